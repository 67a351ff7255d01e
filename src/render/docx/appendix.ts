/**
 * The appendix "Phân công nhiệm vụ" that an office attaches to a document: letterhead, what it is an appendix of, and the tasks in a table, under the headings
 * that they stand below in the document. In the form of Decree 30/2020/NĐ-CP, appendix I.
 */
import type { Language } from '../../model/messages.ts';
import type { Result, Section, Task } from '../../model/result.ts';
import { deadlineWords } from '../deadline-words.ts';
import { checksOf, joinCell, namesOf, numberOf } from '../matrix.ts';
import { isOfParty, letterhead } from './letterhead.ts';
import { longDate } from './long-date.ts';
import { paragraph, rule, type TableRow, table } from './markup.ts';

const WORDS = {
  vi: {
    appendix: 'Phụ lục',
    title: 'PHÂN CÔNG NHIỆM VỤ',
    attached: 'Kèm theo',
    document: 'Văn bản',
    number: 'số',
    by: 'của',
    headings: ['STT', 'Nội dung nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời hạn', 'Sản phẩm', 'Ghi chú'],
    total: (count: number) => `Tổng số: ${count} nhiệm vụ`,
  },
  en: {
    appendix: 'Appendix',
    title: 'ASSIGNMENT OF TASKS',
    attached: 'Attached to',
    document: 'document',
    number: 'No.',
    by: 'of',
    headings: ['No.', 'Task', 'Lead', 'Support', 'Deadline', 'Deliverables', 'Notes'],
    total: (count: number) => `${count} tasks in all`,
  },
} as const;

/** Of the columns; together the width between the margins. */
const WIDTHS = [650, 4936, 2150, 2350, 1600, 1450, 1150];
const PAGE_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

/** `number` counts the appendices where there are several; else null. */
export function writeAppendix(result: Result, language: Language, number: number | null): string {
  const words = WORDS[language];
  const centred = { align: 'center', size: 14 } as const;
  const end = isOfParty(result.document) ? '.' : './.';
  return [
    letterhead(result),
    paragraph(number === null ? words.appendix : `${words.appendix} ${romanOf(number)}`, {
      ...centred,
      isBold: true,
      before: 240,
    }),
    paragraph(words.title, { ...centred, isBold: true }),
    paragraph(`(${attachedTo(result, language)})`, { ...centred, isItalic: true }),
    rule(2400, PAGE_WIDTH),
    paragraph('', { size: 6 }),
    table([headingRow(words.headings), ...taskRows(result, language)], WIDTHS, true),
    paragraph(`${words.total(result.tasks.length)}${end}`, { size: 14, before: 120 }),
  ].join('');
}

/** `Kèm theo Kế hoạch số 12/KH-UBND ngày 05 tháng 9 năm 2021 của Ủy ban nhân dân tỉnh …` */
function attachedTo(result: Result, language: Language): string {
  const words = WORDS[language];
  const { type, date, issuer } = result.document;
  const number = numberOf(result);
  const parts = [`${words.attached} ${type?.name ?? words.document}`];
  if (number) parts.push(`${words.number} ${number}`);
  if (date) parts.push(longDate(date.iso, language));
  if (issuer) parts.push(`${words.by} ${issuer.name}`);
  return parts.join(' ');
}

function headingRow(headings: readonly string[]): TableRow {
  const style = { align: 'center', size: 12, isBold: true, before: 40, after: 40 } as const;
  return {
    isHeading: true,
    cells: headings.map((heading) => ({ content: paragraph(heading, style), isShaded: true })),
  };
}

/** The tasks in their order, with a row for each heading of the outermost level. */
function taskRows(result: Result, language: Language): TableRow[] {
  const roots = rootsOf(result.sections);
  const rows: TableRow[] = [];
  let above: Section | null = null;
  for (const [i, task] of result.tasks.entries()) {
    const root = roots.get(task.section ?? '') ?? null;
    if (root !== above && root?.title) rows.push(sectionRow(root));
    above = root;
    rows.push(taskRow(task, i + 1, language));
  }
  return rows;
}

function rootsOf(sections: readonly Section[]): Map<string, Section> {
  const roots = new Map<string, Section>();
  const note = (section: Section, root: Section) => {
    roots.set(section.id, root);
    for (const child of section.children) note(child, root);
  };
  for (const section of sections) note(section, section);
  return roots;
}

function sectionRow({ marker, title }: Section): TableRow {
  const text = [marker, title?.text].filter((part) => part).join(' ');
  const content = paragraph(text, { size: 12, isBold: true, before: 40, after: 40, isKept: true });
  return { cells: [{ content, span: WIDTHS.length }] };
}

/** Rows with longer texts may not fit on what is left of a page, or on one at all. */
const LONGEST_UNSPLIT = 600;

function taskRow(task: Task, position: number, language: Language): TableRow {
  const { deadline } = task;
  const texts = [
    String(position),
    task.text,
    namesOf(task.lead),
    namesOf(task.support),
    deadline ? deadlineWords(deadline, language) || deadline.text : '',
    joinCell(task.deliverables.map(({ text }) => text)),
    checksOf(task, language),
  ];
  const cells = texts.map((text, i) => {
    const align = i === 0 || i === 4 ? 'center' : i === 1 ? 'both' : 'left';
    return { content: paragraph(text, { align, size: 12, before: 20, after: 20 }) };
  });
  return { cells, maySplit: texts.some(({ length }) => length > LONGEST_UNSPLIT) };
}

const ROMAN = [
  ['M', 1000],
  ['CM', 900],
  ['D', 500],
  ['CD', 400],
  ['C', 100],
  ['XC', 90],
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
] as const;

function romanOf(number: number): string {
  let rest = number;
  let roman = '';
  for (const [letters, value] of ROMAN) {
    roman += letters.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return roman;
}
