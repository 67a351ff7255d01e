/**
 * A list of fixed phrases, looked up at a place of a text: case and the number of blanks between words don't matter. Many alternatives in one
 * expression would take milliseconds to compile.
 */
import { LETTERS } from './letters.ts';
import { matchAt } from './matches.ts';

export class PhraseList {
  /** Phrases in lower case by their first word, longest first. */
  readonly #byWord = new Map<string, string[]>();

  constructor(phrases: Iterable<string>) {
    for (const phrase of phrases) {
      const lower = phrase.toLowerCase();
      const word = lower.split(' ', 1)[0]!.replace(/,$/, '');
      const list = this.#byWord.get(word);
      if (list) list.push(lower);
      else this.#byWord.set(word, [lower]);
    }
    for (const list of this.#byWord.values()) list.sort((a, b) => b.length - a.length);
  }

  /** End of the longest phrase that begins at `at`, a word's first letter; null when none does. */
  match(text: string, at: number): number | null {
    const word = matchAt(WORD, text, at);
    const list = word && this.#byWord.get(word[0].toLowerCase());
    if (!list) return null;
    for (const phrase of list) {
      const end = endOf(phrase, text, at);
      if (end !== null) return end;
    }
    return null;
  }
}
const WORD = new RegExp(`[${LETTERS}]+`, 'uy');

function endOf(phrase: string, text: string, at: number): number | null {
  let end = at;
  for (const char of phrase) {
    if (char !== ' ') {
      const printed = text.charAt(end);
      if (printed !== char && printed.toLowerCase() !== char) return null;
      end++;
    } else {
      const from = end;
      while (text.charCodeAt(end) <= 32) end++;
      if (end === from) return null;
    }
  }
  return isWordCode(text.charCodeAt(end)) ? null : end;
}

/** Is this a code unit of a word: a letter of the Latin script, a mark or a digit? */
function isWordCode(code: number): boolean {
  if (code < 0xc0) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code <= 0x24f || (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x300 && code <= 0x36f);
}

/** The nearest place at which a word begins before `to`, not before `from`; -1 when there is none. */
export function wordBefore(text: string, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    if (isWordCode(text.charCodeAt(i)) && !isWordCode(text.charCodeAt(i - 1))) return i;
  }
  return -1;
}
