/**
 * The subject that begins at a token: names of bodies with something behind them that they do, or a colon.
 *
 * > | Sở Y tế, Công an tỉnh kiểm tra …
 *     ^^^^^^^^^^^^^^^^^^^^^ names  ^ predicate
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { IS_POST } from '../../names/tail/posts.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause, Subject } from './clause.ts';
import { isDutyLater } from './duty.ts';
import { isGround } from './passive.ts';
import { ORDERED, predicateAt } from './predicate-at.ts';
import { amongSeveral, behindAlternative, behindMembersNamed, behindQualifier } from './told-members.ts';

export function subjectAt(clause: Clause, at: number): Subject | null {
  const { tokens, to, context } = clause;
  if (at >= to) return null;
  const list = bodiesAt(tokens, at, context);
  if (!list || list.next > to) return null;
  // `trong cơ quan, đơn vị mình, tổ chức ký cam kết`: whose own it is, acts
  if (tokens[list.next - 1]!.fold === 'mình') return null;
  // below a body `Cơ quan đầu mối, hướng dẫn …` is what it is
  if (tokens[list.next]?.fold === ',' && list.bodies.length === 1 && IS_POST.test(list.bodies[0]!.name)) return null;
  const either = behindAlternative(clause, list);
  if (either) return either;
  // behind a name that is known to be whole any verb may follow
  const last = list.bodies.at(-1)!;
  const predicate = predicateAt(
    clause,
    behindMembersNamed(clause, list),
    last.entry !== null || tokens[list.next - 1]!.case !== 'lower',
    last.kind === 'agency',
  );
  const from = ORDERED.beginsAt(tokens, list.next) ? list.next : (predicate ?? list.next);
  const closed = behindQualifier(clause, list, from);
  if (closed) return closed;
  if (predicate === null) return amongSeveral(clause, at, list);
  if (at > 0 && tokens[at - 1]!.fold !== '.' && isMade(clause, predicate)) return null;
  if (last.entry === null && isGround(tokens, predicate, to)) return null;
  if (clause.from > 0 && isAmount(clause, predicate) && EACH.test(last.name)) return null;
  if (list.bodies.length === 1 && BARE.has(last.name.toLowerCase()) && !isDuty(clause, predicate)) return null;
  const isTold = tokens[predicate]?.fold === 'đã' || tokens[predicate]?.fold === 'đang';
  const isPast = isTold && !isDutyLater(clause, predicate);
  const isHeading = tokens[predicate - 1]?.fold === ':';
  return { list, predicate, isHeading, isPast, asks: !isHeading && asksOnly(clause, predicate) };
}

/** `trong đó Chủ tịch UBND cấp xã làm Trưởng ban, công chức Thống kê làm Ủy viên`: what somebody is in a committee. */
function isMade({ tokens }: Clause, at: number): boolean {
  return tokens[at]?.fold === 'làm' && (lexicon.nouns.match(tokens, at + 1)?.value.has('officer') ?? false);
}

/** `…; mỗi tổ hòa giải có ít nhất 01 hòa giải viên nữ`: behind another clause how many there are to be. */
function isAmount({ tokens }: Clause, at: number): boolean {
  return (
    tokens[at]?.fold === 'có' &&
    (isOneOf(tokens[at + 1], 'ít', 'tối', 'từ', 'một') || tokens[at + 1]?.kind === 'number')
  );
}
const EACH = /^(?:mỗi|từng) /iu;

/** Alone these say nobody's name; with a duty, or above what they do, they are those of whom the text speaks. */
const BARE = new Set(['đơn vị', 'cơ quan', 'nhóm']);

function isDuty({ tokens }: Clause, at: number): boolean {
  return tokens[at - 1]?.fold === ':' || isOneOf(tokens[at], 'phải', 'cần', 'có', 'chịu', 'được', 'nào');
}

const ASKS = new WordSequences('yêu cầu', 'đề nghị', 'chỉ thị', 'quyết nghị', 'kêu gọi');

/** A verb of asking with what is to be done directly behind it, or a colon. */
function asksOnly({ tokens, to }: Clause, at: number): boolean {
  const behind = ASKS.behind(tokens, at);
  if (behind === null) return false;
  const isAbove =
    tokens[behind]?.fold === ':' || (hasWords(tokens, behind, 'như', 'sau') && tokens[behind + 2]?.fold === ':');
  return behind >= to || isAbove || lexicon.predicates.match(tokens, behind) !== null;
}
