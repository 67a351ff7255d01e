import { describe, expect, it } from 'vitest';
import { readPlain } from '../../src/read/plain.ts';
import { linesOf } from './promises.ts';

const CASES: Record<string, string[]> = {
  'issuer and rule': ['UBND TỈNH A', '-------'],
  'quốc hiệu and tiêu ngữ': ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', '---------------'],
  'number and subject': ['Số: 33/VP-KG', 'V/v ban hành Thông tư'],
  recipients: [
    'Nơi nhận:',
    '- Như trên;',
    '- TTg, các PTTg (để b/c);',
    '- VPCP: BTCN, các Vụ: KT, TH;',
    '- Lưu: VT, KG (3).',
  ],
  'a cell of a task table': ['Sở Nội vụ chủ trì, phối hợp - Sở Tài chính'],
};

describe('a cell into which printed lines have been collapsed', () => {
  for (const [name, lines] of Object.entries(CASES)) {
    it(`is broken again: ${name}`, () => {
      expect(linesOf(readPlain(`| ${lines.join(' ')} | x |`)).slice(0, -1)).toEqual(lines);
    });
  }
});
