/** Deadlines (thời hạn): the times by which, or in which, a task is to be done, out of all the times that its text mentions. */
import type { FoundDeadline } from '../model/extraction.ts';
import { type Run, subRun } from '../model/run.ts';
import { LETTERS } from '../text/letters.ts';
import { signPattern, testAtSigns } from '../text/signed-patterns.ts';
import type { DeadlineContext } from './deadlines/found.ts';
import { joinFrequencies } from './deadlines/frequency-with-day.ts';
import { readSentences } from './deadlines/sentence.ts';
import { readValue } from './deadlines/value.ts';

/** Most paragraphs hold nothing of a time, and most of these not even a word of it. */
const HINT = signPattern(
  /\d|khi\s|h[ằàă]ng\s|định\s+kỳ|mỗi\s|từng\s|quý[\s,]|ngay\s+sau|lần(?=[\s/.,;]|$)|(?:tuần|tháng)\s+(?:này|tới|sau|vào)|tháng\s+(?:hai|ba|tư|năm|sáu|bảy|tám|chín|mười)(?=[\s.,;)]|$)|năm\s+nay|(?:vòng|hạn|quá|đa)\s|trước\s+(?:một|hai|ba|bốn|năm|bảy|mười)\s|kể\s+từ\s|(?:trước|đến|tới|dịp|nghỉ)\s+tết(?=[\s.,;)]|$)|tháng,|thứ\s+(?:hai|ba|tư|năm|sáu|bảy)(?=[\s.,;)]|$)|thứ\s+[^\s,]{2,3}(?:,|\s+và)\s+thứ\s|(?:cuối|đầu)\s+(?:cùng|tiên|của|năm|tháng)/iu,
  '0 khi hằng hàng hăng định mỗi từng quý ngay lần cuối đầu vòng hạn quá đa trước tháng tuần nay thứ kể tết',
);
/** A label with its value inside a paragraph. */
const LABEL = new RegExp(
  `(?<![${LETTERS}])(?:thời\\s+(?:gian|hạn|điểm)|hạn\\s+(?:chót|cuối)|tiến\\s+độ)(?!\\s+(?:qua|tới|vừa)(?![${LETTERS}]))(?:\\s+[${LETTERS}]+){0,4}\\s*:\\s*`,
  'iu',
);

/** Every deadline of a run, in the order in which they are printed. */
export function findDeadlines(run: Run, context: DeadlineContext): FoundDeadline[] {
  if (context.labelled) return readValue(run, context);
  if (!testAtSigns(run, HINT)) return [];
  const label = LABEL.exec(run.text);
  const inSentences = (part: Run) => joinFrequencies(part, readSentences(part, context));
  if (!label) return inSentences(run);
  const from = label.index + label[0].length;
  const clause = run.text[label.index - 1] === '(' ? IN_PARENTHESES : CLAUSE;
  const to = from + clause.exec(run.text.slice(from))![0].length;
  const part = (start: number, end: number): Run => ({
    start: run.start + start,
    end: run.start + end,
    text: run.text.slice(start, end),
  });
  return [
    ...inSentences(part(0, label.index)),
    ...readValue(subRun(run, run.start + from, run.start + to), context),
    ...inSentences(part(to, run.text.length)),
  ];
}
const CLAUSE = /^(?:[^;.]|\.(?=\S))*/u;
const IN_PARENTHESES = /^(?:[^;.)]|\.(?=\S))*/u;

/** The deadline of a task that has several: the first that governs doing the work, else the first that governs reporting. */
export function decidingDeadline<Found extends Pick<FoundDeadline, 'governs'>>(found: readonly Found[]): Found | null {
  return found.find((deadline) => deadline.governs === 'work') ?? found[0] ?? null;
}
