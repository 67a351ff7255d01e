/** A deadline as it is found in a run, and how one is made of what was read. */
import type { FoundDeadline } from '../../model/extraction.ts';
import { evenBlanks, type Run } from '../../model/run.ts';
import { dayBefore } from '../../text/calendar.ts';
import { type Clause, governs } from './clause.ts';
import type { PlannedYear } from './coming-year.ts';
import type { Lead } from './lead.ts';
import type { Time } from './time-model.ts';

export interface DeadlineContext {
  /** ISO, maybe cut; its year stands in where a time prints none. */
  documentDate: string | null;
  /** Ranges of the working text that belong to citations. */
  citations: readonly { start: number; end: number }[];
  /** The year after that of the document, when its title speaks of it. */
  planned?: PlannedYear | null;
  /** The text is a regulation (quy chế, quy định): a time without a year is one of every year. */
  setsRules?: boolean;
  /** The run is the value of a time label (`Thời gian thực hiện: …`) or of a time column. */
  labelled: boolean;
  /** What the run counts where it is a number alone, as below a head `Tháng`. */
  unit?: 'month' | 'quarter' | undefined;
}

/** A deadline of which the type says all. `range` counts from the run's start; in a value there is no clause. */
export function makeDeadline(
  run: Run,
  clause: Clause | null,
  range: { start: number; end: number },
  type: FoundDeadline['type'],
): FoundDeadline {
  const span = { start: run.start + range.start, end: run.start + range.end };
  const text = evenBlanks(run.text.slice(range.start, range.end)).trim();
  const governed = clause ? governs(run.text, clause, range.start, range.end) : 'work';
  return {
    span,
    text,
    type,
    due: null,
    start: null,
    rrule: null,
    duration: null,
    governs: governed,
    impossible: false,
  };
}

/** `start` is where the time's lead begins; a time that only begins (`từ năm 2025`) is a period without an end. */
export function deadlineOf(run: Run, clause: Clause | null, printed: Time, start: number, lead: Lead): FoundDeadline {
  const isOpen = (lead === 'from' || lead === 'since') && printed.type === 'date';
  const time: Time = isOpen ? { ...printed, type: 'period', last: null } : printed;
  // Before a month is before its first day; the day that stands behind `trước ngày` is customarily still in time.
  const isBefore = time.type === 'date' && time.unit !== 'day' && BEFORE.test(run.text.slice(start, time.start));
  return {
    ...makeDeadline(run, clause, { start, end: time.end }, time.type),
    due: time.type === 'recurring' ? null : isBefore && time.first ? dayBefore(time.first) : time.last,
    start: time.type === 'period' ? time.first : null,
    rrule: time.rrule,
    impossible: time.impossible,
  };
}
const BEFORE = /^trước\s+$/iu;

export function yearOf(documentDate: string | null): number | null {
  return documentDate ? Number(documentDate.slice(0, 4)) : null;
}
