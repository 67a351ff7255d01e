/**
 * An order (giao, yêu cầu, đề nghị): the bodies behind the verb are to do it, whoever gives the order.
 *
 * > | Giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp thẩm định …
 *          ^^^^^^^^^^^^ lead                  ^^^^^^^^^ support
 */

import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { behindAddress } from '../../names/words/address.ts';
import type { Token } from '../../text/tokens.ts';
import { behindAside, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { cooperatesOnly } from '../partners/mere-partners.ts';
import { membersNamed, partnersOf } from '../partners/partners.ts';
import { ADJUNCT, OCCASION } from '../subject/adjuncts.ts';
import { isSaidBySuperior } from '../subject/answers.ts';
import { behindAdjunct } from '../subject/behind-adjunct.ts';
import type { Clause } from '../subject/clause.ts';
import { isEvident } from '../subject/evident.ts';
import { namedBefore } from '../subject/named-before.ts';
import type { Pattern } from './pattern.ts';

export const order: Pattern = {
  name: 'order',
  gloss: { en: 'Giao, yêu cầu or đề nghị with the bodies behind it', vi: 'Giao, yêu cầu, đề nghị kèm tên cơ quan' },
  examples: [
    {
      text: 'Giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp thẩm định dự toán.',
      lead: ['Sở Tài chính'],
      support: ['Sở Tư pháp'],
    },
    {
      text: 'Ủy ban nhân dân tỉnh yêu cầu Giám đốc Sở Y tế khẩn trương báo cáo.',
      lead: ['Giám đốc Sở Y tế'],
      support: [],
    },
    { text: 'Thành lập đoàn kiểm tra (giao Thanh tra tỉnh tham mưu).', lead: ['Thanh tra tỉnh'], support: [] },
  ],
  read(clause) {
    for (let i = clause.from; i < clause.to; i++) {
      const list = orderedAt(clause, i);
      // `Sở Y tế tổ chức …; đề nghị Hội Nông dân tỉnh cùng phối hợp thực hiện`
      if (list && i === clause.from && i > 0 && cooperatesOnly(clause, list.next))
        return { lead: [], support: list.bodies };
      if (list)
        return {
          lead: withAsker(clause, i, list.bodies),
          support: partnersOf(clause, behindAside(clause.tokens, list.next)),
        };
    }
    return null;
  },
};

/**
 * `Sở Y tế kiểm tra các cơ sở, đề nghị Ủy ban nhân dân các huyện báo cáo`: who acts and then asks others leads with them; many whom no table knows
 * are the object of the work (`…, yêu cầu các cơ sở ký cam kết`).
 */
function withAsker(clause: Clause, at: number, ordered: BodyMention[]): BodyMention[] {
  const asks = ASKS.has(clause.tokens[at]!.fold) && clause.tokens[at - 1]?.fold === ',';
  const subject = asks ? clause.subject() : null;
  if (!subject || subject.isPast || subject.predicate >= at || decides(clause, at) || isSaidBySuperior(clause, subject))
    return ordered;
  return [...subject.list.bodies, ...ordered.filter(({ entry }) => entry !== null)];
}
const ASKS = new Set(['đề', 'yêu']);

/** The bodies that are ordered by the word at `at`. */
export function orderedAt(clause: Clause, at: number): BodyList | null {
  return (clause.tokens[at]!.signs & OPENS_VERB) === 0 ? null : orderedBehind(clause, at);
}

function orderedBehind(clause: Clause, at: number): BodyList | null {
  const { tokens, context } = clause;
  const behindVerb = VERBS.behind(tokens, at);
  if (behindVerb === null || !canOrder(clause, at)) return null;
  let behind = behindVerb;
  // `giao ban hằng tuần`, `giao lưu`: other verbs
  if (tokens[behind]?.case === 'lower' && (lexicon.predicates.match(tokens, at)?.next ?? 0) > behind) return null;
  if (hasWords(tokens, behind, 'nhiệm', 'vụ') || hasWords(tokens, behind, 'trách', 'nhiệm')) behind += 2;
  if (tokens[behind]?.fold === 'cho' || tokens[behind]?.fold === ':') behind++;
  const named = namedBefore(clause, behind) ?? bodiesAt(tokens, behind, context) ?? namedBehindTime(clause, at, behind);
  const list = named && (membersNamed(clause, named) ?? named);
  if (!list) return null;
  const verb = tokens[at]!.fold;
  const isInvited = at === clause.from && (TAKES_PART.beginsAt(tokens, list.next) || tokens[list.next]?.fold === ':');
  if (verb === 'mời' && !isInvited) return null;
  if (verb === 'đề' && (asksToDecide(clause, at, list.next) || asksForHelp(clause, at, list))) return null;
  if (tokens[at - 1]?.fold === '(' && areOwnPersons(clause, at, list)) return null;
  return list.bodies.some(isEvident) || tellsAnybody(clause, at, verb, list) ? list : null;
}

/** `Yêu cầu trong quý I năm 2013 các tỉnh hoàn thành …`, `Đề nghị trước ngày 15/12, các đơn vị báo cáo …`: a time, or when else, before those who are told to act. */
function namedBehindTime(clause: Clause, at: number, behind: number): BodyList | null {
  if (at !== clause.from || !ASKS.has(clause.tokens[at]!.fold)) return null;
  return behindAdjunct(clause, behind)?.list ?? null;
}

/** `Phòng Tổ chức ký hợp đồng (giao đồng chí Trưởng phòng trực tiếp làm)`: whom of its own the subject charges. */
function areOwnPersons(clause: Clause, at: number, { bodies }: BodyList): boolean {
  const subject = clause.subject();
  const acts = subject !== null && !subject.isPast && subject.predicate < at;
  return acts && bodies.every(({ kind, agency, entry }) => kind === 'officer' && agency === null && entry === null);
}

/** At the head of a clause persons are told to act as well: `Yêu cầu giáo viên …`, `Giao kế toán lập dự toán`, not `Đề nghị cá nhân có thành tích …`. */
function tellsAnybody(clause: Clause, at: number, verb: string, { next }: BodyList): boolean {
  const { tokens, from, to } = clause;
  if (verb === 'yêu') return at === from || standsBehindAdjunct(clause, at) || clause.subject()?.list.next === at;
  const isAsked = at === from && (verb === 'giao' || verb === 'đề');
  return isAsked && next < to && tokens[next]!.fold !== 'có' && lexicon.predicates.match(tokens, next) !== null;
}

/** `Đối với các dự án BOT, yêu cầu nhà đầu tư …` */
function standsBehindAdjunct({ tokens, from }: Clause, at: number): boolean {
  return tokens[at - 1]?.fold === ',' && ADJUNCT.match(tokens, from) !== null;
}

/** What those who decide are asked for. */
const DECISIONS = new WordSequences(
  'xem xét',
  'quyết định',
  'phê duyệt',
  'thành lập',
  'khen thưởng',
  'công nhận',
  'bổ nhiệm',
  'ban hành',
  'thông qua',
);

/** `Sở Nội vụ kiểm tra hồ sơ, đề nghị Ủy ban nhân dân tỉnh công nhận`, `…; cuối năm tự chấm điểm, đề nghị …`: the subject asks those who decide. */
function asksToDecide(clause: Clause, at: number, behind: number): boolean {
  const { tokens, from } = clause;
  const isBehindWork = tokens[at - 1]?.fold === ',' && (clause.subject() !== null || tokens[from - 1]?.fold === ';');
  if (!isBehindWork || decides(clause, at)) return false;
  return DECISIONS.beginsAt(clause.tokens, behind);
}

/** `Trường hợp vượt khả năng, Ban Chỉ huy … tỉnh đề nghị Ủy ban Quốc gia … hỗ trợ`: what a body is to do in that case is to ask those above it. */
function asksForHelp(clause: Clause, at: number, { bodies }: BodyList): boolean {
  if (!OCCASION.beginsAt(clause.tokens, clause.from)) return false;
  const subject = clause.subject();
  if (subject?.list.next !== at || !bodies.every(isCentral)) return false;
  return subject.list.bodies.every((body) => body.entry !== null && !isCentral(body));
}
function isCentral({ entry }: BodyMention): boolean {
  return entry?.level === 'central';
}

const VERBS = new WordSequences(
  'giao',
  'phân công',
  'phân giao',
  'yêu cầu',
  'đề nghị',
  'chỉ thị',
  'kiến nghị',
  'ủy quyền',
  'ủy nhiệm',
  'lưu ý',
  'mời',
);
/** First words of those that may stand behind any name, of a person too: `Phó Thủ tướng … yêu cầu …`. */
const BEHIND_PERSONS = new Set(['yêu', 'đề', 'lưu']);

/** Who is invited acts: `Mời Ủy ban Mặt trận Tổ quốc tham gia giám sát`, `Mời Bí thư Tỉnh đoàn: chỉ đạo …`; elsewhere the inviting is the work (`Mời chuyên gia giảng bài`). */
const TAKES_PART = new WordSequences(
  ...'tham gia|cùng tham gia|phối hợp|chủ trì|cử|giám sát|vận động|chỉ đạo|phát động|đôn đốc'.split('|'),
);

const OPENS_VERB = VERBS.sign();

/** An order stands at the head of a clause, in a parenthesis, or behind who gives it; elsewhere these words are nouns or tell of others' orders. */
function canOrder(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  const mid = BEHIND_PERSONS.has(tokens[at]!.fold);
  const before = tokens[at - 1];
  // `Không yêu cầu người dân nộp …`
  if (before?.fold === 'không') return false;
  if (tokens[at]!.fold === 'kiến') return at === from;
  // elsewhere these tell what the subject does
  if (tokens[at]!.fold === 'phân')
    return (
      at === 0 ||
      before?.fold === '(' ||
      isSaidByPremier(clause, at) ||
      dividesAmongPersons(clause, at) ||
      isDividedBehind(clause, at)
    );
  if (tokens[at]!.fold === 'ủy') return at === 0 || (from === 0 && clause.subject()?.list.next === at);
  if (at === from || !before || /^[(:]$/.test(before.fold) || OPENS_ORDER.has(before.fold)) return true;
  if (at === from + 1 && before.fold === 'tạm') return true;
  if (at === from + 2 && hasWords(tokens, from, 'tiếp', 'tục')) return true;
  const subject = clause.subject();
  if (subject && subject.list.next === at) return true;
  if (mid && isSaidByBody(clause, at)) return true;
  // `Thủ tướng Chính phủ đánh giá cao … và yêu cầu các Bộ …`
  if (mid && before.fold === 'và' && subject !== null && isSaidBySuperior(clause, subject)) return true;
  // `cơ chế đặt hàng, giao nhiệm vụ cho các đơn vị sự nghiệp`: ways of paying for work
  if (before.fold === ',' && WAYS_OF_PAYING.beginsAt(tokens, at - 3)) return false;
  // `…: Đồng ý như kiến nghị của Tỉnh, giao Bộ …`
  if (before.fold === ',' && (subject === null || decides(clause, at))) return true;
  if (subject === null && standsBehindTopic(clause, at)) return true;
  return (
    mid &&
    (before.case === 'title' ||
      before.case === 'upper' ||
      before.kind === 'mark' ||
      (lexicon.nouns.match(tokens, at - 1)?.value.has('place') ?? false))
  );
}
const WAYS_OF_PAYING = new WordSequences('đặt hàng ,', 'đấu thầu ,', 'giao khoán ,');
const OPENS_ORDER = new Set('đó kính trọng nhất ý trí thuận trương thời'.split(' '));

/** `Rà soát hồ sơ, phân công Sở Nội vụ chủ trì`: behind the work, who leads it. */
function isDividedBehind({ tokens, from, context }: Clause, at: number): boolean {
  const list = tokens[at - 1]?.fold === ',' ? bodiesAt(tokens, at + 2, context) : null;
  if (!list?.bodies.every(isNamed) || !LEADS.beginsAt(tokens, list.next)) return false;
  return bodiesAt(tokens, from, context) === null;
}

/** Not `phân công đơn vị chủ trì`, which is the work. */
function isNamed(body: BodyMention): boolean {
  return isEvident(body) && /^các |\p{Lu}/u.test(body.name);
}
const LEADS = new WordSequences('chủ trì', 'làm đầu mối', 'thực hiện', 'chịu trách nhiệm', 'phụ trách');

/** `Thủ tướng Chính phủ phân công Phó Thủ tướng …`: the Government (Chính phủ) and its head divide work and do none of it. */
function isSaidByPremier(clause: Clause, at: number): boolean {
  const subject = clause.subject();
  return subject?.list.next === at && subject.list.bodies.every(({ id }) => id === GOVERNMENT);
}
const GOVERNMENT = 'cent:chinh-phu';

/** `Tổ chức lễ khai giảng. Phân công đ/c Hiệu trưởng chỉ đạo chung`: behind the work, in a sentence of its own, a person who is addressed. */
function dividesAmongPersons({ tokens, from }: Clause, at: number): boolean {
  return at === from && tokens[at - 1]?.fold === '.' && behindAddress(tokens, at + 2) > at + 2;
}

/** Most words of the name of the body that orders. */
const LONGEST_ORDERER = 12;

/** `Nhân dịp kỷ niệm …, Thủ tướng Chính phủ yêu cầu …`: behind the last comma stands nothing but who gives the order. */
export function isSaidByBody({ tokens, from, context }: Clause, at: number): boolean {
  for (let i = at - 2; i > Math.max(from, at - LONGEST_ORDERER); i--)
    if (tokens[i]!.fold === ',') return bodiesAt(tokens, i + 1, context)?.next === at;
  return false;
}

/** Most words of what an order is about, before it. */
const LONGEST_TOPIC = 8;
/** Before these the verb is no order but part of a phrase: `việc giao Sở …`, `đã giao Sở …`. */
const NO_TOPIC = new Set('việc được đã đang sẽ không chưa để do theo và hoặc'.split(' '));

/** What an order is about where its words hold verbs: `Công tác tuyên truyền, vận động giao Sở …`. */
const MATTERS = new WordSequences('công tác', 'nhiệm vụ', 'nội dung', 'việc', 'hoạt động', 'phần việc', 'các nội dung');
const LONGEST_MATTER = 16;

function isMatter({ tokens, from, context }: Clause, at: number): boolean {
  if (at - from > LONGEST_MATTER || !MATTERS.beginsAt(tokens, from)) return false;
  for (let i = from + 1; i < at; i++) {
    const { kind, fold } = tokens[i]!;
    if (kind !== 'word' && fold !== ',') return false;
    // `Việc lựa chọn nhà đầu tư giao Sở …`; not `Việc Sở Y tế giao …`
    const list = bodiesAt(tokens, i, context);
    if (list?.next === at && list.bodies.some(isEvident)) return false;
  }
  return true;
}

/** `Trước mắt giao Sở …`, `Kinh phí thực hiện giao Sở …`: nothing but a phrase without a verb stands before the order. */
function standsBehindTopic(clause: Clause, at: number): boolean {
  const { tokens, from } = clause;
  if (NO_TOPIC.has(tokens[at - 1]!.fold)) return false;
  if (isMatter(clause, at)) return true;
  if (at - from > LONGEST_TOPIC) return false;
  for (let i = from; i < at; i++) {
    const { kind } = tokens[i]!;
    if (
      kind !== 'word' ||
      (lexicon.predicates.match(tokens, i) && !lexicon.nouns.match(tokens, i) && !isNoVerb(tokens, i))
    )
      return false;
  }
  return true;
}
const IS_ADJUNCT = new Set(['trước', 'riêng', 'thực', 'triển']);

/** A verb that is none here: `Trước mắt …`, `Kinh phí thực hiện …`, `Các kiến nghị còn lại …`. */
function isNoVerb(tokens: readonly Token[], at: number): boolean {
  return IS_ADJUNCT.has(tokens[at]!.fold) || isOneOf(tokens[at - 1], 'các', 'những', 'số');
}

/** Does the clause say before `at` what is agreed? */
function decides({ tokens, from }: Clause, at: number): boolean {
  for (let i = from; i < at - 1; i++)
    if (
      hasWords(tokens, i, 'đồng', 'ý') ||
      hasWords(tokens, i, 'thống', 'nhất') ||
      hasWords(tokens, i, 'chấp', 'thuận')
    )
      return true;
  return false;
}
