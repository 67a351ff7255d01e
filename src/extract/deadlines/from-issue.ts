/**
 * Times told from when the document was issued (thời điểm ban hành): `trong tháng này`, `ngay trong quý tới`, `trước ngày 20 tháng này`, `cuối năm nay`, `trước Tết Nguyên đán`.
 */
import type { PrintedDate } from '../../text/calendar.ts';
import { matchAt } from '../../text/matches.ts';
import { readNewYear } from './lunar.ts';
import { type Time, timeOf } from './time-model.ts';

const FROM_ISSUE =
  /(?<!(?:các|những|mấy|vài)\s+)(?:(?:ngày\s+)?(?<day>\d{1,2})\s+(?=tháng\s+này)|(?<part>đầu|giữa|cuối)\s+)?(?:(?<unit>tuần|tháng|quý)\s+(?:này|(?<next>tới|sau))|năm\s+nay)(?=[\s,.;:)]|$)/iuy;

/** The time that begins at `at`. On which day a week ends can't be told, nor when its beginning or the middle of a month is over: those have no last day. */
export function readFromIssue(text: string, at: number, documentDate: string | null): Time | null {
  const match = matchAt(FROM_ISSUE, text, at);
  if (!match) return readNewYear(text, at, documentDate);
  const { day, part, unit = 'năm', next } = match.groups!;
  const range = { start: at, end: at + match[0].length };
  const date = documentDate && dateOf(documentDate, unit.toLowerCase(), next === undefined ? 0 : 1);
  if (!date) return { ...NOT_TOLD, ...range };
  if (day !== undefined) return timeOf(text, { ...date, ...range, unit: 'day', day: Number(day) }, null);
  const time = timeOf(text, { ...date, ...range }, null);
  return part !== undefined && !/^c/iu.test(part) ? { ...time, last: null } : time;
}

const NOT_TOLD: Omit<Time, 'start' | 'end'> = {
  type: 'date',
  unit: 'month',
  first: null,
  last: null,
  rrule: null,
  impossible: false,
};

/** The year, quarter or month of the issue, or the next; null for weeks, and where the document doesn't say its own. */
function dateOf(documentDate: string, unit: string, later: 0 | 1): Omit<PrintedDate, 'start' | 'end'> | null {
  const [year = 0, month] = documentDate.split('-').map(Number);
  const none = { quarter: null, month: null, day: null };
  if (unit === 'năm') return { ...none, unit: 'year', year };
  if (month === undefined || unit === 'tuần') return null;
  const length = unit === 'tháng' ? 1 : 3;
  const nth = Math.floor((month - 1) / length) + later;
  const ofYear = { ...none, year: year + Math.floor((nth * length) / 12) };
  const place = (nth % (12 / length)) + 1;
  return length === 1 ? { ...ofYear, unit: 'month', month: place } : { ...ofYear, unit: 'quarter', quarter: place };
}
