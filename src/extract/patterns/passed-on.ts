/**
 * A paper that is passed on (chuyển) to those who are to deal with it, whoever passes it on.
 *
 * > | Văn phòng Chính phủ chuyển kiến nghị của Hiệp hội đến Bộ Tài chính xem xét, giải quyết …
 *                                                             ^^^^^^^^^^^^ lead
 */
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { partnersOf } from '../partners/partners.ts';
import type { Clause } from '../subject/clause.ts';
import { isSaidByBody } from './order.ts';
import type { Pattern } from './pattern.ts';

export const passedOn: Pattern = {
  name: 'passed-on',
  gloss: {
    en: 'A letter or request that is passed on (chuyển) to bodies to deal with',
    vi: 'Chuyển văn bản, đơn, kiến nghị đến cơ quan để giải quyết',
  },
  examples: [
    {
      text: 'Văn phòng Chính phủ chuyển kiến nghị của Hiệp hội đến Bộ Tài chính xem xét, giải quyết.',
      lead: ['Bộ Tài chính'],
      support: [],
    },
    {
      text: 'Chuyển Sở Xây dựng chủ trì, phối hợp với Sở Tài chính xử lý đơn của công dân.',
      lead: ['Sở Xây dựng'],
      support: ['Sở Tài chính'],
    },
  ],
  read(clause) {
    const at = passingAt(clause);
    const list = at === null ? null : receiversBehind(clause, at + 1);
    return list && { lead: list.bodies, support: partnersOf(clause, list.next) };
  },
};

/** The word, at the head of the clause or behind who passes on; null where something else is told. */
function passingAt(clause: Clause): number | null {
  const { tokens, from, to } = clause;
  for (let i = from; i < to; i++) {
    if (tokens[i]!.fold !== 'chuyển') continue;
    const isFirst = i === from || (i === from + 1 && tokens[from]!.fold === 'kính');
    return isFirst || clause.subject()?.predicate === i || isSaidByBody(clause, i) ? i : null;
  }
  return null;
}

/** First syllables of what is passed on: `văn bản`, `công văn`, `đơn`, `kiến nghị`, `phản ánh`, `ý kiến`, `thư`, `tờ trình`, `nội dung`, `đề nghị`. Money and files of procedures are no such papers. */
const PAPERS = new Set('văn công đơn kiến phản ý thư tờ nội đề báo'.split(' '));
/** Most words of what is passed on. */
const LONGEST_PAPER = 30;

/** Known bodies behind `chuyển`, or behind the paper and `đến`, who are to consider it. */
function receiversBehind(clause: Clause, at: number): BodyList | null {
  const { tokens, to, context } = clause;
  const direct = bodiesAt(tokens, at, context);
  if (direct) return areToDeal(clause, direct) ? direct : null;
  if (!PAPERS.has(tokens[at]?.fold ?? '')) return null;
  for (let i = at + 1; i < Math.min(to, at + LONGEST_PAPER); i++) {
    if (!isOneOf(tokens[i], 'đến', 'tới', 'cho')) continue;
    const list = bodiesAt(tokens, i + 1, context);
    if (list && areToDeal(clause, list)) return list;
  }
  return null;
}

/** What they are to do with it. */
const DEALS = new WordSequences(
  'xem xét',
  'nghiên cứu',
  'giải quyết',
  'xử lý',
  'chủ trì',
  'thẩm định',
  'tham mưu',
  'trả lời',
);

/** `chuyển Bộ Xây dựng xem xét`, `chuyển Bộ Xây dựng văn bản nêu trên để xử lý` */
function areToDeal({ tokens, to }: Clause, { bodies, next }: BodyList): boolean {
  if (!bodies.every(({ entry, agency }) => entry !== null || agency !== null)) return false;
  if (DEALS.beginsAt(tokens, next)) return true;
  for (let i = next; i < Math.min(to, next + LONGEST_PAPER); i++)
    if (tokens[i]!.fold === 'để') return DEALS.beginsAt(tokens, i + 1);
  return false;
}
