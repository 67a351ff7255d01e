/** What is read of a time: the days between which it lies, or the rule by which it comes back. */
import { lastDay, type PrintedDate, rangeOf } from '../../text/calendar.ts';
import { endAt } from '../../text/matches.ts';

export interface Time {
  start: number;
  end: number;
  type: 'date' | 'period' | 'recurring';
  unit: 'day' | 'month' | 'quarter' | 'year' | 'span' | 'interval';
  first: string | null;
  last: string | null;
  rrule: string | null;
  /** A day is printed that does not exist. */
  impossible: boolean;
  /** The phrase itself sets a term: `báo cáo tháng (trước ngày 25)`. */
  isTerm?: boolean;
}

/** What all spans of time have in common. */
export const SPAN = { type: 'period', unit: 'span', rrule: null, impossible: false } as const;

export function recurring(start: number, end: number, rrule: string | null, unit: Time['unit']): Time {
  return { start, end, type: 'recurring', unit, first: null, last: null, rrule, impossible: false };
}

/** The time of one printed date. */
export function timeOf(text: string, date: PrintedDate, year: number | null): Time {
  const range = rangeOf(date, year);
  const openEnd = endAt(OPEN_END, text, date.end);
  const isOpen = openEnd !== null;
  const end = openEnd ?? date.end;
  const impossible = !range && (date.year ?? year) !== null;
  if (isOpen)
    return {
      start: date.start,
      end,
      type: 'period',
      unit: date.unit,
      first: range?.first ?? null,
      last: null,
      rrule: null,
      impossible,
    };
  return {
    start: date.start,
    end,
    type: 'date',
    unit: date.unit,
    first: range?.first ?? null,
    last: range?.last ?? null,
    rrule: null,
    impossible,
  };
}
/** A period without an end. */
export const OPEN_END =
  /\s*(?:(?:,|;|và)\s*)?(?:(?:trong\s+)?(?:các|những)\s+(?:năm|tháng|quý|giai\s+đoạn)\s+(?:tiếp\s+theo|kế\s+tiếp|sau)|trở\s+đi)/iuy;

/** A time that recurs, read up to `end`. */
export interface Recurrence {
  end: number;
  /** Null when how often is known but not when: `02 lần/tháng`. */
  rrule: string | null;
}

/** `(30/4/1975 - 30/4/2025)`: a day and what is kept of it so many years later. */
export function isAnniversary({ type, first, last }: Time): boolean {
  if (type !== 'period' || first === null || last === null || first.slice(4) !== last.slice(4)) return false;
  return Number(last.slice(0, 4)) - Number(first.slice(0, 4)) >= FEWEST_YEARS;
}
const FEWEST_YEARS = 5;

/** A rule of a day of each month or week, or of several months a year. */
export const COMES_BACK = /^FREQ=(?:MONTHLY|WEEKLY)|BYMONTH=\d+,/u;

/** What stands behind a time that closes its clause. */
export const CLOSES = /^\s*(?:;|\.(?!\d)|$)/u;

/** Is a day still to come when the document is written? Both ISO dates, the document's possibly cut; false where either is unknown. */
export function isToCome(day: string | null, documentDate: string | null): boolean {
  return day !== null && documentDate !== null && day > lastDay(documentDate);
}
