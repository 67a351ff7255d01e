/** Clauses of a sentence, and the verbs that a time governs in them. */
import { WORD_END, WORD_START } from '../../text/letters.ts';

export interface Clause {
  start: number;
  end: number;
}

/** A colon behind what is reported (`Báo cáo quý: trước ngày …`) parts nothing. */
const BREAK =
  /;|(?<!(?:^|[;.]\s{0,3})(?:[Bb]áo\s+cáo|[Ss]ơ\s+kết|[Tt]ổng\s+kết)[^;:.]{0,40}):|\.(?=\s+["“(]?[A-ZÀ-ÝĂĐĨŨƠƯẠ-Ỹ]|\s*$|\/)/gu;

/** The clauses of a text: cut at semicolons, colons and the ends of sentences. */
export function clausesOf(text: string): Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  BREAK.lastIndex = 0;
  for (let match = BREAK.exec(text); match; match = BREAK.exec(text)) {
    clauses.push({ start, end: match.index });
    start = BREAK.lastIndex;
  }
  clauses.push({ start, end: text.length });
  return clauses;
}

/** Verbs of reporting. A report that is drawn up (`xây dựng báo cáo`) is work. */
const REPORT = new RegExp(
  String.raw`(?<!(?:xây\s+dựng|hoàn\s+thành|hoàn\s+thiện|lập|dự\s+thảo|chuẩn\s+bị|nội\s+dung|chế\s+độ|bản|mẫu|các|thống\s+kê)\s+)` +
    `${WORD_START}(?:báo\\s+cáo(?!\\s+(?:viên|chính\\s+trị|tài\\s+chính|kinh\\s+tế|nghiên\\s+cứu|đề\\s+xuất\\s+chủ\\s+trương|thẩm\\s+định|thẩm\\s+tra|đánh\\s+giá\\s+tác\\s+động))|gửi|phản\\s+ánh|(?<!tổ\\s+chức\\s+)sơ\\s+kết|tổng\\s+hợp\\s+kết\\s+quả)${WORD_END}`,
  'giu',
);
const WORK = new RegExp(
  `${WORD_START}(?:xây\\s+dựng|tổ\\s+chức|ban\\s+hành|hoàn\\s+thành|hoàn\\s+thiện|triển\\s+khai|rà\\s+soát|thực\\s+hiện|tham\\s+mưu|lập|trình|` +
    `kiểm\\s+tra|phê\\s+duyệt|tập\\s+huấn|xong)${WORD_END}`,
  'giu',
);

/** What a time at `start` … `end` governs: the verb before it, else the first behind it. */
export function governs(text: string, clause: Clause, start: number, end: number): 'work' | 'report' {
  const before = text.slice(clause.start, start);
  if (isOfReport(text.slice(Math.max(0, clause.start - LONGEST_SERIES), clause.start), before)) return 'report';
  if (matches(REPORT, before))
    return DONE_BEFORE.test(before) || isOtherWork(before) || isHandedIn(before) ? 'work' : 'report';
  if (matches(WORK, before)) return 'work';
  const behind = text.slice(end, clause.end);
  const report = indexOf(REPORT, behind);
  const work = indexOf(WORK, behind);
  return report >= 0 && (work < 0 || report < work) ? 'report' : 'work';
}
/**
 * `Báo cáo Sở (học kỳ I: trước ngày 05/01; cuối năm: trước ngày 25/5)`, `Báo cáo kết quả: 06 tháng trước 05/6; năm trước 05/12`: each of the times is of the report that
 * the clauses before tell of.
 */
function isOfReport(clauses: string, before: string): boolean {
  const isOne = before.trim() === '' ? PERIOD.test(clauses) : PERIOD_ALONE.test(before);
  return isOne && matches(REPORT, clauses);
}
const PERIOD_ALONE =
  /^\s*(?:(?:6|06|sáu|9|09)\s+tháng|cả\s+năm|năm|quý|tháng|(?:đợt|lần|kỳ)\s+[^\s(,]{1,4})(?:\s*[(,])?\s*$/iu;
const PERIOD = /[;(,]\s*(?:học\s+kỳ|đầu|giữa|cuối|quý|tháng|đợt|lần|cả\s+năm|năm|\d{1,2}\s+tháng)[^;:.]{0,24}:$/iu;
/** Characters within which the report is named before such times. */
const LONGEST_SERIES = 200;
const DONE_BEFORE = /(?:hoàn\s+thành|hoàn\s+tất|xong)(?:\s+(?:xong|trong|vào|trước)){0,3}\s*$/iu;

/** `báo cáo về Sở, hoàn thành việc nhập số liệu trước ngày …`: behind the report other work begins. */
function isOtherWork(before: string): boolean {
  const part = before.slice(before.lastIndexOf(',') + 1);
  return OTHER.test(part) && !matches(REPORT, part);
}
const OTHER = /^\s*(?:và\s+)?(?:hoàn\s+thành|hoàn\s+thiện|hoàn\s+tất|tổ\s+chức|triển\s+khai|ban\s+hành|xây\s+dựng)\s/iu;

/** `lập danh sách, gửi Công an xã trước ngày …`: a paper that the work makes is sent, no report of it. */
function isHandedIn(before: string): boolean {
  return HANDED_IN.test(before) && !REPORTED.test(before);
}
/** Behind these a list or a file is sent that others wait for: `gửi hồ sơ dự thi`, `gửi danh sách về Sở`. */
const HANDED_IN =
  /(?:^|[\s(])(?:gửi\s+(?:hồ\s+sơ|danh\s+sách|tác\s+phẩm|bài\s+(?:dự\s+)?thi|sản\s+phẩm|phiếu)(?=\s)|(?:lập|xây\s+dựng|soạn\s+thảo|hoàn\s+thiện|hoàn\s+chỉnh|chuẩn\s+bị|đăng\s+ký|cử)\s[^;]{1,160}?gửi\s)/iu;
const REPORTED = /báo\s+cáo|phản\s+ánh|(?:sơ|tổng)\s+kết|kết\s+quả|tình\s+hình/iu;

function indexOf(form: RegExp, text: string): number {
  form.lastIndex = 0;
  return form.exec(text)?.index ?? -1;
}

function matches(form: RegExp, text: string): boolean {
  return indexOf(form, text) >= 0;
}

/** Is there a verb of reporting or summing up before or right behind a recurring time? */
export function hasReport(text: string, clause: Clause): boolean {
  return /(?:báo\s+(?:cáo|về)|tổng\s+hợp|sơ\s+kết|tổng\s+kết)/iu.test(text.slice(clause.start, clause.end));
}
