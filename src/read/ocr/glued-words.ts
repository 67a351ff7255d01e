/**
 * Words between which the recogniser saw no blank: `nhàthiđấu,khách sạn`. A Vietnamese word is one syllable, and syllables are built by rule, so what is no
 * syllable and is made of several is several words.
 */
import { isSpelt } from '../../text/syllable.ts';
import type { OcrWord } from './tesseract.ts';

const LONGEST_SYLLABLE = 7;
/** Alone only these vowels are words that are often printed. */
const VOWEL_WORDS = new Set(['ở', 'y', 'ý']);
/** A letter that was recognised twice: `SỞở`. */
export const DOUBLED = /([à-ỹăâêôơư])\1/iu;
const CAPITAL_INSIDE = /.[A-Z]/;
const SHORTEST_GLUED = 3;
const LETTERS = /\p{L}+/gu;
/** Words of other languages could be cut into syllables too (`online`): one letter must be Vietnamese. */
const VIETNAMESE = /[^\p{ASCII}]/u;
const MARK_BETWEEN = /(?<=\p{L}[,;:])(?=\p{L})/u;

/** The words of a page, those that are several apart; each has its share of the width. */
export function partGlued(words: readonly OcrWord[]): OcrWord[] {
  const seen = new Set(words.flatMap(({ text }) => text.toLowerCase().normalize('NFC').match(LETTERS) ?? []));
  return words.flatMap((word) => {
    const parts = partsOf(word.text.normalize('NFC'), seen);
    if (parts.length === 1) return [word];
    const wide = (word.right - word.left) / (parts.join('').length + (parts.length - 1) * GAP);
    let left = word.left;
    return parts.map((text) => {
      const part = { ...word, text, left, right: left + wide * text.length };
      left = part.right + wide * GAP;
      return part;
    });
  });
}
/** Room between the parts, in letters: as much as a blank needs to be seen. */
const GAP = 0.5;

function partsOf(text: string, seen: ReadonlySet<string>): string[] {
  return text.split(MARK_BETWEEN).flatMap((piece) => {
    const [letters, ...others] = piece.match(LETTERS) ?? [];
    if (letters === undefined || others.length > 0) return [piece];
    const syllables = syllablesOf(letters, seen);
    if (syllables === null) return [piece];
    const at = piece.indexOf(letters);
    syllables[0] = piece.slice(0, at) + syllables[0]!;
    syllables.push(syllables.pop()! + piece.slice(at + letters.length));
    return syllables;
  });
}

/** The fewest syllables that make up the letters, of several ways the one whose words stand elsewhere on the page; null for a syllable and what is made of none. */
function syllablesOf(letters: string, seen: ReadonlySet<string>): string[] | null {
  if (letters.length < SHORTEST_GLUED || DOUBLED.test(letters) || !VIETNAMESE.test(letters) || isWord(letters))
    return null;
  const best: ({ parts: string[]; known: number } | null)[] = Array(letters.length + 1).fill(null);
  best[letters.length] = { parts: [], known: 0 };
  for (let at = letters.length - 1; at >= 0; at--) {
    for (let length = Math.min(LONGEST_SYLLABLE, letters.length - at); length > 0; length--) {
      const rest = best[at + length];
      const syllable = letters.slice(at, at + length);
      if (!rest || !isWord(syllable)) continue;
      const found = {
        parts: [syllable, ...rest.parts],
        known: rest.known + (seen.has(syllable.toLowerCase()) ? 1 : 0),
      };
      const now = best[at];
      const isFewer = !now || found.parts.length < now.parts.length;
      if (isFewer || (found.parts.length === now.parts.length && found.known > now.known)) best[at] = found;
    }
  }
  return best[0]?.parts ?? null;
}

/** Plain capitals stand at its beginning or make it up; those with marks are often taken for small letters that are as wide: `thuỘc`. */
export function isWord(printed: string): boolean {
  const word = printed.toLowerCase();
  if (CAPITAL_INSIDE.test(printed) && printed !== printed.toUpperCase()) return false;
  if (word.length === 1) return VOWEL_WORDS.has(word);
  return isSpelt(word);
}
