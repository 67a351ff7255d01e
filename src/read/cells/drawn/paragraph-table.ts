/**
 * Tables whose cells hold paragraphs, as converters of web pages write them into Markdown that knows no such cells: a bar on a line of its own parts two cells, two blanks at a line's end (the
 * line break of Markdown) end a row, and a rule below the first row tells how many columns there are.
 *
 *     STT                  Nội dung stands in the next cell
 *     |
 *     Nội dung··
 *     ---|---
 *     1
 *     |
 *     Kiểm kê sách··
 */
import { type PrintedLine, textOf } from '../../physical-lines.ts';
import type { DrawnLine, DrawnRow, DrawnTable } from './drawn-row.ts';

const RULE = /^-{3,}(?:\|-{3,})+$/;
const RECIPIENTS = /^[*_\s]*Nơi nhận/iu;
const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN VIỆT NAM/iu;
/** Most lines of a cell, and of the left half of a letterhead and a foot; more are the text between two tables. */
const HIGHEST_CELL = 30;
const HIGHEST_HEAD = 10;
const HIGHEST_FOOT = 60;
/** Most paragraphs of a row's first cell. */
const MOST_PARAGRAPHS = 4;
/** Most blank lines above a row. */
const WIDEST_GAP = 5;

/** Is this the rule below the first row of such a table? */
export function isParagraphRule(text: string, { start, end }: PrintedLine): boolean {
  return RULE.test(text.slice(start, end));
}

/** The table whose rule is line `i`; its first row stands above, from line `done` on. */
export function readParagraphTable(
  text: string,
  lines: readonly PrintedLine[],
  i: number,
  done: number,
): DrawnTable | null {
  const { start, end } = lines[i]!;
  const columns = text.slice(start, end).split('|').length;
  const from = startOfFirstRow(text, lines, i, done, columns);
  if (from === null) return null;
  const rows = [rowOf(text, lines, from, i)];
  let to = i + 1;
  for (;;) {
    const next = endOfRow(text, lines, to, columns);
    if (next === null || (lines[next] && isParagraphRule(text, lines[next]))) return { rows, to };
    rows.push(rowOf(text, lines, to, next));
    to = next;
  }
}

/** Above the first bar stands one paragraph; in a letterhead and a foot all that stands in their left half. */
function startOfFirstRow(
  text: string,
  lines: readonly PrintedLine[],
  rule: number,
  done: number,
  columns: number,
): number | null {
  const lowest = Math.max(done, rule - HIGHEST_CELL * columns);
  let bars = 0;
  let bar = rule;
  for (let at = rule - 1; at >= lowest && bars < columns - 1; at--) {
    if (!isBar(text, lines[at]!)) continue;
    bar = at;
    bars++;
  }
  if (bars < columns - 1 || bar === lowest) return null;
  const right = lines.slice(bar + 1, rule).map((line) => textOf(text, line));
  const above = (most: number) => lines.slice(Math.max(done, bar - most), bar);
  if (columns === 2 && right.some((said) => MOTTO.test(said))) return bar - above(HIGHEST_HEAD).length;
  const foot = columns === 2 ? above(HIGHEST_FOOT).findLastIndex((line) => RECIPIENTS.test(textOf(text, line))) : -1;
  if (foot >= 0) return bar - above(HIGHEST_FOOT).length + foot;
  let from = bar - 1;
  while (from > lowest && lines[from]!.gap === 0) from--;
  return from;
}

/** The number of the line behind the row that begins with line `from`; null where none does. */
function endOfRow(text: string, lines: readonly PrintedLine[], from: number, columns: number): number | null {
  if ((lines[from]?.gap ?? Number.POSITIVE_INFINITY) > WIDEST_GAP) return null;
  let at = from;
  for (let column = 1; column < columns; column++) {
    const bar = nextBar(text, lines, at, column === 1);
    if (bar === null) return null;
    at = bar + 1;
  }
  if (isEmptyBehind(text, lines, at - 1)) return at;
  for (const highest = at + HIGHEST_CELL; at < lines.length && at < highest; at++) {
    if (isBar(text, lines[at]!)) return null;
    const goesOn = lines[at + 1]?.gap === 0 && nextBar(text, lines, at + 1, true) === null;
    if (isBroken(text, lines[at]!) && !goesOn) return at + 1;
  }
  return at === lines.length ? at : null;
}

/** The number of the bar that ends the cell from line `from` on. */
function nextBar(text: string, lines: readonly PrintedLine[], from: number, isFirst: boolean): number | null {
  let paragraphs = 1;
  for (let at = from; at < lines.length && at < from + HIGHEST_CELL; at++) {
    if (isBar(text, lines[at]!)) return at;
    if (at > from && lines[at]!.gap > 0) paragraphs++;
    if (isFirst && paragraphs > MOST_PARAGRAPHS) return null;
  }
  return null;
}

/** The lines of a row with their columns; blank lines count. */
function rowOf(text: string, lines: readonly PrintedLine[], from: number, to: number): DrawnRow {
  const row: DrawnLine[] = [];
  let column = 0;
  for (let at = from; at < to; at++) {
    const line = lines[at]!;
    if (isBar(text, line)) column++;
    else {
      for (let k = 0; k < Math.min(line.gap, 1); k++) row.push({ line, pieces: [] });
      // the lines of a paragraph are one, where no break is set
      const room = at > from && isBroken(text, lines[at - 1]!) ? Number.POSITIVE_INFINITY : 0;
      row.push({ line, pieces: [{ column, start: line.start, end: line.end, room }] });
    }
  }
  return row;
}

function isBar(text: string, { start, end }: PrintedLine): boolean {
  return end - start === 1 && text[start] === '|';
}

/** Does a line end in the line break of Markdown? */
function isBroken(text: string, { end }: PrintedLine): boolean {
  return text.startsWith('  \n', end) || (text.startsWith('  ', end) && end + 2 >= text.length);
}

/** Is the cell behind a bar empty, a break being all that stands there? */
function isEmptyBehind(text: string, lines: readonly PrintedLine[], bar: number): boolean {
  const between = text.slice(lines[bar]!.end, lines[bar + 1]?.start ?? text.length);
  return /\n {2,}(?:\n|$)/.test(between);
}
