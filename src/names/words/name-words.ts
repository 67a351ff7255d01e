/**
 * The words of a name that no table holds, and where they end: what the body does may begin with a verb by which other bodies are named.
 *
 * > | Phòng Công tác chính trị và Học sinh, sinh viên tổ chức … · Cục Điều tra chống buôn lậu xây dựng … · Phòng Kỹ thuật kiểm tra …
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^
 */
import { type InName, isTerm, lexicon, type NounRole } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import { isNext, type Token } from '../../text/tokens.ts';
import type { TrieMatch } from '../../text/trie.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { endsBehind, endsOrActs, startsName } from './name-starts.ts';
import { joinsLast, joinsLater } from './series.ts';
import { FUNCTION_WORD, isCapital } from './words.ts';

/** Index behind the words of a name that begin at `from`. */
export function endOfWords(tokens: readonly Token[], from: number): number {
  let i = from;
  let before: InName = '';
  while (i < tokens.length) {
    const word: Word | null = wordAt(tokens, i, before);
    if (word) {
      i = word.next;
      before = word.use;
    } else if (isSlashed(tokens, i)) {
      i += 2;
    } else if (joinsName(tokens, i, before)) {
      const joined = capitalWordAt(tokens, i + 1);
      i = joined.next;
      before = joined.use;
    } else break;
  }
  return behindNumber(tokens, i);
}

/** `HIV/AIDS` */
function isSlashed(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === '/' && tokens[at - 1]!.case === 'upper' && tokens[at + 1]?.case === 'upper';
}

/**
 * A number of at most three digits, or a Roman one, closes a name before a verb, a mark or the end: `Trung tâm Cấp cứu 115`, `Trường Cán bộ quản lý I`,
 * `Chi cục Quản lý đường bộ I.3`.
 */
function behindNumber(tokens: readonly Token[], at: number): number {
  const token = tokens[at];
  const isParted =
    token?.fold === '.' && /^[ivx]{1,4}$/.test(tokens[at - 1]!.fold) && tokens[at + 1]?.start === token.end;
  if (isParted && tokens[at + 1]!.kind === 'number') return at + 2;
  const isRoman = token?.case === 'upper' && /^[ivx]{1,4}$/.test(token.fold);
  if (!isRoman && (token?.kind !== 'number' || token.fold.length > 3)) return at;
  const behind = tokens[at + 1];
  const closes = !behind || /^(?:[,;:.)]|và)$/u.test(behind.fold) || lexicon.predicates.match(tokens, at + 1) !== null;
  return closes ? at + 1 : at;
}

/** The word at `at`, when it belongs to the name; `before` is the verb that stands before it, as it is used in names. */
export function wordAt(tokens: readonly Token[], at: number, before: InName): Word | null {
  if (!isCapital(tokens[at])) return smallWordAt(tokens, at, before);
  return opensCity(tokens, at) ? null : capitalWordAt(tokens, at);
}

/** `Viện Pasteur Thành phố Hồ Chí Minh`, `Đại học Y Dược TP. Hồ Chí Minh`: the city closes the name. */
function opensCity(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.fold === 'tp') return isCapital(tokens[tokens[at + 1]?.fold === '.' ? at + 2 : at + 1]);
  return tokens[at]!.fold === 'thành' && tokens[at + 1]?.fold === 'phố' && isCapital(tokens[at + 2]);
}

/** A word of a name, of one or several syllables: the index behind it, and how it is used when it is a verb too. */
export interface Word {
  next: number;
  use: InName;
}

/** `Công nghệ thông tin`, `Khu bảo tồn`, `Phòng, chống`, `Quản lý`; else the syllable that stands there. */
function capitalWordAt(tokens: readonly Token[], at: number): Word {
  const one: Word = { next: at + 1, use: '' };
  const noun = nounBeforePapers(tokens, at);
  const predicate = lexicon.predicates.match(tokens, at);
  const reach = Math.max(noun?.next ?? 0, predicate?.next ?? 0);
  // `Quỹ Tín dụng nhân dân Tân Hòa giải quyết …`: the verb begins within what looks like a word (`hòa giải`), and goes on behind it
  // `Công ty Hà Thành lập dự án`: behind another capital the verb (`lập`) begins what is done
  const isActing =
    predicate?.next === reach && lexicon.predicates.match(tokens, at + 1) !== null && endsProper(tokens, at);
  // `Phòng Thẩm định giá đất`: behind the noun that begins the name a verb is whole
  const isFirst =
    predicate?.next === reach && predicate.value !== '' && lexicon.nouns.match(tokens, at - 1)?.next === at;
  if (reach === at + 2 && (isActing || (!isFirst && actsBeyond(tokens, at + 1, reach)))) return one;
  const verb = predicate && ['field', 'object'].includes(predicate.value) ? predicate : null;
  const term = noun && (isTerm(noun.value) || noun.value.has('head')) ? noun.next : 0;
  if (verb && verb.next >= term) return { next: verb.next, use: verb.value };
  return term > at ? { next: term, use: '' } : one;
}

/** `Cục An ninh kinh tế xây dựng kế hoạch`: the noun at `at`, which ends before its verb where what is drawn up stands behind it; as it is elsewhere. */
function nounBeforePapers(tokens: readonly Token[], at: number): TrieMatch<ReadonlySet<NounRole>> | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun || noun.next < at + 4 || !PAPERS.beginsAt(tokens, noun.next)) return noun;
  return lexicon.predicates.match(tokens, noun.next - 2)?.next === noun.next ? { ...noun, next: noun.next - 2 } : noun;
}
const PAPERS = new WordSequences(
  ...'kế hoạch|chương trình|đề án|dự án|dự toán|dự thảo|phương án|quy chế|văn bản|thông tư|nghị định|nghị quyết'.split(
    '|',
  ),
);

/** Does a verb that begins at `at` reach beyond `end`? Not where its last word begins a noun: `Đài Truyền hình` + `thành phố`. */
function actsBeyond(tokens: readonly Token[], at: number, end: number): boolean {
  const verb = lexicon.predicates.match(tokens, at)?.next ?? 0;
  return verb > end && (lexicon.nouns.match(tokens, verb - 1)?.next ?? 0) <= verb;
}

/** `và`, a dash or a comma inside a name: behind it a word that begins no other name. */
function joinsName(tokens: readonly Token[], at: number, before: InName): boolean {
  const mark = tokens[at]!.fold;
  const behind = tokens[at + 1];
  // `Ban Quản lý, khai thác công trình thủy lợi`: what is managed is still to come
  if (mark === ',' && before === 'object' && behind?.case === 'lower' && !isOneOf(behind, 'mỗi', 'từng')) return true;
  if (behind?.kind !== 'word' || startsName(tokens, at + 1)) return false;
  if (mark === '-') return !isDated(tokens, at + 1);
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (behind.case !== 'lower') return mark === 'và' || (mark === ',' && !isOther(tokens, at + 1));
  const predicate = lexicon.predicates.match(tokens, at + 1);
  const isNoun = noun !== null && noun.next > (predicate?.next ?? 0);
  if (mark === ',') {
    // `Tư pháp - Hộ tịch, công chức Văn hóa - Xã hội`: a post of its own
    const isPost = noun?.value.has('people') && isCapital(tokens[noun.next]);
    // `Học sinh, sinh viên`; behind `Tổ Ngữ văn` the `giáo viên` are others
    const arePeople = noun?.value.has('people') && lexicon.nouns.match(tokens, at - 2)?.value.has('people');
    const goesOn = isNoun && !isPost && (arePeople || noun.value.has('field'));
    return (tokens[at - 1]!.case === 'lower' && (goesOn || joinsLast(tokens, at))) || joinsLater(tokens, at);
  }
  if (mark !== 'và' || (noun !== null && !isTerm(noun.value))) return false;
  return (
    predicate === null ||
    isNoun ||
    noun?.value.has('field') ||
    (before !== '' && ['field', 'object'].includes(predicate.value))
  );
}

/** `Phòng Tư pháp - Quý III/2023`, `Sở Y tế - Tháng 8`: behind the dash stands when. */
function isDated(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], 'quý', 'tháng', 'tuần', 'năm', 'ngày') && NUMBER.test(tokens[at + 1]?.fold ?? '');
}
const NUMBER = /^(?:\d+|iv|i{1,3})$/;

/** Most words back to where initials stand that come again. */
const LONGEST_MEMBER = 6;

/**
 * Behind a comma a province, or initials: `Báo Huế, TRT`, `Trường Cao đẳng nghề Tuyên Quang, TT GDNN-GDTX`; in `Sở VH, TT và DL` and `Đoàn trường THPT A,
 * THPT B` they go on.
 */
function isOther(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]!.case !== 'upper' || tokens[at - 2]?.case === 'upper') return isProvince(tokens, at);
  return tokens.slice(Math.max(0, at - LONGEST_MEMBER), at).every(({ fold }) => fold !== tokens[at]!.fold);
}

/** `Điện Biên` is one, `Điện Biên Đông` is not. */
function isProvince(tokens: readonly Token[], at: number): boolean {
  const found = provinceAt(tokens, at);
  return found !== null && tokens[found.next]?.case !== 'title';
}

/** Most small words in a row inside a name. */
const MOST_SMALL = 10;

/**
 * The small word at `at` when it belongs to the name: the second syllable behind a capital (`Quốc phòng`, `Kế hoạch`), or words that go on
 * (`Công tác sinh viên`) as long as nothing else begins. `before` is the verb that stands before it, as it is used in names.
 */
function smallWordAt(tokens: readonly Token[], at: number, before: InName): Word | null {
  const token = tokens[at]!;
  if (token.case !== 'lower' || isOneOf(token, 'và', 'của', 'ở', 'này', 'vào') || isNumbered(tokens, at)) return null;
  if (isReported(tokens, at)) return null;
  // `báo cáo Ban Thường vụ một lần`
  if (tokens[at + 1]?.fold === 'lần') return null;
  // `Bệnh viện Nhi Trung ương`: the noun reaches over the capital before it
  const whole = nounBeforePapers(tokens, at - 1)?.next ?? 0;
  const predicate = lexicon.predicates.match(tokens, at);
  // `Công ty Hà Thành` + `lập dự án`
  const isVerbAlone = whole === at + 1 && predicate !== null && endsProper(tokens, at - 1);
  if (whole > at && tokens[at - 1]!.case === 'title' && !isVerbAlone && !actsBeyond(tokens, at, whole))
    return { next: whole, use: '' };
  if (endsProper(tokens, at - 1) || tokens[at - 1]!.kind === 'number') return null;
  const one: Word = { next: at + 1, use: '' };
  const completes = tokens[at - 1]!.case === 'title' && before === '';
  const isVerb =
    predicate &&
    (predicate.next > at + 1 ||
      predicate.value === 'never' ||
      FUNCTION_WORD.has(token.fold) ||
      (WHOLE.has(tokens[at - 1]!.fold) && token.fold !== 'học'));
  const noun = lexicon.nouns.match(tokens, at);
  if (completes && !isVerb && !(noun && noun.next > at + 1 && isTerm(noun.value))) return one;
  if (tokens.slice(Math.max(0, at - MOST_SMALL), at).every(({ case: printed }) => printed === 'lower')) return null;
  if (noun && (noun.value.has('people') || isTerm(noun.value)) && (!predicate || noun.next > predicate.next))
    return { next: noun.next, use: '' };
  if (noun && !predicate && isWhomItServes(tokens, at, noun)) return { next: noun.next, use: '' };
  if (predicate)
    return isNamedBy(tokens, predicate, before) || isManaged(tokens, at, predicate)
      ? { next: predicate.next, use: predicate.value }
      : null;
  return noun ? null : one;
}

/** Fields of one syllable, behind which a verb of one syllable begins what the body does: `Khoa Dược cấp …`, `Bộ môn Toán gửi …`; not `Khoa Toán học`. */
const WHOLE = new Set(
  'toán văn lý hóa sinh sử địa anh tin dược nội ngoại sản nhi mắt luật nhạc họa viettel vinaphone mobifone'.split(' '),
);

/** `Phòng Tài chính doanh nghiệp`: a common noun of several syllables, before the end of the name, whose it is or what the body does. */
function isWhomItServes(
  tokens: readonly Token[],
  at: number,
  { value, next }: TrieMatch<ReadonlySet<NounRole>>,
): boolean {
  if (!value.has('common') || next < at + 2 || value.has('qualifier') || value.has('place') || value.has('over'))
    return false;
  return endsOrActs(tokens, next) || isOneOf(tokens[next], 'thuộc', 'trực');
}

/** `báo cáo Ban Quản lý` + `tiến độ thi công`, `báo cáo Hội đồng quản lý` + `tình hình thu chi`: what is reported, of which no body is named. */
export function isReported(tokens: readonly Token[], at: number): boolean {
  // `Bộ phận Tiếp nhận và trả kết quả`
  if (tokens[at]!.fold === 'kết') return tokens[at + 1]?.fold === 'quả' && tokens[at - 1]!.fold !== 'trả';
  return (
    hasWords(tokens, at, 'tình', 'hình') || hasWords(tokens, at, 'tiến', 'độ') || hasWords(tokens, at, 'số', 'liệu')
  );
}

/** `số 7`, `lớp 12` */
export function isNumbered(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], 'số', 'lớp', 'khối') && tokens[at + 1]?.kind === 'number';
}

/**
 * Is a verb inside a name part of it, or what the body does? It is part of it where the name ends behind it (`Trung tâm Công nghệ thông tin, Sở …`),
 * where a verb follows that none governs (`Phòng Y tế dự phòng chủ trì`), and as the object of a verb (`Phòng Quản lý xây dựng …`).
 */
function isNamedBy(tokens: readonly Token[], verb: TrieMatch<InName>, before: InName): boolean {
  if (verb.value !== 'field' && verb.value !== 'object') return false;
  if (before === 'object' || (before === 'field' && tokens[verb.next - 1]!.fold === 'chống')) return true;
  // `…, Phòng Tài chính hỗ trợ.`: what has an object in names is done where none follows
  if (endsBehind(tokens, verb.next)) return verb.value === 'field';
  if (isTradeBeforeAct(tokens, verb)) return true;
  return lexicon.nouns.match(tokens, verb.next)?.value.has('place') ?? false;
}

/** `Phòng Đầu tư xây dựng lập kế hoạch vốn`, `Ban Kỹ thuật sản xuất rà soát quy trình`: the trade of a company, straight before what its office does. */
function isTradeBeforeAct(tokens: readonly Token[], { next }: TrieMatch<InName>): boolean {
  return TRADES.has(`${tokens[next - 2]!.fold} ${tokens[next - 1]!.fold}`) && ACTS.beginsAt(tokens, next);
}
const TRADES = new Set(['xây dựng', 'đầu tư', 'sản xuất', 'kinh doanh', 'vận hành', 'thi công']);
const ACTS = new WordSequences(
  ...'lập|bố trí|thẩm định|rà soát|soạn thảo|tham mưu|khảo sát|cung cấp|kiểm tra|tổ chức|cử|chuẩn bị|hoàn thiện|đôn đốc|theo dõi|tiếp nhận|nghiệm thu|thanh toán|giám sát|giao'.split(
    '|',
  ),
);

/** `Phòng Quản lý hoạt động xây dựng thẩm định …`, `Phòng Quản lý chất lượng đào tạo tổ chức …`: what is managed is the doing of something, before what the office does. */
function isManaged(tokens: readonly Token[], at: number, verb: TrieMatch<InName>): boolean {
  if (verb.value !== 'field' || !MANAGED.beginsAt(tokens, at - 4)) return false;
  return endsOrActs(tokens, verb.next) || isTermBehind(tokens, verb.next);
}
const MANAGED = new WordSequences('quản lý hoạt động', 'quản lý chất lượng');

/** `xây dựng` + `công trình`, before what the office does */
function isTermBehind(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  return noun !== null && isTerm(noun.value) && lexicon.predicates.match(tokens, noun.next) !== null;
}

/** The last of several capitals in a row (`An Giang`, `Công Thương`) is no first syllable. */
function endsProper(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.case !== 'title' || before?.case !== 'title') return false;
  return isNext(before, tokens[at]!) && !lexicon.nouns.match(tokens, at - 1)?.value.has('head');
}
