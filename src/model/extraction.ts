/** What the text says is to be done. */
import type { BodyMention } from './body.ts';
import type { Unit } from './outline.ts';
import type { Run } from './run.ts';

export interface FoundDeadline {
  /** Range in the working text. */
  span: { start: number; end: number };
  /** As printed, blanks collapsed. */
  text: string;
  type: 'date' | 'period' | 'recurring' | 'relative' | 'continuous' | 'event';
  /** The last day that is still in time; null where it can't be computed. */
  due: string | null;
  /** The first day of a period. */
  start: string | null;
  rrule: string | null;
  /** ISO 8601, of a relative deadline. */
  duration: string | null;
  governs: 'work' | 'report';
  /** A day is printed that does not exist (`31/11/2026`). */
  impossible: boolean;
}

/** A task as it is read, before it is mapped to the contract. */
export interface FoundTask {
  /** The work. */
  run: Run;
  /** The whole unit, its marker included. */
  unit: { start: number; end: number };
  /** The section that holds it, or is it. */
  section: Unit | null;
  lead: BodyMention[];
  support: BodyMention[];
  reportTo: BodyMention[];
  /** In the order in which they count: of labels and columns, then of the text. */
  deadlines: FoundDeadline[];
  /** Of them the one that the task is due by. */
  deadline: FoundDeadline | null;
  deliverables: Run[];
  certainty: 'stated' | 'inherited' | 'unassigned';
  pattern: string | null;
  /** Where the bodies were inherited from. */
  from: Unit | null;
  doubts: ReadonlySet<string>;
}

export interface Extraction {
  tasks: FoundTask[];
  addressees: BodyMention[];
  /** Where the customary closing of the main part begins, in the working text. */
  closing: number | null;
}
