/**
 * Clauses: the sentences and `;` clauses of a unit, with the tokens and names by which patterns read who does what.
 */

import { lexicon } from '../lexicon/bodies.ts';
import type { BodyList, BodyMention, NameContext } from '../model/body.ts';
import { evenBlanks, type Run } from '../model/run.ts';
import { bodiesAt } from '../names/bodies.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { packNames, Trie } from '../text/trie.ts';

export interface Clause {
  /** Tokens of the whole unit; the clause is `from` … `to` of them. */
  tokens: readonly Token[];
  from: number;
  to: number;
  context: NameContext;
  /** Who stands as subject at its head, read once when first asked for. */
  subject(): Subject | null;
}

export interface Subject {
  list: BodyList;
  /** Index of the token at which what they do begins. */
  predicate: number;
  /** A colon follows the names. */
  isHeading: boolean;
  /** What they do is told as done: `đã ban hành`. */
  isPast: boolean;
  /** They ask for what follows and name nobody who is to do it: `Hội đồng nhân dân tỉnh yêu cầu:`. */
  asks: boolean;
}

/** The clauses of a unit in order. `;` and full stops inside a list of names end none. */
export function clausesOf(run: Run, context: NameContext): Clause[] {
  const tokens = tokenize(run);
  const clauses: Clause[] = [];
  let from = 0;
  /** From here on lists were not looked for: only a mark that may end the clause asks how far they reach. */
  let unread = 0;
  let protectedTo = 0;
  let depth = 0;
  // the last mark ends the last clause in any case
  for (let i = 0; i < tokens.length - 1; i++) {
    const { fold, kind } = tokens[i]!;
    if (depth > 0 || fold === '(') depth = nextDepth(depth, fold);
    if (kind !== 'mark' || depth > 0 || i < protectedTo || !isBreak(tokens, i)) continue;
    if (unread === from) protectedTo = Math.max(protectedTo, endOfList(tokens, from, context));
    for (; unread <= i; unread++)
      if (INTRODUCES_LIST.has(tokens[unread]!.fold))
        protectedTo = Math.max(protectedTo, endOfList(tokens, unread + 1, context));
    if (i < protectedTo) continue;
    clauses.push(makeClause(tokens, from, i + 1, context));
    from = i + 1;
  }
  if (from < tokens.length) clauses.push(makeClause(tokens, from, tokens.length, context));
  return clauses;
}

/** Most marks inside one parenthesis; one that is never closed ends there. */
const LONGEST_ASIDE = 400;

/** Tokens since the outermost open parenthesis began; 0 outside. */
function nextDepth(depth: number, mark: string): number {
  if (mark === '(') return Math.max(depth, 1);
  if (depth === 0 || mark === ')' || depth > LONGEST_ASIDE) return 0;
  return depth + 1;
}

/** A clause over tokens that are already there. */
function makeClause(tokens: readonly Token[], from: number, to: number, context: NameContext): Clause {
  let subject: Subject | null | undefined;
  const clause: Clause = {
    tokens,
    from,
    to,
    context,
    subject() {
      if (subject === undefined) subject = readSubject(clause);
      return subject;
    },
  };
  return clause;
}

const INTRODUCES_LIST = new Set(['với', 'cùng', 'giao', 'cầu', 'nghị', 'gồm', ':']);

function endOfList(tokens: readonly Token[], at: number, context: NameContext): number {
  return bodiesAt(tokens, at, context)?.next ?? 0;
}

/** A `;`, or a full stop before a capital that closes no abbreviation. */
function isBreak(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind !== 'mark') return false;
  if (token.fold === ';') return true;
  if (token.fold !== '.' && token.fold !== '!' && token.fold !== '?') return false;
  const before = tokens[at - 1];
  const behind = tokens[at + 1];
  if (!behind || !before || behind.start === token.end) return behind === undefined;
  const isAbbreviation = before.case === 'upper' && before.end - before.start <= 3 && before.end === token.start;
  return behind.case !== 'lower' && behind.kind === 'word' && !isAbbreviation;
}

/** With what an adjunct before the subject begins: `Căn cứ …, Sở Y tế …`. Folded words. */
const ADJUNCT_WORDS =
  'căn cứ|trên cơ sở|trong|khi|sau|sau khi|đối với|định kỳ|hằng|hàng|kết thúc|theo|tại|để|' +
  'quá trình|trước|nhằm|đồng thời|ngoài ra|trường hợp|riêng|tùy|từ|đến|cùng với|bên cạnh|song song|' +
  'với|ngay|chậm nhất|nếu|qua|thông qua|về|lưu ý|như|mặt khác|năm|tháng|quý|cuối|đầu năm|đầu quý|' +
  'đầu tháng|đầu kỳ|thực hiện|triển khai thực hiện|do|ngoài|cứ|vào|là cơ quan|là đơn vị';
const ADJUNCT = new Trie<true>(packNames(ADJUNCT_WORDS.split('|').map((words) => [words.split(' '), ''])), () => true);
/** Most commas behind which the subject is looked for. */
const MOST_COMMAS = 8;

/** The names at the head of a clause, behind adjuncts, when something follows that they do. */
function readSubject(clause: Clause): Subject | null {
  const { tokens, to } = clause;
  const at = behindOpener(clause);
  const direct = subjectAt(clause, at) ?? dutyHeadingAt(clause, at) ?? behindTopic(clause, at);
  if (direct) return direct.isHeading ? (whoLeadsBehind(clause, direct) ?? direct) : direct;
  // `Thôn nào chưa có … thì Trưởng thôn …`
  const isCondition = tokens[at + 1]?.fold === 'nào';
  if (at >= to || !(isCondition || ADJUNCT.match(tokens, at))) return null;
  for (let i = at + 1, commas = 0; i < to && commas < MOST_COMMAS; i++) {
    const fold = tokens[i]!.fold;
    if (fold !== ',' && fold !== ':' && !(fold === 'thì' && tokens[i - 1]?.kind === 'word')) continue;
    commas++;
    const found = subjectAt(clause, i + 1);
    if (found?.list.bodies.some(isEvident) && !isListedInAdjunct(clause, at, i)) return found;
  }
  return isCondition ? null : behindTime(clause, at);
}

/** Words that go before the subject without saying anything of it; a comma may follow. */
const OPENERS = [
  'đồng thời',
  'ngoài ra',
  'bên cạnh đó',
  'mặt khác',
  'riêng',
  'trước mắt',
  'trước hết',
  'theo đó',
  'do đó',
  'vì vậy',
  'tuy nhiên',
  'đồng ý',
].map((words) => words.split(' '));

/** The index at which the subject may begin: behind marks, `và` and an opener. */
function behindOpener({ tokens, from, to }: Clause): number {
  let at = from;
  while (at < to && (tokens[at]!.kind === 'mark' || tokens[at]!.fold === 'và')) at++;
  const opener = OPENERS.find((words) => hasSequence(tokens, at, words));
  const behind = at + (opener?.length ?? 0);
  return opener && tokens[behind]?.fold === ',' ? behind + 1 : behind;
}

/** Most words of a time or an occasion without a comma behind it. */
const LONGEST_TIME = 16;
/** Words with which a time begins, and those with which it ends. */
const TIME_BEGINS = /^(?:hằng|hàng|định|trước|trong|vào|chậm|cuối|đầu|từ|đến|năm|tháng|quý|căn|sau|khi)$/u;
const TIME_ENDS = /^(?:năm|tháng|quý|tuần|ngày|việc|kỳ|này|nay|trên|sơ|phạm|cầu|đó|giao)$/u;

/** The subject straight behind a time: `Trước ngày 05/12 hằng năm các sở gửi …`, `Khi phát hiện vi phạm Hạt Kiểm lâm lập …`. */
function behindTime(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  if (!TIME_BEGINS.test(tokens[at]!.fold)) return null;
  for (let i = at + 2; i < Math.min(to, at + LONGEST_TIME); i++) {
    const before = tokens[i - 1]!;
    if (tokens[i]!.case === 'lower' && tokens[i]!.fold !== 'các') continue;
    if (tokens[i]!.kind !== 'word' || !(before.kind === 'number' || TIME_ENDS.test(before.fold))) continue;
    const found = subjectAt(clause, i);
    if (
      found &&
      !found.isHeading &&
      found.list.bodies.every(isEvident) &&
      lexicon.predicates.match(tokens, found.predicate)
    )
      return found;
  }
  return null;
}

/** Words that make of what follows somebody's purpose or object, or name who decides. */
const ENDS_PARTS = /^(?:để|đạo|dẫn|đốc|rằng|khi|nếu|sau|trình)$/u;

/** First words of what partners and superiors do: `phối hợp`, `xem xét`, `quyết định`, `phê duyệt`, `thông qua`, `cho ý kiến`. */
const NO_PART = /^(?:phối|xem|quyết|phê|thông|cho)$/u;

/** Known bodies that the clause tells their own part behind a comma, behind those that are given: `…, Sở Tài chính bố trí vốn`. */
export function otherSubjects({ tokens, to, context }: Clause, given: readonly BodyMention[]): BodyMention[] {
  const others: BodyMention[] = [];
  for (let i = given.at(-1)?.next ?? to; i < to - 2; i++) {
    if (ENDS_PARTS.test(tokens[i]!.fold)) break;
    const list = bodiesAt(tokens, i, context);
    if (!list) continue;
    const isPart =
      tokens[i - 1]!.fold === ',' && list.bodies.every(({ entry, kind }) => entry !== null && kind === 'agency');
    const verb = tokens[list.next]?.fold ?? '';
    const isOwn = list.next < to && lexicon.predicates.match(tokens, list.next) !== null && !NO_PART.test(verb);
    if (isPart && isOwn) others.push(...list.bodies);
    i = list.next - 1;
  }
  return others;
}

/** Most words of a topic before a colon. */
const LONGEST_TOPIC = 10;

/** The subject behind a short topic and a colon: `Giai đoạn 1: Sở Tư pháp xây dựng …`, `Cấp huyện: Phòng Tư pháp tham mưu …`. */
function behindTopic(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  const verb = lexicon.predicates.match(tokens, at);
  const isNoun =
    hasWords(tokens, at, 'công', 'tác') || (lexicon.nouns.match(tokens, at)?.next ?? 0) > (verb?.next ?? 0);
  const isWork = verb !== null && !isNoun;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_TOPIC); i++) {
    if (tokens[i]!.fold !== ':') continue;
    const found = subjectAt(clause, i + 1);
    return found && !found.isHeading && (!isWork || leads(clause, found)) ? found : null;
  }
  return null;
}

/** Behind a body and a colon the one who leads: `Tiểu ban Tuyên truyền: Phòng Nghiệp vụ chủ trì …`. */
function whoLeadsBehind(clause: Clause, heading: Subject): Subject | null {
  const found = subjectAt(clause, heading.predicate);
  return found && !found.isHeading && leads(clause, found) ? found : null;
}

function leads({ tokens }: Clause, { predicate }: Subject): boolean {
  return hasWords(tokens, predicate, 'chủ', 'trì') || hasWords(tokens, predicate, 'làm', 'đầu', 'mối');
}

const DUTY_HEADINGS = ['nhiệm vụ của', 'trách nhiệm của', 'đối với', 'về phía'].map((words) => words.split(' '));

/** `Nhiệm vụ của Bệnh viện đa khoa tỉnh: Sẵn sàng …`, `Đối với Sở Y tế: …` */
function dutyHeadingAt(clause: Clause, at: number): Subject | null {
  const words = DUTY_HEADINGS.find((heading) => hasSequence(clause.tokens, at, heading));
  const subject = words ? subjectAt(clause, at + words.length) : null;
  if (!subject?.isHeading || !subject.list.bodies.every(isEvident)) return null;
  // `Đối với Nhà máy …: Bộ Công Thương hướng dẫn …` names what it is about
  const behind = words![0] === 'đối' ? subjectAt(clause, subject.predicate) : null;
  return behind && !behind.isHeading ? behind : subject;
}

const EVIDENT =
  /^(?:[Cc]ác|[Mm]ỗi|[Tt]ừng|[Tt]oàn thể|[Tt]ất cả|[Nn]hà trường|[Nn]gành|[Cc]hính quyền|[Cc]ơ quan|[Đđ]ơn vị|[Tt]ổ chức|[Bb]an|[Hh]ội đồng|[Tt]ập thể|[Cc]ấp ủy|[Cc]hủ đầu tư|[Cc]hủ hồ|[Cc]hủ đập|[Hh]ai [Bb]ên|Bên|đồn|chi cục|Công đoàn|tỉnh [A-ZÀ-Ỹ]|thành phố [A-ZÀ-Ỹ])(?= |$|[a-zà-ỹ])/u;

/** A common noun with a name of its own: `Công ty Cổ phần Môi trường Đô thị An Giang`. */
const PROPER = /^(?:Tổng công ty|Công ty|Tập đoàn|Ngân hàng|Doanh nghiệp|Hợp tác xã|Trường|Trung tâm) [A-ZÀ-ỸĐ]/u;

/** A name that is one wherever it stands; persons and places without a quantifier are objects as often as actors. */
export function isEvident(body: BodyMention): boolean {
  if (body.entry !== null || body.kind !== 'collective') return true;
  if (PROPER.test(body.name)) return true;
  return (
    /^(?:Văn phòng|Thường trực|[Ll]ãnh đạo|tỉnh|Bộ phận|Tổ|Đội|Nhóm|Trạm|Trại|Đoàn|Hội|Chi đoàn|Chi hội|Chi bộ|Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Đặc khu) ?/u.test(
      body.name,
    ) || EVIDENT.test(body.name)
  );
}

/**
 * In `theo hướng dẫn của A, B, …` the name behind the first comma goes on with a list; before a verb it is the subject. Those to whom something is
 * brought (`báo cáo A, B xem xét`) are none.
 */
function isListedInAdjunct(clause: Clause, from: number, comma: number): boolean {
  for (let i = from; i < comma; i++) {
    const word = clause.tokens[i]!.fold;
    if (!BEFORE_NAMES.has(word)) continue;
    const list = bodiesAt(clause.tokens, i + 1, clause.context);
    if (list && list.next > comma) return clause.tokens[list.next]?.fold === ',' || /^(cáo|trình|gửi)$/u.test(word);
  }
  return false;
}

const BEFORE_NAMES = new Set('của với cho tại do về cáo trình gửi'.split(' '));

function subjectAt(clause: Clause, at: number): Subject | null {
  const { tokens, to, context } = clause;
  if (at >= to) return null;
  const list = bodiesAt(tokens, at, context);
  if (!list || list.next > to) return null;
  // behind a name that is known to be whole any verb may follow
  const last = list.bodies.at(-1)!;
  const predicate = predicateAt(clause, list.next, last.entry !== null || tokens[list.next - 1]!.case !== 'lower');
  if (predicate === null) return null;
  const closed = behindQualifier(clause, list, predicate);
  if (closed) return closed;
  const isTold = tokens[predicate]?.fold === 'đã' || tokens[predicate]?.fold === 'đang';
  const isPast = isTold && !isDutyLater(clause, predicate);
  const isHeading = tokens[predicate - 1]?.fold === ':';
  return { list, predicate, isHeading, isPast, asks: !isHeading && asksOnly(clause, predicate) };
}

/** Nouns of a class whose members are told by what they do or what befalls them. */
const CLASS =
  /^(?:bên|đơn vị|cơ quan|tổ chức|cá nhân|tổ chức, cá nhân|cơ quan, (?:đơn vị|tổ chức)|doanh nghiệp|thành viên)$/iu;
/** Most words that tell the members. */
const LONGEST_QUALIFIER = 7;

/** `Bên bắt giữ có trách nhiệm …`, `Đơn vị phát hiện phải báo cáo …`: what stands before the duty tells who has it. */
function behindQualifier(clause: Clause, list: BodyList, predicate: number): Subject | null {
  const { tokens, to, context } = clause;
  const [body] = list.bodies;
  if (list.bodies.length > 1 || !CLASS.test(body!.name)) return null;
  for (let i = predicate; i < Math.min(to, predicate + LONGEST_QUALIFIER) && tokens[i]!.kind === 'word'; i++) {
    if (tokens[i]!.fold === 'với') return null;
    const isDuty =
      tokens[i]!.fold === 'phải' ||
      (/^(?:có|chịu)$/u.test(tokens[i]!.fold) && hasWords(tokens, i + 1, 'trách', 'nhiệm'));
    if (!isDuty) continue;
    if (i === predicate) return null;
    const end = tokens[i - 1]!.end;
    const name = evenBlanks(context.text.slice(body!.start, end));
    const told = { ...body!, end, next: i, name, id: null };
    return { list: { bodies: [told], next: i }, predicate: i, isHeading: false, isPast: false, asks: false };
  }
  return null;
}

/** Where what the bodies do begins, when it begins behind their names; null when the names are no subject. */
function predicateAt(clause: Clause, at: number, isClosed: boolean): number | null {
  const { tokens, to } = clause;
  const token = tokens[at];
  if (!token || at >= to) return null;
  if (token.fold === ':') return at + 1;
  if (token.fold === 'được' && tokens[at + 1]?.fold === 'giao' && LEADS_BY_ORDER.has(tokens[at + 2]?.fold ?? ''))
    return at + 2;
  if (token.fold === 'được' || token.fold === 'đã' || token.fold === 'đang')
    return isDutyLater(clause, at) ? at : token.fold === 'được' ? null : at;
  if (token.fold === ',' || token.fold === '-' || token.fold === '(') {
    const behind = token.fold === '(' ? closing(clause, at) + 1 : at + 1;
    if (token.fold === '(' && tokens[behind]?.fold === ':') return behind + 1;
    return behind < to && tokens[behind]!.fold !== 'cùng' && lexicon.predicates.match(tokens, behind) ? behind : null;
  }
  if (token.kind !== 'word' || token.case !== 'lower') return null;
  return lexicon.predicates.match(tokens, at) || (isClosed && !GOES_ON.has(token.fold)) ? at : null;
}

/** First words of what a body is given to do: `Sở Y tế được giao chủ trì …`. */
const LEADS_BY_ORDER = new Set(['chủ', 'làm', 'tham', 'thực', 'tổ', 'xây']);

const ASKS = ['yêu cầu', 'đề nghị', 'chỉ thị', 'quyết nghị', 'kêu gọi'].map((words) => words.split(' '));

/** A verb of asking with what is to be done directly behind it, or a colon. */
function asksOnly({ tokens, to }: Clause, at: number): boolean {
  const verb = ASKS.find((words) => hasSequence(tokens, at, words));
  if (!verb) return false;
  const behind = at + verb.length;
  return behind >= to || tokens[behind]!.fold === ':' || lexicon.predicates.match(tokens, behind) !== null;
}

/** Words that go on with a name or a noun. */
const GOES_ON = new Set('của ở này đó kia nói nêu như nào thuộc trên dưới hoặc hay và mới cũ khác là'.split(' '));

/** `các cơ quan được phân công chủ trì … có trách nhiệm …`, `Chủ bãi đang hoạt động … phải …`. */
function isDutyLater(clause: Clause, at: number): boolean {
  for (let i = at; i < Math.min(clause.to - 1, at + 30); i++) {
    if (clause.tokens[i]!.fold === 'phải') return true;
    if (clause.tokens[i]!.fold === 'trách' && clause.tokens[i + 1]!.fold === 'nhiệm') return true;
    if (clause.tokens[i]!.fold === 'chủ' && clause.tokens[i + 1]!.fold === 'động') return true;
  }
  return false;
}

function closing(clause: Clause, at: number): number {
  for (let i = at + 1; i < clause.to; i++) if (clause.tokens[i]!.fold === ')') return i;
  return at;
}

/** Do the given words stand at token `at`? */
export function hasWords(
  tokens: readonly Token[],
  at: number,
  first: string,
  second: string,
  third?: string,
  fourth?: string,
): boolean {
  return (
    tokens[at]?.fold === first &&
    tokens[at + 1]?.fold === second &&
    (third === undefined || tokens[at + 2]?.fold === third) &&
    (fourth === undefined || tokens[at + 3]?.fold === fourth)
  );
}

/** Does a sequence of words stand at token `at`? */
export function hasSequence(tokens: readonly Token[], at: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) if (tokens[at + i]?.fold !== words[i]) return false;
  return true;
}
