/** The structure of a document: its frame, and the outline of each of its parts. */
import type { Frame, Part } from '../model/frame.ts';
import { newUnit, type Unit } from '../model/outline.ts';
import { emptyRunAt, evenBlanks } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import type { Structure } from '../model/structure.ts';
import { findFrame } from './frame.ts';
import { buildOutline } from './outline/outline.ts';

export function segment(reading: Reading): Structure {
  const frame = findFrame(reading);
  return { frame, outlines: frame.parts.map((part) => outlineOf(reading, frame, part)) };
}

function outlineOf(reading: Reading, frame: Frame, part: Part): Unit {
  const lines: number[] = [];
  for (let i = part.from; i < part.to; i++) {
    const line = reading.lines[i]!;
    if (frame.kinds[i] === 'body' && !isHeadingLine(line.start, part)) lines.push(i);
  }
  const outline = buildOutline(reading, lines);
  return part.kind === 'appendix' && part.heading ? underHeading(outline, part) : outline;
}

/** The heading and title of an enclosed text or an appendix are read by the frame. */
function isHeadingLine(start: number, { heading, title }: Part): boolean {
  return [heading, title].some((run) => run !== null && start >= run.start && start < run.end);
}

/** An appendix is a section of depth 1 whose units stand below it. */
function underHeading(outline: Unit, { heading, title }: Part): Unit {
  const root = newUnit('root', emptyRunAt(heading!.start));
  const section = newUnit('section', title ?? emptyRunAt(heading!.end));
  section.marker = evenBlanks(heading!.text).replace(/[.:]$/, '');
  section.kind = 'appendix';
  section.depth = 1;
  section.isHeading = true;
  section.start = heading!.start;
  section.end = Math.max(heading!.end, title?.end ?? 0, outline.end);
  section.children = outline.children;
  deepen(section);
  root.children = [section];
  root.end = section.end;
  return root;
}

function deepen(unit: Unit): void {
  for (const child of unit.children) {
    child.depth++;
    deepen(child);
  }
}
