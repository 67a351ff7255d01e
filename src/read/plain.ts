/**
 * Reads plain text (văn bản thuần): normalises it, cuts it into printed lines and finds the cells that converters and typists leave in it.
 */
import type { Reading } from '../model/source.ts';
import { normalizeText } from '../text/normalize.ts';
import { findDrawnTables } from './cells/drawn/drawn-tables.ts';
import { findSpacedColumns } from './cells/spaced-columns.ts';
import { findEmphasis } from './emphasis.ts';
import { layOut } from './layout.ts';
import { splitLines } from './physical-lines.ts';
import { writeInOrder } from './reading-order.ts';

export function readPlain(source: string): Reading {
  const hasEmphasis = source.includes('*') || source.includes('__');
  const normal = normalizeText(source, hasEmphasis ? findEmphasis : undefined);
  const tables = { next: 0 };
  let read = { ...normal, lines: splitLines(normal.text) };
  const drawn = findDrawnTables(read.text, read.lines, tables);
  if (drawn) read = writeInOrder(read.text, read.map, drawn);
  const spaced = findSpacedColumns(source, read, read.lines, tables);
  if (spaced) read = writeInOrder(read.text, read.map, spaced);
  const { text, map, lines } = read;
  return {
    source,
    text: text.includes('\t') ? text.replaceAll('\t', ' ') : text,
    map,
    lines: layOut(source, text, map, lines, tables),
  };
}
