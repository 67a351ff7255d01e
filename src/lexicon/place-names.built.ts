/**
 * Provinces and cities under the centre (tỉnh, thành phố trực thuộc trung ương), before and after 1 July 2025: their spellings, folded. Source:
 * `src/data/provinces.tsv`. The bundles hold what this module exports, as data.
 */
import provinces from '../data/provinces.tsv';
import { packNames } from '../text/trie.ts';
import { listOf, readTable, wordsOf } from './table.ts';

const rows = readTable<'name' | 'type' | 'short' | 'variants'>(provinces);

export const places = rows.map(({ name, type }) => ({
  name,
  noun: type.startsWith('thành phố') ? 'thành phố' : 'tỉnh',
}));
/** The cell of a spelling is the index of its province. */
export const placeNames = packNames(
  rows.flatMap((row, index) =>
    [row.name, ...listOf(row.short), ...listOf(row.variants)].map(
      (spelling) => [wordsOf(spelling), String(index)] as const,
    ),
  ),
);
