/** Which recognised words are text: words as Tesseract gives them, made up. */
import { describe, expect, test } from 'vitest';
import { sortWords } from '../../src/read/ocr/unread-words.ts';
import { type Drawn, draw } from './drawn-words.ts';

function read(lines: readonly Drawn[][]) {
  const { read, handwritten, muddles } = sortWords(draw(lines), [], 1);
  return {
    text: read.map(({ text }) => text).join(' '),
    byHand: handwritten.map(({ text }) => text),
    muddles: muddles.length,
  };
}

describe('a stamp in black ink', () => {
  const stamped: Drawn[][] = [
    [
      ['- Bộ', 96, 60],
      ['Tư', 96, 90],
      ['_X<‹k', 11, 330],
      ['CHỦ', 92, 400],
      ['TỊCH', 94, 425],
    ],
    [
      ['- Sở', 96, 60],
      ['=>', 22, 330],
      ['Độ', 48, 380],
    ],
    [
      ['- Cục', 96, 60],
      ['1<(', 6, 320],
      ['tt.', 6, 346],
      ['xung', 15, 372],
    ],
    [
      ['ve', 30, 327],
      ['24', 49, 350],
    ],
    [
      ['Pham', 2, 346],
      ['Trường', 93, 372],
      ['Thu', 93, 440],
    ],
  ];
  test('is told, and what stands in it is no text', () => {
    expect(read(stamped)).toMatchObject({ text: '- Bộ Tư CHỦ TỊCH - Sở - Cục Pham Trường Thu', muddles: 1 });
  });
  test('is none where words are hard to read here and there', () => {
    const faint: Drawn[][] = Array.from({ length: 8 }, (_, i) => [
      ['thực', 96, 60],
      ['hiên', 35, 120 + i * 45],
    ]);
    expect(read(faint)).toMatchObject({ muddles: 0, text: Array(8).fill('thực hiên').join(' ') });
  });
});

describe('rules and specks', () => {
  test('beside the words of a cell are no signs', () => {
    const drawn: Drawn[][] = [
      [
        ['|Văn', 90, 60],
        ['phòng', 96, 90],
        ['|', 80, 130],
        ['Bộ|', 96, 140],
        ['|BộYtế;Bộ', 20, 180],
      ],
    ];
    expect(read(drawn).text).toBe('Văn phòng Bộ BộYtế;Bộ');
  });
  test('before the first word of a line', () => {
    const drawn: Drawn[][] = [
      [
        ['_Căn', 90, 60],
        ['cứ', 96, 90],
      ],
      [
        ['.', 90, 60],
        ['Hà', 96, 80],
        ['Nội.', 96, 100],
      ],
    ];
    expect(read(drawn).text).toBe('Căn cứ Hà Nội.');
  });
});

describe('what was filled in by hand', () => {
  test('is left open where it can not be read', () => {
    const date: Drawn[][] = [
      [
        ['ngày#ổ', 14, 60],
        ['tháng', 86, 110],
        ['j1', 40, 150],
        ['năm', 93, 170],
      ],
    ];
    expect(read(date)).toMatchObject({ text: 'ngày tháng năm', byHand: ['#ổ', 'j1'] });
  });
  test('a month is read with less confidence, being one of twelve', () => {
    expect(
      read([
        [
          ['tháng', 86, 110],
          ['3', 59, 150],
          ['năm', 93, 170],
        ],
      ]).text,
    ).toBe('tháng 3 năm');
    expect(
      read([
        [
          ['tháng', 86, 110],
          ['31', 59, 150],
          ['năm', 93, 170],
        ],
      ]).text,
    ).toBe('tháng năm');
  });
});
