/** Lines that end one component and begin the next, wherever they stand. */
import { latin } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';

const PREAMBLE = new RegExp(
  String.raw`^(?:[${ITEM_SIGNS}]\s*)?(?:Căn cứ|Xét|Theo đề nghị|Thực hiện|Trên cơ sở|Sau khi|Theo)\s`,
  'iu',
);
const OPENS_PREAMBLE = `CXTScxts${ITEM_SIGNS}`;
const NAMED_UNIT = latin(/^(?:(?:PHẦN|CHƯƠNG|MỤC)\s+(?:thứ\s|[IVXLC]+(?![\p{L}\p{N}])|\d)|Điều\s+\d)/iu);
const ROMAN_UNIT = latin(/^(?:[IVX]{1,6}(?:\s?[.)-]\s?|\/\s)\p{L}|[A-H](?:[.)]\s?|\/\s)\p{L})/u);
const NUMBERED_UNIT = latin(/^\d{1,2}(?:\.\d{1,2}){0,3}(?:\s?[.)]\s?|\/\s|(?<=\.\d{1,2})\s+)\p{L}/u);
const LETTERED_UNIT = /^[a-zđ]\)\s/u;
const ADDRESS = latin(/^(?:đồng\s+)?kính\s+(?:gửi|gởi|trình|mời)(?=\s*[:;.]|\s+\p{Lu}|\s*$)(?:\s*[:;.])?\s*/iu);
const TELEGRAM = /(?:^|\s)điện\s*:\s*$/iu;
const ENCLOSED_NOTE = latin(
  /(?:\(\s*|(?<!\s)\s+)?(?:(?:Được\s+)?(?:Ban hành|Phê duyệt|Thông qua|Công bố)\s+)?(?:đính\s+|gửi\s+)?kèm\s+theo\s+\p{L}|\(\s*(?:Được\s+)?(?:Ban hành|Phê duyệt|Thông qua)\s+(?:theo|tại)\s+\p{L}/iu,
);
const BROKEN_NOTE = /\(\s*(?:(?:Được\s+)?(?:Ban hành|Phê duyệt)(?:\s+kèm)?|(?:Đính\s+)?Kèm)(?:\s+theo)?$/iu;
const ORDER = /^(?:QUYẾT\s+ĐỊNH|QUYẾT\s+NGHỊ|RA\s+QUYẾT\s+ĐỊNH|NAY\s+QUYẾT\s+ĐỊNH|CHỈ\s+THỊ|LỆNH|CÔNG\s+BỐ)\s*:$/iu;
const OPENING =
  /^(?:Căn cứ|Xét|Theo|Thực hiện|Trên cơ sở|Sau khi|Để|Nhằm|Trong|Ngày|Năm|Thời gian|Tiếp tục|Tiếp theo|Qua|Hiện nay|Vừa qua|Trước|Từ|Với|Tại|Được|Phát huy|Kính|Hưởng ứng|Chấp hành|Triển khai thực hiện)\s/u;

/** Căn cứ and their like: `Căn cứ Luật …;`, `Theo đề nghị của …`. */
export function isPreamble(text: string): boolean {
  return OPENS_PREAMBLE.includes(text[0] ?? '\n') && PREAMBLE.test(text);
}

export function isSectionStart(text: string): boolean {
  const first = text[0] ?? '';
  if (first >= '0' && first <= '9') return NUMBERED_UNIT.test(text);
  if (text[1] === ')' && LETTERED_UNIT.test(text)) return true;
  if ('PpCcMmĐđ'.includes(first) && NAMED_UNIT.test(text)) return true;
  return first >= 'A' && first <= 'X' && '.)-/IVX '.includes(text[1] ?? '\n') && ROMAN_UNIT.test(text);
}

/** `Điều 6 Nghị định số …`, as a title cites it. */
export function isArticleOf(text: string): boolean {
  return 'Đđ'.includes(text[0] ?? '\n') && ARTICLE_OF.test(text);
}
const ARTICLE_OF = latin(/^điều\s+\d{1,3}[a-zđ]?(?:,? (?:và|của))? \p{L}/iu);

/** A section that divides a whole document: `Điều 1.`, `Chương I`, `II. NỘI DUNG`. */
export function isMajorUnit(text: string): boolean {
  return /^[^\d]/.test(text) && text[1] !== ')' && isSectionStart(text);
}

/** `Kính gửi:`; the label's length, 0 for other lines. */
export function addressLabel(text: string): number {
  if (!'KkĐđ'.includes(text[0] ?? '\n')) return 0;
  return ADDRESS.exec(text)?.[0].length ?? 0;
}

/** `THỦ TƯỚNG CHÍNH PHỦ điện:` above the addressees of a telegram. */
export function isTelegramLabel(text: string): boolean {
  return text.length < 150 && text.endsWith(':') && TELEGRAM.test(text);
}

/** `(Ban hành kèm theo Quyết định số …)`, at the line's beginning. */
export function isEnclosedNote(text: string): boolean {
  return noteStart(text) === 0;
}

/** Where the note begins within a line, -1 for none. The line may break off behind its first words. */
export function noteStart(text: string): number {
  const isOpen = text.includes('(');
  const match =
    text.includes('theo ') || text.includes('THEO ') || (isOpen && text.includes(' tại '))
      ? ENCLOSED_NOTE.exec(text)
      : null;
  if (!match) return isOpen ? text.search(BROKEN_NOTE) : -1;
  return text[match.index] === '(' || match.index === 0 ? match.index : -1;
}

/** `QUYẾT ĐỊNH:` at the end of a preamble. */
export function isOrder(text: string): boolean {
  return text.length < 40 && text.endsWith(':') && ORDER.test(text);
}

/** Words with which opening paragraphs are wont to begin. */
export function isOpening(text: string): boolean {
  return OPENING.test(text);
}
