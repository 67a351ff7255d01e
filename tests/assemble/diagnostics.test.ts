/** What is told of a document, and what is not. */
import { describe, expect, test } from 'vitest';
import { parse, parseText } from '../../src/index.ts';
import type { Result } from '../../src/model/result.ts';

const PLAN = 'KẾ HOẠCH\nKiểm tra\n\nI. NHIỆM VỤ\n\n';
const codesOf = (result: Result) => result.diagnostics.map(({ code }) => code);
const toldOf = (text: string, code: string) =>
  parseText(text, { from: 'txt' }).diagnostics.filter((found) => found.code === code);

describe('bytes without meaning', () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test('are counted, and the first is shown', async () => {
    const broken = new Uint8Array([...bytes(`${PLAN}1. Sở Y t`), 0xff, ...bytes(' tổ chức tiêm chủng.')]);
    const { source, diagnostics } = await parse(broken);
    const found = diagnostics.find(({ code }) => code === 'undecodable-bytes');
    expect(found?.message).toContain('could not be decoded as utf-8 and now hold U+FFFD: 1');
    expect(source.text?.slice(found!.span!.start, found!.span!.end)).toBe('\uFFFD');
    expect(found!.span!.line).toBe(6);
  });
  test('are not told of where there are none', async () => {
    expect(codesOf(await parse(bytes(PLAN)))).not.toContain('undecodable-bytes');
  });
});

describe('no document at all', () => {
  test('is told of a text without any mark of one', () => {
    expect(codesOf(parseText('lorem ipsum dolor sit amet'))).toContain('no-document-found');
  });
  test.each([
    ['a signature', 'Nội dung văn bản đã bị mất trang đầu.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nNguyễn Văn An\n'],
    ['recipients', 'Nội dung văn bản đã bị mất trang đầu.\n\nNơi nhận:\n- Sở Y tế;\n- Lưu: VT.\n'],
  ])('is not told of a text that has %s', (_, text) => {
    expect(codesOf(parseText(text))).not.toContain('no-document-found');
  });
});

describe('markers out of order', () => {
  const MARKERS = 'marker-out-of-order';
  const list = (...numbers: number[]) => PLAN + numbers.map((n) => `${n}. Sở Y tế làm việc thứ ${n}.`).join('\n\n');

  test('are told where numbers jump', () => {
    expect(toldOf(list(1, 2, 4), MARKERS).map(({ message }) => message)).toEqual(['“4.” does not follow “2.”']);
  });
  test('are told where numbers run backwards', () => {
    expect(toldOf(list(1, 2, 5, 4), MARKERS).map(({ message }) => message)).toEqual([
      '“5.” does not follow “2.”',
      '“4.” does not follow “5.”',
    ]);
  });
  test('are not told where numbers follow', () => {
    expect(toldOf(list(1, 2, 3), MARKERS)).toEqual([]);
  });
});

test('a repeated marker is told of once, not for each section below it', () => {
  const twice = `${PLAN}1. Tiêm chủng.\n\nI. TỔ CHỨC THỰC HIỆN\n\n1. Sở Y tế\n\n2. Sở Tài chính\n`;
  expect(toldOf(twice, 'marker-repeated').map(({ message }) => message)).toEqual([
    '“I.” occurs again under the same heading',
  ]);
});
