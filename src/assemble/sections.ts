/** Sections as the contract prints them: the outline with ids made of the path of markers. */

import type { Unit } from '../model/outline.ts';
import type { Section } from '../model/result.ts';
import { lengthWithoutEnd, type Run, subRun } from '../model/run.ts';
import type { Spans } from './spans.ts';

/** Maps the sections of one part. `prefix` is empty for the main document, `E1/` or `A1/` for others; `under` is the part's own heading. */
export function mapSections(
  root: Unit,
  prefix: string,
  spans: Spans,
  ids: Map<Unit, string>,
  used: Map<string, number>,
): Section[] {
  return mapChildren(root, prefix, spans, ids, used);
}

function mapChildren(
  parent: Unit,
  prefix: string,
  spans: Spans,
  ids: Map<Unit, string>,
  used: Map<string, number>,
): Section[] {
  const sections: Section[] = [];
  for (const unit of parent.children) {
    if (unit.type !== 'section') continue;
    const id = uniqueId(prefix + stepOf(unit), used);
    ids.set(unit, id);
    const title = titleOf(unit);
    sections.push({
      id,
      kind: unit.kind ?? 'heading',
      marker: unit.marker === null ? null : spans.text(markerOf(unit, unit.marker)),
      depth: unit.depth,
      title: title ? spans.grounded(title) : null,
      text: spans.text(unit.run),
      span: spans.of(unit),
      children: mapChildren(unit, `${id}.`, spans, ids, used),
    });
  }
  return sections;
}

function markerOf({ start }: Unit, marker: string): Run {
  return { start, end: start + marker.length, text: marker };
}

/** A heading is the title; of a run-in heading (`Sở Y tế: …`) the words before the colon. */
function titleOf(unit: Unit) {
  if (unit.run.text === '') return null;
  if (unit.isHeading) return unit.run;
  const colon = unit.run.text.slice(0, 120).indexOf(':');
  return colon > 0 && colon < unit.run.text.length - 1
    ? subRun(unit.run, unit.run.start, unit.run.start + colon)
    : null;
}

/** One step of a path: `II`, `1`, `b`, `Đ3` for `Điều 3`. */
function stepOf(unit: Unit): string {
  if (!unit.marker) return 'h';
  const bare = unit.marker.slice(unit.marker.startsWith('(') ? 1 : 0, lengthWithoutEnd(unit.marker, MARKS)).trim();
  const last = bare.includes('.') ? /\.(\d+)$/.exec(bare) : null;
  return last?.[1] ?? bare.replaceAll(' ', '-');
}

const MARKS = '.)(/:–-';

/** A path that came before gets its number among those that are equal. `used` counts them. */
function uniqueId(id: string, used: Map<string, number>): string {
  const count = (used.get(id) ?? 0) + 1;
  used.set(id, count);
  return count === 1 ? id : `${id}~${count}`;
}
