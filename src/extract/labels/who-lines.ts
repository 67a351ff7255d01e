/**
 * Lines that say nothing but who does the work above them.
 *
 * > | Rà soát hồ sơ tồn đọng.
 * > | Phòng Tư pháp chủ trì, phối hợp với các xã thực hiện.   (Phòng Kinh tế chủ trì; các thôn phối hợp)
 */
import type { NameContext } from '../../model/body.ts';
import type { Unit } from '../../model/outline.ts';
import { type Run, subRun, withoutEnd } from '../../model/run.ts';
import { type Share, sharesOf } from '../assignment/assignment.ts';
import { assign, type TaskDraft } from '../assignment/draft.ts';
import type { Scope } from '../scope.ts';
import { applyLabels } from './apply-labels.ts';
import { isTimeAlone } from './label-words.ts';
import type { Label } from './labels.ts';
import { trailingLabelsOf } from './labels-behind-work.ts';

/** Who does the work above, and what else is said of it on their line. */
interface RolesAlone {
  share: Share;
  labels: Label[];
  /** In parentheses. */
  isAside: boolean;
}

/** `(Phòng Kinh tế chủ trì; các thôn phối hợp)`, `Phòng Tư pháp chủ trì, phối hợp với các xã thực hiện.` on a line of its own says who does what stands above it. */
export function rolesAlone(unit: Unit, { topic }: Scope, context: NameContext): RolesAlone | null {
  const { type, run, children } = unit;
  if (children.length > 0) return null;
  const isAside = /^\([^()]+\)[.;]?$/u.test(run.text.trim());
  if (!isAside && (topic !== 'work' || type === 'section' || !SAYS_WHO.test(run.text))) return null;
  const trailing = isAside ? null : trailingLabelsOf(run, context);
  const line = trailing?.work ?? run;
  const [share, ...more] = sharesOf(line, context);
  if (!share || share.lead.length === 0 || more.length > 0) return null;
  if (isAside) return { share, labels: [], isAside };
  const time = timeOfDoing(line, share);
  return time && { share, labels: [...(trailing?.labels ?? []), ...time], isAside };
}

/** Behind names that open a line and say nothing but that they do it, the time in which they do; null where more is said. */
function timeOfDoing(run: Run, { lead, support }: Share): Label[] | null {
  if (lead[0]!.start !== run.start) return null;
  const last = Math.max(...[...lead, ...support].map(({ end }) => end));
  const behind = subRun(run, last, run.end);
  const done = DOES_IT.exec(behind.text)?.[0];
  if (done === undefined) return null;
  const value = withoutEnd(subRun(behind, behind.start + done.length), '.;,)');
  if (value.text === '') return [];
  return isTimeAlone(value.text) ? [{ kind: 'time', value }] : null;
}
const DOES_IT =
  /^(?:(?:chủ trì )?(?:, )?(?:(?:tổ chức|triển khai|tham mưu|cùng|để) )*thực hiện|(?:là (?:cơ quan|đơn vị) )?(?:(?:cùng )?(?:phối hợp|tham gia)|chủ trì))(?=[ .;,(]|$)[;,]?(?: \()?/iu;
/** What a line that says who says at least. */
const SAYS_WHO = / (?:thực hiện|phối hợp|tham gia|chủ trì)/u;

export function applyRoles({ share, labels }: RolesAlone, drafts: readonly TaskDraft[], context: NameContext): void {
  for (const draft of drafts) assign(draft, share);
  if (labels.length > 0) applyLabels(labels, drafts, context);
}
