/**
 * Focal and standing bodies (làm đầu mối, là cơ quan thường trực).
 *
 * > | Sở Nội vụ là cơ quan thường trực, giúp Ủy ban nhân dân tỉnh theo dõi …
 *     ^^^^^^^^^ lead
 */
import { hasWords } from '../clause.ts';
import { partnersOf } from '../partners.ts';
import type { Pattern } from '../pattern.ts';

const NEAR = 12;

export const focalBody: Pattern = {
  name: 'focal-body',
  gloss: { en: 'Bodies that are đầu mối or cơ quan thường trực', vi: 'Cơ quan … làm đầu mối, là cơ quan thường trực' },
  examples: [
    {
      text: 'Sở Nội vụ là cơ quan thường trực, giúp Ủy ban nhân dân tỉnh theo dõi việc thực hiện.',
      lead: ['Sở Nội vụ'],
      support: [],
    },
    { text: 'Thanh tra tỉnh làm đầu mối tổng hợp kiến nghị.', lead: ['Thanh tra tỉnh'], support: [] },
  ],
  read(clause) {
    const subject = clause.subject();
    if (!subject) return null;
    for (let i = subject.predicate; i < Math.min(clause.to, subject.predicate + NEAR); i++) {
      if (hasWords(clause.tokens, i, 'đầu', 'mối') || hasWords(clause.tokens, i, 'thường', 'trực')) {
        return { lead: subject.list.bodies, support: partnersOf(clause) };
      }
    }
    return null;
  },
};
