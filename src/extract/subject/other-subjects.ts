/**
 * Subjects that a clause names beside the one at its head, each with a part of the work.
 *
 * > | Giao Sở Xây dựng thẩm định hồ sơ, Sở Tài chính bố trí vốn.
 *                                       ^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { behindAddress } from '../../names/words/address.ts';
import { endOfQuoted, isOneOf } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';
import { helpsLead } from './leading.ts';
import { unknownWithOthers } from './unknown-partner.ts';

/** Words that make of what follows somebody's purpose or object, or name who decides. */
export const ENDS_PARTS = new Set('để đạo dẫn đốc rằng khi nếu sau trình'.split(' '));

/** First words of what partners and superiors do: `phối hợp`, `xem xét`, `quyết định`, `phê duyệt`, `thông qua`, `cho ý kiến`. */
const NO_PART = new Set('phối xem quyết phê thông cho khóa'.split(' '));

/** Known bodies that the clause tells their own part behind a comma, behind those that are given: `…, Sở Tài chính bố trí vốn`. */
export function otherSubjects({ tokens, from, to, context }: Clause, given: readonly BodyMention[]): BodyMention[] {
  const others: BodyMention[] = [];
  const named = new Set<string>();
  for (let i = given.at(-1)?.next ?? to; i < to - 2; i++) {
    // `hướng dẫn, Sở Tài chính bố trí kinh phí`: a verb without an object
    // `chỉ đạo chung`: nobody is led to what follows
    if (ENDS_PARTS.has(tokens[i]!.fold) && !isOneOf(tokens[i + 1], ',', 'chung')) break;
    i = endOfQuoted(tokens, i);
    const term = lexicon.nouns.match(tokens, i);
    if (term?.value.has('inner')) {
      i = term.next - 1;
      continue;
    }
    const list = bodiesAt(tokens, i, context);
    if (!list) {
      const isPartners = isOneOf(tokens[i], 'với', 'cùng') && isOneOf(tokens[i - 1], 'hợp', 'chẽ');
      i = (isPartners && unknownWithOthers({ tokens, to, context }, i + 1)?.next) || i;
      continue;
    }
    // `giao Bộ Xây dựng làm chủ đầu tư, Bộ Tài chính bố trí vốn`: what the first is made
    if (tokens[i - 1]!.fold === 'làm') {
      i = list.bodies[0]!.next - 1;
      continue;
    }
    const isPart =
      tokens[i - 1]!.fold === ',' &&
      !helpsLead(tokens, from, list.next) &&
      (hasPart({ tokens, to }, list) ||
        isAddressed({ tokens, to }, list, i) ||
        (areOffices([...given, ...list.bodies]) && hasOwnWork({ tokens, to }, list)));
    const last = isPart ? null : behindOthers({ tokens, to }, list, i);
    if (last && !named.has(last.name)) others.push(last);
    // who was named in between is what the work is about: `báo cáo Quốc hội tại kỳ họp thứ 2, Quốc hội khóa XIV`
    if (isPart && !list.bodies.some(({ name }) => named.has(name))) others.push(...list.bodies);
    for (const { name } of list.bodies) named.add(name);
    i = list.next - 1;
  }
  return others;
}

/** `Giao Phòng Tổ chức lập danh sách, Ban Nữ công tập hợp kiến nghị`: what parts of one body do, behind another of them. */
function hasOwnWork({ tokens, to }: Pick<Clause, 'tokens' | 'to'>, { next }: BodyList): boolean {
  return next < to && lexicon.predicates.match(tokens, next) !== null && !NO_PART.has(tokens[next]!.fold);
}

/** Parts of the body that issues, by their names: `Ban Kế hoạch`, `Tổ Hành chính`, `Văn phòng`. */
export function areOffices(bodies: readonly BodyMention[]): boolean {
  return bodies.every(({ name }) => OFFICE.test(name));
}
const OFFICE = /^(?:(?:Ban|Phòng|Khoa|Tổ|Bộ phận|Trung tâm) \p{Lu}|Văn phòng(?: |$))/u;

/** `…, đồng chí Tổng phụ trách Đội xây dựng kịch bản`: persons, who are addressed, before what they do. */
function isAddressed({ tokens, to }: Pick<Clause, 'tokens' | 'to'>, { next }: BodyList, at: number): boolean {
  return behindAddress(tokens, at) > at && next < to && lexicon.predicates.match(tokens, next) !== null;
}

/** `…: Bộ Y tế bảo đảm đủ thuốc cho các địa phương, Bộ Xây dựng tổng hợp nhu cầu`: who acts stands behind those for whom something is done. */
function behindOthers({ tokens, to }: Pick<Clause, 'tokens' | 'to'>, { bodies, next }: BodyList, at: number) {
  const before = tokens[at - 1]!;
  const last = bodies.at(-1)!;
  if (bodies.length !== 2 || before.fold !== 'cho' || bodies[0]!.kind !== 'collective' || last.kind !== 'agency')
    return null;
  const isBehindComma = tokens[tokens.findIndex(({ start }) => start === last.start) - 1]?.fold === ',';
  return isBehindComma && hasPart({ tokens, to }, { bodies: [last], next }) ? last : null;
}

/** Known bodies or places, before a verb of what they do themselves. */
export function hasPart({ tokens, to }: Pick<Clause, 'tokens' | 'to'>, { bodies, next }: BodyList): boolean {
  const isOwn = next < to && lexicon.predicates.match(tokens, next) !== null && !NO_PART.has(tokens[next]!.fold);
  return isOwn && bodies.every(({ name, entry, kind }) => (entry !== null && kind !== 'officer') || PLACE.test(name));
}
/** `Tỉnh`, `Huyện`: the place that a conclusion speaks of. */
const PLACE = /^(?:Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường)(?= |$)/u;
