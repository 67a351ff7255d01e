/**
 * The foot of a document: recipients and signatures, in either order, side by side, or mixed line by line when two columns were run together.
 */
import { headOfBody } from '../../lexicon/letterhead.ts';
import type { Recipients, Signature } from '../../model/frame.ts';
import type { Reading } from '../../model/source.ts';
import { isDangling, isUpper, startsLower } from '../../text/letter-case.ts';
import { isMajorUnit, isSectionStart } from '../lines/anchors.ts';
import { goesOnWith, isMarkAlone, unbrokenText } from '../lines/broken-lines.ts';
import {
  archiveLabel,
  bulletLength,
  isForWhom,
  isOtherOffice,
  isPlainPosition,
  isPosition,
  isSignedNote,
  recipientsLabel,
  signatureMark,
} from '../lines/foot-lines.ts';
import { isPersonName, nameAtEnd } from '../lines/person-name.ts';
import type { Piece, Row } from '../lines/row.ts';
import { isRule } from '../lines/row.ts';
import { standsInExample } from '../outline/examples.ts';
import { partStart } from '../part-starts.ts';
import {
  footAbove,
  footColumns,
  isFollowedByName,
  isPositionWithName,
  isSignedName,
  isSignedOffice,
  startsFoot,
} from './foot-start.ts';
import { readRecipients } from './recipients.ts';
import { readSignatures } from './signature.ts';

export interface Foot {
  from: number;
  /** The first row behind it. */
  to: number;
  recipients: Recipients;
  signatures: Signature[];
  /** Rows that hold recipients; the other rows of the foot are the signature's. */
  recipientRows: Set<Row>;
}

/** How many rows (stamps and the like) may stand between the halves of a foot. */
const REACH = 5;
const LONGEST_ENTRY = 300;

/** The first foot that begins in rows `from` to `to`, one that only shows how it is written left out. Stamps and the like may stand between its halves. */
export function findFoot(reading: Reading, rows: readonly Row[], from: number, to: number): Foot | null {
  let shown = -1;
  for (let at = from; at < to; at++) {
    if (!startsFoot(rows, at, to)) continue;
    if (!standsInExample(rows, at)) return readBothHalves(reading, rows, at, { from, to });
    if (shown === -1) shown = at;
  }
  return shown === -1 ? null : readBothHalves(reading, rows, shown, { from, to });
}

function readBothHalves(reading: Reading, rows: readonly Row[], at: number, range: { from: number; to: number }): Foot {
  const foot = readFoot(reading, rows, at, range.to, Math.max(range.from, footAbove(rows, at)));
  const other = isHalf(foot) ? findOtherHalf(reading, rows, foot, range.to) : null;
  return other ? joinHalves(foot, other) : foot;
}

function isHalf(foot: Foot): boolean {
  return foot.signatures.length === 0 || (foot.recipients.entries.length === 0 && !foot.recipients.archive);
}

function findOtherHalf(reading: Reading, rows: readonly Row[], foot: Foot, to: number): Foot | null {
  for (let at = foot.to; at < Math.min(to, foot.to + REACH); at++) {
    if (partStart(rows, at, false) || isMajorUnit(rows[at]!.text)) return null;
    if (startsFoot(rows, at, to)) return readFoot(reading, rows, at, to, Math.max(foot.to, footAbove(rows, at)));
  }
  return null;
}

function joinHalves(first: Foot, second: Foot): Foot {
  const lists = first.recipients.entries.length > 0 || first.recipients.archive ? first : second;
  return {
    from: first.from,
    to: second.to,
    recipients: lists.recipients,
    signatures: [...first.signatures, ...second.signatures],
    recipientRows: new Set([...first.recipientRows, ...second.recipientRows]),
  };
}

interface State {
  recipients: Piece[];
  signature: Piece[];
  rows: Set<Row>;
  /** Entries are still to be expected. */
  isListing: boolean;
  hasArchive: boolean;
  hasName: boolean;
}

function readFoot(reading: Reading, rows: readonly Row[], from: number, to: number, above = from): Foot {
  const state: State = {
    recipients: [],
    signature: rows.slice(above, from).flatMap(footColumns),
    rows: new Set(),
    isListing: false,
    hasArchive: false,
    hasName: false,
  };
  let end = from;
  for (let at = from; at < to; at++) {
    const row = rows[at]!;
    if (isRule(row.text)) {
      if (state.isListing) state.rows.add(row);
      continue;
    }
    const taken = footColumns(row).map((piece) => take(piece, state, rows, at, to));
    if (!taken.some(Boolean)) break;
    end = at + 1;
  }
  const recipients = readRecipients(reading, state.recipients);
  return {
    from: above,
    to: end,
    recipients,
    signatures: readSignatures(reading, state.signature),
    recipientRows: state.rows,
  };
}

/** Puts a piece where it belongs; false when it is no part of the foot. */
function take(piece: Piece, state: State, rows: readonly Row[], at: number, to: number): boolean {
  const { text } = piece;
  if (recipientsLabel(text) > 0) {
    if (state.recipients.length > 0 && state.hasArchive) return false;
    state.isListing = true;
    return takeRecipient(piece, state);
  }
  if (isSignatureLine(piece, state, rows, at, to)) {
    state.signature.push(piece);
    if (isSignedNote(text)) return true;
    if (isPersonName(text) || nameAtEnd(text) > 0) state.hasName = true;
    else if (signatureMark(text) !== null || isPosition(text) || isUpper(text)) state.hasName = false;
    return true;
  }
  if (archiveLabel(text) > 0 && (state.isListing || state.signature.length > 0) && !state.hasArchive) {
    return takeRecipient(piece, state);
  }
  if ((state.isListing && isEntry(piece, state)) || goesOnArchive(piece, state) || isBehindArchive(piece, state))
    return takeRecipient(piece, state);
  return false;
}

function takeRecipient(piece: Piece, state: State): true {
  state.recipients.push(piece);
  state.rows.add(piece.row);
  if (
    archiveLabel(piece.text) > 0 ||
    /(?:[;:.,](?:\s*[-–])?\s*|[-–]\s*)Lưu(?=[:\s])(?!\s+trữ\s+\p{L})/u.test(piece.text)
  ) {
    state.hasArchive = true;
    state.isListing = isUnfinishedArchive(piece.text);
  } else if (state.hasArchive) state.isListing = isUnfinishedArchive(piece.text);
  return true;
}

/** `- Lưu: VT, phòng Nghiệp` / `vụ Y (05).` */
function goesOnArchive({ text, row }: Piece, state: State): boolean {
  const last = state.recipients.at(-1);
  if (!state.hasArchive || !last || row.gap > 0 || text.length > 60) return false;
  return last.row.line === row.line - 1 && startsLower(text) && !/[.;]$/.test(last.text);
}

/** `- Lưu: VT;` / `- Website.`: the list goes on behind it. */
function isBehindArchive({ text, row }: Piece, state: State): boolean {
  const last = state.recipients.at(-1);
  if (!state.hasArchive || !last?.text.endsWith(';') || row.gap > 0) return false;
  return last.row.line === row.line - 1 && bulletLength(text) > 0 && text.length < LONGEST_ENTRY;
}

function isUnfinishedArchive(text: string): boolean {
  const opened = (text.match(/\(/g)?.length ?? 0) > (text.match(/\)/g)?.length ?? 0);
  return opened || isDangling(text) || /lưu\s*:?$/iu.test(text);
}

function isSignatureLine(piece: Piece, state: State, rows: readonly Row[], at: number, to: number): boolean {
  const { text } = piece;
  if (bulletLength(text) > 0 || text.length > 200) return false;
  if (state.isListing && text.endsWith(';')) return false; // `TW;` ends an entry
  if (signatureMark(text) !== null || isSignedNote(text) || isMarkAlone(text)) return true;
  if (state.signature.length > 0 && !state.hasName && isOtherOffice(text) && isFollowedByName(rows, at, to))
    return true;
  const last = state.signature.at(-1);
  if (last && last.row === rows[at - 1] && piece.row.gap === 0 && goesOnWith(last.text, text)) return true;
  if (isPosition(text) || isPlainPosition(text) || isPositionWithName(text))
    return !state.hasName || isFollowedByName(rows, at, to) || piece.column > 0;
  if (state.hasName ? headOfBody(text) !== null && isUpper(text) && !isSectionStart(text) : isForWhom(text))
    return isFollowedByName(rows, at, to);
  const isOpen = state.signature.length > 0;
  if (isSignedName(text, rows, at) || isSignedOffice(text, rows, at)) return true;
  if (isPersonName(text) || isPersonName(unbrokenText(rows, at)))
    return isOpen && (!state.hasName || isBeside(piece, state.signature.at(-1)));
  if (!isUpper(text) || isSectionStart(text)) return nameAtEnd(text) > 0 && isOpen && !state.hasName;
  return isOpen && !state.hasName && text.length < 100 && !isRule(text);
}

function isBeside(piece: Piece, last: Piece | undefined): boolean {
  return last !== undefined && (last.row === piece.row || (piece.row.cell !== null && last.column !== piece.column));
}

function isEntry(piece: Piece, state: State): boolean {
  const { text, row } = piece;
  if (text.length > LONGEST_ENTRY && bulletLength(text) === 0) return false;
  if (bulletLength(text) > 0) return true;
  const last = state.recipients.at(-1);
  if (state.hasArchive) return row.gap === 0 && text.length < 60;
  if (last && recipientsLabel(last.text) > 0) return !isSectionStart(text) && text.length < 200;
  return row.gap <= 1 && text.length < 160 && !/\.\/\.$/.test(text) && (row.gap === 0 || /[;:.,)]$/.test(text));
}
