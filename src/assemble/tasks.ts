/** Tasks as the contract prints them. */
import { hash } from 'node:crypto';
import type { Issuers } from '../annotate/issuer.ts';
import { decidingDeadline, type FoundDeadline, findDeadlines } from '../extract/deadlines.ts';
import { deliverablesOf } from '../extract/deliverables.ts';
import type { TaskDraft } from '../extract/tasks.ts';
import type { Unit } from '../model/outline.ts';
import type { Deadline, Task } from '../model/result.ts';
import { plain, type Run } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import { fold } from '../text/fold.ts';
import { toBody } from './bodies.ts';
import type { CitationIndex } from './citation-index.ts';
import type { Spans } from './spans.ts';

export interface TaskContext {
  reading: Reading;
  spans: Spans;
  home: Issuers['home'];
  documentDate: string | null;
  citations: CitationIndex;
  sectionIds: ReadonlyMap<Unit, string>;
}

export function mapTasks(drafts: readonly TaskDraft[], context: TaskContext): Task[] {
  const seen = new Map<string, number>();
  return drafts.map((draft, i) => mapTask(draft, i, context, seen));
}

function mapTask(draft: TaskDraft, index: number, context: TaskContext, seen: Map<string, number>): Task {
  const { reading, spans, home } = context;
  const section = draft.section ? (context.sectionIds.get(draft.section) ?? null) : null;
  const own = draft.certainty === 'inherited' ? 'inherited' : 'stated';
  const deadlines = deadlinesOf(draft, context);
  const deciding = decidingDeadline(deadlines);
  const inUnit = (range: { start: number; end: number }) =>
    range.start >= draft.unit.start && range.end <= draft.unit.end;
  return {
    id: `T${index + 1}`,
    key: keyOf(draft, section, seen),
    section,
    text: plain(draft.run),
    span: spans.of(draft.run),
    unit: spans.of(draft.unit),
    lead: draft.lead.map((body) => toBody(body, own, home, reading, spans)),
    support: draft.support.map((body) => toBody(body, inUnit(body) ? 'stated' : own, home, reading, spans)),
    reportTo: draft.reportTo.map((body) => toBody(body, 'stated', home, reading, spans)),
    deadline: deciding ? mapDeadline(deciding, draft, spans) : null,
    otherDeadlines: deadlines
      .filter((deadline) => deadline !== deciding)
      .map((deadline) => mapDeadline(deadline, draft, spans)),
    deliverables: deliverablesOf(draft).map((run) => spans.grounded(run)),
    citations: context.citations.idsIn(draft.unit),
    assignment: {
      certainty: draft.certainty,
      pattern: draft.pattern,
      from: draft.from ? (context.sectionIds.get(draft.from) ?? null) : null,
    },
    doubts: doubtsOf(draft, deadlines),
  };
}

/** Times that labels and columns give decide before those of the text. */
function deadlinesOf(draft: TaskDraft, context: TaskContext): FoundDeadline[] {
  const at = (run: Run) => ({ documentDate: context.documentDate, citations: context.citations.touching(run) });
  const labelled = draft.times.flatMap((run) => findDeadlines(run, { ...at(run), labelled: true }));
  return [...labelled, ...findDeadlines(draft.run, { ...at(draft.run), labelled: false })];
}

function mapDeadline(found: FoundDeadline, draft: TaskDraft, spans: Spans): Deadline {
  const { text, type, due, start, rrule, duration, governs } = found;
  const isAbove = found.span.start < draft.unit.start;
  return {
    text,
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

/** Stable over versions of the program: words, place and, among equals, order. */
function keyOf(draft: TaskDraft, section: string | null, seen: Map<string, number>): string {
  const base = `${fold(draft.run.text)}|${section ?? ''}`;
  const occurrence = (seen.get(base) ?? 0) + 1;
  seen.set(base, occurrence);
  return hash('sha256', `${base}|${occurrence}`).slice(0, 12);
}

/** How far above a task its bodies may stand before a reader would look again. */
const FAR = 6000;

function doubtsOf(draft: TaskDraft, deadlines: readonly FoundDeadline[]): string[] {
  const doubts = new Set(draft.doubts);
  if (draft.lead.length === 0) doubts.add('lead-missing');
  if (
    [...draft.lead, ...draft.support].some((body) => body.id === null && body.kind === 'agency' && body.entry === null)
  )
    doubts.add('body-unknown');
  if (draft.certainty === 'inherited' && draft.lead[0] && draft.run.start - draft.lead[0].end > FAR)
    doubts.add('inherited-far');
  if (deadlines.some(({ impossible }) => impossible)) doubts.add('deadline-unresolved');
  return [...doubts];
}
