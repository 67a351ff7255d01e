import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';
import { generatedText, VARIANTS } from './generated.ts';
import { cellsOf, expectGrounded, expectOrder, expectWhole, linesOf } from './promises.ts';

describe('plain text, however it is saved', () => {
  for (const [name, vary] of Object.entries(VARIANTS)) {
    it(`keeps every letter once, grounded and in order: ${name}`, () => {
      fc.assert(
        fc.property(generatedText, (text) => {
          const reading = readPlain(vary(text));
          expectOrder(reading);
          expectGrounded(reading);
          expectWhole(reading);
        }),
        { numRuns: 60 },
      );
    });

    it(`has the same lines and cells: ${name}`, () => {
      fc.assert(
        fc.property(generatedText, (text) => {
          expect(cellsOf(readPlain(vary(text)))).toEqual(cellsOf(readPlain(text)));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('reads NFD to the working text of NFC', () => {
    fc.assert(fc.property(generatedText, (text) => readPlain(text.normalize('NFD')).text === readPlain(text).text));
  });

  it('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expectOrder(readPlain(text));
      }),
    );
  });

  it('counts blank lines', () => {
    expect(readPlain('a\n\n\nb\nc').lines.map((line) => line.gap)).toEqual([0, 2, 0]);
  });
});

describe('emphasis left by a converter', () => {
  it('goes, also over two lines', () => {
    expect(linesOf(readPlain('Số: **3264**/KH\n**KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC**'))).toEqual([
      'Số: 3264/KH',
      'KT. GIÁM ĐỐC',
      'PHÓ GIÁM ĐỐC',
    ]);
  });

  it('is not what means something', () => {
    const text = '*\n* * *\n***\nMức 5*3 (*) và (**)\n* Lưu ý: không\n___________';
    expect(linesOf(readPlain(text))).toEqual(text.split('\n'));
  });
});

describe('cells', () => {
  it('between pipes on one line', () => {
    const text = '| UBND TỈNH A | CỘNG HÒA |\n|---|---|\n| Số: 1 | A, ngày 1 |\n\nGiao Sở A | Sở B thực hiện.';
    expect(cellsOf(readPlain(text))).toEqual([
      '0:0.0 UBND TỈNH A',
      '0:0.1 CỘNG HÒA',
      '0:1.0 Số: 1',
      '0:1.1 A, ngày 1',
      'Giao Sở A | Sở B thực hiện.',
    ]);
  });

  it('between pipes that stand alone, with group rows and empty cells', () => {
    const text =
      '|\nSTT\n|\nViệc\n|\nChủ trì\n|\n|\nI. Nhóm\n|\n|\n1\n|\nRà\nsoát\n|\nSở A\n|\n|\n2\n|\n|\nSở B\n|\n\nHết';
    expect(cellsOf(readPlain(text))).toEqual([
      '0:0.0 STT',
      '0:0.1 Việc',
      '0:0.2 Chủ trì',
      '0:1.0 I. Nhóm',
      '0:2.0 1',
      '0:2.1 Rà',
      '0:2.1 soát',
      '0:2.2 Sở A',
      '0:3.0 2',
      '0:3.2 Sở B',
      'Hết',
    ]);
  });

  it('of a header whose pipes do not close the rows, but not of the body they enclose', () => {
    const body = Array.from({ length: 40 }, (_, i) => `Dòng ${i}`).join('\n');
    const text = `UBND TỈNH A\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n|\nSố: 1/CT\n|\nA, ngày 1 tháng 2 năm 2021\n|\nCHỈ THỊ\n${body}\nNơi nhận:\n- Lưu: VT.\n|\nCHỦ TỊCH\nTrần B\n|`;
    const cells = cellsOf(readPlain(text));
    expect(cells.slice(0, 6)).toEqual([
      '0:0.0 UBND TỈNH A',
      '0:0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '0:1.0 Số: 1/CT',
      '0:1.1 A, ngày 1 tháng 2 năm 2021',
      'CHỈ THỊ',
      'Dòng 0',
    ]);
    expect(cells.slice(-4)).toEqual(['1:0.0 Nơi nhận:', '1:0.0 - Lưu: VT.', '1:0.1 CHỦ TỊCH', '1:0.1 Trần B']);
  });

  it('by tabs, but not behind the marker of a list', () => {
    expect(cellsOf(readPlain('STT\tViệc\tHạn\n1\tRà soát\tQuý I\n2\t\tQuý II\n\n1.\tMột\n2.\tHai'))).toEqual([
      '0:0.0 STT',
      '0:0.1 Việc',
      '0:0.2 Hạn',
      '0:1.0 1',
      '0:1.1 Rà soát',
      '0:1.2 Quý I',
      '0:2.0 2',
      '0:2.2 Quý II',
      '1. Một',
      '2. Hai',
    ]);
  });

  it('of a header and a foot typed side by side', () => {
    const text = `  UBND TỈNH A            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
    SỞ B                    Độc lập - Tự do - Hạnh phúc
Số: 12/SB-VP             A, ngày 3 tháng 4 năm 2023
V/v thi đua

      Kính gửi: Các phòng

Nội dung   có khoảng trắng.

Nơi nhận:                 GIÁM ĐỐC
- Như trên;
- Lưu: VT.

                          Trần B

PHỤ LỤC`;
    expect(cellsOf(readPlain(text))).toEqual([
      '0:0.0 UBND TỈNH A',
      '0:0.1 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      '0:1.0 SỞ B',
      '0:1.1 Độc lập - Tự do - Hạnh phúc',
      '0:2.0 Số: 12/SB-VP',
      '0:2.1 A, ngày 3 tháng 4 năm 2023',
      '0:3.0 V/v thi đua',
      'Kính gửi: Các phòng',
      'Nội dung   có khoảng trắng.',
      '1:0.0 Nơi nhận:',
      '1:0.1 GIÁM ĐỐC',
      '1:1.0 - Như trên;',
      '1:2.0 - Lưu: VT.',
      '1:3.1 Trần B',
      'PHỤ LỤC',
    ]);
  });
});
