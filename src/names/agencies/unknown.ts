/**
 * Names that no table holds: a head noun and the words behind it, as long as nothing says that the name is over.
 *
 * > | Phòng Đào tạo & Công tác sinh viên chủ trì … · Trại giống Phú Quốc · Đội chiếu bóng số 1
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { unknownSteeredBehind } from '../tail/steered.ts';
import { readTail, type Tail } from '../tail/tail.ts';
import { opensField } from '../words/field.ts';
import { endsOrActs, startsName } from '../words/name-starts.ts';
import { endOfWords, isNumbered } from '../words/name-words.ts';
import { behindSmallFields, joinsLater, joinsSmallField } from '../words/series.ts';
import { expandWords, FUNCTION_WORD, isCapital, skipAside } from '../words/words.ts';

/** A name that no table holds: a head noun and the words behind it, joined by `và`, `&`, dashes and inner commas. */
export function readUnknown(
  tokens: readonly Token[],
  at: number,
  afterHead: number,
  scope: NameScope,
): BodyMention | null {
  const begin = behindManaged(tokens, afterHead) ?? behindSmallWords(tokens, at, afterHead);
  const isJoined = joinsAt(tokens, at, begin);
  const field = isJoined
    ? null
    : (fieldAt(tokens, afterHead) ?? behindWork(tokens, at, afterHead) ?? unknownSteeredBehind(tokens, at, afterHead));
  const isNamed =
    isJoined ||
    field !== null ||
    isCapital(tokens[begin]) ||
    (isNumbered(tokens, begin) && tokens[at]!.case !== 'lower') ||
    (isNumberOfName(tokens, begin) && tokens[at]!.case !== 'lower') ||
    begin > afterHead ||
    isNamedByTerms(tokens, at, afterHead) ||
    headWords(tokens, at, afterHead) === ORGANISERS ||
    lexicon.nouns.match(tokens, begin)?.value.has('place');
  if (!isNamed || (tokens[at]!.case === 'lower' && !isLowerHead(tokens[at]!.fold))) return null;
  let end =
    field ??
    behindNumbered(tokens, at, begin) ??
    endOfWords(tokens, tokens[begin]?.kind === 'number' ? behindPair(tokens, begin) : begin);
  if (SHARES_WORK.test(headWords(tokens, at, afterHead))) end = behindSmallFields(tokens, end);
  let name = expandWords(tokens, at, end, scope);
  let tail = readTail(tokens, end, scope, { name });
  if (joinsBehindQualifier(tokens, end, tail)) {
    end = endOfWords(tokens, tail.next);
    name = expandWords(tokens, at, end, scope);
    tail = readTail(tokens, end, scope, { name });
  }
  const full = tail.text === '' ? name : `${name} ${tail.text}`;
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: skipAside(tokens, tail.next, scope, tokens[at]),
    name: full,
    id: lexicon.idOf(full),
    kind: 'agency',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** A dash, `và` or a comma behind the words that are known of a name: `Văn phòng - Thống kê`, `Trung tâm Văn hóa` + `, Thể thao và Truyền thông`. */
function joinsAt(tokens: readonly Token[], at: number, next: number): boolean {
  const areWords = next > (lexicon.nouns.match(tokens, at)?.next ?? at + 1);
  if (areWords && isOneOf(tokens[next], 'và', ',')) return true;
  return isOneOf(tokens[next], '-', 'và') && isCapital(tokens[next + 1]);
}

/** `Cục Thông tin cơ sở` + `và Thông tin đối ngoại`: what looked like the tail is not the end. */
function joinsBehindQualifier(tokens: readonly Token[], end: number, { next, level, place, isPlural }: Tail): boolean {
  const isQualified = next > end && level === null && place === null && !isPlural;
  if (!isQualified || startsName(tokens, next + 1)) return false;
  if (tokens[next]?.fold === 'và' && tokens[next + 1]?.case === 'lower') return joinsSmallField(tokens, next + 1);
  if (tokens[next + 1]?.case !== 'title') return false;
  return tokens[next]!.fold === 'và' || (tokens[next]!.fold === ',' && joinsLater(tokens, next));
}

/**
 * `Ban Quản lý vườn quốc gia Pù Mát`, `Ban Quản lý các khu công nghiệp, khu chế xuất`, `Ban Quản lý di tích và danh thắng`: the index behind what is managed, when
 * its name follows or it is several; null for other names.
 */
function behindManaged(tokens: readonly Token[], at: number): number | null {
  if (!isOneOf(tokens[at - 1], 'lý', 'bql')) return null;
  const areMany = tokens[at]?.fold === 'các';
  const noun = lexicon.nouns.match(tokens, areMany ? at + 1 : at);
  if (!noun || !(isTerm(noun.value) || noun.value.has('head'))) return null;
  const isSeries = tokens[noun.next]?.fold === 'và' && joinsSmallField(tokens, noun.next + 1);
  if (!areMany) return isSeries || isCapital(tokens[noun.next]) ? noun.next : null;
  const more = tokens[noun.next]?.fold === ',' ? lexicon.nouns.match(tokens, noun.next + 1) : null;
  return more?.value.has('inner') || more?.value.has('field') ? more.next : noun.next;
}

/** `Ủy ban quốc gia về …`, `Liên hiệp hội về …`, `Ban Chỉ đạo quốc gia phòng, chống …`: nothing but its field names the body; the index of `về`. */
function fieldAt(tokens: readonly Token[], afterHead: number): number | null {
  const level = lexicon.nouns.match(tokens, afterHead);
  const at = level?.value.has('qualifier') ? level.next : afterHead;
  return tokens[at]?.fold === 'về' || (at > afterHead && opensField(tokens, at)) ? at : null;
}

/** `Tổ 4+5`: the index behind two numbers that are joined without a blank. */
function behindPair(tokens: readonly Token[], at: number): number {
  const [number, plus, other] = tokens.slice(at, at + 3);
  const isPair =
    plus?.fold === '+' && other?.kind === 'number' && plus.start === number!.end && other.start === plus.end;
  return isPair ? at + 3 : at + 1;
}

/** Most words of a name that its number closes. */
const LONGEST_NUMBERED = 30;

/**
 * `Vụ Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự (Vụ 8)`: the head with a number in parentheses is the name in short and says how far the whole one
 * reaches, whatever verbs and commas stand in it; the index of the parenthesis.
 */
function behindNumbered(tokens: readonly Token[], at: number, begin: number): number | null {
  for (let i = begin + 1; i < Math.min(tokens.length, at + LONGEST_NUMBERED); i++) {
    const { fold, kind } = tokens[i]!;
    if (fold === '(') return tokens[i + 1]?.fold === tokens[at]!.fold && tokens[i + 2]?.kind === 'number' ? i : null;
    if (kind === 'mark' && fold !== ',' && fold !== '-') return null;
  }
  return null;
}

/** `Phòng 2`, `Tổ 4`; in `nộp về Phòng 01 bản` the number counts what is handed in. */
function isNumberOfName(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'number' && !isOneOf(tokens[at + 1], 'bản', 'bộ', 'cuốn', 'phiếu', 'người', 'hồ');
}

/** Most small words, each of one syllable or a term, between a head and the capital or number that makes it a name: `Trại giống Phú Quốc`, `Đội chiếu bóng số 1`. */
const MOST_BETWEEN = 3;

export function behindSmallWords(tokens: readonly Token[], at: number, afterHead: number): number {
  if (tokens[at]!.case === 'lower') return afterHead;
  for (let i = afterHead, words = 0; words <= MOST_BETWEEN; i++, words++) {
    const token = tokens[i];
    if (isCapital(token) || isNumbered(tokens, i) || (i === afterHead && isNumberOfName(tokens, i))) return i;
    // `Đảng ủy trực thuộc Tỉnh ủy`: the capital opens the owner's name
    const noun = lexicon.nouns.match(tokens, i);
    if (noun?.value.has('qualifier')) return opensOwnField(tokens, noun.next) ? noun.next : afterHead;
    const predicate = lexicon.predicates.match(tokens, i);
    const isNaming = predicate?.value === 'field' && i === afterHead && predicate.next === i + 1;
    if (noun && isTerm(noun.value) && noun.next > Math.max(i + 1, predicate?.next ?? 0)) {
      i = noun.next - 1;
      continue;
    }
    if (token?.case !== 'lower' || token.fold === 'và' || FUNCTION_WORD.has(token.fold) || (predicate && !isNaming))
      break;
  }
  return afterHead;
}

/** `Hội đồng quốc gia` + `Giáo dục và Phát triển nhân lực`: a capital behind the level that begins no other name. */
function opensOwnField(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.case === 'title' && !startsName(tokens, at) && !provinceAt(tokens, at);
}

/** `Cảng vụ đường thủy nội địa`, `Hiệp hội du lịch`, `Ban Tổ chức lễ hội`: terms in small letters name an office, up to what it does or where its name ends. */
function isNamedByTerms(tokens: readonly Token[], at: number, afterHead: number): boolean {
  if (tokens[at]!.case !== 'title') return false;
  const head = headWords(tokens, at, afterHead);
  const noun = lexicon.nouns.match(tokens, afterHead);
  const isNaming =
    noun !== null && (OFFICE.test(head) ? noun.value.has('field') : WORKS.test(head) && isTerm(noun.value));
  return isNaming && joinsSmallField(tokens, afterHead);
}

/** `Phòng đào tạo lập lịch thi`, `Trung tâm cấp cứu 115`: in small letters too, work by which an office is told, before what it does; the index behind it. */
function behindWork(tokens: readonly Token[], at: number, afterHead: number): number | null {
  if (tokens[at]!.case !== 'title' || !OFFICE.test(headWords(tokens, at, afterHead))) return null;
  const end = WORK_OF_OFFICES.behind(tokens, afterHead);
  if (end === null || tokens[afterHead]!.case !== 'lower') return null;
  const next = tokens[end]?.kind === 'number' && tokens[end].fold.length <= 3 ? end + 1 : end;
  return endsOrActs(tokens, next) ? next : null;
}
const WORK_OF_OFFICES = new WordSequences('đào tạo', 'kinh doanh', 'thanh tra', 'khám bệnh', 'cấp cứu');
const OFFICE = /^(?:phòng|khoa|chi cục|trung tâm|cục|vụ|viện|hiệp hội|cảng vụ|bệnh viện|công ty)$/u;
/** What is told by any term: `Xí nghiệp cấp nước`, `Ban Tổ chức lễ hội`. */
const WORKS = /^(?:xí nghiệp|nhà máy|ban tổ chức|câu lạc bộ|nghiệp đoàn|tổ hợp tác|hợp tác xã)$/u;
/** Those who organise an event need no name: which one, the text tells. */
const ORGANISERS = 'ban tổ chức';

/** Those among whom the work of an event or an office is shared: `Tiểu ban Thông tin, tuyên truyền`, `Tổ Hậu cần, phục vụ`. */
const SHARES_WORK = /^(?:tiểu ban|tổ|nhóm)$/u;

function headWords(tokens: readonly Token[], from: number, to: number): string {
  const words = tokens.slice(from, to).map(({ fold }) => fold);
  return words.join(' ');
}

/** Heads that are written small in running text. */
function isLowerHead(fold: string): boolean {
  return /^(ngành|tổ|phòng|khoa|trường|đội|trung tâm|công ty|chi cục|ban|hội|đoàn)$/u.test(fold);
}

/** Letters of the shortest initials that may be a name that no table holds. */
const SHORTEST_INITIALS = 3;

/** `Báo Thừa Thiên Huế, TRT mở chuyên mục`: at the end of a list, before what they do, the initials of somebody. */
export function readUnknownInitials(tokens: readonly Token[], at: number): BodyMention | null {
  const token = tokens[at]!;
  const isName = token.kind === 'word' && token.case === 'upper' && token.fold.length >= SHORTEST_INITIALS;
  if (!isName || lexicon.expand(token.fold) || lexicon.sensesOf(token.fold)) return null;
  if (tokens[at + 1]?.case !== 'lower' || !lexicon.predicates.match(tokens, at + 1)) return null;
  const { start, end } = token;
  const name = token.fold.toUpperCase();
  return { start, end, next: at + 1, name, id: null, kind: 'agency', agency: null, place: null, entry: null };
}
