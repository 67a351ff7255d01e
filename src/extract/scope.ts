/** What holds below a heading or a carrier: the topic, the bodies that it names, a time. */
import type { Issuer } from '../model/annotations.ts';
import { type BodyMention, isAmong, type NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { type Run, subRun } from '../model/run.ts';
import { classOfHeading, namesOfHeading } from '../names/heading-names.ts';
import { matchesOf } from '../text/matches.ts';
import { type Share, sharesOf } from './assignment/assignment.ts';
import { labelledRoles } from './labels/apply-labels.ts';
import { isTimeAlone } from './labels/label-words.ts';
import { labelsOf, leadsItems } from './labels/labels.ts';
import { labelledLine } from './patterns/labelled-line.ts';
import { namedInHeading } from './patterns/named-in-heading.ts';
import { isNarrated } from './statements.ts';
import { listsMembers, namesArea, type Topic, topicOf } from './topics.ts';

export interface Scope {
  topic: Topic;
  /** In a regulation (quy chế, quy định, thông tư). */
  setsRules: boolean;
  /** Before the first section. */
  isPreamble: boolean;
  hasSections: boolean;
  /** Where the ordering sentence of a text without sections begins: what stands before it is said of the situation. 0 when there is none. */
  orderedFrom: number;
  /** The bodies of the nearest heading or carrier that names some. */
  bodies: ScopeBodies | null;
  /** The nearest section. */
  section: Unit | null;
  /** The issuer's name, folded, where what it says of itself is a statement. */
  issuer: string | null;
  /** The issuer and its superior, which may be named by their nouns alone. */
  superiors: readonly Issuer[];
  /** Times of headings and standing labels, the nearest first. */
  times: Run[];
}

export interface ScopeBodies {
  lead: BodyMention[];
  support: BodyMention[];
  pattern: string | null;
  from: Unit | null;
}

/** The scope below a unit. Written out like the next: every heading and section needs one, and a spread takes ten times as long. */
export function enterUnit(unit: Unit, scope: Scope, context: NameContext): Scope {
  const section = unit.type === 'section' ? unit : scope.section;
  const bodies = bodiesOf(unit, section, scope, context);
  const heading = unit.type === 'section' ? topicOf(unit.run.text) : listsMembers(unit.run.text) ? 'members' : null;
  const isToldOf = heading === 'work' && scope.topic === 'none' && namesArea(unit.run.text);
  const named = isToldOf ? 'none' : heading === 'work' && scope.setsRules ? 'named' : heading;
  const isDirecting =
    bodies !== null && bodies !== scope.bodies && (!isTalk(scope.topic) || bodies.pattern === 'order');
  const isOrdering = ordersItems(unit, scope, context);
  const topic = isDirecting || isOrdering ? 'work' : (named ?? scope.topic);
  const time = timeOfHeading(unit.run);
  const times = time ? [time, ...scope.times] : scope.times;
  const { setsRules, hasSections, orderedFrom, issuer, superiors } = scope;
  const isPreamble = scope.isPreamble && !isOrdering;
  return { topic, setsRules, isPreamble, hasSections, orderedFrom, bodies, section, issuer, superiors, times };
}

/** Nothing that stands below is work by its heading. */
function isTalk(topic: Topic): boolean {
  return topic === 'none' || topic === 'members';
}

/** The scope within a section that bears no heading. */
export function withSection(scope: Scope, section: Unit | null): Scope {
  const { topic, setsRules, isPreamble, hasSections, orderedFrom, bodies, issuer, superiors, times } = scope;
  return { topic, setsRules, isPreamble, hasSections, orderedFrom, bodies, section, issuer, superiors, times };
}

/**
 * An ordering sentence with items of its own: they are work. Before the first section the bodies that it names are the addressees; one that asks and
 * names nobody (`Hội đồng nhân dân tỉnh yêu cầu:`) may stand anywhere.
 */
function ordersItems(unit: Unit, scope: Scope, context: NameContext): boolean {
  if (unit.children.length === 0 || !/:\s*$/.test(unit.run.text)) return false;
  const shares = sharesOf(unit.run, context);
  return (shares.at(-1)?.asks ?? false) || (scope.isPreamble && shares.some(({ pattern }) => pattern === 'order'));
}

/** The scope behind a heading without a marker, among its siblings. */
export function followHeading(heading: Unit, scope: Scope, context: NameContext): Scope {
  const entered = enterUnit(heading, { ...scope, bodies: null }, context);
  return { ...entered, isPreamble: false, bodies: entered.bodies ?? scope.bodies };
}

/**
 * The time that a heading is, or that opens or closes it: `Đợt 1: từ ngày … đến ngày …`, `Tháng 9`, `Trước ngày 30/6:`, `Bước 2: Kiểm tra (từ 21/6 đến 31/8)`,
 * `Kiểm tra bến bãi - hoàn thành trong quý II`; null for other headings. One that ends in a colon carries its items, and no time of it passes to them, unless it is
 * nothing else.
 */
export function timeOfHeading(run: Run): Run | null {
  const text = run.text.trimEnd();
  if (isTimeAlone(text.endsWith(':') ? text.slice(0, -1) : text)) return run;
  if (text.endsWith(':')) return null;
  const day = DAY_OF.exec(text)?.[0];
  if (day !== undefined && isTimeAlone(text.slice(day.length))) return subRun(run, run.start + day.length);
  if (TIME_HEADING.test(text) || (text.includes(': ') && isTimeAlone(text.slice(0, text.indexOf(': '))))) return run;
  const aside = text.endsWith(')') ? TIME_ASIDE.exec(text) : null;
  if (aside) return subRun(run, run.start + aside.index + 1, run.start + text.lastIndexOf(')'));
  // a sentence says its own time
  const tail = /[.;]$/.test(text) ? undefined : matchesOf(BEFORE_TAIL, text).at(-1);
  return tail && isTimeAlone(text.slice(tail.index + 1)) ? subRun(run, run.start + tail.index + 1) : null;
}
/** `Ngày bầu cử: Chủ nhật, ngày 15/3/2026` */
const DAY_OF = /^(?:ngày|thời gian) [^:;.]{2,40}:\s+(?=\S)/iu;
const TIME_HEADING = /^(?:đợt \d|giai đoạn \d[^\d]|ngày \d|tháng \d|quý [ivx\d]|từ ngày|trước ngày|tuần \d)/iu;
/** Years alone tell a phase of a programme. */
const TIME_ASIDE =
  /\((?=(?:từ|trong|trước|đến|hoàn thành|xong|ngày|tháng|quý|sáng|chiều|tối) )(?=[^()]*(?:\d\/|ngày|tháng|quý))[^()]{1,60}\)\s*$/iu;
const BEFORE_TAIL = /[-–,;:](?=\s+(?:hoàn thành|xong|trước ngày) )/giu;

function bodiesOf(unit: Unit, section: Unit | null, scope: Scope, context: NameContext): ScopeBodies | null {
  if (leadsItems(unit))
    return { ...labelledRoles(labelsOf(unit.run)!, context), pattern: labelledLine.name, from: section };
  const names = namesOfHeading(unit.run, context);
  if (names) {
    const support = ROLE_ASIDE.test(unit.run.text) ? sharesOf(unit.run, context).flatMap((share) => share.support) : [];
    const lead = support.length > 0 ? names.filter((body) => !isAmong(support, body)) : names;
    return { lead, support, pattern: namedInHeading.name, from: section };
  }
  const text = unit.run.text.trimEnd();
  const share = sharesOf(unit.run, context).findLast((each) => each.pattern !== null);
  const isCarrier = /:$/.test(text) || ENDS_IN_DUTY.test(text) || (share !== undefined && endsInPartners(unit, share));
  // the bodies of the ordering sentence are the addressees of the whole document
  if (scope.isPreamble && share?.pattern === 'order') return scope.bodies;
  if (share && (share.isPast || isNarrated(share, unit.run, scope.issuer))) return scope.bodies;
  const several =
    unit.type === 'section' && !isCarrier && !/[.;,]$/.test(text) ? classOfHeading(unit.run, context) : null;
  if (several) return { lead: several, support: [], pattern: namedInHeading.name, from: section };
  if (!share || !(isCarrier || HEADING_PATTERNS.has(share.pattern!) || directsItself(unit, share))) return scope.bodies;
  if (share.lead.length > 0) return { lead: share.lead, support: share.support, pattern: share.pattern, from: section };
  if (!scope.bodies || share.support.length === 0) return scope.bodies;
  return { ...scope.bodies, support: share.support };
}

/** `Sở Tài chính (phối hợp với Kho bạc Nhà nước tỉnh)`, `Giao Sở Tài chính (chủ trì), Kho bạc Nhà nước tỉnh (phối hợp):` */
const ROLE_ASIDE = /\([^()]*(?:chủ trì|phối hợp)/iu;

/** `Điều 9. Bộ Công an là Cơ quan thường trực của Ban Chỉ đạo, có nhiệm vụ` */
const ENDS_IN_DUTY = / có (?:các )?(?:nhiệm vụ|trách nhiệm|nhiệm vụ,? (?:và )?quyền hạn)(?: (?:như )?sau(?: đây)?)?$/iu;

/** `2. Ngân hàng Nhà nước chủ trì, phối hợp với các bộ liên quan`, `3. Bộ Y tế chủ trì`, above its items: nothing is said but who leads and who supports. */
function endsInPartners({ run, children }: Unit, { lead, support }: Share): boolean {
  const last = support.at(-1)?.end;
  if (children.length === 0 || lead.length === 0) return false;
  return last === undefined ? / chủ trì$/iu.test(run.text.trimEnd()) : last >= run.end - 1;
}

/** A sentence that says who does what, above items that say it in detail: `1. Sở Tư pháp tổ chức tập huấn trong quý II.` */
export function directsItself(unit: Unit, share: Share): boolean {
  return share.leadsOff && share.pattern !== null && /[.;][”")]*$/u.test(unit.run.text.trimEnd());
}

/** Patterns that name bodies in a heading that is no carrier. */
const HEADING_PATTERNS = new Set(['order', 'postposed', 'named-before-colon']);
