/** Cells of headers and feet in which a converter has put several printed lines on one. */
import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

describe('a superior and its subordinate on one line', () => {
  const bodies = (cell: string) => {
    const frame = frameOf(
      `| ${cell} | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ------- |\n| --- | --- |\n` +
        '| Số: 12/KH-XX | Vinh, ngày 05 tháng 3 năm 2021 |\n\nKẾ HOẠCH\n\nTiêm chủng năm 2021\n',
    );
    return [...frame.bodies, ...frame.coIssuers.map((body) => `+ ${body}`)];
  };

  test.each([
    'ỦY BAN NHÂN DÂN TỈNH YÊN BÁI / SỞ TƯ PHÁP',
    'UBND TP. HỒ CHÍ MINH / SỞ Y TẾ',
    'UBND QUẬN 7 / PHÒNG GIÁO DỤC VÀ ĐÀO TẠO',
    'UBND HUYỆN XUÂN TRƯỜNG / PHÒNG NỘI VỤ',
    'ỦY BAN NHÂN DÂN XÃ TÂN HỘI / TRƯỜNG TIỂU HỌC TÂN HỘI',
    'BỘ Y TẾ / CỤC QUẢN LÝ DƯỢC',
    'BỘ QUỐC PHÒNG / CỤC QUÂN Y',
    'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG HÀ NỘI / CHI CỤC QUẢN LÝ ĐẤT ĐAI',
    'ĐẠI HỌC QUỐC GIA HÀ NỘI / TRƯỜNG ĐẠI HỌC CÔNG NGHỆ',
    'BẢO HIỂM XÃ HỘI VIỆT NAM / BẢO HIỂM XÃ HỘI TỈNH LONG AN',
    'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM / LIÊN ĐOÀN LAO ĐỘNG TỈNH LONG AN',
    'TẬP ĐOÀN ĐIỆN LỰC VIỆT NAM / CÔNG TY ĐIỆN LỰC LONG AN',
  ])('%s', (names) => {
    expect(bodies(names.replace(' / ', ' '))).toEqual(names.split(' / '));
  });

  test.each([
    'BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH',
    'UBND HUYỆN ĐOÀN HÙNG',
    'SỞ TÀI NGUYÊN VÀ MÔI TRƯỜNG HÀ NỘI',
    'VĂN PHÒNG UBND TỈNH LÀO CAI',
    'CHỦ TỊCH UBND TỈNH LÀO CAI',
    'ĐẢNG ỦY BỘ Y TẾ',
    'BỘ CHỈ HUY PHÒNG THỦ DÂN SỰ',
    'HỘI ĐỒNG THI ĐUA KHEN THƯỞNG TRUNG ƯƠNG',
  ])('%s is one body', (name) => {
    expect(bodies(name)).toEqual([name]);
  });

  test('bold sets the subordinate apart, a rule ends it', () => {
    expect(bodies('ỦY BAN NHÂN DÂN TỈNH YÊN BÁI **SỞ TƯ PHÁP** -------')).toEqual([
      'ỦY BAN NHÂN DÂN TỈNH YÊN BÁI',
      'SỞ TƯ PHÁP',
    ]);
  });

  test('bodies of one rank issue together', () => {
    expect(bodies('BỘ Y TẾ BỘ TÀI CHÍNH')).toEqual(['BỘ Y TẾ', '+ BỘ TÀI CHÍNH']);
  });
});

describe('a signature on one line', () => {
  const HEAD =
    'SỞ Y TẾ\nSố: 7/KH-SYT\nVinh, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\n1. Các trạm rà soát.\n\n';
  const LIST = 'Nơi nhận: - Như trên; - Lưu: VT.';

  test.each([
    ['KT. BỘ TRƯỞNG THỨ TRƯỞNG Lê Văn An', [null, 'KT. BỘ TRƯỞNG', 'THỨ TRƯỞNG', 'Lê Văn An']],
    [
      'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH PHÓ CHỦ TỊCH Lê Văn An',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn An'],
    ],
    ['TL. BỘ TRƯỞNG VỤ TRƯỞNG VỤ PHÁP CHẾ Lê Văn An', [null, 'TL. BỘ TRƯỞNG', 'VỤ TRƯỞNG VỤ PHÁP CHẾ', 'Lê Văn An']],
    ['TUQ. CHỦ TỊCH GIÁM ĐỐC SỞ Y TẾ Lê Văn An', [null, 'TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ Y TẾ', 'Lê Văn An']],
    [
      'KT. CHỈ HUY TRƯỞNG PHÓ CHỈ HUY TRƯỞNG Lê Văn An',
      [null, 'KT. CHỈ HUY TRƯỞNG', 'PHÓ CHỈ HUY TRƯỞNG', 'Lê Văn An'],
    ],
    [
      'KT. CHI CỤC TRƯỞNG PHÓ CHI CỤC TRƯỞNG (Đã ký) Lê Văn An',
      [null, 'KT. CHI CỤC TRƯỞNG', 'PHÓ CHI CỤC TRƯỞNG', 'Lê Văn An'],
    ],
    ['TRƯỞNG BAN PHÓ THỦ TƯỚNG CHÍNH PHỦ Lê Văn An', [null, null, 'TRƯỞNG BAN', 'Lê Văn An']],
    [
      'KT. TRƯỞNG BAN PHÓ TRƯỞNG BAN BỘ TRƯỞNG BỘ VĂN HÓA, THỂ THAO VÀ DU LỊCH Lê Văn An',
      [null, 'KT. TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Lê Văn An'],
    ],
    [
      'TM. HỘI ĐỒNG KT. CHỦ TỊCH HỘI ĐỒNG PHÓ CHỦ TỊCH HỘI ĐỒNG GIÁM ĐỐC SỞ Y TẾ Lê Văn An',
      ['TM. HỘI ĐỒNG', 'KT. CHỦ TỊCH HỘI ĐỒNG', 'PHÓ CHỦ TỊCH HỘI ĐỒNG', 'Lê Văn An'],
    ],
    [
      'PHÓ GIÁM ĐỐC KIÊM GIÁM ĐỐC TRUNG TÂM Lê Văn An',
      [null, null, 'PHÓ GIÁM ĐỐC KIÊM GIÁM ĐỐC TRUNG TÂM', 'Lê Văn An'],
    ],
  ])('%s', (line, expected) => {
    expect(frameOf(`${HEAD}| ${LIST} | ${line} |\n`).signatures).toEqual([expected]);
    expect(frameOf(`${HEAD}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n${line}\n`).signatures).toEqual([expected]);
  });
});
