/** Tasks of all parts of a document, and whom its opening orders. */
import type { Annotations } from '../annotate/annotate.ts';
import type { BodyMention } from '../model/body.ts';
import type { SectionKind, Unit } from '../model/outline.ts';
import type { Structure } from '../segment/structure.ts';
import { orderedInOpening } from './ordering-sentence.ts';
import { extractTasks, type TaskDraft } from './tasks.ts';
import { setsRules, topicOfType } from './topics.ts';

export interface Extraction {
  tasks: TaskDraft[];
  addressees: BodyMention[];
}

/** An appendix without articles or the like holds forms and lists, unless a heading or a table in it says that it holds work. */
function hasUnits(outline: Unit): boolean {
  return outline.children.some((unit) => unit.children.some(({ kind }) => kind !== null && ORDERED.has(kind)));
}

/** Units of texts that say something; forms and lists have numbers and letters at most. */
const ORDERED = new Set<SectionKind>(['part', 'chapter', 'section', 'article', 'roman']);

/** Types in which the issuer also tells what it does itself. */
const NARRATING = new Set(['CV', 'TB', 'BC', 'TTr', 'GM', 'NQ']);

export function extract({ frame, outlines }: Structure, { names, addressees, issuers }: Annotations): Extraction {
  const tasks = frame.parts.flatMap((part, i) => {
    const type = part.kind === 'main' ? (frame.header.type?.code ?? null) : part.type;
    const topic = part.kind === 'appendix' && !hasUnits(outlines[i]!) ? 'none' : topicOfType(type);
    return extractTasks(outlines[i]!, {
      context: names,
      topic,
      setsRules: setsRules(type),
      issuer: part.kind === 'main' && NARRATING.has(type ?? '') ? (issuers.issuer?.name ?? null) : null,
    });
  });
  const ordered = addressees.length > 0 || !outlines[0] ? addressees : orderedInOpening(outlines[0], names);
  return { tasks, addressees: ordered };
}
