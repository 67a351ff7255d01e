/** Tables without rules around their cells: columns are told by their heads and by what stays free below them. */
import { describe, expect, test } from 'vitest';
import { takeFreeTables } from '../../src/read/pdf/free-tables.ts';
import { makeLines, textOf } from '../../src/read/pdf/lines.ts';
import type { Glyph } from '../../src/read/pdf/page-marks.ts';

/** Lines as a typewriter sets them: a letter is half an em wide, a line 1.2 em high. */
function typed(page: string) {
  const glyphs = page.split('\n').flatMap((line, row) =>
    [...line].map((text, column): Glyph => {
      return {
        text,
        x: 60 + 6 * column,
        end: 66 + 6 * column,
        y: 100 + 14.4 * row,
        size: 12,
        font: null,
        annotation: 0,
      };
    }),
  );
  return makeLines(glyphs, 1);
}

/** Tables as rows of cells, other lines as they are. */
function read(page: string): unknown[] {
  return takeFreeTables(typed(page)).flatMap((part): unknown[] => {
    if (Array.isArray(part)) return part.map(textOf);
    const rows = Array.from({ length: part.rowCount }, (_, row) =>
      part.cells.filter((cell) => cell.row === row).map((cell) => cell.lines.map(textOf).join(' ')),
    );
    return [rows];
  });
}

describe('heads that stand side by side', () => {
  test('begin a table, whose columns are what stays free', () => {
    const page = [
      'II. NHIỆM VỤ',
      'TT  Nội dung                  Cơ quan       Thời gian',
      '                              chủ trì       hoàn thành',
      '1   Rà soát, bổ sung danh     Sở Nội vụ     Quý I',
      '    sách hộ nghèo toàn tỉnh',
      '2   Cấp thẻ                   Bảo hiểm xã   15/3/2026',
      '                              hội tỉnh',
      'III. Tổ chức thực hiện do các sở, ngành và địa phương cùng làm',
    ].join('\n');
    expect(read(page)).toEqual([
      'II. NHIỆM VỤ',
      [
        ['TT', 'Nội dung', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
        ['1', 'Rà soát, bổ sung danh sách hộ nghèo toàn tỉnh', 'Sở Nội vụ', 'Quý I'],
        ['2', 'Cấp thẻ', 'Bảo hiểm xã hội tỉnh', '15/3/2026'],
      ],
      'III. Tổ chức thực hiện do các sở, ngành và địa phương cùng làm',
    ]);
  });
  test('over columns that are wider than they are', () => {
    const page = [
      'TT            Nội dung            Chủ trì     Thời hạn',
      '1   Mở các lớp học nghề ngắn hạn  Sở Y tế     Quý I',
      '2   Cấp thẻ cho hộ mới thoát      Sở Nội vụ   Quý II',
    ].join('\n');
    expect(read(page)).toEqual([
      [
        ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
        ['1', 'Mở các lớp học nghề ngắn hạn', 'Sở Y tế', 'Quý I'],
        ['2', 'Cấp thẻ cho hộ mới thoát', 'Sở Nội vụ', 'Quý II'],
      ],
    ]);
  });
});

test('rows whose cells are centred are told by the room between them', () => {
  const page = [
    'TT  Nội dung             Chủ trì     Thời hạn',
    '',
    '    Rà soát, bổ sung',
    '1   danh sách hộ nghèo   Sở Nội vụ   Quý I',
    '    toàn tỉnh',
    '',
    '    Cấp thẻ cho hộ',
    '2                        Sở Y tế     Quý II',
    '    mới thoát nghèo',
  ].join('\n');
  expect(read(page)).toEqual([
    [
      ['TT', 'Nội dung', 'Chủ trì', 'Thời hạn'],
      ['1', 'Rà soát, bổ sung danh sách hộ nghèo toàn tỉnh', 'Sở Nội vụ', 'Quý I'],
      ['2', 'Cấp thẻ cho hộ mới thoát nghèo', 'Sở Y tế', 'Quý II'],
    ],
  ]);
});

describe('is no table', () => {
  test.each([
    ['a letterhead', 'ỦY BAN NHÂN DÂN          CỘNG HÒA XÃ HỘI\nTỈNH A                   Độc lập - Tự do'],
    ['a foot', 'Nơi nhận:        TM. ỦY BAN NHÂN DÂN\n- Sở Nội vụ;     CHỦ TỊCH'],
    ['heads with nothing below', 'TT   Nội dung   Thời gian\nCác sở, ngành báo cáo trước ngày 15 tháng 12 hằng năm.'],
    ['a sentence with wide blanks', 'Thời gian   thực hiện   kế hoạch\ntừ   tháng   ba'],
  ])('%s', (_, page) => expect(read(page)).toEqual(typed(page).map(textOf)));
});
