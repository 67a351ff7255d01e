/**
 * Trích yếu under the type line. Where a title ends is told by what follows it, by a blank line, by the case of the letters and, in text that is wrapped hard,
 * by the words that open paragraphs.
 */

import { typeOfLine } from '../../lexicon/doc-types.ts';
import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import { isDangling, isUpper, startsLower, startsUpper } from '../../text/letter-case.ts';
import {
  addressLabel,
  isArticleOf,
  isEnclosedNote,
  isOpening,
  isOrder,
  isPreamble,
  isSectionStart,
  isTelegramLabel,
  noteStart,
} from '../lines/anchors.ts';
import type { Piece, Row } from '../lines/row.ts';
import { isRule, pieceOf } from '../lines/row.ts';
import { spansYears } from '../outline/printed-lines.ts';
import { type Authority, readAuthority } from './authority-line.ts';
import { ABOUT, anchorOf } from './letterhead.ts';
import { COMMITTEE, NUMBERED_OF } from './owner-line.ts';

export interface TitleBlock {
  title: Piece[];
  /** What stands between type and title and says whose the text is: `CỦA BỘ TÀI CHÍNH SỐ 20/TTLT NGÀY …`. */
  owner: Piece[];
  /** Rows of title, rules and notes; the first row behind them is `to`. */
  to: number;
  authority: Authority | null;
}

const LONGEST = 14;
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
    const block = readTitle(rows, first + 1, DATED.test(rows[first + 1]!.text) ? above : null);
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
  return /^về\s/iu.test(second.text) && (isUpper(first.text) || first.text.length < 60) ? behind : all;
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
  const length = row ? (DATED.exec(row.text)?.[0].length ?? 0) : 0;
  return length > 0 ? partAt(pieceOf(row!, 0, row!.text.length)!, length) : null;
}
const DATED = /^số(?: ?:)? ?\d[^ ]{2,40} ngày \d{1,2}(?: tháng \d{1,2} năm |\/\d{1,2}\/|-\d{1,2}-)\d{4}/iu;

/** `CỦA CHỦ TỊCH UBND TỈNH`, `ỦY BAN NHÂN DÂN TỈNH` above `V/v tăng cường …`, `CỦA BỘ TRƯỞNG BỘ THỦY SẢN` above `Ban hành Quy chế …`: whose the text is. */
function standsAboveTitle(rows: readonly Row[], at: number): boolean {
  const text = rows[at]?.text ?? '';
  const below = rows[at + 1]?.text ?? '';
  if (!isUpper(text) || below === '') return false;
  if (saysAbout(below) && (OF_BODY.test(text) || namesOwner(text))) return true;
  if (!isOwner(text)) return false;
  if (DATED.test(below)) return true;
  // `CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 19/2003/CT-TTg … VỀ CHỐNG THẤT THU THUẾ` holds the title; a sentence is none
  const isTitle = !/[^A-ZĐ]\.$/u.test(below) && !SAYS_TITLE.test(text.replace(COMMITTEE, ' '));
  return isTitle && !isUpper(below) && startsUpper(below) && !endsTitle(rows, at + 1, '');
}
const SAYS_TITLE = /\s(?:về|v\/v)\s/iu;

/** The row behind the title's last one. */
function endOfTitle(rows: readonly Row[], from: number, rest: readonly Piece[]): number {
  let at = skipRules(rows, from);
  let last = rest.at(-1)?.text ?? '';
  if (at >= rows.length || endsTitle(rows, at, last)) return from;
  if (rest.length > 0 && (!goesOn(last, rows[at]!) || beginsSentence(last, rows, at))) return from;
  const limit = Math.min(rows.length, at + LONGEST, endOfWrapped(rows, at));
  last = rows[at++]!.text;
  for (; at < limit; at++) {
    const row = rows[at]!;
    if (noteStart(last) > 0 || isRule(row.text) || endsTitle(rows, at, last)) break;
    if (!goesOn(last, row) && !standsAboveEnd(rows, at)) break;
    last = row.text;
  }
  return at;
}

/** `CHỈ THỊ Về việc tăng cường quản lý` above `Trong những năm qua, … chưa nghiêm.`: a title has no full stop, and begins no line as paragraphs begin. */
function beginsSentence(last: string, rows: readonly Row[], at: number): boolean {
  const { text } = rows[at]!;
  if (!startsUpper(text) || isUpper(text) || isDangling(last)) return false;
  return (text.length > last.length && /[^A-ZĐ][.:;]$/u.test(text)) || isOpening(text);
}

/**
 * `Về việc phê duyệt Điều lệ` / `Hiệp hội Doanh nghiệp tỉnh` / `Kính gửi: …`, each a paragraph of its own: short lines that are no sentence, straight above the
 * addressees or căn cứ; above the opening paragraph or the first heading only names of bodies.
 */
function standsAboveEnd(rows: readonly Row[], at: number): boolean {
  for (let i = at; i < Math.min(rows.length, at + MOST_BELOW); i++) {
    const { text, gap } = rows[i]!;
    if (i > at && (LEGAL_BASIS.test(text) || addressLabel(text) > 0)) return true;
    if (i > at && (isOpening(text) || isSectionStart(text))) return headOfBody(rows[at]!.text) !== null;
    const isLine = text.length < LONGEST_BELOW && startsUpper(text) && !isUpper(text) && !/[.:;]$/.test(text);
    if (!isLine || gap > 1 || rows[i]!.cell !== null || isRule(text) || anchorOf(rows[i]!) !== null) return false;
  }
  return false;
}
/** Most lines, and characters of one, that stand so. */
const MOST_BELOW = 4;
const LONGEST_BELOW = 100;

const LEGAL_BASIS = /^(?:[-–+] ?)?(?:Căn cứ|Xét đề nghị|Theo đề nghị)\s/iu;

function endsTitle(rows: readonly Row[], at: number, last: string): boolean {
  const { text, cell } = rows[at]!;
  if (cell !== null && rows[at - 1]?.cell === null) return true;
  if (
    (isSectionStart(text) && !isArticleOf(text)) ||
    addressLabel(text) > 0 ||
    isTelegramLabel(text) ||
    isEnclosedNote(text)
  )
    return true;
  const anchor = text.length < 150 ? anchorOf(rows[at]!) : null;
  if (anchor === 'nation' || anchor === 'motto' || (anchor === 'number' && /^Số/u.test(text) && !endsWithType(last)))
    return true;
  if (isOrder(text) || LEGAL_BASIS.test(text)) return true;
  if (isPreamble(text) && startsUpper(text) && last !== '' && !isDangling(last) && !isUpper(text)) return true;
  return !isDangling(last) && isAuthority(rows, at);
}

/** `Thực hiện Nghị quyết` ⏎ `Số 12/NQ-HĐND …` */
function endsWithType(last: string): boolean {
  const words = last.split(' ');
  return words.length > 2 && [2, 3, 1].some((count) => typeOfLine(words.slice(-count).join(' ')) !== null);
}

/** A line directly below the title goes on with it where a blank line parts the authority from both: `… CHỈ THỊ CỦA THỦ TƯỚNG` / `CHÍNH PHỦ`, `CHỦ TỊCH …`. */
function isAuthority(rows: readonly Row[], at: number): boolean {
  const authority = readAuthority(rows, at);
  if (!authority) return false;
  const isParted = rows.slice(at + 1, authority.to).some(({ gap }) => gap > 0);
  return rows[at]!.gap > 0 || !isParted;
}

/** Whether a row goes on with the title that ended with `last` so far. */
function goesOn(last: string, row: Row): boolean {
  if (last.endsWith(':') && row.gap === 0 && /^[“"]/.test(row.text)) return true;
  if (/[.:;]$/.test(last) && !/(?:TP|P|Q)\.$/.test(last)) return false;
  const { text, gap } = row;
  const unfinished = isDangling(last) || startsLower(text) || isOpenBracket(last) || spansYears(last, text);
  if (gap > 0) return unfinished ? text.length < 300 : isUpper(last) && isUpper(text) && gap <= 2;
  if (unfinished) return true;
  if (isUpper(last) && last.split(/\s+/).length > 2) return isUpper(text);
  return true;
}

function isOpenBracket(text: string): boolean {
  const opened = text.match(/[(“]/g)?.length ?? 0;
  return opened > (text.match(/[)”]/g)?.length ?? 0);
}

/**
 * In text wrapped hard without blank lines: the row with which the paragraph under the title begins. A title has no full stop, so when a line of the
 * block ends a sentence, a paragraph began somewhere before it.
 */
function endOfWrapped(rows: readonly Row[], from: number): number {
  let end = from + 1;
  while (end < rows.length && end < from + LONGEST && rows[end]!.gap === 0 && !isEndOfBlock(rows, end)) end++;
  const stop = rows.slice(from, end).findIndex(({ text }) => /[.:;]$/.test(text) || text.length > 300);
  if (stop < 1) return rows.length;
  let begin = -1;
  for (let at = from + 1; at <= from + stop; at++) {
    const last = rows[at - 1]!.text;
    if (!startsUpper(rows[at]!.text) || isDangling(last)) continue;
    if (opensParagraph(rows, at) || (headOfBody(rows[at]!.text) !== null && !isLastOfTitle(rows, at))) return at;
    // lines in capitals behind lines in capitals go on with the title
    if (isUpper(last) && isUpper(rows[at]!.text)) continue;
    if (begin === -1 && last.length < rows[at]!.text.length * 0.8) begin = at;
  }
  return begin === -1 ? rows.length : begin;
}

/** The authority, căn cứ, addressees or heading that end the title whatever stands before them: the sentences behind are none of the block. */
function isEndOfBlock(rows: readonly Row[], at: number): boolean {
  const { text } = rows[at]!;
  if (LEGAL_BASIS.test(text) || addressLabel(text) > 0) return true;
  return (isSectionStart(text) && !isArticleOf(text)) || readAuthority(rows, at) !== null;
}

/** `Hội Nông dân xã Tân Lập` straight above the line that opens the paragraph: the title's last line, and no sentence's first. */
function isLastOfTitle(rows: readonly Row[], at: number): boolean {
  const next = rows[at + 1]?.text;
  return next !== undefined && startsUpper(next) && !isDangling(rows[at]!.text) && isOpening(next);
}

/** Portals break the first line of a paragraph early: `Thực hiện` ⏎ `Quyết định số …`. */
function opensParagraph(rows: readonly Row[], at: number): boolean {
  const { text } = rows[at]!;
  return (
    isOpening(text) ||
    (text.length < SHORT_OPENING && at + 1 < rows.length && isOpening(`${text} ${rows[at + 1]!.text}`))
  );
}
const SHORT_OPENING = 24;

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

function skipRules(rows: readonly Row[], from: number): number {
  let at = from;
  while (at < rows.length && isRule(rows[at]!.text)) at++;
  return at;
}
