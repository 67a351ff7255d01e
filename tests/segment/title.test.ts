import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const HEAD = 'SỞ Y TẾ\nSố: 15/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\n';

describe('title', () => {
  const title = (text: string) => {
    const { title, body } = frameOf(HEAD + text);
    return [title, body[0]];
  };

  test('over several lines in capitals, the paragraph straight below', () => {
    expect(
      title(
        'CHỈ THỊ\nVỀ VIỆC TĂNG CƯỜNG QUẢN LÝ\nTHUỐC TRỪ SÂU TRÊN ĐỊA BÀN\nNăm qua, việc buôn bán\nthuốc trừ sâu tăng nhanh.\n',
      ),
    ).toEqual(['VỀ VIỆC TĂNG CƯỜNG QUẢN LÝ THUỐC TRỪ SÂU TRÊN ĐỊA BÀN', 'Năm qua, việc buôn bán']);
  });

  test('over several lines like body text, the paragraph straight below', () => {
    expect(
      title(
        'KẾ HOẠCH\nTriển khai tiêm chủng mở rộng cho trẻ em\ncác xã vùng cao năm 2021\nThực hiện Quyết định của Bộ Y tế về tiêm chủng, Sở Y tế\nxây dựng kế hoạch như sau:\n',
      ),
    ).toEqual([
      'Triển khai tiêm chủng mở rộng cho trẻ em các xã vùng cao năm 2021',
      'Thực hiện Quyết định của Bộ Y tế về tiêm chủng, Sở Y tế',
    ]);
  });

  test('begins as the opening paragraph does', () => {
    const words = 'Thực hiện Nghị quyết số 5/NQ-HĐND của Hội đồng nhân dân tỉnh về y tế cơ sở';
    expect(title(`KẾ HOẠCH\n\n${words}\n\n${words}, Sở Y tế xây dựng kế hoạch như sau:\n`)).toEqual([
      words,
      `${words}, Sở Y tế xây dựng kế hoạch như sau:`,
    ]);
  });

  test('a line of it may begin with a name', () => {
    expect(
      title('KẾ HOẠCH\nthực hiện Chỉ thị số 5-CT/TU của\nBan Thường vụ Tỉnh ủy về y tế cơ sở\n\nI. MỤC TIÊU\n')[0],
    ).toBe('thực hiện Chỉ thị số 5-CT/TU của Ban Thường vụ Tỉnh ủy về y tế cơ sở');
  });

  test.each([
    ['a rule', 'KẾ HOẠCH\nTiêm chủng năm 2021\n--------\nNgành y tế làm như sau:\n'],
    ['a section', 'KẾ HOẠCH\nTiêm chủng năm 2021\nI. MỤC TIÊU\n'],
    ['căn cứ', 'KẾ HOẠCH\nTiêm chủng năm 2021\nCăn cứ Luật Khám bệnh, chữa bệnh;\n'],
    ['a note', 'KẾ HOẠCH\nTiêm chủng năm 2021\n(Ban hành kèm theo Quyết định số 5/QĐ-SYT)\nI. MỤC TIÊU\n'],
    [
      'a note over two lines',
      'KẾ HOẠCH\nTiêm chủng năm 2021\n(Kèm theo Quyết định số 5/QĐ-SYT\ncủa Sở Y tế)\nI. MỤC TIÊU\n',
    ],
    ['a note on its own line', 'KẾ HOẠCH\nTiêm chủng năm 2021 (Kèm theo Quyết định số 5/QĐ-SYT)\nI. MỤC TIÊU\n'],
    ['Kính gửi', 'BÁO CÁO\nTiêm chủng năm 2021\nKính gửi: Bộ Y tế\n\nSở Y tế báo cáo.\n'],
  ])('ends at %s', (_, text) => {
    expect(title(text)[0]).toBe('Tiêm chủng năm 2021');
  });

  test('on the type line', () => {
    expect(title('KẾ HOẠCH TIÊM CHỦNG MỞ RỘNG\nNĂM 2021\n\nI. MỤC TIÊU\n')).toEqual([
      'TIÊM CHỦNG MỞ RỘNG NĂM 2021',
      'I. MỤC TIÊU',
    ]);
    expect(title('KẾ HOẠCH Tiêm chủng mở rộng năm 2021\n\nI. MỤC TIÊU\n')[0]).toBe('Tiêm chủng mở rộng năm 2021');
  });

  test('whose the text is stands between type and title', () => {
    expect(title('NGHỊ QUYẾT\nCỦA BAN THƯỜNG VỤ\nvề y tế cơ sở\n\nNgành y tế có tiến bộ.\n')[0]).toBe('về y tế cơ sở');
  });

  test('of a law may be the name of a matter', () => {
    expect(title('LUẬT\nTHANH TRA\nCăn cứ Hiến pháp;\n')).toEqual(['THANH TRA', 'Căn cứ Hiến pháp;']);
  });

  test('a type line without a title', () => {
    expect(title('KẾ HOẠCH\nI. MỤC TIÊU\n')).toEqual([null, 'I. MỤC TIÊU']);
  });
});

describe('title of a letter', () => {
  test.each([
    ['Số: 15/SYT-NVY\nV/v tiêm chủng cho\ntrẻ em', 'tiêm chủng cho trẻ em'],
    ['Số: 15/SYT-NVY V/v tiêm chủng', 'tiêm chủng'],
    ['Số: 15/SYT-NVY\nV/v: tiêm chủng.', 'tiêm chủng.'],
    ['Số: 15/SYT-NVY\nVề việc tiêm chủng', 'tiêm chủng'],
  ])('%j', (lines, title) => {
    const frame = frameOf(
      `SỞ Y TẾ\n${lines}\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKính gửi: Sở Nội vụ\n\nSở Y tế đề nghị.\n`,
    );
    expect(frame).toMatchObject({ title, place: 'Hà Giang', date: '2021-03-05', number: '15 SYT-NVY' });
  });

  test('beside the place line in two columns', () => {
    const frame = frameOf(
      'Số: 15/SYT-NVY                Hà Giang, ngày 05 tháng 3 năm 2021\nV/v tiêm chủng cho trẻ em\nvùng cao năm 2021\n\n     Kính gửi: Sở Nội vụ\n\nSở Y tế đề nghị.\n',
    );
    expect(frame).toMatchObject({ title: 'tiêm chủng cho trẻ em vùng cao năm 2021', date: '2021-03-05' });
  });
});

describe('authority line', () => {
  test.each([
    ['one line', 'GIÁM ĐỐC SỞ Y TẾ\n', 'GIÁM ĐỐC SỞ Y TẾ'],
    ['two lines', 'CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH HÀ GIANG\n', 'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ GIANG'],
    [
      'a session below',
      'HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG\nKHÓA XVIII, KỲ HỌP THỨ 5\n',
      'HỘI ĐỒNG NHÂN DÂN TỈNH HÀ GIANG',
    ],
  ])('%s', (_, lines, authority) => {
    for (const gap of ['', '\n']) {
      const frame = frameOf(
        `${HEAD}QUYẾT ĐỊNH\nVỀ VIỆC KHEN THƯỞNG\n${gap}${lines}${gap}Căn cứ Luật Thi đua, khen thưởng;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Khen thưởng.\n`,
      );
      expect(frame).toMatchObject({ authority, title: 'VỀ VIỆC KHEN THƯỞNG', type: 'QĐ' });
      expect(frame.body[0]).toBe('Căn cứ Luật Thi đua, khen thưởng;');
    }
  });

  test('the end of a title is none', () => {
    const frame = frameOf(
      `${HEAD}QUYẾT ĐỊNH\nBAN HÀNH QUY CHẾ LÀM VIỆC CỦA\nỦY BAN NHÂN DÂN TỈNH\nCăn cứ Luật Tổ chức chính quyền địa phương;\n`,
    );
    expect(frame).toMatchObject({ authority: null, title: 'BAN HÀNH QUY CHẾ LÀM VIỆC CỦA ỦY BAN NHÂN DÂN TỈNH' });
  });
});
