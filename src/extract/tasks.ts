/**
 * Tasks (nhiệm vụ): the smallest units that say what is to be done, with who does it, taken from the unit itself or from what stands above it.
 *
 * One walk over the outline. What a heading or a carrier says holds for what stands below it; what a labelled line says holds for the tasks before it.
 */
import type { Issuer } from '../model/annotations.ts';
import { isAmong, type NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { plain, type Run, subRun } from '../model/run.ts';
import { foldWords } from '../text/fold.ts';
import { isUpper } from '../text/letter-case.ts';
import { type Share, sharesOf } from './assignment.ts';
import { inherit, type TaskDraft } from './draft.ts';
import {
  closingLabelsOf,
  type Label,
  type LabelKind,
  labelsWithin,
  leadersBehindWork,
  trailingLabelsOf,
} from './labels.ts';
import { partnersOfLabel, rolesOfLabel } from './listed-roles.ts';
import { labelledLine } from './patterns/labelled-line.ts';
import { reportedTo } from './reports.ts';
import { directsItself, enterUnit, followHeading, type Scope, type ScopeBodies, withSection } from './scope.ts';
import { isComposition, isFormula, isNarrated, isNote, isStatedOf, isTarget } from './statements.ts';
import { rowTasks } from './table-tasks.ts';
import { isBareTopic, type Topic, topicOf } from './topics.ts';

export interface ExtractOptions {
  context: NameContext;
  topic: Topic;
  setsRules: boolean;
  /** Name of the issuer, in documents in which it tells what it does itself; else null. */
  issuer: string | null;
  /** The issuer and its superior. */
  superiors: readonly Issuer[];
}

/** All tasks of a part, in order. */
export function extractTasks(root: Unit, options: ExtractOptions): TaskDraft[] {
  const tasks: TaskDraft[] = [];
  const scope: Scope = {
    topic: options.topic,
    setsRules: options.setsRules,
    isPreamble: true,
    hasSections: root.children.some((child) => child.type === 'section'),
    bodies: null,
    section: null,
    times: [],
    issuer: options.issuer ? foldWords(options.issuer) : null,
    superiors: options.superiors,
  };
  visitChildren(root, scope, options.context, tasks);
  return tasks;
}

/** Bodies of the paragraph before, as long as it was directly before. */
type Preceding = ScopeBodies | null;

function visitChildren(
  parent: Unit,
  scope: Scope,
  context: NameContext,
  tasks: TaskDraft[],
  own: Preceding = null,
): void {
  let preceding = own;
  let current = scope;
  let group = tasks.length;
  const standing: Label[] = [];
  const units = withSharedLabels(parent.children);
  units.forEach((child, i) => {
    const next = units[i + 1];
    if (child.type === 'section' && current.isPreamble) current = { ...current, isPreamble: false };
    const labels = labelsWithin(child, i, units);
    if (labels && !isWorkOfItsOwn(child)) {
      if (tasks.length > group) applyLabels(labels, tasks.slice(group), context);
      else standing.push(...labels);
      return;
    }
    const roles = tasks.length > group ? rolesInParentheses(child, context) : null;
    if (roles) {
      for (const draft of tasks.slice(group)) assign(draft, roles);
      return;
    }
    // tasks before a labelled line are closed by it: the next unit opens a new group
    if (tasks.length > group && i > 0 && isLabel(units[i - 1]!, i - 1, units)) group = tasks.length;
    const before = tasks.length;
    if (child.type === 'table') tasks.push(...rowTasks(child, current, context));
    else if (child.kind === 'heading') current = followHeading(child, scope, context);
    else if ((parent.type === 'section' || isLetter(parent, scope)) && carriesOn(child, next))
      current = { ...enterUnit(child, current, context), isPreamble: false };
    else preceding = visitUnit(child, current, context, tasks, preceding);
    if (standing.length > 0) applyLabels(standing, tasks.slice(before), context, true);
    if (child.type === 'table' || child.kind === 'heading') preceding = null;
  });
}

/** Labels with stars below the last of several dashes (`* Cơ quan chủ trì: …`) are not its own: they are said of all. */
function withSharedLabels(units: readonly Unit[]): readonly Unit[] {
  const last = units.at(-1);
  if (last?.type !== 'item' || last.children.length === 0 || units.length === 1) return units;
  const isShared = last.children.every(({ marker }) => marker === '*') && last.children.every(isLabel);
  const haveOwn = units.slice(0, -1).some(({ children }) => children.length > 0);
  return isShared && !haveOwn ? [...units.slice(0, -1), { ...last, children: [] }, ...last.children] : units;
}

/**
 * A paragraph of a section that ends in a colon above units that are not its items: `… thực hiện các nhiệm vụ sau:`. (Before the first section it
 * is the ordering sentence, whose bodies are the addressees.)
 */
function carriesOn(unit: Unit, next: Unit | undefined): boolean {
  if (unit.type !== 'paragraph' || unit.children.length > 0 || !next || next.kind === 'heading') return false;
  return (next.type === 'section' || next.type === 'paragraph') && /:\s*$/.test(unit.run.text);
}

/** The text of a document that has no sections: its ordering sentence stands above all that follows. */
function isLetter(parent: Unit, scope: Scope): boolean {
  return parent.type !== 'item' && parent.type !== 'paragraph' && scope.isPreamble && !scope.hasSections;
}

function isLabel(unit: Unit, at: number, siblings: readonly Unit[]): boolean {
  return labelsWithin(unit, at, siblings) !== null;
}

/** `(Phòng Kinh tế chủ trì; các thôn phối hợp)` on a line of its own says who does what stands above it. */
function rolesInParentheses(unit: Unit, context: NameContext): Share | null {
  if (unit.children.length > 0 || !/^\([^()]+\)[.;]?$/u.test(unit.run.text.trim())) return null;
  const [share, ...more] = sharesOf(unit.run, context);
  return share && share.lead.length > 0 && more.length === 0 ? share : null;
}

function assign(draft: TaskDraft, { lead, support, pattern }: Pick<Share, 'lead' | 'support' | 'pattern'>): void {
  draft.lead = lead;
  if (support.length > 0) draft.support = support;
  draft.certainty = 'stated';
  draft.pattern = pattern;
  draft.from = null;
}

/** A unit with a label (`Trách nhiệm: …`) that has units below it which are no labels goes on as a heading. */
function isWorkOfItsOwn(unit: Unit): boolean {
  return (
    unit.children.length > 0 &&
    unit.type === 'section' &&
    unit.run.text.includes(':') &&
    !unit.children.every((child, i, all) => child.type === 'item' || isLabel(child, i, all))
  );
}

function visitUnit(
  unit: Unit,
  scope: Scope,
  context: NameContext,
  tasks: TaskDraft[],
  preceding: Preceding,
): Preceding {
  const below = unit.children.filter((child, i, all) => !isLabel(child, i, all));
  const opens = below.length > 0 && (unit.isHeading || unit.run.text === '' || isCarrier(unit));
  if (opens) {
    if (unit.isHeading) tasks.push(...readDirecting(unit, scope, context));
    visitChildren(unit, enterUnit(unit, scope, context), context, tasks);
    return null;
  }
  const section = unit.type === 'section' ? unit : scope.section;
  const from = tasks.length;
  const inner = section === scope.section ? scope : withSection(scope, section);
  tasks.push(...readUnit(unit, inner, context, preceding));
  const found = tasks[from];
  const named =
    found?.certainty === 'stated' && found.leadsOff && SUBJECT_PATTERNS.has(found.pattern ?? '')
      ? { lead: found.lead, support: found.support, pattern: found.pattern, from: section }
      : null;
  if (unit.children.length > 0) {
    if (below.length === 0 && found)
      applyLabels(
        unit.children.flatMap((child, i, all) => labelsWithin(child, i, all)!),
        tasks.slice(from),
        context,
      );
    else visitChildren(unit, inner, context, tasks, named);
  }
  return unit.type === 'paragraph' ? named : null;
}

/** A heading that is a sentence, and says who does what, is work besides what stands below it. */
function readDirecting(unit: Unit, scope: Scope, context: NameContext): TaskDraft[] {
  if (!sharesOf(unit.run, context).some((share) => directsItself(unit, share))) return [];
  return readUnit(unit, unit.type === 'section' ? withSection(scope, unit) : scope, context, null);
}

/** Patterns in which the bodies are the subject of the sentence. */
const SUBJECT_PATTERNS = new Set(['subject', 'lead-with-partners', 'duty', 'with-partners', 'focal-body']);

/** A text that ends in a colon, or an item that is a phrase, above its own items. */
function isCarrier(unit: Unit): boolean {
  const text = unit.run.text.trimEnd();
  return /:$/.test(text) || (unit.type === 'item' && unit.children.length > 0 && !/[.;!?…]["”)]*$/u.test(text));
}

/** The tasks of one unit: one, or one for each body that its clauses direct. */
function readUnit(unit: Unit, scope: Scope, context: NameContext, preceding: Preceding): TaskDraft[] {
  const trailing = trailingLabelsOf(unit.run);
  const run = trailing?.work ?? unit.run;
  const text = plain(run);
  if (text === '' || scope.topic === 'none' || isMereHeading(unit, text) || isFormula(run, text) || isNote(text))
    return [];
  const topic = scope.isPreamble && scope.hasSections ? 'named' : scope.topic;
  const shares = sharesOf(run, context, scope.bodies?.lead).filter(
    (share) => !share.isAnswer && !isStatedOf(share, run),
  );
  const directed =
    topic === 'work' && !scope.setsRules
      ? shares
      : takeIn(
          shares,
          shares.filter((share) => directsSomebody(share, run, scope)),
        );
  const labels = trailing?.labels ?? closingLabelsOf(run);
  if (labels.length === 0 && directed.length === 1 && directed[0]!.lead.length === 0)
    labels.push(...leadersBehindWork(run, context));
  // under a heading that names a body, `Phân công cán bộ …` is what that body does
  if (scope.bodies && /^phân công/iu.test(text))
    for (const share of directed) if (share.pattern === 'order') share.lead = [];
  const drafts = directed.map((share) => draftOf(share, unit, scope, context, preceding));
  if (labels.length > 0) applyLabels(labels, drafts, context);
  return drafts;
}

/** A heading over nothing, or over who and when alone, that doesn't say what is to be done. */
function isMereHeading(unit: Unit, text: string): boolean {
  if (unit.type !== 'section' || /[.;:!?]$/u.test(text)) return false;
  return isBareTopic(text) || (isUpper(text) && (unit.children.length === 0 || topicOf(text) !== 'work'));
}

/** A unit that directs one body is one task, whatever it tells besides: `Chính phủ thống nhất với Đề án. Giao Bộ Y tế …`. */
function takeIn(all: readonly Share[], kept: Share[]): Share[] {
  const [only] = kept;
  return only && kept.length === 1 ? [{ ...only, start: all[0]!.start, end: all.at(-1)!.end }] : kept;
}

/** In a section that isn't about work: does the clause itself direct a named body, or one that a carrier names? */
function directsSomebody(share: Share, run: Run, scope: Scope): boolean {
  if (share.isPast || isNarrated(share, run, scope.issuer) || isTarget(share, run)) return false;
  const isOpening = scope.isPreamble && scope.hasSections;
  if (share.lead.length === 0) return scope.bodies !== null && !isOpening && !isComposition(run);
  if (isOpening && share.pattern !== 'order') return false;
  return !(isOpening && /:\s*$/.test(run.text));
}

function draftOf(share: Share, unit: Unit, scope: Scope, context: NameContext, preceding: Preceding): TaskDraft {
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

/** Who, when and what comes out, as labelled lines say it of tasks. */
function applyLabels(
  labels: readonly Label[],
  drafts: readonly TaskDraft[],
  context: NameContext,
  areShared = drafts.length > 1,
): void {
  const valuesOf = (kind: LabelKind): Run[] => labels.filter((label) => label.kind === kind).map(({ value }) => value);
  const leaders = valuesOf('lead').map((value) => rolesOfLabel(value, context));
  const lead = leaders.flatMap((roles) => roles.lead);
  const partners = valuesOf('support').flatMap((value) => partnersOfLabel(value, context));
  const support = partners.length > 0 ? partners : leaders.flatMap((roles) => roles.support);
  const times = valuesOf('time').filter(({ text }) => text !== '');
  const products = valuesOf('product').filter(({ text }) => text !== '');
  for (const draft of drafts) {
    if (lead.length > 0) {
      assign(draft, { lead, support: [], pattern: labelledLine.name });
      if (support.length === 0) draft.support = draft.support.filter((body) => !isAmong(lead, body));
    }
    if (support.length > 0) draft.support = support;
    if (areShared) draft.standing = [...times, ...draft.standing];
    else draft.times = [...draft.times, ...times];
    draft.products = [...draft.products, ...products];
    draft.unit = { start: Math.min(draft.unit.start, draft.run.start), end: draft.unit.end };
  }
}
