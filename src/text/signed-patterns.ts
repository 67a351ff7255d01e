/** Patterns that are tried only where a word bears their sign: rules that search for phrases look at the words first. */
import type { Run } from '../model/run.ts';
import { matchAt } from './matches.ts';
import { signWords } from './signs.ts';
import { tokenize } from './tokens.ts';

/** A pattern with the sign of certain words, one of which stands in whatever it matches; in what is found by `scanAtSigns`, at its head. */
export interface SignedPattern {
  form: RegExp;
  sign: number;
}

export function signPattern(form: RegExp, words: string): SignedPattern {
  return { form, sign: signWords(words.split(' ')) };
}

/** Does a pattern match a run, or a text that is cut out of it? */
export function testAtSigns(run: Run, { form, sign }: SignedPattern, text = run.text): boolean {
  return hasSign(run, sign) && form.test(text);
}

/** Does a word of a run bear a sign? */
export function hasSign(run: Run, sign: number): boolean {
  for (const token of tokenize(run)) if ((token.signs & sign) !== 0) return true;
  return false;
}

/**
 * Tries sticky patterns in turn at each word of a run that bears their sign. `read` gets what matches and returns the index behind which the search goes on,
 * null for the next word.
 */
export function scanAtSigns(
  run: Run,
  patterns: readonly SignedPattern[],
  read: (match: RegExpExecArray) => number | null,
): void {
  let behind = 0;
  for (const token of tokenize(run)) {
    const at = token.start - run.start;
    if (at < behind) continue;
    for (const { form, sign } of patterns) {
      const match = (token.signs & sign) === 0 ? null : matchAt(form, run.text, at);
      if (!match) continue;
      behind = read(match) ?? 0;
      break;
    }
  }
}
