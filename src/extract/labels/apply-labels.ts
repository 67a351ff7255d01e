/** What labels say of tasks (cơ quan chủ trì, thời gian thực hiện …) is laid on their drafts. */
import { addNew, type BodyMention, isAmong, type NameContext } from '../../model/body.ts';
import type { Run } from '../../model/run.ts';
import { sharesOf } from '../assignment/assignment.ts';
import { assign, type TaskDraft } from '../assignment/draft.ts';
import { labelledLine } from '../patterns/labelled-line.ts';
import type { Roles } from '../patterns/pattern.ts';
import { subject } from '../patterns/subject.ts';
import type { Label, LabelKind } from './labels.ts';
import { partnersOfLabel, rolesOfLabel } from './listed-roles.ts';

/** Who, when and what comes out, as labelled lines say it of tasks; those that `stand` above the tasks are for those that name nobody themselves. */
export function applyLabels(
  labels: readonly Label[],
  drafts: readonly TaskDraft[],
  context: NameContext,
  stand = false,
): void {
  const areShared = stand || drafts.length > 1;
  const { lead, support } = labelledRoles(labels, context);
  const times = valuesOf('time', labels).filter(({ text }) => text !== '');
  const byTime = lead.length > 0 ? [] : times.flatMap((time) => whoActsByThen(time, context));
  const products = valuesOf('product', labels).filter(({ text }) => text !== '');
  for (const draft of drafts) {
    const isOwn = stand && draft.certainty === 'stated' && draft.lead.length > 0;
    if (lead.length > 0 && !isOwn) {
      assign(draft, { lead, support: [], pattern: labelledLine.name });
      if (support.length === 0) draft.support = draft.support.filter((body) => !isAmong(lead, body));
    }
    if (byTime.length > 0 && draft.lead.length === 0)
      assign(draft, { lead: byTime, support: [], pattern: labelledLine.name });
    if (support.length > 0 && !isOwn) draft.support = support;
    if (areShared) draft.standing = [...times, ...draft.standing];
    else draft.times = [...draft.times, ...times];
    draft.products = [...draft.products, ...products];
    draft.unit = { start: Math.min(draft.unit.start, draft.run.start), end: draft.unit.end };
  }
}

/** `Thời gian: Các bộ, cơ quan hoàn thành việc rà soát trước ngày 30/4/2024`: a sentence behind the label of a time says who acts by then. */
function whoActsByThen(time: Run, context: NameContext): BodyMention[] {
  if (!SENTENCE.test(time.text)) return [];
  const [share] = sharesOf(time, context);
  return share?.pattern === subject.name ? share.lead : [];
}
const SENTENCE = /^\p{Lu}.{20,} (?:trước|trong|chậm nhất|xong|đến|vào) /u;

/** Who leads and who supports by these labels. */
export function labelledRoles(labels: readonly Label[], context: NameContext): Roles {
  const leaders = valuesOf('lead', labels).map((value) => rolesOfLabel(value, context));
  const lead: BodyMention[] = [];
  for (const roles of leaders) addNew(lead, roles.lead);
  const partners = valuesOf('support', labels).flatMap((value) => partnersOfLabel(value, context));
  return { lead, support: partners.length > 0 ? partners : leaders.flatMap((roles) => roles.support) };
}

function valuesOf(kind: LabelKind, labels: readonly Label[]): Run[] {
  return labels.filter((label) => label.kind === kind).map(({ value }) => value);
}
