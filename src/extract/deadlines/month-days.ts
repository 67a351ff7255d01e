/**
 * Days of months that come back: `ngày 25 hằng tháng`, `các ngày 5, 15 và 25 hằng tháng`, `ngày 15 của tháng cuối quý`, `ngày 15 các tháng 3, 6, 9
 * hằng năm`, `tháng đầu của mỗi quý`.
 */

import { matchAt } from '../../text/matches.ts';
import { EVERY } from './interval.ts';
import type { Recurrence } from './time-model.ts';

const DAY = String.raw`\d{1,2}`;
const AND = String.raw`\s*(?:,\s*và|,|và|&|\+)\s*`;
/** `ngày 15 và ngày 30`, `các ngày 5, 15, 25`; of `từ ngày 1 đến ngày 5` the last counts. */
const DAYS = String.raw`(?:ngày\s+)?(?:(?:${DAY})\s*(?:-|–|đến(?:\s+ngày)?)\s*)?(?<days>${DAY}(?:${AND}(?:ngày\s+)?${DAY}){0,5})`;
const LAST_DAY = String.raw`ngày\s+(?:(?<working>làm\s+việc)\s+)?cuối(?:\s+cùng)?`;
const MONTHS_BEHIND = String.raw`(?<which>đầu|cuối|giữa|thứ\s+(?:nhất|hai|ba))\s+(?:tiên\s+|cùng\s+)?(?:của\s+)?(?:${EVERY}\s+)?(?<span>quý|năm|kỳ(?:\s+báo\s+cáo)?)(?!\s*(?:\d|IV|I{1,3}(?![a-z])))`;
const MONTHS_OF = String.raw`tháng\s+${MONTHS_BEHIND}`;
/** `ngày 25 cuối quý`: of its last month. */
const OF_TERM = String.raw`(?:tháng\s+|(?=cuối\s+(?:${EVERY}\s+)?quý))${MONTHS_BEHIND}`;
const LATER = String.raw`(?:\s+(?:sau|tiếp\s+theo|kế\s+tiếp|${EVERY}\s+năm))?`;

const DAY_OF = new RegExp(
  String.raw`(?:${DAYS}(?<andLast>${AND}ngày\s+cuối(?:\s+cùng)?)?|${LAST_DAY})\s+(?:của\s+)?(?:(?<every>${EVERY}\s+tháng|các\s+tháng(?!\s*\d)|tháng\s+(?:sau|kế\s+tiếp|tiếp\s+theo|liền\s+kề)|(?:tháng\s+thuộc\s+|(?<=của\s+)tháng\s+)(?:kỳ\s+)?báo\s+cáo(?=[\s,.;)]|$)|(?<=(?:nhất|trước)\s+(?:là\s+|vào\s+)?ngày\s+${DAY}\s+(?:của\s+)?)tháng\s+trước(?=[\s,.;)]|$)|(?<=(?:của|cuối|cuối\s+cùng)\s+)tháng(?=\s*(?:[,.;)]|$)|\s+(?:về|để|gửi|báo\s+cáo|cho|các|và)\s))` +
    String.raw`|${OF_TERM}|(?<some>các\s+)?tháng\s+(?<months>\d{1,2}(?:${AND}(?:tháng\s+)?\d{1,2}){1,11})(?!\s*[\d/.-]*\d|\s+năm\s+\d)(?<yearly>\s*(?:của\s+)?${EVERY}\s+năm)?)${LATER}`,
  'iuy',
);
/** Of a week in it only the month is given. */
const WEEK = String.raw`(?:tuần\s+(?:đầu|cuối|thứ\s+\S+)(?:\s+(?:tiên|cùng))?\s+(?:của\s+)?)?`;
const MONTH_OF = new RegExp(`${WEEK}${MONTHS_OF}${LATER}`, 'iuy');

const MONTHS = {
  quý: { đầu: '1,4,7,10', giữa: '2,5,8,11', cuối: '3,6,9,12' },
  kỳ: { đầu: '1,7', giữa: '4,10', cuối: '6,12' },
  năm: { đầu: '1', giữa: '6', cuối: '12' },
};

export function readDayOfMonth(text: string, at: number): Recurrence | null {
  const match = matchAt(DAY_OF, text, at);
  if (!match) return null;
  const { days, andLast, working, every, which, span, some, months, yearly } = match.groups!;
  const end = at + match[0].length;
  const day =
    days === undefined ? (working ? LAST_WORKING_DAY : 'BYMONTHDAY=-1') : dayRule(days, andLast !== undefined);
  if (day === null) return null;
  const later = every && IS_LATER.test(every) ? monthsBehindTerm(text, at) : null;
  if (later) return { end, rrule: `FREQ=YEARLY;BYMONTH=${later};${day}` };
  if (every && IS_LATER.test(every) && isLength(text, at)) return null;
  if (every) return { end, rrule: `FREQ=MONTHLY;${day}` };
  if (which && /^k/iu.test(span!) && MONTHLY.test(text.slice(Math.max(0, at - 160), at)))
    return { end, rrule: `FREQ=MONTHLY;${day}` };
  if (which) return { end, rrule: `FREQ=YEARLY;BYMONTH=${monthsOf(which, spanBefore(text, at, span!))};${day}` };
  const list = numbersIn(months!);
  // `ngày 15 tháng 3, 6` without a word for every year may be two things of one year
  if (list.some((month) => month < 1 || month > 12) || !(some || yearly)) return null;
  return { end, rrule: `FREQ=YEARLY;BYMONTH=${list.join(',')};${day}` };
}
/** `ít nhất 03 tháng sau khi thả`, `trong 03 tháng tiếp theo`: so many months; `trước 05 tháng sau` is a day. */
function isLength(text: string, at: number): boolean {
  return /^\d/u.test(text.slice(at, at + 1)) && !BY_DAY.test(text.slice(Math.max(0, at - 20), at));
}
const BY_DAY = /(?:trước|vào|chậm\s+nhất|muộn\s+nhất|là|đến|ngày)\s+$/iu;
export const LAST_WORKING_DAY = 'BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1';

/** `định kỳ hằng quý (trước ngày 15 của tháng kế tiếp)`: the month that follows a term longer than a month; null where none is said before. */
function monthsBehindTerm(text: string, at: number): string | null {
  const before = text.slice(Math.max(0, at - 160), at);
  if (EVERY_MONTH.test(before)) return null;
  if (EVERY_QUARTER.test(before)) return MONTHS.quý.đầu;
  return EVERY_HALF.test(before) ? MONTHS.kỳ.đầu : null;
}
const IS_LATER = /(?:sau|tiếp|theo|kề)$/iu;
const EVERY_MONTH = new RegExp(String.raw`(?:${EVERY}|báo\s+cáo|định\s+kỳ)\s+tháng(?!\p{L})[^.;]*$`, 'iu');
const EVERY_QUARTER = /(?<!\p{L})(?:quý(?!\p{L}|\s*(?:[IVX]|\d))|(?:0?3|ba)\s+tháng(?=\s*(?:[(,/]|một|1|0?1)))[^.;]*$/u;
const EVERY_HALF = /(?<!\d)(?:0?6|sáu)\s+tháng(?!\s+(?:đầu|cuối))[^.;]*$/iu;

/** `trong 05 ngày đầu của tháng sau`, `10 ngày đầu quý`: the last of them; of working days only the month is known. */
const FIRST_DAYS = new RegExp(
  String.raw`(?<count>${DAY})\s+ngày\s+(?<working>làm\s+việc\s+)?đầu\s+(?:tiên\s+)?(?:của\s+)?(?:${EVERY}\s+)?(?<span>tháng|quý)(?!\s*\d|\s+(?:IV|I{1,3}|này|đầu|cuối)(?!\p{Ll}))(?:\s+(?:sau|kế\s+tiếp|tiếp\s+theo|${EVERY}\s+\S+))?`,
  'iuy',
);

export function readFirstDays(text: string, at: number): Recurrence | null {
  const match = matchAt(FIRST_DAYS, text, at);
  if (!match) return null;
  const { count, working, span } = match.groups!;
  const months = /^q/iu.test(span!) ? `FREQ=YEARLY;BYMONTH=${MONTHS.quý.đầu}` : 'FREQ=MONTHLY';
  return { end: FIRST_DAYS.lastIndex, rrule: working ? months : `${months};BYMONTHDAY=${Number(count)}` };
}

/** `tuần đầu của tháng`, `tuần cuối của mỗi quý`: the week can't be said in a rule that has no day. */
const WEEK_OF_MONTH = new RegExp(
  String.raw`tuần\s+(?:lễ\s+)?(?:đầu|cuối|thứ\s+\S+)(?:\s+(?:tiên|cùng))?\s+(?:của\s+(?:${EVERY}\s+)?|${EVERY}\s+)(?:tháng|(?<quarter>quý))(?!\s+(?:IV|I{1,3})(?![a-z]))(?!\s*\d|\s+(?:đầu|cuối|giữa|thứ|sau|này|tới|[a-zà-ỹ]+\s+(?:năm|quý)))`,
  'iuy',
);

export function readWeekOfMonth(text: string, at: number): Recurrence | null {
  const match = matchAt(WEEK_OF_MONTH, text, at);
  if (!match) return null;
  return { end: WEEK_OF_MONTH.lastIndex, rrule: match.groups!.quarter ? 'FREQ=MONTHLY;INTERVAL=3' : 'FREQ=MONTHLY' };
}

/** `tháng cuối quý` without a day. */
export function readMonthOf(text: string, at: number): Recurrence | null {
  const match = matchAt(MONTH_OF, text, at);
  if (!match) return null;
  const { which, span } = match.groups!;
  const months = monthsOf(which!, spanBefore(text, at, span!));
  return { end: at + match[0].length, rrule: `FREQ=YEARLY;BYMONTH=${months}` };
}

/** `báo cáo quý, 6 tháng, năm trước ngày 05 của tháng cuối kỳ`: the shortest term of the report. */
function spanBefore(text: string, at: number, span: string): string {
  return /^k/iu.test(span) && QUARTERLY.test(text.slice(Math.max(0, at - 160), at)) ? 'quý' : span;
}
/** `báo cáo tháng, quý, năm trước ngày 25 của tháng cuối kỳ` */
const MONTHLY = /báo\s+cáo\s+(?:định\s+kỳ\s+)?(?:h[ằàă]ng\s+)?tháng\s*,[^.;]*$/iu;
const QUARTERLY = /(?<!\p{L})quý(?!\p{L})[^.;]*$/iu;

function monthsOf(which: string, span: string): string {
  return MONTHS[/^n/iu.test(span) ? 'năm' : /^k/iu.test(span) ? 'kỳ' : 'quý'][
    /^đ|nhất/iu.test(which) ? 'đầu' : /^c|ba$/iu.test(which) ? 'cuối' : 'giữa'
  ];
}

/** `ngày 15 và ngày cuối tháng` */
function dayRule(printed: string, andLast: boolean): string | null {
  const days = numbersIn(printed);
  if (days.some((day) => day < 1 || day > 31)) return null;
  return `BYMONTHDAY=${days.join(',')}${andLast ? ',-1' : ''}`;
}

function numbersIn(printed: string): number[] {
  return [...new Set(printed.match(/\d+/gu)!.map(Number))].sort((a, b) => a - b);
}
