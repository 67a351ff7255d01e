/** A recurrence rule (RFC 5545) in words: `FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20` → `hằng năm, trước 20/10`. */
import type { Language } from '../model/messages.ts';
import { localDate } from './local-date.ts';

const DAY_CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const WORDS = {
  vi: {
    every: { YEARLY: 'hằng năm', MONTHLY: 'hằng tháng', WEEKLY: 'hằng tuần', DAILY: 'hằng ngày', HOURLY: 'hằng giờ' },
    quarterly: 'hằng quý',
    interval: (count: number, unit: string) => `${count} ${unit} một lần`,
    units: { YEARLY: 'năm', MONTHLY: 'tháng', WEEKLY: 'tuần', DAILY: 'ngày', HOURLY: 'giờ' },
    before: 'trước',
    atLatest: 'chậm nhất',
    on: 'vào',
    day: (days: string) => `ngày ${days}`,
    lastDay: 'ngày cuối tháng',
    month: (months: string) => `tháng ${months}`,
    weekdays: ['thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy', 'Chủ nhật'],
    and: ' và ',
    until: 'đến',
    times: (count: string) => `${count} lần`,
  },
  en: {
    every: {
      YEARLY: 'every year',
      MONTHLY: 'every month',
      WEEKLY: 'every week',
      DAILY: 'every day',
      HOURLY: 'every hour',
    },
    quarterly: 'every quarter',
    interval: (count: number, unit: string) => `every ${count} ${unit}`,
    units: { YEARLY: 'years', MONTHLY: 'months', WEEKLY: 'weeks', DAILY: 'days', HOURLY: 'hours' },
    before: 'before',
    atLatest: 'by',
    on: 'on',
    day: (days: string) => `day ${days}`,
    lastDay: 'the last day of the month',
    month: (months: string) => `month ${months}`,
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    and: ' and ',
    until: 'until',
    times: (count: string) => `${count} times`,
  },
} as const;

type Words = (typeof WORDS)[Language];
type Frequency = keyof Words['every'];

const KNOWN_PARTS = new Set('FREQ INTERVAL BYMONTH BYMONTHDAY BYDAY BYSETPOS UNTIL COUNT WKST'.split(' '));

/**
 * The words of a rule, or null when it says what these words can't. `text` is the deadline as written: it tells whether a day is a last day
 * (`trước`, `chậm nhất`) or the day itself.
 */
export function recurrenceWords(rrule: string, text: string, language: Language): string | null {
  const rule = new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
  const words: Words = WORDS[language];
  const frequency = rule.get('FREQ') as Frequency;
  if (!Object.hasOwn(words.every, frequency) || [...rule.keys()].some((key) => !KNOWN_PARTS.has(key))) return null;

  const days = dayWords(rule, words);
  if (days === null) return null;
  const parts = [everyWords(frequency, Number(rule.get('INTERVAL') ?? 1), words)];
  if (days !== '') parts.push(`${preposition(text, words)} ${days}`);
  const end = endWords(rule, words);
  if (end) parts.push(end);
  return parts.join(', ');
}

function everyWords(frequency: Frequency, interval: number, words: Words): string {
  if (interval === 1) return words.every[frequency];
  if (frequency === 'MONTHLY' && interval === 3) return words.quarterly;
  if (frequency === 'MONTHLY' && interval === 12) return words.every.YEARLY;
  return words.interval(interval, words.units[frequency]);
}

/** The days that the rule names: `20/10`, `01/06 và 15/11`, `ngày 25`, `thứ Sáu`; empty when it names none, null when it can't be said. */
function dayWords(rule: ReadonlyMap<string, string>, words: Words): string | null {
  const months = numbersOf(rule.get('BYMONTH'));
  const monthDays = numbersOf(rule.get('BYMONTHDAY'));
  const weekdays = rule.get('BYDAY');
  if (weekdays) return months.length + monthDays.length > 0 ? null : weekdayWords(weekdays, words);
  if (months.length > 0 && monthDays.length > 0) {
    const dates = pairDates(months, monthDays);
    return dates && joinWords(dates, words.and);
  }
  if (months.length > 0) return words.month(joinWords(months.map(String), words.and));
  if (monthDays.length === 0) return '';
  if (monthDays.every((day) => day === -1)) return words.lastDay;
  return monthDays.some((day) => day < 1) ? null : words.day(joinWords(monthDays.map(String), words.and));
}

/** As many months as days are pairs in order (`01/6 và 15/11`); one day or one month goes with each of the others. */
function pairDates(months: number[], days: number[]): string[] | null {
  if (days.some((day) => day < 1)) return null;
  if (months.length === days.length) return months.map((month, i) => dayAndMonth(days[i] ?? 0, month));
  if (days.length === 1) return months.map((month) => dayAndMonth(days[0] ?? 0, month));
  if (months.length === 1) return days.map((day) => dayAndMonth(day, months[0] ?? 0));
  return null;
}

function dayAndMonth(day: number, month: number): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}`;
}

function weekdayWords(list: string, words: Words): string | null {
  const names = list.split(',').map((code) => words.weekdays[DAY_CODES.indexOf(code)] ?? null);
  return names.includes(null) ? null : joinWords(names as string[], words.and);
}

function endWords(rule: ReadonlyMap<string, string>, words: Words): string | null {
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(rule.get('UNTIL') ?? '');
  if (until) return `${words.until} ${localDate(until.slice(1).join('-'))}`;
  const count = rule.get('COUNT');
  return count ? words.times(count) : null;
}

const BEFORE = /(?<![\p{L}\p{M}])trước(?![\p{L}\p{M}])/iu;
const AT_LATEST = /(?<![\p{L}\p{M}])(?:chậm|muộn)\s+nhất(?![\p{L}\p{M}])/iu;

function preposition(text: string, words: Words): string {
  const composed = text.normalize('NFC');
  if (AT_LATEST.test(composed)) return words.atLatest;
  return BEFORE.test(composed) ? words.before : words.on;
}

function numbersOf(list: string | undefined): number[] {
  return list ? list.split(',').map(Number) : [];
}

function joinWords(items: readonly string[], and: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${and}${items.at(-1)}`;
}
