/** A printed line as words and pieces, each with the columns of characters that it takes: what tables that are laid out by blanks are read from. */
import type { PrintedLine } from '../../physical-lines.ts';

/** A stretch of a line: offsets in the working text, and the columns of characters that it takes in print. */
export interface Stretch {
  start: number;
  end: number;
  from: number;
  to: number;
}

export interface PrintedWords {
  line: PrintedLine;
  words: Stretch[];
  /** Words between which a single blank stands. */
  pieces: Stretch[];
}

/** Columns of characters: where a column of a table begins and ends in print. */
export interface Band {
  from: number;
  to: number;
}

/** A longer line is a paragraph. */
const LONGEST_LINE = 400;
const BLANK = 32;
const TAB = 9;

/** Null for a line that has its place already, or none in a table that is laid out by blanks. */
export function readWords(text: string, line: PrintedLine | undefined): PrintedWords | null {
  if (!line || line.cell !== null || line.role !== 'text' || line.end - line.start > LONGEST_LINE) return null;
  const margin = text.lastIndexOf('\n', line.start - 1) + 1;
  const words: Stretch[] = [];
  for (let at = line.start; at < line.end; ) {
    let end = at;
    while (end < line.end && text.charCodeAt(end) !== BLANK) if (text.charCodeAt(end++) === TAB) return null;
    words.push({ start: at, end, from: at - margin, to: end - margin });
    at = end;
    while (at < line.end && text.charCodeAt(at) === BLANK) at++;
  }
  return { line, words, pieces: joinWords(words, (a, b) => b.from - a.to === 1) };
}

/** Neighbours that belong together become one stretch. */
export function joinWords(words: readonly Stretch[], isOne: (a: Stretch, b: Stretch, i: number) => boolean): Stretch[] {
  const joined: Stretch[] = [];
  words.forEach((word, i) => {
    const last = joined.at(-1);
    if (last && isOne(words[i - 1]!, word, i)) Object.assign(last, { end: word.end, to: word.to });
    else joined.push({ ...word });
  });
  return joined;
}

export function wordsOf(text: string, { start, end }: Stretch): string {
  return text.slice(start, end);
}

export function overlap(a: Band, b: Band): number {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from);
}
