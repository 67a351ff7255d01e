/** What is read of one text, for tables of cases. */

import { plannedYear } from '../../src/extract/deadlines/coming-year.ts';
import { decidingDeadline, findDeadlines } from '../../src/extract/deadlines.ts';
import type { FoundDeadline } from '../../src/model/extraction.ts';

/** The deadline in short: type, then start, due, rule and duration where there are such. */
export function short(text: string, labelled = false, documentDate = '2021-09-14', title = ''): string {
  const run = { start: 0, end: text.length, text };
  const context = { documentDate, planned: plannedYear(title, documentDate), citations: [], labelled };
  const found: FoundDeadline | null = decidingDeadline(findDeadlines(run, context));
  if (!found) return '-';
  const { type, start, due, rrule, duration } = found;
  const rule = rrule?.replace(/;BYSETPOS=[\d,]+/, '');
  return [type, start && `${start}…`, due, rule, duration].filter(Boolean).join(' ');
}
