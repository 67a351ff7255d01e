/** What labels say of tasks (cơ quan chủ trì, thời gian thực hiện …) is laid on their drafts. */
import { addNew, type BodyMention, isAmong, type NameContext } from '../model/body.ts';
import type { Run } from '../model/run.ts';
import { assign, type TaskDraft } from './draft.ts';
import type { Label, LabelKind } from './labels.ts';
import { partnersOfLabel, rolesOfLabel } from './listed-roles.ts';
import { labelledLine } from './patterns/labelled-line.ts';

/** Who, when and what comes out, as labelled lines say it of tasks; those that `stand` above the tasks are for those that name nobody themselves. */
export function applyLabels(
  labels: readonly Label[],
  drafts: readonly TaskDraft[],
  context: NameContext,
  stand = false,
): void {
  const valuesOf = (kind: LabelKind): Run[] => labels.filter((label) => label.kind === kind).map(({ value }) => value);
  const areShared = stand || drafts.length > 1;
  const leaders = valuesOf('lead').map((value) => rolesOfLabel(value, context));
  const lead: BodyMention[] = [];
  for (const roles of leaders) addNew(lead, roles.lead);
  const partners = valuesOf('support').flatMap((value) => partnersOfLabel(value, context));
  const support = partners.length > 0 ? partners : leaders.flatMap((roles) => roles.support);
  const times = valuesOf('time').filter(({ text }) => text !== '');
  const products = valuesOf('product').filter(({ text }) => text !== '');
  for (const draft of drafts) {
    const isOwn = stand && draft.certainty === 'stated' && draft.lead.length > 0;
    if (lead.length > 0 && !isOwn) {
      assign(draft, { lead, support: [], pattern: labelledLine.name });
      if (support.length === 0) draft.support = draft.support.filter((body) => !isAmong(lead, body));
    }
    if (support.length > 0 && !isOwn) draft.support = support;
    if (areShared) draft.standing = [...times, ...draft.standing];
    else draft.times = [...draft.times, ...times];
    draft.products = [...draft.products, ...products];
    draft.unit = { start: Math.min(draft.unit.start, draft.run.start), end: draft.unit.end };
  }
}
