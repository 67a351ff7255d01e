/**
 * From printed lines to the lines of a reading: cells are recognised, and each line gets the place in the source at which its territory begins.
 */
import type { Line } from '../model/source.ts';
import { isLineBreak } from '../text/normalize.ts';
import type { SourceMap } from '../text/source-map.ts';
import { breakCollapsedCells } from './cells/collapsed-cell.ts';
import { findLonePipeCells } from './cells/lone-pipes.ts';
import { splitPipeRows } from './cells/pipe-rows.ts';
import { splitSideBySide } from './cells/side-by-side.ts';
import { splitTabRows } from './cells/tab-rows.ts';
import { findTornCells } from './cells/torn-cells.ts';
import { closeUp } from './double-spaced.ts';
import { partRules } from './glued-rules.ts';
import { partUnits } from './glued-units.ts';
import type { PrintedLine, TableCounter } from './physical-lines.ts';
import { isBlank } from './physical-lines.ts';

export function layOut(
  source: string,
  text: string,
  map: SourceMap,
  printed: PrintedLine[],
  tables: TableCounter = { next: 0 },
): Line[] {
  let lines = partRules(text, closeUp(text, printed));
  if (text.includes('|')) {
    lines = splitPipeRows(text, lines, tables);
    lines = findLonePipeCells(text, lines, tables);
  }
  lines = splitSideBySide(text, lines, tables);
  if (text.includes('\t')) lines = splitTabRows(text, lines, tables);
  lines = breakCollapsedCells(text, lines);
  findTornCells(text, lines, tables);
  lines = partUnits(text, lines);
  return placeInSource(source, map, lines);
}

/** A line's territory begins at the first mark of its row that no earlier line has claimed. */
function placeInSource(source: string, map: SourceMap, printed: readonly PrintedLine[]): Line[] {
  let claimed = 0;
  return printed.map(({ start, end, gap, head, cell, role }) => {
    const first = map.start(start);
    let origin = claimed === 0 ? 0 : startOfRow(source, claimed, head === start ? first : map.start(head));
    while (origin < first && isBlank(source.charCodeAt(origin))) origin++;
    claimed = Math.max(claimed, map.end(end));
    return { start, end, origin, gap, cell, role };
  });
}

/** Back from `first` to the row's first character, but not before `claimed`. */
function startOfRow(source: string, claimed: number, first: number): number {
  let at = Math.max(first, claimed);
  while (at > claimed && !isLineBreak(source.charCodeAt(at - 1))) at--;
  return at;
}
