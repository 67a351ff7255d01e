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
  /** Without a slash, or with a blank or nothing between digits and codes: `43-CP`, `84 TC/TCT`, `44QĐ-UBND`. It needs a type word before it. */
  isLoose: boolean;
}

const SLASH = '[/⁄∕]';
const DASH = '[-‐‑‒–—−]';
const SMALL = CAPITALS.replace('A-Z', 'a-z').toLowerCase();
/** What shows that digits behind a symbol are no part of it. */
const GOES_ON = `\\s?[/.-]?\\s?\\d|[${LETTERS}]|\\stháng`;

/**
 * A code is an abbreviation: `QĐ`, `TTr`, `KT&ĐBCL`, `GD & ĐT`, `QH13`, `C61`, `BCĐ 389`, `BCH PCTT`, or two (`EVN SPC-KD`); the next word may be glued to it (`UBNDngày`). After a
 * blank (`NĐ- CP`, `TTr -UBND`) it must look like one, lest the dash of a sentence join a word to the symbol; behind a full stop a sentence may begin.
 */
const PARTS = {
  slash: SLASH,
  dash: DASH,
  number: String.raw`\d{1,5}(?:\.\d{1,3})?(?:bis|[a-zđA-Z])?`,
  year: String.raw`(?:19|20)\d{2}`,
  code:
    `[${CAPITALS}](?:(?!ngày|của)[${LETTERS}\\d])*(?:[&+][${LETTERS}\\d]+|\\s?&\\s?[${CAPITALS}]{2,6})*` +
    `(?:(?<=BC[ĐH])\\s(?:\\d{2,4}(?!${GOES_ON})|(?!UB|HĐ|TW|TP)[${CAPITALS}]{3,6}(?:&[${CAPITALS}]{2,6})?(?![${LETTERS}])))?`,
  abbreviation: `[${CAPITALS}][${LETTERS}\\d]?[${CAPITALS}][${LETTERS}\\d&]*`,
  word: `[${CAPITALS}][${SMALL}]{2}`,
  // behind digits that no sign parts from it: `NQ/TW`, `TC/TCT`, `QĐ-UBND`, `TTg`
  apart: `(?:[${CAPITALS}]{2,6}[/-][${CAPITALS}]|TTg(?![${LETTERS}])|HĐBT(?![${LETTERS}])|CP(?![${LETTERS}]))`,
  // what closes symbols of companies and large offices: `CV-NL/16`, `TCT-NV2-1`, `BCĐ.138`, `TNMT-QLSDĐ(ĐT)`
  running: String.raw`\d{1,3}`,
  goesOn: GOES_ON,
  // letters of Party offices for use within: `2587-CV/VPTW/nb`
  inner: `${SLASH}nb(?![${LETTERS}])`,
  unit: `\\([${CAPITALS}]{1,6}\\d{0,3}\\)`,
};

const SYMBOL = pattern(
  String.raw`(?: (?<number>{{number}}) (?: \s* {{slash}} | \s{0,2} {{dash}} | (?= \s {{apart}} | (?<=\d) {{apart}} ) ) | {{slash}} )
    (?: \s* (?<year>{{year}}) \s? (?: {{slash}} | {{dash}} ) )?
    \s* (?<code> {{code}} (?: \s {{abbreviation}} (?= {{dash}} {{abbreviation}} ) )? )
    (?<rest> (?: \s {{dash}} \s {{abbreviation}} )?
      (?: (?: {{slash}} | {{dash}} | \. (?! {{word}} ) ) {{code}} | : {{abbreviation}} (?= {{dash}} {{abbreviation}} )
        | (?: \s? {{slash}} \s? | \s {{dash}} | {{dash}} \s{1,3} ) {{abbreviation}} | \s {{dash}} \s {{abbreviation}} (?= \s? (?: ngày | của | [,;)] ) ) )*
      (?: (?: {{slash}} | {{dash}} | \. ) (?: {{year}} | {{running}} ) (?! {{goesOn}} ) | {{unit}} | {{inner}} )? )`,
  PARTS,
  'uy',
);

/** The number and symbol that begin at `at` (at the slash when the number is blank), or null. */
export function readSymbol(text: string, at: number): DocumentSymbol | null {
  const match = matchAt(SYMBOL, text, at);
  if (!match) return null;
  const normal = normalise(match[0]);
  const number = match.groups!.number ?? null;
  const symbol = normal.slice(number?.length ?? 0).replace(/^[-/\s]/, '');
  const codes = (match.groups!.code! + match.groups!.rest!).split(CODE_BREAK).filter((code) => code !== '');
  if (!isAbbreviated(codes)) return null;
  const isLoose = number !== null && isLooselyJoined(normal, number);
  // a postcode (`70000-HCM`) is none
  if (isLoose && codes.length === 1 && !OLD_CODES.has(codes[0]!)) return null;
  const year = match.groups!.year === undefined ? null : Number(match.groups!.year);
  return { start: at, end: at + match[0].length, text: normal, number, symbol, year, codes, isLoose };
}
/** Numbers of the government until about 1997 were parted by a hyphen alone: `43-CP`, `217-HĐBT`. */
const OLD_CODES = new Set(['CP', 'TTg', 'HĐBT', 'CT', 'HĐNN', 'NQTW']);

/** A party symbol has its slash further on (`57-NQ/TW`), or stands behind a blank (`57 NQ/TW`). */
function isLooselyJoined(normal: string, number: string): boolean {
  const sign = normal[number.length];
  return sign === '-' ? !normal.includes('/') : sign !== '/';
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
  String.raw`(?:(?<![${LETTERS}\d_/@]|\d[.,:]|[${LETTERS}\d][-–])|(?<=[Ss]ố))\d{1,5}(?:\.\d{1,3})?(?:bis|[a-zđA-Z])?(?=\s*(?:${SLASH}|${DASH})|\s?${PARTS.apart})`,
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
    .replace(/\s*([/.&-])\s*/g, '$1')
    .replace(PARTY_APART, '$1-$2');
}
/** `79 NQ/TW`: numbers of the Party have a hyphen there. */
const PARTY_APART = new RegExp(`^(\\d[^\\s/]*)\\s+([${CAPITALS}]{2,3}/(?:TW|TU|HU|ĐU))`, 'u');
const UNUSUAL = /[\s⁄∕‐‑‒–—−]/;
