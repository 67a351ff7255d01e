/**
 * A list in which a parenthesis marks who leads (chủ trì); the others support.
 *
 * > | Sở Xây dựng (chủ trì), Sở Tài chính rà soát …
 *     ^^^^^^^^^^^ lead        ^^^^^^^^^^^^ support
 */
import { addNew, type BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { partnersOf } from '../partners/partners.ts';
import type { Clause } from '../subject/clause.ts';
import type { Pattern } from './pattern.ts';

const LEADS = new WordSequences(
  '( chủ trì )',
  '( cơ quan chủ trì )',
  '( đơn vị chủ trì )',
  '( chính )',
  '( chủ công )',
  '( nòng cốt )',
  '( chịu trách nhiệm chính )',
  '( đầu mối )',
  '( làm đầu mối )',
);
/** Most words before the mark among which the name begins that it marks. */
const REACH = 24;

export const markedList: Pattern = {
  name: 'marked-list',
  gloss: { en: 'Bodies of which one is marked (chủ trì)', vi: 'Danh sách cơ quan, cơ quan chủ trì ghi trong ngoặc' },
  examples: [
    {
      text: 'Sở Xây dựng (chủ trì), Sở Tài chính rà soát định mức.',
      lead: ['Sở Xây dựng'],
      support: ['Sở Tài chính'],
    },
    {
      text: 'Giao Sở Xây dựng (chủ trì) và Sở Tài chính (phối hợp) rà soát định mức.',
      lead: ['Sở Xây dựng'],
      support: ['Sở Tài chính'],
    },
  ],
  read(clause) {
    const { tokens, from, to, context } = clause;
    for (let i = from + 1; i < to; i++) {
      const behind = LEADS.behind(tokens, i);
      const lead = behind === null ? null : listUpTo(clause, i);
      if (behind === null || !lead) continue;
      const others = bodiesAt(tokens, isOneOf(tokens[behind], ',', 'và', ';') ? behind + 1 : behind, context);
      const support = [...(others?.bodies ?? [])];
      addNew(support, partnersOf(clause));
      return { lead: lead.bodies, support };
    }
    return null;
  },
};

/** The names that end before `end`. */
function listUpTo({ tokens, from, context }: Clause, end: number): BodyList | null {
  for (let i = Math.max(from, end - REACH); i < end; i++) {
    const list = bodiesAt(tokens, i, context);
    if (list?.next === end) return list;
  }
  return null;
}
