/** Stretches of the source that may lie in one another, found by their places. */
export interface Stretch {
  start: number;
  end: number;
}

export class Stretches<One extends Stretch> {
  /** By their starts; of those that start together the longest first. */
  readonly #all: readonly One[];
  /** For each the last end of it and of those before. */
  readonly #reach: number[] = [];

  constructor(all: readonly One[]) {
    this.#all = all.toSorted((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    for (const { end } of this.#all) {
      reach = Math.max(reach, end);
      this.#reach.push(reach);
    }
  }

  /** Those that reach into a stretch, outer before inner. */
  reachingInto({ start, end }: Stretch): One[] {
    let low = 0;
    let high = this.#all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#all[middle]!.start < end) low = middle + 1;
      else high = middle;
    }
    const found: One[] = [];
    for (let i = low - 1; i >= 0 && this.#reach[i]! > start; i--) {
      if (this.#all[i]!.end > start) found.push(this.#all[i]!);
    }
    return found.reverse();
  }
}
