/** Tasks while they are read. */
import type { FoundTask } from '../../model/extraction.ts';
import type { Run } from '../../model/run.ts';
import type { ScopeBodies } from '../scope.ts';
import type { Share } from './assignment.ts';

/** A time as a label or a column gives it. */
export interface TimeValue extends Run {
  /** What a number alone counts, by the head of its column. */
  unit?: 'month' | 'quarter' | undefined;
  /** Another column says how often: a day without a year is of every one. */
  comesBack?: boolean | undefined;
}

/** A task while it is read: labels and columns that come later may still say who and when. */
export interface TaskDraft extends Omit<FoundTask, 'deadlines' | 'deadline' | 'deliverables'> {
  doubts: Set<string>;
  /** Values of its own time labels and columns, which decide before what the text says. */
  times: TimeValue[];
  /** Times that a heading, a group row or a label sets for several tasks: they hold where the task has none of its own. */
  standing: Run[];
  products: Run[];
  /** The first clause of the unit names the lead: a paragraph that follows may go on with it. */
  leadsOff: boolean;
}

/** Takes the lead from above; the support with it, unless the unit names partners of its own. */
export function inherit(draft: TaskDraft, source: ScopeBodies | null): void {
  if (!source || source.lead.length === 0) return;
  draft.lead = source.lead;
  if (draft.support.length === 0) draft.support = source.support;
  draft.certainty = 'inherited';
  draft.pattern = source.pattern;
  draft.from = source.from;
}

/** Gives the task those who are named for it elsewhere than in its own text. */
export function assign(
  draft: TaskDraft,
  { lead, support, pattern }: Pick<Share, 'lead' | 'support' | 'pattern'>,
): void {
  draft.lead = lead;
  if (support.length > 0) draft.support = support;
  draft.certainty = 'stated';
  draft.pattern = pattern;
  draft.from = null;
}
