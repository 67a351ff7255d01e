/** Types of document (tên loại văn bản), indexed once by type line and by the code in symbols. Source: `src/data/doc-types.tsv`. */
import docTypes from '../data/doc-types.tsv';
import { foldWords } from '../text/fold.ts';
import { bareLetters, isUpper } from '../text/letter-case.ts';
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

const byLine = groupBy((type) => type.line);
const byBareLine = groupBy((type) => bareLetters(type.line));
const byCode = groupBy((type) => foldWords(type.code));

/**
 * The type whose line is `text`, of the preferred family where several have it; null when none has. In capitals (`CHÍ THỊ`, as scanners read it) its
 * letters without marks are enough.
 */
export function typeOfLine(text: string, prefer: Family = 'administrative'): DocType | null {
  const found = byLine.get(foldWords(text));
  return choose(found ?? (isUpper(text) ? byBareLine.get(bareLetters(text)) : undefined), prefer);
}

/** The type that a code in a symbol stands for: `KH` in `KH-UBND`. */
export function typeOfCode(code: string, prefer: Family = 'administrative'): DocType | null {
  return choose(byCode.get(foldWords(code)), prefer);
}

function choose(found: DocType[] | undefined, prefer: Family): DocType | null {
  return found?.find((type) => type.family === prefer) ?? found?.[0] ?? null;
}

function groupBy(key: (type: DocType) => string): Map<string, DocType[]> {
  const index = new Map<string, DocType[]>();
  for (const type of types) {
    if (key(type) === '') continue;
    const list = index.get(key(type));
    if (list) list.push(type);
    else index.set(key(type), [type]);
  }
  return index;
}
