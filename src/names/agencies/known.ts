/** Names and abbreviations of the gazetteer, and abbreviations that the document itself defines for bodies. */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import { provinceAt, provinceOf } from '../../lexicon/places.ts';
import type { BodyMention, Entry } from '../../model/body.ts';
import { evenBlanks } from '../../model/run.ts';
import { foldCase, foldWords } from '../../text/fold.ts';
import { isNext, type Token, tokenize } from '../../text/tokens.ts';
import type { TrieMatch } from '../../text/trie.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { holdsOffice, isCommuneCalled } from '../tail/proper-places.ts';
import { steeredBehind } from '../tail/steered.ts';
import { readTail, type Tail } from '../tail/tail.ts';
import { endsOrActs, startsName } from '../words/name-starts.ts';
import { joinsLater, joinsSmallField } from '../words/series.ts';
import { behindRepeat, FUNCTION_WORD, isCapital, skipAside } from '../words/words.ts';
import { behindSmallWords, readUnknown } from './unknown.ts';

/** A name or abbreviation of the gazetteer with what closes it. */
export function readKnown(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const found = lexicon.names.match(tokens, at);
  if (!found) return null;
  const first = tokens[at]!;
  // `thanh tra ngay các doanh nghiệp`: in small letters the verb
  const isVerb = first.case === 'lower' && (lexicon.predicates.match(tokens, at)?.next ?? 0) >= found.next;
  if (isVerb || (first.case === 'lower' && found.next - at < 2)) return null;
  if (isWorkOfPart(tokens, at, found.next) || gathers(tokens, at, found.next)) return null;
  const core = found.value[0]!;
  if (core.isOpen) {
    const open = readUnknown(tokens, at, found.next, scope);
    if (open) return { ...open, id: core.id, entry: core };
    if (found.next - at < 2) return null;
  }
  // `UBND xã` + `Hải Tân`: behind the level its place
  const level = levelLength(tokens, at, found.next, core);
  const isSteered = steeredBehind(tokens, found.next, { name: core.name, from: found.next }) !== null;
  const goesOn =
    !isSteered &&
    level === 0 &&
    (goesOnInCapitals(tokens, at, found.next) ||
      joinsField(tokens, at, found.next) ||
      goesOnToProper(tokens, at, found.next, core));
  const extended = goesOn ? readUnknown(tokens, at, found.next, scope) : null;
  if (extended) return { ...extended, entry: core };
  const whole = behindOwnEnd(tokens, found.next, core);
  const closes = level > 0 ? found.next - level : skipAside(tokens, whole, scope);
  const tail = readTail(tokens, closes, scope, { name: core.name });
  const entry = chooseEntry(found.value, rankOf(tail));
  const isBranch =
    tail.text !== '' &&
    COMPANIES.some((kind) => entry.name.startsWith(kind)) &&
    tokens[at]!.fold !== foldCase(entry.name).split(' ')[0];
  const called = isBranch ? evenBlanks(scope.text.slice(first.start, tokens[closes - 1]!.end)) : core.name;
  const name = tail.text === '' ? called : `${called} ${tail.text}`;
  const end = tokens[tail.next - 1]!.end;
  const kind = tail.isPlural || (tail.text !== '' && OF_LEVELS.test(tail.text)) ? 'collective' : entry.kind;
  const isOther = tail.isPlural || isBranch || OF_STATE.test(name) || isOfOtherLevel(entry, tail);
  const id = isOther ? lexicon.idOf(name) : entry.id;
  return {
    start: first.start,
    end,
    next: skipAside(tokens, tail.next, scope, first),
    name,
    id,
    kind,
    agency: null,
    place: tail.place,
    entry,
  };
}

/** `Văn phòng Sở` + `xây dựng kế hoạch`, `Các đơn vị thuộc Bộ xây dựng dự toán`: what a part of the body does, not its field (`Thanh tra Sở xây dựng kiểm tra …`). */
function isWorkOfPart(tokens: readonly Token[], at: number, next: number): boolean {
  if (next !== at + 3 || tokens[at + 1]!.case !== 'lower' || !PART_ENDS.has(tokens[at - 1]?.fold ?? '')) return false;
  const isVerb = lexicon.predicates.match(tokens, at + 1)?.next === next;
  return isVerb && tokens[next]?.case === 'lower' && (PAPERS.beginsAt(tokens, next) || !endsOrActs(tokens, next));
}
/** `Văn phòng` + `tổng hợp số liệu`, `Văn phòng` + `tổng hợp, trình Chủ tịch`: what it does, where an object or another verb follows, and no name. */
function gathers(tokens: readonly Token[], at: number, next: number): boolean {
  if (next < at + 4 || !hasWords(tokens, next - 2, 'tổng', 'hợp') || tokens[next - 2]!.case !== 'lower') return false;
  const behind = tokens[next];
  if (behind?.fold === ',')
    return tokens[next + 1]?.case === 'lower' && lexicon.predicates.match(tokens, next + 1) !== null;
  const isObject = behind?.case === 'lower' && !FUNCTION_WORD.has(behind.fold) && behind.fold !== 'và';
  return isObject && lexicon.predicates.match(tokens, next) === null;
}

/** What is drawn up, though it may be done too. */
const PAPERS = new WordSequences('báo cáo', 'dự toán', 'dự thảo', 'hướng dẫn', 'quy hoạch', 'quy định');
/** Last words of what belongs to a body: `Thanh tra`, `Văn phòng`, `Công đoàn`, `Đảng ủy`, `Đoàn Thanh niên`, `Giám đốc`, `lãnh đạo`, `thuộc`. */
const PART_ENDS = new Set('tra phòng đoàn ủy niên đốc đạo thuộc bộ trưởng'.split(' '));

/** `Ban Chỉ đạo Nhà nước về …`, `Ban Chỉ đạo quốc gia …`: committees of the State are not those that provinces have. */
const OF_STATE = /^ban chỉ đạo (?:\d+ )?(?:quốc gia|nhà nước|trung ương)(?= |$)/iu;

/** `UBMTTQ Việt Nam tỉnh`, `UB MTTQ VN`: the end of the name is printed behind its abbreviation too. */
function behindOwnEnd(tokens: readonly Token[], at: number, { name }: Entry): number {
  if (tokens[at]?.fold === 'vn' && name.endsWith(' Việt Nam')) return at + 1;
  return isCapital(tokens[at]) ? behindRepeat(tokens, at, tokens.length, name) : at;
}

/** What a company is called by in short is, before a place, the name of its branch there: `VNPT Yên Bái`, `Viettel tỉnh`. */
const COMPANIES = ['Tập đoàn ', 'Tổng công ty '];

/** Capitals behind a known name that begin nothing else are its proper name: `Tổ chuyên môn Tiểu học`. */
function goesOnInCapitals(tokens: readonly Token[], from: number, at: number): boolean {
  const begin = tokens[at]?.fold === '-' ? at + 1 : at;
  const isShort = tokens[begin]?.case === 'upper' && (begin > at || SCHOOL_LEVEL.test(tokens[begin]!.fold));
  if ((tokens[begin]?.case !== 'title' && !isShort) || startsName(tokens, begin) || provinceAt(tokens, begin))
    return false;
  if (holdsOffice(tokens, begin)) return false;
  const noun = lexicon.nouns.match(tokens, begin);
  // `Ban Quản lý dự án Giao thông`: the noun reaches further than the verb with which it begins; behind a bare head the capital tells a name (`Công đoàn Xây dựng`)
  const isHead = (lexicon.nouns.match(tokens, from)?.next ?? 0) === at && isNext(tokens[at - 1]!, tokens[at]!);
  // `Công đoàn ngành Giáo dục`
  const isField = isHead || tokens[at - 1]!.fold === 'ngành';
  const verb = isField ? null : lexicon.predicates.match(tokens, begin);
  const isVerb = verb !== null && verb.next >= (noun?.next ?? at);
  const isWork = isVerb && (begin === at || hasObject(tokens, verb.next));
  return !isWork && (isShort || noun === null || isTerm(noun.value));
}

/** `Phòng Kinh tế - Chuẩn bị tài liệu` tells what it does; `Phòng Kế hoạch - Tổng hợp chủ trì …`, `Phòng Giáo dục - Đào tạo huyện …` go on otherwise. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.case !== 'lower' || FUNCTION_WORD.has(tokens[at]!.fold) || tokens[at]!.fold === 'và') return false;
  // `Trung tâm Văn hóa - Thông tin các huyện`
  const noun = lexicon.nouns.match(tokens, tokens[at]!.fold === 'các' ? at + 1 : at);
  return !(noun?.value.has('place') || noun?.value.has('qualifier')) && !lexicon.predicates.match(tokens, at);
}

/** `Trường PTDTBT` + `THCS Nậm Mười`, `TH&THCS Nậm Mười`: the classes that it has, in short, before its proper name. */
const SCHOOL_LEVEL = /^th(?:cs|pt)?(?:&th(?:cs|pt))?$/u;

/**
 * `Ban Quản lý dự án` + `ngành Nông nghiệp`, `Ban Quản lý Khu kinh tế` + `cửa khẩu Cầu Treo`: small words before the proper name of what is managed; `Hợp tác xã` +
 * `nông nghiệp Tân Phong`, `Hiệp hội Doanh nghiệp` + `dịch vụ Logistics Việt Nam`: of one of many.
 */
function goesOnToProper(tokens: readonly Token[], at: number, next: number, { name }: Entry): boolean {
  // `Ban Thường vụ CĐN`: whose they are, in initials that we don't know
  if (tokens[next]?.case === 'upper' && tokens[at]!.case === 'title' && PARTS_OF_ANY.test(name))
    return !startsName(tokens, next);
  if (!MANY_SO_CALLED.test(name)) return false;
  // `Ban Quản lý dự án ODA`
  if (tokens[next]?.case === 'upper') return !startsName(tokens, next);
  return tokens[next]?.case === 'lower' && behindSmallWords(tokens, at, next) > next;
}
const PARTS_OF_ANY = /^(?:Ban Thường vụ|Ban Chấp hành|Ủy ban Kiểm tra)$/u;
const MANY_SO_CALLED =
  /^(?:Ban Quản lý (?:dự án|khu kinh tế|khu công nghiệp)|Hợp tác xã|Hiệp hội Doanh nghiệp|Ban Quản trị nhà chung cư|Trường Phổ thông dân tộc (?:bán|nội) trú|Quỹ Tín dụng nhân dân)$/iu;

/**
 * `Trung tâm Khuyến nông` + `và Dịch vụ nông nghiệp`, `Cục Văn hóa cơ sở` + `, Gia đình và Thư viện`: an office goes on with another field, unless that is
 * another office of this head (`Phòng Nội vụ, Tư pháp`).
 */
function joinsField(tokens: readonly Token[], at: number, next: number): boolean {
  const mark = tokens[next]?.fold;
  if ((mark !== 'và' && mark !== ',') || !OFFICES.has(tokens[at]!.fold)) return false;
  const behind = tokens[next + 1];
  if (behind?.kind !== 'word' || startsName(tokens, next + 1)) return false;
  if (mark === ',') return behind.case !== 'upper' && joinsLater(tokens, next) && !sharesHead(tokens, at, next + 1);
  if (behind.case === 'lower') return joinsSmallField(tokens, next + 1);
  const noun = lexicon.nouns.match(tokens, next + 1);
  return noun ? isTerm(noun.value) : behind.case === 'title' && !provinceAt(tokens, next + 1);
}

function sharesHead(tokens: readonly Token[], head: number, at: number): boolean {
  return SHARES_HEAD.has(tokens[head]!.fold) && nameBehindHead(tokens, at, [tokens[head]!]) !== null;
}

/** Heads that are printed once for several names: `Bộ Tài chính, Công an`, `Phòng Nội vụ, Tư pháp`. */
export const SHARES_HEAD: ReadonlySet<string> = new Set('bộ sở phòng vụ'.split(' '));

/** A known name of which only the part from `at` on is printed, behind the words of its head. */
export function nameBehindHead(
  tokens: readonly Token[],
  at: number,
  head: readonly Token[],
): TrieMatch<readonly Entry[]> | null {
  const glued = [...head.map((word) => ({ ...word, case: 'title' as const })), ...tokens.slice(at, at + LONGEST_NAME)];
  const found = lexicon.names.match(glued, 0);
  return found && found.next > head.length ? { ...found, next: at + found.next - head.length } : null;
}
/** Most words of a name. */
const LONGEST_NAME = 16;

/** First syllables of `Trung tâm`, `Chi cục`, `Phòng`, `Đội`, `Trạm`, `Khoa`, `Cục`, `Vụ`, `Viện`, `Ban`. */
const OFFICES = new Set('trung chi phòng đội trạm khoa cục vụ viện ban'.split(' '));
/** Words at the end of a match that say the level (`UBND thành phố`): they are read again, with what follows them. */
function levelLength(tokens: readonly Token[], at: number, next: number, core: Entry): number {
  for (const length of [2, 1]) {
    const from = next - length;
    const noun = from > at ? lexicon.nouns.match(tokens, from) : null;
    // `Sở Thông tin và TT`: inside a name these letters are its initials
    const isInitials = core.suffix === '' && isOneOf(tokens[from], 'tp', 'tt', 'tx');
    // `UBND huyện, thị, thành phố`: a series of levels reaches further than the name
    const isPlace = (noun !== null && noun.next >= next && noun.value.has('place')) || isCommuneCalled(tokens, from);
    const isLevel = isPlace && !isInitials;
    if (isLevel && !foldCase(core.name).endsWith(` ${tokens[next - 1]!.fold}`)) return length;
  }
  return 0;
}

/** `UBND các cấp`, `Công an cấp xã`: those of a level, or of all. */
const OF_LEVELS = /(?:^| )(?:các cấp|cấp (?:tỉnh|huyện|xã|cơ sở))(?= |$)/iu;

/** `UBND cùng cấp`, `Thường trực HĐND xã`, `Đảng ủy Công an huyện`: not that of the entry's level. */
function isOfOtherLevel({ suffix }: Entry, tail: Tail): boolean {
  const rank = rankOf(tail) ?? '';
  if (suffix === '' || (tail.text === '' && rank === '')) return false;
  return (
    / cấp(?: |$)/u.test(` ${tail.text} `) || (LOWER_LEVEL.test(rank) && suffix !== rank && suffix !== LIKE.get(rank))
  );
}

/** The level that is printed; a city that is no province has the rank of a district. */
function rankOf({ level, place }: Tail): string | null {
  return level === 'thành phố' && place !== null && !provinceOf(place) ? 'huyện' : level;
}

/** Of the entries that share a name the one whose level the text prints; without a level the first. */
function chooseEntry(entries: readonly Entry[], level: string | null): Entry {
  if (level === null) return entries[0]!;
  const named = entries.find(({ suffix }) => suffix === level);
  return named ?? entries.find(({ suffix }) => suffix !== '' && suffix === LIKE.get(level)) ?? entries[0]!;
}
/** Levels that the gazetteer names by another of their rank. */
const LIKE = new Map([
  ['phường', 'xã'],
  ['thị trấn', 'xã'],
  ['đặc khu', 'xã'],
  ['quận', 'huyện'],
  ['thị xã', 'huyện'],
]);

/** Levels below the province: `UBND quận …` is not that of the province. */
const LOWER_LEVEL = /^(?:huyện|quận|thị xã|xã|phường|thị trấn)$/;

/** An abbreviation that the document defines for a body: `BQLDT` for `Ban Quản lý di tích`. */
export function readDefined(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const token = tokens[at]!;
  const words = token.case === 'upper' ? scope.abbreviations.get(token.fold) : undefined;
  if (!words || token.fold.length < 3) return null;
  // `VKSND` + `cấp cao`: with words behind it the table knows another
  if (isOneOf(tokens[at + 1], 'cấp', 'tối') && (lexicon.names.match(tokens, at)?.next ?? 0) > at + 2) return null;
  const full = tokenize({ start: 0, end: words.length, text: words });
  const noun = lexicon.nouns.match(full, 0);
  if (full[0]?.case === 'lower' || !(noun?.value.has('head') || noun?.value.has('over'))) return null;
  const known = lexicon.names.match(full, 0);
  const entries = known && known.next === full.length ? known.value : null;
  const first = entries?.[0] ?? null;
  // the gazetteer's spelling, where the words are the same: `Uỷ ban nhân dân`
  const core = first && foldWords(first.name) === foldWords(words) ? first.name : words;
  const tail = readTail(tokens, at + 1, scope, { name: core });
  const entry = entries && chooseEntry(entries, rankOf(tail));
  const name = tail.text === '' ? core : `${core} ${tail.text}`;
  const end = tokens[tail.next - 1]!.end;
  const kind = tail.isPlural ? 'collective' : 'agency';
  const isOther = tail.isPlural || (entry !== null && isOfOtherLevel(entry, tail));
  return {
    start: token.start,
    end,
    next: tail.next,
    name,
    id: (isOther ? null : entry?.id) ?? lexicon.idOf(name),
    kind,
    agency: null,
    place: tail.place,
    entry,
  };
}
