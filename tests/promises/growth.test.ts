/**
 * Time grows with the length of a text, not faster, whatever the text consists of. Texts of one length and of four times that length are read; where
 * every step is linear the ratio is about four, where one is quadratic about sixteen.
 */
import { describe, expect, test } from 'vitest';
import { parse, parseAllText, parseText } from '../../src/index.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { expectLinear } from '../growth.ts';
import { brokenPromises } from './promises.ts';

const LENGTH = 12_000;

const plan = loadFixtures().find(({ name }) => name === 'documents/ke-hoach-ubnd-tinh')!.text;
const bodyStart = plan.indexOf('\nI. ') + 1;
const bodyEnd = plan.indexOf('Nơi nhận:');
const body = plan.slice(bodyStart, bodyEnd);

const TEXTS: Record<string, (length: number) => string> = {
  'a plan': (length) => plan.slice(0, bodyStart) + repeat(body, length) + plan.slice(bodyEnd),
  'a plan in one line': (length) => repeat(body.replace(/\s+/g, ' '), length),
  'nested markers': (length) => repeat('I. A\n1. B\n1.1. C\n1.1.1. D\na) E\n- F\n+ G\n', length),
  'lists in lists': (length) => Array.from({ length: length / 100 }, (_, i) => `${'  '.repeat(i % 90)}- a`).join('\n'),
  'a table': (length) => `STT\tNội dung\tChủ trì\n${repeat('1\tRà soát\tSở Y tế\n', length)}`,
  'a table of bars': (length) =>
    `| STT | Nội dung | Chủ trì |\n|---|---|---|\n${repeat('| 1 | Rà soát | Sở Y tế |\n', length)}`,
  'two columns': (length) => repeat('Nơi nhận:      KT. CHỦ TỊCH\n- Như trên;      PHÓ CHỦ TỊCH\n', length),
};

const REPEATED = [
  ...[
    '(',
    ')',
    '|',
    '|\n',
    '1.',
    '1. a\n',
    '- ',
    '- a\n',
    '+ • ',
    '1, A\n',
    'a. b\n',
    '****',
    '**a ',
    '*a ',
    '__a ',
    '“',
    '"',
    ', ',
    '; ',
    '…',
    '.',
    ' ',
    '\t',
    '\n',
    '\u00a0',
  ],
  ...[
    '\u0000',
    '\u0301',
    'a\u0301\u0301',
    '\u200b',
    '😀',
    '\ud800',
    '<div>',
    '&amp;',
    '[a](',
    '> ',
    '`',
    'A-',
    'A.',
    '1.1.',
    '5',
  ],
  ...[
    'Sở ',
    'Sở Y tế, ',
    'Văn phòng ',
    'Giám đốc ',
    'các sở, ban, ngành, ',
    'và ',
    'UBND ',
    'ỦY BAN NHÂN DÂN TỈNH ',
    'chủ trì, ',
    'phối hợp với ',
  ],
  ...[
    'báo cáo ',
    'hằng tháng ',
    'trong thời hạn ',
    'ngày 3/4/2020 ',
    'Quyết định số 12/QĐ-UBND; ',
    'điểm a khoản 2 Điều 5 ',
    'Chủ trì: Sở Y tế; ',
  ],
  ...[
    'Điều 1. A\n',
    'PHỤ LỤC I\n',
    'Trang 1\n',
    '[1] a\n',
    'a\n1\n',
    'KẾ HOẠCH\n',
    'Nơi nhận:\n- Như trên;\n',
    'KT. CHỦ TỊCH\nNguyễn Văn A\n',
  ],
  ...[
    'Kính gửi: Sở Y tế;\n',
    'Căn cứ Luật Giáo dục;\n',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 1/KH-UBND\nKẾ HOẠCH\n',
    'Thời gian: tháng 6.\n',
  ],
];

describe('time grows with length', () => {
  test.each(Object.entries(TEXTS))('%s', (_, make) => expectGrowth(make, 'a.txt'));

  test.each(REPEATED)('%j again and again', (piece) => expectGrowth((length) => repeat(piece, length), 'a.txt'));

  test.each(['- ', '> ', '| ', '**a ', '[a](', '<div>', '`', '1. a\n', '# a\n'])(
    '%j again and again in Markdown',
    (piece) => {
      expectGrowth((length) => repeat(piece, length / 4), 'a.md');
    },
  );
});

describe('time grows with length, up to more than a megabyte', () => {
  test.each(['a plan', 'a plan in one line'])('%s', (name) => {
    expectLinear(
      (size) => TEXTS[name]!(250_000 * size),
      (text) => parseText(text, { path: 'a.txt' }),
    );
  });
  test('many documents in a file', () => {
    expectLinear(
      (size) => `${plan}\n`.repeat(8 * size),
      (text) => expect(parseAllText(text, { path: 'a.txt' })).toHaveLength(text.split('CỘNG HÒA').length - 1),
    );
  });
});

describe('what is put into the midst of a line takes no more than its length', () => {
  const lines = plan.split('\n').filter((line) => line.length > 20);

  test.each([' ', '\t', '\u00a0', '\n', '.', ', ', ';', '-', '_', '*', '(', '|', '1', 'A '])('%j', (piece) => {
    for (let i = 0; i < lines.length; i += 7) {
      const line = lines[i]!;
      const middle = line.indexOf(' ', line.length / 2) + 1;
      const stuff = (length: number) => line.slice(0, middle) + repeat(piece, length) + line.slice(middle);
      expectLinear(
        (size) => plan.replace(line, () => stuff(5000 * size)),
        (text) => parseText(text, { path: 'a.txt' }),
        line,
      );
    }
  });
});

test('page numbers between two tables', () => {
  const table = '| STT | Nội dung |\n|---|---|\n| 1 | Rà soát |\n\n';
  // Each of them doubled the time once.
  expectLinear(
    (size) => `${table}${' page 1'.repeat(10 * size)} x\n\n${table}`,
    (text) => parseText(text, { path: 'a.md' }),
  );
});

test('comments that nothing closes, behind one that is closed', () => {
  expectGrowth((length) => `<div>\n<!-- a -->\n${repeat('<!--', length)}\n</div>\n`, 'a.md');
});

describe('what is no document', () => {
  test('a megabyte of random bytes', async () => {
    let state = 1;
    const bytes = Uint8Array.from({ length: 1 << 20 }, () => {
      state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
      return state >>> 16;
    });
    const result = await parse(bytes);
    expect(brokenPromises([result])).toEqual([]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['binary-input']);
  });

  test('nothing', async () => {
    const result = await parse(new Uint8Array());
    expect(brokenPromises([result])).toEqual([]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['empty-input']);
  });

  test('one line of half a million characters', () => {
    const result = parseText(repeat('Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát ', 5e5), { path: 'a.txt' });
    expect(result.regions.at(-1)?.span.end).toBeGreaterThan(4.9e5);
  });
});

function repeat(piece: string, length: number): string {
  return piece.repeat(Math.ceil(length / piece.length));
}

function expectGrowth(make: (length: number) => string, path: string): void {
  expectLinear(
    (size) => make(LENGTH * size),
    (text) => parseText(text, { path }),
  );
}
