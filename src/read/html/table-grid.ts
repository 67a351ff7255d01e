/**
 * The grid of a table: which cell stands in which row and column, with cells that span several; and whether it is a table at all. Pages are laid out with
 * tables too: one of a single column, or one that holds a whole document in a cell, is none.
 */
import type { Element } from 'hast';

export interface GridCell {
  element: Element;
  row: number;
  column: number;
  /** How many rows it covers. */
  rows: number;
}

/** What an element holds. */
export interface Measure {
  /** Code units of text. */
  length: number;
  /** Whether the national motto or the party's name stands in it. */
  hasMotto: boolean;
}

const ROW_GROUPS = new Set(['thead', 'tbody', 'tfoot']);
const WIDEST = 200;
const TALLEST = 5000;
/** Longer than any letterhead, and than nearly all cells. */
const LONG = 1500;

export function gridOf(table: Element): GridCell[] {
  const cells: GridCell[] = [];
  /** How many more rows each column is taken by a cell from above. */
  const taken: number[] = [];
  const all = rowsOf(table);
  all.forEach((row, at) => {
    let column = 0;
    for (const element of row.children) {
      if (element.type !== 'element' || (element.tagName !== 'td' && element.tagName !== 'th')) continue;
      while ((taken[column] ?? 0) > 0) column++;
      const columns = spanOf(element.properties.colSpan, WIDEST);
      const rows = Math.min(spanOf(element.properties.rowSpan, TALLEST), all.length - at);
      cells.push({ element, row: at, column, rows });
      for (let i = 0; i < columns && column < WIDEST; i++) taken[column++] = rows;
    }
    for (let i = 0; i < taken.length; i++) taken[i] = Math.max((taken[i] ?? 0) - 1, 0);
  });
  return cells;
}

export function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    if (!ROW_GROUPS.has(child.tagName)) return [];
    return child.children.filter((row): row is Element => row.type === 'element' && row.tagName === 'tr');
  });
}

function spanOf(value: unknown, most: number): number {
  const span = Number(value ?? 1);
  return span >= 1 ? Math.min(Math.floor(span), most) : 1;
}

/** Whether a table only lays out a page of so much text. */
export function isLayout(
  cells: readonly GridCell[],
  measures: ReadonlyMap<Element, Measure>,
  pageLength: number,
): boolean {
  const filled = cells.filter(({ element }) => (measures.get(element)?.length ?? 0) > 0);
  if (new Set(filled.map(({ column }) => column)).size < 2) return true;
  return filled.some(({ element }) => {
    const { length, hasMotto } = measures.get(element)!;
    return length > LONG && (hasMotto || length * 2 > pageLength);
  });
}
