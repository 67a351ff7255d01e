/** Joins what a letterhead prints over several lines: quốc hiệu, number, place and date, a letter's title. */
import { headOfBody } from '../../lexicon/letterhead.ts';
import { bareLetters, isUpper, latin, startsLower, startsUpper } from '../../text/letter-case.ts';
import type { Row } from '../lines/row.ts';
import type { HeadPiece } from './letterhead.ts';
import { completesMotto, completesNation, isMottoStart, isNationStart } from './national.ts';
import { findNumber, isNumberBroken, isNumberLabel } from './number.ts';
import { findPlaceDate } from './place-date.ts';

/** Gives pieces that belong together the kind of the whole. The order of the pieces stays. */
export function joinBroken(pieces: readonly HeadPiece[]): HeadPiece[] {
  const out = pieces.map((piece) => ({ ...piece }));
  const columns = byColumn(out);
  for (const column of columns) joinMottos(column);
  for (let at = 0; at < out.length; at++) if (out[at]!.kind === 'about') at = joinAbout(out, at);
  for (const column of columns) {
    joinNumbers(column);
    joinDates(column);
  }
  return out;
}

/** Successive pieces of one kind: what was joined over lines. */
export function groupsOf(pieces: readonly HeadPiece[], kind: HeadPiece['kind']): HeadPiece[][] {
  const groups: HeadPiece[][] = [];
  const open = new Map<number, HeadPiece[]>();
  for (const piece of pieces) {
    const column = columnOf(piece);
    // what is printed beside a letter's title may stand between its lines
    if (kind === 'about' && piece.kind === 'place-date') continue;
    if (piece.kind !== kind) open.delete(column);
    else if (open.has(column) && !piece.startsAnew) open.get(column)!.push(piece);
    else {
      open.set(column, [piece]);
      groups.push(open.get(column)!);
    }
  }
  return groups;
}

/** Columns that are set by blanks have a row for each line: a line's neighbour is the one above it, not the one beside it. */
function byColumn(pieces: readonly HeadPiece[]): HeadPiece[][] {
  const columns = new Map<number, HeadPiece[]>();
  for (const piece of pieces) {
    const own = columns.get(columnOf(piece));
    if (own) own.push(piece);
    else columns.set(columnOf(piece), [piece]);
  }
  return [...columns.values()];
}

/** The cell's column; one for all that stands in none. */
function columnOf({ row }: HeadPiece): number {
  return row.cell?.column ?? -1;
}

function joinMottos(pieces: HeadPiece[]): void {
  pieces.forEach(({ kind, text }, at) => {
    if (kind !== 'text') return;
    if (isNationStart(text)) joinLetters(pieces, at, 'nation', completesNation, isNationStart);
    else if (isMottoStart(text)) joinLetters(pieces, at, 'motto', completesMotto, isMottoStart);
  });
}

function joinNumbers(pieces: HeadPiece[]): void {
  pieces.forEach(({ kind, text, row }, at) => {
    if (kind === 'text' && (isNumberLabel(text) || isNumberBroken(text))) joinNumber(pieces, at);
    const next = pieces[at + 1];
    if (kind === 'number' && next?.kind === 'text' && next.row.line === row.line + 1 && REST_OF_SYMBOL.test(next.text))
      next.kind = 'number';
  });
}
/** `Số: 12/KH` / `-UBND` */
const REST_OF_SYMBOL = latin(/^[-–/]\p{Lu}{2}[\p{Lu}\d&.-]{0,16}$/u);

/** `CỘNG HÒA XÃ` / `HỘI CHỦ NGHĨA VIỆT NAM`: takes lines in while they spell on. */
function joinLetters(
  pieces: HeadPiece[],
  at: number,
  kind: 'nation' | 'motto',
  isWhole: (text: string) => boolean,
  isStart: (text: string) => boolean,
): void {
  let text = '';
  for (let next = at; next < pieces.length && next < at + 8; next++) {
    const piece = pieces[next]!;
    if (piece.kind !== 'text' || bareLetters(piece.text) === '' || !isStart(`${text} ${piece.text}`)) continue;
    text = `${text} ${piece.text}`;
    piece.kind = kind;
    if (isWhole(text)) return;
  }
}

/** `Số:` / `04/CT-UBND`, `Số: 04/CT-` / `UBND`. */
function joinNumber(pieces: HeadPiece[], at: number): void {
  const first = pieces[at]!;
  const next = pieces[at + 1];
  if (!next || (next.kind !== 'text' && next.kind !== 'number') || next.text.length > 60) return;
  const found = findNumber(`${first.text} ${next.text}`);
  if (!found || found.end <= first.text.length) return;
  first.kind = 'number';
  first.startsAnew = true;
  next.kind = 'number';
}

/** Lines of a title in a narrow column. */
const MOST_LINES = 16;

/** Takes in the lines that go on with `V/v …` until another part of the letterhead comes; in lower case also past what is printed beside them. */
function joinAbout(pieces: HeadPiece[], at: number): number {
  const first = pieces[at]!;
  first.startsAnew = true;
  let last = at;
  let isBeside = false;
  for (let next = at + 1; next < pieces.length && next < at + MOST_LINES; next++) {
    const piece = pieces[next]!;
    if (piece.row.cell && columnOf(piece) !== columnOf(first)) {
      isBeside = true;
      continue;
    }
    if (isBeside && !startsLower(piece.text)) break;
    isBeside = false;
    if (piece.kind !== 'text' && !isCited(pieces, at, next)) {
      if (piece.kind === 'place-date' && (piece.row === pieces[last]!.row || standsBetween(pieces, last, next)))
        continue;
      break;
    }
    if (piece.row !== first.row && piece.row.gap > 0 && !startsLower(piece.text)) break;
    if (piece.kind === 'text' && !piece.row.cell && startsAnother(piece.text)) break;
    piece.kind = 'about';
    last = next;
  }
  return last;
}

/** `V/v chủ động phòng, chống` ⏎ `An Giang, ngày 30 tháng 3 năm 2020` ⏎ `hạn, xâm nhập mặn`: rows of two columns one below the other. */
function standsBetween(pieces: readonly HeadPiece[], last: number, at: number): boolean {
  const after = pieces[at + 1];
  if (after?.kind !== 'text' || after.row.cell || !startsLower(after.text)) return false;
  return after.row.gap === 0 && pieces[at]!.row.gap === 0 && pieces[at]!.row.line === pieces[last]!.row.line + 1;
}

/** Outside cells another part of the letterhead may stand directly below the title; what is in capitals besides is an abbreviation. */
function startsAnother(text: string): boolean {
  return isUpper(text) && (headOfBody(text) !== null || isNationStart(text) || isMottoStart(text));
}

/** `V/v thực hiện Quyết định` / `số 22/2012/QĐ-UBND` / `ngày 10/5/2012`: of a document that the title cites. The letter's own stand elsewhere. */
function isCited(pieces: readonly HeadPiece[], about: number, at: number): boolean {
  const { kind, text, row } = pieces[at]!;
  if (kind === 'number') {
    const goesOnWithNumber = startsLower(text) || /(?:^|\s)số$/iu.test(pieces[at - 1]!.text);
    return goesOnWithNumber && pieces.slice(0, about).some((piece) => piece.kind === 'number');
  }
  if (kind !== 'place-date' || (startsUpper(text) && !isSameCell(row, pieces[about]!.row))) return false;
  return pieces.some((piece, i) => i !== at && startsUpper(piece.text) && DAY.test(piece.text));
}
const DAY = /ng[àa]y(?=\s|$)/iu;

function isSameCell(a: Row, b: Row): boolean {
  return a.cell !== null && a.cell.row === b.cell?.row && a.cell.column === b.cell.column;
}

/** `An` / `Giang, ngày 14 tháng 9` / `năm 2021`. */
function joinDates(pieces: HeadPiece[]): void {
  for (let at = 0; at < pieces.length; at++) {
    const piece = pieces[at]!;
    if (piece.kind === 'place-date') {
      joinRest(pieces, at);
      joinPlace(pieces, at);
    }
    if (piece.kind === 'text' && /ng[àa]y|th[áa]ng/iu.test(piece.text)) {
      if (joinDateLines(pieces, at)) joinPlace(pieces, at);
    }
  }
}

/** `Thành phố Hồ Chí Minh, ngày 21 tháng 8 năm` / `2013` */
function joinRest(pieces: readonly HeadPiece[], at: number): void {
  const next = pieces[at + 1];
  if (next?.kind === 'text' && /năm$/iu.test(pieces[at]!.text) && /^\d{4}$/.test(next.text)) next.kind = 'place-date';
}

function joinDateLines(pieces: HeadPiece[], at: number): boolean {
  let text = pieces[at]!.text;
  if (text.length > 60) return false;
  for (let next = at + 1; next < pieces.length && next <= at + 3; next++) {
    const piece = pieces[next]!;
    if (piece.kind !== 'text' && piece.kind !== 'place-date') return false;
    text = `${text} ${piece.text}`;
    if (!findPlaceDate(text)) continue;
    for (let i = at; i <= next; i++) pieces[i]!.kind = 'place-date';
    return true;
  }
  return false;
}

const PLACE_START = latin(
  /^\p{Lu}\p{L}*(?:['’‘]\p{L}+)?(?:[ .-]{1,3}(?:\p{Lu}\p{L}*(?:['’‘]\p{L}+)?|phố|trấn|xã)){0,4}(?:[.,]| ?[-–])?$/u,
);
const PLACE_END = /^(?:,?\s*ngày|phố\s|trấn\s)/u;

/** The name of the place may have broken off on the lines before. */
function joinPlace(pieces: HeadPiece[], at: number): void {
  const first = pieces[at]!;
  for (let place = first; at > 0; at--, place = pieces[at]!) {
    const before = pieces[at - 1]!;
    if (before.kind !== 'text' || before.row === place.row || place.row.gap > 0) return;
    if (before.row.cell?.column !== place.row.cell?.column) return;
    if (isUpper(before.text) && !before.text.endsWith('.')) return;
    if (!PLACE_START.test(before.text) || !(startsUpper(place.text) || PLACE_END.test(place.text))) return;
    before.kind = 'place-date';
    before.startsAnew = true;
    if (place !== first) place.startsAnew = false;
  }
}
