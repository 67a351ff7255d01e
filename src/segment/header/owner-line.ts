/**
 * Between type and title collections of laws print whose the text is, with number and date: `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 29/2006/CT-TTg NGÀY 18 THÁNG 8
 * NĂM 2006 VỀ VIỆC …`. It is no part of the title, and stands in for a letterhead that is not printed.
 */
import type { Header } from '../../model/frame.ts';
import { type Run, runOf, subRun } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { type Piece, pieceOf } from '../lines/row.ts';
import { readIssuers } from './issuers.ts';
import { findNumber } from './number.ts';
import { findPlaceDate } from './place-date.ts';

export interface Owner {
  number: Header['number'];
  date: Header['date'];
  issuers: Pick<Header, 'bodies' | 'coIssuers'>;
  /** The title behind it; null when it was all. */
  title: Run | null;
}

const OF_BODY = /^của\s+/iu;
const NUMBER_AND_DATE = String.raw`số(?: ?:)? ?\d[^ ]{2,40} ngày \d{1,2}(?: tháng \d{1,2} năm |\/\d{1,2}\/|-\d{1,2}-)\d{4}`;
/** `Số 08/2004/CT-TTg ngày 27 tháng 2 năm 2004` */
export const NUMBERED = new RegExp(`^${NUMBER_AND_DATE}`, 'iu');
/** `SỐ 05/2003/NQ-CP NGÀY 12 THÁNG 5 NĂM 2003 CỦA CHÍNH PHỦ …`: number and date stand before whose the text is. */
export const NUMBERED_OF = new RegExp(String.raw`^${NUMBER_AND_DATE},? của (?=\p{Lu})`, 'iu');
const NUMBER = /\ssố\s*(?::\s*)?(?=\d)/iu;
/** `CỦA … VỀ THỰC HIỆN NGHỊ QUYẾT SỐ …`: the number of another document. */
const GOES_ON =
  /\s(?:về|thực hiện|triển khai|theo|tại|tình hình)\s|(?:nghị quyết|nghị định|quyết định|chỉ thị|thông tư|kế hoạch|luật|công văn|văn bản|thông báo|kết luận)\s*$/iu;
/** `CỦA BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH`: names of committees say what they are for. */
export const COMMITTEE =
  /(?:ban chỉ đạo|ủy ban|uỷ ban|hội đồng|tổ công tác)(?: (?:quốc gia|nhà nước|trung ương|liên ngành|tỉnh|thành phố))? về /iu;
/** How far number and date stand behind the name of the body. */
const REACH = 240;

/** Reads the lines behind the type line; null when they begin with no owner, or one that is part of the title. */
export function readOwner(reading: Reading, owner: readonly Piece[], title: readonly Piece[]): Owner | null {
  const pieces = [...owner, ...title];
  const first = pieces[0];
  if (!first) return null;
  const numbered = NUMBERED_OF.exec(first.text)?.[0].length ?? 0;
  if (numbered > 0) return readNumbered(reading, first, numbered, title);
  if (!OF_BODY.test(first.text)) return null;
  const run = runOf(reading, pieces);
  const dated = readDated(run);
  if (!dated && owner.length === 0) return null;
  const named = dated ? pieces.flatMap((piece) => beforeNumber(piece, dated.from)) : owner;
  const issuers = readIssuers(reading, named.flatMap(withoutOf), dated?.number.symbol ?? null);
  const behind = dated && subRun(run, dated.to);
  return {
    number: dated?.number ?? null,
    date: dated?.date ?? null,
    issuers,
    title: behind ? (behind.end > behind.start ? behind : null) : title.length > 0 ? runOf(reading, title) : null,
  };
}

/** `length`: of what stands before the body's name. */
function readNumbered(reading: Reading, owner: Piece, length: number, title: readonly Piece[]): Owner | null {
  const dated = readDated(runOf(reading, [owner]), true);
  if (!dated) return null;
  const from = owner.start - owner.row.start;
  const body = pieceOf(owner.row, from + length, from + owner.text.length, owner.column);
  return {
    number: dated.number,
    date: dated.date,
    issuers: readIssuers(reading, body ? [body] : [], dated.number.symbol),
    title: title.length > 0 ? runOf(reading, title) : null,
  };
}

interface Dated {
  number: NonNullable<Header['number']>;
  date: Header['date'];
  /** Where `SỐ` stands, and what is behind the date. */
  from: number;
  to: number;
}

function readDated(run: Run, opens = false): Dated | null {
  const label = opens ? { index: 0 } : NUMBER.exec(run.text.slice(0, REACH));
  if (!label || GOES_ON.test(run.text.slice(0, label.index).replace(COMMITTEE, ' '))) return null;
  const found = findNumber(run.text.slice(0, REACH));
  if (!found?.isLabelled) return null;
  const date = findPlaceDate(run.text.slice(found.end, found.end + REACH))?.date;
  const isNear = date !== undefined && run.text.slice(found.end, found.end + date.from).trim() === '';
  const at = (offset: number) => run.start + offset;
  return {
    number: { run: subRun(run, at(found.start), at(found.end)), number: found.number, symbol: found.symbol },
    date:
      isNear && date.iso !== null
        ? { run: subRun(run, at(found.end + date.from), at(found.end + date.to)), iso: date.iso }
        : null,
    from: at(label.index),
    to: at(isNear ? found.end + date.to : found.end),
  };
}

function beforeNumber(piece: Piece, end: number): Piece[] {
  if (piece.start >= end) return [];
  const from = piece.start - piece.row.start;
  const cut = pieceOf(piece.row, from, Math.min(piece.end, end) - piece.row.start, piece.column);
  return cut ? [cut] : [];
}

function withoutOf(piece: Piece, i: number): Piece[] {
  const label = i === 0 ? (OF_BODY.exec(piece.text)?.[0].length ?? 0) : 0;
  const cut = pieceOf(piece.row, piece.start - piece.row.start + label, piece.end - piece.row.start, piece.column);
  return cut ? [cut] : [];
}
