/**
 * Patterns composed from named parts, written with free spacing: `pattern('{{day}} / {{month}}', { day, month }, 'iu')`. Blanks and `# …` in the
 * template mean nothing, `\s` and `[ ]` mean blanks. What comes out is a native expression with the template's named groups.
 */
import build from 'xregexp/src/addons/build';
import XRegExp from 'xregexp/src/xregexp';

build(XRegExp);
// The tables for Unicode properties are left out; the engine knows them, so the notation passes as it stands.
XRegExp.addToken(/\\[pP]\{[^}]*\}/, (match) => match[0], { scope: 'all', leadChar: '\\' });

/** Composes a pattern. Parts are strings of regular expression source (they may hold groups with names) or expressions, whose flags are left aside. */
export function pattern(template: string, parts: Record<string, string | RegExp> = {}, flags = 'u'): RegExp {
  const sources: Record<string, RegExp> = {};
  for (const [name, part] of Object.entries(parts)) {
    sources[name] = XRegExp(typeof part === 'string' ? part : part.source, 'x');
  }
  const composed = XRegExp.build(`(?x)${template}`, sources, flags);
  return new RegExp(restoreNames(composed.source, composed.xregexp.captureNames ?? []), flags);
}

/** Begins (ends) a word: no letter, mark, digit before (behind). `\b` knows only ASCII. */
export const WORD_START = '(?<![\\p{L}\\p{M}\\p{N}_])';
export const WORD_END = '(?![\\p{L}\\p{M}\\p{N}_])';

/** Composition turns named groups into numbered ones and keeps the names aside; this puts them back. */
function restoreNames(source: string, names: readonly (string | null)[]): string {
  let group = 0;
  return source.replace(/\\[\s\S]|\[(?:[^\\\]]|\\[\s\S])*\]|\((?!\?)/g, (token) => {
    if (token !== '(') return token;
    const name = names[group++];
    return name ? `(?<${name}>` : token;
  });
}
