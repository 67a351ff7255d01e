/**
 * Reads names of bodies (cơ quan, tổ chức, chức danh) and lists of them among tokens.
 *
 * A gazetteer knows the names; grammar reads what no table can hold: titles before names (`Giám đốc Sở …`), parts of bodies (`Văn phòng …`),
 * collectives (`các sở, ban, ngành liên quan`), unknown names behind a known head noun (`Phòng Đào tạo & Công tác sinh viên`), and what closes a
 * name (`tỉnh Bắc Kạn`, `trên địa bàn huyện`). A list goes on while behind a comma, `;` or `và` another name begins.
 *
 * > | Giám đốc các sở, ban, ngành, Chủ tịch UBND các huyện, thành phố, Thủ trưởng các đơn vị căn cứ …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^
 */
import { type Entry, lexicon, type NounRole } from '../lexicon/bodies.ts';
import { provinceAt } from '../lexicon/places.ts';
import { foldCase } from '../text/fold.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { readCollective } from './collectives.ts';
import { readTail } from './name-tail.ts';

/** What a document says about names: where it is at home and the abbreviations it defines. */
export interface NameContext {
  /** The working text, of which a name is copied. */
  text: string;
  /** Abbreviations defined in the document, by folded form. */
  abbreviations: ReadonlyMap<string, string>;
}

export interface BodyMention {
  /** Range in the working text. */
  start: number;
  end: number;
  /** Index of the token behind the name (and behind a parenthesis that only repeats or abbreviates it). */
  next: number;
  /** Full name, abbreviations expanded, without the document's own place. */
  name: string;
  id: string | null;
  kind: 'agency' | 'collective' | 'officer';
  /** For an officer the id of the agency that he heads. */
  agency: string | null;
  /** The place printed in the name. */
  place: string | null;
  /** The entry of the gazetteer, when there is one: its level decides whether the document's place completes the name. */
  entry: Entry | null;
}

/** Reads the name that begins at token `at`; null when none does. */
export function bodyAt(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  if (nesting === MOST_NESTED) return null;
  nesting++;
  try {
    return readBody(tokens, at, context);
  } finally {
    nesting--;
  }
}

/** Names hold names (`Văn phòng` of `Ủy ban …`), but no name holds more than some. */
const MOST_NESTED = 8;
let nesting = 0;

function readBody(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  const token = tokens[at];
  if (!token || token.kind !== 'word') return null;
  const defined = readDefined(tokens, at, context);
  if (defined) return defined;
  const short = readShortHead(tokens, at, context);
  if (short) return short;
  const person = readPerson(tokens, at, context);
  if (person) return person;
  const noun = lexicon.nouns.match(tokens, at);
  if (noun?.value.has('inner') && noun.value.size === 1) return null;
  const isEvery = noun?.value.has('qualifier') === true && tokens[at]!.fold === 'các';
  if (noun?.value.has('quantifier') || isEvery) {
    const collective = readCollective(tokens, at, context);
    if (collective) return collective;
  }
  if (noun?.value.has('officer')) {
    const officer = readOfficer(tokens, at, noun.next, context);
    if (officer) return officer;
  }
  const known = readKnown(tokens, at, context);
  const part = noun?.value.has('over') ? readPart(tokens, at, noun.next, context) : null;
  if (known && (!part || part.next <= known.next)) return known;
  if (part) return part;
  if (noun?.value.has('head')) {
    const unknown = readUnknown(tokens, at, noun.next, context);
    if (unknown) return unknown;
  }
  if (noun?.value.has('place')) {
    const place = readPlaceAsBody(tokens, at, noun.next, context);
    if (place) return place;
  }
  if (noun && (noun.value.has('common') || noun.value.has('people'))) return readCollective(tokens, at, context);
  return null;
}

/** A province, district or commune that acts: `Tỉnh cần rà soát …`, `yêu cầu tỉnh Thanh Hóa …`. */
function readPlaceAsBody(tokens: readonly Token[], at: number, next: number, context: NameContext): BodyMention | null {
  const tail = readTail(tokens, at, context, { name: '' });
  const isPlace = !tail.isPlural && (tail.place !== null || (tokens[at]!.case === 'title' && tail.next === next));
  if (!isPlace || tail.next <= at) return null;
  const end = tokens[tail.next - 1]!.end;
  const name = expandWords(tokens, at, tail.next, context);
  return {
    start: tokens[at]!.start,
    end,
    next: tail.next,
    name,
    id: null,
    kind: 'collective',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** An abbreviation that the document defines for a body: `BQLDT` for `Ban Quản lý di tích`. */
function readDefined(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  const token = tokens[at]!;
  const words = token.case === 'upper' ? context.abbreviations.get(token.fold) : undefined;
  if (!words || token.fold.length < 3) return null;
  const full = tokenize({ start: 0, end: words.length, text: words });
  const noun = lexicon.nouns.match(full, 0);
  if (full[0]?.case === 'lower' || !(noun?.value.has('head') || noun?.value.has('over'))) return null;
  const known = lexicon.names.match(full, 0);
  const entry = known && known.next === full.length ? known.value[0]! : null;
  const tail = readTail(tokens, at + 1, context, { name: words });
  const name = tail.text === '' ? words : `${words} ${tail.text}`;
  const end = tokens[tail.next - 1]!.end;
  const kind = tail.isPlural ? 'collective' : 'agency';
  return {
    start: token.start,
    end,
    next: tail.next,
    name,
    id: entry?.id ?? lexicon.idOf(name),
    kind,
    agency: null,
    place: tail.place,
    entry,
  };
}

export interface BodyList {
  bodies: BodyMention[];
  /** Index of the token behind the list. */
  next: number;
}

/** Reads the names that are listed from token `at` on; null when none begins there. */
export function bodiesAt(tokens: readonly Token[], at: number, context: NameContext): BodyList | null {
  const bodies: BodyMention[] = [];
  let i = at;
  let next = at;
  while (i < tokens.length) {
    const shared = readSharedHead(tokens, i, context);
    const body = shared ? null : bodyAt(tokens, i, context);
    if (shared) {
      bodies.push(...shared.bodies);
      next = shared.next;
    } else if (body) {
      bodies.push(body);
      next = behindApposition(tokens, body.next, context);
    } else break;
    const behind = skipSeparator(tokens, next);
    if (behind === next) break;
    i = behind;
  }
  return bodies.length > 0 ? { bodies, next } : null;
}

/** What the body is besides, behind a dash: `Giám đốc Sở Y tế - Phó Trưởng ban`, `Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo`. */
function behindApposition(tokens: readonly Token[], at: number, context: NameContext): number {
  const other = tokens[at]?.fold === '-' ? bodyAt(tokens, at + 1, context) : null;
  return other && (other.kind === 'officer' || /^(?:cơ quan|đơn vị) (?:thường trực|đầu mối)/iu.test(other.name))
    ? other.next
    : at;
}

/** Index behind `,`, `;`, `và`, `/`, `cùng` or `, và` at `at`; `at` itself when there is none. */
function skipSeparator(tokens: readonly Token[], at: number): number {
  let i = at;
  const mark = tokens[i];
  if (mark?.kind === 'mark' && (mark.fold === ',' || mark.fold === ';' || mark.fold === '/')) i++;
  const word = tokens[i];
  if (word && (word.fold === 'và' || word.fold === 'hoặc')) i++;
  return i;
}

/**
 * One head for several names: `các Bộ: Quốc phòng, Công an`, `các Sở Tài chính, Nội vụ`, `Giám đốc các Sở: Y tế, Xây dựng`. Each name gets the head.
 */
function readSharedHead(tokens: readonly Token[], at: number, context: NameContext): BodyList | null {
  let i = at;
  const title = lexicon.nouns.match(tokens, i);
  const officer = title?.value.has('officer') ? title : null;
  if (officer) i = officer.next;
  if (tokens[i]?.fold !== 'các' && !(officer === null && tokens[i + 1]?.fold === ':')) return null;
  if (tokens[i]?.fold === 'các') i++;
  const head = tokens[i];
  const role = lexicon.nouns.match(tokens, i);
  if (!head || !role?.value.has('head') || !role.value.has('common')) return null;
  let j = i + 1;
  if (tokens[j]?.fold === ':') j++;
  else if (tokens[j]?.case !== 'title' && tokens[j]?.case !== 'upper') return null;
  const titleText = officer ? context.text.slice(tokens[at]!.start, tokens[officer.next - 1]!.end) : null;
  const bodies: BodyMention[] = [];
  let next = j;
  while (j < tokens.length) {
    const named =
      readBehindHead(tokens, j, head, context) ?? (bodies.length > 0 ? knownOnly(tokens, j, context) : null);
    if (!named) break;
    bodies.push(titleText ? withTitle(named, titleText, named.start) : named);
    next = named.next;
    const behind = skipSeparator(tokens, next);
    if (behind === next || tokens[behind - 1]?.fold === ';') break;
    j = behind;
  }
  return bodies.length > 0 && (bodies.length > 1 || tokens[i + 1]?.fold === ':') ? { bodies, next } : null;
}

/** A name of which only the part behind the head is printed. */
function readBehindHead(tokens: readonly Token[], at: number, head: Token, context: NameContext): BodyMention | null {
  const token = tokens[at];
  if (!token || token.kind !== 'word' || token.case === 'lower') return null;
  const glued = [{ ...head, case: 'title' as const }, ...tokens.slice(at, at + 16)];
  const found = lexicon.names.match(glued, 0);
  if (!found || found.next < 2) return null;
  const entry = found.value[0]!;
  const next = at + found.next - 1;
  const last = tokens[next - 1]!;
  return {
    start: token.start,
    end: last.end,
    next,
    name: entry.name,
    id: entry.id,
    kind: 'agency',
    agency: null,
    place: null,
    entry,
  };
}

function knownOnly(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  return tokens[at]?.case === 'lower' ? null : readKnown(tokens, at, context);
}

/** Heads that are cut to a letter in tables: `P. KHTH`, `K. Nội`. */
const SHORT_HEADS = new Map([
  ['p', 'Phòng'],
  ['k', 'Khoa'],
]);

function readShortHead(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  const head = SHORT_HEADS.get(tokens[at]!.fold);
  if (!head || tokens[at]!.case !== 'upper' || tokens[at + 1]?.fold !== '.' || !isCapital(tokens[at + 2])) return null;
  const full = readUnknown(tokens, at, at + 2, context);
  return full && { ...full, name: `${head} ${full.name.replace(/^[PK]\.\s*/, '')}` };
}

/** A person named in full: `Ông Nguyễn Văn An - Phó Giám đốc Sở`, `đồng chí Trần Thị Bình, Chủ tịch …`. */
function readPerson(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  const first = tokens[at]!.fold;
  const begin =
    first === 'ông' || first === 'bà' ? at + 1 : first === 'đồng' && tokens[at + 1]?.fold === 'chí' ? at + 2 : at;
  let i = begin;
  while (i < begin + 6 && (isCapital(tokens[i]) || /^['’]$/u.test(tokens[i]?.fold ?? ''))) i++;
  if (begin === at || i < begin + 2) return null;
  const name = expandWords(tokens, at, i, context);
  const title = tokens[i]?.fold === '-' || tokens[i]?.fold === ',' ? lexicon.nouns.match(tokens, i + 1) : null;
  const office = title?.value.has('officer') ? readOfficer(tokens, i + 1, title.next, context) : null;
  const end = tokens[i - 1]!.end;
  const agency = office?.agency ?? null;
  return {
    start: tokens[at]!.start,
    end,
    next: office?.next ?? i,
    name,
    id: null,
    kind: 'officer',
    agency,
    place: null,
    entry: null,
  };
}

/** A title with the body that its bearer heads: `Giám đốc Sở Y tế`, `Thủ trưởng các cơ quan`, `Hiệu trưởng`. */
function readOfficer(
  tokens: readonly Token[],
  at: number,
  afterTitle: number,
  context: NameContext,
): BodyMention | null {
  const title = context.text.slice(tokens[at]!.start, tokens[afterTitle - 1]!.end);
  const of = tokens[afterTitle]?.fold === 'của' ? afterTitle + 1 : afterTitle;
  // one title goes with several common nouns: `Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ`
  const common = tokens[of]?.case === 'lower' && lexicon.nouns.match(tokens, of)?.value.has('common');
  const body = (common ? readCollective(tokens, of, context, true) : null) ?? bodyAt(tokens, of, context);
  if (body && body.kind !== 'officer') return withTitle(body, title, tokens[at]!.start);
  // `Trưởng Ban Quản lý …`: the noun that closes the title opens the name
  const inner = afterTitle - 1 > at ? bodyAt(tokens, afterTitle - 1, context) : null;
  if (inner && inner.kind === 'agency')
    return withTitle(inner, context.text.slice(tokens[at]!.start, tokens[afterTitle - 2]!.end), tokens[at]!.start);
  // `Thủ tướng Chính phủ`, `Tổng Kiểm toán nhà nước`: the name of an office is in the gazetteer
  const known = readKnown(tokens, at, context);
  if (known) return known;
  if (tokens[at]!.case === 'lower') return null;
  const place = readTail(tokens, afterTitle, context, { name: title });
  const end = tokens[place.next - 1]!.end;
  const name = place.text === '' ? title : `${title} ${place.text}`;
  return {
    start: tokens[at]!.start,
    end,
    next: place.next,
    name: name.replace(/\s+/g, ' '),
    id: null,
    kind: 'officer',
    agency: null,
    place: place.place,
    entry: null,
  };
}

function withTitle(body: BodyMention, title: string, start: number): BodyMention {
  const name = `${title.replace(/\s+/g, ' ')} ${body.name}`;
  return {
    ...body,
    start: Math.min(start, body.start),
    name,
    kind: 'officer',
    agency: body.kind === 'agency' ? body.id : null,
  };
}

/** A name or abbreviation of the gazetteer with what closes it. */
function readKnown(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  const found = lexicon.names.match(tokens, at);
  if (!found) return null;
  const first = tokens[at]!;
  if (first.case === 'lower' && found.next - at < 2) return null;
  const core = found.value[0]!;
  if (core.isOpen) {
    const open = readUnknown(tokens, at, found.next, context);
    if (open) return { ...open, id: core.id, entry: core };
    if (found.next - at < 2) return null;
  }
  const extended = goesOnInCapitals(tokens, found.next) ? readUnknown(tokens, at, found.next, context) : null;
  if (extended) return { ...extended, entry: core };
  const level = levelLength(tokens, at, found.next, core);
  const closes = level > 0 ? found.next - level : skipAside(tokens, found.next, context);
  const tail = readTail(tokens, closes, context, { name: core.name });
  const entry = chooseEntry(found.value, tail.level);
  const name = tail.text === '' ? core.name : `${core.name} ${tail.text}`;
  const end = tokens[tail.next - 1]!.end;
  const kind = tail.isPlural ? 'collective' : entry.kind;
  const id = tail.isPlural ? lexicon.idOf(name) : entry.id;
  return {
    start: first.start,
    end,
    next: skipAside(tokens, tail.next, context),
    name,
    id,
    kind,
    agency: null,
    place: tail.place,
    entry,
  };
}

/** Capitals behind a known name that begin nothing else are its proper name: `Tổ chuyên môn Tiểu học`. */
function goesOnInCapitals(tokens: readonly Token[], at: number): boolean {
  const begin = tokens[at]?.fold === '-' ? at + 1 : at;
  if (tokens[begin]?.case !== 'title' || startsName(tokens, begin) || provinceAt(tokens, begin)) return false;
  const noun = lexicon.nouns.match(tokens, begin);
  return (begin > at || !lexicon.predicates.match(tokens, begin)) && (noun === null || noun.value.has('inner'));
}

/** Words at the end of a match that say the level (`UBND thành phố`): they are read again, with what follows them. */
function levelLength(tokens: readonly Token[], at: number, next: number, core: Entry): number {
  for (const length of [2, 1]) {
    const from = next - length;
    if (from <= at || foldedName(core).endsWith(` ${tokens[next - 1]!.fold}`)) continue;
    const noun = lexicon.nouns.match(tokens, from);
    if (noun?.value.has('place') && noun.next === next) return length;
  }
  return 0;
}

function foldedName(entry: Entry): string {
  return foldCase(entry.name);
}

/** Of the entries that share a name the one whose level the text prints; without a level the first. */
function chooseEntry(entries: readonly Entry[], level: string | null): Entry {
  if (level === null) return entries[0]!;
  return entries.find((entry) => entry.suffix === level) ?? entries[0]!;
}

/** A part of a body: `Văn phòng Đảng đoàn Quốc hội`, `Thường trực Ủy ban …`, `Tổ đảng ở Thường trực …`. */
function readPart(tokens: readonly Token[], at: number, afterHead: number, context: NameContext): BodyMention | null {
  const of = tokens[afterHead]?.fold === 'của' || tokens[afterHead]?.fold === '.' ? afterHead + 1 : afterHead;
  const body = bodyAt(tokens, of, context);
  if (!body) return null;
  const isPeople = tokens[at]!.case === 'lower' && body.kind === 'officer';
  if (isPeople) return null;
  const head = expandWords(tokens, at, of, context);
  const name = `${head} ${body.name}`;
  const isLeaders = /^(các )?(lãnh đạo|ban lãnh đạo|tập thể lãnh đạo|thành viên|các thành viên|tổ trưởng)/iu.test(head);
  const kind = body.kind === 'collective' ? 'collective' : isLeaders ? 'officer' : 'agency';
  return {
    ...body,
    start: tokens[at]!.start,
    name,
    id: lexicon.idOf(name),
    kind,
    agency: kind === 'officer' ? body.id : null,
    entry: null,
  };
}

/** A name that no table holds: a head noun and the words behind it, joined by `và`, `&`, dashes and inner commas. */
function readUnknown(
  tokens: readonly Token[],
  at: number,
  afterHead: number,
  context: NameContext,
): BodyMention | null {
  const begin = behindSmallWords(tokens, at, afterHead);
  const isDashed = tokens[begin]?.fold === '-' && isCapital(tokens[begin + 1]);
  const isNamed =
    isDashed ||
    isCapital(tokens[begin]) ||
    (tokens[begin]?.kind === 'number' && tokens[at]!.case !== 'lower') ||
    begin > afterHead ||
    lexicon.nouns.match(tokens, begin)?.value.has('place');
  if (!isNamed || (tokens[at]!.case === 'lower' && !isLowerHead(tokens[at]!.fold))) return null;
  let i = tokens[begin]?.kind === 'number' ? begin + 1 : begin;
  while (i < tokens.length) {
    const words = isCapital(tokens[i]) ? 1 : smallWordsAt(tokens, i);
    if (words > 0) i += words;
    else if (joinsName(tokens, i)) i += 2;
    else break;
  }
  const name = expandWords(tokens, at, i, context);
  const tail = readTail(tokens, i, context, { name });
  const full = tail.text === '' ? name : `${name} ${tail.text}`;
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: skipAside(tokens, tail.next, context),
    name: full,
    id: lexicon.idOf(full),
    kind: 'agency',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && (token.case === 'title' || token.case === 'upper') && token.fold !== 'và';
}

/** Most small words between a head and the capital or number that makes it a name: `Trại giống Phú Quốc`, `Đội chiếu bóng số 1`. */
const MOST_BETWEEN = 3;

function behindSmallWords(tokens: readonly Token[], at: number, afterHead: number): number {
  if (tokens[at]!.case === 'lower') return afterHead;
  for (let i = afterHead; i <= afterHead + MOST_BETWEEN; i++) {
    const token = tokens[i];
    if (
      isCapital(token) ||
      (token?.fold === 'số' && tokens[i + 1]?.kind === 'number') ||
      (i === afterHead && token?.kind === 'number')
    )
      return i;
    const predicate = lexicon.predicates.match(tokens, i);
    if (
      token?.case !== 'lower' ||
      FUNCTION_WORD.test(token.fold) ||
      (predicate && (i > afterHead || predicate.next > i + 1))
    )
      break;
  }
  return afterHead;
}

/** Heads that are written small in running text. */
function isLowerHead(fold: string): boolean {
  return /^(ngành|tổ|phòng|khoa|trường|đội|trung tâm|công ty|chi cục|ban|hội|đoàn)$/u.test(fold);
}

/** `và`, a dash or a comma inside a name: behind it a word that begins no other name. */
function joinsName(tokens: readonly Token[], at: number): boolean {
  const mark = tokens[at]!.fold;
  const behind = tokens[at + 1];
  if (behind?.kind !== 'word' || startsName(tokens, at + 1)) return false;
  if (mark === '-') return true;
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (behind.case !== 'lower') return mark === 'và' || (mark === ',' && !provinceAt(tokens, at + 1));
  if (mark === ',') return noun?.value.has('people') === true && tokens[at - 1]!.case === 'lower';
  return mark === 'và' && (noun === null || noun.value.has('inner')) && !lexicon.predicates.match(tokens, at + 1);
}

/** Most small words in a row inside a name. */
const MOST_SMALL = 10;

/**
 * How many small words from `at` on belong to the name: the second syllable behind a capital (`Quốc phòng`, `Kế hoạch`), or words that go on
 * (`Công tác sinh viên`) as long as nothing else begins. A word that could be a verb belongs to it when the name ends behind it
 * (`Trung tâm Công nghệ thông tin hỗ trợ …`).
 */
function smallWordsAt(tokens: readonly Token[], at: number): number {
  const token = tokens[at]!;
  if (
    token.case !== 'lower' ||
    /^(và|của|ở|này)$/u.test(token.fold) ||
    isNumbered(tokens, at) ||
    endsProper(tokens, at - 1)
  )
    return 0;
  const predicate = lexicon.predicates.match(tokens, at);
  if (tokens[at - 1]!.case === 'title')
    return !predicate || (predicate.next === at + 1 && !FUNCTION_WORD.test(token.fold)) ? 1 : 0;
  if (tokens.slice(Math.max(0, at - MOST_SMALL), at).every((before) => before.case === 'lower')) return 0;
  const noun = lexicon.nouns.match(tokens, at);
  if (noun && (noun.value.has('people') || noun.value.has('inner')) && (!predicate || noun.next > predicate.next))
    return noun.next - at;
  if (predicate) return isNameLike(tokens, at, predicate.next) ? predicate.next - at : 0;
  return noun ? 0 : 1;
}

function isNumbered(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'số' && tokens[at + 1]?.kind === 'number';
}

/** Words of work by which bodies are named. */
const NAMING =
  /^(?:thông tin|truyền thông|xây dựng|đào tạo|bồi dưỡng|huấn luyện|bảo vệ|quản lý|giám định|kiểm định|kiểm nghiệm|kiểm tra|giám sát|chăm sóc|bảo trợ|điều dưỡng|tư vấn|ứng dụng|nghiên cứu|thí nghiệm|khảo sát|thống kê|thanh tra|tuyển sinh|kinh doanh|sản xuất|chế biến|vận tải|xúc tiến|đầu tư|giới thiệu|quan trắc|phát triển|hỗ trợ|điều hành|dạy|học|khám|chữa|phòng|chống|cấp|thu|tổng hợp|hợp tác|giáo dục|cứu hộ|công tác|phát thanh|dịch)$/u;

function isNameLike(tokens: readonly Token[], at: number, next: number): boolean {
  const words = tokens
    .slice(at, next)
    .map(({ fold }) => fold)
    .join(' ');
  if (!NAMING.test(words)) return false;
  const behind = tokens[next];
  if (!behind || behind.fold === ':' || behind.fold === ';' || behind.fold === ')' || behind.fold === '.') return true;
  if (behind.fold === ',' || behind.fold === 'và') return startsName(tokens, next + 1);
  return (
    (lexicon.nouns.match(tokens, next)?.value.has('place') ?? false) || lexicon.predicates.match(tokens, next) !== null
  );
}

/** The last of several capitals in a row (`An Giang`, `Công Thương`) is no first syllable. */
function endsProper(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (tokens[at]!.case !== 'title' || before?.case !== 'title') return false;
  return before.end + 1 >= tokens[at]!.start && !lexicon.nouns.match(tokens, at - 1)?.value.has('head');
}

const FUNCTION_WORD =
  /^(là|có|phải|cần|sẽ|đã|đang|được|bị|theo|tại|trong|về|với|để|khi|nếu|do|từ|đến|qua|làm|lập|giao|cho|cùng|không|trước|sau|hằng|hàng|vì|mà|thì|nên|cũng|luôn|đều|ngay)$/u;

/** Does another name begin here? Then a comma before it ends the name. */
function startsName(tokens: readonly Token[], at: number): boolean {
  const noun = lexicon.nouns.match(tokens, at);
  const opens = (role: NounRole) => noun?.value.has(role) ?? false;
  return (
    opens('head') ||
    opens('officer') ||
    opens('quantifier') ||
    opens('over') ||
    lexicon.names.match(tokens, at) !== null
  );
}

/** The words from `from` to `to` as a name prints them, abbreviations expanded. */
export function expandWords(tokens: readonly Token[], from: number, to: number, context: NameContext): string {
  let name = '';
  for (let i = from; i < to; ) {
    const token = tokens[i]!;
    const before = tokens[i - 1];
    const known = expandName(tokens, i, to);
    const text = withoutRepeat(name, known?.text ?? expandWord(token, context));
    const isGlued = i > from && before !== undefined && before.end === token.start;
    const noBlank = name === '' || isGlued || token.fold === ',' || token.fold === '.';
    name += noBlank ? text : ` ${text}`;
    i = known?.next ?? i + 1;
    if (text.length > token.end - token.start) i = behindRepeat(tokens, i, to, text);
  }
  return name;
}

/** A name of several words that is abbreviated in part: `Sở GDĐT`. */
function expandName(tokens: readonly Token[], at: number, to: number): { text: string; next: number } | null {
  const isOpen = tokens[at]!.case !== 'lower' && tokens[at + 1]?.case === 'upper';
  const found = isOpen ? lexicon.names.match(tokens, at) : null;
  if (!found || found.next > to || found.next - at < 2) return null;
  return { text: found.value[0]!.name, next: found.next };
}

/** `Ủy ban UBTVQH` is `Ủy ban Thường vụ Quốc hội`: the head is not said twice. */
function withoutRepeat(before: string, text: string): string {
  const words = text.split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const head = words.slice(0, count).join(' ');
    if (before.toLowerCase().endsWith(head.toLowerCase()) && (count > 1 || before.length === head.length))
      return words.slice(count).join(' ');
  }
  return text;
}

/** `MTTQ Việt Nam` is `Mặt trận Tổ quốc Việt Nam`: nor is the end said twice. */
function behindRepeat(tokens: readonly Token[], at: number, to: number, text: string): number {
  const printed = `${tokens[at]?.fold} ${tokens[at + 1]?.fold}`;
  return at + 2 <= to && foldCase(text).endsWith(` ${printed}`) ? at + 2 : at;
}

/** Abbreviations of two letters that are plain inside a name. */
const SHORT = new Map([
  ['tw', 'Trung ương'],
  ['tp', 'thành phố'],
  ['tx', 'thị xã'],
]);

function expandWord(token: Token, context: NameContext): string {
  const printed = context.text.slice(token.start, token.end).replace(/\s+/g, ' ');
  if (printed === '&') return 'và';
  if (token.case !== 'upper' || printed.length < 2) return printed;
  const own = context.abbreviations.get(token.fold);
  if (own) return own;
  if (token.fold.length < 3) return SHORT.get(token.fold) ?? printed;
  const known = lexicon.names.match([token], 0);
  return known?.value[0]?.name ?? lexicon.expand(token.fold) ?? printed;
}

/** Skips a parenthesis behind a name that abbreviates or explains it: `(UBND)`, `(sau đây gọi tắt là …)`, `(QĐ 22/QĐ-ĐHVN)`. */
function skipAside(tokens: readonly Token[], at: number, context: NameContext): number {
  if (tokens[at]?.fold !== '(') return at;
  for (let i = at + 1; i < Math.min(tokens.length, at + 16); i++) {
    if (tokens[i]!.fold !== ')') continue;
    const inner = context.text.slice(tokens[at]!.end, tokens[i]!.start);
    return /^\s*(\p{Lu}[\p{Lu}\d&.,\- ]*|sau đây .*|gọi .*|QĐ .*|Quyết định .*)\s*$/u.test(inner) ? i + 1 : at;
  }
  return at;
}
