/** One document: its source and its tasks side by side, each leading to the other. */
import { make, replace } from '../dom.ts';
import type { Range, ReportDocument, ReportTask } from '../report-data.ts';
import { type Check, listChecks, renderChecks } from './checks-panel.ts';
import { type CorrectionForm, createCorrectionForm } from './correction-form.ts';
import type { Corrections } from './corrections.ts';
import { renderFacts, renderLegend } from './facts-panel.ts';
import { createFilterBar } from './filter-bar.ts';
import { type Filter, fits, haystackOf, NO_FILTER } from './filters.ts';
import { createSelectionBar } from './selection-bar.ts';
import { SideTabs } from './side-tabs.ts';
import { SourcePane } from './source-pane.ts';
import { TaskTable } from './task-table.ts';
import { TextSearch } from './text-search.ts';
import { tellTasks, words } from './words.ts';

export interface DocumentViewSettings {
  document: ReportDocument;
  corrections: Corrections;
  onCorrected(): void;
  /** Another task became the current one. */
  onTask(key: string): void;
}

export class DocumentView {
  readonly element: HTMLElement;
  readonly #settings: DocumentViewSettings;
  readonly #source: SourcePane;
  readonly #table: TaskTable;
  readonly #sides: SideTabs;
  readonly #search: TextSearch;
  readonly #checksHolder = make('div', {});
  readonly #bar = createFilterBar((filter) => this.#filterBy(filter));
  readonly #haystacks = new WeakMap<ReportTask, string>();
  #rows: ReportTask[] = [];
  #filter: Filter = NO_FILTER;
  #checks: Check[] = [];
  #check = -1;
  #form: CorrectionForm | null = null;

  constructor(settings: DocumentViewSettings) {
    this.#settings = settings;
    const { document } = settings;
    const sourceScroller = make('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': words.source });
    const workScroller = make('div', { class: 'scroller', tabindex: 0, role: 'region', 'aria-label': words.tasks });
    this.#source = new SourcePane({ document, scroller: sourceScroller, onTasks: (tasks) => this.#fromSource(tasks) });
    this.#search = new TextSearch(document.text);
    this.#table = new TaskTable({
      scroller: workScroller,
      textOf: (task) => settings.corrections.textOf(task),
      onChoose: (task, at) => this.#choose(task, at),
      onCorrect: (task) => this.#correct(task),
      onUndo: (task) => this.#change(() => settings.corrections.undo(task)),
    });
    const facts = renderFacts(document.facts);
    facts.addEventListener('click', (event) => this.#showFact(event.target as Element));
    const selection = createSelectionBar({
      pane: this.#source.element,
      isCorrecting: () => this.#form !== null,
      onTake: (field, at) => {
        this.#form?.take(field, document.text.slice(...at), at);
        this.#sides.turnTo('tasks');
      },
      onNewTask: (at) => this.#add(at),
    });
    fillPane(sourceScroller, facts, renderLegend(), this.#source.element);
    fillPane(workScroller, this.#checksHolder, this.#bar.element, this.#table.element);
    this.element = make(
      'main',
      {},
      make('div', { class: 'pane source' }, sourceScroller, selection),
      make('div', { class: 'pane work' }, workScroller),
    );
    this.#sides = new SideTabs(this.element);
    this.element.append(this.#sides.element);
    this.refresh();
  }

  /** Takes over what was corrected elsewhere. */
  refresh(): void {
    const { document, corrections } = this.#settings;
    this.#rows = corrections.rows();
    this.#form = null;
    this.#table.showForm(null);
    const { checks, others } = listChecks(document, this.#rows, (task) => corrections.textOf(task));
    this.#checks = checks;
    replace(
      this.#checksHolder,
      renderChecks({ checks, others }, (check) => this.#meetCheck(check)),
    );
    this.#bar.offer(this.#rows);
    this.#showRows();
  }

  /** Searches tasks and text; returns how many places there are in the text. */
  search(query: string): number {
    this.#filter = { ...this.#filter, words: query.trim() };
    this.#showRows();
    const found = this.#search.find(query);
    if (found === 0) this.#source.showFound(null);
    return found;
  }

  /** The next place that was found in the text. */
  stepFound(by: number): number | null {
    const found = this.#search.step(by);
    if (!found) return null;
    this.#source.showFound(found.range);
    this.#sides.turnTo('source');
    return found.number;
  }

  stepTask(by: number): void {
    const task = this.#table.step(by);
    if (task) this.#goTo(task, task.at);
  }

  stepCheck(by: number): void {
    if (this.#checks.length === 0) return;
    this.#check =
      this.#check < 0 && by < 0
        ? this.#checks.length - 1
        : (this.#check + by + this.#checks.length) % this.#checks.length;
    this.#meetCheck(this.#checks[this.#check]!);
  }

  correctCurrent(): void {
    const { current } = this.#table;
    if (current) this.#correct(current);
  }

  showSource(): void {
    this.#sides.turnTo('source');
  }

  /** From the address of the page. */
  goToKey(key: string): void {
    const task = this.#rows.find((row) => row.key === key);
    if (task) this.#goTo(task, task.at);
  }

  end(): void {
    this.#source.end();
  }

  #filterBy(filter: Omit<Filter, 'words'>): void {
    this.#filter = { ...filter, words: this.#filter.words };
    this.#showRows();
  }

  #showRows(): void {
    const shown = this.#rows.filter((row) => fits(row, this.#filter, (task) => this.#haystack(task)));
    this.#table.fill(shown, this.#rows.length === 0 ? words.noTasks : words.noneFits);
    this.#bar.tell(tellTasks(shown.length, this.#rows.length));
  }

  #haystack(task: ReportTask): string {
    let haystack = this.#haystacks.get(task);
    if (haystack === undefined) {
      haystack = haystackOf(task, this.#settings.corrections.textOf(task));
      this.#haystacks.set(task, haystack);
    }
    return haystack;
  }

  /** Shows a task whatever the filter. */
  #goTo(task: ReportTask, at: Range): void {
    if (!this.#table.select(task.key)) {
      this.#filter = { ...NO_FILTER, words: '' };
      this.#bar.clear();
      this.#table.select(task.key);
    }
    this.#source.show(at);
    this.#settings.onTask(task.key);
    this.#table.focusCurrent();
  }

  #choose(task: ReportTask, at: Range): void {
    this.#form = null;
    this.#source.show(at);
    this.#settings.onTask(task.key);
    if (at !== task.at) this.#sides.turnTo('source');
  }

  /** A mark that several tasks share leads to one after the other. */
  #fromSource(tasks: readonly number[]): void {
    const { document } = this.#settings;
    const keys = tasks.map((i) => document.rows[i]!.key);
    const current = keys.indexOf(this.#table.current?.key ?? '');
    const task = this.#rows.find((row) => row.key === keys[(current + 1) % keys.length]);
    if (!task) return;
    this.#sides.turnTo('tasks');
    this.#goTo(task, task.at);
  }

  #meetCheck(check: Check): void {
    const task = this.#rows.find(({ key }) => key === check.task);
    if (task) this.#goTo(task, check.at ?? task.at);
    else if (check.at) {
      this.#source.show(check.at);
      this.#sides.turnTo('source');
    }
  }

  #showFact(target: Element): void {
    const { from, to } = target.closest<HTMLElement>('[data-from]')?.dataset ?? {};
    if (from !== undefined) this.#source.show([Number(from), Number(to)]);
  }

  #correct(task: ReportTask): void {
    const { corrections } = this.#settings;
    this.#table.select(task.key);
    const close = () => {
      this.#form = null;
      this.#table.showForm(null);
      this.#table.focusCurrent();
    };
    this.#form = createCorrectionForm(task, {
      text: corrections.textOf(task),
      onKeep: (edit) => this.#change(() => corrections.correct(task, edit)),
      onRemove: () => this.#change(() => corrections.remove(task)),
      onCancel: close,
    });
    this.#table.showForm(this.#form.element);
    this.#table.showCurrent();
    this.#form.element.querySelector('textarea')?.focus();
  }

  #add(at: Range): void {
    const { corrections } = this.#settings;
    this.#change(() => corrections.add(at));
    const task = this.#rows.at(-1)!;
    this.#sides.turnTo('tasks');
    this.#goTo(task, at);
    this.#correct(task);
  }

  #change(act: () => void): void {
    act();
    this.refresh();
    this.#table.showCurrent();
    this.#table.focusCurrent();
    this.#settings.onCorrected();
  }
}

function fillPane(scroller: HTMLElement, ...children: HTMLElement[]): void {
  scroller.append(make('div', { class: 'inner' }, ...children));
}
