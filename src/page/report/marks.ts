/** What is marked in the source: stretches with what they are and the tasks that were read from them. */
import type { Placed, ReportDocument } from '../report-data.ts';
import { type Block, blockAt } from './blocks.ts';

export type MarkKind =
  | 'fact'
  | 'heading'
  | 'task'
  | 'lead'
  | 'support'
  | 'reportTo'
  | 'deadline'
  | 'deliverable'
  | 'citation'
  | 'unplaced'
  | 'shown';

export interface Mark {
  kind: MarkKind;
  start: number;
  end: number;
  /** Indexes of tasks. */
  tasks: number[];
}

/** A stretch of a block that lies in the same marks throughout. */
export interface Segment {
  start: number;
  end: number;
  marks: Mark[];
}

export function collectMarks({ facts, sections, citations, unplaced, rows }: ReportDocument): Mark[] {
  const marks = new Map<string, Mark>();
  const add = (kind: MarkKind, start: number | undefined, end: number | undefined, task?: number) => {
    if (start === undefined || end === undefined || end <= start) return;
    const key = `${kind} ${start} ${end}`;
    const mark = marks.get(key) ?? { kind, start, end, tasks: [] };
    marks.set(key, mark);
    if (task !== undefined) mark.tasks.push(task);
  };
  const addPlaced = (kind: MarkKind, placed: readonly Placed[], task?: number) => {
    for (const [, start, end] of placed) add(kind, start, end, task);
  };
  for (const { values } of facts) addPlaced('fact', values);
  for (const [, , start, end] of sections) add('heading', start, end);
  for (const [, start, end] of citations) add('citation', start, end);
  for (const [start, end] of unplaced) add('unplaced', start, end);
  rows.forEach((row, i) => {
    add('task', ...row.at, i);
    for (const role of ['lead', 'support', 'reportTo'] as const) addPlaced(role, row[role], i);
    for (const { at } of row.deadlines) add('deadline', ...at, i);
    addPlaced('deliverable', row.deliverables, i);
  });
  return [...marks.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The marks of each block; one that spans several stands with each. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): Map<number, Mark[]> {
  const found = new Map<number, Mark[]>();
  for (const mark of marks) {
    for (let i = blockAt(blocks, mark.start); i < blocks.length && blocks[i]!.start < mark.end; i++) {
      const own = found.get(i);
      if (own) own.push(mark);
      else found.set(i, [mark]);
    }
  }
  return found;
}

/** Together the segments are the block. */
export function cutSegments({ start, end }: Pick<Block, 'start' | 'end'>, marks: readonly Mark[]): Segment[] {
  const inside = (at: number) => Math.min(Math.max(at, start), end);
  const cuts = new Set([start, end]);
  for (const mark of marks) cuts.add(inside(mark.start)).add(inside(mark.end));
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, i) => {
    const from = sorted[i]!;
    return { start: from, end: to, marks: marks.filter((mark) => mark.start < to && mark.end > from) };
  });
}
