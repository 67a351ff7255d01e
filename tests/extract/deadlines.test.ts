import { describe, expect, test } from 'vitest';
import { decidingDeadline, findDeadlines } from '../../src/extract/deadlines.ts';
import type { FoundDeadline } from '../../src/model/extraction.ts';

function read(text: string, labelled = false, documentDate = '2021-09-14'): FoundDeadline[] {
  return findDeadlines({ start: 50, end: 50 + text.length, text }, { documentDate, citations: [], labelled });
}
/** The deadline in short: type, then start, due, rule and duration where there are such. */
function short(found: FoundDeadline | null | undefined): string {
  if (!found) return '-';
  const { type, start, due, rrule, duration } = found;
  return [type, start && `${start}…`, due, rrule, duration].filter(Boolean).join(' ');
}

describe('in sentences', () => {
  const cases: [string, string][] = [
    ['hoàn thành trước ngày 20/10/2021.', 'date 2021-10-20'],
    ['gửi về Sở Tài chính trước ngày 20 tháng 10 năm 2021 để tổng hợp', 'date 2021-10-20'],
    ['hoàn thành trước 20/10', 'date 2021-10-20'],
    ['gửi về Sở trước 17 giờ 00 phút ngày 05/12/2021', 'date 2021-12-05'],
    ['gửi về Sở trước 15h00 ngày 05/12/2021', 'date 2021-12-05'],
    ['trình chậm nhất là ngày 30/9/2021', 'date 2021-09-30'],
    ['trình chậm nhất vào ngày 30/9/2021', 'date 2021-09-30'],
    ['nộp muộn nhất ngày 30/9/2021', 'date 2021-09-30'],
    ['xong không muộn hơn 30/9/2021', 'date 2021-09-30'],
    ['thực hiện đến hết ngày 31/12/2021', 'date 2021-12-31'],
    ['thực hiện từ nay đến hết năm 2025', 'date 2025-12-31'],
    ['hoàn thành trong tháng 10/2021', 'date 2021-10-31'],
    ['hoàn thành trong tháng 10 năm 2021', 'date 2021-10-31'],
    ['nâng cao nhận thức, hoàn thành trong quý III năm 2021; tham mưu', 'date 2021-09-30'],
    ['hoàn thành trong Quý IV/2021', 'date 2021-12-31'],
    ['hoàn thành quý IV/2021', 'date 2021-12-31'],
    ['thực hiện xong trong năm 2022', 'date 2022-12-31'],
    ['để thực hiện cơ bản xong trong hai năm 2022 - 2023.', 'period 2022-01-01… 2023-12-31'],
    ['thực hiện từ ngày 01/10/2021 đến ngày 31/12/2021', 'period 2021-10-01… 2021-12-31'],
    ['thực hiện từ ngày 01 đến ngày 15/10/2021', 'period 2021-10-01… 2021-10-15'],
    ['thực hiện từ quý IV/2021 đến quý II/2022', 'period 2021-10-01… 2022-06-30'],
    ['Kết thúc năm 2023, Chính phủ báo cáo kết quả', 'date 2023-12-31'],
    ['tổ chức tổng kết vào tháng 12/2021', 'date 2021-12-31'],
    ['hoàn thành trong 6 tháng đầu năm 2022', 'date 2022-06-30'],
    ['Xây dựng kế hoạch (quý IV/2021)', 'date 2021-12-31'],
    ['Xây dựng kế hoạch (Quý IV/2021 và quý I/2022)', 'date 2021-12-31'],
    ['Tổng hợp kế hoạch (quý IV/2021 và quý I/2022 của các đơn vị trực thuộc)', '-'],
    ['Đến năm 2025, hoàn thành phổ cập giáo dục', 'date 2025-12-31'],
    [
      'báo cáo về Phòng (qua tổ chuyên môn) trước ngày 20/10 hằng năm.',
      'recurring FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=20',
    ],
    ['trước ngày 15 tháng 12 hàng năm báo cáo', 'recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'],
    [
      'định kỳ trước ngày 01/6 và 15/11 hằng năm báo cáo',
      'recurring FREQ=YEARLY;BYMONTH=6,11;BYMONTHDAY=1,15;BYSETPOS=1,4',
    ],
    ['định kỳ 06 tháng, trước ngày 20 tháng 6 hằng năm, báo cáo', 'recurring FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=20'],
    ['báo cáo trước ngày 25 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=25'],
    ['báo cáo trước ngày 15 của tháng cuối quý', 'recurring FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'],
    ['định kỳ 6 tháng báo cáo kết quả', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    ['định kỳ hằng quý, 6 tháng, năm báo cáo', 'recurring FREQ=MONTHLY;INTERVAL=3'],
    ['định kỳ hàng tháng tổng hợp', 'recurring FREQ=MONTHLY'],
    ['báo cáo Chủ tịch kết quả thực hiện hằng năm theo quy định', 'recurring FREQ=YEARLY'],
    ['Hằng năm, tổ chức rà soát danh mục', 'recurring FREQ=YEARLY'],
    ['báo cáo vào thứ sáu hằng tuần', 'recurring FREQ=WEEKLY;BYDAY=FR'],
    ['rà soát định kỳ 2 năm một lần vào quý IV.', 'recurring FREQ=YEARLY;INTERVAL=2;BYMONTH=12'],
    ['nộp hồ sơ trước ngày 01 tháng 3 năm liền sau.', 'date 2022-03-01'],
    ['giải quyết trong thời hạn 05 ngày làm việc kể từ ngày nhận được hồ sơ', 'relative P5D'],
    ['trả lời trong vòng 10 ngày', 'relative P10D'],
    ['trả lời trong 03 ngày làm việc', 'relative P3D'],
    ['hoàn thành trước tháng 12/2021', 'date 2021-11-30'],
    ['hoàn thành trước năm 2025', 'date 2024-12-31'],
    [
      'định kỳ 6 tháng (trước ngày 15/6), hằng năm (trước ngày 15/12) báo cáo',
      'recurring FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=15',
    ],
    ['báo cáo hằng tháng (trước ngày 25)', 'recurring FREQ=MONTHLY;BYMONTHDAY=25'],
    ['báo cáo trước ngày 05 của tháng sau', 'recurring FREQ=MONTHLY;BYMONTHDAY=5'],
    ['tổ chức đánh giá, xếp loại đơn vị hằng năm.', 'recurring FREQ=YEARLY'],
    ['Xây dựng kế hoạch. Thời gian thực hiện: Quý IV/2021.', 'date 2021-12-31'],
    ['Xây dựng kế hoạch (thời gian hoàn thành: 12/2021); rà soát', 'date 2021-12-31'],
    ['trong năm 2025 và các năm tiếp theo', 'period 2025-01-01…'],
    ['thực hiện sau khi có hướng dẫn của Bộ Y tế', 'event'],
    ['thực hiện ngay sau khi được cấp có thẩm quyền phê duyệt', 'event'],
    ['ban hành kế hoạch tiêm chủng khi Bộ Y tế có hướng dẫn.', 'event'],
    ['tổ chức tiêm chủng sau khi cơ quan chuyên môn có hướng dẫn tiêm chủng', 'event'],
    ['Sau khi hồ sơ được Ban Giám hiệu phê duyệt, Phòng thực hiện', 'event'],
    ['triển khai ngay sau khi Nghị định được ban hành', 'event'],
    ['Khi Đảng đoàn kết thúc hoạt động, Đảng ủy được thành lập thì tiếp tục', 'event'],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(short(decidingDeadline(read(text)))).toBe(expected);
  });

  test.each([
    'thường xuyên kiểm tra, kịp thời báo cáo, định kỳ rà soát',
    'kế hoạch công tác hằng năm của cơ quan, đơn vị',
    'đánh giá thi đua, khen thưởng hằng năm.',
    'kế hoạch phát triển kinh tế - xã hội hằng năm và 5 năm',
    'theo danh mục trong các thông báo hàng năm của Trường',
    'tổ chức tiêm vắc xin khi có điều kiện',
    'báo cáo kết quả khi có yêu cầu; khi có dịch, nếu cần',
    'chuyển sang học trực tuyến khi dịch bệnh diễn biến phức tạp',
    'Đề án phát triển giáo dục giai đoạn 2021-2025, tầm nhìn đến năm 2030',
    'thực hiện nhiệm vụ năm học 2021-2022 và hoàn thành nhiệm vụ năm 2021',
    'Đề án “Xóa mù chữ đến năm 2025”',
    'Chỉ thị này có hiệu lực sau 10 ngày, kể từ ngày ký ban hành',
    'có hiệu lực kể từ ngày 01/10/2021',
    'số liệu tính đến ngày 31/12/2021',
    'dạy học 2 buổi/ngày cho trẻ em 5 tuổi, giảm 114 trường',
    'Đối với các nhiệm vụ triển khai trong năm 2021, các sở chủ động',
    'báo cáo Thủ tướng trước ngày 30/11/2012 nhưng chưa thực hiện',
    'người học tốt nghiệp sau 1 năm được lấy ý kiến',
    'các kỳ thi trong năm',
    'lấy ý kiến trước khi Bộ Y tế phê duyệt',
    'đánh giá kết quả đạt được trong năm 2021',
    'xây dựng kế hoạch năm 2022 và dự toán ngân sách hằng năm.',
  ])('%s: none', (text) => {
    expect(read(text)).toEqual([]);
  });

  test('dates of citations are left out', () => {
    const text = 'thực hiện trước ngày 24/12/2021';
    const cited = findDeadlines(
      { start: 0, end: text.length, text },
      { documentDate: null, citations: [{ start: 10, end: text.length }], labelled: false },
    );
    expect(cited).toEqual([]);
  });

  test('offsets are of the working text, the lead belongs to the deadline', () => {
    const found = read('Hoàn thành trước  ngày 20/10/2021.')[0]!;
    expect(found.text).toBe('trước ngày 20/10/2021');
    expect(found.span).toEqual({ start: 61, end: 83 });
  });

  test('a length in parentheses ends before the bracket that closes them', () => {
    const length = 'trong vòng 10 ngày kể từ ngày nhận được hồ sơ (bản chính)';
    expect(read(`trả lời dân (${length}).`)[0]!.text).toBe(length);
  });

  test('a report verb governs its clause', () => {
    const of = (text: string) => read(text).map((found) => found.governs);
    expect(of('rà soát hồ sơ và gửi kết quả về Sở trước ngày 28/10/2021; lập dự toán trước ngày 1/12/2021')).toEqual([
      'report',
      'work',
    ]);
    expect(of('Kết thúc năm 2023, Chính phủ báo cáo kết quả thực hiện')).toEqual(['report']);
    expect(of('hoàn thành báo cáo trước ngày 1/12/2021')).toEqual(['work']);
    // a paper that the work makes is handed in
    expect(of('lập danh sách gửi Công an xã trước ngày 25/9/2021')).toEqual(['work']);
  });

  test('work decides before reports', () => {
    const found = read('báo cáo trước ngày 1/10/2021; hoàn thành trước ngày 1/12/2021');
    expect(decidingDeadline(found)?.due).toBe('2021-12-01');
    expect(decidingDeadline(found.slice(0, 1))?.due).toBe('2021-10-01');
    expect(decidingDeadline([])).toBeNull();
  });
});

describe('values of a label or a column', () => {
  const cases: [string, string][] = [
    ['31/12/2026', 'date 2026-12-31'],
    ['6/2026', 'date 2026-06-30'],
    ['2026', 'date 2026-12-31'],
    ['Năm 2025', 'date 2025-12-31'],
    ['Tháng 10', 'date 2021-10-31'],
    ['trước 20/10', 'date 2021-10-20'],
    ['Trước ngày 15/10/2021', 'date 2021-10-15'],
    ['Quý IV-2025', 'date 2025-12-31'],
    ['Quý IV/2025', 'date 2025-12-31'],
    ['Quý IV', 'date 2021-12-31'],
    ['Quý III, IV/2025', 'date 2025-09-30'],
    ['Quý III - IV/2025', 'period 2025-07-01… 2025-12-31'],
    ['1/2026 và 8/2026', 'date 2026-01-31'],
    ['2/2026 & 7/2026', 'date 2026-02-28'],
    ['Tháng 6, tháng 9/2025', 'date 2025-06-30'],
    ['Tháng 3 - 5/2026', 'period 2026-03-01… 2026-05-31'],
    ['Từ tháng 3 đến tháng 5/2026', 'period 2026-03-01… 2026-05-31'],
    ['01-15/6/2026', 'period 2026-06-01… 2026-06-15'],
    ['Từ ngày 26 đến ngày 28/12/2021', 'period 2021-12-26… 2021-12-28'],
    ['Từ 01/6/2026 - 15/6/2026', 'period 2026-06-01… 2026-06-15'],
    ['từ quý IV/2025 đến quý II/2026', 'period 2025-10-01… 2026-06-30'],
    ['Giai đoạn 2021-2025', 'period 2021-01-01… 2025-12-31'],
    ['2026 - 2030', 'period 2026-01-01… 2030-12-31'],
    ['Năm 2025-2026', 'period 2025-01-01… 2026-12-31'],
    ['Quý IV năm 2025 và các năm tiếp theo', 'period 2025-10-01…'],
    ['Năm 2026 và các năm tiếp theo', 'period 2026-01-01…'],
    ['Từ năm 2025', 'period 2025-01-01…'],
    ['Từ năm 2025 trở đi', 'period 2025-01-01…'],
    ['Cuối năm 2025', 'date 2025-12-31'],
    ['6 tháng đầu năm 2026', 'date 2026-06-30'],
    ['Đến hết năm 2025', 'date 2025-12-31'],
    ['Trong năm', 'date 2021-12-31'],
    ['Hoàn thành xây dựng kế hoạch vào 28/2/2026', 'date 2026-02-28'],
    ['T10/2025', 'date 2025-10-31'],
    ['20/8 - 30/9/2025', 'period 2025-08-20… 2025-09-30'],
    ['Quý IV hằng năm', 'recurring FREQ=YEARLY;BYMONTH=12'],
    ['Năm 2025-2026 và các năm tiếp theo', 'period 2025-01-01…'],
    ['Từ khi ban hành đến 31/12/2026', 'date 2026-12-31'],
    ['Từ nay đến 31/12/2026', 'date 2026-12-31'],
    ['Thực hiện thường xuyên', 'continuous'],
    ['Thường xuyên', 'continuous'],
    ['Thường xuyên, hằng năm', 'continuous'],
    ['Liên tục trong năm', 'continuous'],
    ['Hằng năm', 'recurring FREQ=YEARLY'],
    ['Hàng quý', 'recurring FREQ=MONTHLY;INTERVAL=3'],
    ['Định kỳ 6 tháng', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    ['6 tháng/lần', 'recurring FREQ=MONTHLY;INTERVAL=6'],
    ['Ngày 25 hằng tháng', 'recurring FREQ=MONTHLY;BYMONTHDAY=25'],
    ['Trước ngày 15/11 hằng năm', 'recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15'],
    ['Tháng 11 hằng năm', 'recurring FREQ=YEARLY;BYMONTH=11'],
    ['Hằng năm (trước ngày 15/11)', 'recurring FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=15'],
    ['Theo yêu cầu của cấp trên', 'event'],
    ['Theo tiến độ xây dựng dự thảo văn bản', 'event'],
    ['Sau khi Nghị định quy định chi tiết, hướng dẫn thi hành Luật ban hành', 'event'],
    ['Khi có yêu cầu', '-'],
    ['12 tháng', 'relative P12M'],
    ['trong 05 ngày làm việc kể từ ngày nhận hồ sơ', 'relative P5D'],
    ['Theo quy định', 'event'],
    ['Chưa xác định', '-'],
  ];
  test.each(cases)('%s', (text, expected) => {
    expect(short(decidingDeadline(read(text, true)))).toBe(expected);
  });

  test('a day that does not exist has no due day', () => {
    expect(read('31/11/2026', true)[0]).toMatchObject({
      type: 'date',
      due: null,
      impossible: true,
      text: '31/11/2026',
    });
    expect(read('Năm học 2025-2026', true)[0]).toMatchObject({ type: 'period', due: null, impossible: false });
  });
});
