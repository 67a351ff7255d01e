/**
 * One spelling for syllables that end in `i` or `y`: `kĩ` = `kỹ`, `lí` = `lý`, `quí` = `quý`, `qui` = `quy`.
 *
 * Schoolbooks and what schools write have `i` (Quyết định 1989/QĐ-BGDĐT of 2018), most offices `y`; names and patterns are kept with `y`, `sĩ` with `i`.
 */
import { WORD_END, WORD_START } from './letters.ts';

const SYLLABLE = new RegExp(
  `${WORD_START}(?:[Kk][ÌìĨĩỈỉÍí]|[Ll][Íí]|[Mm][Ĩĩ]|[Tt][Ỉỉ]|[Qq][Uu][IiÍíÌì]|[Ss][Ỹỹ])${WORD_END}`,
  'g',
);
/** By the vowel that is printed; `ỹ` is met behind `s` alone. */
const VOWELS = new Map(
  ['ìỳ', 'íý', 'ỉỷ', 'ĩỹ', 'iy', 'ỹĩ', 'ÌỲ', 'ÍÝ', 'ỈỶ', 'ĨỸ', 'IY', 'ỸĨ'].map(([from, to]) => [from!, to!]),
);

/** Where a text in NFC has syllables that are kept with another letter, in order: what is kept is as long. */
export function findSpellings(text: string): { at: number; printed: string; kept: string }[] {
  const found: { at: number; printed: string; kept: string }[] = [];
  for (const { 0: printed, index } of text.matchAll(SYLLABLE))
    found.push({ at: index, printed, kept: keptSpelling(printed) });
  return found;
}

/** The text as names and patterns are kept. */
export function spellAsKept(text: string): string {
  return text.replace(SYLLABLE, keptSpelling);
}

function keptSpelling(syllable: string): string {
  return syllable.slice(0, -1) + VOWELS.get(syllable.at(-1)!)!;
}
