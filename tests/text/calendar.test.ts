import { describe, expect, test } from 'vitest';
import { firstDay, isoOf, isValidDate, lastDay, rangeOf, readDate } from '../../src/text/calendar.ts';

describe('arithmetic', () => {
  test('last days of months know leap years', () => {
    expect(lastDay('2024-02')).toBe('2024-02-29');
    expect(lastDay('2100-02')).toBe('2100-02-28');
    expect(lastDay('2021')).toBe('2021-12-31');
    expect(firstDay('2021-09')).toBe('2021-09-01');
  });
  test('days that do not exist are invalid', () => {
    expect(isValidDate(2026, 11, 31)).toBe(false);
    expect(isValidDate(2026, 13, 1)).toBe(false);
    expect(isValidDate(2024, 2, 29)).toBe(true);
  });
});

describe('printed dates', () => {
  const iso: [string, string][] = [
    ['27/8/2021', '2021-08-27'],
    ['8-10-2021', '2021-10-08'],
    ['28.4.2022', '2022-04-28'],
    ['28/ 4/ 2022', '2022-04-28'],
    ['ngày 05 tháng 12 năm 2017', '2017-12-05'],
    ['ngày  05  tháng 12  năm 2017', '2017-12-05'],
    ['ngày 20 tháng 10/2021', '2021-10-20'],
    ['ngày tháng 10 năm 2021', '2021-10'],
    ['ngày      tháng      năm 2020', '2020'],
    ['tháng 10/2021', '2021-10'],
    ['10/2021', '2021-10'],
    ['tháng 6 năm 2021', '2021-06'],
    ['năm 2021', '2021'],
  ];
  test.each(iso)('%s', (text, expected) => {
    const date = readDate(text, 0)!;
    expect(date.end).toBe(text.length);
    expect(isoOf(date)).toBe(expected);
  });

  test.each(['quý III/2020', 'quý III năm 2020', 'Quý III-2020', 'Q3/2020', 'quý 3/2020', 'QUÝ III NĂM 2020'])(
    '%s',
    (text) => {
      const date = readDate(text, 0)!;
      expect(date.end).toBe(text.length);
      expect(rangeOf(date)).toEqual({ first: '2020-07-01', last: '2020-09-30' });
    },
  );

  test('a missing year is left open', () => {
    const date = readDate('20/10', 0)!;
    expect(date).toMatchObject({ unit: 'day', day: 20, month: 10, year: null });
    expect(isoOf(date)).toBeNull();
    expect(rangeOf(date, 2021)?.last).toBe('2021-10-20');
  });

  test('a day that does not exist is read, and has no range', () => {
    const date = readDate('31/11/2026', 0)!;
    expect(date).toMatchObject({ day: 31, month: 11, year: 2026 });
    expect(rangeOf(date)).toBeNull();
  });

  test.each(['2021', '24/24/7', '117/QĐ-TTg', 'năm học 2021', '123/2021'])('%s is none', (text) => {
    expect(readDate(text, 0)).toBeNull();
  });
});
