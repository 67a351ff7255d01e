/**
 * How well a text reads as Vietnamese, as it is or taken for one of the older encodings: the share of its words with letters beyond ASCII that are
 * syllables. Words of ASCII alone are the same in every encoding and say nothing.
 */
import { convertLegacy } from './convert.ts';
import type { LegacyEncoding } from './letters.ts';
import { isSyllable } from './syllable.ts';

export interface Judgement {
  /** Words with letters beyond ASCII. */
  words: number;
  /** Those of them that are syllables. */
  valid: number;
}

/** Words of the text as it is seen; in other encodings signs are letters too. */
const WORD = /[\p{L}\p{M}]+/gu;
const SEEN_WORD =
  /[\u0001\u0002\u0004-\u0006\u0011-\u0019\u001eA-Za-z\u0080-\u00ff\u0152-\u0192\u02c6-\u02dc\u03bc\u2013-\u2122]+/g;
const BEYOND_ASCII = /[^\n -~]/;
/** Quotes, dashes and the like around a word, where they are no letters. */
const SIGNS = /^[^\p{L}\p{M}]+|[^\p{L}\p{M}]+$/gu;

export function judge(text: string, encoding: LegacyEncoding | null = null): Judgement {
  const judgement = { words: 0, valid: 0 };
  for (const [seen] of text.matchAll(encoding ? SEEN_WORD : WORD)) {
    if (!BEYOND_ASCII.test(seen)) continue;
    const word = (encoding ? convertLegacy(seen, encoding) : seen).replace(SIGNS, '');
    if (word.length < 2 || !BEYOND_ASCII.test(word)) continue;
    judgement.words++;
    if (isSyllable(word)) judgement.valid++;
  }
  return judgement;
}
