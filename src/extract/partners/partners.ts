/**
 * Partners (cơ quan phối hợp): the bodies that a clause names behind `phối hợp với`, `phối hợp cùng`, `cùng với`.
 *
 * > | Sở Y tế chủ trì, phối hợp chặt chẽ với Sở Tài chính và các đơn vị liên quan rà soát …
 *                                           ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
import { addNew, type BodyList, type BodyMention } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { signWords } from '../../text/signs.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Roles } from '../patterns/pattern.ts';
import type { Clause } from '../subject/clause.ts';
import { unknownWithOthers } from '../subject/unknown-partner.ts';
import { behindCung } from './behind-cung.ts';
import { behindPhoiHop } from './behind-phoi-hop.ts';
import { actsAt, isCapitalOrMany, namesAt } from './evident-partners.ts';
import { listBefore } from './partners-before.ts';

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
    // `Cùng với Sở Tài chính, Sở Y tế xây dựng …`, `phối hợp với các sở, ngành tham gia …`: told already, as leads or within a partner
    const told = [...(clause.subject()?.list.bodies ?? []), ...partners];
    addNew(
      partners,
      list.bodies.filter(({ start }) => !told.some((other) => other.start <= start && start < other.end)),
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

/** First words of all that introduces partners, before their names or behind. */
const INTRODUCES = signWords(['phối', 'hiệp', 'kết', 'liên', 'sự', 'chủ', 'cùng', 'tham', 'hỗ', 'giúp']);

/** Index at which the names of partners would begin when the word at `at` introduces them; else null. */
function behindPartnership(clause: Clause, at: number, behindLead: number): number | null {
  switch (clause.tokens[at]!.fold) {
    case 'phối':
    case 'hiệp':
      return behindPhoiHop(clause, at, behindLead);
    case 'cùng':
      return behindCung(clause, at, behindLead);
    case 'chủ':
      return hasWords(clause.tokens, at, 'chủ', 'trì', 'với') ? at + 3 : null;
    case 'kết':
    case 'liên':
      return behindUnion(clause, at);
    case 'tham':
      return behindPart(clause, at);
    case 'sự':
      return behindHelp(clause.tokens, at);
    default:
      return null;
  }
}

/** `liên kết với Trường Đại học Y`, `kết hợp Trường Chính trị tỉnh mở lớp`; what joins persons and things (`kết hợp học với hành`) names no body straight behind. */
function behindUnion(clause: Clause, at: number): number | null {
  const { tokens } = clause;
  // `phối kết hợp`
  if (tokens[at - 1]?.fold === 'phối') return null;
  const behind = UNITES.behind(tokens, at);
  if (behind !== null) return isCapitalOrMany(tokens[behind]) ? behind : null;
  const isJoint = hasWords(tokens, at, 'kết', 'hợp') && tokens[at + 2]?.case !== 'lower';
  return isJoint && actsAt(clause, at + 2) ? at + 2 : null;
}
const UNITES = new WordSequences('kết hợp với', 'kết hợp cùng với', 'kết hợp cùng', 'liên kết với');

/** `Cùng tham gia có Công an tỉnh`, `tham gia cùng Sở Du lịch tổ chức …` */
function behindPart(clause: Clause, at: number): number | null {
  const { tokens } = clause;
  if (tokens[at + 1]?.fold !== 'gia') return null;
  const isTold =
    (tokens[at + 2]?.fold === 'có' && isCapitalOrMany(tokens[at + 3])) ||
    (tokens[at + 2]?.fold === 'cùng' && actsAt(clause, at + 3));
  return isTold ? at + 3 : null;
}

/** `với sự tham gia của`, `có sự phối hợp, hỗ trợ chuyên môn của`: the index behind it, where `sự` stands at `at`. */
function behindHelp(tokens: readonly Token[], at: number): number | null {
  if (!isOneOf(tokens[at - 1], 'với', 'có')) return null;
  let i = at + 1;
  const helps = (word: string) => HELP.has(word) || (i > at + 2 && HELP_TOO.has(word));
  while (i < at + LONGEST_HELP && helps(tokens[i]?.fold ?? '')) i++;
  return i > at + 2 && tokens[i]?.fold === 'của' ? i + 1 : null;
}

/** What others give, between `với sự` and `của`; those who only watch (`giám sát`) don't. */
const HELP = new Set(
  'tham gia góp ý phối hợp hỗ trợ giúp đỡ sức cộng tác đồng hành chuyên môn kỹ thuật chặt chẽ tích cực trực tiếp và ,'.split(
    ' ',
  ),
);
const HELP_TOO = new Set('giám sát tạo điều kiện ủng hộ đóng chứng kiến vào cuộc'.split(' '));
const LONGEST_HELP = 10;
