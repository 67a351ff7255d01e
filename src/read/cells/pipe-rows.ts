/**
 * Rows of cells on one line, `| a | b |`; of tables that are torn to a cell a line (`| a |` above `| b |`) the pipes go. A rule under a header row (`|---|:-:|`) is no line; pipes that stand alone are left to `lone-pipes.ts`.
 */
import type { PrintedLine, TableCounter } from '../physical-lines.ts';
import { skipBlanks, trimEnd } from '../physical-lines.ts';

const RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)*\|?$/;

/** Replaces each line that is a row by one line for each cell with text. */
export function splitPipeRows(text: string, lines: readonly PrintedLine[], tables: TableCounter): PrintedLine[] {
  const out: PrintedLine[] = [];
  let table = -1;
  let row = 0;
  let carried = 0;
  let previous = 0;
  lines.forEach((line, i) => {
    const columns = line.cell === null ? countColumns(text, line) : 0;
    const isRow = columns >= 2 && (isFenced(text, line) || hasTwin(text, lines, i, columns));
    if (!isRow) {
      if (isCellAlone(text, line) && (isCellAlone(text, lines[i - 1]) || isCellAlone(text, lines[i + 1])))
        line = withoutPipes(text, line);
      out.push(carried === 0 ? line : { ...line, gap: line.gap + carried });
      carried = 0;
      table = -1;
      return;
    }
    if (table === -1 || line.gap + carried > 0 || Math.abs(columns - previous) > 2) {
      table = tables.next++;
      row = 0;
    }
    previous = columns;
    if (RULE.test(text.slice(line.start, line.end))) return;
    const cells = splitRow(text, line, table, row);
    const first = cells[0];
    if (first) first.gap = line.gap + carried;
    carried = first ? 0 : carried + line.gap + 1;
    out.push(...cells);
    row++;
  });
  return out;
}

function splitRow(text: string, line: PrintedLine, table: number, row: number): PrintedLine[] {
  const cells: PrintedLine[] = [];
  let at = text[line.start] === '|' ? line.start + 1 : line.start;
  for (let column = 0; at <= line.end; column++) {
    let bar = text.indexOf('|', at);
    if (bar === -1 || bar > line.end) bar = line.end;
    const start = skipBlanks(text, at, bar);
    if (start < bar) {
      const head = cells.length === 0 ? line.start : start;
      cells.push({
        start,
        end: trimEnd(text, start, bar),
        gap: 0,
        head,
        cell: { table, row, column },
        role: line.role,
      });
    }
    at = bar + 1;
  }
  return cells;
}

const BAR = 0x7c;

/** Cells between pipes; 0 for a line without any inside it. */
function countColumns(text: string, line: PrintedLine): number {
  let bars = 0;
  for (let at = line.start + 1; at < line.end - 1; at++) if (text.charCodeAt(at) === BAR) bars++;
  if (bars === 0) return 0;
  // `I | Truyền thông | | |`: without a pipe before it the last one parts an empty cell
  const isCutOff = text.charCodeAt(line.end - 1) === BAR && text.charCodeAt(line.start) !== BAR;
  return bars + (isCutOff ? 2 : 1);
}

/** `| Sở Y tế |` */
function isCellAlone(text: string, line: PrintedLine | undefined): boolean {
  if (!line || line.cell !== null || line.end - line.start < 3 || !isFenced(text, line)) return false;
  return text.indexOf('|', line.start + 1) === line.end - 1;
}

function withoutPipes(text: string, line: PrintedLine): PrintedLine {
  const start = skipBlanks(text, line.start + 1, line.end - 1);
  return { ...line, start, end: trimEnd(text, start, line.end - 1), head: line.start };
}

function isFenced(text: string, line: PrintedLine): boolean {
  return text[line.start] === '|' && text[line.end - 1] === '|';
}

/** Without pipes at its ends a row is known by a neighbour of its kind with as many cells. */
function hasTwin(text: string, lines: readonly PrintedLine[], i: number, columns: number): boolean {
  const isTwin = (line: PrintedLine | undefined): boolean =>
    line !== undefined && line.cell === null && !isFenced(text, line) && countColumns(text, line) === columns;
  return (lines[i]?.gap === 0 && isTwin(lines[i - 1])) || (lines[i + 1]?.gap === 0 && isTwin(lines[i + 1]));
}
