/**
 * The subject that begins at a token: names of bodies with something behind them that they do, or a colon.
 *
 * > | Sở Y tế, Công an tỉnh kiểm tra …
 *     ^^^^^^^^^^^^^^^^^^^^^ names  ^ predicate
 */
import { isTerm, lexicon } from '../lexicon/bodies.ts';
import type { BodyList } from '../model/body.ts';
import { evenBlanks } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { LONGEST_CHOICE } from '../names/heading-names.ts';
import { asPrinted } from '../names/listed.ts';
import { IS_POST } from '../names/posts.ts';
import { membersAt as placesAt } from '../names/proper-places.ts';
import { FUNCTION_WORD } from '../names/words.ts';
import type { Token } from '../text/tokens.ts';
import { hasWords, indexOfWord, isOneOf, WordSequences } from '../text/word-sequence.ts';
import type { Clause, Subject } from './clause.ts';

export function subjectAt(clause: Clause, at: number): Subject | null {
  const { tokens, to, context } = clause;
  if (at >= to) return null;
  const list = bodiesAt(tokens, at, context);
  if (!list || list.next > to) return null;
  // `trong cơ quan, đơn vị mình, tổ chức ký cam kết`: whose own it is, acts
  if (tokens[list.next - 1]!.fold === 'mình') return null;
  // below a body `Cơ quan đầu mối, hướng dẫn …` is what it is
  if (tokens[list.next]?.fold === ',' && list.bodies.length === 1 && IS_POST.test(list.bodies[0]!.name)) return null;
  const either = behindAlternative(clause, list);
  if (either) return either;
  // behind a name that is known to be whole any verb may follow
  const last = list.bodies.at(-1)!;
  const predicate = predicateAt(
    clause,
    behindMembersNamed(clause, list),
    last.entry !== null || tokens[list.next - 1]!.case !== 'lower',
    last.kind === 'agency',
  );
  const from = ORDERED.beginsAt(tokens, list.next) ? list.next : (predicate ?? list.next);
  const closed = behindQualifier(clause, list, from);
  if (closed) return closed;
  if (predicate === null) return amongSeveral(clause, at, list);
  if (clause.from > 0 && isAmount(clause, predicate) && EACH.test(last.name)) return null;
  if (list.bodies.length === 1 && BARE.has(last.name.toLowerCase()) && !isDuty(clause, predicate)) return null;
  const isTold = tokens[predicate]?.fold === 'đã' || tokens[predicate]?.fold === 'đang';
  const isPast = isTold && !isDutyLater(clause, predicate);
  const isHeading = tokens[predicate - 1]?.fold === ':';
  return { list, predicate, isHeading, isPast, asks: !isHeading && asksOnly(clause, predicate) };
}

/** `Chánh Văn phòng hoặc người được giao phụ trách có trách nhiệm …`, `Giám đốc Sở hoặc cấp phó được ủy quyền phải …`: one of two is told by what he is given. */
function behindAlternative({ tokens, to, context }: Clause, { bodies, next }: BodyList): Subject | null {
  // `Thủ trưởng đơn vị hoặc người` may have been read as one name
  const at = [next, next - 1, next - 2].find((i) => isOneOf(tokens[i], 'hoặc', 'hay'));
  if (at === undefined || !ALTERNATIVE.beginsAt(tokens, at + 1)) return null;
  for (let i = at + 3; i < Math.min(to, at + LONGEST_ALTERNATIVE) && tokens[i]!.kind === 'word'; i++) {
    const other = beginsDuty(tokens, i) ? asPrinted(tokens, at + 1, i, context) : null;
    if (!other) continue;
    const last = bodies.at(-1)!;
    const first = {
      ...last,
      next: at,
      end: tokens[at - 1]!.end,
      name: last.name.replace(/ (?:hoặc|hay)(?: người)?$/u, ''),
    };
    const list = { bodies: [...bodies.slice(0, -1), first, { ...other, kind: 'officer' as const }], next: i };
    return { list, predicate: i, isHeading: false, isPast: false, asks: false };
  }
  return null;
}
const ALTERNATIVE = new WordSequences('người', 'cấp phó', 'cấp dưới', 'phó');
const LONGEST_ALTERNATIVE = 16;

/** `phải`, `có trách nhiệm`, `chịu trách nhiệm` */
function beginsDuty(tokens: readonly Token[], at: number): boolean {
  return (
    isOneOf(tokens[at], 'phải') || (isOneOf(tokens[at], 'có', 'chịu') && hasWords(tokens, at + 1, 'trách', 'nhiệm'))
  );
}

const ABOVE_ALL = new WordSequences(
  ...'nhất|đặc biệt|trước hết|trực tiếp|nòng cốt|trọng tâm|cụ thể'
    .split('|')
    .flatMap((how) => [`${how} là`, `mà ${how} là`]),
  'trong đó có',
  'bao gồm',
  'gồm',
  'kể cả',
);

/**
 * `Các cơ quan báo chí, nhất là Đài Truyền hình Việt Nam, mở chuyên mục`, `Ủy ban nhân dân các tỉnh, nhất là Thành phố Hồ Chí Minh, Hà Nội tập trung`: the index
 * behind those of several who are meant above all.
 */
function behindMembersNamed({ tokens, context }: Clause, { bodies, next }: BodyList): number {
  if (bodies.at(-1)!.kind === 'officer' || tokens[next]?.fold !== ',') return next;
  const named = ABOVE_ALL.behind(tokens, next + 1);
  if (named === null) return next;
  return Math.max(bodiesAt(tokens, named, context)?.next ?? next, placesAt(tokens, named)?.next ?? next);
}

/** `…; mỗi tổ hòa giải có ít nhất 01 hòa giải viên nữ`: behind another clause how many there are to be. */
function isAmount({ tokens }: Clause, at: number): boolean {
  return (
    tokens[at]?.fold === 'có' &&
    (isOneOf(tokens[at + 1], 'ít', 'tối', 'từ', 'một') || tokens[at + 1]?.kind === 'number')
  );
}
const EACH = /^(?:mỗi|từng) /iu;

/** Alone these say nobody's name; with a duty, or above what they do, they are those of whom the text speaks. */
const BARE = new Set(['đơn vị', 'cơ quan', 'nhóm']);

function isDuty({ tokens }: Clause, at: number): boolean {
  return tokens[at - 1]?.fold === ':' || isOneOf(tokens[at], 'phải', 'cần', 'có', 'chịu', 'được', 'nào');
}

/** Nouns of a class whose members are told by what they do or what befalls them. */
const CLASS =
  /^(?:bên|(?:các )?đơn vị|(?:các )?cơ quan|tổ chức|cá nhân|tổ chức, cá nhân|(?:các )?cơ quan, (?:đơn vị|tổ chức)(?: được giao chủ trì)?|doanh nghiệp|thành viên|ủy viên|đảng ủy viên|công an viên|kế toán|cán bộ không chuyên trách|(?:cán bộ|công chức|viên chức|nhân viên|người lao động)(?:(?:,| và) (?:cán bộ|công chức|viên chức|nhân viên|người lao động)){0,3}|chuyên viên|giảng viên|giáo viên|sinh viên|nhà thầu|người \p{Ll}+(?: \p{Ll}+)?)$/iu;
/** Behind `Các cơ quan, đơn vị được giao chủ trì` stands what they lead, before their duty. */
const MANY = /^các (?!.* chủ trì$)/iu;
/** Most words that tell the members. */
const LONGEST_QUALIFIER = 9;

/** `Bên bắt giữ có trách nhiệm …`, `Đơn vị phát hiện phải báo cáo …`: what stands before the duty tells who has it. */
function behindQualifier(clause: Clause, list: BodyList, predicate: number): Subject | null {
  const { tokens, to, context } = clause;
  const [body] = list.bodies;
  if (list.bodies.length > 1 || !CLASS.test(body!.name)) return null;
  const inCharge = behindCharge(clause, predicate);
  const suffered = SUFFERS.behind(tokens, predicate);
  // `Các đơn vị được phân công có trách nhiệm …` are all of them
  if (suffered === null && MANY.test(body!.name)) return null;
  for (let i = predicate; i < Math.min(to, predicate + LONGEST_QUALIFIER) && tokens[i]!.kind === 'word'; i++) {
    const term = inCharge === null ? null : lexicon.nouns.match(tokens, i);
    const verb = inCharge === null ? null : lexicon.predicates.match(tokens, i);
    // `công chức phụ trách công nghệ thông tin tổ chức …`
    if (term && isTerm(term.value) && term.next > Math.max(i + 1, verb?.next ?? 0)) {
      i = term.next - 1;
      continue;
    }
    const isDuty =
      beginsDuty(tokens, i) ||
      (i === suffered && lexicon.predicates.match(tokens, i) !== null) ||
      (inCharge !== null && i >= inCharge && (verb?.next ?? 0) > i + 1);
    if (!isDuty) continue;
    if (i === predicate) return null;
    const end = tokens[i - 1]!.end;
    const name = evenBlanks(context.text.slice(body!.start, end));
    const told = { ...body!, end, next: i, name, id: null };
    return { list: { bodies: [told], next: i }, predicate: i, isHeading: false, isPast: false, asks: false };
  }
  return null;
}

const CHARGES = new WordSequences(
  'phụ trách',
  'thụ lý',
  'được giao',
  'được phân công',
  'được cử',
  'làm công tác',
  'trực đường dây',
  'trực ban',
  'làm nhiệm vụ',
  'làm tổng phụ trách',
  'dạy môn',
  'dạy lớp',
  'dạy các lớp',
  'dạy khối',
);

/** What befalls those who are told by it: `Các đơn vị được kiểm tra chuẩn bị báo cáo`, `Cơ quan được lấy ý kiến trả lời …`. */
const SUFFERS = new WordSequences(
  'được kiểm tra',
  'được thanh tra',
  'được giám sát',
  'được kiểm toán',
  'được lấy ý kiến',
  'được hỏi ý kiến',
  'được xin ý kiến',
);

/**
 * `Chuyên viên được giao xử lý nghiên cứu …`, `thành viên phụ trách địa bàn báo cáo …`: the index from which on a verb says what is done by the one who is
 * in charge of what stands before it; null where nobody is.
 */
function behindCharge({ tokens }: Clause, at: number): number | null {
  const behind = CHARGES.behind(tokens, at);
  if (behind === null) return null;
  return Math.max(behind + 1, lexicon.predicates.match(tokens, behind)?.next ?? 0);
}

/** Where what the bodies do begins, when it begins behind their names; null when the names are no subject. */
function predicateAt(clause: Clause, at: number, isClosed: boolean, isOne: boolean): number | null {
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
  if (token.fold === ',' || token.fold === '-' || token.fold === '(') {
    const behind = token.fold === '(' ? (indexOfWord(tokens, ')', at + 1, to) ?? at) + 1 : at + 1;
    if (token.fold === '(' && tokens[behind]?.fold === ':') return behind + 1;
    return behind < to && tokens[behind]!.fold !== 'cùng' && lexicon.predicates.match(tokens, behind) ? behind : null;
  }
  // `Ban Chỉ đạo 3 tháng họp một lần`
  const isOften = token.kind === 'number' && isOneOf(tokens[at + 1], 'tháng', 'tuần', 'năm') && at + 2 < to;
  if (isOften && lexicon.predicates.match(tokens, at + 2)) return at + 2;
  if (token.kind !== 'word' || token.case !== 'lower') return null;
  // `Trưởng thôn đó phải …`
  if (isOneOf(token, 'này', 'đó') && at + 1 < to) return lexicon.predicates.match(tokens, at + 1) ? at + 1 : null;
  if (clause.from > 0 && isOnlyTime(clause, at)) return null;
  if (lexicon.predicates.match(tokens, at)) return at;
  return isClosed && !GOES_ON.has(token.fold) && !goesOnWithField(tokens, at) ? at : null;
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

/** `Các đơn vị còn tồn đọng hồ sơ tập trung xử lý …`, `Các tỉnh thuộc lưu vực sông Cầu kiểm soát …`: at the head of a unit those of several who are meant, before what they do. */
function amongSeveral({ tokens, from, to }: Clause, at: number, list: BodyList): Subject | null {
  const { bodies, next } = list;
  if (at !== from || bodies.at(-1)!.kind !== 'collective' || !MEANT.has(tokens[next]?.fold ?? '')) return null;
  for (let i = next + 2; i < Math.min(to - 1, next + LONGEST_CHOICE); i++) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.fold !== ',' && tokens[i]!.fold !== '-') return null;
    const verb = lexicon.predicates.match(tokens, i);
    const isVerb = verb !== null && verb.value !== 'field' && verb.value !== 'object';
    if (isVerb && !FUNCTION_WORD.has(tokens[i]!.fold) && (lexicon.nouns.match(tokens, i)?.next ?? 0) <= verb.next)
      return { list, predicate: i, isHeading: false, isPast: false, asks: false };
  }
  return null;
}
const MEANT = new Set('còn thuộc được bị nằm không'.split(' '));

/** `các địa phương còn dịch: …`, `các trường tổ chức bán trú: …`: those of several who are meant, before a colon. */
export function membersAt(clause: Clause, at: number): Subject | null {
  const list = bodiesAt(clause.tokens, at, clause.context);
  if (!list || list.bodies.at(-1)!.kind !== 'collective') return null;
  const predicate = clause.tokens[list.next]?.kind === 'word' ? behindMembers(clause, list.next) : null;
  return predicate === null ? null : { list, predicate, isHeading: true, isPast: false, asks: false };
}

/** `Các chủ rừng được giao đất, giao rừng: tổ chức …`: the index behind the colon; null where none closes what tells the members. */
function behindMembers({ tokens, to }: Clause, at: number): number | null {
  for (let i = at + 2; i < Math.min(to, at + LONGEST_CHOICE); i++) {
    const { fold, kind } = tokens[i]!;
    if (fold === ':') return i + 1;
    const isMore = fold === ',' || fold === 'giao';
    if (!isMore && (kind === 'mark' || lexicon.predicates.match(tokens, i)?.value === 'never')) return null;
  }
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

const ORDERED = new WordSequences('được giao', 'được phân công');
/** First words of what a body is given to do: `Sở Y tế được giao chủ trì …`, `được giao nhiệm vụ thường trực …`. */
const LEADS_BY_ORDER = new Set(['chủ', 'giúp', 'làm', 'phụ', 'tham', 'theo', 'thực', 'thường', 'tổ', 'xây']);

const ASKS = new WordSequences('yêu cầu', 'đề nghị', 'chỉ thị', 'quyết nghị', 'kêu gọi');

/** A verb of asking with what is to be done directly behind it, or a colon. */
function asksOnly({ tokens, to }: Clause, at: number): boolean {
  const behind = ASKS.behind(tokens, at);
  if (behind === null) return false;
  const isAbove =
    tokens[behind]?.fold === ':' || (hasWords(tokens, behind, 'như', 'sau') && tokens[behind + 2]?.fold === ':');
  return behind >= to || isAbove || lexicon.predicates.match(tokens, behind) !== null;
}

/** Words that go on with a name or a noun. */
const GOES_ON = new Set('của ở này đó kia nói nêu như nào thuộc trên dưới hoặc hay và mới cũ khác là'.split(' '));

/** `các cơ quan được phân công chủ trì … có trách nhiệm …`, `Chủ bãi đang hoạt động … phải …`. */
function isDutyLater(clause: Clause, at: number): boolean {
  for (let i = at; i < Math.min(clause.to - 1, at + 30); i++) {
    if (clause.tokens[i]!.fold === 'phải') return true;
    if (clause.tokens[i]!.fold === 'trách' && clause.tokens[i + 1]!.fold === 'nhiệm') return true;
    if (hasWords(clause.tokens, i, 'có', 'nhiệm', 'vụ')) return true;
  }
  return false;
}
