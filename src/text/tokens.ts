/**
 * Tokens: the words and marks of a run, with their folded form, by which patterns and names are matched.
 *
 * Abbreviations that are printed with `&`, `-`, `.` or `,` between capitals are one word: `GD&ĐT`, `GD-ĐT` and `GDĐT` fold to `gdđt`.
 */

import type { Run } from '../model/run.ts';
import { foldCase } from './fold.ts';

/** Capitals of Western and Vietnamese letters. */
const CAPITALS = `A-ZÀ-ÖØ-ÞĂĐĨŨƠƯ${Array.from({ length: 45 }, (_, i) => String.fromCharCode(0x1ea0 + 2 * i)).join('')}`;

export interface Token {
  /** Range in the working text. */
  start: number;
  end: number;
  /** Lower case, one tone placement; a mark stands for itself, every dash is `-`. */
  fold: string;
  kind: 'word' | 'number' | 'mark';
  /** How a word is printed; `none` for numbers and marks. */
  case: 'lower' | 'title' | 'upper' | 'none';
}

const TOKEN =
  /(?<abbr>\p{Lu}[\p{Lu}\d]*(?:[&\-–.,]\p{Lu}[\p{Lu}\d]*)+(?![\p{L}\p{M}\d]))|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}+|\S/gu;

/** The tokens of a run. Several rules read the same run, so the latest are remembered. */
export function tokenize(run: Run): readonly Token[] {
  const known = latest.get(run.text);
  if (known && known.start === run.start) return known.tokens;
  const tokens = FOREIGN.test(run.text) ? scanAny(run) : scan(run);
  if (latest.size >= MOST_LATEST) latest.clear();
  latest.set(run.text, { start: run.start, tokens });
  return tokens;
}

const latest = new Map<string, { start: number; tokens: readonly Token[] }>();
const MOST_LATEST = 64;

function scanAny(run: Run): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(run.text); found; found = TOKEN.exec(run.text)) {
    tokens.push(tokenOf(run.start + found.index, found[0], found[1] !== undefined));
  }
  return tokens;
}

/** Does what `TOKEN` does, for the letters that Vietnamese texts are printed in. */
function scan({ start, text }: Run): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    let end = at + 1;
    if (code === 32 || (code >= 9 && code <= 13)) {
      at = end;
      continue;
    }
    let isAbbreviation = false;
    if (isLetter(code)) {
      while (end < text.length && isLetterOrDigit(text.charCodeAt(end))) end++;
      // most words are followed by a blank
      const joins = text.charCodeAt(end) !== 32 && JOINS_CAPITALS.has(text.charCodeAt(end));
      if (joins && isLetter(text.charCodeAt(end + 1))) {
        ABBREVIATION.lastIndex = at;
        const found = ABBREVIATION.exec(text);
        isAbbreviation = found !== null;
        if (found) end = at + found[0].length;
      }
    } else if (isDigit(code)) while (end < text.length && isDigit(text.charCodeAt(end))) end++;
    tokens.push(tokenOf(start + at, text.slice(at, end), isAbbreviation));
    at = end;
  }
  return tokens;
}

/** `&`, `-`, `–`, `.` and `,` between capitals. */
const JOINS_CAPITALS = new Set([...'&-–.,'].map((mark) => mark.charCodeAt(0)));

/** The first alternative of `TOKEN`; the engine takes milliseconds to compile each `\\p{L}`. */
const ABBREVIATION = new RegExp(
  `[${CAPITALS}][${CAPITALS}\\d]*(?:[&\\-–.,][${CAPITALS}][${CAPITALS}\\d]*)+(?![${CAPITALS}a-zß-öø-ÿăđĩũơưẠ-ỹ\\u0300-\\u036f\\d])`,
  'y',
);

/** Characters of which only Unicode's tables tell what they are. */
const FOREIGN =
  /[^\t-\r -~\u00a1-\u00a9\u00ab-\u00b1\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9\u2010-\u2027]/;

function isLetter(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return (
    code !== 0xd7 &&
    code !== 0xf7 &&
    (code < 0x250 || (code >= 0x300 && code < 0x370) || (code >= 0x1e00 && code < 0x1f00))
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isLetterOrDigit(code: number): boolean {
  return isLetter(code) || isDigit(code);
}

function tokenOf(start: number, text: string, isAbbreviation: boolean): Token {
  const { fold, kind, case: printed } = shapeOf(text, isAbbreviation);
  return { start, end: start + text.length, fold, kind, case: printed };
}

type Shape = Pick<Token, 'fold' | 'kind' | 'case'>;

/** Shapes of words seen before: a document says few different words many times. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 20_000;

function shapeOf(text: string, isAbbreviation: boolean): Shape {
  let shape = shapes.get(text);
  if (shape) return shape;
  shape = makeShape(text, isAbbreviation);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

function makeShape(text: string, isAbbreviation: boolean): Shape {
  if (isAbbreviation) return { fold: foldCase(text.replace(/[&\-–.,]/g, '')), kind: 'word', case: 'upper' };
  const code = text.charCodeAt(0);
  const isWord = isLetter(code) || (code >= 0x80 && /^[\p{L}\p{M}]/u.test(text));
  if (!isWord && (isDigit(code) || (code >= 0x80 && /^\p{N}/u.test(text))))
    return { fold: text, kind: 'number', case: 'none' };
  if (!isWord)
    return {
      fold: DASH.test(text) ? '-' : text === '&' ? 'và' : text,
      kind: text === '&' ? 'word' : 'mark',
      case: 'none',
    };
  const lower = text.toLowerCase();
  if (text === lower) return { fold: foldCase(text), kind: 'word', case: 'lower' };
  const upper = text.length > 1 && text === text.toUpperCase();
  return { fold: foldCase(text), kind: 'word', case: upper || text.length === 1 ? 'upper' : 'title' };
}

const DASH = /^[-‐‑‒–—−]$/;
