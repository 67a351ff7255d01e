/**
 * Addressees (Kính gửi, `… điện:`): one on the label's line, or a list under it with dashes, plus signs or bare lines that end with `;`.
 * Labels of groups (`- Các bộ:` with items of their own) are no entries.
 */

import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import { type Run, runOf, withoutEnd } from '../../model/run.ts';
import type { Reading } from '../../model/source.ts';
import { isDangling, startsLower, startsUpper } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { addressLabel, isOpening, isPreamble, isSectionStart, isTelegramLabel } from '../lines/anchors.ts';
import type { Piece, Row } from '../lines/row.ts';
import { isRule, pieceOf } from '../lines/row.ts';

export interface Addressees {
  entries: Run[];
  /** The first row behind them. */
  to: number;
}

const BULLET = new RegExp(String.raw`^(?:(?:[${ITEM_SIGNS}]|\d{1,2}[.)])\s*(?=\S)|o\s+(?=\p{Lu}))`, 'u');
const LONGEST_ENTRY = 400;
/** `(sau đây gọi chung là các đơn vị)` below the list. */
const SAID_OF_ALL = /^\(sau đây (?:gọi|viết)[^()]*\)$/iu;

/** Reads the addressees whose label stands in row `from`; null when there is none. */
export function readAddressees(reading: Reading, rows: readonly Row[], from: number): Addressees | null {
  const first = rows[from];
  if (!first) return null;
  const label = addressLabel(first.text);
  if (label === 0 && !isTelegramLabel(first.text)) return null;
  const groups: Piece[][] = [];
  if (label > 0) addInline(groups, first, label);
  let at = from + 1;
  let bulleted = false;
  for (; at < rows.length; at++) {
    const row = rows[at]!;
    if (isRule(row.text)) continue;
    const again = addressLabel(row.text);
    if (again > 0) {
      addInline(groups, row, again);
      continue;
    }
    const bullet = BULLET.exec(row.text)?.[0].length ?? 0;
    if (SAID_OF_ALL.test(row.text)) continue;
    if (bullet > 0 && isEntry(row, groups, bulleted)) {
      bulleted = true;
      addInline(groups, row, bullet);
    } else if (goesOn(row, groups.at(-1))) groups.at(-1)!.push(pieceOf(row, 0, row.text.length)!);
    else if (isBareEntry(row, groups, bulleted)) add(groups, pieceOf(row, 0, row.text.length));
    else break;
  }
  const entries = groups
    .filter((group, i) => !isGroupLabel(group, groups[i + 1]))
    .map((group) => entryRun(reading, group));
  return { entries: entries.filter((run) => run.end > run.start), to: at };
}

/** `Kính gửi: - Bộ A; - Bộ B.`, `Kính gửi: Bộ A; Bộ B.` or `Kính gửi: - Bộ A - Bộ B` on the label's line. */
function addInline(groups: Piece[][], row: Row, from: number): void {
  const text = row.text.slice(from);
  const isBulleted = BULLET.test(text) || BULLET.test(row.text);
  let at = from;
  for (const match of text.matchAll(BETWEEN)) {
    const behind = match.index + match[0].length;
    if (!match[0].includes(';') && !(isBulleted && opensEntry(text.slice(behind)))) continue;
    add(groups, withoutBullet(row, at, from + match.index));
    at = from + behind;
  }
  add(groups, withoutBullet(row, at, row.text.length));
}

const BETWEEN = /;\s*(?:[-–+]\s+)?(?=\S)|(?<!\s)[,.]?\s[-–+]\s(?=\p{Lu})/gu;

/** Behind a dash that could stand inside a name (`Sở Quy hoạch - Kiến trúc`). */
function opensEntry(text: string): boolean {
  return /^(?:Các|Đồng chí|Ông|Bà)\s/u.test(text) || headOfBody(text) !== null || titleLength(text) > 0;
}

function withoutBullet(row: Row, from: number, to: number): Piece | null {
  const piece = pieceOf(row, from, to);
  const bullet = piece ? (BULLET.exec(piece.text)?.[0].length ?? 0) : 0;
  return piece && bullet > 0 ? pieceOf(row, piece.start - row.start + bullet, to) : piece;
}

function add(groups: Piece[][], piece: Piece | null): void {
  if (piece) groups.push([piece]);
}

function isEntry(row: Row, groups: readonly Piece[][], bulleted: boolean): boolean {
  if (row.text.length > (/^\d/.test(row.text) ? 120 : LONGEST_ENTRY)) return false;
  const last = lastText(groups.at(-1));
  return groups.length === 0 || bulleted || /[;:,]$/.test(last) || row.gap === 0;
}

/** A wrapped entry: the row before broke off, or this one begins with a small letter. */
function goesOn(row: Row, group: readonly Piece[] | undefined): boolean {
  const last = lastText(group);
  if (!group || /[;.]$/.test(last) || row.text.length > LONGEST_ENTRY || isSectionStart(row.text)) return false;
  if (/^\((?:qua|để|đồng)\s/iu.test(row.text) && row.text.endsWith(')')) return true;
  if (row.gap > 0) return false;
  if (isDangling(last) && !/(?:trực thuộc|:)$/u.test(last)) return true;
  return startsLower(row.text) || (startsUpper(row.text) && /^[^.:]{1,41}[;.]$/.test(row.text));
}

/** Entries without dashes go on while each ends with `;` (or nothing came yet). */
function isBareEntry(row: Row, groups: readonly Piece[][], bulleted: boolean): boolean {
  if (bulleted || row.text.length > 200 || isPreamble(row.text) || isSectionStart(row.text)) return false;
  const last = lastText(groups.at(-1));
  if (groups.length === 0) return !isOpening(row.text) || row.text.length < 80;
  return last.endsWith(';') || (last.endsWith(':') && row.text.length < 100);
}

function isGroupLabel(group: readonly Piece[], next: readonly Piece[] | undefined): boolean {
  return next !== undefined && lastText(group).endsWith(':');
}

function lastText(group: readonly Piece[] | undefined): string {
  return group?.at(-1)?.text ?? '';
}

/** Without the end mark. */
function entryRun(reading: Reading, group: readonly Piece[]): Run {
  return withoutEnd(runOf(reading, group), ';.,:');
}
