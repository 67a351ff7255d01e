/** Cells of a workbook (SpreadsheetML, ECMA-376 part 1, section 18.3): numbers, days, texts. A text of a document is a text here and never a formula. */
import { dayNumber } from '../../text/calendar.ts';
import { wrapText } from '../fit.ts';
import { localDate } from '../local-date.ts';
import type { Cell } from '../matrix.ts';
import { escapeAttribute } from '../xml.ts';
import { STYLES, type StyleName } from './styles.ts';

/** `formula` is one of ours over ranges, with braces in Excel's words; it is computed when the workbook is opened. */
export type SheetCell = Cell | { formula: string };

/** Texts stand once in a workbook, and cells point to them. */
export class SharedTexts {
  readonly #places = new Map<string, number>();
  #uses = 0;

  placeOf(text: string): number {
    this.#uses++;
    const known = this.#places.get(text);
    if (known !== undefined) return known;
    this.#places.set(text, this.#places.size);
    return this.#places.size - 1;
  }

  write(): string[] {
    const items = Array.from(this.#places.keys(), (text) => `<si><t xml:space="preserve">${cellXml(text)}</t></si>`);
    const counts = `count="${this.#uses}" uniqueCount="${this.#places.size}"`;
    return [`<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ${counts}>`, ...items, '</sst>'];
  }
}

/** What is the same for all rows of a sheet. */
export interface RowSettings {
  styles: readonly StyleName[];
  /** In characters. */
  widths: readonly number[];
  texts: SharedTexts;
}

/** A row of cells; `row` counts from 1. Empty cells keep their style, so that the grid is whole. */
export function writeRow(cells: readonly SheetCell[], row: number, { styles, widths, texts }: RowSettings): string {
  const written = cells.map((cell, i) => writeCell(cell, `${columnName(i)}${row}`, styles[i] ?? 'text', texts));
  return `<row r="${row}" ht="${styles[0] === 'heading' ? HEADING_HEIGHT : heightOf(cells, widths)}">${written.join('')}</row>`;
}

const LINE_HEIGHT = 15;
const HEADING_HEIGHT = 33;
/** The most that Excel gives a row. */
const GREATEST_HEIGHT = 409;

/** Points that the wrapped texts need, as most programs don't look before they are asked. */
function heightOf(cells: readonly SheetCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, i) => (typeof cell === 'string' ? linesOf(cell, widths[i] ?? 1) : 1));
  return Math.min(Math.max(...lines) * LINE_HEIGHT + 1, GREATEST_HEIGHT);
}

/** Small letters are a little narrower than the digits that widths are counted in, capitals wider by half. */
function linesOf(text: string, width: number): number {
  const most = Math.max(Math.floor(width * SMALL_LETTERS), 4);
  // More would not be seen.
  const seen = text.slice(0, most * Math.ceil(GREATEST_HEIGHT / LINE_HEIGHT));
  const capitals = (seen.match(CAPITAL)?.length ?? 0) / Math.max(seen.length, 1);
  const room = Math.max(Math.floor((width * SMALL_LETTERS) / (1 + WIDER * capitals)), 4);
  return seen.split('\n').reduce((sum, line) => sum + wrapText(line, room).length, 0);
}

/** Small letters and blanks in the room of a digit. */
const SMALL_LETTERS = 1.15;
/** What a capital takes beyond a small letter. */
const WIDER = 0.6;
const CAPITAL = /\p{Lu}/gu;

function writeCell(cell: SheetCell, place: string, style: StyleName, texts: SharedTexts): string {
  const start = `<c r="${place}" s="${STYLES[style]}"`;
  if (typeof cell === 'number') return `${start}><v>${cell}</v></c>`;
  if (typeof cell === 'object' && 'formula' in cell) {
    return `${start}><f t="array" ref="${place}">${escapeAttribute(cell.formula)}</f></c>`;
  }
  const serial = typeof cell === 'object' ? serialOf(cell.iso) : null;
  if (serial !== null) return `<c r="${place}" s="${STYLES.date}"><v>${serial}</v></c>`;
  const text = typeof cell === 'object' ? localDate(cell.iso) : cell;
  return text === '' ? `${start}/>` : `${start} t="s"><v>${texts.placeOf(cutToCell(text))}</v></c>`;
}

/** Days as Excel counts them; before March 1900, which it counts wrongly, none. */
function serialOf(iso: string): number | null {
  const serial = dayNumber(iso) + 25_569;
  return serial > 60 ? serial : null;
}

/** What Excel takes in a cell; it would call a workbook with more broken. */
const LONGEST = 32_767;

function cutToCell(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** `_x0041_` would be read as the letter of that number (ECMA-376 part 1, section 22.9.2.19). Lines break with a line feed. */
function cellXml(text: string): string {
  return escapeAttribute(text.replace(/\r\n?/g, '\n')).replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_');
}

/** `A` … `Z`, `AA` …, from 0. */
export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : columnName(Math.floor(column / 26) - 1) + letter;
}
