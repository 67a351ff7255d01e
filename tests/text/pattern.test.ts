import { expect, test } from 'vitest';
import { WORD_END, WORD_START } from '../../src/text/letters.ts';
import { pattern } from '../../src/text/pattern.ts';

test('composes named parts with free spacing and keeps the names of groups', () => {
  const date = pattern(
    '(?<day> {{n}} ) [/.-] (?<month> {{n}} )  # the year is left out',
    { n: String.raw`\d{1,2}` },
    'u',
  );
  expect(date.exec('ngày 05/9')?.groups).toEqual({ day: '05', month: '9' });
});

test('word bounds know Vietnamese letters', () => {
  const word = pattern('{{start}} trì {{end}}', { start: WORD_START, end: WORD_END });
  expect(word.test('chủ trì,')).toBe(true);
  expect(word.test('duy trìà')).toBe(false);
});
