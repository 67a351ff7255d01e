/** The head of the page: what is shown, the search, and what can be done with the corrections. */
import { make, replace } from '../dom.ts';
import type { ReportSummary } from '../report-data.ts';
import { count, words } from './words.ts';

export interface TopBarSettings {
  hasIndex: boolean;
  /** Whether the page of `docparse serve` stands behind it, which keeps corrections by itself. */
  isServed: boolean;
  onSearch(query: string): number;
  /** Returns the number of the place. */
  onStepFound(by: number): number | null;
  onSave(): void;
  onOpen(text: string): void;
  onShortcuts(): void;
}

export interface TopBar {
  element: HTMLElement;
  /** Null for the index. */
  show(summary: ReportSummary | null): void;
  tellCorrections(number: number, state: string): void;
  focusSearch(): void;
  /** Room for more. */
  actions: HTMLElement;
}

/** Milliseconds without a key before a search begins. */
const PAUSE = 150;

export function createTopBar(settings: TopBarSettings): TopBar {
  const { hasIndex, isServed, onSearch, onStepFound, onSave, onOpen, onShortcuts } = settings;
  const title = make('h1', {});
  const subject = make('p', { class: 'subject' });
  const back = make('a', { class: 'back' });
  const input = make('input', { type: 'search', placeholder: words.searchHint, 'aria-label': words.search });
  const found = make('span', { class: 'found', role: 'status' });
  const previous = make('button', { type: 'button', 'aria-label': words.previousFound, hidden: true }, '↑');
  const next = make('button', { type: 'button', 'aria-label': words.nextFound, hidden: true }, '↓');
  let places = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (number: number | null) => {
    const text = number === null ? count(places) : `${count(number)}/${count(places)}`;
    replace(found, input.value.trim().length > 1 ? `${text} ${words.inText}` : '');
    previous.hidden = places === 0;
    next.hidden = places === 0;
  };
  const step = (by: number) => tell(onStepFound(by));
  const search = () => {
    places = onSearch(input.value);
    tell(null);
  };
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(search, PAUSE);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
  });
  previous.addEventListener('click', () => step(-1));
  next.addEventListener('click', () => step(1));
  const searchBox = make('div', { class: 'search', role: 'search' }, input, found, previous, next);
  const file = make('input', {
    type: 'file',
    accept: '.json,application/json',
    hidden: true,
    'aria-label': words.open,
  });
  file.addEventListener('change', () => {
    file.files?.[0]?.text().then(onOpen);
    file.value = '';
  });
  const state = make('span', { class: 'state', role: 'status' });
  const save = make('button', { type: 'button', class: isServed ? 'quiet' : 'primary', hidden: true, onclick: onSave });
  const actions = make(
    'div',
    { class: 'actions' },
    state,
    save,
    file,
    make('button', { type: 'button', class: 'quiet', onclick: () => file.click() }, words.open),
    make('button', { type: 'button', class: 'quiet help', 'aria-label': words.shortcuts, onclick: onShortcuts }, '?'),
  );
  return {
    element: make(
      'header',
      { class: 'top' },
      make('div', { class: 'titles' }, back, title, subject),
      searchBox,
      actions,
    ),
    show(summary) {
      input.value = '';
      places = 0;
      tell(null);
      replace(title, summary?.name ?? words.documents);
      const isOfSeveral = hasIndex && summary !== null;
      back.hidden = !isOfSeveral && !isServed;
      back.href = isOfSeveral ? '#' : '/';
      replace(back, `‹ ${isOfSeveral ? words.documents : words.files}`);
      replace(subject, summary?.title || summary?.path || '');
      searchBox.hidden = summary === null;
    },
    tellCorrections(number, told) {
      save.hidden = number === 0;
      replace(save, `${words.save} (${count(number)})`);
      replace(state, told);
    },
    focusSearch: () => input.focus(),
    actions,
  };
}
