/** What the elements of OpenDocument mean that need no more than a table (ODF 1.3, part 3). */

/** Elements whose text is not printed, or is printed elsewhere. */
export const SKIPPED: ReadonlySet<string> = new Set([
  'office:annotation',
  'office:annotation-end',
  'office:binary-data',
  'office:dde-source',
  'office:event-listeners',
  'office:forms',
  'office:meta',
  'office:scripts',
  'office:settings',
  'draw:control',
  'draw:image',
  'draw:object',
  'draw:object-ole',
  'draw:plugin',
  'svg:desc',
  'svg:title',
  'table:covered-table-cell',
  'table:desc',
  'table:named-expressions',
  'table:shapes',
  'table:title',
  'text:alphabetical-index-source',
  'text:bibliography-source',
  'text:deletion',
  'text:illustration-index-source',
  'text:note-citation',
  'text:number',
  'text:object-index-source',
  'text:ruby-text',
  'text:script',
  'text:table-index-source',
  'text:table-of-content-source',
  'text:user-index-source',
]);

/** Elements of drawings that only hold others; all further ones may hold paragraphs of their own. */
export const DRAWING_FRAMES: ReadonlySet<string> = new Set([
  'draw:a',
  'draw:frame',
  'draw:g',
  'draw:glue-point',
  'draw:contour-polygon',
  'draw:contour-path',
  'draw:enhanced-geometry',
  'draw:equation',
  'draw:handle',
  'draw:image-map',
]);

/** Heads and feet of pages. */
export const FURNITURE: ReadonlySet<string> = new Set([
  'style:header',
  'style:header-left',
  'style:header-first',
  'style:footer',
  'style:footer-left',
  'style:footer-first',
]);

/** Formats of numbers by `style:num-format`, as `list-labels` names them. Letters count `aa`, `ab` unless they are synchronised. */
export function numberFormat(format: string, isSynchronised: boolean): string {
  switch (format) {
    case '':
      return 'none';
    case 'a':
      return isSynchronised ? 'lowerLetter' : 'lowerLetterPairs';
    case 'A':
      return isSynchronised ? 'upperLetter' : 'upperLetterPairs';
    case 'i':
      return 'lowerRoman';
    case 'I':
      return 'upperRoman';
    case '01':
      return 'decimalZero';
    case '1st':
      return 'ordinal';
    case '①, ②, ③, ...':
      return 'decimalEnclosedCircle';
    default:
      return 'decimal';
  }
}
