/**
 * Who issues a document (cơ quan, tổ chức ban hành) and where it is at home.
 *
 * Printed names are completed: a truncated one by what the symbol says, a department's by the place of the body above it. Without printed names the
 * issuer follows from the symbol, the signature and the opening of the text, and is marked as inferred.
 */

import { lexicon } from '../lexicon/bodies.ts';
import { typeOfCode } from '../lexicon/doc-types.ts';
import { isHeadAlone } from '../lexicon/letterhead.ts';
import { mendMisread } from '../lexicon/misread.ts';
import { type Province, provinceAt, provinceOf } from '../lexicon/places.ts';
import type { Issuer, Issuers } from '../model/annotations.ts';
import type { Entry, Level, NameContext } from '../model/body.ts';
import type { Frame } from '../model/frame.ts';
import { plain, type Run, subRun } from '../model/run.ts';
import type { Reading } from '../model/source.ts';
import { bodyAt } from '../names/bodies.ts';
import { expandWords } from '../names/words/words.ts';
import { foldWords } from '../text/fold.ts';
import { isUpper } from '../text/letter-case.ts';
import { WORD_END, WORD_START } from '../text/letters.ts';
import { endAt } from '../text/matches.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { isOneOf } from '../text/word-sequence.ts';
import { escapeWord, isInitials, settleCase } from './letterhead-case.ts';

export function resolveIssuers(reading: Reading, frame: Frame, context: NameContext): Issuers {
  const { header } = frame;
  const printed = header.bodies.map((run) => printedIssuer(reading, run, context));
  const parent = printed.length > 1 ? printed.at(-2)! : null;
  let issuer = printed.at(-1) ?? null;
  const symbol = header.number?.symbol ?? null;
  const part = issuer && parent ? partOf(issuer, parent) : null;
  if (part) issuer = part;
  else if (issuer) issuer = completeByFrame(completeBySymbol(issuer, symbol), reading, frame, context);
  issuer ??= inferIssuer(reading, frame, context);
  const home =
    homeOf(issuer, parent, header.place ? plain(header.place) : null, reading) ?? provinceOfTitle(header.title);
  if (issuer) issuer = completeByPlace(issuer, parent, home);
  const above = parent && completeByPlace(parent, null, home);
  return { issuer, parent: above, co: header.coIssuers.map((run) => printedIssuer(reading, run, context)), home };
}

/**
 * A part of the body above it, which completes its name: `VĂN PHÒNG` below `UBND TỈNH …`, `BAN TỔ CHỨC` below `HUYỆN ỦY …`, `CHI NHÁNH TỈNH …` below
 * `NGÂN HÀNG …`; null for a body with a name of its own.
 */
function partOf(issuer: Issuer, parent: Issuer): Issuer | null {
  const words = foldWords(issuer.name);
  const { place, name: owner } = parent;
  if (PARTS.has(words)) return { ...issuer, name: `${issuer.name} ${owner}`, place };
  if (PARTY.test(foldWords(owner)) && PARTS_OF_PARTY.test(words) && !words.includes(' ủy')) {
    const provincial = partOfProvince(issuer.name);
    const name = `${provincial?.name.slice(0, -PROVINCIAL.length - 1) ?? issuer.name} ${owner}`;
    const isProvincial = provincial !== null && owner.startsWith(PROVINCIAL);
    return isProvincial ? { ...issuer, name, id: provincial.id, entry: provincial, place } : { ...issuer, name, place };
  }
  return BRANCH.test(words) ? { ...issuer, name: `${owner} ${issuer.name}`, place: issuer.place ?? place } : null;
}
/** The same part of a provincial committee, as whose it is written: `Ban tổ chức` as the `Ban Tổ chức` of a `Tỉnh ủy`. */
function partOfProvince(name: string): Entry | null {
  const text = `${name} ${PROVINCIAL}`;
  const known = lexicon.names.match(tokenize({ start: 0, end: text.length, text }), 0)?.value[0] ?? null;
  return known?.name.endsWith(` ${PROVINCIAL}`) ? known : null;
}
const PROVINCIAL = 'Tỉnh ủy';
const PARTS = new Set(
  'văn phòng|ban thường trực|ban thường vụ|ban chấp hành|thường trực|ban cán sự đảng|ban cán sự|đảng đoàn'.split('|'),
);
const PARTY = /^(?:(?:tỉnh|thành|huyện|quận|thị) ủy|đảng ủy)(?= |$)/u;
const PARTS_OF_PARTY = /^(?:ban|ủy ban kiểm tra|văn phòng)(?= |$)/u;
/** Nothing but its place or number tells a branch from others. */
const BRANCH = /^chi nhánh (?:tỉnh|thành phố|tp|huyện|quận|thị xã|số|khu vực|\d|[ivx]+$)/u;

function printedIssuer(reading: Reading, run: Run, context: NameContext): Issuer {
  const printed = tokenize(run);
  const tokens = isUpper(run.text) ? mendMisread(printed) : printed;
  const slips = tokens.filter((token, i) => token !== printed[i]);
  const body = bodyAt(tokens, 0, context);
  const isWhole = body !== null && body.next >= tokens.length;
  const known = lexicon.names.match(tokens, 0);
  const isKnown = known !== null && known.next === tokens.length && known.value[0]!.suffix === '';
  // `TỔ: TOÁN - TIN`
  const inFull = (isWhole ? body.name : expandInitials(tokens, run, context)).replace(/^(\p{L}+)\s?: /u, '$1 ');
  const mended = slips.reduce((name, { start, end, fold }) => {
    const word = new RegExp(`${WORD_START}${escapeWord(context.text.slice(start, end))}${WORD_END}`);
    return name.replace(word, () => fold.toUpperCase());
  }, inFull);
  const name = isKnown ? known.value[0]!.name : settleCase(mended, reading.text);
  return {
    name,
    id: isKnown ? known.value[0]!.id : isWhole ? body.id : lexicon.idOf(name),
    run,
    place: slips.length === 0 && isWhole ? placeName(body.place, reading.text) : placeIn(tokens),
    entry: isKnown ? known.value[0]! : isWhole ? body.entry : null,
  };
}

/** `PHÒNG GD&ĐT PHÚC HÒA`, `TRƯỜNG TH NGỌC THANH B`: in capitals only what makes no syllable is an abbreviation. */
function expandInitials(tokens: readonly Token[], run: Run, context: NameContext): string {
  const printed = plain(run);
  const told = tokens.map((token) => (token.case === 'upper' && !isInitials(token.fold) ? asTitle(token) : token));
  return told.some(({ case: kind }) => kind === 'upper') ? expandWords(told, 0, told.length, context) : printed;
}

function asTitle(token: Token): Token {
  return { ...token, case: 'title' };
}

/** Letterheads are in capitals; a place is named as in running text. */
function placeName(place: string | null, text: string): string | null {
  return place === null ? null : (provinceOf(place)?.name ?? settleCase(place, text));
}

function placeIn(tokens: ReturnType<typeof tokenize>): string | null {
  for (let i = 0; i < tokens.length; i++) {
    const found = provinceAt(tokens, i);
    if (found) return found.value.name;
  }
  return null;
}

/** `ỦY BAN THƯỜNG VỤ` with the symbol `NQ-UBTVQH13` is the Ủy ban Thường vụ Quốc hội. */
function completeBySymbol(issuer: Issuer, symbol: string | null): Issuer {
  if (issuer.id !== null || symbol === null) return issuer;
  const entry = entriesOfSymbol(symbol).find(({ name }) => foldWords(name).startsWith(`${foldWords(issuer.name)} `));
  return entry ? { ...issuer, name: entry.name, id: entry.id, entry } : issuer;
}

/**
 * `BAN CHỈ ĐẠO`, cut off by a converter, with `TRƯỞNG BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH` below the title or `TM. BAN CHỈ ĐẠO NHÀ NƯỚC VỀ DU LỊCH` at the
 * foot. Without a place line the foot also tells of which province it is: `TM. ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH`.
 */
function completeByFrame(issuer: Issuer, reading: Reading, frame: Frame, context: NameContext): Issuer {
  const isWhole = (issuer.id ?? issuer.entry) !== null && !isHeadAlone(issuer.name);
  const isAtHome = issuer.place !== null || frame.header.place !== null || issuer.entry?.level !== 'province';
  if (isWhole && isAtHome) return issuer;
  const printed = ` ${foldWords(issuer.name)} `;
  for (const run of [frame.header.authority, frame.signatures[0]?.authority]) {
    const at = run ? ` ${run.text.toLowerCase()} `.indexOf(printed) : -1;
    if (!run || at === -1 || at + printed.length > run.text.length) continue;
    return { ...printedIssuer(reading, subRun(run, run.start + at), context), run: issuer.run };
  }
  return issuer;
}

/** The bodies that a symbol may stand for: `KH-SGDĐT`, `UBND-VX`, `KH/ĐĐQH15`; what says the type (`CT` in `2004/CT-TTg`) stands for one where nothing else does. */
function entriesOfSymbol(symbol: string, isProvince = false): readonly Entry[] {
  const parts = symbol.split(/[-/]/);
  const ofType = parts.filter((part) => typeOfCode(part, 'administrative') !== null);
  for (const part of [...parts.filter((part) => !ofType.includes(part)), ...ofType]) {
    const code = part.replace(/(?<!\d)\d+$/, '');
    const entries = lexicon.byCode(code);
    // `TNMT-QLĐ` of a department (sở), which elsewhere is written `STNMT-QLĐ`
    const ofProvince = isProvince && !entries.some(isProvincial) ? lexicon.byCode(`S${code}`).filter(isProvincial) : [];
    if (ofProvince.length > 0) return ofProvince;
    if (entries.length > 0) return entries;
  }
  return [];
}

function isProvincial({ level }: Entry): boolean {
  return level === 'province';
}

/** Without a printed name: the body of the symbol, else who signs, else who speaks in the opening. */
function inferIssuer(reading: Reading, frame: Frame, context: NameContext): Issuer | null {
  const symbol = frame.header.number?.symbol ?? null;
  const place = frame.header.place ? plain(frame.header.place) : null;
  const isProvince = place !== null && provinceOf(place) !== null;
  const candidates = symbol ? entriesOfSymbol(symbol, isProvince) : [];
  const entry =
    candidates.find(({ level }) => level === (isProvince ? 'province' : 'district')) ?? candidates[0] ?? null;
  if (entry) return { name: entry.name, id: entry.id, run: null, place: null, entry };
  for (const run of [frame.header.authority, frame.signatures[0]?.authority, ownIssuer(reading, frame)]) {
    const issuer = run ? issuerWithin(run, reading, context) : null;
    if (issuer) return issuer;
  }
  return null;
}

/** The body in `TM. ỦY BAN NHÂN DÂN` and `GIÁM ĐỐC SỞ Y TẾ`; who issues in his own name, like `THỦ TƯỚNG CHÍNH PHỦ`, himself. */
function issuerWithin(run: Run, { text }: Reading, context: NameContext): Issuer | null {
  const tokens = tokenize(run);
  const known = lexicon.names.match(tokens, 0);
  if (known?.next === tokens.length) {
    const entry = known.value[0]!;
    return { name: entry.name, id: entry.id, run: null, place: null, entry };
  }
  for (let i = 0; i < Math.min(tokens.length, LONGEST_POST); i++) {
    const body = bodyAt(tokens, i, context);
    if (body?.kind === 'agency' && !isHeadAlone(body.name))
      return { name: settleCase(body.name, text), id: body.id, run: null, place: body.place, entry: body.entry };
  }
  return null;
}
/** Most words before the body that somebody heads or speaks for: `KT. TRƯỞNG BAN THƯỜNG TRỰC`. */
const LONGEST_POST = 5;

/** What stands behind `của` where the text names itself: `(Ban hành kèm theo Quyết định số 12/QĐ-BCĐ ngày 05/3/2013 của Trưởng Ban Chỉ đạo …)`. */
function ownIssuer({ text }: Reading, { header }: Frame): Run | null {
  if (!header.number?.number) return null;
  const own = `${header.number.number}/${header.number.symbol}`;
  for (let at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + own.length)) {
    const start = endAt(OF_WHOM, text, at + own.length);
    if (start !== null) return { start, end: start + LONGEST_ISSUER, text: text.slice(start, start + LONGEST_ISSUER) };
  }
  return null;
}
const OF_WHOM = /(?:[\s,]{1,3}ngày\s+\d{1,2}(?:[/.-]|\s+tháng\s+)\d{1,2}(?:[/.-]|\s+năm\s+)\d{4})?[\s,]{1,3}của\s+/uy;
/** Characters of the longest name of an issuer. */
const LONGEST_ISSUER = 150;

/** The province of the issuer or the body above it; else the district or commune that the place line names. */
function homeOf(
  issuer: Issuer | null,
  parent: Issuer | null,
  placeLine: string | null,
  reading: Reading,
): Issuers['home'] {
  const level = issuer?.entry?.level ?? parent?.entry?.level ?? null;
  if ((level === 'central' || isNational(issuer?.name ?? '')) && !parent?.place) return null;
  for (const place of [issuer?.place, parent?.place]) {
    const province = place ? provinceOf(place) : null;
    if (province) return { ...province, level: 'province', isAbove: BELOW.has(level ?? '') };
  }
  if (!placeLine) return null;
  const province: Province | null = provinceOf(placeLine.replace(/^(?:tp|thành phố|tỉnh)\.?\s+/iu, ''));
  if (province)
    return level === 'province' || level === null ? { ...province, level: 'province', isAbove: false } : null;
  const found = new RegExp(
    `(huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\\s+${escapeWord(placeLine)}`,
    'iu',
  ).exec(reading.text);
  const noun = found?.[1]?.toLowerCase() ?? '';
  const isCommune = /^(xã|phường|thị trấn|đặc khu)$/u.test(noun);
  return { noun, name: placeLine, level: isCommune ? 'commune' : 'district', isAbove: false };
}
/** Levels of issuers that are less than a province. */
const BELOW: ReadonlySet<string> = new Set<Level>(['district', 'commune', 'other']);

/** The one province that the title of a central body's document is about: `Kết luận … tại buổi làm việc với lãnh đạo tỉnh Nghệ An`. */
function provinceOfTitle(title: Run | null): Issuers['home'] {
  if (!title) return null;
  const tokens = tokenize(title);
  let only: Province | null = null;
  for (let i = 1; i < tokens.length; i++) {
    if (!isOneOf(tokens[i - 1], 'tỉnh', 'phố')) continue;
    const found = provinceAt(tokens, i)?.value;
    if (found && only && found.name !== only.name) return null;
    only = found ?? only;
  }
  return only && { ...only, level: 'province', isAbove: false };
}

/** Bodies of the whole country are at home nowhere in it. */
function isNational(name: string): boolean {
  return /(?:nhà nước|quốc gia|trung ương|việt nam|chính phủ|quốc hội)/iu.test(name);
}

/** A local body's name gets its place: `Sở Giáo dục và Đào tạo` + `tỉnh Thanh Hóa`. */
function completeByPlace(issuer: Issuer, parent: Issuer | null, home: Issuers['home']): Issuer {
  if (isNational(issuer.name)) return issuer;
  if (issuer.place !== null || !home || (!issuer.entry && !parent?.place)) return issuer;
  if (issuer.entry ? issuer.entry.level !== home.level : OF_ITS_OWN.test(issuer.name)) return issuer;
  return {
    ...issuer,
    name: withPlace(issuer.name, home.noun, home.name),
    place: home.name,
  };
}

/** `Bệnh viện Đa khoa khu vực Ba Tri`, `Trường Tiểu học Hòa Hậu`, `Ban Chấp hành Đoàn huyện Lý Nhân`: what tells it from others stands in its name. */
const OF_ITS_OWN =
  /(?:^Trường (?:Mầm non|Mẫu giáo|[Tt]iểu học|Trung học)| (?:huyện|quận|thị xã|xã|phường|thị trấn|khu vực|thôn)| [Hh]uyện (?:đoàn|ủy|uỷ)) \p{Lu}/u;

/** `Sở Y tế` + `tỉnh Hà Nam`; a name that says its level needs the place alone, one that says its place nothing. */
function withPlace(name: string, noun: string, place: string): string {
  if (` ${foldWords(name)} `.includes(` ${foldWords(place)} `)) return name;
  const saysLevel = noun === '' || name.toLowerCase().endsWith(` ${noun}`) || SAYS_LEVEL.test(name);
  return saysLevel ? `${name} ${place}` : `${name} ${noun} ${place}`;
}
const SAYS_LEVEL = /(?:tỉnh|thành) (?:ủy|uỷ|đoàn)$/iu;
