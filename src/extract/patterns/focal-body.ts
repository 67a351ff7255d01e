/**
 * Focal and standing bodies (làm đầu mối, là cơ quan thường trực).
 *
 * > | Sở Nội vụ là cơ quan thường trực, giúp Ủy ban nhân dân tỉnh theo dõi …
 *     ^^^^^^^^^ lead
 */
import { hasWords } from '../../text/word-sequence.ts';
import { rolesSaidWithin } from '../partners/partners.ts';
import type { Pattern } from './pattern.ts';

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
    const { tokens } = clause;
    return rolesSaidWithin(
      clause,
      NEAR,
      (at) => hasWords(tokens, at, 'đầu', 'mối') || hasWords(tokens, at, 'thường', 'trực'),
    );
  },
};
