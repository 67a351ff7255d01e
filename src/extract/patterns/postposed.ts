/**
 * The body behind the work (do … chủ trì, giao cho …).
 *
 * > | Hội thi cấp tỉnh do Liên đoàn Lao động tỉnh chủ trì tổ chức.
 *                         ^^^^^^^^^^^^^^^^^^^^^^^ lead
 */
import { bodiesAt } from '../../names/bodies.ts';
import { hasWords } from '../clause.ts';
import { partnersOf } from '../partners.ts';
import type { Pattern } from '../pattern.ts';

/** What somebody does who is named behind `do`; `do Chính phủ quy định` assigns nothing. */
const DOES = [
  'thực hiện',
  'làm đầu mối',
  'đảm nhiệm',
  'đảm nhận',
  'phụ trách',
  'tổ chức',
  'thông báo',
  'chịu trách nhiệm',
  'triển khai',
].map((words) => words.split(' '));

export const postposed: Pattern = {
  name: 'postposed',
  gloss: {
    en: 'Do … chủ trì, thực hiện or làm đầu mối behind the work; (… chủ trì) in parentheses',
    vi: '… do cơ quan … chủ trì, thực hiện, làm đầu mối',
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
  ],
  read(clause) {
    const { tokens, context } = clause;
    for (let i = clause.from; i < clause.to; i++) {
      const word = tokens[i]!.fold;
      if (word !== 'do' && word !== '(') continue;
      const list = bodiesAt(tokens, i + 1, context);
      if (!list || list.next >= clause.to) continue;
      const leads =
        hasWords(tokens, list.next, 'chủ', 'trì') ||
        (word === 'do' && DOES.some((words) => hasWords(tokens, list.next, ...words)));
      if (leads) return { lead: list.bodies, support: partnersOf(clause) };
    }
    return null;
  },
};
