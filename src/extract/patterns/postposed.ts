/**
 * The body behind the work (do … chủ trì, được … thông báo).
 *
 * > | Hội thi cấp tỉnh do Liên đoàn Lao động tỉnh chủ trì tổ chức.
 *                         ^^^^^^^^^^^^^^^^^^^^^^^ lead
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, indexOfWord, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { partnersOf } from '../partners/partners.ts';
import type { Clause } from '../subject/clause.ts';
import { isEvident } from '../subject/evident.ts';
import { roleToldAt } from '../subject/role-told.ts';
import type { Pattern } from './pattern.ts';

/** What somebody does who is named behind `do`; `do Chính phủ quy định` assigns nothing. */
const DOES =
  'thực hiện|làm đầu mối|đảm nhiệm|đảm nhận|đảm trách|đảm đương|phụ trách|tổ chức|thông báo|chịu trách nhiệm|triển khai|';
const DOES_BY = sequencesOf(`${DOES}chủ trì`);
/** What is done by whom a parenthesis names. */
const DOES_ASIDE = sequencesOf(
  `${DOES}chủ trì|là cơ quan chủ trì|là đơn vị chủ trì|là đầu mối|tham mưu|tổng hợp|hướng dẫn|theo dõi|báo cáo|xây dựng|chuẩn bị|soạn thảo|dự thảo|biên soạn|trình|lập|hoàn thành`,
);
/** Who makes a paper is told with the time by which: `Thông tư hướng dẫn do Bộ Xây dựng ban hành trước ngày 01/7/2024`. */
const MAKES_BY = new WordSequences(
  ...['ban hành', 'trình', 'công bố'].flatMap((verb) =>
    ['trước', 'trong', 'vào', 'chậm nhất'].map((time) => `${verb} ${time}`),
  ),
);
const GUIDES = new WordSequences('hướng dẫn', 'giám sát', 'kiểm soát', 'đôn đốc', 'điều phối', 'điều hành');
/** What is done to the subject of a passive by the body behind `được`; to permit, decide or honour (`được Bộ Y tế cho phép`) is no work. */
const DOES_TO = sequencesOf(
  `${DOES}chủ trì|gửi|tổng hợp|cập nhật|công bố|công khai|niêm yết|ghi|ghi chép|lưu|lưu giữ|lưu trữ|bàn giao|rà soát|theo dõi|kiểm tra|xử lý|giải quyết|trả lời|xem xét, giải quyết|tiếp nhận|` +
    'chuẩn bị|tiến hành|triệu tập|cấp|đăng|đăng tải|phát hành|lập|xây dựng|soạn thảo|biên soạn|bảo quản|thẩm định|chuyển|trình|phổ biến|quản lý|in',
);

/** What those do who are named behind a dash: `… - Sở Tư pháp chủ trì, xong trong quý II`. */
const LEADS = sequencesOf('chủ trì|thực hiện|chịu trách nhiệm|làm đầu mối');
const BEHIND = new Map([
  ['do', DOES_BY],
  ['(', DOES_ASIDE],
  ['[', DOES_ASIDE],
  ['-', LEADS],
  [',', LEADS],
  ['được', DOES_TO],
]);

function sequencesOf(list: string): WordSequences {
  return new WordSequences(...list.split('|'));
}

export const postposed: Pattern = {
  name: 'postposed',
  gloss: {
    en: 'Do … chủ trì, thực hiện or được … thông báo behind the work; (… chủ trì) in parentheses',
    vi: '… do cơ quan … chủ trì, thực hiện; được cơ quan … thông báo; (… chủ trì) trong ngoặc',
  },
  examples: [
    {
      text: 'Hội thi cấp tỉnh do Liên đoàn Lao động tỉnh chủ trì tổ chức.',
      lead: ['Liên đoàn Lao động tỉnh'],
      support: [],
    },
    {
      text: 'Rà soát hồ sơ tồn đọng (Sở Nội vụ chủ trì; Sở Tài chính phối hợp).',
      lead: ['Sở Nội vụ'],
      support: ['Sở Tài chính'],
    },
    {
      text: 'Việc theo dõi, đôn đốc thực hiện Chỉ thị này được giao cho Sở Nội vụ.',
      lead: ['Sở Nội vụ'],
      support: [],
    },
    {
      text: 'Kết luận của Trưởng ban được Sở Nội vụ thông báo bằng văn bản.',
      lead: ['Sở Nội vụ'],
      support: [],
    },
  ],
  read(clause) {
    const { tokens, context } = clause;
    for (let i = clause.from; i < clause.to; i++) {
      const word = tokens[i]!.fold;
      const leaders = word === 'dưới' || word === 'thuộc' ? leadersOver(clause, i) : null;
      if (leaders) return { lead: leaders, support: partnersOf(clause) };
      const given = word === 'được' || word === 'giao' ? bodiesGiven(clause, i) : null;
      if (given) return { lead: given, support: partnersOf(clause) };
      const isSetOff = i > clause.from && tokens[i - 1]!.kind === 'mark';
      const told = isSetOff ? roleToldAt(clause, i) : null;
      if (told) return { lead: told.bodies, support: partnersOf(clause, told.next) };
      const owners = word === 'trách' && i > clause.from ? ownersOfDuty(clause, i) : null;
      if (owners) return { lead: owners, support: partnersOf(clause) };
      const verbs = BEHIND.get(word);
      if (!verbs || (word === ',' && !leadsSoon(clause, i))) continue;
      const list = bodiesAt(tokens, i + 1, context);
      if (!list || list.next >= clause.to) continue;
      // `(Sở Tài chính - chủ trì; Sở Y tế - phối hợp)`
      const isDashed = verbs === DOES_ASIDE && tokens[list.next]!.fold === '-';
      const behind = behindPartners(clause, isDashed ? list.next + 1 : list.next);
      // what is said of a thing as a whole: `Hồ sơ do Sở Tư pháp thẩm định`
      const isMade =
        DOES_TO.beginsAt(tokens, behind) || MAKES_BY.beginsAt(tokens, behind) || isGuided(clause, i, behind);
      const isSaid = word === 'do' && isMade && isPassive(clause, i);
      if (!isSaid && !verbs.beginsAt(tokens, behind)) continue;
      if (word === ',' && !closesWork(clause, list, behind)) continue;
      if ((word === 'được' && !isPassive(clause, i)) || isMadeHead(clause, behind) || areChairs(clause, i, behind))
        continue;
      return { lead: list.bodies, support: partnersOf(clause, list.next) };
    }
    return null;
  },
};

/** `Việc hỗ trợ học nghề do Bộ A phối hợp với Bộ B hướng dẫn`; rules that somebody gives (`theo quy định do Bộ A hướng dẫn`) are none of that. */
function isGuided({ tokens, from }: Clause, at: number, behind: number): boolean {
  return GUIDES.beginsAt(tokens, behind) && indexOfWord(tokens, 'theo', from, at) === null;
}

/** The bodies under whom something is done: `Tổ chức ngày hội dưới sự chủ trì của Sở Du lịch`, `Việc rà soát thuộc trách nhiệm của Sở Nội vụ`. */
function leadersOver({ tokens, context }: Clause, at: number): BodyMention[] | null {
  const behind = LED_BY.behind(tokens, at);
  const list = behind === null ? null : bodiesAt(tokens, behind, context);
  return list?.bodies ?? null;
}
const LED_BY = new WordSequences('dưới sự chủ trì của', 'thuộc trách nhiệm của', 'thuộc trách nhiệm chủ trì của');

/** `Giải tỏa các vụ vi phạm, trách nhiệm thuộc về Chủ tịch UBND xã`: those whose duty the work before the mark is, at its end. */
function ownersOfDuty({ tokens, to, context }: Clause, at: number): BodyMention[] | null {
  const behind = tokens[at - 1]!.kind === 'mark' ? IS_DUTY_OF.behind(tokens, at) : null;
  const list = behind === null ? null : bodiesAt(tokens, behind, context);
  return list && (list.next >= to || tokens[list.next]!.kind === 'mark') ? list.bodies : null;
}
const IS_DUTY_OF = new WordSequences(
  ...['thuộc về', 'thuộc', 'là của', 'là'].flatMap((of) => [`trách nhiệm ${of}`, `trách nhiệm chính ${of}`]),
);

/** The bodies that work is given to: `Việc theo dõi … được giao cho Sở Nội vụ`, `Việc theo dõi … giao Sở Nội vụ.` */
function bodiesGiven(clause: Clause, at: number): BodyMention[] | null {
  const { tokens, from, to, context } = clause;
  const isSaid = tokens[at]!.fold === 'được';
  const given = isSaid ? at + 1 : at;
  const behind = hasWords(tokens, given, 'giao', 'cho') ? given + 2 : isSaid ? null : given + 1;
  const list = behind === null ? null : bodiesAt(tokens, behind, context);
  if (!list || list.next > to || !isPassive(clause, at)) return null;
  const isWhole = tokens[from]!.fold === 'việc' && (list.next === to || tokens[list.next]!.kind === 'mark');
  return isSaid || isWhole ? list.bodies : null;
}

/**
 * `do Sở Y tế phối hợp với Sở Tài chính thực hiện`, `do Sở Y tế cùng Sở Tài chính thực hiện`: the index behind those who help; `do Sở Y tế và Sở Tài chính phối hợp
 * thực hiện`: behind the verb.
 */
function behindPartners({ tokens, context }: Clause, at: number): number {
  const isTogether = tokens[at]?.fold === 'cùng';
  if (!isTogether && !hasWords(tokens, at, 'phối', 'hợp')) return at;
  const begin = isTogether ? at + 1 : behindManner(tokens, at + 2);
  const names = isOneOf(tokens[begin], 'với', 'cùng') ? begin + 1 : begin;
  return bodiesAt(tokens, names, context)?.next ?? (isTogether ? at : begin);
}

/** `chặt chẽ`, `đồng bộ`: how they work together. */
function behindManner(tokens: readonly Token[], at: number): number {
  return isOneOf(tokens[at], 'chặt', 'đồng', 'tốt', 'hiệu', 'thường') && isOneOf(tokens[at + 2], 'với', 'cùng')
    ? at + 2
    : at;
}

/** Most words of a name between a comma and what it does. */
const LONGEST_LEADER = 16;

/** Does anybody lead a few words behind the comma? In a long list of names each would be read to its end otherwise. */
function leadsSoon({ tokens, to }: Clause, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(to, comma + LONGEST_LEADER); i++) if (LEADS.beginsAt(tokens, i)) return true;
  return false;
}

/** `Rà soát hồ sơ, Sở Nội vụ chủ trì thực hiện.`: behind work that nobody else does, and nothing more to be done. */
function closesWork({ tokens, from, to, context }: Clause, { bodies }: BodyList, at: number): boolean {
  const verb = LEADS.behind(tokens, at)!;
  const behind = LEADS.behind(tokens, verb) ?? verb;
  const isEnd = behind >= to || tokens[behind]!.kind === 'mark';
  // `đôn đốc các đơn vị, khu phố thực hiện`: one of those who are driven
  const isNamed = tokens.some(({ start, case: letters }) => start === bodies[0]!.start && letters !== 'lower');
  return (
    isEnd &&
    isNamed &&
    bodies.every(isEvident) &&
    lexicon.predicates.match(tokens, from) !== null &&
    bodiesAt(tokens, from, context) === null
  );
}

/** Most words between a meeting and who chairs it. */
const LONGEST_MEETING = 8;
const AT_MEETING = new WordSequences(
  ...['tại', 'trong', 'sau', 'qua'].flatMap((at) =>
    'cuộc họp|các cuộc họp|buổi họp|phiên họp|hội nghị|hội thảo|buổi làm việc|buổi giao ban|giao ban'
      .split('|')
      .map((meeting) => `${at} ${meeting}`),
  ),
);

/** `Báo cáo tại cuộc họp giao ban do Chủ tịch chủ trì`: those behind `do` chair the meeting at which the work is heard of. */
function areChairs({ tokens, from }: Clause, at: number, verb: number): boolean {
  if (!hasWords(tokens, verb, 'chủ', 'trì') || tokens[verb + 2]?.kind === 'word') return false;
  for (let i = Math.max(from, at - LONGEST_MEETING); i < at; i++) if (AT_MEETING.beginsAt(tokens, i)) return true;
  return false;
}

/** Most words of what an officer is in charge of. */
const LONGEST_CHARGE = 8;

/** `do Phó Chủ tịch UBND tỉnh phụ trách văn xã làm Trưởng ban`: what the officer is, not what he does. */
function isMadeHead({ tokens, to }: Clause, at: number): boolean {
  if (!hasWords(tokens, at, 'phụ', 'trách')) return false;
  for (let i = at + 2; i < Math.min(to, at + LONGEST_CHARGE); i++)
    if (tokens[i]!.fold === 'làm') return lexicon.nouns.match(tokens, i + 1)?.value.has('officer') ?? false;
  return false;
}

/** `được` is what the clause says of its subject: a thing, told neither as done nor within what somebody does (`rà soát dự án được Sở … thẩm định`). */
function isPassive({ tokens, from, context }: Clause, at: number): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.fold === 'đã' || bodiesAt(tokens, from, context) !== null) return false;
  // `Thông báo kết luận phải được …`, `Báo cáo định kỳ do Tổ giúp việc tổng hợp`
  const isThing = before.fold === 'phải' || THINGS.beginsAt(tokens, from);
  return isThing || lexicon.predicates.match(tokens, from) === null;
}
/** Nouns that begin like what is done. */
const THINGS = new WordSequences(
  'công tác',
  ...['báo cáo', 'dự thảo'].flatMap((paper) =>
    'định kỳ|đột xuất|tháng|quý|năm|sơ kết|tổng kết|chuyên đề|báo cáo|kế hoạch|chương trình|văn bản|kết luận|quyết định|quy chế|tờ trình'
      .split('|')
      .map((kind) => `${paper} ${kind}`),
  ),
);
