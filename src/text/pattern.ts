/**
 * Patterns composed from named parts, written with free spacing: `pattern('{{day}} / {{month}}', { day, month }, 'iu')`. Blanks and `# …` in the
 * template mean nothing, `\s` and `[ ]` mean blanks. What comes out is a native expression with the template's named groups.
 *
 * In the bundles nothing is composed: the build puts in what each composition comes to, and this module stays outside.
 */
import build from 'xregexp/src/addons/build';
import XRegExp from 'xregexp/src/xregexp';

build(XRegExp);
// The tables for Unicode properties are left out; the engine knows them, so the notation passes as it stands.
XRegExp.addToken(/\\[pP]\{[^{}]*\}/, (match) => match[0], { scope: 'all', leadChar: '\\' });

/** Composes a pattern. Parts are sources, spaced as freely, or patterns that were composed before; their flags are left aside. */
export function pattern(template: string, parts: Record<string, string | RegExp> = {}, flags = 'u'): RegExp {
  const names = Object.keys(parts);
  const slots: Record<string, RegExp> = {};
  names.forEach((name, i) => {
    slots[name] = XRegExp(slotOf(i));
  });
  const composed = XRegExp.build(withoutSpacing(template), slots, flags);
  const source = restoreNames(composed.source, composed.xregexp.captureNames ?? []);
  const filled = source.replace(SLOT, (slot) => sourceOf(parts[names[slot.charCodeAt(0) - FIRST_SLOT]!]!));
  return new RegExp(filled, flags);
}

/** Takes out what means nothing in a template before it is read letter by letter. A blank in a class stays. */
function withoutSpacing(template: string): string {
  return template.replace(/\\[\s\S]|\[(?:[^\\\]]|\\[\s\S])*\]|\s+|#[^\n]*/g, (token) =>
    /^[\s#]/.test(token) ? '' : token,
  );
}

/** Composition reads its input letter by letter, so long parts wait outside, each behind a letter of the private use area. */
const FIRST_SLOT = 0xe000;
const SLOT = /[\uE000-\uE0FF]/g;

function slotOf(index: number): string {
  return String.fromCharCode(FIRST_SLOT + index);
}

function sourceOf(part: string | RegExp): string {
  return typeof part === 'string' ? withoutSpacing(part) : part.source;
}

/** Composition turns named groups into numbered ones and keeps the names aside; this puts them back. */
function restoreNames(source: string, names: readonly (string | null)[]): string {
  let group = 0;
  return source.replace(/\\[\s\S]|\[(?:[^\\\]]|\\[\s\S])*\]|\((?!\?)/g, (token) => {
    if (token !== '(') return token;
    const name = names[group++];
    return name ? `(?<${name}>` : token;
  });
}
