/**
 * Roles marked in parentheses behind names: behind a label, in a column.
 *
 * > | Sở Tư pháp (chủ trì), Ban Dân tộc, Sở Nội vụ (phối hợp)
 *     ^^^^^^^^^^ lead        ^^^^^^^^^^^  ^^^^^^^^^ support
 */
import type { BodyMention, NameContext } from '../model/body.ts';
import type { Roles } from './pattern.ts';

const PARTNER = /^\s*\(?\s*phối hợp/iu;
const LEAD = /^\s*\(\s*(?:cơ quan |đơn vị )?chủ trì/iu;
/** Characters behind a name within which its mark begins. */
const NEAR = 24;

/** Lead and partners of listed names. A mark holds back to the mark before it; behind the last, those whom none follows lead. */
export function markedRoles(names: readonly BodyMention[], context: NameContext): Roles {
  const lead: BodyMention[] = [];
  const support: BodyMention[] = [];
  let role = lead;
  for (const body of [...names].reverse()) {
    const behind = context.text.slice(body.end, body.end + NEAR);
    if (PARTNER.test(behind)) role = support;
    else if (LEAD.test(behind)) role = lead;
    role.unshift(body);
  }
  return { lead, support };
}
