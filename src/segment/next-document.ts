/**
 * Where another document begins in the same file: quốc hiệu (or what party documents print in its place) with a number that is filled in, then a type
 * line or `Kính gửi`. A letterhead repeated above an enclosed text has no number; a form in an appendix leaves it blank.
 */

import { headerAbove } from './header/header-start.ts';
import { anchorOf } from './header/letterhead.ts';
import { findNumber } from './header/number.ts';
import { readTypeLine } from './header/type-line.ts';
import { addressLabel } from './lines/anchors.ts';
import type { Row } from './lines/row.ts';

/** Rows of a letterhead above and below quốc hiệu. */
const ABOVE = 6;
const BELOW = 14;

/** The first row of the next document's letterhead between rows `from` and `to`, null for none. */
export function findNextDocument(rows: readonly Row[], from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const anchor = mayBeNation(rows[at]!.text) ? anchorOf(rows[at]!) : null;
    if (anchor !== 'nation' && anchor !== 'party') continue;
    const number = findNumberNear(rows, Math.max(from, at - ABOVE), Math.min(to, at + BELOW));
    if (number !== -1 && hasBeginning(rows, Math.max(at, number), to))
      return Math.max(from, headerAbove(rows, Math.min(at, number)));
  }
  return null;
}

function mayBeNation(text: string): boolean {
  return (
    text.length < 300 &&
    (text.includes('NAM') || text.includes('Nam') || text.includes('MINH') || text.startsWith('CỘNG H'))
  );
}

function findNumberNear(rows: readonly Row[], from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const { text } = rows[at]!;
    if (anchorOf(rows[at]!) === 'number' && findNumber(text)?.number) return at;
  }
  return -1;
}

function hasBeginning(rows: readonly Row[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + BELOW); at++) {
    const { text } = rows[at]!;
    if (addressLabel(text) > 0 || (text.length < 200 && readTypeLine(text)?.isUpper)) return true;
  }
  return false;
}
