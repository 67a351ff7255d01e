/** The page of a report: one document, or an index of several with each of them. What is shown stands in the address (`#2/KEY`). */
import { make, offerFile, replace } from '../dom.ts';
import { visible } from '../text.ts';
import { CorrectionStore } from './correction-store.ts';
import { readPatch } from './corrections.ts';
import { DocumentView } from './document-view.ts';
import { listSummaries, openDocument } from './documents.ts';
import { renderIndex } from './index-view.ts';
import { serveCorrections } from './served.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { createTopBar } from './top-bar.ts';
import { words } from './words.ts';

const summaries = listSummaries();
const store = new CorrectionStore();
const holder = make('div', { class: 'page' });
const isServed = 'served' in document.documentElement.dataset;
let view: DocumentView | null = null;
let shown: number | null = null;
let isSaved = true;

const shortcuts = listenForShortcuts([
  { keys: ['j', 'ArrowDown'], words: words.next, act: () => view?.stepTask(1) },
  { keys: ['k', 'ArrowUp'], words: words.previous, act: () => view?.stepTask(-1) },
  { keys: ['n'], words: words.nextCheck, act: () => view?.stepCheck(1) },
  { keys: ['p'], words: words.previousCheck, act: () => view?.stepCheck(-1) },
  { keys: ['e'], words: words.correct, act: () => view?.correctCurrent() },
  { keys: ['v'], words: words.toSource, act: () => view?.showSource() },
  { keys: ['/'], words: words.toSearch, act: () => top.focusSearch() },
  { keys: ['?'], words: words.shortcuts, act: () => shortcuts.open() },
]);

const top = createTopBar({
  hasIndex: summaries.length > 1,
  isServed,
  onSearch: (query) => view?.search(query) ?? 0,
  onStepFound: (by) => view?.stepFound(by) ?? null,
  onSave: save,
  onOpen: open,
  onShortcuts: () => shortcuts.open(),
});

const server = isServed ? serveCorrections({ store, actions: top.actions, tell: tellCorrections }) : null;

document.querySelector('noscript')?.remove();
document.body.append(top.element, holder, shortcuts.element);
window.addEventListener('hashchange', route);
window.addEventListener('beforeunload', (event) => {
  if (!isSaved) event.preventDefault();
});
route();
server?.load().then(() => view?.refresh());

function route(): void {
  const [, number, key] = /^#(\d+)(?:\/(.*))?$/.exec(location.hash) ?? [];
  const index = summaries.length === 1 ? 0 : number ? Number(number) - 1 : null;
  const summary = index === null ? null : (summaries[index] ?? null);
  if (shown !== index || view === null) show(summary === null ? null : index);
  if (key) view?.goToKey(key);
}

function show(index: number | null): void {
  view?.end();
  view = null;
  shown = index;
  const summary = index === null ? null : summaries[index]!;
  top.show(summary);
  document.title = visible(summary?.name ?? words.documents);
  document.body.classList.toggle('has-index', index === null);
  if (index === null) {
    replace(holder, renderIndex(summaries));
    return;
  }
  const read = openDocument(index);
  view = new DocumentView({
    document: read,
    corrections: store.of(read),
    onCorrected: corrected,
    onTask: (key) => history.replaceState(null, '', `#${index + 1}/${key}`),
  });
  replace(holder, view.element);
}

function corrected(): void {
  isSaved = false;
  tellCorrections('');
  if (server) server.save().then((isKept) => (isSaved = isKept));
}

function tellCorrections(state: string): void {
  top.tellCorrections(store.count, state);
}

function save(): void {
  offerFile('docparse-ban-sua.json', 'application/json', `${JSON.stringify(store.toPatch(), null, 2)}\n`);
  isSaved = true;
  tellCorrections(words.saved);
}

async function open(text: string): Promise<void> {
  const patch = readPatch(text);
  if (!patch) {
    tellCorrections(words.badPatch);
    return;
  }
  const isForeign = summaries.length === 1 && !store.concerns(patch);
  if (isForeign && !server) {
    tellCorrections(words.foreignPatch);
    return;
  }
  store.load(patch);
  view?.refresh();
  isSaved = false;
  tellCorrections('');
  const moved = server ? await server.saveOpened() : 0;
  if (server) isSaved = moved !== null;
  if (moved) location.reload();
  else if (isForeign) tellCorrections(words.foreignPatch);
}
