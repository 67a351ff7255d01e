/**
 * Where the document begins in its file. A web page's banner, table of metadata and heading may stand before it; the first line that only a letterhead
 * has (quốc hiệu, number, place and date) with others of its kind near is the beginning, and the issuers above it belong to it.
 */
import { headOfBody } from '../../lexicon/letterhead.ts';
import { isUpper } from '../../text/letter-case.ts';
import { addressLabel, isPreamble, isSectionStart } from '../lines/anchors.ts';
import { unbrokenText } from '../lines/broken-lines.ts';
import { isSignedNote } from '../lines/foot-lines.ts';
import type { Row } from '../lines/row.ts';
import { isRule } from '../lines/row.ts';
import { anchorOf, cutRow } from './letterhead.ts';
import { readTypeLine } from './type-line.ts';

const WINDOW = 30;
const FIRST_ROWS = 4;

/** The row with which the header begins; null for a bare fragment. */
export function findHeaderStart(rows: readonly Row[]): number | null {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]!;
    if (row.text.length > 400) continue;
    const isAnchor = anchorOf(row) !== null;
    if (isAnchor ? hasCompany(rows, at) : isTypeLine(rows, at) && !isRepeated(rows, at)) return headerAbove(rows, at);
  }
  return null;
}

/** A page's heading that says type and title above the letterhead: the type line stands below as well. */
function isRepeated(rows: readonly Row[], at: number): boolean {
  const { code } = readTypeLine(rows[at]!.text)!.type;
  let isBelow = false;
  for (let next = at + 1; next < rows.length && next < at + WINDOW; next++) {
    const row = rows[next]!;
    // behind căn cứ `QUYẾT ĐỊNH` orders
    if (isSectionStart(row.text) || (isPreamble(row.text) && !isUpper(row.text))) return false;
    isBelow ||= anchorOf(row) !== null;
    if (isBelow && row.text.length < 200 && readTypeLine(row.text)?.type.code === code) return true;
  }
  return false;
}

/** Up over the lines in capitals that name the issuers, and marks of secrecy and urgency. */
export function headerAbove(rows: readonly Row[], anchor: number): number {
  let start = anchor;
  const isWhole = hasIssuerBeside(rows, anchor);
  for (let at = anchor - 1; at >= 0 && at >= anchor - 8; at--) {
    const row = rows[at]!;
    if (row.role === 'front-matter' || rows[at + 1]!.gap > 3 || (isWhole && row.cell === null)) break;
    if (isRule(row.text) || isSignedNote(row.text)) continue;
    if (anchorOf(row)) {
      start = at;
      continue;
    }
    const pieces = cutRow(row);
    if (pieces.some(({ kind }) => kind === 'urgency' || kind === 'secrecy' || kind === 'mark')) start = at;
    else if (standsOver(row, rows[start]!)) return at;
    else if (start === anchor && isPlainHead(rows, at, anchor)) return isPlacePrinted(row.text) ? at - 1 : at;
    else if (!isUpper(row.text) || row.text.length > 110 || /[:;!?]$/.test(row.text)) break;
    else if (headOfBody(row.text) || headOfBody(unbrokenText(rows, at))) start = at;
    else if (row.text.endsWith('.')) break;
  }
  return start;
}

/** A letterhead in cells names its issuer there: what stands above the cells is a stamp, or the heading of a gazette. */
function hasIssuerBeside(rows: readonly Row[], anchor: number): boolean {
  const cell = rows[anchor]!.cell;
  if (!cell) return false;
  return rows.slice(Math.max(0, anchor - FARTHEST_BESIDE), anchor + FARTHEST_BESIDE).some((row) => {
    const isBeside = row.cell?.table === cell.table && row.cell.column !== cell.column;
    return isBeside && isUpper(row.text) && headOfBody(row.text) !== null;
  });
}
const FARTHEST_BESIDE = 6;

/** `UBND huyện Phù Cừ` over `TRƯỜNG TIỂU HỌC …`: a superior in small letters over the issuer in capitals. */
export function standsOver(row: Row, below: Row): boolean {
  const { text, cell } = row;
  if (below.gap > 0 || cell?.column !== below.cell?.column || text.length > 60 || /[.:;,!?]$/.test(text)) return false;
  return !isUpper(text) && headOfBody(text) !== null && isUpper(below.text) && headOfBody(below.text) !== null;
}

/** `Ủy ban nhân dân` over `Tỉnh Hà Nam`, in small letters, straight above the first anchor. */
function isPlainHead(rows: readonly Row[], at: number, anchor: number): boolean {
  const { text } = rows[at]!;
  if (at !== anchor - 1 || rows[anchor]!.gap > 0 || isUpper(text) || text.length > 60 || /[.:;,!?]$/.test(text))
    return false;
  if (isPlacePrinted(text)) return at > 0 && rows[at]!.gap === 0 && headOfBody(rows[at - 1]!.text) !== null;
  return headOfBody(text) !== null;
}

/** A province, district or commune alone on its line. */
export function isPlacePrinted(text: string): boolean {
  return PLACE.test(text);
}
const PLACE = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu)(?: \p{Lu}[\p{Ll}\p{M}]*){1,4}$/u;

/** Anchors come in company: two kinds of them, or one with a type line or `Kính gửi`. */
function hasCompany(rows: readonly Row[], from: number): boolean {
  const kinds = new Set<string>();
  let far = 0;
  for (let at = from; at < rows.length && at < from + WINDOW && far < 2; at++) {
    const row = rows[at]!;
    if (row.text.length > 400) {
      far++;
      continue;
    }
    for (const piece of cutRow(row)) if (piece.kind !== 'text' && piece.kind !== 'rule') kinds.add(piece.kind);
    const anchor = anchorOf(row);
    if (anchor) kinds.add(anchor);
    if (addressLabel(row.text) > 0) kinds.add('address');
    if (isTypeLine(rows, at)) kinds.add('type');
    if (kinds.size > 1) return true;
  }
  return kinds.has('number') && from < FIRST_ROWS;
}

/** A type line in capitals; without a letterhead above only near the beginning, or in words of small letters as the first row. */
function isTypeLine(rows: readonly Row[], at: number): boolean {
  const { text, role } = rows[at]!;
  if (text.length > 200) return false;
  const found = readTypeLine(text);
  if (!found) return false;
  if (found.hasRest) return at < FIRST_ROWS && !rows.slice(0, at).some((row) => isSectionStart(row.text));
  return found.isUpper || (role === 'heading' && at < FIRST_ROWS) || at === 0;
}
