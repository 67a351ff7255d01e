/**
 * The body that a name ends with because the named one belongs to it: `của Quốc hội`, `trực thuộc Sở`, `- Công an tỉnh Đắk Nông`.
 *
 * > | Phòng An ninh kinh tế Công an tỉnh · các cơ quan của Đảng và Nhà nước
 *                           ^^^^^^^^^^^^^               ^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { IS_POST } from './posts.ts';
import type { Tail } from './tail.ts';

/** What the tail closes: a name so far, or a common noun. */
interface Head {
  name: string;
  isCommon: boolean;
}

/** `của Quốc hội`, `thuộc Ủy ban Thường vụ Quốc hội`, `trực thuộc Sở`, `Quốc hội` directly behind a name. */
export function readOwner(tokens: readonly Token[], tail: Tail, scope: NameScope, head: Head): number | null {
  const link = tokens[tail.next]?.fold;
  const last = tokens[tail.next - 1]?.fold;
  const isMember = last === 'viên' && tokens[tail.next - 3]?.fold === 'là';
  const helps = last === 'việc' && tokens[tail.next - 2]?.fold === 'giúp';
  const behindQualifier = (last === 'thuộc' || isMember || helps) && link !== undefined;
  // `các đơn vị thuộc và trực thuộc Bộ`: the second says whose they are
  const isBoth = link === 'thuộc' && isOneOf(tokens[tail.next + 1], 'và', ',', '/');
  if (isBoth && hasWords(tokens, tail.next + 2, 'trực', 'thuộc')) return tail.next + 2;
  if (link === '-') return readSuperior(tokens, tail.next + 1, scope, head);
  if (link !== 'của' && link !== 'thuộc' && !behindQualifier)
    return readWhole(tokens, tail, scope, head) ?? readUnit(tokens, tail, head);
  if (head.name === '') return null;
  const at = behindQualifier && link !== 'của' && link !== 'thuộc' ? tail.next : tail.next + 1;
  const owner = scope.bodyAt(tokens, at);
  if (owner && (owner.kind !== 'officer' || link === 'của')) return owner.next;
  const state = link === 'của' ? behindState(tokens, at) : null;
  if (state !== null) return state;
  const noun = lexicon.nouns.match(tokens, at);
  return noun?.value.has('place') || noun?.value.has('head') ? noun.next : null;
}

/** `các cơ quan của Đảng`, `… của Đảng và Nhà nước`: owners that are no bodies of their own. */
function behindState(tokens: readonly Token[], at: number): number | null {
  const length =
    tokens[at]?.case === 'lower' ? 0 : hasWords(tokens, at, 'nhà', 'nước') ? 2 : tokens[at]?.fold === 'đảng' ? 1 : 0;
  if (length === 0) return null;
  const end = at + length;
  const isMore = isOneOf(tokens[end], 'và', ',');
  return (isMore ? behindState(tokens, end + 1) : null) ?? end;
}

/** `Phòng Cảnh sát giao thông - Công an tỉnh Đắk Nông`. */
function readSuperior(tokens: readonly Token[], at: number, scope: NameScope, head: Head): number | null {
  const isDivision = DIVISION.test(head.name);
  if (!(isDivision || UNIT_OF.test(head.name)) || tokens[at]?.case === 'lower') return null;
  const superior = scope.bodyAt(tokens, at);
  const isAbove =
    superior !== null &&
    !IS_POST.test(superior.name) &&
    (isDivision ? !DIVISION.test(superior.name) : SUPERIOR.test(superior.name));
  return superior?.kind === 'agency' && isAbove ? superior.next : null;
}
const DIVISION = /^(?:Phòng|Đội|Khoa|Cục|Chi cục|Vụ)\s/u;
/** `Trường Cao đẳng nghề số 4 - Bộ Quốc phòng`: other units, and those to whom such belong. */
const UNIT_OF = /^(?:Trường|Học viện|Bệnh viện|Trung tâm|Viện|Nhà máy|Xí nghiệp|Trại)\s/u;
const SUPERIOR = /^(?:Bộ|Sở|Tổng cục|Công an|Quân khu|Đại học|Tập đoàn|Tổng công ty)\s/u;

/**
 * `Ban Pháp chế Hội đồng nhân dân tỉnh`, `Phòng An ninh kinh tế Công an tỉnh`, `Trại giam số 6 Bộ Công an`: parts are named with the body that they belong to, straight
 * before its name.
 */
function readWhole(tokens: readonly Token[], tail: Tail, scope: NameScope, head: Head): number | null {
  const first = tokens[tail.next];
  if (!first || first.case === 'lower' || !WHOLES.has(first.fold)) return null;
  const isDivision = DIVISION.test(head.name);
  const isAssociation = ASSOCIATION.test(head.name);
  if (!(isDivision || isAssociation || PART.test(head.name))) return null;
  // in a cell the next line says another name
  if (scope.text.slice(tokens[tail.next - 1]!.end, first.start).includes('\n')) return null;
  if (isDivision) return readSuperior(tokens, tail.next, scope, head);
  const whole = scope.bodyAt(tokens, tail.next);
  return whole?.kind === 'agency' && whole.entry !== null && (isAssociation ? SERVED : WHOLE).test(whole.name)
    ? whole.next
    : null;
}
const PART = /^(?:Cơ quan|Đồn|Trại|Trạm|Tổ|Ban|Bộ phận|Văn phòng|Trung tâm|Nhà tạm giữ|Tiểu đoàn|Đại đội)\s/u;
const WHOLE =
  /^(?:Hội đồng nhân dân|Quốc hội|Ủy ban nhân dân|Công an|Bộ|Ban Chỉ huy|Quân khu|Đảng ủy|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy)(?= |$)/u;
/** `Đoàn Thanh niên Công an tỉnh`, `Hội Phụ nữ Bộ Chỉ huy Quân sự tỉnh`: associations of those who serve in a body. */
const ASSOCIATION = /^(?:Đoàn Thanh niên|Hội (?:Liên hiệp )?Phụ nữ|Hội Cựu chiến binh)(?= |$)/u;
const SERVED = /^(?:Công an|Bộ (?:Chỉ huy|Công an|Quốc phòng|Tư lệnh)|Ban Chỉ huy|Quân khu)(?= |$)/u;
/** Their first words. */
const WHOLES = new Set(
  'hội hđnd quốc ủy ubnd công ca bộ sở ban viện tòa trường quân đảng tỉnh thành huyện quận thị'.split(' '),
);

/** `Sở`, `Cục`, `Quỹ`, `Công ty`, `nhà trường` alone behind a name: the body of which the document speaks. */
function readUnit(tokens: readonly Token[], tail: Tail, head: Head): number | null {
  const token = tokens[tail.next];
  if (token?.kind !== 'word') return null;
  if (isCalled(token, tokens[tail.next + 1]) && IN_COMPANY.test(head.name)) return tail.next + 1;
  const group = token.fold === 'tổng' ? 1 : 0;
  const isCompany = tokens[tail.next + group]?.fold === 'công' && tokens[tail.next + group + 1]?.fold === 'ty';
  const end = tail.next + (isCompany ? group + 2 : 1);
  if (token.case === 'title' && (isCompany || UNIT.has(token.fold))) return tokens[end]?.case !== 'title' ? end : null;
  const next = INSTITUTIONS.behind(tokens, tail.next);
  if (next === null || (head.isCommon ? token.fold !== 'nhà' : !WITHIN.test(head.name))) return null;
  const behind = tokens[next];
  const isWhole = behind === undefined || behind.kind === 'mark' || behind.fold === 'và';
  return isWhole || (behind.case === 'lower' && lexicon.predicates.match(tokens, next)) ? next : null;
}

/** `Công đoàn EVNCPC`, `Đảng ủy PVN`: an institution that is called by initials that no table holds. */
function isCalled(token: Token, behind: Token | undefined): boolean {
  const isSymbol = behind?.fold === '-' || behind?.fold === '/' || behind?.kind === 'number';
  return token.case === 'upper' && token.fold.length > 2 && !isSymbol && !lexicon.expand(token.fold);
}
const IN_COMPANY =
  /^(?:(?:bch|ban chấp hành|ban thường vụ) )?(?:công đoàn|đảng ủy|đoàn thanh niên(?: \p{L}+){0,5}|hội cựu chiến binh)$/iu;

const UNIT = new Set('bộ sở ban cục viện quỹ hội'.split(' '));
/** Bodies that are within others. */
export const WITHIN =
  /^(?:ban|bgh|bch|bộ phận|công đoàn|cđcs|chi (?:bộ|ủy|đoàn|hội)|cấp ủy|đảng ủy|đoàn|đội|hội|hội đồng|liên đội|tổ|trạm|tiểu ban|thường trực|thư viện)(?= )|^(?:bgh|bch|cđcs|công đoàn|chi bộ|chi ủy|cấp ủy|đảng ủy)$/iu;
/** What holds the bodies that are within it. */
const INSTITUTIONS = new WordSequences(
  'nhà trường',
  'trường',
  'bệnh viện',
  'đơn vị',
  'cơ quan',
  'công ty',
  'học viện',
  'khoa',
  'hợp tác xã',
  'trung tâm',
  'xí nghiệp',
  'tập đoàn',
  'ngân hàng',
  'nhà máy',
);
