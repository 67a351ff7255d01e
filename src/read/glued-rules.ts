/** Rules that were drawn with dashes and came to stand before the line below them: `------Số:`. A converter took their last dash for that of a broken word. */
import { matchAt } from '../text/matches.ts';
import type { PrintedLine } from './physical-lines.ts';

const RULE = /[-–—_]{4,}(?=\p{L})/uy;

/** Each such line as two. */
export function partRules(text: string, lines: PrintedLine[]): PrintedLine[] {
  if (!lines.some((line) => ruleLength(text, line) > 0)) return lines;
  return lines.flatMap((line) => {
    const at = line.start + ruleLength(text, line);
    return at > line.start
      ? [
          { ...line, end: at },
          { ...line, start: at, head: at, gap: 0 },
        ]
      : [line];
  });
}

function ruleLength(text: string, { start, cell }: PrintedLine): number {
  const mayBe = cell === null && DASHES.includes(text.charAt(start)) && DASHES.includes(text.charAt(start + 1));
  return mayBe ? (matchAt(RULE, text, start)?.[0].length ?? 0) : 0;
}
const DASHES = '-–—_';
