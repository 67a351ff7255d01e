/**
 * Bodies of whom a carrier says that they need to do what follows (cần, phải).
 *
 * > | Nhấn mạnh một số nội dung Ủy ban nhân dân tỉnh cần tập trung chỉ đạo:
 *                               ^^^^^^^^^^^^^^^^^^^^ lead
 */
import type { BodyList } from '../../model/body.ts';
import { bodiesAt } from '../../names/bodies.ts';
import type { Clause } from '../subject/clause.ts';
import { isEvident } from '../subject/evident.ts';
import type { Pattern } from './pattern.ts';

export const neededOf: Pattern = {
  name: 'needed-of',
  gloss: { en: 'Body that needs to do what a colon opens', vi: 'Cơ quan cần làm những việc nêu sau dấu hai chấm' },
  examples: [
    {
      text: 'Nhấn mạnh một số nội dung Ủy ban nhân dân tỉnh cần tập trung chỉ đạo:',
      lead: ['Ủy ban nhân dân tỉnh'],
      support: [],
    },
  ],
  read(clause) {
    if (clause.tokens[clause.to - 1]!.fold !== ':') return null;
    for (let i = clause.from + 1; i < clause.to; i++) {
      if (!NEEDS.has(clause.tokens[i]!.fold)) continue;
      const list = bodiesBefore(clause, i);
      if (list?.bodies.every(isEvident)) return { lead: list.bodies, support: [] };
    }
    return null;
  },
};

const NEEDS = new Set(['cần', 'phải']);
/** Most words of the names before the verb. */
const LONGEST_LIST = 24;

/** The longest list of names that ends where the verb stands. */
function bodiesBefore({ tokens, from, context }: Clause, at: number): BodyList | null {
  for (let i = Math.max(from, at - LONGEST_LIST); i < at; i++) {
    const list = bodiesAt(tokens, i, context);
    if (list?.next === at) return list;
  }
  return null;
}
