/**
 * Words at the head of a name that are printed with blanks between their letters, as columns that are justified or read by machine have them.
 *
 * > | U B N D huyện Thuận Nam · S ở Y tế
 *     ^^^^^^^                   ^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { foldCase } from '../../text/fold.ts';
import { signsOf } from '../../text/signs.ts';
import type { Token } from '../../text/tokens.ts';

/** Most letters of an abbreviation. */
const LONGEST = 8;
/** Most tokens behind the word that a list of names needs. */
const REACH = 200;

/** The tokens from `at` on with the letters of the first word in one, and how many they were; null when it is not spaced. */
export function closeUp(tokens: readonly Token[], at: number): { tokens: readonly Token[]; pieces: number } | null {
  const first = tokens[at];
  if (first?.case !== 'upper' || first.end - first.start !== 1) return null;
  let pieces = 1;
  while (pieces < LONGEST && isLetter(tokens[at + pieces])) pieces++;
  const isSyllable = pieces === 1 && tokens[at + 1]?.case === 'lower' && tokens[at + 1]!.start === first.end + 1;
  if (isSyllable) pieces = 2;
  const last = tokens[at + pieces - 1]!;
  const letters = tokens.slice(at, at + pieces).map(({ fold }) => fold);
  const fold = foldCase(letters.join(''));
  const isWord = isSyllable ? lexicon.nouns.hasFirst(fold) : pieces > 2 && lexicon.names.hasFirst(fold);
  if (!isWord) return null;
  const printed = isSyllable ? 'title' : 'upper';
  const word: Token = { start: first.start, end: last.end, fold, kind: 'word', case: printed, signs: signsOf(fold) };
  const closed = [word, ...tokens.slice(at + pieces, at + pieces + REACH)];
  return !isSyllable || lexicon.names.match(closed, 0) ? { tokens: closed, pieces } : null;
}

function isLetter(token: Token | undefined): boolean {
  return token?.case === 'upper' && token.end - token.start === 1;
}
