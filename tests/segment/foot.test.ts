import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const HEAD =
  'SỞ Y TẾ\nSố: 15/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng năm 2021\n\nSở Y tế thực hiện./.\n\n';
const footOf = (foot: string) => frameOf(HEAD + foot);

describe('recipients', () => {
  test('one entry a dash, purposes in parentheses', () => {
    const frame = footOf(
      'Nơi nhận:\n- Bộ Y tế (để b/c);\n- UBND tỉnh (thay báo cáo);\n- Các Sở: Nội vụ, Tài chính (Ô. Bình);\n- Như Điều 3 (để th/hiện);\n- Công an tỉnh (PA03 - để p/h);\n' +
        '- Công báo tỉnh (đăng Công báo);\n- CVP (Lâm);\n- Lưu: VT, NVY (2).\n\nGIÁM ĐỐC\n\nVừ A Páo\n',
    );
    expect(frame.recipients).toHaveLength(7);
    expect(frame.purposes).toEqual([
      'để b/c',
      'thay báo cáo',
      null,
      'để th/hiện',
      'PA03 - để p/h',
      'đăng Công báo',
      null,
    ]);
    expect(frame).toMatchObject({
      archive: ['VT', 'NVY (2)'],
      copies: 2,
      signatures: [[null, null, 'GIÁM ĐỐC', 'Vừ A Páo']],
    });
  });

  test('wrapped entries, with and without a blank line', () => {
    const frame = footOf(
      'Nơi nhận:\n\n- Bộ\nY tế;\n- Trung tâm Kiểm soát bệnh tật\ntỉnh, các Trung tâm Y tế\nhuyện;\n- Lưu: VT,\nNVY.\n',
    );
    expect(frame).toMatchObject({
      recipients: ['Bộ Y tế', 'Trung tâm Kiểm soát bệnh tật tỉnh, các Trung tâm Y tế huyện'],
      archive: ['VT', 'NVY'],
    });
  });

  test.each([
    ['without dashes', 'Nơi nhận:\nNhư trên;\nUBND tỉnh (để b/c);\nLưu: VT.\n'],
    ['numbered', 'Nơi nhận:\n1. Như trên;\n2. UBND tỉnh (để b/c);\n3. Lưu: VT.\n'],
    ['plus signs', 'Nơi nhận:\n+ Như trên;\n+ UBND tỉnh (để b/c);\n+ Lưu: VT.\n'],
    ['in one line with dashes', 'Nơi nhận: - Như trên; - UBND tỉnh (để b/c); - Lưu: VT.\n'],
    ['in one line without dashes', 'Nơi nhận: Như trên; UBND tỉnh (để b/c); Lưu: VT.\n'],
    ['label without a colon', 'Nơi nhận\n- Như trên;\n- UBND tỉnh (để b/c);\n- Lưu VT.\n'],
    ['first entry on the label line', 'Nơi nhận: - Như trên;\n- UBND tỉnh (để b/c);\n- Lưu VT.\n'],
    ['commas as end marks', 'Nơi nhận:\n- Như trên,\n- UBND tỉnh (để b/c),\n- Lưu VT.\n'],
  ])('%s', (_, foot) => {
    expect(footOf(foot)).toMatchObject({
      recipients: ['Như trên', 'UBND tỉnh (để b/c)'],
      purposes: [null, 'để b/c'],
      archive: ['VT'],
      body: ['Sở Y tế thực hiện./.'],
    });
  });

  test('labels of groups are no entries', () => {
    const frame = footOf('Nơi nhận:\nGửi bản điện tử:\n- Bộ Y tế;\nGửi bản giấy:\n- UBND tỉnh;\n- Lưu: VT.\n');
    expect(frame).toMatchObject({ recipients: ['Bộ Y tế', 'UBND tỉnh'], groups: ['Gửi bản điện tử', 'Gửi bản giấy'] });
  });

  test('a semicolon inside a dashed entry parts nothing', () => {
    expect(
      footOf('Nơi nhận:\n- Các phòng huyện, thị; đơn vị trực thuộc (để thực hiện);\n- Lưu: VT.\n').recipients,
    ).toEqual(['Các phòng huyện, thị; đơn vị trực thuộc (để thực hiện)']);
  });

  test('a sentence that begins with the words is body', () => {
    const frame = frameOf('Nơi nhận hồ sơ là bộ phận một cửa của Sở.\n\nThời gian nhận là giờ hành chính.\n');
    expect(frame).toMatchObject({ recipients: [], archive: null });
    expect(frame.body).toHaveLength(2);
  });

  test('archive in its forms', () => {
    expect(footOf('Nơi nhận:\n- Như trên;\n- Lưu Văn phòng Tỉnh ủy.\n').archive).toEqual(['Văn phòng Tỉnh ủy']);
    expect(footOf('Nơi nhận:\n- Như trên;\n- Lưu: VT, KT (A, B), TH. (05b)\n').archive).toEqual([
      'VT',
      'KT (A, B)',
      'TH. (05b)',
    ]);
  });
});

describe('signatures', () => {
  test.each<[string, string, (string | null)[]]>([
    ['head', 'GIÁM ĐỐC\n\nVừ A Páo', [null, null, 'GIÁM ĐỐC', 'Vừ A Páo']],
    ['deputy', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\n(đã ký)\n\nVừ A Páo', [null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Vừ A Páo']],
    [
      'no blank behind the mark',
      'KT.GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nVừ A Páo',
      [null, 'KT.GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Vừ A Páo'],
    ],
    ['collective', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nVừ A Páo', ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Vừ A Páo']],
    [
      'collective and deputy',
      'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVừ A Páo',
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vừ A Páo'],
    ],
    ['party marks', 'T/M BAN THƯỜNG VỤ\nPHÓ BÍ THƯ\nVừ A Páo', ['T/M BAN THƯỜNG VỤ', null, 'PHÓ BÍ THƯ', 'Vừ A Páo']],
    [
      'marks without a dot',
      'TM BAN CHỈ ĐẠO\nKT TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nVừ A Páo',
      ['TM BAN CHỈ ĐẠO', 'KT TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Vừ A Páo'],
    ],
    [
      'dots within the marks',
      'T.M ỦY BAN NHÂN DÂN\nK.T. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVừ A Páo',
      ['T.M ỦY BAN NHÂN DÂN', 'K.T. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vừ A Páo'],
    ],
    [
      'other signs behind the marks',
      'TM: ỦY BAN NHÂN DÂN\nKT- CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVừ A Páo',
      ['TM: ỦY BAN NHÂN DÂN', 'KT- CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vừ A Páo'],
    ],
    [
      'marks written out',
      'THAY MẶT BAN CHỈ ĐẠO\nKÝ THAY TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\nVừ A Páo',
      ['THAY MẶT BAN CHỈ ĐẠO', 'KÝ THAY TRƯỞNG BAN', 'PHÓ TRƯỞNG BAN', 'Vừ A Páo'],
    ],
    [
      'marks in small letters',
      'Kt. Trưởng ban\nPhó Trưởng ban\nVừ A Páo',
      [null, 'Kt. Trưởng ban', 'Phó Trưởng ban', 'Vừ A Páo'],
    ],
    ['deputy by a letter', 'TM. BGH\nP. HIỆU TRƯỞNG\nVừ A Páo', ['TM. BGH', null, 'P. HIỆU TRƯỞNG', 'Vừ A Páo']],
    [
      'a body over two lines above the title',
      'BAN CHỈ ĐẠO\nVỀ DU LỊCH\nTRƯỞNG BAN\nVừ A Páo',
      ['BAN CHỈ ĐẠO VỀ DU LỊCH', null, 'TRƯỞNG BAN', 'Vừ A Páo'],
    ],
    ['all on one line', 'TRƯỞNG BAN (đã ký) Vừ A Páo', [null, null, 'TRƯỞNG BAN', 'Vừ A Páo']],
    [
      'mark broken off',
      'TM. ỦY BAN\nNHÂN DÂN\nCHỦ TỊCH\nVừ A Páo',
      ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Vừ A Páo'],
    ],
    [
      'capacity over lines',
      'KT. BỘ TRƯỞNG\nBỘ VĂN HÓA -\nTHỂ THAO VÀ DU LỊCH\nTHỨ TRƯỞNG\nVừ A Páo',
      [null, 'KT. BỘ TRƯỞNG BỘ VĂN HÓA - THỂ THAO VÀ DU LỊCH', 'THỨ TRƯỞNG', 'Vừ A Páo'],
    ],
    [
      'by order',
      'TL. BỘ TRƯỞNG\nVỤ TRƯỞNG VỤ PHÁP CHẾ\nVừ A Páo',
      [null, 'TL. BỘ TRƯỞNG', 'VỤ TRƯỞNG VỤ PHÁP CHẾ', 'Vừ A Páo'],
    ],
    [
      'authorised',
      'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ Y TẾ\nVừ A Páo',
      [null, 'TUQ. CHỦ TỊCH', 'GIÁM ĐỐC SỞ Y TẾ', 'Vừ A Páo'],
    ],
    ['acting', 'Q. GIÁM ĐỐC\nVừ A Páo', [null, null, 'Q. GIÁM ĐỐC', 'Vừ A Páo']],
    ['degree', 'HIỆU TRƯỞNG\nPGS.TS. Vừ A Páo', [null, null, 'HIỆU TRƯỞNG', 'PGS.TS. Vừ A Páo']],
    ['rank', 'GIÁM ĐỐC\nĐại tá Vừ A Páo', [null, null, 'GIÁM ĐỐC', 'Đại tá Vừ A Páo']],
    ['name in capitals', 'GIÁM ĐỐC\nNGUYỄN VĂN PÁO', [null, null, 'GIÁM ĐỐC', 'NGUYỄN VĂN PÁO']],
    ['name with an apostrophe', "CHỦ TỊCH\nK' Brừng Thanh", [null, null, 'CHỦ TỊCH', "K' Brừng Thanh"]],
    ['no name', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC', [null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', null]],
    ['small letters', 'Giám đốc\n\nVừ A Páo', [null, null, 'Giám đốc', 'Vừ A Páo']],
    ['run together', 'KT. GIÁM ĐỐC PHÓ GIÁM ĐỐC Vừ A Páo', [null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Vừ A Páo']],
    [
      'run together, with a comma inside',
      'KT. BỘ TRƯỞNG, CHỦ NHIỆM PHÓ CHỦ NHIỆM Vừ A Páo',
      [null, 'KT. BỘ TRƯỞNG, CHỦ NHIỆM', 'PHÓ CHỦ NHIỆM', 'Vừ A Páo'],
    ],
  ])('%s', (_, lines, expected) => {
    const list = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n';
    for (const foot of [`${list}\n${lines}\n`, `${lines}\n\n${list}`]) {
      const frame = footOf(foot);
      expect(frame.signatures).toEqual([expected]);
      expect(frame).toMatchObject({ recipients: ['Như trên'], archive: ['VT'], body: ['Sở Y tế thực hiện./.'] });
    }
    if (expected[3]) expect(footOf(`${lines}\n`).signatures).toEqual([expected]);
  });

  test('two columns set apart by blanks or tabs', () => {
    for (const gap of ['          ', '  ', '\t']) {
      const frame = footOf(
        `Nơi nhận:${gap}TM. ỦY BAN NHÂN DÂN\n- Như trên;${gap}KT. CHỦ TỊCH\n- Các sở, ban, ngành;${gap}PHÓ CHỦ TỊCH\n- Lưu: VT.\n${gap}Vừ A Páo\n`,
      );
      expect(frame).toMatchObject({
        recipients: ['Như trên', 'Các sở, ban, ngành'],
        archive: ['VT'],
        signatures: [['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Vừ A Páo']],
      });
    }
  });

  test('in cells', () => {
    const frame = footOf('| Nơi nhận: - Như trên; - Lưu: VT. | GIÁM ĐỐC Vừ A Páo |\n|---|---|\n');
    expect(frame).toMatchObject({ recipients: ['Như trên'], signatures: [[null, null, 'GIÁM ĐỐC', 'Vừ A Páo']] });
  });

  test('side by side in minutes', () => {
    const frame = footOf('THƯ KÝ                    CHỦ TỌA\n\nLò Thị Mai                Vừ A Páo\n');
    expect(frame.signatures).toEqual([
      [null, null, 'THƯ KÝ', 'Lò Thị Mai'],
      [null, null, 'CHỦ TỌA', 'Vừ A Páo'],
    ]);
  });

  test('one block under the other in joint documents', () => {
    const frame = footOf('TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nVừ A Páo\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nLò Thị Mai\n');
    expect(frame.signatures).toEqual([
      ['TM. ỦY BAN NHÂN DÂN', null, 'CHỦ TỊCH', 'Vừ A Páo'],
      ['TM. BAN THƯỜNG TRỰC', null, 'CHỦ TỊCH', 'Lò Thị Mai'],
    ]);
  });

  test('a heading that begins with a title is no signature', () => {
    const frame = footOf(
      'CHỦ TỊCH ỦY BAN NHÂN DÂN CÁC XÃ\nPhối hợp với trạm y tế tuyên truyền tiêm chủng.\nBáo cáo kết quả.\n',
    );
    expect(frame.signatures).toEqual([]);
    expect(frame.body).toHaveLength(4);
  });
});

describe('feet as they are found', () => {
  const HEAD =
    'SỞ Y TẾ\nSố: 7/KH-SYT\nVinh, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\n1. Các trạm rà soát.\n\n';
  const LIST = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n';

  test('bodies side by side above the titles of those who sign for them', () => {
    const { signatures, body } = frameOf(
      `${HEAD}SỞ Y TẾ                     SỞ NỘI VỤ\nGIÁM ĐỐC                    GIÁM ĐỐC\n\n\nLê Văn An               Trần Văn Bê\n`,
    );
    expect(signatures).toEqual([
      ['SỞ Y TẾ', null, 'GIÁM ĐỐC', 'Lê Văn An'],
      ['SỞ NỘI VỤ', null, 'GIÁM ĐỐC', 'Trần Văn Bê'],
    ]);
    expect(body).toEqual(['1. Các trạm rà soát.']);
  });

  test('for whom parties to an agreement sign', () => {
    const { signatures } = frameOf(
      `${HEAD}ĐẠI DIỆN BÊN A\nGIÁM ĐỐC\n\nLê Văn An\n\nĐẠI DIỆN HỘ GIA ĐÌNH\n\nTrần Văn Bê\n`,
    );
    expect(signatures).toEqual([
      ['ĐẠI DIỆN BÊN A', null, 'GIÁM ĐỐC', 'Lê Văn An'],
      [null, null, 'ĐẠI DIỆN HỘ GIA ĐÌNH', 'Trần Văn Bê'],
    ]);
  });

  test('what a digital signature says between title and name', () => {
    const frame = frameOf(
      `${HEAD}${LIST}GIÁM ĐỐC\n\nKý bởi: Lê Văn An\nThời gian ký: 05/03/2021 10:11:12 +07:00\n\nLê Văn An\n`,
    );
    expect(frame.signatures).toEqual([[null, null, 'GIÁM ĐỐC', 'Lê Văn An']]);
    expect(frame.kinds).not.toContain('surroundings');
  });

  test('an archive line that goes on', () => {
    const { archive } = frameOf(
      `${HEAD}Nơi nhận:\n- Như trên;\n- Lưu: VT, phòng Nghiệp\nvụ Y.\n\nGIÁM ĐỐC\n\nLê Văn An\n`,
    );
    expect(archive).toEqual(['VT', 'phòng Nghiệp vụ Y']);
  });
});
