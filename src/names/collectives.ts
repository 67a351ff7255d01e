/**
 * Collectives: several bodies or persons under common nouns (`các sở, ban, ngành liên quan`, `cán bộ, công chức, viên chức`, `mỗi giáo viên`).
 *
 * Common nouns under one quantifier are one collective. It ends where a name with a head of its own begins, where another quantifier stands, or where
 * what the bodies do begins.
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { BodyMention } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';
import { hasWords, isOneOf } from '../text/word-sequence.ts';
import { behindAddress } from './address.ts';
import { readModifiers, TEAMS } from './modifiers.ts';
import { startsName } from './name-words.ts';
import type { NameScope } from './scope.ts';
import { COMMON, readTail } from './tail.ts';
import { membersAt } from './tail-places.ts';
import { expandWords, FUNCTION_WORD, skipJoin } from './words.ts';

/** Marks that join common nouns of one collective. */
const JOINS = ',/';
/** `các sở - ban - ngành`, as some cities write */
const JOINS_BEHIND_QUANTIFIER = ',/-';

/** `isTitled`: behind the title of those who head them, where common nouns go on as they do behind `các`. */
export function readCollective(
  tokens: readonly Token[],
  at: number,
  scope: NameScope,
  isTitled = false,
): BodyMention | null {
  let i = at;
  let quantified = isTitled;
  for (let next = behindQuantifier(tokens, i); next !== null; next = behindQuantifier(tokens, i)) {
    i = next;
    quantified = true;
  }
  if (quantified) {
    const officers = readOfficers(tokens, at, i, scope);
    if (officers) return officers;
  }
  const ofKind = quantified ? readKind(tokens, at, i, scope) : null;
  if (ofKind) return ofKind;
  const first = readNoun(tokens, i, quantified, true);
  if (first === null) return null;
  let end = first;
  const isPeople = lexicon.nouns.match(tokens, i)?.value.has('people') ?? false;
  // posts that are printed by their initials are each their own: `GVCN, TPT Đội, Kế toán`
  while (quantified || tokens[i]!.case !== 'upper' || isOneOf(tokens[end], 'lớp', 'khối', 'các')) {
    const length = end - i;
    end = readTail(tokens, end, scope, { name: COMMON }).next;
    // `GVCN các lớp, Tổng phụ trách Đội`: whose they are closes the initials
    if (!quantified && tokens[i]!.case === 'upper') break;
    const named = quantified ? behindNamed(tokens, end) : end;
    if (named > end) {
      end = named;
      break;
    }
    const behind = skipJoin(tokens, end, quantified ? JOINS_BEHIND_QUANTIFIER : JOINS);
    // without a quantifier only persons and short common nouns go together: `cơ quan, đơn vị`
    if (behind === end || (!quantified && !isPeople && length > 2) || hasOwner(tokens, i + 1, end)) break;
    if (tokens[behind]?.fold === 'chính' && tokens[behind + 1]?.fold === 'quyền' && tokens[i]!.fold !== 'cấp') break;
    const levels = sectorsAndLevels(tokens, i, end, behind);
    if (levels !== null) {
      end = levels;
      break;
    }
    const more = readNoun(tokens, behind, quantified, false);
    const goesOn: number | null = more ?? (quantified ? sharedField(tokens, behind) : null);
    if (goesOn === null) break;
    end = goesOn;
  }
  const name = expandWords(tokens, at, end, scope);
  const last = tokens[end - 1]!;
  return {
    start: tokens[at]!.start,
    end: last.end,
    next: end,
    name,
    id: lexicon.idOf(name),
    kind: 'collective',
    agency: null,
    place: null,
    entry: null,
  };
}

/** `Các nhà máy thủy điện Bản Cốc, Nậm Pông`: behind a proper name others that share the noun; the index behind the last. */
function behindNamed(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.case !== 'title' || tokens[at - 2]?.case !== 'title') return at;
  const behind = skipJoin(tokens, at, ',');
  return behind > at && !startsName(tokens, behind) ? (membersAt(tokens, behind)?.next ?? at) : at;
}

/** `các ngành, các cấp`: both together are everybody; the index behind the levels. */
function sectorsAndLevels(tokens: readonly Token[], at: number, end: number, behind: number): number | null {
  const isBoth = end === at + 1 && tokens[at]!.fold === 'ngành' && hasWords(tokens, behind, 'các', 'cấp');
  return isBoth && tokens[behind + 2]?.fold !== 'ủy' ? behind + 2 : null;
}

/** `các trường mầm non, tiểu học và trung học cơ sở`: fields that share the noun. */
function sharedField(tokens: readonly Token[], at: number): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun?.value.has('field')) return null;
  return noun.next > (lexicon.predicates.match(tokens, at)?.next ?? 0) ? noun.next : null;
}

function behindQuantifier(tokens: readonly Token[], at: number): number | null {
  const found = lexicon.nouns.match(tokens, at);
  if (found?.value.has('quantifier')) return found.next;
  // `các cấp ủy` begins with what elsewhere closes a name (`các cấp`)
  if (tokens[at]?.fold !== 'các') return null;
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (!noun?.value.has('common')) return null;
  return noun.next > at + 2 || goesOnWithSectors(tokens, noun.next) ? at + 1 : null;
}

/** `các cấp, các ngành`, `các cấp, ngành`, `các cấp và chính quyền địa phương` */
function goesOnWithSectors(tokens: readonly Token[], at: number): boolean {
  const behind = skipJoin(tokens, at, JOINS);
  const next = tokens[behind]?.fold === 'các' ? behind + 1 : behind;
  return behind > at && SECTORS.has(tokens[next]?.fold ?? '');
}
const SECTORS = new Set('ngành chính đoàn địa'.split(' '));

/** `các Ủy ban của Quốc hội`: a member that says whose it is closes the collective. */
function hasOwner(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (isCapital(tokens[i]) && lexicon.names.match(tokens, i)) return true;
  return false;
}

/** The bodies of one name at a level below, the name in short: `các LĐLĐ huyện`, `các TTYT huyện, thành phố`. */
function readKind(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const body = tokens[next]?.case === 'upper' ? scope.bodyAt(tokens, next) : null;
  if (!body?.entry || body.kind === 'officer' || !LOWER.test(body.name.slice(body.entry.name.length))) return null;
  const name = `${expandWords(tokens, at, next, scope)} ${body.name}`;
  return { ...body, start: tokens[at]!.start, name, id: lexicon.idOf(name), kind: 'collective' };
}
const LOWER = /^ (?:huyện|quận|thị xã|thành phố|xã|phường|cơ sở)/u;

/** Several bearers of a title: `các Phó Trưởng ban`, `các Ủy viên Ban Chỉ đạo`. */
function readOfficers(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const title = behindAddress(tokens, next);
  const noun = lexicon.nouns.match(tokens, title);
  // `các đồng chí thành viên Ban Chỉ đạo`
  if (!noun?.value.has('officer') && !(title > next && noun?.value.has('over'))) return null;
  const officer = scope.bodyAt(tokens, title) ?? untitled(tokens, title, noun.next, scope);
  if (officer?.kind !== 'officer') return null;
  const name = `${expandWords(tokens, at, next, scope)} ${officer.name}`;
  return { ...officer, start: tokens[at]!.start, name, id: lexicon.idOf(name) };
}

/** `các ủy viên`, `các phó trưởng ban`: in small letters the title alone names those of whom the text speaks. */
function untitled(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  if (tokens[at]!.case !== 'lower') return null;
  const tail = readTail(tokens, next, scope, { name: COMMON });
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: tail.next,
    name: expandWords(tokens, at, tail.next, scope),
    id: null,
    kind: 'officer',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** A common noun with its modifiers; the index behind it, or null when none begins at `at`. */
function readNoun(tokens: readonly Token[], at: number, quantified: boolean, isFirst: boolean): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun) return null;
  const isCommon = noun.value.has('common') || noun.value.has('people') || (quantified && noun.value.has('head'));
  if (!isCommon || isVerbHere(tokens, at, noun.next)) return null;
  if (!isFirst) {
    if (!quantified && tokens[at]!.case === 'upper') return null;
    const known = lexicon.names.match(tokens, at);
    const isKnown = known !== null && (known.next > noun.next || COMMITTEE.test(known.value[0]!.name));
    if (isKnown && tokens[at]!.case !== 'lower') return null;
    if (tokens[at]!.case !== 'lower' && (isCapital(tokens[noun.next]) || noun.value.has('over'))) return null;
    if (tokens[at]!.case === 'title' && noun.value.has('head') && opensName(tokens, at, noun.next)) return null;
    if (!quantified && !noun.value.has('people') && noun.next - at > 2) return null;
  }
  if (!quantified && isFirst && !canStandAlone(tokens, at, noun.next, noun.value.has('people'))) return null;
  // `các huyện Kỳ Sơn, Tương Dương`: the names of places are read as such
  const isNamedPlace = noun.value.has('place') && tokens[noun.next]?.case === 'title';
  // `các cơ quan liên quan và tỉnh Thái Bình`, `các Bộ, ngành và Tỉnh`: behind others a place of its own
  const isPlaceAlone =
    tokens[at]!.case === 'title' && tokens[at - 1]?.fold === 'và' && UNIT_OF_STATE.has(tokens[at]!.fold);
  if ((isNamedPlace || isPlaceAlone) && !isFirst) return null;
  if (quantified && isNamedPlace) return noun.next;
  const named = quantified && isFirst && noun.value.has('head') ? lexicon.names.match(tokens, at) : null;
  // `các sở giáo dục và đào tạo`: bodies of one name, in small letters
  if (named && named.next > noun.next && tokens[noun.next]?.case === 'lower') return named.next;
  return isWhole(tokens, at) ? noun.next : readModifiers(tokens, noun.next);
}

/** `các Công ty Lâm nghiệp, Ban Quản lý rừng phòng hộ`: a name that small words go on with; `các Phòng, Trung tâm trực thuộc` is a collective. */
function opensName(tokens: readonly Token[], at: number, next: number): boolean {
  const behind = tokens[next];
  if (next === at + 1 || behind?.case !== 'lower' || behind.fold === 'và' || FUNCTION_WORD.has(behind.fold))
    return false;
  const noun = lexicon.nouns.match(tokens, next);
  const isTail = noun !== null && (noun.value.has('qualifier') || noun.value.has('place'));
  return !isTail && behind.fold !== 'của' && lexicon.predicates.match(tokens, next) === null;
}

const UNIT_OF_STATE = new Set(['tỉnh', 'thành']);

const COMMITTEE = /^(?:Ban Chỉ đạo|Hội đồng|Ủy ban)/u;

/** `Ban Giám đốc`, `BGH`: nothing tells more of those who head an office. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  return HEADS_OFFICE.has(tokens[at]!.fold) || (tokens[at]!.fold === 'ban' && tokens[at + 1]?.fold === 'giám');
}
const HEADS_OFFICE = new Set('bgh bgđ btv'.split(' '));

function isCapital(token: Token | undefined): boolean {
  return token?.case === 'title' || token?.case === 'upper';
}

/** `tổ chức` is a verb too: `tổ chức thực hiện`. */
function isVerbHere(tokens: readonly Token[], at: number, next: number): boolean {
  const word = tokens[at]!.fold;
  // `tổ chức hội nghị` is work, `tổ chức xã hội` a noun as a whole
  const event = word === 'tổ' && tokens[at + 1]?.fold === 'chức' ? lexicon.nouns.match(tokens, at + 2) : null;
  if (event?.value.has('inner') && event.next > next) return true;
  if (word === 'tổ' && tokens[at + 1]?.fold === 'chức' && next === at + 2) {
    if (tokens[next]?.fold === ',' && tokens[next + 1]?.fold === 'cá') return false;
    // `các cơ quan, tổ chức thực hiện …`
    if (tokens[at - 1]?.fold === ',' && tokens[at - 2]?.fold === 'quan') return false;
    const behind = lexicon.predicates.match(tokens, next);
    // `Tổ chức Đoàn …`, `Tổ chức thực hiện …`
    if (tokens[at]!.case === 'title' && tokens[at - 1]?.kind !== 'word')
      return !isOneOf(tokens[next], 'đảng', 'đoàn', 'chính', 'công');
    // `các tổ chức có liên quan`
    return behind !== null && tokens[next]!.fold !== 'có' ? true : !isNounContext(tokens[next]);
  }
  return false;
}

/** What may follow `tổ chức` the noun. */
function isNounContext(token: Token | undefined): boolean {
  return token === undefined || token.kind === 'mark' || GOES_ON_NAME.has(token.fold);
}
const GOES_ON_NAME = new Set(
  'chính đảng đoàn hội hữu xã kinh tín cá và có liên hành khoa quốc phi công cơ sự tôn quần trong ngoài khác trực thuộc'.split(
    ' ',
  ),
);

/** Nouns that name somebody without `các` before them. */
function canStandAlone(tokens: readonly Token[], at: number, next: number, isPeople: boolean): boolean {
  if (isPeople) return true;
  // `đầu mối triển khai` is what somebody is
  if (tokens[at]!.fold === 'đầu') return false;
  const length = next - at;
  if (TEAMS.has(tokens[at]!.fold) && tokens[next]?.case === 'lower') return true;
  return length >= 2 || PLURAL_ALONE.has(tokens[at]!.fold);
}
const PLURAL_ALONE = new Set('ngành chính trường khoa sở bộ huyện xã bên bql bgh bgđ btv'.split(' '));
