/**
 * Where what bodies do begins behind their names: at a verb, behind a colon, or behind words that give them the work.
 *
 * > | Sở Y tế được giao rà soát …
 *                       ^ predicate
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, indexOfWord, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from './clause.ts';
import { isDutyLater } from './duty.ts';
import { isDoneTo } from './passive.ts';
import { behindMembers } from './told-members.ts';

/** Where what the bodies do begins, when it begins behind their names; null when the names are no subject. */
export function predicateAt(clause: Clause, at: number, isClosed: boolean, isOne: boolean): number | null {
  const { tokens, to } = clause;
  const token = tokens[at];
  if (!token || at >= to) return null;
  if (token.fold === ':') return at + 1;
  const order = ORDERED.behind(tokens, at) ?? at;
  const given = order > at && hasWords(tokens, order, 'nhiệm', 'vụ') ? order + 2 : order;
  if (given > at && LEADS_BY_ORDER.has(tokens[given]?.fold ?? '')) return given;
  if (given > at && (isClosed || given > order || isOne) && isWorkGiven(clause, given)) return given;
  if (hasWords(tokens, at, 'được', 'mời')) return at;
  const behindGift = token.fold === 'được' ? behindGiven(clause, at) : null;
  if (behindGift !== null) return behindGift;
  const delegated = token.fold === 'được' ? behindDelegation(clause, at + 1) : null;
  if (delegated !== null) return delegated;
  const heading = token.fold === 'được' ? behindMembers(clause, at) : null;
  if (heading !== null) return heading;
  if (token.fold === 'được' || token.fold === 'đã' || token.fold === 'đang')
    return isDutyLater(clause, at) ? at : token.fold === 'được' ? null : at;
  const behindEach = behindEachOf(clause, isOneOf(token, ',', '-') ? at + 1 : at);
  if (behindEach !== null) return behindEach;
  const behindOften = behindTerm(clause, token.fold === ',' ? at + 1 : at);
  if (behindOften !== null) return behindOften;
  const behindAside = token.fold === ',' ? behindInserted(clause, at + 1) : null;
  if (behindAside !== null) return behindAside;
  if (token.fold === ',' || token.fold === '-' || token.fold === '(') {
    const behind = token.fold === '(' ? (indexOfWord(tokens, ')', at + 1, to) ?? at) + 1 : at + 1;
    if (token.fold === '(' && tokens[behind]?.fold === ':') return behind + 1;
    // `Sở Tài chính (Thường trực Hội đồng) cùng Sở Xây dựng rà soát`
    if (token.fold === '(' && tokens[behind]?.fold === 'cùng') return behind < to ? behind : null;
    return behind < to && tokens[behind]!.fold !== 'cùng' && lexicon.predicates.match(tokens, behind) ? behind : null;
  }
  if (token.kind !== 'word' || token.case !== 'lower') return null;
  // `Trưởng thôn đó phải …`
  if (isOneOf(token, 'này', 'đó') && at + 1 < to) return lexicon.predicates.match(tokens, at + 1) ? at + 1 : null;
  if ((clause.from > 0 && isOnlyTime(clause, at)) || isDoneTo(tokens, at)) return null;
  if (lexicon.predicates.match(tokens, at)) return at;
  return isClosed && !GOES_ON.has(token.fold) && !goesOnWithField(tokens, at) ? at : null;
}

/** `Sở Y tế, Sở Nội vụ mỗi đơn vị cử 02 người`, `Các Bộ: Y tế, Công Thương, mỗi Bộ cử 01 đoàn`: the index of what each of them does; null elsewhere. */
function behindEachOf({ tokens, to, context }: Clause, at: number): number | null {
  if (!isOneOf(tokens[at], 'mỗi', 'từng')) return null;
  const behind = bodiesAt(tokens, at, context)?.next ?? at + 2;
  const next = tokens[behind]?.fold === 'một' ? behind + 1 : behind;
  return next < to && !UNITS.has(tokens[at + 1]!.fold) && lexicon.predicates.match(tokens, next) ? next : null;
}

/** `Ban Chỉ đạo 3 tháng họp một lần`, `Bộ Y tế, 6 tháng một lần, báo cáo …`: where what they do so often begins, behind a counted term; null elsewhere. */
function behindTerm({ tokens, to }: Clause, at: number): number | null {
  const isCounted = tokens[at]?.kind === 'number' || isOneOf(tokens[at], 'một', 'hai', 'ba', 'sáu');
  if (!isCounted || !UNITS.has(tokens[at + 1]?.fold ?? '')) return null;
  let i = at + 2;
  while (i < to && (tokens[i]!.kind === 'number' || OF_TERMS.has(tokens[i]!.fold))) i++;
  return i < to && lexicon.predicates.match(tokens, i) ? i : null;
}
const UNITS = new Set('ngày tuần tháng quý năm'.split(' '));
const OF_TERMS = new Set([...UNITS, ...', và một hai ba sáu lần đầu cuối hằng hàng mỗi'.split(' ')]);

/** Most words of what is inserted between commas. */
const LONGEST_INSERTED = 30;
const INSERTED = new WordSequences(
  'ngoài',
  'bên cạnh',
  'cùng với',
  'song song với',
  'dựa trên',
  'dựa vào',
  'dưới sự',
  'với sự',
  'trên tinh thần',
  'xuất phát từ',
  'liên quan đến',
  'phù hợp với',
  'đối với',
  'vào',
  'một mặt',
);

/**
 * `Sở Y tế, dưới sự chỉ đạo của Bộ Y tế, tổ chức …`, `Sở Nội vụ, ngoài việc kiểm tra, còn mở …`: where what they do begins, behind the comma that closes what is
 * inserted; null elsewhere.
 */
function behindInserted({ tokens, to }: Clause, at: number): number | null {
  if (!INSERTED.beginsAt(tokens, at)) return null;
  for (let i = at + 1; i < Math.min(to - 1, at + LONGEST_INSERTED); i++) {
    if (isOneOf(tokens[i], ';', '.', ':')) return null;
    if (tokens[i]!.fold !== ',') continue;
    const begin = tokens[i + 1]!.fold === 'còn' ? i + 2 : i + 1;
    if (begin < to && lexicon.predicates.match(tokens, begin)) return begin;
  }
  return null;
}

/** `Quỹ đầu tư phát triển` + `công nghiệp chiến lược`: the name goes on with what it is for. */
function goesOnWithField(tokens: readonly Token[], at: number): boolean {
  return lexicon.nouns.match(tokens, at)?.value.has('field') ?? false;
}

const OPENS_TIME = new WordSequences('chậm nhất', 'muộn nhất', 'trước', 'trong', 'vào', 'xong trước');

/** `…; các huyện trước ngày 10/5/2022`: behind another clause, whose verb is meant, nothing but a time. */
function isOnlyTime({ tokens, to }: Clause, at: number): boolean {
  const behind = OPENS_TIME.behind(tokens, at);
  if (behind === null) return false;
  const end = indexOfWord(tokens, '(', behind, to) ?? to;
  if (end - behind > LONGEST_TIME) return false;
  for (let i = behind; i < end; i++) if (lexicon.predicates.match(tokens, i)) return false;
  return true;
}
/** Most tokens of a time. */
const LONGEST_TIME = 16;

/** Most words of what the bodies are given. */
const LONGEST_GIFT = 8;

/** `Các bộ, địa phương được giao vốn khẩn trương phân bổ …`: the index at which what they do begins, told by how they are to do it. */
function behindGiven({ tokens, to }: Clause, at: number): number | null {
  if (!isOneOf(tokens[at + 1], 'giao', 'phân', 'bố', 'hỗ', 'cấp')) return null;
  for (let i = at + 3; i < Math.min(to, at + LONGEST_GIFT) && tokens[i]!.kind === 'word'; i++)
    if (lexicon.predicates.match(tokens, i)?.value === 'never') return i;
  return null;
}

/** `Phó Trưởng ban được Trưởng ban ủy quyền chủ trì …`: where what is done for another begins; null where nothing is delegated. */
function behindDelegation({ tokens, to, context }: Clause, at: number): number | null {
  const from = bodiesAt(tokens, at, context)?.next ?? at;
  const isDelegated = tokens[from]?.fold === 'ủy' && isOneOf(tokens[from + 1], 'quyền', 'nhiệm');
  return isDelegated && from + 2 < to && lexicon.predicates.match(tokens, from + 2) ? from + 2 : null;
}

/** `Sở Y tế được giao rà soát …`; in `Các đơn vị được giao quản lý rừng có trách nhiệm …` and `… được giao phải …` it tells who they are. */
function isWorkGiven(clause: Clause, at: number): boolean {
  const isWork = lexicon.predicates.match(clause.tokens, at) !== null && !MODAL.has(clause.tokens[at]!.fold);
  return isWork && !isDutyLater(clause, at);
}
const MODAL = new Set(['phải', 'cần', 'có', 'chịu', 'khẩn']);

/** Words that give a body its work. */
export const ORDERED = new WordSequences('được giao', 'được phân công');
/** First words of what a body is given to do: `Sở Y tế được giao chủ trì …`, `được giao nhiệm vụ thường trực …`. */
const LEADS_BY_ORDER = new Set(['chủ', 'giúp', 'làm', 'phụ', 'tham', 'theo', 'thực', 'thường', 'tổ', 'xây']);

/** Words that go on with a name or a noun. */
const GOES_ON = new Set('của ở này đó kia nói nêu như nào thuộc trên dưới hoặc hay và mới cũ khác là'.split(' '));
