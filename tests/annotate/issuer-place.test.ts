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
  ['TRẠM BTS MINH PHÁT', 'Trạm BTS Minh Phát'],
])('initials in a name that no table holds stay capitals, words that are known get one: %s', (letterhead, name) => {
  const { issuer } = parseText(`${letterhead}\n\nSố: 3/KH-UBND\n\nKẾ HOẠCH\nKiểm tra\n`).document;
  expect(issuer?.name).toBe(name);
});

test.each([
  ['SỞ NÔNG NGHIỆP VÀ PHÁT TRIÊN NÔNG THÔN', 'Sở Nông nghiệp và Phát triển nông thôn'],
  ['SƠ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI', 'Sở Lao động - Thương binh và Xã hội'],
  ['VĂN PHONG CHÍNH PHU', 'Văn phòng Chính phủ'],
  ['UY BAN NHÂN DÂN\nTĨNH CÀ MÂU', 'Ủy ban nhân dân tỉnh Cà Mau'],
  [
    'ỦY BAN NHÂN DÂN\nHUYỆN KRÔNG NÔ\nBAN QUẦN LÝ DỰ ÁN ĐẦU TƯ XÂY DỰNG HUYỆN KRÔNG NÔ',
    'Ban Quản lý dự án đầu tư xây dựng huyện Krông Nô',
  ],
])('tones that a scanner misread over capitals do not make another name: %s', (letterhead, name) => {
  const { issuer } = parseText(`${letterhead}\n\nSố: 3/KH-X\n\nKẾ HOẠCH\nKiểm tra\n`).document;
  expect(issuer?.name).toBe(name);
  expect(issuer?.text).toBe(
    letterhead
      .split('\n')
      .slice(letterhead.includes('KRÔNG') ? 2 : 0)
      .join(' '),
  );
});

test.each([
  ['Các thành viên Ban Chỉ đạo quốc gia về tăng trưởng xanh', 'Ban Chỉ đạo quốc gia về tăng trưởng xanh'],
  ['Các thành viên Ban Chỉ đạo Quốc gia về Tăng trưởng xanh', 'Ban Chỉ đạo Quốc gia về Tăng trưởng xanh'],
])('an issuer printed in capitals is named as the document writes it elsewhere: %s', (mention, name) => {
  const { issuer } = parseText(
    `BAN CHỈ ĐẠO QUỐC GIA VỀ TĂNG TRƯỞNG XANH\n\nSố: 3/QĐ-BCĐ\n\nKẾ HOẠCH\nKiểm tra\n\n1. ${mention} tự kiểm tra.\n`,
  ).document;
  expect(issuer?.name).toBe(name);
});
