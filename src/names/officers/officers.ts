/**
 * Those who head bodies: titles with the body (`Giám đốc Sở Y tế`), and persons named in full.
 *
 * > | Ông Nguyễn Văn An - Phó Giám đốc Sở: …
 *     ^^^^^^^^^^^^^^^^^
 */

import { lexicon } from '../../lexicon/bodies.ts';
import type { BodyMention } from '../../model/body.ts';
import { evenBlanks } from '../../model/run.ts';
import type { Token } from '../../text/tokens.ts';
import { hasWords, WordSequences } from '../../text/word-sequence.ts';
import { readKnown } from '../agencies/known.ts';
import { readCollective } from '../collectives/collectives.ts';
import type { NameScope } from '../scope.ts';
import { readTail } from '../tail/tail.ts';
import { behindVillages } from '../tail/tail-places.ts';
import { behindPersonName } from '../words/address.ts';
import { endsOrActs } from '../words/name-starts.ts';
import { isCapital, skipJoin } from '../words/words.ts';

/** A title with the body that its bearer heads, and with his name: `Giám đốc Sở Y tế`, `Thủ trưởng các cơ quan`, `Phó Thủ tướng Lê Văn An`. */
export function readOfficer(
  tokens: readonly Token[],
  at: number,
  afterNoun: number,
  scope: NameScope,
): BodyMention | null {
  if (advises(tokens, at)) return null;
  const officer = readTitle(tokens, at, afterNoun, scope);
  const next = officer ? behindPersonName(tokens, officer.next) : 0;
  if (!officer || next <= officer.next) return officer;
  const end = tokens[next - 1]!.end;
  return {
    ...officer,
    end,
    next,
    // nothing completes a name behind that of the person
    entry: null,
    name: `${officer.name} ${evenBlanks(scope.text.slice(tokens[officer.next]!.start, end))}`,
  };
}

/** `tham mưu Trưởng Ban tổ chức …`, `Tham mưu Trưởng Ban …`: the verb and whom it advises, no `Tham mưu trưởng`. */
function advises(tokens: readonly Token[], at: number): boolean {
  return tokens[at]!.fold === 'tham' && tokens[at + 1]?.case === 'lower' && isCapital(tokens[at + 2]);
}

function readTitle(tokens: readonly Token[], at: number, noun: number, scope: NameScope): BodyMention | null {
  const villages = behindVillages(tokens, noun);
  if (villages > noun) return bearerOf(tokens, at, villages, scope);
  const parts = behindParts(tokens, noun);
  if (parts > noun) return bearerOf(tokens, at, parts, scope);
  // `Phó Trưởng ban chuyên trách` is another person than a `Phó Trưởng ban`
  if (hasWords(tokens, noun - 2, 'chỉ', 'đạo') && directsBehind(tokens, noun - 2))
    return readTitle(tokens, at, noun - 2, scope);
  const isFullTime = tokens[noun]?.fold === 'chuyên' && tokens[noun + 1]?.fold === 'trách';
  const afterNoun = isFullTime ? noun + 2 : noun;
  // `Phó Giám đốc phụ trách Sở Y tế` heads it for the time being; `Phó Giám đốc phụ trách hoạt động …` does so
  const isActing = tokens[afterNoun]?.fold === 'phụ' && tokens[afterNoun + 1]?.fold === 'trách';
  const afterTitle =
    isActing && isCapital(tokens[afterNoun + 2]) && scope.bodyAt(tokens, afterNoun + 2) ? afterNoun + 2 : afterNoun;
  const title = scope.text.slice(tokens[at]!.start, tokens[afterTitle - 1]!.end);
  const of = behindOtherTitle(tokens, tokens[afterTitle]?.fold === 'của' ? afterTitle + 1 : afterTitle);
  // one title goes with several common nouns: `Thủ trưởng cơ quan ngang Bộ, cơ quan thuộc Chính phủ`
  const common = tokens[of]?.case === 'lower' && lexicon.nouns.match(tokens, of)?.value.has('common');
  const isDirecting = directsBehind(tokens, afterTitle);
  const isOfCouncil = hasWords(tokens, afterTitle - 2, 'hội', 'đồng');
  /** Where the noun begins that closes the title. */
  const closing = isOfCouncil ? afterTitle - 2 : afterTitle - 1;
  const inner = closing > at && !isDirecting ? scope.bodyAt(tokens, closing) : null;
  const body = actsAt(tokens, of)
    ? null
    : ((common ? readCollective(tokens, of, scope, true) : null) ?? scope.bodyAt(tokens, of));
  if (body && body.kind !== 'officer')
    return officeOf(tokens, at, body.next, scope) ?? withTitle(body, title, tokens[at]!.start);
  // `Trưởng Ban Quản lý …`, `Trưởng ban công tác Mặt trận các thôn`, `Chủ tịch Hội đồng thi`: the noun that closes the title opens the name
  const directs = NAMES_COMMITTEES.has(`${tokens[afterTitle]?.fold} ${tokens[afterTitle + 1]?.fold}`);
  const isInner =
    inner?.kind === 'agency' ||
    (inner?.entry != null && inner.next > afterTitle + 1 && !directs) ||
    (inner && inner.next > afterTitle && isCapital(tokens[afterTitle]));
  const isCouncil = isOfCouncil && inner !== null && inner.next > afterTitle;
  if (inner && (isInner || isCouncil || isTeam(tokens, inner, afterTitle)))
    return withTitle(inner, scope.text.slice(tokens[at]!.start, tokens[closing - 1]!.end), tokens[at]!.start);
  // `Thủ tướng Chính phủ`, `Tổng Kiểm toán nhà nước`: the name of an office is in the gazetteer
  const known = isDirecting ? null : readKnown(tokens, at, scope);
  // `Thôn trưởng`: the place is no more than the beginning
  if (known && known.next >= afterTitle) return known;
  if (tokens[at]!.case === 'lower' && !saysWhose(tokens, at, afterTitle)) return null;
  return bearerOf(tokens, at, behindFieldOfTitle(tokens, afterTitle), scope);
}

/** `Trưởng khoa` + `, phòng`, `Trưởng phòng` + `, ban, đơn vị`: the index behind the parts of a house, each of which has one, up to what they do or whose they are. */
function behindParts(tokens: readonly Token[], at: number): number {
  if (!PARTS.has(tokens[at - 1]?.fold ?? '')) return at;
  let end = at;
  for (let part = behindPart(tokens, end); part !== null; part = behindPart(tokens, end)) end = part;
  return end > at && endsOrActs(tokens, end) ? end : at;
}
const PARTS = new Set(['khoa', 'phòng', 'ban', 'bộ môn']);

function behindPart(tokens: readonly Token[], at: number): number | null {
  const next = skipJoin(tokens, at, ',/');
  return next > at && tokens[next]?.case === 'lower' ? OTHER_PARTS.behind(tokens, next) : null;
}
const OTHER_PARTS = new WordSequences('khoa', 'phòng', 'ban', 'bộ môn', 'trung tâm', 'bộ phận', 'đơn vị');

/** `phối hợp với bí thư chi bộ, tổ trưởng chuyên môn`: a title that itself goes on to say where it is borne needs no capital. */
function saysWhose(tokens: readonly Token[], at: number, next: number): boolean {
  // of councils there are many
  if (hasWords(tokens, next - 2, 'hội', 'đồng')) return false;
  const title = lexicon.nouns.match(tokens.slice(at, next - 1), 0);
  return title?.value.has('officer') ?? false;
}

/** The bearer of a title that ends before `behind`, with the place that closes it. */
function bearerOf(tokens: readonly Token[], at: number, behind: number, scope: NameScope): BodyMention {
  const full = scope.text.slice(tokens[at]!.start, tokens[behind - 1]!.end);
  const place = readTail(tokens, behind, scope, { name: full });
  const end = tokens[place.next - 1]!.end;
  const name = place.text === '' ? full : `${full} ${place.text}`;
  return {
    start: tokens[at]!.start,
    end,
    next: place.next,
    name: evenBlanks(name),
    id: null,
    kind: 'officer',
    agency: null,
    place: place.place,
    entry: null,
  };
}

/** `Phó Giám đốc kỹ thuật`, `Trưởng ca vận hành`, `Chi hội trưởng phụ nữ`: the index behind the one word that tells the bearer's field, before what he does. */
function behindFieldOfTitle(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.case !== 'lower') return at;
  const noun = lexicon.nouns.match(tokens, at);
  const verb = lexicon.predicates.match(tokens, at);
  const isField =
    noun?.value.has('field') || (verb?.value === 'field' && TRADES.has(`${tokens[at]!.fold} ${tokens[at + 1]?.fold}`));
  const next = Math.max(noun?.next ?? 0, verb?.next ?? 0);
  const behind = tokens[next];
  const isWhole = behind === undefined || behind.kind === 'mark' || actsFrom(tokens, next);
  return isField && isWhole ? next : at;
}
/** `Trưởng thôn báo ngay …`, `Hiệu trưởng cấp phát …`: what the bearer does, though it begins like a noun (`báo`, `cấp`). */
function actsAt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.case === 'lower' && reachOfVerb(tokens, at) > reachOfNoun(tokens, at);
}

/** `Phó Giám đốc kỹ thuật ký …`, where a verb may be a noun, too; not `nhân dân`, which is more than its verb. */
function actsFrom(tokens: readonly Token[], at: number): boolean {
  return reachOfVerb(tokens, at) > at && reachOfVerb(tokens, at) >= reachOfNoun(tokens, at);
}

function reachOfVerb(tokens: readonly Token[], at: number): number {
  return lexicon.predicates.match(tokens, at)?.next ?? at;
}

function reachOfNoun(tokens: readonly Token[], at: number): number {
  return lexicon.nouns.match(tokens, at)?.next ?? at;
}

/** Trades of which somebody is in charge that are verbs, too. */
const TRADES = new Set(['sản xuất', 'vận hành', 'kinh doanh']);

/** `Chánh Văn phòng HĐND và UBND huyện`: the nouns that close the title open a known name that reaches further than `next`. */
function officeOf(tokens: readonly Token[], at: number, next: number, scope: NameScope): BodyMention | null {
  const from = tokens[at]!.fold === 'phó' ? at + 2 : at + 1;
  const office = tokens[from]?.fold === 'văn' ? readKnown(tokens, from, scope) : null;
  const title = office && scope.text.slice(tokens[at]!.start, tokens[from - 1]!.end);
  return office && office.next > next ? withTitle(office, title!, tokens[at]!.start) : null;
}

/** Verbs by which committees are named, too. */
const NAMES_COMMITTEES = new Set(['chỉ đạo', 'tổ chức']);
/** What is said of a committee's head behind the committee's name. */
const SAID_OF_HEAD = new Set(
  'có phải chịu là được do giao phân quyết triệu chủ yêu ban ký họp ủy thay xem cấp tỉnh huyện xã trung các'.split(' '),
);

/** `Trưởng ban chỉ đạo, điều hành …`, `Trưởng ban chỉ đạo toàn diện hoạt động …`: is the verb at `at` what the head of a committee does? */
function directsBehind(tokens: readonly Token[], at: number): boolean {
  if (tokens[at - 1]?.fold !== 'ban' || tokens[at]?.case !== 'lower') return false;
  if (!NAMES_COMMITTEES.has(`${tokens[at]!.fold} ${tokens[at + 1]?.fold}`)) return false;
  const behind = tokens[at + 2];
  if (behind?.fold === ',') {
    const isVerb = lexicon.predicates.match(tokens, at + 3) !== null && !lexicon.nouns.match(tokens, at + 3);
    return tokens[at + 3]?.case === 'lower' && isVerb;
  }
  return behind?.kind === 'word' && behind.case === 'lower' && !SAID_OF_HEAD.has(behind.fold);
}

/** `Trưởng Ban soạn thảo chỉ đạo …`: what the group does goes on with its name, when what its head does follows. */
function isTeam(tokens: readonly Token[], { kind, next }: BodyMention, afterTitle: number): boolean {
  const isNamed = NAMES_GROUPS.has(`${tokens[afterTitle]?.fold} ${tokens[afterTitle + 1]?.fold}`);
  // `Trưởng đoàn điều hành hoạt động của Đoàn`: no delegation is named by that
  if (!isNamed || kind !== 'collective' || next <= afterTitle || tokens[afterTitle - 1]!.fold === 'đoàn') return false;
  // `Trưởng Ban điều hành khu phố`: its name goes on behind the verb
  return next > afterTitle + 2 || lexicon.predicates.match(tokens, next) !== null;
}
const NAMES_GROUPS = new Set([
  'soạn thảo',
  'biên soạn',
  'biên tập',
  'giám sát',
  'kiểm soát',
  'thẩm định',
  'điều hành',
  'coi thi',
  'chấm thi',
]);

/** `Giám đốc (Thủ trưởng) các sở, ban, ngành`: another title in parentheses, for those who have it. */
function behindOtherTitle(tokens: readonly Token[], at: number): number {
  const other = tokens[at]?.fold === '(' ? lexicon.nouns.match(tokens, at + 1) : null;
  return other?.value.has('officer') && tokens[other.next]?.fold === ')' ? other.next + 1 : at;
}

export function withTitle(body: BodyMention, title: string, start: number): BodyMention {
  const name = `${evenBlanks(title)} ${body.name}`;
  return {
    ...body,
    start: Math.min(start, body.start),
    name,
    kind: 'officer',
    agency: body.kind === 'agency' ? body.id : null,
  };
}
