/** How often something comes back: `hằng năm`, `định kỳ 6 tháng`, `3 giờ một lần`, `mỗi năm ít nhất 02 lần`, `quý một lần`. */
import { COUNT, countOf } from '../../text/counts.ts';
import { WORD_END } from '../../text/letters.ts';
import type { Recurrence } from './time-model.ts';

type Unit = 'giờ' | 'ngày' | 'tuần' | 'tháng' | 'quý' | 'năm';

export const EVERY = '(?:h[ằàă]ng|mỗi|từng)';
const UNIT = '(?:giờ|ngày|tuần|tháng|qu[ýí]|năm)';
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
    String.raw`|(?<![\d)]\s{0,3})(?:(?:một|0?1)\s+)?(?<in>${UNIT})${AT_LEAST}\s+(?<rated>${COUNT})\s+lần${NO_ORDINAL}` +
    String.raw`|(?:cứ\s+)?(?<times>${COUNT})\s*(?<each>${UNIT})\s*(?:/\s*(?:0?1\s*|một\s*)?|0?1\s+|một\s+)lần` +
    String.raw`|(?<=định\s+kỳ\s+\(?)(?:(?<count>${COUNT})\s*)?(?<plain>${UNIT})(?!\s+\d)` +
    String.raw`|(?<often>${COUNT})\s+lần\s*(?:/\s*|trong\s+(?=năm(?!\s+[\dh]))|(?:trong\s+)?(?:mỗi|một(?:\s*\(0?1\))?|0?1)\s+)(?:(?<over>${COUNT})\s*)?(?<span>${UNIT})(?!\s+học))`,
  'iuy',
);
/** `mỗi năm học ba lần`, `hai lần trong học kỳ`: when, the text doesn't say. */
const AT_SCHOOL = new RegExp(
  String.raw`(?:${EVERY}|một)\s+(?<term>năm\s+học|học\s+kỳ)${AT_LEAST}\s+(?<rate>${COUNT})\s+lần${NO_ORDINAL}` +
    String.raw`|(?<often>${COUNT})\s+lần\s*(?:/\s*|trong\s+|(?=mỗi\s))(?:(?:mỗi|một)\s+)?(?<within>năm\s+học|học\s+kỳ)${WORD_END}`,
  'iuy',
);
/** What may follow at once: `, 6 tháng, năm` belongs to the same phrase, of which the first counts. */
const MORE = new RegExp(
  String.raw`(?:\s*(?:,|và)\s*(?:(?:\d{1,2}\s*|${EVERY}\s+|0?1\s+)(?:tháng|qu[ýí]|năm)|năm|quý))*${WORD_END}`,
  'uy',
);
/** `6 tháng, năm`, `quý, 6 tháng, năm`: as the whole of a value, or behind a word of reporting. */
const SERIES = new RegExp(
  String.raw`(?:(?<count>${COUNT})\s*)?(?<unit>tuần|tháng|qu[ýí])(?=\s*(?:,|và)\s*(?:(?:0?6|0?1)\s+|${EVERY}\s+)?(?:tháng|qu[ýí]|năm)${WORD_END}(?!\s*(?:\d|IV|I{1,3}${WORD_END}|đầu|cuối|học|nay)))`,
  'iuy',
);
const REPORTED = /(?:báo\s+cáo|sơ\s+kết|giao\s+ban)(?:\s+[^\s,;.:()]{1,24}){0,6}\s+$/iu;

/** The interval that begins at `at`; a value may be no more than a series of intervals. */
export function readInterval(text: string, at: number, bare = false): Recurrence | null {
  AT_SCHOOL.lastIndex = at;
  const school = AT_SCHOOL.exec(text);
  if (school) {
    const { term, rate, often, within } = school.groups!;
    const isYearly = /^n/iu.test(term ?? within!) && numberOf(rate ?? often) === 1;
    return { end: at + school[0].length, rrule: isYearly ? 'FREQ=YEARLY' : null };
  }
  INTERVAL.lastIndex = at;
  SERIES.lastIndex = at;
  const match = INTERVAL.exec(text) ?? (bare ? at === 0 && SERIES.exec(text) : seriesBehindReport(text, at));
  if (!match) return null;
  const { nhalf, unit, rate, in: within, rated, count, plain, times, each, often, over, span } = match.groups!;
  const printed = (unit ?? within ?? plain ?? each ?? span)!.toLowerCase().replace('quí', 'quý') as Unit;
  const units = numberOf(count ?? times ?? over);
  const rrule = nhalf ? 'FREQ=MONTHLY;INTERVAL=6' : ruleOfRate(numberOf(rate ?? rated ?? often), printed, units);
  const behind = at + match[0].length;
  MORE.lastIndex = behind;
  return { end: MORE.test(text) ? Math.max(behind, MORE.lastIndex) : behind, rrule };
}

function seriesBehindReport(text: string, at: number): RegExpExecArray | null {
  const match = SERIES.exec(text);
  return match && REPORTED.test(text.slice(Math.max(0, at - 80), at)) ? match : null;
}

function numberOf(printed: string | undefined): number {
  return printed === undefined ? 1 : countOf(printed) || 1;
}

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
