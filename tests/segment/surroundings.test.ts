import { describe, expect, test } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';
import { frameOf, linesOfKind } from './frame-of.ts';

const DOCUMENT =
  'SỞ Y TẾ\nSố: 15/SYT-NVY\nV/v tiêm chủng\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKính gửi: Sở Nội vụ\n\nSở Y tế đề nghị Sở Nội vụ phối hợp./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVừ A Páo\n';

describe('what surrounds a document', () => {
  const outside = (source: string) => linesOfKind(readPlain(source), 'surroundings');

  test('nothing around it', () => {
    expect(outside(DOCUMENT)).toEqual([]);
  });

  test('banner, metadata and page title before, links and notices behind', () => {
    const before =
      'Trang chủ\nTHƯ VIỆN VĂN BẢN\nSố hiệu:\n15/SYT-NVY\nLoại văn bản:\nCông văn\nNgày ban hành:\n05/03/2021\nCông văn 15/SYT-NVY năm 2021 về tiêm chủng\n\n';
    const after =
      '\nVăn bản liên quan\nBan hành: 01/02/2021\nTHÔNG BÁO\nvề bảo vệ dữ liệu\nKính gửi: Quý khách hàng\nĐể sử dụng, mời đăng nhập.\n1. Đăng nhập\n';
    const frame = frameOf(before + DOCUMENT + after);
    expect(frame).toMatchObject({
      addressees: ['Sở Nội vụ'],
      body: ['Sở Y tế đề nghị Sở Nội vụ phối hợp./.'],
      bodies: ['SỞ Y TẾ'],
      type: 'CV',
    });
    expect(frame.parts).toHaveLength(1);
    expect(outside(before + DOCUMENT + after)).toHaveLength(16);
  });

  test('a note of the converter behind a text without a foot', () => {
    const text =
      'Số: 15/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\nI. MỤC TIÊU\n\nTiêm đủ.\n\n[SOURCE_NOTE] Transcription source: a.pdf\n';
    expect(outside(text)).toEqual(['[SOURCE_NOTE] Transcription source: a.pdf']);
  });

  test('a fragment without a header is body throughout', () => {
    const frame = frameOf('Sở Y tế tổ chức tiêm chủng.\n\n1. Trạm y tế xã lập danh sách.\n');
    expect(frame).toMatchObject({ type: null, number: null, bodies: [], title: null });
    expect(frame.body).toHaveLength(2);
    expect(frame.parts).toEqual([['main', null, null, null]]);
  });
});

describe('page furniture', () => {
  const furniture = (source: string) => linesOfKind(readPlain(source), 'page-furniture');
  const page = 'Sở Y tế tổ chức tiêm chủng cho trẻ em các xã vùng cao.\n'.repeat(20);

  test('page numbers and page marks', () => {
    expect(furniture(`${page}2\n${page}3\n${page}- 4 -\n${page}Trang 5/6\n${page}Page 6\n`)).toEqual([
      '2',
      '3',
      '- 4 -',
      'Trang 5/6',
      'Page 6',
    ]);
  });

  test('numbers of rows are none', () => {
    expect(furniture(`${page}1\nLập danh sách\n2\nTiêm\n3\nBáo cáo\n`)).toEqual([]);
    expect(furniture(`${page}|\n1\n|\n${page}|\n2\n|\n`)).toEqual([]);
  });

  test('a head that is repeated on each page', () => {
    expect(
      furniture(`${page}2\nKẾ HOẠCH TIÊM CHỦNG\n${page}3\nKẾ HOẠCH TIÊM CHỦNG\n${page}4\nKẾ HOẠCH TIÊM CHỦNG\n${page}`),
    ).toHaveLength(6);
  });

  test('footnotes that the text refers to', () => {
    const source = `${page}Theo Thông tư[1] của Bộ.\n[1] Thông tư số 2/TT-BYT.\n[2] Không ai dẫn tới.\n`;
    expect(linesOfKind(readPlain(source), 'footnote')).toEqual(['[1] Thông tư số 2/TT-BYT.']);
  });
});

test('a page’s heading that repeats type and title above the letterhead', () => {
  const frame = frameOf(
    'KẾ HOẠCH\n\nTrồng rừng năm 2021\n\nỦY BAN NHÂN DÂN\nTỈNH LONG AN\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n' +
      'Số: 12/KH-UBND\nLong An, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTrồng rừng năm 2021\n\n1. Các huyện trồng rừng.\n',
  );
  expect(frame).toMatchObject({
    number: '12 KH-UBND',
    title: 'Trồng rừng năm 2021',
    body: ['1. Các huyện trồng rừng.'],
  });
  expect(frame.kinds.slice(0, 2)).toEqual(['surroundings', 'surroundings']);
});
