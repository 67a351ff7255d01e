/**
 * The formatting of characters and paragraphs (FKP, [MS-DOC] 2.9.36 and 2.9.177): pages of 512 bytes in the stream `WordDocument`, found by a table of the
 * places in the stream that they tell of.
 */
import { BrokenPart, type Bytes } from './bytes.ts';

/** A stretch of the stream with one formatting, and where that formatting stands in the stream. */
export interface Formatted {
  start: number;
  end: number;
  /** Range of the list of properties, for paragraphs with the number of the style before it; empty for none. */
  from: number;
  to: number;
}

const PAGE_SIZE = 512;
/** Paragraphs have 12 more bytes beside each place, of their height on the page. */
const SLOT = { characters: 1, paragraphs: 13 } as const;

export class FormattedPages {
  readonly #document: Bytes;
  readonly #table: Bytes;
  readonly #kind: keyof typeof SLOT;
  readonly #pages = new Map<number, readonly Formatted[]>();
  #last: Formatted | null = null;
  /** A page was asked for that can't be read. */
  isDamaged = false;

  constructor(document: Bytes, table: Bytes, kind: keyof typeof SLOT) {
    this.#document = document;
    this.#table = table;
    this.#kind = kind;
  }

  /** The formatting at a place in the stream. Where none is known, the stretch ends before the next that is. */
  find(place: number): Formatted {
    const last = this.#last;
    if (last && place >= last.start && place < last.end) return last;
    const found = this.#look(place);
    this.#last = found;
    return found;
  }

  #look(place: number): Formatted {
    const count = Math.floor((this.#table.length - 4) / 8);
    if (count < 1) return nothing(place, Number.POSITIVE_INFINITY);
    const index = lastNotAfter(count, (i) => this.#table.u32(i * 4), place);
    if (index < 0) return nothing(place, this.#table.u32(0));
    const page = this.#page(this.#table.u32((count + 1) * 4 + index * 4) & 0x3fffff);
    const found = lastNotAfter(page.length, (i) => page[i]!.start, place);
    const run = page[found];
    if (run && place < run.end) return run;
    const next =
      page[found + 1]?.start ?? (index + 1 < count ? this.#table.u32((index + 1) * 4) : Number.POSITIVE_INFINITY);
    return nothing(place, next);
  }

  #page(number: number): readonly Formatted[] {
    const known = this.#pages.get(number);
    if (known) return known;
    let page: readonly Formatted[] = [];
    try {
      page = this.#readPage(this.#document.slice(number * PAGE_SIZE, PAGE_SIZE), number * PAGE_SIZE);
    } catch (error) {
      if (!(error instanceof BrokenPart)) throw error;
      this.isDamaged = true;
    }
    this.#pages.set(number, page);
    return page;
  }

  #readPage(page: Bytes, offset: number): Formatted[] {
    const count = page.u8(PAGE_SIZE - 1);
    const slot = SLOT[this.#kind];
    if ((count + 1) * 4 + count * slot >= PAGE_SIZE) throw new BrokenPart();
    return Array.from({ length: count }, (_, i) => {
      const at = page.u8((count + 1) * 4 + i * slot) * 2;
      const [from, to] =
        at === 0 ? [0, 0] : this.#kind === 'characters' ? characterList(page, at) : paragraphList(page, at);
      const isInside = to < PAGE_SIZE;
      if (!isInside) this.isDamaged = true;
      return {
        start: page.u32(i * 4),
        end: page.u32((i + 1) * 4),
        from: isInside ? offset + from : 0,
        to: isInside ? offset + to : 0,
      };
    });
  }
}

function characterList(page: Bytes, at: number): [number, number] {
  return [at + 1, at + 1 + page.u8(at)];
}

/** The length counts pairs of bytes, itself included; where it is 0, the next byte counts them without itself. */
function paragraphList(page: Bytes, at: number): [number, number] {
  const pairs = page.u8(at);
  return pairs === 0 ? [at + 2, at + 2 + page.u8(at + 1) * 2] : [at + 1, at + pairs * 2];
}

function nothing(start: number, end: number): Formatted {
  return { start, end: Math.max(end, start + 1), from: 0, to: 0 };
}

/** The last of ascending numbers that is not above `limit`; -1 where all are. */
function lastNotAfter(count: number, number: (i: number) => number, limit: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (number(middle) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
