/**
 * What closes the name of a body: its place, the body it belongs to, a qualifier.
 *
 * > | Ủy ban nhân dân các huyện, thị xã, thành phố
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | Công an tỉnh Bắc Kạn · các cơ quan thuộc Ủy ban Thường vụ Quốc hội · các đơn vị có liên quan trên địa bàn huyện
 *             ^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import { lexicon } from '../lexicon/bodies.ts';
import type { Token } from '../text/tokens.ts';
import { hasSequence, hasWords, isOneOf } from '../text/word-sequence.ts';
import { fieldBehind } from './field.ts';
import { isTime, readNumbers } from './numbers.ts';
import type { NameScope } from './scope.ts';
import { steeredBehind } from './steered.ts';
import { behindRegions, readPlaces, readSituation } from './tail-places.ts';
import { expandWords } from './words.ts';

export interface Tail {
  /** The closing words, abbreviations expanded; empty when there are none. */
  text: string;
  /** Index of the token behind them. */
  next: number;
  /** The noun of the level (`tỉnh`, `huyện`, `xã`), when one is printed in the singular. */
  level: string | null;
  /** The proper name of the place. */
  place: string | null;
  /** `các huyện, thành phố`: the name stands for several bodies. */
  isPlural: boolean;
}

/** Most pieces that close one name. */
const MOST_PIECES = 6;

/** Stands for the name where a common noun is closed. */
export const COMMON = 'x';

export function readTail(tokens: readonly Token[], at: number, scope: NameScope, head: { name: string }): Tail {
  const tail: Tail = { text: '', next: at, level: null, place: null, isPlural: false };
  const named = { name: head.name, from: at };
  const closed = { isCommon: head.name === COMMON, isBody: head.name !== '', isNumbered: NUMBERED.test(head.name) };
  for (let piece = 0; piece < MOST_PIECES; piece++) {
    const next =
      readPlaces(tokens, tail, scope, closed) ??
      readNumber(tokens, tail, head) ??
      readHolders(tokens, tail, scope, head) ??
      readBranch(tokens, tail, head) ??
      readQualifier(tokens, tail, head) ??
      readRegions(tokens, tail, head) ??
      readZones(tokens, tail, head) ??
      readWhere(tokens, tail) ??
      steeredBehind(tokens, tail.next, named) ??
      fieldBehind(tokens, tail.next, named) ??
      readOwner(tokens, tail, scope, head);
    if (next === null || next <= tail.next) break;
    tail.next = next;
  }
  if (tail.next > at) tail.text = expandWords(tokens, at, tail.next, scope);
  return tail;
}

/** Committees that are called by the number of the decision that set them up: `Ban Chỉ đạo 389 tỉnh`, `Đoàn kiểm tra liên ngành 178`. */
const NUMBERED =
  /^(?:(?:cơ quan |văn phòng )?(?:thường trực )?ban chỉ đạo|bcđ|tổ công tác|đoàn kiểm tra|đoàn công tác|tiểu ban)(?: liên ngành)?$/iu;

function readNumber(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const token = tokens[tail.next];
  const isCalled =
    token?.kind === 'number' && /^\d{2,4}$/.test(token.fold) && NUMBERED.test(`${head.name} ${tail.text}`.trim());
  if (isCalled && !isTime(tokens[tail.next + 1])) {
    const next = behindCode(tokens, tail.next + 1);
    if (next === null) return null;
    return tokens[next]?.fold === 'địa' && tokens[next + 1]?.fold === 'phương' ? next + 2 : next;
  }
  const numbers = readNumbers(tokens, tail.next);
  if (numbers?.areMany) tail.isPlural = true;
  return numbers?.next ?? null;
}

/** `Ban Chỉ đạo 389 các Bộ, ngành`, `Công đoàn các đơn vị`, `giáo viên các tổ`: those who have such a body, or such persons, each. */
function readHolders(tokens: readonly Token[], tail: Tail, scope: NameScope, head: { name: string }): number | null {
  if (tokens[tail.next]?.fold !== 'các' || tail.level !== null) return null;
  const isCommon = head.name === COMMON;
  if (!(isCommon ? isBehindPersons(tokens, tail.next) : WITHIN.test(head.name))) return null;
  const holders = scope.bodyAt(tokens, tail.next);
  if (holders?.kind !== 'collective' || !HOLDS.test(holders.name)) return null;
  tail.isPlural = true;
  return holders.next;
}

/** Bodies that are within others. */
const WITHIN =
  /^(?:ban|bgh|bch|bộ phận|công đoàn|cđcs|chi (?:bộ|ủy|đoàn|hội)|cấp ủy|đảng ủy|đoàn|đội|hội|hội đồng|liên đội|tổ|trạm|tiểu ban|thường trực|thư viện)(?= )|^(?:bgh|bch|cđcs|công đoàn|chi bộ|chi ủy|cấp ủy|đảng ủy)$/iu;
const HOLDS =
  /^các (?:bộ|ngành|sở|ban|phòng|khoa|viện|trung tâm|đơn vị|cơ quan|chi|tổ|trường|phân xưởng|đội|công ty|doanh nghiệp|cơ sở)(?= |,|$)/iu;

function isBehindPersons(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((length) => {
    const noun = at >= length ? lexicon.nouns.match(tokens, at - length) : null;
    return noun?.next === at && noun.value.has('people');
  });
}

/** `Ngân hàng Phát triển Việt Nam - Chi nhánh Bắc Trung Bộ`, `… - Phòng giao dịch Thanh Chương`, `Agribank Chi nhánh tỉnh`: a branch, up to its place. */
function readBranch(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const isDashed = tokens[tail.next]?.fold === '-';
  const at = isDashed ? tail.next + 1 : tail.next;
  if (tokens[at]?.case !== 'title' || !(isDashed || COMPANY.test(head.name))) return null;
  const noun = BRANCHES.find((words) => hasSequence(tokens, at, words));
  if (!noun) return null;
  let next = at + noun.length;
  while (tokens[next]?.case === 'title' && !lexicon.nouns.match(tokens, next)?.value.has('place')) next++;
  return next;
}
const COMPANY = /^(?:Ngân hàng|Công ty|Tổng công ty|Tập đoàn|Bảo hiểm|Kho bạc|Quỹ)\s/iu;
const BRANCHES = ['chi nhánh', 'phòng giao dịch', 'văn phòng đại diện'].map((words) => words.split(' '));

/** Who set it up, in initials: `Ban Chỉ đạo 138/CP`; null where a date or the symbol of a document goes on. */
function behindCode(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.fold !== '/') return at;
  const issuer = tokens[at + 1];
  return issuer?.case === 'upper' && issuer.fold.length <= 2 && tokens[at + 2]?.fold !== '-' ? at + 2 : null;
}

/** `các địa phương vùng Tây Nguyên`, `các tập đoàn, tổng công ty phía Nam`. */
function readRegions(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const next = head.name === COMMON || tail.isPlural ? behindRegions(tokens, tail.next) : tail.next;
  return next > tail.next ? next : null;
}

/** `Ban Quản lý các khu công nghiệp, khu chế xuất`: other zones that it manages. */
function readZones(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  if (tokens[tail.next + 1]?.fold !== 'khu' || !isOneOf(tokens[tail.next], ',', 'và')) return null;
  return MANAGES_ZONES.test(head.name) ? (lexicon.nouns.match(tokens, tail.next + 1)?.next ?? null) : null;
}
const MANAGES_ZONES = /^ban quản lý (?:các )?khu /iu;

/** `chính quyền địa phương nơi có hang động`, `… nơi tàu neo đậu`. */
function readWhere(tokens: readonly Token[], tail: Tail): number | null {
  if (tokens[tail.next]?.fold !== 'nơi') return null;
  const next = readSituation(tokens, tail.next);
  return next > tail.next ? next : null;
}

/** `liên quan`, `trực thuộc`, `cùng cấp`, `trên địa bàn tỉnh`. */
function readQualifier(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const found = lexicon.nouns.match(tokens, tail.next);
  if (!found?.value.has('qualifier')) return null;
  // `trực thuộc Tỉnh ủy`: the word for the place begins the owner's name
  const isCut = found.next > tail.next + 1 && isOneOf(tokens[found.next], 'ủy', 'đoàn');
  if (isCut) return found.next - 1;
  // a body that is named by itself has powers: `Chủ tịch Ủy ban nhân dân tỉnh có thẩm quyền …`
  // and is told to act: `Tổng công ty được giao …`
  const isPower =
    tokens[tail.next]!.fold === 'được' || (tokens[tail.next]!.fold === 'có' && tokens[tail.next + 1]?.fold === 'thẩm');
  return isPower && head.name !== COMMON ? null : found.next;
}

/** `của Quốc hội`, `thuộc Ủy ban Thường vụ Quốc hội`, `trực thuộc Sở`, `Quốc hội` directly behind a name. */
function readOwner(tokens: readonly Token[], tail: Tail, scope: NameScope, head: { name: string }): number | null {
  const link = tokens[tail.next]?.fold;
  const last = tokens[tail.next - 1]?.fold;
  const isMember = last === 'viên' && tokens[tail.next - 3]?.fold === 'là';
  const helps = last === 'việc' && tokens[tail.next - 2]?.fold === 'giúp';
  const behindQualifier = (last === 'thuộc' || isMember || helps) && link !== undefined;
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
function readSuperior(tokens: readonly Token[], at: number, scope: NameScope, head: { name: string }): number | null {
  const isDivision = DIVISION.test(head.name);
  if (!(isDivision || UNIT_OF.test(head.name)) || tokens[at]?.case === 'lower') return null;
  const superior = scope.bodyAt(tokens, at);
  const isAbove = superior !== null && (isDivision ? !DIVISION.test(superior.name) : SUPERIOR.test(superior.name));
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
function readWhole(tokens: readonly Token[], tail: Tail, scope: NameScope, head: { name: string }): number | null {
  const first = tokens[tail.next];
  const isDivision = DIVISION.test(head.name);
  if (!first || first.case === 'lower' || !WHOLES.has(first.fold) || !(isDivision || PART.test(head.name))) return null;
  // in a cell the next line says another name
  if (scope.text.slice(tokens[tail.next - 1]!.end, first.start).includes('\n')) return null;
  if (isDivision) return readSuperior(tokens, tail.next, scope, head);
  const whole = scope.bodyAt(tokens, tail.next);
  return whole?.kind === 'agency' && whole.entry !== null && WHOLE.test(whole.name) ? whole.next : null;
}
const PART = /^(?:Cơ quan|Đồn|Trại|Trạm|Tổ|Ban|Bộ phận|Văn phòng|Trung tâm|Nhà tạm giữ|Tiểu đoàn|Đại đội)\s/u;
const WHOLE =
  /^(?:Hội đồng nhân dân|Quốc hội|Ủy ban nhân dân|Công an|Bộ|Ban Chỉ huy|Quân khu|Đảng ủy|(?:Tỉnh|Thành|Huyện|Quận|Thị) ủy)(?= |$)/u;
/** Their first words. */
const WHOLES = new Set(
  'hội hđnd quốc ủy ubnd công ca bộ sở ban viện tòa trường quân đảng tỉnh thành huyện quận thị'.split(' '),
);

/** `Sở`, `Cục`, `Công ty`, `nhà trường` alone behind a name: the body of which the document speaks. */
function readUnit(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const token = tokens[tail.next];
  if (token?.kind !== 'word') return null;
  const group = token.fold === 'tổng' ? 1 : 0;
  const isCompany = tokens[tail.next + group]?.fold === 'công' && tokens[tail.next + group + 1]?.fold === 'ty';
  const end = tail.next + (isCompany ? group + 2 : 1);
  if (token.case === 'title' && (isCompany || UNIT.has(token.fold))) return tokens[end]?.case !== 'title' ? end : null;
  const unit = INSTITUTION.has(token.fold) ? INSTITUTIONS.find((words) => hasSequence(tokens, tail.next, words)) : null;
  if (!unit || (head.name === COMMON ? unit[0] !== 'nhà' : !WITHIN.test(head.name))) return null;
  const next = tail.next + unit.length;
  const behind = tokens[next];
  const isWhole = behind === undefined || behind.kind === 'mark' || behind.fold === 'và';
  return isWhole || (behind.case === 'lower' && lexicon.predicates.match(tokens, next)) ? next : null;
}

const UNIT = new Set('bộ sở ban cục viện'.split(' '));
/** What holds the bodies that are within it. */
const INSTITUTIONS = [
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
].map((words) => words.split(' '));
const INSTITUTION = new Set(INSTITUTIONS.map(([first]) => first!));
