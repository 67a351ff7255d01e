/** Words that stand one behind the other among tokens, told by their folds. */
import { signWords } from './signs.ts';
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

/** Index of the first such word or mark from `from` up to `to`; null when none stands there. */
export function indexOfWord(
  tokens: readonly Token[],
  fold: string,
  from: number,
  to: number = tokens.length,
): number | null {
  const end = Math.min(to, tokens.length);
  for (let i = from; i < end; i++) if (tokens[i]!.fold === fold) return i;
  return null;
}

/** `chỉ đạo Phòng Kinh tế (hoặc Phòng Hạ tầng) phối hợp với …`: the index behind a parenthesis at `at`. */
export function behindAside(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== '(') return at;
  const end = indexOfWord(tokens, ')', at + 1);
  return end === null ? at : end + 1;
}

/** Most tokens of what stands in quotation marks. */
const LONGEST_QUOTED = 60;

/** `phong trào “Trường học thân thiện, học sinh tích cực”`: the index of the mark that closes what is quoted from `at` on; `at` where nothing is. */
export function endOfQuoted(tokens: readonly Token[], at: number): number {
  const mark = tokens[at]?.fold;
  if (mark !== '“' && mark !== '"') return at;
  return indexOfWord(tokens, mark === '"' ? '"' : '”', at + 1, Math.min(tokens.length, at + LONGEST_QUOTED)) ?? at;
}

/** Sequences that a rule asks for at a token, kept by their first words: nearly every word begins none. */
export class WordSequences {
  readonly #byFirst = new Map<string, (readonly string[])[]>();

  /** Given folded, with a blank between words and around marks; of two that begin alike the longer one stands first. */
  constructor(...sequences: readonly string[]) {
    for (const sequence of sequences) {
      const [first, ...rest] = sequence.split(' ');
      const alike = this.#byFirst.get(first!);
      if (alike) alike.push(rest);
      else this.#byFirst.set(first!, [rest]);
    }
  }

  /** Index behind the sequence that begins at token `at`; null when none does. */
  behind(tokens: readonly Token[], at: number): number | null {
    const alike = this.#byFirst.get(tokens[at]?.fold ?? '');
    if (!alike) return null;
    for (const rest of alike) if (standAt(tokens, at + 1, rest)) return at + 1 + rest.length;
    return null;
  }

  beginsAt(tokens: readonly Token[], at: number): boolean {
    return this.behind(tokens, at) !== null;
  }

  /** A sign on the words with which they begin. */
  sign(): number {
    return signWords([...this.#byFirst.keys()]);
  }
}

/** Is a token one of these words? */
export function isOneOf(token: Token | undefined, ...words: readonly string[]): boolean {
  return token !== undefined && words.includes(token.fold);
}

function standAt(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.fold !== words[i]) return false;
  return true;
}
