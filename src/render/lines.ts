/**
 * A document with the place of every line, to see by eye what the program took it for: line number, region, and the sections (§) and tasks (†)
 * that begin on it. Where a region begins inside of a line, the line is cut there. Text of no region shows as `???`.
 *
 *     12  body       §II.1 †T4   1. Sở Y tế: …
 */
import type { Region, Result, Section } from '../model/result.ts';
import { endAt } from '../text/matches.ts';
import type { Renderer } from './renderer.ts';

export function createLinesRenderer(): Renderer {
  return {
    begin: () => '',
    *add(result) {
      yield* writeLines(result);
    },
    end: () => '',
  };
}

function* writeLines({ source, regions, sections, tasks }: Result): Generator<string> {
  const text = source.text ?? '';
  const end = source.part?.span.end ?? text.length;
  const marks = new Marks(sections, tasks);
  let line = source.part?.span.line ?? 1;
  let at = source.part?.span.start ?? 0;
  let next = 0;
  while (at < end) {
    while (next < regions.length && regions[next]!.span.end <= at) next++;
    const region = regions[next];
    const isInside = region !== undefined && region.span.start <= at;
    const lineEnd = endOfLine(text, at);
    const stop = Math.min(lineEnd, end, boundaryAfter(region, at) ?? end);
    const printed = text.slice(at, stop).trimEnd();
    if (printed !== '') yield row(line, isInside ? region.kind : '???', marks.take(stop), printed);
    if (stop === lineEnd) line++;
    at = stop;
  }
}

function row(line: number, kind: string, marks: string, text: string): string {
  return `${String(line).padStart(6)}  ${kind.padEnd(14)} ${marks.padEnd(14)} ${text}\n`;
}

function boundaryAfter(region: Region | undefined, at: number): number | undefined {
  if (!region) return undefined;
  return region.span.start > at ? region.span.start : region.span.end;
}

const LINE_BREAK = /\r\n?|\n/g;

/** Offset behind the break that ends the line. */
function endOfLine(text: string, from: number): number {
  return endAt(LINE_BREAK, text, from) ?? text.length;
}

/** Sections and tasks in the order in which they begin. */
class Marks {
  readonly #starts: { at: number; mark: string }[] = [];
  #next = 0;

  constructor(sections: readonly Section[], tasks: Result['tasks']) {
    this.#visit(sections);
    for (const task of tasks) this.#starts.push({ at: task.span.start, mark: `†${task.id}` });
    this.#starts.sort((a, b) => a.at - b.at);
  }

  /** Marks of what begins before an offset and was not taken yet. */
  take(before: number): string {
    const taken: string[] = [];
    for (let start = this.#starts[this.#next]; start && start.at < before; start = this.#starts[++this.#next]) {
      taken.push(start.mark);
    }
    return taken.join(' ');
  }

  #visit(sections: readonly Section[]): void {
    for (const section of sections) {
      this.#starts.push({ at: section.span.start, mark: `§${section.id}` });
      this.#visit(section.children);
    }
  }
}
