/** CSV read back by csv-parse, which takes nothing that RFC 4180 doesn't allow; TSV, Markdown and JSON lines by their own rules. */
import { parse as parseCsv } from 'csv-parse/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { matrixHeadings, matrixRows } from '../../src/render/matrix.ts';
import { render } from '../../src/render/render.ts';
import { excelCell, guardedCell } from '../../src/render/spreadsheet-cell.ts';
import { documents, HOSTILE_TEXTS, hostileResult } from './documents.ts';

const all = [
  ...documents,
  ...Object.entries(HOSTILE_TEXTS).map(([name, text]) => ({ name: `hostile: ${name}`, result: hostileResult(text) })),
];
const headings = matrixHeadings('vi');

const rowsOf = (result: Result, toText: typeof guardedCell) => matrixRows(result, 'vi').map((row) => row.map(toText));

/** Halves of pairs can't be written. */
const written = (rows: string[][]) => rows.map((row) => row.map((cell) => cell.replace(/\p{Cs}/gu, '\uFFFD')));

describe.each(all)('$name', ({ result }) => {
  test('CSV holds the matrix', async () => {
    const bytes = Buffer.from(String(await render(result, 'csv')));
    expect(parseCsv(bytes, { record_delimiter: '\r\n' })).toEqual(written([headings, ...rowsOf(result, guardedCell)]));
  });
  test('CSV for Excel holds it too', async () => {
    const bytes = Buffer.from(String(await render(result, 'csv', { excel: true })));
    const read = parseCsv(bytes, { bom: true, delimiter: ';', record_delimiter: '\r\n' });
    expect(read).toEqual(written([headings, ...rowsOf(result, excelCell)]));
  });
  test('TSV is a line for each row, with blanks in place of its separators', async () => {
    const lines = String(await render(result, 'tsv')).split('\n');
    expect(lines.pop()).toBe('');
    const even = (cell: string) => cell.replace(/[\t\r\n\v\f\u0085\u2028\u2029]+/g, ' ');
    expect(lines.map((line) => line.split('\t'))).toEqual([
      headings,
      ...rowsOf(result, guardedCell).map((row) => row.map(even)),
    ]);
  });
  test('Markdown is one table without markup in it', async () => {
    const tree = unified()
      .use(remarkParse)
      .use(remarkGfm)
      .parse(String(await render(result, 'md')));
    const tables = tree.children.filter(({ type }) => type === 'table');
    const foreign = JSON.stringify(tree).match(
      /"type":"(?:image|html|strong|emphasis|inlineCode|code|thematicBreak)"/g,
    );
    expect(tables).toHaveLength(result.tasks.length > 0 ? 1 : 0);
    for (const table of tables) {
      expect('children' in table && table.children.map((row) => 'children' in row && row.children.length)).toEqual(
        Array.from({ length: result.tasks.length + 1 }, () => headings.length),
      );
    }
    expect(foreign).toBeNull();
  });
  test('JSON lines are one line', async () => {
    const lines = String(await render(result, 'ndjson')).split('\n');
    expect(lines).toHaveLength(2);
    expect(JSON.parse(lines[0]!)).toEqual(JSON.parse(JSON.stringify(result)));
  });
});
