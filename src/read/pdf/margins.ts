/** How wide the text of a page is and how its lines follow one another, as its lines show. */
import type { TextLine } from './lines.ts';

export interface Margins {
  left: number;
  right: number;
  /** From one baseline to the next in a paragraph, in ems. */
  leading: number;
  size: number;
  /** Whether paragraphs show by an indented first line: then most lines begin at the margin. */
  isIndented: boolean;
}

export function measure(lines: readonly TextLine[], width: number): Margins {
  const size = median(lines.map((line) => line.size)) ?? 13;
  const long = lines.filter((line) => line.end - line.x > width * 0.35 && Math.abs(line.size - size) < size * 0.2);
  const used = long.length >= 3 ? long : lines;
  const left =
    commonest(
      used.map(({ x }) => x),
      true,
    ) ?? 0;
  const right =
    commonest(
      used.map(({ end }) => end),
      false,
    ) ?? width;
  const steps: number[] = [];
  for (let i = 1; i < used.length; i++) {
    const [one, next] = [used[i - 1]!, used[i]!];
    const step = (next.y - one.y) / next.size;
    if (next.page === one.page && step > 0.8 && step < 2.6 && one.end > right - 3 * size) steps.push(step);
  }
  steps.sort((a, b) => a - b);
  const atMargin = used.filter(({ x }) => Math.abs(x - left) < 3).length;
  const inside = used.filter(({ x }) => x > left + size && x < left + 5 * size).length;
  return {
    left,
    right,
    leading: steps[steps.length >> 2] ?? 1.25,
    size,
    isIndented: inside > 2 && inside > used.length * 0.12 && atMargin > used.length * 0.2,
  };
}

/** The outermost of the places at which many lines begin or end. */
function commonest(values: readonly number[], isLeft: boolean): number | null {
  const counts = new Map<number, number>();
  for (const value of values) {
    const place = Math.round(value / 3);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  const many = Math.max(1, values.length * 0.12);
  const often = [...counts].filter(
    ([place, count]) => count + (counts.get(place - 1) ?? 0) / 2 + (counts.get(place + 1) ?? 0) / 2 >= many,
  );
  const places = (often.length > 0 ? often : [...counts]).map(([place]) => place * 3);
  if (places.length === 0) return null;
  return isLeft ? Math.min(...places) : Math.max(...places);
}

export function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? null;
}
