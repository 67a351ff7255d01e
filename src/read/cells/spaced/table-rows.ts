/**
 * The rows of a table that is laid out by blanks. A running number stands in the first line of its row, or in its middle; without numbers a row begins where
 * all its cells begin.
 */
import { startsLower } from '../../../text/letter-case.ts';

/** A line of the table: by columns the words that stand in it, null where none do. */
export interface RowLine {
  cells: (string | null)[];
  /** It stands behind a blank line, or begins a page. */
  isApart: boolean;
  /** It begins with the number of a row. */
  isNumbered: boolean;
  /** It holds one text over all columns. */
  isGroup: boolean;
}

/** Fewest stretches between blank lines that may be rows, and the share of them that are. */
const FEWEST_BLOCKS = 3;
const MOST = 0.7;
/** Share of the numbered lines that may go on with something when the numbers stand above. */
const FEW = 0.2;
/** What a cell that begins in lower case costs, what a blank line gains, and what each line costs by which a number misses the middle of its row. */
const LOWER = 3;
const GAP = -3;
const ASKEW = 1;
/** No row has more lines above or below its number. */
const HIGHEST = 60;

/** The row of each line, counted from 0. */
export function rowsOf(lines: readonly RowLine[], isNumbered: boolean): number[] {
  const parted = startsBehindBlanks(lines, isNumbered);
  if (parted) return countRows(lines, new Set(parted));
  const numbered = [...lines.keys()].filter((i) => lines[i]!.isGroup || lines[i]!.isNumbered);
  if (!isNumbered || numbered.length === 0) return countRows(lines, new Set(startsWithoutNumbers(lines)));
  const torn = numbered.filter((i) => !lines[i]!.isGroup && beginLow(lines[i]!) > 0).length;
  const isAbove = numbered[0] === 0 && torn <= numbered.length * FEW;
  return countRows(lines, new Set(isAbove ? numbered : startsAround(lines, numbered)));
}

/** Rows that stand between blank lines, one number in each; null where they do not. A row that the end of a page tears has none behind it. */
function startsBehindBlanks(lines: readonly RowLine[], isNumbered: boolean): number[] | null {
  const blocks: RowLine[][] = [];
  const starts: number[] = [];
  lines.forEach((line, i) => {
    if (i === 0 || line.isApart) {
      blocks.push([]);
      starts.push(i);
    }
    blocks.at(-1)!.push(line);
  });
  const isRow = isNumbered
    ? (block: readonly RowLine[]) => block.filter((line) => line.isNumbered).length === 1
    : ([first]: readonly RowLine[]) => !startsLower(first!.cells.find((cell) => cell !== null) ?? '');
  if (blocks.length < FEWEST_BLOCKS || blocks.filter(isRow).length < blocks.length * MOST) return null;
  return starts.flatMap((start, i) => {
    const block = blocks[i]!;
    const numbers = isNumbered ? [...block.keys()].filter((k) => block[k]!.isNumbered).slice(1) : [];
    const own = isRow(block) || numbers.length > 0 || block[0]!.isGroup ? [start] : [];
    return [...own, ...numbers.map((k) => start + k)];
  });
}

function countRows(lines: readonly RowLine[], starts: ReadonlySet<number>): number[] {
  let row = -1;
  return lines.map((_, i) => (i === 0 || starts.has(i) ? ++row : row));
}

/** How many of the cells begin in lower case, the number's aside. */
function beginLow({ cells }: RowLine): number {
  return cells.filter((cell, column) => column > 0 && cell !== null && startsLower(cell)).length;
}

/** A way to cut the lines so far: where its last row begins, and what came before. */
interface Way {
  cost: number;
  start: number;
  before: Way | null;
}

/** Numbers stand in the middle of their rows: of all places between two of them the next row begins where its cells begin anew. */
function startsAround(lines: readonly RowLine[], numbered: readonly number[]): number[] {
  let ways: Way[] = [{ cost: 0, start: 0, before: null }];
  numbered.forEach((at, k) => {
    const next = numbered[k + 1] ?? lines.length;
    const isLast = k + 1 === numbered.length;
    const isAlone = lines[at]!.isGroup;
    const from = isLast || lines[next]!.isGroup ? next : Math.max(at + 1, next - HIGHEST);
    const to = isAlone && !isLast ? Math.min(next, at + 1) : next;
    const reached: Way[] = [];
    for (let start = Math.min(from, to); start <= to; start++) {
      const own = isLast ? 0 : costOfStart(lines, start);
      const all = ways.map((way) => {
        const askew = isAlone ? 0 : ASKEW * Math.max(0, Math.abs(at - way.start - (start - 1 - at)) - 1);
        return { cost: way.cost + askew + own, start, before: way };
      });
      reached.push(all.reduce((best, way) => (way.cost < best.cost ? way : best)));
    }
    ways = reached;
  });
  const starts: number[] = [];
  const best = ways.reduce((one, way) => (way.cost < one.cost ? way : one));
  for (let way: Way | null = best; way; way = way.before) starts.push(way.start);
  return starts;
}

/** Cells whose first line in the row begins in lower case go on with those above. */
function costOfStart(lines: readonly RowLine[], start: number): number {
  const line = lines[start]!;
  return (line.isApart ? GAP : 0) + LOWER * beginLow(line);
}

/** Without numbers a row begins where the first column does, nothing goes on, and a cell begins again that had ended, or all do. */
function startsWithoutNumbers(lines: readonly RowLine[]): number[] {
  const starts: number[] = [];
  let filled = new Set<number>();
  lines.forEach((line, i) => {
    const own = [...line.cells.keys()].filter((column) => line.cells[column] !== null);
    const above = lines[i - 1];
    const begins = line.cells[0] !== null && own.length > 1 && !own.some((column) => startsLower(line.cells[column]!));
    const isAnew =
      line.isApart ||
      own.length >= filled.size ||
      own.some((column) => filled.has(column) && above?.cells[column] === null);
    if (i === 0 || line.isGroup || above?.isGroup || (begins && isAnew)) {
      starts.push(i);
      filled = new Set();
    }
    for (const column of own) filled.add(column);
  });
  return starts;
}
