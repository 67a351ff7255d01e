/** Whose place completes the names of local bodies. */
import { expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';

function leadsIn(letterhead: string): string[] {
  const text = [
    letterhead,
    'Số: 46/KH-UBND',
    'Tân Hưng, ngày 12 tháng 8 năm 2025',
    'KẾ HOẠCH',
    'Phổ cập kỹ năng số',
    'I. NHIỆM VỤ',
    '1. Hội Nông dân chủ trì, mở lớp cho hội viên.',
    '2. UBND chủ trì, mua sắm máy tính.',
    '3. Sở Y tế chủ trì, cập nhật dữ liệu khám bệnh.',
  ].join('\n');
  return parseText(text, { from: 'txt' }).tasks.map(({ lead }) => lead[0]!.name);
}

test('in a plan of a province each body is that of the province', () => {
  expect(leadsIn('ỦY BAN NHÂN DÂN\nTỈNH HƯNG YÊN')).toEqual([
    'Hội Nông dân tỉnh Hưng Yên',
    'Ủy ban nhân dân tỉnh Hưng Yên',
    'Sở Y tế tỉnh Hưng Yên',
  ]);
});

test('in a plan of a commune those that each level has are not made the province’s', () => {
  expect(leadsIn('UBND TỈNH HƯNG YÊN\nỦY BAN NHÂN DÂN\nXÃ TÂN HƯNG')).toEqual([
    'Hội Nông dân',
    'Ủy ban nhân dân',
    'Sở Y tế tỉnh Hưng Yên',
  ]);
});

test('a ward is of the rank of a commune, a town or a city of a province that of a district', () => {
  const text =
    'KẾ HOẠCH\nKiểm tra\nI. NHIỆM VỤ\n1. UBND phường Hải Tân rà soát.\n2. UBND thị xã Chí Linh rà soát.\n3. UBND thành phố Long Xuyên rà soát.\n4. UBND thành phố Đà Nẵng rà soát.';
  expect(parseText(text, { from: 'txt' }).tasks.map(({ lead }) => lead[0]!.id)).toEqual([
    'comm:uy-ban-nhan-dan-xa-x',
    'dist:uy-ban-nhan-dan-huyen-h',
    'dist:uy-ban-nhan-dan-huyen-h',
    'prov:uy-ban-nhan-dan-tinh-t',
  ]);
});

test('those of a level, or of the same, are not the province’s', () => {
  const text = [
    'KẾ HOẠCH',
    'Kiểm tra',
    'I. NHIỆM VỤ',
    '1. UBND cấp xã rà soát.',
    '2. Thường trực HĐND huyện rà soát.',
    '3. Hội Nông dân cùng cấp rà soát.',
    '4. UBND các cấp rà soát.',
  ].join('\n');
  expect(parseText(text, { from: 'txt' }).tasks.map(({ lead }) => [lead[0]!.id, lead[0]!.kind])).toEqual([
    ['coll:uy-ban-nhan-dan-cap-xa', 'collective'],
    [null, 'agency'],
    [null, 'agency'],
    [null, 'collective'],
  ]);
});

test('an open name that is filled in is whole', () => {
  const text = [
    'ỦY BAN NHÂN DÂN',
    'THÀNH PHỐ HỒ CHÍ MINH',
    'Số: 46/KH-UBND',
    'Thành phố Hồ Chí Minh, ngày 12 tháng 8 năm 2025',
    'KẾ HOẠCH',
    'Cấp điện',
    'I. NHIỆM VỤ',
    '1. Công ty Điện lực Bình Phú rà soát lưới điện.',
    '2. Phòng KHTH rà soát hồ sơ.',
  ].join('\n');
  expect(parseText(text, { from: 'txt' }).tasks.map(({ lead }) => lead[0]!.name)).toEqual([
    'Công ty Điện lực Bình Phú',
    'Phòng Kế hoạch tổng hợp',
  ]);
});
