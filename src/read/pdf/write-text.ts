/** Writes what was found on the pages into one text: paragraphs over pages joined, tables over pages one table. */
import type { LegacyFont } from '../../text/legacy-fonts.ts';
import type { DocumentText } from '../office/document-text.ts';
import type { Block, Columns } from './columns.ts';
import { legacyOf } from './legacy-of.ts';
import { type TextLine, textOf } from './lines.ts';
import type { Margins } from './margins.ts';
import { isMarker, type Joint, jointInCell, jointOf } from './paragraphs.ts';
import type { PageTable, TableCell } from './tables.ts';

export type Item = Block | { table: PageTable };

/** Room between a cell's rule and its text. */
const PADDING = 5.4;
/** Columns of the next page may be drawn so far from those before. */
const SAME_COLUMN = 5;

export class PdfWriter {
  readonly #out: DocumentText;
  readonly #legacy: LegacyFont | null;
  #first: TextLine | null = null;
  #above: TextLine | null = null;
  #table: PageTable | null = null;
  #columns: Columns | null = null;
  /** Heads of tables that are printed again on each page. */
  readonly #repeated: TextLine[] = [];

  /** `legacy` is what letters are in whose fonts have no name that says it. */
  constructor(out: DocumentText, legacy: LegacyFont | null) {
    this.#out = out;
    this.#legacy = legacy;
  }

  put(item: Item, margins: Margins): void {
    if ('table' in item) {
      this.#endParagraph();
      this.#endColumns();
      this.#putTable(item.table);
      return;
    }
    this.#endTable();
    if ('columns' in item) {
      this.#endParagraph();
      this.#putColumns(item.columns);
    } else if (this.#columns && isLeftOf(this.#columns, item.line)) {
      this.#columns.left.push(item.line);
    } else {
      this.#endColumns();
      this.#putLine(item.line, margins);
    }
  }

  finish(furniture: readonly TextLine[], notes: readonly TextLine[]): void {
    this.#endTable();
    this.#endColumns();
    this.#endParagraph();
    this.#out.enter({ role: 'footnote' });
    let before: TextLine | null = null;
    for (const line of notes) {
      if (before && (before.page !== line.page || /^(?:\[?\(?\d|\*)/.test(textOf(line)))) this.#out.endParagraph();
      else if (before) this.#out.add(' ');
      this.#add(line);
      before = line;
    }
    if (before) this.#out.endParagraph();
    this.#out.enter({ role: 'page-furniture' });
    for (const line of [...furniture, ...this.#repeated]) this.#putAlone(line);
  }

  #putLine(line: TextLine, margins: Margins): void {
    if (this.#above && this.#first) {
      const joint = jointOf(this.#above, line, this.#first, margins);
      if (joint === 'paragraph') this.#endParagraph();
      else this.#join(joint);
    }
    this.#first ??= line;
    this.#above = line;
    this.#add(line);
  }

  #endParagraph(): void {
    if (this.#above) this.#out.endParagraph();
    this.#first = this.#above = null;
  }

  #putAlone(line: TextLine): void {
    this.#add(line);
    this.#out.endParagraph();
  }

  /** A foot may go on over the page. */
  #putColumns(columns: Columns): void {
    const above = this.#columns;
    if (above && goOn(above, columns)) {
      above.left.push(...columns.left);
      above.right.push(...columns.right);
      return;
    }
    this.#endColumns();
    this.#columns = { ...columns, left: [...columns.left], right: [...columns.right] };
  }

  /** The columns are the cells of one row; their lines stay lines, items that were broken are joined. */
  #endColumns(): void {
    if (!this.#columns) return;
    const { left, right } = this.#columns;
    this.#columns = null;
    const table = this.#out.tables.next++;
    for (const [column, lines] of [left, right].entries()) {
      this.#out.enter({ cell: { table, row: 0, column } });
      const edge = Math.max(...lines.map(({ end }) => end));
      let item: TextLine | null = null;
      lines.forEach((line, i) => {
        const above = lines[i - 1];
        const goesOn = above && item && !isMarker(textOf(line)) && line.x >= item.x - 1;
        const joint = goesOn && column === 0 ? jointInCell(above, line, edge) : 'paragraph';
        if (above && joint === 'paragraph') this.#out.endParagraph();
        else if (above) this.#join(joint);
        if (isMarker(textOf(line))) item = line;
        else if (joint === 'paragraph') item = null;
        this.#add(line);
      });
      this.#out.endParagraph();
    }
    this.#out.enter({ cell: null });
  }

  #putTable(table: PageTable): void {
    const above = this.#table;
    if (!above || !isSameGrid(above, table)) {
      this.#endTable();
      this.#table = { ...table, cells: [...table.cells] };
      return;
    }
    const head = headRows(above, table);
    for (const cell of table.cells) if (cell.row < head) this.#repeated.push(...cell.lines);
    const rows = table.cells.filter(({ row }) => row >= head);
    const isCut = isRowCut(above, rows, head);
    const shift = above.rowCount - head - (isCut ? 1 : 0);
    for (const cell of rows) {
      const before = isCut && cell.row === head ? cellAt(above, above.rowCount - 1, cell.column) : null;
      if (before) before.lines = [...before.lines, ...cell.lines];
      else above.cells.push({ ...cell, row: cell.row + shift });
    }
    above.rowCount = table.rowCount + shift;
  }

  #endTable(): void {
    const table = this.#table;
    if (!table) return;
    this.#table = null;
    const number = this.#out.tables.next++;
    const cells = [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    for (const { row, column, rows, end, lines } of cells) {
      this.#out.enter({ cell: { table: number, row, column, ...(rows > 1 ? { rows } : {}) } });
      lines.forEach((line, i) => {
        if (i > 0) this.#join(jointInCell(lines[i - 1]!, line, end - PADDING));
        this.#add(line);
      });
      if (lines.length > 0) this.#out.endParagraph();
    }
    this.#out.enter({ cell: null });
  }

  #join(joint: Joint): void {
    if (joint === 'paragraph') this.#out.endParagraph();
    else if (joint !== 'none') this.#out.add(joint === 'break' ? '\n' : ' ');
  }

  #add(line: TextLine): void {
    this.#out.turnTo(line.page);
    const { glyphs } = line;
    for (let i = 0; i < glyphs.length; ) {
      const { font, isDoubtful, recognised, isSpaced } = glyphs[i]!;
      if (recognised !== undefined) {
        if (isSpaced && i > 0) this.#out.add(' ');
        this.#out.addDoubtful(recognised, glyphs[i++]!.text);
        continue;
      }
      let text = '';
      do {
        text += glyphs[i]!.isSpaced && i > 0 ? ` ${glyphs[i]!.text}` : glyphs[i]!.text;
        i++;
      } while (
        i < glyphs.length &&
        glyphs[i]!.font === font &&
        glyphs[i]!.isDoubtful === isDoubtful &&
        glyphs[i]!.recognised === undefined &&
        !(isDoubtful && glyphs[i]!.isSpaced)
      );
      if (isDoubtful) this.#out.addDoubtful(text);
      else this.#out.add(text, legacyOf(font) ?? (font && this.#legacy));
    }
  }
}

/** Whether columns go on with those at the end of the page before; the letterhead of another document does not. */
function goOn({ gutter, left, right }: Columns, next: Columns): boolean {
  const isNextPage = next.left[0]!.page === (left.at(-1)?.page ?? right.at(-1)!.page) + 1;
  const isBeside = next.gutter.from < gutter.to && next.gutter.to > gutter.from;
  return isNextPage && isBeside && !next.right.some((line) => LETTERHEAD.test(textOf(line)));
}
const LETTERHEAD = /^(?:CỘNG H|ĐẢNG C)/u;

/** Whether a line at the top of a page goes on with the recipients (Nơi nhận) at the end of the page before. */
function isLeftOf({ left, gutter }: Columns, line: TextLine): boolean {
  const above = left.at(-1);
  if (!above || !left.some((one) => /^Nơi nhận/iu.test(textOf(one)))) return false;
  const isContinued =
    line.page === above.page ? above !== left[0] && left[0]!.page < line.page : line.page === above.page + 1;
  const isAlike = Math.abs(line.size - above.size) < 0.12 * line.size && Math.abs(line.x - above.x) < line.size;
  return isContinued && isAlike && line.end < gutter.to;
}

function isSameGrid(one: PageTable, other: PageTable): boolean {
  return (
    one.columns.length === other.columns.length &&
    one.columns.every((x, i) => Math.abs(x - other.columns[i]!) <= SAME_COLUMN)
  );
}

/** How many rows at the top of a table say what the table's first rows say. */
function headRows(first: PageTable, next: PageTable): number {
  let rows = 0;
  while (rows < Math.min(3, next.rowCount - 1)) {
    const texts = rowTexts(next, rows);
    if (texts.replaceAll('|', '') === '' || texts !== rowTexts(first, rows)) break;
    rows++;
  }
  return rows;
}

function rowTexts(table: PageTable, row: number): string {
  return table.cells
    .filter((cell) => cell.row === row)
    .map(({ lines }) => lines.map(textOf).join(' '))
    .join('|');
}

/** Whether the page's end cut a row in two: then its number stands above alone. */
function isRowCut(above: PageTable, rows: readonly TableCell[], head: number): boolean {
  const next = rows.filter(({ row }) => row === head);
  const number = next.find(({ column }) => column === 0);
  const before = cellAt(above, above.rowCount - 1, 0);
  if (!number || number.lines.length > 0 || next.every(({ lines }) => lines.length === 0)) return false;
  return before !== null && before.lines.length > 0 && before.row === above.rowCount - 1;
}

function cellAt({ cells }: PageTable, row: number, column: number): TableCell | null {
  return cells.find((cell) => cell.column === column && cell.row <= row && row < cell.row + cell.rows) ?? null;
}
