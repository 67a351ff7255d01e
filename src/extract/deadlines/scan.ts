/** Where in a text a time, a length of time or an event may begin. */
import type { Run } from '../../model/run.ts';
import { COUNT_HEAD } from '../../text/counts.ts';
import { LETTERS } from '../../text/letters.ts';
import { scanAtSigns, signPattern } from '../../text/signed-patterns.ts';
import { HELD } from './interval.ts';

const EVENT = String.raw`(?<event>(?:ngay\s+)?(?:sau\s+)?khi\s|ngay\s+sau\s)`;
const LENGTH = String.raw`(?<length>(?:trong|sau|trước|chậm\s+nhất|muộn\s+nhất|không\s+(?:(?:được|để|chậm|kéo\s+dài|vượt)\s+){0,3}quá|tối\s+đa|ít\s+nhất|tối\s+thiểu)\s+(?:[${LETTERS}]+\s+){0,5}?(?=${COUNT_HEAD}))`;
const TIME = [
  String.raw`h[ằàă]ng\s|mỗi\s|từng\s|thứ\s|chủ\s+nhật[\s,]`,
  String.raw`(?:\d{1,2}\s+(?:tháng|ngày)\s+|tuần\s+(?:lễ\s+)?|tháng\s+|nửa\s+)?(?:đầu|giữa|cuối)\s+(?:(?:tiên|cùng)\s+)?(?:của\s+)?(?=năm|qu|tháng|mỗi\s|h[ằàă]ng\s)`,
  String.raw`(?:tuần|tháng|quý)\s+(?:này|tới|sau)(?=[\s,.;:)]|$)|năm\s+nay(?=[\s,.;:)]|$)`,
  String.raw`(?<=(?:trước|nay\s+(?:đến|tới))\s+(?:(?:dịp|kỳ\s+nghỉ)\s+)?)tết(?=[\s,.;)]|$)`,
  String.raw`(?:thượng|trung|hạ)\s+tuần\s+(?=tháng)`,
  String.raw`ngày\s+(?:làm\s+việc\s+)?cuối\s+(?:cùng\s+)?(?=của\s+|tháng|h[ằàă]ng\s|mỗi\s)`,
  String.raw`(?:tuần|tháng|quý|năm)(?:\s*[(,:]\s*|\s+)(?:(?:gửi|nộp)\s+)?(?:trước|vào|chậm\s+nhất|muộn\s+nhất)\s+(?=ngày\s+\d|\d|thứ\s|chiều\s|sáng\s)`,
  String.raw`(?:tuần|tháng)\s*\((?=(?:(?:sáng|chiều)\s)?thứ\s|ngày\s\d{1,2}\))`,
  String.raw`(?:(?:ba|sáu)\s+)?(?:tuần|tháng|quý)(?:\s*,\s*|\s+và\s+)(?:(?:0?6|0?1|sáu|một|h[ằàă]ng|mỗi)\s+)?(?:tháng|quý|năm)(?=[\s,.;)]|$)`,
  String.raw`(?:(?:một|0?1)\s+)?(?:tuần|tháng|quý|năm)\s+(?:họp\s+|tổ\s+chức\s+)?(?:(?:ít\s+nhất|tối\s+thiểu)\s+)?${COUNT_HEAD}\s+(?:\S+\s+){0,3}?lần(?=[\s,.;)]|$)`,
  String.raw`tuần\s+(?:thứ\s+)?(?:0?[1-5]|I{1,3}|IV|nhất|hai|ba|tư)(?:\s*(?:-|–|,|và)\s*(?:[1-5]|I{1,3}|IV))?(?:(?:\s*,)?\s+(?:của\s+)?(?=tháng|qu)|\s?/\s?(?=\d{1,2}/\d{4}))`,
  String.raw`${COUNT_HEAD}\s+(?:ngày|giờ|tuần|tháng)\s+(?:làm\s+việc\s+)?(?:sau|trước|kể\s+từ|tính\s+từ)\s`,
  String.raw`${COUNT_HEAD}\s+(?:\S+\s+){0,4}?lần(?=\s|[/,.;)]|$)`,
  String.raw`(?<=định\s+kỳ\s+\(?)(?:${COUNT_HEAD}|(?:tuần|tháng|quý|năm)(?=[\s,.;)]|$))|(?:ngày\s+)?m[ùồ]ng\s+(?=\d)|ngày\s*\d|tháng\s*\d|tháng\s+(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?![a-zà-ỹ])|T\d{1,2}[/.-]|quý\s*(?:\d|I{1,3}|IV)|Q\.?[1-4I]|(?:các\s+)?năm\s+(?:học\s+)?\d|giai\s+đoạn\s+\d|niên\s+khóa\s+\d`,
].join('|');
/** In sentences a number must look like part of a time, in values (`2026`, `12 tháng`) it need not. */
const FIGURE = String.raw`\d{1,2}(?=\s?[/.–-]\s?\d|\s+(?:\([^)]{1,12}\)\s+)?(?:tháng|năm|tuần|quý|ngày|phút|h[ằàă]ng|mỗi|của)|\s*(?:đến|,|và)\s|\s*(?:giờ|tuần|tháng|quý|năm)\s*/|\s+giờ(?:\s+(?:một|0?1)\s+lần|[,.;)]|$)|\s+lần\s*(?:/|mỗi|trong|một)|\s+${HELD})`;
const ONLY_IN_VALUES = String.raw`(?:định\s+kỳ\s|thường\s+xuyên|liên\s+tục|(?:trong|cả|suốt)\s+(?:cả\s+)?năm|(?:IV|I{1,3})\s*[/-]\s*\d{4}|(?:quý|tháng)\s*,|T\d)`;
const NO_WORD_BEFORE = `(?<![${LETTERS}\\d/.-])`;

const IN_SENTENCE = signPattern(
  new RegExp(`${NO_WORD_BEFORE}(?:${EVENT}|${LENGTH}|${TIME}|${FIGURE})`, 'iuy'),
  '0 ngay sau khi trong trước chậm muộn không tối ít hằng hàng hăng mỗi từng thứ tuần tháng đầu giữa cuối nửa thượng trung hạ ngày năm quý một hai ba bốn sáu các giai niên ' +
    'bảy tám chín mười mùng mồng chủ tết q qi qii qiii qiv quýi quýii quýiii quýiv',
);
const IN_VALUE = signPattern(
  new RegExp(`${NO_WORD_BEFORE}(?:${ONLY_IN_VALUES}|\\d)`, 'iuy'),
  '0 định thường liên trong cả suốt i ii iii iv quý tháng',
);

export interface Hit {
  at: number;
  kind: 'event' | 'length' | 'time';
}

/** Calls `read` at every place of a sentence; what it returns is where the scan goes on, null for the next place. */
export function scanSentence(run: Run, read: (hit: Hit) => number | null): void {
  scanAtSigns(run, [IN_SENTENCE], ({ index, groups }) => {
    const { event, length } = groups!;
    return read({ at: index, kind: event ? 'event' : length ? 'length' : 'time' });
  });
}

/** The same of a value. */
export function scanValue(run: Run, read: (at: number) => number | null): void {
  scanAtSigns(run, [IN_VALUE, IN_SENTENCE], ({ index }) => read(index));
}
