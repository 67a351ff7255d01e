/**
 * What stands before a time in a sentence, and whether the time is thereby one by which, or in which, something is to be done.
 */
import { LETTERS } from '../../text/letters.ts';
import { isDueAlone } from './alone.ts';
import { CLOSES, COMES_BACK, isToCome, type Time } from './time-model.ts';

export type Lead = 'before' | 'until' | 'end-of' | 'within' | 'done' | 'at' | 'from' | 'since' | 'none';

/** `17 giờ 00 phút, `, `chiều `, `thứ Sáu, `, `7 giờ sáng đến 5 giờ chiều `: when on a day, and which day of the week. */
const HOUR = String.raw`\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2})?(?:\s*(?:phút|['’′]))?`;
const CLOCK = String.raw`(?:(?:${HOUR}|(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)|thứ\s+[^\s,]{1,4}|chủ\s+nhật)(?:\s*[,-])?\s*){0,3}`;
const DAY = String.raw`(?:ngày\s+|tháng\s+)?`;
const LEADS: [Lead, RegExp][] = [
  [
    'before',
    new RegExp(
      String.raw`(?:trước(?!(?<=(?:năm|tháng|quý|kỳ)\s+trước)\s+đến)|chậm\s+nhất|muộn\s+nhất|không\s+(?:(?:được|để)\s+)?(?:muộn|chậm|quá)(?:\s+(?:hơn|quá))?|hạn\s+(?:cuối|chót)|(?:thời\s+hạn|hạn\s+(?:cuối|chót|nộp|gửi|đăng\s+ký))[^,;:.()]{1,36}\slà)(?:\s+(?:cùng|là|vào|đến|trong|hết|thời\s+điểm|trước))*(?:\s+từ)?(?:\s*:)?\s*${CLOCK}${DAY}$`,
      'iu',
    ),
  ],
  // `trước ngày khai giảng 05/9`, `trước ngày bầu cử (23/5/2021)`
  [
    'before',
    new RegExp(
      String.raw`trước\s+(?:(?:ngày|lễ|dịp)\s+(?:(?!theo|của|tại|ngày|số)[${LETTERS}]+\s+){1,5}\(?|(?:lễ|dịp)\s+)(?:ngày\s+)?$`,
      'iu',
    ),
  ],
  ['since', /(?:kể\s+từ|tính\s+(?:từ|đến))(?:\s+hết)?\s+(?:ngày\s+|tháng\s+)?$/iu],
  [
    'end-of',
    new RegExp(
      String.raw`(?:(?:đến|tới)\s+(?:hết|cuối)|(?:^|[\s(])hết|từ\s+nay\s+(?:đến|tới)(?:\s+hết)?|kết\s+thúc)\s+${CLOCK}(?:ngày\s+|tháng\s+)?$`,
      'iu',
    ),
  ],
  ['until', new RegExp(String.raw`(?:đến|tới)\s+${CLOCK}(?:ngày\s+|tháng\s+)?$`, 'iu')],
  [
    'done',
    /(?:(?:hoàn\s+thành|hoàn\s+tất|xong)(?:(?:\s+(?:xong|trong|vào|trước)){0,3}\s+|\s*:\s*)|[,;.(–-]\s*(?:thời\s+(?:hạn|gian)|hạn|lộ\s+trình|tiến\s+độ)(?:\s+(?:thực\s+hiện|hoàn\s+thành|nộp|gửi))?\s+(?:(?:hai|ba)\s+)?)(?:ngày\s+)?$/iu,
  ],
  [
    'within',
    /(?:^|\s|\()(?:ngay\s+)?trong\s+(?:(?:các|cả|những|hai|ba|\d{1,2})\s+)?(?:(?:buổi\s+)?(?:sáng|trưa|chiều|tối|đêm)\s+)?$/iu,
  ],
  [
    'at',
    new RegExp(
      String.raw`(?:^|\s|\()(?:(?:vào\s+(?:(?:dịp|khoảng|các|những|lúc|hồi)\s+){0,2}|(?:lúc|hồi)\s+)${CLOCK}${DAY}|(?:dịp|đúng|phấn\s+đấu|dự\s+kiến)\s+` +
        String.raw`|(?:kỳ|phiên)\s+họp(?:\s+(?:thường\s+(?:kỳ|lệ)|Chính\s+phủ|UBND(?:\s+tỉnh)?)){0,2}\s+)$`,
      'iu',
    ),
  ],
  ['from', new RegExp(String.raw`(?:^|\s|\()từ\s+${CLOCK}(?:ngày\s+|tháng\s+)?$`, 'iu')],
];

/** The verb that is done belongs to the work, not to its time; `định kỳ` and the hour to the time. */
const BEFORE_LEAD = /^\s*\(?(?:(?:hoàn\s+thành|hoàn\s+tất|xong)\s+)*/iu;
const REGULAR =
  /(?:định\s+kỳ\s+|(?:(?:lúc|hồi)\s+)?(?<!\d)\d{1,2}\s*(?:giờ|h|g)(?:\s*\d{1,2}(?:\s*phút)?)?(?:\s*,)?\s*(?:(?:sáng|chiều|tối|thứ\s+\S+),?\s+)?)$/iu;

/** How far before a time its lead may begin. */
const REACH = 56;

export function readLead(text: string, at: number): { lead: Lead; start: number } {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  for (const [lead, form] of LEADS) {
    const match = form.exec(before);
    if (match) return { lead, start: from + match.index + match[0].length - match[0].replace(BEFORE_LEAD, '').length };
  }
  const regular = REGULAR.exec(before);
  return { lead: 'none', start: regular ? from + regular.index : at };
}

/** Does a time in a sentence say when the work is to be done? `opens` when nothing stands before it in its clause. */
export function isDue(text: string, time: Time, lead: Lead, opens: boolean, documentDate: string | null): boolean {
  const before = text.slice(Math.max(0, time.start - 44), time.start);
  const isAttribute = ATTRIBUTE.test(before) && !(lead === 'within' && isTermOfResult(text, time, documentDate));
  if ((lead === 'within' || lead === 'at') && (isAttribute || NOT_YET.test(before))) return false;
  if (lead === 'at' && OCCASION.test(before) && !YEAR.test(text.slice(time.start, time.end))) return false;
  if (time.unit !== 'day' && LABELS_TERM.test(text.slice(time.end, time.end + 32))) return false;
  if (lead === 'at' && SESSION.test(before) && OWN_TIME.test(text.slice(time.end, time.end + 32))) return false;
  switch (lead) {
    case 'before':
      return (
        (!OF_OBJECTS.test(text.slice(Math.max(0, time.start - 120), time.start)) ||
          closesAhead(text, time, documentDate)) &&
        !PAID_FOR.test(text.slice(Math.max(0, time.start - 100), time.start))
      );
    case 'done':
      return !PAID_FOR.test(text.slice(Math.max(0, time.start - 100), time.start));
    case 'end-of':
    case 'until':
      if (AS_OF.test(before) || OF_DATA.test(text.slice(Math.max(0, time.start - 120), time.start))) return false;
      if (EXTENDED.test(text.slice(Math.max(0, time.start - 100), time.start))) return false;
      if (OF_OBJECTS.test(text.slice(Math.max(0, time.start - 120), time.start))) return false;
      if (lead === 'end-of') return true;
      // `đến năm 2030` is the horizon of a programme, unless a sentence begins with it or says that something is done by then.
      return time.unit !== 'year' || opens || IS_DONE.test(text.slice(time.end, time.end + 40));
    case 'within':
    case 'at':
      return true;
    case 'from':
      if (time.type === 'period' && isOfResults(text, time, documentDate)) return false;
      return time.type === 'period' || COMES_BACK.test(time.rrule ?? '') || isBegin(text, time, opens, documentDate);
    case 'since':
      if (time.type === 'period') return !isOfResults(text, time, documentDate);
      return (
        time.type === 'date' &&
        (opens || (/kể\s+từ\s+(?:ngày\s+)?$/iu.test(before) && isDayToCome(time, documentDate))) &&
        isBegin(text, time, opens, documentDate)
      );
    case 'none':
      return isDueAlone(text, time, opens, documentDate);
  }
}
/** `các hoạt động tri ân dịp 27/7`: a day that is kept, not by when something is done (`đưa vào khai thác dịp 30 tháng 4 năm 2021`). */
const OCCASION = /(?<!vào\s)dịp\s$/iu;
const YEAR = /\d{4}/;
/** `cuối năm: trước ngày 25/5/2024`: of what the term is that follows. */
const LABELS_TERM = /^\s*:\s*(?:gửi\s+|nộp\s+)?(?:trước|chậm\s+nhất|muộn\s+nhất)\s/iu;
/** `Kỳ họp thường lệ cuối năm: tổ chức vào đầu tháng 12/2022`: which session it is, when its own time follows. */
const SESSION = /(?:kỳ|phiên)\s+họp(?:\s+thường\s+(?:kỳ|lệ))?\s$/iu;
const OWN_TIME = /^(?:\s*:)?(?:\s+(?:tổ\s+chức|họp|dự\s+kiến))?\s+(?:vào|trong|từ|trước)\s/iu;
/** `số liệu đến hết ngày 31/5`: what is counted, not until when. */
const AS_OF =
  /(?:số\s+liệu|lũy\s+kế|tính)(?:\s+[^\s,;.]+)?\s+(?:đến|tới)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+|tháng\s+)?$/iu;
/** `số liệu từ ngày 15 tháng trước đến ngày 14 của tháng báo cáo` */
const OF_DATA =
  /(?:số\s+liệu|tính|kỳ\s+báo\s+cáo)[^.;:]{0,40}\stừ\s+(?:ngày|tháng)\s[^.;:]{1,48}\s(?:đến|tới)\s+(?:hết\s+)?(?:ngày\s+)?$/iu;
/** `đồng ý điều chỉnh thời gian thực hiện dự án đến hết năm 2024`: to when others agree to put something off. */
const EXTENDED =
  /(?:chủ\s+trương|đề\s+nghị|đề\s+xuất|việc|đồng\s+ý|thống\s+nhất|cho\s+phép)\s+(?:điều\s+chỉnh|gia\s+hạn|kéo\s+dài|lùi|giãn)\s+(?:thời\s+(?:gian|hạn)|tiến\s+độ)(?:\s+[^\s,;.:]+){0,8}?\s+(?:đến|tới|sang)\s+(?:hết\s+|cuối\s+)?(?:ngày\s+|tháng\s+|quý\s+)?$/iu;
/** `các hồ sơ đã tiếp nhận trước ngày 01/5`, `các dự án giải ngân dưới 60% đến ngày 30/9`: which they are, not when to do something. */
const OF_OBJECTS =
  /(?:các|những|số)\s+(?:[^\s,;.:]+\s+){1,8}?(?:đã|chưa|không(?!\s+còn)|(?:dưới|chưa\s+đạt|thấp\s+hơn)\s+[\d,.]+\s*%)(?:\s+[^\s,;:]+){0,6}?\s+(?:trước|đến|tới)\s+(?:hết\s+)?(?:ngày\s+|tháng\s+)?$/iu;
/** `sửa đổi các quy định không phù hợp trước ngày 31/12`, `hoàn thành các nhiệm vụ đã giao trước ngày 31/12`: how they are, or what was done with them, and then by when; of a day to come. */
function closesAhead(text: string, { start, last, end }: Time, documentDate: string | null): boolean {
  return (
    isToCome(last, documentDate) &&
    CLOSES_PART.test(text.slice(end, end + 3)) &&
    TOLD_HOW.test(text.slice(Math.max(0, start - 120), start))
  );
}
const CLOSES_PART = /^\s*(?:[;,)]|\.(?!\d)|$)/u;
const TOLD_HOW =
  /\s(?:(?:không|chưa)\s+(?:phù\s+hợp|đúng|cần\s+thiết|hiệu\s+quả|hợp\s+lý|đủ|đạt|bảo\s+đảm|đảm\s+bảo|rõ|thống\s+nhất|khả\s+thi)|đã\s+(?:được\s+)?(?:giao|phân\s+công|đề\s+ra|nêu|chỉ\s+ra|(?:phê\s+)?duyệt|cam\s+kết|xác\s+định|kết\s+luận|kiến\s+nghị|nghiệm\s+thu|thông\s+qua|bố\s+trí|có))(?:\s+[^\s,;.:]+){0,6}\s+trước\s+(?:hết\s+)?(?:ngày\s+|tháng\s+)?$/iu;
/** `bố trí vốn cho các công trình hoàn thành trong năm 2023`: which of them get the money. */
const PAID_FOR =
  /\scho\s+(?:các|những)\s+(?:công\s+trình|dự\s+án|hạng\s+mục|gói\s+thầu)(?:\s+[^\s,;.:]+){0,5}?\s+(?:hoàn\s+thành|hoàn\s+tất)(?:\s+(?:trong|trước|vào|ngày|tháng|quý))*\s+$/iu;
/** `phấn đấu đến năm 2023 hoàn thành cơ bản`, `đến năm 2023 phải xong`, `đến năm 2025 di dời xong` */
const IS_DONE =
  /^\s+(?:(?:phải|cần|sẽ|cơ\s+bản)\s+)*(?:[^\s,;.:]+\s+[^\s,;.:]+\s+xong|hoàn\s+(?:thành|tất)|xong|kết\s+thúc|chấm\s+dứt)(?=[\s,;.])/iu;
/** `báo cáo kết quả từ ngày 15/12/2024 đến ngày 14/6/2025`: of when the results are, which begins before the document. */
function isOfResults(text: string, { start, first }: Time, documentDate: string | null): boolean {
  return (
    first !== null &&
    documentDate !== null &&
    first < documentDate &&
    OF_RESULTS.test(text.slice(Math.max(0, start - 80), start))
  );
}
const OF_RESULTS =
  /(?:kết\s+quả|số\s+liệu|tình\s+hình|phát\s+sinh|xảy\s+ra|hưởng)(?:\s+[^\s,;.:]+){0,4}?\s+(?:(?:kể|tính)\s+)?từ\s+(?:ngày\s+|tháng\s+)?$/iu;

/** From when on something is done: at the end of its clause or at its beginning, and still to come. */
function isBegin(text: string, time: Time, opens: boolean, documentDate: string | null): boolean {
  if (
    time.unit === 'year' &&
    documentDate !== null &&
    time.first !== null &&
    time.first.slice(0, 4) <= documentDate.slice(0, 4)
  )
    return false;
  // `Từ ngày 01/8/2014 Sở Y tế tiếp nhận hồ sơ …`
  if (opens) return isDayToCome(time, documentDate) || BEHIND_BEGIN.test(text.slice(time.end, time.end + 32));
  const before = text.slice(Math.max(0, time.start - 44), time.start);
  return BEHIND_LAST.test(text.slice(time.end, time.end + 32)) && !OF_PAPERS.test(before);
}
/** `không cho tàu xuất bến khi chưa có chứng chỉ kể từ ngày 01/01/2019.`: of a day that is over it tells something else. */
function isDayToCome({ unit, first }: Time, documentDate: string | null): boolean {
  return unit === 'day' && isToCome(first, documentDate);
}
const UNTIL_SOMETHING = String.raw`\s+(?:cho\s+)?đến\s+(?:khi\s|hết\s+\p{L}|(?:ngày|lúc|thời\s+điểm)\s+\p{L}|\d+\s+giờ\s+trước\s)`;
const BEHIND_BEGIN = new RegExp(String.raw`^(?:\s*,|${UNTIL_SOMETHING})`, 'u');
const BEHIND_LAST = new RegExp(String.raw`^\s*(?:[;,)]|\.(?!\d)|$)|^${UNTIL_SOMETHING}`, 'u');
/** What the papers are that are spoken of: `hợp đồng ký từ ngày …`. */
const OF_PAPERS =
  /(?:ký|cấp|(?:ban|phát)\s+hành|trúng\s+tuyển|phát\s+sinh|sinh|tốt\s+nghiệp|tuyển\s+dụng|phê\s+duyệt|thành\s+lập|hiệu\s+lực|tính|số\s+liệu|đã[^,;.]{0,24})\s+(?:kể\s+)?từ\s+(?:ngày\s+|tháng\s+)?$/iu;

/** `Chưa xem xét trong năm 2025`; in `hàng không`, `không gian`, `không dùng tiền mặt` the word belongs to a noun. */
const NOT_YET =
  /(?:^|\s)(?:chưa|(?<!hàng\s)không(?!\s+(?:gian|khí|quân|khói|dây|chuyên\s+trách|dùng\s+tiền|phép)))\s[^,;.:]{0,28}\s(?:trong|vào)\s+$/iu;

/**
 * `báo cáo Thủ tướng Chính phủ kết quả trong tháng 10 năm 2025.`, `công bố công khai kết quả trong quý III năm 2026.`: a month or quarter at the end says by
 * when the result is told.
 */
function isTermOfResult(text: string, { unit, start, last, end }: Time, documentDate: string | null): boolean {
  if ((unit !== 'month' && unit !== 'quarter') || !CLOSES.test(text.slice(end, end + 3))) return false;
  const before = text.slice(Math.max(0, start - 100), start);
  return TOLD_RESULT.test(before) || (isToCome(last, documentDate) && MADE_KNOWN.test(before));
}
const TOLD_RESULT = /báo\s+cáo\s+[^,;.:]{4,60}\skết\s+quả(?:\s+thực\s+hiện)?\s+trong\s+$/iu;
const MADE_KNOWN = /\s(?:công\s+bố|công\s+khai|thông\s+báo|báo\s+cáo)\s+kết\s+quả(?:\s+[^\s,;.:]+){0,4}\s+trong\s+$/iu;

/** `kết quả đạt được trong năm 2025` says which results; `hoàn thành nhiệm vụ trong năm 2025` says when. */
const ATTRIBUTE = new RegExp(
  String.raw`(?<!(?:hoàn\s+thành|đạt|vượt)\s+(?:các\s+|\d+\s*%\s+)?)(?:nhiệm\s+vụ|kết\s+quả|tình\s+hình|phát\s+sinh|số\s+liệu|chỉ\s+tiêu)(?:\s+[${LETTERS}]+){0,2}\s+trong\s+$`,
  'iu',
);
