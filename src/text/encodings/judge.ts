/**
 * How well a text reads as Vietnamese, as it is or taken for one of the older encodings: how many of its words with letters beyond ASCII are syllables.
 * Words of ASCII alone are the same in every encoding and say nothing, and neither does a single letter.
 */

import { isSyllable } from '../syllable.ts';
import { convertLegacy } from './convert.ts';
import type { LegacyEncoding } from './letters.ts';

export interface Judgement {
  /** Words with letters beyond ASCII. */
  words: number;
  /** Those of them that are syllables. */
  valid: number;
}

const MISSING = '\ufffd';
/** Signs between letters belong to the word, which is none then: `nh©n`, `á»§y`. */
const WORD = /[\p{L}\p{M}\ufffd]+(?:[\u0080-\u009f\u00a1-\u00bf\u2018-\u2122]+[\p{L}\p{M}\ufffd]+)*/gu;
/** In TCVN3 the capital may be written as a small letter: `ñY BAN`. */
const CASES_MIXED = /\p{Ll}\p{Lu}/u;
const BEYOND_ASCII = /[^\n -~]/;
const VOWEL = /[aeiouyăâêôơưà-ỹ]/i;
/** Long texts are judged by pieces from several places. */
const PIECES = 8;
const PIECE = 3000;

export function judge(text: string, encoding: LegacyEncoding | null = null): Judgement {
  const judgement = { words: 0, valid: 0 };
  for (const [word] of (encoding ? convertLegacy(text, encoding, MISSING) : text).matchAll(WORD)) {
    if (word.length < 2 || !BEYOND_ASCII.test(word)) continue;
    if (isSyllable(word) && (encoding === 'tcvn3' || !CASES_MIXED.test(word))) judgement.valid++;
    else if (!VOWEL.test(word)) continue; // `QĐ`, `HĐND`
    judgement.words++;
  }
  return judgement;
}

/** What is judged of a text, and enough for it. */
export function sampleOf(text: string): string {
  if (text.length <= PIECES * PIECE) return text;
  const step = Math.floor((text.length - PIECE) / (PIECES - 1));
  return Array.from({ length: PIECES }, (_, i) => text.slice(i * step, i * step + PIECE)).join('\n');
}
