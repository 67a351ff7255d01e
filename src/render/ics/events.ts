/** The deadlines of a document as entries of a calendar: whole days, with the rule by which they come back. */
import type { Language } from '../../model/messages.ts';
import type { Deadline, Result, Task } from '../../model/result.ts';
import { firstDay } from '../../text/calendar.ts';
import { documentName } from '../document-name.ts';
import { truncate } from '../fit.ts';
import { namesOf, notesOf, placeOf } from '../matrix.ts';
import { recurringDays, writeRule } from './recurring-days.ts';

export interface Event {
  uid: string;
  /** ISO date of the (first) day. */
  day: string;
  rrule: string | null;
  summary: string;
  description: string;
}

const WORDS = {
  vi: {
    due: 'Hạn',
    report: 'Báo cáo',
    lead: 'Chủ trì',
    support: 'Phối hợp',
    deadline: 'Thời hạn',
    source: 'Văn bản',
    notes: 'Ghi chú',
    unnamed: 'văn bản không nêu ngày, lịch lấy ngày cuối kỳ',
  },
  en: {
    due: 'Due',
    report: 'Report',
    lead: 'Lead',
    support: 'Support',
    deadline: 'Deadline',
    source: 'Document',
    notes: 'Notes',
    unnamed: 'the document names no day; the last one of each period is taken',
  },
} as const;

/** Rules of a document without a date are counted from here. */
const LONG_AGO = '2000-01-01';
/** What a calendar shows of an entry in a month or on a telephone. */
const SUMMARY_WIDTH = 120;

/** Deadlines without a day in the calendar (durations, events, what is continuous) have no entry. */
export function eventsOf(result: Result, language: Language): Event[] {
  return result.tasks.flatMap((task) => {
    const deadlines = [...(task.deadline ? [task.deadline] : []), ...task.otherDeadlines];
    const events = deadlines.flatMap((deadline) => eventOf(deadline, task, result, language) ?? []);
    return events.map((event, i) => ({ ...event, uid: uidOf(task, result, i) }));
  });
}

function eventOf(deadline: Deadline, task: Task, result: Result, language: Language): Omit<Event, 'uid'> | null {
  const words = WORDS[language];
  const summary = `${deadline.governs === 'report' ? words.report : words.due}: ${truncate(task.text, SUMMARY_WIDTH)}`;
  const describe = (isNamed: boolean) => description(deadline, task, result, language, isNamed);
  if (deadline.type === 'recurring' && deadline.rrule) {
    const from = deadline.start ?? result.document.date?.iso;
    const days = recurringDays(deadline.rrule, from ? firstDay(from) : LONG_AGO, deadline.due);
    return days && { day: days.first, rrule: writeRule(days.rule), summary, description: describe(days.isNamed) };
  }
  return deadline.due ? { day: deadline.due, rrule: null, summary, description: describe(true) } : null;
}

function description(deadline: Deadline, task: Task, result: Result, language: Language, isNamed: boolean): string {
  const words = WORDS[language];
  const place = [task.section, placeOf(task.span, language)].filter((part) => part !== null).join(', ');
  const lines: [string, string][] = [
    [words.lead, namesOf(task.lead)],
    [words.support, namesOf(task.support)],
    [words.deadline, isNamed ? deadline.text : `${deadline.text} (${words.unnamed})`],
    [words.source, `${documentName(result, language)} (${place})`],
    [words.notes, notesOf(task, language)],
  ];
  return [task.text, ...lines.flatMap(([word, text]) => (text === '' ? [] : [`${word}: ${text}`]))].join('\n');
}

/** The task's key with the number of its document, so that tasks of the same words in two documents stay two: `t599b0102c41d.318-kh-ubnd@docparse`. */
function uidOf(task: Task, { document }: Result, place: number): string {
  const number = (document.number?.text ?? '')
    .normalize('NFD')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|(?<!-)-+$/g, '')
    .slice(0, 60);
  const parts = [task.key, ...(number ? [number] : []), ...(place > 0 ? [String(place + 1)] : [])];
  return `${parts.join('.')}@docparse`;
}
