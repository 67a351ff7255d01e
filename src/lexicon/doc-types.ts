/** Types of document (tên loại văn bản), indexed once by type line and by the code in symbols. Source: `src/data/doc-types.tsv`. */
import { foldWords } from '../text/fold.ts';
import { bareLetters, isUpper } from '../text/letter-case.ts';
import { type DocType, docTypeIndex, type Family } from './doc-type-index.built.ts';

export type { DocType, Family };

const { types } = docTypeIndex;
const byLine = new Map(Object.entries(docTypeIndex.byLine));
const byBareLine = new Map(Object.entries(docTypeIndex.byBareLine));
const byCode = new Map(Object.entries(docTypeIndex.byCode));

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

function choose(found: readonly number[] | undefined, prefer: Family): DocType | null {
  const index = found?.find((one) => types[one]!.family === prefer) ?? found?.[0];
  return index === undefined ? null : types[index]!;
}
