/**
 * Page furniture: page numbers on lines of their own, marks that converters leave at page breaks, heads that are repeated beside them, and footnotes.
 * A number alone may as well be a cell of a table; it is a page number where such numbers count up over stretches of the length of a page.
 */
import type { LineKind } from '../model/frame.ts';
import type { Reading } from '../model/source.ts';
import { fold } from '../text/fold.ts';
import type { Row } from './row.ts';

const MARKED = /^(?:[-–—]\s*\d{1,4}\s*[-–—]|(?:trang|page)\s*:?\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?)$/iu;
const BARE = /^\d{1,3}$/;
const NOTE = /^\[\^?(?:\d{1,3}|\*)\]:?\s+\S/;
const MARK = /\[\^?(?:\d{1,3}|\*)\]/g;
/** Characters of the shortest page. */
const SHORT_PAGE = 700;

export function findFurniture(reading: Reading, rows: readonly Row[]): Map<number, LineKind> {
  const kinds = new Map<number, LineKind>();
  const numbers: Row[] = [];
  for (const row of rows) {
    const { text } = row;
    if (text.length > 30 || row.role !== 'text') continue;
    if (MARKED.test(text)) kinds.set(row.line, 'page-furniture');
    else if (BARE.test(text) && row.cell === null && !isFenced(reading, row)) numbers.push(row);
  }
  for (const row of countingUp(numbers)) kinds.set(row.line, 'page-furniture');
  if (kinds.size > 1) addRunningHeads(rows, kinds);
  addFootnotes(reading, rows, kinds);
  return kinds;
}

/** Page numbers among numbers that stand alone: each a page behind the one before it, and one more. */
function countingUp(numbers: readonly Row[]): Row[] {
  const found: Row[] = [];
  let last: { value: number; at: number } | null = null;
  for (const row of numbers) {
    const value = Number(row.text);
    const isNext: boolean = last !== null && value === last.value + 1 && row.start - last.at >= SHORT_PAGE;
    if (isNext || (last === null && value <= 2 && value > 0 && (value === 1 || row.start >= SHORT_PAGE))) {
      found.push(row);
      last = { value, at: row.start };
    }
  }
  return found.length > 1 || found[0]?.text === '2' ? found : [];
}

/** A cell whose bars stand on lines of their own. */
function isFenced(reading: Reading, row: Row): boolean {
  const origin = reading.lines[row.line]!.origin;
  return reading.source.slice(origin, reading.map.start(row.start)).includes('|');
}

/** Short lines that stand beside page marks three times or more, and nowhere else. */
function addRunningHeads(rows: readonly Row[], kinds: Map<number, LineKind>): void {
  const heads = new Map<string, Row[]>();
  rows.forEach((row, i) => {
    if (kinds.get(row.line) !== 'page-furniture') return;
    for (const beside of [rows[i - 1], rows[i + 1]]) {
      if (!beside || beside.text.length > 120 || kinds.has(beside.line) || beside.cell) continue;
      if (/[.,:;]$/.test(beside.text) || fold(beside.text).length < 4) continue;
      heads.set(beside.text, [...(heads.get(beside.text) ?? []), beside]);
    }
  });
  const counts = new Map<string, number>();
  for (const { text } of rows) if (heads.has(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  for (const [text, same] of heads) {
    if (same.length < 3 || counts.get(text) !== same.length) continue;
    for (const row of same) kinds.set(row.line, 'page-furniture');
  }
}

/** `[1] Thông tư này được sửa đổi …`, where the text before refers to `[1]`. */
function addFootnotes(reading: Reading, rows: readonly Row[], kinds: Map<number, LineKind>): void {
  const notes = rows.filter(({ text }) => text.startsWith('[') && NOTE.test(text));
  if (notes.length === 0) return;
  const firsts = new Map<string, number>();
  for (const match of reading.text.matchAll(MARK)) {
    if (!firsts.has(match[0])) firsts.set(match[0], match.index);
  }
  for (const row of notes) {
    const mark = row.text.slice(0, row.text.indexOf(']') + 1);
    if ((firsts.get(mark) ?? row.start) < row.start) kinds.set(row.line, 'footnote');
  }
}
