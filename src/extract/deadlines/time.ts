/**
 * A time as it is printed, whatever it stands for: a day, month, quarter or year, a span between two, a recurring time. The lead (`trước`, `trong`)
 * is not read here.
 */
import { type PrintedDate, rangeOf, readDate } from '../../text/calendar.ts';
import {
  everyYearBehind,
  readDayOfMonth,
  readInterval,
  readNamedOnce,
  readNumber,
  readWeekday,
  readWeekdayBehind,
  yearlyRule,
} from './recurrence.ts';
import { readDays, readPart, readYears } from './span.ts';
import { recurring, type Time, timeOf } from './time-model.ts';

/** The time that begins at `at`; `year` stands in where none is printed. `bare` lets a year alone (`2025`, `2025-2026`) count. */
export function readTime(text: string, at: number, year: number | null, bare: boolean): Time | null {
  const near = text.slice(Math.max(0, at - 4), at + 64);
  const recurs = bare || RECURS.test(near);
  return (
    (PARTLY.test(near) ? readPart(text, at, year) : null) ??
    (recurs ? readRecurring(text, at, bare) : null) ??
    readYears(text, at, bare) ??
    readDays(text, at, year, bare) ??
    (bare ? readQuarterAlone(text, at) : null) ??
    readDates(text, at, year)
  );
}
/** Without these words nearby there is no recurring time, no part of a year: a cheap test before many expensive ones. */
const RECURS = /[Hh][ằàă]ng|[Mm]ỗi|[Tt]ừng|kỳ|lần|[Tt]háng\s+(?:sau|kế|tiếp|liền|đầu|cuối|giữa)/u;
const PARTLY = /[Đđ]ầu|[Cc]uối|[Gg]iữa|[Tt]uần/u;

function readRecurring(text: string, at: number, bare: boolean): Time | null {
  const found = readDayOfMonth(text, at) ?? readWeekday(text, at);
  if (found) return recurring(at, found.end, found.rrule, 'day');
  const named = readNamedOnce(text, at);
  if (named) return recurring(at, named.end, named.rrule, 'month');
  const interval = readInterval(text, at, bare);
  if (!interval) return null;
  if (interval.rrule === 'FREQ=WEEKLY') {
    const weekday = readWeekdayBehind(text, interval.end);
    if (weekday) return recurring(at, weekday.end, weekday.rrule, 'interval');
  }
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
    if (!dates || dates.list.some((date) => date.year !== null || date.unit === 'year')) break;
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
  /\s*(?:[,(]\s*)?(?:(?:trước|vào|chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|trước))*\s+(?=\d|ngày|tháng|qu[ýí])|(?<=[,(]\s*)(?=ngày\s+\d|tháng\s+\d|qu[ýí]\s+[\dIV]|\d{1,2}\/\d))/iuy;

/** One printed time, or a list of days that comes back every year, or two times joined by `đến`. */
function readDates(text: string, at: number, year: number | null): Time | null {
  const dates = readList(text, at);
  if (!dates) return null;
  const everyYear = everyYearBehind(text, dates.end) ?? (dates.isOfReports ? dates.end : null);
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
const JOINT =
  /\s*(?:-|–|đến(?:\s+hết)?|tới)\s*(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d{1,2}\s*(?:phút)?)?\s*(?:,\s*)?(?=ngày))?/uy;

/** `IV/2026` in a value is a quarter. */
const QUARTER_ALONE = /(IV|I{1,3})\s*[/-]\s*((?:19|20)\d{2})(?!\d)/uy;

function readQuarterAlone(text: string, at: number): Time | null {
  QUARTER_ALONE.lastIndex = at;
  const match = QUARTER_ALONE.exec(text);
  if (!match) return null;
  const [year, quarter] = [Number(match[2]), readNumber(match[1]!)];
  const end = at + match[0].length;
  return timeOf(text, { start: at, end, unit: 'quarter', year, quarter, month: null, day: null }, null);
}

/** `isOfReports` when the days are those of half-yearly and yearly reports, which come back though no `hằng năm` says so. */
function readList(text: string, at: number): { list: PrintedDate[]; end: number; isOfReports: boolean } | null {
  const first = readDate(text, at);
  if (!first) return null;
  const list = [first];
  let end = first.end;
  let isOfReports = false;
  while (list.length < LONGEST_LIST) {
    AND.lastIndex = end;
    const and = AND.exec(text);
    if (!and) break;
    const next = readDate(text, AND.lastIndex);
    if (!next || next.unit !== first.unit) break;
    list.push(next);
    end = next.end;
    isOfReports ||= next.unit === 'day' && OF_REPORTS.test(and[0]);
  }
  if (list.length > 1 && (everyYearBehind(text, end) !== null || isOfReports)) {
    LABEL_BEHIND.lastIndex = end;
    if (LABEL_BEHIND.test(text)) end = LABEL_BEHIND.lastIndex;
  }
  return { list, end, isOfReports };
}
const LONGEST_LIST = 12;
/** Between two days may stand what each is for: `(báo cáo 6 tháng) và trước ngày`, `và báo cáo năm trước ngày`. */
const AND =
  /\s*(?:\([^()]{1,48}\)\s*|\)\s*)?(?:,\s*và|,|và|&|;)\s*(?:(?:báo\s+cáo\s+)?(?:tổng\s+kết\s+)?(?:cả\s+|01\s+)?năm\s+(?:gửi\s+|nộp\s+)?\(?(?=trước|chậm|vào))?(?:(?:trước|chậm\s+nhất|vào)\s+(?:là\s+)?)?/iuy;
const OF_REPORTS = /6\s*tháng|giữa\s+kỳ|báo\s+cáo\s+(?:tổng\s+kết\s+)?(?:cả\s+)?năm/iu;
const LABEL_BEHIND = /\s*\([^()]{1,48}\)/uy;
