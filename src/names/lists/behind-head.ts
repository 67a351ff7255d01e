/**
 * Names that are printed without the head that they share, behind it or its colon.
 *
 * > | các Tập đoàn: Điện lực, Bưu chính Viễn thông · các Chi cục Kiểm lâm, Thú y
 *                   ^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^               ^^^^^^^^  ^^^^^
 */
import { type InName, lexicon } from '../../lexicon/bodies.ts';
import type { BodyList, BodyMention } from '../../model/body.ts';
import { foldCase } from '../../text/fold.ts';
import { signsOf } from '../../text/signs.ts';
import type { Token } from '../../text/tokens.ts';
import { nameBehindHead } from '../agencies/known.ts';
import type { NameScope } from '../scope.ts';
import { readTail } from '../tail/tail.ts';
import { startsName } from '../words/name-starts.ts';
import { wordAt } from '../words/name-words.ts';
import { expandWords, isCapital, skipSeparator } from '../words/words.ts';

/** Two names or more behind a head (`head`, which ends before `at`) or its colon, each of which gets it: capitals up to a separator, whether a table holds them or not. */
export function readNamed(tokens: readonly Token[], at: number, head: string, scope: NameScope): BodyList | null {
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
    const end = isShortNumber(tokens[i]) ? i + 1 : endOfNamed(tokens, i, head, scope);
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

/** `các trường: Chính trị tỉnh, Cao đẳng Sư phạm`: kinds that elsewhere begin a name. */
function isSchooling(tokens: readonly Token[], at: number, head: string): boolean {
  if (foldCase(head) !== 'trường') return false;
  return KINDS_OF_SCHOOLS.has(tokens[at]!.fold) || KINDS_OF_SCHOOLS.has(`${tokens[at]!.fold} ${tokens[at + 1]?.fold}`);
}
/** Kinds of schools, which are no names of theirs. */
export const KINDS_OF_SCHOOLS = new Set(
  'đại học|cao đẳng|trung cấp|thpt|thcs|th|mầm non|mẫu giáo|tiểu học|trung học|trung học cơ sở|trung học phổ thông'.split(
    '|',
  ),
);

/** `các Ban Quản lý dự án: 2, 6, 85, Thăng Long` */
function isShortNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^\d{1,3}$/.test(token.fold);
}

function endOfNamed(tokens: readonly Token[], at: number, head: string, scope: NameScope): number {
  const end = endOfName(tokens, at, scope);
  return foldCase(head) === 'ngành' ? Math.max(end, endOfField(tokens, at)) : end;
}

/** `ngành Giáo dục và Đào tạo`, `ngành Văn hóa, Thể thao và Du lịch`: sectors are called as the departments and ministries that run them. */
function endOfField(tokens: readonly Token[], at: number): number {
  return Math.max(
    ...RUN_SECTORS.map(
      (fold) => nameBehindHead(tokens, at, [{ ...tokens[at]!, fold, signs: signsOf(fold) }])?.next ?? at,
    ),
  );
}
const RUN_SECTORS = ['sở', 'bộ'];

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
export function readBehindHead(tokens: readonly Token[], at: number, head: readonly Token[]): BodyMention | null {
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
