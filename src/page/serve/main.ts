/** The page to drop files on: each is sent, read, and told of; the report and the outputs are of all of them. */
import { make, replace } from '../dom.ts';
import { type ReadFile, upload } from './upload.ts';
import { words } from './words.ts';

/** Files that are sent at once. */
const AT_ONCE = 2;

const list = make('ul', { 'aria-label': words.files, class: 'files' });
const done = make('div', {});
const input = make('input', { type: 'file', multiple: true, 'aria-label': words.drop });
const drop = make('label', { class: 'drop' }, make('strong', {}, words.drop), make('span', {}, words.choose), input);
const waiting: (() => Promise<void>)[] = [];
const read = new Map<string, HTMLElement>();
let running = 0;
let outputs: { format: string; label: string }[] = [];

document.querySelector('noscript')?.remove();
document.body.append(
  make(
    'main',
    {},
    make('h1', {}, words.title),
    make('p', { class: 'intro' }, words.intro),
    drop,
    list,
    done,
    make('p', { class: 'privacy' }, 'keeps' in document.documentElement.dataset ? words.kept : words.privacy),
  ),
);
document.title = words.title;
input.addEventListener('change', () => {
  take(input.files);
  input.value = '';
});
// A file that misses the field would be opened in the place of the page.
for (const name of ['dragover', 'drop']) document.addEventListener(name, (event) => event.preventDefault());
document.addEventListener('dragover', () => drop.classList.add('over'));
document.addEventListener('dragleave', () => drop.classList.remove('over'));
document.addEventListener('drop', (event) => {
  drop.classList.remove('over');
  take(event.dataTransfer?.files ?? null);
});
start();

async function start(): Promise<void> {
  outputs = await (await fetch('/formats')).json();
  for (const file of (await (await fetch('/files')).json()) as ReadFile[]) list.append(renderFile(file));
  showDone();
}

function take(files: FileList | null): void {
  for (const file of files ?? []) {
    const bar = make('progress', { max: 1, value: 0, 'aria-label': file.name });
    const about = make('span', { class: 'about', role: 'status' }, words.sending);
    const item = make('li', { class: 'file' }, make('span', { class: 'name' }, file.name), about, bar);
    list.append(item);
    waiting.push(async () => {
      const answer = await upload(file, (share) => {
        if (share < 1) bar.value = share;
        else {
          bar.removeAttribute('value');
          replace(about, words.reading);
        }
      });
      item.replaceWith('file' in answer ? renderFile(answer.file) : renderProblem(file.name, answer.problem));
    });
  }
  next();
}

function next(): void {
  while (running < AT_ONCE) {
    const send = waiting.shift();
    if (!send) break;
    running++;
    send().finally(() => {
      running--;
      showDone();
      next();
    });
  }
}

function renderFile({ id, name, documents, errors, corrected }: ReadFile): HTMLElement {
  const sum = (key: 'tasks' | 'checks') => documents.reduce((total, one) => total + one[key], 0);
  const [first] = documents;
  const about =
    errors.length > 0
      ? [errors[0]]
      : [
          documents.length === 1 ? first?.name : `${documents.length} ${words.files.toLowerCase()}`,
          words.tasks(sum('tasks'), sum('checks')),
          ...(corrected > 0 ? [words.corrected(corrected)] : []),
        ];
  const item = make(
    'li',
    { class: errors.length > 0 ? 'file failed' : 'file' },
    make('span', { class: 'name' }, name),
    make('span', { class: 'about' }, about.join(' · ')),
    make('a', { href: `/report?file=${id}` }, words.report),
    make('button', { type: 'button', 'aria-label': `${words.remove} ${name}`, onclick: () => remove(id, item) }, '×'),
  );
  read.set(id, item);
  return item;
}

function renderProblem(name: string, problem: string): HTMLElement {
  const item = make(
    'li',
    { class: 'file failed', role: 'alert' },
    make('span', { class: 'name' }, name),
    make('span', { class: 'about' }, problem),
    make('button', { type: 'button', 'aria-label': `${words.remove} ${name}`, onclick: () => item.remove() }, '×'),
  );
  return item;
}

async function remove(id: string, item: HTMLElement): Promise<void> {
  await fetch(`/files/${id}`, { method: 'DELETE' });
  read.delete(id);
  item.remove();
  showDone();
}

async function removeAll(): Promise<void> {
  await fetch('/files', { method: 'DELETE' });
  read.clear();
  list.replaceChildren();
  showDone();
}

function showDone(): void {
  if (read.size === 0) {
    done.replaceChildren();
    return;
  }
  replace(
    done,
    make(
      'p',
      { class: 'done' },
      make('a', { class: 'report', href: '/report' }, words.allReports),
      make('button', { type: 'button', class: 'quiet', onclick: removeAll }, words.removeAll),
    ),
    make(
      'p',
      { class: 'downloads' },
      `${words.download}:`,
      ...outputs.map(({ format, label }) => make('a', { href: `/download/${format}`, download: true }, label)),
    ),
  );
}
