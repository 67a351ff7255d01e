import { expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';
import { findSpellings, spellAsKept } from '../../src/text/spelling.ts';

test.each([
  [
    'Quản lí, xử lí; định kì quí III; kĩ năng, kỉ luật, kí tên',
    'Quản lý, xử lý; định kỳ quý III; kỹ năng, kỷ luật, ký tên',
  ],
  ['QUI CHẾ, Qui Nhơn, Mĩ Tho, tỉ lệ, bác sỹ, NGHỆ SỸ', 'QUY CHẾ, Quy Nhơn, Mỹ Tho, tỷ lệ, bác sĩ, NGHỆ SĨ'],
  ['kinh tế, lít, quít, thị xã, tin, sĩ số, kim, qua', 'kinh tế, lít, quít, thị xã, tin, sĩ số, kim, qua'],
])('%s', (printed, kept) => {
  expect(spellAsKept(printed)).toBe(kept);
  expect(kept).toHaveLength(printed.length);
});

test('each is told with its place', () => {
  expect(findSpellings('vật lí')).toEqual([{ at: 4, printed: 'lí', kept: 'lý' }]);
});

test('what is printed is told as it is printed, and read in either spelling alike', () => {
  const withY =
    'KẾ HOẠCH\nRà soát quy chế quản lý\n\n1. Tổ Vật lý chủ trì, phối hợp với Ban Quản lý dự án xử lý kỹ thuật, xong trong quý III/2014.\n';
  const withI = withY.replaceAll('lý', 'lí').replaceAll('quy', 'qui').replaceAll('quý', 'quí').replaceAll('kỹ', 'kĩ');
  const [read, other] = [withY, withI].map((text) => parseText(text));
  expect(other!.tasks[0]!.lead.map(({ name }) => name)).toEqual(read!.tasks[0]!.lead.map(({ name }) => name));
  expect(other!.tasks[0]!.deadline!.due).toBe(read!.tasks[0]!.deadline!.due);
  const { text, span } = other!.tasks[0]!.lead[0]!;
  expect(text).toBe('Tổ Vật lí');
  expect(withI.slice(span!.start, span!.end)).toBe('Tổ Vật lí');
  expect(other!.tasks[0]!.deadline!.text).toBe('trong quí III/2014');
  expect(other!.document.title!.text).toBe('Rà soát qui chế quản lí');
});
