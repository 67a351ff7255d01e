/** Days of the lunar calendar (âm lịch), and the day of ours that stands behind them: `ngày 25 tháng Chạp (nhằm ngày 08/02/2010)`. */
import newYears from '../../data/lunar-new-years.tsv';
import { readTable } from '../../lexicon/table.ts';
import { dayBefore, lastDay, readDate } from '../../text/calendar.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { type Time, timeOf } from './time-model.ts';

/** Words by which such a day is known. */
export const LUNAR = /âm\s+lịch|ÂL|tháng\s+(?:giêng|chạp)/iu;

/** The lunar day that begins at `at`; on which of our days it falls is known only where the text says so. */
export function readLunar(text: string, at: number, year: number | null): Time | null {
  const match = matchAt(DAY, text, at);
  if (!match || !LUNAR.test(match[0])) return null;
  const end = at + match[0].length;
  const ours = endAt(OURS, text, end);
  const day = ours === null ? null : readDate(text, ours);
  if (day?.unit === 'day') return { ...timeOf(text, day, year), start: at };
  return { start: at, end, type: 'date', unit: 'day', first: null, last: null, rrule: null, impossible: false };
}
const DAY =
  /(?:ngày\s+)?(?:m[ùồ]ng\s+)?\d{1,2}(?:\s?[/-]\s?\d{1,2}(?:\s?[/-]\s?\d{4})?|\s+tháng\s+(?:\d{1,2}|\p{Ll}{2,5}))(?:\s+năm\s+(?:\d{4}|\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+))?(?:\s*\(?(?:âm\s+lịch|ÂL)\)?)?/iuy;
const OURS = /(?:\s*,)?\s*\(?(?:(?:tức(?:\s+là)?|nhằm(?:\s+vào)?)\s+)?(?=ngày|\d)/iuy;

/** `trước Tết Nguyên đán Quý Tỵ`, `từ nay đến Tết Nguyên đán năm 2013`: up to the day before the lunar year begins; without a year the next that begins after the document. A last day told behind it decides. */
export function readNewYear(text: string, at: number, documentDate: string | null): Time | null {
  const match = matchAt(NEW_YEAR, text, at);
  if (!match) return null;
  const { year } = match.groups!;
  const from = year ?? (documentDate && lastDay(documentDate));
  const day = from === null ? undefined : firstDays().find((first) => (year ? first.startsWith(year) : first > from));
  const eve = day === undefined ? null : dayBefore(day);
  const end = at + match[0].length;
  return { start: at, end, type: 'date', unit: 'day', first: eve, last: eve, rrule: null, impossible: false };
}
const NEW_YEAR =
  /Tết(?:(?:\s+(?:Nguyên\s+đán|cổ\s+truyền|âm\s+lịch)){1,2}(?:\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)?(?:(?:\s*[-–(])?\s*(?:năm\s+)?(?<year>20\d{2}))?|(?=\s*[,.;)]|$))(?!\s*,\s*(?:chậm|muộn)\s+nhất)/iuy;

let days: string[] | undefined;
/** Unpacked when the first is asked for. */
function firstDays(): string[] {
  days ??= readTable<'day'>(newYears).map(({ day }) => day);
  return days;
}
