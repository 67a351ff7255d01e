/**
 * What tells more of a common noun: `các doanh nghiệp kinh doanh bảo hiểm`, `Chủ cơ sở nuôi chim yến`, `Tổ quản lý`.
 *                                                 ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^        ^^^^^^^
 */

import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import { provinceAt } from '../../lexicon/places.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { isNumbered, isReported } from '../words/name-words.ts';
import { behindTeamWork, isTeamNoun, namesTeam, OF_WORK } from './teams.ts';
import { actsLater, behindRunning, behindSchooling, behindServices, behindTrade, TRADE, TRADERS } from './trades.ts';

/** Most words that tell more of a noun: `các doanh nghiệp kinh doanh bảo hiểm`. */
const MOST_MODIFIERS = 6;

/** Words that tell more of a noun, up to a mark, a conjunction, a qualifier or a predicate; inner `và` and dashes included. */
export function readModifiers(tokens: readonly Token[], at: number): number {
  let i = behindMore(tokens, at);
  for (let begin = at; i < begin + MOST_MODIFIERS; ) {
    const token = tokens[i];
    if (!token) break;
    if (token.fold === '-' && i > at && tokens[i + 1]?.kind === 'word') {
      i = behindDashed(tokens, i + 1);
      continue;
    }
    if (
      token.kind !== 'word' ||
      isNumbered(tokens, i) ||
      isReported(tokens, i) ||
      isCountedTerm(tokens, i) ||
      provinceAt(tokens, i) ||
      isOneOf(token, 'và', 'của', 'thuộc', 'nơi', 'còn', 'chưa', 'bị', 'vào')
    )
      break;
    // a small syllable behind a capital completes its word
    if (
      i > at &&
      token.case === 'lower' &&
      tokens[i - 1]!.case === 'title' &&
      COMPLETES.has(token.fold) &&
      !(token.fold === 'lập' && !isOneOf(tokens[i - 1], 'công', 'dân', 'độc', 'tư'))
    ) {
      i++;
      continue;
    }
    // `Hội hoạt động theo nguyên tắc tự nguyện`, `Trung tâm chịu sự quản lý của Sở`
    if (IS_RUN.beginsAt(tokens, i) || BESIDE.beginsAt(tokens, i)) break;
    const noun = lexicon.nouns.match(tokens, i);
    // `Tổ tư vấn`: the verb reaches further than the word that closes names (`tư`)
    const isClosing =
      noun?.value.has('qualifier') === true && (lexicon.predicates.match(tokens, i)?.next ?? 0) <= noun.next;
    if (isClosing || noun?.value.has('place') || noun?.value.has('quantifier')) break;
    const isWork = (lexicon.predicates.match(tokens, i)?.next ?? 0) >= (noun?.next ?? 0);
    if (noun && i + 1 < noun.next && !isWork && (isTerm(noun.value) || noun.value.has('common'))) {
      i = noun.next;
      continue;
    }
    if (helps(tokens, i)) {
      i += 2;
      continue;
    }
    const predicate = lexicon.predicates.match(tokens, i);
    // `các phòng Kiểm tra thuế`: what is printed with a capital within a sentence is a name
    const isName = i === at && token.case === 'title' && tokens[i - 1]?.case === 'lower';
    if (predicate && !isName && !isModifier(tokens, i, predicate.next, at)) break;
    i = predicate ? predicate.next : i + 1;
    if (tokens[i]?.fold === 'và' && isJoinedModifier(tokens, i + 1)) i += 2;
    else if (predicate) i = begin = behindMore(tokens, behindRunning(tokens, i));
  }
  return i;
}

/** `Các Bộ, ngành` + `ba tháng một lần` */
function isCountedTerm(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[at], 'hai', 'ba', 'sáu') && isOneOf(tokens[at + 1], 'tuần', 'tháng', 'năm');
}

/** What charters say of a body, beside what it does. */
const IS_RUN = new WordSequences('hoạt động theo', 'hoạt động trên', 'hoạt động không', 'chịu sự');

/** `các Bộ` + `ngoài việc thực hiện các nhiệm vụ chung, tổ chức …`; `các trường ngoài công lập` are a kind. */
const BESIDE = new WordSequences('ngoài việc', 'ngoài nhiệm vụ', 'ngoài các', 'ngoài những');

/** `Công chức địa chính` + `- xây dựng và môi trường`: the index behind the field at `at` that a dash joins, and a last one behind `và`. */
function behindDashed(tokens: readonly Token[], at: number): number {
  const verb = lexicon.predicates.match(tokens, at);
  const next = Math.max(at + 1, verb?.value === 'field' ? verb.next : 0);
  const last = tokens[next]?.fold === 'và' ? lexicon.nouns.match(tokens, next + 1) : null;
  const isField = last !== null && isTerm(last.value) && tokens[next + 1]!.case === 'lower';
  return isField && last.next > (lexicon.predicates.match(tokens, next + 1)?.next ?? 0) ? last.next : next;
}

/** The index behind other verbs of the kind that stands before `at`: trades, work of teams. */
function behindMore(tokens: readonly Token[], at: number): number {
  return behindServices(
    tokens,
    behindTeamWork(tokens, behindTrade(tokens, behindSchooling(tokens, behindSector(tokens, at)))),
  );
}

/** `các bộ` + `quản lý chuyên ngành`, `Sở` + `quản lý ngành, lĩnh vực`, `Các Bộ` + `quản lý xây dựng chuyên ngành` */
function behindSector(tokens: readonly Token[], at: number): number {
  const isManaged = hasWords(tokens, at, 'quản', 'lý') && isOneOf(tokens[at - 1], 'bộ', 'ngành', 'sở');
  return (isManaged ? OF_SECTOR.behind(tokens, at + 2) : null) ?? at;
}

/** `Tổ chuyên viên giúp việc có trách nhiệm …`, `Tổ chuyên viên giúp việc Ban Chỉ đạo tổng hợp …`: what the body does follows. */
function helps(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold !== 'giúp' || tokens[at + 1]?.fold !== 'việc') return false;
  const behind = lexicon.names.match(tokens, at + 2)?.next ?? at + 2;
  const isEnd = tokens[behind] === undefined || tokens[behind].kind === 'mark';
  return isEnd || lexicon.predicates.match(tokens, behind) !== null;
}

/** Syllables that look like verbs, behind the first of a word. */
const COMPLETES = new Set('dựng kê tạo tra vụ pháp phòng lập'.split(' '));

/** A predicate word that tells what kind of body it is: `cơ sở giáo dục`, `cơ quan quản lý`, `doanh nghiệp kinh doanh bảo hiểm`. */
function isModifier(tokens: readonly Token[], at: number, next: number, begin: number): boolean {
  const word = tokens
    .slice(at, next)
    .map((token) => token.fold)
    .join(' ');
  if (at !== begin && LEADS.test(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`))
    return ROLE.test(word) && followsWork(tokens, next);
  if (at !== begin) return false;
  const head = tokens[at - 1]?.fold ?? '';
  // `Văn phòng Ban phối hợp với …`: that is what it does
  if (word === 'phối hợp' && isOneOf(tokens[next], 'với', 'cùng', 'các')) return false;
  if (ROLE.test(word) && isOneParty(tokens, at)) return followsWork(tokens, next);
  // `cơ sở` is a place of work, `Sở` a department
  if (head === 'sở' && tokens[at - 2]?.fold !== 'cơ') return false;
  if (TRADE.test(word) && TRADERS.has(head)) return actsLater(tokens, next) || behindTrade(tokens, next) > next;
  if (isTeamNoun(tokens, at - 1)) return namesTeam(tokens, at, next, word);
  if (['khám', 'chữa'].includes(word)) return head === 'sở';
  // `các đơn vị quản lý chặt chẽ tài sản`, `Thủ trưởng đơn vị kiểm tra việc chấp hành …`: that is what they do
  if (SAYS_HOW_OR_WHAT.has(tokens[next]?.fold ?? '')) return false;
  if (/^(giáo dục|đào tạo|dạy)$/u.test(word)) {
    const isTheSchool = head === 'trường' && tokens[at - 2]?.fold === 'nhà';
    return !isTheSchool && ['sở', 'vị', 'trường', 'quan', 'viện'].includes(head);
  }
  // `Các đơn vị sử dụng kinh phí đúng mục đích`, `các cơ quan bảo vệ tài sản công`: that is what they do
  const usesOrGuards = word === 'sử dụng' || word === 'bảo vệ';
  if (usesOrGuards && hasObject(tokens, next) && !KINDS_OF_USER.beginsAt(tokens, next)) return false;
  // `các đơn vị cung cấp minh chứng đúng hạn`: that is what they do
  if (word === 'cung cấp' && tokens[next]?.kind === 'word' && !actsLater(tokens, next)) return false;
  if (
    /^(quản lý|kinh doanh|sản xuất|truyền thông|phát thanh|thanh tra|kiểm tra|thường trực|cung cấp|tư vấn|bảo vệ|tham mưu|sử dụng)$/u.test(
      word,
    )
  ) {
    // `các xí nghiệp kiểm tra công trình`, `Văn phòng Công ty tham mưu kế hoạch`, `các cơ quan tham mưu Ủy ban nhân dân tỉnh ban hành …`: that is what they do
    if (word === 'tham mưu' && lexicon.names.match(tokens, next)) return false;
    if (['nghiệp', 'ty'].includes(head) && /tra$|^(?:tham mưu|thường trực)$/u.test(word)) return false;
    return ['quan', 'sở', 'nghiệp', 'ty', 'vị', 'chức', 'hộ'].includes(head);
  }
  return false;
}

/** `sử dụng` + `kinh phí`; none in `Các đơn vị bảo vệ` + `tăng cường tuần tra`. */
function hasObject(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.kind === 'word' && lexicon.predicates.match(tokens, at) === null;
}

/** What bodies are told by that use or guard it: `các đơn vị sử dụng ngân sách`, `các cơ quan bảo vệ pháp luật`. */
const KINDS_OF_USER = new WordSequences(
  'ngân sách',
  'vốn',
  'đất',
  'lao động',
  'người lao động',
  'cán bộ',
  'công chức',
  'viên chức',
  'điện',
  'nước',
  'hóa đơn',
  'dịch vụ',
  'nhà đất',
  'pháp luật',
  'rừng',
  'thực vật',
  'người tiêu dùng',
  'trẻ em',
);

/** Behind a verb: how, or the act it is done to. */
const SAYS_HOW_OR_WHAT = new Set('việc chặt nghiêm tốt đúng kỹ hiệu kịp thường'.split(' '));

/** What ministries and departments manage that are told from others by it. */
const OF_SECTOR = new WordSequences(
  'chuyên ngành',
  'ngành , lĩnh vực',
  'ngành',
  'nhà nước',
  'công trình xây dựng chuyên ngành',
  'công trình chuyên ngành',
  'xây dựng chuyên ngành',
  'lĩnh vực',
);

/** What a party to a procedure is called by, when what it does follows: `Bên chủ trì gửi …`, `Cơ quan tiếp nhận hồ sơ lập …`. */
const ROLE =
  /^(?:chủ trì|phối hợp|điều tra|tiếp nhận|thẩm định|tuyển sinh|nghiệm thu|đề nghị|yêu cầu|soạn thảo|tuyển chọn|tuyển dụng|xét chọn|xét duyệt|xét tặng|kiểm kê|kiểm soát|giám sát|đánh giá|kỷ luật|định giá|đấu giá|thanh lý)$/u;
/** `Đơn vị chủ trì soạn thảo tổ chức …`: what the party leads. */
const LEADS = /^chủ trì$/u;

/** A noun of one party before `at`; `các đơn vị phối hợp tổ chức …` says what several do. */
function isOneParty(tokens: readonly Token[], at: number): boolean {
  // `Khoa tiếp nhận cử điều dưỡng …`
  if (tokens[at - 1]!.fold === 'khoa')
    return (
      PASSES_ON.test(`${tokens[at]!.fold} ${tokens[at + 1]?.fold}`) && lexicon.predicates.match(tokens, at + 2) !== null
    );
  const begin = isOneOf(tokens[at - 1], 'quan', 'vị', 'đồng') ? at - 2 : at - 1;
  if (!isOneOf(tokens[begin], 'bên', 'cơ', 'đơn', 'hội', 'ban')) return false;
  // `…, đơn vị chủ trì soạn thảo gửi …`, `Thủ trưởng đơn vị chủ trì …`, `Lãnh đạo cơ quan chủ trì …`, `Cơ quan chủ trì và cơ quan phối hợp …`
  return tokens[begin]!.case === 'title' || /^(?:,|và|trưởng|đạo)$/u.test(tokens[begin - 1]?.fold ?? '');
}

const PASSES_ON = /^(?:tiếp nhận|điều trị)$/u;

/** Most words of what a role is about. */
const LONGEST_OBJECT = 2;

function followsWork(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold === ',') return tokens[at + 1]?.case === 'title' && lexicon.nouns.match(tokens, at + 1) !== null;
  for (let i = at; i <= at + LONGEST_OBJECT && tokens[i]?.case === 'lower' && tokens[i]!.fold !== 'và'; i++)
    if (lexicon.predicates.match(tokens, i)) return !OF_WORK.has(tokens[i - 1]!.fold);
  return false;
}

/** `giáo dục và đào tạo`: behind `và` a word that begins neither a name nor a predicate. */
function isJoinedModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.case !== 'lower') return false;
  const noun = lexicon.nouns.match(tokens, at);
  return (noun === null || isTerm(noun.value)) && lexicon.predicates.match(tokens, at) === null;
}
