/** Deadlines in the value of a time label or a time column, where everything that is a time counts: `Thường xuyên`, `6/2026`, `Theo tiến độ …`. */

import type { FoundDeadline } from '../../model/extraction.ts';
import type { Run } from '../../model/run.ts';
import { lastDay } from '../../text/calendar.ts';
import { matchAt } from '../../text/matches.ts';
import { inComingYear } from './coming-year.ts';
import { ACCORDING, BESIDE_OCCASION, readEvent } from './event.ts';
import { type DeadlineContext, deadlineOf, makeDeadline, yearOf } from './found.ts';
import { readFromIssue } from './from-issue.ts';
import { readLead } from './lead.ts';
import { readLength } from './relative.ts';
import { scanValue } from './scan.ts';
import { readNumberOf } from './span.ts';
import { ofEveryYear, readTime } from './time.ts';
import { isAnniversary, type Time } from './time-model.ts';

export function readValue(run: Run, context: DeadlineContext): FoundDeadline[] {
  const { text } = run;
  const value = { start: text.length - text.trimStart().length, end: text.trimEnd().replace(/[.;]$/u, '').length };
  if (matchAt(CONTINUOUS, text, value.start)) return [makeDeadline(run, null, value, 'continuous')];
  if (matchAt(ACCORDING, text, value.start)) return [makeDeadline(run, null, value, 'event')];
  const occasion = matchAt(BESIDE_OCCASION, text.slice(0, value.end), value.start);
  if (occasion) return [makeDeadline(run, null, { ...value, start: value.end - occasion[1]!.length }, 'event')];
  const number = context.unit && readNumberOf(text, context.unit, yearOf(context.documentDate));
  if (number) return [withLead(run, inComingYear(number, text, context.documentDate, context.planned ?? null))];
  const found: FoundDeadline[] = [];
  scanValue(run, (at) => {
    const deadline = readPart(run, at, context);
    if (!deadline) return null;
    found.push(deadline);
    return deadline.span.end - run.start;
  });
  const before = ({ span }: FoundDeadline) =>
    text.slice(Math.max(0, span.start - run.start - LONGEST_LEAD), span.start - run.start);
  // `Khởi công ngày 30/4/2026, hoàn thành ngày 02/9/2026`: when it begins is no term
  if (found.length > 1 && BEGINS.test(before(found[0]!))) {
    const end = found.findIndex((each) => ENDS.test(before(each)));
    if (end > 0) found.splice(0, end);
  }
  const hasDay = found.some(({ type }) => type === 'date' || type === 'period');
  return hasDay ? found.filter(({ type, text: printed }) => type !== 'relative' || !LASTS.test(printed)) : found;
}
const BEGINS = /(?:khởi công|bắt đầu|khởi động)[^,;.]*$/iu;
const ENDS = /(?:hoàn thành|kết thúc|khánh thành)[^,;.]*$/iu;
/** Characters before a time within which stands what is done then. */
const LONGEST_LEAD = 32;
/** `02 ngày, từ ngày 18 đến ngày 19/10`: how long it lasts. */
const LASTS = /^\d(?:\d*\s+)?\S+$/u;
/** `Khi có yêu cầu`, `Ngay sau khi phát sinh vụ việc`: it may never come. */
const CONTINGENCY =
  /(?:ngay\s+)?(?:sau\s+)?khi\s+(?:(?:có\s+|xảy\s+ra\s+)?(?:yêu\s+cầu|nhu\s+cầu|đề\s+nghị|sự\s+cố|sự\s+việc|vụ\s+việc|tình\s+huống|phát\s+sinh|thay\s+đổi|biến\s+động|dịch|thiên\s+tai|đơn|khiếu\s+nại|tố\s+cáo|trường\s+hợp|tai\s+nạn|cháy|bão|lũ)|cần|xảy\s+ra|phát\s+hiện)(?![a-zà-ỹ])/iuy;
const CONTINUOUS = /thường\s+xuyên|liên\s+tục|TX(?![\p{L}\d.])/iuy;

function readPart(
  run: Run,
  at: number,
  { documentDate, planned = null, setsRules = false }: DeadlineContext,
): FoundDeadline | null {
  const { text } = run;
  const year = yearOf(documentDate);
  if (matchAt(CONTINUOUS, text, at))
    return makeDeadline(run, null, { start: at, end: CONTINUOUS.lastIndex }, 'continuous');
  if (matchAt(CONTINGENCY, text, at)) return null;
  const event = readEvent(text, at, true);
  if (event) return makeDeadline(run, null, event, 'event');
  const later = yearIn(text, at);
  const found = readTime(text, at, later ?? year, true);
  if (found && isAnniversary(found)) return null;
  const time = found && setsRules && later === null ? ofEveryYear(text, found) : found;
  if (time && later !== null) return withLead(run, time);
  if (time) return withLead(run, inComingYear(time, text.slice(time.start, time.end), documentDate, planned));
  const told = readFromIssue(text, at, documentDate);
  if (told) return withLead(run, told);
  const length = readLength(text, at, true);
  if (length) return { ...makeDeadline(run, null, length, 'relative'), duration: length.duration };
  if (year === null || !matchAt(IN_THE_YEAR, text, at)) return null;
  const due = lastDay(String(planned?.isAlone ? year + 1 : year));
  return { ...makeDeadline(run, null, { start: at, end: IN_THE_YEAR.lastIndex }, 'date'), due };
}
/** `Trong năm`: of the document, or that which the plan is for. */
const IN_THE_YEAR = /(?:trong\s+|cả\s+|suốt\s+)+năm(?!\s+(?:\d|học))/iuy;

function withLead(run: Run, time: Time): FoundDeadline {
  const { lead, start } = readLead(run.text, time.start);
  return deadlineOf(run, null, time, start, lead);
}

/** The year that is printed later in a value: `Quý III, IV/2026`. */
function yearIn(text: string, at: number): number | null {
  const match = LATER_YEAR.exec(text.slice(at, at + 80));
  return match ? Number(match[1]) : null;
}
const LATER_YEAR = /(?:\/|năm\s+|-)((?:19|20)\d{2})(?!\d)/u;
