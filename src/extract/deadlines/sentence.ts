/**
 * Deadlines in sentences. Most times that a sentence mentions are none: dates of cited documents, names of programmes (`giai đoạn 2021-2025`), what
 * comes into force, what recurs as an attribute of a noun (`kế hoạch hằng năm`).
 */

import type { FoundDeadline } from '../../model/extraction.ts';
import type { Run } from '../../model/run.ts';
import { firstDay } from '../../text/calendar.ts';
import { LETTERS } from '../../text/letters.ts';
import { type Clause, clausesOf, hasReport } from './clause.ts';
import { inComingYear } from './coming-year.ts';
import { readEvent } from './event.ts';
import { type DeadlineContext, deadlineOf, makeDeadline, yearOf } from './found.ts';
import { readFromIssue } from './from-issue.ts';
import { isDue, type Lead, readLead } from './lead.ts';
import { readLength } from './relative.ts';
import { type Hit, scanSentence } from './scan.ts';
import { ofEveryYear, readTime } from './time.ts';
import { isAnniversary, type Time } from './time-model.ts';

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
  scanSentence(run, (hit) => {
    while (mask < masks.length && masks[mask]!.end <= hit.at) mask++;
    if (mask < masks.length && masks[mask]!.start <= hit.at) return masks[mask]!.end;
    while (current < clauses.length - 1 && clauses[current]!.end <= hit.at) current++;
    const read = readHit(run, hit, nearby(clauses[current]!, hit.at), context);
    if (read?.found) found.push(read.found);
    return read ? read.skip : null;
  });
  return found;
}

/** Of a clause without end only what is near counts. */
function nearby(clause: Clause, at: number): Clause {
  return { start: Math.max(clause.start, at - 800), end: Math.min(clause.end, at + 800) };
}

function readHit(run: Run, hit: Hit, clause: Clause, context: DeadlineContext): Read | null {
  const { text } = run;
  const { documentDate, planned = null } = context;
  if (hit.kind === 'event') {
    const event = readEvent(text, hit.at, false);
    return event && { found: makeDeadline(run, clause, event, 'event'), skip: event.end };
  }
  if (hit.kind === 'length') return readLengthHit(run, hit.at, clause);
  const year = yearOf(documentDate);
  const named = readTime(text, hit.at, year, false);
  const found = named ?? readFromIssue(text, hit.at, documentDate);
  if (!found) return readLengthHit(run, hit.at, clause);
  const { lead, start } = readLead(text, hit.at);
  const setsTerm = SETS_TERM.has(lead);
  const printed = context.setsRules ? ofEveryYear(text, found, setsTerm) : found;
  const mayCome = named !== null && setsTerm && !RETOLD.test(text.slice(clause.start, printed.start));
  const time = mayCome ? inComingYear(printed, text.slice(start, printed.end), documentDate, planned) : printed;
  const opens = text.slice(clause.start, start).trim() === '';
  const counts =
    time.isTerm ||
    (time.unit === 'interval'
      ? lead === 'before' || isRegular(text, clause, time, opens)
      : isDue(text, time, lead, opens, documentDate));
  const isNone =
    !counts ||
    isAnniversary(time) ||
    isInForce(text, clause, time) ||
    (time.unit === 'interval' && AT_MOST.test(text.slice(Math.max(0, time.start - 10), time.end))) ||
    isProgramme(text, clause, time, opens) ||
    isTopic(text, clause, start, time.end);
  const isOver = !isNone && isPast(time, documentDate) && !isMisdated(text, clause, time, lead, documentDate!);
  return { found: isNone || isOver ? null : deadlineOf(run, clause, time, start, lead), skip: time.end };
}

/** `kiểm tra không quá 01 lần/năm` sets a limit. */
const AT_MOST = /(?:không\s+quá|tối\s+đa)\s+\S+\s+lần/iu;

const SETS_TERM: ReadonlySet<Lead> = new Set(['before', 'until', 'end-of', 'within', 'done', 'at', 'from']);

function readLengthHit(run: Run, at: number, clause: Clause): Read | null {
  const length = readLength(run.text, at, false);
  if (!length) return null;
  const found = { ...makeDeadline(run, clause, length, 'relative'), duration: length.duration };
  return { found: isInForce(run.text, clause, length) ? null : found, skip: length.end };
}

/** `có hiệu lực sau 10 ngày`, `Từ ngày …, Quyết định này hết hiệu lực`. What expires may be the object of the work. */
function isInForce(text: string, clause: Clause, time: { start: number; end: number }): boolean {
  return FORCE_BEFORE.test(text.slice(clause.start, time.start)) || FORCE_BEHIND.test(text.slice(time.end, clause.end));
}
const FORCE_BEFORE =
  /hiệu\s+lực(?:\s+(?:thi\s+hành|thực\s+hiện|pháp\s+luật|sau|k[ểế]|từ|tính|đến|hết|trong|vòng|thời|hạn|là|ngày|tháng))*\s*$/iu;
const FORCE_BEHIND =
  /^(?:\s*,)?\s+(?:(?:các\s+)?(?:luật|nghị|quyết|thông\s+tư|chỉ\s+thị|quy|văn\s+bản|kế\s+hoạch|hợp\s+đồng|giấy)\s[^;]*|[^;]{0,40})(?:có|hết|chấm\s+dứt)\s+hiệu\s+lực/iu;

/** `giai đoạn 2021-2025`, `năm học 2021-2022` belong to names, unless the work is said to be done in them. */
function isProgramme(text: string, clause: Clause, time: Time, opens: boolean): boolean {
  if (time.unit !== 'span') return false;
  const printed = text.slice(time.start, time.start + 10);
  if (SCHOOL_YEAR.test(printed)) return true;
  if (!STAGE.test(printed)) return false;
  const before = text.slice(Math.max(clause.start, time.start - 160), time.start);
  const behind = text.slice(time.end, time.end + 3);
  if (opens && OPENS_STAGE.test(behind)) return false;
  return !DONE_IN.test(before) && !(CLOSES.test(behind) && WITHIN.test(before) && !NAMES.test(before));
}
/** A programme or plan, or what stands in quotation marks, in the same part of the clause. */
const NAMES =
  /(?:[”"]|đề\s+án|dự\s+án|chương\s+trình|chiến\s+lược|kế\s+hoạch|nghị\s+quyết|quy\s+hoạch|phong\s+trào|cuộc\s+vận\s+động)[^,;:]*$/iu;
/** `Giai đoạn 2021 - 2025: …`. */
const OPENS_STAGE = /^\s*[,:]/u;
const CLOSES = /^\s*(?:[;:,)]|\.(?!\d)|$)/u;
const WITHIN = /(?:^|\s)trong\s+(?:cả\s+)?$/iu;
/** `kết quả thực hiện giai đoạn 2021-2023` is of a stage, what is done in one is due in it. */
const DONE_IN = /(?:thực\s+hiện|hoàn\s+thành|triển\s+khai)\s+trong\s+$/iu;
const SCHOOL_YEAR = /^(?:năm\s+học|niên)/iu;
const STAGE = /^giai/iu;

/**
 * `Đối với các nhiệm vụ triển khai trong năm 2025, …`: what is spoken of, not when it is to be done. `Riêng Sở Y tế tổ chức hội thi vào tháng 5.` says that
 * itself, as does what stands behind a colon.
 */
function isTopic(text: string, clause: Clause, at: number, behind: number): boolean {
  const before = text.slice(clause.start, at);
  if (!TOPIC.test(before) || /[,:]/u.test(before)) return false;
  return !(APART.test(before) && ENDS.test(text.slice(behind, clause.end)));
}
const APART = /^\s*riêng\s/iu;
const ENDS = /^(?: ?\([^()]{0,80}\))?[\s.;/]*$/u;
const TOPIC = /^\s*(?:đối\s+với|riêng|căn\s+cứ|trên\s+cơ\s+sở|thực\s+hiện\s+theo)\s/iu;

/** A time that was over when the document was issued is retold. */
function isPast(time: Time, documentDate: string | null): boolean {
  if (time.type === 'recurring' || documentDate === null) return false;
  // Of `đầu tháng 5` the last day isn't known.
  if (time.last === null)
    return time.type === 'date' && time.first !== null && time.first.slice(0, 7) < firstDay(documentDate).slice(0, 7);
  return time.last < `${documentDate}-01-01`.slice(0, 10);
}

/** The year is probably wrong: a term is set, and a year later it would lie ahead. What is retold has passed indeed. */
function isMisdated(text: string, clause: Clause, time: Time, lead: Lead, documentDate: string): boolean {
  if (lead !== 'before' || time.unit !== 'day' || RETOLD.test(text.slice(clause.start, clause.end))) return false;
  if (NOT_DONE.test(text.slice(time.end, time.end + 240))) return false;
  const next = `${Number(time.last!.slice(0, 4)) + 1}${time.last!.slice(4)}`;
  return next >= firstDay(documentDate);
}
const NOT_DONE = /(?:^|\s)(?:đến\s+nay|chưa|đã|quá\s+hạn)(?=\s)/iu;
const RETOLD = /(?:^|\s)(?:đã|chưa|vừa|từng|được|(?<!đăng\s)ký|cấp|sinh|ban\s+hành|phát\s+sinh|còn)(?=\s)/iu;

/** A recurring time without a date governs a verb, or is the attribute of a noun (`kế hoạch công tác hằng năm của cơ quan`). */
function isRegular(text: string, clause: Clause, time: Time, opens: boolean): boolean {
  const before = text.slice(clause.start, time.start);
  const behind = text.slice(time.end, clause.end);
  if (HOW_OFTEN.test(text.slice(time.start, time.end))) return true;
  // `phát trên sóng mỗi tuần 02 tin, bài`
  if (/^mỗi\s/iu.test(text.slice(time.start, time.end)) && COUNTED.test(behind)) return true;
  if (MEASURES.test(before) || EACH_OF.test(text.slice(time.start - 40, time.end))) return false;
  // `kiểm tra hằng ngày` says no more than `thường xuyên`.
  if (time.rrule === 'FREQ=DAILY' && !hasReport(text, clause))
    return AT_HOUR.test(text.slice(clause.start, clause.end));
  if (BESIDE_TERM.test(before) && !WORK_BEHIND.test(behind)) return false;
  if (opens || OPENED.test(before)) return true;
  if (WORK_BEHIND.test(behind) && OFFICE_BEFORE.test(before)) return true;
  if (PLANNED.test(before) || PAID.test(before)) return false;
  if (REPORTS.test(before) && text.slice(time.start, time.end).includes(',')) return true;
  if (MAKES_REPORT.test(before) && HANDS_IN.test(behind)) return true;
  if (DOING.test(before)) return !OWNED.test(behind);
  if (WORK_BEHIND.test(behind) && !NOUN_BEFORE.test(before) && !ATTRIBUTE.test(before)) return true;
  if ((GOES_ON.test(behind) && !SAYS_HOW.test(behind)) || ATTRIBUTE.test(before)) return false;
  if (SAYS_HOW.test(behind) && !PAPER_BEFORE.test(before)) return true;
  return AS_RULED.test(behind) || hasReport(text, clause);
}
const COUNTED =
  /^\s+(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?\d{1,2}\s+(?:tin|bài|chuyên\s+mục|cuộc|đợt|lớp|hội\s+nghị|phiên|chuyên\s+đề|buổi)(?=[\s,.;])/iu;
/** `Hằng ngày cập nhật kết quả trước 17 giờ` */
const AT_HOUR = /(?:trước|vào|lúc|chậm\s+nhất)\s+(?:lúc\s+|là\s+)?\d{1,2}\s*(?:giờ|h)/iu;
/** `đánh giá, xếp loại công chức hằng năm theo quy định`, `chấm điểm hàng tuần theo bảng kiểm`. */
const AS_RULED = /^\s*(?:theo\s+(?:quy\s+định|bảng\s+kiểm|lịch|mẫu|kế\s+hoạch|quy\s+trình)[^.,;:]{0,24})?$/iu;
/** `02 lần/năm`, `01 chuyên đề/tháng`, `cuối mỗi quý` are said of what is done. */
const HOW_OFTEN =
  /lần|ngày(?:\s+trong|\s?\/)|(?:đợt|cuộc|lớp|hội\s+nghị|chuyên\s+đề)$|\p{L}\s?\/\s?\p{L}|^(?:cuối|đầu)\s/iu;
/** `kế hoạch chi tiết từng dự án, từng tuần`, `chia theo từng quý`: how something is divided. */
const EACH_OF = /(?:từng\s[^,;.:]{1,30},\s*|\s(?:chi\s+tiết|theo|cho|của|đến|tới)\s+)(?:từng|mỗi)\s+\S+$/iu;
/** `là căn cứ để đánh giá, xếp loại cán bộ hằng năm`: when others judge by it. */
const MEASURES =
  /(?:căn\s+cứ|cơ\s+sở|tiêu\s+chí|tiêu\s+chuẩn|điều\s+kiện|nội\s+dung|để|đưa|gắn)\s[^.;]*?(?:đánh\s+giá|xếp\s+loại|bình\s+xét|xét\s+thi\s+đua)(?=\s|,)[^.;]*$/iu;
/** `vốn đầu tư công trung hạn, hằng năm`: which plan, by its length. */
const BESIDE_TERM = /(?:(?:dài|trung|ngắn)\s+hạn|\d\s+năm)\s*,\s*$/iu;
const OPENED =
  /(?:[,(]|định\s+kỳ|cứ)\s*$|^\s*(?:trước|trong|sau|vào)\s+(?:mùa|dịp|vụ|kỳ|ngày)(?:\s+[^\s,;.:]+){1,4}\s+$/iu;
/** `xây dựng báo cáo hằng quý, 6 tháng, năm của Ban Chỉ đạo`: a series of terms is when reports are due, whosoever they are. */
const REPORTS = /báo\s+cáo(?:\s+[^\s,;.:()]{1,24}){0,14}\s+$/iu;
/** `dự thảo báo cáo hằng quý của Ban Chỉ đạo trình Thủ tướng Chính phủ` */
const MAKES_REPORT = /(?:xây\s+dựng|soạn\s+thảo|dự\s+thảo|chuẩn\s+bị|lập)\s+(?:các\s+)?báo\s+cáo\s+$/iu;
const HANDS_IN = /^[^;:.]{0,60}[\s,](?:trình|gửi|báo\s+cáo)\s/iu;
const OWNED = /^\s*(?:của|và\s+\d)/u;
/** `kế hoạch kiểm tra hằng năm`, `10% nguồn thu tiền sử dụng đất hằng năm`: the attribute of a paper or of money, unless what is planned is to be carried out so. */
const PLANNED = new RegExp(
  String.raw`(?:(?:kế\s+hoạch|chương\s+trình|dự\s+toán|danh\s+mục|lịch)(?:\s+[${LETTERS}]+){0,7}|(?:kinh\s+phí|ngân\s+sách|nguồn\s+thu|\d\s?%)(?:\s+[${LETTERS}]+){0,7})(?<!thực\s+hiện|triển\s+khai)\s+$`,
  'iu',
);
/** `thực hiện chế độ trợ cấp hằng tháng theo quy định`, `hỗ trợ sinh hoạt phí hằng tháng cho học viên`: what somebody is paid so often. */
const PAID =
  /(?:trợ\s+cấp|phụ\s+cấp|tiền\s+lương|lương\s+hưu|sinh\s+hoạt\s+phí|tiền\s+ăn|thù\s+lao|học\s+bổng)(?:\s+xã\s+hội)?\s+$/iu;
/** The verb stands right before. */
const DOING =
  /(?:^|[\s,(])(?:họp|giao\s+ban|cập\s+nhật|rà\s+soát|công\s+bố|công\s+khai|thống\s+kê|kiểm\s+kê|sơ\s+kết|tổng\s+kết|kiểm\s+tra|đối\s+chiếu|quan\s+trắc|đối\s+thoại|diễn\s+tập|sinh\s+hoạt|duy\s+trì|tổ\s+chức|thực\s+hiện|bảo\s+dưỡng|đánh\s+giá|thường\s+kỳ|thường\s+lệ|ít\s+nhất|tối\s+thiểu|vào)(?:\s+(?:thường\s+(?:kỳ|lệ|xuyên)(?:\s*,)?|toàn\s+thể))?\s+$/iu;
const GOES_ON = /^\s*(?:của|và|\d)/u;
/** `diệt bọ gậy hằng tuần tại vùng có nguy cơ cao`, `kiểm tra máy hằng tháng để kịp thời sửa chữa`, `… hằng quý và khi có yêu cầu`: where, how and why it is done so often. */
const SAYS_HOW =
  /^\s+(?:theo|(?:và|hoặc)\s+(?:khi|đột\s+xuất)|khi|để|(?:bảo\s+đảm|đảm\s+bảo)|nhằm|trên|lên|tại|ở|gắn\s+với|phục\s+vụ|trước|nhân\s+dịp|bằng|thông\s+qua|cho|đối\s+với)(?=[\s.;,]|$)/iu;
/** What is drawn up, and what is paid from: behind these a time says which one. */
const PAPERS = String.raw`kế\s+hoạch|chương\s+trình|báo\s+cáo|dự\s+toán|danh\s+mục|vốn|quỹ|nguồn`;
const PAPER_BEFORE = new RegExp(
  String.raw`(?:${PAPERS}|chỉ\s+tiêu|nhiệm\s+vụ|kinh\s+phí|ngân\s+sách)(?:\s+[^\s,]+){0,5}\s+$`,
  'iu',
);
/** `Sở Y tế hằng năm xây dựng kế hoạch`, `Sở Y tế hằng quý trực tiếp kiểm tra …`, behind the subject. */
const WORK_BEHIND =
  /^\s+(?:(?:trực\s+tiếp|chủ\s+động|tiếp\s+tục|phải|cần|tự|có\s+trách\s+nhiệm|có\s+nhiệm\s+vụ)\s+)?(?:xây\s+dựng|soạn\s+thảo|lập|tổ\s+chức|tổng\s+hợp|rà\s+soát|báo\s+cáo|gửi|trình|ban\s+hành|tham\s+mưu|kiểm\s+tra|công\s+bố|đánh\s+giá|chủ\s+trì|phối\s+hợp\s+với|cập\s+nhật|bố\s+trí|phân\s+bổ|tuyển\s+dụng|đề\s+xuất|lựa\s+chọn|thanh\s+tra|tiến\s+hành|thực\s+hiện|triển\s+khai|mở|khám|phun|họp|giao\s+ban|(?:sơ|tổng)\s+kết|kiểm\s+kê|nhắc\s+nhở|đối\s+chiếu|giám\s+sát|tập\s+huấn|bồi\s+dưỡng|đăng|phát|dành|nộp|thăm)\s/iu;
/** `Phòng Tài chính - Kế hoạch hằng năm lập …`, `Sở Lao động - Thương binh và Xã hội hằng năm …`: no attribute of what an office is named by. */
const OFFICE_BEFORE = /(?:Bộ|Sở|Phòng|Ban|Vụ|Cục|[-–]|và)\s+\p{Lu}\p{Ll}+\s+\p{Ll}+\s+$/u;
const NOUN_BEFORE = new RegExp(String.raw`(?:${PAPERS}|định\s+kỳ|việc|học|tập)(?:\s+\S+){0,5}\s+$`, 'iu');
const ATTRIBUTE =
  /(?:kế\s+hoạch(?:\s+công\s+tác)?|ngân\s+sách|dự\s+toán|khen\s+thưởng|thi\s+đua|chương\s+trình|công\s+tác|thông\s+báo|nhiệm\s+vụ|công\s+việc|chỉ\s+tiêu|(?<!bàn\s)giao|xã\s+hội|kinh\s+phí|tài\s+chính|vốn|hoạt\s+động|(?:(?:dài|trung|ngắn)\s+hạn|\d\s+năm)(?:\s*,)?(?:\s+và)?)\s*$/iu;

/** What stands in quotation marks is a name. */
function quotesOf(text: string): { start: number; end: number }[] {
  if (!text.includes('“') && !text.includes('"')) return [];
  return [...text.matchAll(QUOTED)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}
const QUOTED = /“[^”]{0,300}”|"[^"]{0,300}"/gu;

function citationsIn(run: Run, context: DeadlineContext): { start: number; end: number }[] {
  return context.citations
    .filter(({ start, end }) => end > run.start && start < run.end)
    .map(({ start, end }) => ({ start: start - run.start, end: end - run.start }));
}
