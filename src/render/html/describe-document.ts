/** A result as the report shows it: words in the reader's language, places in the text of the document. */
import { type Language, tellDiagnostic } from '../../model/messages.ts';
import type { Result, Section, Span } from '../../model/result.ts';
import {
  type PackedDocument,
  packTask,
  type Range,
  type ReportNotice,
  type ReportSummary,
} from '../../page/report-data.ts';
import { documentName } from '../document-name.ts';
import { citationName } from '../matrix.ts';
import { describeFacts } from './describe-facts.ts';
import { describeTask } from './describe-task.ts';
import type { Place } from './place.ts';

export function summarizeDocument(result: Result, language: Language): ReportSummary {
  const doubtful = result.tasks.filter(({ doubts }) => doubts.length > 0).length;
  return {
    name: documentName(result, language),
    title: result.document.title?.text ?? '',
    path: result.source.path,
    tasks: result.tasks.length,
    checks: doubtful + describeNotices(result, language, () => null).filter(isToCheck).length,
  };
}

export function describeDocument(result: Result, language: Language): PackedDocument {
  const { source, document, sections, regions } = result;
  const { start: offset, end } = source.part?.span ?? { start: 0, end: source.length };
  const rangeOf = ({ start, end }: Span): Range => [start - offset, end - offset];
  const place: Place = (text, span) => (span ? [text, ...rangeOf(span)] : [text]);
  const text = (source.text ?? '').slice(offset, end);
  const citations = new Map(document.citations.map((citation) => [citation.id, citation]));
  return {
    source: { path: source.path, sha256: source.sha256, part: source.part?.index ?? null },
    text,
    offset,
    facts: describeFacts(document, language, place),
    sections: listHeadings(sections).map(({ id, depth, span, marker, title }) => [
      id,
      depth,
      span.start - offset,
      (title?.span?.end ?? span.start + (marker?.length ?? 0)) - offset,
    ]),
    citations: document.citations.flatMap((citation) =>
      citation.mentions.map(({ span }): [string, number, number] => [citationName(citation), ...rangeOf(span)]),
    ),
    regions: regions.filter(({ kind }) => kind !== 'body').map(({ kind, span }) => [kind, ...rangeOf(span)]),
    unplaced: regions.filter(({ kind }) => kind === 'unplaced').map(({ span }) => rangeOf(span)),
    notices: describeNotices(result, language, rangeOf),
    rows: result.tasks.map((task) => packTask(describeTask(task, { text, citations, language, place, rangeOf }))),
  };
}

/** Unplaced text and doubts of tasks have entries of their own. */
const TOLD_ELSEWHERE = new Set(['unplaced-text', 'task-without-lead']);

function describeNotices(
  { diagnostics }: Result,
  language: Language,
  rangeOf: (span: Span) => Range | null,
): ReportNotice[] {
  return diagnostics
    .filter(({ code }) => !TOLD_ELSEWHERE.has(code))
    .map((found) => ({
      severity: found.severity,
      words: tellDiagnostic(found, language),
      at: found.span && rangeOf(found.span),
    }));
}

function isToCheck({ severity }: ReportNotice): boolean {
  return severity !== 'info';
}

function listHeadings(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...listHeadings(section.children)]);
}
