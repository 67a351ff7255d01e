/**
 * A duty laid on bodies (có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, phải).
 *
 * > | Văn phòng Sở có trách nhiệm đôn đốc, tổng hợp …
 *     ^^^^^^^^^^^^ lead
 */
import { hasWords } from '../clause.ts';
import { partnersOf } from '../partners.ts';
import type { Pattern } from '../pattern.ts';

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
    const subject = clause.subject();
    if (!subject || subject.isHeading) return null;
    for (let i = subject.predicate; i < Math.min(clause.to, subject.predicate + NEAR); i++) {
      const isDuty = hasWords(clause.tokens, i, 'trách', 'nhiệm') || hasWords(clause.tokens, i, 'có', 'nhiệm', 'vụ');
      if (isDuty && /^(có|chịu|nhiệm)$/u.test(clause.tokens[i - 1]?.fold ?? ''))
        return { lead: subject.list.bodies, support: partnersOf(clause) };
      if (hasWords(clause.tokens, i, 'có', 'nhiệm', 'vụ'))
        return { lead: subject.list.bodies, support: partnersOf(clause) };
    }
    return null;
  },
};
