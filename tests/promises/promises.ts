/** The first three promises of every result, as a list of what breaks them: grounded, nothing lost, of the right shape. */
import { type Region, Result, type Span } from '../../src/model/result.ts';
import { claimsOf, refuteClaim, spansOf } from './claims.ts';

/** One line for each broken promise of the results of a file; empty when all hold. */
export function brokenPromises(results: readonly Result[]): string[] {
  const source = results[0]?.source.text ?? '';
  const each = results.flatMap((result) => [
    ...misplaced(result, source),
    ...ungrounded(result, source),
    ...misshapen(result),
  ]);
  // Each of several documents in a file places its own part of the text.
  return [
    ...each,
    ...lost(
      results.flatMap(({ regions }) => regions),
      source,
    ),
  ];
}

/** Spans that are no ranges of the source, or that name another line. */
function misplaced(result: Result, source: string): string[] {
  const lineAt = countLines(source);
  const isRight = ({ start, end, line }: Span) =>
    start >= 0 && start <= end && end <= source.length && line === lineAt(start);
  return spansOf(result).flatMap(({ path, span }) =>
    isRight(span) ? [] : [`${path}: no place in the source: ${JSON.stringify(span)}`],
  );
}

function countLines(source: string): (offset: number) => number {
  const lines = new Int32Array(source.length + 1);
  for (let i = 0, line = 1; i <= source.length; i++) {
    lines[i] = line;
    if (source[i] === '\n' || (source[i] === '\r' && source[i + 1] !== '\n')) line++;
  }
  return (offset) => lines[offset] ?? 0;
}

function ungrounded(result: Result, source: string): string[] {
  return claimsOf(result).flatMap((claim) => refuteClaim(source, claim) ?? []);
}

/** Characters that no region covers, or two; and what is unplaced without a word about it. */
function lost(regions: readonly Region[], source: string): string[] {
  const broken: string[] = [];
  let end = 0;
  for (const { kind, span } of regions) {
    if (span.start < end || span.end <= span.start)
      broken.push(`region ${kind} at ${span.start} overlaps the one before it`);
    if (/\S/.test(source.slice(end, span.start)))
      broken.push(`no region holds ${JSON.stringify(source.slice(end, span.start))}`);
    end = span.end;
  }
  if (/\S/.test(source.slice(end))) broken.push(`no region holds ${JSON.stringify(source.slice(end))}`);
  return broken;
}

function misshapen(result: Result): string[] {
  const { success, error } = Result.safeParse(result);
  return success ? [] : [`shape: ${error.message}`];
}
