/**
 * The subject behind what stands before it: an adjunct, an occasion, a time, a condition.
 *
 * > | Trên cơ sở kết quả rà soát, Sở Tư pháp tham mưu …    Nếu Sở A, Sở B chậm báo cáo thì Sở Nội vụ …
 *                                  ^^^^^^^^^^                                              ^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { endOfQuoted, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { ADJUNCT, OCCASION } from './adjuncts.ts';
import { behindTime, isDuty, isTerm } from './behind-time.ts';
import type { Clause, Subject } from './clause.ts';
import { isEvident } from './evident.ts';
import { isOfAKind } from './of-a-kind.ts';
import { subjectAt } from './subject-at.ts';

/** Most commas behind which the subject is looked for. */
const MOST_COMMAS = 8;

/** The subject behind an adjunct: `Trên cơ sở kết quả rà soát, Sở Tư pháp tham mưu …`. */
export function behindAdjunct(clause: Clause, at: number): Subject | null {
  const { tokens, to } = clause;
  const choice = choiceAt(clause, at);
  if (at >= to) return null;
  // `…. Trước mắt, cùng với Công an huyện, Phòng Kinh tế lập chốt`: behind an opener those who were told go on
  if (at > clause.from && clause.from > 0 && hasWords(tokens, at, 'cùng', 'với')) return null;
  if (choice === null && !isTerm(tokens, at) && !ADJUNCT.match(tokens, at))
    return behindOpening(clause, at) ?? behindTime(clause, at);
  const isOccasion = OCCASION.beginsAt(tokens, at);
  // `Đơn vị nào để xảy ra lãng phí, thủ trưởng đơn vị đó chịu trách nhiệm`; in a later clause it says what befalls those who were told before
  const isOpening = choice !== null && clause.from === 0;
  let common: Subject | null = null;
  for (let i = (choice ?? at) + 1, commas = 0; i < to && commas < MOST_COMMAS; i++) {
    i = endOfQuoted(tokens, i);
    if (actsItselfAt(tokens, i)) break;
    const fold = tokens[i]!.fold;
    // `Định kỳ 6 tháng (trước ngày 05/6) các cơ quan, đơn vị gửi …`
    const isMark = fold === ',' || fold === ':' || fold === ')';
    if (!isMark && !(fold === 'thì' && tokens[i - 1]?.kind === 'word')) continue;
    if (ordersAt(clause, i + 1)) break;
    commas++;
    const found = subjectAt(clause, i + 1) ?? behindTime(clause, i + 1);
    if (!found || isListedInAdjunct(clause, at, i, found) || goesOnWithObject(clause, i, found)) continue;
    // `Hằng tuần giao ban với Thẩm phán, Thư ký để kiểm điểm tiến độ`
    if (closesAddress(tokens, i, found) || (choice === null && tokens[found.predicate]?.fold === 'để')) continue;
    if (isInCollective(clause, at, i)) continue;
    if (found.asks || isOpening || found.list.bodies.some(isEvident)) return found;
    const isCommon = isOccasion || (commas === 1 && !closesOnBody(clause, at, i));
    if (isCommon && lexicon.predicates.match(tokens, found.predicate)) common ??= found;
  }
  return common ?? (choice !== null ? null : behindTime(clause, at));
}

/** `Sau đó, giao Sở Y tế phối hợp với Công an tỉnh, Đài Truyền hình tuyên truyền`: those behind the order are no subject. */
function ordersAt({ tokens, context }: Clause, at: number): boolean {
  const behind = ORDERS.behind(tokens, at);
  return behind !== null && bodiesAt(tokens, behind, context) !== null;
}
const ORDERS = new WordSequences('giao cho', 'giao', 'yêu cầu', 'đề nghị', 'chỉ thị');

/**
 * `Trên cơ sở kế hoạch được duyệt, phối hợp với Sở Nội vụ, Sở Tư pháp rà soát`, `Hằng năm phối hợp Sở Nội vụ, các huyện rà soát`: behind the adjunct there is no
 * subject, and those who follow are partners. In `Trên cơ sở phối hợp với Sở Nội vụ, Sở Tư pháp rà soát` the verb is part of the adjunct.
 */
function actsItselfAt(tokens: readonly Token[], at: number): boolean {
  if (!hasWords(tokens, at, 'phối', 'hợp') && !hasWords(tokens, at, 'chủ', 'trì')) return false;
  // `Khi được mời tham gia, phối hợp, Sở Y tế cử …`, `cần sự tham gia, phối hợp của các ngành`
  if (tokens[at]!.fold === 'phối' && (tokens[at + 2]?.kind !== 'word' || tokens[at + 2]!.fold === 'của')) return false;
  const before = tokens[at - 1]!;
  return before.kind === 'number' || ENDS_ADJUNCT.has(before.fold) || /^[ivx]+$/u.test(before.fold);
}
/** Marks and words behind which a verb opens the clause: `,`, times, how it is done. */
const ENDS_ADJUNCT = new Set(', năm quý tháng tuần kỳ lần nay đó động cực tục thời xuyên tiếp trương'.split(' '));

/** `bồi dưỡng giáo viên, cán bộ quản lý triển khai …`: before the comma stand others, so that what follows goes on with them. */
function closesOnBody({ tokens, context }: Clause, from: number, comma: number): boolean {
  for (let i = Math.max(from, comma - LONGEST_NOUN); i < comma; i++) {
    const noun = lexicon.nouns.match(tokens, i);
    if (noun?.next === comma && (noun.value.has('people') || noun.value.has('place'))) return true;
    if (bodiesAt(tokens, i, context)?.next === comma) return true;
  }
  return false;
}
/** Most words of a common noun of bodies or persons. */
const LONGEST_NOUN = 6;

/** `Căn cứ Chỉ thị này các sở, ngành xây dựng …`: the comma stands within those who act. */
function isInCollective({ tokens, context }: Clause, from: number, comma: number): boolean {
  for (let i = Math.max(from, comma - LONGEST_NOUN); i < comma; i++) {
    if (tokens[i]!.fold !== 'các') continue;
    const list = bodiesAt(tokens, i, context);
    if (list?.bodies.some(({ start, next }) => start < tokens[comma]!.start && next > comma)) return true;
  }
  return false;
}

/** `Thôn nào chưa có … thì Trưởng thôn …`, `Cơ quan, đơn vị nào để chậm trễ, Thủ trưởng …`: the index of `nào`, behind whom it befalls; null elsewhere. */
export function choiceAt({ tokens, to }: Clause, at: number): number | null {
  for (let i = at + 1; i < Math.min(to, at + LONGEST_CHOICE); i++) {
    if (tokens[i]!.fold === 'nào') return i;
    if (tokens[i]!.case !== 'lower' && tokens[i]!.fold !== ',') return null;
  }
  return null;
}
/** Most words of those among whom somebody is told by what befalls him. */
const LONGEST_CHOICE = 8;

/** Most words of what opens a sentence before its subject without being an adjunct that is known as such. */
const LONGEST_OPENING = 24;

/**
 * `Tương tự các năm trước, Sở Y tế tổ chức …`: whatever opens a sentence is no work where it begins with no name, nor with a verb, unless with one of those
 * that open sentences (`Phát huy kết quả đạt được, Sở Y tế …`).
 */
function behindOpening(clause: Clause, at: number): Subject | null {
  const { tokens, from, to, context } = clause;
  if (from > 0 && tokens[from - 1]!.fold !== '.') return null;
  const isKnown = OPENING.beginsAt(tokens, at);
  if (
    !isKnown &&
    ((at === from && tokens[at]!.case === 'lower') ||
      lexicon.predicates.match(tokens, at) ||
      bodiesAt(tokens, at, context))
  )
    return null;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_OPENING); i++) {
    // `Việc thẩm định do Sở Tài chính thực hiện, Sở Tư pháp phối hợp`, `Việc thẩm định giao Sở Tài chính thực hiện, …`
    if (isOneOf(tokens[i], ':', 'do') || (tokens[i]!.fold === 'giao' && ordersAt(clause, i))) return null;
    i = endOfQuoted(tokens, i);
    if (tokens[i]!.fold !== ',') continue;
    if (ordersAt(clause, i + 1)) return null;
    const found = subjectAt(clause, i + 1);
    if (!found || found.isHeading || (isKnown ? isListedInAdjunct(clause, at, i, found) : runsOn(clause, at, i)))
      continue;
    // `Lồng ghép các nguồn vốn làm đường, trạm y tế đến các xã`: up to where, no verb
    if (tokens[i + 1]!.case === 'lower' && tokens[found.predicate]?.fold === 'đến') continue;
    const isActor =
      found.list.bodies.every((body) => isEvident(body) && body.name.includes(' ')) ||
      (isKnown && !closesOnBody(clause, at, i));
    return isActor && lexicon.predicates.match(tokens, found.predicate) ? found : null;
  }
  return null;
}

/** `dự án tại xã Minh Khai, huyện Từ Liêm theo đề nghị của …`: behind the comma stands where the place before it lies. */
function closesAddress(tokens: readonly Token[], comma: number, { list: { bodies } }: Subject): boolean {
  if (bodies.length > 1 || !IN_WHICH.test(bodies[0]!.name)) return false;
  let at = comma - 1;
  while (at > 0 && tokens[at]!.case === 'title') at--;
  return at < comma - 1 && isOneOf(tokens[at], 'xã', 'phường', 'trấn', 'thôn', 'ấp', 'huyện', 'quận', 'phố', 'đường');
}
const IN_WHICH = /^(?:huyện|quận|thị xã|thành phố|tỉnh|xã|phường) /u;

/** Verbs, and adverbs of what a subject does, that open a sentence too. */
const OPENING = new WordSequences(
  'thường xuyên ,',
  'liên tục ,',
  'bằng',
  'được',
  'tiếp theo',
  'tiếp đó',
  'xét',
  'phát huy',
  'tiếp tục phát huy',
  'phấn đấu đến',
  'phấn đấu trong',
  'phấn đấu trước',
  'nhận được',
  'hưởng ứng',
  'quán triệt',
  'tiếp thu',
  'gắn với',
  'lồng ghép',
  'đột xuất ,',
  'khẩn trương ,',
  'kịp thời ,',
  'hoàn thành việc',
  'triển khai',
  'nhân',
  'cùng',
  'là thành viên',
  'nhất là',
  'không để',
  'không vì',
  'không quá',
  'sớm nhất ,',
  'thay mặt',
  'thừa ủy quyền',
  'thừa lệnh',
  'cấp tỉnh',
  'cấp huyện',
  'cấp xã',
);

/** `Văn bản của cấp ủy, cơ quan, tổ chức đảng phải …`: names before the comma go on behind it. */
function runsOn({ tokens, context }: Clause, from: number, comma: number): boolean {
  for (let i = from; i < comma; i++)
    if (tokens[i]!.kind === 'word' && (bodiesAt(tokens, i, context)?.next ?? 0) > comma) return true;
  return false;
}

/**
 * In `theo hướng dẫn của A, B, …`, `Phát huy vai trò của A, B trong …` the name behind the first comma goes on with a list; before a verb it is the subject. Those to whom something is
 * brought (`báo cáo A, B xem xét`), and those by whom it is given (`nhiệm vụ do A, B giao`), are none.
 */
function isListedInAdjunct(clause: Clause, from: number, comma: number, found: Subject): boolean {
  // `yêu cầu của doanh nghiệp, đơn vị phải giải quyết`
  if (isDuty(clause, found) && isOfAKind(clause.tokens, comma) === false) return false;
  for (let i = from; i < comma; i++) {
    const word = clause.tokens[i]!.fold;
    if (!BEFORE_NAMES.has(word) || (BRINGS.has(word) && isDutyOfOne(clause, found))) continue;
    const list = bodiesAt(clause.tokens, i + 1, clause.context);
    if (list && list.next > comma)
      return (
        isOneOf(clause.tokens[list.next], ',', 'trong', 'tại', 'với') ||
        opensList(clause, from, i) ||
        isInOneName(clause, list, comma) ||
        comma < endOfOwners(clause, list)
      );
  }
  return false;
}

/** `Trường hợp hồ sơ chưa đủ điều kiện trình Chính phủ, Sở Tư pháp có trách nhiệm …`: those to whom something is brought are told no duty. */
function isDutyOfOne(clause: Clause, found: Subject): boolean {
  return found.list.bodies.length === 1 && isDuty(clause, found);
}
const BRINGS = new Set('cáo trình gửi'.split(' '));

/** `Khi tuyển dụng công chức, viên chức, Bộ trưởng …`: common nouns behind the comma go on with those of whom the adjunct speaks, before the subject. */
function goesOnWithObject({ tokens }: Clause, comma: number, { list: { bodies } }: Subject): boolean {
  // `Khi tuyển dụng công chức, viên chức phải ưu tiên …`
  if (isOfAKind(tokens, comma)) return true;
  if (isEvident(bodies[0]!) || !bodies.some(isEvident)) return false;
  return [1, 2, 3].some((length) => {
    const noun = lexicon.nouns.match(tokens, comma - length);
    return noun?.next === comma && noun.value.has('people');
  });
}

/**
 * Where names that run into the subject end, as far as they say so themselves: the comma behind `và`, in `của A, B và C, D trình …`, or the one behind which
 * bodies of another kind are named, in `của Sở A, Sở B, các xã báo cáo …`; else the first.
 */
function endOfOwners({ tokens }: Clause, { bodies }: BodyList): number {
  const closing = bodies.find(
    ({ next }, i) => isOneOf(tokens[bodies[i - 1]?.next ?? -1], 'và') && isOneOf(tokens[next], ','),
  );
  if (closing) return closing.next;
  // `của các sở, ban, ngành, Ủy ban nhân dân các huyện, Sở Nội vụ tổng hợp`: one behind nothing but several
  const several = bodies.slice(0, -1);
  const isOneBehind = bodies.at(-1)!.kind === 'agency' && several.every(({ kind }) => kind === 'collective');
  if (isOneBehind && several.length > 0) return several.at(-1)!.next;
  const others = bodies.findIndex((body) => kindOf(body) !== kindOf(bodies[0]!));
  return bodies[Math.max(others, 1) - 1]!.next;
}

/** Offices by the first word of their names. */
function kindOf({ kind, name }: BodyMention): string {
  return `${kind} ${name.split(' ', 1)[0]!.toLowerCase()}`;
}

/** `phối hợp với các bộ, cơ quan liên quan hướng dẫn`: the comma stands inside a name. */
function isInOneName({ tokens }: Clause, { bodies }: BodyList, comma: number): boolean {
  return bodies.some(({ start, next }) => start < tokens[comma]!.start && next > comma);
}

/** Below a body `Là cơ quan đầu mối, phối hợp với A, B tổ chức …` tells of its partners, `Là cơ quan tham mưu, giúp A, B tổ chức …` of whom it helps. */
function opensList({ tokens }: Clause, from: number, at: number): boolean {
  return OPENS_LIST.has(tokens[at]!.fold) || (IS_TO.has(tokens[at]!.fold) && tokens[from]!.fold === 'là');
}
const IS_TO = new Set('với mưu giúp cho'.split(' '));

/** Behind these all names that are listed are meant: `báo cáo A, B xem xét`, `giao A chủ trì cùng B, C kiểm tra`, `nếu A, B chậm báo cáo thì`. */
const OPENS_LIST = new Set('cáo trình gửi do cùng giao cầu nghị nếu khi diện'.split(' '));
const BEFORE_NAMES = new Set([...OPENS_LIST, ...IS_TO, ...'của tại về'.split(' ')]);
