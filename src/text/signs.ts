/**
 * Signs on words: what a word begins (a name, a phrase, a time), told once for each word and not each time by each rule. Signs are set when modules load; words
 * get theirs when any text first holds them.
 */

const MOST_SIGNS = 31;
let signCount = 0;
const signsByWord = new Map<string, number>();
const signTests: { test: (word: string) => boolean; sign: number }[] = [];
const listeners: (() => void)[] = [];

/** Sets a sign on words, given folded; `0` stands for all that hold a figure. */
export function signWords(words: readonly string[]): number {
  const sign = newSign();
  for (const word of words) signsByWord.set(word, (signsByWord.get(word) ?? 0) | sign);
  return sign;
}

/** Sets a sign on the words, given folded, that a test holds for. */
export function signWhere(test: (word: string) => boolean): number {
  const sign = newSign();
  signTests.push({ test, sign });
  return sign;
}

/** The signs of a word, given folded, added up. */
export function signsOf(fold: string): number {
  let signs = signsByWord.get(fold) ?? 0;
  for (const { test, sign } of signTests) if (test(fold)) signs |= sign;
  return HAS_FIGURE.test(fold) ? signs | (signsByWord.get('0') ?? 0) : signs;
}
const HAS_FIGURE = /\d/;

/** For who keeps the signs of words. */
export function onNewSign(listener: () => void): void {
  listeners.push(listener);
}

function newSign(): number {
  if (signCount === MOST_SIGNS) throw new Error('no bit is left for a sign');
  for (const listener of listeners) listener();
  return 1 << signCount++;
}
