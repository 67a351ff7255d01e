/**
 * Reads plain text (văn bản thuần): normalises it, cuts it into printed lines and finds the cells that converters and typists leave in it.
 */
import type { Reading } from '../model/source.ts';
import { normalizeText } from '../text/normalize.ts';
import { findEmphasis } from './emphasis.ts';
import { layOut } from './layout.ts';
import { splitLines } from './physical-lines.ts';

export function readPlain(source: string): Reading {
  const hasEmphasis = source.includes('*') || source.includes('__');
  const { text, map } = normalizeText(source, hasEmphasis ? findEmphasis : undefined);
  const lines = layOut(source, text, map, splitLines(text));
  return { source, text: text.includes('\t') ? text.replaceAll('\t', ' ') : text, map, lines };
}
