/** From recognised words to the characters of a page, as a text layer would have them: turned straight, in even sizes. */
import { median } from '../pdf/margins.ts';
import type { Glyph } from '../pdf/page-marks.ts';
import type { OcrLine, OcrWord } from './tesseract.ts';

/** A word recognised with less confidence (0 to 100) is to be checked. */
export const DOUBTFUL = 65;

/** Turns a place of the page as the page was turned on the glass. */
export type Turn = (x: number, y: number) => [number, number];

/** From the slope of the lines. A page that lies within a few degrees is meant. */
export function turnOf(words: readonly OcrWord[]): Turn {
  const slopes: number[] = [];
  for (const { baseline } of new Set(words.map(({ line }) => line))) {
    const wide = baseline.x1 - baseline.x0;
    // longer lines say it better
    for (let i = 0; i < Math.floor(wide / 100); i++) slopes.push((baseline.y1 - baseline.y0) / wide);
  }
  const slope = median(slopes) ?? 0;
  return (x, y) => [x + slope * y, y - slope * x];
}

/** The characters of the words, each as wide as its share of the word; between the words of a line stands a blank. */
export function glyphsOf(words: readonly OcrWord[], scale: number, turn: Turn): Glyph[] {
  const sizes = sizesOf(words, scale);
  return words.flatMap((word, i) => {
    const size = sizes.get(word.line)!;
    const next = words[i + 1]?.line === word.line ? words[i + 1] : undefined;
    const [from, y] = turn(word.left / scale, baselineOf(word) / scale);
    // boxes of words may overlap, their letters must not
    const right = next && next.left > word.left ? Math.min(word.right, next.left) : word.right;
    const to = from + (right - word.left) / scale;
    const base = { y, size, font: null, annotation: 0 };
    const glyphs = lettersOf(word, { ...base, x: from, end: to });
    if (next) glyphs.push({ ...base, text: ' ', x: to, end: Math.max(to, from + (next.left - word.left) / scale) });
    return glyphs;
  });
}

/** A word that is another than was recognised stays whole. */
function lettersOf({ text, meant, confidence }: OcrWord, box: Omit<Glyph, 'text'>): Glyph[] {
  if (meant !== undefined) return [{ ...box, text: meant, recognised: text }];
  const letters = [...text.normalize('NFC')];
  const wide = (box.end - box.x) / letters.length;
  const doubt = confidence < DOUBTFUL ? { isDoubtful: true } : {};
  return letters.map((letter, at) => {
    return { ...box, ...doubt, text: letter, x: box.x + at * wide, end: box.x + (at + 1) * wide };
  });
}

/** That of the line, which long lines have right; a word that stands elsewhere by its own box is not on it. */
function baselineOf({ left, right, top, bottom, text, line: { baseline, height } }: OcrWord): number {
  const { x0, y0, x1, y1 } = baseline;
  const y = y0 + (((left + right) / 2 - x0) * (y1 - y0)) / Math.max(1, x1 - x0);
  const own = DESCENDS.test(text.normalize('NFD')) ? bottom - 0.2 * Math.min(height, bottom - top) : bottom;
  return Math.abs(y - own) > 0.7 * height && LETTER.test(text)
    ? own
    : Math.min(bottom, Math.max(y, (top + bottom) / 2));
}
/** Letters and marks below the baseline. */
const DESCENDS = /[gjpqyQ,;()[\]{}|]|\u0323/u;
const LETTER = /[\p{L}\p{N}]/u;

/** Heights are measured by what letters a line happens to have: lines about as high as most are as high as most, and small print is small. */
function sizesOf(words: readonly OcrWord[], scale: number): Map<OcrLine, number> {
  const lines = [...new Set(words.map(({ line }) => line))];
  const usual = median(words.map(({ line }) => line.height)) ?? 1;
  const ratios = lines.map(({ height }) => height / usual);
  return new Map(
    lines.map((line, i) => {
      const ratio = median(ratios.slice(Math.max(0, i - 1), i + 2))!;
      const even = ratio < SMALL ? SMALL_PRINT : ratio > LARGE ? ratio : 1;
      return [line, (even * usual) / scale];
    }),
  );
}
const SMALL = 0.84;
const SMALL_PRINT = 0.78;
const LARGE = 1.4;
