/** Pages that lie sideways or upside down on the glass. */
import { type Matrix, multiply } from '../pdf/matrix.ts';
import type { Raster, ResolvedPicture } from './raster.ts';

/** Quarter turns, clockwise. */
export type Turns = 0 | 1 | 2 | 3;

export interface ShownPage {
  pictures: readonly ResolvedPicture[];
  width: number;
  height: number;
}

/** The page turned clockwise. */
export function turnPage({ pictures, width, height }: ShownPage, turns: Turns): ShownPage {
  const turn = (
    [
      [1, 0, 0, 1, 0, 0],
      [0, 1, -1, 0, height, 0],
      [-1, 0, 0, -1, width, height],
      [0, -1, 1, 0, 0, width],
    ] as const
  )[turns] satisfies Matrix;
  const isSideways = turns % 2 === 1;
  return {
    pictures: pictures.map((picture) => ({ ...picture, place: multiply(turn, picture.place) })),
    width: isSideways ? height : width,
    height: isSideways ? width : height,
  };
}

/** Ink is darker. */
const INK = 128;
/** Points of the page that are counted together. */
const BIN = 2;
/** Lines of text run down the page when columns differ so much more than rows do. */
const CLEARLY = 1.5;
/** A page with fewer strokes says nothing. */
const LEAST_STROKES = 2000;

/**
 * Whether lines of text run from above to below. Along a row through a line of text strokes follow one another, between lines there are none; columns cross all lines
 * alike. Strokes are counted and not ink, so that rules count for little.
 */
export function liesSideways({ grey, width, height, scale }: Raster): boolean {
  const bin = Math.max(1, Math.round(BIN * scale));
  const rows = new Float64Array(Math.ceil(height / bin));
  const columns = new Float64Array(Math.ceil(width / bin));
  let strokes = 0;
  for (let y = 1; y < height; y++) {
    for (let x = 1; x < width; x++) {
      const at = y * width + x;
      if (grey[at]! >= INK) continue;
      if (grey[at - 1]! >= INK) {
        rows[Math.floor(y / bin)]!++;
        strokes++;
      }
      if (grey[at - width]! >= INK) columns[Math.floor(x / bin)]!++;
    }
  }
  return strokes >= LEAST_STROKES && unevenness(columns) > CLEARLY * unevenness(rows);
}

/** How much neighbours differ, for what there is. */
function unevenness(counts: Float64Array): number {
  let [sum, steps] = [0, 0];
  for (let i = 1; i < counts.length; i++) {
    sum += counts[i]!;
    steps += Math.abs(counts[i]! - counts[i - 1]!);
  }
  return sum === 0 ? 0 : steps / sum;
}
