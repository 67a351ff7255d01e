/** The task matrix (bảng phân công nhiệm vụ): one row a task, its columns and what stands in them. */

import { type Language, tellDoubt } from '../model/messages.ts';
import type { Body, Citation, Result, Span, Task } from '../model/result.ts';
import { evenBlanks } from '../model/run.ts';
import type { ColumnKey } from './columns.ts';
import { deadlineWords } from './deadline-words.ts';
import { localDate } from './local-date.ts';

/** A number stays a number and a day of the calendar (`iso`) a date where a format knows such; all else is text. */
export type Cell = string | number | { iso: string };

interface Row {
  result: Result;
  task: Task;
  /** The citations of the document by id. */
  citations: ReadonlyMap<string, Citation>;
  /** Counts the rows of the whole matrix, from 1. */
  position: number;
  language: Language;
}

export interface Column {
  key: ColumnKey;
  vi: string;
  en: string;
  /** In characters, for formats that have widths. */
  width: number;
  read(row: Row): Cell;
}

/** The columns in their binding order. */
export const COLUMNS = [
  { key: 'position', vi: 'STT', en: 'No.', width: 5, read: ({ position }) => position },
  { key: 'number', vi: 'Số, ký hiệu', en: 'Number and symbol', width: 15, read: ({ result }) => numberOf(result) },
  {
    key: 'date',
    vi: 'Ngày ban hành',
    en: 'Date',
    width: 11.5,
    read: ({ result }) => dateCell(result.document.date?.iso),
  },
  { key: 'title', vi: 'Trích yếu', en: 'Subject', width: 28, read: ({ result }) => result.document.title?.text ?? '' },
  { key: 'section', vi: 'Mục', en: 'Section', width: 9, read: ({ task }) => task.section ?? '' },
  { key: 'task', vi: 'Nội dung nhiệm vụ', en: 'Task', width: 44, read: ({ task }) => task.text },
  { key: 'lead', vi: 'Cơ quan chủ trì', en: 'Lead', width: 20, read: ({ task }) => namesOf(task.lead) },
  { key: 'support', vi: 'Cơ quan phối hợp', en: 'Support', width: 22, read: ({ task }) => namesOf(task.support) },
  {
    key: 'deadlineText',
    vi: 'Thời hạn (nguyên văn)',
    en: 'Deadline (as written)',
    width: 16,
    read: ({ task }) => deadlineText(task),
  },
  { key: 'deadline', vi: 'Thời hạn (chuẩn)', en: 'Deadline', width: 12.5, read: deadlineCell },
  {
    key: 'deliverables',
    vi: 'Sản phẩm',
    en: 'Deliverables',
    width: 16,
    read: ({ task }) => joinCell(task.deliverables.map((d) => d.text)),
  },
  { key: 'reportTo', vi: 'Báo cáo về', en: 'Report to', width: 13, read: ({ task }) => namesOf(task.reportTo) },
  { key: 'basis', vi: 'Căn cứ giao', en: 'Basis', width: 14, read: basisOf },
  { key: 'status', vi: 'Tình trạng', en: 'Status', width: 13, read: () => '' },
  { key: 'notes', vi: 'Ghi chú', en: 'Notes', width: 17, read: ({ task, language }) => notesOf(task, language) },
  { key: 'key', vi: 'Mã', en: 'Key', width: 15, read: ({ task }) => task.key },
  { key: 'place', vi: 'Vị trí', en: 'Position', width: 10, read: ({ task, language }) => placeOf(task.span, language) },
] as const satisfies readonly Column[];

/** The columns that are asked for, in the order in which they are; null for all. */
export function chooseColumns(keys: readonly ColumnKey[] | null): readonly Column[] {
  const all: readonly Column[] = COLUMNS;
  return keys ? keys.map((key) => all.find((column) => column.key === key)!) : all;
}

export function matrixHeadings(language: Language, columns: readonly Column[] = COLUMNS): string[] {
  return columns.map((column) => column[language]);
}

/** The rows of one document; `before` rows of other documents stand above them. */
export function matrixRows(
  result: Result,
  language: Language,
  before = 0,
  columns: readonly Column[] = COLUMNS,
): Cell[][] {
  const citations = new Map(result.document.citations.map((citation) => [citation.id, citation]));
  return result.tasks.map((task, i) => {
    const row: Row = { result, task, citations, position: before + i + 1, language };
    return columns.map((column) => column.read(row));
  });
}

/** A cell as text, dates as dd/mm/yyyy. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? localDate(cell.iso) : String(cell);
}

/** `04/CT-UBND`, of the Party `57-NQ/TW`; the text as printed when the number was left blank. */
export function numberOf({ document: { number } }: Result): string {
  if (!number) return '';
  if (!number.number || !number.symbol) return evenBlanks(number.text).trim();
  const printed = number.text.replace(/\s+/gu, '');
  const joint = printed.startsWith(number.number) && printed[number.number.length] === '-' ? '-' : '/';
  return number.number + joint + number.symbol;
}

/** What a person should know of a task: how its bodies were found, then what to check. */
export function notesOf(task: Task, language: Language): string {
  return joinCell([inheritedWords(task, language) ?? '', checksOf(task, language)]);
}

/** What is to be checked, and what people have changed already. */
export function checksOf(task: Task, language: Language): string {
  const doubts = task.doubts.map((code) => tellDoubt(code, language));
  return joinCell([...doubts, correctedWords(task, language) ?? '']);
}

/** `kế thừa (III.1)` where the bodies stand elsewhere; else null. */
export function inheritedWords({ assignment: { certainty, from } }: Task, language: Language): string | null {
  if (certainty !== 'inherited') return null;
  const word = language === 'vi' ? 'kế thừa' : 'inherited';
  return from ? `${word} (${from})` : word;
}

const CORRECTED = {
  vi: { lead: 'chủ trì', support: 'phối hợp', deadline: 'thời hạn', span: 'nội dung', added: 'thêm nhiệm vụ' },
  en: { lead: 'lead', support: 'support', deadline: 'deadline', span: 'words', added: 'added' },
} as const;

/** `người sửa: chủ trì, thời hạn` where people changed what was read; else null. */
export function correctedWords({ corrected }: Task, language: Language): string | null {
  if (corrected.length === 0) return null;
  const fields = corrected.map((field) => CORRECTED[language][field]).join(', ');
  return `${language === 'vi' ? 'người sửa' : 'corrected by hand'}: ${fields}`;
}

/** `dòng 45`, with the page where the form has pages. */
export function placeOf(span: Span, language: Language): string {
  const [line, page] = language === 'vi' ? ['dòng', 'trang'] : ['line', 'page'];
  return span.page === null ? `${line} ${span.line}` : `${line} ${span.line}, ${page} ${span.page}`;
}

export function namesOf(bodies: readonly Body[]): string {
  return joinCell(bodies.map((body) => body.name));
}

/** A day where the whole day is known; else what is known, as text. */
export function dateCell(iso: string | undefined): Cell {
  if (!iso) return '';
  return iso.length === 10 ? { iso } : localDate(iso);
}

function deadlineText({ deadline, otherDeadlines }: Task): string {
  return joinCell([...(deadline ? [deadline] : []), ...otherDeadlines].map(({ text }) => text));
}

function deadlineCell({ task: { deadline }, language }: Row): Cell {
  if (!deadline) return '';
  return deadline.type === 'date' ? dateCell(deadline.due ?? undefined) : deadlineWords(deadline, language);
}

function basisOf({ citations, task }: Row): string {
  return joinCell(task.citations.flatMap((id) => citations.get(id) ?? []).map(citationName));
}

/** `Quyết định 12/QĐ-TTg`; a document without a number by its title. */
export function citationName({ type, symbol, title, mentions }: Citation): string {
  if (symbol) return type ? `${type} ${symbol}` : symbol;
  return title ?? mentions[0]?.text ?? type ?? '';
}

export function joinCell(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
