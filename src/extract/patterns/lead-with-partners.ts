/**
 * Lead with partners (chủ trì, phối hợp với …).
 *
 * > | Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng …
 *     ^^^^^^^ lead                  ^^^^^^^^^^^^  ^^^^^^^^^^^^ support
 */
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { rolesSaidWithin } from '../partners/partners.ts';
import type { Pattern } from './pattern.ts';

/** Words after the names within which `chủ trì` stands. */
const NEAR = 40;

export const leadWithPartners: Pattern = {
  name: 'lead-with-partners',
  gloss: { en: 'Bodies, then chủ trì, mostly with phối hợp với', vi: 'Cơ quan … chủ trì, phối hợp với …' },
  examples: [
    {
      text: 'Sở Y tế chủ trì, phối hợp với Sở Tài chính, Công an tỉnh xây dựng phương án.',
      lead: ['Sở Y tế'],
      support: ['Sở Tài chính', 'Công an tỉnh'],
    },
    {
      text: 'Sở Nội vụ, trên cơ sở đề xuất của các đơn vị, chủ trì tổng hợp danh sách.',
      lead: ['Sở Nội vụ'],
      support: [],
    },
  ],
  read(clause) {
    const { tokens } = clause;
    return rolesSaidWithin(
      clause,
      NEAR,
      (at) => hasWords(tokens, at, 'chủ', 'trì') && !isOneOf(tokens[at - 1], 'quan', 'vị', 'công', 'giao'),
    );
  },
};
