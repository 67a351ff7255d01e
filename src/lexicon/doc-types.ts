/** Types of document (tên loại văn bản), indexed once by type line and by the code in symbols. Source: `src/data/doc-types.tsv`. */
import { foldWords } from '../text/fold.ts';
import { bareLetters, isUpper } from '../text/letter-case.ts';
import { type DocType, docTypeIndex, type Family } from './doc-type-index.built.ts';
import { lookUp } from './table.ts';

export type { DocType, Family };

const { types, byLine, byBareLine, byCode } = docTypeIndex;

/**
 * The type whose line is `text`, of the preferred family where several have it; null when none has. In capitals (`CHÍ THỊ`, as scanners read it) its
 * letters without marks are enough.
 */
export function typeOfLine(text: string, prefer: Family = 'administrative'): DocType | null {
  const found = lookUp(byLine, foldWords(text));
  return choose(found ?? (isUpper(text) ? lookUp(byBareLine, bareLetters(text)) : undefined), prefer);
}

/** The type that a code in a symbol stands for: `KH` in `KH-UBND`. */
export function typeOfCode(code: string, prefer: Family = 'administrative'): DocType | null {
  return choose(lookUp(byCode, foldWords(code)), prefer);
}

function choose(found: readonly number[] | undefined, prefer: Family): DocType | null {
  const index = found?.find((one) => types[one]!.family === prefer) ?? found?.[0];
  return index === undefined ? null : types[index]!;
}
