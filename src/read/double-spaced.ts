/**
 * Texts with a blank line behind every line, as copying from a PDF or a web page leaves them: the lines were broken by the width of a page, so the blank lines
 * say nothing, and are not counted.
 */
import { endsSentence, startsLower } from '../text/letter-case.ts';
import type { PrintedLine } from './physical-lines.ts';

/** Fewest lines that show a habit. */
const FEWEST = 12;
/** Share of the lines that stand behind a blank one. */
const NEARLY_ALL = 0.95;
/** Share of the lines that go on in the midst of a sentence; paragraphs that are parted by blank lines hardly ever do. */
const TORN = 0.2;

/** The lines with one blank line less between them, where every line has one. */
export function closeUp(text: string, lines: PrintedLine[]): PrintedLine[] {
  const plain = lines.filter(({ cell }) => cell === null);
  if (plain.length < FEWEST || plain.filter(({ gap }) => gap > 0).length < plain.length * NEARLY_ALL) return lines;
  const torn = plain.filter((line, i) => i > 0 && goesOn(text, plain[i - 1]!, line));
  if (torn.length < plain.length * TORN) return lines;
  return lines.map((line) => (line.gap > 0 ? { ...line, gap: line.gap - 1 } : line));
}

function goesOn(text: string, before: PrintedLine, line: PrintedLine): boolean {
  return (
    startsLower(text.slice(line.start, line.start + 8)) &&
    !endsSentence(text.slice(Math.max(before.start, before.end - 4), before.end))
  );
}
