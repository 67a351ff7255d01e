import { expect, test } from 'vitest';
import type { Deadline } from '../../src/model/result.ts';
import { deadlineWords } from '../../src/render/deadline-words.ts';

function deadline(rest: Partial<Deadline>): Deadline {
  return {
    ...{ text: '', type: 'date', due: null, start: null, rrule: null, duration: null, governs: 'work' },
    ...{ span: { start: 0, end: 0, line: 1, page: null }, certainty: 'stated' },
    ...rest,
  } as Deadline;
}

const recurring = (text: string, rrule: string | null, rest: Partial<Deadline> = {}) =>
  deadline({ type: 'recurring', text, rrule, ...rest });

const CASES: [Deadline, vi: string, en: string][] = [
  [deadline({ due: '2021-10-20', text: 'trước ngày 20/10/2021' }), '20/10/2021', '20/10/2021'],
  [deadline({ due: '2021-10', text: 'tháng 10/2021' }), '10/2021', '10/2021'],
  [deadline({ text: '31/11/2026' }), '', ''],
  [
    deadline({ type: 'period', start: '2021-01-01', due: '2025-12-31' }),
    'từ 01/01/2021 đến 31/12/2025',
    'from 01/01/2021 to 31/12/2025',
  ],
  [deadline({ type: 'period', start: '2025-10-01' }), 'từ 01/10/2025', 'from 01/10/2025'],
  [deadline({ type: 'period', text: 'cả giai đoạn' }), 'cả giai đoạn', 'cả giai đoạn'],
  [recurring('hằng năm', 'FREQ=YEARLY'), 'hằng năm', 'every year'],
  [
    recurring('trước ngày 20/10 hằng năm', 'FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20'),
    'hằng năm, trước 20/10',
    'every year, before 20/10',
  ],
  [
    recurring('trước ngày 01/6 và 15/11 hằng năm', 'FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4'),
    'hằng năm, trước 01/06 và 15/11',
    'every year, before 01/06 and 15/11',
  ],
  [
    recurring('ngày 15 tháng 3, 6, 9 và 12', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'),
    'hằng năm, vào 15/03, 15/06, 15/09 và 15/12',
    'every year, on 15/03, 15/06, 15/09 and 15/12',
  ],
  [recurring('trong tháng 11 hằng năm', 'FREQ=YEARLY;BYMONTH=11'), 'hằng năm, vào tháng 11', 'every year, on month 11'],
  [
    recurring('chậm nhất ngày 25 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=25'),
    'hằng tháng, chậm nhất ngày 25',
    'every month, by day 25',
  ],
  [
    recurring('ngày cuối tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1'),
    'hằng tháng, vào ngày cuối tháng',
    'every month, on the last day of the month',
  ],
  [recurring('hằng quý', 'FREQ=MONTHLY;INTERVAL=3'), 'hằng quý', 'every quarter'],
  [recurring('định kỳ 6 tháng', 'FREQ=MONTHLY;INTERVAL=6'), '6 tháng một lần', 'every 6 months'],
  [recurring('thứ Sáu hằng tuần', 'FREQ=WEEKLY;BYDAY=FR'), 'hằng tuần, vào thứ Sáu', 'every week, on Friday'],
  [
    recurring('hằng năm đến 2025', 'FREQ=YEARLY;UNTIL=20251231T000000Z'),
    'hằng năm, đến 31/12/2025',
    'every year, until 31/12/2025',
  ],
  [
    recurring('hằng năm', 'FREQ=YEARLY', { start: '2021-01-01', due: '2025-12-31' }),
    'hằng năm, từ 01/01/2021 đến 31/12/2025',
    'every year, from 01/01/2021 to 31/12/2025',
  ],
  // What these words can't say is left to those of the document.
  [recurring('ngày làm việc đầu quý', 'FREQ=MONTHLY;BYHOUR=8'), 'ngày làm việc đầu quý', 'ngày làm việc đầu quý'],
  [recurring('tuần đầu tháng', 'FREQ=MONTHLY;BYDAY=1MO'), 'tuần đầu tháng', 'tuần đầu tháng'],
  [recurring('định kỳ', 'nonsense'), 'định kỳ', 'định kỳ'],
  [
    deadline({ type: 'relative', text: 'trong 05 ngày làm việc kể từ ngày nhận', duration: 'P5D' }),
    'trong 5 ngày làm việc',
    'within 5 working days',
  ],
  [deadline({ type: 'relative', text: 'trước ngày họp 01 tháng', duration: 'P1M' }), 'trước 1 tháng', '1 month before'],
  [deadline({ type: 'relative', text: 'trong 24 giờ', duration: 'PT24H' }), 'trong 24 giờ', 'within 24 hours'],
  [deadline({ type: 'relative', text: 'sớm nhất có thể' }), 'sớm nhất có thể', 'sớm nhất có thể'],
  [deadline({ type: 'continuous', text: 'Thường xuyên' }), 'thường xuyên', 'continuously'],
  [deadline({ type: 'event', text: 'khi có hướng dẫn' }), 'khi có hướng dẫn', 'khi có hướng dẫn'],
];

for (const [given, vi, en] of CASES) {
  test(`${given.type} ${given.rrule ?? ''} “${given.text}” is “${vi}”`, () => {
    expect(deadlineWords(given, 'vi')).toBe(vi);
    expect(deadlineWords(given, 'en')).toBe(en);
  });
}
