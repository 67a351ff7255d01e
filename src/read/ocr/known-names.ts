/**
 * Names of bodies that differ from known ones in their marks alone: `Thủ tướng Chính phú`, `Bộ Văn hóa, Thế thao và Du lịch`. In letters without marks hardly two
 * names are alike.
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { foldWords } from '../../text/fold.ts';
import { bareLetters } from '../../text/letter-case.ts';
import type { OcrWord } from './tesseract.ts';

const LONGEST_NAME = 12;
/** Two words may be alike without their marks (`Công ăn`, `Công an`): then the recogniser must have been in doubt. */
const SURE = 90;
const CAPITAL = /^\p{Lu}/u;
/** Words of a name: a comma alone may stand between them. */
const INSIDE = /^[(“"]?\p{L}+,?$/u;
const AT_END = /^[(“"]?\p{L}+[,;.)”…]*$/u;
const LETTERS = /[\p{L}\p{M}]+/u;

/** Adds what is meant to `meant`. The words are in reading order: a name may go on in the next line. */
export function tellNames(words: readonly OcrWord[], meant: Map<OcrWord, string>): void {
  const letters = words.map(({ text }) => bareLetters(text));
  for (let at = 0; at < words.length; at++) {
    if (!CAPITAL.test(words[at]!.text)) continue;
    at += tellNameAt(words, letters, at, meant);
  }
}

/** How many words behind the first are the name's. */
function tellNameAt(
  words: readonly OcrWord[],
  letters: readonly string[],
  at: number,
  meant: Map<OcrWord, string>,
): number {
  for (let count = Math.min(LONGEST_NAME, words.length - at); count > 1; count--) {
    const spelt = letters.slice(at, at + count);
    const name = lexicon.wordsOfBareLetters(spelt.join(''));
    if (name?.length !== count || !name.every((word, i) => bareLetters(word) === spelt[i])) continue;
    const printed = words.slice(at, at + count);
    if (!printed.every(({ text }, i) => (i < count - 1 ? INSIDE : AT_END).test(text))) continue;
    const wrong = printed.filter(({ text }, i) => foldWords(text) !== name[i]);
    if (count === 2 && wrong.some(({ confidence }) => confidence >= SURE)) return 0;
    for (const word of wrong) meant.set(word, spell(word.text, name[printed.indexOf(word)]!));
    return count - 1;
  }
  return 0;
}

/** In the capitals of the printed word, with the marks around it. */
function spell(printed: string, word: string): string {
  const isUpper = printed.length > 1 && printed === printed.toUpperCase();
  const isTitle = CAPITAL.test(printed);
  const cased = isUpper ? word.toUpperCase() : isTitle ? word[0]!.toUpperCase() + word.slice(1) : word;
  return printed.replace(LETTERS, cased);
}
