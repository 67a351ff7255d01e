/** A task as a row of the matrix, and what stands below it while it is the current one. */
import { type Child, make } from '../dom.ts';
import type { Placed, Range, ReportTask } from '../report-data.ts';
import { tellField, words } from './words.ts';

export interface RowSettings {
  index: number;
  isCurrent: boolean;
  text: string;
  onCorrect(): void;
  onUndo(): void;
  /** A form in the place of the details. */
  form: HTMLElement | null;
}

export function renderRow(task: ReportTask, settings: RowSettings): HTMLElement {
  const { index, isCurrent, text } = settings;
  const classes = ['row', task.doubts.length > 0 && 'doubtful', task.corrected.includes('removed') && 'removed'];
  return make(
    'div',
    {
      role: 'row',
      class: classes.filter(Boolean).join(' '),
      'aria-rowindex': index + 2,
      'aria-current': isCurrent ? 'true' : undefined,
      tabindex: isCurrent ? 0 : -1,
      'data-row': index,
    },
    cell(
      'id',
      make('span', {}, task.id),
      task.section && make('span', { class: 'section' }, task.section),
      ...signs(task),
    ),
    cell('work', value(text, task.at)),
    cell(
      'lead',
      ...values(task.lead),
      task.inherited && make('small', {}, task.inherited),
      fieldName(words.lead, task.lead),
    ),
    cell('support', ...values(task.support), fieldName(words.support, task.support)),
    cell(
      'deadline',
      ...task.deadlines.slice(0, 1).map((one) => value(one.words, one.at)),
      fieldName(words.deadline, task.deadlines),
    ),
    isCurrent ? make('div', { role: 'cell', class: 'details' }, settings.form ?? details(task, settings)) : null,
  );
}

function cell(name: string, ...children: Child[]): HTMLElement {
  return make('div', { role: 'cell', class: `cell ${name}` }, ...children);
}

/** Shown where the row is too narrow for columns. */
function fieldName(name: string, content: readonly unknown[]): Child {
  return content.length > 0 && make('span', { class: 'name', 'aria-hidden': 'true' }, name);
}

function signs({ doubts, corrected }: ReportTask): Child[] {
  return [
    doubts.length > 0 &&
      make('span', { class: 'sign', title: doubts.join('; '), role: 'img', 'aria-label': words.doubtful }, '!'),
    corrected.length > 0 &&
      make('span', { class: 'sign', title: words.corrected, role: 'img', 'aria-label': words.corrected }, '✎'),
  ];
}

function values(placed: readonly Placed[]): HTMLElement[] {
  return placed.map(([text, start, end]) =>
    value(text, start === undefined || end === undefined ? null : [start, end]),
  );
}

/** Words that lead to the place they were read from. */
export function value(text: string, at: Range | null): HTMLElement {
  if (!at || at[0] === at[1]) return make('span', { class: 'value' }, text);
  return make('button', { type: 'button', class: 'value', 'data-from': at[0], 'data-to': at[1], tabindex: -1 }, text);
}

function details(task: ReportTask, { onCorrect, onUndo }: RowSettings): HTMLElement {
  const [, ...others] = task.deadlines;
  const [first] = task.deadlines;
  const lines: [string, Child[]][] = [
    [words.doubts, task.doubts.map((doubt) => make('span', { class: 'value' }, doubt))],
    [words.corrected, task.corrected.map((field) => make('span', { class: 'value' }, tellField(field)))],
    [words.deadline, first && first.text !== first.words ? [value(first.text, first.at)] : []],
    ['', others.map((one) => value(one.words === one.text ? one.text : `${one.words} (${one.text})`, one.at))],
    [words.reportTo, values(task.reportTo)],
    [words.deliverables, values(task.deliverables)],
    [words.basis, task.basis.map((name) => make('span', { class: 'value' }, name))],
    [words.place, [make('span', { class: 'value' }, `${words.line} ${task.line}`)]],
    [words.key, [make('span', { class: 'value' }, make('code', {}, task.key))]],
  ];
  return make(
    'div',
    {},
    make(
      'dl',
      {},
      ...lines
        .filter(([, content]) => content.length > 0)
        .flatMap(([name, content]) => [make('dt', {}, name || words.deadline), make('dd', {}, ...content)]),
    ),
    make(
      'p',
      { class: 'actions' },
      make('button', { type: 'button', class: 'correct', onclick: onCorrect }, words.correct),
      task.corrected.length > 0 && make('button', { type: 'button', class: 'undo', onclick: onUndo }, words.undo),
    ),
  );
}
