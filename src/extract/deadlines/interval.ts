/** How often something comes back: `hằng năm`, `định kỳ 6 tháng`, `3 giờ một lần`, `mỗi năm ít nhất 02 lần`, `quý một lần`. */
import { WORD_END } from '../../text/letters.ts';
import type { Recurrence } from './recurrence.ts';

type Unit = 'giờ' | 'ngày' | 'tuần' | 'tháng' | 'quý' | 'năm';

export const EVERY = '(?:h[ằàă]ng|mỗi|từng)';
const UNIT = '(?:giờ|ngày|tuần|tháng|qu[ýí]|năm)';
const COUNT = String.raw`\d{1,2}|một|hai|ba|bốn|sáu`;
/** Words between the unit and how many times in it: `mỗi năm họp ít nhất 02 lần`. */
const AT_LEAST = String.raw`(?:\s+(?:họp|tổ\s+chức|thực\s+hiện|ít\s+nhất|tối\s+thiểu|từ)){0,3}`;
/** `lần thứ hai`, `đợt 1` number one of them. */
const NO_ORDINAL = String.raw`${WORD_END}(?!\s+(?:thứ\s|đầu\s|\d|[IVX]+${WORD_END}))`;

/**
 * The interval stands in one of the groups: `hằng năm` and `mỗi năm 02 lần`, `một năm hai lần`, `quý một lần`, `định kỳ (hằng) quý` and `định kỳ
 * 06 tháng`, `cứ 6 tháng một lần` and `3 tháng/lần`, `02 lần/năm`.
 */
const INTERVAL = new RegExp(
  String.raw`(?:định\s+kỳ\s+)?(?:(?:(?:cuối|đầu(?=\s+\S+\s+(?:tuần|tháng|qu)))\s+)?${EVERY}\s+(?:(?<nhalf>nửa)\s+)?(?<unit>${UNIT})(?:${AT_LEAST}\s+(?<rate>${COUNT})\s+(?:lần|đợt|phiên|cuộc|kỳ)${NO_ORDINAL})?` +
    String.raw`|(?:(?:một|0?1)\s+)?(?<in>${UNIT})${AT_LEAST}\s+(?<rated>${COUNT})\s+lần${NO_ORDINAL}` +
    String.raw`|(?:cứ\s+)?(?<times>${COUNT}|năm(?=\s+năm))\s*(?<each>${UNIT})\s*(?:/\s*(?:0?1\s*|một\s*)?|0?1\s+|một\s+)lần` +
    String.raw`|(?<=định\s+kỳ\s+\(?)(?:(?<count>\d{1,2})\s*(?:\([^)]{1,12}\)\s*)?)?(?<plain>${UNIT})(?!\s+\d)` +
    String.raw`|(?<often>${COUNT})\s+lần\s*(?:/\s*|trong\s+(?=năm(?!\s+[\dh]))|(?:trong\s+)?(?:mỗi|một|0?1)\s+)(?:(?<over>\d{1,2})\s*)?(?<span>${UNIT})(?!\s+học))`,
  'iuy',
);
/** What may follow at once: `, 6 tháng, năm` belongs to the same phrase, of which the first counts. */
const MORE = new RegExp(
  String.raw`(?:\s*(?:,|và)\s*(?:(?:\d{1,2}\s*|${EVERY}\s+|0?1\s+)(?:tháng|qu[ýí]|năm)|năm|quý))*${WORD_END}`,
  'uy',
);
/** `6 tháng, năm`, `quý, 6 tháng, năm` as the whole of a value. */
const SERIES =
  /(?:(?<count>\d{1,2})\s*)?(?<unit>tuần|tháng|qu[ýí])(?=\s*(?:,|và)\s*(?:(?:6|0?1)\s*)?(?:tháng|qu[ýí]|năm))/iuy;

/** The interval that begins at `at`; a value may be no more than a series of intervals. */
export function readInterval(text: string, at: number, bare = false): Recurrence | null {
  INTERVAL.lastIndex = at;
  SERIES.lastIndex = at;
  const match = INTERVAL.exec(text) ?? (bare && at === 0 ? SERIES.exec(text) : null);
  if (!match) return null;
  const { nhalf, unit, rate, in: within, rated, count, plain, times, each, often, over, span } = match.groups!;
  const printed = (unit ?? within ?? plain ?? each ?? span)!.toLowerCase().replace('quí', 'quý') as Unit;
  const units = numberOf(count ?? times ?? over);
  const rrule = nhalf ? 'FREQ=MONTHLY;INTERVAL=6' : ruleOfRate(numberOf(rate ?? rated ?? often), printed, units);
  const behind = at + match[0].length;
  MORE.lastIndex = behind;
  return { end: MORE.test(text) ? Math.max(behind, MORE.lastIndex) : behind, rrule };
}

function numberOf(printed: string | undefined): number {
  if (printed === undefined) return 1;
  return Number(printed) || (COUNT_WORDS[printed.toLowerCase() as keyof typeof COUNT_WORDS] ?? 1);
}
const COUNT_WORDS = { một: 1, hai: 2, ba: 3, bốn: 4, năm: 5, sáu: 6 };

/** Twice a year is every six months; of twice a month it can't be told when. */
function ruleOfRate(times: number, unit: Unit, units: number): string | null {
  if (times === 1) return ruleOf(unit, units);
  const months = { giờ: 0, ngày: 0, tuần: 0, tháng: 1, quý: 3, năm: 12 }[unit] * units;
  return months > 0 && months % times === 0 ? ruleOf('tháng', months / times) : null;
}

function ruleOf(unit: Unit, count: number): string {
  if (unit === 'quý') return ruleOf('tháng', 3 * count);
  if (unit === 'tháng' && count % 12 === 0) return ruleOf('năm', count / 12);
  const frequency = { giờ: 'HOURLY', ngày: 'DAILY', tuần: 'WEEKLY', tháng: 'MONTHLY', năm: 'YEARLY' }[unit];
  return count === 1 ? `FREQ=${frequency}` : `FREQ=${frequency};INTERVAL=${count}`;
}
