/**
 * Teams, boards and councils that are called by what they do, in small letters; where their name ends and what they do begins.
 *
 * > | Tổ hòa giải tổ chức … · Hội đồng xét tặng danh hiệu họp … · Ban chăm sóc sức khỏe học sinh xây dựng …
 *     ^^^^^^^^^^^              ^^^^^^^^^^^^^^^^^^^^^^^^^^^          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import { isTerm, lexicon } from '../../lexicon/bodies.ts';
import type { Token } from '../../text/tokens.ts';
import { isOneOf } from '../../text/word-sequence.ts';
import { FUNCTION_WORD } from '../words/words.ts';
import { actsLater } from './trades.ts';

/** Small bodies that are named by what they do: `Tổ quản lý`, `Đội cấp cứu`. */
export const TEAMS = new Set('tổ đội nhóm trạm trại kho chốt ban đoàn hội đồn'.split(' '));

/** Does `tổ`, `ban`, `hội đồng`, `bộ phận` end at the token? */
export function isTeamNoun(tokens: readonly Token[], at: number): boolean {
  const { fold } = tokens[at]!;
  const before = tokens[at - 1]?.fold;
  if (fold === 'đồng') return before === 'hội';
  // `Huyện đội kiểm tra …`
  return fold === 'phận' ? before === 'bộ' : TEAMS.has(fold) && !OF_LEVEL.has(before ?? '');
}

/** `Huyện đội`, `xã đội`: a level before the noun makes of it the office of the level. */
const OF_LEVEL = new Set(['tỉnh', 'thành', 'huyện', 'thị', 'xã']);

/** Is the verb from `at` to `next`, behind the noun of a team, a board or a council, part of its name? */
export function namesTeam(tokens: readonly Token[], at: number, next: number, word: string): boolean {
  const head = tokens[at - 1]!.fold;
  // `Bộ phận thanh tra của Phòng`: whose it is, is told of a name and of no verb
  if (tokens[next]?.fold === 'của') return true;
  if (head === 'đồng') return isCouncilWork(tokens, at, next, word);
  // `Tổ kiểm tra việc chấp hành …`, `Đoàn giám sát những nơi …`: that is what it does
  if (isOneOf(tokens[next], 'việc', 'những', 'mọi', 'tình')) return false;
  return (head !== 'phận' && TEAM_WORK.test(word)) || isCalled(tokens, at, next, word);
}

const TEAM_WORK =
  /^(quản lý|kiểm tra|giám sát|cấp cứu|bảo vệ|công tác|thẩm định|xử lý|hỗ trợ|tư vấn|thường trực|tuần tra|đánh giá|tuyển sinh|tuyển dụng|cứu hộ|biên tập|biên soạn|soạn thảo|đấu thầu|khảo sát|xác minh|phản ánh|tự|điều hành|giúp|ứng cứu|ứng phó|phản ứng|hòa giải)$/u;

/** `Hội đồng xác định giá trị tài liệu thẩm tra …`, `Hội đồng xét tặng danh hiệu họp …`: what councils are set up for. */
const ASSESSES =
  /^(?:xác định|xét tặng|xét chọn|xét duyệt|xét công nhận|xét tuyển|thi tuyển|tuyển chọn|thanh lý|kiểm kê|nghiệm thu|định giá|bán đấu giá)$/u;

function isCouncilWork(tokens: readonly Token[], at: number, next: number, word: string): boolean {
  if (TEAM_WORK.test(word) && isBeforeColon(tokens, next)) return true;
  return (ASSESSES.test(word) && actsLater(tokens, next)) || isCalled(tokens, at, next, word);
}

/** Work that teams are called by where any verb follows: `Tổ hòa giải tổ chức …`, `Hội đồng xét tặng có trách nhiệm …`. */
const CALLED_BY =
  /^(?:tuyên truyền|phục vụ|sản xuất|phát triển|xét|xét tặng|xét duyệt|xét chọn|chấm|chấm thi|coi thi|thi tuyển|xét tuyển|lựa chọn|tuyển chọn|thi đua|kỷ luật|khen thưởng|tiếp nhận|thu gom|sửa chữa|vận hành|triển khai|soạn thảo|thẩm định|tuyển sinh|tư vấn|bồi thường)$/u;
/** What a team is said to do, not called by; some of it is done through others. */
const SAID_OF_TEAMS =
  /^(?:tổ chức|xây dựng|thực hiện|chỉ đạo|tổng hợp|báo cáo|lập|trình|xem xét|quyết định|thông qua|ban hành|đề xuất|đề nghị|yêu cầu|nghiên cứu|rà soát|cử|nộp|gửi|có|được|bị|sẽ|nâng cao|phát huy|hướng dẫn|vận động|tuyên truyền|hỗ trợ|giúp|mời|phổ biến|thông báo|tạo điều kiện|khuyến khích|động viên|tập trung|tăng cường|nhắc nhở|làm|tham gia|họp|hoàn thành|hoàn thiện)$/u;
/** Verbs with which what a team does begins, behind a name that holds a verb and what it is about. */
const BEGINS_WORK =
  /^(?:tổ chức|xây dựng|tham mưu|hướng dẫn|triển khai|thực hiện|rà soát|lập|lập kế hoạch|chuẩn bị|tuyên truyền|tổng hợp|họp|trình|gửi)$/u;
/** Nouns before which a verb tells what they are of: `kiểm tra tình hình thực hiện`. */
export const OF_WORK = new Set(
  'hình việc quả tác trình độ hoạch dung án pháp lượng vụ cách cuộc phiên buổi kỳ'.split(' '),
);
/** Most words of what a team's work is about. */
const LONGEST_WORK = 6;

/** A verb behind `Tổ`, `Ban`, `Hội đồng` is their name where nothing but another verb, or the end, stands behind it, or behind what it is about. */
function isCalled(tokens: readonly Token[], at: number, next: number, word: string): boolean {
  if (isOneOf(tokens[at - 1], 'hội', 'đoàn', 'kho', 'nhóm')) return false;
  const behind = tokens[next];
  if (CALLED_BY.test(word)) {
    if (behind === undefined || /^[:.;)]$/u.test(behind.fold)) return true;
    if ((lexicon.predicates.match(tokens, next)?.next ?? 0) > next + 1) return true;
  }
  const use = lexicon.predicates.match(tokens, at)?.value;
  if (SAID_OF_TEAMS.test(word) || use === 'never') return false;
  return beginsWorkBehind(tokens, next, use === 'field' || use === 'object');
}

/**
 * `Tổ thu gom rác thải | tổ chức …`, `Ban chăm sóc sức khỏe:`: does the name end within some plain words, where a verb of work or a colon stands; or nothing,
 * when offices are named by the verb (`mayEnd`)?
 */
function beginsWorkBehind(tokens: readonly Token[], from: number, mayEnd: boolean): boolean {
  for (let i = from; i <= from + LONGEST_WORK; ) {
    const token = tokens[i];
    if (token === undefined) return mayEnd;
    if (token.fold === ':') return true;
    if (token.kind !== 'word' || token.fold === 'và') return false;
    const noun = lexicon.nouns.match(tokens, i);
    const verb = lexicon.predicates.match(tokens, i);
    if (noun && isTerm(noun.value) && noun.next > (verb?.next ?? 0)) {
      i = noun.next;
      continue;
    }
    if (verb) {
      const words = tokens
        .slice(i, verb.next)
        .map(({ fold }) => fold)
        .join(' ');
      return (verb.value === 'never' || BEGINS_WORK.test(words)) && !OF_WORK.has(tokens[i - 1]!.fold);
    }
    if (FUNCTION_WORD.has(token.fold)) return false;
    i++;
  }
  return false;
}

/** `Các đoàn kiểm tra, giám sát: …`: a second verb of the team's, with nothing that it is about. */
export function behindTeamWork(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.fold !== ',' || !TEAMS.has(tokens[at - 3]?.fold ?? '')) return at;
  const verb = lexicon.predicates.match(tokens, at + 1);
  const behind = verb && tokens[verb.next];
  const isWhole = verb !== null && (behind === undefined || /^(?:[:.;)]|của|thực|phải|có)$/u.test(behind?.fold ?? ''));
  return isWhole && TEAM_WORK.test(`${tokens[at + 1]!.fold} ${tokens[at + 2]?.fold}`) ? verb.next : at;
}

/** `Hội đồng quản lý chất lượng:` alone, or before a colon; elsewhere a council does what the verb says. */
function isBeforeColon(tokens: readonly Token[], at: number): boolean {
  let i = at;
  while (i < at + LONGEST_WORK && tokens[i]?.kind === 'word') i++;
  return i === tokens.length || tokens[i]!.fold === ':';
}
