/**
 * Partners that stand before the word that makes them some.
 *
 * > | Sở Y tế chủ trì, Sở Tài chính, Công an tỉnh phối hợp
 *                      ^^^^^^^^^^^^^  ^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, NameContext } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { reachingTo } from '../../names/listed.ts';
import type { Token } from '../../text/tokens.ts';
import { behindAside, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from '../subject/clause.ts';
import { HELPS, helpsLead, saysLead } from '../subject/leading.ts';
import { isCapitalOrMany } from './evident-partners.ts';

/** Words before `phối hợp` among which the names of partners may begin. */
const REACH = 40;

/** Partners that stand before the word: `Sở Y tế chủ trì, Sở Tài chính, Công an tỉnh phối hợp`. */
export function listBefore(clause: Clause, at: number, behindLead: number): BodyList | null {
  const { tokens, context, from } = clause;
  const isTakingPart = helpsLead(tokens, from, at);
  const isJoint = isTakingPart || hasWords(tokens, at, 'phối', 'hợp') || hasWords(tokens, at, 'hiệp', 'đồng');
  if (!(isJoint || HELPS.beginsAt(tokens, at)) || clause.subject()?.list.next === at) return null;
  for (let i = Math.max(from, at - REACH); i < at; i++) {
    if (!isJoint && !bringsIn(tokens, i)) continue;
    if (
      !OPENS_NAMES.has(tokens[i]!.fold) ||
      !(isBehindOrdered(clause, i, behindLead) || leadsBefore(clause, i)) ||
      isAmongObjects(clause, i)
    )
      continue;
    // `Sở Y tế chủ trì (Sở Tài chính phối hợp)`, not `Sở Tài chính (cơ quan phối hợp)`
    const names = tokens[i]!.fold === '(' && tokens[i + 1]?.fold === 'có' ? i + 2 : i + 1;
    if (tokens[i]!.fold === '(' && !isCapitalOrMany(tokens[names])) continue;
    const list = bodiesAt(tokens, names, context);
    const end = isTakingPart ? sendingBefore(tokens, at) : at;
    if (list && (isTakingPart ? behindAside(tokens, list.next) === end : list.next <= end)) {
      const whole = listReaching(tokens, list, end, context);
      if (whole) return whole;
    }
  }
  return null;
}

/** `Sở Y tế làm thí điểm, có Sở Tư pháp giúp về chuyên môn`, `Sở Y tế tổ chức kiểm tra, mời Sở Tư pháp cùng tham gia`: the word before those who help. */
function bringsIn(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'mời' || (tokens[at]!.fold === 'có' && isOneOf(tokens[at - 1], ',', '('));
}

/** Behind these the names of partners may begin. */
const OPENS_NAMES = new Set([',', ';', ':', '(', 'mời', 'giao', 'có']);

/** `…, Sở Tài chính cử cán bộ tham gia`: the index of the verb that sends those who take part. */
function sendingBefore(tokens: readonly Token[], at: number): number {
  for (let i = at - 2; i >= at - LONGEST_SENT; i--) if (isOneOf(tokens[i], 'cử')) return i;
  return at;
}
/** `cử công chức có chuyên môn` */
const LONGEST_SENT = 7;

/** Most words by which the last name of a list goes on that we know in part. */
const MOST_MORE = 6;

/** The list with its last name up to the verb; null when something else stands between. */
function listReaching(tokens: readonly Token[], list: BodyList, to: number, context: NameContext): BodyList | null {
  // `…, Sở Y tế (lấy mẫu) phối hợp`
  if (behindAside(tokens, list.next) === to) return list;
  // `…, Sở Tài chính là cơ quan phối hợp`
  if (tokens[list.next]!.fold === 'là') return list;
  // `…, Bộ Chỉ huy Bộ đội Biên phòng tỉnh xây dựng quy chế phối hợp`
  if (ENDS_NOUN.has(tokens[to - 1]!.fold)) return null;
  // `…, Sở Tài chính cùng phối hợp`, `…; Sở Tài chính - phối hợp`
  if (list.next === to - 1 && isOneOf(tokens[list.next], 'cùng', '-')) return list;
  const rest = tokens.slice(list.next, to);
  // `…, các phòng theo chức năng, nhiệm vụ phối hợp`
  if (BY_DUTY.behind(tokens, list.next) === to) return list;
  // `gửi Sở Tài chính, các sở, ngành để phối hợp`: what they are given it for
  if (rest.some(({ fold }) => fold === 'để')) return null;
  if (rest.length > MOST_MORE || rest.some(({ kind, case: letters }) => kind !== 'word' || letters !== 'lower'))
    return null;
  // `…, các địa phương có trách nhiệm phối hợp`
  if (TELLS_HOW.has(rest[0]!.fold)) return list;
  return reachingTo(tokens, list, to, context);
}

const BY_DUTY = new WordSequences(
  ...['theo', 'căn cứ'].flatMap((by) => [`${by} chức năng , nhiệm vụ`, `${by} chức năng , nhiệm vụ được giao`]),
);

/** First words of what is said of partners between their names and the verb. */
const TELLS_HOW = new Set('có theo chịu được sẽ phải cần trong tùy tích thường kịp tham'.split(' '));

/** `Giao Văn phòng tham mưu, các ban cùng phối hợp`: behind those who are ordered, who are no subject. */
function isBehindOrdered(clause: Clause, at: number, behindLead: number): boolean {
  return behindLead > clause.from && behindLead < at && clause.subject()?.list.next !== behindLead;
}

/** Somebody else acts earlier in the clause: the subject, or a body behind `do` or in the same parenthesis. */
export function leadsBefore(clause: Clause, at: number): boolean {
  const { tokens, from, context } = clause;
  const subject = clause.subject();
  if (subject && !subject.isHeading && subject.predicate < at) return true;
  // `Giao Sở Y tế (Sở Tài chính phối hợp) thành lập …`
  if (tokens[at]!.fold === '(' && (subject?.list.next === at || closesName(clause, at))) return true;
  for (let i = Math.max(from, at - REACH); i < at; i++) {
    if (saysLead(tokens, i)) return true;
    const isBehind = tokens[i]!.fold === 'do' || tokens[i]!.fold === '(';
    const list = isBehind ? bodiesAt(tokens, i + 1, context) : null;
    if (list !== null && list.next < at && (tokens[i]!.fold === 'do' || isTold(tokens, list.next))) return true;
  }
  return false;
}

/** A name that is ordered, up to the parenthesis at `at`. */
function closesName({ tokens, from, context }: Clause, at: number): boolean {
  for (let i = Math.max(from, at - LONGEST_ORDER); i < at - 1; i++)
    if (isOneOf(tokens[i], 'giao', 'cho', 'nghị', 'cầu', 'công') && bodiesAt(tokens, i + 1, context)?.next === at)
      return true;
  return false;
}
/** Words of names that are ordered, and of the order. */
const LONGEST_ORDER = 16;

/** `(Sở Y tế phụ trách; Sở Tài chính phối hợp)`: behind the name stands what it does. */
function isTold(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'là' || lexicon.predicates.match(tokens, at) !== null;
}

/** Words behind which `phối hợp` is a noun: `công tác phối hợp`, `quy chế phối hợp`. */
export const ENDS_NOUN = new Set('tác chế việc sự trình quan vị kết'.split(' '));

/** What the object of `chỉ đạo`, `hướng dẫn` does with others: `Chỉ đạo các trường phối hợp với …`. */
const DIRECTS = new Set('đạo dẫn đốc động'.split(' '));

/** The comma stands between those whom somebody directs: `chỉ đạo các bệnh viện, trung tâm y tế phối hợp với …`. */
function isAmongObjects({ tokens, from, context }: Clause, comma: number): boolean {
  for (let i = comma - 1; i > Math.max(from, comma - REACH); i--) {
    if (!isDirecting(tokens, i)) continue;
    const object = bodiesAt(tokens, i + 1, context);
    if (object && object.next > comma) return true;
  }
  return false;
}

export function isDirecting(tokens: readonly Token[], at: number): boolean {
  return DIRECTS.has(tokens[at]!.fold) && isOneOf(tokens[at - 1], 'chỉ', 'hướng', 'đôn', 'vận', 'huy');
}
