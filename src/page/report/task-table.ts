/** The matrix: the tasks that fit the filter, one of them current. */
import { make, replace } from '../dom.ts';
import type { Range, ReportTask } from '../report-data.ts';
import { shorten } from '../text.ts';
import { LazyList } from './lazy-list.ts';
import { renderRow } from './task-row.ts';
import { words } from './words.ts';

export interface TaskTableSettings {
  scroller: HTMLElement;
  textOf(task: ReportTask): string;
  /** A task became the current one by the person's doing, with the words of it that were asked for. */
  onChoose(task: ReportTask, at: Range): void;
  onCorrect(task: ReportTask): void;
  onUndo(task: ReportTask): void;
}

const PORTION = 40;
const ROW_HEIGHT = 76;
/** Characters of a task that a row shows; the document shows all. */
const LONGEST = 2000;

export class TaskTable {
  readonly element = make('div', { class: 'table-holder' });
  readonly #settings: TaskTableSettings;
  #tasks: readonly ReportTask[] = [];
  #list: LazyList | null = null;
  #current: number | null = null;
  #form: HTMLElement | null = null;

  constructor(settings: TaskTableSettings) {
    this.#settings = settings;
    this.element.addEventListener('click', (event) => this.#click(event.target as Element));
    window.addEventListener('beforeprint', () => this.#list?.fillAll());
  }

  get current(): ReportTask | null {
    return this.#current === null ? null : (this.#tasks[this.#current] ?? null);
  }

  get tasks(): readonly ReportTask[] {
    return this.#tasks;
  }

  /** Shows other tasks; the current one stays so where it is among them. */
  fill(tasks: readonly ReportTask[], emptyWords: string): void {
    const key = this.current?.key;
    this.#list?.end();
    this.#tasks = tasks;
    const kept = tasks.findIndex((task) => task.key === key);
    this.#current = kept < 0 ? null : kept;
    if (kept < 0) this.#form = null;
    if (tasks.length === 0) {
      replace(this.element, make('p', { class: 'empty' }, emptyWords));
      return;
    }
    this.#list = new LazyList({
      count: tasks.length,
      portion: PORTION,
      height: ROW_HEIGHT,
      role: 'rowgroup',
      scroller: this.#settings.scroller,
      render: (i) => this.#render(i),
    });
    replace(
      this.element,
      make(
        'div',
        { role: 'table', 'aria-label': words.tasks, 'aria-rowcount': tasks.length + 1 },
        headings(),
        this.#list.element,
      ),
    );
  }

  /** Makes a task the current one; false where the filter leaves it out. */
  select(key: string): boolean {
    const index = this.#tasks.findIndex((task) => task.key === key);
    if (index < 0) return false;
    this.#makeCurrent(index);
    this.#list?.show(index, 'nearest');
    return true;
  }

  /** The task so many steps further; the first or last where there is none. */
  step(by: number): ReportTask | null {
    if (this.#tasks.length === 0) return null;
    const from = this.#current ?? (by > 0 ? -1 : this.#tasks.length);
    return this.#tasks[Math.min(Math.max(from + by, 0), this.#tasks.length - 1)] ?? null;
  }

  focusCurrent(): void {
    if (this.#current !== null) this.#list?.at(this.#current)?.focus({ preventScroll: true });
  }

  /** As much of the current task as there is room for. */
  showCurrent(): void {
    if (this.#current !== null) this.#list?.show(this.#current, 'nearest');
  }

  /** A form below the current task; null takes it away. */
  showForm(form: HTMLElement | null): void {
    this.#form = form;
    if (this.#current !== null) this.#list?.renew(this.#current);
  }

  #makeCurrent(index: number): void {
    const before = this.#current;
    if (before === index) return;
    this.#current = index;
    this.#form = null;
    if (before !== null) this.#list?.renew(before);
    this.#list?.at(index);
    this.#list?.renew(index);
  }

  #render(index: number): HTMLElement {
    const task = this.#tasks[index]!;
    const isCurrent = index === this.#current;
    const { textOf, onCorrect, onUndo } = this.#settings;
    const row = renderRow(task, {
      index,
      isCurrent,
      text: shorten(textOf(task), LONGEST),
      form: isCurrent ? this.#form : null,
      onCorrect: () => onCorrect(task),
      onUndo: () => onUndo(task),
    });
    if (index === 0 && this.#current === null) row.tabIndex = 0;
    return row;
  }

  #click(target: Element): void {
    const row = target.closest<HTMLElement>('[data-row]');
    if (!row || target.closest('form, .actions, input, textarea, select, a')) return;
    const index = Number(row.dataset.row);
    const task = this.#tasks[index]!;
    const { from, to } = target.closest<HTMLElement>('[data-from]')?.dataset ?? {};
    this.#makeCurrent(index);
    this.focusCurrent();
    this.#settings.onChoose(task, from === undefined ? task.at : [Number(from), Number(to)]);
  }
}

function headings(): HTMLElement {
  const names = [words.section, words.work, words.lead, words.support, words.deadline];
  const classes = ['id', 'work', 'lead', 'support', 'deadline'];
  return make(
    'div',
    { role: 'rowgroup', class: 'headings' },
    make(
      'div',
      { role: 'row', class: 'row', 'aria-rowindex': 1 },
      ...names.map((name, i) => make('div', { role: 'columnheader', class: `cell ${classes[i]}` }, name)),
    ),
  );
}
