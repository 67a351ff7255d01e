/** The sheet of tasks: the columns of the matrix, a list to choose the status from, and colours by the day on which the workbook is looked at. */
import type { Language } from '../../model/messages.ts';
import { COLUMNS } from '../matrix.ts';
import { escapeAttribute } from '../xml.ts';
import { columnName, type SharedTexts } from './cells.ts';
import { Sheet } from './sheet.ts';
import { COLOURS } from './styles.ts';
import type { WorkbookWords } from './words.ts';

type Key = (typeof COLUMNS)[number]['key'];

export function placeOfColumn(key: Key): number {
  return COLUMNS.findIndex((column) => column.key === key);
}

/** Columns up to this one are printed; those behind it trace a task back to its document. */
export const PRINTED_COLUMNS = placeOfColumn('notes') + 1;

/** Columns of numbers, days and codes. */
const CENTRED: ReadonlySet<Key> = new Set([
  'position',
  'number',
  'date',
  'section',
  'deadline',
  'status',
  'key',
  'place',
]);

export function createRegister(language: Language, words: WorkbookWords, texts: SharedTexts, mostRows?: number): Sheet {
  const columns = COLUMNS.map((column) => ({
    heading: column[language],
    width: column.width,
    style: CENTRED.has(column.key) ? ('centred' as const) : ('text' as const),
  }));
  return new Sheet(words.sheets.register, columns, texts, mostRows);
}

/** Days before a deadline from which it counts as near. */
const NEAR = 7;

/** What Excel calls conditional formatting and data validation. */
export function registerRules(register: Sheet, words: WorkbookWords): string {
  const [deadline, status] = [placeOfColumn('deadline'), placeOfColumn('status')];
  const day = `$${columnName(deadline)}2`;
  const state = `$${columnName(status)}2`;
  const isOpen = words.done.map((word) => `${state}<>"${word}"`).join(',');
  return (
    writeColours(register.below(deadline), [
      [COLOURS.overdue, `AND(ISNUMBER(${day}),${day}<TODAY(),${isOpen})`],
      [COLOURS.soon, `AND(ISNUMBER(${day}),${day}>=TODAY(),${day}<=TODAY()+${NEAR},${isOpen})`],
    ]) +
    writeColours(register.below(status), [[COLOURS.done, `${state}="${words.done[0]}"`]]) +
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
