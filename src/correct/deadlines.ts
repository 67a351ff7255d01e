/** A deadline as a person put it. */
import type { PatchDeadline } from '../model/patch.ts';
import type { Deadline, Task } from '../model/result.ts';
import type { SourceText } from './source-text.ts';

/** What words mean as a deadline; null where they say nothing of time. */
export type ReadDeadline = (
  words: string,
) => Pick<Deadline, 'type' | 'due' | 'start' | 'rrule' | 'duration' | 'governs'> | null;

/**
 * Of the task's other deadlines the one that is meant, where there is one. What the words
 * mean is read as in a document, but a day that the person gave holds. Words that the person gave and the task does not hold stand nowhere in the
 * document: their span is the empty place behind the task.
 */
export function correctDeadline(
  task: Task,
  corrected: PatchDeadline | null,
  source: SourceText,
  readDeadline: ReadDeadline,
): Pick<Task, 'deadline' | 'otherDeadlines'> {
  const { otherDeadlines } = task;
  if (corrected === null) return { deadline: null, otherDeadlines };
  const { text, due, span } = corrected;
  const meant = otherDeadlines.find((one) => one.text === text && one.due === due);
  if (meant) return { deadline: meant, otherDeadlines: otherDeadlines.filter((one) => one !== meant) };
  const place = span && source.holds(span) ? span : source.find(text, task.unit);
  const words = place ? source.read(place).text : text;
  const read = readDeadline(words);
  const meaning = due === null || read?.due === due ? read : { ...UNREAD, type: 'date' as const, due };
  const deadline: Deadline = {
    text: words,
    ...(meaning ?? UNREAD),
    span: source.spanOf(place ?? { start: task.span.end, end: task.span.end }),
    certainty: place ? 'stated' : 'inferred',
  };
  return { deadline, otherDeadlines };
}

const UNREAD = { type: 'event', due: null, start: null, rrule: null, duration: null, governs: 'work' } as const;
