/** Trích yếu under the type line, and whose the text is where that stands between them. */

import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import { isDangling, isUpper, startsUpper } from '../../text/letter-case.ts';
import { isEnclosedNote, noteStart } from '../lines/anchors.ts';
import type { Piece, Row } from '../lines/row.ts';
import { isRule, pieceOf, skipRules } from '../lines/row.ts';
import { type Authority, readAuthority } from './authority-line.ts';
import { ABOUT } from './letterhead.ts';
import { COMMITTEE, NUMBERED, NUMBERED_OF } from './owner-line.ts';
import { endOfTitle, endsTitle } from './title-end.ts';

export interface TitleBlock {
  title: Piece[];
  /** What stands between type and title and says whose the text is: `CỦA BỘ TÀI CHÍNH SỐ 20/TTLT NGÀY …`. */
  owner: Piece[];
  /** Rows of title, rules and notes; the first row behind them is `to`. */
  to: number;
  authority: Authority | null;
}

const OF_BODY = /^của\s/iu;

/** Reads the title from row `from` on; `rest` is what the type line itself says of it. */
export function readTitle(rows: readonly Row[], from: number, rest: Piece | null): TitleBlock {
  const noted = rest ? noteStart(rest.text) : -1;
  if (rest && noted !== -1) return endWithNote(rows, from, rest, noted);
  const first = skipRules(rows, from);
  if (rest === null && NUMBERED_OF.test(rows[first]?.text ?? ''))
    return readTitle(rows, first + 1, pieceOf(rows[first]!, 0, rows[first]!.text.length));
  const above =
    rest === null && standsAboveTitle(rows, first) ? pieceOf(rows[first]!, 0, rows[first]!.text.length) : null;
  if (above) {
    const block = readTitle(rows, first + 1, NUMBERED.test(rows[first + 1]!.text) ? above : null);
    return block.owner[0] === above ? block : withOwner(block, [above]);
  }
  const whole = rest !== null ? partOwner(rest) : null;
  if (whole) return withOwner(readTitle(rows, from, whole.title), whole.owner);
  const dated = rest !== null && isOwner(rest.text) ? datedRow(rows, first) : null;
  if (dated) return withOwner(readTitle(rows, first + 1, dated.title), [rest!, ...dated.owner]);
  const isOwned =
    rest !== null &&
    from < rows.length &&
    (isOwner(rest.text) ? !endsTitle(rows, from, '') : namesOwner(rest.text) && saysAbout(rows[first]?.text ?? ''));
  const title: Piece[] = rest && !isOwned ? [rest] : [];
  let at = from;
  const end = endOfTitle(rows, from, title);
  for (; at < end; at++) {
    const row = rows[at]!;
    if (isRule(row.text)) continue;
    const note = noteStart(row.text);
    const piece = pieceOf(row, 0, note > 0 ? note : row.text.length);
    if (piece) title.push(piece);
    if (note > 0) {
      at = closeNote(rows, at, row.text.slice(note));
      break;
    }
  }
  at = skipNotes(rows, at);
  const authority = readAuthority(rows, at);
  const owned = dropOwner(title);
  const sender = senderOf(owned.title, rows[authority?.to ?? at]);
  return {
    title: owned.title.slice(0, owned.title.length - sender.length),
    owner: [...(isOwned ? [rest] : owned.owner), ...sender],
    to: authority?.to ?? at,
    authority,
  };
}

function withOwner(block: TitleBlock, owner: readonly Piece[]): TitleBlock {
  return { ...block, owner: [...owner, ...block.owner] };
}

/** `BAN CHỈ ĐẠO TRUNG ƯƠNG VỀ PHÒNG, CHỐNG THIÊN TAI` above `điện:` alone: who sends the telegram is no part of its title. */
function senderOf(title: readonly Piece[], behind: Row | undefined): Piece[] {
  if (behind?.text.toLowerCase().replace(/[\s:]/g, '') !== 'điện') return [];
  const from = title.findIndex(({ text }) => isUpper(text) && headOfBody(text) !== null);
  return from === -1 ? [] : title.slice(from);
}

/** `QUY CHẾ QUẢN LÝ … (Kèm theo Quyết định số …)`: all on the type line. */
function endWithNote(rows: readonly Row[], from: number, rest: Piece, note: number): TitleBlock {
  const start = rest.start - rest.row.start;
  const piece = pieceOf(rest.row, start, start + note, rest.column);
  const to = skipRules(rows, closeNote(rows, from - 1, rest.text.slice(note)));
  return { title: piece ? [piece] : [], owner: [], to, authority: null };
}

/**
 * Party documents and old ones print whose the text is between type and title (`CỦA BỘ CHÍNH TRỊ`, `CỦA BỘ TÀI CHÍNH SỐ 20/TTLT NGÀY …`); that is no
 * part of the title.
 */
function dropOwner(title: Piece[]): { owner: Piece[]; title: Piece[] } {
  const [first, second] = title;
  const all = { owner: [], title };
  if (!first || !OF_BODY.test(first.text)) return all;
  const whole = partOwner(first);
  if (whole?.title) return { owner: whole.owner, title: [whole.title, ...title.slice(1)] };
  const behind = { owner: [first], title: title.slice(1) };
  if (!second) return isOwner(first.text) && isNothingBut(first.text) ? behind : all;
  if (isOwner(first.text)) return behind;
  return (/^về\s/iu.test(second.text) && (isUpper(first.text) || first.text.length < 60)) || isNamedAbove(first, second)
    ? behind
    : all;
}

/** `Của Trưởng Ban Chỉ đạo quốc gia về bình đẳng giới` above `Ban hành Quy chế hoạt động …`: an office or a body alone on its line, in small letters. */
function isNamedAbove(first: Piece, second: Piece): boolean {
  const name = first.text.replace(OF_BODY, '');
  const isNamed = (titleLength(name) > 0 || headOfBody(name.toUpperCase()) !== null) && isNothingBut(first.text);
  return isNamed && !isDangling(first.text) && OPENS_TITLE.exec(` ${second.text}`)?.index === 0;
}

/** A line that begins with whose the text is, parted before the title that it holds: `CỦA BỘ Y TẾ SỐ 20/CT-BYT NGÀY 18/3/2002` | `VỀ VIỆC …`. */
function partOwner(piece: Piece): { owner: Piece[]; title: Piece | null } | null {
  const numbered = NUMBERED_OF.exec(piece.text)?.[0].length ?? 0;
  if (numbered > 0) {
    const behind = piece.text.slice(numbered).replace(COMMITTEE, (words) => ' '.repeat(words.length));
    const at = OPENS_TITLE.exec(behind)?.index;
    return partAt(piece, at === undefined ? piece.text.length : numbered + at);
  }
  if (!OF_BODY.test(piece.text)) return null;
  const about = SAYS_ABOUT.exec(piece.text)?.index ?? -1;
  if (about <= 0) return null;
  const owner = piece.text.slice(0, about);
  return isOwner(owner) || (owner.startsWith('Của ') && titleLength(owner.slice(4)) > 0) ? partAt(piece, about) : null;
}

function partAt(piece: Piece, at: number): { owner: Piece[]; title: Piece | null } {
  const from = piece.start - piece.row.start;
  const owner = pieceOf(piece.row, from, from + at, piece.column);
  return { owner: owner ? [owner] : [], title: pieceOf(piece.row, from + at, from + piece.text.length, piece.column) };
}

/** `QUYẾT ĐỊNH CỦA THỦ TƯỚNG CHÍNH PHỦ`: a body in capitals, whole on its line. */
function isOwner(text: string): boolean {
  return OF_BODY.test(text) && !isDangling(text) && namesOwner(text.replace(OF_BODY, ''));
}

/** `CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH` */
function namesOwner(text: string): boolean {
  return isUpper(text) && (headOfBody(text) !== null || titleLength(text) > 0);
}

/** `Về việc …`, `V/v …`: the title says by itself where it begins. */
function saysAbout(text: string): boolean {
  return /^về\s/iu.test(text) || ABOUT.exec(text)?.index === 0;
}
const SAYS_ABOUT = /\s(?:về việc|v\/v)\s/iu;

/** The title would begin with one of these on the same line. */
function isNothingBut(owner: string): boolean {
  return !OPENS_TITLE.test(owner.replace(COMMITTEE, ' '));
}
const OPENS_TITLE =
  /\s(?:về|v\/v|ban hành|phê duyệt|quy định|thực hiện|triển khai|sửa đổi|hướng dẫn|tăng cường|số|ngày)\s/iu;

/** `Số 08/2004/CT-TTg ngày 27 tháng 2 năm 2004` below whose text it is; the title may begin behind it. */
function datedRow(rows: readonly Row[], at: number): { owner: Piece[]; title: Piece | null } | null {
  const row = rows[at];
  const length = row ? (NUMBERED.exec(row.text)?.[0].length ?? 0) : 0;
  return length > 0 ? partAt(pieceOf(row!, 0, row!.text.length)!, length) : null;
}

/** `CỦA CHỦ TỊCH UBND TỈNH`, `ỦY BAN NHÂN DÂN TỈNH` above `V/v tăng cường …`, `CỦA BỘ TRƯỞNG BỘ THỦY SẢN` above `Ban hành Quy chế …`: whose the text is. */
function standsAboveTitle(rows: readonly Row[], at: number): boolean {
  const text = rows[at]?.text ?? '';
  const below = rows[at + 1]?.text ?? '';
  if (!isUpper(text) || below === '') return false;
  if (saysAbout(below) && (OF_BODY.test(text) || namesOwner(text))) return true;
  if (!isOwner(text)) return false;
  if (NUMBERED.test(below)) return true;
  // `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 19/2003/CT-TTg … VỀ CHỐNG THẤT THU THUẾ` holds the title; a sentence is none
  const isTitle = !/[^A-ZĐ]\.$/u.test(below) && !SAYS_TITLE.test(text.replace(COMMITTEE, ' '));
  return isTitle && !isUpper(below) && startsUpper(below) && !endsTitle(rows, at + 1, '');
}
const SAYS_TITLE = /\s(?:về|v\/v)\s/iu;

function skipNotes(rows: readonly Row[], from: number): number {
  const at = skipRules(rows, from);
  const note = rows[at]?.text ?? '';
  return isEnclosedNote(note) ? skipRules(rows, closeNote(rows, at, note)) : at;
}

/** The row behind the note that begins in row `at`; its parenthesis may close some rows below. */
function closeNote(rows: readonly Row[], at: number, note: string): number {
  let next = at + 1;
  let last = note;
  for (let count = 0; note.startsWith('(') && !last.includes(')') && count < 5 && next < rows.length; count++) {
    last = rows[next++]!.text;
  }
  return next;
}
