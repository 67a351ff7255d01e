/** What head and foot of the document say. */
import { make } from '../dom.ts';
import type { ReportFact } from '../report-data.ts';
import { value } from './task-row.ts';
import { words } from './words.ts';

export function renderFacts(facts: readonly ReportFact[]): HTMLElement {
  const lines = facts.flatMap(({ label, values }) => [
    make('dt', {}, label),
    make(
      'dd',
      {},
      ...values.map(([text, start, end]) => {
        const shown = value(text, start === undefined || end === undefined ? null : [start, end]);
        shown.removeAttribute('tabindex');
        return shown;
      }),
    ),
  ]);
  return make('details', { class: 'facts' }, make('summary', {}, words.facts), make('dl', {}, ...lines));
}

export function renderLegend(): HTMLElement {
  const marks = [
    ['lead', words.lead],
    ['support', words.support],
    ['deadline', words.deadline],
    ['citation', words.citation],
    ['fact', words.head],
    ['unplaced', words.unplaced],
  ] as const;
  return make(
    'p',
    { class: 'legend', 'aria-label': words.legend },
    ...marks.map(([kind, name]) => make('span', { class: kind }, name)),
  );
}
