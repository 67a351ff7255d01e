import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';
import { linesOfKind } from './frame-of.ts';

const HEAD = 'SỞ Y TẾ HÀ GIANG\nSố: 7/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng năm 2021\n\n';
const PARAGRAPH = '1. Các trạm y tế xã rà soát đối tượng tiêm chủng, lập danh sách theo thôn.\n\n';

const furniture = (body: string) => linesOfKind(readPlain(HEAD + body), 'page-furniture');
const footnotes = (body: string) => linesOfKind(readPlain(HEAD + body), 'footnote');

describe('page numbers', () => {
  test.each([
    [
      'tearing a sentence',
      `${PARAGRAPH}2. Trung tâm Y tế huyện cấp vắc xin, vật tư cho các xã,\n\n3\n\nthị trấn trong huyện.`,
      ['3'],
    ],
    ['alone between marked paragraphs', `${PARAGRAPH}2\n\n2. Trung tâm Y tế huyện cấp vắc xin.`, ['2']],
    [
      'centred between paragraphs',
      `${PARAGRAPH}${' '.repeat(30)}4\n\nTrung tâm Y tế huyện cấp vắc xin, vật tư cho các xã, thị trấn.`,
      ['4'],
    ],
    ['with dashes', `${PARAGRAPH}- 2 -\n\n2. Trung tâm Y tế huyện cấp vắc xin.`, ['- 2 -']],
    ['of how many', `${PARAGRAPH}Trang 3/4\n\n2. Trung tâm Y tế huyện cấp vắc xin.`, ['Trang 3/4']],
  ])('%s', (_, body, expected) => {
    expect(furniture(body)).toEqual(expected);
  });

  test.each([
    [
      'a cell of a table given line by line',
      'STT\n\nNội dung\n\n1\n\nRà soát đối tượng tiêm chủng, lập danh sách theo thôn.\n\n2\n\nCấp vắc xin, vật tư cho các xã, thị trấn trong huyện.',
    ],
    ['a quantity in a list of figures', 'Số xã\n\n25\n\nSố trạm\n\n24'],
    ['a cell between bars', '| STT | Nội dung |\n| 1 | Rà soát đối tượng |\n| 2 | Cấp vắc xin |'],
  ])('%s is none', (_, body) => {
    expect(furniture(body)).toEqual([]);
  });
});

describe('footnotes', () => {
  const RULE = '_______________';

  test.each([
    ['a number behind a word', 'đối tượng1 tiêm chủng', '1 Theo số liệu điều tra năm 2020.'],
    ['a number in parentheses', 'đối tượng (1) tiêm chủng', '(1) Theo số liệu điều tra năm 2020.'],
    ['a number in brackets', 'đối tượng [1] tiêm chủng', '[1] Theo số liệu điều tra năm 2020.'],
    ['a star', 'đối tượng* tiêm chủng', '* Theo số liệu điều tra năm 2020.'],
  ])('below a rule: %s', (_, phrase, note) => {
    const body = `1. Các trạm y tế xã rà soát ${phrase}.\n\n${RULE}\n${note}\n\n2. Trung tâm Y tế huyện cấp vắc xin.`;
    expect(footnotes(body)).toContain(note);
    expect(footnotes(body)).not.toContain('2. Trung tâm Y tế huyện cấp vắc xin.');
  });

  test('a note over two lines, and a second one', () => {
    const notes = ['1 Theo số liệu điều tra của', 'Trung tâm Y tế huyện.', '2 Báo cáo số 12/BC-TTYT.'];
    const body = `1. Rà soát đối tượng1 tiêm chủng2.\n\n${RULE}\n${notes.join('\n')}\n\n2. Cấp vắc xin.`;
    expect(footnotes(body)).toEqual([RULE, ...notes]);
  });

  test('a number that nothing above refers to is none', () => {
    expect(footnotes(`1. Rà soát đối tượng.\n\n${RULE}\n3 Trạm y tế báo cáo hằng tháng.`)).toEqual([]);
  });
});
