/**
 * Partners without a subject: the lead comes from above.
 *
 * > | Phối hợp với Công an tỉnh kiểm tra …
 *                  ^^^^^^^^^^^^ support
 */
import { partnersOf } from '../partners/partners.ts';
import type { Pattern } from './pattern.ts';

export const partnersOnly: Pattern = {
  name: 'partners-only',
  gloss: {
    en: 'Phối hợp với without a subject: partners only',
    vi: 'Phối hợp với … không có chủ ngữ: chỉ có cơ quan phối hợp',
  },
  examples: [
    { text: 'Phối hợp với Công an tỉnh kiểm tra việc chấp hành quy định.', lead: [], support: ['Công an tỉnh'] },
  ],
  read(clause) {
    const support = partnersOf(clause);
    return support.length > 0 ? { lead: [], support } : null;
  },
};
