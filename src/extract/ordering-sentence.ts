/**
 * The ordering sentence (câu mệnh lệnh) before the first section: whom the whole document is directed to.
 *
 * > | Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Giám đốc các sở, Chủ tịch Ủy ban nhân dân các huyện thực hiện các nhiệm vụ sau:
 *                                           ^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import type { BodyMention, NameContext } from '../model/body.ts';
import type { Unit } from '../model/outline.ts';
import { orderedAt } from './patterns/order.ts';
import { clausesOf } from './subject/clause.ts';

/** `… thực hiện các nhiệm vụ sau:`, and with the wrong mark `… một số việc sau đây.`: what is to be done follows. */
export function leadsOn(text: string): boolean {
  return LEADS_ON.test(text);
}
const LEADS_ON = /(?::|(?:việc|vụ|pháp|dung|tác|điểm|đề|là|như) sau(?: đây)?\s*[.;])\s*$/iu;

/** The bodies that the opening orders; empty when it orders nobody. */
export function orderedInOpening(root: Unit, context: NameContext): BodyMention[] {
  for (const unit of root.children) {
    if (unit.type === 'section' && unit.kind !== 'heading') break;
    if (unit.type !== 'paragraph') continue;
    if (!leadsOn(unit.run.text)) continue;
    for (const clause of clausesOf(unit.run, context)) {
      for (let i = clause.from; i < clause.to; i++) {
        const list = orderedAt(clause, i);
        if (list) return list.bodies;
      }
    }
  }
  return [];
}
