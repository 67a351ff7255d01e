/**
 * Tables while they are walked through: which cell a paragraph stands in. A column is one of the grid that all rows share, so that cells under one head
 * have its column however many cells their rows have.
 */
import type { Cell } from '../../model/source.ts';
import type { TableCounter } from '../physical-lines.ts';

/** Lines of the grid that lie closer (in twentieths of a point) were drawn by hand and meant as one: 2 mm. */
const NEAR = 113;

export class Table {
  /** The cell that paragraphs stand in: null outside cells, and in a table that only draws a frame around its text. */
  cell: Cell | null = null;
  /** Rows and cells that were deleted, or are hidden, have no text. */
  isRowHidden = false;
  isCellHidden = false;
  /** What the cell that is open says of itself. */
  span = 1;
  merge: 'none' | 'starts' | 'goes on' = 'none';
  readonly #tables: TableCounter;
  /** The cell of the table that this one stands in: all its text belongs there. */
  readonly #outer: Cell | null;
  readonly #widths: number[] = [];
  /** Numbers of columns by lines of the grid. */
  #columns: number[] | null = null;
  #number = -1;
  #row = -1;
  #line = 0;
  #lastColumn = -1;
  #isPlaced = false;
  /** Cells that go on in the rows below, by column. */
  readonly #merged = new Map<number, Cell>();

  constructor(tables: TableCounter, outer: Cell | null) {
    this.#tables = tables;
    this.#outer = outer;
  }

  addGridColumn(width: number): void {
    this.#widths.push(width);
  }

  openRow(): void {
    this.#row++;
    this.#line = 0;
    this.#lastColumn = -1;
    this.isRowHidden = false;
  }

  /** Columns of the grid that the row leaves out at its beginning. */
  skipColumns(count: number): void {
    this.#line += Math.max(count, 0);
  }

  openCell(): void {
    this.span = 1;
    this.merge = 'none';
    this.isCellHidden = this.isRowHidden;
    this.#isPlaced = false;
  }

  /** Finds the cell's place, once what it says of itself has been read. */
  placeCell(): Cell | null {
    if (this.#isPlaced) return this.cell;
    this.#isPlaced = true;
    const column = Math.max(this.#columnAt(this.#line), this.#lastColumn + 1);
    this.#lastColumn = column;
    this.cell = this.#outer ?? (this.#isFrame ? null : this.#newCell(column));
    return this.cell;
  }

  closeCell(): void {
    this.placeCell();
    this.#line += Math.max(this.span, 1);
    this.cell = this.#outer;
  }

  get #isFrame(): boolean {
    return this.#widths.length === 1;
  }

  #newCell(column: number): Cell {
    if (this.#number < 0) this.#number = this.#tables.next++;
    const cell: Cell = { table: this.#number, row: this.#row, column };
    if (this.merge === 'starts') this.#merged.set(column, cell);
    else if (this.merge === 'none') this.#merged.delete(column);
    else {
      const above = this.#merged.get(column);
      if (above) above.rows = cell.row - above.row + 1;
    }
    return cell;
  }

  #columnAt(line: number): number {
    this.#columns ??= columnsOf(this.#widths);
    const last = this.#columns.length - 1;
    return line <= last ? this.#columns[line]! : this.#columns[last]! + line - last;
  }
}

/** The columns that begin at the lines of a grid; lines that lie near each other begin one column. */
function columnsOf(widths: readonly number[]): number[] {
  const columns = [0];
  let since = 0;
  for (const width of widths) {
    const last = columns.at(-1)!;
    // a grid may say nothing of its widths
    const isNear = width > 0 && since + width < NEAR;
    since = isNear ? since + width : 0;
    columns.push(isNear ? last : last + 1);
  }
  return columns;
}
