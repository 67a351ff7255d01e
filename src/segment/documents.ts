/** Takes a file apart that holds several documents, one behind the other. */
import type { Line, Reading } from '../model/source.ts';
import { kindByRole } from './frame.ts';
import { readHeader } from './header/header.ts';
import { findHeaderStart } from './header/header-start.ts';
import { findFurniture } from './lines/furniture.ts';
import { type Row, rowsOf } from './lines/row.ts';
import { endOfDocument } from './lines/surroundings.ts';
import { findNextDocument } from './next-document.ts';

/** Rows within which a letterhead ends. */
const LONGEST_HEADER = 200;

/** A reading for each document of a file, in order; what surrounds them goes with the first and the last. */
export function splitDocuments(reading: Reading): Reading[] {
  const starts = [0, ...findStarts(reading)];
  let line = 1;
  return starts.map((from, i) => {
    const to = starts[i + 1] ?? reading.lines.length;
    const part = partOf(reading, from, to, line);
    line += countBreaks(reading.source, part.extent.start, part.extent.end);
    return part;
  });
}

/** The lines on which the second and later documents begin. */
function findStarts(reading: Reading): number[] {
  const all = rowsOf(reading);
  const furniture = findFurniture(reading, all);
  const rows = all.filter((row) => kindByRole(row) === 'body' && !furniture.has(row.line));
  const starts: number[] = [];
  const end = endOfDocument(rows, bodyFrom(reading, rows, 0));
  for (let body = bodyFrom(reading, rows, 0); ; ) {
    const next = findNextDocument(rows, body, end);
    if (next === null) return starts;
    starts.push(rows[next]!.line);
    body = Math.max(next + 1, bodyFrom(reading, rows, next));
  }
}

/** The row behind the header of the document that begins at a row. */
function bodyFrom(reading: Reading, rows: readonly Row[], from: number): number {
  const near = from === 0 ? rows : rows.slice(from, from + LONGEST_HEADER);
  const start = findHeaderStart(near);
  return from + (start === null ? 0 : readHeader(reading, near, start).to);
}

/** The part of a reading between two lines. Offsets into the source stay as they are, those of the working text begin anew. */
function partOf(
  reading: Reading,
  from: number,
  to: number,
  line: number,
): Reading & { extent: Required<Reading>['extent'] } {
  const { source, map } = reading;
  const lines = reading.lines.slice(from, to);
  const shift = from === 0 ? 0 : (lines[0]?.start ?? 0);
  const following = reading.lines[to];
  const moved = lines.map((one): Line => ({ ...one, start: one.start - shift, end: one.end - shift }));
  const end = following?.start ?? reading.text.length;
  const variants = reading.variants
    ?.filter((word) => word.start >= shift && word.end <= end)
    .map((word) => ({ ...word, start: word.start - shift, end: word.end - shift }));
  const extent = { start: from === 0 ? 0 : (lines[0]?.origin ?? 0), end: following?.origin ?? source.length, line };
  return {
    source,
    text: reading.text.slice(shift, end),
    map: {
      start: (offset) => map.start(offset + shift),
      end: (offset) => map.end(offset + shift),
      cover: (start, end) => map.cover(start + shift, end + shift),
    },
    lines: moved,
    ...(reading.encoding === undefined ? {} : { encoding: reading.encoding }),
    ...(variants?.length ? { variants } : {}),
    ...(reading.notices && from === 0 ? { notices: reading.notices } : {}),
    extent,
  };
}

function countBreaks(source: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = source.charCodeAt(at);
    if (code === 10 || (code === 13 && source.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
