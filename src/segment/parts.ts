/** The parts of a document: itself, what it encloses, its appendices; with the foot of each and what stands between them. */
import type { Header, LineKind, Part } from '../model/frame.ts';
import { runOf } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import type { Foot } from './foot.ts';
import { findFoot } from './foot.ts';
import type { PartStart } from './part-starts.ts';
import { partStart } from './part-starts.ts';
import type { Piece, Row } from './row.ts';
import { readTitle } from './title.ts';

export interface Parts {
  parts: Part[];
  feet: Foot[];
  /** Ranges of rows that are not body: headings of parts, and what stands between and behind the parts. */
  marks: { from: number; to: number; kind: LineKind }[];
}

/** Types that put other texts into force. */
const DECISIONS = new Set(['QĐ', 'NQ', 'NĐ', 'TT', 'TTLT', 'CT', 'L']);

export interface Extent {
  /** First row of the document, first row of its body, row behind its last. */
  start: number;
  body: number;
  end: number;
}

export function readParts(reading: Reading, rows: readonly Row[], extent: Extent, type: Header['type']): Parts {
  const isDecision = DECISIONS.has(type?.code ?? '');
  const { start, body, end } = extent;
  const foot = findFoot(reading, rows, body, end);
  const early = findStart(rows, body + 1, foot?.from ?? end, isDecision, true);
  const own = early ? null : foot;
  const mainEnd = early?.from ?? own?.to ?? end;
  const out: Parts = { parts: [], feet: own ? [own] : [], marks: [] };
  out.parts.push({ kind: 'main', ...lines(rows, start, mainEnd), type: null, heading: null, title: null });
  let at = mainEnd;
  for (let next = early ?? findStart(rows, at, end, isDecision, false); next; ) {
    gap(out, at, next.from);
    const following: PartStart | null = findStart(rows, next.at + 2, end, isDecision, false);
    at = addPart(reading, rows, out, next, following?.from ?? end);
    next = following;
  }
  gap(out, at, end);
  gap(out, end, rows.length);
  return out;
}

function gap(out: Parts, from: number, to: number): void {
  if (from < to) out.marks.push({ from, to, kind: 'surroundings' });
}

/** The next part within rows `from` to `to`. Before a foot only a note makes sure of it. */
function findStart(
  rows: readonly Row[],
  from: number,
  to: number,
  isDecision: boolean,
  needsNote: boolean,
): PartStart | null {
  for (let at = from; at < to; at++) {
    const found = partStart(rows, at, isDecision);
    if (found && (found.isNoted || !needsNote)) return { ...found, from: Math.max(found.from, from) };
  }
  return null;
}

/** Adds the part and returns the row behind it. */
function addPart(reading: Reading, rows: readonly Row[], out: Parts, start: PartStart, end: number): number {
  const limited = rows.slice(0, endOfHeading(rows, start.at + 1, end));
  const { title, to } = readTitle(limited, start.at + 1, start.rest);
  const foot = start.kind === 'enclosed' ? findFoot(reading, rows, to, end) : null;
  if (foot) out.feet.push(foot);
  const partEnd = foot?.to ?? end;
  out.marks.push({ from: start.from, to: Math.max(start.from, start.at), kind: 'header' });
  out.marks.push({ from: Math.max(start.from, start.at), to, kind: 'title' });
  const run = (pieces: Piece[]) => (pieces.length > 0 ? runOf(reading, pieces) : null);
  out.parts.push({
    kind: start.kind,
    ...lines(rows, start.from, partEnd),
    type: start.type,
    heading: run(start.heading ? [start.heading] : []),
    title: run(title),
  });
  return partEnd;
}

/** A table ends the heading of a part. */
function endOfHeading(rows: readonly Row[], from: number, end: number): number {
  let at = from;
  while (at < end && rows[at]!.cell === null) at++;
  return at;
}

/** Lines of rows `from` to `to`. */
function lines(rows: readonly Row[], from: number, to: number): { from: number; to: number } {
  const first = rows[from]?.line ?? (rows.at(-1)?.line ?? -1) + 1;
  return { from: first, to: to > from ? rows[to - 1]!.line + 1 : first };
}
