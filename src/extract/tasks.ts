/**
 * Tasks (nhiệm vụ): the smallest units that say what is to be done, with who does it, taken from the unit itself or from what stands above it.
 *
 * One walk over the outline. What a heading or a carrier says holds for what stands below it; what a labelled line says holds for the tasks before it.
 */
import type { Issuer } from '../model/annotations.ts';
import type { NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { namesIn } from '../names/listed.ts';
import { foldWords } from '../text/fold.ts';
import { sharesOf } from './assignment/assignment.ts';
import type { TaskDraft } from './assignment/draft.ts';
import { carrierBehind, carriesOn, isCaption, isCarrier, isClosedName, isStarHeading } from './carriers.ts';
import { applyLabels } from './labels/apply-labels.ts';
import { directsThem } from './labels/label-words.ts';
import { isLabel, type Label, labelsAmong, leadsItems } from './labels/labels.ts';
import { applyRoles, rolesAlone } from './labels/who-lines.ts';
import { enterUnit, followHeading, type Scope, type ScopeBodies, withSection } from './scope.ts';
import { assignsWork, rowTasks } from './table-tasks.ts';
import type { Topic } from './topics.ts';
import { readDirecting, readUnit } from './unit-tasks.ts';

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
  const hasSections = root.children.some((child) => child.type === 'section');
  const scope: Scope = {
    topic: options.topic,
    setsRules: options.setsRules,
    isPreamble: true,
    hasSections,
    orderedFrom: hasSections ? 0 : startOfOrders(root, options.context),
    bodies: null,
    section: null,
    times: [],
    issuer: options.issuer ? foldWords(options.issuer) : null,
    superiors: options.superiors,
  };
  visitChildren(root, scope, options.context, tasks);
  return tasks;
}

/** Where the first paragraph that orders something, else the first that directs somebody, begins; 0 when none does. */
function startOfOrders(root: Unit, context: NameContext): number {
  const shares = root.children
    .filter(({ type }) => type === 'paragraph')
    .flatMap(({ start, run }) => sharesOf(run, context).map((share) => ({ ...share, paragraph: start })));
  const orders = shares.find(({ pattern, asks }) => asks || pattern === 'order');
  return (orders ?? shares.find(({ lead, isPast }) => lead.length > 0 && !isPast))?.paragraph ?? 0;
}

function visitChildren(
  parent: Unit,
  scope: Scope,
  context: NameContext,
  tasks: TaskDraft[],
  own: ScopeBodies | null = null,
): void {
  let preceding = own;
  let current = scope;
  let group = tasks.length;
  const standing: Label[] = [];
  const units = withSharedLabels(withCarriersBetween(parent.children, context), context);
  units.forEach((child, i) => {
    if (child.isExample) return;
    const next = units[i + 1];
    if (child.type === 'section' && current.isPreamble) current = { ...current, isPreamble: false };
    const labels = labelsAmong(units)[i];
    if (labels && !isWorkOfItsOwn(child, labels)) {
      if (tasks.length > group) applyLabels(labels, tasks.slice(group), context);
      else if (!tellsOfOccasion(current)) standing.push(...labels);
      return;
    }
    const roles = tasks.length > group ? rolesAlone(child, current, context) : null;
    if (roles && (roles.isAside || tasks.slice(group).every(({ lead }) => lead.length === 0))) {
      applyRoles(roles, tasks.slice(group), context);
      return;
    }
    // tasks before a labelled line are closed by it: the next unit opens a new group
    if (tasks.length > group && i > 0 && isLabel(units[i - 1]!, i - 1, units)) group = tasks.length;
    if (ordersSections(child, next, current, context)) current = { ...current, topic: 'work' };
    const before = tasks.length;
    if (child.type === 'table')
      tasks.push(...rowTasks(child, captionOf(units[i - 1], child, current, context), context));
    else if (next && isCaption(child, next)) return;
    else if (child.kind === 'heading' || isStarHeading(child, next)) current = followHeading(child, scope, context);
    else if (mayCarryOn(parent, current) && carriesOn(child, next, context))
      current = { ...enterUnit(child, { ...current, times: scope.times }, context), isPreamble: false };
    else preceding = visitUnit(child, current, context, tasks, preceding);
    if (standing.length > 0) applyLabels(standing, tasks.slice(before), context, true);
    if (child.type === 'table' || child.kind === 'heading' || isStarHeading(child, next)) preceding = null;
  });
}

/** Above the sections of a text that states as much as it directs, labels tell when and with whom it came about: `Chủ trì: Ông …` of minutes. */
function tellsOfOccasion({ isPreamble, hasSections, topic }: Scope): boolean {
  return isPreamble && hasSections && topic !== 'work';
}

/**
 * Labels with stars, or without a marker, below the last of several dashes, letters or numbers of a section (`1.2.`) are not its own: they are said of all, as is
 * `(Các nội dung trên do … thực hiện)` wherever it stands.
 */
function withSharedLabels(units: readonly Unit[], context: NameContext): readonly Unit[] {
  const last = units.at(-1);
  if (!last || last.children.length === 0 || units.length === 1) return units;
  const isNumbered = /\d\.\d/.test(last.marker ?? '');
  const isLowest = last.type === 'item' || last.kind === 'letter' || isNumbered;
  const isShared =
    (isLowest &&
      last.children.every(({ marker, type }) => marker === '*' || (type === 'paragraph' && last.type !== 'item')) &&
      last.children.every(isLabel)) ||
    (last.children.length === 1 && OF_ALL.test(last.children[0]!.run.text));
  const others = units.slice(0, -1);
  const haveOwn = others.some((unit) => unit.children.length > 0 || (isNumbered && tellsWho(unit, context)));
  if (!isShared || haveOwn) return units;
  const alone = { ...last, children: [] };
  wholes.set(alone, wholes.get(last) ?? last);
  return [...others, alone, ...last.children];
}
const OF_ALL =
  /^\((?:(?:các|những|toàn bộ|tất cả) )?(?:nội dung|nhiệm vụ|công việc|hoạt động|phần việc)(?: nêu| tại mục)? (?:trên|này) /iu;

/** Says the unit itself who is to do it? */
function tellsWho({ run }: Unit, context: NameContext): boolean {
  return sharesOf(run, context).some(({ lead }) => lead.length > 0);
}

/** Those of whom the next series is stand between the two, not below the last of the series before. */
function withCarriersBetween(units: readonly Unit[], context: NameContext): readonly Unit[] {
  const carriers = units.map((unit, i) => carrierBehind(unit, units[i + 1], context));
  if (carriers.every((carrier) => carrier === null)) return units;
  return units.flatMap((unit, i) => {
    const carrier = carriers[i];
    if (!carrier) return [unit];
    const rest = { ...unit, children: unit.children.slice(0, -1) };
    wholes.set(rest, unit);
    return [rest, carrier];
  });
}

/** The sections of which something is said of others too, by what is left of them. */
const wholes = new WeakMap<Unit, Unit>();

function captionOf(above: Unit | undefined, table: Unit, scope: Scope, context: NameContext): Scope {
  return above && isCaption(above, table) ? enterUnit(above, scope, context) : scope;
}

/** `Sở Y tế đề nghị các đơn vị thực hiện một số nội dung sau:` above the first section of a text that states as much as it directs. */
function ordersSections(unit: Unit, next: Unit | undefined, scope: Scope, context: NameContext): boolean {
  if (!scope.isPreamble || scope.topic !== 'named' || scope.setsRules) return false;
  if (unit.type !== 'paragraph' || next?.type !== 'section' || !/:\s*$/.test(unit.run.text)) return false;
  const last = sharesOf(unit.run, context).at(-1);
  return last !== undefined && (last.asks || last.pattern === 'order');
}

/** Within a section, behind a heading, and in a document that has no sections: its ordering sentence stands above all that follows. */
function mayCarryOn(parent: Unit, { isPreamble, hasSections }: Scope): boolean {
  return parent.type === 'section' || !isPreamble || !hasSections;
}

/**
 * A unit with a label (`Trách nhiệm: …`) that has units below it which are no labels goes on as a heading; with a number of its own, names and what they do it is a
 * sentence: `3. Các cơ quan chủ trì: Sở A, Sở B hoàn thiện hồ sơ dự án.`
 */
function isWorkOfItsOwn(unit: Unit, labels: readonly Label[]): boolean {
  const isSentence = ({ kind, value }: Label) => (kind === 'lead' || kind === 'support') && directsThem(value);
  if (unit.type === 'section' && labels.every(isSentence)) return true;
  return (
    unit.children.length > 0 &&
    unit.run.text.includes(':') &&
    !unit.children.every((child, i, all) => child.type === 'item' || isLabel(child, i, all))
  );
}

function visitUnit(
  unit: Unit,
  scope: Scope,
  context: NameContext,
  tasks: TaskDraft[],
  preceding: ScopeBodies | null,
): ScopeBodies | null {
  const [first, ...others] = unit.children.filter(
    (child, i, all) => !isLabel(child, i, all) && !isClosing(child, i, all),
  );
  const roles = first && first === unit.children[0] ? rolesAlone(first, scope, context) : null;
  const below = roles && others.length === 0 ? [] : first ? [first, ...others] : [];
  const opens =
    below.some((child) => child.type !== 'table' || assignsWork(child)) &&
    (unit.isHeading || unit.run.text === '' || isCarrier(unit) || leadsItems(unit) || isClosedName(unit, context));
  if (opens) {
    if (unit.isHeading) tasks.push(...readDirecting(unit, scope, context));
    visitChildren(unit, enterUnit(unit, scope, context), context, tasks);
    return null;
  }
  const section = unit.type === 'section' ? (wholes.get(unit) ?? unit) : scope.section;
  const from = tasks.length;
  const inner = section === scope.section ? scope : withSection(scope, section);
  const isLaid = below.length === 0 && scope.topic === 'named' && laysOnBodies(unit, context);
  tasks.push(...readUnit(unit, isLaid ? { ...inner, topic: 'work' } : inner, context, preceding));
  const found = tasks[from];
  const named =
    found?.certainty === 'stated' && found.leadsOff && SUBJECT_PATTERNS.has(found.pattern ?? '')
      ? { lead: found.lead, support: found.support, pattern: found.pattern, from: section }
      : null;
  if (roles && found && tasks.length === from + 1) applyRoles(roles, [found], context);
  if (unit.children.length > 0) {
    if (below.length === 0 && found)
      applyLabels(
        labelsAmong(unit.children).flatMap((labels) => labels ?? []),
        tasks.slice(from),
        context,
      );
    else visitChildren(unit, inner, context, tasks, named);
  }
  return unit.type === 'paragraph' ? named : null;
}

/**
 * `a) Dự án Dinh dưỡng học đường` above `- Cơ quan chủ trì: Bộ Y tế`: labels lay it on bodies, whatever the heading above is about. Where they say when
 * too, whoever is named does it: `1. Kiểm tra thư viện`, `- Thời gian: Tháng 12`, `- Người thực hiện: Phó Hiệu trưởng`.
 */
function laysOnBodies({ children }: Unit, context: NameContext): boolean {
  const labels = labelsAmong(children).flatMap((each) => each ?? []);
  const leaders = labels.filter(({ kind }) => kind === 'lead').flatMap(({ value }) => namesIn(value, context));
  return (
    leaders.some((body) => body.kind === 'agency' && body.entry !== null) ||
    (leaders.length > 0 && labels.some(({ kind }) => kind === 'time'))
  );
}

/** `Trên đây là Kế hoạch …` below the last unit of a document is no part of its work. */
function isClosing({ type, children, run }: Unit, at: number, { length }: readonly Unit[]): boolean {
  return type === 'paragraph' && children.length === 0 && at === length - 1 && CLOSES.test(run.text);
}
const CLOSES = /^\s*trên đây là /iu;

/** Patterns in which the bodies are the subject of the sentence. */
const SUBJECT_PATTERNS = new Set(['subject', 'lead-with-partners', 'duty', 'with-partners', 'focal-body']);
