/**
 * Markers of units (phần, chương, mục, điều, khoản, điểm, gạch đầu dòng) at the beginning of a line. Forms: Nghị định 30/2020/NĐ-CP, phụ lục I, and
 * what writers use beside them.
 *
 * > | II. NHIỆM VỤ    Điều 3.    1.2. Nội dung    a) …    đ) …    - …    + …
 *     ^^^             ^^^^^^^    ^^^^             ^^       ^^       ^      ^
 */
import type { SectionKind } from '../../model/outline.ts';
import { isUpper, latin, startsUpper } from '../../text/letter-case.ts';
import { pointOf, romanValue } from '../../text/ordinals.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';
import { readCounted, readNamed } from './named-markers.ts';

export interface Marker {
  /** What distinguishes one series of markers from another: `roman.`, `number.`, `number.2`, `letter)`, `article`, `-`. */
  style: string;
  /** Null for an item (dash, plus, star). */
  kind: SectionKind | null;
  /** Place in the series, from 1; 0 for items. */
  ordinal: number;
  /** Components of a decimal number, otherwise empty. */
  path: readonly number[];
  /** As printed, without blanks. */
  printed: string;
  /** Length in the line up to the content, blanks included. */
  length: number;
  /** True for what could be running text as well (`1.5`, `Mục 2` without a dot). */
  isWeak: boolean;
}

/** Reads the marker at the beginning of a trimmed line; null when there is none. */
export function readMarker(line: string): Marker | null {
  const bullet = isDigit(line.charCodeAt(0)) || startsUpper(line) ? null : BULLET.exec(line);
  return bullet ? readItem(line, bullet[0]) : readCounter(line);
}

/** A marker that counts: of a section. */
function readCounter(line: string): Marker | null {
  if (isDigit(line.charCodeAt(0))) return readMixed(line) ?? readNumber(line);
  if (line.startsWith('(')) return readParenthesised(line);
  const named = readNamed(line) ?? readCounted(line) ?? readRoman(line);
  return (
    named ??
    readSmallRoman(line) ??
    (BEHIND_LETTER.includes(line.charAt(1)) ? (readMixed(line) ?? readLetter(line)) : null)
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What may follow the letter of a marker. */
const BEHIND_LETTER = ' \t.)/-–0123456789';

const BULLET = new RegExp(String.raw`^(?:[${ITEM_SIGNS}]|o(?= \p{Lu}))[ \t]*(?=[^\s\-–—=_*]|=\p{L}|$)`, 'u');
const NUMBER = /^(\d{1,2}(?:\.\d{1,2}){0,4})(?!\d|\.\d)[ \t]*(\/\.|[./]-(?!\d)|[.)/:–-]?)[ \t]*/u;
const PARENTHESISED = /^\((\d{1,2}|[a-zđ]|[ivx]{1,4})\)[ \t]*/u;
/** `III/2018` is a quarter; `I/-`, `I.-` as in the South. */
const ROMAN = /^([IVXL]{1,6})[ \t]*([./]-|[.)/:–-])(?!\d{4})[ \t]*(?=\S|$)/u;
/** `II NỘI DUNG THỰC HIỆN`: without a mark only before a heading in capitals. */
const ROMAN_UNMARKED = latin(/^([IV]{1,4})[ \t]+(?!NĂM )(?=\p{Lu}{2,8} \p{Lu}{2})/u);
/** `I.1.`, `II.2`: a number within a Roman one. */
const ROMAN_NUMBER = /^([IVX]{1,5})((?:\.\d{1,2}){1,3})[.)]?(?!\d)[ \t]*(?=[^\s\d])/u;
/** `a.1)`, `a1)`, `a.1 `, `1.a)`: a number within a letter, a letter within a number. */
const MIXED = /^(?:([a-zđ])\.?(\d{1,2})|(\d{1,2})\.?([a-zđ]))(?:[.)][ \t]*(?=\S)|(?<=\.\d{1,2})[ \t]+(?=\p{Lu}))/u;
const UPPER_DASH = /^([A-H])[ \t]*[-–][ \t]*(?=\p{Lu}{2})/u;
/** `a- Chủ trì …`; `e-Learning` is a word. */
const LOWER_DASH = /^([a-zđ])[ \t]?[-–][ \t]+(?=\p{Lu})/u;
/** `ii)`, `iv.`; what has one letter is read as a letter. */
const SMALL_ROMAN = /^([ivx]{2,4})([.)])[ \t]*(?=\p{Lu})/u;
const LETTER = /^([a-zđA-ZĐ])[ \t]*([.)/])[ \t]*(?=\S|(?<=\))$)/u;
function readNumber(line: string): Marker | null {
  const found = NUMBER.exec(line);
  if (!found) return null;
  const [whole, digits = '', closer = ''] = found;
  const path = digits.split('.').map(Number);
  const rest = line.slice(whole.length);
  if (closer === '' && (path.length === 1 || !/^\p{Lu}/u.test(rest))) return null;
  if ((closer === '/' || closer === '-' || closer === '–' || closer === ':') && /^\d/.test(rest)) return null;
  if (path.length === 1 && /^\d/.test(rest) && !TIME.test(rest)) return null;
  if ((closer === '/' || closer === '-') && whole.endsWith(closer) && IS_CODE.test(rest)) return null;
  const style = path.length === 1 ? `number${closer === '.' ? '.' : closer}` : `number.${path.length}`;
  return {
    style,
    kind: 'number',
    ordinal: path.at(-1)!,
    path,
    printed: digits + closer,
    length: whole.length,
    isWeak: (closer === '' && path.length > 1) || rest === '' || /^\p{Ll}/u.test(rest),
  };
}

/** What a number and a slash or dash open is a symbol: `37-NQ/TW`, `12/CT-TTg`; behind a blank it is not (`6- UBND các xã`). */
const IS_CODE = /^[A-ZĐ]{1,4}(?:[a-z]{0,2}[-/][A-ZĐ]|-?[A-ZĐ]{2,})/u;

/** `7. 8h00 ngày 20/4/2021: …`, `4. 6 tháng và hằng năm, …`. */
const TIME = /^\d{1,2}\s?(?:(?:h|g|giờ)\s?\d{0,2}(?=[\s,:])|tháng(?=,|\s(?:và|đầu|cuối)\s))/u;

function readParenthesised(line: string): Marker | null {
  const found = PARENTHESISED.exec(line);
  if (!found || found[0].length === line.length) return null;
  const inner = found[1]!;
  const isNumber = /\d/.test(inner);
  const isRoman = !isNumber && (inner.length > 1 || inner === 'i');
  const ordinal = isNumber ? Number(inner) : isRoman ? romanValue(inner.toUpperCase()) : pointOf(inner);
  const style = isNumber ? '(number)' : isRoman ? '(roman)' : '(letter)';
  return {
    style,
    kind: isNumber ? 'number' : 'letter',
    ordinal,
    path: [],
    printed: `(${inner})`,
    length: found[0].length,
    isWeak: false,
  };
}

/** A dash in front of a number or a letter is a remnant of conversion: `- a) …` is the point, `* 2. …` the number. */
function readItem(line: string, bullet: string): Marker {
  const inner = readCounter(line.slice(bullet.length));
  if (inner && !inner.isWeak) return { ...inner, length: inner.length + bullet.length };
  const sign = bullet.trim();
  const style = /[–—]/.test(sign) ? '-' : sign;
  return { style, kind: null, ordinal: 0, path: [], printed: sign, length: bullet.length, isWeak: false };
}

function readMixed(line: string): Marker | null {
  const found = MIXED.exec(line);
  if (!found) return null;
  const [whole, letter, number, , inner] = found;
  return {
    style: letter ? 'letter.number' : 'number.letter',
    kind: 'letter',
    ordinal: letter ? Number(number) : pointOf(inner!),
    path: [],
    printed: whole.trim(),
    length: whole.length,
    isWeak: !/^[\p{Lu}“"]/u.test(line.slice(whole.length)),
  };
}

/** `V/v` opens a title: về việc. */
const CONCERNING = /^V\s?\/\s?[vV]/;

function readRoman(line: string): Marker | null {
  if (!'IVXL'.includes(line.charAt(0)) || CONCERNING.test(line)) return null;
  const inner = ROMAN_NUMBER.exec(line);
  if (inner && romanValue(inner[1]!) > 0) {
    const numbers = inner[2]!.slice(1).split('.').map(Number);
    return {
      style: `roman.number.${numbers.length}`,
      kind: 'number',
      ordinal: numbers.at(-1)!,
      path: [],
      printed: inner[0].trim(),
      length: inner[0].length,
      isWeak: /^\p{Ll}/u.test(line.slice(inner[0].length)),
    };
  }
  const found = ROMAN.exec(line) ?? (isUpper(line) ? ROMAN_UNMARKED.exec(line) : null);
  if (!found) return null;
  const closer = found[2] ?? '';
  const value = romanValue(found[1]!);
  if (value === 0 || (found[1]!.length === 1 && 'LCDM'.includes(found[1]!))) return null;
  const isWeak = /^\p{Ll}/u.test(line.slice(found[0].length));
  return {
    style: `roman${closer}`,
    kind: 'roman',
    ordinal: value,
    path: [],
    printed: found[1]! + closer,
    length: found[0].length,
    isWeak,
  };
}

function readSmallRoman(line: string): Marker | null {
  const found = 'ivx'.includes(line.charAt(0)) ? SMALL_ROMAN.exec(line) : null;
  const ordinal = found ? romanValue(found[1]!.toUpperCase()) : 0;
  if (!found || ordinal === 0) return null;
  const [whole, , closer] = found;
  const printed = whole.trim();
  return { style: `letter${closer}`, kind: 'letter', ordinal, path: [], printed, length: whole.length, isWeak: false };
}

/** `T/M BAN THƯỜNG VỤ`, `K/T TRƯỞNG BAN`, `Q. CHÁNH VĂN PHÒNG`: for whom and as what somebody signs. */
const SIGNS_FOR = /^(?:[KT]\s?\/\s?[MTLUQ](?![\p{L}\d])|Q\.\s?\p{Lu}{2})/u;

function readLetter(line: string): Marker | null {
  const found = LETTER.exec(line) ?? UPPER_DASH.exec(line) ?? LOWER_DASH.exec(line);
  if (!found || SIGNS_FOR.test(line)) return null;
  const letter = found[1]!;
  const isUpper = letter !== letter.toLowerCase();
  const rest = line.slice(found[0].length);
  const closer = found[2] ?? '-';
  if (isUpper && (closer === ')' || !/^\p{Lu}/u.test(rest))) return null;
  if (closer !== ')' && !/^[\p{Lu}“"]|^\d+(?:[.,]\d+)?\s?%/u.test(rest)) return null;
  const ordinal = isUpper ? 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.indexOf(letter) + 1 : pointOf(letter);
  if (ordinal === 0) return null;
  const style = isUpper ? 'upper.' : `letter${closer}`;
  return {
    style,
    kind: 'letter',
    ordinal,
    path: [],
    printed: letter + closer,
    length: found[0].length,
    isWeak: isUpper,
  };
}
