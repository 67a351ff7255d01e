/**
 * The days of a deadline that comes back, as a calendar needs them: a rule that names days, and the first of them.
 *
 * A calendar counts a rule from its first day on, which therefore has to be one of the rule's own days (RFC 5545, section 3.8.5.3).
 */
import { dayNumber, daysInMonth, isoDate } from '../../text/calendar.ts';

export type Rule = ReadonlyMap<string, string>;

export interface RecurringDays {
  rule: Rule;
  /** ISO date. */
  first: string;
  /** Whether the document names the days; otherwise they are the last ones of each period. */
  isNamed: boolean;
}

/** The days from `from` to `until`, ISO dates; null where there are none, or the rule is one of hours. */
export function recurringDays(rrule: string, from: string, until: string | null): RecurringDays | null {
  const given = parseRule(rrule);
  const rule = new Map(given);
  nameDays(rule);
  if (until && !rule.has('UNTIL') && !rule.has('COUNT')) rule.set('UNTIL', until);
  if (rule.has('UNTIL')) rule.set('UNTIL', rule.get('UNTIL')!.replaceAll('-', '').slice(0, 8));
  const first = firstDay(rule, from);
  if (first === null || (rule.has('UNTIL') && first.replaceAll('-', '') > rule.get('UNTIL')!)) return null;
  return { rule, first, isNamed: ['BYMONTHDAY', 'BYDAY'].some((part) => given.has(part)) || isDaily(given) };
}

export function writeRule(rule: Rule): string {
  return [...rule].map(([name, value]) => `${name}=${value}`).join(';');
}

function parseRule(rrule: string): Rule {
  return new Map(rrule.split(';').map((part) => part.split('=', 2) as [string, string]));
}

function isDaily(rule: Rule): boolean {
  return rule.get('FREQ') === 'DAILY';
}

/** Where no day is named, a deadline is the last day of its period: of the month, the quarter, the half-year, the year; of a week its Friday. */
function nameDays(rule: Map<string, string>): void {
  if (isDaily(rule) || rule.has('BYMONTHDAY') || rule.has('BYDAY')) return;
  if (rule.get('FREQ') === 'WEEKLY') {
    rule.set('BYDAY', 'FR');
    return;
  }
  const interval = Number(rule.get('INTERVAL') ?? 1);
  if (rule.get('FREQ') === 'MONTHLY' && interval > 1 && 12 % interval === 0) {
    rule.set('FREQ', 'YEARLY');
    rule.delete('INTERVAL');
    rule.set('BYMONTH', Array.from({ length: 12 / interval }, (_, i) => (i + 1) * interval).join(','));
  }
  if (rule.get('FREQ') === 'YEARLY' && !rule.has('BYMONTH')) rule.set('BYMONTH', '12');
  rule.set('BYMONTHDAY', '-1');
}

const WEEKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Enough for the 29th of February, also around a year such as 2100. */
const YEARS = 9;

function firstDay(rule: Rule, from: string): string | null {
  if (!['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'].includes(rule.get('FREQ') ?? '')) return null;
  const start = Number(from.slice(0, 4));
  for (let year = start; year < start + YEARS; year++) {
    const found = daysOfYear(rule, year).find((day) => day >= from);
    if (found) return found;
  }
  return null;
}

/** The days of a rule in a year, were it not for its interval. */
function daysOfYear(rule: Rule, year: number): string[] {
  const months = Array.from({ length: 12 }, (_, i) => daysOfMonth(rule, year, i + 1));
  const places = numbersOf(rule.get('BYSETPOS'));
  const sets = rule.get('FREQ') === 'YEARLY' ? [months.flat()] : months;
  if (places.length === 0 || rule.get('FREQ') === 'WEEKLY') return sets.flat();
  return sets.flatMap((days) => places.flatMap((place) => days.at(place > 0 ? place - 1 : place) ?? [])).sort();
}

function daysOfMonth(rule: Rule, year: number, month: number): string[] {
  const months = numbersOf(rule.get('BYMONTH'));
  if (months.length > 0 && !months.includes(month)) return [];
  const monthDays = numbersOf(rule.get('BYMONTHDAY'));
  const weekdays = rule.get('BYDAY')?.split(',') ?? [];
  const length = daysInMonth(year, month);
  const days: string[] = [];
  for (let day = 1; day <= length; day++) {
    const iso = isoDate(year, month, day);
    if (monthDays.length > 0 && !monthDays.includes(day) && !monthDays.includes(day - length - 1)) continue;
    if (weekdays.length > 0 && !weekdays.some((code) => isWeekday(code, iso, day, length))) continue;
    days.push(iso);
  }
  return days;
}

/** `FR`, the first Monday `1MO`, the last Thursday `-1TH`. */
function isWeekday(code: string, iso: string, day: number, length: number): boolean {
  // The first of January 1970 was a Thursday.
  if (WEEKDAYS[(((dayNumber(iso) + 3) % 7) + 7) % 7] !== code.slice(-2)) return false;
  const place = Number(code.slice(0, -2));
  return place === 0 || place === Math.ceil(day / 7) || place === -Math.ceil((length - day + 1) / 7);
}

function numbersOf(list: string | undefined): number[] {
  return list ? list.split(',').map(Number) : [];
}
