/** The words that name the type of a cited document (`Nghị định`, `Kế hoạch`, `Công văn`), as a piece of a pattern. */
import docTypes from '../data/doc-types.tsv';
import { readTable } from '../lexicon/table.ts';

/** Said of documents only in citations, and the short forms that stand before a symbol (`QĐ 22/QĐ-UBND`). */
const ONLY_CITED = [
  'Văn bản',
  'Chương trình hành động',
  'Chương trình công tác',
  'Thông báo Kết luận',
  'Nghị quyết liên tịch',
  'Thông tư liên bộ',
  'QĐ',
  'NĐ',
  'NQ',
  'CT',
  'CV',
  'KH',
  'TB',
  'TT',
  'VB',
];

const names = readTable<'name' | 'line'>(docTypes).map((row) => row.name);

/** Longest first, so that `Thông tư liên tịch` isn't read as `Thông tư`. */
export const TYPE_WORDS = [...new Set([...names, ...ONLY_CITED])]
  .sort((a, b) => b.length - a.length)
  .map((name) => name.replace(/ /g, '\\s+'))
  .join('|');

/** Types that bodies carry in their names too (`Sở Kế hoạch và Đầu tư`): one is a type only before a number, a date or `của`. */
export const NAMED_AFTER_TYPES =
  'Kế\\s+hoạch|Dự\\s+án|Chương\\s+trình|Báo\\s+cáo|Luật|Quy\\s+hoạch|Chiến\\s+lược|Hướng\\s+dẫn';
