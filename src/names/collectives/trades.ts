/**
 * What businesses and those who run things are named by: `các doanh nghiệp xuất khẩu tổ yến`, `các cơ sở đào tạo, bồi dưỡng lái xe`.
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';

/** What businesses are named by, and the last syllables of their nouns: `Doanh nghiệp xuất khẩu tổ yến`, `Chủ cơ sở nuôi chim yến`. */
export const TRADE =
  /^(?:xuất khẩu|nhập khẩu|nuôi|trồng|nuôi trồng|đánh bắt|khai thác|vận chuyển|cung ứng|vận hành|chế biến|thu mua|phân phối|mua bán|giết mổ)$/u;
export const TRADERS = new Set('nghiệp sở ty tnhh mtv hộ nhân chức đình dân xã'.split(' '));
const JOINED_TRADE =
  /^(?:bồi dưỡng|kinh doanh|sản xuất|chế biến|khai thác|nuôi trồng|đánh bắt|thu mua|tàng trữ|thu gom|cung ứng|xuất khẩu|nhập khẩu|mua bán|buôn bán|vận chuyển|giết mổ|bảo quản|dạy nghề)$/u;

/** `các cơ sở đào tạo, bồi dưỡng lái xe`: a second trade behind a comma, when what they do follows later. */
export function behindTrade(tokens: readonly Token[], at: number): number {
  const isVerb = lexicon.predicates.match(tokens, at - 2)?.next === at;
  const next = at + 3;
  if (!isVerb || tokens[at]?.fold !== ',' || !JOINED_TRADE.test(`${tokens[at + 1]?.fold} ${tokens[at + 2]?.fold}`))
    return at;
  const further = behindTrade(tokens, next);
  if (further > next) return further;
  if (SAYS_HOW.has(tokens[next]?.fold ?? '')) return at;
  // `Các đơn vị sản xuất, kinh doanh tiết kiệm chi phí`
  const actsAtOnce = lexicon.predicates.match(tokens, next)?.value === 'never';
  const isTrade =
    actsAtOnce || ACTS.has(tokens[next]?.fold ?? '') || actsLater(tokens, next) || endsThere(tokens, next);
  return isTrade ? next : at;
}

/** `Các doanh nghiệp khai thác, chế biến đúng quy định`: how it is to be done. */
const SAYS_HOW = new Set('đúng theo phù an gắn'.split(' '));

/** `các cơ sở giáo dục` + `và đào tạo`, `các cơ sở y tế` + `, giáo dục`: another field of institutions, right before what they do or a mark; the index behind it. */
export function behindSchooling(tokens: readonly Token[], at: number): number {
  if (!isOneOf(tokens[at], ',', 'và') || !SCHOOLED.has(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`)) return at;
  if (!SCHOOLING.has(`${tokens[at + 1]?.fold} ${tokens[at + 2]?.fold}`) || tokens[at + 1]?.case !== 'lower') return at;
  const next = at + 3;
  const further = behindSchooling(tokens, next);
  if (further > next) return further;
  const behind = tokens[next];
  const acts = (lexicon.predicates.match(tokens, next)?.next ?? 0) > next + 1 || ACTS.has(behind?.fold ?? '');
  return acts || behind === undefined || behind.kind === 'mark' ? next : at;
}
const SCHOOLING = new Set(['giáo dục', 'đào tạo', 'bồi dưỡng', 'dạy nghề', 'nghiên cứu']);
const SCHOOLED = new Set([...SCHOOLING, 'y tế', 'văn hóa', 'thể thao', 'khoa học']);

/** Nothing but what the trade is about follows: an addressee, a heading. */
function endsThere(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i <= at + LONGEST_TRADE && tokens[i]?.case === 'lower' && !lexicon.predicates.match(tokens, i)) i++;
  return tokens[i] === undefined || isOneOf(tokens[i], ';', ':');
}

/** Most words of what a trade is about. */
const LONGEST_TRADE = 6;

/** Does a verb follow, with nothing but plain words before it? */
export function actsLater(tokens: readonly Token[], at: number): boolean {
  for (let i = at; i <= at + LONGEST_TRADE && tokens[i]?.kind === 'word' && tokens[i]!.fold !== 'và'; i++) {
    const predicate = lexicon.predicates.match(tokens, i);
    if (predicate && i > at) {
      const isVerb = predicate.value !== 'object' || hasWords(tokens, i, 'bảo', 'đảm');
      return ACTS.has(tokens[i]!.fold) || (predicate.next > i + 1 && isVerb);
    }
  }
  return false;
}

/** Verbs of one syllable that a business does. */
const ACTS = new Set('phải cần gửi nộp lập có không được ký đăng'.split(' '));

/** `các đơn vị quản lý, khai thác công trình`: who runs a thing uses it too. */
export function behindRunning(tokens: readonly Token[], at: number): number {
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
export function behindServices(tokens: readonly Token[], at: number): number {
  let last = at;
  if (!JOINED_TRADE.test(`${tokens[at - 2]?.fold} ${tokens[at - 1]?.fold}`)) return at;
  for (let i = at; /^[,và-]+$/u.test(tokens[i]?.fold ?? ''); i += 3) {
    const trade = `${tokens[i + 1]?.fold} ${tokens[i + 2]?.fold}`;
    if (trade === 'dịch vụ') last = i + 3;
    else if (!JOINED_TRADE.test(trade)) break;
  }
  return last;
}
