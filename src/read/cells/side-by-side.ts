/**
 * Two columns put side by side by tabs or runs of spaces, as a header and a foot are typed:
 *
 *     ỦY BAN NHÂN DÂN             CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *       TỈNH A                      Độc lập - Tự do - Hạnh phúc
 *
 * Only what is known to stand in columns is read so: lines around the quốc hiệu or the party's name, and lines from `Nơi nhận:` on.
 */

import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';
import { skipBlanks, trimEnd } from '../physical-lines.ts';

/** A line with its parts; `at` counts from the line's left margin, a tab as eight. */
interface Row {
  line: PrintedLine;
  parts: { start: number; end: number; at: number }[];
}

const GAP = / {0,2}\t[ \t]*| {3,}[ \t]*/g;
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI(?: CHỦ NGHĨA|$)|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)/iu;
const DATE = /(?<!\p{L})ngày\s.{0,12}tháng\s/iu;
const ANCHOR = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN|Nơi nhận/giu;
const RECIPIENTS = /^Nơi nhận\s*:?/iu;
const APPENDIX = /^(?:PHỤ LỤC|Phụ lục|KẾ HOẠCH|QUY CHẾ|QUY ĐỊNH|DANH MỤC|BIỂU|Biểu)(?!\p{L})/u;
const ITEM = new RegExp(String.raw`^(?:[${ITEM_SIGNS}](?![-–—_*])|\p{L}[.)]$|\d+[.)]$)`, 'u');
/** `T H Ô N G   B Á O` */
const LETTER_BY_LETTER = /^\s*\p{L}(?:\s+\p{L}){4,}\s*$/u;
/** Lines above and below the quốc hiệu that may belong to the header. */
const ABOVE = 3;
const BELOW = 12;
/** A longer line is a paragraph. */
const LONGEST_ROW = 300;

export function splitSideBySide(text: string, lines: readonly PrintedLine[], tables: TableCounter): PrintedLine[] {
  const anchors = findAnchors(text, lines);
  if (anchors.length === 0) return [...lines];
  const rows = new Rows(text, lines);
  const out: PrintedLine[] = [];
  let done = 0;
  for (const i of anchors) {
    if (i < done) continue;
    const range = findHeader(rows, i, done) ?? findFoot(rows, i, done);
    if (!range) continue;
    const [from, to] = range;
    for (let at = done; at < from; at++) out.push(lines[at]!);
    out.push(...placeRows(rows.slice(from, to), tables.next++));
    done = to;
  }
  for (let at = done; at < lines.length; at++) out.push(lines[at]!);
  return out;
}

/** The lines that say the quốc hiệu, the party's name or `Nơi nhận`, in texts that have gaps at all. */
function findAnchors(text: string, lines: readonly PrintedLine[]): number[] {
  if (!text.includes('   ') && !text.includes('\t')) return [];
  if (!/\S(?: {3}|\t)/.test(text)) return [];
  const anchors: number[] = [];
  let i = 0;
  for (const match of text.matchAll(ANCHOR)) {
    while (i < lines.length && lines[i]!.end <= match.index) i++;
    if (i < lines.length && anchors.at(-1) !== i) anchors.push(i);
  }
  return anchors;
}

/** The lines of a text as rows, read when they are asked for. */
class Rows {
  readonly text: string;
  readonly #lines: readonly PrintedLine[];
  readonly #rows = new Map<number, Row>();

  constructor(text: string, lines: readonly PrintedLine[]) {
    this.text = text;
    this.#lines = lines;
  }

  at(i: number): Row | undefined {
    const line = this.#lines[i];
    if (!line) return undefined;
    const row = this.#rows.get(i) ?? readRow(this.text, line);
    this.#rows.set(i, row);
    return row;
  }

  slice(from: number, to: number): Row[] {
    return Array.from({ length: to - from }, (_, i) => this.at(from + i)!);
  }
}

function readRow(text: string, line: PrintedLine): Row {
  if (line.cell !== null || line.role === 'code' || line.end - line.start > LONGEST_ROW) return { line, parts: [] };
  if (LETTER_BY_LETTER.test(text.slice(line.start, line.end))) return { line, parts: [] };
  const margin = text.lastIndexOf('\n', line.start - 1) + 1;
  const parts: Row['parts'] = [];
  let start = line.start;
  for (const gap of text.slice(line.start, line.end).matchAll(GAP)) {
    parts.push({ start, end: trimEnd(text, start, line.start + gap.index), at: widthOf(text, margin, start) });
    start = skipBlanks(text, line.start + gap.index, line.end);
  }
  parts.push({ start, end: line.end, at: widthOf(text, margin, start) });
  return { line, parts };
}

function widthOf(text: string, from: number, to: number): number {
  let width = 0;
  for (let at = from; at < to; at++) width += text.charCodeAt(at) === 9 ? 8 - (width % 8) : 1;
  return width;
}

function isSplit(row: Row | undefined): boolean {
  return row?.parts.length === 2;
}

function partText(text: string, row: Row, i: number): string {
  const part = row.parts[i];
  return part ? text.slice(part.start, part.end) : '';
}

/** The rows of a header whose quốc hiệu stands in row `i`. It ends with the row of number and date, and what stands right under that. */
function findHeader(rows: Rows, i: number, done: number): [number, number] | null {
  const { text } = rows;
  const anchor = rows.at(i);
  if (!anchor || !isSplit(anchor) || !anchor.parts.some((_, j) => MOTTO.test(partText(text, anchor, j)))) return null;
  let from = i;
  while (from > done && i - from < ABOVE && isSplit(rows.at(from - 1)) && rows.at(from)!.line.gap <= 1) from--;
  let to = i + 1;
  let hasDate = false;
  for (; to - i <= BELOW; to++) {
    const row = rows.at(to);
    if (!row || row.line.gap > (hasDate ? 0 : 1)) break;
    const isBoth = isSplit(row) && isApart(text, row, anchor);
    // below the date stands the type, centred
    const isBelow = isUnder(row, anchor, 0) || (!hasDate && isUnder(row, anchor, 1));
    if (!isBoth && !isBelow && !goesOnWithDate(text, rows.at(to - 1)!, row)) break;
    hasDate ||= row.parts.some((_, j) => DATE.test(partText(text, row, j)));
  }
  return [from, to];
}

/** Whether a row's two parts stand under the anchor's; a marker with its text is no pair of columns. */
function isApart(text: string, row: Row, anchor: Row): boolean {
  return (row.parts[1]?.at ?? 0) >= (anchor.parts[1]?.at ?? 0) / 2 && !ITEM.test(partText(text, row, 0));
}

/** A rule or a star stands under the middle of its column. */
const SHORT = 12;

/** Whether a line's only part stands within the width of one column. */
function isUnder(row: Row, anchor: Row, column: 0 | 1): boolean {
  const part = row.parts[0];
  const right = anchor.parts[1]?.at ?? 0;
  if (!part || row.parts.length !== 1) return false;
  const length = part.end - part.start;
  if (column === 1) return part.at >= right - 2;
  return part.at + length < right && part.at < (length < SHORT ? right * 0.6 : right / 3);
}

/** `Hà Giang, ngày 17` / `tháng 6 năm 2024` */
function goesOnWithDate(text: string, above: Row, row: Row): boolean {
  const last = partText(text, above, above.parts.length - 1);
  return row.parts.length === 1 && UNFINISHED_DATE.test(last) && REST_OF_DATE.test(partText(text, row, 0));
}
const UNFINISHED_DATE = /(?:ngày|tháng|năm)\s*\d{0,2}$/u;
const REST_OF_DATE = /^(?:\d{1,4}\s*)?(?:tháng|năm|$)/u;

/** The rows of a foot: `Nơi nhận:` in the left column, the signature in the right. */
function findFoot(rows: Rows, i: number, done: number): [number, number] | null {
  const { text } = rows;
  const row = rows.at(i);
  if (!row || !RECIPIENTS.test(partText(text, row, 0))) return null;
  const anchor = isSplit(row) ? row : [1, 2, 3, 4].map((step) => rows.at(i + step)).find(isSplit);
  if (!anchor || (anchor !== row && !ITEM.test(partText(text, anchor, 0)))) return null;
  const right = anchor.parts[1]?.at ?? 0;
  let from = i;
  while (from > done && i - from < ABOVE && isRight(rows.at(from - 1), right)) from--;
  let to = i + 1;
  while (continuesFoot(text, rows.at(to), right)) to++;
  return [from, to];
}

function isRight(row: Row | undefined, right: number): boolean {
  return row?.parts.length === 1 && row.parts[0]!.at >= Math.max(right / 2, 8);
}

/** A foot goes on with rows of two, with what stands to the right, and with recipients. */
function continuesFoot(text: string, row: Row | undefined, right: number): boolean {
  if (!row || row.line.gap > 8 || row.parts.length === 0 || row.parts.length > 2) return false;
  if (row.parts.length === 1 && APPENDIX.test(partText(text, row, 0))) return false;
  if (isSplit(row) || isRight(row, right)) return true;
  return ITEM.test(partText(text, row, 0)) || (row.line.gap === 0 && row.line.end - row.line.start <= right);
}

/** Each part becomes a line of its column; a single part stands in the column above which it begins. */
function placeRows(rows: readonly Row[], table: number): PrintedLine[] {
  const split = rows.filter(isSplit);
  const right = Math.min(...split.map((row) => row.parts[1]?.at ?? 0));
  return rows.flatMap((row, i) =>
    row.parts.map((part, j) => {
      const column = row.parts.length === 2 ? j : part.at >= right * 0.6 ? 1 : 0;
      return {
        ...row.line,
        start: part.start,
        end: part.end,
        head: part.start,
        gap: j === 0 ? row.line.gap : 0,
        cell: { table, row: i, column },
      };
    }),
  );
}
