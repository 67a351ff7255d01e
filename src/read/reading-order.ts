/**
 * Lines that were put together out of their order in print (the lines of a cell, beside which other cells stand) get a working text of their own, in which
 * they follow one another. The map leads back to where they are printed.
 */
import { type SourceMap, TextBuilder } from '../text/source-map.ts';
import type { PrintedLine } from './physical-lines.ts';

/** The working text with the given lines in their order, what stands between neighbours in print as it is. */
export function writeInOrder(
  text: string,
  map: SourceMap,
  lines: readonly PrintedLine[],
): { text: string; map: SourceMap; lines: PrintedLine[] } {
  const builder = new TextBuilder();
  let copied = 0;
  const moved: PrintedLine[] = [];
  for (const line of lines) {
    const isNext = !line.goesOn && line.start >= copied && text.slice(copied, line.start).trim() === '';
    const from = isNext ? copied : line.start;
    if (!isNext) builder.insert(line.goesOn ? ' ' : '\n'.repeat(line.gap + 1));
    builder.add(text.slice(from, line.end), from, line.end);
    copied = Math.max(copied, line.end);
    const shift = builder.length - line.end;
    if (line.goesOn) moved.at(-1)!.end = builder.length;
    else moved.push({ ...line, start: line.start + shift, end: builder.length, head: line.head + shift });
  }
  builder.add(text.slice(copied), copied, text.length);
  const written = builder.build(false);
  return { text: written.text, map: written.map.through(map), lines: moved };
}
