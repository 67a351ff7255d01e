/**
 * What goes on with a collective behind a comma though it is no common noun of its own: fields that share the noun, plain words that no table holds.
 *
 * > | các trường mầm non, tiểu học và trung học cơ sở · các cơ quan báo chí, truyền thông · các bản, tiểu khu
 *                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^                        ^^^^^^^^^^^^           ^^^^^^^^
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { endsOrActs } from '../words/name-starts.ts';
import { isTime } from '../words/numbers.ts';
import { FUNCTION_WORD, isCapital } from '../words/words.ts';
import { OPENS_ADJUNCT } from './sectors.ts';

/** `các trường mầm non, tiểu học và trung học cơ sở`: fields that share the noun. */
export function sharedField(tokens: readonly Token[], at: number): number | null {
  const noun = lexicon.nouns.match(tokens, at);
  if (!noun?.value.has('field')) return null;
  // `các cơ quan liên quan, Đại học Quốc gia Hà Nội`, `…, Thuế tỉnh`
  const opensName = noun.value.has('head') && tokens[at]!.case === 'title' && goesOnWithName(tokens, noun.next);
  if (opensName) return null;
  const verb = lexicon.predicates.match(tokens, at);
  if (noun.next > (verb?.next ?? 0)) return noun.next;
  return verb?.value === 'field' && verb.next === noun.next && closesField(tokens, noun.next) ? noun.next : null;
}

/** `các cơ quan báo chí, truyền thông mở chuyên mục`, `…, truyền thông, nhất là …`, `…, phát thanh, truyền hình …`: what they do follows, some of them, or another field. */
function closesField(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (isOneOf(token, ',', 'và')) return isOneOf(tokens[at + 1], 'nhất', 'đặc') || sharedField(tokens, at + 1) !== null;
  return token?.case === 'lower' && !FUNCTION_WORD.has(token.fold) && lexicon.predicates.match(tokens, at) !== null;
}

/** `các lực lượng công an, quân đội, biên phòng`, `các ngành hải quan, quản lý thị trường`: forces in small letters that share the noun at `head`; the index behind the one at `at`. */
export function sharedForce(tokens: readonly Token[], head: number, at: number): number | null {
  if (STAFF.beginsAt(tokens, head)) return sharedPost(tokens, at);
  if (tokens[at]?.case !== 'lower' || !SHARED_BY_FORCES.has(tokens[head]!.fold)) return null;
  const first = lexicon.nouns.match(tokens, head)!.next;
  if (tokens[first]?.case !== 'lower' || !(lexicon.names.match(tokens, first) ?? FORCES.beginsAt(tokens, first)))
    return null;
  const noun = lexicon.nouns.match(tokens, at);
  const isForce = noun === null || isTerm(noun.value);
  const named = isForce ? lexicon.names.match(tokens, at) : null;
  return named?.next ?? FORCES.behind(tokens, at);
}
/** Arms that are no bodies by themselves. */
const FORCES = new WordSequences(
  'quân sự',
  'dân quân',
  'dân quân tự vệ',
  'dân phòng',
  'dân y',
  'kiểm lâm',
  'bảo vệ rừng',
);
/** `lực lượng`, `ngành`, `cơ quan` */
const SHARED_BY_FORCES = new Set(['lực', 'ngành', 'cơ']);

/** `Nhân viên y tế, bảo vệ`, `Bộ phận thư viện, thiết bị`: what others of the staff are there for, up to the end of the name or what they do; the index behind it. */
function sharedPost(tokens: readonly Token[], at: number): number | null {
  const next = tokens[at]?.case === 'lower' ? POSTS.behind(tokens, at) : null;
  return next !== null && endsOrActs(tokens, next) ? next : null;
}
const STAFF = new WordSequences('nhân viên', 'bộ phận');
const POSTS = new WordSequences(
  ...'y tế|bảo vệ|thư viện|thiết bị|phục vụ|lao công|tạp vụ|nuôi dưỡng|cấp dưỡng'.split('|'),
);

/** Most words of a noun that no table holds. */
const LONGEST_UNNAMED = 3;

/** `các bản, tiểu khu tổ chức …`, `các khoa lâm sàng, cận lâm sàng xây dựng …`: plain words between the mark and what they do. */
export function unnamedNoun(tokens: readonly Token[], at: number): number | null {
  let i = at;
  for (; i < at + LONGEST_UNNAMED; i++) {
    const token = tokens[i];
    if (token?.case !== 'lower' || FUNCTION_WORD.has(token.fold) || OPENS_ADJUNCT.has(token.fold) || isTime(token))
      break;
    if (lexicon.predicates.match(tokens, i)) break;
    const noun = lexicon.nouns.match(tokens, i);
    if (noun && !isTerm(noun.value)) break;
    if (noun) i = noun.next - 1;
  }
  if (i === at) return null;
  const behind = tokens[i];
  if (behind === undefined || behind.fold === ':') return i;
  const verb = lexicon.predicates.match(tokens, i);
  return verb && behind.fold !== 'là' && (verb.value === 'never' || verb.next > i + 1) ? i : null;
}

function goesOnWithName(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  // `Đại học Quốc gia`
  const isQualified = noun?.value.has('qualifier') === true && !isCapital(tokens[at]);
  if (tokens[at]?.kind !== 'word' || isQualified) return tokens[at]?.kind === 'number';
  return noun?.value.has('place') || isCapital(tokens[at]) || !lexicon.predicates.match(tokens, at);
}
