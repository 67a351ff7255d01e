/**
 * Page furniture: page numbers, heads that are repeated beside them, and footnotes. None of it belongs to the text that it interrupts.
 */
import type { LineKind } from '../../model/frame.ts';
import type { Reading } from '../../model/source.ts';
import { fold } from '../../text/fold.ts';
import { findFootnotes } from './footnotes.ts';
import { findPageNumbers } from './page-numbers.ts';
import type { Row } from './row.ts';

export function findFurniture(reading: Reading, rows: readonly Row[]): Map<number, LineKind> {
  const kinds = new Map<number, LineKind>();
  for (const row of findPageNumbers(reading, rows)) kinds.set(row.line, 'page-furniture');
  for (const row of rows) if (isGazetteHead(row.text)) kinds.set(row.line, 'page-furniture');
  if (kinds.size > 1) addRunningHeads(rows, kinds);
  addPageReports(rows, kinds);
  for (const row of findFootnotes(reading, rows)) kinds.set(row.line, 'footnote');
  return kinds;
}

/** `36    CÔNG BÁO/Số 1107 + 1108/Ngày 07-12-2020`: the head of each page of the official gazette, its number before or behind. */
function isGazetteHead(text: string): boolean {
  return text.includes('CÔNG BÁO') && text.length < 200 && GAZETTE_HEAD.test(text);
}
const GAZETTE_HEAD = /^(?:\d{1,4}\s+)?CÔNG BÁO\s?\/\s?Số [^/]{1,40}\/\s?Ngày [\d/.-]{6,10}(?:\s+\d{1,4})?$/u;

/** `text_chars=0 | images=1`: what a converter says of each page below its mark. */
const REPORT = /^[a-z]\w{0,30}=[^\s|,;]{1,30}(?: ?[|,;] ?[a-z]\w{0,30}=[^\s|,;]{1,30}){1,12}$/i;

function addPageReports(rows: readonly Row[], kinds: Map<number, LineKind>): void {
  rows.forEach((row, i) => {
    const above = rows[i - 1];
    if (!above || kinds.get(above.line) !== 'page-furniture' || row.text.length > 300 || row.cell) return;
    if (REPORT.test(row.text)) kinds.set(row.line, 'page-furniture');
  });
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
