/** Lines with which the foot of a document begins: `Nơi nhận:`, a mark (`TM.`, `KT.`), a position with a name below it. */
import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import { endsSentence, isUpper, startsInCapitals } from '../../text/letter-case.ts';
import { isPlaceDateLine } from '../header/place-date.ts';
import { isSectionStart } from '../lines/anchors.ts';
import { isMarkAlone, unbrokenText } from '../lines/broken-lines.ts';
import {
  bulletLength,
  INNER_NOTE,
  isOtherOffice,
  isPlainPosition,
  isPosition,
  isSignedNote,
  recipientsLabel,
  signatureMark,
} from '../lines/foot-lines.ts';
import { isPersonName, nameAtEnd } from '../lines/person-name.ts';
import type { Piece, Row } from '../lines/row.ts';
import { columnsOf, isRule, pieceOf } from '../lines/row.ts';

/** How far a name stands below its position. */
const REACH = 5;

/** Whether a foot begins in row `at`; the document ends before row `to`. */
export function startsFoot(rows: readonly Row[], at: number, to: number): boolean {
  const { text } = rows[at]!;
  if (text.length > 1500) return false;
  if (isMarkAlone(text)) return isSignature(rows, at, to);
  if (recipientsLabel(text) > 0) return startsRecipients(rows, at, to);
  if (isSignedName(text, rows, at) || isSignedOffice(text, rows, at)) return true;
  if (!startsInCapitals(text) && !text.includes('  ') && !text.includes('\t'))
    return (isPlainPosition(text) || signatureMark(text) !== null) && isFollowedByName(rows, at, to);
  return footColumns(rows[at]!).some(
    (piece) =>
      (signatureMark(piece.text) !== null && isSignature(rows, at, to)) ||
      recipientsLabel(piece.text) > 0 ||
      isPositionWithName(piece.text) ||
      ((isPosition(piece.text) || isPlainPosition(piece.text)) && isFollowedByName(rows, at, to)),
  );
}

/** The columns of a row. Two blanks are enough where a line of a signature stands behind them, one behind `Nơi nhận:`. */
export function footColumns(row: Row): Piece[] {
  const pieces = columnsOf(row);
  const label = pieces.length === 1 ? recipientsLabel(row.text) : 0;
  const beside = label > 0 ? pieceOf(row, label, row.text.length, row.cell?.column ?? 1) : null;
  if (beside && (signatureMark(beside.text) !== null || isPosition(beside.text)))
    return [pieceOf(row, 0, label)!, beside];
  if (pieces.length > 1 || !row.text.includes('  ')) return pieces;
  const at = row.text.lastIndexOf('  ');
  const right = pieceOf(row, at, row.text.length, row.cell?.column ?? 1);
  if (!right || !(signatureMark(right.text) || isPosition(right.text) || isPersonName(right.text))) return pieces;
  const left = pieceOf(row, 0, at);
  return left && !isTornLine(left.text, right.text) ? [left, right] : pieces;
}

/** `Trần Thị  Bích Hạnh`, `KT. TỔNG  GIÁM ĐỐC`: two blanks within a name or a title part no columns. */
function isTornLine(left: string, right: string): boolean {
  if (isPersonName(right)) return isPersonName(`${left} ${right}`) && `${left} ${right}`.split(/ +/).length < 6;
  return titleLength(`${left.slice(left.lastIndexOf(' ') + 1)} ${right}`) > titleLength(right);
}

/** `Nơi nhận hồ sơ …` of a running text is no label: what follows it is a list, or the line holds nothing else. */
function startsRecipients(rows: readonly Row[], at: number, to: number): boolean {
  const { text } = rows[at]!;
  const rest = text.slice(recipientsLabel(text)).trim();
  if (rest === '' || bulletLength(rest) > 0) return true;
  if (/[:;]\s*$/.test(text.slice(0, recipientsLabel(text)))) return true;
  return at + 1 < to && bulletLength(rows[at + 1]!.text) > 0;
}

/** A name over `(Đã ký)`: old documents print signatures without titles. */
export function isSignedName(text: string, rows: readonly Row[], at: number): boolean {
  const below = rows[at + 1]?.text ?? '';
  return text.length < 40 && below.startsWith('(') && isSignedNote(below) && isPersonName(text);
}

/** `Thủ tướng Chính phủ`, `Bộ trưởng Bộ Tài chính` in small letters over `(Đã ký)`: in old documents the title stands with the body that its bearer heads. */
export function isSignedOffice(text: string, rows: readonly Row[], at: number): boolean {
  const below = rows[at + 1]?.text ?? '';
  return below.startsWith('(') && isSignedNote(below) && isOtherOffice(text) && isPersonName(rows[at + 2]?.text ?? '');
}

/** A mark in capitals; in running text (`TM. …` as an abbreviation explained) something else would follow on the line. */
function isSignature(rows: readonly Row[], at: number, to: number): boolean {
  const { text } = rows[at]!;
  if (isUpper(text) || nameAtEnd(text) > 0) return true;
  return text.length < 120 && isFollowedByName(rows, at, to);
}

/** Below a position stands a name, with nothing but further lines of the signature between. */
export function isFollowedByName(rows: readonly Row[], at: number, to: number): boolean {
  const { text } = rows[at]!;
  if (nameAtEnd(text) > 0 && isUpper(text.slice(0, nameAtEnd(text)))) return true;
  for (let next = at + 1; next < Math.min(to, at + 1 + REACH); next++) {
    const pieces = footColumns(rows[next]!);
    const first = pieces[0]!.text;
    if (pieces.some((piece) => isPersonName(piece.text)) || isPersonName(unbrokenText(rows, next))) return true;
    // `(Đã ký)` ⏎ `Phó Thủ tướng Nguyễn Văn An`
    const name = isOtherOffice(first) ? nameAtEnd(first) : 0;
    if (name > 0 && isPlainPosition(first.slice(0, name).trimEnd())) return true;
    const isOfFoot =
      isRule(first) || isSignedNote(first) || isPlainPosition(first) || isOtherOffice(first) || isUpper(first);
    if (!isOfFoot && recipientsLabel(first) === 0 && signatureMark(first) === null) return false;
  }
  return false;
}

/** `CHỦ TỊCH Hoàng Văn A`, `CHỦ TỊCH (đã ký) Hoàng Văn A` in one cell. */
export function isPositionWithName(text: string): boolean {
  const name = nameAtEnd(text);
  return name > 0 && isPosition(text.slice(0, name).trimEnd().replace(INNER_NOTE, ''));
}

/** Up over place and date, where they stand at the end, and the bodies that are printed above the titles of those who sign for them. */
export function footAbove(rows: readonly Row[], at: number): number {
  const from = at - rowsOfBodies(rows, at);
  const above = rows[from - 1];
  if (!above || rows[from]!.gap > 1 || !isPlaceDateLine(above.text)) return from;
  // the end of a paragraph may look like one: `Công văn số 62/` / `SXD-CPXD ngày 10/5/2012.`
  const isOfItself = above.gap > 0 || from < 2 || endsSentence(rows[from - 2]!.text);
  return isOfItself ? from - 1 : from;
}

/** Most rows of a body's name above a title. */
const MOST_ROWS = 3;

/** How many rows above the titles at `at` name the bodies for which they sign: `SỞ Y TẾ` beside `SỞ NỘI VỤ`, `BAN CHỈ ĐẠO` / `VỀ DU LỊCH` over `TRƯỞNG BAN`. */
function rowsOfBodies(rows: readonly Row[], at: number): number {
  const isTitle = footColumns(rows[at]!).every(({ text }) => isPosition(text) && signatureMark(text) === null);
  if (!isTitle) return 0;
  for (let count = 1; count <= MOST_ROWS; count++) {
    const above = rows[at - count];
    if (!above || rows[at - count + 1]!.gap > 1 || above.text.length > 200 || !startsInCapitals(above.text)) return 0;
    if (isSectionStart(above.text)) return 0;
    const columns = footColumns(above);
    if (!columns.every(({ text }) => isUpper(text) && !isPosition(text))) return 0;
    if (columns.every(({ text }) => headOfBody(text) !== null)) return count;
    if (columns.length > 1) return 0;
  }
  return 0;
}
