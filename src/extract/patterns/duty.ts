/**
 * A duty laid on bodies (có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, phải).
 *
 * > | Văn phòng Sở có trách nhiệm đôn đốc, tổng hợp …
 *     ^^^^^^^^^^^^ lead
 */
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { isPartnersClause } from '../partners/mere-partners.ts';
import { rolesSaidWithin } from '../partners/partners.ts';
import type { Pattern } from './pattern.ts';

const NEAR = 40;

export const duty: Pattern = {
  name: 'duty',
  gloss: {
    en: 'Bodies with có trách nhiệm, chịu trách nhiệm or có nhiệm vụ',
    vi: 'Cơ quan … có trách nhiệm, chịu trách nhiệm, có nhiệm vụ',
  },
  examples: [
    { text: 'Văn phòng Sở có trách nhiệm đôn đốc, tổng hợp kết quả.', lead: ['Văn phòng Sở'], support: [] },
    {
      text: 'Các đơn vị được phân công chủ trì nhiệm vụ có trách nhiệm lập dự toán.',
      lead: ['Các đơn vị'],
      support: [],
    },
  ],
  read(clause) {
    if (isPartnersClause(clause)) return null;
    const { tokens } = clause;
    const isLaid = (at: number) =>
      hasWords(tokens, at, 'trách', 'nhiệm') && isOneOf(tokens[at - 1], 'có', 'chịu', 'nhiệm');
    return rolesSaidWithin(clause, NEAR, (at) => isLaid(at) || hasWords(tokens, at, 'có', 'nhiệm', 'vụ'));
  },
};
