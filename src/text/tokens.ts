/**
 * Tokens: the words and marks of a run, with their folded form, by which patterns and names are matched.
 *
 * Abbreviations that are printed with `&`, `-`, `.` or `,` between capitals are one word: `GD&ĐT`, `GD-ĐT` and `GDĐT` fold to `gdđt`. So are words of names
 * with an apostrophe: `Cư M'gar`, `K’Bang`.
 */

import type { Run } from '../model/run.ts';
import { foldCase } from './fold.ts';
import { matchAt } from './matches.ts';
import { onNewSign, signsOf } from './signs.ts';

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
  /** The signs that it bears, added up: see `signs.ts`. */
  signs: number;
}

const TOKEN =
  /(?<abbr>\p{Lu}[\p{Lu}\d]*(?:[&\-–.,]\p{Lu}[\p{Lu}\d]*)+(?![\p{L}\p{M}\d]))|\p{Lu}['’‘](?=\p{L})[\p{L}\p{M}\p{N}]+|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}+|\S/gu;

/** The tokens of a run. Many rules read the same run, so they are kept as long as it is. */
export function tokenize(run: Run): readonly Token[] {
  const known = tokensOf.get(run);
  if (known) return known;
  const tokens = scan(run) ?? scanAny(run);
  tokensOf.set(run, tokens);
  return tokens;
}

const tokensOf = new WeakMap<Run, readonly Token[]>();

function scanAny(run: Run): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(run.text); found; found = TOKEN.exec(run.text)) {
    const start = run.start + found.index;
    // `TP.HỒ CHÍ MINH`
    if (found[1] !== undefined && opensWithNoun(found[1])) TOKEN.lastIndex -= found[1].length - found[1].indexOf('.');
    const word = run.text.slice(found.index, TOKEN.lastIndex);
    tokens.push(tokenOf(start, start + word.length, shapeOf(word, found[1] === word)));
  }
  return tokens;
}

/** Does what `TOKEN` does, for the characters that Vietnamese texts are printed in; null for a text with others. */
function scan({ start, text }: Run): Token[] | null {
  const tokens: Token[] = [];
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const kind = kindOf(code);
    if (kind === FOREIGN) return null;
    let end = at + 1;
    if (kind === BLANK) {
      at = end;
      continue;
    }
    let hash = code;
    if (kind === LETTER)
      for (let next = text.charCodeAt(end); isLetterOrDigit(next); next = text.charCodeAt(++end))
        hash = (Math.imul(hash, 31) + next) | 0;
    else if (kind === DIGIT)
      for (let next = text.charCodeAt(end); kindOf(next) === DIGIT; next = text.charCodeAt(++end))
        hash = (Math.imul(hash, 31) + next) | 0;
    let shape: Shape | null = null;
    // most words are followed by a blank
    const behind = kind === LETTER ? text.charCodeAt(end) : 32;
    if (end === at + 1 && APOSTROPHES.has(behind) && isLetter(text.charCodeAt(end + 1)) && isCapital(text.charAt(at))) {
      hash = (Math.imul(hash, 31) + behind) | 0;
      for (let next = text.charCodeAt(++end); isLetterOrDigit(next); next = text.charCodeAt(++end))
        hash = (Math.imul(hash, 31) + next) | 0;
    }
    if (behind !== 32 && JOINS_CAPITALS.has(behind) && isLetter(text.charCodeAt(end + 1))) {
      const found = matchAt(ABBREVIATION, text, at);
      if (found && !opensWithNoun(found[0])) {
        end = at + found[0].length;
        shape = shapeOf(found[0], true);
      }
    }
    shape ??= shapeAt(text, at, end, hash);
    tokens.push(tokenOf(start + at, start + end, shape));
    at = end;
  }
  return tokens;
}

/** `&`, `-`, `–`, `.` and `,` between capitals. */
const JOINS_CAPITALS = new Set([...'&-–.,'].map((mark) => mark.charCodeAt(0)));

/** Behind the first letter of a name. */
const APOSTROPHES = new Set([..."'’‘"].map((mark) => mark.charCodeAt(0)));

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** The first alternative of `TOKEN`; the engine takes milliseconds to compile each `\\p{L}`. */
const ABBREVIATION = new RegExp(
  `[${CAPITALS}][${CAPITALS}\\d]*(?:[&\\-–.,][${CAPITALS}][${CAPITALS}\\d]*)+(?![${CAPITALS}a-zß-öø-ÿăđĩũơưẠ-ỹ\\u0300-\\u036f\\d])`,
  'y',
);

/**
 * `TP.HỒ`, `TX.SÔNG`, `Q.BÌNH`: what place it is, straight before the first syllable of its name; `TP.HCM` is one abbreviation. `P.KHTH`, `K.CNTT`: what office it is,
 * before its initials; `P.HT` is a title.
 */
function opensWithNoun(abbreviation: string): boolean {
  if (OFFICE_NOUN.test(abbreviation)) return true;
  return PLACE_NOUN.test(abbreviation) && NAME_BEHIND.test(abbreviation.slice(abbreviation.indexOf('.') + 1));
}
const OFFICE_NOUN = /^[PK]\.(?!(?:HT|GĐ|CT|TGĐ|CVP|TP|BT|BTTT|TB)$)[A-ZĐ]{2}/;
const PLACE_NOUN = /^(?:TP|TX|TT|[QHPX])\./;
const NAME_BEHIND =
  /^(?=.{3}|.*[^A-Z])(?:NGH?|GH|GI|KH|NH|PH|QU|TH|TR|CH|[BCDĐGHKLMNPRSTVX])?[AEIOUYÀ-ÝĂĨŨƠƯẠ-Ỹ]{1,3}(?:NG|NH|CH|[NMCTP])?$/;

/** What a character is; of foreign ones only Unicode's tables tell. */
const FOREIGN = 0;
const BLANK = 1;
const LETTER = 2;
const DIGIT = 3;
const MARK = 4;
const KINDS = new Uint8Array(0x2028);
for (const [kind, ranges] of [
  [BLANK, [9, 13, 32, 32]],
  [MARK, [0x21, 0x7e, 0xa1, 0xa9, 0xab, 0xb1, 0xd7, 0xd7, 0xf7, 0xf7, 0x2010, 0x2027]],
  [DIGIT, [0x30, 0x39]],
  [LETTER, [0x41, 0x5a, 0x61, 0x7a, 0xc0, 0xd6, 0xd8, 0xf6, 0xf8, 0xff, 0x102, 0x103, 0x110, 0x111, 0x128, 0x129]],
  [LETTER, [0x168, 0x169, 0x1a0, 0x1a1, 0x1af, 0x1b0, 0x300, 0x36f, 0x1ea0, 0x1ef9]],
] as const) {
  for (let i = 0; i < ranges.length; i += 2) KINDS.fill(kind, ranges[i]!, ranges[i + 1]! + 1);
}

function kindOf(code: number): number {
  return code < KINDS.length ? KINDS[code]! : FOREIGN;
}

function isLetter(code: number): boolean {
  return kindOf(code) === LETTER;
}

function isLetterOrDigit(code: number): boolean {
  const kind = kindOf(code);
  return kind === LETTER || kind === DIGIT;
}

function tokenOf(start: number, end: number, { fold, kind, case: printed, signs }: Shape): Token {
  return { start, end, fold, kind, case: printed, signs };
}

type Shape = Omit<Token, 'start' | 'end'>;

/** Shapes of words seen before: a document says few different words many times. */
const shapes = new Map<string, Shape>();
const MOST_SHAPES = 20_000;

/** The latest words by their hash: found without cutting the word out of its text. */
const MOST_LATEST_WORDS = 4096;
const latestWords: ({ text: string; shape: Shape } | undefined)[] = new Array(MOST_LATEST_WORDS).fill(undefined);

/** A new sign holds for words that were met before, too. */
onNewSign(() => {
  shapes.clear();
  latestWords.fill(undefined);
});

function shapeAt(text: string, from: number, to: number, hash: number): Shape {
  const slot = (hash ^ (hash >>> 12)) & (MOST_LATEST_WORDS - 1);
  const word = latestWords[slot];
  if (word !== undefined && isAt(word.text, text, from, to)) return word.shape;
  const own = text.slice(from, to);
  const shape = shapeOf(own, false);
  latestWords[slot] = { text: own, shape };
  return shape;
}

function isAt(word: string, text: string, from: number, to: number): boolean {
  if (word.length !== to - from) return false;
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) !== text.charCodeAt(from + i)) return false;
  return true;
}

function shapeOf(text: string, isAbbreviation: boolean): Shape {
  let shape = shapes.get(text);
  if (shape) return shape;
  const made = makeShape(text, isAbbreviation);
  const fold = keepOne(made.fold);
  shape = { fold, kind: made.kind, case: made.case, signs: signsOf(fold) };
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  shapes.set(text, shape);
  return shape;
}

/** The engine keeps one copy of what it reads from JSON, when it is short: rules compare words with words, and such copies are compared by their addresses. */
function keepOne(word: string): string {
  return LETTERS_ONLY.test(word) ? JSON.parse(`"${word}"`) : word;
}
const LETTERS_ONLY = /^[a-zà-öø-ưạ-ỹ]+$/;

function makeShape(text: string, isAbbreviation: boolean): Omit<Shape, 'signs'> {
  if (isAbbreviation) return { fold: foldCase(text.replace(/[&\-–.,]/g, '')), kind: 'word', case: 'upper' };
  const code = text.charCodeAt(0);
  const isWord = isLetter(code) || (code >= 0x80 && /^[\p{L}\p{M}]/u.test(text));
  if (!isWord && (kindOf(code) === DIGIT || (code >= 0x80 && /^\p{N}/u.test(text))))
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

/** Does a token stand directly behind another? What belongs to the page is blank between those of two lines; one blank too many parts nothing. */
export function isNext(before: Token, token: Token): boolean {
  return token.start <= before.end + 2;
}
