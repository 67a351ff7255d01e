/**
 * Where a title ends: told by what follows it, by a blank line, by the case of the letters and, in text that is wrapped hard, by the words that open
 * paragraphs.
 */
import { typeOfLine } from '../../lexicon/doc-types.ts';
import { headOfBody } from '../../lexicon/letterhead.ts';
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
import { isRule, skipRules } from '../lines/row.ts';
import { spansYears } from '../outline/printed-lines.ts';
import { readAuthority } from './authority-line.ts';
import { anchorOf } from './letterhead.ts';

/** Most rows of a title. */
const LONGEST = 14;

/** The row behind the title's last one. */
export function endOfTitle(rows: readonly Row[], from: number, rest: readonly Piece[]): number {
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

/** Does the row stand behind the title whose last line is `last`, whatever the paragraphs look like? */
export function endsTitle(rows: readonly Row[], at: number, last: string): boolean {
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
