/** What is read of one text, for tables of cases. */
import { decidingDeadline, findDeadlines } from '../../src/extract/deadlines.ts';
import type { FoundDeadline } from '../../src/model/extraction.ts';

/** The deadline in short: type, then start, due, rule and duration where there are such. */
export function short(text: string, labelled: boolean, documentDate = '2021-09-14'): string {
  const run = { start: 0, end: text.length, text };
  const found: FoundDeadline | null = decidingDeadline(findDeadlines(run, { documentDate, citations: [], labelled }));
  if (!found) return '-';
  const { type, start, due, rrule, duration } = found;
  const rule = rrule?.replace(/;BYSETPOS=[\d,]+/, '');
  return [type, start && `${start}…`, due, rule, duration].filter(Boolean).join(' ');
}
