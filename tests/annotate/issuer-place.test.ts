import { expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';

test.each([
  ['ỦY BAN NHÂN DÂN\nTỈNH HÀ TĨNH', 'Ủy ban nhân dân tỉnh Hà Tĩnh', 'Hà Tĩnh'],
  ['ỦY BAN NHÂN DÂN\nHUYỆN MÈO VẠC', 'Ủy ban nhân dân huyện Mèo Vạc', 'Mèo Vạc'],
])('the place of an issuer printed in capitals is named as in running text: %s', (letterhead, name, place) => {
  const { issuer } = parseText(`${letterhead}\n\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nKiểm tra\n`).document;
  expect({ name: issuer?.name, place: issuer?.place }).toEqual({ name, place });
});

test.each([
  ['CÔNG TY TNHH MTV MÔI TRƯỜNG XANH', 'Công ty TNHH MTV Môi trường Xanh'],
  ['BỆNH VIỆN ĐA KHOA KHU VỰC ĐOAN HẠ', 'Bệnh viện Đa khoa khu vực Đoan Hạ'],
  ['VP ĐIỀU PHỐI NTM', 'VP Điều Phối NTM'],
])('initials in a name that no table holds stay capitals, words that are known get one: %s', (letterhead, name) => {
  const { issuer } = parseText(`${letterhead}\n\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nKiểm tra\n`).document;
  expect(issuer?.name).toBe(name);
});
