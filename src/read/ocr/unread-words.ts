/** Words that a picture shows and that are not the document's text: strokes taken for signs, the writing in stamps, what was filled in by hand. */
import { median } from '../pdf/margins.ts';
import { findMuddles } from './muddles.ts';
import { type Box, isInside } from './stamps.ts';
import type { OcrWord } from './tesseract.ts';
import { DOUBTFUL } from './words.ts';

export interface SortedWords {
  read: OcrWord[];
  unread: OcrWord[];
  /** What was filled in by hand: part of a number or a day. */
  handwritten: OcrWord[];
  /** Places where a stamp in black ink, or one copied in grey, lies over the text. */
  muddles: Box[];
}

/** Signs without a letter or digit that are recognised with less confidence are strokes and specks. */
const STROKE = 60;
const HOPELESS = 30;
/** A line so much lower than most is made of the marks of the line below it. */
const LOWEST = 0.5;
/** A letter or digit so much lower than most lines is a speck. */
const SPECK = 0.3;
/** Letters that Vietnamese has not, a letter with a mark alone that is no word, digits between small letters. */
const GARBLED = /^[ăâđêôơưà-ỹ]$(?<![ởýỷà])|[ŠšÑñŸÿŽžÄäÖöÜüÇçÆæßˆ¬¢£¥§©®°]|^[ĂÂÊÔƠƯÀ-ÝẠ-Ỹ]$|\p{Ll}\d+\p{Ll}/u;
/** Signs that stand alone in no document. */
const NO_WORD = /^[ŠšÑñŸÿŽž„“”‘’'`´_~^¡¬=<>*|¦\\]+[.,]*$/u;
/** The rule of a cell, read with its first word or for one. */
const RULES = /[|¦]/g;
const RULE_BESIDE = /^\[(?=[^\]]+$)/u;
/** Specks before the first word of a line: `_Căn cứ`, `.PHÓ BÍ THƯ`. */
const SPECKS_BEFORE = /^[_.,:;'’]+(?=\p{L})/u;
const ONLY_SPECKS = /^[_.,:;'’"„]+$/;
/** Strokes taken for signs at a word's edges. */
const EDGE_STROKES = /^(?:[„“‘'`_~^*=<>|¦]+(?=\p{L})|\[(?=[^\]]+$))|(?<=\p{L})[_~^*=<>|¦]+$/gu;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** What a word or number looks like; hopeless ones that look otherwise are strokes. */
const WORD_LIKE = /^[(“"]?[\p{L}\d]+(?:[.,;:/–-][\p{L}\d]+)*[)”".,;:/…]*$/u;
/** A word that the stroke of a stamp crosses, beside words that are clear: `Pham Trường`. */
const LONGER = /^\p{L}{4,}$/u;

export function sortWords(recognised: readonly OcrWord[], stamps: readonly Box[], scale: number): SortedWords {
  const words = recognised.flatMap((word) => withoutRules(word) ?? []);
  const muddles = findMuddles(words, scale);
  const sorted: SortedWords = { read: [], unread: [], handwritten: [], muddles };
  const usual = median(words.map(({ line }) => line.height)) ?? 0;
  const isIn = (boxes: readonly Box[], { left, right, top, bottom }: OcrWord) =>
    boxes.some((box) => isInside(box, (left + right) / 2 / scale, (top + bottom) / 2 / scale));
  const muddled = words.filter((word) => isIn(muddles, word));
  const clear = new Set(muddled.filter(({ confidence }) => confidence >= DOUBTFUL).map(({ line }) => line));
  words.forEach((word, i) => {
    const isMuddled = isIn(muddles, word);
    const isPartOfName = clear.has(word.line) && LONGER.test(word.text);
    const isStamped =
      word.confidence < HOPELESS
        ? (isMuddled && !isPartOfName) || isIn(stamps, word)
        : word.confidence < DOUBTFUL && isMuddled && !clear.has(word.line);
    const strokes = word.confidence < DOUBTFUL ? EDGE_STROKES : RULE_BESIDE;
    const isFirst = words[i - 1]?.line !== word.line;
    const text = word.text.replace(strokes, '');
    const bare = { ...word, text: isFirst ? text.replace(SPECKS_BEFORE, '') : text };
    if (isFilledIn(word, words[i - 1], words[i + 1])) takeFilled(word, sorted);
    else if (word.line.height < LOWEST * usual || (isFirst && ONLY_SPECKS.test(text))) sorted.unread.push(word);
    else if (isSpeck(word, usual) || isStroke(bare, words[i + 1]) || isStamped) sorted.unread.push(word);
    else sorted.read.push(bare);
  });
  return sorted;
}

function withoutRules(word: OcrWord): OcrWord | null {
  const text = word.text.replace(RULES, '').trim();
  if (text === word.text) return word;
  return text === '' ? null : { ...word, text };
}

function isSpeck({ text, top, bottom }: OcrWord, usual: number): boolean {
  return text.length === 1 && HAS_WORD.test(text) && bottom - top < SPECK * usual;
}

function isStroke(word: OcrWord, next: OcrWord | undefined): boolean {
  const { text, confidence } = word;
  if (NO_WORD.test(text)) return true;
  if (confidence < HOPELESS && (text.length <= 2 ? !isShortWord(word, next) : !WORD_LIKE.test(text))) return true;
  return confidence < STROKE && (!HAS_WORD.test(text) || GARBLED.test(text));
}

/** `Hà` close before `Tĩnh`: a stroke has no word at its side. */
function isShortWord({ text, line, right }: OcrWord, next: OcrWord | undefined): boolean {
  if (/\d/.test(text)) return true;
  const isBeside = next?.line === line && next.left - right < line.height / 2;
  return SHORT.test(text) && isBeside && LONGER.test(next.text.replace(/[,;:.]$/, ''));
}
const SHORT = /^\p{Lu}\p{Ll}$/u;

/** Between `Số:` and the symbol, between `ngày`, `tháng` and `năm`, where it can't be read. */
function isFilledIn(word: OcrWord, before: OcrWord | undefined, next: OcrWord | undefined): boolean {
  if (word.confidence >= DOUBTFUL) return false;
  const label = before?.line === word.line ? before.text : '';
  const behind = next?.line === word.line ? next.text : '';
  if (LABEL_OF_NUMBER.test(label)) return /^[/-]/.test(behind);
  if (label === 'tháng' && word.confidence >= LEGIBLE && MONTH.test(word.text)) return false;
  return (LABEL_OF_DAY.test(label) || LABEL_OF_DAY.test(word.text)) && AFTER_DAY.test(behind);
}
const LABEL_OF_NUMBER = /^S[ốóôỐÔ]\s?[:.]?$/u;
const LABEL_OF_DAY = /^(?:ngày|tháng)/u;
/** A month is one of twelve, so less confidence does. */
const LEGIBLE = 50;
const MONTH = /^(?:0?[1-9]|1[0-2])$/;
const AFTER_DAY = /^(?:tháng|năm)/u;

/** `ngày#ổ`: the printed label is kept. */
function takeFilled(word: OcrWord, sorted: SortedWords): void {
  const label = LABEL_OF_DAY.exec(word.text)?.[0] ?? '';
  const cut = word.left + ((word.right - word.left) * label.length) / word.text.length;
  if (label !== '') sorted.read.push({ ...word, text: label, right: cut, confidence: 100 });
  if (label !== word.text) sorted.handwritten.push({ ...word, text: word.text.slice(label.length), left: cut });
}
