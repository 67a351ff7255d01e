/**
 * Cells of a header or a foot into which a converter has put several printed lines, broken again where it is certain that a line began.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc -------
 *                                       ^                           ^
 *     KT. BỘ TRƯỞNG THỨ TRƯỞNG Nguyễn Văn A
 *                  ^          ^
 *
 * How these parts are printed, one under the other, is laid down in Nghị định 30/2020/NĐ-CP, phụ lục I.
 */
import type { PrintedLine } from '../physical-lines.ts';
import { skipBlanks, trimEnd } from '../physical-lines.ts';

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
const RECIPIENT_BREAK = /(?<=[:;,.)]) (?=[-–—+•*] ?\p{L})/gu;

/** Offices that stand last in the lines of capitals above a name. */
const OFFICE =
  '(?:QUYỀN |QUYỀN|Q\\. ?)?(?:PHÓ |THỨ |TỔNG ){0,2}(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỦ TƯỚNG|TRƯỞNG|THỐNG ĐỐC|GIÁM ĐỐC|HIỆU TRƯỞNG|VIỆN TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|CHI CỤC TRƯỞNG|TỔNG CỤC TRƯỞNG|TRƯỞNG BAN|TRƯỞNG PHÒNG|TRƯỞNG ĐOÀN|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA|CHÁNH ÁN|VIỆN TRƯỞNG|BÍ THƯ|THƯ KÝ|TỔNG THƯ KÝ|TƯ LỆNH|TỔNG BIÊN TẬP|TỔNG GIÁM ĐỐC|TỔNG THANH TRA)';
const CAPACITY = /(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ)\. ?|(?:T\/M|K\/T|T\/L) /gu;
const LAST_OFFICE = new RegExp(`(?<=[^\\p{L}]|^)${OFFICE}$`, 'u');
const SECOND_OFFICE = new RegExp(` (?=(?:PHÓ|THỨ|CHÁNH) [\\p{Lu} ,-]+$)| (?=${OFFICE}$)`, 'u');
/** The capitals of a signature, and behind them a name: two to six words with small letters. */
const SIGNATURE = /^(\p{Lu}[\p{Lu}\d\s,./()–-]*?)(?: (\((?:đã ký|Đã ký)\)))? (\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}*){1,5})$/u;

const LONGEST_SIGNATURE = 300;

/** Replaces a cell's only line by the lines that were printed in it. */
export function breakCollapsedCells(text: string, lines: readonly PrintedLine[]): PrintedLine[] {
  if (!lines.some((line) => line.cell)) return [...lines];
  const broken: PrintedLine[] = [];
  lines.forEach((line, i) => {
    const isWhole = line.cell && !isSameCell(line, lines[i - 1]) && !isSameCell(line, lines[i + 1]);
    const breaks = isWhole ? findBreaks(text.slice(line.start, line.end)) : [];
    if (breaks.length === 0) broken.push(line);
    else broken.push(...cutLine(text, line, breaks));
  });
  return broken;
}

function isSameCell(line: PrintedLine, other: PrintedLine | undefined): boolean {
  const a = line.cell;
  const b = other?.cell;
  return !!a && !!b && a.table === b.table && a.row === b.row && a.column === b.column;
}

/** Offsets in a cell's text at which a new line begins. */
function findBreaks(cell: string): number[] {
  if (RECIPIENTS.test(cell)) return offsetsOf(cell, RECIPIENT_BREAK);
  if (HEADER.test(cell))
    return [...new Set(HEADER_BREAKS.flatMap((pattern) => offsetsOf(cell, pattern)))].sort((a, b) => a - b);
  return findSignatureBreaks(cell);
}

function offsetsOf(cell: string, pattern: RegExp): number[] {
  return [...cell.matchAll(pattern)].map((match) => match.index).filter((at) => at > 0);
}

/** Above the name stand offices in capitals: the authority, who signs for it, and the signer's own office. */
function findSignatureBreaks(cell: string): number[] {
  const signature = cell.length > LONGEST_SIGNATURE ? null : SIGNATURE.exec(cell);
  const capitals = signature?.[1];
  if (!capitals || !LAST_OFFICE.test(capitals)) return [];
  const starts = offsetsOf(capitals, CAPACITY);
  const breaks = [...starts];
  [0, ...starts].forEach((from, i) => {
    const to = starts[i] ?? capitals.length;
    const part = capitals.slice(from, to).trimEnd();
    const office = /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ)/.test(part) ? SECOND_OFFICE.exec(part.slice(4)) : null;
    if (office && office.index > 0) breaks.push(from + 4 + office.index);
  });
  breaks.push(capitals.length);
  if (signature[2]) breaks.push(capitals.length + 1 + signature[2].length);
  return breaks.sort((a, b) => a - b);
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
