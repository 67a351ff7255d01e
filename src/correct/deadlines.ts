/** A deadline as a person put it. */
import type { PatchDeadline } from '../model/patch.ts';
import type { Deadline, Task } from '../model/result.ts';
import type { SourceText } from './source-text.ts';

/**
 * Of the task's other deadlines the one that is meant, where there is one. Words that the person gave and the task does not hold stand nowhere in the
 * document: their span is the empty place behind the task.
 */
export function correctDeadline(
  task: Task,
  corrected: PatchDeadline | null,
  source: SourceText,
): Pick<Task, 'deadline' | 'otherDeadlines'> {
  const { otherDeadlines } = task;
  if (corrected === null) return { deadline: null, otherDeadlines };
  const { text, due, span } = corrected;
  const meant = otherDeadlines.find((one) => one.text === text && one.due === due);
  if (meant) return { deadline: meant, otherDeadlines: otherDeadlines.filter((one) => one !== meant) };
  const place = span && source.holds(span) ? span : source.find(text, task.unit);
  const deadline: Deadline = {
    text: place ? source.read(place).text : text,
    type: due ? 'date' : 'event',
    due,
    start: null,
    rrule: null,
    duration: null,
    governs: 'work',
    span: source.spanOf(place ?? { start: task.span.end, end: task.span.end }),
    certainty: place ? 'stated' : 'inferred',
  };
  return { deadline, otherDeadlines };
}
