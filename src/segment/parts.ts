/** The parts of a document: itself, what it encloses, its appendices; with the foot of each and what stands between them. */
import type { Header, LineKind, Part } from '../model/frame.ts';
import { runOf } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import type { Foot } from './foot/foot.ts';
import { findFoot } from './foot/foot.ts';
import { readTitle } from './header/title.ts';
import { isMajorUnit } from './lines/anchors.ts';
import type { Piece, Row } from './lines/row.ts';
import { isPageLine } from './lines/surroundings.ts';
import { findNextDocument } from './next-document.ts';
import type { PartStart } from './part-starts.ts';
import { partStart } from './part-starts.ts';

export interface Parts {
  parts: Part[];
  feet: Foot[];
  /** Ranges of rows that are not body: headings of parts, and what stands between and behind the parts. */
  marks: { from: number; to: number; kind: LineKind }[];
  /** The line on which another document begins. */
  next: number | null;
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
  const another = findNextDocument(rows, body, end);
  const limit = another ?? end;
  const foot = findOwnFoot(reading, rows, body, limit, isDecision);
  const early = findStart(rows, body, foot?.from ?? limit, isDecision, true);
  const own = early ? null : foot;
  const mainEnd = early?.from ?? own?.to ?? limit;
  const next = another === null ? null : rows[another]!.line;
  const out: Parts = { parts: [], feet: own ? [own] : [], marks: [], next };
  out.parts.push({ kind: 'main', ...lines(rows, start, mainEnd), type: null, heading: null, title: null });
  let at = mainEnd;
  for (let part = early ?? findStart(rows, at, end, isDecision, false, true); part; ) {
    addGap(rows, out, at, part.from);
    const following: PartStart | null = findStart(rows, firstBehind(rows, part, end), end, isDecision, false);
    at = addPart(reading, rows, out, part, following?.from ?? end);
    part = following;
  }
  addGap(rows, out, at, end);
  if (end < rows.length) out.marks.push({ from: end, to: rows.length, kind: 'surroundings' });
  return out;
}

/** The foot of the main document. Names under titles amid articles that go on are no signature. */
function findOwnFoot(
  reading: Reading,
  rows: readonly Row[],
  body: number,
  end: number,
  isDecision: boolean,
): Foot | null {
  let foot = findFoot(reading, rows, body, end);
  let unit = -1;
  while (foot && foot.recipients.entries.length === 0 && !foot.recipients.archive) {
    // a unit that was found behind an earlier foot is still the first
    if (unit < foot.to) unit = findUnit(rows, foot.to, end, (at) => partStart(rows, at, isDecision) !== null);
    if (unit === -1) break;
    const next = findFoot(reading, rows, foot.to, end);
    if (next && next.to <= foot.to) break;
    foot = next;
  }
  return foot;
}

/** What stands between parts surrounds them, unless it is divided as documents are: then it is an appendix whose heading is lost. */
function addGap(rows: readonly Row[], out: Parts, from: number, to: number): void {
  if (from >= to) return;
  if (findUnit(rows, from, to) !== -1)
    out.parts.push({ kind: 'appendix', ...lines(rows, from, to), type: null, heading: null, title: null });
  else out.marks.push({ from, to, kind: 'surroundings' });
}

/** The row of an article, chapter or Roman numeral, before any line of a web page or what else ends the search; -1 when there is none. */
function findUnit(rows: readonly Row[], from: number, to: number, ends?: (at: number) => boolean): number {
  for (let at = from; at < to; at++) {
    const { text } = rows[at]!;
    if (isPageLine(text) || ends?.(at)) return -1;
    if (isMajorUnit(text)) return at;
  }
  return -1;
}

/** The next part within rows `from` to `to`. Before a foot, and behind lines of a web page, only a note makes sure of it;
 * a table without a heading, or a type line without a note, only begins one behind the foot of the document itself. */
function findStart(
  rows: readonly Row[],
  from: number,
  to: number,
  isDecision: boolean,
  needsNote: boolean,
  isFirst = false,
): PartStart | null {
  let isOutside = needsNote;
  for (let at = from; at < to; at++) {
    const found = partStart(rows, at, isDecision);
    const isTable = found?.heading === null && rows[at]!.cell !== null;
    const isSure = found?.isNoted || (!isOutside && (isFirst || found?.kind === 'appendix'));
    if (found && (isTable ? at === from && isFirst : isSure)) return { ...found, from: Math.max(found.from, from) };
    isOutside ||= isPageLine(rows[at]!.text);
  }
  return null;
}

/** The first row on which another part may begin: a heading without a name, or with a note behind it, goes on over all its lines. */
function firstBehind(rows: readonly Row[], { at, heading, isNoted, rest }: PartStart, end: number): number {
  if (heading !== null && !isNoted) return at + 2;
  return Math.max(at + 2, at + 1 + readTitle(rows.slice(at + 1, endOfHeading(rows, at + 1, end)), 0, rest).to);
}

/** Adds the part and returns the row behind it. */
function addPart(reading: Reading, rows: readonly Row[], out: Parts, start: PartStart, end: number): number {
  const below = start.at + 1;
  const block = readTitle(rows.slice(below, endOfHeading(rows, below, end)), 0, start.rest);
  const to = below + block.to;
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
    title: run(block.title),
  });
  return partEnd;
}

/** A table ends the heading of a part; no heading is longer than some rows. */
function endOfHeading(rows: readonly Row[], from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_HEADING);
  let at = from;
  while (at < limit && rows[at]!.cell === null) at++;
  return at;
}
const LONGEST_HEADING = 30;

/** Lines of rows `from` to `to`. */
function lines(rows: readonly Row[], from: number, to: number): { from: number; to: number } {
  const first = rows[from]?.line ?? (rows.at(-1)?.line ?? -1) + 1;
  return { from: first, to: to > from ? rows[to - 1]!.line + 1 : first };
}
