/** Times that lie between two others, or are part of one: `giai đoạn 2021-2025`, `6 tháng đầu năm`, `01-15/6/2026`, `quý III - IV/2026`. */
import { lastDay, type PrintedDate, rangeOf, readDate } from '../../text/calendar.ts';
import { countOf } from '../../text/counts.ts';
import { startsUpper } from '../../text/letter-case.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { everyYearBehind, readNumber, yearlyRule } from './recurrence.ts';
import { OPEN_END, recurring, SPAN, type Time, timeOf } from './time-model.ts';

/** `giai đoạn 2021-2025`, `các năm 2012 - 2013`, `từ năm 2021 đến năm 2025`; of a school year only the name is known. */
const YEARS =
  /(?<word>giai\s+đoạn|năm\s+học|niên\s+khóa|(?:các\s+)?năm)?\s*(?<from>(?:19|20)\d{2})\s*(?:-|–|→|đến(?:\s+hết)?(?:\s+năm)?|và(?:\s+năm)?)\s*(?<to>(?:19|20)\d{2})(?![\d/])/iuy;
/** `trong 02 năm (2019 - 2020)`. */
const YEARS_COUNTED = /\d{1,2}\s+năm\s*\(\s*(?<from>(?:19|20)\d{2})\s*[-–]\s*(?<to>(?:19|20)\d{2})\s*\)/uy;
const YEAR = /(?<year>(?:19|20)\d{2})(?![\d/-])/uy;

export function readYears(text: string, at: number, bare: boolean): Time | null {
  const many = matchAt(MANY_YEARS, text, at);
  if (many) {
    const [first, last] = [`${many[1]}-01-01`, `${many[2]}-12-31`];
    return { ...SPAN, start: at, end: at + many[0].length, first, last };
  }
  const counted = matchAt(YEARS_COUNTED, text, at)?.groups;
  if (counted) {
    const [first, last] = [`${counted.from}-01-01`, `${counted.to}-12-31`];
    return { ...SPAN, start: at, end: YEARS_COUNTED.lastIndex, first, last };
  }
  const match = matchAt(YEARS, text, at);
  if (match && (match.groups!.word || bare)) {
    const { word = '', from, to } = match.groups!;
    const isNamed = /học|niên/iu.test(word);
    const end = at + match[0].length;
    const openEnd = endAt(OPEN_END, text, end);
    if (openEnd !== null) return { ...SPAN, start: at, end: openEnd, first: `${from}-01-01`, last: null };
    const [first, last] = isNamed ? [null, null] : [`${from}-01-01`, `${to}-12-31`];
    return { ...SPAN, start: at, end, first, last };
  }
  const alone = bare ? matchAt(YEAR, text, at) : null;
  if (!alone) return null;
  const year = Number(alone.groups!.year);
  return timeOf(text, { start: at, end: at + 4, unit: 'year', year, quarter: null, month: null, day: null }, null);
}

/** `(trong) các năm 2022, 2023 và 2024`: all of them, where they are spoken of as several. */
const MANY_YEARS =
  /(?<=(?:các|hai|ba|bốn|\d)\s+)năm\s+((?:19|20)\d{2})(?:\s*,\s*(?:19|20)\d{2}){0,9}\s*(?:,|và|,\s*và)\s*((?:19|20)\d{2})(?![\d/])/iuy;

/** `6 tháng đầu năm 2021`, `cuối năm 2025`, `ngày làm việc cuối cùng của tháng 6/2025`, `cuối quý II/2026`, `tuần 2 - 3 tháng 5`, `Tuần 4/9/2024`, `những tháng cuối năm`, `trung tuần tháng 8`, `nửa đầu tháng 6`, `10 ngày đầu tháng 6`: the last day of a part; of beginnings, middles and weeks it can't be told. */
const PART =
  /(?:(?:(?<months>\d{1,2})\s+|(?<=(?:những|các)\s+))tháng\s+|(?<days>\d{1,2})\s+ngày\s+(?=đầu|cuối)|(?<week>tuần\s+(?:lễ\s+)?)(?:thứ\s+)?|ngày\s+(?:làm\s+việc\s+)?(?=cuối))?(?<part>(?<=tuần\s+(?:thứ\s+)?)(?:0?[1-5]|I{1,3}|IV|nhất|hai|ba|tư)(?:\s*(?:-|–|,|và)\s*(?:[1-5]|I{1,3}|IV))?|đầu(?:\s+tiên)?|cuối(?:\s+cùng)?|giữa|nửa\s+(?:đầu|cuối)|(?:thượng|trung|hạ)\s+tuần(?=\s+tháng))(?:(?:\s*,)?\s+(?:của\s+)?(?=năm|quý|tháng)|(?<=tuần\s+(?:thứ\s+)?\d)\s?\/\s?(?=\d{1,2}\/\d{4}))/iuy;

export function readPart(text: string, at: number, year: number | null): Time | null {
  const match = matchAt(PART, text, at);
  if (!match) return null;
  const inside = PART.lastIndex;
  const date = readDate(text, inside) ?? unnamedYear(text, inside);
  const range = date && rangeOf(date, year);
  if (!date) return null;
  const { months, days, part } = match.groups!;
  const count = Number(months ?? 0);
  const isEnd = /^[ch]|cuối$/iu.test(part!);
  const everyYear = date.year === null ? everyYearBehind(text, date.end) : null;
  if (everyYear !== null && date.unit !== 'year') return recurring(at, everyYear, yearlyRule([date]), date.unit);
  let last = range && isEnd ? range.last : null;
  if (range && count > 0 && count < 12 && !isEnd && date.unit === 'year')
    last = lastDay(`${range.first.slice(0, 4)}-${String(count).padStart(2, '0')}`);
  // `thượng tuần`, `trung tuần`: the first and the second ten days
  const tens = range && TENS.exec(part!);
  if (tens) last = `${range.first.slice(0, 8)}${tens[1] === undefined ? '20' : '10'}`;
  if (range && isHalf(part!)) last = endOfHalf(range.first, date.unit);
  if (range && days !== undefined && !isEnd && date.unit === 'month')
    last = `${range.first.slice(0, 8)}${days.padStart(2, '0')}`;
  // The end of a year is a time within it, not a horizon.
  const unit = isEnd && date.unit === 'year' ? 'quarter' : date.unit;
  const first = range && /^đ/iu.test(part!) && count === 0 ? range.first : null;
  return { start: at, end: date.end, type: 'date', unit, first, last, rrule: null, impossible: false };
}

function isHalf(part: string): boolean {
  return /^nửa\s+đầu/iu.test(part);
}

/** `nửa đầu tháng 6`, `nửa đầu năm 2017` */
function endOfHalf(first: string, unit: PrintedDate['unit']): string | null {
  if (unit === 'month') return `${first.slice(0, 8)}15`;
  return unit === 'year' ? `${first.slice(0, 4)}-06-30` : null;
}

const TENS = /^(?:(thượng)|trung)\s/iu;

/** `6 tháng đầu năm`, of the year that is spoken of. */
function unnamedYear(text: string, at: number): PrintedDate | null {
  if (!/^năm(?!\s*\d|\s+học)/iu.test(text.slice(at, at + 8))) return null;
  return { start: at, end: at + 3, unit: 'year', year: null, quarter: null, month: null, day: null };
}

/** `01-15/6/2026`, `ngày 26 đến ngày 28/12/2011`, `02, 03 và 04 tháng 6`, `tháng 3 - 5/2026`, `quý III - IV/2026`: the first has no more than its own number. */
const SHORT =
  /(?<word>ngày|tháng|quý|T(?=\d))?\s*(?<from>\d{1,2}|IV|I{1,3})(?:\s*,\s*\d{1,2}(?=\s*(?:,|và))){0,6}(?<and>\s*(?:-|–|đến(?:\s+hết)?|và|,|&|\+)\s*)(?=(?:ngày|tháng|quý|T(?=\d))?\s*(?:\d{1,2}|IV|I{1,3})(?:\s*[/.-]\s*\d|\s+tháng|\s+năm))/iuy;

export function readDays(text: string, at: number, year: number | null, bare: boolean): Time | null {
  const match = matchAt(SHORT, text, at);
  if (!match) return bare ? readMonths(text, at, year) : null;
  const { word = '', from, and } = match.groups!;
  if (word === '' && isOtherNumber(text, at, and!)) return null;
  const whole = readDate(text, at);
  if (whole?.unit === 'day' && whole.year !== null) return null;
  const last = readShort(text, SHORT.lastIndex, word) ?? readDate(text, SHORT.lastIndex);
  const first = last && withNumber(last, word, readNumber(from!));
  if (!last || !first) return null;
  const begin = rangeOf(first, year);
  const impossible = (first.year ?? year) !== null && !begin;
  const found = { start: at, end: last.end, rrule: null, impossible };
  // Of several times the first decides.
  if (/[,&+]|và/u.test(and!))
    return { ...found, type: 'date', unit: first.unit, first: null, last: begin?.last ?? null };
  return {
    ...found,
    type: 'period',
    unit: 'span',
    first: begin?.first ?? null,
    last: rangeOf(last, year)?.last ?? null,
  };
}

/** `8 giờ 00, ngày 20/3/2026`, `tầng 2, ngày 20/3/2026`, `tuần 2, tháng 5`: only behind a number that is none of a day the word stands for the first time. */
function isOtherNumber(text: string, at: number, and: string): boolean {
  const isNamedBehind = /[,&]|và/u.test(and) && /^[ntq]/iu.test(text.slice(SHORT.lastIndex, SHORT.lastIndex + 1));
  return isNamedBehind || HOUR_BEFORE.test(text.slice(Math.max(0, at - 8), at));
}
const HOUR_BEFORE = /(?:giờ|\dh)\s*$/iu;

/** `trong tháng 6 và tháng 7/2023`, `trong các tháng 6, 7 và 8 năm 2021`, `trong hai tháng 6 và 7`: months or quarters that follow each other are one period. */
const TOGETHER =
  /(?<=trong\s+(?:(?:các|hai|ba|0?[23])\s+)?)(?<word>tháng|quý)\s*(?<list>(?:\d{1,2}|IV|I{1,3})(?:\s*(?:,\s*và|,|và)\s*(?:(?:tháng|quý)\s*)?(?:\d{1,2}|IV|I{1,3})(?![a-zà-ỹ])){1,11})(?:(?:\s*\/\s*|\s*(?:của\s+|,\s*)?năm\s+)(?<year>(?:19|20)\d{2}))?(?![\d/])/iuy;

const NUMBER = /(?<!\p{L})(?:\d+|[IV]+)(?!\p{L})/giu;

export function readMonthsTogether(text: string, at: number, year: number | null): Time | null {
  const match = matchAt(TOGETHER, text, at);
  const end = TOGETHER.lastIndex;
  if (!match || everyYearBehind(text, end) !== null) return null;
  const { word, list, year: printed } = match.groups!;
  const inYear = printed === undefined ? year : Number(printed);
  const numbers = list!.match(NUMBER)!.map((number) => readNumber(number.toUpperCase()));
  if (numbers.some((number, i) => i > 0 && number !== numbers[i - 1]! + 1)) return null;
  const dateOf = (number: number): PrintedDate =>
    dateOfNumber(number, !/^t/iu.test(word!), { start: at, end, year: inYear });
  const first = rangeOf(dateOf(numbers[0]!));
  const last = rangeOf(dateOf(numbers.at(-1)!));
  return first && last && { ...SPAN, start: at, end, first: first.first, last: last.last };
}

/** The month, or quarter, of a number. */
function dateOfNumber(
  number: number,
  isQuarter: boolean,
  range: { start: number; end: number; year: number | null },
): PrintedDate {
  const named = isQuarter
    ? { unit: 'quarter' as const, month: null, quarter: number }
    : { unit: 'month' as const, month: number, quarter: null };
  return { ...range, ...named, day: null };
}

/** `Tháng 10-11`, `T10-T11`, `Quý I - II` in a value: of the year that is spoken of. */
const MONTHS =
  /(?:(?<month>tháng|T(?=\d))|quý)\s*(?<from>\d{1,2}|IV|I{1,3})\s*[-–]\s*(?:T(?=\d))?(?<to>\d{1,2}|IV|I{1,3})(?![\dIV]|\s*[/.-]\s*\d)/iuy;

function readMonths(text: string, at: number, year: number | null): Time | null {
  const match = matchAt(MONTHS, text, at);
  if (!match) return null;
  const { month, from, to } = match.groups!;
  const end = at + match[0].length;
  const dateOf = (printed: string) => dateOfNumber(readNumber(printed), !month, { start: at, end, year });
  const first = rangeOf(dateOf(from!))?.first ?? null;
  return { ...SPAN, start: at, end, first, last: rangeOf(dateOf(to!))?.last ?? null };
}

/** `T5`, `Tháng Tư` in a value, `T12 hằng năm`; in a sentence the name has a capital: `trong tháng Tư`. */
const MONTH_OTHERWISE =
  /T(?<figures>\d{1,2})(?![\d/.-])|[Tt]háng\s+(?<word>hai|ba|tư|năm(?!\s*\d|\s+học)|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?)(?![a-zà-ỹ]|\s+lần)/iuy;

export function readMonthOtherwise(text: string, at: number, year: number | null, bare: boolean): Time | null {
  if (!bare && text[at] !== 't') return null;
  const match = matchAt(MONTH_OTHERWISE, text, at);
  if (!match) return null;
  const { figures, word } = match.groups!;
  if (!bare && (figures || !startsUpper(word!))) return null;
  const number = figures ? Number(figures) : /^tư$/iu.test(word!) ? 4 : countOf(word!);
  if (number < 1 || number > 12) return null;
  const date = dateOfNumber(number, false, { start: at, end: at + match[0].length, year: null });
  const everyYear = everyYearBehind(text, date.end);
  return everyYear === null ? timeOf(text, date, year) : recurring(at, everyYear, yearlyRule([date]), date.unit);
}

/** `9` below a head `Tháng`, `III` below `Quý`, `9/2026`. */
export function readNumberOf(text: string, unit: 'month' | 'quarter', year: number | null): Time | null {
  const printed = NUMBER_ALONE.exec(text)?.[1];
  const number = printed === undefined ? 0 : readNumber(printed);
  if (number < 1 || number > (unit === 'month' ? 12 : 4)) return null;
  const start = text.search(/\S/u);
  const end = start + printed!.length;
  return timeOf(text, dateOfNumber(number, unit === 'quarter', { start, end, year: null }), year);
}
const NUMBER_ALONE = /^\s*(\d{1,2}|IV|I{1,3})\.?\s*$/u;

/** `IV/2026` behind `quý III -`, `5 năm 2026` behind `tháng 3 -`: the word is not repeated. */
function readShort(text: string, at: number, word: string): PrintedDate | null {
  if (!/^[tq]/iu.test(word)) return null;
  const match = matchAt(NUMBER_AND_YEAR, text, at);
  if (!match) return null;
  const range = { start: at, end: at + match[0].length, year: Number(match[2]) };
  return dateOfNumber(readNumber(match[1]!), /^q/iu.test(word), range);
}
const NUMBER_AND_YEAR = /(\d{1,2}|IV|I{1,3})(?:\s*[/.-]\s*|(?:\s*,)?\s*năm\s+)((?:19|20)\d{2})(?!\d)/iuy;

/** The first of two times, which has its number and else what the last has; null where they are of different units. */
function withNumber(last: PrintedDate, word: string, number: number): PrintedDate | null {
  const unit = UNITS[word.charAt(0).toLowerCase()] ?? last.unit;
  return unit === last.unit ? { ...last, [unit]: number } : null;
}
const UNITS: Record<string, PrintedDate['unit']> = { n: 'day', t: 'month', q: 'quarter' };
