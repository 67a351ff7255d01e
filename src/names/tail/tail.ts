/**
 * What closes the name of a body: its place, the body it belongs to, a qualifier.
 *
 * > | Ủy ban nhân dân các huyện, thị xã, thành phố
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * > | Công an tỉnh Bắc Kạn · các cơ quan thuộc Ủy ban Thường vụ Quốc hội · các đơn vị có liên quan trên địa bàn huyện
 *             ^^^^^^^^^^^^                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */

import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { fieldBehind } from '../words/field.ts';
import { isTime, readNumbers } from '../words/numbers.ts';
import { expandWords, isCapital } from '../words/words.ts';
import { behindPlaceWords, membersAt } from './proper-places.ts';
import { steeredBehind } from './steered.ts';
import { readOwner, WITHIN } from './tail-owners.ts';
import { behindRange, behindRegions, isWorkGiven, readPlaces, readSituation } from './tail-places.ts';

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
  const behindShort = behindInitials(tokens, at);
  const inner = behindShort === null ? null : readTail(tokens, behindShort, scope, head);
  if (inner && (inner.isPlural || inner.level !== null || inner.place !== null)) return inner;
  const tail: Tail = { text: '', next: at, level: null, place: null, isPlural: false };
  const named = { name: head.name, from: at };
  const closed = {
    isCommon: head.name === COMMON,
    isBody: head.name !== '',
    isNumbered: () => NUMBERED.test(head.name),
  };
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
      readSeat(tokens, tail, head) ??
      steeredBehind(tokens, tail.next, named) ??
      fieldBehind(tokens, tail.next, named) ??
      readOwner(tokens, tail, scope, { name: head.name, isCommon: closed.isCommon });
    if (next === null || next <= tail.next) break;
    tail.next = next;
  }
  if (tail.next > at) tail.text = expandWords(tokens, at, tail.next, scope);
  return tail;
}

/** `các Phòng Giáo dục và Đào tạo (PGDĐT) huyện, thành phố`: behind initials in a parenthesis the place may follow; the index behind them. */
function behindInitials(tokens: readonly Token[], at: number): number | null {
  const isShort = tokens[at]?.fold === '(' && tokens[at + 1]?.case === 'upper' && tokens[at + 2]?.fold === ')';
  return isShort && tokens[at + 3]?.case === 'lower' ? at + 3 : null;
}

/** Committees that are called by the number of the decision that set them up: `Ban Chỉ đạo 389 tỉnh`, `Đoàn kiểm tra liên ngành 178`, `Ban Quản lý dự án 661`. */
const NUMBERED =
  /^(?:(?:cơ quan |văn phòng )?(?:thường trực )?ban chỉ đạo|bcđ|tổ công tác|đoàn(?: kiểm tra| công tác)?|tiểu ban|ban (?:quản lý|điều hành) (?:các )?dự án)(?: liên ngành)?$/iu;

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
  if (!numbers) return null;
  if (numbers.areMany) tail.isPlural = true;
  return HOUSES.test(head.name) ? behindPlaceWords(tokens, numbers.next) : numbers.next;
}
/** `Trường THPT số 1` + `Bảo Thắng`, `Công ty Cổ phần Xây dựng số 9` + `Hà Thành` */
const HOUSES = /^(?:trường|(?:tổng )?công ty|hợp tác xã|xí nghiệp|nhà máy) /iu;

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

const HOLDS =
  /^các (?:bộ|ngành|sở|ban|phòng|khoa|viện|trung tâm|đơn vị|cơ quan|chi|tổ|trường|phân xưởng|đội|công ty|tổng công ty|tập đoàn|ngân hàng|doanh nghiệp|cơ sở)(?= |,|$)/iu;

function isBehindPersons(tokens: readonly Token[], at: number): boolean {
  return [1, 2, 3].some((length) => {
    const noun = at >= length ? lexicon.nouns.match(tokens, at - length) : null;
    return noun?.next === at && noun.value.has('people');
  });
}

/** `Ngân hàng Phát triển Việt Nam - Chi nhánh Bắc Trung Bộ`, `… - Phòng giao dịch Thanh Chương`, `Agribank Chi nhánh tỉnh`, `Agribank chi nhánh Khe Sanh`: a branch, up to its place. */
function readBranch(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const isDashed = tokens[tail.next]?.fold === '-';
  const at = isDashed ? tail.next + 1 : tail.next;
  const behind = BRANCHES.behind(tokens, at);
  if (behind === null || !(isDashed || COMPANY.test(head.name))) return null;
  if (tokens[at]!.case !== 'title' && tokens[behind]?.case !== 'title') return null;
  let next = behind;
  while (tokens[next]?.case === 'title' && !lexicon.nouns.match(tokens, next)?.value.has('place')) next++;
  return next;
}
const COMPANY = /^(?:Ngân hàng|Công ty|Tổng công ty|Tập đoàn|Bảo hiểm|Kho bạc|Quỹ)\s/iu;
const BRANCHES = new WordSequences('chi nhánh', 'phòng giao dịch', 'văn phòng đại diện');

/** Who set it up, in initials: `Ban Chỉ đạo 138/CP`; null where a date or the symbol of a document goes on. */
function behindCode(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]?.fold !== '/') return at;
  const issuer = tokens[at + 1];
  return issuer?.case === 'upper' && issuer.fold.length <= 2 && tokens[at + 2]?.fold !== '-' ? at + 2 : null;
}

/** `các địa phương vùng Tây Nguyên`, `các tập đoàn, tổng công ty phía Nam`, `Cảng vụ hàng không miền Bắc, miền Trung`. */
function readRegions(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  const next =
    head.name === COMMON || tail.isPlural || tokens[tail.next]?.fold === 'miền'
      ? behindRange(tokens, behindRegions(tokens, tail.next))
      : tail.next;
  return next > tail.next ? next : null;
}

/** `Ban Quản lý các khu công nghiệp, khu chế xuất`, `Ban Quản lý Khu kinh tế Vân Đồn và các khu công nghiệp`: other zones that it manages. */
function readZones(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  if (!isOneOf(tokens[tail.next], ',', 'và')) return null;
  const at = tokens[tail.next + 1]?.fold === 'các' ? tail.next + 2 : tail.next + 1;
  if (tokens[at]?.fold !== 'khu') return null;
  return MANAGES_ZONES.test(head.name) ? (lexicon.nouns.match(tokens, at)?.next ?? null) : null;
}
const MANAGES_ZONES = /^ban quản lý (?:các )?khu /iu;

/** `chính quyền địa phương nơi có hang động`, `… nơi tàu neo đậu`. */
function readWhere(tokens: readonly Token[], tail: Tail): number | null {
  if (tokens[tail.next]?.fold !== 'nơi') return null;
  const next = readSituation(tokens, tail.next);
  return next > tail.next ? next : null;
}

/** `Đại sứ quán Việt Nam tại Lào`, `Phân hiệu Đại học Đà Nẵng tại Kon Tum`, `Tòa án nhân dân cấp cao tại Hà Nội, Đà Nẵng`: where a mission, a branch or courts sit, before what they do or a mark. */
function readSeat(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  if (tokens[tail.next]?.fold !== 'tại' || !HAS_SEAT.test(head.name)) return null;
  const seats = membersAt(tokens, tail.next + 1);
  if (seats && seats.count > 1) {
    tail.isPlural = true;
    return seats.next;
  }
  const at = PLACES.behind(tokens, tail.next + 1) ?? tail.next + 1;
  let next = at;
  while (tokens[next]?.case === 'title') next++;
  const behind = tokens[next];
  const isWhole = behind === undefined || behind.kind === 'mark' || behind.fold === 'và';
  return next > at && (isWhole || lexicon.predicates.match(tokens, next)) ? next : null;
}
const HAS_SEAT =
  /^(?:(?:đại sứ quán|(?:tổng )?lãnh sự quán|thương vụ|phân hiệu|phân viện|chi nhánh|(?:cơ quan|văn phòng) đại diện) |(?:tòa án|viện kiểm sát) nhân dân cấp cao$)/iu;
const PLACES = new WordSequences('thành phố', 'tp', 'tp .', 'tỉnh', 'cộng hòa', 'nước');

/** `Trưởng phòng và tương đương` */
const EQUALS = new WordSequences('và tương đương');

/** `liên quan`, `trực thuộc`, `cùng cấp`, `trên địa bàn tỉnh`. */
function readQualifier(tokens: readonly Token[], tail: Tail, head: { name: string }): number | null {
  if (tokens[tail.next]?.fold === 'và') return EQUALS.behind(tokens, tail.next);
  const found = lexicon.nouns.match(tokens, tail.next);
  // `Khoa Sản tư vấn …`: what it does, not whose it is (`tư`)
  if (!found?.value.has('qualifier') || (lexicon.predicates.match(tokens, tail.next)?.next ?? 0) > found.next)
    return null;
  // `trực thuộc Tỉnh ủy`: the word for the place begins the owner's name
  const isCut = found.next > tail.next + 1 && isOneOf(tokens[found.next], 'ủy', 'đoàn');
  if (isCut) return found.next - 1;
  // `thuộc Sở Nội vụ`: the owner is named, not told by its noun alone
  if (tokens[found.next - 1]!.fold === 'sở' && isCapital(tokens[found.next])) return null;
  // a body that is named by itself has powers: `Chủ tịch Ủy ban nhân dân tỉnh có thẩm quyền …`
  // and is told to act: `Tổng công ty được giao …`
  const isPower =
    tokens[tail.next]!.fold === 'được' || (tokens[tail.next]!.fold === 'có' && tokens[tail.next + 1]?.fold === 'thẩm');
  if (isPower && head.name !== COMMON) return null;
  // `các đơn vị được giao nhiệm vụ` are those who have any
  const isAny = isOneOf(tokens[tail.next - 1], 'vị', 'quan');
  return !isAny && isWorkGiven(tokens, tail.next, found.next) ? null : found.next;
}
