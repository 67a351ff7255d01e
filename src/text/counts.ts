/** Counts as they are printed: in figures, in words, and in both, one of them in parentheses: `10`, `mười`, `mười (10)`, `10 (mười)`. */
import { matchAt } from './matches.ts';

const UNITS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const UNIT = UNITS.join('|');
/** `năm` is also the year: alone it counts only what is named behind it. */
const FIVE = String.raw`năm(?=\s*\(\s*0?5\s*\)|\s+(?:giờ|ngày|tuần|tháng|năm|lần)(?![a-zà-ỹ]|\s*\d))`;
const IN_WORDS = String.raw`mười(?:\s+(?:${UNIT}|lăm))?|(?:${UNIT})\s+mươi(?:\s+(?:mốt|tư|lăm|${UNIT}))?|(?:${UNITS.filter((word) => word !== 'năm').join('|')}|${FIVE})`;

/** Up to three figures, or two words. */
const COUNT = String.raw`(?:\d{1,3}(?:\s*\([^)\d]{1,20}\))?|(?:${IN_WORDS})(?:\s*\(\s*\d{1,3}\s*\))?)`;

/** The first word of what may be a count. */
export const COUNT_HEAD = String.raw`(?:\d\S*|(?:mười|${UNIT})(?=\s))`;

/** A printed count with the index behind it. */
export interface PrintedCount {
  count: number;
  end: number;
}

/** The count that begins at `at`, else null. */
export function readCount(text: string, at: number): PrintedCount | null {
  const printed = matchAt(PRINTED, text, at);
  return printed && { count: countOf(printed[0]), end: PRINTED.lastIndex };
}
const PRINTED = new RegExp(COUNT, 'iuy');

/** The number of a printed count. Figures are trusted before words. */
export function countOf(printed: string): number {
  const figures = /\d+/.exec(printed);
  if (figures) return Number(figures[0]);
  const words = printed.toLowerCase().trim().split(/\s+/);
  if (words[0] === 'mười') return 10 + unitOf(words[1]);
  return words[1] === 'mươi' ? 10 * unitOf(words[0]) + unitOf(words[2]) : unitOf(words[0]);
}

function unitOf(word: string | undefined): number {
  const spoken = { mốt: 1, tư: 4, lăm: 5 }[word ?? ''];
  return spoken ?? UNITS.indexOf(word ?? '') + 1;
}
