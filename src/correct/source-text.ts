/** The source of a result, for who points into it: words with their spans, and the section that holds a place. */
import type { PatchRange } from '../model/patch.ts';
import type { Result, Section, Span } from '../model/result.ts';
import { evenBlanks } from '../model/run.ts';

export class SourceText {
  readonly #result: Result;
  readonly #text: string;
  #lineStarts: number[] | null = null;

  constructor(result: Result) {
    this.#result = result;
    this.#text = result.source.text ?? '';
  }

  holds({ start, end }: PatchRange): boolean {
    return start < end && end <= this.#text.length && this.#text.slice(start, end).trim() !== '';
  }

  read(range: PatchRange): { text: string; span: Span } {
    return { text: evenBlanks(this.#text.slice(range.start, range.end)).trim(), span: this.spanOf(range) };
  }

  /** Where words stand in a stretch; null where they don't, letter for letter. */
  find(words: string, { start, end }: PatchRange): PatchRange | null {
    const at = words === '' ? -1 : this.#text.slice(start, end).indexOf(words);
    return at < 0 ? null : { start: start + at, end: start + at + words.length };
  }

  /** Where words stand, blanks aside: in a stretch if they are there, else as near to an offset as may be. */
  seek(words: string, near: number, within?: PatchRange): PatchRange | null {
    const form = words
      .trim()
      .split(/\s+/)
      .map((word) => word.replace(SYNTAX, '\\$&'))
      .join('\\s+');
    if (form === '') return null;
    const places = [...this.#text.matchAll(new RegExp(form, 'gu'))].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    }));
    const inside = within ? places.filter(({ start, end }) => start >= within.start && end <= within.end) : [];
    const [first = null, ...more] = inside.length > 0 ? inside : places;
    const distance = ({ start }: PatchRange) => Math.abs(start - near);
    return more.reduce((best, one) => (best && distance(best) <= distance(one) ? best : one), first);
  }

  spanOf({ start, end }: { start: number; end: number }): Span {
    return { start, end, line: this.#lineAt(start), page: this.#pageAt(start) };
  }

  /** Id of the innermost section. */
  sectionAt(offset: number): string | null {
    const inside = ({ span }: Section) => span.start <= offset && offset < span.end;
    let found: Section | undefined;
    for (let next = this.#result.sections.find(inside); next; next = next.children.find(inside)) found = next;
    return found?.id ?? null;
  }

  #lineAt(offset: number): number {
    this.#lineStarts ??= [...this.#text.matchAll(LINE_BREAK)].map(({ index, 0: sign }) => index + sign.length);
    const starts = this.#lineStarts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  /** That of the last region or task before, where the form has pages. */
  #pageAt(offset: number): number | null {
    let last: Span | null = null;
    const spans = [...this.#result.regions, ...this.#result.tasks].map(({ span }) => span);
    for (const span of spans) if (span.start <= offset && (!last || span.start >= last.start)) last = span;
    return last?.page ?? null;
  }
}

const SYNTAX = /[\\^$.*+?()[\]{}|/-]/g;
const LINE_BREAK = /\r\n?|\n/g;
