/**
 * The documents that a text cites: `Nghị định số 81/2021/NĐ-CP ngày 27/8/2021 của Chính phủ về …`, `Kế hoạch 67-KH/HU`, `Quyết định ngày 01/6/2020
 * của Bộ …`, `Luật Ngân sách nhà nước`. Offsets are of the working text.
 */
import type { CitationMention } from '../model/annotations.ts';
import type { Run } from '../model/run.ts';
import { isoOf, readDate } from '../text/calendar.ts';
import { endAt, matchAt, matchesOf } from '../text/matches.ts';
import { type DocumentSymbol, findSymbols, readSymbol } from '../text/symbol.ts';
import {
  readDateAfter,
  readIssuerAfter,
  readPinpointBefore,
  readSameDay,
  readTitleAfter,
  readTypeBefore,
  readTypeEndingAt,
} from './citation-context.ts';
import { findLaws, type NamedLaw } from './citation-laws.ts';

const HINT =
  /\d(?:bis|[a-zđA-Z])?\s*[/⁄∕\-‐‑‒–—−]|\d\s?(?:[A-ZĐ]{2,6}[/-]|TTg|HĐBT|CP)|Luật|Pháp\s+lệnh|Hiến\s+pháp|ngày\s+\d/u;

/** Every cited document of a run, in order. */
export function findCitations(run: Run): CitationMention[] {
  if (!HINT.test(run.text)) return [];
  const laws = findLaws(run.text).map((law) => readNamedLaw(run.text, law));
  const isLaw = coverOf(laws);
  const mentions = [...laws];
  let previous: CitationMention | null = null;
  for (const symbol of findSymbols(run.text)) {
    if (isLaw(symbol.start)) continue;
    for (const each of withNumbersBefore(run.text, symbol)) {
      const mention = readNumbered(run.text, each, previous);
      if (!mention) continue;
      mentions.push(mention);
      previous = mention;
    }
  }
  mentions.sort((a, b) => a.start - b.start);
  const isRead = coverOf(mentions);
  const dated = findDated(run.text).filter((mention) => !isRead(mention.start));
  const all = dated.length > 0 ? mentions.concat(dated).sort((a, b) => a.start - b.start) : mentions;
  return all.map((mention) => ({ ...mention, start: run.start + mention.start, end: run.start + mention.end }));
}

/** `các Văn bản số 1234, 1235/UBND-QLĐT`, `Chỉ thị 15, 16/CT-TTg`: numbers that share the symbol behind the last of them, each with it. */
function withNumbersBefore(text: string, symbol: DocumentSymbol): DocumentSymbol[] {
  if (symbol.number === null || !JOINS_NUMBERS.test(text.charAt(symbol.start - 2))) return [symbol];
  const before = text.slice(Math.max(0, symbol.start - LONGEST_NUMBERS), symbol.start);
  const numbers = NUMBERS_BEFORE.exec(before)?.[0];
  if (numbers === undefined || !readTypeBefore(text, symbol.start - numbers.length).said) return [symbol];
  const code = symbol.text.slice(symbol.number.length);
  const from = symbol.start - numbers.length;
  const others = matchesOf(NUMBER, numbers).map(({ 0: number, index }) => {
    const start = from + index;
    return { ...symbol, start, end: start + number.length, text: number + code, number };
  });
  return [...others, symbol];
}
/** Characters within which such numbers stand. */
const LONGEST_NUMBERS = 60;
const NUMBER = /\d+/g;
const JOINS_NUMBERS = /[,;à]/u;
const NUMBERS_BEFORE = /(?<=[^\d\sà,;]\s)(?:\d{1,5}[a-z]?(?:,|;| và)\s)+$/u;

/** A symbol counts with a type word or `số` before it, in a list that has one, or when it can't be anything else. */
function readNumbered(text: string, symbol: DocumentSymbol, previous: CitationMention | null): CitationMention | null {
  const before = readTypeBefore(text, symbol.start);
  const shares = before.type === null && previous !== null && LIST_GAP.test(text.slice(previous.end, symbol.start));
  const type = shares ? previous!.type : before.type;
  if (!before.said && !shares && symbol.codes.length < 2 && symbol.year === null) return null;
  if (symbol.isLoose && type === null) return null;
  if (endsWithForm(text, before.start) || endsWithForm(text, symbol.start)) return null;
  const rest = readRest(text, symbol.end, previous);
  return {
    start: before.start,
    ...rest,
    symbol: symbol.text,
    type,
    issuer: rest.issuer ?? before.issuer,
    pinpoint: readPinpointBefore(text, before.start),
  };
}

/** `Mẫu số 01/ĐK-NTM`, `Biểu mẫu báo cáo số 02/BC-SXD` */
function endsWithForm(text: string, at: number): boolean {
  return FORM.test(text.slice(Math.max(0, at - 20), at));
}
const FORM = /(?:^|[\s(])(?:mẫu|biểu|phụ lục)\s+(?:số\s*(?::\s*)?)?$/iu;

/** `Thông báo số 52/TB-VPCP, số 60/TB-VPCP`, `Thông báo số 52, 60/TB-VPCP`: the second has the type of the first. */
const LIST_GAP = /^\s*(?:[,;](?:\s*và)?|và)\s*(?:số(?:\s*:)?\s*)?$/u;

function readNamedLaw(text: string, law: NamedLaw): CitationMention {
  const lead = endAt(LAW_NUMBER, text, law.end);
  const number = lead === null ? null : readSymbol(text, lead);
  const year = matchAt(LAW_YEAR, text, law.end);
  const rest = readRest(text, number ? number.end : law.end);
  const isYear = year !== null && rest.date === null && number === null;
  return {
    ...rest,
    start: law.start,
    end: isYear ? Math.max(rest.end, law.end + year[0].length) : rest.end,
    symbol: number?.text ?? null,
    type: law.type,
    date: rest.date ?? (isYear ? year[1]! : null),
    title: law.name,
    pinpoint: readPinpointBefore(text, law.start),
  };
}
/** `Luật Đất đai số 31/2024/QH15`, `Luật Đất đai (sửa đổi) số …`, `Luật Giáo dục (Luật số 43/2019/QH14)` */
const LAW_NUMBER = /\s*(?:\(sửa đổi\)\s*)?(?:\(\s*)?(?:Luật\s+)?(?:số(?:\s*:)?\s*)?(?=\d{1,3}\s?\/)/uy;
const LAW_YEAR = /\s+(?:năm\s+)?((?:19|20)\d{2})(?!\s*[-–/]|\d)/uy;

/** `Quyết định ngày 01/6/2020 của Bộ …`: no number, but a date and a body. */
function findDated(text: string): CitationMention[] {
  const found: CitationMention[] = [];
  for (const match of matchesOf(DATED, text)) {
    const typed = readTypeEndingAt(text, match.index);
    const date = typed && readDate(text, match.index);
    const iso = date && isoOf(date);
    const issued = iso && readIssuerAfter(text, date.end);
    if (!issued) continue;
    const { start, type } = typed;
    const pinpoint = readPinpointBefore(text, start);
    const title = readTitleAfter(text, issued.end);
    found.push({ start, end: issued.end, symbol: null, type, date: iso, issuer: issued.issuer, title, pinpoint });
  }
  return found;
}
const DATED = /ngày\s+(?=\d)/g;

/** Date, issuer and title behind a symbol or a name; `cùng ngày` is the date of the document before it. */
function readRest(
  text: string,
  at: number,
  previous: CitationMention | null = null,
): Pick<CitationMention, 'end' | 'date' | 'issuer' | 'title'> {
  const date = readDateAfter(text, at) ?? readSameDay(text, at, previous?.date ?? null);
  const issued = readIssuerAfter(text, date?.end ?? at);
  const end = issued?.end ?? date?.end ?? at;
  return { end, date: date?.iso ?? null, issuer: issued?.issuer ?? null, title: readTitleAfter(text, end) };
}

/** Tells of ascending offsets whether one of the ascending mentions covers them. */
function coverOf(mentions: readonly CitationMention[]): (at: number) => boolean {
  let i = 0;
  return (at) => {
    while (i < mentions.length && mentions[i]!.end <= at) i++;
    return i < mentions.length && mentions[i]!.start <= at;
  };
}
