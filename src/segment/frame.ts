/**
 * Finds the frame of a document: header, title, addressees, recipients, signatures, its parts, and what surrounds it. The rest is body.
 */
import type { Frame, Header, LineKind } from '../model/frame.ts';
import { runOf, subRun } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import type { Foot } from './foot/foot.ts';
import type { HeaderBlock } from './header/header.ts';
import { readHeader } from './header/header.ts';
import { findHeaderStart } from './header/header-start.ts';
import { findPlaceDate, isPlaceDateLine } from './header/place-date.ts';
import { findFurniture } from './lines/furniture.ts';
import type { Row } from './lines/row.ts';
import { rowsOf } from './lines/row.ts';
import { endOfDocument } from './lines/surroundings.ts';
import { readParts } from './parts.ts';

export function findFrame(reading: Reading): Frame {
  const all = rowsOf(reading);
  const kinds = all.map(kindByRole);
  for (const [line, kind] of findFurniture(reading, all)) kinds[line] = kind;
  const rows = all.filter((row) => kinds[row.line] === 'body');
  const start = findHeaderStart(rows);
  const block = start === null ? null : readHeader(reading, rows, start);
  const body = block?.to ?? 0;
  const extent = { start: start ?? 0, body, end: endOfDocument(rows, body) };
  const { parts, feet, marks, next } = readParts(reading, rows, extent, block?.header.type ?? null);
  const mark = (from: number, to: number, kind: LineKind): void => {
    for (let at = from; at < to; at++) kinds[rows[at]!.line] = kind;
  };
  mark(0, extent.start, 'surroundings');
  if (block) markHeader(block, mark);
  for (const foot of feet) {
    mark(foot.from, foot.to, 'signature');
    for (const row of foot.recipientRows) kinds[row.line] = 'recipients';
  }
  for (const { from, to, kind } of marks) mark(from, to, kind);
  return {
    kinds,
    header: block ? withDateOfFoot(reading, rows, block.header, feet[0]) : emptyHeader(),
    recipients: feet.find(({ recipients }) => hasRecipients(recipients))?.recipients ?? { entries: [], archive: null },
    signatures: feet.flatMap(({ signatures }) => signatures),
    parts,
    next,
  };
}

/** Some files say themselves what a line is. */
export function kindByRole({ role }: Row): LineKind {
  if (role === 'front-matter' || role === 'surroundings') return 'surroundings';
  return role === 'footnote' || role === 'page-furniture' ? role : 'body';
}

function hasRecipients(recipients: Frame['recipients']): boolean {
  return recipients.entries.length > 0 || recipients.archive !== null;
}

function markHeader(block: HeaderBlock, mark: (from: number, to: number, kind: LineKind) => void): void {
  mark(...block.letterhead, 'header');
  mark(...block.title, 'title');
  mark(...block.authority, 'header');
  mark(...block.addressees, 'addressees');
}

/** Old documents print place and date above the signature. */
function withDateOfFoot(reading: Reading, rows: readonly Row[], header: Header, foot: Foot | undefined): Header {
  if (header.date || !foot) return header;
  const row = rows.slice(foot.from, foot.to).find(({ text }) => isPlaceDateLine(text));
  const found = row ? findPlaceDate(row.text) : null;
  if (!row || !found || found.date.iso === null) return header;
  const run = runOf(reading, [row]);
  const { place, date } = found;
  return {
    ...header,
    place: header.place ?? (place && subRun(run, run.start + place.from, run.start + place.to)),
    date: { run: subRun(run, run.start + date.from, run.start + date.to), iso: found.date.iso },
  };
}

function emptyHeader(): Header {
  return {
    type: null,
    number: null,
    bodies: [],
    coIssuers: [],
    authority: null,
    place: null,
    date: null,
    title: null,
    urgency: null,
    secrecy: null,
    addressees: [],
    isParty: false,
  };
}
