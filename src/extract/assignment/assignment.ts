/**
 * Who does what in one unit: the patterns tried on its clauses.
 *
 * A unit that directs different bodies in different clauses is as many tasks; otherwise the whole unit is one (ANNOTATION rule: one body, one task).
 */

import { addNew, type BodyMention, isAmong, type NameContext } from '../../model/body.ts';
import type { Run } from '../../model/run.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords } from '../../text/word-sequence.ts';
import { closingParenthesis } from '../patterns/closing-parenthesis.ts';
import { patterns } from '../patterns/index.ts';
import { namedBeforeColon } from '../patterns/named-before-colon.ts';
import { order } from '../patterns/order.ts';
import type { Roles } from '../patterns/pattern.ts';
import { postposed } from '../patterns/postposed.ts';
import { subject } from '../patterns/subject.ts';
import { OCCASION } from '../subject/adjuncts.ts';
import { isAnswer } from '../subject/answers.ts';
import { type Clause, clausesOf } from '../subject/clause.ts';
import { isEvident, isReferredTo } from '../subject/evident.ts';
import { otherSubjects } from '../subject/other-subjects.ts';

/** A stretch of a unit that is one task, with the bodies that it names. */
export interface Share {
  start: number;
  end: number;
  lead: BodyMention[];
  support: BodyMention[];
  /** Name of the pattern that named the lead (or the partners); null when the unit names nobody. */
  pattern: string | null;
  /** The first clause names the lead. */
  leadsOff: boolean;
  /** The clause that names the lead tells of something done. */
  isPast: boolean;
  /** All that was read of it so far answers a proposal: nobody is to do anything. */
  isAnswer: boolean;
  /** Its last clause asks for what follows and names nobody: `Hội đồng nhân dân tỉnh yêu cầu:`. */
  asks: boolean;
  /** Subjects beside the first that the unit names without being divided. */
  hasSeveralSubjects: boolean;
}

/** `carried`: the bodies that a heading or carrier above names for clauses without a subject. */
export function sharesOf(run: Run, context: NameContext, carried: readonly BodyMention[] = []): Share[] {
  const shares: Share[] = [];
  for (const clause of clausesOf(run, context)) {
    const found = fitting(readClause(clause), clause, carried);
    const start = clause.tokens[clause.from]!.start;
    const end = clause.tokens[clause.to - 1]!.end;
    const last = shares.at(-1);
    if (!last) shares.push(newShare(run.start, end, found, clause));
    else if (found && isOwnTask(last, found, clause, carried)) shares.push(newShare(start, end, found, clause));
    else {
      last.end = end;
      if (found && !isCarriedOrder(last, found, clause, carried)) join(last, found, clause);
      last.asks = clause.subject()?.asks ?? false;
      last.isAnswer &&= found === null && isAnswer(clause);
    }
  }
  return shares;
}

function newShare(start: number, end: number, found: Found | null, clause: Clause): Share {
  const lead = found?.roles.lead ?? [];
  return {
    start,
    end,
    lead,
    support: found?.roles.support.filter((body) => !isAmong(lead, body)) ?? [],
    pattern: found?.name ?? null,
    leadsOff: lead.length > 0,
    isPast: clause.subject()?.isPast ?? false,
    isAnswer: found === null && isAnswer(clause),
    asks: clause.subject()?.asks ?? false,
    hasSeveralSubjects: false,
  };
}

interface Found {
  name: string;
  roles: Roles;
}

function readClause(clause: Clause): Found | null {
  for (const pattern of patterns) {
    const roles = pattern.read(clause);
    if (roles) return { name: pattern.name, roles: TAKES_OTHERS.has(pattern.name) ? withOthers(roles, clause) : roles };
  }
  return null;
}

/** Patterns behind whose bodies another may be told its part: `Giao Sở Xây dựng thẩm định hồ sơ, Sở Tài chính bố trí vốn.` */
const TAKES_OTHERS: ReadonlySet<string> = new Set([order.name, subject.name]);

function withOthers(roles: Roles, clause: Clause): Roles {
  const others = otherSubjects(clause, roles.lead);
  return others.length === 0 ? roles : { ...roles, lead: [...roles.lead, ...others] };
}

/** What a clause says of itself below bodies that a carrier names. */
function fitting(found: Found | null, clause: Clause, carried: readonly BodyMention[]): Found | null {
  if (found?.name === postposed.name && isOthersEvent(clause, carried))
    return { ...found, roles: { ...found.roles, lead: [] } };
  if (!found || carried.length === 0) return found;
  if (opensWithPartners(found, clause, carried))
    return { ...found, roles: { ...found.roles, lead: [], support: [...found.roles.support, ...found.roles.lead] } };
  // below a carrier a parenthesis tells more of the work
  if (found.name === closingParenthesis.name) return null;
  // and persons who are told to act are its own: `Giao cán bộ theo dõi …`
  if (found.name === order.name && !found.roles.lead.some(isEvident)) return null;
  // a Party body or a person leads others: `Đảng ủy Quân sự tỉnh: - Lãnh đạo Bộ Chỉ huy …`, `Trưởng ban: a) Lãnh đạo Ban Chỉ đạo …`
  const isLeading =
    found.name !== namedBeforeColon.name &&
    hasWords(clause.tokens, clause.from, 'lãnh', 'đạo') &&
    !LEADERS_OF_PLACE.test(found.roles.lead[0]?.name ?? '') &&
    carried.some(({ kind, name }) => kind === 'officer' || OF_THE_PARTY.test(name));
  return isLeading ? { ...found, roles: { ...found.roles, lead: [] } } : found;
}

/** `Cùng với Sở Nội vụ, Sở Tài chính kiểm tra …` below `Sở Y tế:`: both are partners of who is carried; where nobody is, the second leads. */
function opensWithPartners({ roles }: Found, { tokens, from }: Clause, carried: readonly BodyMention[]): boolean {
  const isWith = hasWords(tokens, from, 'cùng', 'với') && roles.support.length > 0 && roles.lead.length > 0;
  return isWith && roles.lead.every((body) => isEvident(body) && !carried.some((other) => isSame(other, body)));
}

/**
 * `Cử cán bộ dự hội nghị do Sở Y tế tổ chức`, `Tham gia đoàn kiểm tra do Thanh tra tỉnh chủ trì`: what somebody takes part in is led by others. Where nobody is
 * named above, a parenthesis says who does the work: `Bố trí trụ sở cho các xã (Sở Tài chính chủ trì)`.
 */
function isOthersEvent({ tokens, from, to }: Clause, carried: readonly BodyMention[]): boolean {
  if (carried.length === 0 && endsInAside(tokens, to)) return false;
  return TAKES_PART.has(`${tokens[from]?.fold} ${tokens[from + 1]?.fold}`) || TAKES_PART.has(tokens[from]!.fold);
}
function endsInAside(tokens: readonly Token[], to: number): boolean {
  return tokens[to - 1]?.fold === ')' || tokens[to - 2]?.fold === ')';
}
const TAKES_PART = new Set([
  'tham gia',
  'tham dự',
  'dự',
  'bố trí',
  'cử',
  'phối hợp',
  'phục vụ',
  'hưởng ứng',
  'chấp hành',
]);

/** `Lãnh đạo Tỉnh quan tâm hơn nữa …` */
const LEADERS_OF_PLACE = /^lãnh đạo (?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường)(?: |$)/iu;

const OF_THE_PARTY =
  /^(?:(?:các )?(?:cấp ủy|tổ chức đảng|chi bộ|đảng bộ|đảng ủy|đảng đoàn|ban cán sự|ban thường vụ|ban chấp hành|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy))/iu;

/** Does the clause direct others than the share before it? */
function isOwnTask(share: Share, found: Found, clause: Clause, carried: readonly BodyMention[]): boolean {
  const before = share.lead.length > 0 || share.isAnswer ? share.lead : carried;
  if (found.roles.lead.length === 0 || before.length === 0 || isCarriedOrder(share, found, clause, carried))
    return false;
  if (isConsequence(clause) || isLiability(clause, found)) return false;
  if (WEAK.has(found.name) && !found.roles.lead.some(isEvident)) return false;
  // `Các trường: … dạy học trở lại từ ngày 24/11 (Trường Tiểu học số 2: từ ngày 25/11)`
  if (found.name === closingParenthesis.name && share.pattern === namedBeforeColon.name) return false;
  return !sameBodies(before, found.roles.lead);
}

/** `…; nếu chậm, Sở Tài chính sẽ dừng cấp vốn`: what those who were told will meet with. */
function isConsequence(clause: Clause): boolean {
  const { tokens, from } = clause;
  const subject = OCCASION.beginsAt(tokens, from) ? clause.subject() : null;
  return subject !== null && tokens[subject.list.next]?.fold === 'sẽ';
}

/** `… Nơi nào để xảy ra vi phạm, Chủ tịch Ủy ban nhân dân nơi đó phải chịu trách nhiệm`: who answers for it that the work before is done. */
function isLiability({ tokens, from, to }: Clause, { roles }: Found): boolean {
  if (!roles.lead.every(isReferredTo)) return false;
  for (let i = from; i < to; i++) if (hasWords(tokens, i, 'chịu', 'trách', 'nhiệm')) return true;
  return false;
}

/** `Rà soát …; giao Ủy ban nhân dân xã quản lý` below `Chủ tịch Ủy ban nhân dân huyện:`: the order is the carried body's own. */
function isCarriedOrder(share: Share, found: Found, clause: Clause, carried: readonly BodyMention[]): boolean {
  // `Củng cố quốc phòng. Giao Bộ Công an …`: a sentence of its own is said by who concludes
  if (clause.tokens[clause.from - 1]?.fold === '.') return false;
  if (isSubjectsOrder(share, found, clause)) return true;
  return share.lead.length === 0 && !share.isAnswer && carried.length > 0 && found.name === 'order';
}

/** `Sở Y tế rà soát …; kiến nghị Bộ Y tế …`, `…; yêu cầu các cơ sở cam kết`: what the subject asks of those above it, or of many outside, is its own work. */
function isSubjectsOrder({ pattern }: Share, { name, roles }: Found, { tokens, from }: Clause): boolean {
  if (name !== order.name || pattern === order.name || pattern === null || tokens[from]!.case !== 'lower') return false;
  if (tokens[from]!.fold === 'kiến') return true;
  return tokens[from]!.fold === 'yêu' && roles.lead.every(({ entry, kind }) => entry === null && kind === 'collective');
}

/** Patterns that take every subject for an actor: in a later clause only evident bodies count. */
const WEAK = new Set(['subject', 'with-partners']);

function join(share: Share, found: Found, clause: Clause): void {
  if (share.lead.length === 0 && found.roles.lead.some(isEvident)) {
    share.isPast = clause.subject()?.isPast ?? false;
    share.lead = found.roles.lead;
    share.pattern = found.name;
  } else if (found.roles.lead.length > 0 && !sameBodies(share.lead, found.roles.lead)) share.hasSeveralSubjects = true;
  addNew(
    share.support,
    found.roles.support.filter((body) => !isAmong(share.lead, body)),
  );
  share.pattern ??= found.name;
}

function sameBodies(a: readonly BodyMention[], b: readonly BodyMention[]): boolean {
  return a.length === b.length && b.every((body) => a.some((other) => isSame(other, body)));
}

/** One body, or who heads it: `Giao Bộ Tư pháp hoàn thiện …; giao Bộ trưởng Bộ Tư pháp ký Tờ trình`. */
function isSame(one: BodyMention, other: BodyMention): boolean {
  if (one.name.toLowerCase() === other.name.toLowerCase()) return true;
  return isHeadOf(one, other) || isHeadOf(other, one);
}

function isHeadOf({ agency, name }: BodyMention, body: BodyMention): boolean {
  if (agency !== null && agency === body.id) return !MEMBER.test(name);
  return name.endsWith(body.name) && HEAD_ALONE.test(name.slice(0, -body.name.length));
}
/** `Thanh tra Chính phủ hoàn chỉnh Báo cáo; Tổng Thanh tra Chính phủ ký`: what stands before the body's name is but the title. */
const HEAD_ALONE = /^(?:tổng|thống đốc|tổng giám đốc|chủ nhiệm|viện trưởng|chánh án|tổng biên tập) $/iu;
const MEMBER = /^(?:các )?(?:thành viên|ủy viên|phó) /iu;
