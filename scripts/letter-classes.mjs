/**
 * Spells out `\p{L}`, `\p{Lu}`, `\p{Ll}`, `\p{M}` and `\p{N}` in the regular expressions of a source when it is bundled.
 *
 * The engine takes one to three milliseconds to compile each expression that names a Unicode property, because it expands the property to hundreds of
 * ranges; with dozens of expressions that is more than the reading of a document takes. The ranges here are exact for Latin letters with all
 * Vietnamese ones, composed or not, and wider than exact for other scripts, between whose letters and marks nothing is decided. Cases are spelled out
 * likewise: see `both-cases.mjs`.
 */
import { spellOutCases } from './both-cases.mjs';

/** Every second code point: capitals and small letters alternate where Unicode lists the Vietnamese ones. */
function everySecond(from, to) {
  return Array.from({ length: (to - from) / 2 + 1 }, (_, i) => String.fromCharCode(from + 2 * i)).join('');
}

/** What stands inside of a character class for a property. */
export const CLASSES = {
  L: 'A-Za-zªµº\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u02C1\\u0370-\\u037D\\u0386-\\u1FFC\\u2C00-\\u2DFF\\u3041-\\u30FF\\u3400-\\u9FFF\\uAC00-\\uD7A3',
  Lu: `A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ${everySecond(0x1ea0, 0x1ef8)}`,
  Ll: `a-zß-öø-ÿăđĩũơư${everySecond(0x1ea1, 0x1ef9)}`,
  M: '\\u0300-\\u036F\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F',
  N: '0-9²³¹¼-¾\\u2070-\\u2089\\u2150-\\u218B\\u2460-\\u249B',
};

/** What may be a literal: a comment or a division may look like one, but does not hold a property. */
const LITERAL = /\/(?![*/])((?:[^\\/[\n]|\\.|\[(?:[^\\\]\n]|\\.)*\])+)\/([dgimsuy]*)(?!\w)/g;
/** What stands before a literal, but not before a `/` in a path. */
const BEFORE_LITERAL = /(?:^|[=(,:?[|&!{;>]|\breturn)\s*$/;

/** The source of a module with its literals spelled out. Patterns that are composed of strings stay. */
export function spellOutClasses(source) {
  const hasOnlyLiterals = keepsNoSource(source);
  return source.replace(LITERAL, (literal, pattern, flags, at) => {
    const takesCases =
      flags.includes('i') && hasOnlyLiterals && BEFORE_LITERAL.test(source.slice(Math.max(0, at - 200), at));
    if (!(takesCases || pattern.includes('\\p{')) || !compiles(pattern, flags)) return literal;
    const spelled = spellOut(pattern);
    const cased = takesCases ? spellOutCases(spelled) : null;
    if (cased !== null && compiles(cased, flags.replace('i', ''))) return `/${cased}/${flags.replace('i', '')}`;
    return compiles(spelled, flags) ? `/${spelled}/${flags}` : literal;
  });
}

/** Where the source of an expression goes into another, that one's flags decide. */
function keepsNoSource(source) {
  return !/(?<![.\w])pattern\(|[A-Z]\.source\b/.test(source);
}

function spellOut(pattern) {
  let isInClass = false;
  return pattern.replace(/\\p\{(\w+)\}|\\[\s\S]|[[\]]/g, (token, name) => {
    if (token === '[') isInClass = true;
    if (token === ']') isInClass = false;
    const ranges = name && CLASSES[name];
    if (!ranges) return token;
    return isInClass ? ranges : `[${ranges}]`;
  });
}

function compiles(pattern, flags) {
  try {
    new RegExp(pattern, flags);
    return true;
  } catch {
    return false;
  }
}
