/**
 * Tables without rules: the heads of their columns stand side by side, and between the columns a gutter stays free from above to below.
 *
 * > TT   Nội dung               Cơ quan chủ trì   Thời hạn
 * > 1    Rà soát hộ nghèo       Sở Nội vụ         15/3/2026
 * >      trên địa bàn tỉnh
 */
import { isColumnHead } from '../../lexicon/column-heads.ts';
import { cutLine, gapsOf, type TextLine, textOf } from './lines.ts';
import type { PageTable, TableCell } from './tables.ts';

/** What stays free between two columns: one place of several, until all lines are known. */
type Gutter = { from: number; to: number }[];

/** A gap of so many ems parts the heads of two columns; so much stays free between them. */
const WIDE = 1;
const FREE = 0.6;
/** Lines farther apart, in ems, end a table. */
const FARTHEST = 4;
const LEAST_COLUMNS = 3;
const LEAST_HEADS = 2;
/** Room between a column and the next, as between a cell's text and its rule. */
const PADDING = 5.4;
/** A foot begins, and its columns are its own. */
const FOOT = /^Nơi nhận/iu;

/** The lines of a page from the top, tables without rules taken together. */
export function takeFreeTables(lines: readonly TextLine[]): (PageTable | TextLine[])[] {
  const parts: (PageTable | TextLine[])[] = [];
  let open: TextLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const found = tableAt(lines, i);
    if (!found) {
      open.push(lines[i++]!);
      continue;
    }
    if (open.length > 0) parts.push(open);
    open = [];
    parts.push(found.table);
    i = found.next;
  }
  if (open.length > 0) parts.push(open);
  return parts;
}

function tableAt(lines: readonly TextLine[], first: number): { table: PageTable; next: number } | null {
  const head = lines[first]!;
  let gutters: Gutter[] = gapsOf(head).flatMap((gap) => (gap.to - gap.from >= WIDE * head.size ? [[gap]] : []));
  if (gutters.length + 1 < LEAST_COLUMNS) return null;
  const heads = cut(head, gutters.map(middleOf)).filter((piece) => piece && isColumnHead(textOf(piece)));
  if (heads.length < LEAST_HEADS) return null;
  let next = first + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.y - lines[next - 1]!.y > FARTHEST * line.size || FOOT.test(textOf(line))) break;
    const narrowed = gutters.map((gutter) => narrow(gutter, line));
    if (narrowed.some((gutter) => gutter.length === 0)) break;
    gutters = narrowed;
  }
  const table = makeTable(lines.slice(first, next), gutters.map(middleOf));
  return table && { table, next };
}

/** What a line leaves free of a gutter: what lies beside it, and its wide gaps. */
function narrow(gutter: Gutter, line: TextLine): Gutter {
  const least = FREE * line.size;
  const open = [
    { from: Number.NEGATIVE_INFINITY, to: line.x },
    ...gapsOf(line).filter(({ from, to }) => to - from >= least),
    { from: line.end, to: Number.POSITIVE_INFINITY },
  ];
  return gutter.flatMap((place) =>
    open
      .map(({ from, to }) => ({ from: Math.max(from, place.from), to: Math.min(to, place.to) }))
      .filter(({ from, to }) => to - from >= least),
  );
}

/** The middle of the widest place that is left. */
function middleOf(gutter: Gutter): number {
  const widest = gutter.reduce((one, other) => (other.to - other.from > one.to - one.from ? other : one));
  return (widest.from + widest.to) / 2;
}

/** The pieces of a line by columns. */
function cut(line: TextLine, at: readonly number[]): (TextLine | null)[] {
  return [...at, Number.POSITIVE_INFINITY].map((to, i) => cutLine(line, at[i - 1] ?? Number.NEGATIVE_INFINITY, to));
}

/** A printed line by columns, and the lines of a row. */
type Pieces = (TextLine | null)[];
type Row = Pieces[];

/** Null where no row is filled. */
function makeTable(lines: readonly TextLine[], at: readonly number[]): PageTable | null {
  const all = lines.map((line) => cut(line, at));
  const rows = rowsByGaps(all) ?? rowsByFirst(all);
  const isFilled = (row: Row) =>
    row[0]!.filter((_, column) => row.some((line) => line[column])).length >= LEAST_COLUMNS;
  if (!rows.slice(1).some(isFilled)) return null;
  const [top, bottom] = [lines[0]!, lines.at(-1)!];
  const ends = [...at, Math.max(...lines.map(({ end }) => end)) + 1];
  const cells = rows.flatMap((row, r) =>
    ends.map((_, column): TableCell => {
      const own = row.flatMap((pieces) => pieces[column] ?? []);
      return { row: r, column, rows: 1, x: at[column - 1] ?? top.x, end: 0, lines: own };
    }),
  );
  for (const cell of cells) cell.end = edgeOf(cells, cell.column) + PADDING;
  const columns = [Math.min(...lines.map(({ x }) => x)), ...ends];
  return { page: top.page, top: top.y - top.size, bottom: bottom.y, columns, rowCount: rows.length, cells };
}

/** Rows as the room between them shows, also where cells are centred; null where they have not one number each. */
function rowsByGaps(lines: readonly Pieces[]): Row[] | null {
  const heights = lines.map((pieces) => pieces.find((piece) => piece !== null)!.y);
  const columns = [...lines[0]!.keys()].map((column) => lines.flatMap((pieces) => pieces[column] ?? []));
  const leading = Math.min(...columns.flatMap((own) => own.slice(1).map((line, i) => line.y - own[i]!.y)));
  const rows: Row[] = [];
  lines.forEach((pieces, i) => {
    if (i === 0 || heights[i]! - heights[i - 1]! > APART * leading) rows.push([]);
    rows.at(-1)!.push(pieces);
  });
  const isNumbered = (row: Row) => row.filter((pieces) => pieces[0]).length === 1;
  return rows.length > 1 && rows.slice(1).every(isNumbered) ? rows : null;
}
/** Rows stand so much farther apart than lines. */
const APART = 1.15;

/** A row begins where its first column says something. */
function rowsByFirst(lines: readonly Pieces[]): Row[] {
  const rows: Row[] = [];
  for (const pieces of lines) {
    if (pieces[0] || rows.length === 0) rows.push([]);
    rows.at(-1)!.push(pieces);
  }
  return rows;
}

/** Where the longest line of a column ends. */
function edgeOf(cells: readonly TableCell[], column: number): number {
  return Math.max(0, ...cells.flatMap((cell) => (cell.column === column ? cell.lines.map(({ end }) => end) : [])));
}
