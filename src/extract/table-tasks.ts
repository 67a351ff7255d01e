/** Tasks of a table that assigns work: each row that states work is one; its columns say who, when and what comes out. */
import type { BodyMention, NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import type { Run } from '../model/run.ts';
import { namesIn, namesOfHeading } from '../names/listed.ts';
import { sharesOf } from './assignment.ts';
import { type ColumnKind, cellsOf, columnsOf, groupText, isGroupRow } from './columns.ts';
import { inherit, type TaskDraft } from './draft.ts';
import { labelsOf } from './labels.ts';
import { markedRoles } from './marked-roles.ts';
import { namedInHeading } from './patterns/named-in-heading.ts';
import { tableColumn } from './patterns/table-column.ts';
import { reportedTo } from './reports.ts';
import type { Scope, ScopeBodies } from './scope.ts';

export function rowTasks(table: Unit, scope: Scope, context: NameContext): TaskDraft[] {
  const heads = table.children[0]?.row?.heads ?? [];
  const kinds = columnsOf(heads);
  if (!kinds) return [];
  const tasks: TaskDraft[] = [];
  let group = scope.bodies;
  for (const unit of table.children) {
    const row = unit.row!;
    if (isGroupRow(row, kinds)) group = groupBodies(groupText(row), scope, context);
    else {
      const draft = rowTask(unit, kinds, { ...scope, bodies: group }, context);
      if (draft) tasks.push(draft);
    }
  }
  return tasks;
}

/** A row that groups others may name who they are for. */
function groupBodies(text: Run | null, scope: Scope, context: NameContext): ScopeBodies | null {
  const bare = text ? withoutMarker(text) : null;
  const names = bare ? namesOfHeading(bare, context) : null;
  return names ? { lead: names, support: [], pattern: namedInHeading.name, from: scope.section } : scope.bodies;
}

function withoutMarker(run: Run): Run {
  const length = /^(?:[IVX]+|\d+(?:\.\d+)*|[A-Za-zđ])[.)]?\s+/u.exec(run.text)?.[0].length ?? 0;
  return { start: run.start + length, end: run.end, text: run.text.slice(length) };
}

function rowTask(unit: Unit, kinds: readonly ColumnKind[], scope: Scope, context: NameContext): TaskDraft | null {
  const cells = cellsOf(unit.row!, kinds);
  if (!cells.work) return null;
  const { lead, support } = splitRoles(cells.lead, cells.support, context);
  const stated = sharesOf(cells.work, context)[0];
  const draft: TaskDraft = {
    run: cells.work,
    unit: { start: unit.start, end: unit.end },
    section: scope.section,
    lead,
    support,
    reportTo: reportedTo(cells.work, context),
    times: cells.time ? [cells.time] : scope.times,
    products: cells.product ? [cells.product] : [],
    certainty: lead.length > 0 ? 'stated' : 'unassigned',
    pattern: lead.length > 0 || support.length > 0 ? tableColumn.name : null,
    from: null,
    doubts: new Set(),
    leadsOff: false,
  };
  if (lead.length === 0 && !kinds.includes('lead') && stated && stated.lead.length > 0) {
    Object.assign(draft, {
      lead: stated.lead,
      support: support.length > 0 ? support : stated.support,
      certainty: 'stated',
      pattern: stated.pattern,
    });
  }
  if (draft.lead.length === 0) inherit(draft, scope.bodies);
  return draft;
}

/** One column may hold both roles: `Sở Y tế (chủ trì), Sở Tài chính (phối hợp)`, `Sở Y tế chủ trì, phối hợp với …`. */
function splitRoles(
  leadCell: Run | null,
  supportCell: Run | null,
  context: NameContext,
): { lead: BodyMention[]; support: BodyMention[] } {
  const support = supportCell ? namesIn(supportCell, context) : [];
  if (!leadCell) return { lead: [], support };
  const labels = labelsOf(leadCell);
  if (labels) {
    const of = (kind: string) =>
      labels.filter((label) => label.kind === kind).flatMap(({ value }) => namesIn(value, context));
    return { lead: of('lead'), support: [...of('support'), ...support] };
  }
  if (/phối hợp/iu.test(leadCell.text)) {
    const share = sharesOf(leadCell, context)[0];
    if (share && share.lead.length > 0) return { lead: share.lead, support: [...share.support, ...support] };
  }
  const marked = markedRoles(namesIn(leadCell, context), context);
  return { lead: marked.lead, support: [...marked.support, ...support] };
}
