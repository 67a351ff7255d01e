/**
 * Labels of lines below a piece of work: read by `extract/labels/labels.ts`, laid on the tasks above them by `extract/tasks.ts`.
 *
 * > 1. Rà soát công trình cấp nước.
 * > - Cơ quan chủ trì: Sở Xây dựng.
 *                      ^^^^^^^^^^^ lead
 */
import type { PatternEntry } from './pattern.ts';

export const labelledLine: PatternEntry = {
  name: 'labelled-line',
  gloss: { en: 'Bodies behind the label of a line of its own', vi: 'Cơ quan ghi sau nhãn ở một dòng riêng' },
  examples: [
    {
      text: '1. Rà soát công trình cấp nước.\n- Cơ quan chủ trì: Sở Xây dựng.\n- Cơ quan phối hợp: Sở Tài chính.',
      lead: ['Sở Xây dựng'],
      support: ['Sở Tài chính'],
    },
  ],
};
