/**
 * Which column each word of a line stands in. Columns shift by some characters from row to row, and one blank may be all that is left between two of them, so
 * no place is sure: of all ways to cut the line the one is taken that leaves least outside its column.
 */

import { headOfBody, isOwnerAlone } from '../../../lexicon/letterhead.ts';
import { startsLower } from '../../../text/letter-case.ts';
import { type Band, type Stretch, wordsOf } from './printed-words.ts';

export interface ColumnBand extends Band {
  /** What stands in it, where its head tells. */
  kind: 'number' | 'time' | 'other';
}

export interface Cut {
  /** The column of each word. */
  columns: number[];
  cost: number;
}

/** Characters outside of what a column held before, where it may still reach; and those in the next column. */
const OUTSIDE = 0.3;
const BEYOND = 1;
const FARTHEST = 20;
/** Words that can't stand in the column of numbers; a date in a column of times, and elsewhere beside one. */
const NO_NUMBER = 12;
const IS_TIME = -3;
const NO_TIME = 2;
/** One blank, or two, between columns; less where a cell may begin: with a capital, behind a date, where its column does. */
const ONE_BLANK = 5;
const BEFORE_CAPITAL = 3.5;
const BEFORE_OPENING = 1;
const BEHIND_OPENING = 10;
const BEHIND_DATE = 0.5;
const AT_START = 2;
const TWO_BLANKS = 0.5;
/** Wide blanks within a column. */
const TWO_WITHIN = 1.5;
const WIDE_WITHIN = 4;
/** A row's first line that leaves a column empty. */
const SKIPPED = 0.7;

/** Words with which times and lists begin. */
const OPENING = /^(?:Các|Quý|Tháng|Năm|H[ằà]ng|Trước|Thường|Trong|Từ|Cả|Theo)$/u;
const LONGEST_NAME = 40;
export const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐa-zđ])[.)]?$/;
const DATE = /^(?:\d{1,2}[/.-]){1,2}(?:19|20)\d\d[.;,]?$/;

/** May a word, or a piece, be the number of a row? */
export function isRowNumber(text: string, stretch: Stretch): boolean {
  return ROW_NUMBER.test(wordsOf(text, stretch));
}

/** The best way to cut a line. */
export function cutLine(text: string, words: readonly Stretch[], bands: readonly ColumnBand[]): Cut {
  const cutter = new Cutter(text, bands, words[0]!);
  const ways: number[][] = [];
  let costs = bands.map((_, column) => cutter.place(words[0]!, column) + cutter.skip(-1, column));
  for (let w = 1; w < words.length; w++) {
    const [before, word] = [words[w - 1]!, words[w]!];
    const within = withinCost(before, word);
    const apart = acrossCost(text, before, word);
    const way: number[] = [];
    costs = bands.map((_, column) => {
      let best = costs[column]! + within;
      way[column] = column;
      const across = cutter.across(apart, word, column);
      for (let left = 0; left < column; left++) {
        const cost = costs[left]! + across + cutter.skip(left, column);
        if (cost >= best) continue;
        best = cost;
        way[column] = left;
      }
      return best + cutter.place(word, column);
    });
    ways.push(way);
  }
  costs = costs.map((cost, column) => cost + cutter.skip(column, bands.length));
  const cost = Math.min(...costs);
  const columns = [costs.indexOf(cost)];
  for (let w = ways.length - 1; w >= 0; w--) columns.unshift(ways[w]![columns[0]!]!);
  return { columns, cost };
}

/** What it costs that two words stand in one column, and in two. */
export function withinCost(before: Stretch, word: Stretch): number {
  const gap = word.from - before.to;
  return gap === 1 ? 0 : gap === 2 ? TWO_WITHIN : WIDE_WITHIN + Math.min(gap, 12) / 2;
}

export function acrossCost(text: string, before: Stretch, word: Stretch): number {
  const gap = word.from - before.to;
  if (gap > 1) return gap === 2 ? TWO_BLANKS : 0;
  const [left, right] = [wordsOf(text, before), wordsOf(text, word)];
  if (DATE.test(left) && !startsLower(right)) return BEHIND_DATE;
  if (OPENING.test(left)) return BEHIND_OPENING;
  if (startsLower(right)) return ONE_BLANK;
  if (isOwnerAlone(right) && endsPiece(text, word.end)) return BEHIND_OPENING;
  const opens =
    OPENING.test(right) || DATE.test(right) || headOfBody(text.slice(word.start, word.start + LONGEST_NAME));
  return opens ? BEFORE_OPENING : BEFORE_CAPITAL;
}

/** Before a wide blank, or at the line's end. */
function endsPiece(text: string, at: number): boolean {
  return at >= text.length || text[at] === '\n' || text.startsWith('  ', at);
}

/** What it costs that a word stands in a column, and that one stands behind another. */
export class Cutter {
  readonly #bands: readonly ColumnBand[];
  readonly #text: string;
  readonly #hasTimes: boolean;
  readonly #isFirst: boolean;

  constructor(text: string, bands: readonly ColumnBand[], first: Stretch) {
    this.#bands = bands;
    this.#text = text;
    this.#hasTimes = bands.some(({ kind }) => kind === 'time');
    this.#isFirst = bands[0]!.kind === 'number' && first.from < bands[1]!.from && isRowNumber(text, first);
  }

  /** The trust in where columns were thought to stand is less where a whole row tells better. */
  place(word: Stretch, column: number, trust = 1): number {
    const own = this.#bands[column]!;
    const [left, right] = [this.#bands[column - 1]?.to ?? 0, this.#bands[column + 1]?.from ?? Number.POSITIVE_INFINITY];
    const outside = Math.max(0, own.from - word.from) + Math.max(0, word.to - own.to);
    const beyond = Math.max(0, left - word.from) + Math.max(0, word.to - right);
    const cost = trust * (OUTSIDE * Math.min(outside, FARTHEST) + BEYOND * Math.min(beyond, FARTHEST));
    if (own.kind === 'number') return isRowNumber(this.#text, word) ? cost : cost + NO_NUMBER;
    if (!this.#hasTimes || !isDigit(this.#text.charCodeAt(word.start)) || !DATE.test(wordsOf(this.#text, word)))
      return cost;
    return cost + (own.kind === 'time' ? IS_TIME : NO_TIME);
  }

  across(cost: number, word: Stretch, column: number): number {
    return Math.abs(word.from - this.#bands[column]!.from) <= 1 ? Math.max(0, cost - AT_START) : cost;
  }

  /** Columns between two that are filled. */
  skip(left: number, right: number): number {
    return this.#isFirst ? SKIPPED * (right - left - 1) : 0;
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
