/**
 * Words torn by blanks, as they come out of many PDFs and of pages that were made from them: `ch ủ trì, ph ối h ợp v ới B ộ Y t ế`, `T h ườ ng t r ự c`.
 *
 * A Vietnamese word is one syllable, and syllables are built by rule: `ợp` begins no word and `h` is none, so the blank between them parts none.
 */
import { LETTERS } from './letters.ts';
import { matchAt } from './matches.ts';
import { isSpelt } from './syllable.ts';

/** A blank before a vowel with a mark, which few words begin with. */
const HINT = / (?=[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĨĩŨũƠơƯưẠ-ỹ])/g;
const PIECE = new RegExp(`[${LETTERS}]+`, 'y');
/** Pieces with one blank between each and the next. */
const RUN = new RegExp(`(?<![${LETTERS}])[${LETTERS}]+(?: [${LETTERS}]+)+`, 'g');
/** The words that begin with a vowel; others that do are pieces of words. */
const VOWEL_WORDS = new Set(
  (
    'ai am an ang anh ao ác ách án áng ánh ảnh áo áp át ăn ắc ắp âm ấm ầm ẩm ân ấn ẩn ấp ất âu ấu ấy em én eo éo ép êm ếch ích im in inh ít ' +
    'oai oan oán oanh óc om ong óng ô ốc ôm ốm ôn ồn ổn ông ống ổ ơn ở u ung úng ủng uốn uống úp út uy úy uý ủy uỷ uyên uyển ' +
    'ưa ức ưng ứng ươm ương ước ướt ưu y ý yên yến yết yêu yếu'
  ).split(' '),
);
/** So many pieces show that a text is torn throughout. */
const FEWEST_PIECES = 3;
const LONGEST_WORD = 7;
/** What no word leaves over costs more than any blanks that are left out. */
const NO_WORD = 100;

/** The blanks inside words, by their offsets, in order. */
export function findTornWords(text: string): number[] {
  const pieces = findPieces(text);
  if (pieces.size === 0) return [];
  const isTorn = pieces.size >= FEWEST_PIECES;
  const blanks: number[] = [];
  for (let run = matchAt(RUN, text, 0); run; run = RUN.exec(text)) {
    for (const word of wordsOf(run[0], run.index)) {
      if (word.length > 1 && (isTorn || word.some((at) => pieces.has(at))))
        blanks.push(...word.slice(1).map((at) => at - 1));
    }
  }
  return blanks;
}

/** Where pieces stand that begin as few words do and are none. */
function findPieces(text: string): Set<number> {
  const found = new Set<number>();
  for (let hint = matchAt(HINT, text, 0); hint; hint = HINT.exec(text)) {
    const at = hint.index + 1;
    const piece = matchAt(PIECE, text, at)![0];
    if (!VOWEL_WORDS.has(piece.toLowerCase()) && IS_LETTER.test(text.charAt(at - 2))) found.add(at);
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
      if (!isAlone && (word.length > LONGEST_WORD || TONE_AT_END.test(pieces[from]!))) break;
      const isWhole = isWord(word) && (isAlone || isEven(word));
      if (!isWhole && !isAlone) continue;
      const cost = best[from]!.cost + (isWhole ? to - from - 1 : NO_WORD);
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

/** Where a tone stands in a word's end, two placements are one (`hoà`, `hòa`); within a word (`hoàn`) they are not. */
const TONE_AT_END = /(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])$/iu;

/** Is a piece a word by itself? */
function isWord(piece: string): boolean {
  const word = piece.toLowerCase();
  return VOWEL_WORDS.has(word) || (BEGINS_WITH_ONSET.test(word) && !ONSET_ALONE.test(word) && isSpelt(word));
}
const BEGINS_WITH_ONSET = /^[bcdđghklmnpqrstvx]/;
const ONSET_ALONE = /^(?:gi|qu)$/;

/** All capitals, none, or one at the beginning. */
function isEven(word: string): boolean {
  const rest = word.slice(1);
  return rest === rest.toLowerCase() || word === word.toUpperCase();
}
