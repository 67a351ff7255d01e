/**
 * How often, and by which day, said apart in one sentence: one deadline.
 *
 *     Hằng năm, Sở Y tế tổng hợp kết quả, báo cáo trước ngày 31 tháng 12.
 *     ^^^^^^^^                                    ^^^^^^^^^^^^^^^^^^^^^^
 *     Định kỳ 6 tháng, các đơn vị báo cáo Sở Y tế trước ngày 15/6 và 15/12.
 *     ^^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^^^^^^^^^^^^
 */
import type { FoundDeadline } from '../../model/extraction.ts';
import type { Run } from '../../model/run.ts';
import { matchAt } from '../../text/matches.ts';
import { readNumber, yearlyRule } from './recurrence.ts';

/** Rules that say how often alone, and what rules that also say the day begin with. */
const BARE = new Map([
  ['FREQ=YEARLY', 'FREQ=YEARLY;BYMONTH'],
  ['FREQ=MONTHLY;INTERVAL=6', 'FREQ=YEARLY;BYMONTH'],
  ['FREQ=MONTHLY;INTERVAL=3', 'FREQ=YEARLY;BYMONTH'],
  ['FREQ=MONTHLY', 'FREQ=MONTHLY;BYMONTHDAY'],
]);
/** A day without a year. */
const DAY = /(?<!\d)(\d{1,2})(?:\s*\/\s*|\s+tháng\s+)(\d{1,2})(?![\d/])/gu;
/** `trước ngày 15/6 và trước ngày 15/12`, `trước ngày 15/6 và 15/12` */
const DAYS =
  /(?:(?:trước|vào|đến|chậm nhất|là) )*(?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:(?:,| và) (?:(?:trước|vào|đến) )?(?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?![\d/]|[.-]\d| năm \d))+/iuy;
/** `trong quý IV`, `vào tháng 3` */
const MONTH =
  /^(?:(?:trong|vào|trước|hết|cuối|đến|chậm nhất)\s+)*(?:tháng\s+(?<month>0?[1-9]|1[0-2])|quý\s+(?<quarter>[1-4]|IV|I{1,3}))$/iu;
const NO_DAY = { start: 0, end: 0, unit: 'month' as const, year: null, quarter: null, day: null };

function numberOf(printed: string | undefined): number | null {
  return printed === undefined ? null : readNumber(printed);
}
const YEAR = /\d{4}/;
const ENDS_SENTENCE = /[.;]\s/;
const ENDS_WITH_STOP = /\.\s/;

/** `Từ tháng 10/2025, hằng tháng các trường báo cáo …`: from when on it comes back so often; how often is what decides. `Từ năm 2022 trở đi, mỗi năm …` says no more than the period. */
function beginsThen({ start, text }: Run, first: FoundDeadline, then: FoundDeadline): boolean {
  const isOpen = first.type === 'period' && first.due === null && first.start !== null;
  const comesBack = then.type === 'recurring' && then.rrule !== 'FREQ=YEARLY';
  return isOpen && comesBack && BETWEEN.test(text.slice(first.span.end - start, then.span.start - start));
}
const BETWEEN = /^\s*,\s*(?:(?:vào|cứ|định kỳ|sáng|chiều)\s+)?$/iu;

/** The deadlines of a run, where a frequency that a day follows in the same sentence goes into that day's rule. */
export function joinFrequencies(run: Run, found: readonly FoundDeadline[]): FoundDeadline[] {
  const joined: FoundDeadline[] = [];
  for (const printed of found) {
    const before = joined.at(-1);
    // `trước ngày 15/6 và` | `ngày 15/12`: told with the first already
    if (before && printed.span.start < before.span.end) continue;
    const both = before ? ofBoth(run, before, printed) : null;
    if (both) joined[joined.length - 1] = both;
    else joined.push(printed);
  }
  return joined.map((deadline) => withDayOfMonth(run, deadline));
}

/** What two deadlines that follow each other come to together; null when they are two. */
function ofBoth(run: Run, before: FoundDeadline, printed: FoundDeadline): FoundDeadline | null {
  if (beginsThen(run, before, printed)) return printed;
  if (!isApart(run, before, printed)) return null;
  if (NEXT_OF_YEAR.test(run.text.slice(printed.span.end - run.start))) return isYearly(before.rrule) ? printed : null;
  const deadline = isYearly(before.rrule) ? withMoreDays(run, printed) : printed;
  const rrule = ruleOfBoth(before.rrule, deadline);
  if (rrule === null) return null;
  return { ...deadline, type: 'recurring', due: null, start: null, rrule, impossible: false };
}

/** `sơ kết 6 tháng, tổng kết năm, báo cáo trước ngày 10/6` + `và 10/11/2022`: both days are of the year that the last names. */
const NEXT_OF_YEAR =
  /^(?:,| và|, và) (?:(?:trước|vào|đến) )?(?:ngày )?\d{1,2}(?:\/| tháng )\d{1,2}(?:\/| năm )\d{4}(?!\d)/iu;

/** `Hằng năm`, `định kỳ 6 tháng`: a day and month may tell when in the year. */
function isYearly(rule: string | null): boolean {
  return rule === 'FREQ=YEARLY' || rule === 'FREQ=MONTHLY;INTERVAL=6';
}

/** `trước ngày 15/6` + `và 15/12`: the days behind the first are of the same term. */
function withMoreDays(run: Run, deadline: FoundDeadline): FoundDeadline {
  if (deadline.type !== 'date') return deadline;
  const from = deadline.span.start - run.start;
  const days = matchAt(DAYS, run.text, from);
  const end = deadline.span.start + (days?.[0].length ?? 0);
  return end > deadline.span.end ? { ...deadline, span: { ...deadline.span, end }, text: days![0] } : deadline;
}

/** `định kỳ hằng tháng báo cáo kết quả … trước ngày 20`: the day of the month alone, later in the sentence. */
function withDayOfMonth(run: Run, deadline: FoundDeadline): FoundDeadline {
  if (deadline.rrule !== 'FREQ=MONTHLY') return deadline;
  const from = deadline.span.end - run.start;
  const day = DAY_ALONE.exec(run.text.slice(from));
  if (!day || ENDS_SENTENCE.test(run.text.slice(from, from + day.index))) return deadline;
  const start = run.start + from + day.index;
  const span = { start, end: start + day[0].length };
  return { ...deadline, span, text: day[0], rrule: `FREQ=MONTHLY;BYMONTHDAY=${Number(day[1])}` };
}
const DAY_ALONE =
  /(?:trước|chậm nhất(?: là)?|chậm nhất vào|vào) ngày (\d{1,2})(?=\s*(?:[.;,)]|để\s|(?:của\s+)?tháng\s+(?:trước|sau|kế|tiếp|đó)|$))/iu;

/** What opens the unit is said of all its clauses (`Hằng năm, …; hoàn thành trước ngày 30/9`); a report behind a semicolon has its own term. */
function isApart(run: Run, before: FoundDeadline, { span, governs }: FoundDeadline): boolean {
  const ends = before.span.start === run.start && governs === 'work' ? ENDS_WITH_STOP : ENDS_SENTENCE;
  return !ends.test(run.text.slice(before.span.end - run.start, span.start - run.start));
}

/** The rule of a frequency and a day; null where they are two deadlines. */
function ruleOfBoth(frequency: string | null, { type, rrule, text }: FoundDeadline): string | null {
  const precise = frequency === null ? undefined : BARE.get(frequency);
  if (precise === undefined) return null;
  if (type === 'recurring') return rrule?.startsWith(precise) ? rrule : null;
  if (type !== 'date' || YEAR.test(text) || !isYearly(frequency)) return null;
  const days = [...text.matchAll(DAY)].map((day) => ({ ...NO_DAY, day: Number(day[1]), month: Number(day[2]) }));
  if (days.length > 0) return yearlyRule(days);
  const month = frequency === 'FREQ=YEARLY' ? MONTH.exec(text)?.groups : null;
  return month ? yearlyRule([{ ...NO_DAY, month: numberOf(month.month), quarter: numberOf(month.quarter) }]) : null;
}
