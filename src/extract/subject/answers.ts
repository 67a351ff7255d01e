/**
 * Clauses that answer a proposal (ý kiến kết luận): they agree, note or put off, and lay no work on anybody.
 *
 * > | Đối với nút giao số 3: Thống nhất với ý kiến của Bộ; Ủy ban nhân dân tỉnh trình bổ sung quy hoạch.
 *                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ answer
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, WordSequences } from '../../text/word-sequence.ts';
import type { Clause, Subject } from './clause.ts';

/** First words of an answer. `Thống nhất` alone may be work (`Thống nhất quản lý …`). */
const ANSWERS = new WordSequences(
  'đồng ý',
  'nhất trí',
  'tán thành',
  'ghi nhận',
  'hoan nghênh',
  'chấp thuận',
  'cơ bản đồng ý',
  'cơ bản nhất trí',
  'cơ bản thống nhất',
  'thống nhất với',
  'thống nhất như',
  'thống nhất theo',
  'thống nhất chủ trương',
  'thống nhất về chủ trương',
  'thống nhất về nguyên tắc',
  'về nguyên tắc',
  'về cơ bản',
  'không đồng ý',
  'không xem xét',
  'chưa đồng ý',
  'chưa xem xét',
  'tạm thời chưa xem xét',
);

/** What the answer is about may stand before it: `Về đề nghị …:`, `Đối với …, `. */
const ABOUT = new Set(['về', 'đối', 'liên']);
const LONGEST_ABOUT = 60;

/** What a superior says of what was done or is proposed: `Thủ tướng Chính phủ biểu dương những kết quả …`, `… đồng ý về nguyên tắc`. */
const SAID_BY_SUPERIORS = new WordSequences(
  'ghi nhận',
  'nhiệt liệt biểu dương',
  'đánh giá cao',
  'hoan nghênh',
  'chia sẻ với những',
  'chia buồn',
  'gửi lời',
  'cảm ơn',
  'nhấn mạnh',
  'khẳng định',
  'đồng ý',
  'cơ bản đồng ý',
  'về cơ bản đồng ý',
  'nhất trí',
  'cơ bản nhất trí',
  'tán thành',
  'chấp thuận',
);

/** Does the clause answer, and nothing else? */
export function isAnswer(clause: Clause): boolean {
  const { tokens, from, to } = clause;
  if (answersAt(clause, from)) return true;
  const subject = clause.subject();
  if (subject && isSaidBySuperior(clause, subject)) return true;
  if (!ABOUT.has(tokens[from]!.fold)) return false;
  for (let i = from + 1; i < Math.min(to - 1, from + LONGEST_ABOUT); i++) {
    const mark = tokens[i]!.fold;
    if ((mark === ':' || mark === ',') && answersAt(clause, i + 1)) return true;
  }
  return false;
}

function answersAt({ tokens }: Clause, at: number): boolean {
  return ANSWERS.beginsAt(tokens, at);
}

/** Does a superior – an officer, or a body of the centre – answer or praise, and nothing else? */
export function isSaidBySuperior(clause: Clause, { list, predicate }: Subject): boolean {
  const { tokens } = clause;
  if (agreesToAct(clause, predicate)) return false;
  const isSaid = praisesAt(tokens, predicate) || SAID_BY_SUPERIORS.beginsAt(tokens, predicate);
  if (isSaid && list.bodies.every(({ kind, entry }) => kind === 'officer' || entry?.level === 'central')) return true;
  return (isSaid || ANSWERS.beginsAt(tokens, predicate)) && list.bodies.every(({ name }) => CONCLUDES.test(name));
}

/** `Ban Thường vụ Đoàn trường thống nhất với Ban Giám hiệu tổ chức …`: with whom they act, not with what. */
function agreesToAct({ tokens, to, context }: Clause, at: number): boolean {
  const list = hasWords(tokens, at, 'thống', 'nhất', 'với') ? bodiesAt(tokens, at + 3, context) : null;
  return list !== null && list.next < to && lexicon.predicates.match(tokens, list.next) !== null;
}

/** Those whose meeting a conclusion is of: `Ban Thường vụ Tỉnh ủy cơ bản thống nhất với báo cáo của …`, `Thường trực HĐND huyện đánh giá cao …`. */
const CONCLUDES = /^(?:Ban Thường vụ|Thường trực|Ban Chấp hành|Đảng ủy|Hội nghị)(?= |$)/iu;

/** `biểu dương Đảng bộ và nhân dân tỉnh …`; `biểu dương, khen thưởng kịp thời`, `biểu dương người tốt` is work. */
function praisesAt(tokens: readonly Token[], at: number): boolean {
  return hasWords(tokens, at, 'biểu', 'dương') && !PRAISE_AS_WORK.has(tokens[at + 2]?.fold ?? ',');
}
const PRAISE_AS_WORK = new Set([',', 'kịp', 'gương', 'người', 'khen', 'thường', 'tôn']);
