/**
 * What the lines of a page say that only documents say: letterhead, foot, section numbers. It tells a document from the page around it; what the lines
 * mean in the end is found out by the frame.
 */

export type Mark = 'motto' | 'number' | 'date' | 'recipients' | 'signature' | 'appendix' | 'section';

const MARKS: readonly (readonly [Mark, RegExp])[] = [
  ['motto', /^(?:CỘNG H(?:ÒA|OÀ) XÃ HỘI CHỦ NGHĨA VIỆT NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Độc lập\s*[-–]\s*Tự do)/iu],
  ['number', /^(?:Luật |Nghị quyết )?Số(?:\s*:)?\s*[\d.…_ ]{0,20}[-/]\s*(?:\d{4}\s*[-/]\s*)?\p{Lu}{2}/u],
  ['date', /^[^,]{2,40},\s*ngày\s.{0,12}tháng\s/iu],
  ['recipients', /^Nơi nhận\s*:?/iu],
  ['signature', /^(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|T\/UQ|Q)\.?\s?\p{Lu}{2}/u],
  ['appendix', /^PHỤ LỤC(?!\p{L})/u],
  [
    'section',
    /^(?:Điều|Chương|Mục|Phần)\s+(?:thứ\s|[\dIVXLC])|^(?:[IVXLC]{1,6}|\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*|[/-]\s+)\p{L}|^\p{Ll}\)\s|^[-+]\s\p{L}/u,
  ],
];

export function markOf(line: string): Mark | null {
  for (const [mark, pattern] of MARKS) if (pattern.test(line)) return mark;
  return null;
}

export const isHeadMark = (mark: Mark): boolean => mark === 'motto' || mark === 'number' || mark === 'date';
export const isFootMark = (mark: Mark): boolean => mark === 'recipients' || mark === 'signature';
