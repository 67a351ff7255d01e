/**
 * Lines of a letterhead or a signature that the width of their cell has broken (`TỔNG` / `CÔNG TY`, `KT.` / `GIÁM ĐỐC`, `PHÓ` / `CHỦ TỊCH`, `Nguyễn Hữu` / `Tín`),
 * told by what the two say together: a longer title, a longer name of a body, one name of a person.
 */
import { headOfBody, isTitleBegun, startsWithSurname, titleLength } from '../../lexicon/letterhead.ts';
import { evenBlanks } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { isUpper } from '../../text/letter-case.ts';
import { markLength } from './foot-lines.ts';
import { isPersonName, isRankAlone } from './person-name.ts';
import type { Piece, Row } from './row.ts';

const LONGEST = 60;
const MARK_ALONE = /^(?:T\/?M|K\/?T|T\/?L|T?\/?UQ)\.?$/u;

/** `KT.` whose title stands on the next line. */
export function isMarkAlone(text: string): boolean {
  return text.length < 6 && MARK_ALONE.test(text);
}

/** The text of row `at`, with the lines into which it was broken. */
export function unbrokenText(rows: readonly Row[], at: number): string {
  let { text } = rows[at]!;
  for (let next = at + 1; next < rows.length && isNext(rows[next - 1]!, rows[next]!); next++) {
    if (!goesOnWith(text, rows[next]!.text)) break;
    text = `${text} ${rows[next]!.text}`;
  }
  return text;
}

/** Puts the pieces of broken lines together again. */
export function joinBrokenLines(reading: Reading, pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    const isBroken = last && isNext(last.row, piece.row) && goesOnWith(last.text, piece.text);
    if (isBroken && reading.text.slice(last.end, piece.start).trim() === '')
      joined[joined.length - 1] = join(reading, last, piece);
    else joined.push(piece);
  }
  return joined;
}

/** Whether a line of a signature and the one below it are one. */
export function goesOnWith(printed: string, next: string): boolean {
  if (printed.length > LONGEST || next.length > LONGEST) return false;
  const before = evenBlanks(printed);
  if (isMarkAlone(before)) return isUpper(next) || titleLength(next) > 0;
  const both = `${before} ${next}`;
  if (isRankAlone(before)) return isPersonName(next);
  if (!isUpper(before)) return !isUpper(next) && isBrokenName(before, next) && isPersonName(both);
  const marked = markLength(both);
  const begun = before.slice(marked);
  const whole = both.slice(marked);
  if (!isUpper(next)) return false;
  return lengthens(begun, whole, titleLength) || lengthens(begun, whole, bodyLength) || isTitleBegun(whole);
}

/** Names of two who sign one under the other are whole on their lines. */
function isBrokenName(before: string, next: string): boolean {
  if (!before.includes(' ') || !next.includes(' ') || MIDDLE_NAME.test(before)) return true;
  return startsWithSurname(before) && !startsWithSurname(next);
}

const MIDDLE_NAME = / (?:Thị|Văn)$/u;

/** Does what begins on the first line reach into the second? */
function lengthens(begun: string, whole: string, length: (text: string) => number): boolean {
  return length(whole) > Math.max(length(begun), begun.split(' ').length);
}

function bodyLength(text: string): number {
  return headOfBody(text)?.length ?? 0;
}

function isNext(before: Row, row: Row): boolean {
  return row.line <= before.line + 1 && row.gap === 0 && row.cell?.column === before.cell?.column && row !== before;
}

function join(reading: Reading, first: Piece, second: Piece): Piece {
  const text = (start: number) => reading.text.slice(start, second.end).replace(/\s/g, ' ');
  const row = { ...second.row, start: first.row.start, end: second.row.end, text: text(first.row.start) };
  return { ...first, row, end: second.end, text: text(first.start) };
}
