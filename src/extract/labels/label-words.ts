/** The words that labels are made of (nhãn: cơ quan chủ trì, thời gian thực hiện …), and what they say of the value behind them. */
import { lexicon } from '../../lexicon/bodies.ts';
import { contextOf } from '../../model/body.ts';
import type { Unit } from '../../model/outline.ts';
import { lengthWithoutEnd, type Run } from '../../model/run.ts';
import { bodiesAt } from '../../names/bodies.ts';
import { endAt, matchAt } from '../../text/matches.ts';
import { type Token, tokenize } from '../../text/tokens.ts';

export type LabelKind = 'lead' | 'support' | 'time' | 'product' | 'aside';

/** A label and the colon behind it. */
export interface LabelWords {
  kind: LabelKind;
  /** Index behind the colon. */
  behind: number;
}

/** `như điểm a` points to names that we don't look up. */
export const AS_ELSEWHERE = 'như (?:mục|điểm|khoản|phần|ý|nhiệm vụ|nội dung) \\S{1,6}(?: trên)?';

const WHO =
  '(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|phòng|ban|tổ chức|người|cá nhân|sở|bộ)(?:,? (?:cơ quan|đơn vị|cá nhân|bộ phận))?(?: được)? )?';
const HELPING = '(?:phối hợp|tham gia)(?: thực hiện)?';
const LEADING =
  '(?:chủ trì|thực hiện|đầu mối|chịu trách nhiệm|tham mưu|phụ trách)(?: thực hiện| tham mưu| chính| soạn thảo| xây dựng| trình)?|soạn thảo';
const ASSIGNED = '(?:phân công|giao)(?: thực hiện| nhiệm vụ| trách nhiệm)?|trách nhiệm(?: thực hiện| chính)?';
const WHEN =
  '(?:thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn)(?: thực hiện| hoàn thành| tổ chức| triển khai)?(?:(?:,| và)? (?:báo cáo|trình|gửi)(?: [^:;.,\\d]{1,40})?)?|hoàn thành';
const OUTCOME =
  '(?:các )?(?:sản phẩm|kết quả|đầu ra)(?:(?:, ?|/| và )(?:sản phẩm|kết quả))?(?: đầu ra| dự kiến| cần đạt| thực hiện| hoàn thành| chủ yếu| đạt được)?';
/** A label only above a phrase: `Nội dung: những điểm mới của luật`; `Nội dung: Rà soát các văn bản` says the work. */
const NOMINAL = 'nội dung(?: chính| chủ yếu| thực hiện| hoạt động| công việc| nhiệm vụ)?';
const BESIDE =
  'chủ đề|khẩu hiệu|thông điệp|mục tiêu|mục đích|yêu cầu|(?:cơ quan|cấp) (?:trình|ban hành)|(?:cơ quan|đơn vị) (?:hướng dẫn|phê duyệt|quyết định|nhận báo cáo)|' +
  'lãnh đạo(?: \\S+){0,3} (?:chỉ đạo|phụ trách|theo dõi)|ghi chú|quy mô(?: đầu tư)?|(?:tổng )?(?:mức|vốn) đầu tư|(?:định )?mức (?:chi|quà|hỗ trợ|thưởng|thu|đóng)(?: \\p{Ll}+){0,3}|(?:nguồn )?(?:kinh phí|vốn)(?: thực hiện)?|(?:địa điểm|thành phần(?! phối)|đối tượng|số lượng|phạm vi|thời kỳ|niên độ)(?: \\p{Ll}+){0,4}|hình thức(?: thực hiện| tổ chức)?';
const LABEL = new RegExp(
  `(?:${WHO}(?:(?<support>${HELPING})|(?<lead>${LEADING}))|(?<assigned>${ASSIGNED})|(?<time>${WHEN})|(?<product>${OUTCOME})|(?<nominal>${NOMINAL})|(?<aside>${BESIDE}))` +
    '[ \\t]*(?:\\([^()]{0,40}\\)[ \\t]*)?:',
  'iuy',
);

/** Nouns that stand first in labels that say who; and a verb alone, where who is left out. */
const BODY_NOUNS =
  'cơ quan|đơn vị|cq|đv|bộ phận|bên|người|cá nhân|đồng chí|lực lượng|cấp|thành phần|địa phương|chủ đầu tư';
const TIME_NOUNS = 'thời gian|thời hạn|thời điểm|tiến độ|lộ trình|hạn|kỳ hạn|tần suất|giai đoạn|năm';
const DOES =
  'chủ trì|thực hiện|đầu mối|tham mưu|chịu trách nhiệm|trách nhiệm|phụ trách|tổ chức|triển khai|soạn thảo|phân công|giao|đứng ra|làm|lo';
const WATCHES = 'theo dõi|giám sát|hướng dẫn|phê duyệt|quyết định|thẩm định|đôn đốc|nhận';
const HELPS = 'phối hợp|hỗ trợ|tham gia|cùng|giúp';
const FIRST = `các|${BODY_NOUNS}|${TIME_NOUNS}|chủ trì|${HELPS}|giao|trách nhiệm|dự kiến|yêu cầu|hoàn thành`;
const WORDS = `${FIRST}|${DOES}|thường trực|chủ quản|quản lý|điều phối|${WATCHES}|${HELPS}|được|chính|gồm|là|với|và|trước|địa điểm|bắt đầu|kết thúc|xây dựng|kiểm tra|ban hành|tiến hành|gửi|báo cáo|trình|nội dung|nhiệm vụ|công việc|này`;
/** A phrase of such words alone; the value behind it decides whether it is a label. */
const MADE = new RegExp(`(?:${FIRST})(?:(?:[ \\t]+|,[ \\t]*|[ \\t]*/[ \\t]*)(?:${WORDS})){0,7}[ \\t]*:`, 'iuy');
/** What such a phrase says, in this order. */
const SAYS: readonly { kind: LabelKind; pattern: RegExp }[] = [
  { kind: 'time', pattern: new RegExp(`^(?:dự kiến|hoàn thành)|(?:${TIME_NOUNS})(?![\\p{L}])`, 'iu') },
  { kind: 'support', pattern: new RegExp(`^(?!.*(?:chủ trì|thực hiện,)).*(?:${HELPS})`, 'iu') },
  { kind: 'aside', pattern: new RegExp(WATCHES, 'iu') },
  {
    kind: 'lead',
    pattern: new RegExp(`^chủ đầu tư|${DOES}|thường trực|chủ quản|quản lý|điều phối`, 'iu'),
  },
];

/** The label at a place of a run; null where none stands there. `isBehind` another of the line, where the work itself may have a label: `Chủ trì: Sở A. Nội dung: Tổ chức …`. */
export function labelWordsAt(run: Run, at: number, isBehind = false): LabelWords | null {
  if (!run.text.includes(':', at)) return null;
  const found = matchAt(LABEL, run.text, at);
  if (!found || startsTeam(run.text, at)) {
    const team = teamAt(run.text, at);
    if (team) return team;
  }
  if (!found) return timeSaidAt(run.text, at) ?? madeAt(run, at);
  const { support, time, product, nominal, aside } = found.groups!;
  const behind = LABEL.lastIndex;
  if (nominal && !isBehind && saysWork(run.text.slice(behind, behind + LONGEST_VERB))) return null;
  if (support || time || product) return { kind: support ? 'support' : time ? 'time' : 'product', behind };
  if (nominal || aside) return { kind: 'aside', behind };
  return { kind: isTime(run.text, behind) ? 'time' : 'lead', behind };
}

/** `Thành phần: Thanh tra huyện (chủ trì), Công an huyện`, `Lực lượng: Công an xã chủ trì …`: of whom those consist who do it, with who leads. */
function teamAt(text: string, at: number): LabelWords | null {
  const behind = 'TtLl'.includes(text.charAt(at)) ? endAt(TEAM_LABEL, text, at) : null;
  return behind !== null && text.slice(behind, behind + LONGEST_TEAM).includes('chủ trì')
    ? { kind: 'lead', behind }
    : null;
}

/** Asked at every label, so without a pattern. */
function startsTeam(text: string, at: number): boolean {
  return text.slice(at, at + TEAM.length).toLowerCase() === TEAM;
}
const TEAM = 'thành phần';
const TEAM_LABEL = /(?:thành phần|lực lượng)(?! (?:tham |dự |mời))(?: \p{Ll}+){0,3}[ \t]*:/iuy;
const LONGEST_TEAM = 160;

const ORDER = /^(?:giao|phân công)[ \t]*:/iu;
/** What a label says of those behind it: `Phân công: Sở Y tế chủ trì; Sở Nội vụ phối hợp`. */
const ROLES = new Set('chủ trì phối hợp với cùng làm là đầu mối thực hiện thường trực tham mưu phụ trách'.split(' '));

/** `Giao: Bộ Tài chính sửa đổi …; Bộ Y tế ban hành …`: an order with a colon, no label of those who do the work above it. */
export function isOrder({ run: { text }, children }: Unit): boolean {
  const order = 'GgPp'.includes(text.charAt(0)) ? ORDER.exec(text)?.[0] : undefined;
  if (order === undefined) return false;
  const names = text.slice(order.length, lengthWithoutEnd(text, '.;,')).replace(DONE_BY, '');
  return tellsWhatToDo(names) || children.some((child) => tellsWhatToDo(child.run.text));
}

/** `Phân công: Phòng Nội vụ; hoàn thành: quý II`. */
const DONE_BY = /[;,.(] (?:hoàn thành|xong|thời gian|thời hạn)[^;,.]*$/iu;

/** `Kinh phí: Bộ Tài chính bố trí từ ngân sách`: whoever is told to act, it is no label of the work above it. */
export function isOrderOfFunds({ text }: Run): boolean {
  const label = 'KkNn'.includes(text.charAt(0)) ? FUNDS.exec(text)?.[0] : undefined;
  if (label === undefined) return false;
  const value = text.slice(label.length);
  const tokens = tokenize({ start: 0, end: value.length, text: value });
  const list = bodiesAt(tokens, 0, contextOf(value));
  if (!list?.bodies.every(({ entry }) => entry !== null)) return false;
  return tokens[list.next]?.case === 'lower' && lexicon.predicates.match(tokens, list.next) !== null;
}
/** Is the label what the work is paid from? */
export function tellsOfFunds(text: string): boolean {
  return FUNDS.test(text);
}
const FUNDS = /^(?:nguồn )?kinh phí(?: thực hiện)?[ \t]*:[ \t]*(?:giao )?/iu;

function tellsWhatToDo(value: string): boolean {
  const text = value.replace(/\([^()]*\)/gu, ' ');
  const tokens = tokenize({ start: 0, end: text.length, text });
  const context = contextOf(text);
  for (let i = 0; i < tokens.length; ) {
    const next = bodiesAt(tokens, i, context)?.next;
    const isNamed = next !== undefined || tokens[i]!.case !== 'lower' || ROLES.has(tokens[i]!.fold);
    if (!isNamed && lexicon.predicates.match(tokens, i)) return true;
    i = next ?? i + 1;
  }
  return false;
}

/** `Sở A, Sở B hoàn thiện hồ sơ dự án`: whether a value goes on behind the names with a verb and what it is done to. */
export function directsThem({ text }: Run): boolean {
  const tokens = tokenize({ start: 0, end: text.length, text });
  const context = contextOf(text);
  const named = bodiesAt(tokens, 0, context);
  for (let i = named?.next ?? tokens.length; i < tokens.length; ) {
    const verb = ROLES.has(tokens[i]!.fold) ? null : lexicon.predicates.match(tokens, i);
    if (verb && !OPENS_TIME.has(tokens[verb.next]?.fold ?? '') && wordsFrom(tokens, verb.next) > 1) return true;
    i = bodiesAt(tokens, i, context)?.next ?? verb?.next ?? i + 1;
  }
  return false;
}
const OPENS_TIME = new Set('trước trong chậm xong quý tháng năm vào ngày hằng hàng thường'.split(' '));

function wordsFrom(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.kind === 'word' && !ROLES.has(tokens[end]!.fold)) end++;
  return end - at;
}

/** `Thời gian nộp hồ sơ:`, `Hạn đăng ký dự thi:`, `Mốc thời gian:`, `Định kỳ:` before a time: of what, any words may say. */
function timeSaidAt(text: string, at: number): LabelWords | null {
  const behind = TIME_FIRST.has(text.charAt(at)) ? endAt(TIME_SAID, text, at) : null;
  return behind !== null && isTime(text, behind) ? { kind: 'time', behind } : null;
}
const TIME_FIRST = new Set('BbĐđHhKkLlMmNnTtVvXx');
const TIME_SAID =
  /(?:về )?(?:thời gian|thời hạn|thời điểm|kỳ hạn|hạn(?! (?:chế|mức|ngạch))|ngày(?= (?:mở|họp|tổ|thực|hoàn|khai|bắt|kết|nộp|báo|trình|phát|nghiệm) )|xong|bắt đầu|kết thúc|mốc|lịch|định kỳ|tần suất)(?! (?:qua|tới|vừa) )(?:[ \t]+\p{Ll}+[,/]?){0,8}[ \t]*(?:\([^()]{0,40}\)[ \t]*)?:/iuy;

/** A label that is put together of the words of labels (`Cơ quan được giao chủ trì:`, `Thời gian tổ chức dự kiến:`), with a name or a time behind it. */
function madeAt(run: Run, at: number): LabelWords | null {
  const label = matchAt(MADE, run.text, at)?.[0];
  const behind = MADE.lastIndex;
  const kind = label ? (SAYS.find(({ pattern }) => pattern.test(label))?.kind ?? null) : null;
  if (kind === null || (WITHIN_SENTENCE.test(label!) && tellsWhatToDo(run.text.slice(behind)))) return null;
  const isValue = kind === 'time' ? isTime(run.text, behind) : beginsWithName(run, behind);
  return isValue || matchAt(POINTS, run.text, behind) ? { kind, behind } : null;
}

/** `Đơn vị đứng ra tổ chức: như điểm a` */
const POINTS = new RegExp(`[ \\t]*(?:như trên|${AS_ELSEWHERE})`, 'iuy');

/** `Chủ trì, phối hợp với các sở: Tài chính, Tư pháp thẩm định đề án`, `Giao các đơn vị: Sở A, Sở B kiểm tra`: the colon stands within a sentence. */
const WITHIN_SENTENCE = / (?:với|cùng) |^(?:giao|phân công)(?: cho)? các /iu;

/** A label without a colon before a name that is known, or before a time: `Cơ quan chủ trì - Sở Tư pháp`, `Cơ quan phối hợp là Sở Nội vụ`. */
export function labelWithoutColon(run: Run): LabelWords | null {
  BARE.lastIndex = 0;
  const found = BARE.exec(run.text);
  if (!found) return null;
  const behind = BARE.lastIndex;
  if (found.groups!.time !== undefined) return isTime(run.text, behind) ? { kind: 'time', behind } : null;
  const isNames = namesAlone(run.text.slice(behind));
  return isNames ? { kind: found.groups!.support === undefined ? 'lead' : 'support', behind } : null;
}
const BARE = new RegExp(
  '(?:(?:cơ quan|đơn vị) (?:(?<support>phối hợp|tham gia)|chủ trì|thực hiện|đầu mối)(?: thực hiện)?(?: là|[ \\t]*[-–;])?[ \\t]+|' +
    '(?<time>thời gian|thời hạn)(?: thực hiện| hoàn thành| tổ chức)?[ \\t]*[-–;][ \\t]*)(?=[\\p{Lu}\\d])',
  'iuy',
);

/** Do names stand there that are known, and no verb behind them? */
function namesAlone(text: string): boolean {
  const tokens = tokenize({ start: 0, end: text.length, text });
  if (tokens[0]?.case === 'lower' || !lexicon.names.match(tokens, 0)) return false;
  for (let i = 0; i < tokens.length; ) {
    const name = lexicon.names.match(tokens, i);
    if (!name && tokens[i]!.case === 'lower' && lexicon.predicates.match(tokens, i)) return false;
    i = name?.next ?? i + 1;
  }
  return true;
}

/** Opens the work rather than telling of it: `Nội dung:` above its items. */
export function isNominal(text: string): boolean {
  return NOMINAL_ALONE.test(text);
}
const NOMINAL_ALONE = new RegExp(`^${NOMINAL}(?:\\s*:)?\\s*$`, 'iu');

/** A few words, a colon and a phrase, without a verb or a body: `Quy mô: 200 người`. */
export function isPhrase(run: Run): boolean {
  const colon = run.text.indexOf(':');
  if (colon < 0 || colon > LONGEST_VERB || run.text.length > LONGEST_PHRASE) return false;
  const tokens = tokenize(run);
  const behind = tokens.findIndex(({ fold }) => fold === ':') + 1;
  if (behind > MOST_WORDS || behind >= tokens.length) return false;
  return !tokens.some(
    (token, i) =>
      lexicon.names.match(tokens, i) !== null ||
      ((i === 0 || i >= behind || token.case === 'lower') && lexicon.predicates.match(tokens, i) !== null),
  );
}
const LONGEST_PHRASE = 120;
/** Most words of a label, with the colon. */
const MOST_WORDS = 7;

/** Does a time stand there? */
export function isTime(text: string, at = 0): boolean {
  return matchAt(TIME, text, at) !== null;
}
const TIME =
  /[ \t]*(?:(?:dự kiến|bắt đầu|hoàn thành|xong|trong|trước|từ|nay|đến|hết|vào|khoảng|sau|chậm nhất|muộn nhất|không quá|tối đa|cuối|đầu|giữa|các|cả|mỗi|một|là|(?:thứ \S{1,4}|chủ nhật),?|sáng|chiều|tối)[ \t]+){0,5}(?:(?:quý|tháng|năm|ngày|tuần|học kỳ|giai đoạn)(?: |$)|h[ằàă]ng (?:ngày|tuần|tháng|quý|năm)|thường xuyên|liên tục|định kỳ|ngay (?:sau|khi)|khi |theo (?:tiến độ|kế hoạch)|\d+(?:[/.-]\d|h|[ \t]*(?:giờ|ngày|tuần|tháng|năm|lần)))/iuy;

/** Is a text nothing but a time: `quý II/2021`, `hoàn thành trước ngày 30/6/2021`, `Từ nay đến hết năm 2021`? */
export function isTimeAlone(text: string): boolean {
  if (text.length > LONGEST_TIME || !isTime(text)) return false;
  for (let at = 0; at < text.length; ) {
    const end = endAt(PART_OF_TIME, text, at);
    if (end === null) return false;
    at = end;
  }
  return true;
}
const LONGEST_TIME = 100;
const PART_OF_TIME = new RegExp(
  '\\s*(?:(?:hoàn thành|xong|trong|trước|vào|từ|nay|đến|tới|hết|cuối|đầu|giữa|chậm nhất|muộn nhất|dự kiến|là|các|của|sáng|chiều|tối|và các năm tiếp theo|và|trở đi|' +
    'ngày|tháng|tuần|quý|năm|giai đoạn|định kỳ|h[ằàă]ng|mỗi|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật),?)(?= |$)|' +
    '\\((?:thứ \\S{1,4}|chủ nhật|dự kiến)\\)|\\d{1,2}(?:h\\d{0,2}| giờ(?: \\d\\d)?(?: phút)?),?(?= )|[\\d/.,IVX–-]+(?= |$)|$)',
  'iuy',
);

/** Characters within which the verb of a text stands that begins with one. */
const LONGEST_VERB = 40;

function saysWork(text: string): boolean {
  return lexicon.predicates.match(tokenize({ start: 0, end: text.length, text }), 0) !== null;
}

/** Does the value begin with a name, so that the label is no body itself that is told to act? */
function beginsWithName(run: Run, at: number): boolean {
  const text = run.text.slice(at, at + LONGEST_VERB);
  const tokens = tokenize({ start: 0, end: text.length, text });
  const [first] = tokens;
  if (!first) return false;
  const name = Math.max(lexicon.names.match(tokens, 0)?.next ?? 0, lexicon.nouns.match(tokens, 0)?.next ?? 0);
  const verb = lexicon.predicates.match(tokens, 0)?.next ?? 0;
  // `Phòng Điều dưỡng`: a noun that is a verb too, before a capital
  const isHead = name > 0 && name === verb && first.case === 'title' && tokens[name]?.case === 'title';
  return name > verb || isHead || (first.case === 'upper' && verb === 0);
}
