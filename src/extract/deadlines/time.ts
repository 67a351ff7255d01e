/**
 * A time as it is printed, whatever it stands for: a day, month, quarter or year, a span between two, a recurring time. The lead (`trước`, `trong`)
 * is not read here.
 */
import { type PrintedDate, rangeOf, readDate } from '../../text/calendar.ts';
import { readDayOfMonth, readInterval, readWeekday, yearlyRule } from './recurrence.ts';
import { readDays, readPart, readYears } from './span.ts';
import { recurring, type Time, timeOf } from './time-model.ts';

/** The time that begins at `at`; `year` stands in where none is printed. `bare` lets a year alone (`2025`, `2025-2026`) count. */
export function readTime(text: string, at: number, year: number | null, bare: boolean): Time | null {
  const near = text.slice(Math.max(0, at - 4), at + 48);
  const recurs = RECURS.test(near);
  return (
    (PARTLY.test(near) ? readPart(text, at, year) : null) ??
    (recurs ? readRecurring(text, at) : null) ??
    readYears(text, at, bare) ??
    readDays(text, at, year) ??
    readDates(text, at, year)
  );
}
/** Without these words nearby there is no recurring time, no part of a year: a cheap test before many expensive ones. */
const RECURS = /[Hh][ằàă]ng|[Mm]ỗi|[Tt]ừng|kỳ|lần|tháng\s+(?:sau|kế|tiếp|liền|đầu|cuối|giữa)/u;
const PARTLY = /[Đđ]ầu|[Cc]uối|[Gg]iữa/u;

function readRecurring(text: string, at: number): Time | null {
  const found = readDayOfMonth(text, at) ?? readWeekday(text, at);
  if (found) return recurring(at, found.end, found.rrule, 'day');
  const interval = readInterval(text, at);
  if (!interval) return null;
  // An interval with a date follows the date: `định kỳ 06 tháng, trước ngày 20 tháng 6 hằng năm`.
  DATED_INTERVAL.lastIndex = interval.end;
  if (!DATED_INTERVAL.test(text)) return recurring(at, interval.end, interval.rrule, 'interval');
  const day = readDayOfMonth(text, DATED_INTERVAL.lastIndex);
  if (day) return recurring(at, day.end, day.rrule, 'interval');
  DAY_ALONE.lastIndex = DATED_INTERVAL.lastIndex;
  const alone = interval.rrule === 'FREQ=MONTHLY' ? DAY_ALONE.exec(text) : null;
  if (alone) return recurring(at, DAY_ALONE.lastIndex, `FREQ=MONTHLY;BYMONTHDAY=${Number(alone[1])}`, 'interval');
  return (
    readDatedInterval(text, at, DATED_INTERVAL.lastIndex) ?? recurring(at, interval.end, interval.rrule, 'interval')
  );
}
/** `hằng tháng (trước ngày 25)`. */
const DAY_ALONE = /(?:ngày\s+)?(\d{1,2})(?!\s*[\d/.-]|\s+(?:tháng|giờ|ngày))/uy;

/** `6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12)`: all days of the year are one rule. */
function readDatedInterval(text: string, at: number, from: number): Time | null {
  const all: PrintedDate[] = [];
  let end = from;
  for (let next: number | null = from; next !== null; ) {
    const dates = readList(text, next);
    if (!dates || dates.list.some((date) => date.year !== null || date.month === null)) break;
    all.push(...dates.list);
    end = everyYearBehind(text, dates.end) ?? dates.end;
    NEXT_INTERVAL.lastIndex = end;
    next = NEXT_INTERVAL.test(text) ? NEXT_INTERVAL.lastIndex : null;
  }
  return all.length > 0 ? recurring(at, end, yearlyRule(all), 'interval') : null;
}
const NEXT_INTERVAL =
  /\s*(?:\)\s*)?(?:,|;|và)\s*(?:báo\s+cáo\s+)?(?:h[ằàă]ng\s+|cả\s+|cuối\s+|01\s+|một\s+)?(?:năm|6\s+tháng)\s*(?:[,(]\s*)?(?:trước|vào|chậm\s+nhất)\s+(?=\d|ngày)/iuy;
const DATED_INTERVAL =
  /\s*(?:[,(]\s*)?(?:trước|vào|chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|trước))*\s+(?=\d|ngày|tháng)/uy;

/** One printed time, or a list of days that comes back every year, or two times joined by `đến`. */
function readDates(text: string, at: number, year: number | null): Time | null {
  const dates = readList(text, at);
  if (!dates) return null;
  const everyYear = everyYearBehind(text, dates.end);
  if (everyYear !== null && dates.list.every((date) => date.year === null && date.unit !== 'year')) {
    return recurring(at, everyYear, yearlyRule(dates.list), dates.list[0]!.unit);
  }
  const date = dates.list[0]!;
  JOINT.lastIndex = date.end;
  const until = JOINT.test(text) ? readDate(text, JOINT.lastIndex) : null;
  if (until && until.unit === date.unit) {
    const inYear = until.year ?? year;
    const first = rangeOf(date, inYear);
    const last = rangeOf(until, year);
    return {
      start: at,
      end: until.end,
      type: 'period',
      unit: 'span',
      first: first?.first ?? null,
      last: last?.last ?? null,
      rrule: null,
      impossible: false,
    };
  }
  // The year may stand at the end of the list: `tháng 6, tháng 9/2025`.
  const later = dates.list.find((other) => other.year !== null)?.year ?? year;
  return timeOf(text, date, later);
}
const JOINT = /\s*(?:-|–|đến(?:\s+hết)?|tới)\s*/uy;

function readList(text: string, at: number): { list: PrintedDate[]; end: number } | null {
  const first = readDate(text, at);
  if (!first) return null;
  const list = [first];
  let end = first.end;
  while (list.length < LONGEST_LIST) {
    AND.lastIndex = end;
    if (!AND.test(text)) break;
    const next = readDate(text, AND.lastIndex);
    if (!next || next.unit !== first.unit) break;
    list.push(next);
    end = next.end;
  }
  return { list, end };
}
const LONGEST_LIST = 12;
const AND = /\s*(?:,\s*và|,|và|&|;)\s*(?:trước\s+)?/uy;

function everyYearBehind(text: string, at: number): number | null {
  EVERY_YEAR.lastIndex = at;
  return EVERY_YEAR.test(text) ? EVERY_YEAR.lastIndex : null;
}
const EVERY_YEAR = /\s*(?:,\s*)?(?:của\s+)?(?:h[ằàă]ng|mỗi|từng)\s+năm(?!\s+học)/iuy;
