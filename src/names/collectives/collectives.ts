/**
 * Collectives: several bodies or persons under common nouns (`các sở, ban, ngành liên quan`, `cán bộ, công chức, viên chức`, `mỗi giáo viên`).
 *
 * Common nouns under one quantifier are one collective. It ends where a name with a head of its own begins, where another quantifier stands, or where
 * what the bodies do begins.
 */
import { lexicon, type NounRole } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';
import type { Token } from '../../text/tokens.ts';
import type { TrieMatch } from '../../text/trie.ts';
import { hasWords, isOneOf } from '../../text/word-sequence.ts';
import { readOwn } from '../agencies/own.ts';
import type { NameScope } from '../scope.ts';
import { membersAt } from '../tail/proper-places.ts';
import { COMMON, readTail } from '../tail/tail.ts';
import { behindAddress } from '../words/address.ts';
import { startsName } from '../words/name-starts.ts';
import { expandWords, isCapital, skipJoin } from '../words/words.ts';
import { sharedField, sharedForce, unnamedNoun } from './added-nouns.ts';
import { readCommonNoun } from './common-nouns.ts';
import { sectorAt, sectorsAndLevels } from './sectors.ts';

/** Marks that join common nouns of one collective. */
const JOINS = ',/';
/** `các sở - ban - ngành`, as some cities write */
const JOINS_BEHIND_QUANTIFIER = ',/-';

/** `isTitled`: behind the title of those who head them, where common nouns go on as they do behind `các`. */
export function readCollective(
  tokens: readonly Token[],
  at: number,
  scope: NameScope,
  isTitled = false,
): BodyMention | null {
  let i = at;
  let quantified = isTitled;
  for (let next = behindQuantifier(tokens, i); next !== null; next = behindQuantifier(tokens, i)) {
    i = next;
    quantified = true;
  }
  if (quantified) {
    const officers = readOfficers(tokens, at, i, scope);
    if (officers) return officers;
  }
  // `các đ/c Huyện ủy viên`, `các đồng chí cấp ủy viên`
  const addressed = quantified ? behindAddress(tokens, i) : i;
  const isAddressed = addressed > i && (lexicon.nouns.match(tokens, addressed)?.value.has('people') ?? false);
  const begin = isAddressed ? i : at;
  if (isAddressed) i = addressed;
  const own = quantified && i < tokens.length ? readOwn(tokens, i, scope) : null;
  if (own)
    return { ...own, start: tokens[at]!.start, name: expandWords(tokens, at, own.next, scope), kind: 'collective' };
  const ofKind = quantified ? readKind(tokens, at, i, scope) : null;
  if (ofKind) return ofKind;
  const first = readCommonNoun(tokens, i, quantified, true);
  if (first === null) return null;
  let end = first;
  /** Where the last noun begins. */
  let last = i;
  const isPeople = lexicon.nouns.match(tokens, i)?.value.has('people') ?? false;
  // posts that are printed by their initials are each their own: `GVCN, TPT Đội, Kế toán`
  while (quantified || tokens[i]!.case !== 'upper' || isOneOf(tokens[end], 'lớp', 'khối', 'các')) {
    const length = end - last;
    end = readTail(tokens, end, scope, { name: COMMON }).next;
    // `GVCN các lớp, Tổng phụ trách Đội`: whose they are closes the initials
    if (!quantified && tokens[i]!.case === 'upper') break;
    const named = quantified ? behindNamed(tokens, end) : end;
    if (named > end) {
      end = named;
      break;
    }
    const behind = skipJoin(tokens, end, quantified ? JOINS_BEHIND_QUANTIFIER : JOINS);
    const force = quantified || behind === end ? null : sharedForce(tokens, i, behind);
    if (force !== null) {
      end = force;
      continue;
    }
    // without a quantifier only persons and short common nouns go together: `cơ quan, đơn vị`
    if (behind === end || (!quantified && !isPeople && length > 2)) break;
    if (hasOwner(tokens, i + 1, end) && !opensPlaces(tokens, behind)) break;
    if (tokens[behind]?.fold === 'chính' && tokens[behind + 1]?.fold === 'quyền' && tokens[i]!.fold !== 'cấp') break;
    // `Đảng bộ, chính quyền và nhân dân tỉnh`: the people are a name of their own
    if (!quantified && hasWords(tokens, behind, 'nhân', 'dân')) break;
    const levels = sectorsAndLevels(tokens, i, end, behind);
    if (levels !== null) {
      end = levels;
      break;
    }
    if (isOwnItem(tokens, { at: i, end, behind, isPeople, quantified })) break;
    const more = readCommonNoun(tokens, behind, quantified, false);
    const goesOn: number | null =
      more ??
      (quantified
        ? (sharedField(tokens, behind) ??
          sharedForce(tokens, i, behind) ??
          sectorAt(tokens, i, behind) ??
          unnamedNoun(tokens, behind))
        : null);
    if (goesOn === null) break;
    end = goesOn;
    last = behind;
  }
  const words =
    begin > at && tokens[begin]!.fold === 'đ'
      ? `${expandWords(tokens, at, begin, scope)} đồng chí ${expandWords(tokens, addressed, end, scope)}`
      : expandWords(tokens, at, end, scope);
  const name = words.includes('(') ? words.replace(ASIDE, '') : words;
  return {
    start: tokens[at]!.start,
    end: tokens[end - 1]!.end,
    next: end,
    name,
    id: lexicon.idOf(name),
    kind: 'collective',
    agency: null,
    place: null,
    entry: null,
  };
}

/** `các Trung tâm Viễn thông (TTVT) huyện` */
const ASIDE = / ?\([^()]{1,80}\)(?= )/u;

/** A noun of the collective, what closes it, and the noun behind a comma. */
interface Joined {
  at: number;
  end: number;
  behind: number;
  isPeople: boolean;
  quantified: boolean;
}

/**
 * Behind a comma somebody of his own: `công chức Văn hóa - Xã hội, công chức Địa chính`, `giáo viên chủ nhiệm, giáo viên bộ môn`, `Văn thư, Kế toán ngân sách`,
 * `cán bộ, công chức xã, tổ Nuôi dưỡng`.
 */
function isOwnItem(tokens: readonly Token[], { at, end, behind, isPeople, quantified }: Joined): boolean {
  const first = tokens[behind];
  if (!first) return false;
  const noun = lexicon.nouns.match(tokens, behind);
  const isPerson = noun?.value.has('people') ?? false;
  const isNamed = noun !== null && isCapital(tokens[noun.next]);
  if (quantified) return (isPerson && !isPeople && (isNamed || first.case === 'title')) || headsOfficesOf(tokens, noun);
  if (tokens[behind - 1]!.fold === 'và') return false;
  const isSame = [0, 1].every((word) => tokens[at + word]!.fold === tokens[behind + word]?.fold);
  const isPost = isPeople && tokens.slice(at + 1, end).some((token) => isCapital(token));
  // `nhà trường, cộng tác viên dân số`: behind a body persons are their own; `tổ chức, cá nhân` go together
  if (isPerson && !isPeople && first.fold !== 'cá') return true;
  const isCapitalised = first.case === 'title' && (!isPerson || end > lexicon.nouns.match(tokens, at)!.next);
  return isSame || isPost || isCapitalised || (isNamed && !isPerson);
}

/** `Các ban đảng` + `, đảng ủy các sở, ban, ngành`: the part of each of several others. */
function headsOfficesOf(tokens: readonly Token[], noun: TrieMatch<ReadonlySet<NounRole>> | null): boolean {
  return noun?.value.has('over') === true && tokens[noun.next]?.fold === 'các';
}

/** `Các nhà máy thủy điện Bản Cốc, Nậm Pông`: behind a proper name others that share the noun; the index behind the last. */
function behindNamed(tokens: readonly Token[], at: number): number {
  if (tokens[at - 1]?.case !== 'title' || tokens[at - 2]?.case !== 'title') return at;
  const behind = skipJoin(tokens, at, ',');
  return behind > at && !startsName(tokens, behind) ? (membersAt(tokens, behind)?.next ?? at) : at;
}

function behindQuantifier(tokens: readonly Token[], at: number): number | null {
  const found = lexicon.nouns.match(tokens, at);
  if (found?.value.has('quantifier')) return found.next;
  // `các cấp ủy` begins with what elsewhere closes a name (`các cấp`)
  if (tokens[at]?.fold !== 'các') return null;
  const noun = lexicon.nouns.match(tokens, at + 1);
  if (!noun?.value.has('common')) return null;
  return noun.next > at + 2 || goesOnWithSectors(tokens, noun.next) ? at + 1 : null;
}

/** `các cấp, các ngành`, `các cấp, ngành`, `các cấp và chính quyền địa phương` */
function goesOnWithSectors(tokens: readonly Token[], at: number): boolean {
  const behind = skipJoin(tokens, at, JOINS);
  const next = tokens[behind]?.fold === 'các' ? behind + 1 : behind;
  return behind > at && SECTORS.has(tokens[next]?.fold ?? '');
}
const SECTORS = new Set('ngành chính đoàn địa'.split(' '));

/** `các Ủy ban của Quốc hội`: a member that says whose it is closes the collective. */
function hasOwner(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (isCapital(tokens[i]) && lexicon.names.match(tokens, i)) return true;
  return false;
}

/** `các bộ, cơ quan thuộc Chính phủ, tỉnh, thành phố trực thuộc trung ương`: places in small letters, none of which is named. */
function opensPlaces(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at]?.case === 'lower' ? lexicon.nouns.match(tokens, at) : null;
  return noun !== null && (noun.value.has('place') || tokens[at]!.fold === 'địa') && !isCapital(tokens[noun.next]);
}

/** The bodies of one name at a level below, or of a kind that the document itself names, in short: `các LĐLĐ huyện`, `các TTYT huyện, thành phố`. */
function readKind(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const body = tokens[next]?.case === 'upper' ? scope.bodyAt(tokens, next) : null;
  if (!body || body.kind === 'officer') return null;
  const isOwn = scope.abbreviations.has(tokens[next]!.fold);
  if (!isOwn && !(body.entry && LOWER.test(body.name.slice(body.entry.name.length)))) return null;
  const name = `${expandWords(tokens, at, next, scope)} ${body.name}`;
  return { ...body, start: tokens[at]!.start, name, id: lexicon.idOf(name), kind: 'collective' };
}
const LOWER = /^ (?:huyện|quận|thị xã|thành phố|xã|phường|cơ sở)/u;

/** Several bearers of a title: `các Phó Trưởng ban`, `các Ủy viên Ban Chỉ đạo`. */
function readOfficers(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const title = behindAddress(tokens, next);
  const first = title > next ? firstAddressed(tokens, title, scope) : null;
  if (first) return first;
  const noun = lexicon.nouns.match(tokens, title);
  // `các đồng chí thành viên Ban Chỉ đạo`
  if (!noun?.value.has('officer') && !(title > next && noun?.value.has('over'))) return null;
  const officer = scope.bodyAt(tokens, title) ?? untitled(tokens, title, noun.next, scope);
  if (officer?.kind !== 'officer') return null;
  const name = `${expandWords(tokens, at, next, scope)} ${officer.name}`;
  return { ...officer, start: tokens[at]!.start, name, id: lexicon.idOf(name) };
}

/** `các đồng chí Giám đốc Sở A, Giám đốc Sở B`, `các đồng chí: Giám đốc Sở A, …`: several are addressed, each by an office of his own; the first of them. */
function firstAddressed(tokens: readonly Token[], at: number, scope: NameScope): BodyMention | null {
  const hasColon = tokens[at]?.fold === ':';
  const officer = scope.bodyAt(tokens, hasColon ? at + 1 : at);
  if (officer?.kind !== 'officer') return null;
  if (hasColon) return officer;
  if (officer.agency === null || HELD_BY_MANY.test(officer.name)) return null;
  const behind = skipJoin(tokens, officer.next, JOINS);
  return behind > officer.next && lexicon.nouns.match(tokens, behind)?.value.has('officer') ? officer : null;
}
const HELD_BY_MANY = /^(?:phó|ủy viên|thành viên|đại biểu) /iu;

/** `các ủy viên`, `các phó trưởng ban`: in small letters the title alone names those of whom the text speaks. */
function untitled(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  if (tokens[at]!.case !== 'lower') return null;
  const tail = readTail(tokens, next, scope, { name: COMMON });
  return {
    start: tokens[at]!.start,
    end: tokens[tail.next - 1]!.end,
    next: tail.next,
    name: expandWords(tokens, at, tail.next, scope),
    id: null,
    kind: 'officer',
    agency: null,
    place: tail.place,
    entry: null,
  };
}
