import { expect, test } from 'vitest';
import { readCount } from '../../src/text/counts.ts';

test.each([
  ['10 ngày', 10],
  ['10 (mười) ngày', 10],
  ['mười (10) ngày', 10],
  ['Mười lăm ngày', 15],
  ['hai mươi ngày', 20],
  ['ba mươi mốt ngày', 31],
  ['bốn mươi lăm ngày', 45],
  ['năm (05) ngày', 5],
  ['năm ngày làm việc', 5],
])('%s is counted %i', (text, wanted) => {
  expect(readCount(text, 0)?.count).toBe(wanted);
});

test.each(['năm 2021', 'năm học', 'năm ngày 20/11', 'các ngày'])('%s is no count', (text) => {
  expect(readCount(text, 0)).toBeNull();
});
