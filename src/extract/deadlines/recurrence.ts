/** Recurring times as RFC 5545 rules: `hằng năm`, `định kỳ 6 tháng`, `ngày 25 hằng tháng`, `01/6 và 15/11 hằng năm`, `thứ sáu hằng tuần`. */
import type { PrintedDate } from '../../text/calendar.ts';
import { WORD_END } from '../../text/pattern.ts';

type Unit = 'ngày' | 'tuần' | 'tháng' | 'quý' | 'năm';

const EVERY = '(?:h[ằàă]ng|mỗi|từng)';
const UNIT = '(?:ngày|tuần|tháng|qu[ýí]|năm)';

/** `hằng năm`, `định kỳ (hằng) quý`, `định kỳ 06 tháng`, `6 tháng một lần`, `3 tháng/lần`; the interval stands in one of the groups. */
const INTERVAL = new RegExp(
  String.raw`(?:định\s+kỳ\s+)?(?:${EVERY}\s+(?:(?<nhalf>nửa)\s+)?(?<unit>${UNIT})` +
    String.raw`|(?<=định\s+kỳ\s+)(?:(?<count>\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?)?(?<plain>${UNIT})(?!\s+\d)` +
    String.raw`|(?<times>\d{1,2})\s*(?<each>${UNIT})\s*(?:/\s*(?:0?1\s*|một\s*)?|0?1\s+|một\s+)lần)`,
  'iuy',
);
/** What may follow at once: `, 6 tháng, năm` belongs to the same phrase, of which the first counts. */
const MORE = new RegExp(
  String.raw`(?:\s*(?:,|và)\s*(?:(?:\d{1,2}\s*|${EVERY}\s+|0?1\s+)(?:tháng|qu[ýí]|năm)|năm|quý))*${WORD_END}`,
  'uy',
);

export interface Recurrence {
  end: number;
  rrule: string;
}

/** The interval that begins at `at`. */
export function readInterval(text: string, at: number): Recurrence | null {
  INTERVAL.lastIndex = at;
  const match = INTERVAL.exec(text);
  if (!match) return null;
  const { nhalf, unit, count, plain, times, each } = match.groups!;
  const printed = (unit ?? plain ?? each)!.toLowerCase().replace('quí', 'quý') as Unit;
  const rrule = nhalf ? 'FREQ=MONTHLY;INTERVAL=6' : ruleOf(printed, Number(count ?? times ?? 1));
  const behind = at + match[0].length;
  MORE.lastIndex = behind;
  return { end: MORE.test(text) ? Math.max(behind, MORE.lastIndex) : behind, rrule };
}

function ruleOf(unit: Unit, count: number): string {
  if (unit === 'quý') return `FREQ=MONTHLY;INTERVAL=${3 * count}`;
  if (unit === 'tháng' && count === 12) return 'FREQ=YEARLY';
  const frequency = { ngày: 'DAILY', tuần: 'WEEKLY', tháng: 'MONTHLY', năm: 'YEARLY' }[unit];
  return count === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
}

/** `25 hằng tháng`, `ngày 15 của tháng cuối quý`, `từ ngày 1 đến ngày 5 hằng tháng` (the last day counts). */
const DAY_OF = new RegExp(
  String.raw`(?:ngày\s+)?(?:(?<from>\d{1,2})\s*(?:-|–|đến(?:\s+ngày)?)\s*)?(?<day>\d{1,2})\s+(?:của\s+)?(?:(?:${EVERY}|các)\s+tháng|tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề)` +
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

const WEEKDAY = new RegExp(String.raw`thứ\s+(?<day>hai|ba|tư|năm|sáu|bảy|[2-7])\s+${EVERY}\s+tuần`, 'iuy');
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
  WEEKDAY.lastIndex = at;
  const match = WEEKDAY.exec(text);
  if (!match) return null;
  const day = match.groups!.day!.toLowerCase() as keyof typeof DAYS;
  return { end: at + match[0].length, rrule: `FREQ=WEEKLY;BYDAY=${DAYS[day]}` };
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
