/**
 * What a body or a person is besides: the posts of one who sits in a committee, the committee's office that a body is.
 *
 * > | Ủy viên là Thứ trưởng Bộ Tài chính … · Giám đốc Sở Y tế - Phó Trưởng ban … · Sở Nội vụ (cơ quan thường trực) …
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import type { Token } from '../../text/tokens.ts';
import { indexOfWord, isOneOf } from '../../text/word-sequence.ts';
import type { NameScope } from '../scope.ts';
import { behindPersonName } from '../words/address.ts';
import { skipAside, skipSeparator } from '../words/words.ts';

/** Nobody holds more posts at once. */
const MOST_POSTS = 4;

/** The body with all that is said of it besides. Of a member of a committee who is named by his office the office is the name. */
export function withPosts(tokens: readonly Token[], first: BodyMention, scope: NameScope): BodyMention {
  let body = first;
  for (let i = 0; i < MOST_POSTS; i++) {
    const post = readOtherPost(tokens, body, scope);
    if (!post) break;
    const end = body.kind === 'officer' ? behindPost(tokens, post) : body.end;
    body = { ...(isMember(body) ? post.body : body), start: body.start, end, next: post.next };
  }
  return body;
}

/** The offset behind a post, with the parenthesis that it stands in: `Phó Giám đốc Sở Y tế (đồng chí Trần Văn Nam)`. */
function behindPost(tokens: readonly Token[], { body, next }: Post): number {
  return tokens[next - 1]!.fold === ')' ? tokens[next - 1]!.end : body.end;
}

interface Post {
  body: BodyMention;
  next: number;
}

/**
 * What the body is besides: behind a dash (`Giám đốc Sở Y tế - Phó Trưởng ban`), in parentheses (`Sở Nội vụ (cơ quan thường trực)`), of a member of a
 * committee behind `là` (`Ủy viên là Thứ trưởng Bộ Tài chính`).
 */
function readOtherPost(tokens: readonly Token[], first: BodyMention, scope: NameScope): Post | null {
  const { next, kind } = first;
  const mark = tokens[next]?.fold;
  if (mark === ',')
    return (kind === 'officer' ? readPostBehindComma(tokens, first, scope) : null) ?? readRole(tokens, next, scope);
  if (mark === '(' && opensRole(tokens, next)) return null;
  const aside = mark === '(' && kind !== 'officer' ? behindAside(tokens, next, scope) : null;
  if (aside !== null) return { body: first, next: aside };
  const isNamed = mark === 'là' && (kind === 'officer' || isMember(first));
  if (mark !== '-' && mark !== '(' && mark !== 'kiêm' && !isNamed) return null;
  // `Phó Chủ tịch UBND xã - Trần Văn Nam`
  const person = mark === '-' && kind === 'officer' ? behindPersonName(tokens, next + 1) : 0;
  if (person > next + 1) return { body: first, next: person };
  const body = scope.bodyAt(tokens, next + 1);
  if (!body) return null;
  if (mark === '(' && isWithinList(tokens, body.next)) return { body, next: body.next + 1 };
  const isPost = IS_POST.test(body.name) || (kind === 'officer' && isMember(body));
  const isPerson = body.kind === 'officer' || (isNamed && STANDS_FOR.test(body.name));
  if (!isPerson && (isNamed || !isPost)) return null;
  if (mark !== '(') return { body, next: body.next };
  return tokens[body.next]?.fold === ')' && kind !== 'collective' ? { body, next: body.next + 1 } : null;
}

/** `Ủy viên là đại diện Hội Nông dân tỉnh` */
const STANDS_FOR = /^đại diện /iu;

/** `Sở Y tế (chủ trì), Sở Nội vụ`, `Sở Y tế (cơ quan chủ trì), Sở Nội vụ (cơ quan phối hợp)`: who leads and who supports is no name. */
function opensRole(tokens: readonly Token[], at: number): boolean {
  return isOneOf(tokens[isOneOf(tokens[at + 1], 'cơ', 'đơn') ? at + 3 : at + 1], 'chủ', 'phối', 'chính', 'đầu');
}

/** `Bộ Tài chính (Cục Hải quan), Bộ Quốc phòng và …`: the unit that is to do it, in a list of bodies. */
function isWithinList(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.fold === ')' && skipSeparator(tokens, at + 1) > at + 1;
}

/** Most words that a parenthesis within a list tells of a body. */
const LONGEST_ASIDE = 40;

/** `Bộ Quốc phòng (Cục Quân y, Cục Tác chiến), Bộ Ngoại giao …`: whatever is told of a body, its list goes on behind it; the index behind the parenthesis. */
function behindAside(tokens: readonly Token[], at: number, scope: NameScope): number | null {
  if (isOneOf(tokens[at + 1], 'đầu', 'làm', 'đồng')) return null;
  const end = indexOfWord(tokens, ')', at + 1, at + LONGEST_ASIDE + 1);
  if (end === null) return null;
  const behind = skipSeparator(tokens, end + 1);
  const other = behind > end + 1 ? scope.bodyAt(tokens, behind) : null;
  // `Các Công ty Điện lực (PC), Công ty Lưới điện cao thế`: behind initials any name
  const mayBeUnknown = other?.kind === 'agency' && skipAside(tokens, at, scope) > at;
  return other && (other.entry !== null || other.kind === 'collective' || mayBeUnknown) ? end + 1 : null;
}

/** The same person by post and office: `Phó Trưởng ban, Giám đốc Sở Y tế: …`, `Thứ trưởng Bộ Tài chính, Ủy viên Ban Chỉ đạo phụ trách …`. */
function readPostBehindComma(tokens: readonly Token[], first: BodyMention, scope: NameScope): Post | null {
  const at = first.next;
  const body = scope.bodyAt(tokens, at + 1);
  if (!body || tokens[at + 1]!.case === 'lower') return null;
  const isOfPerson = IS_PERSON.test(first.name) && !IS_PERSON.test(body.name) && body.kind === 'officer';
  if (isOfPerson && goesOnFromPost(tokens, body.next, holdsParty(tokens, first, scope)))
    return { body, next: body.next };
  if (isInCommittee(first) === isInCommittee(body)) return null;
  // `Thứ trưởng Bộ Công an, Ủy viên Ban Chỉ đạo, chỉ đạo …`: the comma closes what he is besides
  const behind = tokens[body.next]?.fold === ',' ? body.next + 1 : body.next;
  const isActing = (isOne(first) || isOne(body)) && lexicon.predicates.match(tokens, behind) !== null;
  const endsHeading = tokens[body.next] === undefined && (isInCommittee(body) || isOne(first));
  const endsList = tokens[body.next]?.fold === ':' || endsHeading || isActing;
  return body.kind === 'officer' && endsList ? { body, next: body.next } : null;
}

/** A person by name, of whom further posts may be told: `Đồng chí Trần Văn Nam - Ủy viên Ban Thường vụ, Phó Chủ tịch UBND tỉnh - Phó Trưởng ban: …`. */
export const IS_PERSON =
  /^(?:(?:đồng chí|đ\/c|ông|bà|thầy|cô|(?:đại|thượng|trung|thiếu) (?:tướng|tá|úy)|(?:bác|dược|thạc|tiến) s[ĩỹ]|kỹ sư) |(?:p?gs|ts|ths|[bdk]s|cnđd)[a-z.]* )/iu;

/** Behind the post stands the end of the heading or of the name; of those who are in the Party's committees first (`Phó Bí thư, Chủ tịch HĐND xã phụ trách thôn 1`) also what they do. */
function goesOnFromPost(tokens: readonly Token[], at: number, isInParty: boolean): boolean {
  if (tokens[at] === undefined || isOneOf(tokens[at], ':', '-')) return true;
  return isInParty && lexicon.predicates.match(tokens, at) !== null;
}

/** `đồng chí Trần Văn Nam - Đảng ủy viên`: was a post in a committee of the Party told already? */
function holdsParty(tokens: readonly Token[], { end, next }: BodyMention, scope: NameScope): boolean {
  return IN_PARTY.test(scope.text.slice(end, tokens[next - 1]!.end));
}
const IN_PARTY = /(?:bí thư|ủy viên|uvb|uvt|[đhtt]uv)/iu;

/** `Bộ Chỉ huy Quân sự tỉnh, cơ quan thường trực Hội đồng, có trách nhiệm …`, `Thứ trưởng Bộ Công an, ủy viên Ban Chỉ đạo, chỉ đạo …`: what somebody is in a committee, between commas. */
function readRole(tokens: readonly Token[], at: number, scope: NameScope): Post | null {
  if (tokens[at + 1]?.case !== 'lower') return null;
  const body = scope.bodyAt(tokens, at + 1);
  const isTold = body !== null && (IS_POST.test(body.name) || isOne(body));
  const isRole = isTold && /^[,:]$/.test(tokens[body.next]?.fold ?? '');
  return isRole && lexicon.predicates.match(tokens, body.next + 1) ? { body, next: body.next } : null;
}

/** One of a committee, who acts as such: `Phó Chủ tịch Hội đồng, Bộ trưởng Bộ Xây dựng chỉ đạo …`. */
function isOne(first: BodyMention): boolean {
  return isInCommittee(first) && !/^các /iu.test(first.name);
}

/** Index behind `Ủy viên là`, where the offices of the members follow; null where nothing says that. */
export function behindMembers(tokens: readonly Token[], body: BodyMention): number | null {
  return tokens[body.next]?.fold === 'là' && isMember(body) ? body.next + 1 : null;
}

function isMember({ name }: BodyMention): boolean {
  return IS_MEMBER.test(foldCase(name));
}

/** `Phó Trưởng Ban Nội chính Trung ương` heads a body of its own, `Tổ trưởng tổ dân phố`, `Tổ trưởng chuyên môn` part of a place or a school. */
function isInCommittee({ name, agency }: BodyMention): boolean {
  return IN_COMMITTEE.test(foldCase(name)) && (agency === null || STEERING.test(name));
}
const STEERING = / ban (?:chỉ đạo|chỉ huy)(?= |$)|^(?:các )?(?:ủy viên|thành viên|phó chủ tịch)/iu;

const IN_COMMITTEE =
  /^(?:các )?(?:(?:(?:phó )?trưởng (?:(?:tiểu )?ban|bcđ)|tổ (?:trưởng|phó)(?! (?:các )?(?:tổ )?(?:dân phố|nhân dân|chuyên môn|cm|bộ môn|văn phòng|khối|phục vụ|nuôi dưỡng))|ủy viên|thành viên)(?= |$)|phó chủ tịch(?: thường trực)?(?: hội đồng(?! nhân dân).*)?$)/iu;
/** What a body is for a committee. */
export const IS_POST = /^(?:(?:là )?(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối)|thường trực )/iu;
const IS_MEMBER = /^(?:các )?(?:ủy viên|thành viên)/iu;
