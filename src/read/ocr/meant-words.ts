/**
 * Words that must be others than those that were recognised, by the phrase or the place in which they stand: numbers of parts and items, because single letters
 * and points are what a recogniser reads worst, and a part whose number is lost is no part; titles of office and labels, whose tones get lost.
 *
 * > | HI. TỔ CHỨC THỰC HIỆN    _..4 Sở Y tế    PHO CHỦ TỊCH    Kinh gửi:    Diều 2.    TM, ỦY BAN NHÂN DÂN
 *     III.                      4.             PHÓ             Kính         Điều       TM.
 *
 * The words stay as they are; `meant` goes into the working text, and the reader is told.
 */
import { titleOfBareLetters } from '../../lexicon/letterhead.ts';
import { foldWords } from '../../text/fold.ts';
import { bareLetters } from '../../text/letter-case.ts';
import { DOUBLED, isWord } from './glued-words.ts';
import { tellNames } from './known-names.ts';
import type { OcrWord } from './tesseract.ts';

/** Shapes that `I`, `V` and `X` are taken for, as whole words before capitals: `L MỤC ĐÍCH`, `HI. TỔ CHỨC`. */
const ROMANS: Readonly<Record<string, string>> = {
  l: 'I',
  L: 'I',
  I: 'I',
  II: 'II',
  H: 'II',
  Il: 'II',
  lI: 'II',
  IL: 'II',
  LI: 'II',
  ll: 'II',
  III: 'III',
  HI: 'III',
  IH: 'III',
  IHI: 'III',
  IIL: 'III',
  ILL: 'III',
  TH: 'III',
  IV: 'IV',
  TV: 'IV',
  V: 'V',
  VI: 'VI',
  VỊ: 'VI',
  VII: 'VII',
  VH: 'VII',
  VIII: 'VIII',
  VHI: 'VIII',
  IX: 'IX',
  X: 'X',
};
const ROMAN = /^([IVXlLHTỊ]{1,4})[.,:]?$/u;
const NUMBER = /^[^\p{L}\p{N}(“”"]*(\d{1,2})[,:]?$/u;
const CAPITALS = /^\p{Lu}{2,}[,:;]?$/u;
const CAPITAL = /^\p{Lu}/u;
const NUMBER_AND_SYMBOL = /^(\d{1,5})(\p{Lu}{2,5}-\p{Lu}.*)$/u;
const SMALL = /^\p{Ll}{2,}$/u;
const SMALL_FIRST = /^\p{Ll}/u;
const NUMBER_OF_ARTICLE = /^\d{1,3}[.,:;]?$/;
/** `TM,` before the name of a body in capitals. */
const SIGNING = /^(TM|KT|TL|TUQ)[,:;]$/;
/** Labels with which lines begin. */
const LABELS = [['Kính', 'gửi'], ['Căn', 'cứ'], ['Điều']].map((words) => ({ words, letters: words.map(bareLetters) }));
const LONGEST_TITLE = 5;
const LETTERS = /^\p{L}+/u;

/** The words of a page, with what is meant by those that are others. */
export function tellMeant(words: readonly OcrWord[]): OcrWord[] {
  const lines = new Map<OcrWord['line'], OcrWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  const meant = new Map<OcrWord, string>();
  tellNames(words, meant);
  for (const line of lines.values()) tellInLine(line, meant);
  return words.map((word) => {
    const other = meant.get(word);
    return other === undefined || other === word.text ? word : { ...word, meant: other };
  });
}

function tellInLine(line: readonly OcrWord[], meant: Map<OcrWord, string>): void {
  const first = line[0]!;
  const marker = line.length > 1 ? (romanOf(line) ?? numberOf(line)) : null;
  if (marker !== null) meant.set(first, marker);
  else tellLabel(line, meant);
  for (let at = 0; at < line.length; at++) {
    tellDoubled(line[at]!, meant);
    tellSpeck(line[at]!, line[at + 1], meant);
    tellNumber(line[at]!, line[at + 1], meant);
    const [, mark] = SIGNING.exec(line[at]!.text) ?? [];
    if (mark !== undefined && CAPITALS.test(line[at + 1]?.text ?? '')) meant.set(line[at]!, `${mark}.`);
    else if (CAPITALS.test(line[at]!.text)) tellTitle(line.slice(at, at + LONGEST_TITLE), meant);
  }
}

/** `SỞở`: a letter that was recognised twice. */
function tellDoubled(word: OcrWord, meant: Map<OcrWord, string>): void {
  if (DOUBLED.test(word.text)) meant.set(word, word.text.replace(DOUBLED, '$1'));
}

/** `phối. hợp`: no sentence ends before a small letter. */
function tellSpeck(word: OcrWord, next: OcrWord | undefined, meant: Map<OcrWord, string>): void {
  const spelt = word.text.slice(0, -1);
  if (next && word.text.endsWith('.') && SMALL.test(spelt) && SMALL_FIRST.test(next.text) && isWord(spelt))
    meant.set(word, spelt);
}

/** `Số: 173NQ-HĐND`: the stroke between the number and the symbol. */
function tellNumber(label: OcrWord, word: OcrWord | undefined, meant: Map<OcrWord, string>): void {
  const [, number, symbol] = /^[Ss]ố\s?:$/u.test(label.text) ? (NUMBER_AND_SYMBOL.exec(word?.text ?? '') ?? []) : [];
  if (number && symbol) meant.set(word!, `${number}/${symbol}`);
}

/** Before two words in capitals, or one that is the line. */
function romanOf([first, next, afterNext]: readonly OcrWord[]): string | null {
  const shape = ROMAN.exec(first!.text)?.[1];
  if (shape === undefined || !CAPITALS.test(next!.text)) return null;
  if (afterNext && !CAPITALS.test(afterNext.text)) return null;
  const roman = ROMANS[shape];
  return roman === undefined ? null : `${roman}.`;
}

/** `2,`, `_..4` before a word with a capital. */
function numberOf([first, next]: readonly OcrWord[]): string | null {
  const number = NUMBER.exec(first!.text)?.[1];
  return number !== undefined && /[^\d]/.test(first!.text) && CAPITAL.test(next!.text) ? `${number}.` : null;
}

/** Of a label of two words one must be right, or a colon stands behind it; behind `Điều` stands its number. */
function tellLabel(line: readonly OcrWord[], meant: Map<OcrWord, string>): void {
  for (const { words, letters } of LABELS) {
    const found = line.slice(0, words.length);
    if (
      found.length < words.length ||
      !LETTERS.test(found[0]!.text) ||
      !found.every(({ text }, i) => bareLetters(text) === letters[i])
    )
      continue;
    const isSure =
      words.length === 1
        ? NUMBER_OF_ARTICLE.test(line[1]?.text ?? '')
        : found.some(({ text }, i) => bare(text) === words[i]) || found.at(-1)!.text.endsWith(':');
    if (!isSure) continue;
    found.forEach((word, i) => {
      if (bare(word.text) !== words[i]) meant.set(word, words[i]! + marksBehind(word.text));
    });
  }
}

/** The longest title that the words spell but for their marks. */
function tellTitle(words: readonly OcrWord[], meant: Map<OcrWord, string>): void {
  for (let count = words.length; count > 1; count--) {
    const spelt = words.slice(0, count);
    const title = titleOfBareLetters(spelt.map(({ text }) => bareLetters(text)).join(''));
    if (title?.length !== count || !title.every((word, i) => bareLetters(word) === bareLetters(spelt[i]!.text)))
      continue;
    if (!spelt.every(({ text }) => text === text.toUpperCase())) continue;
    spelt.forEach((word, i) => {
      if (foldWords(word.text) !== title[i]) meant.set(word, title[i]!.toUpperCase() + marksBehind(word.text));
    });
    return;
  }
}

/** The letters with which a word begins. */
function bare(text: string): string {
  return LETTERS.exec(text)?.[0] ?? '';
}

function marksBehind(text: string): string {
  return text.slice(bare(text).length);
}
