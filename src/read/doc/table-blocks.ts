/**
 * From paragraphs in the order of the file to blocks, tables put together: a paragraph says how deep in tables it stands, the mark behind a cell's text
 * that it ends, and a mark of its own that the row ends ([MS-DOC] 2.4.3).
 */
import type { Block, Paragraph, TableCell } from '../office/story.ts';
import { isBlankParagraph } from '../office/story.ts';
import type { ParagraphProperties, RowDefinition } from './paragraph-properties.ts';

/** A paragraph with what stands beside it. */
export interface DocParagraph {
  paragraph: Paragraph;
  properties: ParagraphProperties;
  /** Its mark is that of cells. */
  isCellMark: boolean;
  /** The text boxes that are anchored in it. */
  boxes: readonly Block[];
}

interface Row extends RowDefinition {
  cells: Block[][];
}

/** The blocks of the paragraphs from `from` to `to`; those deeper than `depth` are in tables. */
export function groupTables(paragraphs: readonly DocParagraph[], from = 0, to = paragraphs.length, depth = 0): Block[] {
  const blocks: Block[] = [];
  for (let i = from; i < to; ) {
    const each = paragraphs[i]!;
    if (each.properties.depth <= depth) {
      blocks.push(each.paragraph, ...each.boxes);
      i++;
      continue;
    }
    let end = i + 1;
    while (end < to && paragraphs[end]!.properties.depth > depth) end++;
    for (const block of tableOf(groupRows(paragraphs, i, end, depth + 1))) blocks.push(block);
    i = end;
  }
  return blocks;
}

/** A table of one column only draws a frame around its text. */
function tableOf(rows: readonly Row[]): Block[] {
  if (rows.every(({ cells }) => cells.length <= 1)) return rows.flatMap(({ cells }) => cells.flat());
  return [{ kind: 'table', rows: placeInGrid(rows) }];
}

function groupRows(paragraphs: readonly DocParagraph[], from: number, to: number, depth: number): Row[] {
  const rows: Row[] = [];
  let cells: Block[][] = [];
  let start = from;
  const closeCell = (end: number): void => {
    if (end > start) cells.push(groupTables(paragraphs, start, end, depth));
    start = end;
  };
  for (let i = from; i < to; i++) {
    const each = paragraphs[i]!;
    if (each.properties.depth !== depth) continue;
    if (endsRow(each, depth)) {
      closeCell(i);
      // the mark of the row holds no text, unless the file is broken
      if (!isBlankParagraph(each.paragraph)) cells.push([each.paragraph]);
      rows.push({ cells, ...each.properties.row });
      cells = [];
      start = i + 1;
    } else if (endsCell(each, depth)) {
      closeCell(i + 1);
    }
  }
  closeCell(to);
  if (cells.length > 0) rows.push({ cells, edges: [], merges: [] });
  return rows;
}

function endsCell({ isCellMark, properties }: DocParagraph, depth: number): boolean {
  return depth === 1 ? isCellMark : properties.endsInnerCell;
}

function endsRow({ isCellMark, properties }: DocParagraph, depth: number): boolean {
  return depth === 1 ? isCellMark && properties.endsRow : properties.endsInnerRow;
}

/**
 * The columns of a table are those of its first row with the most cells; the cells of a shorter row stand in the columns at whose left edges they begin.
 * (Edges moved by hand differ from row to row, so that a grid of all edges would have columns that nobody sees.)
 */
function placeInGrid(rows: readonly Row[]): TableCell[][] {
  const most = rows.reduce((count, { cells }) => Math.max(count, cells.length), 0);
  const model = rows.find(({ cells, edges }) => cells.length === most && edges.length === most + 1);
  /** Cells that go on in the rows below, by column, and the row that each begins in. */
  const open = new Map<number, { cell: TableCell; row: number }>();
  return rows.map(({ cells, edges, merges }, row) => {
    const isShort = model !== undefined && cells.length < most && edges.length === cells.length + 1;
    let column = -1;
    return cells.map((blocks, i) => {
      const left = isShort ? nearest(model.edges, edges[i]!, most) : i;
      column = Math.min(Math.max(column + 1, left), most - (cells.length - i));
      const cell: TableCell = { column, blocks: blocks.flatMap(flatten) };
      const above = open.get(column);
      if (merges[i] === 'goes on' && above) above.cell.rows = row - above.row + 1;
      else if (merges[i] === 'starts') open.set(column, { cell, row });
      else open.delete(column);
      return cell;
    });
  });
}

/** All text of a table in a cell belongs to that cell. */
function flatten(block: Block): Block[] {
  return block.kind === 'table' ? block.rows.flatMap((cells) => cells.flatMap((cell) => cell.blocks)) : [block];
}

/** The number of the column that begins nearest to an edge. */
function nearest(edges: readonly number[], edge: number, count: number): number {
  let best = 0;
  for (let i = 1; i < count; i++) {
    if (Math.abs(edges[i]! - edge) < Math.abs(edges[best]! - edge)) best = i;
  }
  return best;
}
