/**
 * Tables in Markdown that are drawn with characters, as Pandoc writes those whose cells need several lines, or laid out by blanks, as the text of a PDF is kept. What their cells hold is put together and then read as Markdown, cell by cell: emphasis
 * and lists go on over a cell's lines, not over those of its row.
 */
import type { Cell } from '../../model/source.ts';
import type { SourceMap } from '../../text/source-map.ts';
import { findDrawnTables } from '../cells/drawn/drawn-tables.ts';
import { findSpacedColumns } from '../cells/spaced-columns.ts';
import { isSameCell, splitLines, type TableCounter } from '../physical-lines.ts';
import { writeInOrder } from '../reading-order.ts';
import { findCode, type Piece } from './pieces.ts';

/** A stretch of the text that stands in a cell, or in none. */
export interface CellRange {
  from: number;
  to: number;
  cell: Cell | null;
}

interface OrderedText {
  text: string;
  map: SourceMap;
  /** The cells of the tables, in order. */
  cells: CellRange[];
}

/** The text with the lines of each cell together, without what the tables are drawn with. */
export function putCellsTogether(
  source: string,
  normal: { text: string; map: SourceMap },
  tables: TableCounter,
): OrderedText {
  const lines = splitLines(normal.text);
  let code = 0;
  const fences = findCode(normal.text);
  for (const line of lines) {
    while (fences[code] && fences[code]!.to <= line.start) code++;
    if (fences[code] && fences[code]!.from <= line.start) line.role = 'code';
  }
  const drawn = findDrawnTables(normal.text, lines, tables);
  let ordered = drawn ? writeInOrder(normal.text, normal.map, drawn) : { ...normal, lines };
  const spaced = findSpacedColumns(source, ordered, ordered.lines, tables);
  if (spaced) ordered = writeInOrder(ordered.text, ordered.map, spaced);
  if (!drawn && !spaced) return { ...normal, cells: [] };
  const cells: CellRange[] = [];
  for (const { start, end, cell } of ordered.lines) {
    if (!cell) continue;
    const last = cells.at(-1);
    if (last && isSameCell(last.cell, cell)) last.to = end;
    else cells.push({ from: start, to: end, cell });
  }
  return { text: ordered.text, map: ordered.map, cells };
}

/** The pieces, cut where cells begin and end. */
export function* cutAtCells(
  pieces: readonly Piece[],
  cells: readonly CellRange[],
): Generator<Piece & { cell: Cell | null }> {
  let next = 0;
  for (const piece of pieces) {
    for (let at = piece.from; at < piece.to; ) {
      while (next < cells.length && cells[next]!.to <= at) next++;
      const { from, to, cell } = cells[next] ?? { from: piece.to, to: piece.to, cell: null };
      const end = Math.min(piece.to, at < from ? from : to);
      yield { ...piece, from: at, to: end, cell: at < from ? null : cell };
      at = end;
    }
  }
}
