/** Where stamps (con dấu) are pressed on a page: areas of red ink. Lengths are points, y counts from the top. */
import { CELL, type Raster } from './raster.ts';

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A cell is inked where so much of it is red. */
const INKED = 0.06;
/** A stamp is no smaller; a signature's red stroke or a speck is. */
const SMALLEST = 40;

export function findStamps({ red, scale }: Raster): Box[] {
  const { columns, counts } = red;
  const least = INKED * (CELL * scale) ** 2;
  const seen = new Uint8Array(counts.length);
  const boxes: Box[] = [];
  for (let first = 0; first < counts.length; first++) {
    if (seen[first] || counts[first]! < least) continue;
    const box = spread(first, columns, (at) => !seen[at] && counts[at]! >= least, seen);
    if (box.right - box.left >= SMALLEST && box.bottom - box.top >= SMALLEST) boxes.push(box);
  }
  return boxes;
}

/** The box of the inked cells that lie next to one another, a gap of one cell between them allowed. */
function spread(first: number, columns: number, isInked: (at: number) => boolean, seen: Uint8Array): Box {
  const box: Box = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  const waiting = [first];
  seen[first] = 1;
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    const [row, column] = [Math.floor(at / columns), at % columns];
    box.left = Math.min(box.left, column * CELL);
    box.top = Math.min(box.top, row * CELL);
    box.right = Math.max(box.right, (column + 1) * CELL);
    box.bottom = Math.max(box.bottom, (row + 1) * CELL);
    for (let y = -2; y <= 2; y++) {
      for (let x = -2; x <= 2; x++) {
        const next = at + y * columns + x;
        if (column + x < 0 || column + x >= columns || next < 0 || next >= seen.length || !isInked(next)) continue;
        seen[next] = 1;
        waiting.push(next);
      }
    }
  }
  return box;
}

export function isInside(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}
