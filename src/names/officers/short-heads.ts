/**
 * Heads and titles that are cut to letters before the name that they open: `P. KHTH`, `K. Nội`, `TT Y tế huyện`, `PCT UBND xã`, `GĐ Sở Y tế`.
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { BodyMention } from '../../model/body.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { readUnknown } from '../agencies/unknown.ts';
import type { NameScope } from '../scope.ts';
import { readTail } from '../tail/tail.ts';
import { isCapital } from '../words/words.ts';
import { withTitle } from './officers.ts';

/** Heads of one letter, with a dot behind them. */
const HEADS = new Map([
  ['p', 'Phòng'],
  ['k', 'Khoa'],
]);

/** Heads in initials that stand before a capital or a number: `BCĐ 389 huyện`, `VP Sở`, `UB Dân số, Gia đình và Trẻ em`. */
const INITIALS = new Map([
  ['bcđ', 'Ban Chỉ đạo'],
  ['vp', 'Văn phòng'],
  ['ub', 'Ủy ban'],
]);

/** Behind these letters small words say what is steered: `BCĐ chuyển đổi số xã`. */
const STEERING = 'bcđ';

/** Titles, the name of the body behind them. */
const TITLES = new Map([
  ['ct', 'Chủ tịch'],
  ['pct', 'Phó Chủ tịch'],
  ['gđ', 'Giám đốc'],
  ['pgđ', 'Phó Giám đốc'],
  ['cvp', 'Chánh Văn phòng'],
  ['pcvp', 'Phó Chánh Văn phòng'],
]);

/** `TT Y tế huyện` is a Trung tâm; `TT HĐND` (Thường trực) and `TT Lâm Thao` (thị trấn) are not. */
const CENTRE = 'tt';

/** `PC Quảng Nam`: the power company of a province. */
const POWER_COMPANY = 'pc';

/** Words with which such a name begins. */
export const SHORT_HEADS: ReadonlySet<string> = new Set([
  ...HEADS.keys(),
  ...INITIALS.keys(),
  ...TITLES.keys(),
  CENTRE,
  POWER_COMPANY,
]);

export function readShortHead(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const { fold, case: printed } = tokens[at]!;
  if (printed !== 'upper' || !SHORT_HEADS.has(fold)) return null;
  if (TITLES.has(fold)) return readTitled(tokens, at, TITLES.get(fold)!, scope);
  if (fold === POWER_COMPANY) return provinceAt(tokens, at + 1) ? readPowerCompany(tokens, at, scope) : null;
  const behind = tokens[at + 1]?.fold === '.' ? at + 2 : at + 1;
  if (INITIALS.has(fold)) return readInitials(tokens, at, behind, INITIALS.get(fold)!, scope);
  const head = fold === CENTRE ? centreAt(tokens, behind) : behind === at + 2 ? HEADS.get(fold) : undefined;
  return head && isCapital(tokens[behind]) ? readHeaded(tokens, at, behind, head, scope) : null;
}

/** Unless the table knows the letters with what follows them: `VP UBND tỉnh`, `UB MTTQ tỉnh`. */
function readInitials(
  tokens: readonly Token[],
  at: number,
  behind: number,
  head: string,
  scope: NameScope,
): BodyMention | null {
  const steers = tokens[at]!.fold === STEERING;
  const isNamed = steers || isCapital(tokens[behind]) || tokens[behind]?.kind === 'number';
  const isKnown = (lexicon.names.match(tokens, at)?.next ?? 0) > at + 1;
  const body = isNamed && !isKnown ? readHeaded(tokens, at, behind, head, scope) : null;
  const entry = lexicon.names.match(tokenize({ start: 0, end: head.length, text: head }), 0)?.value[0] ?? null;
  return body && { ...body, entry };
}

function readPowerCompany(tokens: readonly Token[], at: number, scope: NameScope): BodyMention {
  const { text, next, place } = readTail(tokens, at + 1, scope, { name: 'Công ty Điện lực' });
  const name = `Công ty Điện lực ${text}`;
  const { start } = tokens[at]!;
  const { end } = tokens[next - 1]!;
  return { start, end, next, name, id: lexicon.idOf(name), kind: 'agency', agency: null, place, entry: null };
}

function readTitled(tokens: readonly Token[], at: number, title: string, scope: NameScope): BodyMention | null {
  const body = tokens[at + 1]?.case === 'lower' ? null : scope.bodyAt(tokens, at + 1);
  return body && body.kind !== 'officer' ? withTitle(body, title, tokens[at]!.start) : null;
}

function centreAt(tokens: readonly Token[], at: number): string | undefined {
  if (tokens[at + 1]?.case !== 'lower') return undefined;
  const isKnown = lexicon.names.match([...WRITTEN_OUT, ...tokens.slice(at, at + LONGEST)], 0) !== null;
  return isKnown ? 'Trung tâm' : undefined;
}

const WRITTEN_OUT = tokenize({ start: 0, end: 9, text: 'Trung tâm' });
/** Most words of a centre's name. */
const LONGEST = 12;

function readHeaded(
  tokens: readonly Token[],
  at: number,
  behind: number,
  head: string,
  scope: NameScope,
): BodyMention | null {
  const full = readUnknown(tokens, at, behind, scope);
  // `TT PVHCC` may be expanded already
  const isWhole = full?.name.startsWith(head);
  const name = isWhole ? full?.name : full?.name.replace(/^\p{Lu}+\.?\s*/u, `${head} `);
  return full && name ? { ...full, name, id: lexicon.idOf(name) } : null;
}
