/**
 * Tables of the content: rows of cells, with the heads of the columns.
 *
 * The head is the first row that names columns (`STT`, `Nội dung`, `Cơ quan chủ trì` …); a second row of heads below it is joined to it. Numbers in
 * the first column are no markers of sections.
 */
import { isColumnHead } from '../../lexicon/column-heads.ts';
import { newUnit, type Unit } from '../../model/outline.ts';
import { emptyRunAt, plain, type Run, runOf } from '../../model/run.ts';
import type { Line, Reading } from '../../model/source.ts';

/** Builds the table that the given lines (indexes) make; null when they are none. */
export function readTable(reading: Reading, lines: readonly number[]): Unit | null {
  const rows = collectRows(reading, lines);
  const first = rows[0];
  if (!first) return null;
  const headAt = rows.findIndex((row) => isHead(row));
  const { heads, count } = headAt < 0 ? { heads: [], count: 0 } : joinHeads(rows, headAt);
  const table = newUnit('table', emptyRunAt(first.start));
  table.start = first.start;
  rows.forEach((row, i) => {
    if (headAt >= 0 && i < headAt + count) return;
    const unit = newUnit('row', emptyRunAt(row.start));
    unit.end = row.end;
    unit.row = row.merged ? { cells: row.cells, merged: row.merged, heads } : { cells: row.cells, heads };
    table.children.push(unit);
  });
  table.end = rows.at(-1)!.end;
  return table;
}

/**
 * Is a table the one above it, torn by the end of a page? Nothing stands between them, no row names its columns, it has as many as the one above, and it begins
 * with a number as rows do.
 */
export function goesOn(table: Unit, above: Unit): boolean {
  const first = table.children[0]?.row;
  const heads = above.children[0]?.row?.heads ?? [];
  if (!first || first.heads.length > 0 || heads.length === 0) return false;
  const width = Math.max(...table.children.map(({ row }) => row!.cells.length));
  return width === heads.length && ROW_NUMBER.test(first.cells[0]?.text ?? '');
}
const ROW_NUMBER = /^(?:\d{1,3}(?:\.\d{1,2})*|[IVX]{1,5}|[a-zđ])[.)]?$/u;

/** Adds the rows of a table to the one above, whose columns they have. */
export function appendTable(above: Unit, table: Unit): void {
  const { heads } = above.children[0]!.row!;
  for (const unit of table.children) unit.row = { ...unit.row!, heads };
  above.children.push(...table.children);
  above.end = table.end;
}

interface Row {
  start: number;
  end: number;
  cells: Run[];
  merged?: (Run | null)[];
}

function collectRows(reading: Reading, lines: readonly number[]): Row[] {
  const rows: Row[] = [];
  const merged: { run: Run; below: number }[] = [];
  let number = -1;
  let cells: Line[][] = [];
  const close = () => {
    const filled = cells.flat();
    if (filled.length > 0) {
      const start = filled.reduce((first, line) => Math.min(first, line.start), filled[0]!.start);
      const row: Row = {
        start,
        end: filled.reduce((last, line) => Math.max(last, line.end), 0),
        cells: Array.from(cells, (cell) => (cell?.length ? runOf(reading, cell) : emptyRunAt(start))),
      };
      if (merged.length > 0) row.merged = reachingInto(number, merged);
      rows.push(row);
      cells.forEach((cell, column) => {
        const { row, rows = 1 } = cell[0]!.cell!;
        if (rows > 1) merged[column] = { run: runOf(reading, cell), below: row + rows };
      });
    }
    cells = [];
  };
  for (const index of lines) {
    const line = reading.lines[index]!;
    if (line.cell!.row !== number) close();
    number = line.cell!.row;
    const cell = cells[line.cell!.column];
    if (cell) cell.push(line);
    else cells[line.cell!.column] = [line];
  }
  close();
  return rows;
}

/** The cells that reach down into a row, by column. */
function reachingInto(row: number, merged: readonly { run: Run; below: number }[]): (Run | null)[] {
  return Array.from(merged, (cell) => (cell && row < cell.below ? cell.run : null));
}

function isHead(row: Row): boolean {
  const filled = row.cells.filter((cell) => cell.text !== '');
  if (filled.length < 2) return false;
  const named = filled.filter((cell) => isColumnHead(plain(cell)));
  return named.length >= 2 && named.length * 2 >= filled.length;
}

/** A head over two rows: the lower words are joined to the upper ones (`Thời gian` / `Bắt đầu`, `Kết thúc`). Merged cells of a head tell it. */
function joinHeads(rows: readonly Row[], at: number): { heads: Run[]; count: number } {
  const upper = rows[at]!;
  const lower = rows[at + 1];
  if (!lower || !isLowerHead(lower, upper)) return { heads: upper.cells, count: 1 };
  const width = Math.max(upper.cells.length, lower.cells.length);
  const heads = Array.from({ length: width }, (_, i) => {
    const below = lower.cells[i];
    const above = upper.cells[i];
    return below && below.text !== '' ? below : (above ?? emptyRunAt(upper.start));
  });
  return { heads, count: 2 };
}

/** Below a merged cell it begins with none, or with the same, as some converters print it in each row that it covers. */
function isLowerHead({ cells, merged }: Row, upper: Row): boolean {
  if (cells.some((cell) => plain(cell).length >= 60)) return false;
  if (merged?.some((cell) => cell !== null)) return true;
  const first = cells[0]?.text;
  return (first === '' || first === upper.cells[0]?.text) && !cells.some((cell) => /\d/.test(cell.text));
}
