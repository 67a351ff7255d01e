/**
 * Two columns without rules, as a letterhead and a foot are set: neighbouring lines that leave the same place free.
 */
import { cutLine, gapsOf, middle, type TextLine, textOf } from './lines.ts';

export interface Columns {
  top: number;
  /** The place that stays free between them. */
  gutter: Gutter;
  left: TextLine[];
  right: TextLine[];
}

export type Block = { line: TextLine } | { columns: Columns };

/** A gap of so many ems between two words may part columns. */
const WIDE = 1.6;
/** What must stay free through all the lines, in ems. */
const FREE = 0.7;
/** Baselines farther apart, in ems, end the columns; a signature leaves more room, on one side. */
const FARTHEST = 2.6;
const SIGNED = 9;

export interface Gutter {
  from: number;
  to: number;
}

/** Lines of a page from the top, those in columns apart. */
export function takeColumns(lines: readonly TextLine[], right: number): Block[] {
  const blocks: Block[] = [];
  let i = 0;
  while (i < lines.length) {
    const gutter = gutterOf(lines[i]!);
    const found = gutter && grow(lines, i, gutter, blocks, right);
    if (!found) {
      blocks.push({ line: lines[i]! });
      i++;
      continue;
    }
    blocks.push({ columns: found.columns });
    i = found.next;
  }
  return blocks;
}

/** The widest gap of a line, where it is much wider than the others. */
function gutterOf(line: TextLine): Gutter | null {
  const gaps = gapsOf(line).sort((a, b) => b.to - b.from - (a.to - a.from));
  const [widest, next] = gaps;
  if (!widest) return null;
  const width = widest.to - widest.from;
  const isWide = width >= WIDE * line.size && (!next || width >= 2.2 * (next.to - next.from));
  return isWide ? widest : null;
}

function grow(
  lines: readonly TextLine[],
  first: number,
  gutter: Gutter,
  blocks: Block[],
  right: number,
): { columns: Columns; next: number } | null {
  let { from, to } = gutter;
  const held = [lines[first]!];
  let shared = 1;
  let next = first + 1;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    const distance = (line.y - lines[next - 1]!.y) / line.size;
    const narrowed = narrow(line, from, to);
    if (!narrowed) break;
    const isBoth = line.x < narrowed.from && line.end > narrowed.to;
    const isRight = line.x >= narrowed.to;
    if (!isBoth && !isRight && (distance > FARTHEST || !belongsLeft(line, held, narrowed.from))) break;
    if (isRight && !belongsRight(line, held, narrowed.to)) break;
    if (distance > (isRight ? SIGNED : FARTHEST + 0.6) && !isBoth) break;
    if (isBoth && distance > 5) break;
    if (isBoth) shared++;
    ({ from, to } = narrowed);
    held.push(line);
  }
  const above = takeAbove(blocks, held, from, to);
  const all = [...above, ...held];
  const isApart = all.length > 1 || to - from > 3 * held[0]!.size;
  if (!isApart || !looksSet(all, from, to, right, shared)) return null;
  blocks.length -= above.length;
  const at = (from + to) / 2;
  return {
    columns: {
      top: all[0]!.y,
      gutter: { from, to },
      left: all.flatMap((line) => cutLine(line, Number.NEGATIVE_INFINITY, at) ?? []),
      right: all.flatMap((line) => cutLine(line, at, Number.POSITIVE_INFINITY) ?? []),
    },
    next,
  };
}

/** What a line leaves free of a gutter; null where it stands across. */
function narrow(line: TextLine, from: number, to: number): Gutter | null {
  let [left, right] = [from, to];
  const centre = (from + to) / 2;
  for (const glyph of line.glyphs) {
    if (glyph.end <= left || glyph.x >= right) continue;
    if (middle(glyph) < centre) left = Math.max(left, glyph.end);
    else right = Math.min(right, glyph.x);
  }
  const isFree = right - left >= FREE * line.size;
  const gap = gapsOf(line).find((one) => one.from <= left + 0.5 && one.to >= right - 0.5);
  const isOneSided = line.end <= left + 0.5 || line.x >= right - 0.5;
  return isFree && (isOneSided || gap !== undefined) ? { from: left, to: right } : null;
}

/** A line on the left alone goes on with its column when it begins or is centred as a line of it. What is addressed stands below a letterhead. */
function belongsLeft(line: TextLine, held: readonly TextLine[], gutter: number): boolean {
  if (ADDRESSED.test(textOf(line))) return false;
  const near = 1.2 * line.size;
  return held.some((one) => {
    const left = cutLine(one, Number.NEGATIVE_INFINITY, gutter + 1);
    return left && (Math.abs(left.x - line.x) < near || Math.abs(middle(left) - middle(line)) < near);
  });
}

/** Likewise on the right; a title that is centred on the page does not stand there. */
function belongsRight(line: TextLine, held: readonly TextLine[], gutter: number): boolean {
  return held.some((one) => {
    const right = cutLine(one, gutter - 1, Number.POSITIVE_INFINITY);
    return (
      right && (Math.abs(right.x - line.x) < line.size || Math.abs(middle(right) - middle(line)) < 1.6 * line.size)
    );
  });
}

const ADDRESSED = /^Kính (?:gửi|trình)/u;

/** One-sided lines directly above that belong to the columns: those on the right, and those centred over the left. */
function takeAbove(blocks: readonly Block[], held: readonly TextLine[], from: number, to: number): TextLine[] {
  const above: TextLine[] = [];
  const left = held.flatMap((one) => cutLine(one, Number.NEGATIVE_INFINITY, (from + to) / 2) ?? []);
  const isTop = (at: number) => at < 4;
  for (let i = blocks.length - 1; i >= 0 && above.length < 6; i--) {
    const block = blocks[i]!;
    if (!('line' in block)) break;
    const { line } = block;
    const below = above[0] ?? held[0]!;
    if (below.y - line.y > FARTHEST * line.size) break;
    const isRight = line.x >= to - 0.5;
    const isCentred = left.some((one) => Math.abs(middle(one) - middle(line)) < 0.8 * line.size) && isTop(i);
    if (!isRight && !(line.end <= from + 0.5 && isCentred)) break;
    above.unshift(line);
  }
  return above;
}

/** Columns hold short lines: neither side fills the page's width as justified text would. */
function looksSet(lines: readonly TextLine[], from: number, to: number, right: number, shared: number): boolean {
  const at = (from + to) / 2;
  const leads = lines.filter((line) => line.x < at);
  const others = lines.filter((line) => line.end > at);
  if (leads.length === 0 || others.length === 0) return false;
  const isTabbed = shared === 1 && lines.length === 1 && leads[0]!.end >= right - 2 && to - from < 4 * leads[0]!.size;
  return !isTabbed;
}
