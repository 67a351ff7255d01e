/**
 * What tells more of a common noun: `các doanh nghiệp kinh doanh bảo hiểm`, `Chủ cơ sở nuôi chim yến`, `Tổ quản lý`.
 *                                                 ^^^^^^^^^^^^^^^^^^^             ^^^^^^^^^^^^^        ^^^^^^^
 */

import { isTerm, lexicon } from '../lexicon/bodies.ts';
import { provinceAt } from '../lexicon/places.ts';
import type { Token } from '../text/tokens.ts';
import { isOneOf } from '../text/word-sequence.ts';
import { isNumbered } from './name-words.ts';

/** Most words that tell more of a noun: `các doanh nghiệp kinh doanh bảo hiểm`. */
const MOST_MODIFIERS = 6;

/** Small bodies that are named by what they do: `Tổ quản lý`, `Đội cấp cứu`. */
export const TEAMS = new Set('tổ đội nhóm trạm trại kho chốt ban đoàn hội đồn'.split(' '));

/** Words that tell more of a noun, up to a mark, a conjunction, a qualifier or a predicate; inner `và` and dashes included. */
export function readModifiers(tokens: readonly Token[], at: number): number {
  let i = behindMore(tokens, at);
  for (let begin = at; i < begin + MOST_MODIFIERS; ) {
    const token = tokens[i];
    if (!token) break;
    if (token.fold === '-' && i > at && tokens[i + 1]?.kind === 'word') {
      i += 2;
      continue;
    }
    if (
      token.kind !== 'word' ||
      isNumbered(tokens, i) ||
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
    const noun = lexicon.nouns.match(tokens, i);
    if (noun?.value.has('qualifier') || noun?.value.has('place') || noun?.value.has('quantifier')) break;
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

/** The index behind other verbs of the kind that stands before `at`: trades, work of teams. */
function behindMore(tokens: readonly Token[], at: number): number {
  return behindServices(tokens, behindTeamWork(tokens, behindTrade(tokens, at)));
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
  if (ROLE.test(word) && isOneParty(tokens, at)) return followsWork(tokens, next);
  // `cơ sở` is a place of work, `Sở` a department
  if (head === 'sở' && tokens[at - 2]?.fold !== 'cơ') return false;
  if (TRADE.test(word) && TRADERS.has(head)) return actsLater(tokens, next) || behindTrade(tokens, next) > next;
  if (TEAMS.has(head) && tokens[at - 2]?.fold !== 'xã') return TEAM_WORK.test(word) || isCalled(tokens, at, next, word);
  if (head === 'đồng' && tokens[at - 2]?.fold === 'hội') return isCouncilWork(tokens, at, next, word);
  if (['khám', 'chữa'].includes(word)) return head === 'sở';
  if (/^(giáo dục|đào tạo|dạy)$/u.test(word)) return ['sở', 'vị', 'trường', 'quan'].includes(head);
  // `các đơn vị cung cấp minh chứng đúng hạn`: that is what they do
  if (word === 'cung cấp' && tokens[next]?.kind === 'word' && !actsLater(tokens, next)) return false;
  if (
    /^(quản lý|kinh doanh|sản xuất|truyền thông|phát thanh|thanh tra|kiểm tra|thường trực|cung cấp|tư vấn|bảo vệ|tham mưu|sử dụng)$/u.test(
      word,
    )
  ) {
    return ['quan', 'sở', 'nghiệp', 'ty', 'vị', 'chức', 'hộ'].includes(head);
  }
  return false;
}

/** What a party to a procedure is called by, when what it does follows: `Bên chủ trì gửi …`, `Cơ quan tiếp nhận hồ sơ lập …`. */
const ROLE =
  /^(?:chủ trì|phối hợp|điều tra|tiếp nhận|thẩm định|tuyển sinh|nghiệm thu|đề nghị|yêu cầu|soạn thảo|tuyển chọn|tuyển dụng|xét chọn|xét duyệt|xét tặng|kiểm kê|kiểm soát|giám sát|đánh giá|kỷ luật|định giá|đấu giá|thanh lý)$/u;
/** `Đơn vị chủ trì soạn thảo tổ chức …`: what the party leads. */
const LEADS = /^chủ trì$/u;

/** A noun of one party before `at`; `các đơn vị phối hợp tổ chức …` says what several do. */
function isOneParty(tokens: readonly Token[], at: number): boolean {
  const begin = isOneOf(tokens[at - 1], 'quan', 'vị', 'đồng') ? at - 2 : at - 1;
  if (!isOneOf(tokens[begin], 'bên', 'cơ', 'đơn', 'hội', 'ban')) return false;
  // `…, đơn vị chủ trì soạn thảo gửi …`, `Thủ trưởng đơn vị chủ trì …`
  return tokens[begin]!.case === 'title' || /^(?:,|trưởng)$/u.test(tokens[begin - 1]?.fold ?? '');
}

/** Most words of what a role is about. */
const LONGEST_OBJECT = 2;

function followsWork(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.fold === ',') return tokens[at + 1]?.case === 'title' && lexicon.nouns.match(tokens, at + 1) !== null;
  for (let i = at; i <= at + LONGEST_OBJECT && tokens[i]?.case === 'lower' && tokens[i]!.fold !== 'và'; i++)
    if (lexicon.predicates.match(tokens, i)) return true;
  return false;
}

/** What businesses are named by, and the last syllables of their nouns: `Doanh nghiệp xuất khẩu tổ yến`, `Chủ cơ sở nuôi chim yến`. */
const TRADE = /^(?:xuất khẩu|nhập khẩu|nuôi|trồng|nuôi trồng|đánh bắt|khai thác|vận chuyển|cung ứng|vận hành)$/u;
const TRADERS = new Set('nghiệp sở ty hộ nhân chức đình dân xã'.split(' '));
const JOINED_TRADE =
  /^(?:bồi dưỡng|kinh doanh|sản xuất|chế biến|khai thác|nuôi trồng|đánh bắt|thu mua|tàng trữ|thu gom|cung ứng|xuất khẩu|nhập khẩu|mua bán|buôn bán|vận chuyển|giết mổ|bảo quản|dạy nghề)$/u;

/** `các cơ sở đào tạo, bồi dưỡng lái xe`: a second trade behind a comma, when what they do follows later. */
function behindTrade(tokens: readonly Token[], at: number): number {
  const isVerb = lexicon.predicates.match(tokens, at - 2)?.next === at;
  const next = at + 3;
  if (!isVerb || tokens[at]?.fold !== ',' || !JOINED_TRADE.test(`${tokens[at + 1]?.fold} ${tokens[at + 2]?.fold}`))
    return at;
  const further = behindTrade(tokens, next);
  if (further > next) return further;
  if (SAYS_HOW.has(tokens[next]?.fold ?? '')) return at;
  const isTrade = ACTS.has(tokens[next]?.fold ?? '') || actsLater(tokens, next) || endsThere(tokens, next);
  return isTrade ? next : at;
}

/** `Các doanh nghiệp khai thác, chế biến đúng quy định`: how it is to be done. */
const SAYS_HOW = new Set('đúng theo phù an gắn'.split(' '));

/** Nothing but what the trade is about follows: an addressee, a heading. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i <= at + LONGEST_TRADE && tokens[i]?.case === 'lower' && !lexicon.predicates.match(tokens, i)) i++;
  return tokens[i] === undefined || isOneOf(tokens[i], ';', ':');
}

/** Most words of what a trade is about. */
const LONGEST_TRADE = 6;

/** Does a verb follow, with nothing but plain words before it? */
function actsLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i <= at + LONGEST_TRADE && tokens[i]?.kind === 'word' && tokens[i]!.fold !== 'và'; i++) {
    const predicate = lexicon.predicates.match(tokens, i);
    if (predicate && i > at)
      return ACTS.has(tokens[i]!.fold) || (predicate.next > i + 1 && predicate.value !== 'object');
  }
  return false;
}

/** Verbs of one syllable that a business does. */
const ACTS = new Set('phải cần gửi nộp lập có không được ký đăng'.split(' '));

const TEAM_WORK =
  /^(quản lý|kiểm tra|giám sát|cấp cứu|bảo vệ|công tác|thẩm định|xử lý|hỗ trợ|tư vấn|thường trực|tuần tra|đánh giá|tuyển sinh|tuyển dụng|cứu hộ|biên tập|biên soạn|soạn thảo|đấu thầu|khảo sát|xác minh|phản ánh|tự|điều hành|giúp|ứng cứu|ứng phó|phản ứng|hòa giải)$/u;

/** `Hội đồng xác định giá trị tài liệu thẩm tra …`, `Hội đồng xét tặng danh hiệu họp …`: what councils are set up for. */
const ASSESSES =
  /^(?:xác định|xét tặng|xét chọn|xét duyệt|xét công nhận|tuyển chọn|thanh lý|kiểm kê|nghiệm thu|định giá|bán đấu giá)$/u;

function isCouncilWork(tokens: readonly Token[], at: number, next: number, word: string): boolean {
  if (TEAM_WORK.test(word) && isBeforeColon(tokens, next)) return true;
  return (ASSESSES.test(word) && actsLater(tokens, next)) || isCalled(tokens, at, next, word);
}

/** Work that teams, boards and councils are called by where what they do follows: `Tổ hòa giải tổ chức …`, `Hội đồng xét tặng có trách nhiệm …`. */
const CALLED_BY =
  /^(?:tuyên truyền|phục vụ|phát triển|xét|xét tặng|xét duyệt|xét chọn|chấm|chấm thi|lựa chọn|tuyển chọn|thi đua|kỷ luật|khen thưởng|tiếp nhận|thu gom|sửa chữa|vận hành|triển khai|soạn thảo|thẩm định|tuyển sinh|tư vấn|bồi thường)$/u;

/** A verb behind `Tổ`, `Ban`, `Hội đồng` is their name where nothing but another verb, or the end, stands behind it. */
function isCalled(tokens: readonly Token[], at: number, next: number, word: string): boolean {
  if (isOneOf(tokens[at - 1], 'hội', 'đoàn', 'kho') || !CALLED_BY.test(word)) return false;
  const behind = tokens[next];
  if (behind === undefined || /^[:.;)]$/u.test(behind.fold)) return true;
  return (lexicon.predicates.match(tokens, next)?.next ?? 0) > next + 1;
}

/** `Các đoàn kiểm tra, giám sát: …`: a second verb of the team's, with nothing that it is about. */
function behindTeamWork(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== ',' || !TEAMS.has(tokens[at - 3]?.fold ?? '')) return at;
  const verb = lexicon.predicates.match(tokens, at + 1);
  const behind = verb && tokens[verb.next];
  const isWhole = verb !== null && (behind === undefined || /^(?:[:.;)]|của|thực|phải|có)$/u.test(behind?.fold ?? ''));
  return isWhole && TEAM_WORK.test(`${tokens[at + 1]!.fold} ${tokens[at + 2]?.fold}`) ? verb.next : at;
}

/** `Hội đồng quản lý chất lượng:` alone, or before a colon; elsewhere a council does what the verb says. */
function isBeforeColon(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i < at + MOST_MODIFIERS && tokens[i]?.kind === 'word') i++;
  return i === tokens.length || tokens[i]!.fold === ':';
}

/** `các đơn vị quản lý, khai thác công trình`: who runs a thing uses it too. */
function behindRunning(tokens: readonly Token[], at: number): number {
  let i = at;
  while (
    /^[,và]+$/u.test(tokens[i]?.fold ?? '') &&
    /^(?:khai thác|vận hành|sử dụng|bảo trì|duy tu|bảo dưỡng|bảo vệ)$/u.test(
      `${tokens[i + 1]?.fold} ${tokens[i + 2]?.fold}`,
    )
  )
    i += 3;
  return i;
}

/** `các cơ sở sản xuất, kinh doanh, dịch vụ`: trades up to the last, which is a noun and tells that the others are none of the work. */
function behindServices(tokens: readonly Token[], at: number): number {
  let last = at;
  if (!JOINED_TRADE.test(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`)) return at;
  for (let i = at; /^[,và-]+$/u.test(tokens[i]?.fold ?? ''); i += 3) {
    const trade = `${tokens[i + 1]?.fold} ${tokens[i + 2]?.fold}`;
    if (trade === 'dịch vụ') last = i + 3;
    else if (!JOINED_TRADE.test(trade)) break;
  }
  return last;
}

/** `giáo dục và đào tạo`: behind `và` a word that begins neither a name nor a predicate. */
function isJoinedModifier(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.case !== 'lower') return false;
  const noun = lexicon.nouns.match(tokens, at);
  return (noun === null || isTerm(noun.value)) && lexicon.predicates.match(tokens, at) === null;
}
