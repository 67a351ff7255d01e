/**
 * The way from offsets of the working text back to offsets of the source.
 *
 * A map is a list of segments, ascending in the working text, and in the source too unless lines of cells were put together. Within a linear segment one code unit stands for one; an atomic segment stands as a whole
 * for a whole (`ầ` for `a` + two marks, `&` for `&amp;`). What no segment covers was left out (markup) or put in (a line feed between cells).
 *
 * Decomposed text has a segment for every toned letter, so segments are kept as numbers in one array, four for each.
 */
export class SourceMap {
  readonly #data: Int32Array;
  readonly #count: number;
  /** What follows in the text follows in the source. */
  readonly #isInOrder: boolean;

  constructor(segments: Segments, isInOrder = true) {
    this.#data = segments.data;
    this.#count = segments.count;
    this.#isInOrder = isInOrder;
  }

  /** The map of a text that was not changed. */
  static identity(length: number): SourceMap {
    const segments = new Segments();
    segments.push(0, length, 0, length);
    return new SourceMap(segments);
  }

  /** Source offset of the character at `offset`. */
  start(offset: number): number {
    if (this.#count === 0) return 0;
    const { at, end, from, to } = this.#segment(this.#find(offset));
    if (offset >= end) return to;
    return end - at === to - from ? from + offset - at : from;
  }

  /** Source offset behind the last character of a range that ends at `offset`. */
  end(offset: number): number {
    if (this.#count === 0) return 0;
    const { at, end, from, to } = this.#segment(this.#find(offset - 1));
    if (offset >= end) return to;
    return end - at === to - from ? from + offset - at : to;
  }

  /** The source range of all that a range of the text holds, wherever its parts stand in the source. */
  cover(start: number, end: number): { start: number; end: number } {
    const range = { start: this.start(start), end: end > start ? this.end(end) : this.start(start) };
    if (this.#isInOrder || end <= start) return range;
    for (let i = this.#find(start) + 1; i < this.#count && this.#segment(i).at < end; i++) {
      const { at, from } = this.#segment(i);
      range.start = Math.min(range.start, from);
      range.end = Math.max(range.end, this.end(at));
    }
    return range;
  }

  /** The map from this map's text through `earlier`, which leads from this map's source further back. */
  through(earlier: SourceMap): SourceMap {
    const segments = new Segments();
    for (let i = 0; i < this.#count; i++) {
      const outer = this.#segment(i);
      if (outer.end - outer.at !== outer.to - outer.from) {
        segments.push(outer.at, outer.end, earlier.start(outer.from), earlier.end(outer.to));
        continue;
      }
      for (let j = earlier.#find(outer.from); j < earlier.#count; j++) {
        const inner = earlier.#segment(j);
        if (inner.at >= outer.to) break;
        const at = Math.max(inner.at, outer.from);
        const end = Math.min(inner.end, outer.to);
        if (at >= end) continue;
        const isLinear = inner.end - inner.at === inner.to - inner.from;
        const from = isLinear ? inner.from + at - inner.at : inner.from;
        const shift = outer.at - outer.from;
        segments.push(at + shift, end + shift, from, isLinear ? from + end - at : inner.to);
      }
    }
    return new SourceMap(segments, this.#isInOrder && earlier.#isInOrder);
  }

  #segment(i: number): Segment {
    const data = this.#data;
    return { at: data[4 * i]!, end: data[4 * i + 1]!, from: data[4 * i + 2]!, to: data[4 * i + 3]! };
  }

  /** The last segment that begins at or before `offset`, by binary search. */
  #find(offset: number): number {
    let low = 0;
    let high = this.#count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#data[4 * middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** `at` … `end` of the working text stand for `from` … `to` of the source. */
interface Segment {
  at: number;
  end: number;
  from: number;
  to: number;
}

/** A growing list of segments. */
class Segments {
  data = new Int32Array(64);
  count = 0;

  push(at: number, end: number, from: number, to: number): void {
    const i = 4 * this.count++;
    if (i === this.data.length) {
      const longer = new Int32Array(2 * this.data.length);
      longer.set(this.data);
      this.data = longer;
    }
    this.data[i] = at;
    this.data[i + 1] = end;
    this.data[i + 2] = from;
    this.data[i + 3] = to;
  }

  /** Makes the last segment longer, if it is linear and the next one would go on where it ends. */
  extend(at: number, length: number, from: number): boolean {
    const i = 4 * (this.count - 1);
    if (i < 0 || this.data[i + 1] !== at || this.data[i + 3] !== from) return false;
    if (at - this.data[i]! !== from - this.data[i + 2]!) return false;
    this.data[i + 1]! += length;
    this.data[i + 3]! += length;
    return true;
  }
}

/** Collects a working text piece by piece, with its map. */
export class TextBuilder {
  #text = '';
  #segments = new Segments();

  get length(): number {
    return this.#text.length;
  }

  /** Adds `text`, which stands at `from` … `to` of the source. Equal lengths mean: character for character. */
  add(text: string, from: number, to: number): void {
    if (text.length === 0) return;
    const at = this.#text.length;
    const isLinear = text.length === to - from;
    if (!isLinear || !this.#segments.extend(at, text.length, from)) {
      this.#segments.push(at, at + text.length, from, to);
    }
    this.#text += text;
  }

  /** Adds text that is not in the source: a line feed between cells. */
  insert(text: string): void {
    this.#text += text;
  }

  build(isInOrder = true): { text: string; map: SourceMap } {
    return { text: this.#text, map: new SourceMap(this.#segments, isInOrder) };
  }
}
