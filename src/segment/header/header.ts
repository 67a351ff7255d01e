/**
 * The header of a document: the letterhead, the type line with its title, the authority line, the addressees. The body begins behind it.
 */

import type { Family } from '../../lexicon/doc-types.ts';
import { typeOfCode } from '../../lexicon/doc-types.ts';
import { headOfBody } from '../../lexicon/letterhead.ts';
import type { Header } from '../../model/frame.ts';
import type { Run } from '../../model/run.ts';
import { runOf, subRun } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { isUpper } from '../../text/letter-case.ts';
import { addressLabel, isArticleOf, isOrder, isPreamble, isSectionStart, isTelegramLabel } from '../lines/anchors.ts';
import type { Row } from '../lines/row.ts';
import { isRule, pieceOf } from '../lines/row.ts';
import { partStart } from '../part-starts.ts';
import { readAddressees } from './addressees.ts';
import { readLetterTitle } from './letter-title.ts';
import type { HeadPiece } from './letterhead.ts';
import { ABOUT, anchorOf, cutRow } from './letterhead.ts';
import { isNoise, readLetterhead } from './letterhead-fields.ts';
import { joinBroken } from './letterhead-joins.ts';
import { type Owner, readOwner } from './owner-line.ts';
import { readTitle } from './title.ts';
import type { TypeLine } from './type-line.ts';
import { readTypeLine } from './type-line.ts';

export interface HeaderBlock {
  header: Header;
  /** Ranges of rows, half-open, in order; what lies behind the last is body. */
  letterhead: [number, number];
  title: [number, number];
  authority: [number, number];
  addressees: [number, number];
  to: number;
}

/** Rows of a letterhead that no anchor explains, before it is taken to have ended. */
const PATIENCE = 12;

export function readHeader(reading: Reading, rows: readonly Row[], from: number): HeaderBlock {
  const end = endOfLetterhead(rows, from);
  const pieces = withoutSecondHead(joinBroken(rows.slice(from, end).flatMap(cutRow)));
  const header = readLetterhead(reading, pieces);
  const family: Family = header.isParty ? 'party' : isNormative(header) ? 'normative' : 'administrative';
  const typeLine = end < rows.length ? readTypeLine(rows[end]!.text, family) : null;
  const block: HeaderBlock = {
    header,
    letterhead: [from, end],
    title: [end, end],
    authority: [end, end],
    addressees: [end, end],
    to: end,
  };
  if (typeLine) addTitle(reading, rows, block, typeLine);
  addAddressees(reading, rows, block);
  header.type ??= typeWithoutLine(header);
  header.title ??= readLetterTitle(reading, pieces);
  if (!header.title && !header.type?.run && header.addressees.length === 0) addHeading(reading, rows, block);
  return block;
}

/** Beside quốc hiệu the name of the youth union is a superior body's. */
function withoutSecondHead(pieces: HeadPiece[]): HeadPiece[] {
  if (!pieces.some(({ kind }) => kind === 'nation')) return pieces;
  return pieces.map((piece) =>
    piece.kind === 'party' && piece.text.startsWith('ĐO') ? { ...piece, kind: 'text' } : piece,
  );
}

/** The first row that is no part of the letterhead. */
function endOfLetterhead(rows: readonly Row[], from: number): number {
  let last = from - 1;
  let isInAbout = false;
  let hasBody = false;
  let hasAbout = false;
  const seen = new Set<string>();
  for (let at = from; at < rows.length && at <= last + PATIENCE; at++) {
    const { text } = rows[at]!;
    if (addressLabel(text) > 0 || isTelegramLabel(text) || isOrder(text)) return at;
    if (isSectionStart(text) && !(isInAbout && rows[at]!.gap === 0 && isArticleOf(text))) return at;
    if (seen.size > 0 && startsAppendix(rows, at)) return at;
    const anchor = anchorOf(rows[at]!);
    if (isOwnedType(rows, at)) return at;
    const isWhole = hasBody && !hasAbout && seen.has('number') && seen.has('place-date');
    if (isWhole && headsText(rows[at]!) && !isAboveType(rows, at)) return at;
    if (anchor) seen.add(anchor);
    hasBody ||= !anchor && isUpper(text) && headOfBody(text) !== null;
    if (!anchor && isTypeRow(rows, at, seen)) return at;
    if (!anchor && isPreamble(text) && !isUpper(text) && !isInAbout) return at;
    const pieces = cutRow(rows[at]!);
    const isKnown = pieces.some(({ kind }) => kind !== 'text');
    const opensAbout = pieces.some(({ kind }) => kind === 'about');
    hasAbout ||= opensAbout;
    isInAbout = opensAbout || (isInAbout && !isKnown && rows[at]!.gap === 0);
    if (isKnown || isInAbout || (isUpper(text) && headOfBody(text))) last = at;
    else if (text.length > 150) return Math.min(at, last + 1);
  }
  return last + 1;
}

/** `CÔNG BỐ GIÁ`, `TÀI LIỆU TẬP HUẤN` set off below a letterhead: a heading in capitals that is no known type. */
function headsText(row: Row): boolean {
  return row.gap > 0 && isUpper(row.text) && !isNoise(row.text) && cutRow(row).every(({ kind }) => kind === 'text');
}

/** `GIÁM ĐỐC SỞ Y TẾ` above `QUYẾT ĐỊNH`: who decides, as some print it, and no heading. */
function isAboveType(rows: readonly Row[], at: number): boolean {
  return rows.slice(at + 1, at + 1 + MOST_ABOVE_TYPE).some(({ text }) => {
    const found = isUpper(text) ? readTypeLine(text) : null;
    return found?.isUpper === true && !found.hasRest;
  });
}
/** Most rows from the first of who decides down to the type line. */
const MOST_ABOVE_TYPE = 3;

/** An appendix in a file of its own has a letterhead and no type line: `Phụ lục` / `(Kèm theo Kế hoạch số …)`. */
function startsAppendix(rows: readonly Row[], at: number): boolean {
  const part = partStart(rows, at, false);
  return part?.kind === 'appendix' && part.isNoted;
}

/** The type line stands behind number and date: a row that only begins like one is none while these are still to come. */
function isTypeRow(rows: readonly Row[], at: number, seen: ReadonlySet<string>): boolean {
  const found = readTypeLine(rows[at]!.text);
  if (!found) return false;
  if (!found.hasRest && found.isUpper) return true;
  for (let next = at + 1; next < rows.length && next < at + 8; next++) {
    const anchor = anchorOf(rows[next]!);
    if ((anchor === 'number' || anchor === 'place-date') && !seen.has(anchor)) return false;
  }
  return true;
}

/** `CHỈ THỊ CỦA THỦ TƯỚNG CHÍNH PHỦ SỐ 08/2004/CT-TTg`, as collections of laws print it: no letterhead follows. */
function isOwnedType(rows: readonly Row[], at: number): boolean {
  const { text } = rows[at]!;
  const found = OWNED.test(text) ? readTypeLine(text) : null;
  if (!found || !OWNED_BEHIND.test(text.slice(found.to))) return false;
  return rows.slice(at + 1, at + LETTERHEAD).every((row) => anchorOf(row) !== 'nation');
}
const OWNED = /^\p{Lu}[\p{Lu} ]{3,30} (?:CỦA \p{Lu}{2}|SỐ \d)/u;
const OWNED_BEHIND = /^ (?:CỦA |SỐ \d\S* NGÀY \d[^,;]* CỦA )/u;
/** Rows within which the letterhead would print quốc hiệu. */
const LETTERHEAD = 10;

function addTitle(reading: Reading, rows: readonly Row[], block: HeaderBlock, typeLine: TypeLine): void {
  const { header } = block;
  const row = rows[block.to]!;
  header.type = { code: typeLine.type.code, run: runOf(reading, [pieceOf(row, typeLine.from, typeLine.to)!]) };
  const rest = typeLine.hasRest ? pieceOf(row, typeLine.to, row.text.length) : null;
  const { title, owner, to, authority } = readTitle(rows, block.to + 1, rest);
  const owned = readOwner(reading, owner, title);
  if (owned) addOwner(header, owned);
  else if (title.length > 0) header.title = titleRun(runOf(reading, title), header.type.code);
  if (authority) header.authority = runOf(reading, authority.pieces);
  endTitle(block, authority?.from ?? to, to);
}

/** The title ends before row `end`; who decides stands between it and `to`. */
function endTitle(block: HeaderBlock, end: number, to: number): void {
  block.title = [block.to, end];
  block.authority = [end, to];
  block.addressees = [to, to];
  block.to = to;
}

/** What heads a text of no known type. */
function addHeading(reading: Reading, rows: readonly Row[], block: HeaderBlock): void {
  const first = rows[block.to];
  if (!first || !headsText(first)) return;
  const { title, to } = readTitle(rows, block.to, null);
  if (title.length === 0) return;
  block.header.title = runOf(reading, title);
  endTitle(block, to, to);
}

/** Below `CÔNG VĂN` a letter's title has its label: `V/v …`. */
function titleRun(run: Run, code: string): Run {
  const label = code === 'CV' ? ABOUT.exec(` ${run.text}`) : null;
  return label?.index === 0 ? subRun(run, run.start + label[0].length - 1) : run;
}

/** The letterhead is trusted before the line that repeats it. */
function addOwner(header: Header, { number, date, issuers, title }: Owner): void {
  header.title = title;
  header.number ??= number;
  header.date ??= date;
  if (header.bodies.length === 0) Object.assign(header, issuers);
}

/** Addressees follow the title or the letterhead; a letter's `V/v` may stand between. */
function addAddressees(reading: Reading, rows: readonly Row[], block: HeaderBlock): void {
  let at = block.to;
  while (at < rows.length && isRule(rows[at]!.text)) at++;
  const found = at < rows.length ? readAddressees(reading, rows, at) : null;
  if (!found) return;
  block.header.addressees = found.entries;
  block.addressees = [block.to, found.to];
  block.to = found.to;
  const { type } = block.header;
  if (!type) block.header.type = { code: 'CV', run: null };
}

function typeWithoutLine(header: Header): Header['type'] {
  const code = header.number?.symbol?.replace(/^\d{4}\//, '').split(/[-/]/)[0];
  const type = code ? typeOfCode(code, header.isParty ? 'party' : 'administrative') : null;
  return type ? { code: type.code, run: null } : null;
}

function isNormative(header: Header): boolean {
  return /^\d{4}\//.test(header.number?.symbol ?? '');
}
