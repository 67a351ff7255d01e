/**
 * Tables that copying has torn to single cells: each cell on a line of its own (or a few lines between blank ones), nothing between the rows.
 *
 *     STT                the heads tell how many columns there are
 *     Nội dung
 *     Cơ quan chủ trì
 *     1                  the running number opens a row
 *     Kiểm kê sách
 *     Sở Nội vụ
 *     2
 *
 * Or all cells stand in one row, because a portal parts rows as it parts cells. An empty cell leaves a blank line, or none; in a row with too few cells a time shows which one is missing, in one
 * with too many the work has several paragraphs. What doesn't fit is left as it is.
 */
import { isColumnHead } from '../../lexicon/column-heads.ts';
import { startsLower } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { type PrintedLine, type TableCounter, textOf } from '../physical-lines.ts';

const NUMBER_HEAD = /^(?:S?TT|Số TT|Số thứ tự)\.?$/iu;
const GROUP = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/u;
/** `II. Tuyên truyền`: a group's mark and title in one cell. */
const TITLED_GROUP = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]\s/u;
const NUMBER_BELOW = /^\d{1,2}(?:\.\d{1,2}){1,2}\.?$/;
const TIME = /^(?:(?:trước|trong|từ|đến|hết|cuối|đầu)\s|quý|tháng|năm\s|thường xuyên|h[ằàă]ng\s|\d{1,2}\/)/iu;
const FOOT = /^(?:nơi nhận|ghi chú\s*:|TM\.|KT\.|TL\.)/iu;
const ITEM = new RegExp(`^[${ITEM_SIGNS}]\\s`, 'u');
const LISTS_ON = /[,;]$/u;
/** Characters of `Số thứ tự.` */
const LONGEST_NUMBER = 10;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 10;
/** Most rows of a head, as cells are merged in it. */
const HIGHEST_HEAD = 3;
/** Most paragraphs that the cells of a row may have more than there are columns. */
const MOST_EXTRA = 12;
/** Most lines of a group's title. */
const HIGHEST_TITLE = 3;

/** A cell: its lines, from `from` up to `to`. */
interface TornCell {
  text: string;
  from: number;
  to: number;
}

/** The cells of a row, null where one is empty. */
type TornRow = (TornCell | null)[];

export function findTornCells(text: string, lines: PrintedLine[], tables: TableCounter): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!mayBeTorn(line) || line.end - line.start > LONGEST_NUMBER || !NUMBER_HEAD.test(textOf(text, line))) continue;
    const rows = new TornTable(text, lines, i).read();
    if (!rows) continue;
    const table = tables.next++;
    rows.forEach((row, number) => {
      row.forEach((cell, column) => {
        for (let k = cell?.from ?? 0; k < (cell?.to ?? 0); k++) lines[k]!.cell = { table, row: number, column };
      });
    });
    i = Math.max(...rows.at(-1)!.map((cell) => cell?.to ?? 0)) - 1;
  }
}

class TornTable {
  readonly #text: string;
  readonly #lines: readonly PrintedLine[];
  readonly #from: number;
  readonly #isSpaced: boolean;
  #columns = 0;
  #time = -1;

  constructor(text: string, lines: readonly PrintedLine[], from: number) {
    this.#text = text;
    this.#lines = lines;
    this.#from = from;
    this.#isSpaced = (lines[from + 1]?.gap ?? 0) > 0;
  }

  /** The rows of the table whose head begins with the first line; null when it is none, or not torn. */
  read(): TornRow[] | null {
    const heads: TornRow = [];
    let cell = this.#cellAt(this.#from);
    while (cell && !isNumber(cell, 1) && !GROUP.test(cell.text) && heads.length < MOST_COLUMNS * HIGHEST_HEAD) {
      if (heads.length > 0) heads.push(...this.#emptyBefore(cell));
      heads.push(cell);
      cell = this.#cellAt(cell.to);
    }
    if (!cell) return null;
    const named = heads.filter((head) => head && isColumnHead(head.text)).length;
    const told = heads.filter((head) => head !== null).length;
    if (told < FEWEST_COLUMNS || named * 2 < told) return null;
    // a blank line behind whole heads parts them from the rows, as it parts the rows
    if (heads.includes(null)) heads.push(...this.#emptyBefore(cell));
    this.#columns = heads.includes(null) ? this.#countColumns(cell, heads.length) : heads.length;
    if (this.#columns < FEWEST_COLUMNS || this.#columns > MOST_COLUMNS) return null;
    const rows = Array.from({ length: heads.length / this.#columns }, (_, i) =>
      heads.slice(i * this.#columns, (i + 1) * this.#columns),
    );
    this.#time =
      heads.findIndex((head) => head && /^(?:thời|tiến độ|hoàn thành|hạn)/iu.test(head.text)) % this.#columns;
    const head = rows.length;
    rows.push(...this.#readRows(cell));
    return rows.length > head + 1 ? rows : null;
  }

  /** Empty cells leave blank lines: of the head's cells as many are a row as stand from one number to the next. */
  #countColumns(first: TornCell, heads: number): number {
    let size = 1;
    for (let cell = this.#cellAt(first.to); cell && size <= MOST_COLUMNS; cell = this.#cellAt(cell.to)) {
      size += this.#emptyBefore(cell).length;
      if (isNumber(cell, 2) || isNumber(cell, 1) || NUMBER_BELOW.test(cell.text))
        return heads % size === 0 ? size : heads;
      size++;
    }
    return heads;
  }

  #readRows(first: TornCell): TornRow[] {
    const rows: TornRow[] = [];
    let cell: TornCell | null = first;
    for (let number = 1; cell; ) {
      if (GROUP.test(cell.text) || TITLED_GROUP.test(cell.text)) {
        const row = this.#readGroup(cell, number);
        if (!row) break;
        rows.push(row);
      } else if (isNumber(cell, number) || (rows.length > 0 && NUMBER_BELOW.test(cell.text))) {
        if (isNumber(cell, number)) number++;
        const row = this.#readRow(cell, number);
        if (!row) break;
        rows.push(row);
      } else break;
      cell = this.#cellAt(Math.max(...rows.at(-1)!.map((one) => one?.to ?? 0)));
      if (cell && rows.at(-1)!.length < 3 && isNumber(cell, 1)) number = 1; // each group may count its own
    }
    return rows;
  }

  /** A mark and its title, or both in one cell, whose lines may stand apart; a row follows. */
  #readGroup(first: TornCell, next: number): TornRow | null {
    const title: TornCell[] = [];
    const isRow = (cell: TornCell | null) => this.#opensRow(cell, next) || (cell !== null && isNumber(cell, 1));
    let cell = this.#cellAt(first.to);
    while (cell && title.length < HIGHEST_TITLE && !isRow(cell)) {
      title.push(cell);
      cell = this.#cellAt(cell.to);
    }
    if (!GROUP.test(first.text)) return isRow(cell) ? [joinCells([first, ...title])] : null;
    return title[0] ? [first, isRow(cell) ? joinCells(title) : title[0]] : null;
  }

  #opensRow(cell: TornCell | null, next: number): boolean {
    if (!cell) return false;
    return (
      isNumber(cell, next) || GROUP.test(cell.text) || TITLED_GROUP.test(cell.text) || NUMBER_BELOW.test(cell.text)
    );
  }

  /** The cells of a row up to the one that opens the next, which bears the number `next` if it is numbered on. */
  #readRow(first: TornCell, next: number): TornRow | null {
    const cells: TornCell[] = [first];
    const all: TornRow = [first];
    let cell = this.#cellAt(first.to);
    for (; cell && !this.#opensRow(cell, next) && !FOOT.test(cell.text); cell = this.#cellAt(cell.to)) {
      if (cells.length >= this.#columns && !this.#leadsToNumber(cell, next)) break;
      all.push(...this.#emptyBefore(cell), cell);
      cells.push(cell);
    }
    if (cells.length < 2) return null;
    if (cells.length > this.#columns) return joinExtra(cells, this.#columns);
    if (all.length <= this.#columns && all.includes(null)) return all;
    if (cell && cells.length + this.#emptyBefore(cell).length === this.#columns) return cells;
    return this.#placeByTime(cells);
  }

  /** Does the next number stand so near that the cell still belongs to the row? */
  #leadsToNumber(cell: TornCell, number: number): boolean {
    let next = this.#cellAt(cell.to);
    for (let k = 0; k < MOST_EXTRA && next; k++) {
      if (isNumber(next, number)) return true;
      next = this.#cellAt(next.to);
    }
    return false;
  }

  /** Where a cell is missing, a time stands in the column of times. */
  #placeByTime(cells: readonly TornCell[]): TornRow {
    const at = cells.findIndex((cell, i) => i > 1 && TIME.test(cell.text));
    const shift = at > 1 && at < this.#time ? Math.min(this.#time - at, this.#columns - cells.length) : 0;
    return shift > 0 ? [...cells.slice(0, at), ...Array<null>(shift).fill(null), ...cells.slice(at)] : [...cells];
  }

  /** In a text whose cells are parted by blank lines a cell may have several lines; else one, and what goes on with it in lower case or behind a comma. */
  #cellAt(from: number): TornCell | null {
    const first = this.#lines[from];
    if (!first || !mayBeTorn(first)) return null;
    let to = from + 1;
    for (let next = this.#lines[to]; next && this.#goesOn(first, this.#lines[to - 1]!, next); next = this.#lines[++to]);
    return { text: this.#text.slice(first.start, this.#lines[to - 1]!.end), from, to };
  }

  #goesOn(first: PrintedLine, last: PrintedLine, next: PrintedLine): boolean {
    if (first.cell || next.cell)
      return mayBeTorn(next) && first.cell?.table === next.cell?.table && first.cell?.column === next.cell?.column;
    if (next.gap > 0) return false;
    // `Sở Y tế;` above `UBND các xã, thị trấn`: a list in a cell goes on
    return this.#isSpaced || startsLower(textOf(this.#text, next)) || LISTS_ON.test(textOf(this.#text, last));
  }

  /** The empty cells above a cell: blank lines, or two each where all cells stand between blank lines. */
  #emptyBefore({ from }: TornCell): null[] {
    const { gap, cell } = this.#lines[from]!;
    const count = cell ? 0 : this.#isSpaced ? Math.max(0, (gap - 1) >> 1) : gap;
    return Array<null>(Math.min(count, MOST_COLUMNS)).fill(null);
  }
}

function joinCells(cells: readonly TornCell[]): TornCell {
  return { ...cells[0]!, to: cells.at(-1)!.to };
}

/** Paragraphs that are too many go on with the cell above them: items and what begins in lower case, else those of the work. */
function joinExtra(cells: readonly TornCell[], columns: number): TornCell[] {
  const joined = [...cells];
  while (joined.length > columns) {
    const at = joined.findIndex(({ text }, i) => i > 1 && (ITEM.test(text) || startsLower(text)));
    const to = at > 0 ? at : 2;
    joined.splice(to - 1, 2, joinCells(joined.slice(to - 1, to + 1)));
  }
  return joined;
}

function isNumber({ text }: TornCell, number: number): boolean {
  return /^\d{1,3}[.)]?$/.test(text) && Number.parseInt(text, 10) === number;
}

/** Outside tables, or in the first row of one: a table that is not torn has its numbers in the rows below. */
function mayBeTorn({ cell }: PrintedLine): boolean {
  return cell === null || cell.row === 0;
}
