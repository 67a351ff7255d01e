import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const DATE = 'Hà Giang, ngày 05 tháng 3 năm 2021\n';

describe('issuing bodies', () => {
  const bodies = (lines: string, number = 'Số: 12/KH-UBND') => {
    const { bodies, coIssuers } = frameOf(`${lines}\n${NATION}${number}\n${DATE}\nKẾ HOẠCH\nTrồng rừng năm 2021\n`);
    return [...bodies, ...coIssuers.map((name) => `+ ${name}`)];
  };

  test.each([
    ['one body over two lines', 'ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG', ['ỦY BAN NHÂN DÂN TỈNH HÀ GIANG']],
    ['a superior and the issuer', 'UBND HUYỆN BẮC MÊ\nPHÒNG NỘI VỤ', ['UBND HUYỆN BẮC MÊ', 'PHÒNG NỘI VỤ']],
    ['a name broken at its dash', 'BỘ VĂN HÓA -\nTHỂ THAO VÀ DU LỊCH', ['BỘ VĂN HÓA - THỂ THAO VÀ DU LỊCH']],
    ['a name broken before và', 'SỞ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG', ['SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG']],
    ['an office and its body', 'VĂN PHÒNG\nHỘI ĐỒNG NHÂN DÂN TỈNH', ['VĂN PHÒNG HỘI ĐỒNG NHÂN DÂN TỈNH']],
    ['an officer and his body', 'CHỦ TỊCH\nỦY BAN NHÂN DÂN TỈNH HÀ GIANG', ['CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÀ GIANG']],
    ['a head that only looks like one', 'BAN CHỈ ĐẠO\nPHÒNG CHỐNG THIÊN TAI', ['BAN CHỈ ĐẠO PHÒNG CHỐNG THIÊN TAI']],
    [
      'three lines, two bodies',
      'ỦY BAN NHÂN DÂN\nHUYỆN BẮC MÊ\nTRƯỜNG THCS YÊN PHÚ',
      ['ỦY BAN NHÂN DÂN HUYỆN BẮC MÊ', 'TRƯỜNG THCS YÊN PHÚ'],
    ],
    ['bodies of one rank', 'BỘ Y TẾ\nBỘ NỘI VỤ', ['BỘ Y TẾ', '+ BỘ NỘI VỤ']],
    [
      'an organisation of one name at two levels',
      'HỘI CỰU CHIẾN BINH VIỆT NAM\nHỘI CỰU CHIẾN BINH TỈNH HÀ GIANG',
      ['HỘI CỰU CHIẾN BINH VIỆT NAM', 'HỘI CỰU CHIẾN BINH TỈNH HÀ GIANG'],
    ],
    ['two bodies with a dash between', 'SỞ TƯ PHÁP - CÔNG AN TỈNH', ['SỞ TƯ PHÁP', '+ CÔNG AN TỈNH']],
  ])('%s', (_, lines, expected) => {
    expect(bodies(lines)).toEqual(expected);
  });

  test('the code of a joint document joins bodies of different rank', () => {
    expect(bodies('ỦY BAN NHÂN DÂN TỈNH HÀ GIANG\nHỘI NÔNG DÂN TỈNH HÀ GIANG', 'Số: 02/CTPH-UBND-HND')).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH HÀ GIANG',
      '+ HỘI NÔNG DÂN TỈNH HÀ GIANG',
    ]);
  });

  test('issuer behind quốc hiệu', () => {
    const { bodies } = frameOf(`${NATION}SỞ Y TẾ HÀ GIANG\nSố: 7/KH-SYT\n${DATE}\nKẾ HOẠCH\nTiêm chủng\n`);
    expect(bodies).toEqual(['SỞ Y TẾ HÀ GIANG']);
  });

  test('two columns set apart by blanks, names wrapped in both', () => {
    const frame = frameOf(
      'ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n' +
        '  TỈNH HÀ GIANG               Độc lập - Tự do - Hạnh phúc\n' +
        '-------                       ---------------\n' +
        'Số:     /KH-UBND          Hà Giang, ngày    tháng 4 năm 2021\n\nKẾ HOẠCH\nTrồng rừng\n',
    );
    expect(frame).toMatchObject({
      bodies: ['ỦY BAN NHÂN DÂN TỈNH HÀ GIANG'],
      number: ' KH-UBND',
      place: 'Hà Giang',
      date: '2021-04',
      title: 'Trồng rừng',
    });
  });

  test('two columns run together on one line', () => {
    const frame = frameOf(
      'UBND TỈNH HÀ GIANG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ Y TẾ Độc lập - Tự do - Hạnh phúc\n' +
        'Số: 15/KH-SYT Hà Giang, ngày 05 tháng 3 năm 2021\nKẾ HOẠCH\nTiêm chủng năm 2021\n',
    );
    expect(frame).toMatchObject({
      bodies: ['UBND TỈNH HÀ GIANG', 'SỞ Y TẾ'],
      number: '15 KH-SYT',
      place: 'Hà Giang',
      date: '2021-03-05',
    });
  });

  test('quốc hiệu badly recognised, and broken over lines', () => {
    for (const nation of ['CỘNG HÒA Xà HỘI CHÙ NGHĨA VIỆT NAM', 'CỘNG HOÀ XÃ\nHỘI CHỦ NGHĨA\nVIỆT NAM']) {
      const { bodies, body } = frameOf(
        `SỞ Y TẾ\n${nation}\nĐộc lập – Tự do\n– Hạnh phúc\nSố: 7/KH-SYT\n\nKẾ HOẠCH\nTiêm chủng\n`,
      );
      expect(bodies).toEqual(['SỞ Y TẾ']);
      expect(body).toEqual([]);
    }
  });

  test('party header', () => {
    const frame = frameOf(
      'ĐẢNG BỘ TỈNH HÀ GIANG        ĐẢNG CỘNG SẢN VIỆT NAM\nHUYỆN ỦY BẮC MÊ\n*\nSố 21-KH/HU          Bắc Mê, ngày 02 tháng 6 năm 2022\n\n' +
        'KẾ HOẠCH\nhọc tập nghị quyết\n',
    );
    expect(frame).toMatchObject({
      isParty: true,
      bodies: ['ĐẢNG BỘ TỈNH HÀ GIANG', 'HUYỆN ỦY BẮC MÊ'],
      number: '21 KH/HU',
      date: '2022-06-02',
    });
  });
});

describe('number and symbol', () => {
  const number = (line: string) => frameOf(`SỞ Y TẾ\n${line}\n${DATE}\nKẾ HOẠCH\nTiêm chủng\n`).number;

  test.each([
    ['Số: 15/KH-SYT', '15 KH-SYT'],
    ['Số 15/KH-SYT', '15 KH-SYT'],
    ['Số:15 / KH - SYT', '15 KH-SYT'],
    ['Số: /KH-SYT', ' KH-SYT'],
    ['Số: ....../KH-SYT', ' KH-SYT'],
    ['Số:       -KH/ĐU', ' KH/ĐU'],
    ['Số: 23/2021/QĐ-UBND', '23 2021/QĐ-UBND'],
    ['Số: 3260-KH/ĐĐQH15', '3260 KH/ĐĐQH15'],
    ['Số: 50/ĐHVN-KT&ĐBCL', '50 ĐHVN-KT&ĐBCL'],
    ['Số: 30c/NQ-CP', '30c NQ-CP'],
    ['Số:\n15/KH-SYT', '15 KH-SYT'],
    ['Số: 15/KH-\nSYT', '15 KH-SYT'],
    ['Số: 15/\nKH-SYT', '15 KH-SYT'],
  ])('%j', (line, expected) => {
    expect(number(line)).toBe(expected);
  });

  test('a header without a number has none', () => {
    expect(number('*')).toBeNull();
  });
});

describe('place and date', () => {
  const placeDate = (lines: string) => {
    const { place, date } = frameOf(`SỞ Y TẾ\nSố: 15/KH-SYT\n${lines}\n\nKẾ HOẠCH\nTiêm chủng\n`);
    return [place, date];
  };

  test.each([
    ['Hà Giang, ngày 05 tháng 3 năm 2021', ['Hà Giang', '2021-03-05']],
    ['Hà Giang ngày 5 tháng 12 năm 2021', ['Hà Giang', '2021-12-05']],
    ['Hà Giang, ngày tháng 10 năm 2021', ['Hà Giang', '2021-10']],
    ['Hà Giang, ngày      tháng     năm 2021', ['Hà Giang', '2021']],
    ['Hà Giang, ngày ... tháng ... năm 2021', ['Hà Giang', '2021']],
    ['Tp. Hồ Chí Minh, ngày 15 tháng 8 năm 2019', ['Tp. Hồ Chí Minh', '2019-08-15']],
    ['Phan Rang-Tháp Chàm, ngày 15 tháng 8 năm 2019', ['Phan Rang-Tháp Chàm', '2019-08-15']],
    ['Quận 1, ngày 15 tháng 8 năm 2019', ['Quận 1', '2019-08-15']],
    ['Hà\nGiang, ngày 05 tháng 3 năm 2021', ['Hà Giang', '2021-03-05']],
    ['Hà Giang, ngày 05\ntháng 3 năm 2021', ['Hà Giang', '2021-03-05']],
    ['Hà Giang,\nngày 05 tháng 3 năm 2021', ['Hà Giang', '2021-03-05']],
    ['Hà Giang, ngày 05/3/2021', ['Hà Giang', '2021-03-05']],
    ['Hà Giang, ngày ….. tháng ….. năm 20…', ['Hà Giang', null]],
  ])('%j', (lines, expected) => {
    expect(placeDate(lines)).toEqual(expected);
  });
});

describe('type and marks', () => {
  test.each([
    ['KẾ HOẠCH', 'KH'],
    ['K Ế H O Ạ C H', 'KH'],
    ['K Ế   H O Ạ C H', 'KH'],
    ['Kế hoạch', 'KH'],
    ['THÔNG BÁO KẾT LUẬN', 'TB'],
    ['QUY ĐỊNH', 'QyĐ'],
  ])('type line %j', (line, type) => {
    const frame = frameOf(`SỞ Y TẾ\nSố: 15/KH-SYT\n${DATE}\n${line}\n\nTiêm chủng năm 2021\n\nI. MỤC TIÊU\n`);
    expect(frame).toMatchObject({ type, title: 'Tiêm chủng năm 2021', body: ['I. MỤC TIÊU'] });
  });

  test('a letter has no type line', () => {
    const frame = frameOf(
      `SỞ Y TẾ\nSố: 15/SYT-NVY\nV/v tiêm chủng\n${DATE}\nKính gửi: Sở Nội vụ\n\nSở Y tế đề nghị.\n`,
    );
    expect(frame).toMatchObject({
      type: 'CV',
      title: 'tiêm chủng',
      addressees: ['Sở Nội vụ'],
      body: ['Sở Y tế đề nghị.'],
    });
  });

  test('the symbol tells the type where no line does', () => {
    expect(frameOf(`SỞ Y TẾ\nSố: 15/KH-SYT\n${DATE}\nI. MỤC TIÊU\nTiêm chủng.\n`).type).toBe('KH');
  });

  test('urgency and secrecy', () => {
    const frame = frameOf(`SỞ Y TẾ\nTỐI MẬT\nSố: 15/KH-SYT\nHOẢ TỐC\n${DATE}\nKẾ HOẠCH\nTiêm chủng\n`);
    expect(frame).toMatchObject({ urgency: 'HOẢ TỐC', secrecy: 'TỐI MẬT', bodies: ['SỞ Y TẾ'] });
  });

  test('the rest of the letterhead is no body', () => {
    expect(
      frameOf(`DỰ THẢO\nSỞ Y TẾ\n${NATION}------\nSố: 15/KH-SYT\n${DATE}\nKẾ HOẠCH\nTiêm chủng\n-----\nI. MỤC TIÊU\n`)
        .body,
    ).toEqual(['I. MỤC TIÊU']);
  });
});
