/**
 * Sorts of characters that reading has to look at closely, and of which most texts hold none. All are found in one pass: to search a text for each of them
 * by an expression takes longer than to cut it into words.
 */

/** What composition changes, joins or moves, at least. */
export const COMPOSABLE = 1;
/** What normalisation replaces or takes out. */
export const EDITED = 2;
/** Letters and signs of which lines in letters of another encoding have some, and other Vietnamese texts next to none. */
export const STRANGE = 4;
/** Letters of Vietnamese that no encoding before Unicode is taken for. */
export const VIETNAMESE = 8;
/** Control characters, and what stands for bytes that mean nothing. */
export const NO_TEXT = 16;

/** Characters without a shape. */
export const INVISIBLE = '\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff';
/** Characters for which another one stands. */
export const SUBSTITUTED =
  '\r\v\f\u0085\u2028\u2029\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u00d0\u00f0\u0189\u2044\u2215\uff0f\u2010-\u2012\u2015\u2212\uf020-\uf0ff';
/** Marks of shape (mũ, trăng) that composition leaves behind a tone: `é` and U+0302 for `ế`. The horn and the dot below it puts in order itself. */
export const SHAPE = '\u0302\u0306';

/** The sorts as ranges, written as in a class of an expression; the first of them holds most characters. */
const RANGES: readonly (readonly [sort: number, ranges: string])[] = [
  [
    COMPOSABLE,
    '\u0300-\u0374\u037e\u0387\u0483-\u1dff\u1f00-\u1fff\u2000\u2001\u20d0-\u20ff\u2126-\u212b\u2329\u232a\u2adc-\u2fff\u302a-\uffff',
  ],
  [EDITED, INVISIBLE + SUBSTITUTED + SHAPE],
  [STRANGE, '¦¨¬®µ¶¸¹º¼¾ÄÅÆÇËÎÏÑÖØÛÜÞßäåæçëîïñöøûüþ'],
  [VIETNAMESE, '\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323'],
  [NO_TEXT, '\0-\b\u000e-\u001f\ufffd'],
];

/** Does a text hold a character of a sort? */
export function holds(text: string, sort: number): boolean {
  return (sortsIn(text) & sort) !== 0;
}

/** All sorts of which a text holds characters. Several rules ask for the same text. */
function sortsIn(text: string): number {
  if (text === latest) return latestSorts;
  sorts ??= tabulate();
  const table = sorts;
  let found = 0;
  for (let i = 0; i < text.length; i++) found |= table[text.charCodeAt(i)]!;
  latest = text;
  latestSorts = found;
  return found;
}

let latest = '';
let latestSorts = 0;

/** The sorts of each code unit. */
let sorts: Uint8Array | null = null;

function tabulate(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [sort, ranges] of RANGES) {
    for (let i = 0; i < ranges.length; i++) {
      const from = ranges.charCodeAt(i);
      if (ranges[i + 1] === '-') i += 2;
      const to = ranges.charCodeAt(i) + 1;
      if (sort === COMPOSABLE) table.fill(sort, from, to);
      else for (let code = from; code < to; code++) table[code]! |= sort;
    }
  }
  return table;
}
