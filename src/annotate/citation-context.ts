/**
 * What stands around the symbol of a cited document.
 *
 * > | khoản 1 Điều 7 Nghị định số 26/2020/NĐ-CP ngày 28/02/2020 của Chính phủ quy định chi tiết …
 *     ^^^^^^^^^^^^^^ ^^^^^^^^^ type              ^^^^^^^^^^^^^^^ date  ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^ title
 *     pinpoint                                                         issuer
 */
import { evenBlanks } from '../model/run.ts';
import { isoOf, readDate } from '../text/calendar.ts';
import { isUpper } from '../text/letter-case.ts';
import { CAPITALS, LETTERS, WORD_END, WORD_START } from '../text/letters.ts';
import { endAt, matchAt } from '../text/matches.ts';
import { wordBefore } from '../text/phrases.ts';
import { documentTypes } from './citation-types.ts';

/** How far before a symbol its type and pinpoint are looked for, and how long issuer and title may be. */
const REACH = 110;
const LONGEST_ISSUER = 140;
const LONGEST_TITLE = 400;

/** Between type and symbol: nothing, `số`, `kết quả giám sát số`, `của UBND tỉnh số`, a colon before `số`, and the sign behind it. */
const NUMBERED = new RegExp(
  String.raw`^(?:(?:\s*:|\s+của\s(?<issuer>[${LETTERS}&\s]{2,57})|[${LETTERS}&\s]{0,61})(?<!\S)số(?:\s+hiệu)?)?(?:\s*[:.])?\s*$`,
  'iu',
);
const NUMBER_WORD = new RegExp(String.raw`${WORD_START}[Ss][ốỐ](?:\s+hiệu)?(?:\s*[:.])?\s*$`, 'u');

export interface TypeBefore {
  type: string | null;
  start: number;
  /** The type or `số` stands there. */
  said: boolean;
  issuer: string | null;
}

/** The type word before a symbol at `at`, and whether it or `số` stands there. */
export function readTypeBefore(text: string, at: number): TypeBefore {
  const from = Math.max(0, at - REACH, lastSign(text, at) + 1);
  for (let start = wordBefore(text, from, at); start >= 0; start = wordBefore(text, from, start)) {
    const end = documentTypes.match(text, start);
    const between = end === null || end > at ? null : NUMBERED.exec(text.slice(end, at));
    if (!between) continue;
    const begin = wholeType(text, from, start, end!);
    const issuer = between.groups!.issuer;
    const type = inSmallLetters(squeeze(text.slice(begin, end!)));
    return { type, start: begin, said: true, issuer: issuer ? squeeze(issuer) : null };
  }
  const said = NUMBER_WORD.exec(text.slice(from, at));
  return { type: null, start: said ? from + said.index : at, said: said !== null, issuer: null };
}

/** `NGHỊ QUYẾT` of a title in capitals; `QĐ` stays. */
function inSmallLetters(type: string): string {
  return type.includes(' ') && isUpper(type) ? type.charAt(0) + type.slice(1).toLowerCase() : type;
}

/** The last sign before `at` that can't stand between type and symbol. */
function lastSign(text: string, at: number): number {
  let i = at - 1;
  while (i >= 0 && at - i <= REACH && !SIGNS.includes(text.charAt(i))) i--;
  return i;
}
const SIGNS = ',;()[]|“”"/';

/** `Kết luận` may be the end of a longer type, `Thông báo Kết luận`. */
function wholeType(text: string, from: number, start: number, end: number): number {
  let begin = start;
  for (
    let i = wordBefore(text, Math.max(from, start - 24), start);
    i >= 0;
    i = wordBefore(text, Math.max(from, start - 24), i)
  ) {
    if ((documentTypes.match(text, i) ?? 0) >= end) begin = i;
  }
  return begin;
}

/** The type word, with a capital, that ends right before `at`: a date follows instead of a number. */
export function readTypeEndingAt(text: string, at: number): { type: string; start: number } | null {
  const from = Math.max(0, at - 30);
  let found = -1;
  for (let start = wordBefore(text, from, at); start >= 0; start = wordBefore(text, from, start)) {
    const end = documentTypes.match(text, start);
    if (end !== null && end <= at && CAPITAL.test(text.charAt(start)) && text.slice(end, at).trim() === '')
      found = start;
  }
  return found < 0 ? null : { type: squeeze(text.slice(found, at)), start: found };
}
const CAPITAL = new RegExp(`[${CAPITALS}]`, 'u');

const VALUE = `(?:\\d{1,3}[a-zđ]?|[a-zđ]\\d?|[IVXLC]+)${WORD_END}`;
const UNIT = '(?:điểm|tiết|[Kk]hoản|[ĐđĐ]iều|(?:[Tt]iểu\\s)?[Mm]ục|[Cc]hương|[Pp]hần|[Pp]hụ\\slục)';
const PINPOINT = new RegExp(
  String.raw`${WORD_START}(?:(?:các\s+)?${UNIT}\s+${VALUE}(?:\s*(?:,|và)\s*${VALUE})*(?:\s*,)?\s*(?:của\s+|tại\s+)?)+$`,
  'u',
);

/** `khoản 1 Điều 7`, printed before the document's name. */
export function readPinpointBefore(text: string, at: number): string | null {
  const match = PINPOINT.exec(text.slice(Math.max(0, at - REACH), at));
  return match ? squeeze(match[0]).replace(/(?:,|(?<![,\s]))\s*(?:của|tại)?$/u, '') : null;
}

/** A place may stand before the date (`Thanh Hóa, ngày …`), a comma, a bracket. */
const DATE_LEAD = new RegExp(
  String.raw`(?:\s*\()?(?:\s*[${CAPITALS}][${LETTERS}]*(?:\s+[${CAPITALS}][${LETTERS}]*){0,3}\s*,)?(?:\s*,)?\s*(?:ký\s+|ban\s+hành\s+|(?:hồi|lúc)\s+\d{1,2}\s?(?:h|g|giờ)\s?\d{0,2}(?:\s?phút)?(?:\s*,)?\s*)?(?=(?:ngày|NGÀY)\s+\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})`,
  'uy',
);

export function readDateAfter(text: string, at: number): { iso: string; end: number } | null {
  const lead = endAt(DATE_LEAD, text, at);
  const date = lead === null ? null : readDate(text, lead);
  const iso = date && isoOf(date);
  return date && iso ? { iso, end: date.end } : null;
}

/** `Công văn số 12/SYT ngày 01/6/2021 và Công văn số 13/SYT cùng ngày` */
export function readSameDay(text: string, at: number, iso: string | null): { iso: string; end: number } | null {
  const end = iso === null ? null : endAt(SAME_DAY, text, at);
  return end === null ? null : { iso: iso!, end };
}
const SAME_DAY = new RegExp(String.raw`(?:\s*,)?\s*(?:\(\s*)?cùng\s+ngày${WORD_END}(?!\s+\d)`, 'uy');

/** `của Bộ Y tế`; a conference stands behind the date without it: `ngày 04/11/2013 Hội nghị lần thứ tám Ban Chấp hành Trung ương`. */
const ISSUER_LEAD = new RegExp(
  String.raw`\s*(?:\)\s*)?(?:,\s*)?(?:của\s+(?=[${CAPITALS}]|tỉnh|huyện|thành|liên|nguyên|đồng chí|các)|(?=Hội nghị (?:lần thứ|Trung ương)\s))`,
  'uy',
);
/** What ends an issuer's name, or may. */
const ISSUER_BREAK = new RegExp(
  String.raw`(?<hard>[;:()“”"'|]|\.(?=\s|$|/))|(?<soft>(?:(?<!\s)\s+)?,\s*|\s(?:và|hoặc)\s+)|(?<word>\s(?=[${LETTERS}]))`,
  'gu',
);
/** Words that no name of a body holds; verbs begin the title, and are capitalised there too. */
const AFTER_ISSUER = new Set(
  (
    'về v/v quy|định phê|duyệt ban|hành hướng|dẫn triển|khai thực|hiện sửa|đổi bổ|sung tăng|cường đẩy|mạnh nghị|định thi|hành kèm|theo hợp|nhất tổ|chức ' +
    'đã để đến tới trên trong theo có là được đối năm giai nhằm cho tại từ như khi này yêu giao gửi làm bảo nêu ngày chi một phải sẽ thì do'
  ).split(' '),
);
/** Of these the capitalised form counts too. */
const CAPITALISED = new Set(
  'về quy|định phê|duyệt ban|hành hướng|dẫn triển|khai thực|hiện sửa|đổi tăng|cường đẩy|mạnh'.split(' '),
);

/** The body after `của`: names may hold `và` and commas (`Sở Văn hóa, Thể thao và Du lịch`). */
export function readIssuerAfter(text: string, at: number): { issuer: string; end: number } | null {
  const start = endAt(ISSUER_LEAD, text, at);
  if (start === null) return null;
  let end = Math.min(text.length, start + LONGEST_ISSUER);
  for (let found = matchAt(ISSUER_BREAK, text, start); found && found.index < end; found = ISSUER_BREAK.exec(text)) {
    const behind = found.index + found[0].length;
    if (found.groups!.soft !== undefined && goesOn(text, behind, found[0].includes(','))) continue;
    if (found.groups!.word !== undefined && !endsIssuer(text, behind)) continue;
    end = found.index;
  }
  const name = text.slice(start, end).trimEnd();
  return name === '' ? null : { issuer: squeeze(name), end: start + name.length };
}

function endsIssuer(text: string, at: number): boolean {
  const [, first = '', second = ''] = TWO_WORDS.exec(text.slice(at, at + 24))!;
  const keys = [first, `${first}|${second}`].map((key) => key.replace(/(?<![,;.:)])[,;.:)]+$/, ''));
  if (keys.some((key) => AFTER_ISSUER.has(key))) return true;
  return keys.some((key) => CAPITALISED.has(key.charAt(0).toLowerCase() + key.slice(1)));
}

const TWO_WORDS = /^(\S*)\s*(\S*)/;

/** Does the name go on behind a comma or `và`? Only with a capital that begins no other document; behind a comma a `và` must follow. */
function goesOn(text: string, at: number, isComma: boolean): boolean {
  if (!CAPITAL.test(text.charAt(at)) || documentTypes.match(text, at) !== null) return false;
  return !isComma || LAST_PART.test(text.slice(at, at + 60));
}
const LAST_PART = new RegExp(
  String.raw`^(?!Sở|Bộ|Ban|Phòng|Ủy|Uỷ|UBND|Công an|Văn phòng)[${LETTERS}\s]{2,30}\svà\s[${CAPITALS}]`,
  'u',
);

const TITLE_LEAD = new RegExp(
  String.raw`\s*(?:\)\s*)?(?:,\s*)?(?:[Vv]ề\s+việc|[Vv]/v:?|[Vv]ề|(?<verb>[Pp]hê\s+duyệt|[Bb]an\s+hành|[Qq]uy\s+định|[Ss]ửa\s+đổi|[Hh]ướng\s+dẫn|[Tt]ăng\s+cường|[Đđ]ẩy\s+mạnh))\s+` +
    String.raw`(?!Sở${WORD_END}|Bộ\s+[${CAPITALS}]|[ỦU][yỷ]\s+ban|UBND|Phòng\s+[${CAPITALS}]|Văn\s+phòng|Công\s+an\s+(?:tỉnh|huyện|xã)|này|số\s+\d|\d)`,
  'uy',
);
const TITLE_BREAK = new RegExp(
  String.raw`(?<hard>[;|:]|\.(?=\s|$|/)|\(\s*sau\s+đây)|(?<open>[(“])|(?<shut>[)”])|,\s+(?=[${CAPITALS}])|(?<and>\svà\s+)(?=[${CAPITALS}])`,
  'gu',
);

/** What the document is about, up to the end of the clause. A verb belongs to the title, `về` and `về việc` don't. */
export function readTitleAfter(text: string, at: number): string | null {
  const lead = matchAt(TITLE_LEAD, text, at);
  if (!lead) return null;
  const verb = lead.groups!.verb;
  const start = verb === undefined ? at + lead[0].length : at + lead[0].indexOf(verb);
  const rest = text.slice(start, start + LONGEST_TITLE);
  const title = squeeze(rest.slice(0, endOfTitle(rest))).replace(/(?<![,.])[,.]+$/u, '');
  return title === '' ? null : title;
}

function endOfTitle(text: string): number {
  let depth = 0;
  TITLE_BREAK.lastIndex = 0;
  for (let found = TITLE_BREAK.exec(text); found; found = TITLE_BREAK.exec(text)) {
    const { open, shut, and } = found.groups!;
    if (open !== undefined) depth++;
    else if (shut !== undefined) depth--;
    else if (depth === 0 && (and === undefined || isNumbered(text, found.index + and.length))) return found.index;
    if (depth < 0) return found.index;
  }
  return text.length;
}

/** `và Kế hoạch số 5/KH-UBND`: the next document of a list. */
function isNumbered(text: string, at: number): boolean {
  const end = documentTypes.match(text, at);
  return end !== null && /^\s+(?:số|\d)/u.test(text.slice(end, end + 8));
}

export function squeeze(text: string): string {
  return evenBlanks(text).trim();
}
