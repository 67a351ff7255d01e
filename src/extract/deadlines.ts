/**
 * Deadlines (thời hạn): the times by which, or in which, a task is to be done. A sentence mentions many times that are none: dates of cited
 * documents, names of programmes (`giai đoạn 2021-2025`), what comes into force. In the value of a time label or a time column everything counts.
 */
import { type Run, subRun } from '../model/run.ts';
import { dayBefore, lastDay } from '../text/calendar.ts';
import { LETTERS } from '../text/pattern.ts';
import { type Clause, clausesOf, governs, hasReport } from './deadlines/clause.ts';
import { ACCORDING, readEvent } from './deadlines/event.ts';
import { isDue, readLead } from './deadlines/lead.ts';
import { readLength } from './deadlines/relative.ts';
import { readTime, type Time } from './deadlines/time.ts';

export interface FoundDeadline {
  /** Range in the working text. */
  span: { start: number; end: number };
  /** As printed, blanks collapsed. */
  text: string;
  type: 'date' | 'period' | 'recurring' | 'relative' | 'continuous' | 'event';
  /** The last day that is still in time; null where it can't be computed. */
  due: string | null;
  /** The first day of a period. */
  start: string | null;
  rrule: string | null;
  /** ISO 8601, of a relative deadline. */
  duration: string | null;
  governs: 'work' | 'report';
  /** A day is printed that does not exist (`31/11/2026`). */
  impossible: boolean;
}

export interface DeadlineContext {
  /** ISO, maybe cut; its year stands in where a time prints none. */
  documentDate: string | null;
  /** Ranges of the working text that belong to citations. */
  citations: readonly { start: number; end: number }[];
  /** The run is the value of a time label (`Thời gian thực hiện: …`) or of a time column. */
  labelled: boolean;
}

const ANY =
  /\d|khi\s|h[ằàă]ng\s|định\s+kỳ|mỗi\s|từng\s|qu[ýí]\s|ngay\s+sau|thường\s+xuyên|liên\s+tục|theo\s|trong\s+năm/iu;
/** Where a time may begin. */
const BEGINNINGS = [
  String.raw`(?:ngay\s+)?(?:sau\s+)?khi\s|ngay\s+sau\s`,
  String.raw`h[ằàă]ng\s|mỗi\s|từng\s|thứ\s`,
  String.raw`(?:\d{1,2}\s+tháng\s+)?(?:đầu|giữa|cuối)\s+(?=năm|qu|tháng)`,
  String.raw`ngày\s*\d|tháng\s*\d|T\d{1,2}[/.-]|qu[ýí]\s*[\dIV]|Q[1-4I]|(?:các\s+)?năm\s|giai\s+đoạn\s+\d|niên\s+khóa\s+\d`,
  String.raw`(?:trong|sau|chậm\s+nhất|muộn\s+nhất|không\s+quá|tối\s+đa)\s+(?:[${LETTERS}]+\s+){0,3}\d{1,3}\s*(?:\([^)]*\)\s*)?(?:ngày|giờ|tuần|tháng|năm)`,
  String.raw`\d`,
];
const ONLY_IN_VALUES = String.raw`định\s+kỳ\s|thường\s+xuyên|liên\s+tục|trong\s+năm`;
const NO_WORD_BEFORE = `(?<![${LETTERS}\\d/.-])`;
const SCAN = new RegExp(`${NO_WORD_BEFORE}(?:${BEGINNINGS.join('|')})`, 'giu');
const VALUE_SCAN = new RegExp(`${NO_WORD_BEFORE}(?:${ONLY_IN_VALUES}|${BEGINNINGS.join('|')})`, 'giu');

/** Every deadline of a run, in the order in which they are printed. */
export function findDeadlines(run: Run, context: DeadlineContext): FoundDeadline[] {
  if (!ANY.test(run.text)) return [];
  if (context.labelled) return readValue(run, context);
  const label = LABEL.exec(run.text);
  if (!label) return readSentences(run, context);
  // A label with its value inside a paragraph: up to the next clause it is read as a value.
  const from = run.start + label.index + label[0].length;
  const value = subRun(run, from, from + /^(?:[^;.]|\.(?=\S))*/u.exec(run.text.slice(from - run.start))![0].length);
  const before = { start: run.start, end: run.start + label.index, text: run.text.slice(0, label.index) };
  const behind = { start: value.end, end: run.end, text: run.text.slice(value.end - run.start) };
  return [...readSentences(before, context), ...readValue(value, context), ...readSentences(behind, context)];
}
const LABEL = new RegExp(
  `(?<![${LETTERS}])(?:thời\\s+gian|thời\\s+hạn|tiến\\s+độ)(?:\\s+(?:thực\\s+hiện|hoàn\\s+thành|triển\\s+khai|báo\\s+cáo|gửi))*\\s*:\\s*`,
  'iu',
);

/** The deadline of a task that has several: the first that governs doing the work, else the first that governs reporting. */
export function decidingDeadline<Found extends Pick<FoundDeadline, 'governs'>>(found: readonly Found[]): Found | null {
  return found.find((deadline) => deadline.governs === 'work') ?? found[0] ?? null;
}

function readSentences(run: Run, context: DeadlineContext): FoundDeadline[] {
  const { text } = run;
  const found: FoundDeadline[] = [];
  const year = yearOf(context.documentDate);
  const masks = [
    ...quotesOf(text),
    ...context.citations.map(({ start, end }) => ({ start: start - run.start, end: end - run.start })),
  ];
  const clauses = clausesOf(text);
  let clauseAt = 0;
  SCAN.lastIndex = 0;
  for (let hit = SCAN.exec(text); hit; hit = SCAN.exec(text)) {
    const at = hit.index;
    const mask = masks.find((range) => at >= range.start && at < range.end);
    if (mask) {
      SCAN.lastIndex = Math.max(mask.end, SCAN.lastIndex);
      continue;
    }
    while (clauseAt < clauses.length - 1 && clauses[clauseAt]!.end <= at) clauseAt++;
    const clause = clauses[clauseAt]!;
    const deadline = readInSentence(run, at, clause, year, context.documentDate);
    SCAN.lastIndex = deadline ? Math.max(deadline.skip, at + 1) : at + 1;
    if (deadline?.found) found.push(deadline.found);
  }
  return found;
}

function readInSentence(
  run: Run,
  at: number,
  clause: Clause,
  year: number | null,
  documentDate: string | null,
): { found: FoundDeadline | null; skip: number } | null {
  const { text } = run;
  const event = readEvent(text, at, false);
  if (event) return { found: make(run, clause, event, 'event'), skip: event.end };
  const inForce = /hiệu\s+lực/iu.test(text.slice(clause.start, clause.end));
  const length = readLength(text, at, false);
  if (length)
    return {
      found: inForce ? null : { ...make(run, clause, length, 'relative'), duration: length.duration },
      skip: length.end,
    };
  const time = readTime(text, at, year, false);
  if (!time) return null;
  const { lead, start } = readLead(text, at);
  const opens = text.slice(clause.start, start).trim() === '';
  const counts = time.unit === 'interval' ? isRegular(text, clause, time, opens) : isDue(text, time, lead, opens);
  if (!counts || inForce || isProgramme(text, time) || isTopic(text, clause, start) || isPast(time, documentDate))
    return { found: null, skip: time.end };
  return { found: fromTime(run, clause, time, start), skip: time.end };
}

/** `giai đoạn 2021-2025`, `năm học 2021-2022` belong to names, unless the work is said to be done in them. */
function isProgramme(text: string, time: Time): boolean {
  if (time.unit !== 'span') return false;
  const printed = text.slice(time.start, time.start + 10);
  if (/^năm\s+học|^niên/iu.test(printed)) return true;
  return (
    /^giai/iu.test(printed) &&
    !/(?:thực\s+hiện|hoàn\s+thành|triển\s+khai)\s+(?:trong\s+)?$/iu.test(
      text.slice(Math.max(0, time.start - 24), time.start),
    )
  );
}

/** `Đối với các nhiệm vụ triển khai trong năm 2025, …`: what is spoken of, not when it is to be done. */
function isTopic(text: string, clause: Clause, at: number): boolean {
  const before = text.slice(clause.start, at);
  return /^\s*(?:đối\s+với|riêng|căn\s+cứ|trên\s+cơ\s+sở|thực\s+hiện\s+theo)\s/iu.test(before) && !before.includes(',');
}

/** A time that was over when the document was issued is retold. */
function isPast(time: Time, documentDate: string | null): boolean {
  return (
    time.type !== 'recurring' &&
    time.last !== null &&
    documentDate !== null &&
    documentDate.length >= 4 &&
    time.last < `${documentDate}-01-01`.slice(0, 10)
  );
}

/** A recurring time without a date governs a verb, or is the attribute of a noun (`kế hoạch công tác hằng năm của cơ quan`). */
function isRegular(text: string, clause: Clause, time: Time, opens: boolean): boolean {
  const before = text.slice(clause.start, time.start);
  const behind = text.slice(time.end, clause.end);
  if (opens || /(?:^|[,(]|định\s+kỳ)\s*$/iu.test(before)) return !/^\s*(?:của|và\s+\d)/u.test(behind);
  if (/^\s*(?:của|và|\d)/u.test(behind) || ATTRIBUTE.test(before)) return false;
  return /^\s*$/u.test(behind) || hasReport(text, clause);
}
const ATTRIBUTE =
  /(?:kế\s+hoạch(?:\s+công\s+tác)?|ngân\s+sách|dự\s+toán|khen\s+thưởng|thi\s+đua|chương\s+trình|công\s+tác|thông\s+báo|nhiệm\s+vụ|chỉ\s+tiêu|xã\s+hội|kinh\s+phí|tài\s+chính|vốn|hoạt\s+động)\s*$/iu;

function fromTime(run: Run, clause: Clause, time: Time, start: number): FoundDeadline {
  const isOpen = time.type === 'period';
  // Before a month is before its first day; the day that stands behind `trước ngày` is customarily still in time.
  const isBefore =
    time.type === 'date' && time.unit !== 'day' && /^trước\s+$/iu.test(run.text.slice(start, time.start));
  return {
    ...make(run, clause, { start, end: time.end }, time.type),
    due: time.type === 'recurring' ? null : isBefore && time.first ? dayBefore(time.first) : time.last,
    start: isOpen ? time.first : null,
    rrule: time.rrule,
    impossible: time.impossible,
  };
}

function make(
  run: Run,
  clause: Clause,
  range: { start: number; end: number },
  type: FoundDeadline['type'],
): FoundDeadline {
  const span = { start: run.start + range.start, end: run.start + range.end };
  const text = run.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  const governed = governs(run.text, clause, range.start, range.end);
  return {
    span,
    text,
    type,
    due: null,
    start: null,
    rrule: null,
    duration: null,
    governs: governed,
    impossible: false,
  };
}

/** The value of a time label or column. */
function readValue(run: Run, context: DeadlineContext): FoundDeadline[] {
  const { text } = run;
  const whole: Clause = { start: 0, end: 0 };
  const value = { start: text.length - text.trimStart().length, end: text.trimEnd().replace(/[.;]$/u, '').length };
  if (/^\s*(?:thường\s+xuyên|liên\s+tục)/iu.test(text)) return [make(run, whole, value, 'continuous')];
  ACCORDING.lastIndex = value.start;
  if (ACCORDING.test(text)) return [make(run, whole, value, 'event')];
  const year = yearOf(context.documentDate);
  const found: FoundDeadline[] = [];
  VALUE_SCAN.lastIndex = 0;
  for (let hit = VALUE_SCAN.exec(text); hit; hit = VALUE_SCAN.exec(text)) {
    const deadline = readInValue(run, hit.index, whole, year);
    if (!deadline) {
      VALUE_SCAN.lastIndex = hit.index + 1;
      continue;
    }
    found.push(deadline);
    VALUE_SCAN.lastIndex = Math.max(deadline.span.end - run.start, hit.index + 1);
  }
  return found;
}
function readInValue(run: Run, at: number, whole: Clause, year: number | null): FoundDeadline | null {
  const { text } = run;
  const word = /^(?:thường\s+xuyên|liên\s+tục)/iu.exec(text.slice(at, at + 14));
  if (word) return make(run, whole, { start: at, end: at + word[0].length }, 'continuous');
  const event = readEvent(text, at, true);
  if (event) return make(run, whole, event, 'event');
  const time = readTime(text, at, yearIn(text, at) ?? year, true);
  if (time) return withLead(run, whole, time);
  const length = readLength(text, at, true);
  if (length) return { ...make(run, whole, length, 'relative'), duration: length.duration };
  if (year !== null && /^trong\s+năm(?!\s+(?:\d|học))/iu.test(text.slice(at, at + 16))) {
    return { ...make(run, whole, { start: at, end: at + 8 }, 'date'), due: lastDay(String(year)) };
  }
  return null;
}

/** `từ năm 2025` is a period without an end. */
function withLead(run: Run, whole: Clause, time: Time): FoundDeadline {
  const { lead, start } = readLead(run.text, time.start);
  if ((lead === 'from' || lead === 'since') && time.type === 'date') {
    return { ...fromTime(run, whole, { ...time, type: 'period' }, start), due: null };
  }
  return fromTime(run, whole, time, start);
}

/** The year that is printed later in a value: `Quý III, IV/2026`. */
function yearIn(text: string, at: number): number | null {
  const match = /(?:\/|năm\s+|-)((?:19|20)\d{2})(?!\d)/u.exec(text.slice(at));
  return match ? Number(match[1]) : null;
}

function yearOf(documentDate: string | null): number | null {
  return documentDate ? Number(documentDate.slice(0, 4)) : null;
}

/** What stands in quotation marks is a name. */
function quotesOf(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/“[^”]{0,300}”|"[^"]{0,300}"/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
