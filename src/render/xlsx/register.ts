/** The sheet of tasks: the columns of the matrix that are wished for, a list to choose the status from, and colours by the day on which the workbook is looked at. */
import type { Language } from '../../model/messages.ts';
import type { ColumnKey } from '../columns.ts';
import type { Column } from '../matrix.ts';
import { escapeAttribute } from '../xml.ts';
import { columnName, type SharedTexts } from './cells.ts';
import { Sheet } from './sheet.ts';
import { COLOURS } from './styles.ts';
import type { WorkbookWords } from './words.ts';

/** The letter of a column of the matrix; null where it is left out. */
export function letterOf(columns: readonly Column[], key: ColumnKey): string | null {
  const place = columns.findIndex((column) => column.key === key);
  return place < 0 ? null : columnName(place);
}

/** How many columns are printed: those at the end that only trace a task back to its document are not, unless there are no others. */
export function countPrinted(columns: readonly Column[]): number {
  return columns.findLastIndex(({ key }) => key !== 'key' && key !== 'place') + 1 || columns.length;
}

/** Columns of numbers, days and codes. */
const CENTRED: ReadonlySet<ColumnKey> = new Set([
  'position',
  'number',
  'date',
  'section',
  'deadline',
  'status',
  'key',
  'place',
]);

export function createRegister(
  chosen: readonly Column[],
  language: Language,
  words: WorkbookWords,
  texts: SharedTexts,
  mostRows?: number,
): Sheet {
  const columns = chosen.map((column) => ({
    heading: column[language],
    width: column.width,
    style: CENTRED.has(column.key) ? ('centred' as const) : ('text' as const),
  }));
  return new Sheet(words.sheets.register, columns, texts, mostRows);
}

/** Days before a deadline from which it counts as near. */
const NEAR = 7;

/** What Excel calls conditional formatting and data validation. */
export function registerRules(register: Sheet, columns: readonly Column[], words: WorkbookWords): string {
  const deadline = letterOf(columns, 'deadline');
  const status = letterOf(columns, 'status');
  return (
    (deadline === null ? '' : deadlineColours(register, deadline, status, words)) +
    (status === null ? '' : statusRules(register, status, words))
  );
}

/** What is done is neither overdue nor near. */
function deadlineColours(register: Sheet, deadline: string, status: string | null, words: WorkbookWords): string {
  const day = `$${deadline}2`;
  const isOpen = status === null ? '' : words.done.map((word) => `,$${status}2<>"${word}"`).join('');
  return writeColours(register.below(deadline), [
    [COLOURS.overdue, `AND(ISNUMBER(${day}),${day}<TODAY()${isOpen})`],
    [COLOURS.soon, `AND(ISNUMBER(${day}),${day}>=TODAY(),${day}<=TODAY()+${NEAR}${isOpen})`],
  ]);
}

function statusRules(register: Sheet, status: string, words: WorkbookWords): string {
  return (
    writeColours(register.below(status), [[COLOURS.done, `$${status}2="${words.done[0]}"`]]) +
    '<dataValidations count="1"><dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
    `error="${words.statusHint}" sqref="${register.below(status)}"><formula1>"${words.statuses.join(',')}"</formula1>` +
    '</dataValidation></dataValidations>'
  );
}

/** Colours over a range, each with its condition on the first row. */
function writeColours(range: string, rules: readonly (readonly [colour: number, formula: string])[]): string {
  const written = rules.map(
    ([colour, formula]) =>
      `<cfRule type="expression" dxfId="${colour}" priority="${colour + 1}"><formula>${escapeAttribute(formula)}</formula></cfRule>`,
  );
  return `<conditionalFormatting sqref="${range}">${written.join('')}</conditionalFormatting>`;
}
