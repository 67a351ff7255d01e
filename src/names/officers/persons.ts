/**
 * Persons: named in full, by title or by degree (`Ông Nguyễn Văn An - Phó Giám đốc`, `BS.CKI Lê Văn Toàn`), and by their post in an office or a commune.
 *
 * > | Công chức Văn phòng - Thống kê: … · đồng chí Trần Thị Bình, Chủ tịch …
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf } from '../../text/word-sequence.ts';
import { readCollective } from '../collectives/collectives.ts';
import type { NameScope } from '../scope.ts';
import { COMMON, readTail } from '../tail/tail.ts';
import { behindAddress } from '../words/address.ts';
import { startsName } from '../words/name-starts.ts';
import { endOfWords } from '../words/name-words.ts';
import { expandWords, isCapital } from '../words/words.ts';
import { readOfficer } from './officers.ts';

const ADDRESSES_TEACHER = new Set(['thầy', 'cô']);

/** A person named in full or by title: `Ông Nguyễn Văn An - Phó Giám đốc Sở`, `đồng chí Trần Thị Bình, Chủ tịch …`, `Đồng chí Giám đốc Sở`. */
export function readPerson(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const begin = behindAddress(tokens, at);
  if (begin === at) return null;
  const titled = lexicon.nouns.match(tokens, begin);
  const bearer = titled?.value.has('officer') ? readOfficer(tokens, begin, titled.next, scope) : null;
  if (bearer) return { ...bearer, start: tokens[at]!.start };
  // `đ/c Tổng phụ trách Đội`, `đồng chí Kế toán`
  if (titled?.value.has('people') && isCapital(tokens[begin])) {
    const post = readPost(tokens, begin, titled.next, scope) ?? readCollective(tokens, begin, scope);
    if (post) return { ...post, start: tokens[at]!.start, kind: 'officer' };
  }
  let i = begin;
  while (i < begin + 6 && (isCapital(tokens[i]) || /^['’]$/u.test(tokens[i]?.fold ?? ''))) i++;
  const isShort = tokens[at]!.fold === 'đ';
  // a teacher's first name is enough; `Cô Tô` is an island
  const isTeacher = ADDRESSES_TEACHER.has(tokens[at]!.fold) && tokens[begin]?.fold !== 'tô';
  if (i < begin + (isShort || isTeacher ? 1 : 2)) return null;
  const given = expandWords(tokens, isShort ? begin : at, i, scope);
  const name = isShort ? `đồng chí ${given}` : given;
  const from = behindInitials(tokens, i);
  const isDashed = tokens[from]?.fold === '-';
  const title = isDashed || tokens[from]?.fold === ',' ? lexicon.nouns.match(tokens, from + 1) : null;
  const office = title?.value.has('officer') ? readOfficer(tokens, from + 1, title.next, scope) : null;
  // `Bà Trần Thị Bình - Thành viên: …`
  const member = isDashed && title?.value.has('over') ? readTail(tokens, title.next, scope, { name: COMMON }) : null;
  // `Bà Trần Thị Bình, chuyên viên: …`, `cô Trần Thị Mai - GVCN`, `ông Lê Văn Ba, công chức Tư pháp - Hộ tịch`
  const isOwn = tokens[title?.next ?? 0]?.fold === ':' || isDashed;
  const post = title?.value.has('people')
    ? (readPost(tokens, from + 1, title.next, scope) ?? (isOwn ? title : null))
    : null;
  const end = tokens[i - 1]!.end;
  const agency = office?.agency ?? null;
  return {
    start: tokens[at]!.start,
    end,
    next: Math.max(office?.next ?? member?.next ?? post?.next ?? from, isDashed ? behindShortPost(tokens, from) : from),
    name,
    id: null,
    kind: 'officer',
    agency,
    place: null,
    entry: null,
  };
}

/** `Thầy Toàn - Phó HT: …`, `Ông Lê Văn Ba - PBT Đảng ủy: …`: the index of the colon behind a post that no table holds; the index of the dash where none stands. */
function behindShortPost(tokens: readonly Token[], at: number): number {
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_POST); i++) {
    if (tokens[i]!.fold === ':') return i > at + 1 ? i : at;
    if (tokens[i]!.kind !== 'word' || lexicon.predicates.match(tokens, i)) return at;
  }
  return at;
}
/** Most words of such a post, with its dash and colon. */
const LONGEST_POST = 8;

/** `đồng chí Võ Thị Phượng - UVBTV, Trưởng Ban …`, `ông Lê Văn Ba - UVBTV: …`: the index behind a post in initials that no table holds. */
function behindInitials(tokens: readonly Token[], at: number): number {
  const isInitials =
    isOneOf(tokens[at], '-', ',') && tokens[at + 1]?.case === 'upper' && tokens[at + 1]!.fold.length > 2;
  if (!isInitials || lexicon.nouns.match(tokens, at + 1)) return at;
  return isOneOf(tokens[at + 2], ',', '-', ':') ? at + 2 : at;
}

/** Posts of communes and offices, named by their field: `Công chức Văn phòng - Thống kê`. */
export function readPost(
  tokens: readonly Token[],
  at: number,
  afterNoun: number,
  scope: NameScope,
): BodyMention | null {
  if (!POST.has(tokens[at]!.fold) || !isCapital(tokens[afterNoun])) return null;
  let end = endOfWords(tokens, afterNoun);
  // `Văn phòng - Thống kê`: either half could begin the name of an office
  while (tokens[end]?.fold === '-' && isCapital(tokens[end + 1])) end = endOfWords(tokens, end + 1);
  const office = scope.bodyAt(tokens, afterNoun);
  if (office?.kind === 'agency' && office.entry !== null && office.next >= end)
    return ofOffice(tokens, at, afterNoun, office, scope);
  const isField = !startsName(tokens, afterNoun) || tokens.slice(afterNoun, end).some(({ fold }) => fold === '-');
  if (!isField || end < afterNoun + 2) return null;
  const tail = readTail(tokens, end, scope, { name: COMMON });
  const name = expandWords(tokens, at, tail.next, scope);
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: tail.next,
    name,
    id: null,
    kind: 'officer',
    agency: null,
    place: tail.place,
    entry: null,
  };
}

/** `Công chức Văn phòng HĐND và UBND xã`, `chuyên viên Phòng Nội vụ`: those who work in an office. */
function ofOffice(
  tokens: readonly Token[],
  at: number,
  afterNoun: number,
  office: BodyMention,
  scope: NameScope,
): BodyMention {
  const name = `${expandWords(tokens, at, afterNoun, scope)} ${office.name}`;
  return { ...office, start: tokens[at]!.start, name, id: null, kind: 'officer', agency: office.id, entry: null };
}

/** First words of `cán bộ`, `công chức`, `viên chức`, `nhân viên`, `chuyên viên`, `trợ lý`. */
const POST = new Set('cán công viên nhân chuyên trợ'.split(' '));
