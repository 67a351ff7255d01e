/**
 * A row cut as a whole: what stands free in all of its lines parts columns better than the blanks of any one line.
 *
 * > 3   Điều chỉnh và     Phòng KT&ĐBCL Các Khoa   15/2/2026
 * >     ban hành quy                    và các
 */
import { acrossCost, type ColumnBand, Cutter, withinCost } from './cut-line.ts';
import type { Stretch } from './printed-words.ts';
import type { PlacedLine } from './table-body.ts';

/** Cost of a word that reaches over a place, and by each of its characters. */
const OVER = 0.5;
const OVER_EACH = 1.5;
/** What each further line gains in which a word begins there. */
const ALIGNED = -1.5;
/** A place that costs more parts nothing. */
const DEAREST = 12;
/** No row is higher. */
const HIGHEST = 80;
/** A column that stays empty. */
const EMPTY = 4;
const TRUST = 0.4;

/** The lines of a row, their words in columns as the row shows them. Behind a blank line, as at the end of a page, columns may stand elsewhere. */
export function cutRow(text: string, row: readonly PlacedLine[]): PlacedLine[] {
  const stretches: PlacedLine[][] = [];
  for (const line of row) {
    if (stretches.length === 0 || line.isApart) stretches.push([]);
    stretches.at(-1)!.push(line);
  }
  return stretches.flatMap((lines) =>
    lines.length === 1 || lines.length > HIGHEST || isGroup(lines) ? lines : cutTogether(text, lines),
  );
}

/** A text over all columns, and beside it nothing but its number. */
function isGroup(lines: readonly PlacedLine[]): boolean {
  return lines.some((line) => line.isGroup) && !lines.some(({ columns }) => columns.at(-1)! > 1);
}

/** The number of the row stands aside. */
function cutTogether(text: string, row: readonly PlacedLine[]): PlacedLine[] {
  const isNumbered = row[0]!.bands[0]![0]!.kind === 'number';
  const aside = isNumbered ? row.map(({ columns }) => (columns[0] === 0 ? 1 : 0)) : row.map(() => 0);
  const lines = row.map(({ words }, i) => words.slice(aside[i]!)).filter((words) => words.length > 0);
  if (lines.length === 0) return [...row];
  const places = placesOf(text, lines);
  const first = isNumbered ? 1 : 0;
  const ways = row[0]!.bands.map((bands) => choosePlaces(text, lines, places, bands.slice(first)));
  const best = ways.reduce((one, other) => (other.cost < one.cost ? other : one)).places;
  const columnOf = (word: Stretch) => first + best.filter((at) => at <= middleOf(word)).length;
  return row.map((line, i) => ({
    ...line,
    columns: line.words.map((word, k) => (k < aside[i]! ? 0 : columnOf(word))),
  }));
}

function middleOf({ from, to }: Stretch): number {
  return (from + to) / 2;
}

/** A place at which columns may part: what it costs, and which gap of each line it lies in, with what that gains. */
interface Place {
  at: number;
  cost: number;
  gaps: { index: number; cost: number }[];
}

/** Columns part before a word of some line. */
function placesOf(text: string, lines: readonly Stretch[][]): Place[] {
  const starts = [...new Set(lines.flatMap((words) => words.map(({ from }) => from)))].sort((a, b) => a - b);
  const costs = lines.map((words) => words.map((word, i) => (i === 0 ? 0 : costOfGap(text, words[i - 1]!, word))));
  const places = starts
    .map((at) => {
      const gaps = lines.map((words, i) => gapAt(words, costs[i]!, at));
      const aligned = lines.filter((words) => words.some(({ from }) => from === at)).length;
      return { at, gaps, cost: gaps.reduce((sum, gap) => sum + gap.cost, 0) + ALIGNED * (aligned - 1) };
    })
    .filter(({ cost }) => cost <= DEAREST);
  return [...places, { at: Math.max(...lines.map((words) => words.at(-1)!.to)), cost: 0, gaps: [] }];
}

/** A word that reaches over a place stands on the side of its middle. */
function gapAt(words: readonly Stretch[], costs: readonly number[], at: number): Place['gaps'][number] {
  const reached = words.findIndex(({ to }) => to > at);
  const over = reached < 0 ? 0 : Math.min(at - words[reached]!.from, words[reached]!.to - at);
  const index = reached >= 0 && middleOf(words[reached]!) < at ? reached + 1 : reached;
  const cost = over > 0 ? OVER + OVER_EACH * over : 0;
  return index > 0 && index < words.length ? { index, cost: cost + costs[index]! } : { index: -1, cost };
}

/** What it costs that columns part in a gap, and not that it stands within one. */
function costOfGap(text: string, before: Stretch, word: Stretch): number {
  return acrossCost(text, before, word) - withinCost(before, word);
}

/** The places at which the columns part: of all ways the one that costs least. */
function choosePlaces(
  text: string,
  lines: readonly Stretch[][],
  places: readonly Place[],
  bands: readonly ColumnBand[],
): { places: number[]; cost: number } {
  const costs = new CostsOfCells(text, lines, bands);
  let ways = places.map((place): Way => ({ place, before: null, cost: place.cost + costs.of(0, 0, place.at) }));
  for (let column = 1; column < bands.length; column++) {
    ways = (column === bands.length - 1 ? places.slice(-1) : places).map((place) => {
      let best: Way | null = null;
      for (const way of ways) {
        if (way.place.at > place.at) break;
        const cost = way.cost + place.cost - shared(way.place, place) + costs.of(column, way.place.at, place.at);
        if (!best || cost < best.cost) best = { place, before: way, cost };
      }
      return best!;
    });
  }
  const chosen: number[] = [];
  for (let way = ways[0]!.before; way; way = way.before) chosen.unshift(way.place.at);
  return { places: chosen, cost: ways[0]!.cost };
}

interface Way {
  place: Place;
  before: Way | null;
  cost: number;
}

/** A gap in which two places lie is counted once. */
function shared(one: Place, other: Place): number {
  return one.gaps.reduce(
    (sum, { index, cost }, i) => sum + (index >= 0 && index === other.gaps[i]?.index ? cost : 0),
    0,
  );
}

/** What it costs that the words between two places stand in a column. */
class CostsOfCells {
  readonly #middles: number[];
  /** By columns the costs of all words up to one. */
  readonly #sums: number[][];

  constructor(text: string, lines: readonly Stretch[][], bands: readonly ColumnBand[]) {
    const cutter = new Cutter(text, bands, lines[0]![0]!);
    const words = lines.flat().sort((a, b) => middleOf(a) - middleOf(b));
    this.#middles = words.map(middleOf);
    this.#sums = bands.map((_, column) => {
      let sum = 0;
      return [0, ...words.map((word) => (sum += cutter.place(word, column, TRUST)))];
    });
  }

  of(column: number, from: number, to: number): number {
    const [first, next] = [this.#before(from), this.#before(to)];
    return first === next ? EMPTY : this.#sums[column]![next]! - this.#sums[column]![first]!;
  }

  /** How many words stand before a place. */
  #before(at: number): number {
    let [low, high] = [0, this.#middles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#middles[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
