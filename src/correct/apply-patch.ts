/**
 * Lays corrections over a result. What they say stands then in the place of what was read; the task as it was read is kept in `corrections`. A task keeps its
 * key, so that notes and later corrections find it; ids count anew.
 */
import { diagnostic } from '../model/messages.ts';
import type { AddedTask, Correction, PatchedDocument } from '../model/patch.ts';
import type { AppliedCorrection, Result, Task } from '../model/result.ts';
import { taskKey } from '../text/task-key.ts';
import { nameBody } from './bodies.ts';
import { correctDeadline, type ReadDeadline } from './deadlines.ts';
import { SourceText } from './source-text.ts';

/** Whether the corrections are of the document of the result. */
export function isOf({ source }: PatchedDocument, result: Result): boolean {
  return source.sha256 === result.source.sha256 && source.part === (result.source.part?.index ?? null);
}

/** `readDeadline` reads deadlines that people wrote. */
export function applyPatch(
  result: Result,
  { tasks: changes, added }: PatchedDocument,
  readDeadline: ReadDeadline,
): Result {
  const source = new SourceText(result);
  const corrections: AppliedCorrection[] = [];
  const tasks: Task[] = [];
  const found = new Set<string>();
  for (const task of result.tasks) {
    const correction = Object.hasOwn(changes, task.key) ? changes[task.key] : undefined;
    if (!correction) {
      tasks.push(task);
      continue;
    }
    found.add(task.key);
    const isRemoved = correction.isTask === false;
    corrections.push({ key: task.key, change: isRemoved ? 'removed' : 'changed', read: task });
    if (!isRemoved) tasks.push(correctTask(task, correction, result, source, readDeadline));
  }
  const keys = new Set(result.tasks.map(({ key }) => key));
  for (const one of added) {
    if (!source.holds(one.span)) continue;
    const task = makeTask(one, result, source, keys, readDeadline);
    corrections.push({ key: task.key, change: 'added', read: null });
    tasks.push(task);
  }
  tasks.sort((a, b) => a.span.start - b.span.start);
  const lost = Object.entries(changes).filter(([key]) => !found.has(key));
  return {
    ...result,
    tasks: tasks.map((task, i) => ({ ...task, id: `T${i + 1}` })),
    corrections: [...result.corrections, ...corrections],
    diagnostics: [
      ...result.diagnostics,
      ...lost.map(([key, { text }]) => diagnostic('correction-unplaced', { key, text }, null)),
    ],
  };
}

const FIELDS = ['span', 'lead', 'support', 'deadline'] as const;

/** Doubts that a correction of a field answers. */
const ANSWERED: Record<(typeof FIELDS)[number], readonly string[]> = {
  span: [],
  lead: ['lead-missing', 'body-unknown', 'inherited-far', 'several-subjects'],
  support: ['body-unknown'],
  deadline: ['deadline-unresolved', 'deadline-before-document'],
};

function correctTask(
  task: Task,
  correction: Correction,
  result: Result,
  source: SourceText,
  readDeadline: ReadDeadline,
): Task {
  const { span, lead, support, deadline } = correction;
  const isMoved = span !== undefined && source.holds(span);
  const corrected = FIELDS.filter((field) => (field === 'span' ? isMoved : correction[field] !== undefined));
  const answered = new Set(corrected.flatMap((field) => ANSWERED[field]));
  const words = isMoved ? source.read(span) : null;
  const isInside = words && words.span.start >= task.unit.start && words.span.end <= task.unit.end;
  const unit = words && !isInside ? words.span : task.unit;
  return {
    ...task,
    ...(words && { ...words, unit }),
    ...(lead && {
      lead: lead.map((body) => nameBody(body, unit, result, source)),
      assignment: { certainty: lead.length > 0 ? 'stated' : 'unassigned', pattern: null, from: null },
    }),
    ...(support && { support: support.map((body) => nameBody(body, unit, result, source)) }),
    ...(deadline !== undefined && correctDeadline(task, deadline, source, readDeadline)),
    doubts: task.doubts.filter((doubt) => !answered.has(doubt)),
    corrected,
  };
}

function makeTask(
  { span, lead, support, deadline }: AddedTask,
  result: Result,
  source: SourceText,
  keys: Set<string>,
  readDeadline: ReadDeadline,
): Task {
  const words = source.read(span);
  const section = source.sectionAt(span.start);
  const unit = words.span;
  const task: Task = {
    id: '',
    key: newKey(words.text, section, keys),
    section,
    ...words,
    unit,
    lead: lead.map((body) => nameBody(body, unit, result, source)),
    support: support.map((body) => nameBody(body, unit, result, source)),
    reportTo: [],
    deadline: null,
    otherDeadlines: [],
    deliverables: [],
    citations: result.document.citations
      .filter(({ mentions }) =>
        mentions.some((mention) => mention.span.start >= span.start && mention.span.end <= span.end),
      )
      .map(({ id }) => id),
    assignment: { certainty: lead.length > 0 ? 'stated' : 'unassigned', pattern: null, from: null },
    doubts: [],
    corrected: ['added'],
  };
  return { ...task, ...correctDeadline(task, deadline, source, readDeadline) };
}

/** One that no task has yet. */
function newKey(text: string, section: string | null, keys: Set<string>): string {
  const seen = new Map<string, number>();
  let key = taskKey(text, section, seen);
  while (keys.has(key)) key = taskKey(text, section, seen);
  keys.add(key);
  return key;
}
