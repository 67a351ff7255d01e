/**
 * The labels of automatic lists (đánh số tự động), as an office program prints them: `1.`, `a)`, `II.`, `2.3.1`, `Điều 5.`, `-`. No text of the file
 * holds them; they follow from the definition of the list and from the paragraphs that were counted before.
 *
 *     const counter = new ListCounter();
 *     counter.count([{ format: 'decimal', text: ['Điều ', 0, '.'], start: 1 }], 0)   // 'Điều 1.'
 *
 * One counter serves all lists that go on counting where another one stopped.
 */
import { formatNumber } from './number-formats.ts';

/** One level of a list's definition. */
export interface ListLevel {
  /** As ECMA-376 names it (17.18.59): `decimal`, `lowerLetter`, `upperRoman`, `bullet`, `none` …; what is unknown counts in digits. */
  format: string;
  /** Texts as they are printed, and the levels (from 0) whose numbers stand between them. */
  text: readonly (string | number)[];
  /** The first number. */
  start: number;
  /** The numbers begin anew after a paragraph of a level below this one: 0 for never. Without it, after any higher level. */
  restartsBelow?: number;
  /** All numbers of the label are printed as digits (ECMA-376 17.9.4). */
  isLegal?: boolean;
}

/** Lists have nine levels in Word, ten in OpenDocument. */
const LEVELS = 10;

export class ListCounter {
  /** The number of the last paragraph of each level; null where the next one is the first. */
  readonly #numbers: (number | null)[] = Array.from({ length: LEVELS }, () => null);

  /** Counts a paragraph and returns its label. `restartAt` gives it a number of its own. */
  count(levels: readonly ListLevel[], level: number, restartAt: number | null = null): string {
    const at = Math.min(Math.max(level, 0), LEVELS - 1);
    const last = this.#numbers[at] ?? null;
    this.#numbers[at] = restartAt ?? (last === null ? startOf(levels, at) : last + 1);
    for (let above = 0; above < at; above++) this.#numbers[above] ??= startOf(levels, above);
    for (let below = at + 1; below < LEVELS; below++) {
      if (at < (levels[below]?.restartsBelow ?? below)) this.#numbers[below] = null;
    }
    return this.label(levels, at);
  }

  /** The label of the paragraph that was counted last on `level`. */
  label(levels: readonly ListLevel[], level: number): string {
    const own = levels[level];
    if (!own) return '';
    if (own.format === 'bullet') return bulletLabel(own.text.filter((part) => typeof part === 'string').join(''));
    const isLegal = own.isLegal === true;
    return own.text.map((part) => (typeof part === 'string' ? part : this.#print(levels, part, isLegal))).join('');
  }

  /** The next paragraphs are the first of their levels, from `level` on. */
  restart(level = 0): void {
    this.#numbers.fill(null, level);
  }

  #print(levels: readonly ListLevel[], level: number, isLegal: boolean): string {
    const format = levels[level]?.format ?? 'decimal';
    if (format === 'none' || format === 'bullet') return '';
    return formatNumber(this.#numbers[level] ?? startOf(levels, level), isLegal ? 'decimal' : format);
  }
}

function startOf(levels: readonly ListLevel[], level: number): number {
  return levels[level]?.start ?? 1;
}

/** Cuts a level's text in which `%1` to `%9` stand for numbers. */
export function parseLevelText(text: string): (string | number)[] {
  return text
    .split(/(%[1-9])/)
    .filter((part) => part !== '')
    .map((part) => (/^%[1-9]$/.test(part) ? Number(part[1]) - 1 : part));
}

/**
 * What is written for a bullet. Plans set bullets in the order `-`, `+`, `*`; all other glyphs, most of them of symbol fonts, say no more than `-`.
 * Symbol fonts keep their codes at U+F000 and above.
 */
export function bulletLabel(glyphs: string): string {
  const bare = glyphs.replace(/[\uf020-\uf07e]/g, (glyph) => String.fromCharCode(glyph.charCodeAt(0) - 0xf000)).trim();
  if (bare === '+' || bare === '*') return bare;
  return bare.length > 1 && /[\p{L}\p{N}]/u.test(bare) ? glyphs.trim() : bare === '' ? '' : '-';
}
