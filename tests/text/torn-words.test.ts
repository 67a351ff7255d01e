import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findTornWords } from '../../src/text/torn-words.ts';

function closeUp(text: string): string {
  const blanks = new Set(findTornWords(text).blanks);
  return [...text].filter((_, at) => !blanks.has(at)).join('');
}

test.each([
  ['ch ủ trì, ph ối h ợp v ới B ộ Xây d ựng', 'chủ trì, phối hợp với Bộ Xây dựng'],
  ['T h ườ ng t r ự c Ủy ban', 'Thường trực Ủy ban'],
  ['TH Ủ T ƯỚNG CH ÍNH PH Ủ y êu c ầu', 'THỦ TƯỚNG CHÍNH PHỦ yêu cầu'],
  ['b ộ ng ành, đ ịa phương đi ều ti ết n ước', 'bộ ngành, địa phương điều tiết nước'],
])('%s', (torn, whole) => {
  expect(closeUp(torn)).toBe(whole);
});

test.each([
  'Ủy ban nhân dân ở các xã ưu tiên ứng dụng, ăn ở, ổn định',
  'nêu tại điểm b ở trên; các điểm a, b, c, đ khoản 1',
  'Tổ C ứng trực, nhóm H ưu tiên',
])('%s stays', (text) => {
  expect(closeUp(text)).toBe(text);
});

test('what is torn before its marked vowels is closed up as it was', () => {
  const plan = readFileSync(
    new URL('../../fixtures/documents/ke-hoach-so/input.txt', import.meta.url),
    'utf8',
  ).normalize('NFC');
  const words = plan.split(/\s+/).filter((word) => /^[\p{L}]{2,}$/u.test(word));
  const marked = words.filter((word) =>
    /^(?:[bcđdhklmnrstvx]|[ckpt]h|ngh?|tr)[ấầẩẫậềếểễệộốồổỗựữửừứợớờởỡ]/iu.test(word),
  );
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...marked), { minLength: 8, maxLength: 30 }), (some) => {
      const torn = some.map((word) => word.replace(/^([bcđdghklmnprstvx]+)/iu, '$1 ')).join('  ');
      expect(closeUp(`ph ối h ợp v ới ${torn}`)).toBe(`phối hợp với ${some.join('  ')}`);
    }),
  );
});

test('what stands before a text shows that words in it are torn', () => {
  expect(findTornWords('Trần Minh Đ ức').blanks).toEqual([]);
  expect(findTornWords('Trần Minh Đ ức', 3).blanks).toEqual([11]);
});
