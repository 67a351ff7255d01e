/**
 * Names that a heading consists of.
 *
 * > | 3. Sở Y tế    Đối với các trường    Trách nhiệm của chủ đầu tư    Phó Hiệu trưởng phụ trách chuyên môn
 *        ^^^^^^^            ^^^^^^^^^^                    ^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import { lexicon } from '../lexicon/bodies.ts';
import type { BodyList, BodyMention, NameContext } from '../model/body.ts';
import type { Run } from '../model/run.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { hasWords, indexOfWord, WordSequences } from '../text/word-sequence.ts';
import { bodiesAt } from './bodies.ts';
import { asPrinted, isSeparator, MOST_MORE, reachingTo, throughPiece } from './listed.ts';
import { IS_PERSON } from './tail/posts.ts';

const BEFORE_NAMES =
  /^(?:(?:yêu cầu )?đối với|(?:về )?(?:các |một số |những )?(?!quyền (?:lợi )?của )(?:(?:chức trách|chức năng|vị trí|vai trò|nghĩa vụ|nhiệm vụ|quyền hạn|quyền lợi|quyền|trách nhiệm|thẩm quyền|phân công|phạm vi|cách thức|chế độ)(?: cụ thể| chính| chung| thực hiện| chủ trì| trách nhiệm| trọng tâm| chủ yếu)?(?: (?:trong )?thời gian tới)?(?: làm việc| giải quyết (?:các )?công việc)?(?:,| và|, và)?[ \t]*)+(?:của|cho|đối với)|(?:(?:tự )?(?:kiểm tra|giám sát|báo cáo)(?:,| và|, và)?[ \t]*)+của|nhiệm vụ|trách nhiệm|đề nghị|giao(?: cho)?|phân công|về phía|của|với|tại)[ \t]*:?[ \t]+/iu;

/** The number of a table before what it is about. */
export const CAPTION = /^(?:bảng|biểu|phụ biểu)(?: số)? [\dIVX]{1,4}[a-zđ]?(?:\s*[.:])?\s+/iu;

/** The bodies of a heading that consists of their names: `3. Sở Y tế`, `Đối với các trường`, `Trách nhiệm của Sở Y tế:`; null when it says more. */
export function namesOfHeading(run: Run, context: NameContext): BodyMention[] | null {
  const number = CAPTION.exec(run.text)?.[0].length ?? 0;
  const prefix = number + (BEFORE_NAMES.exec(run.text.slice(number))?.[0].length ?? 0);
  const tokens = tokenize({ start: run.start + prefix, end: run.end, text: run.text.slice(prefix) });
  if (saysOwnedDuty(run.text, prefix)) return ownersOf(tokens, context);
  const list = isIdea(tokens) ? null : (shoutedMany(tokens, context) ?? bodiesAt(tokens, 0, context));
  if (!list) return null;
  const rest = tokens.slice(list.next).filter((token) => token.kind === 'word' || token.kind === 'number');
  const isWhole = rest.length === 0 || endsInAside(tokens, list.next, context) || isInTheirPowers(tokens, list.next);
  if (!isWhole && OWNED.test(run.text.slice(number, prefix)) && CONCERNS.has(tokens[list.next]!.fold))
    return list.bodies;
  const isOfCharge = isCharged(tokens, list.next);
  // `Bà Trần Thị Bình, Phó Giám đốc phụ trách chuyên môn`
  if (isOfCharge && namesPersons(list)) return list.bodies;
  if (isOfCharge || (!isWhole && (endsTheHeading(tokens, list) || tellsRole(tokens, list)))) {
    return reachingTo(tokens, list, behindCharge(tokens), context).bodies;
  }
  return isWhole || (ABOUT_SOME.test(run.text.slice(number)) && tellsWhich(tokens, list)) ? list.bodies : null;
}

function namesPersons({ bodies }: BodyList): boolean {
  return IS_PERSON.test(bodies.at(-1)!.name);
}

/** `CÁC SỞ, BAN, NGÀNH TỈNH`: in capitals throughout common nouns are no names; they are read as in small letters where these reach to the end. */
function shoutedMany(tokens: readonly Token[], context: NameContext): BodyList | null {
  if (tokens[0]?.fold !== 'các' || tokens.some((token) => token.kind === 'word' && token.case !== 'upper')) return null;
  const small = tokens.map((token) => (token.kind === 'word' ? { ...token, case: 'lower' as const } : token));
  const list = bodiesAt(small, 0, context);
  return list && small.slice(list.next).every(({ kind }) => kind === 'mark') ? list : null;
}

/** `1. Chính quyền số`, `Bệnh viện thông minh`, `Đội ngũ cán bộ`: what is to be built, and nobody. */
function isIdea(tokens: readonly Token[]): boolean {
  if (hasWords(tokens, 0, 'đội', 'ngũ')) return true;
  const end = beforeColon(tokens);
  return (
    end <= LONGEST_IDEA &&
    IDEA.test(
      tokens
        .slice(0, end)
        .map(({ fold }) => fold)
        .join(' '),
    )
  );
}
/** Most words of an idea. */
const LONGEST_IDEA = 6;
const IDEA =
  /^(?:(?:xây dựng|phát triển) )?(?:chính quyền|cơ quan|công sở|doanh nghiệp|hợp tác xã|bệnh viện|nhà trường|trường học|lớp học|công dân|gia đình|làng|xã|thôn)(?: [^ ]+)? (?:số|điện tử|thông minh|an toàn|hạnh phúc|đô thị|xanh|sạch đẹp|văn hóa|kiểu mới|khởi nghiệp|không giấy tờ|không dùng tiền mặt)$/u;

/** `Cán bộ phụ trách giảm nghèo`, `Phó Hiệu trưởng phụ trách chuyên môn`: of whom a heading speaks is told by what they are in charge of. */
function isCharged(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at + 2, behindCharge(tokens));
  const opens =
    hasWords(tokens, at, 'phụ', 'trách') || hasWords(tokens, at, 'làm', 'công') || hasWords(tokens, at, 'dạy', 'môn');
  return (
    opens &&
    rest.length <= LONGEST_CHARGE &&
    rest.every(({ kind, fold }) => kind === 'word' || fold === '-' || fold === ',')
  );
}

/** The index behind a heading's last word, before the colon that may close it. */
function beforeColon(tokens: readonly Token[]): number {
  return tokens.at(-1)?.fold === ':' ? tokens.length - 1 : tokens.length;
}

/** Where what somebody is in charge of ends: before a colon, and before who holds the post (`Phó Trưởng ban phụ trách tuần tra, kiểm soát (Trưởng Công an huyện)`). */
function behindCharge(tokens: readonly Token[]): number {
  const last = beforeColon(tokens);
  return tokens[last - 1]?.fold === ')' ? (indexOfWord(tokens, '(', 0, last) ?? last) : last;
}

/** `Vụ Tín dụng các ngành kinh tế`, `Cơ quan Thanh tra, giám sát ngân hàng`: small words up to the end go on with the name of an office. */
function endsTheHeading(tokens: readonly Token[], { bodies, next }: BodyList): boolean {
  const rest = tokens.slice(next, beforeColon(tokens));
  if (
    rest.length === 0 ||
    bodies.length > 1 ||
    bodies[0]!.entry !== null ||
    rest.length > MOST_MORE ||
    !OFFICE.test(bodies[0]!.name)
  )
    return false;
  if (rest[0]!.kind === 'word' && lexicon.predicates.match(tokens, next)) return false;
  return rest.every((token, i) => {
    if (token.kind !== 'word') return token.fold === ',' || token.fold === '-';
    const verb = lexicon.predicates.match(tokens, next + i);
    return token.case === 'lower' && (verb === null || verb.value === 'field' || verb.value === 'object');
  });
}
const OFFICE = /^(?:Vụ|Cục|Tổng cục|Chi cục|Cơ quan|Phòng|Khoa|Viện|Trung tâm)(?= )/u;

/** Most words of what somebody is in charge of. */
const LONGEST_CHARGE = 8;

/**
 * `Bệnh viện (công lập và ngoài công lập)`, `Sở Tài chính (chủ trì), Kho bạc Nhà nước (phối hợp)`; behind the asides it may go on with what they do: `Bộ Công Thương (cơ quan thường trực) rà soát …`,
 * `Sở Tài chính (chủ trì), Kho bạc Nhà nước rà soát …`.
 */
function endsInAside(tokens: readonly Token[], at: number, context: NameContext): boolean {
  if (tokens[at]?.fold !== '(') return false;
  let behind = at;
  while (tokens[behind]?.fold === '(') {
    const close = indexOfWord(tokens, ')', behind + 1);
    if (close === null) return true;
    behind = close + 1;
    const more = tokens[behind] && isSeparator(tokens[behind]!) ? bodiesAt(tokens, behind + 1, context) : null;
    behind = more?.next ?? behind;
  }
  return lexicon.predicates.match(tokens, tokens[behind]?.fold === ':' ? behind + 1 : behind) === null;
}

/** `Công an huyện, Trung tâm Y tế theo chức năng, nhiệm vụ được giao`, `Các đơn vị căn cứ chức năng, nhiệm vụ` */
function isInTheirPowers(tokens: readonly Token[], at: number): boolean {
  return (
    IN_POWERS.beginsAt(tokens, at) && tokens.slice(at).every(({ kind, fold }) => kind === 'mark' || OF_POWERS.has(fold))
  );
}
const IN_POWERS = new WordSequences('theo chức năng', 'căn cứ chức năng', 'trong phạm vi chức năng');
const OF_POWERS = new Set(
  'theo căn cứ trong phạm vi chức năng nhiệm vụ quyền hạn thẩm lĩnh vực được giao phân công quản lý phụ trách của mình cơ quan đơn vị và'.split(
    ' ',
  ),
);
const ABOUT_SOME = /^(?:đối với|về phía) /iu;

/** Most words that tell which of several are meant. */
export const LONGEST_CHOICE = 12;

/** `Đối với các địa phương còn dịch`: what stands behind the name says which of them are meant. */
function tellsWhich(tokens: readonly Token[], { bodies, next }: BodyList): boolean {
  const rest = tokens.slice(next);
  if (rest.at(-1)?.fold === ':') rest.pop();
  return (
    bodies.at(-1)!.kind === 'collective' &&
    TELLS_WHICH.has(rest[0]!.fold) &&
    rest.length <= LONGEST_CHOICE &&
    rest.every(({ kind, fold }) => kind !== 'mark' || fold === ',')
  );
}

/** `Các cơ quan chủ trì nội dung, nhiệm vụ`, `Các sở, ngành được giao nhiệm vụ chủ trì thực hiện`: several who are told by their role. */
function tellsRole(tokens: readonly Token[], { bodies, next }: BodyList): boolean {
  const rest = tokens.slice(next, beforeColon(tokens));
  const [only, ...others] = bodies;
  if (others.length > 0 || only!.kind !== 'collective' || rest.length > LONGEST_CHOICE) return false;
  if (!ROLES.beginsAt(tokens, next) && !hasWords(tokens, next - 2, 'chủ', 'trì')) return false;
  // `Các sở chủ trì, phối hợp với Công an tỉnh:` is what they do
  if (rest.some((_, i) => hasWords(rest, i, 'hợp', 'với'))) return false;
  return rest.every(({ kind, fold }) => kind === 'word' || fold === ',');
}
const ROLES = new WordSequences('chủ trì', 'phối hợp thực hiện', 'được giao', 'được phân công');

/**
 * Those of a class of whom a heading speaks, told by what they do or have: `3. Các trường học đặt điểm bỏ phiếu`, `Các bệnh viện đa khoa, chuyên khoa tuyến tỉnh, bệnh viện tư nhân`; null
 * for other headings. What all are told to do (`Các xã rà soát hộ nghèo`) is no part of their name.
 */
export function classOfHeading(run: Run, context: NameContext): BodyMention[] | null {
  const prefix = BEFORE_NAMES.exec(run.text)?.[0].length ?? 0;
  const tokens = tokenize({ start: run.start + prefix, end: run.end, text: run.text.slice(prefix) });
  const list = bodiesAt(tokens, 0, context);
  if (!list || list.bodies.at(-1)!.kind !== 'collective') return null;
  if (list.bodies.length === 1 && !SEVERAL.has(tokens[0]!.fold)) return null;
  const end = beforeColon(tokens);
  const rest = tokens.slice(list.next, end);
  const arePlain = rest.every(
    ({ kind, fold, case: printed }) => fold === ',' || (kind === 'word' && printed !== 'title'),
  );
  if (rest.length < 2 || rest.length > LONGEST_CHOICE || !arePlain || rest[0]!.fold === 'và') return null;
  const behind = rest[0]!.fold === ',' ? list.next + 1 : list.next;
  return WORK.beginsAt(tokens, behind) ? list.bodies : reachingTo(tokens, list, end, context).bodies;
}
const SEVERAL = new Set('các những mỗi đơn cơ'.split(' '));
/** What many are told to do, and are not told apart by. */
const WORK = new WordSequences(
  'rà soát',
  'xây dựng kế hoạch',
  'tổ chức triển khai',
  'triển khai',
  'tiếp tục',
  'tăng cường',
  'chủ động',
  'báo cáo',
  'phối hợp',
  'tuyên truyền',
  'đẩy mạnh',
  'phải',
  'cần',
  'có trách nhiệm',
);

/** First words of what tells them. */
const TELLS_WHICH = new Set('còn đã đang chưa không bị có được nằm thuộc'.split(' '));

/** The owners of a duty of which a heading speaks: `Trách nhiệm của chủ đầu tư`; null for other headings. */
export function ownersOfDuty(run: Run, context: NameContext): BodyMention[] | null {
  const prefix = BEFORE_NAMES.exec(run.text)?.[0].length ?? 0;
  return saysOwnedDuty(run.text, prefix) ? namesOfHeading(run, context) : null;
}

function saysOwnedDuty(heading: string, prefix: number): boolean {
  return prefix > 0 && OWNED_DUTY.test(heading.slice(0, prefix));
}

/** `Trách nhiệm của …`: what stands behind it is a body, even one that no table knows. */
const OWNED_DUTY = /(?:trách nhiệm|nghĩa vụ|quyền hạn|thẩm quyền)[^:]{0,60} của[ \t:]+$/iu;
/** `Nhiệm vụ của …`: what stands behind it may be no body, too. */
const OWNED = /nhiệm vụ[^:]{0,60} của[ \t:]+$/iu;
/** Behind the owners of a duty: what it is about (`Trách nhiệm của Sở Y tế trong quản lý an toàn thực phẩm`), what they are besides (`Ủy viên là lãnh đạo các Bộ`). */
const CONCERNS = new Set(['trong', 'về', 'đối', 'khi', 'theo', 'tại', 'là', '(', ':']);

/** Those who have a duty: names that we know, and what else stands between separators; null when it is no list. */
function ownersOf(tokens: readonly Token[], context: NameContext): BodyMention[] | null {
  const owners: BodyMention[] = [];
  for (let i = 0; i < tokens.length && !CONCERNS.has(tokens[i]!.fold); ) {
    if (isSeparator(tokens[i]!)) {
      i++;
      continue;
    }
    const list = bodiesAt(tokens, i, context);
    if (list && isCharged(tokens, list.next))
      return [...owners, ...reachingTo(tokens, list, behindCharge(tokens), context).bodies];
    let end = list?.next ?? i;
    while (end < tokens.length && !isSeparator(tokens[end]!) && !CONCERNS.has(tokens[end]!.fold)) end++;
    const last = list
      ? throughPiece(list.bodies.at(-1)!, tokens, list.next, end, context)
      : asPrinted(tokens, i, end, context);
    if (!last) return null;
    owners.push(...(list?.bodies.slice(0, -1) ?? []), last);
    i = end;
  }
  return owners.length > 0 ? owners : null;
}
