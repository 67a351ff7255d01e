/** Recurring times as RFC 5545 rules: `hằng năm`, `định kỳ 6 tháng`, `ngày 25 hằng tháng`, `01/6 và 15/11 hằng năm`, `thứ sáu hằng tuần`. */
import type { PrintedDate } from '../../text/calendar.ts';
import { WORD_END } from '../../text/letters.ts';

type Unit = 'ngày' | 'tuần' | 'tháng' | 'quý' | 'năm';

const EVERY = '(?:h[ằàă]ng|mỗi|từng)';
const UNIT = '(?:ngày|tuần|tháng|qu[ýí]|năm)';

const COUNT = String.raw`\d{1,2}|một|hai|ba|bốn|sáu`;

/**
 * `hằng năm`, `mỗi năm 02 lần`, `định kỳ (hằng) quý`, `định kỳ 06 tháng`, `6 tháng một lần`, `3 tháng/lần`, `02 lần/năm`; the interval stands in one
 * of the groups.
 */
const INTERVAL = new RegExp(
  String.raw`(?:định\s+kỳ\s+)?(?:${EVERY}\s+(?:(?<nhalf>nửa)\s+)?(?<unit>${UNIT})(?:\s+(?<rate>${COUNT})\s+lần${WORD_END})?` +
    String.raw`|(?<=định\s+kỳ\s+\(?)(?:(?<count>\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?)?(?<plain>${UNIT})(?!\s+\d)` +
    String.raw`|(?<times>${COUNT}|năm(?=\s+năm))\s*(?<each>${UNIT})\s*(?:/\s*(?:0?1\s*|một\s*)?|0?1\s+|một\s+)lần` +
    String.raw`|(?<often>${COUNT})\s+lần\s*(?:/\s*|(?:trong\s+)?(?:mỗi|một|0?1)\s+)(?:(?<over>\d{1,2})\s*)?(?<span>${UNIT})(?!\s+học))`,
  'iuy',
);
/** What may follow at once: `, 6 tháng, năm` belongs to the same phrase, of which the first counts. */
const MORE = new RegExp(
  String.raw`(?:\s*(?:,|và)\s*(?:(?:\d{1,2}\s*|${EVERY}\s+|0?1\s+)(?:tháng|qu[ýí]|năm)|năm|quý))*${WORD_END}`,
  'uy',
);
/** `6 tháng, năm`, `quý, 6 tháng, năm` as the whole of a value. */
const SERIES =
  /(?:(?<count>\d{1,2})\s*)?(?<unit>tuần|tháng|qu[ýí])(?=\s*(?:,|và)\s*(?:(?:6|0?1)\s*)?(?:tháng|qu[ýí]|năm))/iuy;

export interface Recurrence {
  end: number;
  /** Null when how often is known but not when: `02 lần/tháng`. */
  rrule: string | null;
}

/** The interval that begins at `at`; a value may be no more than a series of intervals. */
export function readInterval(text: string, at: number, bare = false): Recurrence | null {
  INTERVAL.lastIndex = at;
  SERIES.lastIndex = at;
  const match = INTERVAL.exec(text) ?? (bare && at === 0 ? SERIES.exec(text) : null);
  if (!match) return null;
  const { nhalf, unit, rate, count, plain, times, each, often, over, span } = match.groups!;
  const printed = (unit ?? plain ?? each ?? span)!.toLowerCase().replace('quí', 'quý') as Unit;
  const units = numberOf(count ?? times ?? over);
  const rrule = nhalf ? 'FREQ=MONTHLY;INTERVAL=6' : ruleOfRate(numberOf(rate ?? often), printed, units);
  const behind = at + match[0].length;
  MORE.lastIndex = behind;
  return { end: MORE.test(text) ? Math.max(behind, MORE.lastIndex) : behind, rrule };
}

function numberOf(printed: string | undefined): number {
  if (printed === undefined) return 1;
  return Number(printed) || (COUNT_WORDS[printed.toLowerCase() as keyof typeof COUNT_WORDS] ?? 1);
}
const COUNT_WORDS = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };

/** Twice a year is every six months; of twice a month it can't be told when. */
function ruleOfRate(times: number, unit: Unit, units: number): string | null {
  if (times === 1) return ruleOf(unit, units);
  const months = { ngày: 0, tuần: 0, tháng: 1, quý: 3, năm: 12 }[unit] * units;
  return months > 0 && months % times === 0 ? ruleOf('tháng', months / times) : null;
}

function ruleOf(unit: Unit, count: number): string {
  if (unit === 'quý') return ruleOf('tháng', 3 * count);
  if (unit === 'tháng' && count % 12 === 0) return ruleOf('năm', count / 12);
  const frequency = { ngày: 'DAILY', tuần: 'WEEKLY', tháng: 'MONTHLY', năm: 'YEARLY' }[unit];
  return count === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
}

/** `25 hằng tháng`, `ngày 15 của tháng cuối quý`, `từ ngày 1 đến ngày 5 hằng tháng` (the last day counts). */
const DAY_OF = new RegExp(
  String.raw`(?:ngày\s+)?(?:(?<from>\d{1,2})\s*(?:-|–|đến(?:\s+ngày)?)\s*)?(?<day>\d{1,2})\s+(?:của\s+)?(?:(?:${EVERY}|các)\s+tháng|tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề)|(?<=của\s+)tháng(?=\s*(?:[,.;)]|$))` +
    String.raw`|tháng\s+(?<which>đầu|cuối|giữa|thứ\s+hai)\s+(?:tiên\s+|cùng\s+)?(?:của\s+)?(?:${EVERY}\s+)?(?<span>qu[ýí]|năm))(?:\s+(?:sau|tiếp\s+theo|kế\s+tiếp|${EVERY}\s+năm))?`,
  'iuy',
);
const MONTHS = {
  quý: { đầu: '1,4,7,10', giữa: '2,5,8,11', cuối: '3,6,9,12' },
  năm: { đầu: '1', giữa: '6', cuối: '12' },
};

export function readDayOfMonth(text: string, at: number): Recurrence | null {
  DAY_OF.lastIndex = at;
  const match = DAY_OF.exec(text);
  if (!match) return null;
  const { day, which, span } = match.groups!;
  if (Number(day) < 1 || Number(day) > 31) return null;
  const end = at + match[0].length;
  if (!which) return { end, rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number(day)}` };
  const months =
    MONTHS[/^n/iu.test(span!) ? 'năm' : 'quý'][/^đ/iu.test(which) ? 'đầu' : /^c/iu.test(which) ? 'cuối' : 'giữa'];
  return { end, rrule: `FREQ=YEARLY;BYMONTH=${months};BYMONTHDAY=${Number(day)}` };
}

const DAY_OF_WEEK = String.raw`thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])`;
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
  const day = match.groups!.day!.toLowerCase() as keyof typeof DAYS;
  const { place } = match.groups!;
  const rule = place ? `FREQ=MONTHLY;BYDAY=${/^c/iu.test(place) ? -1 : 1}` : 'FREQ=WEEKLY;BYDAY=';
  return { end: at + match[0].length, rrule: `${rule}${DAYS[day]}` };
}

/**
 * One yearly rule for all days of a year. `01/6 và 15/11` is two days, while the months and days of a rule multiply to four: BYSETPOS tells which.
 */
export function yearlyRule(dates: readonly PrintedDate[]): string {
  const months = [...new Set(dates.map((date) => date.month ?? 3 * date.quarter!))].sort((a, b) => a - b);
  const days = [...new Set(dates.filter((date) => date.day !== null).map((date) => date.day!))].sort((a, b) => a - b);
  const rule = `FREQ=YEARLY;BYMONTH=${months.join(',')}${days.length > 0 ? `;BYMONTHDAY=${days.join(',')}` : ''}`;
  const wanted = new Set(dates.map((date) => `${date.month ?? 3 * date.quarter!}/${date.day}`));
  if (days.length === 0 || wanted.size === months.length * days.length) return rule;
  const places = months.flatMap((month) => days.map((day) => `${month}/${day}`));
  return `${rule};BYSETPOS=${places.flatMap((place, i) => (wanted.has(place) ? [i + 1] : [])).join(',')}`;
}

/** `Tháng 3, 9 hằng năm`, `quý I và III hằng năm`: the word stands once for all. */
const NAMED_ONCE = new RegExp(
  String.raw`(?:tháng|(?<quarter>qu[ýí]))\s*(?<list>(?:\d{1,2}|IV|I{1,3})(?:\s*(?:,\s*và|,|và|;|-)\s*(?:\d{1,2}|IV|I{1,3})){1,11})\s*(?:của\s+)?${EVERY}\s+năm(?!\s+học)`,
  'iuy',
);

export function readNamedOnce(text: string, at: number): Recurrence | null {
  NAMED_ONCE.lastIndex = at;
  const match = NAMED_ONCE.exec(text);
  if (!match) return null;
  const numbers = match.groups!.list!.match(/\d+|[IV]+/giu)!.map(readNumber);
  const months = match.groups!.quarter ? numbers.map((number) => 3 * number) : numbers;
  if (months.some((month) => month < 1 || month > 12)) return null;
  const printed = [...new Set(months)].sort((a, b) => a - b);
  return { end: at + match[0].length, rrule: `FREQ=YEARLY;BYMONTH=${printed.join(',')}` };
}

/** A number in figures, or of a quarter in Roman ones. */
export function readNumber(printed: string): number {
  return /\d/.test(printed) ? Number(printed) : ['I', 'II', 'III', 'IV'].indexOf(printed.toUpperCase()) + 1;
}

/** End of `hằng năm` behind a day or month; null where none stands. */
export function everyYearBehind(text: string, at: number): number | null {
  EVERY_YEAR.lastIndex = at;
  return EVERY_YEAR.test(text) ? EVERY_YEAR.lastIndex : null;
}
const EVERY_YEAR = /\s*(?:,\s*)?(?:của\s+)?(?:h[ằàă]ng|mỗi|từng)\s+năm(?!\s+học)/iuy;
