/** A task as the report shows it. */
import { type Language, tellDoubt } from '../../model/messages.ts';
import type { Body, Citation, Deadline, Span, Task } from '../../model/result.ts';
import type { Placed, Range, ReportDeadline, ReportTask } from '../../page/report-data.ts';
import { deadlineWords } from '../deadline-words.ts';
import { citationName, inheritedWords } from '../matrix.ts';
import type { Place } from './place.ts';

export interface TaskContext {
  /** Of the document. */
  text: string;
  citations: ReadonlyMap<string, Citation>;
  language: Language;
  place: Place;
  rangeOf(span: Span): Range;
}

export function describeTask(task: Task, { text, citations, language, place, rangeOf }: TaskContext): ReportTask {
  const at = rangeOf(task.span);
  const bodies = (all: readonly Body[]): Placed[] => all.map(({ name, span }) => place(name, span));
  const deadlines = [task.deadline, ...task.otherDeadlines].filter((one) => one !== null);
  return {
    id: task.id,
    key: task.key,
    section: task.section,
    ...(task.text === evenBlanks(text.slice(...at)) ? {} : { text: task.text }),
    at,
    line: task.span.line,
    lead: bodies(task.lead),
    support: bodies(task.support),
    reportTo: bodies(task.reportTo),
    deadlines: deadlines.map((one) => describeDeadline(one, language, rangeOf)),
    deliverables: task.deliverables.map((one) => place(one.text, one.span)),
    basis: task.citations.flatMap((id) => citations.get(id) ?? []).map(citationName),
    inherited: inheritedWords(task, language),
    doubts: task.doubts.map((code) => tellDoubt(code, language)),
    corrected: task.corrected,
  };
}

function describeDeadline(deadline: Deadline, language: Language, rangeOf: (span: Span) => Range): ReportDeadline {
  const { text, due, type, span } = deadline;
  return { words: deadlineWords(deadline, language) || text, text, due, type, at: rangeOf(span) };
}

/** As the page evens them. */
function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
