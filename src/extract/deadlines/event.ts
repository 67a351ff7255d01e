/**
 * Work that is due after a named act of a named body, which has no date: `sau khi Bộ Y tế có hướng dẫn`, `ngay khi Nghị định được ban hành`. A
 * contingency (`khi có dịch`, `khi có yêu cầu`, `nếu cần`) is none.
 */
import nouns from '../../data/event-nouns.tsv';
import { readTable } from '../../lexicon/table.ts';
import { CAPITALS } from '../../text/letters.ts';
import { endAt } from '../../text/matches.ts';
import { PhraseList } from '../../text/phrases.ts';

const subjects = new PhraseList(readTable<'noun'>(nouns).map((row) => row.noun));

const LEAD = /(?:ngay\s+)?(?:sau\s+khi|khi|ngay\s+sau)\s+/iuy;
const ACT =
  /\s(?:có\s+(?:văn\s+bản|hướng\s+dẫn|nghị\s+quyết|nghị\s+định|thông\s+tư|ý\s+kiến|quyết\s+định|kết\s+luận|chỉ\s+đạo|thông\s+báo|kết\s+quả|kế\s+hoạch|hiệu\s+lực)|(?:được\s+|do\s+)?[^,;.]{0,60}?(?:ban\s+hành|phê\s+duyệt|thông\s+qua|công\s+bố|thành\s+lập|chấp\s+thuận|kiện\s+toàn|ký\s+kết)|kết\s+thúc(?:\s+hoạt\s+động)?|giao\s+(?:nhiệm\s+vụ|dự\s+toán|chỉ\s+tiêu)|hoàn\s+thành)(?![a-zà-ỹ])/iu;
const CAPITAL = new RegExp(`^[“"]?[${CAPITALS}]`, 'u');
/** `trước khi …`, `kể từ khi …` are no times after which. */
const NOT_AFTER = /(?:trước|từ|đến|tới|mỗi|trong|cho)\s+$/iu;

export interface FoundEvent {
  start: number;
  end: number;
}

/** The event that begins at `at`. In a labelled value every one counts. */
export function readEvent(text: string, at: number, labelled: boolean): FoundEvent | null {
  const from = endAt(LEAD, text, at);
  if (from === null || NOT_AFTER.test(text.slice(Math.max(0, at - 12), at))) return null;
  const clause = clauseAt(text, from);
  if (!labelled && !isAct(text, from, clause)) return null;
  return { start: at, end: labelled ? text.trimEnd().length : from + clause.length };
}

function clauseAt(text: string, from: number): string {
  const rest = text.slice(from, from + 240);
  const stop = /[,;:()]|\.(?=\s|$|\/)|\s(?:phải|có\s+trách\s+nhiệm)\s/u.exec(rest);
  return (stop ? rest.slice(0, stop.index) : rest).trimEnd();
}

/** A body or document as subject, then its act. */
function isAct(text: string, from: number, clause: string): boolean {
  if (RECEIVED.test(clause)) return true;
  if (IMPERSONAL.test(clause)) return ACT.test(` ${clause}`) && BY_WHOM.test(clause);
  if (!CAPITAL.test(clause) && subjects.match(text, from) === null) return false;
  return ACT.test(` ${clause.replace(/^\S+/u, '')}`);
}
/** `có hướng dẫn của Bộ Y tế`, `được cấp có thẩm quyền phê duyệt`: the body follows. */
const IMPERSONAL = /^(?:có|được|nhận|ban\s+hành|kết\s+thúc)\s/iu;
/** `nhận được hướng dẫn của Bộ Tài chính`: what a body gave; a report or a document of nobody (`nhận được Chỉ thị này`) is none. */
const RECEIVED = new RegExp(
  `^nhận\\s+được\\s+(?:(?:văn\\s+bản|ý\\s+kiến|công\\s+văn)\\s+)?(?:hướng\\s+dẫn|chỉ\\s+đạo|thông\\s+báo|chấp\\s+thuận|thống\\s+nhất|phê\\s+duyệt|thẩm\\s+định|thẩm\\s+tra|kết\\s+luận|quyết\\s+định)[^,;.]{0,60}?\\s(?:của|do)\\s+(?:[${CAPITALS}]|cấp\\s+có\\s+thẩm\\s+quyền)`,
  'u',
);
const BY_WHOM = new RegExp(`\\s[${CAPITALS}]|cấp\\s+có\\s+thẩm\\s+quyền|cơ\\s+quan|cấp\\s+trên`, 'u');

/** `Theo tiến độ …`, `Theo yêu cầu của …`, `Theo KH của …` as the value of a time label. */
export const ACCORDING =
  /theo\s+(?:tiến\s+độ|lộ\s+trình|yêu\s+cầu|kế\s+hoạch|KH(?=\s|$)|hướng\s+dẫn|HD(?=\s|$)|chỉ\s+đạo|lịch|thông\s+báo|quy\s+định|đề\s+nghị|chương\s+trình|thời\s+gian|văn\s+bản|thực\s+tế)/iuy;

/** `Trước mùa mưa lũ năm 2024`, `Trước khai giảng năm học mới` as the whole value of a time label: no day is printed, and the year is the occasion's. */
export const BESIDE_OCCASION =
  /(?:(?:xong|hoàn\s+thành)\s+)?((?:trước|sau)\s+(?:dịp\s+)?(?:mùa|vụ|kỳ\s+(?:họp|thi|nghỉ)|khai\s+giảng|đại\s+hội|lễ)(?=\s|$)(?:(?!\d\s?\/|\d{1,2}\s+tháng|tháng|quý|ngày|h[ằàă]ng|mỗi|định)[^;,(]){0,80})$/iuy;
