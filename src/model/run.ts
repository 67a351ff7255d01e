/**
 * A run: a stretch of the working text that is read as one, although it may be printed over several lines.
 *
 * `text` has the length of the range, and `text[i]` stands at `start + i` of the working text: line breaks, and lines that interrupt (page
 * numbers), are blanks in it. A pattern matched in a run therefore knows its place by adding `start`.
 */
import type { Line, Reading } from './source.ts';

export interface Run {
  start: number;
  end: number;
  text: string;
}

/** The run of one or more lines. What stands between them and belongs to none of them is blanked out. */
export function runOf(reading: Reading, lines: readonly Pick<Line, 'start' | 'end'>[]): Run {
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return { start: 0, end: 0, text: '' };
  let text = '';
  let at = first.start;
  for (const line of lines) {
    if (line.start > at) text += ' '.repeat(line.start - at);
    text += reading.text.slice(line.start, line.end);
    at = line.end;
  }
  return { start: first.start, end: last.end, text };
}

/** A part of a run, trimmed of blanks; the run itself, with all that is known of it, when nothing is left out. */
export function subRun(run: Run, from: number, to: number = run.end): Run {
  let start = Math.max(from, run.start) - run.start;
  let end = Math.min(to, run.end) - run.start;
  while (start < end && isBlank(run.text.charCodeAt(start))) start++;
  while (end > start && isBlank(run.text.charCodeAt(end - 1))) end--;
  if (end - start === run.text.length) return run;
  return { start: run.start + start, end: run.start + end, text: run.text.slice(start, end) };
}

/** A run without the blanks and marks at its end. */
export function withoutEnd({ start, text }: Run, marks: string): Run {
  const length = lengthWithoutEnd(text, marks);
  return { start, end: start + length, text: text.slice(0, length) };
}

/** An expression that is bound to the end of a text alone is tried at each of its places. */
export function lengthWithoutEnd(text: string, marks: string): number {
  let length = text.length;
  while (length > 0 && (marks.includes(text[length - 1]!) || text[length - 1]!.trim() === '')) length--;
  return length;
}

/** The text as a person would copy it: every stretch of blanks is one space. */
export function plain(run: Run): string {
  return evenBlanks(run.text).trim();
}

export function evenBlanks(text: string): string {
  return IS_UNEVEN.test(text) ? text.replace(UNEVEN, ' ') : text;
}

/** Blanks that are more, or other, than one space. */
const UNEVEN = /[^\S ]\s*| \s+/g;
/** Normalised texts hold no other blanks; `\\s` has so many that the search takes twice as long. */
const IS_UNEVEN = /[\t-\r]| {2}/;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

export function emptyRunAt(offset: number): Run {
  return { start: offset, end: offset, text: '' };
}
