/** Tasks of a table that assigns work: each row that states work is one; its columns say who, when and what comes out. */
import type { NameContext } from '../model/body.ts';
import type { TableRow, Unit } from '../model/outline.ts';
import { type Run, subRun } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { namesOfHeading } from '../names/heading-names.ts';
import { namesIn } from '../names/listed.ts';
import { ITEM_SIGNS } from '../text/symbol-glyphs.ts';
import { tokenize } from '../text/tokens.ts';
import { sharesOf } from './assignment/assignment.ts';
import { inherit, type TaskDraft } from './assignment/draft.ts';
import {
  type ColumnKind,
  cellsOf,
  columnsOf,
  groupRowsOf,
  groupText,
  type LeadValue,
  markedHeads,
  type RowCells,
  withDitto,
} from './columns.ts';
import { labelsOf, withTimeBehind } from './labels/labels.ts';
import { dividedBySign, partnersOfLabel, rolesIn } from './labels/listed-roles.ts';
import { reportedTo } from './partners/reports.ts';
import { namedInHeading } from './patterns/named-in-heading.ts';
import type { Roles } from './patterns/pattern.ts';
import { tableColumn } from './patterns/table-column.ts';
import { type Scope, type ScopeBodies, timeOfHeading } from './scope.ts';

export function assignsWork(table: Unit): boolean {
  return kindsOf(table) !== null;
}

function kindsOf(table: Unit): ColumnKind[] | null {
  return columnsOf(table.children[0]?.row?.heads ?? []);
}

export function rowTasks(table: Unit, scope: Scope, context: NameContext): TaskDraft[] {
  const kinds = kindsOf(table);
  if (!kinds) return [];
  const tasks: TaskDraft[] = [];
  const isGroup = groupRowsOf(
    table.children.map((unit) => unit.row!),
    kinds,
  );
  let group = scope;
  let above: RowCells | null = null;
  let timed: RowCells | null = null;
  for (const unit of table.children) {
    const row = unit.row!;
    if (isGroup(row)) {
      group = enterGroup(row, kinds, scope, context);
      timed = null;
    } else {
      above = withDitto(cellsOf(row, kinds), above);
      timed = underTime(above, timed, kinds);
      const draft = rowTask(unit, timed, kinds, group, context);
      if (draft) tasks.push(draft);
    }
  }
  return tasks;
}

/** A blank below a time that stands before the work is of the same time: `| Tháng 4 | …`, `| | …`. */
function underTime(cells: RowCells, above: RowCells | null, kinds: readonly ColumnKind[]): RowCells {
  const leads = kinds.includes('time') && kinds.indexOf('time') < kinds.indexOf('work');
  return cells.time || !leads || !above ? cells : { ...cells, time: above.time };
}

/** A row that groups others may name who they are for, and by when they are to be done. */
function enterGroup(row: TableRow, kinds: readonly ColumnKind[], scope: Scope, context: NameContext): Scope {
  const text = groupText(row, kinds);
  const bare = text ? withoutMarker(text) : null;
  const names = bare ? namesOfHeading(bare, context) : null;
  const bodies: ScopeBodies | null = names
    ? { lead: names, support: [], pattern: namedInHeading.name, from: scope.section }
    : scope.bodies;
  const { time } = cellsOf({ cells: row.cells, heads: row.heads }, kinds);
  const own = time && time !== text ? time : bare && timeOfHeading(bare);
  const times = own ? [own] : scope.times;
  return { ...scope, bodies, times };
}

function withoutMarker(run: Run): Run {
  const length = /^(?:[IVX]+|\d+(?:\.\d+)*|[A-Za-zđ])[.)]?\s+/u.exec(run.text)?.[0].length ?? 0;
  return { start: run.start + length, end: run.end, text: run.text.slice(length) };
}

function rowTask(
  unit: Unit,
  cells: RowCells,
  kinds: readonly ColumnKind[],
  scope: Scope,
  context: NameContext,
): TaskDraft | null {
  // columns are counted below their heads: `(1)`, `(2)`, `(3)`
  if (!cells.work || !/\p{L}{2}/u.test(cells.work.text) || isPost(cells.work, context)) return null;
  // `Phòng Nội vụ, hoàn thành trước 31/5`
  const [leaders, behind] = cells.lead ? withTimeBehind({ kind: 'lead', value: cells.lead }) : [];
  const leadCell = leaders ? { ...cells.lead!, ...leaders.value } : null;
  const stating = splitRoles(leadCell, cells.support, context);
  const { lead, support } = stating.lead.length > 0 ? stating : withMarked(stating, unit.row!, kinds, context);
  const time = cells.time ?? behind?.value;
  const stated = sharesOf(cells.work, context)[0];
  const draft: TaskDraft = {
    run: cells.work,
    unit: { start: unit.start, end: unit.end },
    section: scope.section,
    lead,
    support,
    reportTo: [
      ...(cells.receiver ? namesIn(cells.receiver, context) : []),
      ...reportedTo(cells.work, { context, superiors: scope.superiors }),
    ],
    times: time ? [time] : [],
    standing: time ? [] : scope.times,
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

/** `Trưởng ban`, `Thành viên`, `Phó Trưởng đoàn thường trực`: what a person of a list is, and no work. */
function isPost(work: Run, context: NameContext): boolean {
  if (work.text.length > LONGEST_POST) return false;
  const tokens = tokenize(work);
  const list = bodiesAt(tokens, 0, context);
  // `Thanh tra` may be an office, and work
  if (!list || list.bodies.some(({ kind }) => kind === 'agency')) return false;
  return tokens.slice(list.next).every(({ fold }) => POST_WORDS.has(fold));
}
const LONGEST_POST = 40;
/** What closes a post in such a list. */
const POST_WORDS = new Set(['thường', 'trực', 'ban', 'đoàn', '.', ';', '-', 'tổ']);

function withMarked(roles: Roles, row: TableRow, kinds: readonly ColumnKind[], context: NameContext): Roles {
  const { lead, support } = markedHeads(row, kinds);
  if (lead.length === 0) return roles;
  const namesOf = (heads: Run[]) => heads.flatMap((head) => namesIn(head, context));
  return { lead: namesOf(lead), support: [...namesOf(support), ...roles.support] };
}

/** `- Chủ trì: Sở Y tế` among the lines of a cell. */
function withoutSign(cell: Run): Run {
  const length = SIGN.exec(cell.text)?.[0].length ?? 0;
  return length === 0 ? cell : subRun(cell, cell.start + length);
}
const SIGN = new RegExp(String.raw`^[${ITEM_SIGNS}]\s+`, 'u');

/** One column may hold both roles. */
function splitRoles(leadCell: LeadValue | null, supportCell: Run | null, context: NameContext): Roles {
  const support = supportCell ? partnersOfLabel(supportCell, context) : [];
  if (!leadCell) return { lead: [], support };
  const labels = labelsOf(withoutSign(leadCell));
  if (labels) {
    const of = (kind: string) =>
      labels.filter((label) => label.kind === kind).flatMap(({ value }) => namesIn(value, context));
    return { lead: of('lead'), support: [...of('support'), ...support] };
  }
  const roles = (leadCell.isDivided && dividedBySign(leadCell, context)) || rolesIn(leadCell, context);
  return { lead: roles.lead, support: [...roles.support, ...support] };
}
