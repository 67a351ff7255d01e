/**
 * Names that no table holds: a head noun and the words behind it, as long as nothing says that the name is over.
 *
 * > | Phòng Đào tạo & Công tác sinh viên chủ trì … · Trại giống Phú Quốc · Đội chiếu bóng số 1
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^   ^^^^^^^^^^^^^^^^^^^
 */
import { lexicon, type NounRole } from '../lexicon/bodies.ts';
import { provinceAt } from '../lexicon/places.ts';
import type { BodyMention } from '../model/body.ts';
import type { Token } from '../text/tokens.ts';
import type { NameScope } from './scope.ts';
import { readTail } from './tail.ts';
import { expandWords, isCapital, skipAside } from './words.ts';

/** A name that no table holds: a head noun and the words behind it, joined by `và`, `&`, dashes and inner commas. */
export function readUnknown(
  tokens: readonly Token[],
  at: number,
  afterHead: number,
  scope: NameScope,
): BodyMention | null {
  const begin = behindSmallWords(tokens, at, afterHead);
  const isDashed = tokens[begin]?.fold === '-' && isCapital(tokens[begin + 1]);
  const isNamed =
    isDashed ||
    isCapital(tokens[begin]) ||
    (tokens[begin]?.kind === 'number' && tokens[at]!.case !== 'lower') ||
    begin > afterHead ||
    lexicon.nouns.match(tokens, begin)?.value.has('place');
  if (!isNamed || (tokens[at]!.case === 'lower' && !isLowerHead(tokens[at]!.fold))) return null;
  let i = tokens[begin]?.kind === 'number' ? begin + 1 : begin;
  while (i < tokens.length) {
    const words = isCapital(tokens[i]) ? 1 : smallWordsAt(tokens, i);
    if (words > 0) i += words;
    else if (joinsName(tokens, i)) i += 2;
    else break;
  }
  const name = expandWords(tokens, at, i, scope);
  const tail = readTail(tokens, i, scope, { name });
  const full = tail.text === '' ? name : `${name} ${tail.text}`;
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: skipAside(tokens, tail.next, scope),
    name: full,
    id: lexicon.idOf(full),
    kind: 'agency',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** Most small words between a head and the capital or number that makes it a name: `Trại giống Phú Quốc`, `Đội chiếu bóng số 1`. */
const MOST_BETWEEN = 3;

function behindSmallWords(tokens: readonly Token[], at: number, afterHead: number): number {
  if (tokens[at]!.case === 'lower') return afterHead;
  for (let i = afterHead; i <= afterHead + MOST_BETWEEN; i++) {
    const token = tokens[i];
    if (
      isCapital(token) ||
      (token?.fold === 'số' && tokens[i + 1]?.kind === 'number') ||
      (i === afterHead && token?.kind === 'number')
    )
      return i;
    const predicate = lexicon.predicates.match(tokens, i);
    if (
      token?.case !== 'lower' ||
      FUNCTION_WORD.test(token.fold) ||
      (predicate && (i > afterHead || predicate.next > i + 1 || ACTS.test(token.fold)))
    )
      break;
  }
  return afterHead;
}

/** Verbs of one syllable that are in no name. */
const ACTS = /^(?:gửi|đọc|họp|ký|trình|nộp|lập|mời|nghe|ghi|xét|cử|giao)$/u;

/** Heads that are written small in running text. */
function isLowerHead(fold: string): boolean {
  return /^(ngành|tổ|phòng|khoa|trường|đội|trung tâm|công ty|chi cục|ban|hội|đoàn)$/u.test(fold);
}

/** `và`, a dash or a comma inside a name: behind it a word that begins no other name. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!.fold;
  const behind = tokens[at + 1];
  if (behind?.kind !== 'word' || startsName(tokens, at + 1)) return false;
  if (mark === '-') return true;
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (behind.case !== 'lower') return mark === 'và' || (mark === ',' && !provinceAt(tokens, at + 1));
  if (mark === ',') return noun?.value.has('people') === true && tokens[at - 1]!.case === 'lower';
  return mark === 'và' && (noun === null || noun.value.has('inner')) && !lexicon.predicates.match(tokens, at + 1);
}

/** Most small words in a row inside a name. */
const MOST_SMALL = 10;

/**
 * How many small words from `at` on belong to the name: the second syllable behind a capital (`Quốc phòng`, `Kế hoạch`), or words that go on
 * (`Công tác sinh viên`) as long as nothing else begins. A word that could be a verb belongs to it when the name ends behind it
 * (`Trung tâm Công nghệ thông tin hỗ trợ …`).
 */
function smallWordsAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (
    token.case !== 'lower' ||
    /^(và|của|ở|này)$/u.test(token.fold) ||
    isNumbered(tokens, at) ||
    endsProper(tokens, at - 1)
  )
    return 0;
  const predicate = lexicon.predicates.match(tokens, at);
  if (tokens[at - 1]!.case === 'title')
    return !predicate || (predicate.next === at + 1 && !FUNCTION_WORD.test(token.fold)) ? 1 : 0;
  if (tokens.slice(Math.max(0, at - MOST_SMALL), at).every((before) => before.case === 'lower')) return 0;
  const noun = lexicon.nouns.match(tokens, at);
  if (noun && (noun.value.has('people') || noun.value.has('inner')) && (!predicate || noun.next > predicate.next))
    return noun.next - at;
  if (predicate) return isNameLike(tokens, at, predicate.next) ? predicate.next - at : 0;
  return noun ? 0 : 1;
}

function isNumbered(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'số' && tokens[at + 1]?.kind === 'number';
}

/** Words of work by which bodies are named. */
const NAMING =
  /^(?:thông tin|truyền thông|xây dựng|đào tạo|bồi dưỡng|huấn luyện|bảo vệ|quản lý|giám định|kiểm định|kiểm nghiệm|kiểm tra|giám sát|chăm sóc|bảo trợ|điều dưỡng|tư vấn|ứng dụng|nghiên cứu|thí nghiệm|khảo sát|thống kê|thanh tra|tuyển sinh|kinh doanh|sản xuất|chế biến|vận tải|xúc tiến|đầu tư|giới thiệu|quan trắc|phát triển|hỗ trợ|điều hành|dạy|học|khám|chữa|phòng|chống|cấp|thu|tổng hợp|hợp tác|giáo dục|cứu hộ|công tác|phát thanh|dịch)$/u;

function isNameLike(tokens: readonly Token[], at: number, next: number): boolean {
  const words = tokens
    .slice(at, next)
    .map(({ fold }) => fold)
    .join(' ');
  if (!NAMING.test(words)) return false;
  const behind = tokens[next];
  if (!behind || behind.fold === ':' || behind.fold === ';' || behind.fold === ')' || behind.fold === '.') return true;
  if (behind.fold === ',' || behind.fold === 'và') return startsName(tokens, next + 1);
  return (
    (lexicon.nouns.match(tokens, next)?.value.has('place') ?? false) || lexicon.predicates.match(tokens, next) !== null
  );
}

/** The last of several capitals in a row (`An Giang`, `Công Thương`) is no first syllable. */
function endsProper(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.case !== 'title' || before?.case !== 'title') return false;
  return before.end + 1 >= tokens[at]!.start && !lexicon.nouns.match(tokens, at - 1)?.value.has('head');
}

const FUNCTION_WORD =
  /^(là|có|phải|cần|sẽ|đã|đang|được|bị|theo|tại|trong|về|với|để|khi|nếu|do|từ|đến|qua|làm|lập|giao|cho|cùng|không|trước|sau|hằng|hàng|vì|mà|thì|nên|cũng|luôn|đều|ngay)$/u;

/** Does another name begin here? Then a comma before it ends the name. */
export function startsName(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  const opens = (role: NounRole) => noun?.value.has(role) ?? false;
  return (
    opens('head') ||
    opens('officer') ||
    opens('quantifier') ||
    opens('over') ||
    lexicon.names.match(tokens, at) !== null
  );
}

/** Heads that are cut to a letter in tables: `P. KHTH`, `K. Nội`. */
export const SHORT_HEADS = new Map([
  ['p', 'Phòng'],
  ['k', 'Khoa'],
]);

export function readShortHead(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const head = SHORT_HEADS.get(tokens[at]!.fold);
  if (!head || tokens[at]!.case !== 'upper' || tokens[at + 1]?.fold !== '.' || !isCapital(tokens[at + 2])) return null;
  const full = readUnknown(tokens, at, at + 2, scope);
  return full && { ...full, name: `${head} ${full.name.replace(/^[PK]\.\s*/, '')}` };
}
