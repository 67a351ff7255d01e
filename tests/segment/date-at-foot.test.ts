import { expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const HEAD = 'HỢP TÁC XÃ VẠN PHÚC\nSố: 7/BC-HTX\n\nBÁO CÁO\nKết quả sản xuất\n\n1. Lúa được mùa.\n\n';

test.each([
  ['above the signature', 'Vạn Phúc, ngày 12 tháng 10 năm 1989\nCHỦ NHIỆM\n\nLê Văn An\n'],
  [
    'between recipients and signature',
    'Nơi nhận:\n- UBND xã;\n- Lưu.\n\nVạn Phúc, ngày 12 tháng 10 năm 1989\nCHỦ NHIỆM\n\nLê Văn An\n',
  ],
])('place and date %s', (_, foot) => {
  expect(frameOf(HEAD + foot)).toMatchObject({
    place: 'Vạn Phúc',
    date: '1989-10-12',
    body: ['1. Lúa được mùa.'],
    signatures: [[null, null, 'CHỦ NHIỆM', 'Lê Văn An']],
  });
});
