/** Recurring times as RFC 5545 rules: of the days and months of every year. Other kinds stand in files of their own. */
import type { PrintedDate } from '../../text/calendar.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { EVERY } from './interval.ts';
import type { Recurrence } from './time-model.ts';

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
const LIST = String.raw`(?:tháng|(?<quarter>quý))\s*(?<list>(?:\d{1,2}|IV|I{1,3})(?:\s*(?:,\s*và|,|và|;|-)\s*(?:\d{1,2}|IV|I{1,3})){1,11})`;
const NAMED_ONCE = new RegExp(String.raw`${LIST}\s*(?:của\s+)?${EVERY}\s+năm(?!\s+học)`, 'iuy');
const NAMED_BEHIND = new RegExp(String.raw`${LIST}(?![\p{L}\d/.-]|\s*(?:năm\s+)?\d)`, 'iuy');

/** `isYearly`: `hằng năm` stands before the list, and none is needed behind it. */
export function readNamedOnce(text: string, at: number, isYearly = false): Recurrence | null {
  const pattern = isYearly ? NAMED_BEHIND : NAMED_ONCE;
  const match = matchAt(pattern, text, at);
  if (!match) return null;
  const numbers = match.groups!.list!.match(/\d+|(?<![IV])[IV]+(?!\p{L})/giu)!.map(readNumber);
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
  return endAt(EVERY_YEAR, text, at);
}
const EVERY_YEAR = /(?:\s*,)?\s*(?:của\s+)?(?:h[ằàă]ng|mỗi|từng)\s+năm(?!\s+học)/iuy;
