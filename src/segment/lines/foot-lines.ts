/** What single lines at the foot of a document are: the label `Nơi nhận`, entries, `Lưu`, and the lines of a signature. */
import { headOfBody, titleLength } from '../../lexicon/letterhead.ts';
import { isUpper, latin, startsInCapitals, startsUpper } from '../../text/letter-case.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';

const RECIPIENTS = /^n[ơo]i\s+(?:nh[ậâ]n|gửi)(?:\s+(?:văn bản|như sau))?\s*[:.;]?(?=\s|$|-)\s*/iu;
const ARCHIVE = latin(
  new RegExp(
    String.raw`^(?:(?:[${ITEM_SIGNS}]|o(?= ))\s*)?(?:lưu(?!\s+trữ\s+\p{L})(?=\s*[:.(]|\s*$|\s+(?:\d|\p{Lu}|tại|hồ sơ|văn thư|văn phòng|bộ phận|đảng|vt))|l[uù]u(?=\s*:))(?:\s*[:.])?\s*`,
    'iu',
  ),
);
const MARK = latin(
  /^(T[./]?\s?M|K[./]?\s?T|T[./]?\s?L|T[./]?\s?U[./]?\s?Q|[KT][mtl](?=\.)|T(?:HAY MẶT|hay mặt)(?=\s)|K(?:Ý THAY|ý thay)(?=\s)|T(?:HỪA LỆNH|hừa lệnh)(?=\s)|T(?:HỪA [ỦU][YỶ] QUYỀN|hừa [ủu][yỷ] quyền)(?=\s)|QUYỀN(?=\s)|Q)\s?[./:,-]?\s*(?=[\p{Lu}])/u,
);
/** Marks that are written out. */
const WRITTEN_OUT: Readonly<Record<string, 'TM' | 'KT' | 'TL' | 'TUQ'>> = {
  'THAY MẶT': 'TM',
  'KÝ THAY': 'KT',
  'THỪA LỆNH': 'TL',
  'THỪA ỦY QUYỀN': 'TUQ',
  'THỪA UỶ QUYỀN': 'TUQ',
};
const SIGNED = [
  ...['đã ký', 'được ký', 'ký tên', 'ký và', 'ký,', 'ký ghi', 'ký điện tử', 'ký số', 'chữ ký số', 'daky'],
  ...['signed', 'digitally signed', 'signature not verified', 'signature valid'],
];
const DIGITAL = [
  ...['ký bởi', 'người ký', 'thời gian ký', 'ngày ký', 'giờ ký', 'ngày', 'email', 'cơ quan', 'chức vụ'],
  ...['date', 'reason', 'location'],
];
const BULLET = new RegExp(String.raw`^(?:[${ITEM_SIGNS}]\s*(?=\S)|o\s+(?=\p{Lu})|\d{1,2}[.)]\s+)`, 'u');

/** Length of the label with which a list of recipients begins, 0 for other lines. */
export function recipientsLabel(text: string): number {
  if (text[0] !== 'N' && text[0] !== 'n') return 0;
  return RECIPIENTS.exec(text)?.[0].length ?? 0;
}

/** Length of `- Lưu:`, 0 for other lines. Scanners may lose the marks: `Luu:`. */
export function archiveLabel(text: string): number {
  const word = text.search(/[lL][ưƯuUùÙ]/);
  if (word === -1 || word > 4) return 0;
  return ARCHIVE.exec(text)?.[0].length ?? 0;
}

export function bulletLength(text: string): number {
  return BULLET.exec(text)?.[0].length ?? 0;
}

/** Length of the mark with which a line of a signature begins. */
export function markLength(text: string): number {
  return signatureMark(text) ? MARK.exec(text)![0].length : 0;
}

/** `TM.`, `KT.` … before capitals; the mark in the spelling of the decree (Nghị định 30/2020/NĐ-CP, Điều 13), null for other lines. */
export function signatureMark(text: string): 'TM' | 'KT' | 'TL' | 'TUQ' | 'Q' | null {
  if (!'TKQ'.includes(text[0] ?? ' ')) return null;
  const match = MARK.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  const printed = match[1]!;
  const writtenOut = WRITTEN_OUT[printed.toUpperCase()];
  const mark = writtenOut ?? printed.replace(/[./\s]/g, '').toUpperCase();
  const isMarked = /[./]/.test(match[0]);
  // `Thay mặt Ban Chỉ đạo` above `Trưởng ban`; `Thay mặt Chính phủ, Thủ tướng …` opens a sentence
  const isLine = isUpper(text) || (writtenOut !== undefined && text.length < LONGEST_SMALL && !/[.,;:]/.test(rest));
  const isNamed = titleLength(rest) > 0 || (mark === 'TM' && headOfBody(rest) !== null);
  if (!isMarked && !(isLine && isNamed)) return null;
  if (text.length > 160 || !startsUpper(rest) || !/^\S\S/.test(rest)) return null;
  if (mark === 'Q' || mark === 'QUYỀN') return titleLength(rest) > 0 ? 'Q' : null;
  if (
    !isUpper(rest) &&
    titleLength(rest) === 0 &&
    !isUpper(rest.split(/\s+/).slice(0, 2).join(' ')) &&
    rest.length > 60
  )
    return null;
  return mark as 'TM' | 'KT' | 'TL' | 'TUQ';
}

/** Longest line in small letters that says for whom somebody signs. */
const LONGEST_SMALL = 70;

/** A line that begins with a title of office, in capitals. */
export function isPosition(text: string): boolean {
  return text.length < 120 && startsInCapitals(text) && titleLength(text) > 0 && isUpper(text);
}

/** `Chủ tịch`, `Phó Giám đốc`: a title printed in small letters, alone on its line. */
export function isPlainPosition(text: string): boolean {
  if (text.length > 40 || /[.:;,]$/.test(text)) return false;
  const length = titleLength(text);
  return length > 0 && startsUpper(text) && text.split(/\s+/).length === length;
}

/** `Phó Thủ tướng Chính phủ` below `TRƯỞNG BAN`: an office that the signer holds besides; `kiêm` alone between two. */
export function isOtherOffice(text: string): boolean {
  if (text.length > 60 || isUpper(text) || /[.:;,]$/.test(text)) return false;
  return isAlso(text) || (titleLength(text) > 0 && startsUpper(text));
}

/** `kiêm`, with which another office goes on. */
export function isAlso(text: string): boolean {
  return /^kiêm$/iu.test(text);
}

/** What a signature on a screen says besides the name: `Ký bởi: ỦY BAN NHÂN DÂN …`, `Digitally signed by …`. */
export function isDigitalNote(text: string): boolean {
  return /^(?:được )?ký bởi|^(?:người ký|cơ quan)\s*:|^digitally|^signed/iu.test(text);
}

/** `ĐẠI DIỆN BÊN A`, `XÁC NHẬN CỦA BAN GIÁM HIỆU`: over a title it says for whom; alone it is what the signer is. */
export function isForWhom(text: string): boolean {
  return FOR_WHOM.test(text) && isUpper(text);
}
const FOR_WHOM = /^(?:ĐẠI DIỆN|XÁC NHẬN CỦA|(?:PHÊ )?DUYỆT CỦA)\s/u;

export function isSignedNote(text: string): boolean {
  // portals print `[daky]` where the picture of the signature was
  const bare = /^[([]/.test(text) ? text.slice(1, 60).trimStart().toLowerCase() : text.slice(0, 60).toLowerCase();
  if (SIGNED.some((start) => bare.startsWith(start))) return true;
  if (text.startsWith('(') && text.endsWith(')') && text.length < 90) return /(?:ký|đóng dấu)/.test(bare);
  return (
    text.includes(':') && DIGITAL.some((label) => bare.startsWith(label) && /^\s*:/.test(bare.slice(label.length)))
  );
}

/** `(Đã ký)`, `Đã ký:`, `(Ký, đóng dấu)` behind a title. */
export const INNER_NOTE = latin(/\s(?:\((?:đã )?ký[^()]*\)|đã ký\s?:?)$/iu);
