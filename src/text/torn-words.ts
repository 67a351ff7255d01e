/**
 * Words torn by blanks, as they come out of many PDFs and of pages that were made from them: `ch ủ trì, ph ối h ợp v ới B ộ Y t ế`, `T h ườ ng t r ự c`.
 *
 * A Vietnamese word is one syllable, and syllables are built by rule: `ợp` begins no word and `h` is none, so the blank between them parts none.
 */
import { endsWithOldTone } from './fold.ts';
import { LETTERS } from './letters.ts';
import { matchAt } from './matches.ts';
import { isSpelt } from './syllable.ts';

/** A blank before a vowel with a mark, which few words begin with. */
const HINT = / (?=[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĨĩŨũƠơƯưẠ-ỹ])/g;
const PIECE = new RegExp(`[${LETTERS}]+`, 'y');
/** Pieces with one blank between each and the next. */
const RUN = new RegExp(`(?<![${LETTERS}])[${LETTERS}]+(?: [${LETTERS}]+)+`, 'g');
/** The words that begin with a vowel; others that do are pieces of words. */
const OFTEN = new Set(
  (
    'ai am an ang anh ao ánh ảnh áp ăn âm ấy em êm im in oai ông ơn ở u ung uy úy ủy uý uỷ uyên uyển ưa ưng ứng ương ước ưu ' +
    'y ý yên yến yết yêu yếu'
  ).split(' '),
);
/** Words that in a torn text are rather the end of another: `tập hu ấn`, `ngu ồn`, `xu ất`. */
const SELDOM = new Set(
  (
    'á ả ác ách ái ải ám án áng ào áo ảo át ạt ắc ắp ấm ầm ẩm ân ấn ẩn ấp ất âu ấu ẩu ê ế én eo éo ép ếch ì ích inh ít oan oán oanh óc om ong óng ' +
    'ô ồ ốc ổi ôm ốm ôn ồn ổn ống ốp ổ ơ ớt ủ ùn úng ủng uốn uống úp út úc ứ ức ươm ướt ỷ'
  ).split(' '),
);
/** So many pieces show that a text is torn throughout. */
const FEWEST_PIECES = 3;
const LONGEST_WORD = 7;
/** What a piece costs that stands alone; a blank that is left out costs 1. */
const NO_WORD = 100;
const SELDOM_A_WORD = 2;

/**
 * The blanks inside words, by their offsets, in order, and how many pieces show by themselves that they are none. `before` says how many did in what
 * stands before the text.
 */
export function findTornWords(text: string, before = 0): { blanks: number[]; pieces: number } {
  const pieces = findPieces(text);
  const blanks: number[] = [];
  const isTorn = before + pieces.size >= FEWEST_PIECES;
  if (pieces.size === 0 && !isTorn) return { blanks, pieces: 0 };
  for (let run = matchAt(RUN, text, 0); run; run = RUN.exec(text)) {
    for (const word of wordsOf(run[0], run.index)) {
      if (word.length > 1 && (isTorn || word.some((at) => pieces.has(at))))
        blanks.push(...word.slice(1).map((at) => at - 1));
    }
  }
  return { blanks, pieces: pieces.size };
}

/** Where pieces stand that begin as few words do and are none. */
function findPieces(text: string): Set<number> {
  const found = new Set<number>();
  for (let hint = matchAt(HINT, text, 0); hint; hint = HINT.exec(text)) {
    const at = hint.index + 1;
    const piece = matchAt(PIECE, text, at)![0];
    if (!isVowelWord(piece.toLowerCase()) && IS_LETTER.test(text.charAt(at - 2))) found.add(at);
  }
  return found;
}
const IS_LETTER = new RegExp(`[${LETTERS}]`);

/** The words that leave the fewest pieces over, and of those the ones that leave out the fewest blanks: each by the offsets of its pieces. */
function wordsOf(run: string, start: number): number[][] {
  const pieces = run.split(' ');
  /** For each place between pieces what it costs to come there, and the piece with which the last word begins. */
  const best = Array.from({ length: pieces.length + 1 }, () => ({ cost: Number.POSITIVE_INFINITY, from: 0 }));
  best[0]!.cost = 0;
  for (let to = 1; to <= pieces.length; to++) {
    let word = '';
    for (let from = to - 1; from >= 0; from--) {
      word = pieces[from]! + word;
      const isAlone = from === to - 1;
      if (!isAlone && (word.length > LONGEST_WORD || endsWithOldTone(pieces[from]!))) break;
      if (!isAlone && !(isWord(word) && isEven(word))) continue;
      const cost = best[from]!.cost + (isAlone ? costAlone(word) : to - from - 1);
      if (cost < best[to]!.cost) best[to] = { cost, from };
    }
  }
  let at = start;
  const offsets = pieces.map((piece) => {
    at += piece.length + 1;
    return at - piece.length - 1;
  });
  const words: number[][] = [];
  for (let to = pieces.length; to > 0; to = best[to]!.from) words.push(offsets.slice(best[to]!.from, to));
  return words.reverse();
}

function costAlone(piece: string): number {
  if (!isWord(piece)) return NO_WORD;
  return SELDOM.has(piece.toLowerCase()) ? SELDOM_A_WORD : 0;
}

/** Is a piece a word by itself? */
function isWord(piece: string): boolean {
  const word = piece.toLowerCase();
  return (
    isVowelWord(word) ||
    OF_PROVINCES.has(word) ||
    (BEGINS_WITH_ONSET.test(word) && !ONSET_ALONE.test(word) && isSpelt(word))
  );
}
/** `Bắc Kạn`, `Đắk Lắk`: names that are spelt by no rule. */
const OF_PROVINCES = new Set(['kạn', 'đắk', 'đăk', 'lắk', 'lăk']);
const BEGINS_WITH_ONSET = /^[bcdđghklmnpqrstvx]/;
const ONSET_ALONE = /^(?:gi|qu)$/;

function isVowelWord(word: string): boolean {
  return OFTEN.has(word) || SELDOM.has(word);
}

/** All capitals, none, or one at the beginning. */
function isEven(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
