/** Tables by the rules between their cells: the grid that the rules make, cells merged where a rule is missing. */
import { makeLines, type TextLine } from './lines.ts';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';

export interface TableCell {
  row: number;
  column: number;
  /** How many rows it covers. */
  rows: number;
  x: number;
  end: number;
  lines: TextLine[];
}

export interface PageTable {
  page: number;
  top: number;
  bottom: number;
  /** Where its columns begin and the last ends. */
  columns: number[];
  rowCount: number;
  cells: TableCell[];
}

/** Rules that lie closer are one. */
const SAME = 2.5;
/** Rules that end closer to one another meet. */
const MEET = 3.5;
const SHORTEST = 5;
/** No table for people has more rules on a page. */
const MOST_RULES = 4000;

/** The tables of a page and the characters that stand in none. */
export function takeTables(marks: PageMarks, page: number): { tables: PageTable[]; rest: Glyph[] } {
  const across = joinRules(marks.across);
  const down = joinRules(marks.down);
  if (across.length < 2 || down.length < 3 || across.length + down.length > MOST_RULES) {
    return { tables: [], rest: marks.glyphs };
  }
  const grids = findGrids(across, down);
  const held = grids.map((): Glyph[] => []);
  const rest: Glyph[] = [];
  for (const glyph of marks.glyphs) {
    const [x, y] = [(glyph.x + glyph.end) / 2, middleOf(glyph)];
    const at = grids.findIndex(({ xs, ys }) => x > xs[0]! && x < xs.at(-1)! && y > ys[0]! && y < ys.at(-1)!);
    (at < 0 ? rest : held[at]!).push(glyph);
  }
  const tables: PageTable[] = [];
  grids.forEach((grid, i) => {
    const table = fillGrid(grid, held[i]!, page);
    if (table) tables.push(table);
    else rest.push(...held[i]!);
  });
  return { tables: tables.sort((a, b) => a.top - b.top), rest };
}

/** Between the baseline and the height of small letters, which stands in the cell where a baseline may stand on its rule. */
export function middleOf({ y, size }: { y: number; size: number }): number {
  return y - 0.3 * size;
}

interface Grid {
  xs: number[];
  ys: number[];
  across: Rule[];
  down: Rule[];
}

/** Rules drawn in pieces become whole. */
function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: Rule[] = [];
  let group: Rule[] = [];
  const close = () => {
    group.sort((a, b) => a.from - b.from);
    let last: Rule | null = null;
    for (const { at, from, to } of group) {
      if (last && from <= last.to + MEET) last.to = Math.max(last.to, to);
      else {
        last = { at, from, to };
        joined.push(last);
      }
    }
    group = [];
  };
  for (const rule of sorted) {
    if (group.length > 0 && rule.at - group[0]!.at > SAME) close();
    group.push(rule);
  }
  close();
  return joined.filter(({ from, to }) => to - from >= SHORTEST);
}

/** Rules that meet, directly or by others, are one grid. */
function findGrids(across: readonly Rule[], down: readonly Rule[]): Grid[] {
  const parent = Array.from({ length: across.length + down.length }, (_, i) => i);
  const find = (i: number): number => {
    let root = i;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  across.forEach((one, i) => {
    down.forEach((other, j) => {
      const meets = within(other.at, one.from, one.to) && within(one.at, other.from, other.to);
      if (meets) parent[find(i)] = find(across.length + j);
    });
  });
  const grids = new Map<number, Grid>();
  const gridOf = (i: number): Grid => {
    const root = find(i);
    const grid = grids.get(root) ?? { xs: [], ys: [], across: [], down: [] };
    grids.set(root, grid);
    return grid;
  };
  for (const [i, rule] of across.entries()) gridOf(i).across.push(rule);
  for (const [j, rule] of down.entries()) gridOf(across.length + j).down.push(rule);
  return [...grids.values()]
    .map((grid) => ({ ...grid, xs: places(grid.down), ys: places(grid.across) }))
    .filter(({ xs, ys }) => xs.length >= 3 && ys.length >= 2);
}

function within(value: number, from: number, to: number): boolean {
  return value >= from - MEET && value <= to + MEET;
}

function places(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).sort((a, b) => a - b);
  return sorted.filter((at, i) => i === 0 || at - sorted[i - 1]! > MEET);
}

function fillGrid({ xs, ys, across, down }: Grid, glyphs: Glyph[], page: number): PageTable | null {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const isCut = (rules: readonly Rule[], at: number, along: number) =>
    rules.some((rule) => Math.abs(rule.at - at) <= MEET && along >= rule.from && along <= rule.to);
  // the first cell of each merged one
  const anchors = Array.from({ length: columns * rows }, (_, i) => i);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const at = row * columns + column;
      const [x, y] = [(xs[column]! + xs[column + 1]!) / 2, (ys[row]! + ys[row + 1]!) / 2];
      if (column > 0 && !isCut(down, xs[column]!, y)) anchors[at] = anchors[at - 1]!;
      else if (row > 0 && !isCut(across, ys[row]!, x)) anchors[at] = anchors[at - columns]!;
    }
  }
  const held = new Map<number, { glyphs: Glyph[]; rows: number; end: number }>();
  anchors.forEach((anchor, at) => {
    const cell = held.get(anchor) ?? { glyphs: [], rows: 1, end: 0 };
    cell.rows = Math.floor(at / columns) - Math.floor(anchor / columns) + 1;
    cell.end = xs[(at % columns) + 1]!;
    held.set(anchor, cell);
  });
  for (const glyph of glyphs) {
    const column = lastBefore(xs, (glyph.x + glyph.end) / 2);
    const row = lastBefore(ys, middleOf(glyph));
    held.get(anchors[row * columns + column]!)?.glyphs.push(glyph);
  }
  const cells = [...held].map(([anchor, cell]) => {
    const [row, column] = [Math.floor(anchor / columns), anchor % columns];
    return { row, column, rows: cell.rows, x: xs[column]!, end: cell.end, lines: makeLines(cell.glyphs, page) };
  });
  if (cells.length < 2 || cells.every(({ lines }) => lines.length === 0)) return null;
  return { page, top: ys[0]!, bottom: ys.at(-1)!, columns: xs, rowCount: rows, cells };
}

function lastBefore(places: readonly number[], value: number): number {
  let at = 0;
  while (at + 2 < places.length && places[at + 1]! <= value) at++;
  return at;
}
