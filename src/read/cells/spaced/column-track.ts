/** Where the columns of a table that is laid out by blanks stand while its lines are read: they shift by some characters from row to row and page to page. */
import { foldWords } from '../../../text/fold.ts';
import { type ColumnBand, isRowNumber } from './cut-line.ts';
import { type Band, type PrintedWords, type Stretch, wordsOf } from './printed-words.ts';
import type { TableHead } from './table-head.ts';

const NUMBER_HEAD = /^(?:s?tt|số tt|số thứ tự|số)$/;
const TIME_HEAD = /thời (?:gian|hạn|điểm)|tiến độ|hoàn thành|lộ trình|^hạn/;
/** Characters by which a cell may begin before all others of its column. */
export const SLACK = 2;

export class ColumnTrack {
  readonly isNumbered: boolean;
  /** Where they stand in the rows just read, and where they have stood at all. */
  now: ColumnBand[];
  ever: ColumnBand[];
  /** The last number of a row. */
  count = 0;
  readonly #text: string;
  readonly #kinds: ColumnBand['kind'][];

  constructor(text: string, head: TableHead) {
    this.#text = text;
    const names = head.columns.map((column) => foldWords(column.text));
    this.isNumbered = NUMBER_HEAD.test(names[0]!);
    this.#kinds = names.map((name, i) =>
      i === 0 && this.isNumbered ? 'number' : TIME_HEAD.test(name) ? 'time' : 'other',
    );
    this.now = this.bandsOf(head.columns);
    this.ever = [...this.now];
  }

  bandsOf(stretches: readonly Band[]): ColumnBand[] {
    return stretches.map(({ from, to }, i) => ({ from, to, kind: this.#kinds[i]! }));
  }

  /** The number of a row, in the column of numbers. */
  isNumbering(word: Stretch): boolean {
    return this.isNumbered && word.from <= this.ever[0]!.to && isRowNumber(this.#text, word);
  }

  /** Does a line fill all columns? */
  isFull({ pieces }: PrintedWords): boolean {
    if (pieces.length !== this.#kinds.length) return false;
    return !this.isNumbered || this.isNumbering(pieces[0]!);
  }

  /** A line that holds one cell does not reach out of what its column has held, or holds in the next line that fills all. */
  isWithin({ words, pieces }: PrintedWords, columns: readonly number[], next: readonly Band[] | null): boolean {
    if (pieces.length > 1 || columns[0] !== columns.at(-1)) return true;
    const column = columns[0]!;
    if (column === 0 && this.isNumbered && !isRowNumber(this.#text, pieces[0]!)) return false;
    const [own, right] = [this.ever[column]!, this.ever[column + 1]];
    const from = Math.min(own.from, next?.[column]?.from ?? own.from);
    return words[0]!.from >= from - SLACK && (!right || pieces[0]!.to <= Math.max(right.from, own.to + 1));
  }

  /** A row's first line tells anew where columns stand, others tell more, and so do cells that are parted by one blank. */
  learn(isApart: boolean, words: readonly Stretch[], columns: readonly number[]): void {
    if (this.isNumbering(words[0]!)) this.count = Number.parseInt(wordsOf(this.#text, words[0]!), 10);
    const isFirst = isApart || (columns[0] === 0 && isRowNumber(this.#text, words[0]!));
    const held = new Map<number, ColumnBand>();
    const unsure = new Set<number>();
    words.forEach(({ from, to }, k) => {
      const column = columns[k]!;
      held.set(column, { from: held.get(column)?.from ?? from, to, kind: this.#kinds[column]! });
      const isNarrow = k > 0 && column !== columns[k - 1] && from - words[k - 1]!.to === 1;
      if (isNarrow) unsure.add(column).add(columns[k - 1]!);
    });
    for (const [column, band] of held) {
      this.now[column] = isFirst && !unsure.has(column) ? band : union(this.now[column]!, band);
      this.ever[column] = union(this.ever[column]!, band);
    }
  }
}

function union(one: ColumnBand, other: ColumnBand): ColumnBand {
  return { from: Math.min(one.from, other.from), to: Math.max(one.to, other.to), kind: one.kind };
}
