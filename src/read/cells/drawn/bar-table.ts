/**
 * Tables drawn with bars: `|`, or the lines of boxes. Rules between rows (`+---+`) part them; without any, a row begins where its number stands or its cells
 * begin anew, and lines that were broken by the width of a cell show that there are such.
 */
import { foldWords } from '../../../text/fold.ts';
import { startsLower } from '../../../text/letter-case.ts';
import type { PrintedLine } from '../../physical-lines.ts';
import { type RowLine, rowsOf } from '../spaced/table-rows.ts';
import { type DrawnLine, type DrawnRow, type DrawnTable, isBroken, pieceOf } from './drawn-row.ts';

/** Bars, and where rules cross them. */
const BARS = '|│┃║╎╏┆┇┊┋';
const CROSSINGS = '+├┝┞┟┠┡┢┣┤┥┦┧┨┩┪┫┬┭┮┯┰┱┲┳┴┵┶┷┸┹┺┻┼┽┾┿╀╁╂╃╄╅╆╇╈╉╊╋╒╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡╢╣╤╥╦╧╨╩╪╫╬┌┍┎┏┐┑┒┓└┕┖┗┘┙┚┛╭╮╯╰';
const EDGES = new Set(BARS + CROSSINGS);
const RULE = new RegExp(`^[${BARS}${CROSSINGS}](?=.*[-=─━═┄┅┈┉╌╍]{2})[-=:─━═┄┅┈┉╌╍${BARS}${CROSSINGS}]+$`, 'u');
/** Below the head of a Markdown table, each line of which is a row. */
const DELIMITERS = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+$/;
/** Characters by which a bar may be out of its column, where a sign was printed that the text no longer has. */
const SLACK = 1;
const NUMBER_HEAD = /^(?:s?tt|số tt|số thứ tự)$/;

/** The table whose first line is `i`, or the lines between bars that are none. */
export function readBarTable(text: string, lines: readonly PrintedLine[], i: number): DrawnTable | null {
  if (!isFenced(text, lines[i]!)) return null;
  let to = i + 1;
  while (to < lines.length && lines[to]!.gap === 0 && isFenced(text, lines[to]!)) to++;
  const block = lines.slice(i, to).map((line) => barsOf(text, line));
  const rules = block.filter(({ isRule }) => isRule).length;
  const isFramed = rules > 1 && block[0]!.isRule && block.at(-1)!.isRule;
  const rows = isFramed ? rowsBetweenRules(text, block, rules) : rules === 0 ? rowsWithoutRules(text, block) : null;
  return { rows: rows ?? [], to };
}

function isFenced(text: string, { start, end, cell, role }: PrintedLine): boolean {
  return cell === null && role === 'text' && end - start > 2 && EDGES.has(text[start]!) && EDGES.has(text[end - 1]!);
}

/** A line and its bars: offsets from its first. */
interface BarLine {
  line: PrintedLine;
  isRule: boolean;
  bars: number[];
}

function barsOf(text: string, line: PrintedLine): BarLine {
  const said = text.slice(line.start, line.end);
  const isRule = RULE.test(said);
  const bars: number[] = [];
  for (let at = 0; at < said.length; at++) if (isRule ? EDGES.has(said[at]!) : BARS.includes(said[at]!)) bars.push(at);
  return { line, isRule, bars };
}

/** Where the columns begin, from the left edge; the right edge is the last. */
function edgesOf(block: readonly BarLine[]): number[] {
  return [...new Set(block.flatMap(({ bars }) => bars))].sort((a, b) => a - b);
}

/** The pieces of a line: between the bars that stand where columns begin, or between all where they are as many. A bar within a cell is text. */
function cutLine(text: string, { line, bars }: BarLine, edges: readonly number[]): DrawnLine {
  const isWhole = bars.length === edges.length;
  const bounds = bars.flatMap((at, i) => {
    const isEnd = i === 0 || i === bars.length - 1;
    const column = isWhole || i === 0 ? i : edges.findIndex((edge) => Math.abs(edge - at) <= SLACK);
    return column < 0 && !isEnd ? [] : [{ column, at: line.start + at }];
  });
  const pieces = bounds.slice(0, -1).flatMap(({ column, at }, i) => {
    const [from, to] = [at + 1, bounds[i + 1]!.at];
    const padding = text[from] === ' ' && text[to - 1] === ' ' ? 2 : 0;
    return pieceOf(text, column, from, to, to - from - padding);
  });
  return { line, pieces };
}

/** What stands between two rules is a row; one of many columns whose lines all begin with something is as many rows. */
function rowsBetweenRules(text: string, block: readonly BarLine[], rules: number): DrawnRow[] | null {
  const edges = edgesOf(block.filter(({ isRule }) => isRule));
  if (edges.length < 3) return null;
  const rows: DrawnRow[] = [];
  let isNew = true;
  for (const each of block) {
    if (each.isRule) isNew = true;
    else {
      if (isNew) rows.push([]);
      rows.at(-1)!.push(cutLine(text, each, edges));
      isNew = false;
    }
  }
  if (rules > 3 || edges.length < 4) return rows;
  return rows.flatMap((row) =>
    row.every(({ pieces }) => pieces[0]?.column === 0) ? row.map((line) => [line]) : [row],
  );
}

function rowsWithoutRules(text: string, block: readonly BarLine[]): DrawnRow[] | null {
  const most = Math.max(...block.map(({ bars }) => bars.length));
  const first = block.find(({ bars }) => bars.length === most)!;
  const isInPlace = ({ bars }: BarLine) =>
    bars.length <= most && bars.every((at) => first.bars.some((edge) => Math.abs(edge - at) <= SLACK));
  if (most < 3 || block.length < 2 || !block.every(isInPlace)) return null;
  const { start, end } = block[1]!.line;
  if (DELIMITERS.test(text.slice(start, end))) return null;
  const lines = block.map((each) => cutLine(text, each, first.bars));
  if (!lines.some((line, i) => i > 0 && goesOn(text, lines[i - 1]!, line))) return null;
  const numbered = foldWords(cellOf(text, lines[0]!, 0) ?? '');
  const starts = NUMBER_HEAD.test(numbered) ? startsAtNumbers(lines) : rowsOf(rowLines(text, lines, most - 1), false);
  const rows: DrawnRow[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || starts[i] !== starts[i - 1] || block[i]!.bars.length !== block[i - 1]!.bars.length) rows.push([]);
    rows.at(-1)!.push(line);
  });
  return rows;
}

/** Does a cell go on in lower case with a word that found no room above? */
function goesOn(text: string, above: DrawnLine, line: DrawnLine): boolean {
  return line.pieces.some((piece) => {
    const before = above.pieces.find(({ column }) => column === piece.column);
    return before && startsLower(text.slice(piece.start, piece.end)) && isBroken(text, before, piece);
  });
}

/** The number of the row that each line is of. */
function startsAtNumbers(lines: readonly DrawnLine[]): number[] {
  let row = 0;
  return lines.map(({ pieces }, i) => (i > 0 && pieces[0]?.column === 0 ? ++row : row));
}

function cellOf(text: string, { pieces }: DrawnLine, column: number): string | null {
  const piece = pieces.find((one) => one.column === column);
  return piece ? text.slice(piece.start, piece.end) : null;
}

function rowLines(text: string, lines: readonly DrawnLine[], columns: number): RowLine[] {
  return lines.map((line) => ({
    cells: Array.from({ length: columns }, (_, column) => cellOf(text, line, column)),
    isApart: false,
    isNumbered: false,
    isGroup: false,
  }));
}
