/** Types of document (tên loại văn bản), folded and indexed. Source: `src/data/doc-types.tsv`. The bundles hold what this module exports, as data. */
import docTypes from '../data/doc-types.tsv';
import { foldWords } from '../text/fold.ts';
import { bareLetters } from '../text/letter-case.ts';
import { readTable } from './table.ts';

export type Family = 'administrative' | 'normative' | 'party' | 'copy' | 'other';

export interface DocType {
  code: string;
  name: string;
  family: Family;
  /** The type line as printed, folded; empty for the letter. */
  line: string;
}

const types: DocType[] = readTable<'code' | 'name' | 'family' | 'line'>(docTypes).map((row) => ({
  code: row.code,
  name: row.name,
  family: row.family as Family,
  line: foldWords(row.line),
}));

export const docTypeIndex = {
  types,
  byLine: indexBy((type) => type.line),
  byBareLine: indexBy((type) => bareLetters(type.line)),
  byCode: indexBy((type) => foldWords(type.code)),
};

/** The indices of types by a key; those without it are left out. */
function indexBy(keyOf: (type: DocType) => string): Record<string, number[]> {
  const index: Record<string, number[]> = {};
  for (const [i, type] of types.entries()) {
    const key = keyOf(type);
    if (key !== '') index[key] = [...(index[key] ?? []), i];
  }
  return index;
}
