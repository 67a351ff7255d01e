/** A way of writing in which a document says who does a task. One file a pattern; the order in which they are tried stands in `patterns/index.ts`. */
import type { BodyMention } from '../../model/body.ts';
import type { Clause } from '../subject/clause.ts';

export interface Roles {
  lead: BodyMention[];
  support: BodyMention[];
}

/** What `docparse explain` tells of a pattern. */
export interface PatternEntry {
  /** Stable name, given in `assignment.pattern`; the name of its file. */
  name: string;
  gloss: { en: string; vi: string };
  /** Run by a test and shown by `docparse explain`. Names in full. */
  examples: readonly { text: string; lead: readonly string[]; support: readonly string[] }[];
}

export interface Pattern extends PatternEntry {
  read(clause: Clause): Roles | null;
}
