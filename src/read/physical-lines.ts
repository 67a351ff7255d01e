/**
 * The lines of the working text as they are printed, blank ones counted and dropped. This is what the recognisers of cells work on.
 */
import type { Line } from '../model/source.ts';

/** A line of the working text before its place in the source is known. */
export interface PrintedLine {
  start: number;
  end: number;
  gap: number;
  /** Where its territory begins in the working text: the line itself, or the `|` that opens its cell. */
  head: number;
  cell: Line['cell'];
  role: Line['role'];
  /** The width of a cell parted it from the line before it, as whose end it is read. */
  goesOn?: boolean;
}

/** Numbers the tables of a document. */
export interface TableCounter {
  next: number;
}

/** Cuts a stretch of the working text at its line feeds. */
export function splitLines(text: string, from = 0, to = text.length, role: Line['role'] = 'text'): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let gap = 0;
  for (let at = from; at <= to; ) {
    let lineFeed = text.indexOf('\n', at);
    if (lineFeed === -1 || lineFeed > to) lineFeed = to;
    const start = skipBlanks(text, at, lineFeed);
    if (start === lineFeed) {
      gap++;
    } else {
      lines.push({ start, end: trimEnd(text, start, lineFeed), gap, head: start, cell: null, role });
      gap = 0;
    }
    at = lineFeed + 1;
  }
  return lines;
}

export function textOf(text: string, { start, end }: PrintedLine): string {
  return text.slice(start, end);
}

/** Do both stand in one cell of a table? */
export function isSameCell(one: Line['cell'] | undefined, other: Line['cell'] | undefined): boolean {
  return !!one && !!other && one.table === other.table && one.row === other.row && one.column === other.column;
}

export function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

export function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}
