import { expect, test } from 'vitest';
import { short } from './deadlines-short.ts';

const DUE: [text: string, wanted: string][] = [
  ['cung cấp bản tin dự báo 03 giờ một lần', 'recurring FREQ=HOURLY;INTERVAL=3'],
  ['Cứ 6 giờ một lần, báo cáo mực nước hồ', 'recurring FREQ=HOURLY;INTERVAL=6'],
  ['họp giao ban tháng 01 lần', 'recurring FREQ=MONTHLY'],
  ['họp định kỳ quý một lần', 'recurring FREQ=MONTHLY;INTERVAL=3'],
  ['họp định kỳ một năm hai lần', 'recurring FREQ=MONTHLY;INTERVAL=6'],
  ['họp mỗi năm ít nhất 02 lần', 'recurring FREQ=MONTHLY;INTERVAL=6'],
  ['kiểm tra vào tháng 6 và 12 hằng năm', 'recurring FREQ=YEARLY;BYMONTH=6,12'],
  ['kiểm tra hằng năm, vào tháng 3, 6 và 9', 'recurring FREQ=YEARLY;BYMONTH=3,6,9'],
  ['kiểm tra mỗi năm hai đợt vào tháng 4 và tháng 9', 'recurring FREQ=YEARLY;BYMONTH=4,9'],
  ['Tổ công tác họp giao ban hằng tháng vào ngày 05.', 'recurring FREQ=MONTHLY;BYMONTHDAY=5'],
  ['Cuối mỗi tuần nhận xét kết quả rèn luyện', 'recurring FREQ=WEEKLY'],
  ['Sở Tài chính cuối mỗi quý đối chiếu công nợ', 'recurring FREQ=MONTHLY;INTERVAL=3'],
  ['Định kỳ (quý, 6 tháng, năm) tổng hợp báo cáo Ủy ban nhân dân tỉnh', 'recurring FREQ=MONTHLY;INTERVAL=3'],
  ['gửi báo cáo trước ngày 15 các tháng 3, 6, 9, 12', 'recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'],
  ['nộp hồ sơ vào ngày 15 và ngày 30 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=15,30'],
  ['thu gom rác vào các ngày 5, 15 và 25 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=5,15,25'],
  ['chốt sổ vào ngày cuối cùng của tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=-1'],
  ['tổ chức họp vào tháng cuối của quý', 'recurring FREQ=YEARLY;BYMONTH=3,6,9,12'],
  ['giao ban vào các ngày thứ Hai, thứ Năm hằng tuần', 'recurring FREQ=WEEKLY;BYDAY=MO,TH'],
  ['Tổng hợp báo cáo tháng (trước ngày 25), báo cáo năm', 'recurring FREQ=MONTHLY;BYMONTHDAY=25'],
  ['Báo cáo tuần trước 16 giờ thứ Năm', 'recurring FREQ=WEEKLY;BYDAY=TH'],
  [
    'báo cáo Sở Nội vụ 6 tháng (trước ngày 15/6), năm (trước ngày 15/12)',
    'recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
  ],
  [
    'trước ngày 20 tháng 6 đối với báo cáo 6 tháng, trước ngày 20 tháng 12 đối với báo cáo năm',
    'recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=20',
  ],
  ['gửi báo cáo năm trước ngày 15/01 năm sau', 'recurring FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=15'],
  ['gửi Sở trước ngày 31/3 năm liền kề', 'date 2022-03-31'],
  ['đăng ký nhu cầu trước ngày 10 tháng 3 của năm kế hoạch', 'recurring FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=10'],
];

test.each(DUE)('%s: %s', (text, wanted) => {
  expect(short(text)).toBe(wanted);
});

const NONE = [
  'Kết quả thực hiện là tiêu chí để đánh giá, xếp loại cán bộ hằng năm.',
  'Trình Trưởng ban phê duyệt kế hoạch kiểm tra hằng năm.',
  'Tập hợp số liệu đến hết ngày 31/5/2022.',
  'Họp giao ban tháng 6 lần thứ hai',
  'bồi dưỡng người đứng đầu hằng năm được giao chỉ tiêu',
  'so với cùng kỳ năm 2021 tăng 10%',
];

test.each(NONE)('none: %s', (text) => {
  expect(short(text)).toBe('-');
});

/** A time without a year, in documents whose title speaks of the next year or says nothing. */
const YEARS: [text: string, date: string, title: string, wanted: string][] = [
  ['nộp trước ngày 31/3', '2021-12-20', 'Kế hoạch công tác năm 2022', 'date 2022-03-31'],
  ['nộp trước ngày 31/3', '2021-12-20', '', 'date 2022-03-31'],
  ['nộp trước ngày 10/3', '2021-03-15', '', 'date 2021-03-10'],
  ['nộp trước ngày 25/12', '2021-12-20', 'Kế hoạch công tác năm 2022', 'date 2021-12-25'],
  ['hoàn thành trong quý IV', '2021-12-20', 'Kế hoạch công tác năm 2022', 'date 2022-12-31'],
  ['hoàn thành trong tháng 5', '2023-08-28', 'Kế hoạch năm học 2023 - 2024', 'date 2024-05-31'],
  ['hoàn thành trong tháng 9', '2023-08-28', 'Kế hoạch năm học 2023 - 2024', 'date 2023-09-30'],
  ['hoàn thành trong tháng 2', '2023-03-28', 'Tổng kết năm 2022', '-'],
];

test.each(YEARS)('%s, %s, %s', (text, date, title, wanted) => {
  expect(short(text, false, date, title)).toBe(wanted);
});
