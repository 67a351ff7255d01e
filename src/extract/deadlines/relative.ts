/** A length of time from some event: `trong thời hạn 05 ngày làm việc kể từ ngày nhận được …`, `12 tháng`. */
import { type PrintedCount, readCount } from '../../text/counts.ts';
import { matchAt } from '../../text/matches.ts';

/** What sets a term before a length of time. */
const LEAD =
  /(?:(?:trong|sau|trước|ít\s+nhất|tối\s+thiểu|chậm\s+nhất|muộn\s+nhất|không\s+(?:(?:được|để|chậm|kéo\s+dài|vượt)\s+){0,3}quá|tối\s+đa|thời\s+hạn)(?:\s+(?:là|vòng|thời\s+hạn|thời\s+gian|trong|sau|trước|không\s+quá|ít\s+nhất|tối\s+đa))*\s+)?/iuy;
const UNIT =
  /\s*(?<unit>(?:ngày|giờ)\s+làm\s+việc|ngày|giờ(?!\s*(?:,|và)\s*\d{1,2}\s*(?:giờ|h)|(?:\s+\d{1,2}(?:\s*phút)?)?(?:\s*,)?\s+(?:sáng|trưa|chiều|tối|đêm|thứ|ngày|h[ằàă]ng)(?=\s))|h(?![\p{L}\d])|phút|tuần|tháng|năm)(?!\s*(?:\d|đầu|cuối|tuổi|học|này|giêng|chạp|\/))(?<anchor>(?:\s*,)?\s*(?:(?:kể|tính)\s+từ|từ\s+(?:khi|ngày(?!\s*\d))|sau\s+(?:khi|phiên|cuộc|kỳ|buổi|đợt|hội\s+nghị|đại\s+hội)|trước\s+(?:khi|ngày(?!\s*\d)|phiên|cuộc|kỳ|buổi|hội\s+nghị|đại\s+hội))\s+[^,;.]{1,160}|\s+sau\s+(?:thiên\s+tai|bão|mưa|lũ|sự\s+cố|tai\s+nạn)(?=[\s.,;]|$)[^,;.]{0,100}|\s+kết\s+thúc(?=[\s.,;]|$)[^,;.]{0,100})?/iuy;

export interface Length {
  start: number;
  end: number;
  duration: string;
}

/** In prose it needs an anchor (`kể từ …`) or a lead that sets a term (`trong vòng`); in a labelled value neither. */
export function readLength(text: string, at: number, labelled: boolean): Length | null {
  const lead = matchAt(LEAD, text, at)![0];
  const printed = readHalf(text, at + lead.length) ?? readCount(text, at + lead.length);
  const behind = printed && matchAt(UNIT, text, printed.end);
  if (!behind) return null;
  const { unit, anchor } = behind.groups!;
  // `trước 10h ngày 05/10`: elsewhere the letter is of the clock
  if (/^h$/iu.test(unit!) && !/^trong/iu.test(lead)) return null;
  if (/^[gh]/iu.test(unit!) && OF_CLOCK.test(text.slice(Math.max(0, at - 8), at))) return null;
  const end = printed.end + beforeClosing(behind[0]).trimEnd().length;
  const behindEnd = text.slice(end, end + 12);
  const isBinding = lead !== '' && (MUST.test(behindEnd) || (/^sau/iu.test(lead) && RUNNING.test(behindEnd)));
  if (!labelled && !isBinding && !isTerm(text, at, lead, unit!, anchor)) return null;
  return { start: at, end, duration: durationOf(printed.count, unit!) };
}

/** `(trong 10 ngày kể từ ngày nhận được hồ sơ (bản chính))`: the bracket that is closed here was opened before the length. */
function beforeClosing(text: string): string {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '(') depth++;
    else if (text[i] === ')' && depth-- === 0) return text.slice(0, i);
  }
  return text;
}

/** `1/2 ngày`, `0,5 ngày làm việc`, `nửa ngày` */
function readHalf(text: string, at: number): PrintedCount | null {
  const match = matchAt(HALF, text, at);
  return match && { count: Number(match[1] ?? 0) + 0.5, end: HALF.lastIndex };
}
const HALF = /(?:½|1\s?\/\s?2|nửa|(\d{1,2})[,.]5)(?=\s+(?:ngày|giờ|tháng))/iuy;

/** `trong 7 ngày phải có văn bản trả lời`, `sau 15 ngày phải báo cáo kết quả`, `trong 03 tháng tiếp theo` */
const MUST = /^\s+(?:phải\s|tiếp\s+theo|kế\s+tiếp)/iu;
/** `sau 06 tháng hoạt động tham mưu đánh giá` */
const RUNNING = /^\s+(?:hoạt\s+động|thực\s+hiện|triển\s+khai|áp\s+dụng|thi\s+hành)/iu;
/** `vào các thời điểm: 9 giờ, 11 giờ, 14 giờ` */
const OF_CLOCK = /(?:giờ|\dh)\s*(?:,|và)\s*$/iu;

function isTerm(text: string, at: number, lead: string, unit: string, anchor: string | undefined): boolean {
  const before = text.slice(Math.max(0, at - 48), at);
  if (anchor !== undefined && IN_ADVANCE.test(anchor)) return true;
  if (REDUCED.test(before)) return false;
  if (/^sau\s/iu.test(lead) && REVIEWS.test(before)) return true;
  if (
    anchor === undefined &&
    (COUNTED.test(before) || (/^[tn]/iu.test(unit) && !/^ng/iu.test(unit) && KEPT.test(before)))
  )
    return false;
  if (anchor === undefined && POSTED.test(before)) return false;
  if (AHEAD.test(lead)) return AHEAD_BY.test(lead) || /^(?:ngày|tuần|tháng)/iu.test(unit);
  if (AT_LEAST.test(lead)) return BEFORE_ACT.test(before);
  if (lead === '' && (BEFORE_ACT.test(before) || AFTER_ACT.test(before))) return true;
  if (/^(?:không|tối)/iu.test(lead) && (TERM.test(before) || (/^[ng]/iu.test(unit) && COMPLETES.test(before))))
    return true;
  if (/thời\s+hạn|vòng|chậm|muộn/iu.test(lead)) return true;
  if (lead !== '')
    return (
      anchor !== undefined ||
      /việc/iu.test(unit) ||
      ((/^trong/iu.test(lead) || /^ngày/iu.test(unit)) && ANSWERS.test(before)) ||
      (/^trong\s+$/iu.test(lead) && /^(?:ngày|giờ|phút)/iu.test(unit) && COMPLETES.test(before))
    );
  return anchor !== undefined && /^(?:ngày|giờ)/iu.test(unit) && (OPENS.test(before) || ANSWERS.test(before));
}
/** `trả lời trong 05 ngày`, `giải quyết hồ sơ không quá 20 ngày`, `trình Giám đốc Sở trong 01 ngày`; what is held or lasts so long (`tập huấn trong 02 ngày`) has no term. */
const ANSWERS =
  /(?:^|\s)(?:trả\s+lời|phúc\s+đáp|gửi|trình|(?:luân\s+)?chuyển|thông\s+báo|giải\s+quyết|xử\s+lý|thẩm\s+định|đề\s+xuất|tham\s+mưu|phê\s+duyệt|bàn\s+giao|nộp|trả\s+kết\s+quả)(?:\s[^,;.:]{1,40})?\s$/iu;
/** `hoàn thành báo cáo trong 10 ngày`, `phân tích nguyên nhân trong 60 ngày`; of months it may be what they tell of (`báo cáo tình hình trong 6 tháng`). */
const COMPLETES =
  /(?:^|\s)(?:hoàn\s+(?:thành|tất)|phân\s+tích|khắc\s+phục|khôi\s+phục|xác\s+minh|kết\s+luận|ban\s+hành|công\s+bố|chi\s+trả|thanh\s+toán|báo\s+cáo|(?<!(?:cảnh|dự)\s)báo|có\s+mặt)(?:\s[^,;.:]{1,40})?\s$/iu;
/** `sơ kết, đánh giá sau 01 năm thực hiện` */
const REVIEWS = /(?:sơ\s+kết|tổng\s+kết|đánh\s+giá|rà\s+soát)(?:\s[^,;.:]{1,40})?\s$/iu;
/** `lưu trữ hồ sơ trong thời hạn 10 năm`: how long */
const KEPT =
  /(?:^|\s)(?:lưu(?:\s+(?:trữ|giữ))?|bảo\s+quản|giữ\s+lại|bảo\s+hành|có\s+giá\s+trị)(?:\s[^,;.:]{1,32})?\s$/iu;
/** `niêm yết danh sách tại trụ sở trong thời hạn 20 ngày`: how long it hangs there */
const POSTED = /(?:^|\s)(?:niêm\s+yết|trưng\s+bày|đăng\s+tải)(?:\s[^,;.:]{1,40})?\s$/iu;
/** `Khi có từ 02 ca trở lên trong vòng 7 ngày, …`: within what time so many make a case of it. */
const COUNTED = /(?:khi|nếu)\s+(?:có|xuất\s+hiện|ghi\s+nhận|phát\s+hiện|xảy\s+ra)\s+(?:từ\s+)?\d[^,;.:]*$/iu;
/** `rút ngắn thời gian cấp phép còn không quá 02 ngày`: how long it is to take in future. */
const REDUCED = /(?:^|\s)(?:còn|xuống|(?:rút\s+ngắn|cắt\s+giảm|giảm)\s[^,;.:]{1,40})\s$/iu;
/** `05 ngày trước khi họp`. */
const IN_ADVANCE = /^(?:\s*,)?\s*trước/iu;
/** `thông báo trước 15 ngày`. */
const AHEAD = /^trước\s/iu;
/** `trước 06 giờ` is a time of the day, `trước ít nhất 06 giờ` a length. */
const AHEAD_BY = /(?:ít\s+nhất|tối\s+thiểu)\s+$/iu;
/** `lưu giữ tối thiểu 05 năm` is no term, `trước ngày họp tối thiểu 03 ngày`, `gửi trước cho các thành viên 02 ngày` is one. */
const AT_LEAST = /^(?:ít|tối\s+thiểu)/iu;
const BEFORE_ACT =
  /(?:^|\s)(?:(?:gửi|báo|mời)\s+trước\s+(?:cho|đến|tới)|trước\s+(?:mỗi\s+|các\s+)?(?:ngày|khi|lúc|giờ(?=\s+\p{Ll})|thời\s+(?:điểm|hạn)|phiên|cuộc|buổi|kỳ|đợt|lễ|hội\s+nghị|đại\s+hội|khai\s+mạc|bế\s+mạc|khai\s+giảng|Tết))\s(?:[^,;.:]{1,40})?$/iu;
/** `Sau khi kết thúc đợt kiểm tra 10 ngày`, `Sau phiên họp 07 ngày`. */
const AFTER_ACT =
  /(?:^|\s)sau\s+(?:khi\s+(?:kết\s+thúc|hoàn\s+thành|ban\s+hành|(?:tiếp\s+)?nhận(?:\s+được)?|ký|phát\s+hiện|xảy\s+ra)|(?:mỗi\s+|các\s+)?(?:phiên|cuộc|kỳ|buổi|đợt|hội\s+nghị|đại\s+hội))\s(?:[^,;.:]{0,36}\s)?$/iu;
/** `Thời hạn giải quyết không quá 15 ngày`. */
const TERM = /thời\s+(?:hạn|gian)(?:\s[^,;.:]{0,28})?(?:,)?\s$/iu;
/** Without a lead: `Thời hạn trả lời: 05 ngày kể từ ngày …`. */
const OPENS = /(?:^|[:(,]|thời\s+hạn|là)\s*$/iu;

/** Working days are counted as days: which days are off, the text doesn't say. */
function durationOf(count: number, unit: string): string {
  if (/^[ghp]/iu.test(unit)) return `PT${count}${/^p/iu.test(unit) ? 'M' : 'H'}`;
  const letter = /^tuần/iu.test(unit) ? 'W' : /^tháng/iu.test(unit) ? 'M' : /^năm/iu.test(unit) ? 'Y' : 'D';
  return `P${count}${letter}`;
}
