/** Printed lines joined to paragraphs, and lines that stay alone: `⏎` stands for the end of a printed line. */
import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';
import { joinParagraphs } from '../../src/segment/outline/paragraphs.ts';

function paragraphs(...lines: string[]): string[] {
  const reading = readPlain(lines.join('\n'));
  const joined = joinParagraphs(
    reading,
    reading.lines.map((_, i) => i),
  );
  const lineText = (index: number) => reading.text.slice(reading.lines[index]!.start, reading.lines[index]!.end);
  return joined.map((paragraph) => paragraph.lines.map(lineText).join('⏎'));
}

describe('lines go on', () => {
  test('where the width of the page broke them', () => {
    expect(
      paragraphs(
        '1. Sở Y tế chủ trì, phối hợp với các cơ quan liên quan rà soát, bổ sung',
        'phương án phòng, chống dịch; báo cáo Ủy ban nhân dân tỉnh trước ngày',
        '15 tháng 6 năm 2026.',
        '2. Sở Tài chính bố trí kinh phí.',
      ),
    ).toEqual([
      '1. Sở Y tế chủ trì, phối hợp với các cơ quan liên quan rà soát, bổ sung⏎phương án phòng, chống dịch; báo cáo Ủy ban nhân dân tỉnh trước ngày⏎15 tháng 6 năm 2026.',
      '2. Sở Tài chính bố trí kinh phí.',
    ]);
  });
  test('over a blank line that tears a sentence', () => {
    expect(paragraphs('Các cơ quan, đơn vị tổ chức thực hiện và', '', 'báo cáo kết quả.')).toEqual([
      'Các cơ quan, đơn vị tổ chức thực hiện và⏎báo cáo kết quả.',
    ]);
  });
  test('behind a marker that stands alone', () => {
    expect(paragraphs('a)', 'Rà soát hồ sơ.')).toEqual(['a)⏎Rà soát hồ sơ.']);
  });
  test('while a bracket is open', () => {
    expect(
      paragraphs('- Báo cáo Ủy ban nhân dân huyện (qua Phòng', 'Nông nghiệp và Môi trường) trước ngày 10/5/2022;'),
    ).toHaveLength(1);
  });
});

describe('lines stay alone', () => {
  test('the title of an article above its text', () => {
    expect(
      paragraphs('Điều 7. Cơ quan thường trực', 'Sở Xây dựng là cơ quan thường trực, có trách nhiệm:', '1. Tổng hợp.'),
    ).toEqual(['Điều 7. Cơ quan thường trực', 'Sở Xây dựng là cơ quan thường trực, có trách nhiệm:', '1. Tổng hợp.']);
  });
  test('every item', () => {
    expect(paragraphs('a) Rà soát;', 'b) Tổng hợp;', '- Báo cáo.')).toHaveLength(3);
  });
  test('a number in the middle of a sentence is no item', () => {
    expect(paragraphs('Thực hiện quy định tại Điều', '12. Sở Y tế báo cáo.')).toHaveLength(1);
  });
});
