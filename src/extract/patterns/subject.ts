/**
 * The subject of a directing verb.
 *
 * > | Sở Văn hóa, Thể thao và Du lịch hướng dẫn các hoạt động …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ lead
 */
import { isSaidBySuperior } from '../subject/answers.ts';
import type { Pattern } from './pattern.ts';

export const subject: Pattern = {
  name: 'subject',
  gloss: { en: 'Bodies as subject of what is to be done', vi: 'Cơ quan là chủ ngữ của việc phải làm' },
  examples: [
    {
      text: 'Sở Văn hóa, Thể thao và Du lịch hướng dẫn các hoạt động lễ hội.',
      lead: ['Sở Văn hóa, Thể thao và Du lịch'],
      support: [],
    },
    { text: 'Sau khi Bộ Y tế có hướng dẫn, Sở Y tế tổ chức tiêm chủng.', lead: ['Sở Y tế'], support: [] },
  ],
  read(clause) {
    const found = clause.subject();
    return found && !found.asks && !isSaidBySuperior(clause, found) ? { lead: found.list.bodies, support: [] } : null;
  },
};
