/** How often something comes back: `hằng năm`, `định kỳ 6 tháng`, `3 giờ một lần`, `mỗi năm ít nhất 02 lần`, `quý một lần`. */
import { readCount } from '../../text/counts.ts';
import { WORD_END } from '../../text/letters.ts';
import { matchAt } from '../../text/matches.ts';
import type { Recurrence } from './time-model.ts';

type Unit = 'giờ' | 'ngày' | 'tuần' | 'tháng' | 'quý' | 'năm';

export const EVERY = '(?:h[ằàă]ng|mỗi|từng)';
const UNIT = '(?:giờ|ngày|tuần|tháng|quý|năm)';
/** `lần thứ hai`, `đợt 1` number one of them. */
const NO_ORDINAL = String.raw`${WORD_END}(?!\s+(?:thứ\s|đầu\s|\d|[IVX]+${WORD_END}))`;

/** What may follow at once: `, 6 tháng, năm` belongs to the same phrase, of which the first counts. */
const MORE = new RegExp(
  String.raw`(?:\s*(?:,|và)\s*(?:(?:\d{1,2}\s*|${EVERY}\s+|sáu\s+|một\s+)(?:tháng|quý|năm)|năm|quý))*${WORD_END}`,
  'uy',
);

/** The interval that begins at `at`; a value may be no more than a series of intervals. */
export function readInterval(text: string, at: number, bare = false): Recurrence | null {
  const school = readTerm(text, at);
  if (school) return school;
  const from = at + matchAt(REGULARLY, text, at)![0].length;
  const found =
    readEvery(text, from) ??
    readRated(text, from) ??
    readCounted(text, from) ??
    readPlain(text, from) ??
    (bare ? at === 0 && readUnits(SERIES, text, at) : seriesBehindReport(text, at));
  if (!found) return null;
  const { end, unit, units = 1, times = 1, isHalf = false } = found;
  const rrule = isHalf ? ruleOfHalf(unit) : ruleOfRate(times, unit, units);
  // `công việc hằng ngày, mỗi quý báo cáo`: days open no series of terms
  return { end: unit !== 'ngày' && matchAt(MORE, text, end) ? MORE.lastIndex : end, rrule };
}
const REGULARLY = /(?:định\s+kỳ\s+)?/iuy;

/** So many times in so many units; one each where nothing is said. */
interface Interval {
  end: number;
  unit: Unit;
  units?: number;
  times?: number;
  isHalf?: boolean;
}

/** `hằng năm`, `mỗi năm 02 lần`, `mỗi nửa năm`. */
function readEvery(text: string, at: number): Interval | null {
  const every = matchAt(EVERY_UNIT, text, at);
  if (!every) return null;
  const behind = at + every[0].length;
  const { half, unit } = every.groups!;
  const work = matchAt(WORK_BETWEEN, text, behind)?.[0].length ?? 0;
  const rate = readRate(text, behind, TIMES) ?? (work > 0 ? readRate(text, behind + work, TIMES) : null);
  return { unit: unitOf(unit!), isHalf: half !== undefined, ...(rate ?? { end: behind }) };
}
/** `mỗi quý` + `họp giao ban` + `01 lần`: what is done, before how many times it is. */
const WORK_BETWEEN =
  /(?<=mỗi\s+\S{2,5})(?:\s+[^\s\d,;:.()]{1,9}){1,9}?(?=\s+(?:(?:ít\s+nhất|tối\s+thiểu|không\s+dưới)\s+)?(?:\d{1,2}|một|hai|ba|bốn)\s+(?:lần|đợt)(?!\p{L}))/iuy;
const EVERY_UNIT = new RegExp(
  String.raw`(?:(?:cuối|đầu(?=\s+\S+\s+(?:tuần|tháng|qu)))\s+)?${EVERY}\s+(?:(?<half>nửa)\s+)?(?<unit>${UNIT})`,
  'iuy',
);
const TIMES = new RegExp(String.raw`\s+(?:lần|đợt|phiên|cuộc|kỳ|lớp|hội\s+nghị|chuyên\s+đề)${NO_ORDINAL}`, 'iuy');

/** `một năm hai lần`, `quý một lần`. */
function readRated(text: string, at: number): Interval | null {
  const named = matchAt(ONE_UNIT, text, at);
  const rate = named && readRate(text, at + named[0].length, ONLY_TIMES);
  // `nửa năm một lần`
  return rate && { unit: unitOf(named.groups!.unit!), isHalf: HALF.test(text.slice(Math.max(0, at - 4), at)), ...rate };
}
const HALF = /nửa\s$/iu;
const ONE_UNIT = new RegExp(String.raw`(?<![\d)]\s{0,3})(?:(?:một|0?1)\s+)?(?<unit>${UNIT})`, 'iuy');
const ONLY_TIMES = new RegExp(String.raw`\s+lần${NO_ORDINAL}`, 'iuy');

/** How many times, behind the unit: `mỗi năm` … `họp ít nhất 02 lần`. */
function readRate(text: string, at: number, behindCount: RegExp): { times: number; end: number } | null {
  const before = matchAt(AT_LEAST, text, at);
  const count = before && readCount(text, at + before[0].length);
  const behind = count && matchAt(behindCount, text, count.end);
  return behind && { times: count.count || 1, end: count.end + behind[0].length };
}
const AT_LEAST = /(?:\s+(?:họp|tổ\s+chức|thực\s+hiện|ít\s+nhất|tối\s+thiểu|từ)){0,3}\s+/iuy;

/** `cứ 6 tháng một lần`, `3 tháng/lần`; `02 lần/năm`, `01 đợt/quý`, `hai lần trong 3 năm`. */
function readCounted(text: string, at: number): Interval | null {
  const count = readCount(text, at + matchAt(EACH, text, at)![0].length);
  if (!count) return null;
  const once = matchAt(UNIT_ONCE, text, count.end);
  if (once) return { end: count.end + once[0].length, unit: unitOf(once.groups!.unit!), units: count.count || 1 };
  const work = matchAt(WORK_ONCE, text, count.end);
  if (work) return { end: WORK_ONCE.lastIndex, unit: unitOf(work.groups!.unit!), units: count.count || 1 };
  const each = matchAt(BEHIND_EACH, text, count.end);
  if (each) return { end: count.end + each[0].length, unit: unitOf(each.groups!.unit!), units: count.count || 1 };
  const often = matchAt(OFTEN, text, count.end);
  if (!often || (PER_DAY.test(often[0]) && !ON_DAYS.test(text.slice(Math.max(0, at - 32), at)))) return null;
  const span = readUnits(SPANNED, text, count.end + often[0].length);
  return span && { ...span, times: count.count || 1 };
}
const EACH = /(?:cứ\s+)?/iuy;
/** `6 tháng` + `báo cáo Ban Thường vụ một lần`: what is done stands between. */
const WORK_ONCE = new RegExp(
  String.raw`\s*(?<unit>tuần|tháng|năm)(?:\s+[^\s\d,;:.()]{1,9}){1,9}?\s+(?:0?1|một)\s+lần${WORD_END}`,
  'iuy',
);
/** `cứ 5 ngày báo cáo tiến độ`: with `cứ` no number of times need follow. */
const BEHIND_EACH = new RegExp(String.raw`(?<=cứ\s+\d{1,2})\s+(?<unit>${UNIT})${WORD_END}`, 'iuy');
const UNIT_ONCE = new RegExp(String.raw`\s*(?<unit>${UNIT})\s*(?:/\s*(?:0?1\s*|một\s*)?|0?1\s+|một\s+)lần`, 'iuy');
/** What is held so many times in a term: `02 cuộc/năm`, `01 chuyên đề cấp trường/tháng`; `02 buổi/ngày` is how much. */
export const HELD = String.raw`(?:đợt|kỳ(?=\s?\/\s?năm)|cuộc|chuyên\s+đề|phiên|chuyên\s+mục|bài|tin(?:,\s+bài)?|hội\s+nghị|(?:lớp|khóa)(?=\s?\/\s?năm))(?:\s+[^\s\d/,;.:()]{1,12}){0,8}(?=\s?/\s?\p{Ll})`;
const OFTEN = new RegExp(
  String.raw`\s+(?:${HELD}|lần|ngày(?=\s+trong\s+(?:(?:mỗi|một|0?1)\s|tháng(?!\s+(?:\d|này|tới|sau))))|ngày(?=\s?\/))\s*(?:/\s*|trong\s+(?=năm(?!\s+[\dh])|tháng(?!\s+(?:\d|này|tới|sau)))|(?:trong\s+)?(?:mỗi|một(?:\s*\(0?1\))?|0?1)\s+)`,
  'iuy',
);
/** `tiếp công dân 01 ngày/tháng` is how often; `nghỉ 12 ngày/năm` is how much. */
const PER_DAY = /^\s+ngày\s?\//iu;
const ON_DAYS = /(?:định\s+kỳ|tiếp\s+(?:công\s+)?dân)\s+(?:ít\s+nhất\s+)?$/iu;
const SPANNED = new RegExp(String.raw`\s*(?<unit>${UNIT})(?!\s+học)`, 'iuy');

/** A unit, with how many of it or alone. */
function readUnits(form: RegExp, text: string, at: number): Interval | null {
  const count = readCount(text, at);
  const counted = count && matchAt(form, text, count.end);
  const found = counted ?? matchAt(form, text, at);
  return found && { end: form.lastIndex, unit: unitOf(found.groups!.unit!), units: (counted && count.count) || 1 };
}

/** `định kỳ quý`, `định kỳ (06 tháng)`. */
function readPlain(text: string, at: number): Interval | null {
  return matchAt(BEHIND_REGULARLY, text, at) && readUnits(PLAIN_UNIT, text, at);
}
const BEHIND_REGULARLY = /(?<=định\s+kỳ\s+\(?)/iuy;
const PLAIN_UNIT = new RegExp(String.raw`\s*(?<unit>${UNIT})(?!\s+\d)`, 'iuy');

/** `mỗi năm học ba lần`, `hai lần trong học kỳ`: when, the text doesn't say. */
function readTerm(text: string, at: number): Recurrence | null {
  const every = matchAt(EVERY_TERM, text, at);
  const rate = every && readRate(text, at + every[0].length, ONLY_TIMES);
  if (rate) return { end: rate.end, rrule: ruleOfTerm(every[0], rate.times) };
  const closing = matchAt(END_OF_TERM, text, at);
  if (closing) return { end: at + closing[0].length, rrule: ruleOfTerm(closing[0], 1) };
  const count = readCount(text, at);
  const within = count && matchAt(WITHIN_TERM, text, count.end);
  return within && { end: count.end + within[0].length, rrule: ruleOfTerm(within[0], count.count) };
}
const TERM = String.raw`(?:năm\s+học|học\s+kỳ)`;
/** `đánh giá cuối mỗi học kỳ` */
const END_OF_TERM = new RegExp(String.raw`(?:cuối|đầu)\s+${EVERY}\s+${TERM}${WORD_END}`, 'iuy');
const EVERY_TERM = new RegExp(String.raw`(?:${EVERY}|một)\s+${TERM}`, 'iuy');
const WITHIN_TERM = new RegExp(
  String.raw`\s+lần\s*(?:/\s*|trong\s+|(?=mỗi\s))(?:(?:mỗi|một)\s+)?${TERM}${WORD_END}`,
  'iuy',
);

function ruleOfTerm(printed: string, times: number): string | null {
  return times <= 1 && /năm\s+học$/iu.test(printed) ? 'FREQ=YEARLY' : null;
}

/** `6 tháng, năm`, `quý, 6 tháng, năm`: as the whole of a value, behind a word of reporting, or at the head of a clause (`6 tháng và hằng năm, …`). */
const SERIES = new RegExp(
  String.raw`\s*(?<unit>tuần|tháng|quý)(?=\s*(?:,|và)\s*(?:(?:0?6|0?1|sáu|một)\s+|${EVERY}\s+)?(?:tháng|quý|năm)${WORD_END}(?!\s*(?:\d|IV|I{1,3}${WORD_END}|đầu|cuối|học|nay)))`,
  'iuy',
);

function seriesBehindReport(text: string, at: number): Interval | null {
  const before = text.slice(Math.max(0, at - 120), at);
  const series = EXAMINED.test(before) ? null : readUnits(SERIES, text, at);
  const isReported = series !== null && (OPENS.test(before) || REPORTED.test(before));
  return isReported || (series && SET_OFF.test(before) && REPORTS_THEN.test(text.slice(series.end, series.end + 48)))
    ? series
    : null;
}
/** `Thẩm định báo cáo tài chính quý, năm`: the reports of others */
const EXAMINED =
  /(?:thẩm\s+(?:định|tra)|kiểm\s+toán|soát\s+xét|phê\s+duyệt|thông\s+qua)\s+(?:các\s+)?báo\s+cáo\s[^,;.:]*$/iu;
/** `theo dõi, đôn đốc, 6 tháng, năm báo cáo Ủy ban nhân dân tỉnh` */
const SET_OFF = /(?:,|\svà)\s+$/u;
const REPORTS_THEN =
  /^(?:\s*(?:,|và)\s*(?:(?:0?[1-9]|sáu|một)\s+)?(?:tháng|quý|năm))+\s+(?:tổng\s+hợp(?:,\s*|\s+)|gửi\s+)?báo\s+cáo\s/iu;
const REPORTED = /(?:báo\s+cáo|sơ\s+kết|giao\s+ban)(?:\s+[^\s,;.:()]{1,24}){0,14}\s+$/iu;

const OPENS = /(?:^|[.;:]\s{1,3})$/u;

/** Of half a month it can't be told when. */
function ruleOfHalf(unit: Unit): string | null {
  return unit === 'năm' ? 'FREQ=MONTHLY;INTERVAL=6' : null;
}

function unitOf(printed: string): Unit {
  return printed.toLowerCase() as Unit;
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
