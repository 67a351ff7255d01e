/** What stands further down in a table that is laid out by blanks: rows, by which a line above them is known to be of the table, and lines that fill all columns. */
import { isColumnHead } from '../../../lexicon/column-heads.ts';
import type { PrintedLine } from '../../physical-lines.ts';
import type { ColumnTrack } from './column-track.ts';
import type { ColumnBand } from './cut-line.ts';
import { type PrintedWords, readWords, wordsOf } from './printed-words.ts';
import { lineWords, type TableHead } from './table-head.ts';

const FOOT = /^(?:nơi nhận|ghi chú\s*:|(?:TM|KT|TL|TUQ|T\/M|K\/T)\.)/iu;
/** Lines ahead in which all columns may be filled. */
const AHEAD = 60;
/** What fits no column stands at most so many lines above a row. */
const ABOVE_ROW = 12;
const LEAST_PIECES = 3;

/** Does a line begin the foot of a document or of the table? */
export function isFoot(text: string, printed: PrintedWords): boolean {
  return FOOT.test(lineWords(text, printed));
}

export class TableAhead {
  readonly #text: string;
  readonly #lines: readonly PrintedLine[];
  readonly #head: TableHead;
  readonly #track: ColumnTrack;
  /** The next line that is surely a row, or an end of the table. */
  #row = { at: -1, isFound: false };
  /** The next line in which all columns are filled. */
  #full: { at: number; columns: ColumnBand[] | null } = { at: -1, columns: null };

  constructor(text: string, lines: readonly PrintedLine[], head: TableHead, track: ColumnTrack) {
    this.#text = text;
    this.#lines = lines;
    this.#head = head;
    this.#track = track;
  }

  /** The line from `i` on that fills all columns, if there is one not far ahead. */
  fullAt(i: number): { at: number; columns: ColumnBand[] | null } {
    if (this.#full.at > i || (this.#full.at === i && this.#full.columns)) return this.#full;
    const to = Math.min(this.#lines.length, i + AHEAD);
    this.#full = { at: to, columns: null };
    for (let at = i; at < to; at++) {
      const printed = readWords(this.#text, this.#lines[at]);
      if (!printed) break;
      if (!this.#track.isFull(printed)) continue;
      this.#full = { at, columns: this.#track.bandsOf(printed.pieces) };
      break;
    }
    return this.#full;
  }

  /** Does a row follow that is surely of the table? */
  isAboveRow(i: number): boolean {
    for (let at = Math.max(i + 1, this.#row.at); at <= i + ABOVE_ROW; at++) {
      if (this.#row.at === at) return this.#row.isFound;
      const printed = readWords(this.#text, this.#lines[at]);
      const isEnd = !printed || isFoot(this.#text, printed) || this.#isOtherHead(printed);
      if (!isEnd && !this.#isRow(printed)) continue;
      this.#row = { at, isFound: !isEnd };
      return !isEnd;
    }
    return false;
  }

  /** Three pieces and more; where rows are numbered, a number in its column, the next in count, alone, or beside what is no wider than a column. */
  #isRow({ words, pieces }: PrintedWords): boolean {
    if (!this.#track.isNumbered) return pieces.length >= LEAST_PIECES;
    const [number] = words;
    if (!this.#track.isNumbering(number!)) return false;
    if (pieces.length > 2 || Number(wordsOf(this.#text, number!)) === this.#track.count + 1) return true;
    const [first, second] = pieces;
    const widest = Math.max(...this.#track.ever.map(({ from, to }) => to - from));
    const isAlone = first!.end === number!.end && !/[.)]$/.test(wordsOf(this.#text, number!));
    return isAlone && (!second || second.to - second.from <= widest);
  }

  #isOtherHead(printed: PrintedWords): boolean {
    const heads = printed.pieces.filter((piece) => isColumnHead(wordsOf(this.#text, piece)));
    return heads.length > 1 && !this.#head.words.startsWith(lineWords(this.#text, printed));
  }
}
