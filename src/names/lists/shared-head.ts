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
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { indexOfWord, WordSequences } from '../../text/word-sequence.ts';
import { readKnown, SHARES_HEAD } from '../agencies/known.ts';
import { withTitle } from '../officers/officers.ts';
import type { NameScope } from '../scope.ts';
import { behindAddress } from '../words/address.ts';
import { startsName } from '../words/name-starts.ts';
import { expandWords, skipSeparator } from '../words/words.ts';
import { KINDS_OF_SCHOOLS, readBehindHead, readNamed } from './behind-head.ts';

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
  const shared = areMany ? i + 1 : i;
  if (areMany || officer === null) {
    if (tokens[shared]?.fold === 'trường') return readSchools(tokens, shared, scope);
    if (tokens[shared]?.fold === 'ngành') return readSectors(tokens, shared, scope);
  }
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

/** `các ngành Công an, Thương mại, Thuế`, `ngành: Nông nghiệp, Y tế và Giáo dục`: also what elsewhere begins the name of an office. */
function readSectors(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const from = tokens[at + 1]?.fold === ':' ? at + 2 : at + 1;
  return readNamed(tokens, from, expandWords(tokens, at, at + 1, scope), scope);
}

/**
 * `các trường Chính trị tỉnh, Cao đẳng Sư phạm`: schools by their names; behind `các` kinds of schools (`các trường THCS, THPT`) are a collective, without it
 * each is the one of its kind there (`Trường Mầm non, Tiểu học, THCS`).
 */
function readSchools(tokens: readonly Token[], at: number, scope: NameScope): BodyList | null {
  const areMany = tokens[at - 1]?.fold === 'các';
  if (!areMany && tokens[at]!.case !== 'title') return null;
  const head = expandWords(tokens, at, at + 1, scope);
  const list = readNamed(tokens, tokens[at + 1]?.fold === ':' ? at + 2 : at + 1, head, scope);
  const isKind = ({ name }: BodyMention) => KINDS_OF_SCHOOLS.has(foldCase(name.slice(head.length + 1)));
  const areKinds = list?.bodies.some(isKind) ?? false;
  return areKinds === areMany ? null : list;
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

function knownOnly(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  return tokens[at]?.case === 'lower' ? null : readKnown(tokens, at, scope);
}
