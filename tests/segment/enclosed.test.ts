/** Texts that a decision encloses: with or without letterhead and note, the note in all its places. */
import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const LETTERHEAD =
  'ỦY BAN NHÂN DÂN\nTỈNH LONG AN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n';
const DECISION =
  `${LETTERHEAD}Số: 12/2021/QĐ-UBND\nLong An, ngày 05 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nBan hành quy định quản lý kênh mương\n\n` +
  'Căn cứ Luật Thủy lợi ngày 19 tháng 6 năm 2017;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này văn bản nêu trên.\n\n' +
  'Điều 2. Chánh Văn phòng thi hành Quyết định này./.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn An\n\n';
const ARTICLES = '\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nQuy chế này quy định việc quản lý kênh mương.\n';
const NUMBER = 'số 12/2021/QĐ-UBND ngày 05 tháng 3 năm 2021';

const parts = (enclosed: string) => frameOf(DECISION + enclosed).parts.slice(1);

describe('an enclosed text', () => {
  test.each([
    [
      'with its note below',
      `QUY CHẾ\nQUẢN LÝ KÊNH MƯƠNG\n(Ban hành kèm theo Quyết định ${NUMBER} của Ủy ban nhân dân tỉnh)\n${ARTICLES}`,
      'QC',
      'QUY CHẾ',
      'QUẢN LÝ KÊNH MƯƠNG',
    ],
    [
      'with the letterhead again',
      `${LETTERHEAD}\nQUY ĐỊNH\nVề quản lý kênh mương\n(Ban hành kèm theo Quyết định ${NUMBER})\n${ARTICLES}`,
      'QyĐ',
      'QUY ĐỊNH',
      'Về quản lý kênh mương',
    ],
    [
      'with its note in the line of the title',
      `QUY CHẾ\nQuản lý kênh mương (Ban hành kèm theo Quyết định số\n12/2021/QĐ-UBND của UBND tỉnh)\n${ARTICLES}`,
      'QC',
      'QUY CHẾ',
      'Quản lý kênh mương',
    ],
    [
      'with all on one line',
      `QUY CHẾ QUẢN LÝ KÊNH MƯƠNG (Kèm theo Quyết định số 12/2021/QĐ-UBND)\n${ARTICLES}`,
      'QC',
      'QUY CHẾ',
      'QUẢN LÝ KÊNH MƯƠNG',
    ],
    [
      'with a note that tells only the date',
      'ĐIỀU LỆ\nHỘI NGƯỜI TRỒNG THANH LONG\n(Phê duyệt kèm theo Quyết định ngày 05 tháng 3 năm 2021)\n\nĐiều 1. Tên gọi\n',
      'ĐL',
      'ĐIỀU LỆ',
      'HỘI NGƯỜI TRỒNG THANH LONG',
    ],
    [
      'with a note without parentheses',
      `UBND TỈNH LONG AN\n-------\n\nQUY CHẾ\nVỀ QUẢN LÝ KÊNH MƯƠNG\nBan hành kèm theo Quyết định ${NUMBER}\n-------\n${ARTICLES}`,
      'QC',
      'QUY CHẾ',
      'VỀ QUẢN LÝ KÊNH MƯƠNG',
    ],
    [
      'with a title over two lines',
      `PHƯƠNG ÁN\nỨNG PHÓ XÂM NHẬP MẶN\nNĂM 2020 - 2021\n(Ban hành kèm theo Quyết định ${NUMBER})\n\nI. MỤC TIÊU\n`,
      'PA',
      'PHƯƠNG ÁN',
      'ỨNG PHÓ XÂM NHẬP MẶN NĂM 2020 - 2021',
    ],
    [
      'with a wrapped note',
      `CHƯƠNG TRÌNH\nKhuyến nông năm 2021\n(Ban hành kèm\ntheo Quyết định ${NUMBER}\ncủa Ủy ban nhân dân tỉnh)\n\nI. MỤC TIÊU\n`,
      'CTr',
      'CHƯƠNG TRÌNH',
      'Khuyến nông năm 2021',
    ],
    ['without a note', `QUY ĐỊNH\nVỀ QUẢN LÝ KÊNH MƯƠNG\n${ARTICLES}`, 'QyĐ', 'QUY ĐỊNH', 'VỀ QUẢN LÝ KÊNH MƯƠNG'],
  ])('%s', (_, enclosed, type, heading, title) => {
    expect(parts(enclosed)).toEqual([['enclosed', type, heading, title]]);
    expect(frameOf(DECISION + enclosed).kinds).not.toContain('surroundings');
  });

  test('with appendices of its own', () => {
    const text = `ĐỀ ÁN\nNẠO VÉT KÊNH MƯƠNG\n(Kèm theo Quyết định ${NUMBER})\n\nI. MỤC TIÊU\n\n1. Nạo vét.\n\n`;
    expect(
      parts(
        `${text}PHỤ LỤC I\nDANH MỤC KÊNH\n(Kèm theo Đề án)\n\n1. Kênh A.\n\nPHỤ LỤC II\nKINH PHÍ\n\n1. Ngân sách.\n`,
      ),
    ).toEqual([
      ['enclosed', 'ĐA', 'ĐỀ ÁN', 'NẠO VÉT KÊNH MƯƠNG'],
      ['appendix', null, 'PHỤ LỤC I', 'DANH MỤC KÊNH'],
      ['appendix', null, 'PHỤ LỤC II', 'KINH PHÍ'],
    ]);
  });

  test('directly behind the last article, with the signature at its end', () => {
    const { parts: found, signatures } = frameOf(
      `SỞ Y TẾ\nSố: 15/QĐ-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nBan hành Quy chế làm việc\n\nĐiều 1. Ban hành Quy chế.\nĐiều 2. Quyết định có hiệu lực từ ngày ký.\n` +
        'QUY CHẾ\nLÀM VIỆC\n(Ban hành kèm theo Quyết định số 15/QĐ-SYT ngày 05/3/2021)\nĐiều 1. Họp giao ban vào thứ Hai.\n\nGIÁM ĐỐC\nVừ A Páo\n',
    );
    expect(found[1]).toEqual(['enclosed', 'QC', 'QUY CHẾ', 'LÀM VIỆC']);
    expect(signatures).toEqual([[null, null, 'GIÁM ĐỐC', 'Vừ A Páo']]);
  });
});
