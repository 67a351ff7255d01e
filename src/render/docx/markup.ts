/** Paragraphs and tables of a text document (WordprocessingML, ECMA-376 part 1, chapter 17). Lengths are in twentieths of a point, sizes of letters in points. */
import { escapeAttribute } from '../xml.ts';

export interface ParagraphStyle {
  align?: 'left' | 'center' | 'right' | 'both';
  size?: number;
  isBold?: boolean;
  isItalic?: boolean;
  /** Blank above and below. */
  before?: number;
  after?: number;
  /** Whether the next paragraph stands on the same page. */
  isKept?: boolean;
}

/** Blanks of every kind are one space: what a cell says has no lines of its own. */
export function paragraph(text: string, style: ParagraphStyle = {}): string {
  const { align = 'left', size = 14, isBold, isItalic, before = 0, after = 0, isKept } = style;
  const letters = `${isBold ? '<w:b/>' : ''}${isItalic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  const shape =
    `${isKept ? '<w:keepNext/>' : ''}<w:spacing w:before="${before}" w:after="${after}"/><w:jc w:val="${align}"/>` +
    `<w:rPr>${letters}</w:rPr>`;
  const words = escapeAttribute(text.replace(/\s+/g, ' ').trim());
  const run = words === '' ? '' : `<w:r><w:rPr>${letters}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
  return `<w:p><w:pPr>${shape}</w:pPr>${run}</w:p>`;
}

/** A line (nét liền) of a length in the middle of a width. */
export function rule(length: number, width: number): string {
  const indent = Math.max(Math.round((width - length) / 2), 0);
  return (
    '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' +
    `<w:spacing w:before="80" w:after="0" w:line="80" w:lineRule="exact"/><w:ind w:left="${indent}" w:right="${indent}"/></w:pPr></w:p>`
  );
}

export interface TableCell {
  /** Paragraphs. */
  content: string;
  /** Columns that it takes. */
  span?: number;
  isShaded?: boolean;
}

export interface TableRow {
  cells: readonly TableCell[];
  /** Whether it is repeated on each page. */
  isHeading?: boolean;
  /** Whether it may go on on the next page. */
  maySplit?: boolean;
}

export function table(rows: readonly TableRow[], widths: readonly number[], hasLines: boolean): string {
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const lines = sides.map(
    (side) => `<w:${side} w:val="${hasLines ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${lines.join('')}</w:tblBorders>` +
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>` +
    `${rows.map((row) => tableRow(row, widths)).join('')}</w:tbl>`
  );
}

function tableRow({ cells, isHeading, maySplit }: TableRow, widths: readonly number[]): string {
  let at = 0;
  const written = cells.map(({ content, span = 1, isShaded }) => {
    const width = widths.slice(at, at + span).reduce((sum, one) => sum + one, 0);
    at += span;
    return (
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
      `${isShaded ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : ''}` +
      `${isHeading ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${content}</w:tc>`
    );
  });
  return `<w:tr><w:trPr>${maySplit ? '' : '<w:cantSplit/>'}${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${written.join('')}</w:tr>`;
}
