/**
 * Hostile documents in every format. What the formats of text make of them stands here: every value stays in its cell, line or string, and does nothing there;
 * what the others make of them is told by the tests of each.
 */
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import type { Nodes } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseText, render } from '../../src/index.ts';
import { FORMAT_NAMES } from '../../src/render/formats.ts';
import { COLUMNS } from '../../src/render/matrix.ts';
import { HOSTILE } from './hostile.ts';

const FORMULA = /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;

const OWN_TESTS = ['xlsx', 'docx', 'ics', 'akn', 'parquet', 'edxml', 'html'];

test('every format is fed with them', () => {
  const here = ['summary', 'json', 'ndjson', 'csv', 'tsv', 'md', 'tree'];
  expect([...here, ...OWN_TESTS].sort()).toEqual(FORMAT_NAMES.toSorted());
  for (const name of OWN_TESTS)
    expect(readFileSync(new URL(`${name}.test.ts`, import.meta.url), 'utf8')).toMatch(
      /test\.each\([\s\S]{0,300}?HOSTILE/,
    );
});

describe.each(Object.entries(HOSTILE))('%s', (_, text) => {
  const result = parseText(text);
  const { tasks } = result;

  test.each([false, true])('CSV, for Excel: %s', async (excel) => {
    const csv = String(await render(result, 'csv', { excel }));
    const rows: string[][] = parseCsv(csv, { bom: true, delimiter: excel ? ';' : ',', relax_column_count: false });
    expect(rows).toHaveLength(tasks.length + 1);
    expect(rows.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  });
  test('TSV', async () => {
    const lines = String(await render(result, 'tsv')).split('\n');
    expect(lines).toHaveLength(tasks.length + 2);
    const cells = lines.slice(0, -1).map((line) => line.split('\t'));
    expect(new Set(cells.map((row) => row.length))).toEqual(new Set([COLUMNS.length]));
    expect(cells.flat().filter((cell) => FORMULA.test(cell))).toEqual([]);
  });
  test('Markdown', async () => {
    const markdown = String(await render(result, 'md'));
    const rows = markdown.split('\n').filter((line) => line.startsWith('|'));
    expect(rows).toHaveLength(tasks.length === 0 ? 0 : tasks.length + 2);
    expect(new Set(rows.map((row) => row.replace(/\\./g, '').split('|').length - 2))).toEqual(
      new Set(tasks.length === 0 ? [] : [COLUMNS.length]),
    );
    if (markdown.length > 100_000) return;
    const kinds = kindsOf(unified().use(remarkParse).use(remarkGfm).parse(markdown));
    for (const kind of ['html', 'image', 'code', 'inlineCode', 'emphasis', 'definition'])
      expect(kinds).not.toContain(kind);
    expect(kinds.filter((kind) => kind === 'tableRow')).toHaveLength(tasks.length === 0 ? 0 : tasks.length + 1);
  });
  test('JSON and NDJSON', async () => {
    expect(JSON.parse(String(await render(result, 'json')))).toEqual(result);
    const line = String(await render(result, 'ndjson'));
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual(result);
  });
  test.each(['summary', 'tree'] as const)('%s: nothing that a terminal obeys', async (format) => {
    const printed = String(await render(result, format));
    expect(printed).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/);
  });
});

function kindsOf(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(kindsOf) : [])];
}
