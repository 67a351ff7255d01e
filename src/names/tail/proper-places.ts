/**
 * Proper names of places: the one behind its noun, and those that are listed behind it.
 *
 * > | tỉnh Bắc Kạn · huyện Điện Biên Đông · huyện Mường Nhé, Nậm Pồ và Tủa Chùa
 *          ^^^^^^^         ^^^^^^^^^^^^^^         ^^^^^^^^^  ^^^^^^    ^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { isFamilyName } from '../../lexicon/letterhead.ts';
import { provinceAt } from '../../lexicon/places.ts';
import { evenBlanks } from '../../model/run.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { startsName } from '../words/name-starts.ts';
import { closesCommune, isTime } from '../words/numbers.ts';
import { skipJoin } from '../words/words.ts';
import type { Tail } from './tail.ts';

/** Marks that join places of one name. */
export const JOINS = ',/-';

/** The proper name behind `tỉnh`, `huyện`, `khu vực`: capitalised words, a number or a Roman numeral. */
export function readProper(tokens: readonly Token[], at: number, tail: Tail, scope: NameScope): number {
  const found = provinceAt(tokens, at);
  // `huyện Điện Biên Đông`, `thành phố Điện Biên Phủ`
  const isLonger = found !== null && !isOneOf(tokens[at - 1], 'tỉnh') && goesOnAlone(tokens, found.next);
  const province = isLonger ? null : found;
  let i = province ? behindJointProvince(tokens, province.next) : at;
  if (!province && !holdsOffice(tokens, at)) {
    while (i < at + LONGEST_PLACE && isInProper(tokens[i]) && !startsBody(tokens, i)) i++;
    if (i === at && tokens[i]?.kind === 'number' && tokens[i]!.fold.length <= 2 && !isTime(tokens[i + 1]))
      i = behindTown(tokens, at + 1);
    else if (i > at && isOneOf(tokens[at - 1], 'xã', 'phường') && closesCommune(tokens, i)) i++;
  }
  if (i > at) i = behindOtherDistrict(tokens, at, i);
  if (i > at) tail.place ??= evenBlanks(scope.text.slice(tokens[at]!.start, tokens[i - 1]!.end));
  return i;
}

/** `phường 1 Bảo Lộc`: the index behind the town whose wards are counted, which stands behind the number. */
function behindTown(tokens: readonly Token[], at: number): number {
  return tokens[at - 2]?.fold !== 'phường' || startsName(tokens, at) || isPerson(tokens, at)
    ? at
    : behindPlaceWords(tokens, at);
}

/** `Cục Hải quan Gia Lai - Kon Tum`: an office of two provinces; the index behind the second. */
export function behindJointProvince(tokens: readonly Token[], at: number): number {
  const other = tokens[at]?.fold === '-' && !startsName(tokens, at + 1) ? provinceAt(tokens, at + 1) : null;
  return other?.next ?? at;
}

/** `khu vực Lý Nhân - Bình Lục`, `liên huyện Kim Bảng - Thanh Liêm`: an office of two districts; the index behind the second. */
function behindOtherDistrict(tokens: readonly Token[], at: number, next: number): number {
  if (tokens[next]?.fold !== '-' || !(tokens[at - 1]?.fold === 'vực' || tokens[at - 2]?.fold === 'liên')) return next;
  const end = startsName(tokens, next + 1) ? next : behindPlaceWords(tokens, next + 1);
  return end > next + 1 ? end : next;
}

/** One capital, and no more: a person's name has three. */
export function goesOnAlone(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.case === 'title' && tokens[at + 1]?.case !== 'title' && !startsName(tokens, at);
}

/** A word with a capital; in headings in capitals `TRONG` and the like go on behind the name: `NHIỆM VỤ CỦA TỈNH TRONG THỜI GIAN TỚI`. */
function isInProper(token: Token | undefined): boolean {
  return token?.case === 'title' || (token?.case === 'upper' && !GOES_ON.has(token.fold));
}
const GOES_ON = new Set('trong về theo tại để đến'.split(' '));

/** `Ủy ban nhân dân huyện Mường Nhé, Nậm Pồ và Tủa Chùa`: the index behind other places that share the noun; `at` where none stands. */
export function behindMorePlaces(tokens: readonly Token[], at: number): number {
  const begin = skipJoin(tokens, at, ',');
  if (begin === at || startsName(tokens, begin) || isPerson(tokens, begin)) return at;
  const next = memberAt(tokens, begin);
  return next === null ? at : behindMorePlaces(tokens, next);
}

/** Proper names that are listed, each closed by what may close a member; null where none stands. */
export function membersAt(tokens: readonly Token[], at: number): { next: number; count: number } | null {
  let end = at;
  let count = 0;
  for (let next = memberAt(tokens, at); next !== null; ) {
    end = next;
    count++;
    const behind = skipJoin(tokens, end, JOINS);
    next = behind === end ? null : memberAt(tokens, behind);
  }
  return count > 0 ? { next: end, count } : null;
}

/** The index behind the name of a member: a province, or capitals closed by a mark, `và` or the end. */
function memberAt(tokens: readonly Token[], at: number): number | null {
  const province = provinceAt(tokens, at);
  // `Điện Biên Đông` is a district
  if (province && tokens[province.next]?.case !== 'title') return province.next;
  const noun = tokens[at]?.case === 'title' ? lexicon.nouns.match(tokens, at) : null;
  // `Hà Nội, Thành phố Hồ Chí Minh`
  const called = noun?.value.has('place') ? provinceAt(tokens, noun.next) : null;
  if (called) return called.next;
  // `Chủ đầu tư`, `Nhà thầu`
  if (noun && noun.next > at + 1 && tokens[at + 1]?.case === 'lower' && !noun.value.has('place')) return null;
  const i = behindPlaceWords(tokens, at);
  const closes =
    tokens[i] === undefined ||
    tokens[i]!.kind === 'mark' ||
    tokens[i]!.fold === 'và' ||
    lexicon.predicates.match(tokens, i) !== null;
  return i > at && closes ? i : null;
}

/** The index behind the words of a place's name; `at` where none stands. */
export function behindPlaceWords(tokens: readonly Token[], at: number): number {
  let i = at;
  while (i < at + LONGEST_PLACE && isInPlace(tokens, i) && !startsBody(tokens, i)) i++;
  return i;
}
/** Most words of a place's name. */
const LONGEST_PLACE = 4;

/** `Minh Thượng`, and a letter of its own before a capital: `U Minh`, `Ea H'leo`, `Cư M'gar`. */
export function isInPlace(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  const isLetter = token?.case === 'upper' && token.fold.length === 1;
  return token?.case === 'title' || (isLetter && tokens[at + 1]?.case === 'title');
}

export function startsBody(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  const name = lexicon.names.match(tokens, at);
  // `huyện Tu Mơ Rông`, `xã Báo Đáp`: one syllable with capitals behind it is no body's name, nor initials
  const isSyllable = name?.next === at + 1 && tokens[at]!.case === 'title' && tokens[at + 1]?.case === 'title';
  return (name !== null && !isSyllable) || (noun?.value.has('officer') ?? false);
}

/** `xã Hội Sơn`, `xã Đội Bình`: in small letters alone these are words (`xã hội`, `xã đội`). */
export function isCommuneCalled(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold !== 'xã' || tokens[at]!.case !== 'lower' || tokens[at + 1]?.case !== 'title') return false;
  return lexicon.nouns.match(tokens, at)?.next === at + 2;
}

/** `Phó Chủ tịch UBND tỉnh Lê Đức Tài`: does a person's name stand behind the place? Wards and communes are named after people themselves. */
export function holdsOffice(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at - 1], 'tỉnh', 'huyện', 'phố') && isPerson(tokens, at);
}

function isPerson(tokens: readonly Token[], at: number): boolean {
  return isFamilyName(tokens[at]?.fold ?? '') && [0, 1, 2].every((i) => tokens[at + i]?.case === 'title');
}
