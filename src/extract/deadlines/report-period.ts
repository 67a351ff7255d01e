/**
 * Days that stand behind the period of a report or meeting, which thereby come back: `báo cáo tháng (trước ngày 25)`, `báo cáo tuần trước 16 giờ
 * thứ Năm`, `6 tháng (trước ngày 15/6), năm (trước ngày 15/12)`, `quý I trước ngày 20/3, báo cáo 6 tháng trước ngày 20/6`.
 */
import { type PrintedDate, readDate } from '../../text/calendar.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { LAST_WORKING_DAY, readDayOfMonth } from './month-days.ts';
import { everyYearBehind, yearlyRule } from './recurrence.ts';
import type { Recurrence } from './time-model.ts';
import { readWeekdayBehind } from './weekday.ts';

const LEAD = String.raw`(?:trước|vào|chậm\s+nhất|muộn\s+nhất)(?:\s+(?:là|vào|trước))*\s+`;
const PERIOD = new RegExp(
  String.raw`(?:(?<count>\d{1,2})\s*)?(?<unit>tuần|tháng|quý(?<one>\s+(?:IV|I{1,3}))?|năm)(?:(?:\s*[(,:])?\s*(?:(?:gửi|nộp)\s+)?(?=${LEAD}(?:\d|ngày|thứ|chiều|sáng))|\s*\((?=(?:ngày\s)?\d{1,2}\/\d{1,2}\)|(?:(?:sáng|chiều)\s)?thứ\s|ngày\s\d{1,2}\)))`,
  'iuy',
);
const BEFORE_DAY = new RegExp(String.raw`(?:(?:gửi|nộp)\s+)?${LEAD}|(?<=\()(?=ngày|\d)`, 'iuy');
/** `ngày 25`, `ngày 10 và ngày 20`, of which neither month nor year is printed. */
const DAY_ALONE =
  /(?:ngày\s+)?(?:m[ùồ]ng\s+)?(\d{1,2})(?:\s*(?:,|và)\s*(?:ngày\s+)?(\d{1,2})(?!\d))?(?!\d|\s*[/.-]\s*\d|\s*(?:tháng|giờ|ngày|h)(?=[\s\d]))/iuy;
const NEXT_PERIOD = new RegExp(
  String.raw`\s*(?:\)\s*)?(?:,|;|và)\s*(?:báo\s+cáo\s+)?(?:tổng\s+kết\s+)?(?:h[ằàă]ng\s+|cả\s+|cuối\s+|0?1\s+|một\s+)?(?:năm|\d\s+tháng|quý\s+(?:IV|I{1,3}))(?:(?:\s*[,(:])?\s*(?:(?:gửi|nộp)\s+)?${LEAD}(?=\d|ngày)|\s*\(\s*(?=ngày\s*\d|\d{1,2}\/\d{1,2}\)))`,
  'iuy',
);

export function readReportPeriod(text: string, at: number): Recurrence | null {
  const halfYear = endAt(HALF_YEARLY, text, at);
  if (halfYear !== null) return { end: halfYear, rrule: 'FREQ=MONTHLY;INTERVAL=6' };
  const match = matchAt(PERIOD, text, at);
  if (!match) return null;
  const { count = '1', unit, one } = match.groups!;
  const behind = at + match[0].length;
  if (/^tuần/iu.test(unit!)) return readWeekdayBehind(text, behind);
  const from = endAt(BEFORE_DAY, text, behind);
  if (from === null) return null;
  if (/^q/iu.test(unit!) && one === undefined) return readDayOfMonth(text, from);
  if (/^t/iu.test(unit!) && Number(count) === 1) return readDayAlone(text, from);
  const dates = readDaysOfYear(text, from);
  return dates && (dates.list.length > 1 || dates.isYearly) ? { end: dates.end, rrule: yearlyRule(dates.list) } : null;
}

/** `sơ kết 6 tháng, tổng kết năm` without a year is said of every one. */
const HALF_YEARLY =
  /(?<=sơ\s+kết\s+)0?6\s+tháng\s*(?:,|và)\s*tổng\s+kết\s+(?:hết\s+|cả\s+|hằng\s+|hàng\s+)?năm(?!\s*\d|\s+(?:học|nay|đầu|[a-zà-ỹ]+\s+\d{4}))/iuy;

/** `báo cáo tháng gửi Văn phòng trước ngày 20`: the day of a monthly report. */
export function readDayOfReport(text: string, at: number): Recurrence | null {
  const day = readDayAlone(text, at);
  return day && MONTHLY_REPORT.test(text.slice(Math.max(0, at - 160), at)) ? day : null;
}
const MONTHLY_REPORT = new RegExp(
  String.raw`báo\s+cáo\s+(?:[^\s,;.:]+\s+){0,3}tháng(?!\s*\d)[^;.:\d]{0,120}\s${LEAD}$`,
  'iu',
);

/** `gửi báo cáo tuần về Văn phòng Sở trước 10 giờ thứ Sáu`: the day of what is made for each week. */
export function readWeekdayOfReport(text: string, at: number): Recurrence | null {
  if (!/^[tc]/iu.test(text[at] ?? '')) return null;
  const day = readWeekdayBehind(text, at);
  return day && WEEKLY_REPORT.test(text.slice(Math.max(0, at - 160), at)) ? day : null;
}
const WEEKLY_REPORT =
  /(?:báo\s+cáo|lịch|kế\s+hoạch|chương\s+trình)(?:\s+(?:công\s+tác|làm\s+việc))?\s+tuần(?!\s*\d)[^;.:]{0,80}\s(?:trước|vào|chậm\s+nhất|muộn\s+nhất)[^;.:]{0,28}$/iu;

/** `25` behind `tháng` or `hằng tháng`. */
export function readDayAlone(text: string, at: number): Recurrence | null {
  const last = matchAt(LAST_DAY, text, at);
  if (last) return { end: LAST_DAY.lastIndex, rrule: `FREQ=MONTHLY;${last[1] ? LAST_WORKING_DAY : 'BYMONTHDAY=-1'}` };
  const match = matchAt(DAY_ALONE, text, at);
  const days = match ? [match[1], match[2]].filter((day) => day !== undefined).map(Number) : [];
  const areDays = days.length > 0 && days.every((day) => day >= 1 && day <= 31);
  return areDays ? { end: DAY_ALONE.lastIndex, rrule: `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}` } : null;
}

/** `hằng tháng vào ngày làm việc cuối cùng` */
const LAST_DAY = /ngày\s+(làm\s+việc\s+)?cuối(?:\s+cùng)?(?=[\s,.;)]|$)/iuy;

/** `15/6), hằng năm (trước ngày 15/12)`: all days of the year are one rule. */
export function readDaysOfYear(
  text: string,
  from: number,
): { list: PrintedDate[]; end: number; isYearly: boolean } | null {
  const list: PrintedDate[] = [];
  let end = from;
  let isYearly = false;
  for (let next: number | null = from; next !== null && list.length < MOST_DAYS; ) {
    const date = readDate(text, next);
    if (!date || date.year !== null || date.unit === 'year') break;
    list.push(date);
    const yearly = everyYearBehind(text, date.end);
    isYearly ||= yearly !== null;
    end = yearly ?? date.end;
    next = endAt(NEXT_PERIOD, text, end) ?? endAt(AND, text, end);
  }
  return list.length > 0 ? { list, end, isYearly } : null;
}
const MOST_DAYS = 12;
const AND =
  /\s*(?:,\s*và|,|và|&|;)\s*(?:trước\s+|vào\s+)?(?:(?:đầu|giữa|cuối)\s+)?(?=ngày\s*\d|tháng\s*\d|quý\s*[\dIV]|\d{1,2}(?:\s*\/\s*|\s+tháng\s+)\d)/iuy;
