/**
 * Partners behind `cùng`, which may as well join names, and say how something is done.
 *
 * > | Bộ Giao thông vận tải lập dự án, cùng Bộ Tài chính thống nhất phương án vốn
 *                                           ^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords } from '../../text/word-sequence.ts';
import { ADJUNCT } from '../subject/adjuncts.ts';
import type { Clause } from '../subject/clause.ts';
import { behindOpener } from '../subject/find-subject.ts';
import { saysLeadWithin } from '../subject/leading.ts';
import { actsAt, isCapital, isCapitalOrMany, namesAt } from './evident-partners.ts';

/** The index of the names behind `cùng` or `cùng với`, where the word stands at `at`; null where they are no partners. `behindLead`: the index behind those who lead. */
export function behindCung(clause: Clause, at: number, behindLead: number): number | null {
  const { tokens } = clause;
  const names = at + 1;
  const before = tokens[at - 1]?.fold;
  if (tokens[names]?.fold === 'với') return before === 'hợp' ? null : at + 2;
  // `chủ trì, cùng Bộ Tài chính …`, `Sở Y tế kiểm tra các bếp ăn (cùng Công an tỉnh)`
  const isSetOff = before === '(' || (before === ',' && saysLeadWithin(tokens, at - 5, at));
  if (isSetOff && isCapitalOrMany(tokens[names])) return names;
  if (hasWords(tokens, at - 2, 'chủ', 'trì') || hasWords(tokens, at - 2, 'đầu', 'mối')) return names;
  if (at === behindLead && namesAt(clause, names)) return names;
  // `Cùng Bộ Công Thương nghiên cứu …`, `Hằng năm, cùng Công an tỉnh đối chiếu …`, below those who lead
  const joins = isHowTheyAct(clause, at, behindLead) || opensClause(clause, at);
  if (joins && actsAt(clause, names)) return names;
  return goesOn(tokens, at) && isJoinedBy(clause, names) ? names : null;
}

/** At the head of a clause without a subject, or behind nothing but an opener or a time: `Ngoài ra, cùng Sở Nội vụ …`, `định kỳ hằng năm cùng Công an tỉnh …`. */
function opensClause(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  if (at === from || at === behindOpener(clause)) return true;
  const isBehindComma = tokens[at - 1]!.fold === ',';
  // `Đối với các dự án chậm tiến độ, cùng Công an tỉnh rà soát …`
  if (isBehindComma && ADJUNCT.match(tokens, from) !== null) return clause.subject() === null;
  const last = isBehindComma ? tokens[at - 2] : tokens[at - 1];
  const isTime = last?.kind === 'number' || ENDS_TIME.has(last?.fold ?? '');
  return isTime && clause.subject() === null;
}
const ENDS_TIME = new Set('năm quý tháng tuần kỳ lần'.split(' '));

/**
 * `Các bộ có trách nhiệm cùng Bộ Tài chính …`, `Sở Y tế khẩn trương cùng Sở Tài chính …`, `Phòng Nội vụ: Cùng Phòng Tư pháp …`, `Chủ động cùng Công an xã …`: between who
 * leads, or the head of a clause that names nobody, and the word stands nothing but how they act.
 */
function isHowTheyAct(clause: Clause, at: number, behindLead: number): boolean {
  const { tokens, from } = clause;
  const subject = clause.subject();
  const begin = behindLead >= from && behindLead <= at && !subject ? behindLead : (subject?.predicate ?? from);
  // `Các huyện có đê cùng Chi cục Thủy lợi …`: which of several
  const isWhich = subject?.list.bodies.at(-1)?.kind === 'collective' && tokens[begin]!.fold === 'có';
  if (isWhich && at - begin <= MOST_OWNED) return true;
  for (let i = at - 1; i >= begin; i--) {
    // `Khi có hướng dẫn, khẩn trương cùng Sở Tài chính …`, `Đối với nợ trên 90 ngày thì cùng các ngân hàng …`
    // and `Cục Hóa chất là đầu mối, có trách nhiệm cùng Thanh tra Bộ …`
    if (tokens[i]!.fold === ',' && i < at - 1) return true;
    if ((!subject || subject.isHeading) && tokens[i]!.fold === 'thì') return true;
    if (!HOW_TO_ACT.has(tokens[i]!.fold)) return false;
  }
  return begin <= at;
}
/** Words of what some of several have, with `có`. */
const MOST_OWNED = 4;
const HOW_TO_ACT = new Set(
  'chủ động tích cực khẩn trương thường xuyên kịp thời trực tiếp nghiêm túc tiếp tục tập trung tăng cường có chịu được trách nhiệm vụ chính cần phải sẽ'.split(
    ' ',
  ),
);

/** `lập dự án, cùng …`, `nắm tình hình, và cùng …`, `kiểm tra, đồng thời cùng …`: behind what is done alone; `và cùng` without a comma may join names. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (hasWords(tokens, at - 2, 'đồng', 'thời')) return true;
  const before = tokens[at - 1]?.fold === 'và' ? at - 2 : at - 1;
  return tokens[before]?.fold === ',';
}

/**
 * `Bộ Giao thông vận tải lập dự án, cùng Bộ Tài chính thống nhất phương án vốn`: known bodies with which the subject goes on to act; below who leads
 * (`Nắm tình hình, cùng Hội Khuyến học giúp đỡ học sinh`) by their names.
 */
function isJoinedBy(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  const subject = clause.subject();
  if (!subject) return isCapital(tokens[at]) && lexicon.predicates.match(tokens, from) !== null && actsAt(clause, at);
  return subject.predicate < at && actsAt(clause, at);
}
