/** The content of a document for formats that hold all of it: frame and outline, their texts with the places in the source. */
import type { Block, Cell, Content, FrameParagraph, Passage, Row } from '../model/content.ts';
import type { Frame, Part } from '../model/frame.ts';
import type { Unit } from '../model/outline.ts';
import { type Run, runOf } from '../model/run.ts';
import type { Line, Reading } from '../model/source.ts';
import type { Structure } from '../model/structure.ts';
import { ITEM_SIGNS } from '../text/symbol-glyphs.ts';
import { asPrinted } from './spans.ts';

export function assembleContent(reading: Reading, { frame, outlines }: Structure): Content {
  const runs = runsOf(frame);
  return frame.parts.map((part, i) => ({
    kind: part.kind,
    type: part.type,
    frame: frameParagraphs(reading, frame, part, runs),
    blocks: blocksBelow(outlines[i]!, part).map((unit) => mapUnit(unit, reading, frame)),
  }));
}

/** What the frame read as one, although it may stand on several lines; in order. */
function runsOf({ header, recipients, signatures, parts }: Frame): Run[] {
  const runs = [
    ...[header.type?.run, header.number?.run, header.title, header.authority, header.urgency, header.secrecy],
    ...[...header.bodies, ...header.coIssuers, ...header.addressees],
    ...recipients.entries.flatMap(({ run, group }) => [run, group]),
    recipients.archive?.run,
    ...signatures.flatMap(({ authority, capacity, position, name }) => [authority, capacity, position, name]),
    ...parts.flatMap(({ heading, title }) => [heading, title]),
  ];
  return runs.flatMap((run) => run ?? []).sort((a, b) => a.start - b.start);
}

/** Lines are one paragraph where a run reaches over their break, and nothing beside them is printed between. */
function frameParagraphs(reading: Reading, { kinds }: Frame, part: Part, runs: readonly Run[]): FrameParagraph[] {
  const paragraphs: { kind: FrameParagraph['kind']; lines: Line[] }[] = [];
  let next = 0;
  let reach = 0;
  let before = -1;
  for (let i = part.from; i < part.to; i++) {
    const line = reading.lines[i]!;
    const kind = kinds[i] === 'body' && isHeadingLine(line, part) ? 'title' : kinds[i]!;
    if (kind === 'body' || kind === 'page-furniture' || kind === 'surroundings') continue;
    const open = paragraphs.at(-1);
    const goesOn = open?.kind === kind && before === i - 1 && line.start < reach;
    if (goesOn && isSameColumn(open.lines.at(-1)!, line)) open.lines.push(line);
    else paragraphs.push({ kind, lines: [line] });
    for (; next < runs.length && runs[next]!.start < line.end; next++) reach = Math.max(reach, runs[next]!.end);
    before = i;
  }
  return paragraphs.map(({ kind, lines }) => ({ kind, passage: passageOf(reading, runOf(reading, lines)) }));
}

function isSameColumn(a: Line, b: Line): boolean {
  return a.cell?.column === b.cell?.column;
}

function isHeadingLine({ start }: Line, { heading, title }: Part): boolean {
  return [heading, title].some((run) => run !== null && start >= run.start && start < run.end);
}

/** An appendix stands below a section made of its heading, which is in the frame. */
function blocksBelow(root: Unit, { kind, heading }: Part): Unit[] {
  const [first] = root.children;
  return kind === 'appendix' && heading && first?.start === heading.start && root.children.length === 1
    ? first.children
    : root.children;
}

function mapUnit(unit: Unit, reading: Reading, frame: Frame): Block {
  const isTable = unit.type === 'table';
  return {
    type: unit.type as Block['type'],
    kind: unit.kind,
    marker: unit.marker,
    isHeading: unit.isHeading,
    passage: isTable || unit.run.text === '' ? null : passageOf(reading, unit.run),
    rows: isTable ? rowsOf(unit, reading, frame) : [],
    ...reading.map.cover(unit.start, unit.end),
    children: isTable ? [] : unit.children.map((child) => mapUnit(child, reading, frame)),
  };
}

/** The rows as they are printed, those that name the columns too. */
function rowsOf(table: Unit, reading: Reading, { kinds }: Frame): Row[] {
  const starts = new Set(table.children.map(({ start }) => start));
  const rows: { number: number; isHead: boolean; cells: Map<number, Line[]> }[] = [];
  for (let i = firstLineAt(reading, table.start); i < reading.lines.length; i++) {
    const line = reading.lines[i]!;
    if (line.start >= table.end) break;
    if (!line.cell || kinds[i] !== 'body') continue;
    if (rows.at(-1)?.number !== line.cell.row) {
      rows.push({ number: line.cell.row, isHead: !starts.has(line.start), cells: new Map() });
    }
    const { cells } = rows.at(-1)!;
    const lines = cells.get(line.cell.column);
    if (lines) lines.push(line);
    else cells.set(line.cell.column, [line]);
  }
  return rows.map(({ isHead, cells }) => ({
    isHead,
    cells: [...cells].sort(([a], [b]) => a - b).map(([column, lines]) => cellOf(column, lines, reading)),
  }));
}

const OPENS_LINE = new RegExp(String.raw`^[${ITEM_SIGNS}]\s`);

/** Lines of a cell are one text where the width of the column broke it, not where a dash opens one. */
function cellOf(column: number, lines: readonly Line[], reading: Reading): Cell {
  const groups: Line[][] = [];
  for (const line of lines) {
    const open = groups.at(-1);
    if (open && !OPENS_LINE.test(reading.text.slice(line.start, line.start + 2))) open.push(line);
    else groups.push([line]);
  }
  return {
    column,
    rows: lines[0]!.cell!.rows ?? 1,
    lines: groups.map((group) => passageOf(reading, runOf(reading, group))),
  };
}

function passageOf({ map, variants }: Reading, run: Run): Passage {
  const printed = variants ? asPrinted(run, variants) : run.text;
  return {
    // offsets within it are those of the working text
    text: printed.length === run.text.length ? printed : run.text,
    start: map.start(run.start),
    end: map.end(run.end),
    indexOf: (offset) => firstIndex(run.text.length, (i) => map.start(run.start + i) >= offset),
  };
}

/** Index of the first line that begins at an offset of the working text or behind it. */
function firstLineAt({ lines }: Reading, offset: number): number {
  return firstIndex(lines.length, (i) => lines[i]!.start >= offset);
}

/** The first index of which something holds that holds of all behind it; `length` when it holds of none. */
function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
