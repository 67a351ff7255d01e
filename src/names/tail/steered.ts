/**
 * What a committee steers, in words that no table holds, up to the level that closes its name or the programme's number.
 *
 * > | Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở tỉnh tổ chức … · Tổ công tác triển khai Đề án 06
 *                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^                              ^^^^^^^^^^^^^^^^^^^
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, WordSequences } from '../../text/word-sequence.ts';
import { fieldOpening, opensHolders } from '../words/field.ts';
import { startsName } from '../words/name-starts.ts';
import { endOfSmallField, joinsSmallField } from '../words/series.ts';
import { FUNCTION_WORD } from '../words/words.ts';

/** Committees that are told apart by what they steer. */
const STEERS =
  /(?:^| )(?:ban (?:chỉ đạo|chỉ huy|điều hành|vận động|đại diện)|bcđ|hội đồng|tổ công tác|tổ giúp việc|tổ|tiểu ban|văn phòng điều phối)$/u;
/** Last words of the heads of committees and boards. */
const ENDS = new Set('đạo huy hành động diện bcđ đồng tác việc tổ ban phối án lý bql qlda bqlda'.split(' '));
/** Levels behind the head: `Ban Chỉ đạo Nhà nước …`. */
const STATE = new Set(['quốc gia', 'nhà nước', 'trung ương', 'liên ngành']);

/** First words of committees. */
const OPENS = new Set('ban bcđ bql bqlda hội tổ tiểu văn'.split(' '));

/** Index behind what a committee steers whose head begins at `at`, and which no table knows: `Ban điều hành` + `Đề án 112`. */
export function unknownSteeredBehind(tokens: readonly Token[], at: number, afterHead: number): number | null {
  if (!OPENS.has(tokens[at]!.fold)) return null;
  for (const from of [afterHead, afterHead + 2]) {
    const name = tokens.slice(at, from).map(({ fold }) => fold);
    const next = steeredBehind(tokens, from, { name: name.join(' '), from });
    if (next !== null) return next;
  }
  return null;
}

/** Index behind what a committee steers, when it is said from `at` on; null when its level doesn't close the name. The words of the tail begin at `from`. */
export function steeredBehind(
  tokens: readonly Token[],
  at: number,
  { name, from }: { name: string; from: number },
): number | null {
  const token = tokens[at];
  if (token?.kind !== 'word' && !QUOTES.has(token?.fold ?? '')) return null;
  if (!ENDS.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())) return null;
  const called = foldCase(name);
  if (BOARD.test(called)) return at === from ? behindInvestment(tokens, at) : null;
  const isSteering = at === from || (at === from + 2 && STATE.has(pairAt(tokens, from)));
  if (!isSteering || !STEERS.test(called)) return null;
  return programmeBehind(tokens, at) ?? upToLevel(tokens, at);
}

/** Boards that are told apart by what they build. */
const BOARD = /(?:ban quản lý|bql)(?: dự án)?$|(?:ban qlda|bqlda)$/u;
const INVESTMENT = new WordSequences('đầu tư xây dựng', 'đầu tư và xây dựng', 'đầu tư - xây dựng');

/** `Ban Quản lý dự án` + `đầu tư xây dựng các công trình dân dụng và công nghiệp`, `Ban Quản lý` + `đầu tư - xây dựng`: the index behind it, where the name or its place closes. */
function behindInvestment(tokens: readonly Token[], at: number): number | null {
  const end = INVESTMENT.behind(tokens, at);
  if (end === null) return null;
  const works = tokens[end]?.fold === 'các' ? end + 1 : end;
  const zone = tokens[end]?.fold === 'khu' ? lexicon.nouns.match(tokens, end) : null;
  if (zone && !zone.value.has('place')) return behindZone(tokens, zone.next);
  if (!hasWords(tokens, works, 'công', 'trình')) return end;
  return joinsSmallField(tokens, works) ? endOfSmallField(tokens, works) : end;
}

/** `Khu đô thị mới` + `Thủ Thiêm` */
function behindZone(tokens: readonly Token[], at: number): number {
  let i = at;
  while (tokens[i]?.case === 'title' && !startsName(tokens, i)) i++;
  return i;
}

const QUOTES = new Set('"“”');
/** With what a committee's work on a programme begins. */
const WORKS_ON = new Set(['triển khai', 'thực hiện']);
/** Programmes that are known by a number. */
const PROGRAMMES = new Set(['đề án', 'chương trình', 'dự án', 'nghị quyết', 'kết luận', 'chỉ thị']);

/** `triển khai Đề án 06`, `Chương trình 135`; null where a date or the number of a document goes on. */
function programmeBehind(tokens: readonly Token[], at: number): number | null {
  const programme = behindWork(tokens, at);
  const number = tokens[programme + 2];
  const isNumbered = number?.kind === 'number' && number.fold.length <= 3 && tokens[programme + 3]?.fold !== '/';
  const isProgramme = PROGRAMMES.has(pairAt(tokens, programme)) && tokens[programme]!.case === 'title';
  return isNumbered && isProgramme ? programme + 3 : null;
}

function behindWork(tokens: readonly Token[], at: number): number {
  return WORKS_ON.has(pairAt(tokens, at)) ? at + 2 : at;
}

function pairAt(tokens: readonly Token[], at: number): string {
  return `${tokens[at]?.fold} ${tokens[at + 1]?.fold}`;
}

/** Most words of what is steered. */
const LONGEST = 24;

/** `Phát triển kinh tế tập thể` | `tỉnh`: up to the level, before what the committee does or where the name ends. */
function upToLevel(tokens: readonly Token[], at: number): number | null {
  const isProper = tokens[at]!.case === 'title';
  for (let i = fieldOpening(tokens, at) ?? behindWork(tokens, at); i < at + LONGEST; ) {
    if (i > at && isLevel(tokens, i)) return closesName(tokens, i) ? i : null;
    const centre = i > at ? CENTRE.behind(tokens, i) : null;
    if (centre !== null && tokens[i]!.case === 'title') return isClosedBehind(tokens, centre) ? centre : null;
    // `Ban Chỉ đạo xây dựng Chính quyền điện tử` + `các bộ, ngành`; `Tổ công tác kiểm tra các bộ, ngành` says what is done
    if (opensHolders(tokens, i)) return tokens.slice(at, i).some((token) => token.case === 'title') ? i : null;
    const next = wordOfField(tokens, i, isProper);
    if (next === null) return null;
    i = next;
  }
  return null;
}

/** `Ban Chỉ đạo phòng, chống lụt, bão` + `Trung ương`, `Hội đồng chính sách khoa học` + `Quốc gia` */
const CENTRE = new WordSequences('trung ương', 'quốc gia');
const LEVELS = new Set(['tỉnh', 'huyện', 'xã', 'phường', 'quận', 'thành phố', 'thị xã', 'thị trấn']);
/** Before these the noun of a level names a place of which something is said. */
const OF_PLACE = new Set('các cấp của toàn ngành trong tại ở với mỗi từng hai bàn trên về cho và liên'.split(' '));

function isLevel(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun?.value.has('place') || OF_PLACE.has(tokens[at - 1]!.fold)) return false;
  const words = tokens.slice(at, noun.next).map(({ fold }) => fold);
  return LEVELS.has(words.join(' '));
}

function closesName(tokens: readonly Token[], at: number): boolean {
  let i = provinceAt(tokens, at + 1)?.next ?? lexicon.nouns.match(tokens, at)!.next;
  while (tokens[i]?.case === 'title' && !startsName(tokens, i)) i++;
  return isClosedBehind(tokens, i);
}

/** Does the sentence go on behind the name? */
function isClosedBehind(tokens: readonly Token[], at: number): boolean {
  const behind = tokens[at];
  if (!behind || /^[:;)(.]$/u.test(behind.fold)) return true;
  if (behind.fold === ',' || behind.fold === 'và') return startsName(tokens, at + 1);
  return lexicon.predicates.match(tokens, at) !== null;
}

/** Documents that a committee makes, rather than being named by them. */
const PAPERS = new Set(
  'kế hoạch,báo cáo,dự thảo,văn bản,phương án,hồ sơ,danh sách,kinh phí,quy chế,nhiệm vụ,nội dung,quyết định,tờ trình,chương trình'.split(
    ',',
  ),
);

/** The index behind the word at `at`, when it may stand in the field; null for what is done, by whom (unless a capital opened the field), and papers. */
function wordOfField(tokens: readonly Token[], at: number, isProper: boolean): number | null {
  const token = tokens[at];
  if (!token) return null;
  if (QUOTES.has(token.fold)) return behindQuoted(tokens, at);
  if (token.kind !== 'word') return token.fold === ',' || token.fold === '-' ? at + 1 : null;
  if (token.fold === 'và') return at + 1;
  if (token.case === 'lower' && PAPERS.has(pairAt(tokens, at))) return null;
  const noun = lexicon.nouns.match(tokens, at);
  const verb = lexicon.predicates.match(tokens, at);
  const reach = Math.max(noun?.next ?? 0, at + 1);
  if (noun && isTerm(noun.value) && reach >= (verb?.next ?? 0)) return reach;
  if (FUNCTION_WORD.has(token.fold)) return null;
  if (token.case !== 'lower') return startsName(tokens, at) ? null : Math.max(reach, verb?.next ?? 0);
  if (verb && verb.next >= reach) return verb.value === 'field' || verb.value === 'object' ? verb.next : null;
  const isNamed = noun !== null && !isTerm(noun.value) && !noun.value.has('qualifier');
  return isNamed && !isProper && !isNobody(tokens, at, noun.next) ? null : reach;
}

/** The index behind what stands in quotation marks. */
function behindQuoted(tokens: readonly Token[], at: number): number | null {
  for (let i = at + 1; i < at + LONGEST; i++) if (QUOTES.has(tokens[i]?.fold ?? '')) return i + 1;
  return null;
}

/** A noun of one syllable inside a word (`xã hội`, `cơ sở`), which names nobody here. */
function isNobody(tokens: readonly Token[], at: number, next: number): boolean {
  return next === at + 1 && tokens[next]?.case === 'lower' && !lexicon.predicates.match(tokens, next);
}
