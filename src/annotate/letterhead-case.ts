/** Names of a letterhead, which are in capitals, as running text prints them: `BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH` is the `Ban Chỉ đạo Nhà nước về Du lịch`. */
import { lexicon } from '../lexicon/bodies.ts';
import { evenBlanks } from '../model/run.ts';
import { capitalize } from '../text/letter-case.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isOneOf } from '../text/word-sequence.ts';

/** A name in capitals as the document writes it elsewhere in small letters; else as such names are written. */
export function settleCase(name: string, text: string): string {
  const words = name.split(' ');
  const shouted = words.filter(isShouted);
  if (shouted.length === 0) return name;
  const elsewhere = shouted.length > 1 ? findInText(name, text) : null;
  if (elsewhere) return elsewhere;
  const tokens = tokenize({ start: 0, end: name.length, text: name });
  let settled = '';
  let behindWord = 0;
  for (const [i, { start, end }] of tokens.entries()) {
    const printed = name.slice(start, end);
    const term = lexicon.nouns.match(tokens, i);
    const goesOn = i < behindWord;
    // `miền Trung`: regions are proper names, and so is `Việt Nam`
    const isTerm = term !== null && term.next > i + 1 && !term.value.has('region') && tokens[i]!.fold !== 'việt';
    const word = isTerm ? term : lexicon.predicates.match(tokens, i);
    if (!goesOn && word && isShouted(printed)) behindWord = word.next;
    const isPlace = term?.value.has('place') && !(term.next === i + 1 && endsPlaceName(tokens, i));
    const isSmall = goesOn || (i > 0 && (isPlace || isSmallWord(tokens, i)));
    settled +=
      name.slice(tokens[i - 1]?.end ?? 0, start) + (isShouted(printed) ? inSmallLetters(printed, isSmall) : printed);
  }
  return settled;
}

function isShouted(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && /\p{Lu}/u.test(word);
}

/** A word of a name in capitals; initials and Roman numerals stay. */
function inSmallLetters(word: string, isSmall: boolean): string {
  const lower = word.toLowerCase();
  if (/^[IVX]+$/.test(word) || isInitials(lower)) return word;
  return isSmall ? lower : capitalize(lower);
}

/** Letters that make no syllable (`NTM`, `CQ&DN`), or known to stand for words (`UBND`). */
export function isInitials(lower: string): boolean {
  return /[&\d]/.test(lower) || !/[aeiouy]/.test(lower.normalize('NFD')) || lexicon.expand(lower) !== null;
}

/** `Châu Thành`, `Long Thành`, but `các tỉnh, thành`. */
function endsPlaceName(tokens: readonly Token[], i: number): boolean {
  return tokens[i]!.fold === 'thành' && tokens[i - 1]!.kind === 'word' && !isOneOf(tokens[i - 1], 'tỉnh', 'và', 'các');
}

/** `nhân dân`, but `Lý Nhân`. */
function isSmallWord(tokens: readonly Token[], i: number): boolean {
  const { fold } = tokens[i]!;
  if (fold === 'nhân') return tokens[i + 1]?.fold === 'dân';
  if (fold === 'dân') return tokens[i - 1]!.fold === 'nhân';
  // `Ban Chỉ đạo Nhà nước`, but `doanh nghiệp nhà nước`
  if (fold === 'nhà' && tokens[i + 1]?.fold === 'nước') return !isOneOf(tokens[i - 1], 'đạo', 'đồng');
  return SMALL.has(fold);
}
const SMALL = new Set('và của các về tại cho trấn nhà nước miền'.split(' '));

/** The same words in small letters, where the text has them. */
function findInText(name: string, text: string): string | null {
  const pattern = new RegExp(name.split(' ').map(escapeWord).join('\\s+'), 'giu');
  for (const found of text.matchAll(pattern)) {
    const printed = evenBlanks(found[0]);
    const shouted = printed.split(' ').filter(isShouted);
    if (shouted.length * 2 < printed.split(' ').length && /^\p{Lu}/u.test(printed)) return printed;
  }
  return null;
}

export function escapeWord(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
