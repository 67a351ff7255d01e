/**
 * Times before which no word says that something is to be done by then: what stands around them tells.
 *
 * > | trình Thủ tướng Chính phủ quý IV năm 2026.   Rà soát văn bản - Quý II/2025   tổ chức hội nghị ngày 20/3/2026.
 */
import { LETTERS } from '../../text/letters.ts';
import { CLOSES, COMES_BACK, isToCome, type Time } from './time-model.ts';

/** Does it say when the work is to be done? `opens` when nothing stands before it in its clause. */
export function isDueAlone(text: string, time: Time, opens: boolean, documentDate: string | null): boolean {
  if (time.type === 'recurring')
    return opens || COMES_BACK.test(time.rrule ?? '') || isAlone(text, time) || isBeforeWork(text, time);
  if (opens && time.unit === 'day' && isLabelled(text, time)) return true;
  return (
    isAlone(text, time) ||
    isSetOff(text, time) ||
    isDashedOff(text, time, documentDate) ||
    isHeldOn(text, time, documentDate) ||
    isHeldInWeek(text, time) ||
    isBehindReceiver(text, time) ||
    isCompletedIn(text, time) ||
    (opens && isAhead(text, time))
  );
}

/** `Bộ Tư pháp quý I hằng năm tổng hợp …`: between a name and what is done; `báo cáo quý IV hằng năm gửi …` says which paper. */
function isBeforeWork(text: string, { start, end }: Time): boolean {
  const isWork = WORK_BEHIND.test(text.slice(end, end + 24));
  return (
    isWork &&
    /\p{L}\s$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    !PAPER.test(text.slice(Math.max(0, start - 60), start))
  );
}
const WORK_BEHIND =
  /^(?:\s*,)?\s+(?:xây\s+dựng|tổ\s+chức|tổng\s+hợp|rà\s+soát|báo\s+cáo|gửi|trình|công\s+bố|kiểm\s+tra|đánh\s+giá|chủ\s+trì)\s/iu;
const GOES_ON =
  /^(?:\s*\([^()]{1,20}\))?\s*[,:]|^\s+(?:sẽ\s+|phải\s+|cần\s+)?(?:tiến\s+hành|tổ\s+chức|thực\s+hiện|triển\s+khai|hoàn\s+thành|hoàn\s+thiện|phấn\s+đấu|tập\s+trung|xây\s+dựng|ban\s+hành|sơ\s+kết|tổng\s+kết|rà\s+soát|trình)\s/iu;

/** `Năm 2026, …`, `Năm 2026 tổ chức …`, `Tháng 6/2026 Phòng Tư pháp …`. */
function isAhead(text: string, { unit, end }: Time): boolean {
  return GOES_ON.test(text.slice(end, end + 40)) || (unit !== 'day' && BODY_BEHIND.test(text.slice(end, end + 4)));
}
const BODY_BEHIND = /^\s+\p{Lu}\p{Ll}/u;

/** `Ngày Pháp luật (09/11)`; `Lễ phát động (26/4/2023)` is to be held. */
const COMMEMORATION =
  /(?:Ngày\s+[^,;.(\d]|Lễ\s(?!phát|ra quân|khai|bế|trao|tổng|ký|công bố|kh[ởá]|bàn|mít|tôn|đón)|[Kk]ỷ\s+niệm)[^,;.(]{0,70}\(\s*$/u;

/** `Lễ khai mạc: 20 giờ 00 ngày 25/9/2009 tại …`, `đợt 1: ngày 11/6 tại …`: the day of what stands before the colon. */
function isLabelled(text: string, time: Time): boolean {
  return (
    NAMED.test(text.slice(Math.max(0, time.start - 60), time.start)) &&
    CLOSED.test(text.slice(time.end, time.end + 12)) &&
    time.last !== null
  );
}
const NAMED = new RegExp(
  String.raw`(?:lễ|khai\s+mạc|bế\s+mạc|hội\s+nghị|hội\s+thi|hội\s+thảo|chung\s+kết|sơ\s+khảo|ra\s+quân|tổng\s+duyệt|đợt\s+\S{1,4}|lần\s+\S{1,4}|vòng\s+\S{1,12}|buổi\s+\S{1,12})(?:\s+[${LETTERS}]+){0,6}\s*:\s[^:;]*$`,
  'iu',
);
const CLOSED = /^\s*(?:[;,)(]|\.(?!\d)|$|tại\s|ở\s)/iu;

/** `tổ chức sơ kết (năm 2023)`: elsewhere a year in parentheses tells of which year a paper is. */
const SUMS_UP = /(?:[Ss]ơ|[Tt]ổng)\s+kết\s*\(\s*$/u;

/** `tổ chức 01 hội thảo tại Hà Nội, tháng 10/2022`, `Rà soát văn bản - Quý II/2025`: set off behind the work, and no more of a series (`tháng 5, quý II/2025`). */
function isSetOff(text: string, { unit, start, end }: Time): boolean {
  if ((unit !== 'month' && unit !== 'quarter') || !CLOSES.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(0, start - 80), start);
  return SET_OFF.test(before) && !OF_SERIES.test(before);
}
const SET_OFF = /\S\s+\S+(?:[,;:]|\s[-–])\s+$/u;
const OF_SERIES = /(?:tuần|tháng|quý|năm|kỳ|ngày)(?:\s+[^\s,;]{1,8})?\s*[,;]\s*$/iu;

/** `Rà soát hồ sơ - Sở Y tế - 15/8.`: a day to come behind the last of several dashes. */
function isDashedOff(text: string, { unit, start, end, last }: Time, documentDate: string | null): boolean {
  if (unit !== 'day' || !isToCome(last, documentDate)) return false;
  return (
    CLOSES.test(text.slice(end, end + 3)) && BEHIND_DASHES.test(text.slice(Math.max(0, start - LONGEST_PART), start))
  );
}
const BEHIND_DASHES = /\s[-–]\s[^-–,;.()\d]{4,70}\s[-–]\s+(?:ngày\s+)?$/iu;
const LONGEST_PART = 80;

/** `tổ chức hội nghị trực tuyến với các xã ngày 20/3/2026.`, `trình Thủ tướng Chính phủ ngày 20/10/2010.`: a day to come that closes a clause is none of a paper. */
function isHeldOn(text: string, { unit, start, end, last }: Time, documentDate: string | null): boolean {
  if (unit !== 'day' || !isToCome(last, documentDate)) return false;
  const before = text.slice(Math.max(0, start - 120), start);
  const isAtPlace = AT_PLACE.test(text.slice(end, end + 5)) && HELD.test(before);
  if (!(isAtPlace || CLOSES.test(text.slice(end, end + 3))) || KEPT.test(before)) return false;
  return HELD.test(before) || HANDED_IN.test(before) || HELD_AT.test(before);
}
/** `tổ chức Lễ phát động cấp tỉnh ngày 29/02/2020 tại huyện Văn Lãng` */
const AT_PLACE = /^\s+(?:tại|ở)\s/iu;
/** `Niêm yết danh sách tại trụ sở Ủy ban nhân dân phường ngày 03/02/2026.`, `Phát thẻ cử tri các ngày 10, 11, 12/3/2026.` */
const HELD_AT = /\s(?:tại\s+(?!cuộc|buổi|phiên|kỳ|hội\s+nghị)[^,;:.()]{4,80}|các)\s$/iu;
/** `tổ chức Đại hội Liên đội tuần thứ 3 tháng 9/2025.` */
function isHeldInWeek(text: string, { type, start, end }: Time): boolean {
  return (
    type === 'date' &&
    /^tuần\s/iu.test(text.slice(start, end)) &&
    CLOSES.test(text.slice(end, end + 3)) &&
    HELD.test(text.slice(Math.max(0, start - 120), start))
  );
}
const HANDED_IN = /(?:^|\s)(?:trình|gửi|nộp|báo\s+cáo)\s[^,;:.]{2,60}\s$/iu;
const HELD =
  /(?:^|\s)(?:tổ\s+chức|họp|khai\s+mạc|bế\s+mạc|diễn\s+ra|ra\s+quân|phát\s+động|khởi\s+công|khánh\s+thành|làm\s+việc|bàn\s+giao|giao\s+quân|sơ\s+kết|tổng\s+kết)\s[^;:.]*$/iu;
const KEPT = /(?:kỷ\s+niệm|chào\s+mừng|hưởng\s+ứng|hướng\s+tới|nhân\s+(?:dịp|ngày|lễ|kỷ)|Ngày\s+\p{Lu})[^,;.]*$/u;

/** `hoàn thành việc lắp đặt quý II năm 2026.`, `…, thực hiện quý III/2026.`, `khảo sát thực địa đầu tháng 5/2026.`: elsewhere a month or quarter tells of which a paper is. */
function isCompletedIn(text: string, { unit, start, end }: Time): boolean {
  if ((unit !== 'month' && unit !== 'quarter') || !CLOSES.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(0, start - 120), start);
  if (OF_A_PAPER.test(before)) return false;
  return COMPLETES.test(before) || PART_OF_TERM.test(text.slice(start, end));
}
const COMPLETES =
  /(?:(?:^|\s)hoàn\s+(?:thành|tất)\s+(?:việc|công\s+tác|các\s+thủ\s+tục|thủ\s+tục|xây\s+dựng|lắp\s+đặt)\s[^,;:.]{2,90}|[,;]\s+(?:triển\s+khai\s+)?thực\s+hiện)\s$/iu;
const OF_A_PAPER =
  /(?:kế\s+hoạch|báo\s+cáo|nhiệm\s+vụ|chỉ\s+tiêu|chương\s+trình|số\s+liệu|kết\s+quả|tình\s+hình|giao\s+ban|dư\s+nợ|sơ\s+kết|tổng\s+kết|họp|ngân\s+sách|tiền\s+lương|thi\s+đua)(?:\s+[^\s,;:.]+){0,3}\s+$/iu;
const PART_OF_TERM = /^(?:đầu|giữa|cuối)\s+(?:tháng|quý)\s/iu;

/** `trình Thủ tướng Chính phủ quý IV năm 2026.`, `báo cáo Ủy ban nhân dân tỉnh tháng 6/2026;`: directly behind who receives it. */
function isBehindReceiver(text: string, { unit, start, end }: Time): boolean {
  if (unit === 'day' || !CLOSES.test(text.slice(end, end + 3))) return false;
  const receiver = RECEIVER.exec(text.slice(Math.max(0, start - 100), start))?.[1];
  return receiver !== undefined && ENDS_NAME.test(receiver) && !PAPER.test(receiver);
}
const RECEIVER = /(?:trình|báo\s+cáo|gửi|nộp)\s+(?:về\s+)?(\p{Lu}[^,;.:()]{1,90}?)\s+(?:(?:đầu|giữa|cuối)\s+)?$/u;
/** The last word of a name: in capitals, behind one in capitals (`Chính phủ`), or the noun of its place. */
const ENDS_NAME = /(?:^|\s)(?:\p{Lu}\S*(?:\s\p{Ll}+)?|tỉnh|thành phố|huyện|thị xã|quận|xã|phường)$/u;
const PAPER =
  /(?:(?<!(?:Bộ|Sở|Vụ|Phòng|Ban)\s)Kế\s+hoạch|Báo\s+cáo|Đề\s+án|Chương\s+trình|Quyết\s+định|Nghị\s|Thông\s+tư|Tờ\s+trình|kết\s+quả|tình\s+hình|số\s+liệu)/u;

/** `(quý IV/2025)`, `(tháng 12 hằng năm)` at the end of an item. */
function isAlone(text: string, time: Time): boolean {
  if (
    !OPENS_ASIDE.test(text.slice(Math.max(0, time.start - 24), time.start)) ||
    !ENDS_ITEM.test(text.slice(time.end, time.end + 40))
  )
    return false;
  const before = text.slice(Math.max(0, time.start - 80), time.start);
  const isYear =
    time.type !== 'recurring' && time.unit === 'year' && !PART_OF_YEAR.test(text.slice(time.start, time.end));
  return (!isYear || SUMS_UP.test(before)) && !COMMEMORATION.test(before);
}
/** `(sáng 26/6/2026)` */
const OPENS_ASIDE = /\(\s*(?:(?:buổi\s+)?(?:sáng|chiều|tối)\s+)?(?:(?:thứ\s+\S{1,4}|chủ\s+nhật),?\s+)?$/iu;
/**
 * The end of the parenthesis, or where, or who does it, or another time like it: `(ngày 26/4/2023, tại Quảng trường)`, `(quý IV/2025; Sở Tư pháp)`,
 * `(Quý IV/2025 và quý I/2026)`.
 */
const ENDS_ITEM =
  /^\s*(?:\)|(?:[,;]|và\s)\s*(?:[Qq]uý|[Tt]háng)\s[^(),;]{1,24}\)|[,;]\s+tại\s|[,;-]\s+(?!(?:Quý|Tháng|Năm|Tuần)\s)\p{Lu})/u;
const PART_OF_YEAR = /(?:đầu|giữa|cuối)\s+năm/iu;
