/** Maps what the stages found to the contract, field by field. */
import type { Annotations } from '../model/annotations.ts';
import type { Content } from '../model/content.ts';
import type { Extraction } from '../model/extraction.ts';
import type { Unit } from '../model/outline.ts';
import type { Result, Section, Span } from '../model/result.ts';
import type { Reading } from '../model/source.ts';
import type { Structure } from '../model/structure.ts';
import { assembleContent } from './content.ts';
import { collectDiagnostics } from './diagnostics.ts';
import { mapDocument } from './document.ts';
import { mapRegions } from './regions.ts';
import { mapSections } from './sections.ts';
import { Spans } from './spans.ts';
import { mapTasks } from './tasks.ts';

export interface Reported
  extends Pick<Result, 'document' | 'components' | 'sections' | 'tasks' | 'corrections' | 'regions' | 'diagnostics'> {
  /** Where another document begins in the same file. */
  next: Span | null;
  /** Makes the content. */
  content(): Content;
}

export function assembleResult(
  reading: Reading,
  structure: Structure,
  annotations: Annotations,
  extraction: Extraction,
): Reported {
  const spans = new Spans(reading);
  const { frame, outlines } = structure;
  const { issuers, names, citations, mentions } = annotations;
  const sectionIds = new Map<Unit, string>();
  const used = new Map<string, number>();
  const sections: Section[] = [];
  const components: Result['components'] = [];
  const counts = { main: 0, enclosed: 0, appendix: 0 };
  frame.parts.forEach((part, i) => {
    const outline = outlines[i]!;
    counts[part.kind]++;
    const id = part.kind === 'main' ? 'main' : `${part.kind === 'enclosed' ? 'E' : 'A'}${counts[part.kind]}`;
    sections.push(...mapSections(outline, part.kind === 'main' ? '' : `${id}/`, spans, sectionIds, used));
    const first = reading.lines[part.from];
    const last = reading.lines[part.to - 1];
    if (first && last) {
      components.push({
        id,
        kind: part.kind,
        type: part.type,
        title: part.title ? spans.grounded(part.title) : null,
        span: spans.of({ start: first.start, end: last.end }),
      });
    }
  });
  const document = mapDocument({
    spans,
    frame,
    issuers,
    names,
    legalBases: annotations.legalBases,
    addressees: extraction.addressees,
    citations,
    index: mentions,
  });
  const tasks = mapTasks(extraction.tasks, {
    spans,
    home: issuers.home,
    citations: mentions,
    sectionIds,
    date: document.date?.iso ?? null,
  });
  const regions = mapRegions(
    reading,
    { kinds: frame.kinds, parts: frame.parts, ...bodyBounds(reading, structure, extraction.closing) },
    spans,
  );
  const reported = { document, components, sections, tasks, corrections: [], regions };
  const next = frame.next === null ? null : spans.of(reading.lines[frame.next]!);
  const content = () => assembleContent(reading, structure);
  return { ...reported, diagnostics: collectDiagnostics(reported), next, content };
}

/** Where the preamble of the main part ends and its closing begins, as line indexes. */
function bodyBounds(
  reading: Reading,
  { frame, outlines }: Structure,
  closing: number | null,
): { firstSection: number | null; closing: number | null } {
  const outline = outlines[frame.parts.findIndex(({ kind }) => kind === 'main')];
  const first = outline?.children.find(({ type }) => type === 'section');
  return {
    firstSection: first ? lineAt(reading, first.start) : null,
    closing: closing === null ? null : lineAt(reading, closing),
  };
}

/** Index of the line that holds an offset of the working text. */
function lineAt(reading: Reading, offset: number): number {
  let low = 0;
  let high = reading.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (reading.lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
