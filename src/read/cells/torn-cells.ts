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
 * Or all cells stand in one row, because a portal parts rows as it parts cells. An empty cell leaves no line; in a row with too few cells a time shows which one is missing. What doesn't fit is left as it is.
 */
import { isColumnHead } from '../../lexicon/column-heads.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';

const NUMBER_HEAD = /^(?:S?TT|Số TT|Số thứ tự)\.?$/iu;
const GROUP = /^(?:[IVX]{1,5}|[A-ZĐ])[.)]?$/u;
const TIME = /^(?:(?:trước|trong|từ|đến|hết|cuối|đầu)\s|quý|tháng|năm\s|thường xuyên|h[ằàă]ng\s|\d{1,2}\/)/iu;
const FOOT = /^(?:nơi nhận|ghi chú\s*:|TM\.|KT\.|TL\.)/iu;
/** Characters of `Số thứ tự.` */
const LONGEST_NUMBER = 10;
const FEWEST_COLUMNS = 3;
const MOST_COLUMNS = 10;

/** A cell: its lines, from `from` up to `to`. */
interface TornCell {
  text: string;
  from: number;
  to: number;
}

interface TornRow {
  cells: TornCell[];
  columns: number[];
}

export function findTornCells(text: string, lines: PrintedLine[], tables: TableCounter): void {
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (!mayBeTorn(line) || line.end - line.start > LONGEST_NUMBER || !NUMBER_HEAD.test(textOf(text, line))) continue;
    const rows = readRows(text, lines, i);
    if (!rows) continue;
    const table = tables.next++;
    rows.forEach((row, number) => {
      row.cells.forEach(({ from, to }, at) => {
        for (let k = from; k < to; k++) lines[k]!.cell = { table, row: number, column: row.columns[at]! };
      });
    });
    i = rows.at(-1)!.cells.at(-1)!.to - 1;
  }
}

/** The rows of the table whose head begins at line `i`; null when it is none, or not torn. */
function readRows(text: string, lines: readonly PrintedLine[], i: number): TornRow[] | null {
  const isSpaced = (lines[i + 1]?.gap ?? 0) > 0;
  const cellAt = (at: number): TornCell | null => readCell(text, lines, at, isSpaced);
  const heads: TornCell[] = [];
  let cell = cellAt(i);
  while (cell && !isNumber(cell, 1) && !GROUP.test(cell.text) && heads.length < MOST_COLUMNS) {
    heads.push(cell);
    cell = cellAt(cell.to);
  }
  const named = heads.filter((head) => isColumnHead(head.text)).length;
  if (!cell || heads.length < FEWEST_COLUMNS || named * 2 < heads.length) return null;
  const rows: TornRow[] = [{ cells: heads, columns: heads.map((_, column) => column) }];
  const time = heads.findIndex((head) => /^(?:thời|tiến độ|hoàn thành|hạn)/iu.test(head.text));
  for (let number = 1; cell; ) {
    if (GROUP.test(cell.text)) {
      const title = cellAt(cell.to);
      if (!title) break;
      rows.push({ cells: [cell, title], columns: [0, 1] });
      cell = cellAt(title.to);
      if (cell && isNumber(cell, 1)) number = 1; // each group may count its own
    } else if (isNumber(cell, number)) {
      const cells = readRow(cell, number++, heads.length, cellAt);
      if (!cells) return null;
      rows.push({ cells, columns: columnsOf(cells, heads.length, time) });
      cell = cellAt(cells.at(-1)!.to);
    } else break;
  }
  return rows.length > 2 ? rows : null;
}

/** The cells of a row, up to the next number; null where there are more than columns. */
function readRow(
  first: TornCell,
  number: number,
  columns: number,
  cellAt: (at: number) => TornCell | null,
): TornCell[] | null {
  const cells = [first];
  for (let cell = cellAt(first.to); cell; cell = cellAt(cell.to)) {
    if (isNumber(cell, number + 1) || GROUP.test(cell.text) || FOOT.test(cell.text)) break;
    if (cells.length === columns) return followsNumber(cell, number + 1, cellAt) ? null : cells;
    cells.push(cell);
  }
  return cells.length > 1 ? cells : null;
}

/** Does the next number stand so near that the cell still belongs to the row? */
function followsNumber(cell: TornCell, number: number, cellAt: (at: number) => TornCell | null): boolean {
  let next = cellAt(cell.to);
  for (let k = 0; k < MOST_COLUMNS && next; k++) {
    if (isNumber(next, number)) return true;
    next = cellAt(next.to);
  }
  return false;
}

/** Which columns the cells of a row stand in: where one is missing, a time stands in the column of times. */
function columnsOf(cells: readonly TornCell[], columns: number, time: number): number[] {
  const at = cells.findIndex((cell, i) => i > 1 && TIME.test(cell.text));
  const shift = time > 0 && at > 1 && at < time ? Math.min(time - at, columns - cells.length) : 0;
  return cells.map((_, i) => (i >= at && shift > 0 ? i + shift : i));
}

function isNumber({ text }: TornCell, number: number): boolean {
  return /^\d{1,3}[.)]?$/.test(text) && Number.parseInt(text, 10) === number;
}

/** In a text whose cells are parted by blank lines a cell may have several lines; else one, and what goes on with it in lower case. */
function readCell(text: string, lines: readonly PrintedLine[], from: number, isSpaced: boolean): TornCell | null {
  const first = lines[from];
  if (!first || !mayBeTorn(first)) return null;
  let to = from + 1;
  for (let next = lines[to]; next && goesOn(first, next, isSpaced, text); next = lines[++to]);
  return { text: text.slice(first.start, lines[to - 1]!.end), from, to };
}

function goesOn(first: PrintedLine, next: PrintedLine, isSpaced: boolean, text: string): boolean {
  if (first.cell || next.cell)
    return mayBeTorn(next) && first.cell?.table === next.cell?.table && first.cell?.column === next.cell?.column;
  return next.gap === 0 && (isSpaced || /^\p{Ll}/u.test(textOf(text, next)));
}

/** Outside tables, or in the first row of one: a table that is not torn has its numbers in the rows below. */
function mayBeTorn({ cell }: PrintedLine): boolean {
  return cell === null || cell.row === 0;
}

function textOf(text: string, { start, end }: PrintedLine): string {
  return text.slice(start, end);
}
