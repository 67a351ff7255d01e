/** The task matrix as CSV (RFC 4180): commas and CRLF, or for Excel in Vietnam semicolons and a byte order mark. */
import { stringify } from 'csv-stringify/sync';
import { chooseColumns, matrixHeadings, matrixRows } from './matrix.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { excelCell, guardedCell } from './spreadsheet-cell.ts';

/** Rows are written in portions, so that a long matrix is never one string. */
const PORTION = 1000;

export function createCsvRenderer({
  language,
  excel,
  columns: keys = null,
}: Pick<RenderSettings, 'language' | 'excel' | 'columns'>): Renderer {
  const columns = chooseColumns(keys);
  const toText = excel ? excelCell : guardedCell;
  const write = (rows: string[][]) =>
    stringify(rows, { delimiter: excel ? ';' : ',', record_delimiter: '\r\n', quoted_match: /[,;\t]/ });
  let count = 0;
  return {
    begin: () => (excel ? '\uFEFF' : '') + write([matrixHeadings(language, columns)]),
    *add(result) {
      const rows = matrixRows(result, language, count, columns);
      count += rows.length;
      for (let i = 0; i < rows.length; i += PORTION) {
        yield write(rows.slice(i, i + PORTION).map((row) => row.map(toText)));
      }
    },
    end: () => '',
  };
}
