/**
 * Regions: what every stretch of the source is. They are cut where a line of another kind begins, so that together they cover every non-blank
 * character, markup included.
 */
import type { LineKind, Part } from '../model/frame.ts';
import type { Region } from '../model/result.ts';
import type { Reading } from '../model/source.ts';
import type { Spans } from './spans.ts';

export interface RegionContext {
  kinds: readonly LineKind[];
  parts: readonly Part[];
  /** Index of the first line of the first section of the main part; lines before it are preamble. */
  firstSection: number | null;
  /** Index of the first line that only closes the main part; null when there is none. */
  closing: number | null;
}

export function mapRegions(reading: Reading, context: RegionContext, spans: Spans): Region[] {
  const regions: Region[] = [];
  const { source, lines } = reading;
  const extent = reading.extent ?? { start: 0, end: source.length };
  let start = nextInk(source, extent.start);
  let kind: Region['kind'] | null = null;
  const close = (cut: number) => {
    const end = lastInk(source, start, cut);
    if (end > start) regions.push({ kind: kind ?? 'unplaced', span: spans.inSource(start, end) });
    start = nextInk(source, cut);
  };
  lines.forEach((line, i) => {
    const next = regionKind(i, context);
    if (kind !== null && next !== kind) close(Math.max(start, line.origin));
    kind = next;
  });
  close(extent.end);
  return regions;
}

function regionKind(line: number, { kinds, parts, firstSection, closing }: RegionContext): Region['kind'] {
  const kind = kinds[line]!;
  if (kind !== 'body') return kind;
  const part =
    parts.length === 1 && line >= parts[0]!.from && line < parts[0]!.to
      ? parts[0]
      : parts.find(({ from, to }) => line >= from && line < to);
  if (part?.kind === 'appendix') return 'appendix';
  if (part?.kind !== 'main') return 'body';
  if (firstSection !== null && line < firstSection) return 'preamble';
  return closing !== null && line >= closing ? 'closing' : 'body';
}

function nextInk(source: string, from: number): number {
  let at = from;
  while (at < source.length && isBlank(source.charCodeAt(at))) at++;
  return at;
}

function lastInk(source: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(source.charCodeAt(at - 1))) at--;
  return at;
}

/** What `\s` means. */
function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code >= 0xa0 && BLANK.test(String.fromCharCode(code)));
}

const BLANK = /\s/;
