/**
 * Calendar arithmetic on ISO strings, and the ways in which Vietnamese documents print a time. No clock and no time zone takes part: a date is
 * three numbers. An ISO date may be cut to what is known: `2021-09-14`, `2021-09`, `2021`.
 */
import { WORD_END, WORD_START } from './letters.ts';
import { matchAt } from './matches.ts';
import { pattern } from './pattern.ts';

export type TimeUnit = 'day' | 'month' | 'quarter' | 'year';

/** A printed day, month, quarter (quý) or year. What is not printed is null: `20/10` has no year. */
export interface PrintedDate {
  /** Range in the text that was read. */
  start: number;
  end: number;
  unit: TimeUnit;
  year: number | null;
  quarter: number | null;
  month: number | null;
  day: number | null;
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isValidDate(year: number, month: number, day: number): boolean {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether an ISO date is a whole day of the calendar. */
export function isDay(iso: string | null | undefined): iso is string {
  if (iso?.length !== 10) return false;
  const [year, month = 0, day = 0] = numbersOf(iso);
  return isValidDate(year, month, day);
}

/** ISO date of a year, month or day. */
export function isoDate(year: number, month?: number | null, day?: number | null): string {
  const printed = String(year).padStart(4, '0');
  if (month == null) return printed;
  const inMonth = `${printed}-${String(month).padStart(2, '0')}`;
  return day == null ? inMonth : `${inMonth}-${String(day).padStart(2, '0')}`;
}

/** The length of an ISO date that is not cut. */
const WHOLE = 10;

/** First day of a date that may be cut: `2021-09` is `2021-09-01`. */
export function firstDay(iso: string): string {
  if (iso.length === WHOLE) return iso;
  const [year, month, day] = numbersOf(iso);
  return isoDate(year, month ?? 1, day ?? 1);
}

/** Last day of a date that may be cut: `2024-02` is `2024-02-29`. */
export function lastDay(iso: string): string {
  const [year, month, day] = numbersOf(iso);
  const lastMonth = month ?? 12;
  return isoDate(year, lastMonth, day ?? daysInMonth(year, lastMonth));
}

/** The day before a whole ISO date. */
export function dayBefore(iso: string): string {
  const [year, month = 1, day = 1] = numbersOf(iso);
  if (day > 1) return isoDate(year, month, day - 1);
  return month > 1 ? lastDay(isoDate(year, month - 1)) : lastDay(isoDate(year - 1));
}

/** Days from 1 January 1970 to a whole ISO date. */
export function dayNumber(iso: string): number {
  const [year, month = 1, day = 1] = numbersOf(iso);
  // Counted from March, so that a leap day is the last of its year.
  const shifted = month > 2 ? year : year - 1;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400);
  return 365 * shifted + leapDays + dayOfYear - 719_468;
}

/** First and last day of a printed time, `year` standing in where none is printed; null when it cannot be computed or does not exist. */
export function rangeOf(date: PrintedDate, year: number | null = null): { first: string; last: string } | null {
  const inYear = date.year ?? year;
  if (inYear === null) return null;
  if (date.unit === 'quarter') {
    const month = (date.quarter! - 1) * 3 + 1;
    return { first: firstDay(isoDate(inYear, month)), last: lastDay(isoDate(inYear, month + 2)) };
  }
  if (!isValidDate(inYear, date.month ?? 1, date.day ?? 1)) return null;
  const iso = isoDate(inYear, date.month, date.day);
  return { first: firstDay(iso), last: lastDay(iso) };
}

/** ISO date cut to what is printed; null without a year, for a quarter, and for a date that does not exist. */
export function isoOf(date: PrintedDate): string | null {
  if (date.year === null || date.unit === 'quarter' || !rangeOf(date)) return null;
  return isoDate(date.year, date.month, date.day);
}

const D = String.raw`[0-3]?\d`;
const M = String.raw`[01]?\d`;
const Y = String.raw`[12]\d{3}`;
const SIGN = '[/.–-]';

/** The forms are tried in the order in which they stand here: what prints more comes first. */
const PRINTED = pattern(
  `{{begin}} (?: {{inWords}} | {{inFigures}} | {{dayAndMonth}} | {{dashed}} | {{blankDay}} | {{monthAndYear}} | {{month}} | {{quarter}} | {{year}} ) {{end}}`,
  {
    begin: WORD_START,
    end: WORD_END,
    // ngày 05 tháng 12 năm 2017 · ngày 05 tháng 12/2017 · 05 tháng 12
    inWords: String.raw`(?:ng[àá]y \s*)? (?<d1>${D}) \s* tháng \s* (?<m1>${M}) (?: (?:\s*,)?\s* năm \s* (?<y1>${Y}) | \s* ${SIGN} \s* (?<y2>${Y}) )?`,
    // 27/8/2021 · 8-10-2021 · 28.4.2022
    inFigures: String.raw`(?:ng[àá]y \s*)? (?<d3>${D}) \s? (?<cut>${SIGN}) \s? (?<m3>${M}) \s? \k<cut> \s? (?<y3>${Y})`,
    // 20/10
    dayAndMonth: String.raw`(?:ngày \s*)? (?<d4>${D}) / (?<m4>${M}) (?: \s+ năm \s+ (?<y4>${Y}) )? (?! / | [.–-]\d{4} | \s+ngày\s+(?:làm|công)\s )`,
    // ngày 20-10; ngày 05-10/11 and ngày 01-05 hằng tháng are from one day to another
    dashed: String.raw`ngày \s+ (?<d9>${D}) - (?<m9>${M}) (?! \d | \s?[/–-] | \.\d | \s+(?:tháng|h[ằàă]ng|mỗi|của) )`,
    // ngày    tháng 10 năm 2021, left to be filled in by hand
    blankDay: String.raw`ngày [\s.…_]{0,60} tháng \s* (?: (?<m5>${M}) | [\s.…_]{0,60} ) [\s.…_]{0,60} năm \s* (?<y5>${Y})`,
    // tháng 10/2021 · 10/2021 · T10/2021
    monthAndYear: String.raw`(?: (?: tháng | T(?=\d) ) \s* )? (?<m6>${M}) \s? ${SIGN} \s? (?<y6>${Y}) (?! [/.]\d | [–-]\d{1,2} (?!\d | \s?[/.]\s?[12]\d{3}) )`,
    // tháng 10 năm 2021 · tháng 10
    month: String.raw`tháng \s* (?<m7>${M}) (?: (?:\s*,)?\s* năm \s+ (?<y7>${Y}) )?`,
    // quý III năm 2020 · Quí IV-2025 · Q3/2020
    quarter: String.raw`(?: quý | Q\.? ) \s* (?: (?<q8>IV|I{1,3}) | (?<n8>[1-4]) )
      (?: (?:\s*,)?\s* năm \s+ (?<y8>${Y}) | \s? ${SIGN} \s? (?<y9>${Y}) | (?:\s*,)?\s+ (?<y10>${Y}) )?`,
    year: String.raw`năm \s+ (?<y11>${Y})`,
  },
  'iuy',
);

/** The printed time that begins at `at`, or null. A number alone (`2021`) is none. */
export function readDate(text: string, at: number): PrintedDate | null {
  const match = matchAt(PRINTED, text, at);
  if (!match) return null;
  const g = match.groups!;
  const pick = (...names: string[]) => {
    for (const name of names) if (g[name] !== undefined) return Number(g[name]);
    return null;
  };
  const day = pick('d1', 'd3', 'd4', 'd9');
  const month = pick('m1', 'm3', 'm4', 'm5', 'm6', 'm7', 'm9');
  const quarter = g.q8 ? ROMAN.indexOf(g.q8.toUpperCase()) + 1 : pick('n8');
  const year = pick('y1', 'y2', 'y3', 'y4', 'y5', 'y6', 'y7', 'y8', 'y9', 'y10', 'y11');
  const unit = day !== null ? 'day' : month !== null ? 'month' : quarter !== null ? 'quarter' : 'year';
  return { start: at, end: at + match[0].length, unit, year, quarter, month, day };
}
const ROMAN = ['I', 'II', 'III', 'IV'];

/** The numbers of an ISO date that may be cut; a year has four figures. */
function numbersOf(iso: string): [number, number | undefined, number | undefined] {
  const month = iso.length > 4 ? Number(iso.slice(5, 7)) : undefined;
  return [Number(iso.slice(0, 4)), month, iso.length > 7 ? Number(iso.slice(8, 10)) : undefined];
}
