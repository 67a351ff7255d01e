import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { createCsvRenderer } from '../../src/render/csv.ts';
import { excelCell, guardedCell } from '../../src/render/spreadsheet-cell.ts';
import { createTsvRenderer } from '../../src/render/tsv.ts';
import { sample } from './sample.ts';

/** Blanks and marks that some programs drop before they look whether a cell is a formula. */
const BLANKS = [
  '',
  ' ',
  '  ',
  '\u00A0',
  '\u200B',
  '\uFEFF',
  '\u2060',
  '\u3000',
  '\u0000',
  '\u0301',
  ' \t',
  '\u000B',
  '\u00AD',
  '\u202E',
];
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

describe('formulas', () => {
  test('never begin a cell, whatever blank stands before them', () => {
    for (const blank of BLANKS) {
      for (const sign of SIGNS) {
        const cell = `${blank}${sign}1+1`;
        expect(guardedCell(cell), JSON.stringify(cell)).toBe(`'${cell}`);
        expect(excelCell(cell), JSON.stringify(cell)).toBe(`'${cell}`);
      }
    }
  });
  test('a leading tab, carriage return or line feed is guarded', () => {
    for (const cell of ['\tx', '\rx', '\nx']) expect(guardedCell(cell)).toBe(`'${cell}`);
  });
  test('other text, numbers and dates stay', () => {
    for (const cell of ['Sở Y tế', '125/KH-UBND', 'a = b', "'=x", '', '3.1']) expect(guardedCell(cell)).toBe(cell);
    expect(guardedCell(-1)).toBe('-1');
    expect(guardedCell({ iso: '2021-09-05' })).toBe('05/09/2021');
  });
});

describe('Excel', () => {
  test('what looks like a number, a day, a time or a fraction is kept as text', () => {
    const cells = [
      '3.1',
      '20/10',
      '1/2',
      '31/1/2026',
      '04',
      '1.000',
      '1,5',
      '12:30',
      '50%',
      '1E5',
      '123e4567',
      '5-Mar',
    ];
    for (const cell of [...cells, '2021 - 2025', '20/10 ', '(12)', '15 thg 9'])
      expect(excelCell(cell)).toBe(`\u00A0${cell}`);
  });
  test('other text stays', () => {
    for (const cell of ['II.1', '125/KH-UBND', 'Quý IV-2025', 'trước 20/10', '6 tháng một lần', 'k3f9a01c', '']) {
      expect(excelCell(cell)).toBe(cell);
    }
  });
  test('numbers stay numbers and days are days under every setting', () => {
    expect(excelCell(12)).toBe('12');
    expect(excelCell({ iso: '2021-09-05' })).toBe('2021-09-05');
  });
});

/** A document in which every text is hostile. */
function hostile(text: string): Result {
  const [task] = sample.tasks;
  const body = sample.tasks[0]!.lead[0]!;
  return {
    ...sample,
    document: { ...sample.document, title: { text, span: null, certainty: 'inferred' } },
    tasks: [{ ...task!, text, section: text, lead: [{ ...body, name: text }], doubts: [text], key: text }],
  };
}

test('CSV quotes separators, quotes and line breaks, and ends its lines with CRLF', () => {
  const renderer = createCsvRenderer({ language: 'vi', excel: false });
  const lines = [...renderer.add(hostile('a "b", c; d\te\r\nf'))].join('');
  expect(lines).toContain(',"a ""b"", c; d\te\r\nf",');
  expect(lines.endsWith('\r\n')).toBe(true);
  expect(renderer.begin().endsWith('Vị trí\r\n')).toBe(true);
});

test('no cell of a row begins a formula', () => {
  const renderer = createTsvRenderer({ language: 'vi' });
  for (const text of ['=1+1', ' =1+1', '\t=1+1', '@SUM(A1)', '-2+3\t=4', 'x\n=1+1']) {
    const row = String([...renderer.add(hostile(text))][0]);
    expect(row.trimEnd().split('\n')).toHaveLength(1);
    const cells = row.replace(/\n$/, '').split('\t');
    expect(cells).toHaveLength(17);
    for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  }
});
