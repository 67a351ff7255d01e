/** What a reader of the result should know: what is missing, what was inferred, where to look. */
import { lexicon } from '../lexicon/bodies.ts';
import { diagnostic } from '../model/messages.ts';
import type { Diagnostic, Result, Section } from '../model/result.ts';
import { foldCase } from '../text/fold.ts';
import { matchesOf } from '../text/matches.ts';

export function collectDiagnostics(result: Pick<Result, 'document' | 'sections' | 'tasks' | 'regions'>): Diagnostic[] {
  const { document, tasks, regions } = result;
  const found: Diagnostic[] = [];
  if (isNoDocument(result)) found.push(diagnostic('no-document-found', {}, null));
  if (!document.type) found.push(diagnostic('type-missing', {}, null));
  if (!document.number) found.push(diagnostic('number-missing', {}, null));
  else if (document.number.number === null)
    found.push(diagnostic('number-blank', { symbol: document.number.symbol ?? '' }, document.number.span));
  if (!document.date) found.push(diagnostic('date-missing', {}, null));
  else if (document.date.iso.length < 10)
    found.push(diagnostic('date-incomplete', { text: document.date.text }, document.date.span));
  if (!document.title) found.push(diagnostic('title-missing', {}, null));
  if (!document.issuer) found.push(diagnostic('issuer-missing', {}, null));
  else if (document.issuer.certainty === 'inferred')
    found.push(diagnostic('issuer-inferred', { name: document.issuer.name }, null));
  if (document.signatures.length === 0) found.push(diagnostic('signature-missing', {}, null));
  if (document.recipients.length === 0) found.push(diagnostic('recipients-missing', {}, null));
  orderOfMarkers(result.sections, found);
  for (const task of tasks) {
    if (task.lead.length === 0) found.push(diagnostic('task-without-lead', { task: task.id }, task.span));
    for (const body of [...task.lead, ...task.support]) {
      if (body.id !== null) continue;
      if (body.kind === 'agency') found.push(diagnostic('body-unknown', { name: body.name }, body.span));
      const open = openAbbreviation(body.name);
      if (open) found.push(diagnostic('abbreviation-open', { name: body.name, ...open }, body.span));
    }
    for (const deadline of [task.deadline, ...task.otherDeadlines]) {
      if (!deadline) continue;
      if (task.doubts.includes('deadline-unresolved') && deadline.type === 'date' && deadline.due === null) {
        found.push(diagnostic('deadline-impossible-date', { text: deadline.text }, deadline.span));
      }
      if (deadline.due && document.date && deadline.due < document.date.iso) {
        found.push(
          diagnostic('deadline-before-document', { due: deadline.due, date: document.date.iso }, deadline.span),
        );
      }
    }
  }
  for (const region of regions)
    if (region.kind === 'unplaced')
      found.push(diagnostic('unplaced-text', { count: region.span.end - region.span.start }, region.span));
  return found;
}

/** An abbreviation within a name that several words share, and that nothing near it decides: `Sở KH`. */
function openAbbreviation(name: string): { abbreviation: string; senses: string } | null {
  for (const [abbreviation] of matchesOf(CAPITALS, name)) {
    const senses = lexicon.sensesOf(foldCase(abbreviation));
    if (senses) return { abbreviation, senses: [...new Set(senses)].join(', ') };
  }
  return null;
}
const CAPITALS = /(?<![\p{L}\p{N}&-])\p{Lu}{2,4}(?![\p{L}\p{N}&-])/gu;

function isNoDocument({ document, sections, tasks }: Pick<Result, 'document' | 'sections' | 'tasks'>): boolean {
  const { type, number, date, signatures, recipients, archive, addressees } = document;
  const hasFrame = type ?? number ?? date ?? archive ?? signatures[0] ?? recipients[0] ?? addressees[0];
  return !hasFrame && sections.length === 0 && tasks.every(({ lead, support }) => lead.length + support.length === 0);
}

/** Markers that repeat, jump or run backwards among their siblings. A series that begins again at 1 repeats its markers, no more. */
function orderOfMarkers(sections: readonly Section[], found: Diagnostic[]): void {
  const last = new Map<string, { ordinal: number; marker: string }>();
  for (const { id, marker, kind, span, children } of sections) {
    if (marker && REPEATED.test(id)) found.push(diagnostic('marker-repeated', { marker }, span));
    else if (marker && kind === 'number') {
      const ordinal = Number(/(?<!\d)(\d+)\D*$/.exec(marker)?.[1] ?? 0);
      const before = last.get(kind);
      const isJump = before && ordinal > before.ordinal + 1;
      const isBackwards = before && ordinal < before.ordinal && ordinal !== 1;
      if (isJump || isBackwards)
        found.push(diagnostic('marker-out-of-order', { marker, previous: before.marker }, span));
      last.set(kind, { ordinal, marker });
    }
    orderOfMarkers(children, found);
  }
}

/** The last step of a section's path came before; where an earlier step did, that section was told of. */
const REPEATED = /~\d+$/;
