/** The text of a paragraph with its marks as elements inside it. */
import type { Passage } from '../../model/content.ts';
import type { Result } from '../../model/result.ts';
import { evenBlanks } from '../../model/run.ts';
import { fold } from '../../text/fold.ts';
import { type Node, textElement } from '../xml.ts';
import { collectMarks, type Mark } from './marks.ts';
import type { References } from './references.ts';
import { Stretches } from './stretches.ts';

export class Inline {
  readonly #marks: Stretches<Mark>;

  constructor(result: Result, references: References) {
    this.#marks = new Stretches(collectMarks(result, references));
  }

  read(passage: Passage): Node[] {
    return nest(passage, this.#marks.reachingInto(passage), 0, passage.text.length, new Set());
  }
}

/** Marks nest; one that crosses the end of another, or lies in one of its own name, is left out. */
function nest(passage: Passage, marks: readonly Mark[], from: number, to: number, open: ReadonlySet<string>): Node[] {
  const { text } = passage;
  const nodes: Node[] = [];
  let at = from;
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const start = passage.indexOf(mark.start);
    const end = passage.indexOf(mark.end);
    if (start < at || end > to || end <= start || open.has(mark.name)) continue;
    if (isOfOthers(mark, passage, text.slice(start, end))) continue;
    let next = i + 1;
    while (next < marks.length && marks[next]!.start < mark.end) next++;
    if (start > at) nodes.push(evenBlanks(text.slice(at, start)));
    const inner = nest(passage, marks.slice(i + 1, next), start, end, new Set(open).add(mark.name));
    nodes.push(textElement(mark.name, mark.attributes, inner));
    at = end;
  }
  if (at < to) nodes.push(evenBlanks(text.slice(at, to)));
  return nodes;
}

/** Whether a mark only reaches over a passage, whose text is none of its own. */
function isOfOthers(mark: Mark, { start, end }: Passage, text: string): boolean {
  const isWithin = mark.start >= start && mark.end <= end;
  return !isWithin && !fold(mark.text).includes(fold(text));
}
