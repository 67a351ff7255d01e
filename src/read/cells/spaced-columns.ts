/**
 * Tables that are laid out by blanks alone, as `pdftotext -layout` and copying leave them: the names of the columns stand side by side, the cells below them.
 *
 *     STT    Nội dung công việc       Đơn vị chủ trì       Thời gian
 *      1     Giám sát, lấy mẫu tại    Trung tâm Kiểm       Hằng tuần
 *            các ổ dịch cũ            soát bệnh tật
 *
 * What does not fit under the columns ends the table and is left as it is.
 */
import type { SourceMap } from '../../text/source-map.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';
import { isRowNumber } from './spaced/cut-line.ts';
import { cutRow } from './spaced/cut-row.ts';
import { joinWords, type PrintedWords } from './spaced/printed-words.ts';
import { type PlacedLine, readTable, type SpacedTable } from './spaced/table-body.ts';
import { readHead, type TableHead } from './spaced/table-head.ts';
import { type RowLine, rowsOf } from './spaced/table-rows.ts';

/** The lines with those of each cell together, so that they no longer ascend; null where no such table stands. */
export function findSpacedColumns(
  source: string,
  { text, map }: { text: string; map: SourceMap },
  lines: readonly PrintedLine[],
  tables: TableCounter,
): PrintedLine[] | null {
  let pages: ReadonlySet<PrintedLine> | null = null;
  const out: PrintedLine[] = [];
  let done = 0;
  for (const i of linesWithGaps(text, lines)) {
    if (i < done) continue;
    const head = readHead(text, lines, i, done);
    if (head) pages ??= findPageStarts(source, map, lines);
    const table = head && readTable(text, lines, head, pages!);
    if (!table) continue;
    for (; done < head.from; done++) out.push(lines[done]!);
    for (const line of placeTable(text, lines, head, table, tables.next++)) out.push(line);
    done = table.to;
  }
  if (done === 0) return null;
  for (; done < lines.length; done++) out.push(lines[done]!);
  return out;
}

/** The lines that stand behind a form feed, as each page of a PDF ends with. */
function findPageStarts(source: string, map: SourceMap, lines: readonly PrintedLine[]): Set<PrintedLine> {
  const starts = new Set<PrintedLine>();
  let feed = source.indexOf('\f');
  for (const line of lines) {
    if (feed < 0) break;
    const start = map.start(line.start);
    if (start <= feed) continue;
    starts.add(line);
    feed = source.indexOf('\f', start);
  }
  return starts;
}

/** The lines in which words stand apart. */
function* linesWithGaps(text: string, lines: readonly PrintedLine[]): Generator<number> {
  let gap = text.indexOf('  ');
  for (let i = 0; gap >= 0 && i < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (gap < start) gap = text.indexOf('  ', start);
    if (gap >= 0 && gap < end) yield i;
  }
}

/** Each piece of a line becomes a line of its cell; the head is the first row. What belongs to the page stands before the row that it tears. */
function placeTable(
  text: string,
  lines: readonly PrintedLine[],
  head: TableHead,
  table: SpacedTable,
  number: number,
): PrintedLine[] {
  const size = head.columns.length;
  const rows = rowsOf(
    table.lines.map((line) => rowLine(text, line, size)),
    table.isNumbered,
  );
  const body: PlacedLine[][] = [];
  table.lines.forEach((line, i) => {
    if (!body[rows[i]!]) body.push([]);
    body.at(-1)!.push(line);
  });
  const furniture = table.furniture.map((i): PrintedLine => ({ ...lines[i]!, role: 'page-furniture' }));
  const placed = placeRow(
    head.lines.map((line) => headPieces(head, line)),
    { table: number, row: 0 },
  );
  body.forEach((row, i) => {
    while (furniture[0] && furniture[0].start < row.at(-1)!.line.start) placed.push(furniture.shift()!);
    const pieces = cutRow(text, row).map(piecesOf);
    for (const line of placeRow(pieces, { table: number, row: i + 1 })) placed.push(line);
  });
  return placed;
}

/** The pieces of a row, cell by cell; the cell that is printed first comes first. */
function placeRow(lines: readonly CellPiece[][], place: { table: number; row: number }): PrintedLine[] {
  const cells = new Map<number, PrintedLine[]>();
  for (const pieces of lines) {
    pieces.forEach(({ line, start, end, column }, k) => {
      const gap = k === 0 ? line.gap : 0;
      const cell = { ...place, column };
      if (!cells.has(column)) cells.set(column, []);
      cells.get(column)!.push({ ...line, start, end, head: start, gap, cell });
    });
  }
  return [...cells.values()].sort(([a], [b]) => a!.start - b!.start).flat();
}

/** What a line holds of a cell. */
interface CellPiece {
  line: PrintedLine;
  start: number;
  end: number;
  column: number;
}

function piecesOf({ line, words, columns }: PlacedLine): CellPiece[] {
  let at = 0;
  const pieces = joinWords(words, (_, __, i) => columns[i] === columns[i - 1]);
  return pieces.map(({ start, end }) => {
    while (words[at]!.start < start) at++;
    return { line, start, end, column: columns[at]! };
  });
}

function headPieces({ columns }: TableHead, { line, pieces }: PrintedWords): CellPiece[] {
  return pieces.map(({ start, end }) => ({
    line,
    start,
    end,
    column: columns.findIndex((column) => column.pieces.some((piece) => piece.start === start)),
  }));
}

function rowLine(text: string, line: PlacedLine, size: number): RowLine {
  const cells: RowLine['cells'] = Array.from({ length: size }, () => null);
  for (const { start, end, column } of piecesOf(line)) cells[column] = text.slice(start, end);
  return {
    cells,
    isApart: line.isApart,
    isNumbered: line.columns[0] === 0 && isRowNumber(text, line.words[0]!),
    isGroup: line.isGroup,
  };
}
