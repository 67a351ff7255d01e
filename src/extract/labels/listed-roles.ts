/**
 * Who leads and who supports in a cell or behind a label, where one list holds both: `Sở Y tế (chủ trì), Sở Nội vụ, Công an tỉnh (phối hợp)`,
 * `Sở Y tế chủ trì; Sở Nội vụ phối hợp`, `Sở Y tế chủ trì, phối hợp với Sở Nội vụ`.
 */
import { addNew, type BodyMention, type NameContext } from '../../model/body.ts';
import { type Run, subRun } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { namesIn } from '../../names/listed.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { tokenize } from '../../text/tokens.ts';
import { sharesOf } from '../assignment/assignment.ts';
import type { Roles } from '../patterns/pattern.ts';
import { AS_ELSEWHERE } from './label-words.ts';
import { entriesOf } from './list-lines.ts';

/** The bodies of a list by the roles that it gives them; whoever has none leads. */
export function rolesIn(cell: Run, context: NameContext): Roles {
  if (!ROLE.test(cell.text)) return { lead: listedIn(cell, context), support: [] };
  const value = withoutRoleSigns(cell);
  const joined = dividedAt(value, JOINED, context);
  if (joined) return joined;
  if (!ROLE.test(value.text.replace(MARK, ''))) return markedRoles(value, context);
  const shares = sharesOf(value, context);
  const lead: BodyMention[] = [];
  for (const share of shares) addNew(lead, share.lead);
  if (lead.length === 0) return dividedRoles(value, context);
  return { lead, support: shares.flatMap((share) => share.support) };
}

/** The bodies of a lead label, which may also say sentences. */
export function rolesOfLabel(label: Run, context: NameContext): Roles {
  const value = withoutStanding(beforeSentence(label, context));
  const isDivided = DIVIDES.test(context.text.slice(Math.max(0, value.start - LONGEST_LABEL), value.start));
  const divided = isDivided ? dividedBySign(value, context) : null;
  if (divided) return divided;
  const shares = ROLE.test(value.text) ? [] : sharesOf(withoutAsides(value), context);
  const lead: BodyMention[] = [];
  for (const share of shares) addNew(lead, share.lead);
  return lead.length > 0 ? { lead, support: shares.flatMap((share) => share.support) } : rolesIn(value, context);
}
/** `Chủ trì: Sở Y tế. Các đơn vị khác cử người tham gia.`: names alone, before a sentence of its own. */
function beforeSentence(label: Run, context: NameContext): Run {
  const stop = label.text.search(SENTENCE);
  if (stop < 0) return label;
  const names = subRun(label, label.start, label.start + stop);
  const tokens = tokenize(names);
  return bodiesAt(tokens, 0, context)?.next === tokens.length ? names : label;
}
const SENTENCE = /\.\s+\p{Lu}/u;

/** `Đơn vị chủ trì/phối hợp:` */
const DIVIDES = /chủ trì ?\/ ?(?:(?:cơ quan|đơn vị) )?phối hợp\s*:\s*$/iu;
const LONGEST_LABEL = 40;

/** The bodies behind a label of partners. */
export function partnersOfLabel(value: Run, context: NameContext): BodyMention[] {
  return listedIn(value, context);
}

/** Levels before names are no part of them: `Cấp tỉnh: Sở Tư pháp; cấp huyện: Phòng Tư pháp`. */
function withoutLevels(value: Run): Run {
  return value.text.includes(':') ? { ...value, text: value.text.replace(LEVEL, blank) } : value;
}
const LEVEL = new RegExp(
  String.raw`(?<=^|[;.,\n]\s*(?:[${ITEM_SIGNS}]\s+)?)(?:[${ITEM_SIGNS}]\s+)?(?:(?:ở|tại)\s+)?(?:cấp\s+)?(?:trung\s+ương|tỉnh|thành\s+phố|huyện|xã|cơ\s+sở|thôn|bản)(?:\s*,\s*\S+)?\s*:`,
  'giu',
);

/** Signs that join names: `Sở Y tế + Sở Nội vụ`; a dash before a name of the same kind: `Sở Y tế - Sở Nội vụ`. */
function withCommas(value: Run): Run {
  const text = value.text.replace(/(?<=\s)\+(?=\s)/gu, ',').replace(/đồng(?=\s+chủ\s+trì)/giu, blank);
  const head = /^\p{Lu}[\p{L}&.]*(?= )/u.exec(text)?.[0];
  const parts = head && text.includes(' - ') ? text.split(` - ${head} `) : [text];
  return { ...value, text: parts.join(` , ${head} `) };
}

/** What a parenthesis behind a name says of it makes nobody else lead: `Sở Y tế (giao Chi cục Dân số tham mưu)`. */
function withoutAsides(value: Run): Run {
  return value.text.includes('(') ? { ...value, text: value.text.replace(/(?<=\S\s*)\([^()]*\)/gu, blank) } : value;
}

/** `Sở Tư pháp - Cơ quan thường trực Hội đồng phối hợp phổ biến, giáo dục pháp luật`: what a body is besides. */
function withoutStanding(value: Run): Run {
  return value.text.includes(' thường trực ') ? { ...value, text: value.text.replace(STANDING, blank) } : value;
}
const STANDING = /(?<=\S) [-–] (?:là )?cơ quan thường trực (?:[^;:.()]{1,120}(?=;)|[^;:,.()]*)/giu;

function blank(text: string): string {
  return ' '.repeat(text.length);
}

/** Not in the name of a body: `Sở Tư pháp - Cơ quan thường trực Hội đồng phối hợp phổ biến, giáo dục pháp luật`. */
const ROLE = /(?<!đồng\s)phối\s+(?:kết\s+)?hợp|chủ\s+trì|đầu\s+mối|cùng\s+làm/iu;
/** `Sở Y tế chủ trì, với sự tham gia của Sở Nội vụ`, `…, cùng với Sở Nội vụ`, `…, phối kết hợp với …`. */
const JOINED =
  /\schủ\s+trì,?\s+(?:với\s+sự\s+(?:tham\s+gia|phối\s+hợp)\s+của|cùng(?:\s+với)?|phối\s+kết\s+hợp\s+(?:với|cùng))\s+(?=\S)/iu;
const WORD = String.raw`(?:là\s+|làm\s+)?(?:(?:cơ\s+quan|đơn\s+vị)\s+)?(?:(?:đồng\s+)?chủ\s+trì|(?:cùng\s+)?(?:phối\s+hợp|tham\s+gia)|cùng(?=\s+thực\s+hiện)|cùng\s+làm|(?:làm\s+)?đầu\s+mối)(?:\s+thực\s+hiện)?`;
/** A role that is said of what stands before it, and nothing more. */
const MARK = new RegExp(String.raw`\s*\(\s*${WORD}\s*\)|\s{1,3}${WORD}(?=\s*(?:[,;.+–-]|$))`, 'giu');
/** `Sở Y tế - chủ trì; Sở Nội vụ: phối hợp`: what sets the role apart is no part of the name. */
function withoutRoleSigns(value: Run): Run {
  return { ...value, text: value.text.replace(ROLE_SIGN, ' ') };
}
const ROLE_SIGN = new RegExp(String.raw`(?<=\p{L}\s?)[-–:](?=\s${WORD}\s*(?:[,;.+]|$))`, 'giu');
const MARK_BEHIND = new RegExp(`^(?:${MARK.source})`, 'iu');

/** `(phối hợp)` reaches back to the last role that is marked; who stands behind the last leader has none to lead. */
function markedRoles(value: Run, context: NameContext): Roles {
  const bodies = listedIn(value, context);
  const marks = bodies.map((body, i) => {
    const to = Math.min(bodies[i + 1]?.start ?? value.end, body.end + LONGEST_MARK);
    const found = MARK_BEHIND.exec(value.text.slice(body.end - value.start, to - value.start).replace(ASIDE, ''));
    return found ? (/phối|tham|cùng/iu.test(found[0]) ? 'support' : 'lead') : null;
  });
  const roles: Roles = { lead: [], support: [] };
  const firstLead = marks.indexOf('lead');
  bodies.forEach((body, i) => {
    const own = marks[i] ?? (firstLead >= 0 && i > firstLead ? 'support' : 'lead');
    roles[own].push(body);
  });
  return roles;
}
const LONGEST_MARK = 120;
/** `Sở Tư pháp (Trung tâm Trợ giúp pháp lý nhà nước) chủ trì`: between the name and its role. */
const ASIDE = new RegExp(String.raw`^\s*\((?!\s*${WORD}\s*\))[^()]*\)`, 'iu');

/** `Ban Chấp hành Công đoàn phối hợp Liên đội`: names that we don't know, with the word between them; `Sở Y tế; phối hợp: Sở Nội vụ`. */
function dividedRoles(value: Run, context: NameContext): Roles {
  return dividedAt(value, BETWEEN, context) ?? markedRoles(value, context);
}

/** Who stands before the words leads, who stands behind them supports; null where they are not found. */
function dividedAt(value: Run, words: RegExp, context: NameContext): Roles | null {
  const found = words.exec(value.text);
  if (!found) return null;
  const before = subRun(value, value.start, value.start + found.index);
  const behind = subRun(value, value.start + found.index + found[0].length);
  return { lead: listedIn(before, context), support: listedIn(behind, context) };
}
const BETWEEN = /(?<!đồng)\s(?:chủ\s+trì(?:\s*,)?\s+)?phối\s+hợp(?:\s*:)?\s+(?:với\s+|cùng\s+)?(?=\S)/iu;

/** `Sở Y tế/Sở Nội vụ, Sở Tài chính` below `Chủ trì/phối hợp`: who stands before the stroke leads; null where it stands between no two names. */
export function dividedBySign(value: Run, context: NameContext): Roles | null {
  const sign = ROLE.test(value.text) ? -1 : value.text.search(STROKE);
  if (sign < 0) return null;
  const lead = listedIn(subRun(value, value.start, value.start + sign), context);
  const support = listedIn(subRun(value, value.start + sign + 1), context);
  return lead.length > 0 && support.length > 0 ? { lead, support } : null;
}
/** Before a name, not within one (`UBND xã/phường`). */
const STROKE = /\/(?=\s*(?:\p{Lu}|các ))/u;

const NAMES_NOBODY = new RegExp(`^\\s*(?:như trên|${AS_ELSEWHERE}|không(?: có)?)[.;\\s]*$`, 'iu');

/** `Đề nghị Trung ương Đoàn`, not `Giao thông` */
const ASKS = /^(?:[Đđ]ề nghị|[Mm]ời|[Gg]iao)(?= \p{Lu})/u;
const ASKS_FIRST = new Set('ĐđMmGg');

/** The bodies of a list that may stand over several lines. */
function listedIn(list: Run, context: NameContext): BodyMention[] {
  if (NAMES_NOBODY.test(list.text)) return [];
  const asked = ASKS_FIRST.has(list.text.charAt(0)) ? { ...list, text: list.text.replace(ASKS, blank) } : list;
  const value = withCommas(withoutLevels(asked));
  const entries = entriesOf(value, context);
  if (entries.length === 1) return namesIn(value, context);
  return entries.flatMap((entry) => namesIn(entry, context));
}
