/** What stands below the head of a table that is laid out by blanks, line for line, up to its end. */
import { isUpper, startsLower } from '../../../text/letter-case.ts';
import type { PrintedLine } from '../../physical-lines.ts';
import { ColumnTrack, SLACK } from './column-track.ts';
import { type ColumnBand, cutLine, isRowNumber } from './cut-line.ts';
import { type PrintedWords, readWords, type Stretch, wordsOf } from './printed-words.ts';
import { isFoot, TableAhead } from './table-ahead.ts';
import { linesOfHead, type TableHead } from './table-head.ts';

/** A line of the table with the column of each of its words. */
export interface PlacedLine {
  line: PrintedLine;
  words: Stretch[];
  columns: number[];
  /** It stands behind a blank line, or begins a page. */
  isApart: boolean;
  /** A text over all columns. */
  isGroup: boolean;
  /** Where the columns may stand: as above, or as in the next line that fills them all. */
  bands: (readonly ColumnBand[])[];
}

export interface SpacedTable {
  lines: PlacedLine[];
  /** Numbers of lines that belong to the page: its number, the head once more. */
  furniture: number[];
  /** Number of the line behind the table. */
  to: number;
  isNumbered: boolean;
}

const PAGE_NUMBER = /^(?:[-–—] ?)?\d{1,3}(?: ?[-–—])?$/;
/** Cost of a word from which on a line does not fit; more where wide blanks part three pieces, as running text hardly ever has them. */
const MISFIT = 3;
const MISFIT_IN_PIECES = 9;
const LEAST_FILLED = 3;

export function readTable(
  text: string,
  lines: readonly PrintedLine[],
  head: TableHead,
  pages: ReadonlySet<PrintedLine>,
): SpacedTable | null {
  const body = new Body(text, lines, head, pages);
  const placed = body.read();
  const isFilled = placed.some(({ columns }) => new Set(columns).size >= LEAST_FILLED);
  return isFilled ? { lines: placed, furniture: body.furniture, to: body.to, isNumbered: body.track.isNumbered } : null;
}

class Body {
  furniture: number[] = [];
  /** Number of the line behind the last one that is surely of the table. */
  to: number;
  readonly track: ColumnTrack;
  readonly #text: string;
  readonly #lines: readonly PrintedLine[];
  readonly #head: TableHead;
  readonly #pages: ReadonlySet<PrintedLine>;
  readonly #ahead: TableAhead;

  constructor(text: string, lines: readonly PrintedLine[], head: TableHead, pages: ReadonlySet<PrintedLine>) {
    this.#text = text;
    this.#lines = lines;
    this.#head = head;
    this.#pages = pages;
    this.to = head.to;
    this.track = new ColumnTrack(text, head);
    this.#ahead = new TableAhead(text, lines, head, this.track);
  }

  read(): PlacedLine[] {
    const placed: PlacedLine[] = [];
    let sure = 0;
    for (let i = this.#head.to; ; i++) {
      const printed = readWords(this.#text, this.#lines[i]);
      if (!printed || isFoot(this.#text, printed)) break;
      const repeated = linesOfHead(this.#text, this.#lines, i, this.#head);
      if (repeated > 0 || this.#isPageNumber(i, printed)) {
        for (let k = 0; k < Math.max(repeated, 1); k++) this.furniture.push(i + k);
        i += Math.max(repeated, 1) - 1;
        continue;
      }
      const line = this.#place(i, printed);
      if (!line) break;
      const isLone = line.columns[0] === line.columns.at(-1) && !this.track.isNumbering(line.words[0]!);
      const isDoubtful = this.#mayFollow(line) || (isLone && sure < placed.length);
      placed.push(line);
      if (!isDoubtful) {
        sure = placed.length;
        this.to = i + 1;
      }
    }
    this.furniture = this.furniture.filter((i) => i < this.to);
    return placed.slice(0, sure);
  }

  /** What may be a heading behind the table: a text over all columns, one behind a blank line or in capitals, or a number and a text without wide blanks. */
  #mayFollow({ line, isGroup, words, columns }: PlacedLine): boolean {
    if (isGroup) return true;
    if (columns[0] === 0 && words.length > 1 && !this.#text.slice(line.start, line.end).includes('  ')) return true;
    return columns[0] === columns.at(-1) && (line.gap > 0 || isUpper(this.#text.slice(line.start, line.end)));
  }

  #place(i: number, printed: PrintedWords): PlacedLine | null {
    const { line, words, pieces } = printed;
    const full = this.#ahead.fullAt(i);
    if (full.at === i) {
      const columns = words.map((word) => pieces.findIndex((piece) => word.start < piece.end));
      return this.#cells(line, words, { columns, bands: [full.columns!] });
    }
    const bands = [[...this.track.now], ...(full.columns ? [full.columns] : [])];
    const cuts = bands.map((each) => cutLine(this.#text, words, each));
    const { columns, cost } = cuts.reduce((best, other) => (other.cost < best.cost ? other : best));
    if (this.track.isNumbering(words[0]!)) columns[0] = 0;
    if (words.length === 1 && this.track.isNumbering(words[0]!)) return this.#cells(line, words, { columns, bands });
    const isText = pieces.length === 1 || (pieces.length === 2 && isRowNumber(this.#text, pieces[0]!));
    const isLoose = isText && this.#runsOver(words, columns);
    const dearest = (pieces.length < LEAST_FILLED ? MISFIT : MISFIT_IN_PIECES) * words.length;
    const isAmiss = isLoose || cost > dearest || !this.track.isWithin(printed, columns, full.columns);
    if (!isAmiss) return this.#cells(line, words, { columns, bands });
    const isMarked = this.#isMarked(words);
    if (!this.#ahead.isAboveRow(i) && !(isText && isMarked)) return null;
    if (!isLoose && !isMarked) return this.#cells(line, words, { columns, bands });
    return {
      line,
      words,
      columns: this.#groupColumns(words, isMarked),
      isApart: this.#isApart(line),
      isGroup: true,
      bands,
    };
  }

  #cells(line: PrintedLine, words: Stretch[], cut: Pick<PlacedLine, 'columns' | 'bands'>): PlacedLine {
    this.track.learn(this.#isApart(line), words, cut.columns);
    return { line, words, ...cut, isApart: this.#isApart(line), isGroup: false };
  }

  /** Does a text without wide blanks run over several columns? Two cells may stand so near if each begins where its column does; behind a number, as cells do. */
  #runsOver(words: readonly Stretch[], columns: readonly number[]): boolean {
    const isNarrow = (k: number) => k > 1 && columns[k] !== columns[k - 1] && words[k]!.from - words[k - 1]!.to === 1;
    const [behind, ...more] = [...words.keys()].filter(isNarrow);
    if (behind === undefined) return false;
    if (more.length > 0) return true;
    if (isRowNumber(this.#text, words[0]!) && startsLower(wordsOf(this.#text, words[behind]!))) return true;
    return ![0, behind].every((k) => Math.abs(words[k]!.from - this.track.now[columns[k]!]!.from) <= SLACK);
  }

  /** A number at the left of a text over all columns. */
  #isMarked(words: readonly Stretch[]): boolean {
    return words.length > 1 && isRowNumber(this.#text, words[0]!) && words[0]!.from < this.track.now[1]!.from;
  }

  #groupColumns(words: readonly Stretch[], isMarked: boolean): number[] {
    return words.map((_, k) => (this.track.isNumbered && !(isMarked && k === 0) ? 1 : 0));
  }

  #isApart(line: PrintedLine): boolean {
    return line.gap > 0 || this.#pages.has(line);
  }

  /** A number alone that stands under none of the numbers of rows, at the end of a page. */
  #isPageNumber(i: number, { line, pieces }: PrintedWords): boolean {
    if (pieces.length > 1 || !PAGE_NUMBER.test(wordsOf(this.#text, pieces[0]!))) return false;
    const next = this.#lines[i + 1];
    const isApart = this.#isApart(line) || !next || this.#isApart(next);
    return isApart && (!this.track.isNumbered || pieces[0]!.from > this.track.ever[0]!.to);
  }
}
