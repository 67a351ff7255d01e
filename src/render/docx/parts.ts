/** The parts of a text document beside its text: letters, pages and their numbers, as Decree 30/2020/NĐ-CP (appendix I, part I) has them. */

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function wrap(root: string, content: string): string {
  return `<w:${root} xmlns:w="${MAIN}" xmlns:r="${RELATIONS}">${content}</w:${root}>`;
}

const FONT =
  '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="Times New Roman" w:cs="Times New Roman"/>';

export function styles(): string {
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${FONT}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
  );
}

/** Without it Word opens the document in its mode for old ones. */
export function settings(): string {
  const uri = 'http://schemas.microsoft.com/office/word';
  return `<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="${uri}" w:val="15"/></w:compat>`;
}

/** In the middle of the upper margin; the first page shows none. */
export function pageNumbers(): string {
  const letters = `<w:rPr>${FONT}<w:sz w:val="26"/></w:rPr>`;
  const mark = (type: string) => `<w:r>${letters}<w:fldChar w:fldCharType="${type}"/></w:r>`;
  const field = `${mark('begin')}<w:r>${letters}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>${mark('end')}`;
  return `<w:p><w:pPr><w:jc w:val="center"/></w:pPr>${field}</w:p>`;
}

const MILLIMETRE = 1440 / 25.4;
const mm = (length: number) => Math.round(length * MILLIMETRE);

/** A4 on its side, because the table is wide; margins of 20 mm above and below, 30 mm left, 15 mm right; pages count from 1. */
export function sectionEnd(header: string): string {
  return (
    `<w:sectPr><w:headerReference w:type="default" r:id="${header}"/><w:type w:val="nextPage"/>` +
    `<w:pgSz w:w="${mm(297)}" w:h="${mm(210)}" w:orient="landscape"/>` +
    `<w:pgMar w:top="${mm(20)}" w:right="${mm(15)}" w:bottom="${mm(20)}" w:left="${mm(30)}" w:header="${mm(10)}" w:footer="${mm(10)}" w:gutter="0"/>` +
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
  );
}
