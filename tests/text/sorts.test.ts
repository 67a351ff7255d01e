import { expect, test } from 'vitest';
import { COMPOSABLE, EDITED, holds, NO_TEXT, STRANGE, VIETNAMESE } from '../../src/text/sorts.ts';

const SORTS = { COMPOSABLE, EDITED, STRANGE, VIETNAMESE, NO_TEXT };
const sortsOf = (text: string) => Object.keys(SORTS).filter((name) => holds(text, SORTS[name as keyof typeof SORTS]));

test('each sort of characters is found in a text, at its first and its last character too', () => {
  expect(sortsOf('Dieu 1. Uy ban')).toEqual([]);
  expect(sortsOf('Điều 1. Ủy ban')).toEqual(['VIETNAMESE']);
  expect(sortsOf('\u1ea0')).toEqual(['VIETNAMESE']);
  expect(sortsOf('\u1ef9')).toEqual(['VIETNAMESE']);
  expect(sortsOf('Uy ban\u00a0nhan dan\r\n')).toEqual(['EDITED']);
  expect(sortsOf('Uû ban nh©n d©n')).toEqual(['STRANGE']);
  expect(sortsOf('u\u031b')).toEqual(['COMPOSABLE']);
  expect(sortsOf('a\u0302')).toEqual(['COMPOSABLE', 'EDITED', 'VIETNAMESE']);
  expect(sortsOf('\0')).toEqual(['NO_TEXT']);
  expect(sortsOf('\ufffd')).toEqual(['COMPOSABLE', 'NO_TEXT']);
});

test('another text is looked at anew', () => {
  expect(holds('Ủy ban', VIETNAMESE)).toBe(true);
  expect(holds('Uy ban', VIETNAMESE)).toBe(false);
});
