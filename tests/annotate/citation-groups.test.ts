import { describe, expect, test } from 'vitest';
import { groupCitations } from '../../src/annotate/citation-groups.ts';
import { findCitations } from '../../src/annotate/citations.ts';

function group(text: string, own: { number: string; symbol: string } | null = null) {
  return groupCitations(findCitations({ start: 0, end: text.length, text }), own);
}

describe('grouping', () => {
  test('one entry for a document, in the order of first mention, with all that is said of it', () => {
    const groups = group(
      'Chỉ thị số 24/CT-TTg; Luật Giá; Chỉ thị số 24/CT-TTg ngày 03/9/2021 của Thủ tướng Chính phủ về dạy học',
    );
    expect(groups.map((found) => [found.id, found.symbol, found.date, found.mentions.length])).toEqual([
      ['C1', '24/CT-TTg', '2021-09-03', 2],
      ['C2', null, null, 1],
    ]);
    expect(groups[0]).toMatchObject({ issuer: 'Thủ tướng Chính phủ', title: 'dạy học' });
  });

  test("the document's own number is no citation", () => {
    expect(group('(Kèm theo Kế hoạch số 617/KH-UBND)', { number: '617', symbol: 'KH-UBND' })).toEqual([]);
  });

  test('numbers start anew each year: two dates are two documents', () => {
    expect(group('Chỉ thị số 02/CT-TTg ngày 15/11/2019; Chỉ thị số 02/CT-TTg ngày 04/7/2018')).toHaveLength(2);
    expect(group('Nghị định số 26/2020/NĐ-CP ngày 28/2/2020; Nghị định số 26/2020/NĐ-CP ngày 28/2/2021')).toHaveLength(
      1,
    );
  });

  test('one without a number joins the numbered one of its type, day and kind of body', () => {
    const text =
      'Quyết định ngày 01/6/2020 của Bộ GD&ĐT; Quyết định số 1420/QĐ-BGDĐT ngày 01/6/2020 của Bộ Giáo dục và Đào tạo';
    expect(group(text)).toMatchObject([{ symbol: '1420/QĐ-BGDĐT', mentions: [{ symbol: null }, {}] }]);
  });

  test('it stays alone when two could be meant', () => {
    const text =
      'Quyết định ngày 01/6/2020 của Bộ Y tế; Quyết định số 1/QĐ-BYT ngày 01/6/2020 của Bộ Y tế; Quyết định số 2/QĐ-BYT ngày 01/6/2020 của Bộ Y tế';
    expect(group(text)).toHaveLength(3);
  });
});
