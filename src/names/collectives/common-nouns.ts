/**
 * The common nouns of which collectives are made (`sở`, `ngành`, `đơn vị`, `giáo viên`), with what tells more of them; which of them name somebody without
 * `các`, and where one is a verb (`tổ chức thực hiện`) or the head of a name.
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { FUNCTION_WORD, isCapital } from '../words/words.ts';
import { readModifiers } from './modifiers.ts';
import { TEAMS } from './teams.ts';

/** A common noun with its modifiers; the index behind it, or null when none begins at `at`. */
export function readCommonNoun(
  tokens: readonly Token[],
  at: number,
  quantified: boolean,
  isFirst: boolean,
): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun) return null;
  const isCommon = noun.value.has('common') || noun.value.has('people') || (quantified && noun.value.has('head'));
  if (!isCommon || isVerbHere(tokens, at, noun.next)) return null;
  if (!isFirst) {
    if (!quantified && tokens[at]!.case === 'upper') return null;
    const known = lexicon.names.match(tokens, at);
    // `các khoa, Đoàn Thanh niên`, `các thôn và Huyện đoàn`: in capitals a name of its own; `các Huyện ủy, Thành ủy`, `các Cụm, Khối thi đua` are of one kind
    const isOfItsOwn = known !== null && known.next === noun.next && noun.next > at + 1 && tokens[at]!.case === 'title';
    const isOther = tokens[at - 2]?.case === 'lower' && tokens[at - 2]!.fold !== tokens[noun.next - 1]!.fold;
    if (isOfItsOwn && isOther && isOneOf(tokens[at - 1], ',', 'và')) return null;
    const isLonger = known !== null && known.next > noun.next;
    const isCommittee = known !== null && COMMITTEE.test(known.value[0]!.name);
    // `các Bộ, ngành và ủy ban nhân dân các cấp`
    if (tokens[at]!.case === 'lower' ? isLonger && isCommittee : isLonger || isCommittee) return null;
    if (tokens[at]!.case !== 'lower' && (isCapital(tokens[noun.next]) || noun.value.has('over'))) return null;
    if (tokens[at]!.case === 'title' && noun.value.has('head') && opensName(tokens, at, noun.next)) return null;
    if (tokens[at]!.case === 'title' && !noun.value.has('common') && isOneBody(tokens, at, noun.next)) return null;
    // `Cơ quan, đơn vị được giao chủ trì`: the role is that of both
    const isRole = tokens[at]!.fold === 'đơn' && tokens[at - 2]?.fold === 'quan' && tokens[at + 2]?.fold === 'được';
    if (!quantified && !noun.value.has('people') && noun.next - at > 2 && !isRole) return null;
    // `giáo viên chủ nhiệm, nhân viên y tế`: each with a task of his own, unlike `cán bộ, công chức, viên chức`
    if (!quantified && isPostOfSchool(tokens, at, noun.next)) return null;
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
  const told = isWhole(tokens, at) ? noun.next : readModifiers(tokens, noun.next);
  const next = tokens[at]!.fold === 'chủ' ? behindOwned(tokens, told) : told;
  // `các sở giáo dục và đào tạo`, `các Phòng Giáo dục và Đào tạo`: bodies of one name
  // `các phòng tham mưu cho Chỉ huy`
  const isNamed =
    named !== null &&
    tokens[named.next]?.fold !== 'cho' &&
    named.next > (tokens[noun.next]?.case === 'lower' ? noun.next : Math.max(noun.next, next)) &&
    !isWhatTheyDo(tokens, noun.next, named.next);
  return isNamed ? named.next : next;
}

/** `Các phòng` + `tổng hợp số liệu`: in small letters a verb with its object, which only looks like the end of a name (`Phòng Tổng hợp`). */
function isWhatTheyDo(tokens: readonly Token[], at: number, behindName: number): boolean {
  const object = tokens[behindName];
  return (
    tokens[at]?.case === 'lower' &&
    lexicon.predicates.match(tokens, at)?.next === behindName &&
    object?.case === 'lower' &&
    !FUNCTION_WORD.has(object.fold) &&
    lexicon.predicates.match(tokens, behindName) === null
  );
}

/** `Chủ đầu tư các cụm công nghiệp`, `chủ đầu tư hạ tầng các CCN`: the index behind what is theirs; `at` where nothing follows. */
function behindOwned(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== 'các') return at;
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (noun) return isTerm(noun.value) ? noun.next : at;
  return tokens[at + 1]?.case === 'upper' ? at + 2 : at;
}

function isPostOfSchool(tokens: readonly Token[], at: number, next: number): boolean {
  if (hasWords(tokens, at, 'tổng', 'phụ', 'trách')) return true;
  return next > at + 2 && tokens[at + 1]?.fold === 'viên' && isOneOf(tokens[at], 'giáo', 'nhân');
}

/** `các Công ty Lâm nghiệp, Ban Quản lý rừng phòng hộ`: a name that small words go on with; `các Phòng, Trung tâm trực thuộc` is a collective. */
function opensName(tokens: readonly Token[], at: number, next: number): boolean {
  const behind = tokens[next];
  if (next === at + 1 || behind?.case !== 'lower' || behind.fold === 'và' || FUNCTION_WORD.has(behind.fold))
    return false;
  const noun = lexicon.nouns.match(tokens, next);
  const isTail = noun !== null && (noun.value.has('qualifier') || noun.value.has('place'));
  return !isTail && !isOneOf(behind, 'của', 'thuộc') && lexicon.predicates.match(tokens, next) === null;
}

/** `các cơ quan liên quan, Kho bạc Nhà nước`, `…, Thuế tỉnh`, `…, Hải quan cửa khẩu Móng Cái`: a head that is no noun of collectives, of a known body or with its place. */
function isOneBody(tokens: readonly Token[], at: number, next: number): boolean {
  // `các Huyện ủy, Thành ủy`
  if (isOneOf(tokens[next - 1], 'ủy', 'đoàn')) return false;
  const known = lexicon.names.match(tokens, at);
  if (known && known.next >= next) return true;
  return tokens[next]?.kind === 'number' || (lexicon.nouns.match(tokens, next)?.value.has('place') ?? false);
}

const UNIT_OF_STATE = new Set(['tỉnh', 'thành']);

const COMMITTEE = /^(?:Ban Chỉ đạo|Hội đồng|Ủy ban)/u;

/** `Ban Giám đốc`, `BGH`: nothing tells more of those who head an office. */
function isWhole(tokens: readonly Token[], at: number): boolean {
  return HEADS_OFFICE.has(tokens[at]!.fold) || (tokens[at]!.fold === 'ban' && tokens[at + 1]?.fold === 'giám');
}
const HEADS_OFFICE = new Set('bgh bgđ btv hđtv hđqt hđql bks'.split(' '));

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
    // `Tổ chức Đoàn …`, `Tổ chức thực hiện …`, `Tổ chức công khai …`, `Tổ chức đoàn kiểm tra …`
    if (tokens[at]!.case === 'title' && tokens[at - 1]?.kind !== 'word') {
      const isUnion = tokens[next]?.fold === 'đoàn' && tokens[next]!.case === 'title';
      return !(isUnion || isOneOf(tokens[next], 'đảng', 'chính') || hasWords(tokens, next, 'công', 'đoàn'));
    }
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
  return (
    length >= 2 ||
    PLURAL_ALONE.has(tokens[at]!.fold) ||
    (CHARTERED.has(tokens[at]!.fold) && tokens[at]!.case === 'title')
  );
}
/** `Quỹ trích lập dự phòng …`, `Nhiệm vụ của Hội` of a charter: in small letters `quỹ` is money, `hội` a first syllable. */
const CHARTERED = new Set(['quỹ', 'hội']);
const PLURAL_ALONE = new Set(
  'ngành chính trường khoa sở bộ huyện xã cụm bên bql bgh bgđ btv hđtv hđqt hđql bks'.split(' '),
);
