/**
 * A column of a table whose heading says what the bodies in it do: columns are told apart by `extract/columns.ts`, rows read by
 * `extract/table-tasks.ts`.
 *
 * > | Nội dung công việc          | Cơ quan chủ trì | Cơ quan phối hợp |
 * > | Rà soát công trình cấp nước | Sở Xây dựng     | Sở Tài chính     |
 *                                   ^^^^^^^^^^^ lead   ^^^^^^^^^^^^ support
 */
import type { PatternEntry } from './pattern.ts';

export const tableColumn: PatternEntry = {
  name: 'table-column',
  gloss: { en: 'Bodies in a column of a table', vi: 'Cơ quan ghi ở một cột của bảng' },
  examples: [
    {
      text: [
        '| TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp |',
        '| --- | --- | --- | --- |',
        '| 1 | Rà soát công trình cấp nước | Sở Xây dựng | Sở Tài chính |',
      ].join('\n'),
      lead: ['Sở Xây dựng'],
      support: ['Sở Tài chính'],
    },
  ],
};
