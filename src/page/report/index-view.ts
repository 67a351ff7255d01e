/** The index of a report of several documents. */
import { make } from '../dom.ts';
import type { ReportSummary } from '../report-data.ts';
import { count, words } from './words.ts';

export function renderIndex(documents: readonly ReportSummary[]): HTMLElement {
  const sum = (key: 'tasks' | 'checks') => count(documents.reduce((total, one) => total + one[key], 0));
  return make(
    'main',
    { class: 'index' },
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          make('th', { scope: 'col' }, words.document),
          make('th', { scope: 'col', class: 'number' }, words.tasks),
          make('th', { scope: 'col', class: 'number' }, words.checks),
        ),
      ),
      make('tbody', {}, ...documents.map(renderLine)),
      make(
        'tfoot',
        {},
        make(
          'tr',
          {},
          make('td', {}, count(documents.length)),
          make('td', { class: 'number' }, sum('tasks')),
          make('td', { class: 'number' }, sum('checks')),
        ),
      ),
    ),
  );
}

function renderLine({ name, title, path, tasks, checks }: ReportSummary, index: number): HTMLElement {
  return make(
    'tr',
    {},
    make(
      'td',
      {},
      make('a', { href: `#${index + 1}` }, name),
      title !== '' && make('span', { class: 'title' }, title),
      path !== null && make('span', { class: 'path' }, path),
    ),
    make('td', { class: 'number' }, count(tasks)),
    make('td', { class: 'number' }, checks > 0 ? make('span', { class: 'sign' }, count(checks)) : '0'),
  );
}
