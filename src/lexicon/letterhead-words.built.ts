/**
 * Words that begin the names of bodies, titles of officers and family names, folded. Sources: `src/data/body-heads.tsv`, `positions.tsv`, `surnames.tsv`. The
 * bundles hold what this module exports, as data.
 */
import bodyHeads from '../data/body-heads.tsv';
import positions from '../data/positions.tsv';
import surnames from '../data/surnames.tsv';
import { foldWords } from '../text/fold.ts';
import { bareLetters } from '../text/letter-case.ts';
import { readTable } from './table.ts';

export interface BodyHead {
  /** Words of the head. */
  length: number;
  /** The head alone is no name yet: `VĂN PHÒNG`, `BỘ`. */
  isBare: boolean;
  /** Bodies of one rank printed one under the other issue together; empty when nothing follows from it. */
  rank: string;
}

export const heads: Record<string, BodyHead> = Object.fromEntries(
  readTable<'head' | 'bare' | 'rank'>(bodyHeads).map((row) => {
    const head = foldWords(row.head);
    return [head, { length: head.split(' ').length, isBare: row.bare === '1', rank: row.rank }];
  }),
);
/** Heads by their letters without marks; short ones could be many words. */
export const bareHeads: Record<string, BodyHead> = Object.fromEntries(
  Object.entries(heads)
    .filter(([head]) => head.includes(' ') || head === 'sở')
    .map(([head, value]) => [bareLetters(head), value]),
);
export const titles: string[] = readTable<'title'>(positions).map((row) => foldWords(row.title));
export const titleStarts: string[] = [...new Set(titles.map((title) => title.split(' ')[0]!))];
export const families: string[] = readTable<'surname'>(surnames).map((row) => foldWords(row.surname));
