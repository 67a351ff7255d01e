import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const HEAD = 'SỞ Y TẾ\nSố: 15/SYT-NVY\nHà Giang, ngày 05 tháng 3 năm 2021\n\n';
const BODY = 'Thực hiện kế hoạch năm, Sở Y tế đề nghị các đơn vị tổ chức tiêm chủng cho trẻ em./.\n';

describe('addressees', () => {
  test.each([
    ['Kính gửi: Sở Nội vụ\n', ['Sở Nội vụ']],
    ['Kính gửi: Sở Nội vụ.\n', ['Sở Nội vụ']],
    ['Kính gửi : Ủy ban nhân dân các huyện,\nthành phố\n', ['Ủy ban nhân dân các huyện, thành phố']],
    ['Kính gửi:\n- Sở Nội vụ;\n- Sở Tài chính.\n', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Kính gửi:\n\n- Sở Nội vụ;\n\n- Sở Tài chính.\n', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Kính gửi: - Sở Nội vụ;\n- Sở Tài chính.\n', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Kính gửi: - Sở Nội vụ; - Sở Tài chính.\n', ['Sở Nội vụ', 'Sở Tài chính']],
    ['Kính gửi: Sở Nội vụ;\nSở Tài chính.\n', ['Sở Nội vụ', 'Sở Tài chính']],
    [
      'Kính gửi:\n- Các Bộ: Y tế, Nội vụ;\n- Ủy ban nhân dân các tỉnh: Hà Giang,\nCao Bằng.\n',
      ['Các Bộ: Y tế, Nội vụ', 'Ủy ban nhân dân các tỉnh: Hà Giang, Cao Bằng'],
    ],
    ['Kính gửi:\n- Các đơn vị:\n+ Bệnh viện tỉnh;\n+ Trung tâm Y tế;\n', ['Bệnh viện tỉnh', 'Trung tâm Y tế']],
    ['Kính trình: Ban Thường vụ Tỉnh ủy\n', ['Ban Thường vụ Tỉnh ủy']],
  ])('%j', (lines, expected) => {
    for (const gap of ['', '\n']) {
      const frame = frameOf(HEAD + lines + gap + BODY);
      expect(frame.addressees).toEqual(expected);
      expect(frame.body).toEqual([BODY.trim()]);
    }
  });

  test('a telegram names them behind điện', () => {
    const frame = frameOf(
      `${HEAD}CÔNG ĐIỆN\nVề việc phòng dịch\n\nGIÁM ĐỐC SỞ Y TẾ điện:\n\n- Bệnh viện tỉnh;\n- Trung tâm Y tế các huyện.\n\n${BODY}`,
    );
    expect(frame).toMatchObject({
      type: 'CĐ',
      title: 'Về việc phòng dịch',
      addressees: ['Bệnh viện tỉnh', 'Trung tâm Y tế các huyện'],
    });
    expect(frame.body).toEqual([BODY.trim()]);
  });

  test('a report upwards names them below its title', () => {
    const frame = frameOf(`${HEAD}TỜ TRÌNH\nVề việc mua vắc xin\n\nKính gửi: Ủy ban nhân dân tỉnh\n\n${BODY}`);
    expect(frame).toMatchObject({ type: 'TTr', title: 'Về việc mua vắc xin', addressees: ['Ủy ban nhân dân tỉnh'] });
  });
});
