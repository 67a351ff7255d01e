/**
 * The table of tasks in the summary, fitted to the terminal. Below a width where columns would be too narrow to read, each task is a block of
 * labelled lines. A `!` before a task says that one must look; the reason stands under its text.
 */
import type { Chalk } from 'chalk';
import { type Language, tellDoubt } from '../model/messages.ts';
import type { Task } from '../model/result.ts';
import { deadlineWords } from './deadline-words.ts';
import { padTo, widthOf, wrapText } from './fit.ts';
import { correctedWords, namesOf } from './matrix.ts';
import { SUMMARY_LABELS, type SummaryLabels } from './summary-labels.ts';

export interface TableSettings {
  language: Language;
  width: number;
  chalk: InstanceType<typeof Chalk>;
}

/** Columns below which a table is no longer readable. */
const NARROW = 72;
const GAP = 2;

export function* writeTaskTable(tasks: readonly Task[], settings: TableSettings): Generator<string> {
  if (settings.width < NARROW) yield* writeBlocks(tasks, settings);
  else yield* writeColumns(tasks, settings);
}

interface Column {
  heading: string;
  width: number;
  read(task: Task): string;
}

function* writeColumns(tasks: readonly Task[], settings: TableSettings): Generator<string> {
  const { chalk, language } = settings;
  const columns = fitColumns(tasks, settings);
  const workAt = columns.findIndex((column) => column.heading === SUMMARY_LABELS[language].work);
  yield `   ${chalk.dim(
    joinCells(
      columns.map(({ heading }) => heading),
      columns,
    ),
  )}\n`;
  for (const task of tasks) {
    const cells = columns.map((column) => wrapText(column.read(task), column.width));
    const printed = (cells[workAt] ?? []).length;
    const notes = notesOf(task, language).flatMap((note) => wrapText(note, columns[workAt]?.width ?? 20));
    cells[workAt]?.push(...notes);
    const height = Math.max(...cells.map((lines) => lines.length));
    for (let i = 0; i < height; i++) {
      const isNote = i >= printed && i < printed + notes.length;
      const line = cells.map((lines, c) => {
        const text = padTo(lines[i] ?? '', columns[c]?.width ?? 0);
        return isNote && c === workAt ? chalk.yellow(text) : text;
      });
      const mark = i === 0 && task.doubts.length > 0 ? chalk.yellow('!') : ' ';
      yield `${` ${mark} ${line.join(' '.repeat(GAP))}`.trimEnd()}\n`;
    }
  }
}

/** Columns with content share the width: the work gets most, the bodies less, the deadline what it needs. */
function fitColumns(tasks: readonly Task[], { language, width }: TableSettings): Column[] {
  const labels = SUMMARY_LABELS[language];
  const wanted = [
    { heading: '', read: (task: Task) => task.id, share: 0, most: 6 },
    { heading: labels.section, read: (task: Task) => task.section ?? '', share: 0, most: 10 },
    { heading: labels.work, read: (task: Task) => task.text, share: 5, most: Number.POSITIVE_INFINITY },
    { heading: labels.lead, read: (task: Task) => leadText(task, labels), share: 2.5, most: 40 },
    { heading: labels.support, read: (task: Task) => namesOf(task.support), share: 2.5, most: 40 },
    { heading: labels.deadline, read: (task: Task) => deadlineText(task, language), share: 1.6, most: 24 },
  ];
  const used = wanted
    .map((column) => ({ ...column, longest: longestOf(tasks, column.read), least: leastOf(tasks, column) }))
    .filter(({ longest, heading }) => longest > 0 || heading === labels.work);
  const fixed = used.filter(({ share }) => share === 0);
  const widths = new Map(fixed.map((c) => [c, Math.min(Math.max(c.longest, widthOf(c.heading)), c.most)]));
  let rest = width - 3 - GAP * (used.length - 1) - [...widths.values()].reduce((sum, w) => sum + w, 0);
  const flexible = used.filter(({ share }) => share > 0).sort((a, b) => a.longest / a.share - b.longest / b.share);
  let shares = flexible.reduce((sum, { share }) => sum + share, 0);
  let reserved = flexible.reduce((sum, { least }) => sum + least, 0);
  for (const column of flexible) {
    reserved -= column.least;
    const fair = Math.floor((rest * column.share) / shares);
    const needed = Math.max(column.longest, widthOf(column.heading));
    const given = Math.max(Math.min(fair, needed, column.most, rest - reserved), column.least);
    widths.set(column, given);
    rest -= given;
    shares -= column.share;
  }
  return used.map((column) => ({ heading: column.heading, read: column.read, width: widths.get(column) ?? 8 }));
}

function longestOf(tasks: readonly Task[], read: (task: Task) => string): number {
  return tasks.reduce((longest, task) => Math.max(longest, widthOf(read(task))), 0);
}

/** What a column needs lest its words and days be broken; longer words are rare, and broken. */
function leastOf(tasks: readonly Task[], { heading, read }: Pick<Column, 'heading' | 'read'>): number {
  const words = [heading, ...tasks.flatMap((task) => read(task).split(/\s+/))];
  return words.reduce((least, word) => Math.max(least, Math.min(widthOf(word), LONGEST_WORD)), 8);
}
const LONGEST_WORD = 12;

function joinCells(cells: readonly string[], columns: readonly Column[]): string {
  return cells
    .map((cell, i) => padTo(cell, columns[i]?.width ?? 0))
    .join(' '.repeat(GAP))
    .trimEnd();
}

function* writeBlocks(tasks: readonly Task[], { language, width, chalk }: TableSettings): Generator<string> {
  const labels = SUMMARY_LABELS[language];
  const room = Math.max(width - 3, 20);
  for (const [i, task] of tasks.entries()) {
    if (i > 0) yield '\n';
    const mark = task.doubts.length > 0 ? chalk.yellow('!') : ' ';
    const head = [task.id, task.section].filter((part) => part !== null).join('  ');
    yield ` ${mark} ${chalk.cyan(head)}\n`;
    for (const line of wrapText(task.text, room)) yield `   ${line}\n`;
    const facts: [string, string][] = [
      [labels.lead, leadText(task, labels)],
      [labels.support, namesOf(task.support)],
      [labels.deadline, deadlineText(task, language)],
    ];
    for (const [label, text] of facts) {
      if (text === '') continue;
      const [first = '', ...more] = wrapText(`${label}: ${text}`, room);
      yield `   ${chalk.dim(first.slice(0, label.length + 1))}${first.slice(label.length + 1)}\n`;
      for (const line of more) yield `   ${line}\n`;
    }
    for (const note of notesOf(task, language)) yield `   ${chalk.yellow(note)}\n`;
  }
}

/** What stands below a task: doubts, and what people changed. */
function notesOf(task: Task, language: Language): string[] {
  const corrected = correctedWords(task, language);
  return [...task.doubts.map((code) => tellDoubt(code, language)), ...(corrected ? [corrected] : [])].map(
    (note) => `↳ ${note}`,
  );
}

function leadText(task: Task, labels: SummaryLabels): string {
  const names = namesOf(task.lead);
  return names !== '' && task.assignment.certainty === 'inherited' ? `${names} (${labels.inherited})` : names;
}

function deadlineText({ deadline }: Task, language: Language): string {
  return deadline ? deadlineWords(deadline, language) || deadline.text : '';
}
