/** Words that stand one behind the other among tokens, told by their folds. */
import type { Token } from './tokens.ts';

/** Do the given words stand at token `at`? */
export function hasWords(
  tokens: readonly Token[],
  at: number,
  first: string,
  second: string,
  third?: string,
  fourth?: string,
): boolean {
  return (
    tokens[at]?.fold === first &&
    tokens[at + 1]?.fold === second &&
    (third === undefined || tokens[at + 2]?.fold === third) &&
    (fourth === undefined || tokens[at + 3]?.fold === fourth)
  );
}

/** Does a sequence of words stand at token `at`? */
export function hasSequence(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.fold !== words[i]) return false;
  return true;
}

/** Is a token one of these words? */
export function isOneOf(token: Token | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && words.includes(token.fold);
}
