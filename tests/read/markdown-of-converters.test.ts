/** What converters and vision models write, and what is text of it. */
import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';
import { findFormulas } from '../../src/read/markup/latex.ts';

function linesIn(source: string): string[] {
  const { text, lines } = readMarkdown(source);
  return lines.map(({ start, end, cell, role }) => {
    const place = cell ? `${cell.table}.${cell.row}.${cell.column} ` : '';
    return `${role === 'text' ? '' : `<${role}> `}${place}${text.slice(start, end)}`;
  });
}

describe('formulas', () => {
  const say = (source: string): string[] => findFormulas(source, 0, source.length).map(({ text }) => text);
  test('say what is printed', () => {
    expect(say('m$^2$, m$^{3}$, $^{(1)}$, $95\\%$, $\\geq 500$, 30$^\\circ$C, \\(10^{6}\\), $\\text{kWh}$')).toEqual([
      '2',
      '3',
      '(1)',
      '95%',
      '≥ 500',
      '°',
      '106',
      'kWh',
    ]);
  });
  test('that can not be said plainly stay, and so does money', () => {
    expect(say('$\\frac{a}{b}$, $\\sum_{i}$, từ $70 đến $85, hóa đơn $TK-112$, \\(bản chụp\\)')).toEqual([]);
  });
});

describe('text', () => {
  test('escaped marks are those that are printed', () => {
    expect(linesIn('Số 57\\-NQ/TW\n\n1\\. Sở Y tế\n\n\\- Sở Nội vụ \\(cơ quan thường trực\\)')).toEqual([
      'Số 57-NQ/TW',
      '1. Sở Y tế',
      '- Sở Nội vụ (cơ quan thường trực)',
    ]);
  });
  test('beside a formula escapes and entities mean what they mean elsewhere', () => {
    expect(linesIn('3\\. Công an tỉnh &amp; Sở Y tế, 5 m$^2$ \\- 6 m$^2$')).toEqual([
      '3. Công an tỉnh & Sở Y tế, 5 m2 - 6 m2',
    ]);
  });
  test('marks of footnotes are left out, the notes are notes', () => {
    expect(linesIn('Sở Y tế[^1] chủ trì[^x].\n\n[^1]: Theo Quyết định 5.')).toEqual([
      'Sở Y tế chủ trì.',
      '<footnote> [^1]: Theo Quyết định 5.',
    ]);
  });
  test('tags of pages', () => {
    expect(
      linesIn(
        'một\n\n<page_number>2</page_number>\n\nhai <page_number>3</page_number>\n\n<watermark>BẢN SAO</watermark>',
      ),
    ).toEqual(['một', '<page-furniture> 2', 'hai 3', '<page-furniture> BẢN SAO']);
  });
});

describe('tables begun anew on the next page', () => {
  const table = (...rows: string[]) =>
    `| ${rows[0]} |\n|---|---|\n${rows
      .slice(1)
      .map((row) => `| ${row} |\n`)
      .join('')}\n`;
  const first = table('STT | Nội dung', '1 | Một');
  const places = (source: string) => linesIn(source).map((line) => line.replace(/ .*/, ''));
  test('go on when their first row has a number', () => {
    expect(places(`${first}<!-- page 2 -->\n\n${table('**2** | Hai', '3 | Ba')}`).slice(-4)).toEqual([
      '0.2.0',
      '0.2.1',
      '0.3.0',
      '0.3.1',
    ]);
  });
  test('do not when text stands between, when the first row is a header, or when there are other columns', () => {
    expect(places(`${first}Danh mục thứ hai\n\n${table('2 | Hai', '3 | Ba')}`)).toContain('1.0.0');
    expect(places(`${first}${table('STT | Tên', '2 | Hai')}`)).toContain('1.0.0');
    expect(places(`${first}| 2 | Hai | Ba |\n|---|---|---|\n`)).toContain('1.0.0');
  });
  test('a rule between them is the end of a page', () => {
    expect(linesIn(`${first}---\n\n${table('2 | Hai', '3 | Ba')}`)).toContain('<page-furniture> ---');
    expect(linesIn('một\n\n---\n\nhai')).toContain('---');
  });
});
