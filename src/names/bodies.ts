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
import { lexicon } from '../lexicon/bodies.ts';
import { mendName } from '../lexicon/misread.ts';
import { beginsProvince } from '../lexicon/places.ts';
import type { BodyList, BodyMention, NameContext } from '../model/body.ts';
import { foldCase } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { hasWords, isOneOf } from '../text/word-sequence.ts';
import { readDefined, readKnown } from './agencies/known.ts';
import { readOwn } from './agencies/own.ts';
import { readPart } from './agencies/parts.ts';
import { closeUp } from './agencies/spaced.ts';
import { readUnknown, readUnknownInitials } from './agencies/unknown.ts';
import { readCollective } from './collectives/collectives.ts';
import { readJoint, readSharedHead, readWithoutHead } from './lists/shared-head.ts';
import { withSharedOffice } from './lists/shared-office.ts';
import { withSharedTail } from './lists/shared-tail.ts';
import { readOfficer } from './officers/officers.ts';
import { readPerson, readPost } from './officers/persons.ts';
import { readShortHead, SHORT_HEADS } from './officers/short-heads.ts';
import type { NameScope } from './scope.ts';
import { readPlaceAsBody, readProvince } from './tail/acting-places.ts';
import { behindMembers, withPosts } from './tail/posts.ts';
import { ADDRESS_BEGINS } from './words/address.ts';
import { skipSeparator } from './words/words.ts';

/** Names hold names (`Văn phòng` of `Ủy ban …`), but no name holds more than some. */
const MOST_NESTED = 8;

function scopeOf(context: NameContext): NameScope {
  let nesting = 0;
  const scope: NameScope = {
    text: context.text,
    abbreviations: context.abbreviations,
    ownNames: context.ownNames,
    bodyAt(tokens, at) {
      if (nesting === MOST_NESTED || !mayBegin(tokens[at], context)) return null;
      nesting++;
      const body = readBody(tokens, at, scope);
      nesting--;
      return body;
    },
  };
  return scope;
}

/** Lists that were read already: several patterns ask at one token. */
const known = new WeakMap<NameContext, Map<readonly Token[], Map<number, BodyList | null>>>();

function knownIn(tokens: readonly Token[], context: NameContext): Map<number, BodyList | null> {
  const ofContext = known.get(context) ?? new Map<readonly Token[], Map<number, BodyList | null>>();
  const lists = ofContext.get(tokens) ?? new Map<number, BodyList | null>();
  if (lists.size === 0) known.set(context, ofContext.set(tokens, lists));
  return lists;
}

/** Reads the names that are listed from token `at` on; null when none begins there. */
export function bodiesAt(tokens: readonly Token[], at: number, context: NameContext): BodyList | null {
  const closed = closeUp(tokens, at);
  if (closed) {
    const list = bodiesAt(closed.tokens, 0, context);
    const shift = at + closed.pieces - 1;
    const bodies = list?.bodies.map((body) => ({ ...body, next: body.next + shift }));
    return list && bodies ? { bodies, next: list.next + shift } : null;
  }
  if (!mayBegin(tokens[at], context)) return null;
  const lists = knownIn(tokens, context);
  const read = lists.get(at);
  if (read !== undefined) return read;
  const list = readList(tokens, at, context);
  lists.set(at, list);
  return list;
}

/** Most words begin no name: a look at the first spares the grammar. */
function mayBegin(token: Token | undefined, { abbreviations, ownNames }: NameContext): boolean {
  if (token?.kind !== 'word') return false;
  const { fold } = token;
  return (
    lexicon.nouns.hasFirst(fold) ||
    lexicon.names.hasFirst(fold) ||
    ADDRESS_BEGINS.has(fold) ||
    ownNames.has(fold) ||
    (token.case === 'title' && beginsProvince(fold)) ||
    (token.case === 'upper' && (abbreviations.has(fold) || SHORT_HEADS.has(fold)))
  );
}

function readList(tokens: readonly Token[], at: number, context: NameContext): BodyList | null {
  const scope = scopeOf(context);
  const bodies: BodyMention[] = [];
  let i = at;
  let next = at;
  /** The head of the last name that printed one. */
  let head: Token | undefined;
  while (i < tokens.length) {
    // `Các sở, ngành, mỗi đơn vị cử …`: those who were named; `Từng ngành, từng cấp phải …` goes on
    if (bodies.length > 0 && isOneOf(tokens[i], 'mỗi', 'từng') && tokens[at]!.fold !== tokens[i]!.fold) break;
    const first = readSharedHead(tokens, i, scope) ?? readJoint(tokens, i, scope);
    const body = first
      ? null
      : (readWithoutHead(tokens, i, head) ??
        scope.bodyAt(tokens, i) ??
        (bodies.length > 0
          ? (readUnknownInitials(tokens, i) ?? readSmallTitle(tokens, i, bodies.at(-1)!, scope))
          : null));
    // `Ủy viên là Thứ trưởng các Bộ: Tài chính, Công an`
    const offices = body && behindMembers(tokens, body);
    const shared = first ?? (offices ? readSharedHead(tokens, offices, scope) : null);
    if (shared) {
      bodies.push(...shared.bodies);
      next = shared.next;
    } else if (body) {
      const whole = withPosts(tokens, body, scope);
      bodies.push(whole);
      next = whole.next;
      head = body.entry && foldCase(body.name.split(' ', 1)[0]!).startsWith(tokens[i]!.fold) ? tokens[i] : head;
    } else break;
    const member = behindMembership(tokens, next);
    if (member > next) {
      next = member;
      break;
    }
    const behind = skipSeparator(tokens, behindHaving(tokens, next, bodies.at(-1)!, scope));
    i = behind === next ? behindDash(tokens, next, bodies.at(-1)!, scope) : behind;
    const again = behindApposition(tokens, next, scope);
    if (again !== null) {
      next = again;
      break;
    }
    if (i === next) break;
  }
  if (bodies.length === 0) return null;
  return { bodies: withSharedOffice(bodies.map((body, i) => withSharedTail(body, bodies, i))), next };
}

/** `Sở Y tế và Sở Tư pháp, hai sở …`, `Điện lực, VNPT - cả hai đơn vị …`: the index behind those before the mark once more. */
function behindApposition(tokens: readonly Token[], at: number, scope: NameScope): number | null {
  if (!isOneOf(tokens[at], ',', '-') || !AGAIN.has(tokens[at + 1]?.fold ?? '')) return null;
  const body = scope.bodyAt(tokens, at + 1);
  return body?.kind === 'collective' && ONCE_MORE.test(body.name) ? body.next : null;
}
const AGAIN = new Set('cả hai ba bốn'.split(' '));
const ONCE_MORE = /^(?:cả )?(?:hai|ba|bốn) \p{Ll}+(?: \p{Ll}+){0,2}$/iu;

/** `Hiệu trưởng, phó hiệu trưởng`, `Lớp trưởng, bí thư chi đoàn`: behind an officer another, whose title is printed small. */
function readSmallTitle(
  tokens: readonly Token[],
  at: number,
  before: BodyMention,
  scope: NameScope,
): BodyMention | null {
  const token = tokens[at];
  const isTitled = token?.case === 'lower' && (before.kind === 'officer' || HEADS_PEOPLE.test(before.name));
  const noun = isTitled ? lexicon.nouns.match(tokens, at) : null;
  if (!noun?.value.has('officer')) return null;
  const printed = tokens.slice(at, at + LONGEST_TITLED);
  const titled = [{ ...token!, case: 'title' as const }, ...printed.slice(1)];
  const body = readOfficer(titled, 0, noun.next - at, scope);
  return body?.kind === 'officer' ? { ...body, next: body.next + at } : null;
}
/** Most words of a title with the body that its bearer heads. */
const LONGEST_TITLED = 24;
const HEADS_PEOPLE = /trưởng$/iu;

/** Most words of what they have. */
const LONGEST_HAVING = 8;
/** First words of what bodies are told to have, not told apart by: `có trách nhiệm`, `có văn bản`, `có kế hoạch`. */
const HAS_TO = new Set('trách nhiệm văn kế giải phương biện ý thể báo hình chủ'.split(' '));

/** `các Bộ, ngành có trường đại học, Ủy ban nhân dân các tỉnh …`: which of several are meant, when the list goes on behind it; else the index itself. */
function behindHaving(tokens: readonly Token[], at: number, { kind }: BodyMention, scope: NameScope): number {
  if (kind !== 'collective' || tokens[at]?.fold !== 'có' || HAS_TO.has(tokens[at + 1]?.fold ?? '')) return at;
  for (let i = at + 1; i < Math.min(tokens.length, at + LONGEST_HAVING); i++) {
    if (isOneOf(tokens[i], ',', 'và')) return scope.bodyAt(tokens, i + 1)?.entry ? i : at;
    // `các sở, ngành có thành viên Ban Chỉ đạo và …`
    const inside = tokens[i]!.case === 'lower' && i > at + 1 ? null : scope.bodyAt(tokens, i);
    if (inside) {
      i = inside.next - 1;
      continue;
    }
    const noun = lexicon.nouns.match(tokens, i)?.next ?? 0;
    const verb = lexicon.predicates.match(tokens, i)?.next ?? 0;
    if (tokens[i]!.case !== 'lower' || verb > noun) return at;
    if (noun > i) i = noun - 1;
  }
  return at;
}

/** `Thứ trưởng các Bộ: Tài chính, Xây dựng, ủy viên: …`, `Lãnh đạo Sở Y tế, thành viên: …`: what all of them are besides. */
function behindMembership(tokens: readonly Token[], at: number): number {
  if (!isOneOf(tokens[at], ',', '-') || tokens[at + 3]?.fold !== ':') return at;
  return hasWords(tokens, at + 1, 'ủy', 'viên') || hasWords(tokens, at + 1, 'thành', 'viên') ? at + 3 : at;
}

/** `Tỉnh ủy - HĐND - UBND tỉnh`, `Phòng Vật tư - Phòng Quản trị`: a dash between two bodies that a table holds, or of one kind; the index behind it. */
function behindDash(tokens: readonly Token[], at: number, before: BodyMention, scope: NameScope): number {
  if (tokens[at]?.fold !== '-') return at;
  const behind = scope.bodyAt(tokens, at + 1);
  const areKnown = before.entry !== null && (behind?.entry ?? null) !== null;
  const areOfKind = tokens[at + 1]?.case === 'title' && foldCase(before.name).startsWith(`${tokens[at + 1]!.fold} `);
  return areKnown || (areOfKind && behind?.kind === 'agency') ? at + 1 : at;
}

/** The name that the document gives, where grammar reads none, or a common noun or a bare title that ends before it. */
function readBody(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const own = readOwn(tokens, at, scope);
  const usual = readUsual(tokens, at, scope);
  const isNamed = usual !== null && (usual.kind === 'agency' || usual.entry !== null || usual.agency !== null);
  if (isNamed) return usual;
  return own && own.next >= (usual?.next ?? at) ? own : usual;
}

function readUsual(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const defined = readDefined(tokens, at, scope);
  if (defined) return defined;
  const short = readShortHead(tokens, at, scope);
  if (short) return short;
  const person = readPerson(tokens, at, scope);
  if (person) return person;
  const noun = headBeforeCapital(tokens, at) ?? lexicon.nouns.match(tokens, at);
  const isTermAlone = noun !== null && [...noun.value].every((role) => role === 'inner' || role === 'field');
  // `kiểm lâm`, `quân đội`: forces that a table knows are bodies alone too
  const longest = noun?.value.has('inner') ? noun.next - 1 : noun?.next;
  if (isTermAlone && (lexicon.names.match(tokens, at)?.next ?? 0) <= longest!) return null;
  const isEvery = noun?.value.has('qualifier') === true && tokens[at]!.fold === 'các';
  if (noun?.value.has('quantifier') || isEvery) {
    const collective = readCollective(tokens, at, scope);
    if (collective) return collective;
  }
  if (noun?.value.has('officer')) {
    const officer = readOfficer(tokens, at, noun.next, scope);
    if (officer) return officer;
  }
  if (noun?.value.has('people')) {
    const post = readPost(tokens, at, noun.next, scope);
    if (post) return post;
  }
  // `Đảng ủy viên`, `Thôn đội trưởng`: the person's noun reaches further than the body with which it begins
  const isPerson =
    noun?.value.has('people') &&
    isOneOf(tokens[noun.next - 1], 'viên', 'trưởng') &&
    noun.next > (lexicon.names.match(tokens, at)?.next ?? 0);
  const known = isPerson ? null : readKnown(tokens, at, scope);
  const part = noun?.value.has('over') ? readPart(tokens, at, noun.next, scope) : null;
  // `công đoàn ngành, công đoàn cấp trên`: a name of the table is no head of those that follow
  const isOwnName = known !== null && noun !== null && part?.kind === 'collective' && known.next > noun.next;
  if (known && (!part || part.next <= known.next || isOwnName)) return known;
  if (part) return part;
  if (noun?.value.has('head')) {
    const unknown = readUnknown(tokens, at, noun.next, scope);
    const mended = unknown?.id === null ? mendName(tokens, at) : null;
    const meant = mended && readKnown(mended, at, scope);
    if (meant || unknown) return meant || unknown;
  }
  if (noun?.value.has('place')) {
    const place = readPlaceAsBody(tokens, at, noun.next, scope);
    if (place) return place;
  }
  const province = noun ? null : readProvince(tokens, at);
  if (province) return province;
  if (!noun || isDone(tokens, at, noun.next)) return null;
  const mayBeCollective = noun.value.has('common') || noun.value.has('people') || tokens[at]!.fold === 'các';
  return mayBeCollective ? readCollective(tokens, at, scope) : null;
}

/** `Ban Đầu tư`: the head alone, where its capital and that behind it tell that the two are no term (`ban đầu`). */
function headBeforeCapital(tokens: readonly Token[], at: number) {
  if (tokens[at]!.fold !== 'ban' || tokens[at + 1]?.fold !== 'đầu' || tokens[at + 1]!.case !== 'title') return null;
  const head = lexicon.nouns.match([tokens[at]!], 0);
  return head && { ...head, next: at + 1 };
}

/** `Thường trực tại cổng trường`, `Chỉ huy ở hiện trường`, `Thường trực, theo dõi …`, `Báo về Tổng phụ trách`: what is done, not who does it. */
function isDone(tokens: readonly Token[], at: number, next: number): boolean {
  if (tokens[at]!.fold === 'báo' && isOneOf(tokens[at + 1], 'về', 'cho', 'lên', 'ngay', 'lại')) return true;
  if (!isOneOf(tokens[next], 'tại', 'ở', ',') || lexicon.predicates.match(tokens, at)?.next !== next) return false;
  if (tokens[next]!.fold !== ',') return true;
  const isJoined = tokens[next + 1]?.case === 'lower';
  return isJoined && lexicon.predicates.match(tokens, next + 1) !== null && !lexicon.nouns.match(tokens, next + 1);
}

/** Reads the name that begins at token `at`; null when none does. */
export function bodyAt(tokens: readonly Token[], at: number, context: NameContext): BodyMention | null {
  return scopeOf(context).bodyAt(tokens, at);
}
