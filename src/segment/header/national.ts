/**
 * Quốc hiệu and tiêu ngữ, and what party documents print in their place. Bad recognition of tones is forgiven: `CỘNG HÒA XÃ HỘI CHÙ NGHĨA VIỆT NAM`.
 */
import { bareLetters } from '../../text/letter-case.ts';

const NATION = /C[ỘÔO]NG\s+H(?:[ÒOÓ][AÀ]|[OO]À)\s+X.{1,2}\s*H[ỘÔO]I\s+CH[ỦÙUÚ]\s+NGH[ĨIÌ]A\s+VI[ỆÊE]T\s+NAM/iu;
const MOTTO = /[ĐD][ộôo]c\s*[lt][ậâa]p(?:\s*[-–—.,]+)?\s*T[ựưu]\s*do(?:\s*[-–—.,]+)?\s*H[ạa]nh\s*ph[úu]c/iu;
const PARTY =
  /^(?:(?:ĐẢNG|ĐÀNG|ĐANG)\s+C[ỘÔ]NG\s+S[ẢA]N\s+VI[ỆÊ]T\s+NAM|ĐOÀN\s+(?:TNCS|THANH\s+NIÊN\s+CỘNG\s+SẢN)\s+HỒ\s+CHÍ\s+MINH)$/iu;

const NATION_LETTERS = 'conghoaxahoichunghiavietnam';
const MOTTO_LETTERS = 'doclaptudohanhphuc';

export interface Range {
  from: number;
  to: number;
}

export function findNation(text: string): Range | null {
  return /[Nn][Aa][Mm]/.test(text) ? find(NATION, text) : null;
}

export function findMotto(text: string): Range | null {
  return /[Pp][Hh][UuÚú]/.test(text) ? find(MOTTO, text) : null;
}

/** As scanners read it: `ĐẢNG CỘNG SẲN VIỆT NAM`. */
const PARTY_LETTERS = 'dangcongsanvietnam';

/** `ĐẢNG CỘNG SẢN VIỆT NAM`; the youth union prints its own name there. */
export function isPartyHead(text: string): boolean {
  if (text.length >= 40 || !'ĐĐđ'.includes(text[0] ?? '\n')) return false;
  return PARTY.test(text.trim()) || bareLetters(text) === PARTY_LETTERS;
}

/** How a text stands to the printed name or motto when that is broken over lines: the whole, its beginning, or neither. */
export function isNationStart(text: string): boolean {
  return 'Cc'.includes(text.trimStart()[0] ?? '\n') && isStartOf(text, NATION_LETTERS, 7);
}

export function isMottoStart(text: string): boolean {
  return 'ĐđDd'.includes(text.trimStart()[0] ?? '\n') && isStartOf(text, MOTTO_LETTERS, 6);
}

export function completesNation(text: string): boolean {
  return bareLetters(text) === NATION_LETTERS;
}

export function completesMotto(text: string): boolean {
  return bareLetters(text) === MOTTO_LETTERS;
}

function isStartOf(text: string, whole: string, least: number): boolean {
  if (text.length > 45) return false;
  const letters = bareLetters(text);
  return letters.length >= least && whole.startsWith(letters);
}

function find(pattern: RegExp, text: string): Range | null {
  const match = pattern.exec(text);
  return match ? { from: match.index, to: match.index + match[0].length } : null;
}
