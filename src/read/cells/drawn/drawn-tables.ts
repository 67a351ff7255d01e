/**
 * Tables drawn with characters (bảng vẽ bằng ký tự), as converters write them into plain text and Markdown. Bars or dashes say where the columns stand; a cell has as many lines as it
 * needs, and the lines of a cell are put together.
 *
 *     +-----+--------------+----------+        ----- -------------- ----------
 *     | STT | Nội dung     | Chủ trì  |         STT  Nội dung       Chủ trì
 *     +=====+==============+==========+        ----- -------------- ----------
 *     | 1   | Kiểm kê sách | Sở       |          1   Kiểm kê sách   Sở
 *     |     | cũ           | Nội vụ   |              cũ             Nội vụ
 *     +-----+--------------+----------+        --------------------------------
 *
 * Tables of one line for each row, `| a | b |`, are left to those who read them (`../pipe-rows.ts`, Markdown).
 */
import type { PrintedLine, TableCounter } from '../../physical-lines.ts';
import { readBarTable } from './bar-table.ts';
import { readDashTable } from './dash-table.ts';
import { type DrawnTable, placeRows } from './drawn-row.ts';
import { isParagraphRule, readParagraphTable } from './paragraph-table.ts';

/** The lines with those of each cell together, so that they no longer ascend; null where no such table stands. */
export function findDrawnTables(
  text: string,
  lines: readonly PrintedLine[],
  tables: TableCounter,
): PrintedLine[] | null {
  const out: PrintedLine[] = [];
  let done = 0;
  for (let i = 0; i < lines.length; ) {
    const { rows, to } = readTable(text, lines, i, done);
    const placed = placeRows(text, rows, tables.next);
    if (placed[0]) {
      const from = Math.min(i, lines.indexOf(rows[0]![0]!.line, done));
      for (; done < from; done++) out.push(lines[done]!);
      placed[0].gap = lines[from]!.gap;
      for (const line of placed) out.push(line);
      tables.next++;
      done = to;
    }
    i = to;
  }
  if (done === 0) return null;
  for (; done < lines.length; done++) out.push(lines[done]!);
  return out;
}

/** The table that begins with line `i`, or is known by it; without rows where none is. */
function readTable(text: string, lines: readonly PrintedLine[], i: number, done: number): DrawnTable {
  const none = { rows: [], to: i + 1 };
  const line = lines[i]!;
  if (line.cell !== null || line.role !== 'text') return none;
  const first = text[line.start]!;
  if (first !== '-' && first !== '=') return readBarTable(text, lines, i) ?? none;
  const read = isParagraphRule(text, line) ? readParagraphTable : readDashTable;
  return read(text, lines, i, done) ?? none;
}
