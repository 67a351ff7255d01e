/**
 * Numbers of parts and items as they must have been printed: single letters and points are what a recogniser reads worst, and a part whose number is lost is no
 * part. What is mended counts as hard to read, and is told.
 */
import type { OcrWord } from './tesseract.ts';
import { DOUBTFUL } from './words.ts';

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
const NUMBER = /^[^\p{L}\p{N}(]*(\d{1,2})[,:]?$/u;
const CAPITALS = /^\p{Lu}{2,}[,:;]?$/u;
const CAPITAL = /^\p{Lu}/u;

/** The words of a page, with the first words of lines mended. */
export function mendMarkers(words: readonly OcrWord[]): OcrWord[] {
  return words.map((word, i) => {
    const isFirst = words[i - 1]?.line !== word.line;
    const [next, afterNext] = [words[i + 1], words[i + 2]];
    if (!isFirst || next?.line !== word.line) return word;
    const text = romanOf(word.text, next, afterNext) ?? numberOf(word.text, next);
    return text === null || text === word.text
      ? word
      : { ...word, text, confidence: Math.min(word.confidence, DOUBTFUL - 1) };
  });
}

/** Before two words in capitals, or one that is the line. */
function romanOf(text: string, next: OcrWord, afterNext: OcrWord | undefined): string | null {
  const shape = ROMAN.exec(text)?.[1];
  if (shape === undefined || !CAPITALS.test(next.text)) return null;
  if (afterNext?.line === next.line && !CAPITALS.test(afterNext.text)) return null;
  const roman = ROMANS[shape];
  return roman === undefined ? null : `${roman}.`;
}

/** `2,`, `_..4` before a word with a capital. */
function numberOf(text: string, next: OcrWord): string | null {
  const number = NUMBER.exec(text)?.[1];
  return number !== undefined && /[^\d]/.test(text) && CAPITAL.test(next.text) ? `${number}.` : null;
}
