/** A sheet of a workbook: a table whose header stays in sight, can be filtered, and is printed on every page of A4 landscape. */
import { TooManyRows } from '../renderer.ts';
import { columnName, type SharedTexts, type SheetCell, writeRow } from './cells.ts';
import type { StyleName } from './styles.ts';

export interface SheetColumn {
  heading: string;
  /** In characters. */
  width: number;
  style: StyleName;
}

/** What Excel and LibreOffice take, the header among them. */
export const MOST_ROWS = 1_048_576;

/** A sheet as it grows: rows are written as they come. */
export class Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly #texts: SharedTexts;
  readonly #widths: readonly number[];
  readonly #rows: string[] = [];
  readonly #mostRows: number;

  constructor(name: string, columns: readonly SheetColumn[], texts: SharedTexts, mostRows = MOST_ROWS) {
    this.name = name;
    this.columns = columns;
    this.#texts = texts;
    this.#mostRows = mostRows;
    this.#widths = columns.map(({ width }) => width);
    this.#add(
      columns.map(({ heading }) => heading),
      columns.map(() => 'heading'),
    );
  }

  /** Rows with the header. */
  get height(): number {
    return this.#rows.length;
  }

  add(cells: readonly SheetCell[]): void {
    if (this.height >= this.#mostRows) throw new TooManyRows(this.#mostRows);
    this.#add(
      cells,
      this.columns.map(({ style }) => style),
    );
  }

  #add(cells: readonly SheetCell[], styles: readonly StyleName[]): void {
    const settings = { styles, widths: this.#widths, texts: this.#texts };
    this.#rows.push(writeRow(cells, this.#rows.length + 1, settings));
  }

  /** `$A$1:$Q$41`, the table with its header; of its first `width` columns. */
  rangeOf(width = this.columns.length): string {
    return `$A$1:$${columnName(width - 1)}$${this.height}`;
  }

  /** `J2:J41`, what stands below a heading; one row where there is none. */
  below(name: string): string {
    return `${name}2:${name}${Math.max(this.height, 2)}`;
  }

  /** The part's XML in pieces, which may be longer together than a string can be; `rules` are conditional colours and lists of choices, `title` is printed above every page. */
  write(rules: string, title: string, pageWords: string): string[] {
    const columns = this.columns.map(
      ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
    );
    const before =
      '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
      '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
      `<dimension ref="${this.rangeOf().replaceAll('$', '')}"/>` +
      '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' +
      '<selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews>' +
      `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join('')}</cols>` +
      '<sheetData>';
    const behind =
      '</sheetData>' +
      `<autoFilter ref="${this.rangeOf().replaceAll('$', '')}"/>${rules}` +
      '<printOptions horizontalCentered="1"/>' +
      '<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>' +
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
      `<headerFooter><oddHeader>&amp;C&amp;"Times New Roman,Bold"&amp;13${title}</oddHeader>` +
      `<oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;11${pageWords}</oddFooter></headerFooter></worksheet>`;
    return [before, ...this.#rows, behind];
  }
}
