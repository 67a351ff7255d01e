/**
 * Rows of Markdown tables that converters broke where a cell has several lines: Markdown would take each line for a row.
 *
 *     | 2 | Mua vắc xin,
 *     bảo quản | Phòng Tài chính |
 */

/** `|---|---|` */
export const RULE_OF_HEADER = /^[ \t]*\|[ \t]*:?-[-|: \t]*$/u;
export const CLOSED_ROW = /\|[ \t]*$/u;
const OPENS_ROW = /^[ \t]*\|/u;
/** Most lines of one row. */
const MOST_LINES = 30;

/** The text with a blank for each line feed within a row; as long as before. */
export function joinBrokenRows(text: string): string {
  if (!text.includes('\n|')) return text;
  const lines = text.split('\n');
  const breaks = new Set<number>();
  /** Signs of a row of the table that is read; 0 outside of tables. */
  let signs = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '') signs = 0;
    else if (RULE_OF_HEADER.test(line)) signs = CLOSED_ROW.test(line) ? countSigns(line) : 0;
    if (signs === 0 || !OPENS_ROW.test(line) || CLOSED_ROW.test(line)) continue;
    const last = lastLineOfRow(lines, i, signs);
    for (; i < last; i++) breaks.add(i);
  }
  if (breaks.size === 0) return text;
  return lines.map((line, i) => (i === lines.length - 1 ? line : line + (breaks.has(i) ? ' ' : '\n'))).join('');
}

/** The line that closes the row which begins on line `from`; `from` itself where none has just the signs that are left. */
function lastLineOfRow(lines: readonly string[], from: number, signs: number): number {
  let left = signs - countSigns(lines[from]!);
  for (let i = from + 1; i < Math.min(lines.length, from + MOST_LINES) && left > 0; i++) {
    const line = lines[i]!;
    if (line.trim() === '' || OPENS_ROW.test(line)) return from;
    left -= countSigns(line);
    if (left === 0) return CLOSED_ROW.test(line) ? i : from;
  }
  return from;
}

function countSigns(line: string): number {
  let count = 0;
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) if (line[at - 1] !== '\\') count++;
  return count;
}
