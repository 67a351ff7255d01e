/** Days of the week that come back: `thứ sáu hằng tuần`, `hằng tuần (thứ 6)`. */
import { WORD_END } from '../../text/letters.ts';
import { matchAt } from '../../text/matches.ts';
import { EVERY } from './interval.ts';
import type { Recurrence } from './time-model.ts';

const DAY = '(?:hai|ba|tư|năm|sáu|bảy|[2-7])';
const SUNDAY = String.raw`chủ\s+nhật`;
/** `thứ Hai`, `thứ Hai, thứ Năm`, `thứ 2 và 5`, `thứ Bảy, Chủ nhật`. */
const DAY_OF_WEEK = String.raw`(?<days>(?:thứ\s+${DAY}|${SUNDAY})(?:\s*(?:,|và|&)\s*(?:(?:thứ\s+)?${DAY}(?!\d|\s*/|\s+tháng)|${SUNDAY})){0,6})`;
/** Which week of a month (`thứ Sáu tuần cuối tháng`, `thứ Bảy cuối cùng của tháng`); `thứ Hai đầu tuần` is of every one. */
const PLACE = String.raw`cuối(?:\s+cùng)?|đầu(?:\s+tiên)?|thứ\s+(?:nhất|hai|ba|tư|[1-4])`;
const WEEKDAY = new RegExp(
  String.raw`${DAY_OF_WEEK}\s+(?:(?:của\s+)?${EVERY}\s+tuần|(?:tuần\s+(?<place>${PLACE})|(?<last>cuối\s+cùng|đầu\s+tiên))\s+(?:của\s+)?(?:${EVERY}\s+)?tháng(?!\s*\d|\s+(?:này|tới|sau|trước))|(?:đầu|cuối)\s+tuần${WORD_END}(?!\s+(?:này|tới|sau|trước|qua|thứ|đầu|cuối|\d)))`,
  'iuy',
);
/** `các ngày thứ Hai, thứ Tư và thứ Sáu`, `mỗi chiều thứ Sáu`: of every week. */
const WEEKDAYS = new RegExp(
  String.raw`(?<=các\s+(?:ngày|buổi|sáng|chiều|tối)\s+|mỗi\s+(?:(?:sáng|chiều|tối)\s+)?)${DAY_OF_WEEK}${WORD_END}`,
  'iuy',
);
/** `hằng tuần (thứ 6)`, `hàng tuần, trước 16 giờ thứ Sáu`, `hằng tuần báo cáo … vào chiều thứ Sáu`: the day stands behind. */
const WEEKDAY_BEHIND = new RegExp(
  String.raw`(?:(?:\s*[,(])?\s*|[^.;:]{0,80}?\s\(?(?=vào|trước|(?:sáng|chiều)\s+thứ))(?:(?:trước|vào|chậm\s+nhất)\s+(?:là\s+|vào\s+)?)?` +
    String.raw`(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?\s*)?(?:sáng\s+|chiều\s+|ngày\s+)?${DAY_OF_WEEK}${WORD_END}`,
  'iuy',
);
const EACH = /chủ\s+nhật|hai|ba|tư|năm|sáu|bảy|[2-7]/gu;
const DAYS = {
  hai: 'MO',
  2: 'MO',
  ba: 'TU',
  3: 'TU',
  tư: 'WE',
  4: 'WE',
  năm: 'TH',
  5: 'TH',
  sáu: 'FR',
  6: 'FR',
  bảy: 'SA',
  7: 'SA',
};

export function readWeekday(text: string, at: number): Recurrence | null {
  return weekdayOf(WEEKDAY, text, at) ?? weekdayOf(WEEKDAYS, text, at);
}

/** The day of the week that stands behind an interval of weeks. */
export function readWeekdayBehind(text: string, at: number): Recurrence | null {
  return weekdayOf(WEEKDAY_BEHIND, text, at);
}

function weekdayOf(form: RegExp, text: string, at: number): Recurrence | null {
  const match = matchAt(form, text, at);
  if (!match) return null;
  const { place = match.groups!.last, days } = match.groups as { place?: string; days: string };
  const printed = [...days.toLowerCase().matchAll(EACH)].map(([each]) => DAYS[each as keyof typeof DAYS] ?? 'SU');
  const which = place ? numberOfWeek(place) : '';
  const rule = place ? 'FREQ=MONTHLY;BYDAY=' : 'FREQ=WEEKLY;BYDAY=';
  return { end: at + match[0].length, rrule: `${rule}${printed.map((day) => `${which}${day}`).join(',')}` };
}

/** Counted from the end where it is the last. */
function numberOfWeek(place: string): number {
  if (/^c/iu.test(place)) return -1;
  return /^đ|nhất|1/iu.test(place) ? 1 : /hai|2/iu.test(place) ? 2 : /ba|3/iu.test(place) ? 3 : 4;
}
