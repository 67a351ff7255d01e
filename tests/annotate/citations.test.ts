import { describe, expect, test } from 'vitest';
import { findCitations } from '../../src/annotate/citations.ts';
import type { CitationMention } from '../../src/model/annotations.ts';

function read(text: string): CitationMention[] {
  return findCitations({ start: 100, end: 100 + text.length, text });
}

describe('documents cited with a number', () => {
  test('all that stands around the number', () => {
    const text =
      'theo khoản 1 Điều 7 Nghị định số 26/2020/NĐ-CP ngày 28/02/2020 của Chính phủ quy định chi tiết một số điều; các sở';
    expect(read(text)).toEqual([
      {
        start: 100 + text.indexOf('Nghị định'),
        end: 100 + text.indexOf(' quy định chi tiết'),
        symbol: '26/2020/NĐ-CP',
        type: 'Nghị định',
        date: '2020-02-28',
        issuer: 'Chính phủ',
        title: 'quy định chi tiết một số điều',
        pinpoint: 'khoản 1 Điều 7',
      },
    ]);
  });

  const symbols: [string, string[]][] = [
    ['Công văn số 4216/UBND-NC ngày 02/12/2021', ['4216/UBND-NC']],
    ['Nghị định số 144/2021/NĐ- CP', ['144/2021/NĐ-CP']],
    ['tại Tờ trình số 02/TTr-CAT- ANCTNB ngày 03 tháng 02 năm 2023', ['02/TTr-CAT-ANCTNB']],
    ['Nghị quyết số  71/NQ-CP', ['71/NQ-CP']],
    ['Kế hoạch 67-KH/HU ngày 19/12/2016 của Ban Thường vụ huyện ủy', ['67-KH/HU']],
    ['tổng kết thực hiện Đề án 117/QĐ-TTg', ['117/QĐ-TTg']],
    ['Hội đồng (QĐ 22/QĐ-ĐHVN)', ['22/QĐ-ĐHVN']],
    ['Nghị quyết số 51/2001/QH10', ['51/2001/QH10']],
    ['Thông báo số 52/TB-VPCP, số 60/TB-VPCP và số 7/TB-VPCP', ['52/TB-VPCP', '60/TB-VPCP', '7/TB-VPCP']],
    ['các Quyết định số: 123/QĐ-UBND, 124/QĐ-UBND', ['123/QĐ-UBND', '124/QĐ-UBND']],
    ['Báo cáo kết quả giám sát số 120/BC-ĐGS ngày 12 tháng 4 năm 2012', ['120/BC-ĐGS']],
    ['công văn số 1187/SNV', ['1187/SNV']],
  ];
  test.each(symbols)('%s', (text, expected) => {
    expect(read(text).map((mention) => mention.symbol)).toEqual(expected);
    expect(read(text).every((mention) => mention.type !== null)).toBe(true);
  });

  test('a list shares its type', () => {
    expect(read('Thông báo số 52/TB-VPCP, số 60/TB-VPCP').map((mention) => mention.type)).toEqual([
      'Thông báo',
      'Thông báo',
    ]);
  });

  test('names of bodies hold commas and và', () => {
    const text =
      'Kế hoạch số 5/KH-SVHTTDL ngày 1/2/2021 của Sở Văn hóa, Thể thao và Du lịch và Kế hoạch số 6/KH-UBND của UBND tỉnh';
    expect(read(text).map((mention) => mention.issuer)).toEqual(['Sở Văn hóa, Thể thao và Du lịch', 'UBND tỉnh']);
  });

  test('a place may stand before the date', () => {
    expect(read('Quyết định số 4216/QĐ-UBND Thanh Hoá, ngày 06/10/2020 của UBND tỉnh')[0]).toMatchObject({
      date: '2020-10-06',
      issuer: 'UBND tỉnh',
    });
  });

  test('about what: without về việc, with the verb', () => {
    expect(read('Công văn số 1/UBND-VX ngày 1/2/2021 của UBND tỉnh về việc phòng dịch.')[0]?.title).toBe('phòng dịch');
    expect(read('Quyết định số 1/QĐ-TTg phê duyệt Đề án “A, B giai đoạn 2021-2030”; triển khai')[0]?.title).toBe(
      'phê duyệt Đề án “A, B giai đoạn 2021-2030”',
    );
    expect(read('gửi Báo cáo số 1/BC-SYT về Sở Y tế trước ngày 5/9')[0]?.title).toBeNull();
  });
});

describe('documents cited without a number', () => {
  test('by date and body', () => {
    expect(read('Quyết định ngày 01/6/2020 của Bộ GD&ĐT; Kế hoạch')).toMatchObject([
      { symbol: null, type: 'Quyết định', date: '2020-06-01', issuer: 'Bộ GD&ĐT' },
    ]);
  });
  test('laws by name', () => {
    const text =
      'Luật Ngân sách nhà nước và các văn bản; Bộ luật Lao động năm 2019, Luật Tiêu chuẩn và quy chuẩn kỹ thuật';
    expect(read(text).map((law) => [law.type, law.title, law.date])).toEqual([
      ['Luật', 'Ngân sách nhà nước', null],
      ['Bộ luật', 'Lao động', '2019'],
      ['Luật', 'Tiêu chuẩn và quy chuẩn kỹ thuật', null],
    ]);
  });
  test('a law that amends another is one, and its number belongs to it', () => {
    expect(read('Luật sửa đổi, bổ sung một số điều của Luật Giáo dục đại học số 34/2018/QH14')).toMatchObject([
      { symbol: '34/2018/QH14', type: 'Luật' },
    ]);
  });
  test.each([
    'Luật này có hiệu lực',
    'pháp luật Việt Nam',
    'các dự án Luật có liên quan',
    'Kế hoạch ngày 20/11/2021 tổ chức',
  ])('%s names none', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  'ngày 20/10/2021',
  'dạy học 2 buổi/ngày',
  '1 buổi/1 nhóm chuyên môn',
  'trực 24/24',
  'tỷ lệ 1/2, 3/4',
  'điện thoại 0274/3822-825',
  'xem https://a.gov.vn/van-ban/12/QD-UB',
  'giai đoạn 2016-2020',
])('%s is no citation', (text) => {
  expect(read(text)).toEqual([]);
});
