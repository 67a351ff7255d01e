/**
 * Page numbers (số trang): on lines of their own, with or without dashes, and marks that converters leave at page breaks.
 *
 * A number alone may as well be a cell of a table. It is a page number where it tears a sentence, where it stands between paragraphs and blank lines,
 * or where such numbers count up over stretches of the length of a page (Nghị định 30/2020/NĐ-CP, phụ lục I: centred in the upper margin).
 */
import type { Reading } from '../../model/source.ts';
import { endsSentence, startsLower } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { isSectionStart } from './anchors.ts';
import type { Row } from './row.ts';

const MARKED =
  /^(?:[-–—]\s*\d{1,4}\s*[-–—]|[-=*#[({<\s]{0,8}(?:trang|page)(?:\s*[:#])?\s*\d{1,4}(?:\s*(?:\/|of|trên)\s*\d{1,4})?[-=*#\])}>\s]{0,8}|\{\d{1,4}\}-{5,})$/iu;
/** `{2}` with the rule that follows it. */
const LONGEST_MARK = 80;
const BARE = /^[1-9]\d{0,2}$/;
const BULLET = new RegExp(String.raw`^[${ITEM_SIGNS}]\s`);
/** Characters of the shortest page. */
const SHORT_PAGE = 700;
/** Characters of the shortest line that is surely no cell. */
const PROSE = 40;
/** Blanks before a number that is centred or set to the right. */
const INDENTATION = 12;

/** The rows that hold nothing but a page number. */
export function findPageNumbers(reading: Reading, rows: readonly Row[]): Row[] {
  const marked: Row[] = [];
  const evident: Row[] = [];
  const others: Row[] = [];
  rows.forEach((row, i) => {
    const { text } = row;
    if (text.length > LONGEST_MARK || (row.role !== 'text' && row.role !== 'heading')) return;
    if (MARKED.test(text)) marked.push(row);
    else if (row.role !== 'text' || text.length > 3 || !BARE.test(text) || row.cell !== null || isFenced(reading, row))
      return;
    else if (
      tearsSentence(reading, rows[i - 1], row, rows[i + 1]) ||
      tearsTable(rows[i - 1], row, rows[i + 1]) ||
      isBetweenParagraphs(reading, rows, i)
    )
      evident.push(row);
    else others.push(row);
  });
  return [...marked, ...evident, ...(evident.length > 0 ? nextTo(evident, others) : countingUp(others))];
}

/** Numbers that stand alone a page before or behind an evident page number, or behind or before another such, and count as it does. */
function nextTo(evident: readonly Row[], others: readonly Row[]): Row[] {
  const found = new Set(evident);
  const rows = [...evident, ...others].sort((a, b) => a.start - b.start);
  let last: Row | undefined;
  for (const row of rows) {
    if (last && isPageBetween(last, row)) found.add(row);
    if (found.has(row)) last = row;
  }
  let next: Row | undefined;
  for (const row of rows.reverse()) {
    if (next && isPageBetween(row, next)) found.add(row);
    if (found.has(row)) next = row;
  }
  return others.filter((row) => found.has(row));
}

function isPageBetween(before: Row, after: Row): boolean {
  return Number(after.text) === Number(before.text) + 1 && after.start - before.start >= SHORT_PAGE;
}

/** `… sưu tầm,` / `2` / `chỉnh lý …`: the page ends within a sentence. */
function tearsSentence(reading: Reading, before: Row | undefined, row: Row, after: Row | undefined): boolean {
  if (!isProse(before) || !after || after.cell) return false;
  if (row.gap + after.gap === 0 && !standsAtPageBreak(reading, row) && !isAmidProse(row, after)) return false;
  return (
    !endsSentence(before.text) && startsLower(after.text) && (before.text.length >= PROSE || row.gap * after.gap > 0)
  );
}

/** Rows of cells above and below, and blank lines between. */
function tearsTable(before: Row | undefined, row: Row, after: Row | undefined): boolean {
  return before?.cell != null && after?.cell != null && row.gap > 0 && after.gap > 0;
}

/** Set apart above and below from a paragraph that has ended and one that begins: a marked one, or any where the number is set in from the margin. */
function isBetweenParagraphs(reading: Reading, rows: readonly Row[], i: number): boolean {
  const row = rows[i]!;
  const before = rows[i - 1];
  const after = rows[i + 1];
  if (!isProse(before) || !after || row.gap === 0 || after.gap === 0) return false;
  if (!endsSentence(before.text) || after.cell !== null) return false;
  return isSectionStart(after.text) || BULLET.test(after.text) || (isProse(after) && isIndented(reading, row));
}

/** In a text without blank lines: as far down as so many pages take, and no cell behind it. */
function isAmidProse(row: Row, after: Row): boolean {
  return isProse(after) && row.start >= (Number(row.text) - 1) * SHORT_PAGE;
}

/** A form feed directly before or behind the number. */
function standsAtPageBreak({ source, map }: Reading, row: Row): boolean {
  const from = map.start(row.start);
  return source[from - 1] === '\f' || source.startsWith('\f', source.indexOf('\n', from) + 1);
}

function isProse(row: Row | undefined): row is Row {
  return row !== undefined && row.cell === null && row.text.length >= PROSE;
}

function isIndented(reading: Reading, row: Row): boolean {
  const { source, map } = reading;
  const first = map.start(row.start);
  let at = first;
  while (at > 0 && first - at < INDENTATION && (source[at - 1] === ' ' || source[at - 1] === '\u00a0')) at--;
  return first - at === INDENTATION || source[first - 1] === '\t';
}

/** A cell whose bars stand on lines of their own. */
function isFenced(reading: Reading, row: Row): boolean {
  const origin = reading.lines[row.line]!.origin;
  return reading.source.slice(origin, reading.map.start(row.start)).includes('|');
}

/** Page numbers among numbers that stand alone: each a page behind the one before it, and one more. */
function countingUp(numbers: readonly Row[]): Row[] {
  const found: Row[] = [];
  let last: { value: number; at: number } | null = null;
  for (const row of numbers) {
    const value = Number(row.text);
    const isNext: boolean = last !== null && value === last.value + 1 && row.start - last.at >= SHORT_PAGE;
    if (isNext || (last === null && value <= 2 && (value === 1 || row.start >= SHORT_PAGE))) {
      found.push(row);
      last = { value, at: row.start };
    }
  }
  return found.length > 1 || found[0]?.text === '2' ? found : [];
}
