/** The task matrix as a Markdown table, under a short header of the document. */
import { documentName } from './document-name.ts';
import { cellText, chooseColumns, matrixHeadings, matrixRows } from './matrix.ts';
import type { Renderer, RenderSettings } from './renderer.ts';

export function createMarkdownRenderer({
  language,
  columns: keys = null,
}: Pick<RenderSettings, 'language' | 'columns'>): Renderer {
  const columns = chooseColumns(keys);
  const headings = matrixHeadings(language, columns);
  let documents = 0;
  let count = 0;
  return {
    begin: () => '',
    *add(result) {
      const { title, issuer } = result.document;
      if (documents++ > 0) yield '\n';
      yield `## ${escapeMarkdown(documentName(result, language))}\n\n`;
      const about = [issuer?.name, title?.text].filter((line) => line !== undefined);
      if (about.length > 0) yield `${about.map(escapeMarkdown).join('  \n')}\n\n`;
      const rows = matrixRows(result, language, count, columns);
      count += rows.length;
      if (rows.length === 0) {
        yield language === 'vi' ? 'Không có nhiệm vụ.\n' : 'No tasks.\n';
        return;
      }
      yield writeRow(headings);
      yield writeRow(columns.map(({ key }) => (key === 'position' ? '--:' : '---')));
      for (const row of rows) yield writeRow(row.map((cell) => escapeMarkdown(cellText(cell))));
    },
    end: () => '',
  };
}

function writeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** Characters that Markdown would read as markup anywhere in a line. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\|`*_[\]<>~#]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replace(/\s+/g, ' ');
}
