/**
 * The place that closes the name of a body: its own (`tỉnh Bắc Kạn`), or those of which it has one each (`các huyện, thị xã, thành phố`).
 *
 * > | Công an tỉnh Bắc Kạn · Ủy ban nhân dân các tỉnh: Hà Tĩnh, Quảng Trị · Tổ công nghệ số cộng đồng các thôn, xóm
 *             ^^^^^^^^^^^^                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^                             ^^^^^^^^^^^^^
 */

import { lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { SETTLEMENT } from '../words/numbers.ts';
import { isShortDistrict, skipJoin } from '../words/words.ts';
import {
  behindJointProvince,
  behindMorePlaces,
  behindPlaceWords,
  goesOnAlone,
  isCommuneCalled,
  isInPlace,
  JOINS,
  membersAt,
  readProper,
  startsBody,
} from './proper-places.ts';
import type { Tail } from './tail.ts';

/** What the place closes: a common noun (`các cơ quan`), the name of a body, or nothing: the place itself acts. */
interface Closed {
  isCommon: boolean;
  isBody: boolean;
  /** A number says which one it is: `Ban Chỉ đạo 389 tỉnh`. */
  isNumbered(): boolean;
}

/** `tỉnh`, `tỉnh Bắc Kạn`, `các huyện, thị xã, thành phố`, `các tỉnh, thành phố …: Hà Tĩnh, Quảng Trị`, `chi nhánh tỉnh …`, `khu vực IX`, `Lai Châu`. */
export function readPlaces(
  tokens: readonly Token[],
  tail: Tail,
  scope: NameScope,
  { isCommon, isBody, isNumbered }: Closed,
): number | null {
  let i = tail.next;
  if (tokens[i]?.fold === 'chi' && tokens[i + 1]?.fold === 'nhánh') i += 2;
  const bare = provinceAt(tokens, i);
  if (bare && tail.place === null) {
    tail.place = bare.value.name;
    // `các tỉnh An Giang, Đồng Tháp`
    const isOne = !isCommon || !isOneOf(tokens[i - 1], 'tỉnh', 'phố', 'phương');
    if (!isOne) return readMembers(tokens, i);
    // `Cục Hải quan Hà Nam Ninh`
    return goesOnAlone(tokens, bare.next) ? bare.next + 1 : behindJointProvince(tokens, bare.next);
  }
  const several = SEVERAL.behind(tokens, i);
  const isPlural = several !== null;
  if (isPlural) i = several;
  if (isPlural && tokens[i]?.fold === 'địa' && tokens[i + 1]?.fold === 'phương') {
    tail.isPlural = true;
    return i + 2;
  }
  const units = isPlural && !isCommon ? UNITS_AND_PLACES.behind(tokens, i) : null;
  if (units !== null) {
    tail.isPlural = true;
    return units;
  }
  const village = isPlural ? null : (behindVillage(tokens, i) ?? (isBody && !isCommon ? villageAt(tokens, i) : null));
  if (village !== null) return village;
  // `Xóm trưởng 15 xóm`
  const isCounted = tokens[i]?.kind === 'number';
  const settlement = isPlural || isCounted ? behindSettlement(tokens, isCounted ? i + 1 : i) : null;
  // `gửi Sở Nội vụ 01 bản`: copies
  if (isCounted && tokens[i + 1]?.fold === 'bản' && COPIES.test(tokens[i]!.fold)) return null;
  if (settlement !== null) {
    tail.isPlural = true;
    return behindSettlements(tokens, settlement);
  }
  // `các huyện Kỳ Sơn, Tương Dương`
  const isNamed = isCommon && isInPlace(tokens, i) && !startsBody(tokens, i) && endsPlaceNoun(tokens, i);
  if (isNamed) return readMembers(tokens, i);
  const told = isCommon && tokens[i]?.fold === ':' ? behindMembersWhoAct(tokens, i) : null;
  if (told !== null) return told;
  // `UBND 130 xã, phường`
  const areCounted = isCounted && !isCommon && !isNumbered() && tokens[i]!.fold.length <= 3;
  if (areCounted) i++;
  const first = placeNounAt(tokens, i);
  if (first === null) return null;
  const level = tokens
    .slice(i, first)
    .map((token) => token.fold)
    .join(' ');
  let place = first;
  let count = 1;
  for (let more = nextPlace(tokens, place); more !== null; more = nextPlace(tokens, place)) {
    place = more;
    count++;
  }
  if (isPlural || areCounted || count > 1 || level.includes(',')) {
    tail.isPlural = true;
    return behindRange(tokens, readSituation(tokens, readMembers(tokens, place)));
  }
  tail.level ??= level === 'tp' ? 'thành phố' : level;
  const proper = readProper(tokens, place, tail, scope);
  const more = proper > place ? behindMorePlaces(tokens, proper) : proper;
  if (more === proper) return isBody && (!isCommon || proper > place) ? readOthers(tokens, proper, tail) : proper;
  if (isBody) tail.isPlural = true;
  return more;
}

/** `Ủy ban nhân dân các xã`, `Ủy ban nhân dân một số huyện` */
const SEVERAL = new WordSequences(
  'các',
  'mỗi',
  'từng',
  'một số',
  'một vài',
  'nhiều',
  'hầu hết các',
  'phần lớn các',
  'tất cả các',
  'toàn bộ các',
  'hai',
  'ba',
);

/** `Các tỉnh: Lào Cai, Phú Thọ khẩn trương …`: the index behind those who are named, when they act; null where the colon opens a list or what all of them do. */
function behindMembersWhoAct(tokens: readonly Token[], colon: number): number | null {
  const members = endsPlaceNoun(tokens, colon) ? membersAt(tokens, colon + 1) : null;
  return members && members.count > 1 && lexicon.predicates.match(tokens, members.next) ? members.next : null;
}

function endsPlaceNoun(tokens: readonly Token[], at: number): boolean {
  return [1, 2].some((length) => at >= length && placeNounAt(tokens, at - length) === at);
}

/** `Trưởng thôn Đông Hòa`: the index behind the name of the village whose noun stands before `at`. */
function behindVillage(tokens: readonly Token[], at: number): number | null {
  if (!SETTLEMENT.has(tokens[at - 1]?.fold ?? '')) return null;
  const next = behindPlaceWords(tokens, at);
  return next > at ? next : null;
}

/** `Chi bộ thôn tổ chức …`, `Ban nhân dân ấp, khu phố: …`, `Chi bộ thôn Đông Hòa`: the index behind the nouns of the villages that have such a body. */
function villageAt(tokens: readonly Token[], at: number): number | null {
  const first = tokens[at]?.case === 'lower' ? behindSettlement(tokens, at) : null;
  if (first === null) return null;
  const next = behindSettlements(tokens, first);
  const behind = tokens[next];
  const isWhole = behind === undefined || behind.kind !== 'word' || behind.fold === 'và' || isInPlace(tokens, next);
  return isWhole || lexicon.predicates.match(tokens, next) ? next : null;
}

/** `Tổ công nghệ số cộng đồng các thôn, xóm`: the index behind the last; `at` stands behind the first. */
function behindSettlements(tokens: readonly Token[], at: number, marks = JOINS): number {
  const more = behindSettlement(tokens, skipJoin(tokens, at, marks));
  return more === null ? at : behindSettlements(tokens, more, marks);
}

/** `Trưởng thôn, tổ dân phố`, `Trưởng ấp/khu phố`: the index behind the settlements of which each has one; `at` stands behind the first. */
export function behindVillages(tokens: readonly Token[], at: number): number {
  if (!SETTLEMENT.has(tokens[at - 1]?.fold ?? '')) return at;
  const next = skipJoin(tokens, at, OR);
  // `Trưởng thôn, Khu phố Đông`, `Trưởng thôn, thôn đội trưởng`: a name, somebody else
  const isOwn = tokens[next]?.case !== 'lower' || lexicon.nouns.match(tokens, next)?.value.has('people');
  return isOwn ? at : behindSettlements(tokens, at, OR);
}
const OR = `${JOINS}/`;

/** So few are no villages. */
const COPIES = /^0?[1-5]$/u;

/** `thôn`, `khu phố`, `lớp`: the index behind the noun of a settlement or a class; null for other words. */
function behindSettlement(tokens: readonly Token[], at: number): number | null {
  if (SETTLEMENT.has(tokens[at]?.fold ?? '')) return at + 1;
  return SETTLEMENTS.behind(tokens, at);
}
const SETTLEMENTS = new WordSequences('khu phố', 'tổ dân phố', 'khu dân cư', 'lớp');

/** `Công an các đơn vị, địa phương` */
const UNITS_AND_PLACES = new WordSequences('đơn vị , địa phương');

/** Behind a comma or `và` the index behind another noun of a place; null when none goes on. */
function nextPlace(tokens: readonly Token[], at: number): number | null {
  const behind = skipJoin(tokens, at, JOINS);
  const more = behind === at ? null : placeNounAt(tokens, behind);
  return more === null || startsProper(tokens, behind, more) ? null : more;
}

/** `huyện, Phòng …`: a noun of a place that opens a name of its own ends the list. */
function startsProper(tokens: readonly Token[], at: number, next: number): boolean {
  return tokens[at]!.case === 'title' && tokens[next]?.case === 'title';
}

function placeNounAt(tokens: readonly Token[], at: number): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (isShortDistrict(tokens, at) || isCommuneCalled(tokens, at)) return at + 1;
  if (!noun?.value.has('place')) return null;
  return tokens[noun.next]?.fold === '.' && isOneOf(tokens[at], 'tp', 'tx', 'tt') ? noun.next + 1 : noun.next;
}

/** `các tỉnh, thành phố ven biển từ Quảng Ninh đến Đắk Lắk`, `… từ Thanh Hóa trở vào`, `… khu vực Bắc Bộ và từ Thanh Hóa đến Nghệ An` */
export function behindRange(tokens: readonly Token[], at: number): number {
  const from = tokens[at]?.fold === 'và' ? at + 1 : at;
  const first = tokens[from]?.fold === 'từ' ? provinceAt(tokens, from + 1) : null;
  if (!first) return at;
  const onward = ONWARD.behind(tokens, first.next);
  const last = tokens[first.next]?.fold === 'đến' ? provinceAt(tokens, first.next + 1) : null;
  const end = onward ?? last?.next ?? null;
  if (end === null) return at;
  const further = skipJoin(tokens, end, JOINS);
  return further > end ? Math.max(behindRegions(tokens, further), end) : end;
}
const ONWARD = new WordSequences('trở vào', 'trở ra', 'trở lên', 'trở xuống');

/** `Ủy ban nhân dân thành phố Thủ Đức và các quận, huyện`: others of the kind go on with the name; `các phòng, ban huyện` + `và các xã` are two. */
function readOthers(tokens: readonly Token[], at: number, tail: Tail): number {
  if (tokens[at]?.fold !== 'và' || tokens[at + 1]?.fold !== 'các') return at;
  let place = placeNounAt(tokens, at + 2);
  if (place === null) return at;
  for (let more = nextPlace(tokens, place); more !== null; more = nextPlace(tokens, place)) place = more;
  tail.isPlural = true;
  // `… thành phố Hà Nội và các tỉnh Bắc Ninh, Hưng Yên`
  return readMembers(tokens, place);
}

/** `Ủy ban nhân dân các xã được giao nhiệm vụ rà soát …`: what they are given to do, no word of who they are. */
export function isWorkGiven(tokens: readonly Token[], at: number, behind: number): boolean {
  return (
    tokens[at]!.fold === 'được' &&
    tokens[behind - 1]!.fold === 'vụ' &&
    lexicon.predicates.match(tokens, behind) !== null
  );
}

/** The members of a collective behind a colon belong to its name: `…: Hà Tĩnh, Quảng Trị, Huế`. */
function readMembers(tokens: readonly Token[], at: number): number {
  let i = behindRegions(tokens, at);
  const qualifier = lexicon.nouns.match(tokens, i);
  if (qualifier?.value.has('qualifier') && !isWorkGiven(tokens, i, qualifier.next)) i = qualifier.next;
  const isListed = tokens[i]?.fold === ':';
  if (!isListed && (i > at || !isInPlace(tokens, i))) return i;
  const members = membersAt(tokens, isListed ? i + 1 : i);
  return members && (members.count > 1 || !isListed) ? members.next : i;
}

/** `các tỉnh vùng đồng bằng sông Cửu Long`, `các địa phương vùng Tây Nguyên, duyên hải miền Trung`: the index behind the regions; `at` where none stands. */
export function behindRegions(tokens: readonly Token[], at: number): number {
  let end = at;
  for (let i = at; ; i = skipJoin(tokens, end, JOINS)) {
    while (i < tokens.length && OF_REGION.has(tokens[i]!.fold)) i++;
    const region = lexicon.nouns.match(tokens, i);
    if (!region?.value.has('region')) return end;
    end = region.next;
  }
}
const OF_REGION = new Set('thuộc trong khu vực vùng ở ven biển kinh tế trọng điểm'.split(' '));

/** Where the members lie or what they have: `các xã ven biển`, `các xã vùng hạ du`, `các xã có mỏ đá`, `các xã được lựa chọn`. */
export function readSituation(tokens: readonly Token[], at: number): number {
  const on = LIES_ON.behind(tokens, at);
  if (on === null && !SITUATED.has(tokens[at]?.fold ?? '')) return at;
  const opening = lexicon.predicates.match(tokens, at);
  if (opening && opening.next > at + 1) return at;
  const isEvent = tokens[at + 1]?.fold === 'có' || (tokens[at + 1]?.fold === 'xảy' && tokens[at + 2]?.fold === 'ra');
  let i = on ?? (isEvent ? at + 3 : at + 1);
  if (tokens[at]!.fold === 'được') {
    if (isOneOf(tokens[i], 'giao', 'phân')) return at;
    i = lexicon.predicates.match(tokens, i)?.next ?? i;
  }
  while (i < at + 6 && tokens[i]?.case === 'lower' && !ENDS_SITUATION.has(tokens[i]!.fold)) {
    const noun = lexicon.nouns.match(tokens, i);
    const verb = lexicon.predicates.match(tokens, i);
    if (noun?.value.has('inner') && noun.next > (verb?.next ?? 0)) i = noun.next;
    else if (verb) break;
    else i++;
  }
  if (WATERS.has(tokens[i - 1]!.fold)) i = behindProper(tokens, i);
  return i > at + 1 ? i : at;
}
/** `Hồng`, `Nhuệ - sông Đáy`, `Việt Nam - Lào`: the index behind proper names that a dash joins. */
function behindProper(tokens: readonly Token[], at: number): number {
  let i = at;
  while (tokens[i]?.case === 'title' && !startsBody(tokens, i)) i++;
  if (i === at || tokens[i]?.fold !== '-') return i;
  const noun = WATERS.has(tokens[i + 1]?.fold ?? '') ? i + 2 : i + 1;
  const end = behindProper(tokens, noun);
  return end > noun ? end : i;
}
/** `các xã ven sông Hồng`, `các huyện hạ du hồ Dầu Tiếng`, `các tỉnh giáp biên giới Việt Nam - Lào` */
const WATERS = new Set('sông suối hồ kênh rạch vịnh đầm phá giới'.split(' '));
/** `các tỉnh trên lưu vực sông`, `các xã trên tuyến biên giới` */
const LIES_ON = new WordSequences(
  'trên lưu vực',
  'thuộc lưu vực',
  'trong lưu vực',
  'trên tuyến',
  'trên các tuyến',
  'trên vùng',
  'trên biển',
);
const ENDS_SITUATION = new Set('và về tình kết theo để khi chịu'.split(' '));
const SITUATED = new Set('ven vùng biên miền giáp dọc nơi có đầu hạ còn được'.split(' '));
