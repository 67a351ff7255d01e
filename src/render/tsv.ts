/** The task matrix as tab-separated lines. The form knows no quotes: tabs and line breaks in a cell become blanks. */
import { chooseColumns, matrixHeadings, matrixRows } from './matrix.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { guardedCell } from './spreadsheet-cell.ts';

export function createTsvRenderer({
  language,
  columns: keys = null,
}: Pick<RenderSettings, 'language' | 'columns'>): Renderer {
  const columns = chooseColumns(keys);
  let count = 0;
  return {
    begin: () => writeLine(matrixHeadings(language, columns)),
    *add(result) {
      const rows = matrixRows(result, language, count, columns);
      count += rows.length;
      for (const row of rows) yield writeLine(row.map(guardedCell));
    },
    end: () => '',
  };
}

function writeLine(cells: readonly string[]): string {
  return `${cells.map((cell) => cell.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ')).join('\t')}\n`;
}
