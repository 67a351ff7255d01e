/** Where the subject of a clause stands: at its head, behind openers and adjuncts, a time, a topic with a colon. */
import { lexicon } from '../../lexicon/bodies.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { behindAside, hasWords, indexOfWord, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { ADJUNCT } from './adjuncts.ts';
import { behindAdjunct, choiceAt } from './behind-adjunct.ts';
import { isDuty } from './behind-time.ts';
import type { Clause, Subject } from './clause.ts';
import { isEvident } from './evident.ts';
import { behindMark } from './item-marks.ts';
import { areOffices, ENDS_PARTS, hasPart } from './other-subjects.ts';
import { roleToldAt } from './role-told.ts';
import { subjectAt } from './subject-at.ts';
import { membersAt } from './told-members.ts';

/** The names at the head of a clause, behind adjuncts, when something follows that they do. */
export function readSubject(clause: Clause): Subject | null {
  const first = firstSubject(clause);
  return first?.isPast ? (behindPast(clause, first) ?? first) : first;
}

function firstSubject(clause: Clause): Subject | null {
  const at = behindOpener(clause);
  const told = roleToldAt(clause, at);
  if (told) return { list: told, predicate: told.next, isHeading: false, isPast: false, asks: false };
  const direct = subjectAt(clause, at) ?? dutyHeadingAt(clause, at) ?? behindTopic(clause, at);
  const isChoice = choiceAt(clause, at) !== null;
  const found = isChoice
    ? (outsideAside(clause, at) ?? direct)
    : (direct ?? outsideAside(clause, at) ?? behindThen(clause, at));
  const said = found && behindSpeech(clause, found);
  if (found && said !== null) return subjectAt(clause, said) ?? behindAdjunct(clause, said) ?? { ...found, asks: true };
  return direct?.isHeading
    ? (whoLeadsBehind(clause, direct) ?? direct)
    : ((found && whoIsMeant(clause, found)) ?? found);
}

/** The subject behind an adjunct; who is named in a parenthesis behind the work (`Lễ ra quân (Sở A chủ trì, Sở B phối hợp)`) is none. */
function outsideAside(clause: Clause, at: number): Subject | null {
  const found = behindAdjunct(clause, at);
  if (!found) return null;
  const { start } = found.list.bodies[0]!;
  let depth = 0;
  for (let i = at; i < clause.to && clause.tokens[i]!.start < start; i++) {
    const { fold } = clause.tokens[i]!;
    if (fold === '(') depth++;
    else if (fold === ')') depth--;
  }
  return depth > 0 ? null : found;
}

/** `…; thiếu người thì Phòng Đào tạo điều động`, `Mưa trên 100 mm thì Hạt Quản lý đê trực`: who acts in a case that no other word opens. */
function behindThen(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  if (lexicon.predicates.match(tokens, at)) return null;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_CASE); i++) {
    if (tokens[i]!.fold === ':') return null;
    if (tokens[i]!.fold !== 'thì') continue;
    const found = subjectAt(clause, i + 1);
    const isActor = found?.list.bodies.every(isEvident) && lexicon.predicates.match(tokens, found.predicate);
    return isActor ? found : null;
  }
  return null;
}
/** Most words of what somebody is to act upon. */
const LONGEST_CASE = 12;

/** What officers are said to say, above what they say. */
const SPEECH = new WordSequences('có ý kiến chỉ đạo', 'có ý kiến kết luận', 'có ý kiến', 'kết luận', 'chỉ đạo');
const ASKING = new WordSequences('chỉ thị', 'yêu cầu', 'đề nghị');

/**
 * `Phó Thủ tướng … có ý kiến như sau: Bộ Tài chính nghiên cứu …`, `… yêu cầu khi tuyển dụng, các cơ quan thực hiện …`: the index at which begins what the subject says that
 * others are to do; null where it acts itself, or names them directly.
 */
function behindSpeech({ tokens, to }: Clause, { list, predicate }: Subject): number | null {
  const asking = ASKING.behind(tokens, predicate);
  const isOfficer = list.bodies.every(({ kind }) => kind === 'officer');
  const behind = asking ?? (isOfficer ? SPEECH.behind(tokens, predicate) : null);
  if (behind === null) return null;
  const colon = hasWords(tokens, behind, 'như', 'sau') ? behind + 2 : behind;
  if (tokens[colon]?.fold === ':') return colon + 1 < to ? colon + 1 : null;
  return asking !== null && behind < to && ADJUNCT.match(tokens, behind) !== null ? behind : null;
}

/** Who is to act behind what was done: `Thủ tướng Chính phủ đã có ý kiến tại …, Bộ Giao thông vận tải khẩn trương thực hiện`. */
function behindPast(clause: Clause, { predicate }: Subject): Subject | null {
  for (let i = predicate; i < clause.to; i++) {
    if (ENDS_PARTS.has(clause.tokens[i]!.fold)) return null;
    const found = clause.tokens[i]!.fold === ',' ? subjectAt(clause, i + 1) : null;
    if (found && !found.isPast && hasPart(clause, found.list)) return found;
  }
  return null;
}

/** Words that go before the subject without saying anything of it; a comma may follow. */
const OPENERS = new WordSequences(
  'đồng thời',
  'ngoài ra',
  'bên cạnh đó',
  'mặt khác',
  'riêng',
  'trước mắt',
  'trước hết',
  'theo đó',
  'trong đó',
  'cụ thể',
  'trên cơ sở đó',
  'do đó',
  'vì vậy',
  'tuy nhiên',
  'đồng ý',
  ...'một hai ba bốn năm sáu bảy tám'.split(' ').map((count) => `${count} là`),
  ...'nhất hai ba tư năm sáu bảy tám'.split(' ').map((place) => `thứ ${place}`),
);

/** The index at which the subject may begin: behind marks, `và` and an opener. */
export function behindOpener({ tokens, from, to }: Clause): number {
  let at = from;
  while (at < to && (tokens[at]!.kind === 'mark' || tokens[at]!.fold === 'và')) at++;
  // `05 Tổ công tác của Thủ tướng Chính phủ kiểm tra …`
  if (tokens[at]?.kind === 'number' && tokens[at]!.fold.length <= 2 && tokens[at + 1]?.case === 'title') at++;
  const behind = OPENERS.behind(tokens, at);
  if (behind === null) return at;
  return isOneOf(tokens[behind], ',', ':') ? behind + 1 : behind;
}

/** `Xây dựng đề cương ôn tập: Các tổ chuyên môn hoàn thành trước ngày 15/10`. */
function areMany({ tokens }: Clause, { list: { bodies }, predicate }: Subject): boolean {
  // `…: mỗi xã có tối thiểu 500 m3 đất` says how it is to be
  return tokens[predicate]?.fold !== 'có' && bodies.every(({ kind, name }) => kind === 'collective' && MANY.test(name));
}
const MANY = /^(?:các|mỗi|từng) /iu;

/** Most words of a topic before a colon. */
const LONGEST_TOPIC = 28;
/** Most words of a proposal before the colon behind which it is answered. */
const LONGEST_PROPOSAL = 40;

/** `Kiến nghị hỗ trợ kinh phí …: Tỉnh …`, `Nhóm kiến nghị về đất đai: …`: what somebody proposes, not whom it is proposed to. */
function proposesAt({ tokens, context }: Clause, at: number): boolean {
  const from = tokens[at]?.fold === 'nhóm' || tokens[at]?.fold === 'các' ? at + 1 : at;
  return PROPOSALS.beginsAt(tokens, from) && bodiesAt(tokens, from + 2, context) === null;
}
const PROPOSALS = new WordSequences('kiến nghị', 'đề nghị', 'đề xuất');

/** `Báo cáo định kỳ: …`, `Báo cáo đột xuất: …`, `Báo cáo trong mùa mưa lũ: …` */
const KIND_OF_REPORT = new Set(
  'định đột thường chuyên nhanh tuần tháng quý năm sơ tổng 6 06 9 09 trong trước sau khi của'.split(' '),
);

/** The subject behind a short topic and a colon: `Giai đoạn 1: Sở Tư pháp xây dựng …`, `Cấp huyện: Phòng Tư pháp tham mưu …`. */
function behindTopic(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  const verb = lexicon.predicates.match(tokens, at);
  const isProposal = proposesAt(clause, at);
  const isNoun =
    isProposal ||
    hasWords(tokens, at, 'công', 'tác') ||
    (hasWords(tokens, at, 'báo', 'cáo') && KIND_OF_REPORT.has(tokens[at + 2]?.fold ?? '')) ||
    (lexicon.nouns.match(tokens, at)?.next ?? 0) > (verb?.next ?? 0);
  const isWork = verb !== null && !isNoun;
  for (let i = at + 1; i < Math.min(to, at + (isProposal ? LONGEST_PROPOSAL : LONGEST_TOPIC)); i++) {
    // `Tổ chức hội chợ (Sở Công Thương; phối hợp: Sở Du lịch)`
    if (tokens[i]!.fold === '(') i = Math.max(i, behindAside(tokens, i) - 1);
    if (tokens[i]?.fold !== ':') continue;
    if (isWork && namesPartners(clause, at, i)) return null;
    const begin = behindMark(tokens, i + 1);
    // `Rà soát hồ sơ: do Sở Y tế, Sở Nội vụ chủ trì`
    if (tokens[begin]?.fold === 'do' && bodiesAt(tokens, begin + 1, clause.context) !== null) return null;
    const found = subjectAt(clause, begin) ?? behindAdjunct(clause, begin);
    // `Trang bị máy in: Ban Kế hoạch bố trí vốn, …`, `Sửa chữa phòng học: Tổ Hành chính lập dự toán`
    const doesPart = (subject: Subject) =>
      hasPart(clause, subject.list) ||
      areMany(clause, subject) ||
      areOffices(subject.list.bodies) ||
      isDuty(clause, subject);
    return found && (!isWork || leads(clause, found) || doesPart(found)) ? found : null;
  }
  return null;
}

/** `Chủ trì, phối hợp với các cơ quan: Sở Tài chính, Công an tỉnh kiểm tra …`, `… với các Bộ: Tài chính, Công an …`: before the colon at `to` the partners, who follow. */
function namesPartners({ tokens, context }: Clause, from: number, to: number): boolean {
  const end = hasWords(tokens, to - 2, 'sau', 'đây') ? to - 2 : to;
  for (let i = from; i < end; i++)
    if (isOneOf(tokens[i], 'với', 'cùng') && (bodiesAt(tokens, i + 1, context)?.next ?? 0) >= end) return true;
  return false;
}

/** Behind a body and a colon the one who leads: `Tiểu ban Tuyên truyền: Phòng Nghiệp vụ chủ trì …`. */
function whoLeadsBehind(clause: Clause, heading: Subject): Subject | null {
  const found = subjectAt(clause, heading.predicate);
  const isMeant =
    found &&
    (leads(clause, found) ||
      tellsWho(heading, found) ||
      namesMembers(heading, found) ||
      namesHolder(heading, found) ||
      isSite(heading, found));
  return isMeant ? found : null;
}

/** `Các đơn vị gửi báo cáo: Ủy ban nhân dân 11 phường gửi …`: behind what several in general do, and a colon, who they are. */
function whoIsMeant(clause: Clause, { list, predicate }: Subject): Subject | null {
  const [several, ...others] = list.bodies;
  if (others.length > 0 || !IN_GENERAL.test(several!.name)) return null;
  const colon = indexOfWord(clause.tokens, ':', predicate, Math.min(clause.to, predicate + LONGEST_TOPIC));
  const found = colon === null ? null : subjectAt(clause, colon + 1);
  return found?.list.bodies.every(({ entry }) => entry !== null) ? found : null;
}

/** `Bệnh viện Nhi tỉnh: Sở Y tế khẩn trương hoàn tất thủ tục …`: behind a house that is built or run the office above it. */
function isSite({ list }: Subject, found: Subject): boolean {
  const [house, ...others] = list.bodies;
  if (others.length > 0 || house!.kind !== 'agency' || !HOUSE.test(house!.name) || found.isHeading) return false;
  return found.list.bodies.every(({ name, entry }) => entry !== null && OFFICE_ABOVE.test(name));
}
const HOUSE = /^(?:bệnh viện|trường|trung tâm|nhà máy|bảo tàng|thư viện|trạm|khu) /iu;
const OFFICE_ABOVE = /^(?:bộ|sở|ủy ban nhân dân|ban quản lý) /iu;

/** `Các Ủy viên: Thứ trưởng Bộ Y tế, Thứ trưởng Bộ Xây dựng chỉ đạo …`: behind a post of a committee those who hold it. */
function tellsWho({ list }: Subject, found: Subject): boolean {
  return POST.test(list.bodies[0]!.name) && found.list.bodies.every(({ kind }) => kind === 'officer');
}
const POST = /^(?:các )?(?:(?:phó )?trưởng (?:tiểu )?ban|ủy viên|thành viên)/iu;

/** `Các cơ quan: Ban Dân tộc, Sở Tư pháp, Sở Y tế tổ chức …`: behind several in general who they are. */
function namesMembers({ list }: Subject, found: Subject): boolean {
  const [several, ...others] = list.bodies;
  const areKnown = found.list.bodies.length > 1 && found.list.bodies.every(({ entry }) => entry !== null);
  return areKnown && others.length === 0 && several!.kind === 'collective' && IN_GENERAL.test(several!.name);
}
const IN_GENERAL =
  /^các (?:cơ quan|đơn vị|đoàn thể|tổ chức|ngành|lực lượng|hội|tổ chức chính trị - xã hội)(?: (?:được giao )?(?:chủ trì|phối hợp)| liên quan)?$/iu;

/** `Chủ đầu tư: Ban Quản lý dự án 2 đẩy nhanh …`, `Đơn vị được giao chủ trì: Sở Y tế …`: behind a part in the work who has it. */
function namesHolder({ list }: Subject, found: Subject): boolean {
  const [part, ...others] = list.bodies;
  return (
    others.length === 0 &&
    PART.test(part!.name) &&
    found.list.bodies.every(({ entry, kind }) => entry ?? kind === 'agency')
  );
}
const PART =
  /^(?:chủ đầu tư|(?:cơ quan|đơn vị) (?:(?:được giao )?(?:chủ trì|thường trực|đầu mối|tư vấn)|quản lý|phối hợp))$/iu;

/** `Trách nhiệm của Sở Nội vụ là rà soát …`, `Nhiệm vụ của Tổ công tác là giúp …` */
function dutyOf({ tokens, to, context }: Clause, at: number): Subject | null {
  const list = bodiesAt(tokens, at, context);
  const begin = list && tokens[list.next]?.fold === 'là' ? list.next + 1 : to;
  if (!list || begin >= to || !lexicon.predicates.match(tokens, begin)) return null;
  return { list, predicate: begin, isHeading: true, isPast: false, asks: false };
}

const LEADS = new WordSequences('chủ trì', 'làm đầu mối', 'phối hợp');

function leads({ tokens }: Clause, { predicate }: Subject): boolean {
  return LEADS.beginsAt(tokens, predicate);
}

const DUTY_HEADINGS = new WordSequences(
  'nhiệm vụ của',
  'trách nhiệm của',
  'trách nhiệm chính của',
  'trách nhiệm thuộc về',
  'trách nhiệm chính thuộc về',
  'trách nhiệm chính thuộc',
  'đối với',
  'về phía',
);

/** `Nhiệm vụ của Bệnh viện đa khoa tỉnh: Sẵn sàng …`, `Đối với Sở Y tế: …` */
function dutyHeadingAt(clause: Clause, at: number): Subject | null {
  const whose = DUTY_HEADINGS.behind(clause.tokens, at);
  if (whose === null) return null;
  const named = subjectAt(clause, whose);
  const subject = named?.isHeading ? named : (membersAt(clause, whose) ?? dutyOf(clause, whose));
  if (!subject?.isHeading || !subject.list.bodies.every(isEvident)) return null;
  // `Đối với Nhà máy …: Bộ Công Thương hướng dẫn …` names what it is about
  const behind = clause.tokens[at]!.fold === 'đối' ? subjectAt(clause, subject.predicate) : null;
  return behind ?? subject;
}
