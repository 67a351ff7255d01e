/**
 * What stands before a time in a sentence, and whether the time is thereby one by which, or in which, something is to be done.
 */
import { LETTERS } from '../../text/pattern.ts';
import type { Time } from './time-model.ts';

export type Lead = 'before' | 'until' | 'end-of' | 'within' | 'done' | 'at' | 'from' | 'since' | 'none';

const CLOCK = String.raw`(?:\d{1,2}\s*(?:giờ|h|g)\s*(?:\d{0,2}\s*(?:phút)?)?\s*(?:,\s*)?)?`;
const DAY = String.raw`(?:ngày\s+|tháng\s+)?`;
const LEADS: [Lead, RegExp][] = [
  [
    'before',
    new RegExp(
      String.raw`(?:trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:muộn|chậm|quá)(?:\s+hơn)?|hạn\s+(?:cuối|chót))(?:\s+(?:cùng|là|vào|đến|trong|hết|thời\s+điểm|trước))*\s*(?::\s*)?${CLOCK}${DAY}$`,
      'iu',
    ),
  ],
  ['since', /(?:kể\s+từ|tính\s+(?:từ|đến))(?:\s+hết)?\s+(?:ngày\s+|tháng\s+)?$/iu],
  [
    'end-of',
    /(?:(?:đến|tới)\s+(?:hết|cuối)|(?:^|\s)hết|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?|kết\s+thúc)\s+(?:ngày\s+|tháng\s+)?$/iu,
  ],
  ['until', /(?:đến|tới)\s+(?:ngày\s+|tháng\s+)?$/iu],
  ['done', /(?:hoàn\s+thành|hoàn\s+tất|xong)(?:\s+(?:xong|trong|vào|trước))*\s+$/iu],
  ['within', /(?:^|\s)(?:ngay\s+)?trong\s+(?:(?:các|cả|những|hai|ba|\d{1,2})\s+)?$/iu],
  ['at', /(?:^|\s)vào\s+(?:dịp\s+|khoảng\s+)?$/iu],
  ['from', /(?:^|\s|\()từ\s+(?:ngày\s+|tháng\s+)?$/iu],
];

/** The verb that is done belongs to the work, not to its time; `định kỳ` to the time. */
const BEFORE_LEAD = /^\s*\(?(?:(?:hoàn\s+thành|hoàn\s+tất|xong)\s+)*/iu;
const REGULAR = /định\s+kỳ\s+$/iu;

/** How far before a time its lead may begin. */
const REACH = 56;

export function readLead(text: string, at: number): { lead: Lead; start: number } {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  for (const [lead, form] of LEADS) {
    const match = form.exec(before);
    if (match) return { lead, start: from + match.index + match[0].length - match[0].replace(BEFORE_LEAD, '').length };
  }
  const regular = REGULAR.exec(before);
  return { lead: 'none', start: regular ? from + regular.index : at };
}

/** Does a time in a sentence say when the work is to be done? `opens` when nothing stands before it in its clause. */
export function isDue(text: string, time: Time, lead: Lead, opens: boolean): boolean {
  if (lead === 'within' && ATTRIBUTE.test(text.slice(Math.max(0, time.start - 44), time.start))) return false;
  switch (lead) {
    case 'before':
    case 'done':
    case 'end-of':
      return true;
    case 'until':
      // `đến năm 2030` is the horizon of a programme, unless a sentence begins with it.
      return time.unit !== 'year' || opens;
    case 'within':
    case 'at':
      return true;
    case 'from':
      return time.type === 'period';
    case 'since':
      return false;
    case 'none':
      return isAlone(text, time) || (opens && /^\s*[,:]/u.test(text.slice(time.end, time.end + 3)));
  }
}

/** `kết quả đạt được trong năm 2025` says which results; `hoàn thành nhiệm vụ trong năm 2025` says when. */
const ATTRIBUTE = new RegExp(
  String.raw`(?<!hoàn\s+thành\s+(?:các\s+)?)(?:nhiệm\s+vụ|kết\s+quả|tình\s+hình|phát\s+sinh|số\s+liệu|chỉ\s+tiêu)(?:\s+[${LETTERS}]+){0,2}\s+trong\s+$`,
  'iu',
);

/** `(quý IV/2025)` at the end of an item. */
function isAlone(text: string, time: Time): boolean {
  return (
    time.unit !== 'year' &&
    /\(\s*$/u.test(text.slice(Math.max(0, time.start - 3), time.start)) &&
    /^\s*\)/u.test(text.slice(time.end, time.end + 3))
  );
}
