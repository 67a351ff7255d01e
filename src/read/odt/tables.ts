/** Tables (bảng) of an OpenDocument text while they are walked through. Every column has its cell, covered ones too, so that they need only be counted. */
import type { Block, Table, TableCell } from '../office/story.ts';
import type { Attributes } from '../office/xml.ts';

interface OpenTable {
  table: Table;
  row: TableCell[];
  column: number;
  /** How often the row stands in the table. */
  repeated: number;
}

/** How many rows may still be written again. A row can say that it stands a million times in its table. */
export interface Repetitions {
  left: number;
}

/** The tables that are open in one place, one within the other. */
export class TableStack {
  readonly #open: OpenTable[] = [];
  readonly #repetitions: Repetitions;

  constructor(repetitions: Repetitions) {
    this.#repetitions = repetitions;
  }

  open(): void {
    this.#open.push({ table: { kind: 'table', rows: [] }, row: [], column: 0, repeated: 1 });
  }

  /** Ends a table; null where it has no rows. */
  close(): Table | null {
    const table = this.#open.pop()?.table;
    return table && table.rows.length > 0 ? table : null;
  }

  openRow(attributes: Attributes): void {
    const repeated = countOf(attributes['table:number-rows-repeated']);
    const open = this.#open.at(-1);
    if (open) Object.assign(open, { row: [], column: 0, repeated });
  }

  closeRow(): void {
    const open = this.#open.at(-1);
    if (!open) return;
    const { table, row, repeated } = open;
    table.rows.push(row);
    if (!isPlain(row)) return;
    for (let i = 1; i < repeated && this.#repetitions.left > 0; i++, this.#repetitions.left--) table.rows.push(row);
  }

  /** Begins a cell, whose blocks follow. */
  openCell(attributes: Attributes, blocks: Block[]): void {
    const rows = countOf(attributes['table:number-rows-spanned']);
    const column = this.passColumns(attributes);
    this.#open.at(-1)?.row.push({ column, ...(rows > 1 ? { rows } : {}), blocks });
  }

  /** The column of a cell; the next one stands behind those that it is repeated in. */
  passColumns(attributes: Attributes): number {
    const open = this.#open.at(-1);
    if (!open) return 0;
    const { column } = open;
    open.column += countOf(attributes['table:number-columns-repeated']);
    return column;
  }
}

/** Whether a row holds text and no tables, which would grow with each table around them. */
function isPlain(row: readonly TableCell[]): boolean {
  return (
    row.some(({ blocks }) => blocks.length > 0) &&
    row.every(({ blocks }) => blocks.every(({ kind }) => kind === 'paragraph'))
  );
}

/** A number of times; one where it is not said, or makes no sense. */
export function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
