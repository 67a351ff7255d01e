/**
 * A heading that is nothing but names: what stands below is theirs. Read by `extract/scope.ts`, in tables by `extract/table-tasks.ts`.
 *
 * > 1. Sở Y tế
 *      ^^^^^^^ lead
 * > - Tổ chức tiêm chủng cho trẻ em.
 */
import type { PatternEntry } from './pattern.ts';

export const namedInHeading: PatternEntry = {
  name: 'named-in-heading',
  gloss: { en: 'Bodies as the heading above the work', vi: 'Cơ quan là tên của đề mục phía trên' },
  examples: [
    {
      text: '1. Sở Y tế\n- Tổ chức tiêm chủng cho trẻ em.',
      lead: ['Sở Y tế'],
      support: [],
    },
  ],
};
