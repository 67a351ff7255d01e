/**
 * A time as it is printed, whatever it stands for: a day, month, quarter or year, a span between two, a recurring time. The lead (`trước`, `trong`)
 * is not read here.
 */
import { lastDay, type PrintedDate, rangeOf, readDate } from '../../text/calendar.ts';
import { readDayOfMonth, readInterval, readWeekday, yearlyRule } from './recurrence.ts';

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
}

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

function recurring(start: number, end: number, rrule: string, unit: Time['unit']): Time {
  return { start, end, type: 'recurring', unit, first: null, last: null, rrule, impossible: false };
}

/** `giai đoạn 2021-2025`, `các năm 2012 - 2013`, `từ năm 2021 đến năm 2025`; of a school year only the name is known. */
const YEARS =
  /(?<word>giai\s+đoạn|năm\s+học|niên\s+khóa|(?:các\s+)?năm)?\s*(?<from>(?:19|20)\d{2})\s*(?:-|–|đến(?:\s+hết)?(?:\s+năm)?|và(?:\s+năm)?)\s*(?<to>(?:19|20)\d{2})(?![\d/])/iuy;
const SPAN = { type: 'period', unit: 'span', rrule: null, impossible: false } as const;
const YEAR = /(?<year>(?:19|20)\d{2})(?![\d/-])/uy;

function readYears(text: string, at: number, bare: boolean): Time | null {
  YEARS.lastIndex = at;
  const match = YEARS.exec(text);
  if (match && (match.groups!.word || bare)) {
    const { word = '', from, to } = match.groups!;
    const isNamed = /học|niên/iu.test(word);
    const end = at + match[0].length;
    OPEN_END.lastIndex = end;
    if (OPEN_END.test(text)) return { ...SPAN, start: at, end: OPEN_END.lastIndex, first: `${from}-01-01`, last: null };
    const [first, last] = isNamed ? [null, null] : [`${from}-01-01`, `${to}-12-31`];
    return { ...SPAN, start: at, end, first, last };
  }
  YEAR.lastIndex = at;
  const alone = bare ? YEAR.exec(text) : null;
  if (!alone) return null;
  const year = Number(alone.groups!.year);
  return finish(text, { start: at, end: at + 4, unit: 'year', year, quarter: null, month: null, day: null }, null);
}

/** `6 tháng đầu năm 2021`, `cuối năm 2025`, `cuối quý II/2026`: the last day of a part; of beginnings and middles it can't be told. */
const PART = /(?:(?<months>\d{1,2})\s+tháng\s+)?(?<part>đầu|cuối|giữa)\s+(?=năm|quý|quí|tháng)/iuy;

function readPart(text: string, at: number, year: number | null): Time | null {
  PART.lastIndex = at;
  const match = PART.exec(text);
  if (!match) return null;
  const inside = PART.lastIndex;
  const date = readDate(text, inside) ?? unnamedYear(text, inside);
  const range = date && rangeOf(date, year);
  if (!date) return null;
  const { months, part } = match.groups!;
  const count = Number(months ?? 0);
  const isEnd = /^c/iu.test(part!);
  let last = range && isEnd ? range.last : null;
  if (range && count > 0 && count < 12 && !isEnd && date.unit === 'year')
    last = lastDay(`${range.first.slice(0, 4)}-${String(count).padStart(2, '0')}`);
  return { start: at, end: date.end, type: 'date', unit: date.unit, first: null, last, rrule: null, impossible: false };
}

/** `6 tháng đầu năm`, of the year that is spoken of. */
function unnamedYear(text: string, at: number): PrintedDate | null {
  if (!/^năm(?!\s*\d|\s+học)/iu.test(text.slice(at, at + 8))) return null;
  return { start: at, end: at + 3, unit: 'year', year: null, quarter: null, month: null, day: null };
}

/** `01-15/6/2026`, `ngày 26 đến ngày 28/12/2011`, `tháng 3 - 5/2026`, `quý III - IV/2026`: the first has no more than its own number. */
const SHORT =
  /(?<word>ngày|tháng|quý|quí)?\s*(?<from>\d{1,2}|IV|I{1,3})(?<and>\s*(?:-|–|đến(?:\s+hết)?|và|,|&)\s*)(?=(?:ngày|tháng|quý|quí)?\s*(?:\d{1,2}|IV|I{1,3})(?:\s*[/.-]\s*\d|\s+tháng|\s+năm))/iuy;

function readDays(text: string, at: number, year: number | null): Time | null {
  SHORT.lastIndex = at;
  const match = SHORT.exec(text);
  if (!match) return null;
  const whole = readDate(text, at);
  if (whole?.unit === 'day' && whole.year !== null) return null;
  const { word = '', from, and } = match.groups!;
  const last = readShort(text, SHORT.lastIndex, word) ?? readDate(text, SHORT.lastIndex);
  const first = last && withNumber(last, word, numberOf(from!));
  if (!last || !first) return null;
  const begin = rangeOf(first, year);
  const impossible = (first.year ?? year) !== null && !begin;
  const found = { start: at, end: last.end, rrule: null, impossible };
  // Of several times the first decides.
  if (/[,&]|và/u.test(and!))
    return { ...found, type: 'date', unit: first.unit, first: null, last: begin?.last ?? null };
  return {
    ...found,
    type: 'period',
    unit: 'span',
    first: begin?.first ?? null,
    last: rangeOf(last, year)?.last ?? null,
  };
}

/** `IV/2026` behind `quý III -`, `5 năm 2026` behind `tháng 3 -`: the word is not repeated. */
function readShort(text: string, at: number, word: string): PrintedDate | null {
  if (!/^[tq]/iu.test(word)) return null;
  NUMBER_AND_YEAR.lastIndex = at;
  const match = NUMBER_AND_YEAR.exec(text);
  if (!match) return null;
  const number = numberOf(match[1]!);
  const isQuarter = /^q/iu.test(word);
  const end = at + match[0].length;
  const unit = isQuarter ? 'quarter' : 'month';
  return {
    start: at,
    end,
    unit,
    year: Number(match[2]),
    quarter: isQuarter ? number : null,
    month: isQuarter ? null : number,
    day: null,
  };
}
const NUMBER_AND_YEAR = /(\d{1,2}|IV|I{1,3})(?:\s*[/.-]\s*|\s*(?:,\s*)?năm\s+)((?:19|20)\d{2})(?!\d)/iuy;

/** The first of two times, which has its number and else what the last has. */
function withNumber(last: PrintedDate, word: string, number: number): PrintedDate | null {
  if (last.unit === 'day' && !/^[tq]/iu.test(word)) return { ...last, day: number };
  if (last.unit === 'month') return { ...last, month: number };
  return last.unit === 'quarter' ? { ...last, quarter: number } : null;
}

function numberOf(printed: string): number {
  return /\d/.test(printed) ? Number(printed) : ['I', 'II', 'III', 'IV'].indexOf(printed.toUpperCase()) + 1;
}

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
  return finish(text, date, later);
}
const JOINT = /\s*(?:-|–|đến(?:\s+hết)?|tới)\s*/uy;

function finish(text: string, date: PrintedDate, year: number | null): Time {
  const range = rangeOf(date, year);
  OPEN_END.lastIndex = date.end;
  const isOpen = OPEN_END.test(text);
  const end = isOpen ? OPEN_END.lastIndex : date.end;
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
const OPEN_END =
  /\s*(?:,|;|và)?\s*(?:(?:trong\s+)?(?:các|những)\s+(?:năm|tháng|quý|giai\s+đoạn)\s+(?:tiếp\s+theo|kế\s+tiếp|sau)|trở\s+đi)/iuy;

function readList(text: string, at: number): { list: PrintedDate[]; end: number } | null {
  const first = readDate(text, at);
  if (!first) return null;
  const list = [first];
  let end = first.end;
  for (;;) {
    AND.lastIndex = end;
    if (!AND.test(text)) break;
    const next = readDate(text, AND.lastIndex);
    if (!next || next.unit !== first.unit) break;
    list.push(next);
    end = next.end;
  }
  return { list, end };
}
const AND = /\s*(?:,\s*và|,|và|&|;)\s*(?:trước\s+)?/uy;

function everyYearBehind(text: string, at: number): number | null {
  EVERY_YEAR.lastIndex = at;
  return EVERY_YEAR.test(text) ? EVERY_YEAR.lastIndex : null;
}
const EVERY_YEAR = /\s*(?:,\s*)?(?:của\s+)?(?:h[ằàă]ng|mỗi|từng)\s+năm(?!\s+học)/iuy;
