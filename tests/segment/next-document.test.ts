/** Two documents one after the other in one file: what the second says is not the first one's. */
import { describe, expect, test } from 'vitest';
import { frameOf } from './frame-of.ts';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const PLAN = `SỞ Y TẾ HÀ GIANG\n${NATION}Số: 7/KH-SYT\nHà Giang, ngày 05 tháng 3 năm 2021\n\nKẾ HOẠCH\nTiêm chủng\n\n1. Các trạm rà soát.\n\n`;
const PLAN_FOOT = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nLê Văn An\n\n';
const DECISION =
  `SỞ NỘI VỤ HÀ GIANG\n-------\n${NATION}Số: 9/QĐ-SNV\nHà Giang, ngày 06 tháng 3 năm 2021\n\nQUYẾT ĐỊNH\nVề việc khen thưởng\n\n` +
  'Căn cứ Luật Thi đua;\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Khen thưởng.\n\n';
const DECISION_FOOT = 'Nơi nhận:\n- Như Điều 1;\n- Lưu: VP.\n\nKT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Thị Bé\n\n';

describe('the first of two documents', () => {
  test('keeps its own foot', () => {
    expect(frameOf(PLAN + PLAN_FOOT + DECISION + DECISION_FOOT)).toMatchObject({
      number: '7 KH-SYT',
      recipients: ['Như trên'],
      signatures: [[null, null, 'GIÁM ĐỐC', 'Lê Văn An']],
    });
  });

  test('without a foot takes none from the second', () => {
    expect(frameOf(PLAN + DECISION + DECISION_FOOT)).toMatchObject({ recipients: [], signatures: [] });
  });

  test('with a signature only takes no recipients from the second', () => {
    expect(frameOf(`${PLAN}GIÁM ĐỐC\n\nLê Văn An\n\n${DECISION}${DECISION_FOOT}`)).toMatchObject({
      recipients: [],
      signatures: [[null, null, 'GIÁM ĐỐC', 'Lê Văn An']],
    });
  });

  test('encloses no document with a number of its own', () => {
    const { parts, signatures } = frameOf(DECISION + DECISION_FOOT + PLAN + PLAN_FOOT);
    expect(parts.map(([kind]) => kind)).not.toContain('enclosed');
    expect(signatures).toEqual([[null, 'KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC', 'Trần Thị Bé']]);
  });
});
