/**
 * Cells of CSV and TSV, made safe for the programs that open them.
 *
 * A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and a document may come from anyone. An apostrophe before the
 * cell makes it text. Some programs drop leading blanks, control characters or marks of no width, or take the wide forms `＝＋－＠` for the narrow
 * ones; therefore these are looked through. A cell with a leading tab or carriage return is guarded whatever follows.
 */
import { type Cell, cellText } from './matrix.ts';

const LEADS_TO_FORMULA =
  /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Z}\p{M}\u115F\u1160\u2800\u3164\uFFA0]*[=+\-@＝＋－＠﹢﹣﹦﹫−])/u;

/** A cell as plain text; text that could begin a formula gets an apostrophe before it. */
export function guardedCell(cell: Cell): string {
  const text = cellText(cell);
  return typeof cell === 'string' && LEADS_TO_FORMULA.test(text) ? `'${text}` : text;
}

/**
 * A cell for Excel, which turns what looks like a number or a day into one: in Vietnam `3.1` becomes the third of January and `20/10` the twentieth
 * of October of this year. A no-break space before such text keeps it text; it prints as a thin indent, and unlike `="3.1"` it is no formula.
 * Real days are written year first, which Excel reads as a day under every regional setting and shows as dd/mm/yyyy under the Vietnamese one.
 */
export function excelCell(cell: Cell): string {
  if (typeof cell === 'object') return cell.iso;
  const guarded = guardedCell(cell);
  return typeof cell === 'string' && guarded === cell && LOOKS_CONVERTIBLE.test(cell) ? `\u00A0${cell}` : guarded;
}

/** Short text of digits and the signs that numbers, days, times, fractions, shares and sums of money are written with; also `1E5` and `5-Mar`. */
const LOOKS_CONVERTIBLE =
  /^(?![=+\-@])(?=.{0,40}$)(?=.*\d)[\s\d.,/:()%$€£₫đ'+\-–]*(?:(?:e|am|pm|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|thg)[a-z]*[\s\d.,/:()%+-]*)?$/iu;
