/**
 * The block above the type line (or above `Kính gửi`): issuing bodies, quốc hiệu, number and symbol, place and date, a letter's `V/v`, marks.
 * It stands in two columns on paper; in a file it comes row by row, column by column, in cells, or run together in one cell.
 */
import { bareLetters, isUpper, startsLower } from '../../text/letter-case.ts';
import type { Piece, Row } from '../lines/row.ts';
import { columnsOf, isRule, pieceOf } from '../lines/row.ts';
import { findMotto, findNation, isMottoStart, isNationStart, isPartyHead } from './national.ts';
import type { HeaderNumber } from './number.ts';
import { findNumber, isNumberBroken, isNumberLabel } from './number.ts';
import { findPlaceDate } from './place-date.ts';

export type HeadKind =
  | 'nation'
  | 'motto'
  | 'party'
  | 'number'
  | 'place-date'
  | 'about'
  | 'urgency'
  | 'secrecy'
  | 'mark'
  | 'rule'
  | 'text';

export interface HeadPiece extends Piece {
  kind: HeadKind;
  /** Begins a value although one of its kind stands before it. */
  startsAnew?: boolean;
}

/** `V/v`, `V/v:`, `Vv`, `Về việc`, `Trích yếu:` (a letter's label of its title). */
export const ABOUT = /(?:^|\s)(?:[(“"]?v\s?[/⁄]?\s?v|về việc|trích yếu(?=\s*:))(?:\s*[:.])?\s+(?=\S)/iu;
const ABOUT_ABBREVIATED = /(?:^|\s)\(?v\s?[/⁄]\s?v(?:\s*[:.])?\s+(?=\S)/iu;
const URGENCY = /^(?:H(?:ỎA|OẢ) TỐC(?: HẸN GIỜ)?|THƯỢNG KHẨN|KHẨN|H(?:ỎA|OẢ) TỐC,? ĐẾN .{0,20})$/;
/** By letters without marks, as scanners read them: `KHÁN`. */
const MISREAD_URGENCY = new Set(['khan', 'thuongkhan', 'hoatoc']);
const SECRECY = new Set(['TUYỆT MẬT', 'TỐI MẬT', 'MẬT']);
const OTHER_MARK =
  /^(?:DỰ THẢO.*|TÀI LIỆU THU HỒI|XEM XONG TRẢ LẠI|LƯU HÀNH NỘI BỘ|BẢN SAO|SAO Y.*|CÔNG VĂN ĐẾN|ĐẾN|\(?DỰ THẢO.*\)?)$/iu;

interface Cut {
  from: number;
  to: number;
  kind: HeadKind;
}

/** Cuts a row into what the letterhead prints side by side. */
export function cutRow(row: Row): HeadPiece[] {
  const pieces: HeadPiece[] = [];
  let at = 0;
  for (const cut of findCuts(row.text)) {
    pieces.push(...restOf(row, at, cut.from));
    const piece = pieceOf(row, cut.from, cut.to);
    if (piece) pieces.push({ ...piece, kind: cut.kind });
    at = cut.to;
  }
  pieces.push(...restOf(row, at, row.text.length));
  return pieces;
}

function findCuts(text: string): Cut[] {
  const cuts: Cut[] = [];
  const add = (range: { from: number; to: number } | null, kind: HeadKind): void => {
    if (range && !cuts.some((cut) => cut.from < range.to && range.from < cut.to))
      cuts.push({ from: range.from, to: range.to, kind });
  };
  if (text.length > 15) {
    add(findNation(text), 'nation');
    add(findMotto(text), 'motto');
  }
  const number = findHeadNumber(text);
  if (number) add({ from: number.from, to: number.end }, 'number');
  const about = text.includes('/') || text.includes('⁄') ? ABOUT_ABBREVIATED.exec(text) : null;
  const placeDate = findHeadPlaceDate(text, about?.index ?? -1);
  add(placeDate, 'place-date');
  if (about) add({ from: about.index, to: endOfAbout(text, about.index, cuts) }, 'about');
  return cuts.sort((a, b) => a.from - b.from);
}

/** A number stands at the start, behind the issuer in capitals, or in a column of its own. */
function findHeadNumber(text: string): HeaderNumber | null {
  const number = findNumber(text);
  if (!number || /^\s*[-–/]$/.test(text.slice(number.end))) return null;
  const before = text.slice(0, number.from).trim();
  if (before === '' || isRule(before) || isUpper(before) || isColumnGap(text.slice(0, number.from))) return number;
  return null;
}

/** Place and date, but not a date that the letter's title mentions. */
function findHeadPlaceDate(text: string, about: number): { from: number; to: number } | null {
  const number = findHeadNumber(text);
  const found = findBehind(text, number?.end ?? 0);
  if (!found) return null;
  if (about !== -1 && about < found.from && !isColumnGap(text.slice(0, found.from))) return null;
  const before = text.slice(0, found.from).trim();
  const after = text.slice(found.to).trim();
  const isAlone = before === '' || before === '(' || isRule(before) || isColumnGap(text.slice(0, found.from));
  const isBehindNumber = number !== null || isUpper(before);
  if (!isAlone && !(isBehindNumber && found.place)) return null;
  return after === '' || !(startsLower(after) || /^[,;]/.test(after)) || HOUR.test(after) ? found : null;
}
/** `ngày 12 tháng 3 năm 2020 lúc 10 giờ` */
const HOUR = /^(?:lúc|hồi)\s\d/u;

function isColumnGap(before: string): boolean {
  const gap = before.slice(before.trimEnd().length);
  return gap.length >= 3 || gap.includes('\t');
}

function findBehind(text: string, from: number): { from: number; to: number; place: unknown } | null {
  const found = findPlaceDate(text.slice(from));
  return found && { from: from + found.from, to: from + found.to, place: found.place };
}

function endOfAbout(text: string, from: number, cuts: readonly Cut[]): number {
  const next = cuts.filter((cut) => cut.from > from).map((cut) => cut.from);
  const gap = /\S(?:\t|\s{3,})/.exec(text.slice(from));
  if (gap) next.push(from + gap.index + 1);
  return Math.min(text.length, ...next);
}

/** What lies between the anchors: columns, with rules taken off. */
function restOf(row: Row, from: number, to: number): HeadPiece[] {
  if (from >= to) return [];
  return columnsOf(row, from, to).flatMap((piece): HeadPiece[] => {
    if (isRule(piece.text)) return [{ ...piece, kind: 'rule' }];
    const bare = stripRules(piece);
    return bare ? [{ ...bare, kind: kindOfText(bare.text) }] : [];
  });
}

/** `VĂN PHÒNG CHÍNH PHỦ -------` of a collapsed cell. */
function stripRules(piece: Piece): Piece | null {
  const { text, row } = piece;
  let from = 0;
  let to = text.length;
  while (from < to && RULED.includes(text[from]!)) from++;
  while (to > from && RULED.includes(text[to - 1]!)) to--;
  if (from < 3) from = 0;
  if (text.length - to < 3) to = text.length;
  if (from === 0 && to === text.length) return piece;
  return pieceOf(row, piece.start - row.start + from, piece.start - row.start + to, piece.column);
}
const RULED = '-–—_─⎯―=* ';

function kindOfText(text: string): HeadKind {
  if (text.length > 60) return ABOUT_IN_FULL.test(text) ? 'about' : 'text';
  if (isPartyHead(text)) return 'party';
  if (ABOUT_IN_FULL.test(text)) return 'about';
  let bare = text;
  while (bare !== '' && ' .:()*'.includes(bare.at(-1)!)) bare = bare.slice(0, -1);
  while (bare !== '' && ' (*'.includes(bare[0]!)) bare = bare.slice(1);
  if (URGENCY.test(bare) || (isUpper(bare) && MISREAD_URGENCY.has(bareLetters(bare)))) return 'urgency';
  if (SECRECY.has(bare)) return 'secrecy';
  return OTHER_MARK.test(bare) ? 'mark' : 'text';
}
/** `Về việc …`; older letters print `Về …` alone; the label may stand alone on its line. */
const ABOUT_IN_FULL =
  /^(?:[Vv][Ềề] [Vv][Ii][Ệệ][Cc](?:\s|$)|Về \p{Ll}|[Vv]\s?\/\s?[Vv]\s?:?$|V[Vv]\s?:?\s|[Tt]rích yếu\s*:)/u;

/** What tells that a letterhead stands here; null for other rows. */
export function anchorOf(row: Row): 'nation' | 'motto' | 'party' | 'number' | 'place-date' | null {
  const { text } = row;
  if (text.length > 300) return null;
  if (isNationStart(text) || (text.length > 25 && findNation(text))) return 'nation';
  if (isMottoStart(text) || (text.length > 15 && findMotto(text))) return 'motto';
  if (isPartyHead(text)) return 'party';
  if (findHeadNumber(text)?.isLabelled || isNumberLabel(text) || (isNumberBroken(text) && /^S/i.test(text)))
    return 'number';
  return findHeadPlaceDate(text, -1) && !ABOUT.test(text) ? 'place-date' : null;
}
