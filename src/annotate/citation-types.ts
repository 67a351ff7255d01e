/** The words that name the type of a cited document: `Nghị định`, `Kế hoạch`, `Công văn`. */
import docTypes from '../data/doc-types.tsv';
import { readTable } from '../lexicon/table.ts';
import { PhraseList } from '../text/phrases.ts';

/** Said of documents only in citations, and the short forms that stand before a symbol (`QĐ 22/QĐ-UBND`). */
const ONLY_CITED = [
  ...['Văn bản', 'Chương trình hành động', 'Chương trình công tác', 'Thông báo Kết luận', 'Thông tư liên bộ'],
  ...['Sắc lệnh', 'Mệnh lệnh', 'Chỉ lệnh', 'Điện', 'Giấy phép', 'Bản án', 'Thư công tác'],
  ...['QĐ', 'NĐ', 'NQ', 'CT', 'CV', 'KH', 'TB', 'TT', 'VB'],
];

const names = new Set(readTable<'name'>(docTypes).map((row) => row.name));

export const documentTypes = new PhraseList([...names, ...ONLY_CITED]);
