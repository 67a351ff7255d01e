/** Where a page shows strokes that no one can read, close together over several lines: a stamp in black ink, or a copy of one. Lengths are points. */
import type { Box } from './stamps.ts';
import type { OcrWord } from './tesseract.ts';

/** Words recognised with less confidence count. */
const UNREADABLE = 50;
/** So far apart they belong together. */
const NEAR = 22;
/** Fewer words are a spot or a stroke; a stamp is no larger. */
const LEAST = 6;
const LARGEST = 150;
const MOST_WORDS = 400;

export function findMuddles(words: readonly OcrWord[], scale: number): Box[] {
  const unreadable = words.filter(({ confidence }) => confidence < UNREADABLE);
  // a page that can't be read at all has no place where it can't
  if (unreadable.length > MOST_WORDS) return [];
  const waiting = unreadable.map((word) => ({ ...boxOf(word, scale), count: 1 }));
  const muddles: (Box & { count: number })[] = [];
  for (let box = waiting.pop(); box; box = waiting.pop()) {
    const near = waiting.findIndex((other) => isNear(box, other));
    if (near === -1) muddles.push(box);
    else waiting.push(join(box, waiting.splice(near, 1)[0]!));
  }
  return muddles.filter(({ left, top, right, bottom, count }) => {
    return count >= LEAST && right - left <= LARGEST && bottom - top <= LARGEST && bottom - top > NEAR;
  });
}

function boxOf({ left, top, right, bottom }: OcrWord, scale: number): Box {
  return { left: left / scale, top: top / scale, right: right / scale, bottom: bottom / scale };
}

function isNear(one: Box, other: Box): boolean {
  return (
    one.left - other.right <= NEAR &&
    other.left - one.right <= NEAR &&
    one.top - other.bottom <= NEAR &&
    other.top - one.bottom <= NEAR
  );
}

function join<T extends Box & { count: number }>(one: T, other: T): Box & { count: number } {
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    count: one.count + other.count,
  };
}
