/** Days of the week that come back: `thứ sáu hằng tuần`, `hằng tuần (thứ 6)`. */
import { WORD_END } from '../../text/letters.ts';
import { EVERY } from './interval.ts';
import type { Recurrence } from './recurrence.ts';

const DAY = '(?:hai|ba|tư|năm|sáu|bảy|[2-7])';
/** `thứ Hai`, `thứ Hai, thứ Năm`, `thứ 2 và 5`. */
const DAY_OF_WEEK = String.raw`thứ\s+(?<days>${DAY}(?:\s*(?:,|và|&)\s*(?:thứ\s+)?${DAY}(?!\d|\s*/|\s+tháng)){0,5})`;
const WEEKDAY = new RegExp(
  String.raw`${DAY_OF_WEEK}\s+(?:(?:của\s+)?${EVERY}\s+tuần|tuần\s+(?<place>cuối|đầu)\s+(?:của\s+)?${EVERY}\s+tháng)`,
  'iuy',
);
/** `hằng tuần (thứ 6)`, `hàng tuần, trước 16 giờ thứ Sáu`, `hằng tuần báo cáo … vào chiều thứ Sáu`: the day stands behind. */
const WEEKDAY_BEHIND = new RegExp(
  String.raw`(?:\s*[,(]?\s*|[^.;:]{0,80}?\s\(?(?=vào|trước))(?:(?:trước|vào|chậm\s+nhất)\s+(?:là\s+|vào\s+)?)?` +
    String.raw`(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{2})?\s*)?(?:sáng\s+|chiều\s+|ngày\s+)?${DAY_OF_WEEK}${WORD_END}`,
  'iuy',
);
const EACH = /hai|ba|tư|năm|sáu|bảy|[2-7]/gu;
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
  return weekdayOf(WEEKDAY, text, at);
}

/** The day of the week that stands behind an interval of weeks. */
export function readWeekdayBehind(text: string, at: number): Recurrence | null {
  return weekdayOf(WEEKDAY_BEHIND, text, at);
}

function weekdayOf(form: RegExp, text: string, at: number): Recurrence | null {
  form.lastIndex = at;
  const match = form.exec(text);
  if (!match) return null;
  const { place, days } = match.groups!;
  const day = [...days!.toLowerCase().matchAll(EACH)].map(([each]) => DAYS[each as keyof typeof DAYS]).join(',');
  const rule = place ? `FREQ=MONTHLY;BYDAY=${/^c/iu.test(place) ? -1 : 1}` : 'FREQ=WEEKLY;BYDAY=';
  return { end: at + match[0].length, rrule: `${rule}${day}` };
}
