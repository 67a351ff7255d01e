/**
 * Partners (cơ quan phối hợp): the bodies that a clause names behind `phối hợp với`, `phối hợp cùng`, `cùng với`.
 *
 * > | Sở Y tế chủ trì, phối hợp chặt chẽ với Sở Tài chính và các đơn vị liên quan rà soát …
 *                                           ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import { addNew, type BodyList, type BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { signWords } from '../../text/signs.ts';
import type { Token } from '../../text/tokens.ts';
import { behindAside, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Roles } from '../patterns/pattern.ts';
import { ADJUNCT } from '../subject/adjuncts.ts';
import type { Clause } from '../subject/clause.ts';
import { behindOpener } from '../subject/find-subject.ts';
import { saysLeadWithin } from '../subject/leading.ts';
import { unknownWithOthers } from '../subject/unknown-partner.ts';
import { ENDS_NOUN, isCapitalOrMany, isDirecting, leadsBefore, listBefore } from './partners-before.ts';

/** Words between `phối hợp` and the names. */
const MANNER =
  /^(chặt|chẽ|tốt|hiệu|quả|thường|xuyên|đồng|bộ|kịp|thời|có|thêm|trách|nhiệm|tăng|cường|tích|cực|chủ|trì|động|,|hỗ|trợ|tham|gia|nhịp|nhàng|hướng|dẫn|thống|nhất|liên|ngành)$/u;
/** The manner alone, behind which a name may stand without `với`. */
const HOW = new Set('chặt chẽ tốt hiệu quả thường xuyên đồng bộ kịp thời tích cực nhịp nhàng'.split(' '));

/** The subject as lead, with the partners, when what it does says so within `reach` tokens; null when it doesn't. */
export function rolesSaidWithin(clause: Clause, reach: number, saysSo: (at: number) => boolean): Roles | null {
  const subject = clause.subject();
  if (!subject || subject.asks) return null;
  for (let i = subject.predicate; i < Math.min(clause.to, subject.predicate + reach); i++)
    if (saysSo(i)) return { lead: subject.list.bodies, support: partnersOf(clause) };
  return null;
}

/** `behindLead`: the index behind those who lead, where it isn't the subject. */
export function partnersOf(clause: Clause, behindLead = clause.subject()?.list.next ?? -1): BodyMention[] {
  const partners: BodyMention[] = [];
  /** Index behind the partners read last. */
  let behindLast = -1;
  for (let i = clause.from; i < clause.to; i++) {
    if ((clause.tokens[i]!.signs & INTRODUCES) === 0) continue;
    const isOneMore = i === behindLast && closesPartners(clause, i);
    const behind = isOneMore ? i + 1 : behindPartnership(clause, i, behindLead);
    const named =
      behind === null
        ? listBefore(clause, i, behindLead)
        : (bodiesAt(clause.tokens, behind, clause.context) ?? unknownWithOthers(clause, behind));
    const list = named && (membersNamed(clause, named) ?? named);
    if (!list) continue;
    // `Cùng với Sở Tài chính, Sở Y tế xây dựng …`, `Với sự hỗ trợ của Bộ Y tế, Sở Y tế xây dựng …`
    const leads = clause.subject()?.list.bodies ?? [];
    addNew(
      partners,
      list.bodies.filter(({ start }) => !leads.some((lead) => lead.start === start)),
    );
    if (behind === null) continue;
    // `phối hợp với Sở Tài chính, Sở Tư pháp cùng các sở, ngành liên quan`
    behindLast = list.next;
    i = list.next - 1;
  }
  return partners;
}

/** `phối hợp với Sở Tài chính` + `cùng các đoàn thể huyện`, `cùng Công an huyện`: one more behind the last; what is no office of its own (`cùng các đơn vị thi công`) comes with the partner. */
function closesPartners(clause: Clause, at: number): boolean {
  const { tokens, context } = clause;
  if (tokens[at]!.fold !== 'cùng' || !namesAt(clause, at + 1)) return false;
  const last = bodiesAt(tokens, at + 1, context)?.bodies.at(-1);
  return (
    last?.kind !== 'collective' || last.name.endsWith('liên quan') || !hasWords(tokens, at + 1, 'các', 'đơn', 'vị')
  );
}

/** `phối hợp với các cơ quan: Sở Tài chính, Công an tỉnh kiểm tra …`, `… với các đơn vị sau đây: …`: behind a collective and a colon those who are meant. */
export function membersNamed({ tokens, to, context }: Clause, { bodies, next }: BodyList): BodyList | null {
  const colon = tokens[next]?.fold === 'sau' ? (tokens[next + 1]?.fold === 'đây' ? next + 2 : next + 1) : next;
  if (bodies.length > 1 || bodies[0]!.kind !== 'collective' || tokens[colon]?.fold !== ':') return null;
  const members = bodiesAt(tokens, colon + 1, context);
  const areKnown = members !== null && members.bodies.length > 1 && members.bodies.every(({ entry }) => entry !== null);
  return areKnown && members.next < to ? members : null;
}

/** Working together. */
const VERBS = new WordSequences('phối , kết hợp', 'phối kết hợp', 'phối hợp', 'hiệp đồng');
/** The same of persons and things (`kết hợp học với hành`), so that a body must be named straight behind. */
const VERBS_WITH = new WordSequences('kết hợp với', 'kết hợp cùng với', 'kết hợp cùng', 'liên kết với');
/** What others give, between `với sự` and `của`; those who only watch (`giám sát`) don't. */
const HELP = new Set(
  'tham gia góp ý phối hợp hỗ trợ giúp đỡ sức cộng tác đồng hành chuyên môn kỹ thuật chặt chẽ tích cực trực tiếp và ,'.split(
    ' ',
  ),
);
const HELP_TOO = new Set('giám sát tạo điều kiện ủng hộ đóng chứng kiến vào cuộc'.split(' '));
const LONGEST_HELP = 10;
const WHO_THEY_ARE = new WordSequences(
  ':',
  'là :',
  'là',
  'gồm có :',
  'gồm có',
  'gồm :',
  'gồm',
  'bao gồm :',
  'bao gồm',
  'có :',
  'có',
);
/** First words of these, of `chủ trì với`, `cùng với`, `tham gia` and other ways of helping. */
const INTRODUCES = signWords(['phối', 'hiệp', 'kết', 'liên', 'sự', 'chủ', 'cùng', 'tham', 'hỗ', 'giúp']);

/** At the head of a clause without a subject, or behind nothing but an opener or a time: `Ngoài ra, cùng Sở Nội vụ …`, `định kỳ hằng năm cùng Công an tỉnh …`. */
function opensClause(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  if (at === from || at === behindOpener(clause)) return true;
  const isBehindComma = tokens[at - 1]!.fold === ',';
  // `Đối với các dự án chậm tiến độ, cùng Công an tỉnh rà soát …`
  if (isBehindComma && ADJUNCT.match(tokens, from) !== null) return clause.subject() === null;
  const last = isBehindComma ? tokens[at - 2] : tokens[at - 1];
  const isTime = last?.kind === 'number' || ENDS_TIME.has(last?.fold ?? '');
  return isTime && clause.subject() === null;
}
const ENDS_TIME = new Set('năm quý tháng tuần kỳ lần'.split(' '));

/** Index at which the names of partners would begin when the word at `at` introduces them; else null. */
function behindPartnership(clause: Clause, at: number, behindLead: number): number | null {
  const { tokens } = clause;
  const before = tokens[at - 1]?.fold;
  if (before === 'với' || before === 'có') {
    const whose = behindHelp(tokens, at);
    if (whose !== null) return whose;
  }
  // `chủ trì, cùng Bộ Tài chính …`
  if (
    tokens[at]!.fold === 'cùng' &&
    tokens[at - 1]?.fold === ',' &&
    isCapitalOrMany(tokens[at + 1]) &&
    saysLeadWithin(tokens, at - 5, at)
  )
    return at + 1;
  const isBehindLead = hasWords(tokens, at - 2, 'chủ', 'trì') || hasWords(tokens, at - 2, 'đầu', 'mối');
  if (tokens[at]!.fold === 'cùng' && isBehindLead && tokens[at + 1]?.fold !== 'với') return at + 1;
  if (tokens[at]!.fold === 'cùng' && isHowTheyAct(clause, at, behindLead) && actsAt(clause, at + 1)) return at + 1;
  if (tokens[at]!.fold === 'cùng' && at === behindLead && namesAt(clause, at + 1)) return at + 1;
  if (tokens[at]!.fold === 'cùng' && goesOn(tokens, at) && isJoinedBy(clause, at + 1)) return at + 1;
  // `Cùng Bộ Công Thương nghiên cứu …`, `Hằng năm, cùng Công an tỉnh đối chiếu …`, below those who lead
  if (tokens[at]!.fold === 'cùng' && opensClause(clause, at) && actsAt(clause, at + 1)) return at + 1;
  if (hasWords(tokens, at, 'chủ', 'trì', 'với')) return at + 3;
  if (hasWords(tokens, at, 'cùng', 'với') && before !== 'hợp') return at + 2;
  // `Sở Y tế kiểm tra các bếp ăn (cùng Công an tỉnh)`
  if (tokens[at]!.fold === 'cùng' && before === '(' && isCapitalOrMany(tokens[at + 1])) return at + 1;
  // `Cùng tham gia có Công an tỉnh`
  if (hasWords(tokens, at, 'tham', 'gia') && tokens[at + 2]?.fold === 'có' && isCapitalOrMany(tokens[at + 3]))
    return at + 3;
  // `tham gia cùng Sở Du lịch tổ chức …`
  if (hasWords(tokens, at, 'tham', 'gia') && tokens[at + 2]?.fold === 'cùng' && actsAt(clause, at + 3)) return at + 3;
  const behindWith = VERBS_WITH.behind(tokens, at);
  if (behindWith !== null && before !== 'phối') return isCapitalOrMany(tokens[behindWith]) ? behindWith : null;
  // `kết hợp Trường Chính trị tỉnh mở lớp`
  if (hasWords(tokens, at, 'kết', 'hợp') && before !== 'phối')
    return tokens[at + 2]?.case !== 'lower' && actsAt(clause, at + 2) ? at + 2 : null;
  const behindVerb = VERBS.behind(tokens, at);
  const told = behindVerb === null ? null : WHO_THEY_ARE.behind(tokens, behindVerb);
  // `…; cơ quan phối hợp là Sở Tài chính, Công an tỉnh`
  if (told !== null && isOneOf(tokens[at - 1], 'quan', 'vị')) return told;
  const isSubjects = at === behindLead || at === clause.subject()?.list.next;
  if (behindVerb === null || (!isSubjects && isNoun(clause, at)) || isOthers(clause, at)) return null;
  // `…; phối hợp có Sở Tài chính, Công an tỉnh`
  if (told !== null && isCapitalOrMany(tokens[told]) && (at === clause.from || leadsBefore(clause, at))) return told;
  let i = behindVerb;
  while (i < clause.to && MANNER.test(tokens[i]!.fold) && tokens[i]!.case !== 'title' && !opensOffice(tokens, i)) i++;
  const word = tokens[i]?.fold;
  if (word === 'với' || word === 'cùng') return tokens[i + 1]?.fold === 'với' ? i + 2 : i + 1;
  // `Tham gia phối hợp có Công an tỉnh`
  if (i > behindVerb && tokens[i - 1]!.fold === 'có' && isCapitalOrMany(tokens[i])) return i;
  // `(Sở Y tế chủ trì; phối hợp: Sở Tài chính)`
  if ((word === ':' || word === 'gồm') && leadsBefore(clause, at)) return i + 1;
  // without `với` only an evident name: `phối hợp Ban Tuyên giáo`, `phối hợp các đơn vị`, `phối hợp tỉnh Hà Nam`
  const isHow = tokens.slice(behindVerb, i).every(({ fold }) => HOW.has(fold));
  return isHow && namesAt(clause, i) ? i : null;
}

/** `phối hợp bộ phận Kiểm tra thuế`, `phối hợp ngành Lao động`: what also closes `đồng bộ`, `liên ngành`. */
function opensOffice(tokens: readonly Token[], at: number): boolean {
  const first = CLOSES.get(tokens[at]!.fold);
  return first !== undefined && tokens[at - 1]!.fold !== first;
}
const CLOSES = new Map([
  ['bộ', 'đồng'],
  ['ngành', 'liên'],
]);

/** `với sự tham gia của`, `có sự phối hợp, hỗ trợ chuyên môn của`: the index behind it, where `sự` stands at `at`. */
function behindHelp(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]!.fold !== 'sự') return null;
  let i = at + 1;
  const helps = (word: string) => HELP.has(word) || (i > at + 2 && HELP_TOO.has(word));
  while (i < at + LONGEST_HELP && helps(tokens[i]?.fold ?? '')) i++;
  return i > at + 2 && tokens[i]?.fold === 'của' ? i + 1 : null;
}

/**
 * `Các bộ có trách nhiệm cùng Bộ Tài chính …`, `Sở Y tế khẩn trương cùng Sở Tài chính …`, `Phòng Nội vụ: Cùng Phòng Tư pháp …`, `Chủ động cùng Công an xã …`: between who
 * leads, or the head of a clause that names nobody, and the word stands nothing but how they act.
 */
function isHowTheyAct(clause: Clause, at: number, behindLead: number): boolean {
  const { tokens, from } = clause;
  const subject = clause.subject();
  const begin = behindLead >= from && behindLead <= at && !subject ? behindLead : (subject?.predicate ?? from);
  // `Các huyện có đê cùng Chi cục Thủy lợi …`: which of several
  const isWhich = subject?.list.bodies.at(-1)?.kind === 'collective' && tokens[begin]!.fold === 'có';
  if (isWhich && at - begin <= MOST_OWNED) return true;
  for (let i = at - 1; i >= begin; i--) {
    // `Khi có hướng dẫn, khẩn trương cùng Sở Tài chính …`, `Đối với nợ trên 90 ngày thì cùng các ngân hàng …`
    // and `Cục Hóa chất là đầu mối, có trách nhiệm cùng Thanh tra Bộ …`
    if (tokens[i]!.fold === ',' && i < at - 1) return true;
    if ((!subject || subject.isHeading) && tokens[i]!.fold === 'thì') return true;
    if (!HOW_TO_ACT.has(tokens[i]!.fold)) return false;
  }
  return begin <= at;
}
/** Words of what some of several have, with `có`. */
const MOST_OWNED = 4;
const HOW_TO_ACT = new Set(
  'chủ động tích cực khẩn trương thường xuyên kịp thời trực tiếp nghiêm túc tiếp tục tập trung tăng cường có chịu được trách nhiệm vụ chính cần phải sẽ'.split(
    ' ',
  ),
);

/** `lập dự án, cùng …`, `nắm tình hình, và cùng …`, `kiểm tra, đồng thời cùng …`: behind what is done alone; `và cùng` without a comma may join names. */
function goesOn(tokens: readonly Token[], at: number): boolean {
  if (hasWords(tokens, at - 2, 'đồng', 'thời')) return true;
  const before = tokens[at - 1]?.fold === 'và' ? at - 2 : at - 1;
  return tokens[before]?.fold === ',';
}

/**
 * `Bộ Giao thông vận tải lập dự án, cùng Bộ Tài chính thống nhất phương án vốn`: known bodies with which the subject goes on to act; below who leads
 * (`Nắm tình hình, cùng Hội Khuyến học giúp đỡ học sinh`) by their names.
 */
function isJoinedBy(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  const subject = clause.subject();
  if (!subject) return isCapital(tokens[at]) && lexicon.predicates.match(tokens, from) !== null && actsAt(clause, at);
  return subject.predicate < at && actsAt(clause, at);
}

function isCapital(token: Token | undefined): boolean {
  return token?.case === 'title' || token?.case === 'upper';
}

/** Known bodies, or several, and what is done with them. */
function actsAt(clause: Clause, at: number): boolean {
  const list = bodiesAt(clause.tokens, at, clause.context);
  const areKnown =
    list !== null &&
    (list.bodies.length > 1 ||
      list.bodies.every(
        ({ entry, kind, name }) => entry !== null || kind === 'officer' || PROPER.test(name) || MANY.test(name),
      ));
  if (!list || !areKnown || list.next >= clause.to) return false;
  return lexicon.predicates.match(clause.tokens, list.next) !== null;
}

/** Several, and those who govern a place: `các xã`, `chính quyền địa phương`, `lực lượng công an`. */
const MANY = /^(?:các (?!em |cháu )|chính quyền |cấp ủy |lực lượng |ngành |(?:cán bộ|công chức) \p{Ll})/iu;
/** `Văn phòng`, `Ban Kế hoạch`, `phòng Thanh tra`, `tổ Sử`: a name with a capital. */
const PROPER = /(?:^| )\p{Lu}/u;

/** `phối hợp Ban Tuyên giáo`, `cùng tỉnh Hà Nam rà soát`, `phối hợp nhà trường vận động`: a name that is evident without `với`. */
function namesAt({ tokens, context }: Clause, at: number): boolean {
  if (isCapitalOrMany(tokens[at])) return true;
  const list = bodiesAt(tokens, at, context);
  if (!list) return false;
  if (list.bodies[0]!.place !== null) return true;
  const isVerb = lexicon.predicates.match(tokens, at) !== null && tokens[at + 1]?.case === 'lower';
  return !isVerb && lexicon.predicates.match(tokens, list.next) !== null;
}

/** `công tác phối hợp`, `Quy chế phối hợp`, `trong việc phối hợp với`; `làm tốt công tác phối hợp với`, `tăng cường sự phối hợp với` say what somebody does. */
function isNoun({ tokens }: Clause, at: number): boolean {
  const before = tokens[at - 1]?.fold ?? '';
  if (!ENDS_NOUN.has(before)) return false;
  const verb = hasWords(tokens, at - 2, 'công', 'tác') ? at - 3 : before === 'sự' ? at - 2 : at;
  return !isOneOf(tokens[verb], 'tốt', 'cường', 'trì', 'mạnh', 'quả', 'hiện');
}
function isOthers(clause: Clause, at: number): boolean {
  const { tokens, context } = clause;
  const subject = clause.subject();
  // `Ban cán sự đảng lãnh đạo Sở Nội vụ phối hợp với …`; elsewhere those who head an office
  const leads = subject && hasWords(tokens, subject.predicate, 'lãnh', 'đạo') ? subject.predicate + 1 : null;
  for (let i = at - 2; i >= Math.max(clause.from, at - 24); i--) {
    if (tokens[i]!.fold === ';' || tokens[i]!.fold === '.') return false;
    if (!isDirecting(tokens, i) && i !== leads) continue;
    const object = bodiesAt(tokens, i + 1, context);
    const from = object ? behindAside(tokens, object.next) : at + 1;
    // `Chỉ đạo Sở Y tế chủ trì, phối hợp các ngành …`
    const isHow = ({ fold, kind }: Token, i: number) =>
      MANNER.test(fold) && (kind === 'word' || tokens[from + i - 1]!.fold === 'trì');
    if (from <= at && tokens.slice(from, at).every(isHow)) return true;
  }
  return false;
}
