/** What is done to bodies, as against what they do: `Giáo viên phải được tập huấn`, `Đơn vị vi phạm bị xử phạt`. */
import type { Token } from '../../text/tokens.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { beginsDuty } from './duty.ts';

const MODALS = new WordSequences('phải', 'cần', 'sẽ', 'đều', 'cũng', 'luôn', 'tiếp tục');

/** Behind `được` these give somebody work or a power: he acts. */
const GIVES = new WordSequences(
  'giao',
  'phân công',
  'phân cấp',
  'ủy quyền',
  'ủy nhiệm',
  'ủy thác',
  'chỉ định',
  'yêu cầu',
  'đề nghị',
  'mời',
  'phép',
  'quyền',
  'quyết định',
  'lựa chọn',
  'tự',
  'tham gia',
  'sử dụng',
);

/** At `at` stands what is done to those before it; what they are given to do is none. */
export function isDoneTo(tokens: readonly Token[], at: number): boolean {
  let verb = at;
  for (let next = MODALS.behind(tokens, verb); next !== null; next = MODALS.behind(tokens, verb)) verb = next;
  if (tokens[verb]?.fold === 'bị') return true;
  return isOneOf(tokens[verb], 'được') && tokens[verb + 1]?.kind === 'word' && !GIVES.beginsAt(tokens, verb + 1);
}

/** Behind the ground on which it is done: `Đơn vị làm tốt được khen thưởng`, `Doanh nghiệp chậm nộp báo cáo bị xử phạt`. */
const DESERTS = new WordSequences(
  'được hưởng',
  'được miễn',
  'được khen',
  'được biểu dương',
  'được tuyên dương',
  'được ưu tiên',
  'bị xử',
  'bị phạt',
  'bị kỷ luật',
);
/** First words of such a ground. */
const GROUNDS = new Set('làm là có không chưa chậm vi đạt công trực thuộc'.split(' '));
/** Most words of one. */
const LONGEST_GROUND = 10;

/** Whether what is said from `from` on is but the ground on which something is done to them: `Cơ sở không đủ điều kiện phải bị đình chỉ`. */
export function isGround(tokens: readonly Token[], from: number, to: number): boolean {
  // `không được thu` forbids what they would do
  if (!GROUNDS.has(tokens[from]?.fold ?? '') || isOneOf(tokens[from + 1], 'được', 'phải')) return false;
  if (beginsDuty(tokens, from)) return false;
  for (let i = from; i < Math.min(to, from + LONGEST_GROUND) && tokens[i]!.kind === 'word'; i++)
    if (DESERTS.beginsAt(tokens, i) || (isOneOf(tokens[i], 'phải', 'sẽ') && isDoneTo(tokens, i))) return true;
  return false;
}
