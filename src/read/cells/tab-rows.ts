/**
 * Tables whose cells are parted by tabs, as they come out of a spreadsheet or a word processor. Two lines or more in a row with as many cells make a
 * table; a tab behind a marker (`1.⇥`, `-⇥`, `a)⇥`) is the indentation of a list. A table that counts its rows may miss tabs.
 */

import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';
import { skipBlanks, trimEnd } from '../physical-lines.ts';
import { cellsOf, readNumberedTable } from './numbered-tab-rows.ts';

const MARKER = new RegExp(
  String.raw`^(?:[${ITEM_SIGNS}]|\(?(?:\p{L}|\p{L}\.?\d{1,2}|\d{1,2}\.?\p{L}|[\divxIVXLC]{1,5})[.)/:]{1,2}|\d{1,2}(?:\.\d{1,3}){1,4}[.)]?|(?:Điều|Chương|Mục|Phần)\s[\dIVXLC]+[.:]?)$`,
  'u',
);

export function splitTabRows(text: string, lines: readonly PrintedLine[], tables: TableCounter): PrintedLine[] {
  const out: PrintedLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const numbered = readNumberedTable(text, lines, i);
    if (numbered) {
      const table = tables.next++;
      for (const { line, row, column } of numbered) out.push(...splitRow(text, line, { table, row, column }));
      i += numbered.length;
      continue;
    }
    const size = sizeOfTable(text, lines, i);
    if (size < 2) {
      out.push(lines[i]!);
      i++;
      continue;
    }
    const table = tables.next++;
    const columns = countCells(text, lines[i]!);
    for (let row = 0; row < size; row++, i++) {
      const column = emptyBefore(text, lines[i]!, columns);
      out.push(...splitRow(text, lines[i]!, { table, row, column }));
    }
  }
  return out;
}

/** How many lines from `i` on are rows of one table. Tabs at a row's end may be missing where its last cells are empty. */
function sizeOfTable(text: string, lines: readonly PrintedLine[], i: number): number {
  const columns = countCells(text, lines[i]!);
  if (columns < 2) return 0;
  let at = i + 1;
  for (; at < lines.length; at++) {
    const line = lines[at]!;
    const cells = line.gap > 1 ? 0 : countCells(text, line);
    if (columns === 2 ? cells !== 2 : cells < 2 || cells > columns) break;
  }
  return at - i;
}

/** The cells that are empty before the first of a row, as a cell above is merged with them; tabs that the row has no place for only indent it. */
function emptyBefore(text: string, line: PrintedLine, columns: number): number {
  let tabs = 0;
  for (let at = line.start - 1; at >= 0 && text[at] === '\t'; at--) tabs++;
  return tabs + countCells(text, line) <= columns ? tabs : 0;
}

/** Cells of a line; 0 where its tab only indents, or the line has its place already. */
function countCells(text: string, line: PrintedLine): number {
  const cells = cellsOf(text, line);
  if (cells.length < 2 || (cells.length === 2 && MARKER.test(cells[0]?.trimEnd() ?? ''))) return 0;
  return cells.length;
}

/** The cells of a line, of which the first stands at the given place. */
function splitRow(
  text: string,
  line: PrintedLine,
  first: { table: number; row: number; column: number },
): PrintedLine[] {
  const cells: PrintedLine[] = [];
  const { table, row } = first;
  let at = line.start;
  for (let column = first.column; at < line.end; column++) {
    let tab = text.indexOf('\t', at);
    if (tab === -1 || tab > line.end) tab = line.end;
    const start = skipBlanks(text, at, tab);
    if (start < tab) {
      const isFirst = cells.length === 0;
      cells.push({
        ...line,
        start,
        end: trimEnd(text, start, tab),
        gap: isFirst ? line.gap : 0,
        head: start,
        cell: { table, row, column },
      });
    }
    at = tab + 1;
  }
  return cells;
}
