/**
 * Subjects that are told by what they do, by what befalls them, or by who among them is meant.
 *
 * > | Bên bắt giữ có trách nhiệm …
 *     ^^^^^^^^^^^ noun of a class and what tells its member
 * > | Các tỉnh thuộc lưu vực sông Cầu kiểm soát …
 *     ^^^^^^^^ several, and those of them who are meant
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import type { BodyList } from '../../model/body.ts';
import { evenBlanks } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { LONGEST_CHOICE } from '../../names/heading-names.ts';
import { asPrinted } from '../../names/listed.ts';
import { membersAt as placesAt } from '../../names/tail/proper-places.ts';
import { FUNCTION_WORD } from '../../names/words/words.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause, Subject } from './clause.ts';
import { beginsDuty } from './duty.ts';
import { isDoneTo } from './passive.ts';

/** `Chánh Văn phòng hoặc người được giao phụ trách có trách nhiệm …`, `Giám đốc Sở hoặc cấp phó được ủy quyền phải …`: one of two is told by what he is given. */
export function behindAlternative({ tokens, to, context }: Clause, { bodies, next }: BodyList): Subject | null {
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
export function behindMembersNamed({ tokens, context }: Clause, { bodies, next }: BodyList): number {
  if (bodies.at(-1)!.kind === 'officer' || tokens[next]?.fold !== ',') return next;
  const named = ABOVE_ALL.behind(tokens, next + 1);
  if (named === null) return next;
  return Math.max(bodiesAt(tokens, named, context)?.next ?? next, placesAt(tokens, named)?.next ?? next);
}

/** Nouns of a class whose members are told by what they do or what befalls them. */
const CLASS =
  /^(?:bên|(?:các )?đơn vị|(?:các )?cơ quan|tổ chức|cá nhân|tổ chức, cá nhân|(?:các )?cơ quan, (?:đơn vị|tổ chức)(?: được giao chủ trì)?|thủ trưởng (?:cơ quan|đơn vị)(?:, (?:cơ quan|đơn vị))?|doanh nghiệp|(?:thành viên|ủy viên)(?: (?:ban|hội đồng|ủy ban|tổ)(?: \p{L}+){0,6})?|đảng ủy viên|công an viên|kế toán|cán bộ không chuyên trách|(?:cán bộ|công chức|viên chức|nhân viên|người lao động)(?:(?:,| và) (?:cán bộ|công chức|viên chức|nhân viên|người lao động)){0,3}|chuyên viên|giảng viên|giáo viên|sinh viên|nhà thầu|người \p{Ll}+(?: \p{Ll}+)?)$/iu;
/** Behind `Các cơ quan, đơn vị được giao chủ trì` stands what they lead, before their duty. */
const MANY = /^các (?!.* chủ trì$)/iu;
/** Most words that tell the members. */
const LONGEST_QUALIFIER = 9;

/** `Bên bắt giữ có trách nhiệm …`, `Đơn vị phát hiện phải báo cáo …`: what stands before the duty tells who has it. */
export function behindQualifier(clause: Clause, list: BodyList, predicate: number): Subject | null {
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

/** `Các đơn vị còn tồn đọng hồ sơ tập trung xử lý …`, `Các tỉnh thuộc lưu vực sông Cầu kiểm soát …`: at the head of a unit those of several who are meant, before what they do. */
export function amongSeveral({ tokens, from, to }: Clause, at: number, list: BodyList): Subject | null {
  const { bodies, next } = list;
  // behind an occasion only what they have to do: `Khi có cháy lớn, các chủ rừng ở gần đó phải …`
  const isFirst = at === from;
  if (!(isFirst || tokens[at - 1]?.fold === ',') || bodies.at(-1)!.kind !== 'collective') return null;
  if (tokens[next]?.kind !== 'word') return null;
  if (!MEANT.has(tokens[next].fold) && !OF_PLACES.test(bodies.at(-1)!.name)) return null;
  const areDoneTo = isDoneTo(tokens, next);
  for (let i = next + 2; i < Math.min(to - 1, next + LONGEST_CHOICE); i++) {
    if (tokens[i]!.kind === 'mark' && tokens[i]!.fold !== ',' && tokens[i]!.fold !== '-') return null;
    if (tokens[i]!.fold === 'phải' && !isOneOf(tokens[i + 1], 'được', 'bị', 'có', 'là'))
      return { list, predicate: i, isHeading: false, isPast: false, asks: false };
    if (!isFirst) continue;
    const verb = lexicon.predicates.match(tokens, i);
    const isVerb = verb !== null && verb.value !== 'field' && verb.value !== 'object';
    if (isDoneTo(tokens, i)) return null;
    // `Giáo viên được bồi dưỡng …`: a verb behind says what for, unless it is a duty
    if (areDoneTo && verb?.value !== 'never' && !DUTIES.beginsAt(tokens, i)) continue;
    if (isVerb && !FUNCTION_WORD.has(tokens[i]!.fold) && (lexicon.nouns.match(tokens, i)?.next ?? 0) <= verb.next)
      return { list, predicate: i, isHeading: false, isPast: false, asks: false };
  }
  return null;
}
const DUTIES = new WordSequences(
  ...'tổ chức|triển khai|thực hiện|báo cáo|gửi|lập|rà soát|cam kết|khắc phục|chuẩn bị|bố trí'.split('|'),
);
/** `Ủy ban nhân dân các tỉnh`, `Các địa phương`: they act, whatever tells which of them. */
const OF_PLACES = /(?:^|\s)các\s(?:.{0,60}\s)?(?:tỉnh|thành phố|địa phương|huyện|thị xã|xã|phường)$/iu;
const MEANT = new Set('còn thuộc được bị nằm không tồn để ở đóng gần do vì'.split(' '));

/** `các địa phương còn dịch: …`, `các trường tổ chức bán trú: …`: those of several who are meant, before a colon. */
export function membersAt(clause: Clause, at: number): Subject | null {
  const list = bodiesAt(clause.tokens, at, clause.context);
  if (!list || list.bodies.at(-1)!.kind !== 'collective') return null;
  const predicate = clause.tokens[list.next]?.kind === 'word' ? behindMembers(clause, list.next) : null;
  return predicate === null ? null : { list, predicate, isHeading: true, isPast: false, asks: false };
}

/** `Các chủ rừng được giao đất, giao rừng: tổ chức …`: the index behind the colon; null where none closes what tells the members. */
export function behindMembers({ tokens, to }: Clause, at: number): number | null {
  for (let i = at + 2; i < Math.min(to, at + LONGEST_CHOICE); i++) {
    const { fold, kind } = tokens[i]!;
    if (fold === ':') return i + 1;
    const isMore = fold === ',' || fold === 'giao';
    if (!isMore && (kind === 'mark' || lexicon.predicates.match(tokens, i)?.value === 'never')) return null;
  }
  return null;
}
