import { expect, test } from 'vitest';
import { findIdleBlanks } from '../../src/text/idle-blanks.ts';

function closeUp(text: string): string {
  const blanks = new Set(findIdleBlanks(text));
  return [...text].filter((_, at) => !blanks.has(at)).join('');
}

test.each([
  ['Căn  cứ Luật Đất đai;  căn cứ', 'Căn cứ Luật Đất đai; căn cứ'],
  ['  Đơn vị  chủ trì: Sở Y tế', '  Đơn vị chủ trì: Sở Y tế'],
  ['KT.  CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  ['PHÓ CHỦ  TỊCH', 'PHÓ CHỦ TỊCH'],
  ['Lường Văn  Thạch', 'Lường Văn Thạch'],
  ['sửa đổi , bổ sung năm 2015 , 2019', 'sửa đổi, bổ sung năm 2015, 2019'],
  ['Sở Y tế  chủ trì\n\nVăn phòng   Sở', 'Sở Y tế chủ trì\n\nVăn phòng   Sở'],
])('%j', (typed, meant) => {
  expect(closeUp(typed)).toBe(meant);
});

test.each([
  ['columns', 'UBND TỈNH HÀ TĨNH  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  ['a figure', 'Sở Y tế  2023'],
  ['a row and its number', '12  tổ chức tập huấn'],
  ['an item and its letter', 'a)  tổ chức tập huấn'],
  ['a line with wider gaps', 'lấy mẫu tại  các hộ    Hằng tuần'],
  ['the line below one with wider gaps', 'Giám sát       Hằng tuần\nlấy mẫu tại  các hộ'],
  ['the line above one with tabs', 'lấy mẫu tại  các hộ\nGiám sát\tHằng tuần'],
  ['cells between bars', '| Giám sát |  lấy mẫu'],
  ['indented lines, blank lines and blanks at ends', '  tổ chức\n  \nthực hiện  \n'],
])('%s stays', (_, text) => {
  expect(closeUp(text)).toBe(text);
});
