/** Pages that were built, or broken, so that parsers run without end: read in bounded time, and nothing thrown. */
import { describe, expect, test } from 'vitest';
import { Budget } from '../../src/read/budget.ts';
import { readHtml } from '../../src/read/html/read-html.ts';
import { readMarkdown } from '../../src/read/markdown.ts';

const times = (count: number, make: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => make(i)).join('');
const pages: Record<string, string> = {
  'a hundred thousand nested blocks': `${'<div>'.repeat(100_000)}Số 5`,
  'nested tables': `${'<table><tr><td>'.repeat(20_000)}Số 5`,
  'nested lists': `${'<ul><li>'.repeat(20_000)}Số 5`,
  'blocks in misplaced links': `${'<a><div></a>'.repeat(20_000)}Số 5`,
  'bold that nothing closes': `${'<p><b>'.repeat(10_000)}Số 5`,
  'formats that nothing closes, each another': `${times(10_000, (i) => `<p><b id="${i}">`)}Số 5`,
  'end tags without a beginning': `${'<span>'.repeat(400)}${'</i></div>'.repeat(20_000)}Số 5`,
  'three hundred thousand attributes': `<p ${times(300_000, (i) => `a${i}=1 `)}>Số 5`,
  'a long attribute': `<p title="${'x'.repeat(2_000_000)}">Số 5`,
  'an attribute that nothing closes': `<p>Số 5</p><p title="${'x'.repeat(200_000)}`,
  'a comment that nothing closes': `<p>Số 5</p><!-- ${'<p>y'.repeat(20_000)}`,
  'a script that nothing closes': `<p>Số 5</p><script>${'</scrip'.repeat(50_000)}`,
  'style sheets of a hundred thousand rules': `<style>${'.a{display:none}'.repeat(100_000)}${'@media{'.repeat(50_000)}</style><p class="b">Số 5`,
  'cells that span everything': `<table>${'<tr><td colspan=1000 rowspan=65000>1<td>y'.repeat(3000)}</table>Số 5`,
  'a row without end': `<table><tr>${'<td>x'.repeat(20_000)}</table>Số 5`,
  'one line of two million letters': `<p>${'Sở Tài chính '.repeat(160_000)}Số 5`,
  'line breaks': `${'<br>'.repeat(100_000)}Số 5`,
  blanks: `a${' '.repeat(2_000_000)}Số 5`,
};

describe('hostile pages', () => {
  test.each(Object.entries(pages))('%s', { timeout: 20_000 }, (_, page) => {
    expect(readHtml(page).text).toContain('Số 5');
  });
  test('cells in Markdown that span everything stand in few columns', () => {
    const row = `<tr>${'<td colspan="1000" rowspan="65000">x</td>'.repeat(100)}</tr>\n`;
    const { lines } = readMarkdown(`# Kế hoạch\n\n<table>\n${row.repeat(100)}</table>\n`);
    expect(Math.max(...lines.map(({ cell }) => cell?.column ?? 0))).toBeLessThan(400);
  });
  test('pages without text', () => {
    for (const page of ['', '<', '<!doctype html>', '<html><frameset><frame src="a"></frameset></html>', '<p></p>']) {
      expect(readHtml(page).lines.length).toBeLessThan(2);
    }
  });
  test('a page that takes too long is given up', () => {
    const budget = new Budget({ maxBytes: 1e9, timeout: -1 });
    expect(() => readHtml('<p>x</p>', budget)).toThrowError('reading-timed-out');
  });
});
