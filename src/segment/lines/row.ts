/**
 * Rows and pieces: what the frame is read from. A row is a printed line with its text; a piece is a part of it, where a line holds several things
 * side by side (two columns set with blanks, or the lines of a cell run together).
 */
import type { Cell, Line, Reading } from '../../model/source.ts';
import { matchesOf } from '../../text/matches.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';

export interface Row {
  /** Index into `reading.lines`. */
  line: number;
  start: number;
  end: number;
  text: string;
  gap: number;
  cell: Cell | null;
  role: Line['role'];
}

export interface Piece {
  row: Row;
  start: number;
  end: number;
  text: string;
  /** Counted from 0 within its row; the cell's column where there are cells. */
  column: number;
}

export function rowsOf(reading: Reading): Row[] {
  const tab = reading.source.indexOf('\t', reading.extent?.start);
  const hasTabs = tab >= 0 && tab < (reading.extent?.end ?? reading.source.length);
  return reading.lines.map(({ start, end, gap, cell, role }, line) => {
    const text = reading.text.slice(start, end);
    return { line, start, end, text: hasTabs ? withTabs(reading, start, text) : text, gap, cell, role };
  });
}

/** Tabs, which are blanks in the working text, set columns apart: a row shows them where the source has them. */
function withTabs(reading: Reading, start: number, text: string): string {
  const { source, map } = reading;
  const from = map.start(start);
  const tab = source.indexOf('\t', from);
  if (tab === -1 || tab >= map.start(start + text.length - 1)) return text;
  let shown = '';
  for (let i = 0; i < text.length; i++)
    shown += text[i] === ' ' && source[map.start(start + i)] === '\t' ? '\t' : text[i];
  return shown;
}

/** A stretch of a row, trimmed of blanks; null when nothing is left. */
export function pieceOf(row: Row, from: number, to: number, column = row.cell?.column ?? 0): Piece | null {
  const printed = row.text.slice(from, to);
  const text = printed.trim();
  if (text === '') return null;
  const start = row.start + from + printed.length - printed.trimStart().length;
  return { row, start, end: start + text.length, text, column };
}

const IS_BULLET = new RegExp(String.raw`^\s*(?:[${ITEM_SIGNS}]|\d{1,2}[.)])$`);
const COLUMN_GAP = /\t+\s*|\s{3,}/g;

/** The columns of a row that are set apart by tabs or runs of blanks. */
export function columnsOf(row: Row, from = 0, to = row.text.length): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  const add = (end: number): void => {
    const piece = pieceOf(row, at, end, row.cell?.column ?? pieces.length);
    if (piece) pieces.push(piece);
  };
  if (row.text.includes('   ') || row.text.includes('\t')) {
    for (const match of matchesOf(COLUMN_GAP, row.text.slice(from, to))) {
      if (IS_BULLET.test(row.text.slice(at, from + match.index))) continue;
      add(from + match.index);
      at = from + match.index + match[0].length;
    }
  }
  add(to);
  return pieces;
}

/** Lines of hyphens, underscores or asterisks that typists draw under header and title. */
export function isRule(text: string): boolean {
  return /^[\s\-–—_─━═⎯―¯‾=~.*·•…○o]+$/u.test(text) && !/^[.…]{1,3}$/.test(text);
}

/** The first row from `from` on that is no rule. */
export function skipRules(rows: readonly Row[], from: number): number {
  let at = from;
  while (at < rows.length && isRule(rows[at]!.text)) at++;
  return at;
}
