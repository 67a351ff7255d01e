/**
 * Footnotes (chú thích): lines that begin with the mark that the text above refers to, in brackets or below a rule.
 *
 * > | 1. Phòng Khoa học theo dõi đàn sếu1 …
 *   | _______________
 *   | 1 Theo kết quả điều tra năm 2023.
 */
import type { Reading } from '../../model/source.ts';
import { latin } from '../../text/letter-case.ts';
import { isSectionStart } from './anchors.ts';
import type { Row } from './row.ts';

const BRACKETED = /^\[\^?(?:\d{1,3}|\*)\]:?\s+\S/;
const BRACKETED_MARK = /\[\^?(?:\d{1,3}|\*)\]/g;
const NOTE = latin(/^(\(?(?:\d{1,3}|\*{1,3})\)?|\[(?:\d{1,3}|\*)\])\s*(?=[\p{L}“"(])/u);

export function findFootnotes(reading: Reading, rows: readonly Row[]): Row[] {
  return [...bracketedNotes(reading, rows), ...notesBelowRules(reading, rows)];
}

/** `[1] Thông tư này được sửa đổi …`, where the text before refers to `[1]`. */
function bracketedNotes(reading: Reading, rows: readonly Row[]): Row[] {
  const notes = rows.filter(({ text }) => text.startsWith('[') && BRACKETED.test(text));
  if (notes.length === 0) return [];
  const firsts = new Map<string, number>();
  for (const match of reading.text.matchAll(BRACKETED_MARK)) {
    if (!firsts.has(match[0])) firsts.set(match[0], match.index);
  }
  return notes.filter((row) => {
    const mark = row.text.slice(0, row.text.indexOf(']') + 1);
    return (firsts.get(mark) ?? row.start) < row.start;
  });
}

/** A rule, notes whose marks the page above bears, and the lines that go on with them. */
function notesBelowRules(reading: Reading, rows: readonly Row[]): Row[] {
  const found: Row[] = [];
  rows.forEach((rule, i) => {
    if (!isDrawn(rule) || !isNote(reading, rows[i + 1])) return;
    found.push(rule);
    for (let at = i + 1; at < rows.length; at++) {
      const row = rows[at]!;
      const goesOn = at > i + 1 && row.gap === 0 && row.cell === null && !isSectionStart(row.text) && !isDrawn(row);
      if (!goesOn && !isNote(reading, row)) break;
      found.push(row);
    }
  });
  return found;
}

/** The rule above the notes of a page. */
function isDrawn({ text, cell }: Row): boolean {
  return cell === null && text.length > 4 && '_-–—─'.includes(text.charAt(1)) && RULE.test(text);
}
const RULE = /^[_\-–—─]{5,}$/;

/** Characters above a note within which its mark is looked for. */
const PAGE = 8000;

function isNote(reading: Reading, row: Row | undefined): boolean {
  const mark = row && row.cell === null ? NOTE.exec(row.text)?.[1] : undefined;
  if (!row || mark === undefined) return false;
  const above = reading.text.slice(Math.max(0, row.start - PAGE), row.start);
  return isMarkIn(above, mark.replace(/[()[\]]/g, ''));
}

/** The mark behind a word, or in brackets: `sếu1`, `sếu (1)`, `sếu[1]`, `sếu*`. */
function isMarkIn(above: string, mark: string): boolean {
  for (let at = above.indexOf(mark); at !== -1; at = above.indexOf(mark, at + mark.length)) {
    const before = above[at - 1] ?? '\n';
    const after = above[at + mark.length] ?? '\n';
    if (after >= '0' && after <= '9') continue;
    if ((before === '(' && after === ')') || (before === '[' && after === ']')) return true;
    if (ENDS_WORD.test(before) && !STARTS_WORD.test(after)) return true;
  }
  return false;
}
const ENDS_WORD = latin(/[\p{Ll}\p{Lu},;.”")]/u);
const STARTS_WORD = latin(/[\p{L}/-]/u);
