/**
 * Tables (bảng) of an RTF file. They are not nested groups: a paragraph says that it is in a table, `\cell` ends a cell and `\row` a row, and a definition
 * before or behind the row says where its cells end. Which column a cell stands in is known when the whole table is.
 */
import type { Block, Table, TableCell } from '../office/story.ts';

/** What `\trowd` begins: the left edge of a row and its cells. Edges are in twips. */
export interface RowDefinition {
  left: number;
  cells: CellDefinition[];
  /** Of the next cell. */
  joint: Joint;
}

/** How a cell is joined (ô gộp): to the one on its left; first of those below one another, or one of those that follow it. */
export interface Joint {
  isJoined: boolean;
  down: 'first' | 'next' | null;
}

interface CellDefinition extends Joint {
  right: number;
}

/** A table whose last row may be open. */
interface OpenTable {
  rows: { cells: Block[][]; definition: RowDefinition | null }[];
  cells: Block[][];
  blocks: Block[];
}

/** Edges nearer than this (0.8 mm) are one line of the grid. */
const TOLERANCE = 45;
const DEEPEST = 30;

/** The blocks of a story, and the tables that are open at its end: one within the other. */
export class BlockList {
  readonly #blocks: Block[] = [];
  readonly #open: OpenTable[] = [];

  /** Whether a row has begun and not ended. */
  get isInRow(): boolean {
    return (this.#open[0]?.cells.length ?? 0) > 0;
  }

  get depth(): number {
    return this.#open.length;
  }

  /** Adds a block that stands `depth` tables deep. */
  add(block: Block, depth: number): void {
    this.#settle(depth);
    this.#target().push(block);
  }

  endCell(depth: number): void {
    this.#settle(depth);
    const table = this.#open.at(-1)!;
    table.cells.push(table.blocks);
    table.blocks = [];
  }

  endRow(depth: number, definition: RowDefinition | null): void {
    this.#settle(depth);
    closeRow(this.#open.at(-1)!, definition);
  }

  /** All blocks; open tables end. */
  finish(): Block[] {
    this.#settle(0);
    return this.#blocks;
  }

  #settle(depth: number): void {
    const wanted = Math.min(depth, DEEPEST);
    while (this.#open.length > wanted) {
      const table = this.#open.pop()!;
      closeRow(table, null);
      if (table.rows.length > 0) this.#target().push(layOutTable(table));
    }
    while (this.#open.length < wanted) this.#open.push({ rows: [], cells: [], blocks: [] });
  }

  #target(): Block[] {
    return this.#open.at(-1)?.blocks ?? this.#blocks;
  }
}

function closeRow(table: OpenTable, definition: RowDefinition | null): void {
  if (table.blocks.length > 0) table.cells.push(table.blocks);
  if (table.cells.length > 0) table.rows.push({ cells: table.cells, definition });
  table.cells = [];
  table.blocks = [];
}

function layOutTable({ rows }: OpenTable): Table {
  const grid = gridOf(rows.flatMap(({ definition }) => (definition ? [definition] : [])));
  /** The cells that reach down to the row before, by column. */
  const tops = new Map<number, TableCell>();
  return { kind: 'table', rows: rows.map(({ cells, definition }) => layOutRow(cells, definition, grid, tops)) };
}

/** No cell is joined. */
export const UNJOINED: Joint = { isJoined: false, down: null };

/** Places the cells of a row. Those that the definition does not know follow in the next columns. */
function layOutRow(
  cells: readonly Block[][],
  definition: RowDefinition | null,
  grid: readonly number[],
  tops: Map<number, TableCell>,
): TableCell[] {
  const placed: TableCell[] = [];
  cells.forEach((blocks, i) => {
    const own = definition?.cells[i];
    const last = placed.at(-1);
    if (own?.isJoined && last) {
      for (const block of blocks) last.blocks.push(block);
      return;
    }
    const left = i === 0 ? definition?.left : definition?.cells[i - 1]?.right;
    const column = own && left !== undefined ? columnAt(grid, left) : 0;
    const cell: TableCell = { column: last ? Math.max(column, last.column + 1) : column, blocks };
    placed.push(cell);
    reachDown(tops, cell, own?.down ?? null);
  });
  return placed;
}

function reachDown(tops: Map<number, TableCell>, cell: TableCell, down: Joint['down']): void {
  const top = tops.get(cell.column);
  if (down === 'next' && top) top.rows = (top.rows ?? 1) + 1;
  else if (down === 'first') tops.set(cell.column, cell);
  else tops.delete(cell.column);
}

/** The left edges of the columns in ascending order. */
function gridOf(definitions: readonly RowDefinition[]): number[] {
  const edges = new Set<number>();
  for (const { left, cells } of definitions) {
    edges.add(left);
    for (const { right } of cells) edges.add(right);
  }
  const grid: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    if (grid.length === 0 || edge - grid.at(-1)! > TOLERANCE) grid.push(edge);
  }
  return grid;
}

/** The column whose left edge stands at `edge`, or last before it. */
function columnAt(grid: readonly number[], edge: number): number {
  let from = 0;
  let to = grid.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (grid[middle]! <= edge) from = middle + 1;
    else to = middle;
  }
  return Math.max(from - 1, 0);
}
