import { test } from 'vitest';
import { groupCitations } from '../../src/annotate/citation-groups.ts';
import { findCitations } from '../../src/annotate/citations.ts';
import { findDeadlines } from '../../src/extract/deadlines.ts';
import { expectLinear } from '../growth.ts';

/** Paragraphs without end, as broken files have them: reading takes time in proportion to their length. */
const PIECES = [
  ' ',
  '(',
  'A ',
  '1/A',
  'Luật A ',
  'ngày . . . ',
  'hằng năm ',
  'định kỳ 6 tháng, ',
  'trước ngày 1/1, ',
  '1/1 và ',
  'khi Bộ A, ',
  'điểm a, b, ',
  `tháng 5${' '.repeat(3000)}`,
  'Nghị định số 1/NĐ-CP của A và ',
];

test.each(PIECES)('%j repeated', (piece) => {
  expectLinear(
    (size) => piece.repeat(Math.ceil((size * 15_000) / piece.length)),
    (text) => {
      const run = { start: 0, end: text.length, text };
      const citations = findCitations(run);
      groupCitations(citations, null);
      for (const labelled of [false, true]) findDeadlines(run, { documentDate: '2020', citations, labelled });
    },
  );
});
