/**
 * Tables as web portals print them when a page is saved as text: every border is a `|` on a line of its own, every cell stands between two of them.
 *
 *     |                  opens the row
 *     STT
 *     |                  next cell
 *     Nội dung
 *     |                  closes the row
 *     |                  opens the next one
 *
 * An empty cell prints two pipes in a row as the end of a row does, so the header row's number of columns decides. Some portals drop the pipe at the
 * row's end, glue it to the text, or enclose the whole body of the document; a body is no cell.
 */
import { isColumnHead } from '../../lexicon/column-heads.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';
import { skipBlanks, trimEnd } from '../physical-lines.ts';

/** Lines between two pipes, with the number of pipes before them. */
interface Block {
  lines: PrintedLine[];
  pipes: number;
  /** Offset of the last pipe before the block. */
  pipe: number;
  /** Blank lines part the block from the pipe, as they do not elsewhere in the text. */
  isApart: boolean;
  /** Whether pipes follow. */
  isClosed: boolean;
}

const LONGEST_CELL = 30;
/** Most lines of a list of recipients. */
const LONGEST_RECIPIENTS = 80;
const MOTTO = /^(?:CỘNG H(?:ÒA|OÀ) XÃ|ĐẢNG CỘNG SẢN VIỆT NAM)/iu;
const RULE = /^[\s*_–—-]+$/;
const RECIPIENTS = /^Nơi nhận\s*:?/iu;
/** What stands alone in a first column; other text that stands there alone is a group's heading. */
const ORDINAL = /^(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|\p{L})[.)]?$/u;
const HEADER_CELL = /^(?:Luật )?Số\s*[:.\d/]|^[^,]{2,40},\s*ngày\s/iu;

export function findLonePipeCells(text: string, lines: readonly PrintedLine[], tables: TableCounter): PrintedLine[] {
  if (!lines.some((line) => line.cell === null && isLonePipe(text, line))) return [...lines];
  const blocks = cutRecipients(text, splitBlocks(text, lines));
  const frames = findFrames(text, blocks);
  for (let i = 0; i < blocks.length; ) {
    const end = frames.has(i) ? readFrame(text, blocks, i, tables) : readTable(text, blocks, i, tables, frames);
    const behind = blocks[end];
    i = end > i + 1 && behind?.pipes === 1 && !frames.has(end) ? end + 1 : Math.max(end, i + 1);
  }
  return blocks.flatMap((block) => block.lines);
}

function isLonePipe(text: string, line: PrintedLine): boolean {
  if (text.charCodeAt(line.start) === PIPE)
    return text.indexOf('|', line.start + 1) === -1 || text.indexOf('|', line.start + 1) >= line.end;
  return text.charCodeAt(line.end - 1) === PIPE && text.indexOf('|', line.start) === line.end - 1;
}
const PIPE = 124;

/** Takes the pipes out of the lines. Pipes glued to a text are pipes before and after it. */
function splitBlocks(text: string, lines: readonly PrintedLine[]): Block[] {
  const blocks: Block[] = [];
  let block: Block = { lines: [], pipes: 0, pipe: -1, isApart: false, isClosed: false };
  let carried = 0;
  const addPipe = (at: number): void => {
    if (block.lines.length > 0) {
      block.isClosed = true;
      blocks.push(block);
      block = { lines: [], pipes: 0, pipe: -1, isApart: false, isClosed: false };
    }
    block.pipes++;
    block.pipe = at;
  };
  for (const line of lines) {
    if (line.cell !== null || !isLonePipe(text, line)) {
      if (block.lines.length === 0) block.isApart = line.gap > 0;
      block.lines.push(carried === 0 ? line : { ...line, gap: line.gap + carried });
      carried = 0;
      continue;
    }
    const opens = text.charCodeAt(line.start) === PIPE;
    if (opens) addPipe(line.start);
    const start = opens ? skipBlanks(text, line.start + 1, line.end) : line.start;
    const end = opens ? line.end : trimEnd(text, start, line.end - 1);
    carried += line.gap;
    if (start < end) {
      block.lines.push({ ...line, start, end, head: start, gap: carried });
      carried = 0;
    } else {
      carried++;
    }
    if (!opens) addPipe(line.end - 1);
  }
  if (block.lines.length > 0) blocks.push(block);
  const apart = blocks.filter((one) => one.isApart).length;
  return 2 * apart > blocks.length ? blocks.map((one) => ({ ...one, isApart: false })) : blocks;
}

/** A body that runs on into `Nơi nhận:` up to the pipe before the signature is two blocks. */
function cutRecipients(text: string, blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block, i) => {
    const next = blocks[i + 1];
    if (next?.pipes !== 1 || next.lines.length > 10 || opensTable(text, next)) return [block];
    const cut = block.lines.findLastIndex((line) => RECIPIENTS.test(text.slice(line.start, line.end)));
    if (cut < 1 || block.lines.slice(0, cut).every((line) => RULE.test(text.slice(line.start, line.end))))
      return [block];
    if (block.lines.length - cut > LONGEST_RECIPIENTS) return [block];
    const head: Block = { ...block, lines: block.lines.slice(0, cut), isClosed: false };
    return [head, { lines: block.lines.slice(cut), pipes: 0, pipe: -1, isApart: false, isClosed: true }];
  });
}

/** `TT`, `STT`: the first head of a table behind the foot, of which `Nơi nhận` is no cell. */
function opensTable(text: string, { lines }: Block): boolean {
  return lines.length === 1 && isColumnHead(text.slice(lines[0]!.start, lines[0]!.end));
}

/** The blocks with which a header (issuer, quốc hiệu) or a foot (nơi nhận, signature) set as a table begins. */
function findFrames(text: string, blocks: readonly Block[]): Set<number> {
  const frames = new Set<number>();
  blocks.forEach((block, i) => {
    if (startsRecipients(text, block)) {
      if (block.isClosed && blocks[i + 1]?.pipes === 1) frames.add(i);
      return;
    }
    if (isLong(block)) return;
    const before = blocks[i - 1];
    if (block.lines.some((line) => MOTTO.test(text.slice(line.start, line.end)))) {
      if (before && block.pipes === 1 && before.lines.length <= 8) frames.add(i - 1);
      else if (block.pipes > 0 && block.isClosed) frames.add(i);
    }
  });
  return frames;
}

/** A header has two columns and as many rows as say what headers say; a foot has one row. Returns the number of the first block behind it. */
function readFrame(text: string, blocks: readonly Block[], i: number, tables: TableCounter): number {
  const table = tables.next++;
  let at = i;
  for (let row = 0; at < blocks.length; row++) {
    for (let column = 0; column < 2; column++, at++) {
      const block = blocks[at];
      if (!block || (column === 1 && block.pipes !== 1)) break;
      place(block, { table, row, column });
    }
    const next = blocks[at];
    if (!next || next.pipes > 3 || next.lines.length > 8 || !HEADER_CELL.test(joined(text, next))) break;
  }
  return at;
}

/** Reads the table that begins with the pipe before block `i`; returns the number of the first block behind it. */
function readTable(
  text: string,
  blocks: readonly Block[],
  i: number,
  tables: TableCounter,
  frames: ReadonlySet<number>,
): number {
  const first = blocks[i];
  if (!first || first.pipes === 0 || isBody(text, first)) return i + 1;
  const size = sizeOfRow(text, blocks, i);
  const hasEmptyFirst = size === 1 && first.pipes === 2;
  const columns = hasEmptyFirst ? 2 : size;
  if (columns < 2) return i + 1;
  const table = tables.next++;
  let spot = { rows: 0, column: hasEmptyFirst ? 1 : 0 };
  let row = 0;
  let at = i;
  for (; at < blocks.length; at++) {
    const block = blocks[at];
    if (!block || isBody(text, block) || (at > i && frames.has(at))) break;
    if (at > i) {
      const next = stepOver(text, blocks, at, spot.column, columns);
      if (!next) break;
      spot = next;
      row += next.rows;
    }
    place(block, { table, row, column: spot.column });
  }
  return at;
}

/** From the cell in `column` to the one behind the pipes before block `at`, or null where the table has ended. */
function stepOver(
  text: string,
  blocks: readonly Block[],
  at: number,
  column: number,
  columns: number,
): { rows: number; column: number } | null {
  const pipes = blocks[at]?.pipes ?? 0;
  const left = columns - 1 - column;
  if (pipes === 0) return null;
  if (pipes === 1) return left > 0 ? { rows: 0, column: column + 1 } : null;
  if (left === 0) return { rows: 1, column: pipes - 2 < columns ? pipes - 2 : 0 };
  const size = sizeOfRow(text, blocks, at);
  if (size >= columns) return { rows: 1, column: 0 };
  if (pipes >= left + 2) return { rows: 1, column: Math.min(pipes - left - 2, columns - 1) };
  const isGroup = column === 0 && !ORDINAL.test(joined(text, blocks[at - 1]!));
  return column + pipes < columns && !isGroup ? { rows: 0, column: column + pipes } : { rows: 1, column: 0 };
}

/** Blocks from `i` on that single pipes join and close. */
function sizeOfRow(text: string, blocks: readonly Block[], i: number): number {
  let j = i;
  for (; j < blocks.length; j++) {
    const block = blocks[j];
    if (!block?.isClosed || (j > i && block.pipes !== 1) || isBody(text, block)) break;
  }
  return j - i;
}

/** A body between pipes is long, ends as documents end, or stands apart from the pipe before it; what no pipe closes is no cell. */
function isBody(text: string, block: Block): boolean {
  if (!block.isClosed || isLong(block) || block.isApart) return true;
  return block.lines.some((line) => text.startsWith('./.', line.end - 3));
}

function isLong(block: Block): boolean {
  return block.lines.length > LONGEST_CELL;
}

function startsRecipients(text: string, block: Block): boolean {
  const first = block.lines.map((line) => text.slice(line.start, line.end)).find((line) => !RULE.test(line));
  return first !== undefined && RECIPIENTS.test(first);
}

function joined(text: string, block: Block): string {
  return block.lines.map((line) => text.slice(line.start, line.end)).join(' ');
}

function place(block: Block, cell: NonNullable<PrintedLine['cell']>): void {
  block.lines.forEach((line, i) => {
    line.cell = { ...cell };
    if (i === 0 && block.pipe !== -1) line.head = block.pipe;
  });
}
