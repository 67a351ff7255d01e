/** The first panel: everything that a careful reader would look at, each with the way there. */
import { make } from '../dom.ts';
import type { Range, ReportDocument, ReportTask } from '../report-data.ts';
import { evenBlanks, shorten } from '../text.ts';
import { count, words } from './words.ts';

export interface Check {
  words: string;
  /** The beginning of what is meant. */
  about: string;
  at: Range | null;
  /** Key of a task. */
  task: string | null;
}

/** Doubts of tasks, what concerns the document, and text without a place. Mere information comes apart. */
export function listChecks(
  document: ReportDocument,
  rows: readonly ReportTask[],
  textOf: (task: ReportTask) => string,
): { checks: Check[]; others: Check[] } {
  const about = ([start, end]: Range) => evenBlanks(document.text.slice(start, Math.min(end, start + 300)));
  const notices = document.notices.map(({ severity, words, at }) => ({
    isCheck: severity !== 'info',
    check: { words, about: at ? about(at) : '', at, task: null },
  }));
  const unplaced = document.unplaced.map((at) => ({ words: words.unplaced, about: about(at), at, task: null }));
  const doubts = rows.flatMap((row) =>
    row.doubts.map((doubt) => ({
      words: doubt,
      about: `${row.id} · ${shorten(textOf(row), 300)}`,
      at: row.at,
      task: row.key,
    })),
  );
  return {
    checks: [...notices.filter(({ isCheck }) => isCheck).map(({ check }) => check), ...unplaced, ...doubts],
    others: notices.filter(({ isCheck }) => !isCheck).map(({ check }) => check),
  };
}

/** Checks that are shown before more are asked for. */
const FIRST = 5;
/** Checks that are added at a time. */
const MORE = 200;

export function renderChecks(
  { checks, others }: ReturnType<typeof listChecks>,
  onChoose: (check: Check) => void,
): HTMLElement {
  return make(
    'section',
    { class: 'checks', 'aria-labelledby': 'checks-title' },
    make(
      'h2',
      { id: 'checks-title' },
      words.checks,
      make('span', { class: `count${checks.length > 0 ? ' sign' : ''}` }, count(checks.length)),
    ),
    checks.length === 0 ? make('p', { class: 'empty' }, words.nothingToCheck) : listed(checks, onChoose),
    others.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, words.otherNotices, make('span', { class: 'count' }, count(others.length))),
        listed(others, onChoose),
      ),
  );
}

function listed(checks: readonly Check[], onChoose: (check: Check) => void): HTMLElement {
  const list = make('ul', {});
  const more = make('button', { type: 'button', class: 'more' });
  let shown = 0;
  const show = (many: number) => {
    for (const check of checks.slice(shown, shown + many)) list.append(make('li', {}, renderCheck(check, onChoose)));
    shown = Math.min(shown + many, checks.length);
    more.textContent = `${words.showMore} (${count(checks.length - shown)})`;
    more.hidden = shown === checks.length;
  };
  more.addEventListener('click', () => show(MORE));
  show(FIRST);
  return make('div', {}, list, more);
}

function renderCheck(check: Check, onChoose: (check: Check) => void): HTMLElement {
  const content = [make('strong', {}, check.words), check.about !== '' && make('span', {}, check.about)];
  if (!check.at && check.task === null) return make('div', { class: 'check' }, ...content);
  return make('button', { type: 'button', class: 'check', onclick: () => onChoose(check) }, ...content);
}
