/**
 * The way from offsets of the working text back to offsets of the source.
 *
 * A map is a list of segments, ascending in both texts. Within a linear segment one code unit stands for one; an atomic segment stands as a whole
 * for a whole (`ầ` for `a` + two marks, `&` for `&amp;`). What no segment covers was left out (markup) or put in (a space for a break).
 */
export class SourceMap {
  readonly #segments: readonly Segment[];

  constructor(segments: readonly Segment[]) {
    this.#segments = segments;
  }

  /** The map of a text that was not changed. */
  static identity(length: number): SourceMap {
    return new SourceMap([{ at: 0, length, from: 0, to: length }]);
  }

  /** Source offset of the character at `offset`. */
  start(offset: number): number {
    const segment = this.#find(offset);
    if (!segment) return 0;
    const into = offset - segment.at;
    if (into >= segment.length) return segment.to;
    return isLinear(segment) ? segment.from + into : segment.from;
  }

  /** Source offset behind the last character of a range that ends at `offset`. */
  end(offset: number): number {
    const segment = this.#find(offset - 1);
    if (!segment) return 0;
    const into = offset - segment.at;
    if (into >= segment.length) return segment.to;
    return isLinear(segment) ? segment.from + into : segment.to;
  }

  /** The map from this map's text through `earlier`, which leads from this map's source further back. Both are walked once. */
  through(earlier: SourceMap): SourceMap {
    const segments: Segment[] = [];
    const inner = earlier.#segments;
    let i = 0;
    for (const segment of this.#segments) {
      while (i < inner.length - 1 && endOf(inner[i]!) <= segment.from) i++;
      if (!isLinear(segment)) {
        segments.push({ ...segment, from: earlier.start(segment.from), to: earlier.end(segment.to) });
        continue;
      }
      const shift = segment.at - segment.from;
      for (let j = i; j < inner.length && inner[j]!.at < segment.to; j++) {
        const part = clip(inner[j]!, segment.from, segment.to);
        if (part) segments.push({ ...part, at: part.at + shift });
      }
    }
    return new SourceMap(segments);
  }

  /** The last segment that begins at or before `offset`, by binary search. */
  #find(offset: number): Segment | undefined {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#segments[middle]!.at <= offset) low = middle;
      else high = middle - 1;
    }
    return this.#segments[low];
  }
}

export interface Segment {
  /** Offset and length in the working text. */
  at: number;
  length: number;
  /** Range in the source. */
  from: number;
  to: number;
}

function isLinear(segment: Segment): boolean {
  return segment.length === segment.to - segment.from;
}

function endOf(segment: Segment): number {
  return segment.at + segment.length;
}

/** The part of a segment that lies between two offsets of its text; an atomic segment is not cut. */
function clip(segment: Segment, from: number, to: number): Segment | null {
  const start = Math.max(segment.at, from);
  const end = Math.min(endOf(segment), to);
  if (start >= end) return null;
  if (!isLinear(segment)) return { at: start, length: end - start, from: segment.from, to: segment.to };
  return {
    at: start,
    length: end - start,
    from: segment.from + start - segment.at,
    to: segment.from + end - segment.at,
  };
}

/** Collects a working text piece by piece, with its map. */
export class TextBuilder {
  #parts: string[] = [];
  #segments: Segment[] = [];
  length = 0;

  /** Adds `text`, which stands at `from` … `to` of the source. Equal lengths mean: character for character. */
  add(text: string, from: number, to: number): void {
    if (text.length === 0) return;
    const last = this.#segments.at(-1);
    const linear = text.length === to - from;
    if (last && linear && isLinear(last) && last.to === from && last.at + last.length === this.length) {
      last.length += text.length;
      last.to = to;
    } else {
      this.#segments.push({ at: this.length, length: text.length, from, to });
    }
    this.#parts.push(text);
    this.length += text.length;
  }

  /** Adds text that is not in the source: a line feed between cells. */
  insert(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }

  build(): { text: string; map: SourceMap } {
    return { text: this.#parts.join(''), map: new SourceMap(this.#segments) };
  }
}
