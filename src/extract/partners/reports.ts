/**
 * Bodies that are reported to (báo cáo về, gửi về): neither lead nor support.
 *
 * > | định kỳ báo cáo kết quả về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh
 *                                ^^^^^^^^^
 * > | báo cáo Thủ tướng Chính phủ, đồng gửi Bộ Nội vụ
 *             ^^^^^^^^^^^^^^^^^^^            ^^^^^^^^^
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Issuer } from '../../model/annotations.ts';
import { addNew, type BodyList, type BodyMention, type NameContext } from '../../model/body.ts';
import type { Run } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { hasSign } from '../../text/signed-patterns.ts';
import { type Token, tokenize } from '../../text/tokens.ts';
import { behindAside, hasWords, isOneOf, WordSequences } from '../../text/word-sequence.ts';
import { superiorAt } from './superiors.ts';

/** What is known of those who may be named by their bare nouns. */
export interface ReportScope {
  context: NameContext;
  /** The issuer and its superior. */
  superiors: readonly Issuer[];
}

/** Words between the verb and the preposition before the body. */
const REACH = 36;

export function reportedTo(run: Run, scope: ReportScope): BodyMention[] {
  if (!hasSign(run, SENDS)) return [];
  const tokens = tokenize(run);
  const sent = receivers(tokens, scope, isSendingVerb);
  const isOwn = (at: number) => hasWords(tokens, at, 'báo', 'cáo') && !isForeign(tokens, at);
  const reported = receivers(
    tokens,
    scope,
    (_, at) => isOwn(at) && !sent.some(({ next }) => isPassedOn(tokens, next, at)),
  );
  const copied = receivers(tokens, scope, (_, at) => isSendingVerb(tokens, at) && isCopy(tokens, at));
  return bodiesOf(reported.length > 0 ? [...reported, ...copied] : sent);
}
const SENDING = new WordSequences(
  'gửi',
  'phản ánh',
  'đề xuất',
  'thông báo kết quả',
  'báo ngay',
  'báo cho',
  'báo về',
  'nộp về',
  'nộp cho',
  'nộp danh sách',
  'nộp báo cáo',
  'nộp kế hoạch',
);
/** `báo`, of `báo cáo` too, begins some of them. */
const SENDS = SENDING.sign();

/** `đồng gửi Bộ Nội vụ`, `và đồng thời gửi Văn phòng Chính phủ` */
function isCopy(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 1]?.fold === 'đồng' || hasWords(tokens, at - 2, 'đồng', 'thời');
}

function receivers(
  tokens: readonly Token[],
  scope: ReportScope,
  isVerb: (tokens: readonly Token[], at: number) => boolean,
): BodyList[] {
  const found: BodyList[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if ((tokens[i]!.signs & SENDS) === 0) continue;
    const list = isVerb(tokens, i) ? receiverBehind(tokens, i, scope) : null;
    if (list) found.push(list);
  }
  return found;
}

function bodiesOf(lists: readonly BodyList[]): BodyMention[] {
  const bodies: BodyMention[] = [];
  for (const list of lists) addNew(bodies, list.bodies);
  return bodies;
}

/** A report that the receiver makes (`để tổng hợp, báo cáo …`), or the noun. */
function isForeign(tokens: readonly Token[], at: number): boolean {
  const begin = Math.max(0, at - 5);
  const closed = tokens.slice(begin, at).findLastIndex(({ fold }) => fold === ';' || fold === '.');
  const before = tokens.slice(begin + closed + 1, at).map(({ fold }) => fold);
  const purpose = before.lastIndexOf('để');
  // `làm việc với Bộ Tài chính để thống nhất, báo cáo Thủ tướng Chính phủ`: who agrees reports too
  if (purpose >= 0) return !(before[purpose + 1] === 'thống' && before[purpose + 2] === 'nhất');
  // `có văn bản báo cáo Ủy ban nhân dân tỉnh`
  if (before.at(-1) === 'bản' && before.at(-2) === 'văn') return false;
  return ['các', 'những', 'lập', 'bản', 'của', 'dự', 'cứu', 'nghe'].includes(before.at(-1) ?? '');
}

/** `gửi Bộ Y tế tổng hợp, báo cáo Thủ tướng Chính phủ`: between the receiver and the report stands no more than what the receiver does with it. */
function isPassedOn(tokens: readonly Token[], from: number, at: number): boolean {
  if (at <= from || at - from > LONGEST_BETWEEN) return false;
  const between = tokens.slice(from, at).map(({ fold }) => fold);
  return between.includes('tổng') && between.every((word) => GATHERS.has(word));
}
const LONGEST_BETWEEN = 10;
const GATHERS = new Set(['để', 'tổng', 'hợp', 'chung', 'xem', 'xét', 'theo', 'dõi', 'và', ',', 'kịp', 'thời']);

function isSendingVerb(tokens: readonly Token[], at: number): boolean {
  // `cùng thời điểm gửi các thành viên Hội đồng`
  if (tokens[at]!.fold === 'gửi')
    return !isPaper(tokens[at + 1], tokens[at + 2]) && !hasWords(tokens, at - 2, 'thời', 'điểm');
  if (isToldTo(tokens, at)) return true;
  // `thông báo cho các cơ quan`
  return tokens[at - 1]?.fold !== 'thông' && SENDING.beginsAt(tokens, at);
}

/** `lập danh sách báo Phòng Nội vụ`, `báo UBND xã biết`: a name straight behind `báo`. */
function isToldTo(tokens: readonly Token[], at: number): boolean {
  const name = tokens[at + 1];
  const isVerb =
    tokens[at]!.fold === 'báo' &&
    tokens[at]!.case === 'lower' &&
    !isOneOf(tokens[at - 1], 'thông', 'cảnh', 'dự', 'tờ', 'bài');
  return isVerb && (name?.case === 'title' || name?.case === 'upper' || OFFICE_BEHIND.has(name?.fold ?? ''));
}
const OFFICE_BEHIND = new Set(['phòng', 'văn', 'ban', 'sở', 'ủy', 'ubnd']);

/** `gửi giấy mời, tài liệu họp`: what is sent is no report. */
function isPaper(first: Token | undefined, second: Token | undefined): boolean {
  return PAPERS.has(`${first?.fold} ${second?.fold}`);
}
const PAPERS = new Set(['giấy mời', 'tài liệu', 'thư mời', 'phiếu lấy', 'văn bản', 'công văn', 'dự thảo', 'thông báo']);

function receiverBehind(tokens: readonly Token[], at: number, scope: ReportScope): BodyList | null {
  const isSending = tokens[at]!.fold === 'gửi';
  if (isToldTo(tokens, at)) {
    const told = listAt(tokens, at + 1, scope);
    return told && named(told);
  }
  const behind = at + (isSending ? 1 : 2);
  // who gets a proposal is asked to decide; who gets it as a report is named behind a preposition
  const isProposal = hasWords(tokens, at, 'đề', 'xuất');
  const direct = isProposal ? null : listAt(tokens, isSending ? behind : skipManner(tokens, behind), scope);
  if (direct) return named(direct);
  let reach = at + REACH;
  for (let i = behind; i < Math.min(tokens.length, reach); i++) {
    const word = tokens[i]!.fold;
    // what a parenthesis tells of the report: `báo cáo kết quả (kèm danh sách) về Sở`
    if (word === '(') {
      reach += behindAside(tokens, i) - i;
      i = behindAside(tokens, i);
    }
    if (i >= tokens.length) return null;
    if (word === ';' || word === '.' || (word === 'qua' && !WAYS.has(tokens[i + 1]?.fold ?? ''))) return null;
    const to = leadsTo(tokens, i) ? i + 1 : isProposal ? null : behindJoined(tokens, i);
    const list = to === null ? null : listAt(tokens, to, scope);
    if (list) return named(list);
  }
  return null;
}

/** `gửi báo cáo qua hệ thống về Sở`: how it is sent, not through whom. */
const WAYS = new Set('hệ phần thư email trục đường cổng mạng ứng fax địa'.split(' '));

/** The bodies at a token, with those that are named by their bare nouns, or behind a way (`Bộ Y tế (qua Cục Y tế dự phòng) và Ủy ban nhân dân tỉnh`): `về Bộ`, `Thường trực Tỉnh ủy và Tổng Liên đoàn`. */
function listAt(tokens: readonly Token[], at: number, { context, superiors }: ReportScope): BodyList | null {
  const named = bodiesAt(tokens, at, context);
  const list = named && beforeNextClause(tokens, named);
  const superior = superiorAt(tokens, at, superiors);
  if (!list || (superior && list.bodies[0]!.entry === null && !isLonger(tokens, list, superior))) return superior;
  const behind = tokens[list.next + 1]?.fold === 'qua' ? behindAside(tokens, list.next) : list.next;
  const isJoined = tokens[behind]?.fold === 'và' || tokens[behind]?.fold === ',';
  const next = isJoined && behind > list.next ? bodiesAt(tokens, behind + 1, context) : null;
  const more = isJoined ? (superiorAt(tokens, behind + 1, superiors) ?? next) : null;
  return more ? { bodies: [...list.bodies, ...more.bodies], next: more.next } : list;
}

/** `gửi báo cáo về Sở Y tế; Sở Tư pháp tổng hợp …`: behind a semicolon the last name is the subject of what follows. */
function beforeNextClause(tokens: readonly Token[], list: BodyList): BodyList {
  const before = list.bodies.at(-2);
  const acts = before && tokens[before.next]?.fold === ';' && lexicon.predicates.match(tokens, list.next) !== null;
  return acts ? { bodies: list.bodies.slice(0, -1), next: before.next } : list;
}

/** Does the list go on behind the superior's noun? In `báo cáo Bộ kết quả kiểm tra` what is reported follows, and no name. */
function isLonger(tokens: readonly Token[], { bodies, next }: BodyList, superior: BodyList): boolean {
  const isNoun = bodies.length === 1 && bodies[0]!.kind === 'collective' && tokens[superior.next]?.kind === 'word';
  return next > superior.next && !isNoun;
}

/** `báo cáo kịp thời Ủy ban …`: what stands between the verb and its object. */
function skipManner(tokens: readonly Token[], from: number): number {
  let i = from;
  while (tokens[i]?.case === 'lower' && MANNER.has(tokens[i]!.fold)) i++;
  // `báo cáo đề xuất Ủy ban nhân dân tỉnh`
  return behindShared(tokens, i) ?? (tokens[i]?.fold === ',' ? behindShared(tokens, i + 1) : null) ?? i;
}
const MANNER = new Set(
  'kịp thời ngay đột xuất định kỳ thường xuyên trực tiếp đầy đủ nhanh bằng văn bản sớm lên lại'.split(' '),
);

/** `báo cáo tình hình và đề xuất Ủy ban nhân dân tỉnh …`: index behind a verb that shares the receiver with the report; null for another word. */
function behindJoined(tokens: readonly Token[], at: number): number | null {
  if (tokens[at]!.fold !== ',' && tokens[at]!.fold !== 'và') return null;
  return behindShared(tokens, at + 1);
}

/** `tham mưu`, `xin ý kiến`: the index behind a verb whose object is the receiver of the report; null for another word. */
function behindShared(tokens: readonly Token[], at: number): number | null {
  if (hasWords(tokens, at, 'xin', 'ý') && tokens[at + 2]?.fold === 'kiến') return at + 3;
  return TOGETHER.has(`${tokens[at]?.fold} ${tokens[at + 1]?.fold}`) ? at + 2 : null;
}
const TOGETHER = new Set(['tham mưu', 'đề xuất', 'kiến nghị', 'phản ánh']);

/** A preposition of the report, not of another verb: `phối hợp với`, `liên quan đến`, `hỗ trợ cho`. */
function leadsTo(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]?.fold ?? '';
  switch (tokens[at]!.fold) {
    case 'với':
      // `làm việc trực tiếp với các đơn vị`
      return !NO_RECEIVER_WITH.has(before === 'tiếp' ? (tokens[at - 3]?.fold ?? '') : before);
    case 'đến':
    case 'tới':
      return !['quan', 'hướng', 'tiến', 'dẫn'].includes(before);
    case 'cho':
      return !NO_RECEIVER_FOR.has(before);
    case 'gửi':
      return !isPaper(tokens[at + 1], tokens[at + 2]);
    case 'về':
    case 'lên':
      return true;
    default:
      return false;
  }
}
const NO_RECEIVER_FOR = new Set('trợ giúp kiện giao cấp trả mưu bảo'.split(' '));
const NO_RECEIVER_WITH = new Set('hợp cùng đối việc so gắn nhất ứng kết khớp'.split(' '));

/** Common nouns of those who get reports: superiors, those who head an office, and who gathers papers in a small one (`nộp về Tổng phụ trách Đội`). `cơ quan` alone (`thông báo kết quả cho cơ quan đã kiến nghị`) names nobody. */
const RECEIVES =
  /^(?:các )?(?:(?<=các )cơ quan|cơ quan(?= )|(?:bộ|sở) (?:quản lý|chủ quản|chuyên ngành|chủ trì)|cấp|văn phòng|thường trực|lãnh đạo|hội đồng|(?<=các )(?:vụ|cục|sở|ban)(?= )|(?:tổ|ban|phòng|bộ phận)(?= )|tiểu ban|quỹ|(?:đồng chí )?(?:tổng phụ trách|văn thư|kế toán|(?:phó )?tổng giám đốc))/iu;

/** Persons and places of work that are named by common nouns get no reports. */
function named({ bodies, next }: BodyList): BodyList | null {
  const kept = bodies.filter((body) => body.entry !== null || body.kind !== 'collective' || RECEIVES.test(body.name));
  return kept.length > 0 ? { bodies: kept, next } : null;
}
