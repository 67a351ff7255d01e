/**
 * Which lines stand in (thụt đầu dòng). Where a text keeps the layout of its pages, first lines of paragraphs do and the others begin at the margin; then that
 * tells paragraphs better than the width of lines, whose letters are not of one width.
 *
 * >       1. Sở Nông nghiệp và Môi trường chỉ đạo Công ty TNHH MTV
 * > Khai thác công trình thủy lợi tích nước.
 */
import type { Reading } from '../../model/source.ts';
import { indentOf } from '../../text/indent.ts';
import { AROUND, type Printed } from './printed-lines.ts';

/** Blanks by which a first line stands in, at least, and by which lines at the margin may differ. */
const STANDS_IN = 3;
const SLACK = 1;
/** Fewest lines of either sort that show a habit, and the share of them that keep to it. */
const FEWEST = 5;
const NEARLY_ALL = 0.85;

/** For each line whether it stands in; null where the text does not tell paragraphs so. */
export function standingIn(reading: Reading, printed: readonly Printed[]): readonly boolean[] | null {
  const indents = printed.map(({ line }) => (line.cell ? 0 : indentOf(reading.text, line.start)));
  if (!indents.some((indent) => indent >= STANDS_IN)) return null;
  const steps = indents.map((indent, i) => indent - marginAt(indents, printed, i));
  const firsts = steps.filter((_, i) => isMarked(printed[i]!));
  const others = steps.filter((_, i) => i > 0 && printed[i - 1]!.isBroken && !printed[i]!.line.cell);
  const isHabit = isMost(firsts, (step) => step >= STANDS_IN) && isMost(others, (step) => step <= SLACK);
  return isHabit ? steps.map((step) => step > SLACK) : null;
}

function isMarked({ marker, line }: Printed): boolean {
  return marker !== null && !marker.isWeak && !line.cell;
}

function isMost(steps: readonly number[], keeps: (step: number) => boolean): boolean {
  return steps.length >= FEWEST && steps.filter(keeps).length >= steps.length * NEARLY_ALL;
}

/** Pages may be shifted against one another, so the margin is that of the lines around. */
function marginAt(indents: readonly number[], printed: readonly Printed[], i: number): number {
  let margin = indents[i]!;
  for (let j = Math.max(0, i - AROUND); j < Math.min(printed.length, i + AROUND); j++) {
    if (!printed[j]!.line.cell) margin = Math.min(margin, indents[j]!);
  }
  return margin;
}
