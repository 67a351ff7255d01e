/**
 * A time as it is printed, whatever it stands for: a day, month, quarter or year, a span between two, a recurring time. The lead (`trước`, `trong`)
 * is not read here.
 */
import { type PrintedDate, rangeOf, readDate } from '../../text/calendar.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { readInterval } from './interval.ts';
import { LUNAR, readLunar } from './lunar.ts';
import { readDayOfMonth, readFirstDays, readMonthOf, readWeekOfMonth } from './month-days.ts';
import { everyYearBehind, readNamedOnce, readNumber, yearlyRule } from './recurrence.ts';
import {
  readDayAlone,
  readDayOfReport,
  readDaysOfYear,
  readReportPeriod,
  readWeekdayOfReport,
} from './report-period.ts';
import { readDays, readMonthOtherwise, readMonthsTogether, readPart, readYears } from './span.ts';
import { type Recurrence, recurring, SPAN, type Time, timeOf } from './time-model.ts';
import { readWeekday, readWeekdayBehind } from './weekday.ts';

/** The time that begins at `at`; `year` stands in where none is printed. `bare` lets a year alone (`2025`, `2025-2026`) count. */
export function readTime(text: string, at: number, year: number | null, bare: boolean): Time | null {
  const near = text.slice(Math.max(0, at - 14), at + 64);
  const recurs = bare || RECURS.test(near);
  return (
    (LUNAR.test(near) ? readLunar(text, at, year) : null) ??
    (PARTLY.test(near) ? (readRegular(text, at) ?? readPartsOfEachYear(text, at) ?? readPart(text, at, year)) : null) ??
    (recurs ? readRecurring(text, at, bare) : null) ??
    readYears(text, at, bare) ??
    readMonthsTogether(text, at, year) ??
    readDays(text, at, year, bare) ??
    (bare ? readQuarterAlone(text, at) : null) ??
    readMonthOtherwise(text, at, year, bare) ??
    readDates(text, at, year) ??
    dayOfReport(text, at)
  );
}

function dayOfReport(text: string, at: number): Time | null {
  const day = readDayOfReport(text, at) ?? readWeekdayOfReport(text, at);
  return day && recurring(at, day.end, day.rrule, 'day');
}
/** Without these words nearby there is no recurring time, no part of a year: a cheap test before many expensive ones. */
const RECURS =
  /[Hh][ằàă]ng|(?:đầu|cuối)\s+(?:tuần|quý|(?:mỗi|h[ằàă]ng)\s+quý)|tuần\s+(?:đầu|cuối|thứ)|cứ\s+\d|ngày\s+trong\s|[Mm]ỗi|[Tt]ừng|kỳ|lần|\p{L}\s?\/\s?(?:tuần|tháng|quý|năm)|(?:[Tt]uần|[Tt]háng|[Qq]uý(?:\s+[IV]+)?|năm)(?:\s*[(,:])?\s*(?:(?:[Gg]ửi|[Nn]ộp)\s+)?(?:trước|vào|chậm|muộn)|(?:[Tt]háng|[Qq]uý|năm)\s*\(\s*(?:ngày\s+)?\d|[Tt]uần\s*\(|[Tt]háng\s+(?:sau|kế|tiếp|liền|đầu|cuối|giữa|thứ)|(?:các|của|ngày\s+cuối(?:\s+cùng)?)\s+tháng|[Tt]hứ\s+[^\s,]{2,3}(?:,|\s+và)\s+thứ\s|tổng\s+kết|(?:[Tt]uần|[Tt]háng|[Qq]uý)\s*(?:,|và)\s/u;
const PARTLY = /[Đđ]ầu|[Cc]uối|[Gg]iữa|[Tt]uần/u;

function readRecurring(text: string, at: number, bare: boolean): Time | null {
  const found = readDayOfMonth(text, at) ?? readFirstDays(text, at) ?? readWeekday(text, at);
  if (found) return recurring(at, found.end, found.rrule, 'day');
  const named = readNamedOnce(text, at);
  if (named) return recurring(at, named.end, named.rrule, 'month');
  const month = readMonthOf(text, at) ?? readWeekOfMonth(text, at);
  if (month) return recurring(at, month.end, month.rrule, 'month');
  const report = readReportPeriod(text, at);
  if (report) return dated(at, report);
  const interval = readInterval(text, at, bare);
  return interval && (readDated(text, at, interval) ?? recurring(at, interval.end, interval.rrule, 'interval'));
}

/** `định kỳ 6 tháng đầu năm (trước ngày 05/7) và hàng năm (trước ngày 05/01)`: an interval with its days, no part of the year. */
function readRegular(text: string, at: number): Time | null {
  if (!REGULARLY.test(text.slice(Math.max(0, at - 10), at))) return null;
  const interval = readInterval(text, at);
  return interval && readDated(text, at, interval);
}
const REGULARLY = /định\s+kỳ\s+$/iu;

/** An interval with a date follows the date: `định kỳ 06 tháng, trước ngày 20 tháng 6 hằng năm`, `hằng tháng (trước ngày 25)`. */
function readDated(text: string, at: number, interval: Recurrence): Time | null {
  const weekday = interval.rrule?.startsWith('FREQ=WEEKLY') ? readWeekdayBehind(text, interval.end) : null;
  if (weekday) return dated(at, { ...weekday, rrule: inInterval(interval, weekday.rrule) });
  const from = endAt(DATED_INTERVAL, text, interval.end);
  if (from === null) return null;
  const day =
    readDayOfMonth(text, from) ??
    readNamedOnce(text, from, interval.rrule === 'FREQ=YEARLY') ??
    readMonthOf(text, from) ??
    (isOfMonths(text, at, interval) ? readDayAlone(text, from) : null);
  if (day) return dated(at, { ...day, rrule: inInterval(interval, day.rrule) });
  const days = readDaysOfYear(text, from);
  if (days) return dated(at, { end: days.end, rrule: inInterval(interval, yearlyRule(days.list)) });
  // `định kỳ 6 tháng (trước ngày 05/6/2016)` is said of that year
  const date = readDate(text, from);
  return date?.unit === 'day' && date.year !== null ? { ...timeOf(text, date, null), start: at, isTerm: true } : null;
}

/** `hằng tháng`, `2 tháng một lần`; `02 ngày trong một tháng`, `mỗi tháng 02 kỳ` have no rule of their own. */
function isOfMonths(text: string, at: number, { rrule, end }: Recurrence): boolean {
  return rrule?.startsWith('FREQ=MONTHLY') ?? /tháng(?:\s+\S+\s+(?:lần|kỳ|đợt|phiên))?$/iu.test(text.slice(at, end));
}

/** `02 tuần/lần vào chiều thứ Năm`, `2 tháng một lần vào ngày 28`: the day is of every second week, month or year. */
function inInterval(interval: Recurrence, rrule: string | null): string | null {
  const every = interval.rrule === null ? null : SEVERAL.exec(interval.rrule);
  return every && rrule?.startsWith(`${every[1]};`) ? `${every[0]}${rrule.slice(every[1]!.length)}` : rrule;
}
const SEVERAL = /^(FREQ=(?:WEEKLY|MONTHLY|YEARLY));INTERVAL=\d+$/u;

function dated(at: number, { end, rrule }: Recurrence): Time {
  return { ...recurring(at, end, rrule, 'interval'), isTerm: true };
}

const DATED_INTERVAL =
  /(?:\s+đầu\s+năm(?=\s*[,(])|\s+\d{1,2}\s+(?:ngày|kỳ)(?=\s+vào\s))?(?:\s*[,(:])?\s*(?:(?:trước|vào|chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|trước|các(?=\s+ngày)))*\s+(?:(?:tuần\s+)?(?:đầu|giữa|cuối)\s+(?:(?:cùng|tiên)\s+)?(?:của\s+)?)?(?=\d|ngày|tháng|quý)|(?<=[,(]\s*)(?=ngày\s+\d|tháng\s+\d|quý\s+[\dIV]|\d{1,2}\/\d))/iuy;

/**
 * `15/01 năm sau`, `31/3 năm liền kề`: of the year after the document, or of each year where a yearly report is spoken of (year null).
 * `năm kế hoạch`, `năm trước` are those of every year.
 */
function readRelativeYear(text: string, at: number, year: number | null): { year: number | null; end: number } | null {
  const match = matchAt(RELATIVE_YEAR, text, at);
  if (!match || year === null) return null;
  const end = RELATIVE_YEAR.lastIndex;
  const { next } = match.groups!;
  const isYearly = !next || YEARLY_BEFORE.test(text.slice(Math.max(0, at - 160), at));
  return { year: isYearly ? null : year + 1, end };
}
const RELATIVE_YEAR =
  /\s*(?:của\s+)?năm\s+(?:trước(?:\s+liền\s+kề)?(?!\s+đến)|liền\s+trước|liền\s+kề\s+trước(?:\s+đó)?|(?<next>sau(?:\s+liền\s+kề)?|tới|kế\s+tiếp|tiếp\s+theo|liền\s+(?:sau|kề(?:\s+sau)?))|(?:báo\s+cáo|kế\s+hoạch|học|đó|tài\s+chính))(?=[\s,.;)]|$)/iuy;
const YEARLY_BEFORE =
  /h[ằàă]ng\s+năm|mỗi\s+năm|định\s+kỳ|thường\s+niên|(?:báo\s+cáo|tổng\s+kết|quyết\s+toán)\s+(?:công\s+tác\s+)?(?:cả\s+)?năm(?!\s*\d)/iu;

/** One printed time, or a list of days that comes back every year, or two times joined by `đến`. */
function readDates(text: string, at: number, year: number | null): Time | null {
  const dates = readList(text, at);
  if (!dates) return null;
  const ofYear = readRelativeYear(text, dates.end, year);
  if (ofYear && ofYear.year !== null && dates.list.every((date) => date.year === null && date.unit !== 'year'))
    return { ...timeOf(text, dates.list[0]!, ofYear.year), end: ofYear.end };
  const isRegular =
    dates.isOfReports ||
    (dates.list.length > 1 && REGULARLY_BEFORE.test(text.slice(Math.max(0, at - 48), at))) ||
    isOfYearlyPaper(text.slice(Math.max(0, at - 160), at));
  const everyYear = everyYearBehind(text, dates.end) ?? ofYear?.end ?? (isRegular ? dates.end : null);
  if (everyYear !== null && dates.list.every((date) => date.year === null && date.unit !== 'year')) {
    return recurring(at, everyYear, yearlyRule(dates.list), dates.list[0]!.unit);
  }
  const date = dates.list[0]!;
  const joint =
    endAt(JOINT, text, date.end) ??
    (BEGUN.test(text.slice(Math.max(0, at - 24), at)) ? endAt(ENDED, text, date.end) : null);
  const until = joint === null ? null : readDate(text, joint);
  if (
    until &&
    (until.unit === date.unit || (WITHIN_YEAR.has(date.unit) && WITHIN_YEAR.has(until.unit) && until.year !== null))
  ) {
    const yearly = date.unit === 'year' || until.year !== null ? null : everyYearBehind(text, until.end);
    if (yearly !== null) return recurring(at, yearly, yearlyRule([until]), until.unit);
    const inYear = until.year ?? year;
    const first = rangeOf(date, inYear);
    const last = rangeOf(until, year);
    return inOrder(
      { ...SPAN, start: at, end: until.end, first: first?.first ?? null, last: last?.last ?? null },
      until,
    );
  }
  // The year may stand at the end of the list: `tháng 6, tháng 9/2025`.
  const later = dates.list.find((other) => other.year !== null)?.year ?? year;
  return timeOf(text, date, later);
}
/** `định kỳ vào các ngày 15/6 và 15/12`, `cứ đến ngày 15/6 và 15/12`. */
const REGULARLY_BEFORE = /(?:định\s+kỳ|cứ)(?:\s+(?:trước|vào|đến|chậm\s+nhất|là|các))*\s+$/iu;

/** `xây dựng kế hoạch kiểm tra hằng năm, trình Giám đốc trước ngày 31/01`: a paper of each year is handed in by a day. */
function isOfYearlyPaper(before: string): boolean {
  return before.includes('ng năm') && YEARLY_PAPER.test(before);
}
const YEARLY_PAPER =
  /(?:kế\s+hoạch|chương\s+trình|dự\s+toán|danh\s+mục|báo\s+cáo)(?:\s+[^\s,;.:]+){0,6}\s+h[ằàă]ng\s+năm(?:\s+của(?:\s+[^\s,;.:]+){1,8})?(?:\s*,)?\s+(?:trình|gửi|báo\s+cáo|ban\s+hành)\s[^;.:]{0,80}trước\s+(?:ngày\s+)?$/iu;

/** A day, month or quarter without a year, as regulations set it for each year: `trước ngày 15 tháng 6 và 15 tháng 12`, `cuối năm`. */
export function ofEveryYear(text: string, time: Time, setsTerm = true): Time {
  if (END_OF_YEAR.test(text.slice(time.start, time.start + 12)))
    return recurring(time.start, time.end, 'FREQ=YEARLY', 'month');
  if (!setsTerm || time.type !== 'date' || time.unit === 'year') return time;
  const dates = readList(text, time.start) ?? readParts(text, time.start);
  if (!dates?.list.every((date) => date.year === null && date.unit !== 'year')) return time;
  return recurring(time.start, Math.max(dates.end, time.end), yearlyRule(dates.list), time.unit);
}

/** `tuần đầu tháng 10, tuần cuối tháng 12 và tuần cuối tháng 5`, `cuối tháng 12`: parts of months, of which a rule tells the month. */
function readParts(text: string, at: number): { list: PrintedDate[]; end: number } | null {
  const list: PrintedDate[] = [];
  let end = at;
  for (let next: number | null = at; next !== null && list.length < LONGEST_LIST; next = endAt(AND, text, end)) {
    const of: number | null = endAt(PART_OF, text, next) ?? (list.length > 0 ? next : null);
    const date = of === null ? null : readDate(text, of);
    if (!date || (date.unit !== 'month' && date.unit !== 'quarter')) break;
    list.push(date);
    end = date.end;
  }
  return list.length > 0 ? { list, end } : null;
}
const PART_OF =
  /(?:tuần\s+(?:lễ\s+)?(?:đầu|cuối|thứ\s+\S{1,4})(?:\s+(?:tiên|cùng))?|đầu|giữa|cuối)\s+(?:của\s+)?(?=tháng\s*\d|quý\s*[\dIV])/iuy;

/** `cuối quý II và cuối quý IV hằng năm`, `cuối quý II và quý IV hằng năm`: several parts of months or quarters that come back. */
function readPartsOfEachYear(text: string, at: number): Time | null {
  const parts = readParts(text, at);
  if (!parts || parts.list.length < 2 || parts.list.some(({ year }) => year !== null)) return null;
  const end = everyYearBehind(text, parts.end);
  return end === null ? null : recurring(at, end, yearlyRule(parts.list), parts.list[0]!.unit);
}

const END_OF_YEAR = /^cuối\s+năm(?!\s*\d|\s+học|\s+\d)/iu;

/** `từ tháng 9 đến tháng 5`, `từ ngày 15/12 đến ngày 15/02/2022`: over the turn of the year. */
function inOrder(span: Time, until: PrintedDate): Time {
  const { first, last } = span;
  if (first === null || last === null || first <= last) return span;
  if (until.year === null) return { ...span, last: `${Number(last.slice(0, 4)) + 1}${last.slice(4)}` };
  return { ...span, first: `${Number(first.slice(0, 4)) - 1}${first.slice(4)}` };
}
/** `từ 16/10/2023 đến hết tháng 5/2024` */
const WITHIN_YEAR = new Set(['day', 'month', 'quarter']);
/** Behind the first may stand what day it is: `từ ngày 01/02/2019 (27 Tết) đến 24h00 thứ Năm, ngày 10/02/2019`. */
const JOINT =
  /\s*(?:\([^()]{1,40}\)\s*)?(?:-|–|→|(?:cho\s+)?đến(?:\s+(?:hết|trước))?|tới)\s*(?:(?:\d{1,2}\s*(?:giờ|h)(?:\s*\d{1,2}(?:\s*phút)?)?|(?:thứ\s+[^\s,]{1,4}|chủ\s+nhật))(?:\s*,)?\s*(?=ngày|thứ|chủ)){0,2}/iuy;

/** `từ ngày 15/3/2026, kết thúc trước ngày 30/4/2026` */
const BEGUN = /(?:từ|bắt\s+đầu)(?:\s+(?:từ|vào))?\s+(?:ngày\s+)?$/iu;
const ENDED =
  /(?:\s*[,;])?\s*(?:và\s+)?(?:kết\s+thúc|hoàn\s+thành|hoàn\s+tất)(?:\s+(?:xong|trước|vào|chậm\s+nhất|là|trong))*\s+(?=ngày\s|tháng\s|\d)/iuy;

/** `IV/2026` in a value is a quarter. */
const QUARTER_ALONE = /(IV|I{1,3})\s*[/-]\s*((?:19|20)\d{2})(?!\d)/uy;

function readQuarterAlone(text: string, at: number): Time | null {
  const match = matchAt(QUARTER_ALONE, text, at);
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
    const and = matchAt(AND, text, end);
    if (!and) break;
    const next = readDate(text, AND.lastIndex);
    if (!next || next.unit !== first.unit) break;
    list.push(next);
    end = next.end;
    isOfReports ||= next.unit === 'day' && OF_REPORTS.test(and[0]);
  }
  if (list.length > 1 && (everyYearBehind(text, end) !== null || isOfReports)) {
    end = endAt(LABEL_BEHIND, text, end) ?? end;
  }
  return { list, end, isOfReports };
}
const LONGEST_LIST = 12;
/**
 * Between two days may stand what each is for: `(báo cáo 6 tháng) và trước ngày`, `đối với báo cáo 6 tháng, trước ngày`, `và báo cáo năm trước ngày`,
 * `, đợt II trước ngày`.
 */
const AND =
  /\s*(?:\([^()]{1,48}\)\s*|\)\s*|đối\s+với\s+[^,;.()]{1,32})?(?:,\s*và|,|và|hoặc|&|;)\s*(?:(?:(?:báo\s+cáo\s+)?(?:tổng\s+kết\s+)?(?:cả\s+|01\s+)?năm|(?:báo\s+cáo\s+)?tổng\s+kết)\s+(?:gửi\s+|nộp\s+)?\(?(?=trước|chậm|vào)|(?:đợt|kỳ|lần|vụ)\s+\S{1,5}\s+(?=trước|chậm|vào))?(?:(?:trước|chậm\s+nhất|vào)\s+(?:là\s+)?)?/iuy;
const OF_REPORTS = /6\s*tháng|giữa\s+kỳ|báo\s+cáo\s+(?:tổng\s+kết\s+)?(?:cả\s+)?năm|báo\s+cáo\s+tổng\s+kết/iu;
const LABEL_BEHIND = /\s*\([^()]{1,48}\)/uy;
