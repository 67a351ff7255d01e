/**
 * Deadlines in sentences. Most times that a sentence mentions are none: dates of cited documents, names of programmes (`giai đoạn 2021-2025`), what
 * comes into force, what recurs as an attribute of a noun (`kế hoạch hằng năm`).
 */
import type { Run } from '../../model/run.ts';
import { type Clause, clausesOf, hasReport } from './clause.ts';
import { readEvent } from './event.ts';
import { type DeadlineContext, deadlineOf, type FoundDeadline, makeDeadline, yearOf } from './found.ts';
import { isDue, readLead } from './lead.ts';
import { readLength } from './relative.ts';
import { type Hit, scan } from './scan.ts';
import { readTime } from './time.ts';
import type { Time } from './time-model.ts';

interface Read {
  found: FoundDeadline | null;
  /** Where reading goes on. */
  skip: number;
}

export function readSentences(run: Run, context: DeadlineContext): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  const masks = [...quotesOf(run.text), ...citationsIn(run, context)].sort((a, b) => a.start - b.start);
  const clauses = clausesOf(run.text);
  let mask = 0;
  let current = 0;
  scan(run.text, false, (hit) => {
    while (mask < masks.length && masks[mask]!.end <= hit.at) mask++;
    if (mask < masks.length && masks[mask]!.start <= hit.at) return masks[mask]!.end;
    while (current < clauses.length - 1 && clauses[current]!.end <= hit.at) current++;
    const read = readHit(run, hit, nearby(clauses[current]!, hit.at), context.documentDate);
    if (read?.found) found.push(read.found);
    return read ? read.skip : null;
  });
  return found;
}

/** Of a clause without end only what is near counts. */
function nearby(clause: Clause, at: number): Clause {
  return { start: Math.max(clause.start, at - 800), end: Math.min(clause.end, at + 800) };
}

function readHit(run: Run, hit: Hit, clause: Clause, documentDate: string | null): Read | null {
  const { text } = run;
  if (hit.kind === 'event') {
    const event = readEvent(text, hit.at, false);
    return event && { found: makeDeadline(run, clause, event, 'event'), skip: event.end };
  }
  if (hit.kind === 'length') {
    const length = readLength(text, hit.at, false);
    if (!length) return null;
    const found = { ...makeDeadline(run, clause, length, 'relative'), duration: length.duration };
    return { found: isInForce(text, clause) ? null : found, skip: length.end };
  }
  const time = readTime(text, hit.at, yearOf(documentDate), false);
  if (!time) return null;
  const { lead, start } = readLead(text, hit.at);
  const opens = text.slice(clause.start, start).trim() === '';
  const counts = time.unit === 'interval' ? isRegular(text, clause, time, opens) : isDue(text, time, lead, opens);
  const isNone = !counts || isInForce(text, clause) || isProgramme(text, time) || isTopic(text, clause, start);
  return { found: isNone || isPast(time, documentDate) ? null : deadlineOf(run, clause, time, start), skip: time.end };
}

function isInForce(text: string, clause: Clause): boolean {
  return IN_FORCE.test(text.slice(clause.start, clause.end));
}
const IN_FORCE = /hiệu\s+lực/iu;

/** `giai đoạn 2021-2025`, `năm học 2021-2022` belong to names, unless the work is said to be done in them. */
function isProgramme(text: string, time: Time): boolean {
  if (time.unit !== 'span') return false;
  const printed = text.slice(time.start, time.start + 10);
  if (SCHOOL_YEAR.test(printed)) return true;
  return STAGE.test(printed) && !DONE_IN.test(text.slice(Math.max(0, time.start - 24), time.start));
}
const SCHOOL_YEAR = /^(?:năm\s+học|niên)/iu;
const STAGE = /^giai/iu;
const DONE_IN = /(?:thực\s+hiện|hoàn\s+thành|triển\s+khai)\s+(?:trong\s+)?$/iu;

/** `Đối với các nhiệm vụ triển khai trong năm 2025, …`: what is spoken of, not when it is to be done. */
function isTopic(text: string, clause: Clause, at: number): boolean {
  const before = text.slice(clause.start, at);
  return TOPIC.test(before) && !before.includes(',');
}
const TOPIC = /^\s*(?:đối\s+với|riêng|căn\s+cứ|trên\s+cơ\s+sở|thực\s+hiện\s+theo)\s/iu;

/** A time that was over when the document was issued is retold. */
function isPast(time: Time, documentDate: string | null): boolean {
  if (time.type === 'recurring' || time.last === null || documentDate === null) return false;
  return time.last < `${documentDate}-01-01`.slice(0, 10);
}

/** A recurring time without a date governs a verb, or is the attribute of a noun (`kế hoạch công tác hằng năm của cơ quan`). */
function isRegular(text: string, clause: Clause, time: Time, opens: boolean): boolean {
  const before = text.slice(clause.start, time.start);
  const behind = text.slice(time.end, clause.end);
  if (opens || OPENED.test(before)) return !OWNED.test(behind);
  if (GOES_ON.test(behind) || ATTRIBUTE.test(before)) return false;
  return behind.trim() === '' || hasReport(text, clause);
}
const OPENED = /(?:[,(]|định\s+kỳ)\s*$/iu;
const OWNED = /^\s*(?:của|và\s+\d)/u;
const GOES_ON = /^\s*(?:của|và|\d)/u;
const ATTRIBUTE =
  /(?:kế\s+hoạch(?:\s+công\s+tác)?|ngân\s+sách|dự\s+toán|khen\s+thưởng|thi\s+đua|chương\s+trình|công\s+tác|thông\s+báo|nhiệm\s+vụ|chỉ\s+tiêu|xã\s+hội|kinh\s+phí|tài\s+chính|vốn|hoạt\s+động)\s*$/iu;

/** What stands in quotation marks is a name. */
function quotesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
const QUOTED = /“[^”]{0,300}”|"[^"]{0,300}"/gu;

function citationsIn(run: Run, context: DeadlineContext): { start: number; end: number }[] {
  return context.citations
    .filter(({ start, end }) => end > run.start && start < run.end)
    .map(({ start, end }) => ({ start: start - run.start, end: end - run.start }));
}
