/**
 * Names before a colon: what follows is theirs.
 *
 * > | Bộ Chỉ huy Quân sự tỉnh: Chỉ đạo các đơn vị …
 *     ^^^^^^^^^^^^^^^^^^^^^^^ lead
 */
import { partnersOf } from '../partners/partners.ts';
import type { Pattern } from './pattern.ts';

export const namedBeforeColon: Pattern = {
  name: 'named-before-colon',
  gloss: { en: 'Bodies before a colon', vi: 'Tên cơ quan đứng trước dấu hai chấm' },
  examples: [
    {
      text: 'Sở Công Thương: Phối hợp với Cục Thuế tỉnh kiểm tra giá cả.',
      lead: ['Sở Công Thương'],
      support: ['Cục Thuế tỉnh'],
    },
  ],
  read(clause) {
    const subject = clause.subject();
    return subject?.isHeading ? { lead: subject.list.bodies, support: partnersOf(clause) } : null;
  },
};
