/** Tasks as the contract prints them. */
import type { Issuers } from '../model/annotations.ts';
import type { CitationIndex } from '../model/citation-index.ts';
import type { FoundDeadline, FoundTask } from '../model/extraction.ts';
import type { Unit } from '../model/outline.ts';
import type { Deadline, Task } from '../model/result.ts';
import { taskKey } from '../text/task-key.ts';
import { toBody } from './bodies.ts';
import type { Spans } from './spans.ts';

export interface TaskContext {
  spans: Spans;
  home: Issuers['home'];
  citations: CitationIndex;
  sectionIds: ReadonlyMap<Unit, string>;
  /** Of the document, ISO, cut to what is printed. */
  date: string | null;
}

export function mapTasks(tasks: readonly FoundTask[], context: TaskContext): Task[] {
  const seen = new Map<string, number>();
  return tasks.map((task, i) => mapTask(task, i, context, seen));
}

function mapTask(task: FoundTask, index: number, context: TaskContext, seen: Map<string, number>): Task {
  const { spans, home } = context;
  const section = task.section ? (context.sectionIds.get(task.section) ?? null) : null;
  const own = task.certainty === 'inherited' ? 'inherited' : 'stated';
  const inUnit = (range: { start: number; end: number }) =>
    range.start >= task.unit.start && range.end <= task.unit.end;
  const text = spans.text(task.run);
  return {
    id: `T${index + 1}`,
    key: taskKey(text, section, seen),
    section,
    text,
    span: spans.of(task.run),
    unit: spans.of(task.unit),
    lead: task.lead.map((body) => toBody(body, own, home, spans)),
    support: task.support.map((body) => toBody(body, inUnit(body) ? 'stated' : own, home, spans)),
    reportTo: task.reportTo.map((body) => toBody(body, 'stated', home, spans)),
    deadline: task.deadline ? mapDeadline(task.deadline, task, spans) : null,
    otherDeadlines: task.deadlines
      .filter((deadline) => deadline !== task.deadline)
      .map((deadline) => mapDeadline(deadline, task, spans)),
    deliverables: task.deliverables.map((run) => spans.grounded(run)),
    citations: context.citations.idsIn(task.unit),
    assignment: {
      certainty: task.certainty,
      pattern: task.pattern,
      from: task.from ? (context.sectionIds.get(task.from) ?? null) : null,
    },
    doubts: doubtsOf(task, context.date),
    corrected: [],
  };
}

function mapDeadline(found: FoundDeadline, task: FoundTask, spans: Spans): Deadline {
  const { text, type, due, start, rrule, duration, governs } = found;
  const isAbove = found.span.start < task.unit.start;
  return {
    text: spans.hasVariants(found.span) ? spans.textOf(found.span) : text,
    type,
    due,
    start,
    rrule,
    duration,
    governs,
    span: spans.of(found.span),
    certainty: isAbove ? 'inherited' : 'stated',
  };
}

/** How far above a task its bodies may stand before a reader would look again. */
const FAR = 6000;

function doubtsOf(task: FoundTask, date: string | null): string[] {
  const doubts = new Set(task.doubts);
  if (task.lead.length === 0) doubts.add('lead-missing');
  if ([...task.lead, ...task.support].some((body) => body.id === null && body.kind === 'agency' && body.entry === null))
    doubts.add('body-unknown');
  if (task.certainty === 'inherited' && task.lead[0] && task.run.start - task.lead[0].end > FAR)
    doubts.add('inherited-far');
  if (task.deadlines.some(({ impossible }) => impossible)) doubts.add('deadline-unresolved');
  if (date !== null && task.deadlines.some(({ due }) => due !== null && due < date))
    doubts.add('deadline-before-document');
  return [...doubts];
}
