/**
 * Tables parted by tabs whose first column counts (`STT`). What cells hold in several lines, and rows that only group others, come out of a word processor without
 * all of their tabs; the numbers tell where rows begin.
 *
 * > | STT⇥Nội dung⇥Chủ trì⇥Thời hạn ⏎ I. Kiểm tra ⏎ 1⇥Lập đoàn⇥Sở Y tế⇥Quý I ⏎ 2⇥Kiểm tra chợ⇥Sở Y tế ⏎ Công an tỉnh⇥Quý II
 *                                      ^^^^^^^^^^^ group                                              ^^^^^^^^^^^^ goes on with the cell
 */
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import type { PrintedLine } from '../physical-lines.ts';
import { skipBlanks } from '../physical-lines.ts';

/** A line of such a table: its row, and the column of its first cell. */
export interface PlacedLine {
  line: PrintedLine;
  row: number;
  column: number;
}

const COUNTS = /^\s*(?:S[ốo]?\s?TT|TT|STT)\s*$/iu;
const ROW_NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[A-Ha-hđ])[.)]?$/u;
/** `I. Kiểm tra`, `2.1. Công tác đào tạo`: a line without tabs that a number opens, with the number. */
const NUMBERED_LINE = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)]|[IVX]{1,5}[.)]|[A-H][.)]|\d{1,3}(?:\.\d{1,3}){1,3})\s/u;
const ITEM = new RegExp(`^[${ITEM_SIGNS}]`, 'u');
/** Fewest columns of a table of which rows may lack their tabs. */
const FEWEST_COLUMNS = 4;
/** Most lines between two that tabs part. */
const MOST_LOOSE = 3;

/** The lines of the table that begins at line `i`, in order; null where none does. */
export function readNumberedTable(text: string, lines: readonly PrintedLine[], i: number): PlacedLine[] | null {
  const placed = readHead(text, lines, i);
  if (!placed) return null;
  const last = placed.at(-1)!;
  const columns = last.column + cellsOf(text, last.line).length;
  let row = 0;
  /** The last column of the open row. */
  let column = columns - 1;
  let loose: PrintedLine[] = [];
  for (let at = i + placed.length; at < lines.length && loose.length <= MOST_LOOSE; at++) {
    const line = lines[at]!;
    const cells = line.gap > 1 ? [] : cellsOf(text, line);
    if (cells.length === 0 || cells.length > columns) break;
    const first = cells[0]!.trim();
    const isNumbered = first === '' || ROW_NUMBER.test(first);
    if (cells.length === 1 || (cells.length === 2 && isNumbered && /[.)]$/.test(first))) {
      loose.push(line);
      continue;
    }
    if (!isNumbered && (row === 0 || column + cells.length > columns)) break;
    for (const each of loose) {
      if (isNumbered && opensGroup(text, each, first)) placed.push({ line: each, row: ++row, column: 0 });
      else placed.push({ line: each, row, column });
    }
    loose = [];
    placed.push(isNumbered ? { line, row: ++row, column: 0 } : { line, row, column });
    column = isNumbered ? cells.length - 1 : column + cells.length - 1;
  }
  for (const line of loose) {
    if (!goesOnWithItems(text, placed.at(-1)!.line, line)) break;
    placed.push({ line, row, column });
  }
  return row > 0 ? placed : null;
}

/** The lines of the head: more than one where the names of columns are broken (`Cơ quan` ⏎ `chủ trì⇥…`), so that the first has fewer cells than the rows. */
function readHead(text: string, lines: readonly PrintedLine[], i: number): PlacedLine[] | null {
  // nearly no line begins so: the others are not cut into cells for this
  if (!'STst'.includes(text[skipBlanks(text, lines[i]!.start, lines[i]!.end)] ?? ' ')) return null;
  const head = cellsOf(text, lines[i]!);
  if (head.length < 2 || !COUNTS.test(head[0]!)) return null;
  const placed: PlacedLine[] = [{ line: lines[i]!, row: 0, column: 0 }];
  let columns = head.length;
  for (let at = i + 1; at < Math.min(lines.length, i + MOST_HEAD_LINES); at++) {
    const cells = lines[at]!.gap > 1 ? [] : cellsOf(text, lines[at]!);
    const isRow = cells.length > 1 && ROW_NUMBER.test(cells[0]!.trim());
    if (isRow || cells.length === 0 || NUMBERED_LINE.test(text.slice(lines[at]!.start, lines[at]!.end))) break;
    const isNeeded = columns < columnsBelow(text, lines, at);
    if (!isNeeded) break;
    placed.push({ line: lines[at]!, row: 0, column: columns - 1 });
    columns += cells.length - 1;
  }
  return columns >= FEWEST_COLUMNS ? placed : null;
}
const MOST_HEAD_LINES = 12;

/** Cells of the first row below line `at` that has a number. */
function columnsBelow(text: string, lines: readonly PrintedLine[], at: number): number {
  for (const line of lines.slice(at, at + MOST_HEAD_LINES)) {
    const cells = cellsOf(text, line);
    if (cells.length > 1 && ROW_NUMBER.test(cells[0]!.trim())) return cells.length;
  }
  return 0;
}

/** What the tabs of a line part; nothing of a line that has its place already. */
export function cellsOf(text: string, line: PrintedLine): string[] {
  if (line.cell !== null || line.role === 'code') return [];
  return text.slice(line.start, line.end).split('\t');
}

/** Does a line group the rows below it, of which the first has the number `next`? Else it goes on with the cell above. */
function opensGroup(text: string, line: PrintedLine, next: string): boolean {
  const own = text.slice(line.start, line.end).trim();
  if (ITEM.test(own)) return false;
  return NUMBERED_LINE.test(own) || /^1\D?$/.test(next) || own === own.toUpperCase();
}

/** `⇥- 100% được lấy ý kiến` ⏎ `- 30% phản hồi`: the last cell of the table holds a list. */
function goesOnWithItems(text: string, above: PrintedLine, line: PrintedLine): boolean {
  const last = cellsOf(text, above).at(-1)!.trim();
  return ITEM.test(last) && ITEM.test(text.slice(line.start, line.end).trim());
}
