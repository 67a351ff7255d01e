/**
 * Blanks that say nothing: before a comma (`sửa đổi , bổ sung`), and those that were typed twice between two words or stretched a line to its full width
 * (`Căn  cứ Luật Đất đai`, `Đơn vị  chủ trì: Sở Y tế`, `KT.  CHỦ TỊCH`).
 *
 * Two blanks may also part columns. They do before a capital or a figure, as cells begin, behind what numbers a row, and in or beside a line with wider gaps or
 * tabs; there they stay. But no column is one word wide where posts and names are signed.
 */
import { CAPITALS, LETTERS } from './letters.ts';

/** What numbers a row or an item: `12.`, `III`, `a)`, `-`. */
const MARKER = /^(?:[^\p{L}]{1,6}|[IVXLC]{1,5}|\p{L})[.)]?$/u;
const TABS_OR_WIDE = /\S(?: {3}|[^\S\n]*\t)/;
const WORD = new RegExp(`[${LETTERS}\\d)”]`);
const CAPITAL = new RegExp(`[${CAPITALS}]`);
/** `PHÓ CHỦ  TỊCH`, `Nguyễn Văn  An`. */
const ALL_CAPITALISED = new RegExp(`^[${CAPITALS}]\\S*(?: {1,2}[${CAPITALS}]\\S*){1,5}$`);

/** The offsets of blanks without which a text reads as it was meant, in order. */
export function findIdleBlanks(text: string): number[] {
  const doubled = findDoubled(text);
  const beforeCommas = findBeforeCommas(text);
  if (beforeCommas.length === 0) return doubled;
  return [...doubled, ...beforeCommas].sort((a, b) => a - b);
}

function findBeforeCommas(text: string): number[] {
  const blanks: number[] = [];
  for (let at = text.indexOf(' , '); at >= 0; at = text.indexOf(' , ', at + 2)) {
    if (WORD.test(text.charAt(at - 1))) blanks.push(at);
  }
  return blanks;
}

function findDoubled(text: string): number[] {
  const blanks: number[] = [];
  for (let at = text.indexOf('  '); at >= 0; at = text.indexOf('  ', at)) {
    const start = text.lastIndexOf('\n', at) + 1;
    const end = endOfLine(text, at);
    const found = doubledIn(text.slice(start, end)).map((blank) => start + blank);
    if (found.length > 0 && !isLaidOut(text, start, end)) blanks.push(...found);
    at = end;
  }
  return blanks;
}

/** The second of two blanks, where they part no columns. */
function doubledIn(printed: string): number[] {
  const line = printed.trimEnd();
  const from = line.length - line.trimStart().length;
  const blanks: number[] = [];
  for (let at = line.indexOf('  ', from); at >= 0; at = line.indexOf('  ', at)) {
    let next = at;
    while (line.charCodeAt(next) === 32) next++;
    if (next === at + 2 && !partsColumns(line.slice(from, at), line.slice(next))) blanks.push(at + 1);
    at = next;
  }
  return blanks;
}

function partsColumns(before: string, behind: string): boolean {
  if (before.endsWith('|') || MARKER.test(before)) return true;
  const first = behind.charAt(0);
  if (first !== first.toUpperCase()) return false;
  const isNearWord = !before.includes(' ') && !before.endsWith(':') && CAPITAL.test(first);
  const isLastWord = !behind.includes(' ') && ALL_CAPITALISED.test(`${before} ${behind}`);
  return !isNearWord && !isLastWord;
}

/** Does a line part columns, or the one above or below it? */
function isLaidOut(text: string, start: number, end: number): boolean {
  const above = start === 0 ? 0 : text.lastIndexOf('\n', start - 2) + 1;
  return TABS_OR_WIDE.test(text.slice(above, endOfLine(text, end + 1)));
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}
