/** The rules (đường kẻ) that a picture shows: long dark runs along and across, in points of the page. */
import type { Rule } from '../pdf/page-marks.ts';
import type { Raster } from './raster.ts';

/** A shorter run may be a stroke of a letter. */
const SHORTEST = 15;
/** What is thicker is the shadow at a page's edge, or a picture. */
const THICKEST = 4;
/** Darker than this is ink. */
const INK = 160;
const MOST_RUNS = 60_000;

/** A dark run before it is known how the page is turned: `x`, `y` is its middle. */
export interface Run {
  x: number;
  y: number;
  half: number;
}

export function findRuns(raster: Raster): { across: Run[]; down: Run[] } {
  const { width, height } = raster;
  return { across: runsAlong(raster, width, height, 1, width), down: runsAlong(raster, height, width, width, 1) };
}

/** Runs along lines of `length` points, which lie `step` apart, `count` lines `stride` apart. */
function runsAlong({ grey, scale }: Raster, length: number, count: number, step: number, stride: number): Run[] {
  const runs: Run[] = [];
  const least = SHORTEST * scale;
  const reach = Math.round(THICKEST * scale);
  for (let line = 0; line < count && runs.length < MOST_RUNS; line++) {
    const base = line * stride;
    let from = -1;
    let gap = 0;
    for (let i = 0; i <= length; i++) {
      // a rule that is a little askew goes on beside
      const at = base + i * step;
      const isInk = i < length && Math.min(grey[at]!, grey[at + stride] ?? 255) < INK;
      if (isInk) {
        if (from < 0) from = i;
        gap = 0;
      } else if (from >= 0 && (++gap > 2 || i === length)) {
        const to = i - gap + 1;
        const middle = base + ((from + to) >> 1) * step;
        const isThick = grey[middle - reach * stride]! < INK && grey[middle + reach * stride]! < INK;
        if (to - from >= least && !isThick) runs.push(place((from + to) / 2, line, (to - from) / 2, step === 1, scale));
        from = -1;
      }
    }
  }
  return runs;
}

function place(along: number, line: number, half: number, isAcross: boolean, scale: number): Run {
  const [x, y] = isAcross ? [along, line] : [line, along];
  return { x: x / scale, y: y / scale, half: half / scale };
}

/** Runs as rules, each turned by `turn`. */
export function rulesOf(
  { across, down }: { across: readonly Run[]; down: readonly Run[] },
  turn: (x: number, y: number) => [number, number],
): { across: Rule[]; down: Rule[] } {
  return {
    across: across.map((run) => {
      const [x, y] = turn(run.x, run.y);
      return { at: y, from: x - run.half, to: x + run.half };
    }),
    down: down.map((run) => {
      const [x, y] = turn(run.x, run.y);
      return { at: x, from: y - run.half, to: y + run.half };
    }),
  };
}
