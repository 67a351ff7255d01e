/**
 * One head for several names; each of them gets it.
 *
 * > | các Bộ: Quốc phòng, Công an · các Sở Tài chính, Nội vụ · Giám đốc các Sở: Y tế, Xây dựng
 *             ^^^^^^^^^^  ^^^^^^^          ^^^^^^^^^  ^^^^^^                    ^^^^   ^^^^^^^^
 * > | Tổng giám đốc: Đài Truyền hình Việt Nam, Thông tấn xã Việt Nam
 *                    ^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^
 * > | các Viện: Pasteur Nha Trang, Vệ sinh dịch tễ Tây Nguyên
 *               ^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import { type InName, lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { indexOfWord, WordSequences } from '../../text/word-sequence.ts';
import { nameBehindHead, readKnown, SHARES_HEAD } from '../agencies/known.ts';
import { withTitle } from '../officers/officers.ts';
import type { NameScope } from '../scope.ts';
import { readTail } from '../tail/tail.ts';
import { behindAddress } from '../words/address.ts';
import { startsName } from '../words/name-starts.ts';
import { wordAt } from '../words/name-words.ts';
import { expandWords, isCapital, skipSeparator } from '../words/words.ts';

/**
 * One head for several names: `các Bộ: Quốc phòng, Công an`, `các Sở Tài chính, Nội vụ`, `Giám đốc các Sở: Y tế, Xây dựng`. Each name gets the head.
 * Behind `các trường` kinds are listed (`các trường THCS, THPT`): they are one collective.
 */
export function readSharedHead(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const heads = readHeadsOf(tokens, tokens[at]?.fold === 'các' ? at + 1 : at, scope);
  if (heads) return heads;
  const opens = behindManyAddressed(tokens, at);
  let i = opens;
  const title = lexicon.nouns.match(tokens, i);
  const areLeaders = title?.value.has('over') && tokens[title.next - 1]!.fold === 'đạo';
  const officer = title?.value.has('officer') || areLeaders ? title : null;
  if (officer) i = officer.next;
  // `hai Bộ Tài chính và Công Thương`
  const areMany = tokens[i]?.fold === 'các' || areCounted(tokens, i);
  const ofSchools = areMany ? i + 1 : i;
  if (tokens[ofSchools]?.fold === 'trường' && (areMany || officer === null))
    return readSchools(tokens, ofSchools, scope);
  if (!areMany && !(officer === null && tokens[i + 1]?.fold === ':')) return null;
  if (areMany) i++;
  const head = tokens[i];
  const role = lexicon.nouns.match(tokens, i);
  if (!head || !role) return null;
  const headEnd = lexicon.names.match(tokens, i)?.next ?? role.next;
  // `các địa phương: Lào Cai, Phú Thọ` are no bodies that are named after their head
  if (headEnd > i + 1 && head.fold !== 'địa' && tokens[i - 1]?.fold === 'các' && tokens[headEnd]?.fold === ':')
    return readNamed(tokens, headEnd + 1, expandWords(tokens, i, headEnd, scope), scope);
  // `các Chi cục Kiểm lâm, Thú y`, `các Tập đoàn Điện lực, Dầu khí`: heads of several words
  if (tokens[i - 1]?.fold === 'các' && role.next > i + 1 && role.value.has('head'))
    return readNamed(tokens, role.next, expandWords(tokens, i, role.next, scope), scope);
  if (!role.value.has('head') || !role.value.has('common')) return null;
  if (head.fold === 'ngành') return readSectors(tokens, i, scope);
  let j = behindOtherHeads(tokens, i + 1);
  const hasColon = tokens[j]?.fold === ':';
  if (hasColon) j++;
  else if (tokens[j]?.case !== 'title' && tokens[j]?.case !== 'upper') return null;
  const titleText = officer ? scope.text.slice(tokens[opens]!.start, tokens[officer.next - 1]!.end) : null;
  const bodies: BodyMention[] = [];
  /** How many of them are named behind the head. */
  let withHead = 0;
  let next = j;
  while (j < tokens.length) {
    const own = readBehindHead(tokens, j, [head]);
    const named = own ?? (bodies.length > 0 ? knownOnly(tokens, j, scope) : null);
    if (!named) break;
    if (own) withHead++;
    bodies.push(titleText ? withTitle(named, titleText, named.start) : named);
    next = behindMember(tokens, named.next);
    const behind = skipSeparator(tokens, next);
    if (behind === next) break;
    // `các Sở: Tài chính; Nội vụ; Y tế`; in `các Bộ: Tài chính, Xây dựng; Công an các tỉnh` others begin
    if (
      tokens[behind - 1]?.fold === ';' &&
      !(hasColon && isDividedSo(tokens, bodies) && readBehindHead(tokens, behind, [head]))
    )
      break;
    j = behind;
  }
  // `các Hội: Nông dân, Phụ nữ`: a table knows the first of them only
  if (withHead > 0 && withHead === bodies.length && skipSeparator(tokens, next, ',') > next) {
    const all = readNamed(tokens, hasColon ? i + 2 : i + 1, expandWords(tokens, i, i + 1, scope), scope);
    if (all && all.next > next) return all;
  }
  // `các Ban QLDA, Sở Giao thông vận tải`: all of a kind, and others with a head of their own
  const isKind = !hasColon && withHead === 1 && bodies[0]!.entry?.level === 'other';
  if (bodies.length > (hasColon ? 0 : 1) && !isKind) return { bodies, next };
  const isPrinted = tokens[i - 1]?.fold === 'các' && (hasColon || officer === null);
  const list = isPrinted
    ? readNamed(tokens, hasColon ? i + 2 : i + 1, expandWords(tokens, i, i + 1, scope), scope)
    : null;
  // `các Phòng Giáo dục và Đào tạo`: bodies of one name that `và` stands in
  const isOne = list !== null && bodies.length > 0 && list.bodies[0]!.next < bodies[0]!.next;
  return isOne || (!hasColon && head.case === 'lower' && !areFields(tokens, i + 1, list)) ? null : list;
}

/** `hai Bộ Tài chính và Công Thương`, `ba sở Y tế, Tài chính, Nội vụ`, `03 sở: Y tế, Tài chính, Nội vụ` */
function areCounted(tokens: readonly Token[], at: number): boolean {
  const { fold, kind } = tokens[at] ?? {};
  const isCount = kind === 'number' ? fold!.length <= 2 : COUNTS.has(fold ?? '');
  return isCount && (tokens[at + 1]?.case === 'title' || COUNTED.has(tokens[at + 1]?.fold ?? ''));
}
const COUNTS = new Set('hai ba bốn năm sáu bảy'.split(' '));
const COUNTED = new Set('bộ sở ngành ban phòng cục vụ'.split(' '));

/** All names but the first stand behind a `;`. */
function isDividedSo(tokens: readonly Token[], bodies: readonly BodyMention[]): boolean {
  return bodies.slice(0, -1).every(({ next }) => tokens[next]?.fold === ';');
}

/** `Tổng giám đốc: Đài Truyền hình Việt Nam, Thông tấn xã Việt Nam`, `Các Bộ trưởng: Tài chính, Xây dựng`: those who head known bodies, told by their office before a colon. */
function readHeadsOf(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const noun = lexicon.nouns.match(tokens, at);
  const colon = noun?.next ?? at;
  if (!noun?.value.has('officer') || tokens[colon]?.fold !== ':') return null;
  const title = scope.text.slice(tokens[at]!.start, tokens[colon - 1]!.end);
  const bodies: BodyMention[] = [];
  let next = colon;
  for (let i = colon + 1; i > next; i = skipSeparator(tokens, next, ',')) {
    const body = readBehindHead(tokens, i, [tokens[at]!]) ?? knownOnly(tokens, i, scope);
    if (!body || body.kind === 'officer') break;
    bodies.push(withTitle(body, title, body.start));
    next = body.next;
  }
  return bodies.length > 1 ? { bodies, next } : null;
}

/** `các Bộ: Công an (Cục Cảnh sát giao thông), Tài chính`: the index behind a part of the body in parentheses, where the list goes on. */
function behindMember(tokens: readonly Token[], at: number): number {
  const end = tokens[at]?.fold === '(' ? indexOfWord(tokens, ')', at + 1, at + LONGEST_PART) : null;
  return end !== null && skipSeparator(tokens, end + 1) > end + 1 ? end + 1 : at;
}
/** Most words of a part of a body. */
const LONGEST_PART = 16;

/** `các ban Đảng, BCS đảng` are no offices that are named by their field; nor are those in initials sure to be. */
function areFields(tokens: readonly Token[], at: number, list: BodyList | null): boolean {
  if (list === null || tokens[at]!.fold === 'đảng') return false;
  const initials = tokens.slice(at, list.next).filter((token) => token.case === 'upper');
  return initials.every(({ start }) => list.bodies.every((body) => body.start !== start));
}

/** `các ngành Công an, Thương mại, Thuế`, `các ngành: Nông nghiệp, Y tế và Giáo dục`: also what elsewhere begins the name of an office. */
function readSectors(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const from = tokens[at + 1]?.fold === ':' ? at + 2 : at + 1;
  return tokens[at - 1]?.fold === 'các' ? readNamed(tokens, from, expandWords(tokens, at, at + 1, scope), scope) : null;
}

/** `các bộ, cơ quan: Tài chính, …`, `các bộ, ngành: …`: the colon stands behind more than the head. */
function behindOtherHeads(tokens: readonly Token[], at: number): number {
  const behind = OTHER_HEADS.behind(tokens, at);
  return behind !== null && tokens[behind]?.fold === ':' ? behind : at;
}
const OTHER_HEADS = new WordSequences(', cơ quan', ', ngành', ', ban', ', ban , ngành');

/** `các đồng chí Bộ trưởng các Bộ: Tài chính, Xây dựng`: the index of the title, where one follows. */
function behindManyAddressed(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== 'các') return at;
  const behind = behindAddress(tokens, at + 1);
  return behind > at + 1 && lexicon.nouns.match(tokens, behind)?.value.has('officer') ? behind : at;
}

/** `Bộ Tài chính, Xây dựng, Công an`, `Phòng Nội vụ, Tư pháp`: behind a name with this head one without it, up to a mark, `và` or what they do. */
export function readWithoutHead(tokens: readonly Token[], at: number, head: Token | undefined): BodyMention | null {
  if (head?.case !== 'title' || !SHARES_HEAD.has(head.fold)) return null;
  // `Phòng Nội vụ, Thanh tra huyện`; but `Bộ Tài chính, Công an`
  if (head.fold !== 'bộ' && startsName(tokens, at)) return null;
  const body = readBehindHead(tokens, at, [head]);
  if (!body) return null;
  const behind = tokens[body.next];
  return !behind || /^(?:[,;:.]|và)$/u.test(behind.fold) || lexicon.predicates.match(tokens, body.next) ? body : null;
}

/** `Liên ngành Công an - Viện kiểm sát - Tòa án`: bodies that act together, joined by dashes. */
export function readJoint(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  if (tokens[at]?.fold !== 'liên' || tokens[at + 1]?.fold !== 'ngành') return null;
  const bodies: BodyMention[] = [];
  for (let i = at + 2; ; i++) {
    const body = tokens[i]?.case === 'lower' ? null : scope.bodyAt(tokens, i);
    if (body) bodies.push(body);
    if (!body || !/^[-,]$/u.test(tokens[body.next]?.fold ?? '')) break;
    i = body.next;
  }
  return bodies.length > 1 ? { bodies, next: bodies.at(-1)!.next } : null;
}

/** Behind a head or its colon names that no table holds, each without its head: capitals up to a separator. */
function readNamed(tokens: readonly Token[], at: number, head: string, scope: NameScope): BodyList | null {
  const bodies: BodyMention[] = [];
  const hasColon = tokens[at - 1]!.fold === ':';
  const headEnd = hasColon ? at - 1 : at;
  /** `các Đồn Biên phòng Na Loi, Tri Lễ`: what is listed are proper names behind the first name. */
  let arePlaces = !hasColon;
  let next = at;
  for (
    let i = at;
    isCapital(tokens[i]) || (hasColon && isShortNumber(tokens[i]));
    i = skipSeparator(tokens, next, ',')
  ) {
    const known = readBehindHead(tokens, i, tokens.slice(headEnd - head.split(' ').length, headEnd));
    const end = isShortNumber(tokens[i]) ? i + 1 : endOfName(tokens, i, scope);
    // `Văn hóa - Thông tin`, `Chính trị tỉnh` reach further than what a table knows
    if (known && known.next >= end) {
      bodies.push(known);
      arePlaces = false;
      next = known.next;
      if (skipSeparator(tokens, next, ',') === next) break;
      continue;
    }
    const isOther =
      startsName(tokens, i) && !isSector(tokens, i, head) && !isTrade(tokens, i, head) && !isSchooling(tokens, i, head);
    if (isOther && (i > at || hasColon)) break;
    if (!hasColon && i > at) arePlaces &&= isProper(tokens, i, end);
    const words = expandWords(tokens, i, end, scope);
    // `các tập đoàn Viettel, VNPT`: initials may hold the head
    const name = foldCase(words).startsWith(foldCase(head)) ? words : `${head} ${words}`;
    const { start } = tokens[i]!;
    const body = {
      start,
      end: tokens[end - 1]!.end,
      next: end,
      name,
      id: lexicon.idOf(name),
      agency: null,
      place: null,
      entry: null,
    };
    bodies.push({ ...body, kind: 'agency' });
    next = end;
    if (skipSeparator(tokens, next, ',') === next) break;
  }
  if (bodies.length < 2 || (arePlaces && endsProper(tokens, at, bodies[0]!.next))) return null;
  return { bodies, next };
}

function isProper(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from + 1 && tokens.slice(from, to).every((token) => token.case === 'title');
}

/** `Biên phòng` + `Na Loi` */
function endsProper(tokens: readonly Token[], from: number, to: number): boolean {
  return to > from + 1 && tokens[to - 1]!.case === 'title' && (startsName(tokens, from) || !isProper(tokens, from, to));
}

/** `các ngành Công an, Thuế`: what begins the name of an office is a sector where nothing but a separator or what they do follows. */
function isSector(tokens: readonly Token[], at: number, head: string): boolean {
  const end = lexicon.nouns.match(tokens, at)?.next ?? at;
  return (
    foldCase(head) === 'ngành' && (skipSeparator(tokens, end) > end || lexicon.predicates.match(tokens, end) !== null)
  );
}

/** `các Tập đoàn: Điện lực, Bưu chính Viễn thông`: what begins the name of an office elsewhere is the trade of a company, unless an office or company follows. */
function isTrade(tokens: readonly Token[], at: number, head: string): boolean {
  return COMPANIES.has(foldCase(head)) && !OWN_HEADS.has(tokens[at]!.fold);
}
const COMPANIES = new Set(['tập đoàn', 'tổng công ty', 'công ty']);
const OWN_HEADS = new Set(
  'bộ sở ban ủy ubnd hội tổng tập ngân công văn cục viện trường đài liên phòng hiệp'.split(' '),
);

/**
 * `các trường Chính trị tỉnh, Cao đẳng Sư phạm`: schools by their names; behind `các` kinds of schools (`các trường THCS, THPT`) are a collective, without it
 * each is the one of its kind there (`Trường Mầm non, Tiểu học, THCS`).
 */
function readSchools(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const areMany = tokens[at - 1]?.fold === 'các';
  if (!areMany && tokens[at]!.case !== 'title') return null;
  const head = expandWords(tokens, at, at + 1, scope);
  const list = readNamed(tokens, tokens[at + 1]?.fold === ':' ? at + 2 : at + 1, head, scope);
  const isKind = ({ name }: BodyMention) => KINDS.has(foldCase(name.slice(head.length + 1)));
  const areKinds = list?.bodies.some(isKind) ?? false;
  return areKinds === areMany ? null : list;
}
const KINDS = new Set(
  'đại học|cao đẳng|trung cấp|thpt|thcs|th|mầm non|mẫu giáo|tiểu học|trung học|trung học cơ sở|trung học phổ thông'.split(
    '|',
  ),
);

/** `các trường: Chính trị tỉnh, Cao đẳng Sư phạm`: kinds that elsewhere begin a name. */
function isSchooling(tokens: readonly Token[], at: number, head: string): boolean {
  if (foldCase(head) !== 'trường') return false;
  return KINDS.has(tokens[at]!.fold) || KINDS.has(`${tokens[at]!.fold} ${tokens[at + 1]?.fold}`);
}

/** `các Ban Quản lý dự án: 2, 6, 85, Thăng Long` */
function isShortNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{1,3}$/.test(token.fold);
}

/** Words of a name, joined by `và` and dashes, and the place that closes it: `Kế hoạch - Tài chính`, `Pasteur thành phố Hồ Chí Minh`. */
function endOfName(tokens: readonly Token[], at: number, scope: NameScope): number {
  let end = at;
  for (let use: InName = ''; end < tokens.length; ) {
    const isDashed = tokens[end]!.fold === '-' && tokens[end + 1]?.case === 'title' && !startsName(tokens, end + 1);
    const isJoined = isDashed || (tokens[end]!.fold === 'và' && tokens[end + 1]?.case === 'lower');
    const word = wordAt(tokens, isJoined ? end + 1 : end, use);
    if (!word) break;
    end = word.next;
    use = word.use;
  }
  return readTail(tokens, end, scope, { name: '' }).next;
}

/** A known name of which only the part behind the words of the head is printed. */
function readBehindHead(tokens: readonly Token[], at: number, head: readonly Token[]): BodyMention | null {
  const token = tokens[at];
  if (token?.kind !== 'word' || token.case === 'lower') return null;
  const found = nameBehindHead(tokens, at, head);
  if (!found) return null;
  const entry = found.value[0]!;
  const { next } = found;
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

function knownOnly(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  return tokens[at]?.case === 'lower' ? null : readKnown(tokens, at, scope);
}
