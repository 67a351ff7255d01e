/**
 * The tasks of one unit: what its clauses direct, without those that only state, answer or define; with whom and when its own labels name, and what
 * it takes from above.
 */
import type { NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { plain, type Run, subRun } from '../model/run.ts';
import { isUpper } from '../text/letter-case.ts';
import { type Share, sharesOf } from './assignment/assignment.ts';
import { inherit, type TaskDraft } from './assignment/draft.ts';
import { applyLabels } from './labels/apply-labels.ts';
import { closingLabelsOf, leadersBehindWork, spokenLabelsOf, trailingLabelsOf } from './labels/labels-behind-work.ts';
import { leadsOn } from './ordering-sentence.ts';
import { reportedTo } from './partners/reports.ts';
import { subject } from './patterns/subject.ts';
import { directsItself, type Scope, type ScopeBodies, withSection } from './scope.ts';
import {
  isAboutOwner,
  isAboutThing,
  isComposition,
  isFormula,
  isNarrated,
  isNote,
  isStatedOf,
  isSubjectMatter,
  isTarget,
  tellsHowToWork,
} from './statements.ts';
import { clausesOf } from './subject/clause.ts';
import { isEvident } from './subject/evident.ts';
import { isBareTopic, topicOf } from './topics.ts';

/** The tasks of one unit: one, or one for each body that its clauses direct. */
export function readUnit(unit: Unit, scope: Scope, context: NameContext, preceding: ScopeBodies | null): TaskDraft[] {
  const trailing = trailingLabelsOf(unit.run, context) ?? spokenLabelsOf(unit.run);
  const whole = trailing?.work ?? unit.run;
  const text = plain(whole);
  if (text === '' || isLeftOut(unit, scope) || isMereHeading(unit, text) || isNote(text)) return [];
  if (unit.type === 'item' && isSubjectMatter(text)) return [];
  const run = isFormula(whole, text) ? besideFormula(whole, text, context) : whole;
  if (run === null) return [];
  const isOpening = scope.isPreamble && (scope.hasSections || unit.start < scope.orderedFrom);
  const topic = isOpening ? 'named' : scope.topic;
  const shares = sharesOf(run, context, scope.bodies?.lead).filter(
    (share) => !share.isAnswer && !isStatedOf(share, run, context),
  );
  const directed =
    topic === 'work' && !scope.setsRules
      ? withoutPast(shares)
      : takeIn(
          shares,
          shares.filter((share) => directsSomebody(share, run, scope)),
        );
  const own = trailing?.labels ?? closingLabelsOf(run, context);
  const namesNobody = own.length === 0 && directed.length === 1 && directed[0]!.lead.length === 0;
  const labels = namesNobody ? leadersBehindWork(run, context) : own;
  if (isOwnOrder(text, scope)) for (const share of directed) if (share.pattern === 'order') share.lead = [];
  const drafts = directed.map((share) => draftOf(share, unit, scope, context, preceding));
  if (labels.length > 0) applyLabels(labels, drafts, context);
  return drafts;
}

/** Below a heading that makes nothing work; listed among those of whom a body consists. */
function isLeftOut({ type }: Unit, { topic }: Scope): boolean {
  return topic === 'none' || (topic === 'members' && type !== 'paragraph');
}

/** `Trong quá trình thực hiện, nếu có vướng mắc, … Sở Y tế tổng hợp, trình …`, `Trên đây là …; đề nghị …`: the whole is the formula. */
const CUSTOMARY = /^(?:trong|quá|trên|kính|xin|trân|văn phòng chính phủ) /iu;

/** What a unit directs besides a formula: `Các thành viên chịu trách nhiệm thi hành Quy chế này. Bộ Y tế theo dõi, đôn đốc …`; null when nothing. */
function besideFormula(run: Run, text: string, context: NameContext): Run | null {
  if (CUSTOMARY.test(text)) return null;
  const clauses = clausesOf(run, context).map(({ tokens, from, to }) =>
    subRun(run, tokens[from]!.start, tokens[to - 1]!.end),
  );
  const rest = clauses.filter((clause) => !isFormula(clause, plain(clause)));
  const [first] = rest;
  if (!first || rest.length === clauses.length) return null;
  const beside = subRun(run, first.start, rest.at(-1)!.end);
  return sharesOf(beside, context).some(({ lead }) => lead.some(isEvident)) ? beside : null;
}

/** Under a heading that names a body, `Phân công cán bộ …`, `Kiến nghị Chính phủ …` is what that body does; in a regulation so is what it asks of others. */
function isOwnOrder(text: string, { bodies, setsRules }: Scope): boolean {
  if (bodies === null) return false;
  return OWN_ORDER.test(text) || (setsRules && ASKS_OTHERS.test(text) && !isOfMembers(bodies));
}
const OWN_ORDER = /^(?:phân công|(?:ủy|uỷ) quyền|kiến nghị)(?= )/iu;
const ASKS_OTHERS = /^(?:đề nghị|yêu cầu|giao nhiệm vụ)(?= )/iu;

/** Below the duties of a committee's members stand those who are asked to be one: `Đề nghị Chủ tịch Hội Nông dân …`. */
function isOfMembers({ lead }: ScopeBodies): boolean {
  return lead.some(({ name }) => /^(?:(?:các|một số) )?(?:thành viên|ủy viên)/iu.test(name));
}

/** A heading that is a sentence, and says who does what, is work besides what stands below it. */
export function readDirecting(unit: Unit, scope: Scope, context: NameContext): TaskDraft[] {
  if (!sharesOf(unit.run, context).some((share) => directsItself(unit, share))) return [];
  return readUnit(unit, withSection(scope, unit), context, null);
}

/** A heading over nothing, or over who and when alone, that doesn't say what is to be done. */
function isMereHeading(unit: Unit, text: string): boolean {
  if (unit.type !== 'section' || /[.;!?]$/u.test(text)) return false;
  if (text.endsWith(':')) return isBareTopic(text.slice(0, -1));
  return isBareTopic(text) || (isUpper(text) && (unit.children.length === 0 || topicOf(text) !== 'work'));
}

/** A unit that directs one body is one task, whatever it tells besides: `Chính phủ thống nhất với Đề án. Giao Bộ Y tế …`. */
function takeIn(all: readonly Share[], kept: Share[]): Share[] {
  const [only] = kept;
  return only && kept.length === 1 ? [{ ...only, start: all[0]!.start, end: all.at(-1)!.end }] : kept;
}

/** Beside a clause that directs somebody, one that tells what was done is no task: `Phó Thủ tướng đã có ý kiến …; yêu cầu Bộ Xây dựng …`. */
function withoutPast(shares: Share[]): Share[] {
  const kept = shares.filter(({ isPast }) => !isPast);
  return kept.some(({ lead }) => lead.length > 0) ? takeIn(shares, kept) : shares;
}

/** In a section that isn't about work: does the clause itself direct a named body, or one that a carrier names? */
function directsSomebody(share: Share, run: Run, scope: Scope): boolean {
  if (share.isPast || isNarrated(share, run, scope.issuer) || isTarget(share, run, scope.setsRules)) return false;
  if (EVERYBODY.test(share.lead[0]?.name ?? '')) return false;
  if (scope.topic === 'aims' && share.pattern === subject.name && !MUST.test(run.text)) return false;
  const isOpening = scope.isPreamble && scope.hasSections;
  if (share.lead.length === 0)
    return (
      scope.bodies !== null &&
      !isComposition(run) &&
      !(scope.setsRules && (isAboutThing(run) || isAboutOwner(run, scope.bodies) || tellsHowToWork(run, scope.bodies)))
    );
  if (isOpening && share.pattern !== 'order') return false;
  return !(isOpening && leadsOn(run.text));
}

/** `mỗi xã phải có …`: an aim that is laid on somebody. */
const MUST = / phải /iu;

/** `Các cấp, các ngành`: whom requirements and objectives speak of when they mean everybody. */
const EVERYBODY = /^các cấp(?:, ngành)?$/iu;

function draftOf(
  share: Share,
  unit: Unit,
  scope: Scope,
  context: NameContext,
  preceding: ScopeBodies | null,
): TaskDraft {
  const run = subRun(unit.run, share.start, share.end);
  const draft: TaskDraft = {
    run,
    unit: { start: unit.start, end: unit.run.end },
    section: scope.section,
    lead: share.lead,
    support: share.support,
    reportTo: reportedTo(run, { context, superiors: scope.superiors }),
    times: [],
    standing: scope.times,
    products: [],
    certainty: share.lead.length > 0 ? 'stated' : 'unassigned',
    pattern: share.pattern,
    from: null,
    doubts: new Set(share.hasSeveralSubjects ? ['several-subjects'] : []),
    leadsOff: share.leadsOff,
  };
  if (draft.lead.length === 0) inherit(draft, scope.bodies ?? preceding);
  return draft;
}
