import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const HEAD =
  'SỞ Y TẾ\nSố: 15/QĐ-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nBan hành kế hoạch tiêm chủng\n\nGIÁM ĐỐC SỞ Y TẾ\n\nCăn cứ Luật Dược;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Ban hành kèm theo Quyết định này kế hoạch tiêm chủng.\n\n';
const FOOT = 'Nơi nhận:\n- Như Điều 1;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nVừ A Páo\n\n';

describe('parts', () => {
  const parts = (text: string) => frameOf(HEAD + FOOT + text).parts.slice(1);

  test('the document alone', () => {
    expect(frameOf(HEAD + FOOT).parts).toEqual([['main', null, null, null]]);
  });

  test.each([
    [
      'a note in parentheses',
      'KẾ HOẠCH\nTiêm chủng năm 2021\n(Ban hành kèm theo Quyết định số 15/QĐ-SYT)\n\nI. MỤC TIÊU\n',
    ],
    ['a note on the title line', 'KẾ HOẠCH\n\nTiêm chủng năm 2021 (Kèm theo Quyết định số 15/QĐ-SYT)\n\nI. MỤC TIÊU\n'],
    ['no note', 'KẾ HOẠCH\nTiêm chủng năm 2021\n\nI. MỤC TIÊU\n'],
    [
      'a letterhead of its own',
      'SỞ Y TẾ\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nKẾ HOẠCH\nTiêm chủng năm 2021\n\nI. MỤC TIÊU\n',
    ],
  ])('enclosed text with %s', (_, text) => {
    expect(parts(text)).toEqual([['enclosed', 'KH', 'KẾ HOẠCH', 'Tiêm chủng năm 2021']]);
    expect(frameOf(HEAD + FOOT + text).body.at(-1)).toBe('I. MỤC TIÊU');
  });

  test('an enclosed text may be signed too', () => {
    const frame = frameOf(
      `${HEAD}GIÁM ĐỐC\n\nVừ A Páo\n\nKẾ HOẠCH\nTiêm chủng năm 2021\n\nI. MỤC TIÊU\n\nTiêm đủ.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nLò Thị Mai\n`,
    );
    expect(frame.signatures).toEqual([
      [null, null, 'GIÁM ĐỐC', 'Vừ A Páo'],
      [null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Lò Thị Mai'],
    ]);
  });

  test.each([
    ['PHỤ LỤC\nDANH MỤC VẮC XIN\n\n1. Sởi\n', 'PHỤ LỤC', 'DANH MỤC VẮC XIN'],
    ['Phụ lục I\nDANH MỤC VẮC XIN\n\n1. Sởi\n', 'Phụ lục I', 'DANH MỤC VẮC XIN'],
    ['Phụ lục 01: Danh mục vắc xin\n\n1. Sởi\n', 'Phụ lục 01', 'Danh mục vắc xin'],
    ['PHỤ LỤC II. DANH MỤC VẮC XIN\n\n1. Sởi\n', 'PHỤ LỤC II', 'DANH MỤC VẮC XIN'],
    ['Mẫu số 01\nPHIẾU TIÊM\n\n1. Họ tên\n', 'Mẫu số 01', 'PHIẾU TIÊM'],
    ['BIỂU MẪU\nPHIẾU TIÊM\n\n1. Họ tên\n', 'BIỂU MẪU', 'PHIẾU TIÊM'],
    ['PHỤ LỤC\n(Kèm theo Quyết định số 15/QĐ-SYT)\n\n1. Sởi\n', 'PHỤ LỤC', null],
    ['DANH MỤC VẮC XIN\n(Kèm theo Quyết định số 15/QĐ-SYT)\n\n1. Sởi\n', null, 'DANH MỤC VẮC XIN'],
  ])('appendix %j', (text, heading, title) => {
    expect(parts(text)).toEqual([['appendix', null, heading, title]]);
  });

  test('several appendices', () => {
    expect(parts('PHỤ LỤC I\nVẮC XIN\n\n1. Sởi\n\nPHỤ LỤC II\nXÃ TIÊM\n\n1. Yên Phú\n')).toEqual([
      ['appendix', null, 'PHỤ LỤC I', 'VẮC XIN'],
      ['appendix', null, 'PHỤ LỤC II', 'XÃ TIÊM'],
    ]);
  });

  test('an appendix that a sentence speaks of is none', () => {
    const text = 'Phụ lục I ban hành kèm theo Quyết định này nêu danh mục.\nPhụ lục II và Phụ lục III nêu số lượng.\n';
    expect(frameOf(HEAD + text + FOOT).parts).toHaveLength(1);
  });

  test('a table may follow the heading of an appendix', () => {
    expect(parts('PHỤ LỤC\n| STT | Việc |\n|---|---|\n| 1 | Tiêm |\n')).toEqual([['appendix', null, 'PHỤ LỤC', null]]);
  });

  test('a table alone, and a heading straight above a table', () => {
    expect(parts('| STT | Việc |\n|---|---|\n| 1 | Tiêm |\n')).toEqual([['appendix', null, null, null]]);
    expect(parts('BẢNG PHÂN CÔNG\n| STT | Việc |\n|---|---|\n| 1 | Tiêm |\n')).toEqual([
      ['appendix', null, null, 'BẢNG PHÂN CÔNG'],
    ]);
  });

  test('articles behind the foot are not lost, though their heading is', () => {
    const frame = frameOf(`${HEAD}${FOOT}I. MỤC TIÊU\n\nTiêm đủ.\n`);
    expect(frame.parts.slice(1)).toEqual([['appendix', null, null, null]]);
    expect(frame.body.slice(-2)).toEqual(['I. MỤC TIÊU', 'Tiêm đủ.']);
  });

  test('names under titles amid the articles are no foot', () => {
    const frame = frameOf(`${HEAD}TRƯỞNG BAN\nLò Thị Mai\n\nĐiều 2. Ban giúp việc.\n\n${FOOT}`);
    expect(frame.signatures).toEqual([[null, null, 'GIÁM ĐỐC', 'Vừ A Páo']]);
    expect(frame.parts).toHaveLength(1);
    expect(frame.body).toContain('Điều 2. Ban giúp việc.');
  });

  test('the heading of a chapter may begin as a type line does', () => {
    const text =
      'QUY CHẾ\nTiếp công dân\n(Ban hành kèm theo Quyết định số 15/QĐ-SYT)\n\nChương I\nQUY ĐỊNH CHUNG\n\nĐiều 1. Phạm vi\n\nChương II\nKẾ HOẠCH\n\nĐiều 2. Lịch\n';
    expect(parts(text)).toEqual([['enclosed', 'QC', 'QUY CHẾ', 'Tiếp công dân']]);
  });

  test('signatures on forms in an appendix are not the document’s', () => {
    const frame = frameOf(
      `${HEAD}${FOOT}PHỤ LỤC\nMẪU ĐƠN\n\nKính gửi: Sở Y tế\n\n1. Họ tên\n\nNGƯỜI ĐẠI DIỆN\n\nTrần Thị B\n`,
    );
    expect(frame.signatures).toHaveLength(1);
    expect(frame.addressees).toEqual([]);
  });
});
