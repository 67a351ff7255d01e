/**
 * Names of bodies as scanners read them: tones over capitals are lost or change (`SỞ NÔNG NGHIỆP VÀ PHÁT TRIÊN NÔNG THÔN`, `TĨNH NINH THUẬN`,
 * `THÀNH PHỔ HÁI PHÒNG`). Known names are told by their letters without marks; what is printed stays.
 */
import { foldWords } from '../text/fold.ts';
import { bareLetters } from '../text/letter-case.ts';
import { signsOf } from '../text/signs.ts';
import type { Token } from '../text/tokens.ts';
import { lexicon } from './bodies.ts';
import { provinceAt, provinceOfBareLetters } from './places.ts';

const withLetters = (level: string) => ({ words: level.split(' '), letters: bareLetters(level) });
/** Nouns of levels; a province follows them. */
const LEVELS = ['tỉnh', 'thành phố'].map(withLetters);
/** A name follows them that no table holds. */
const LOWER_LEVELS = ['huyện', 'quận', 'thị xã', 'thị trấn', 'xã', 'phường'].map(withLetters);
const LONGEST_PLACE = 5;

/** The tokens with the folds that are meant, words that were glued together parted; the same where nothing is misread. */
export function mendMisread(tokens: readonly Token[]): readonly Token[] {
  const words = tokens.filter(({ kind }) => kind !== 'mark');
  const body = lexicon.names.match(tokens, 0) ? null : findKnown(words);
  const parted = body ? partGlued(words, body) : words;
  const mended = mendPlace(body ? withWords(parted, 0, body) : words, body?.length ?? 1);
  const marks = tokens.filter(({ kind }) => kind === 'mark');
  return marks.length === 0 ? mended : [...mended, ...marks].sort((a, b) => a.start - b.start);
}

/** The tokens from `at` on with the words of the known name that they begin with, misread: `Sở Tài chinh`; null where they begin with none. */
export function mendName(tokens: readonly Token[], at: number): readonly Token[] | null {
  const ahead = tokens.slice(at, at + LONGEST_NAME);
  const mark = ahead.findIndex(({ kind }) => kind === 'mark');
  const words = mark < 0 ? ahead : ahead.slice(0, mark);
  const name = findKnown(words);
  if (!name || partGlued(words, name) !== words) return null;
  return [...tokens.slice(0, at), ...withWords(words, 0, name), ...tokens.slice(at + words.length)];
}
const LONGEST_NAME = 9;

/** The words of the longest known name that the tokens begin with, misread. */
function findKnown(tokens: readonly Token[]): readonly string[] | null {
  const letters = tokens.map(({ fold }) => bareLetters(fold));
  for (let count = tokens.length; count > 1; count--) {
    const words = lexicon.wordsOfBareLetters(letters.slice(0, count).join(''));
    if (words && partGlued(tokens.slice(0, count), words).length === words.length) return words;
  }
  return null;
}

/** `DỰÁN`: a token that spells several of the words is cut into them; the same tokens where none does. */
function partGlued(tokens: readonly Token[], words: readonly string[]): readonly Token[] {
  const parted: Token[] = [];
  let next = 0;
  for (const token of tokens) {
    const letters = lettersOf([token]);
    let [at, spelt] = [token.start, ''];
    while (next < words.length && spelt.length < letters.length) {
      const word = words[next++]!;
      spelt += bareLetters(word);
      const end = spelt.length < letters.length ? at + word.length : token.end;
      parted.push({ ...token, start: at, end });
      at = end;
    }
    if (spelt === '') parted.push(token);
  }
  return parted.length === tokens.length ? tokens : parted;
}

/** A level and the province behind it. */
function mendPlace(tokens: readonly Token[], from: number): readonly Token[] {
  for (let at = from; at < tokens.length; at++) {
    for (const { words, letters } of LEVELS) {
      const to = at + words.length;
      if (to >= tokens.length || lettersOf(tokens.slice(at, to)) !== letters) continue;
      const place = provinceAt(tokens, to) ? [] : misreadProvince(tokens.slice(to, to + LONGEST_PLACE));
      if (place) return withWords(withWords(tokens, at, words), to, place);
    }
  }
  return mendLevel(tokens, from);
}

/** `UY BAN NHAN DAN HUYEN TÂN HƯNG`: the level directly behind a body, all its marks lost; `QUẢN LÝ` is none. */
function mendLevel(tokens: readonly Token[], at: number): readonly Token[] {
  const level = LOWER_LEVELS.find(({ words, letters }) => {
    const to = at + words.length;
    const printed = tokens.slice(at, to).map(({ fold }) => fold);
    return to < tokens.length && printed.join('') === letters;
  });
  return level ? withWords(tokens, at, level.words) : tokens;
}

function misreadProvince(tokens: readonly Token[]): string[] | null {
  for (let count = tokens.length; count > 0; count--) {
    const name = provinceOfBareLetters(lettersOf(tokens.slice(0, count)));
    const words = name ? foldWords(name).split(' ') : [];
    if (words.length === count) return words;
  }
  return null;
}

function withWords(tokens: readonly Token[], from: number, words: readonly string[]): readonly Token[] {
  return tokens.map((token, i) => {
    const word = words[i - from];
    return word === undefined || word === token.fold ? token : { ...token, fold: word, signs: signsOf(word) };
  });
}

function lettersOf(tokens: readonly Token[]): string {
  return tokens.map(({ fold }) => bareLetters(fold)).join('');
}
