/**
 * What stands around the symbol of a cited document.
 *
 * > | khoản 1 Điều 7 Nghị định số 26/2020/NĐ-CP ngày 28/02/2020 của Chính phủ quy định chi tiết …
 *     ^^^^^^^^^^^^^^ ^^^^^^^^^ type              ^^^^^^^^^^^^^^^ date  ^^^^^^^^^ ^^^^^^^^^^^^^^^^^^ title
 *     pinpoint                                                         issuer
 */
import { isoOf, readDate } from '../text/calendar.ts';
import { pattern, WORD_END, WORD_START } from '../text/pattern.ts';
import { NAMED_AFTER_TYPES, TYPE_WORDS } from './citation-types.ts';

/** How far before a symbol its type and pinpoint are looked for, and how long issuer and title may be. */
const REACH = 110;
const LONGEST_ISSUER = 140;
const LONGEST_TITLE = 400;

const TYPE = pattern(
  '{{begin}} (?<type> {{types}} ) {{end}}',
  { begin: WORD_START, end: WORD_END, types: TYPE_WORDS },
  'giu',
);
/** Between type and symbol: nothing, `số`, `kết quả giám sát số`, `của UBND tỉnh số`, and the sign behind `số`. */
const NUMBERED = /^\s*(?:(?:[\p{L}\p{M}&\s]{1,60}\s)?số(?:\s+hiệu)?)?\s*[:.]?\s*$/u;
const NUMBER_WORD = /(?<![\p{L}\p{M}\p{N}])số(?:\s+hiệu)?\s*[:.]?\s*$/iu;

/** The type word before a symbol at `at`, and whether `số` stands there. */
export function readTypeBefore(text: string, at: number): { type: string | null; start: number; said: boolean } {
  const from = Math.max(0, at - REACH);
  const before = text.slice(from, at);
  const said = NUMBER_WORD.exec(before);
  for (const match of [...before.matchAll(TYPE)].reverse()) {
    if (!NUMBERED.test(before.slice(match.index + match[0].length))) continue;
    return { type: squeeze(match[0]), start: from + match.index, said: true };
  }
  return { type: null, start: said ? from + said.index : at, said: said !== null };
}

const PINPOINT = pattern(
  String.raw`{{begin}} (?: (?: các \s+ )? (?: điểm | tiết | khoản | điều | tiểu \s mục | mục | chương | phần | phụ \s lục ) \s+
    {{value}} (?: \s* (?: , | và ) \s* {{value}} )* \s* ,? \s* (?: của \s+ | tại \s+ )? )+ $`,
  { begin: WORD_START, value: `(?:\\d{1,3}[a-zđ]?|[a-zđ]\\d?|[IVXLC]+)${WORD_END}` },
  'iu',
);

/** `khoản 1 Điều 7`, printed before the document's name. */
export function readPinpointBefore(text: string, at: number): string | null {
  const match = PINPOINT.exec(text.slice(Math.max(0, at - REACH), at));
  return match ? squeeze(match[0]).replace(/,?\s*(?:của|tại)?$/u, '') : null;
}

/** A place may stand before the date (`Thanh Hóa, ngày …`), a comma, a bracket. */
const DATE_LEAD =
  /\s*\(?\s*(?:(?:\p{Lu}[\p{L}\p{M}]*\s*){1,4},)?\s*,?\s*(?:ký\s+|ban\s+hành\s+)?(?=ngày\s+\d|\d{1,2}[/.-]\d{1,2}[/.-]\d{4})/uy;

export function readDateAfter(text: string, at: number): { iso: string; end: number } | null {
  DATE_LEAD.lastIndex = at;
  if (!DATE_LEAD.test(text)) return null;
  const date = readDate(text, DATE_LEAD.lastIndex);
  const iso = date && isoOf(date);
  return date && iso ? { iso, end: date.end } : null;
}

const ISSUER_LEAD = /\s*\)?\s*,?\s*của\s+(?=\p{Lu}|tỉnh|huyện|thành|liên|nguyên|đồng chí|các)/uy;
/** What ends an issuer's name, or may. Verbs begin the title; they are capitalised there too. */
const ISSUER_BREAK = pattern(
  String.raw`(?<hard> [;:()“”"'|] | \. (?= \s | $ | / ) | \s (?: {{verbs}} ) {{end}} ) | (?<soft> \s* , \s* | \s (?: và | hoặc ) \s+ )`,
  {
    end: WORD_END,
    verbs:
      '[Vv]ề|[Vv]/v|[Qq]uy\\s+định|[Pp]hê\\s+duyệt|[Bb]an\\s+hành|[Hh]ướng\\s+dẫn|[Tt]riển\\s+khai|[Tt]hực\\s+hiện|[Ss]ửa\\s+đổi|bổ\\s+sung|' +
      '[Tt]ăng\\s+cường|[Đđ]ẩy\\s+mạnh|nghị\\s+định|thi\\s+hành|kèm\\s+theo|hợp\\s+nhất|đã|để|đến|tới|trên|trong|theo|có|là|được|đối|năm|giai|' +
      'nhằm|cho|tại|từ|như|khi|này|yêu|giao|gửi|làm|bảo|nêu|ngày|chi|một|phải|sẽ|thì|do|tổ\\s+chức',
  },
  'gu',
);
const NEW_DOCUMENT = pattern(
  String.raw`(?: (?: {{types}} ) {{end}} (?! \s+ (?: và \s+ )? \p{Lu} ) | (?! {{shared}} ) (?: {{types}} ) {{end}} )`,
  { types: TYPE_WORDS, shared: NAMED_AFTER_TYPES, end: WORD_END },
  'uy',
);

/** The body after `của`: names may hold `và` and commas (`Sở Văn hóa, Thể thao và Du lịch`). */
export function readIssuerAfter(text: string, at: number): { issuer: string; end: number } | null {
  ISSUER_LEAD.lastIndex = at;
  if (!ISSUER_LEAD.test(text)) return null;
  const start = ISSUER_LEAD.lastIndex;
  let end = Math.min(text.length, start + LONGEST_ISSUER);
  ISSUER_BREAK.lastIndex = start;
  for (let found = ISSUER_BREAK.exec(text); found && found.index < end; found = ISSUER_BREAK.exec(text)) {
    const behind = found.index + found[0].length;
    if (found.groups!.soft !== undefined && goesOn(text, behind, found[0].includes(','))) continue;
    end = found.index;
  }
  const issuer = squeeze(text.slice(start, end));
  return issuer === '' ? null : { issuer, end: start + text.slice(start, end).trimEnd().length };
}

/** Does the name go on behind a comma or `và`? Only with a capital that begins no other document; behind a comma a `và` must follow. */
function goesOn(text: string, at: number, isComma: boolean): boolean {
  if (!/^\p{Lu}/u.test(text.slice(at, at + 2))) return false;
  NEW_DOCUMENT.lastIndex = at;
  if (NEW_DOCUMENT.test(text)) return false;
  return !isComma || LAST_PART.test(text.slice(at, at + 60));
}
const LAST_PART = /^(?!Sở|Bộ|Ban|Phòng|Ủy|Uỷ|UBND|Công an|Văn phòng)[\p{L}\p{M}\s]{2,30}\svà\s\p{Lu}/u;

const TITLE_LEAD = pattern(
  String.raw`\s* \)? \s* ,? \s* (?: [Vv]ề\s+việc | [Vv]/v:? | [Vv]ề | (?<verb> [Pp]hê\s+duyệt | [Bb]an\s+hành | [Qq]uy\s+định | [Ss]ửa\s+đổi | [Hh]ướng\s+dẫn | [Tt]ăng\s+cường | [Đđ]ẩy\s+mạnh ) ) \s+
    (?! Sở{{end}} | Bộ\s+\p{Lu} | [ỦU][yỷ]\s+ban | UBND | Phòng\s+\p{Lu} | Văn\s+phòng | Công\s+an\s+(?:tỉnh|huyện|xã) | này )`,
  { end: WORD_END },
  'uy',
);
const TITLE_BREAK = pattern(
  String.raw`(?<open> [(“] ) | (?<shut> [)”] ) | (?<hard> [;|:] | \.(?= \s | $ | / ) | \(sau\s+đây ) | (?<soft> ,\s+(?=\p{Lu}) | \s và \s+ (?= (?: {{types}} ) \s+ (?: số | \d ) ) )`,
  { types: TYPE_WORDS },
  'gu',
);

/** What the document is about, up to the end of the clause. A verb belongs to the title, `về` and `về việc` don't. */
export function readTitleAfter(text: string, at: number): string | null {
  TITLE_LEAD.lastIndex = at;
  const lead = TITLE_LEAD.exec(text);
  if (!lead) return null;
  const start = lead.groups!.verb === undefined ? at + lead[0].length : at + lead[0].indexOf(lead.groups!.verb);
  let end = Math.min(text.length, start + LONGEST_TITLE);
  let depth = 0;
  TITLE_BREAK.lastIndex = at + lead[0].length;
  for (let found = TITLE_BREAK.exec(text); found && found.index < end; found = TITLE_BREAK.exec(text)) {
    const groups = found.groups!;
    if (groups.open !== undefined) depth += /^\(\s*sau đây/u.test(text.slice(found.index, found.index + 12)) ? -1 : 1;
    else if (groups.shut !== undefined) depth -= 1;
    if (depth < 0 || (depth === 0 && (groups.hard !== undefined || groups.soft !== undefined))) end = found.index;
  }
  const title = squeeze(text.slice(start, end)).replace(/[,.]+$/u, '');
  return title === '' ? null : title;
}

export function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
