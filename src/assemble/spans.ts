/** Spans of the source for ranges of the working text. */
import type { Span } from '../model/result.ts';
import { plain, type Run } from '../model/run.ts';
import type { Reading, Variant } from '../model/source.ts';

export class Spans {
  readonly #reading: Reading;
  /** Source offsets at which the lines that are read begin, and the number of the first of them. */
  readonly #lineStarts: number[];
  readonly #firstLine: number;

  constructor(reading: Reading) {
    this.#reading = reading;
    const { start, end, line } = reading.extent ?? { start: 0, end: reading.source.length, line: 1 };
    this.#lineStarts = startsOfLines(reading.source, start, end);
    this.#firstLine = line;
  }

  /** The source span of a range of the working text. */
  of(range: { start: number; end: number }): Span {
    const { start, end } = this.#reading.map.cover(range.start, range.end);
    return this.inSource(start, end);
  }

  /** A span given in source offsets. */
  inSource(start: number, end: number): Span {
    return { start, end, line: this.#lineAt(start), page: this.#pageAt(start) };
  }

  grounded(run: Run, certainty: 'stated' | 'inherited' = 'stated') {
    return { text: this.text(run), span: this.of(run), certainty };
  }

  /** The text of a run on one line, as the source has it where words were recognised or are spelled otherwise. */
  text(run: Run): string {
    const { variants } = this.#reading;
    return plain(variants ? { ...run, text: asPrinted(run, variants) } : run);
  }

  /** The same of a range of the working text. */
  textOf({ start, end }: { start: number; end: number }): string {
    return this.text({ start, end, text: this.#reading.text.slice(start, end) });
  }

  /** Has a range words that the working text spells otherwise? */
  hasVariants({ start, end }: { start: number; end: number }): boolean {
    const { variants } = this.#reading;
    const last = variants?.[lastAt(variants.length, (i) => variants[i]!.start < end)];
    return last !== undefined && last.start >= start && last.end <= end;
  }

  #pageAt(offset: number): number | null {
    const { pages } = this.#reading;
    if (!pages?.length) return null;
    return pages[lastAt(pages.length, (i) => pages[i]!.at <= offset)]!.page;
  }

  #lineAt(offset: number): number {
    return lastAt(this.#lineStarts.length, (i) => this.#lineStarts[i]! <= offset) + this.#firstLine;
  }
}

/** The text of a run as the source has it. */
export function asPrinted({ start, end, text }: Run, variants: readonly Variant[]): string {
  let printed = '';
  let at = 0;
  for (let i = lastAt(variants.length, (i) => variants[i]!.start <= start); i < variants.length; i++) {
    const word = variants[i]!;
    if (word.end > end) break;
    // what belongs to another is blank in the run
    if (word.start < start || text[word.start - start] === ' ') continue;
    printed += text.slice(at, word.start - start) + word.printed;
    at = word.end - start;
  }
  return printed + text.slice(at);
}

/** The last of so many places in order that begins early enough, the first where none does. */
function lastAt(count: number, begins: (place: number) => boolean): number {
  let low = 0;
  let high = count - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (begins(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines end at `\n`, `\r\n` or, in texts from old machines, `\r`. */
function startsOfLines(source: string, from: number, to: number): number[] {
  const starts = [from];
  const text = from === 0 && to === source.length ? source : source.slice(from, to);
  if (!text.includes('\r') || !LONE_RETURN.test(text)) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(from + at + 1);
    return starts;
  }
  for (const { index, 0: end } of text.matchAll(LINE_END)) starts.push(from + index + end.length);
  return starts;
}

const LONE_RETURN = /\r(?!\n)/;
const LINE_END = /\r\n?|\n/g;
