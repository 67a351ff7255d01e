/**
 * Number and symbol of a document (số, ký hiệu): `04/CT-UBND`, `23/2021/QĐ-TTg`, `57-NQ/TW`, `51/2001/QH10`, `/KH-PGDĐT` when the number is blank.
 * Grammar: Nghị định 30/2020/NĐ-CP, phụ lục I, II.3; Luật Ban hành văn bản quy phạm pháp luật (with the year); Hướng dẫn 36-HD/VPTW (party).
 */
import { CAPITALS, LETTERS } from './letters.ts';
import { matchAt } from './matches.ts';
import { pattern } from './pattern.ts';

export interface DocumentSymbol {
  /** Range in the text that was read. */
  start: number;
  end: number;
  /** As it should stand: `144/2021/NĐ-CP` for `144/2021/NĐ- CP`. */
  text: string;
  /** `23` of `23/2021/QĐ-TTg`; null when blank. */
  number: string | null;
  /** What follows the number, the year included: `2021/QĐ-TTg`, `NQ/TW`. */
  symbol: string;
  /** The year of a normative document's number. */
  year: number | null;
  /** Codes between the separators: `NĐ`, `CP`. */
  codes: string[];
}

const SLASH = '[/⁄∕]';
const DASH = '[-‐‑‒–—−]';

/**
 * A code is an abbreviation: `QĐ`, `TTr`, `KT&ĐBCL`, `QH13`, `C61`, or two (`EVN SPC-KD`). After a blank (`NĐ- CP`, `TTr -UBND`) it must look like one, lest the dash of
 * a sentence join a word to the symbol.
 */
const PARTS = {
  slash: SLASH,
  dash: DASH,
  number: String.raw`\d{1,5}(?:\.\d{1,3})?[a-zđA-Z]?`,
  year: String.raw`(?:19|20)\d{2}`,
  code: `[${CAPITALS}][${LETTERS}\\d]*(?:[&+][${LETTERS}\\d]+)*`,
  abbreviation: `[${CAPITALS}][${LETTERS}\\d]?[${CAPITALS}][${LETTERS}\\d&]*`,
  party: `[${CAPITALS}]{2,3}/(?:TW|TU|HU|ĐU)`,
  // what closes symbols of companies and large offices: `CV-NL/16`, `TCT-NV2-1`, `TNMT-QLSDĐ(ĐT)`
  running: String.raw`\d{1,2}`,
  goesOn: `\\s?[/.-]?\\s?\\d|[${LETTERS}]|\\stháng`,
  unit: `\\([${CAPITALS}]{2,6}\\)`,
};

const SYMBOL = pattern(
  String.raw`(?: (?<number>{{number}}) (?: \s* {{slash}} | \s{0,2} {{dash}} | (?= \s {{party}} ) ) | {{slash}} )
    (?: \s* (?<year>{{year}}) \s? (?: {{slash}} | {{dash}} ) )?
    \s* (?<code> {{code}} (?: \s {{abbreviation}} (?= {{dash}} {{abbreviation}} ) )? )
    (?<rest> (?: (?: {{slash}} | {{dash}} | \. ) {{code}} | (?: \s? {{slash}} \s? | \s {{dash}} | {{dash}} \s{1,3} ) {{abbreviation}} | \s {{dash}} \s {{abbreviation}} (?= \s? (?: ngày | của | [,;)] ) ) )*
      (?: (?: {{slash}} | {{dash}} | \. ) (?: {{year}} | {{running}} ) (?! {{goesOn}} ) | {{unit}} )? )`,
  PARTS,
  'uy',
);

/** The number and symbol that begin at `at` (at the slash when the number is blank), or null. */
export function readSymbol(text: string, at: number): DocumentSymbol | null {
  const match = matchAt(SYMBOL, text, at);
  if (!match) return null;
  const normal = normalise(match[0]);
  const number = match.groups!.number ?? null;
  const symbol = number === null ? normal.replace(/^\//, '') : normal.slice(number.length + 1);
  const codes = (match.groups!.code! + match.groups!.rest!).split(CODE_BREAK).filter((code) => code !== '');
  if (!isAbbreviated(codes)) return null;
  // A party symbol has its slash further on; a postcode (`70000-HCM`) has none.
  if (number !== null && normal[number.length] === '-' && !normal.includes('/')) return null;
  const year = match.groups!.year === undefined ? null : Number(match.groups!.year);
  return { start: at, end: at + match[0].length, text: normal, number, symbol, year, codes };
}
const CODE_BREAK = new RegExp(`[\\s.]*(?:${SLASH}|${DASH}|\\.)[\\s]*`, 'u');

/** All symbols of a text with a number, from left to right. */
export function* findSymbols(text: string): Generator<DocumentSymbol> {
  CANDIDATE.lastIndex = 0;
  for (let hint = CANDIDATE.exec(text); hint; hint = CANDIDATE.exec(text)) {
    const found = readSymbol(text, hint.index);
    if (!found) continue;
    yield found;
    CANDIDATE.lastIndex = found.end;
  }
}
const CANDIDATE = new RegExp(
  String.raw`(?<![${LETTERS}\d_/@]|\d[.,:]|[${LETTERS}\d][-–])\d{1,5}(?:\.\d{1,3})?[a-zđA-Z]?(?=\s*(?:${SLASH}|${DASH}|\s[${CAPITALS}]{2,3}/))`,
  'gu',
);

/** `2 buổi/ngày`, `trang 5/Phụ lục`, `24/Bộ` are none: an abbreviation has two capitals or more. */
function isAbbreviated(codes: readonly string[]): boolean {
  const first = codes[0] ?? '';
  if (codes.length === 1) return TWO_CAPITALS.test(first);
  return codes.every((code) => code.length <= 16) && codes.some((code) => TWO_CAPITALS.test(code) || code.length <= 2);
}
const TWO_CAPITALS = new RegExp(`[${CAPITALS}][^${CAPITALS}]*[${CAPITALS}]`, 'u');

function normalise(printed: string): string {
  if (!UNUSUAL.test(printed)) return printed;
  return printed
    .replace(/[⁄∕]/g, '/')
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/\s*([/.-])\s*/g, '$1')
    .replace(/^(\d[^\s/]*)\s+/, '$1-');
}
const UNUSUAL = /[\s⁄∕‐‑‒–—−]/;
