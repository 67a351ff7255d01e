/**
 * Tables whose columns a rule of dashes (or equals signs) shows: `----- ----------- -------`. A rule stands below the head, and where a cell needs several lines another one ends the table;
 * then blank lines part the rows. Two rules of letterheads side by side (`-------      ----------`) are none of these: nothing ends them.
 */
import { isColumnHead } from '../../../lexicon/column-heads.ts';
import type { PrintedLine } from '../../physical-lines.ts';
import { type DrawnLine, type DrawnTable, pieceOf } from './drawn-row.ts';

/** One rule, or one for each column. */
const RULE = /^(?:-{2,}(?:[ ]+-+)*|={2,}(?:[ ]+=+)*)$/;
/** Most lines of a head. */
const HIGHEST_HEAD = 12;
const LEAST_NAMED = 2;
/** Share of the lines in which a word may stand where columns part: a sign is missing that was printed. */
const FEW = 0.1;

/** The table whose first rule is line `i`; its head may stand above, from line `done` on. */
export function readDashTable(text: string, lines: readonly PrintedLine[], i: number, done: number): DrawnTable | null {
  const first = readRule(text, lines[i]);
  if (!first) return null;
  const rule = nextRule(text, lines, i + 1);
  const second = readRule(text, lines[rule]);
  if (first.starts.length === 1) {
    if (!second || rule - i > HIGHEST_HEAD || second.starts.length === 1 || !isAsWide(first, second)) return null;
    const end = nextRule(text, lines, rule + 1);
    const last = readRule(text, lines[end]);
    if (!last || !isAsWide(first, last)) return null;
    const head = lines.slice(i + 1, rule).map((line) => cut(text, line, second));
    return tableOf(head, rowsOf(text, lines.slice(rule + 1, end + 1), second), end + 1);
  }
  // rules below the letterheads of two documents are alike, too: there the name of who issues stands directly above
  if (second && isSame(first, second) && (i === 0 || lines[i]!.gap > 0)) {
    const end = text[lines[i]!.start] === '=' ? nextRule(text, lines, rule + 1) : rule;
    const last = readRule(text, lines[end]);
    if (end === rule || !last || !isSame(first, last))
      return tableOf([], rowsOf(text, lines.slice(i + 1, rule + 1), first), rule + 1);
    const head = lines.slice(i + 1, rule).map((line) => cut(text, line, first));
    return tableOf(head, rowsOf(text, lines.slice(rule + 1, end + 1), first), end + 1);
  }
  return readUnclosed(text, lines, i, done, first);
}

/** A head of one line, the rule, a line for each row up to the next blank one. */
function readUnclosed(
  text: string,
  lines: readonly PrintedLine[],
  i: number,
  done: number,
  rule: Rule,
): DrawnTable | null {
  if (i <= done || lines[i]!.gap > 0 || lines[i - 1]!.cell !== null) return null;
  const head = cut(text, lines[i - 1]!, rule);
  const named = head.pieces.filter(({ start, end }) => isColumnHead(text.slice(start, end))).length;
  if (named < LEAST_NAMED || named * 2 < head.pieces.length) return null;
  let to = i + 1;
  while (lines[to]?.gap === 0 && lines[to]!.cell === null) to++;
  return tableOf(
    [head],
    lines.slice(i + 1, to).map((line) => [cut(text, line, rule)]),
    to,
  );
}

/** A table has lines that fill two columns, and its columns part what its lines say. */
function tableOf(head: RuledLine[], rows: RuledLine[][], to: number): DrawnTable | null {
  const lines = rows.flat();
  const torn = lines.filter((line) => line.isTorn).length;
  if (!lines.some(({ pieces }) => pieces.length > 1) || torn > lines.length * FEW) return null;
  return { rows: head.length > 0 ? [head, ...rows] : rows, to };
}

/** The rows of a body whose last line is the rule that ends it: blank lines part them, or each line is one. */
function rowsOf(text: string, body: readonly PrintedLine[], rule: Rule): RuledLine[][] {
  const isParted = body.slice(1).some(({ gap }) => gap > 0);
  const rows: RuledLine[][] = [];
  body.slice(0, -1).forEach((line, i) => {
    if (i === 0 || !isParted || line.gap > 0) rows.push([]);
    rows.at(-1)!.push(cut(text, line, rule));
  });
  return rows;
}

/** Where the columns of a rule begin, and where it ends: characters from the left margin. */
interface Rule {
  starts: number[];
  end: number;
}

function readRule(text: string, line: PrintedLine | undefined): Rule | null {
  if (!line || line.cell !== null || line.role !== 'text' || !'-='.includes(text.charAt(line.start))) return null;
  if (!RULE.test(text.slice(line.start, line.end))) return null;
  const margin = marginOf(text, line);
  const starts: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (text[at] !== ' ' && (at === line.start || text[at - 1] === ' ')) starts.push(at - margin);
  }
  return { starts, end: line.end - margin };
}

function marginOf(text: string, { start }: PrintedLine): number {
  return text.lastIndexOf('\n', start - 1) + 1;
}

/** The number of the next line that is a rule, or of none. */
function nextRule(text: string, lines: readonly PrintedLine[], from: number): number {
  let at = from;
  while (at < lines.length && !readRule(text, lines[at])) at++;
  return at;
}

function isAsWide(one: Rule, other: Rule): boolean {
  return one.starts[0] === other.starts[0] && one.end === other.end;
}

function isSame(one: Rule, other: Rule): boolean {
  return one.end === other.end && one.starts.join() === other.starts.join();
}

/** The pieces of a line, cut where the columns begin, but no word is. */
function cut(text: string, line: PrintedLine, { starts, end }: Rule): RuledLine {
  const margin = marginOf(text, line);
  let isTorn = line.end > margin + end;
  const bounds = [line.start];
  for (const start of starts.slice(1)) {
    const low = bounds.at(-1)!;
    let at = Math.min(line.end, Math.max(low, margin + start));
    for (; at > low && at < line.end && text[at - 1] !== ' '; at--) isTorn = true;
    bounds.push(at);
  }
  const pieces = starts.flatMap((start, column) => {
    const next = starts[column + 1];
    const room = (next === undefined ? end : next - 1) - start;
    return pieceOf(text, column, bounds[column]!, bounds[column + 1] ?? line.end, room);
  });
  return { line, pieces, isTorn };
}

interface RuledLine extends DrawnLine {
  /** A word reaches over a place where columns part, or over the end of the last. */
  isTorn: boolean;
}
