/** Which tasks are shown. */
import type { Placed, ReportTask, Role } from '../report-data.ts';
import { bare } from '../text.ts';

export interface Filter {
  /** Words that all must occur, marks aside. */
  words: string;
  body: string;
  role: Role | '';
  /** Whether there is one, that it recurs, or its month (`2026-12`). */
  deadline: '' | 'any' | 'none' | 'recurring' | (string & {});
  state: '' | 'doubtful' | 'clear' | 'corrected';
}

export const NO_FILTER: Filter = { words: '', body: '', role: '', deadline: '', state: '' };

const ROLES: readonly Role[] = ['lead', 'support', 'reportTo'];

export function fits(task: ReportTask, filter: Filter, haystack: (task: ReportTask) => string): boolean {
  return (
    fitsBody(task, filter) && fitsDeadline(task, filter) && fitsState(task, filter) && fitsWords(haystack(task), filter)
  );
}

function fitsBody(task: ReportTask, { body, role }: Filter): boolean {
  if (body === '' && role === '') return true;
  const roles = role === '' ? ROLES : [role];
  return roles.some((one) => (body === '' ? task[one].length > 0 : task[one].some(([name]) => name === body)));
}

function fitsDeadline({ deadlines }: ReportTask, { deadline }: Filter): boolean {
  if (deadline === '') return true;
  if (deadline === 'none') return deadlines.length === 0;
  if (deadline === 'any') return deadlines.length > 0;
  if (deadline === 'recurring') return deadlines.some(({ type }) => type === 'recurring');
  return deadlines.some(({ due }) => due?.startsWith(deadline));
}

function fitsState({ doubts, corrected }: ReportTask, { state }: Filter): boolean {
  if (state === 'corrected') return corrected.length > 0;
  return state === '' || (state === 'doubtful') === doubts.length > 0;
}

function fitsWords(haystack: string, { words }: Filter): boolean {
  if (words === '') return true;
  return bare(words)
    .split(' ')
    .every((word) => haystack.includes(word));
}

/** What of a task is searched. */
export function haystackOf(task: ReportTask, text: string): string {
  const names = (placed: readonly Placed[]) => placed.map(([name]) => name);
  return bare(
    [
      task.id,
      task.section,
      text,
      ...ROLES.flatMap((role) => names(task[role])),
      ...task.deadlines.flatMap(({ words, text: written }) => [words, written]),
      ...names(task.deliverables),
      ...task.basis,
      ...task.doubts,
    ].join(' '),
  );
}

/** Names with the number of their tasks, those with most first. */
export function listBodies(tasks: readonly ReportTask[]): [name: string, count: number][] {
  const counts = new Map<string, number>();
  for (const task of tasks) {
    const names = new Set(ROLES.flatMap((role) => task[role].map(([name]) => name)));
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].sort(([a, m], [b, n]) => n - m || (bare(a) < bare(b) ? -1 : 1));
}

/** Months in which something is due, in order. */
export function listMonths(tasks: readonly ReportTask[]): string[] {
  const months = tasks.flatMap(({ deadlines }) => deadlines.flatMap(({ due }) => due?.slice(0, 7) ?? []));
  return [...new Set(months)].filter((month) => month.length === 7).sort();
}
