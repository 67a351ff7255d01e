/**
 * The subject straight behind a time or an occasion, without a comma between them.
 *
 * > | Trước ngày 05/12 hằng năm các sở gửi …    Khi phát hiện vi phạm Hạt Kiểm lâm lập …
 *                               ^^^^^^                               ^^^^^^^^^^^^
 */
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import type { Clause, Subject } from './clause.ts';
import { isEvident } from './evident.ts';
import { subjectAt } from './subject-at.ts';

/** `06 tháng, hằng năm, Sở Nội vụ …`, `Chiều thứ Sáu hằng tuần các trường báo cáo …` */
export function isTerm(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.kind === 'number') return tokens[at + 1]?.fold === 'tháng';
  return OF_THE_DAY.has(tokens[at]!.fold) && isOneOf(tokens[at + 1], 'thứ', 'ngày', 'hằng', 'hàng', 'mùng');
}
const OF_THE_DAY = new Set(['sáng', 'trưa', 'chiều', 'tối']);

/** Most words of a time or an occasion without a comma behind it. */
const LONGEST_TIME = 16;
/** Words with which a time begins, and those with which it ends. */
const TIME_BEGINS = new Set(
  'hằng hàng cứ định trước trong vào chậm muộn cuối đầu từ kể đến hết năm tháng quý căn ngay sau khi để qua theo phấn'.split(
    ' ',
  ),
);
const TIME_ENDS = new Set(
  'năm tháng quý tuần ngày giờ h phút việc kỳ này nay trên sơ phạm cầu đó giao lần mình tra lực'.split(' '),
);

/** The subject straight behind a time: `Trước ngày 05/12 hằng năm các sở gửi …`, `Khi phát hiện vi phạm Hạt Kiểm lâm lập …`, `Để làm tốt việc này Sở Y tế cần …`. */
export function behindTime(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  if (at >= to || !(TIME_BEGINS.has(tokens[at]!.fold) || isEachTerm(tokens, at) || isTerm(tokens, at))) return null;
  for (let i = at + 2; i < Math.min(to, at + LONGEST_TIME); i++) {
    const before = tokens[i - 1]!;
    // `Để bảo đảm tiến độ, giao Sở Y tế …`
    if (tokens[i - 2]!.kind === 'mark' && before.fold === 'giao') return null;
    const isEnd = before.kind === 'number' || TIME_ENDS.has(before.fold) || tokens[i - 2]!.fold === 'thứ';
    if (tokens[i]!.kind !== 'word' || !isEnd) continue;
    const found = subjectAt(clause, i);
    if (found && tokens[i]!.case === 'lower' && tokens[i]!.fold !== 'các' && !isDuty(clause, found)) continue;
    if (found?.list.bodies.every((body) => isEvident(body) || isInCharge(clause, found))) return found;
  }
  return null;
}

/** `công chức được giao xử lý phải có văn bản`: told by what he is in charge of, and his duty. */
function isInCharge(clause: Clause, found: Subject): boolean {
  return isDuty(clause, found) && CHARGED.test(found.list.bodies[0]!.name);
}
const CHARGED = / (?:được giao|được phân công|phụ trách|thụ lý)(?= )/iu;

/** `Mỗi năm các đơn vị tổ chức …`, `Sáu tháng, một năm các đơn vị báo cáo …`: counted terms, not who acts. */
function isEachTerm(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], 'mỗi', 'từng', 'sáu', 'một') && isOneOf(tokens[at + 1], 'năm', 'quý', 'tháng', 'tuần');
}

/** In small letters a noun behind a time is the subject where it has to do something: `trong thời hạn 03 ngày làm việc đơn vị phải thông báo …`. */
export function isDuty({ tokens }: Clause, { predicate }: Subject): boolean {
  return tokens[predicate]?.fold === 'phải' || hasWords(tokens, predicate, 'có', 'trách');
}
