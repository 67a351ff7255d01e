/**
 * Cells of a header or of recipients into which a converter has put several printed lines, broken again where it is certain that a line began. (Signatures
 * are taken apart where titles are known: `src/segment/foot/signature.ts`.)
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc -------
 *                                       ^                           ^
 *
 * How these parts are printed, one under the other, is laid down in Nghị định 30/2020/NĐ-CP, phụ lục I.
 */

import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { isSameCell, type PrintedLine, skipBlanks, trimEnd } from '../physical-lines.ts';

const HEADER =
  /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN)|^\p{Lu}[\p{Lu}\s,.&()–-]{2,120}? (?:[-–—_]{4,}|Số ?:)|^Số ?:? ?[\d./…_]|^\p{Lu}[^,]{1,30}, ngày /u;
const HEADER_BREAKS = [
  / (?=(?:ĐỘC LẬP|Độc lập) [-–] )/gu,
  /(?<=[^-–—_])(?=[-–—_]{4,}(?: |$))/gu,
  /(?<=[-–—_]{4}) /gu,
  / (?=Số ?: ?[\d./…_]| Số \d)/gu,
  / (?=V\/v:? )/giu,
  /(?<=Hạnh phúc|VIỆT NAM|TRUNG ƯƠNG) (?=\p{Lu}[\p{L} .-]{1,40}, ngày )/gu,
];
const RECIPIENTS = /^Nơi nhận\s*:/iu;
const RECIPIENT_BREAK = new RegExp(String.raw`(?<=[:;,.)]) (?=[${ITEM_SIGNS}] ?\p{L})`, 'gu');

/** Replaces a cell's only line by the lines that were printed in it. */
export function breakCollapsedCells(text: string, lines: readonly PrintedLine[]): PrintedLine[] {
  if (!lines.some((line) => line.cell)) return [...lines];
  const broken: PrintedLine[] = [];
  lines.forEach((line, i) => {
    const isWhole = line.cell && ![lines[i - 1], lines[i + 1]].some((other) => isSameCell(line.cell, other?.cell));
    const breaks = isWhole ? findBreaks(text.slice(line.start, line.end)) : [];
    if (breaks.length === 0) broken.push(line);
    else broken.push(...cutLine(text, line, breaks));
  });
  return broken;
}

/** Offsets in a cell's text at which a new line begins. */
function findBreaks(cell: string): number[] {
  if (RECIPIENTS.test(cell)) return offsetsOf(cell, RECIPIENT_BREAK);
  if (HEADER.test(cell))
    return [...new Set(HEADER_BREAKS.flatMap((pattern) => offsetsOf(cell, pattern)))].sort((a, b) => a - b);
  return [];
}

function offsetsOf(cell: string, pattern: RegExp): number[] {
  return [...cell.matchAll(pattern)].map((match) => match.index).filter((at) => at > 0);
}

function cutLine(text: string, line: PrintedLine, breaks: readonly number[]): PrintedLine[] {
  const bounds = [0, ...breaks, line.end - line.start];
  const out: PrintedLine[] = [];
  for (let i = 0; i + 1 < bounds.length; i++) {
    const start = skipBlanks(text, line.start + bounds[i]!, line.start + bounds[i + 1]!);
    const end = trimEnd(text, start, line.start + bounds[i + 1]!);
    if (start < end) out.push({ ...line, start, end, head: i === 0 ? line.head : start, gap: i === 0 ? line.gap : 0 });
  }
  return out;
}
