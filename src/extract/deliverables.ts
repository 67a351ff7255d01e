/**
 * What comes out of a task (sản phẩm): the product column or label, else the papers that the work is to draw up, to issue or to submit.
 *
 * > | Xây dựng, ban hành Kế hoạch truyền thông năm 2026.
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import { type Run, subRun } from '../model/run.ts';
import { capitalize } from '../text/letter-case.ts';
import { LETTERS, WORD_END, WORD_START } from '../text/letters.ts';
import { endAt, matchAt } from '../text/matches.ts';
import { scanAtSigns, signPattern } from '../text/signed-patterns.ts';
import type { TaskDraft } from './assignment/draft.ts';

/** Most papers that one task is said to make. */
const MOST = 6;

export function deliverablesOf(draft: TaskDraft): Run[] {
  if (draft.products.length > 0) return draft.products;
  const { run } = draft;
  const found: Run[] = [];
  scanAtSigns(run, [MAKES], ({ 0: verb, index }) => {
    const end = index + verb.length;
    if (NOT_TO_DO.test(run.text.slice(Math.max(0, index - NEAR), index))) return end;
    const behind = addPapers(run, end, /^trình/iu.test(verb), found) ?? end;
    return found.length < MOST ? behind : run.text.length;
  });
  return found;
}

/** Only the first letter may be a capital: without regard to case the search is three times as slow. */
const MAKES = signPattern(
  /(?:[Bb]an hành|[Xx]ây dựng|[Ss]oạn thảo|[Bb]iên soạn|[Tt]ham mưu|[Hh]oàn thiện|[Cc]huẩn bị|(?<![Cc]hương |[Qq]uy |[Tt]ờ |[Cc]ông |[Ll]ộ )[Tt]rình|[Ll]ập)(?: và (?:ban hành|trình))?\s+/uy,
  'ban xây soạn biên tham hoàn chuẩn trình lập',
);
/** What others do or have done, and what is only spoken of: `việc ban hành`, `sau khi Bộ Nội vụ ban hành`. */
const NOT_TO_DO = new RegExp(
  `(?:${WORD_START}(?:việc|được|đã|công tác|quá trình|kết quả|đăng ký|thành)|${WORD_START}(?:sau |ngay |trước |trong )?khi [^,;.]*)\\s+$`,
  'iu',
);
/** Characters before a verb within which that is said. */
const NEAR = 80;

const NOUNS = [
  'kế hoạch|đề án|dự án|chương trình|phương án|kịch bản|chiến lược|quy hoạch|quy chế|quy định|quy trình|nội quy|điều lệ|quyết định|nghị quyết|chỉ thị',
  'nghị định|thông tư|tờ trình|báo cáo|công văn|văn bản|thông báo|danh mục|danh sách|bộ tiêu chí|bộ chỉ số|bộ tài liệu|tài liệu|sổ tay|giáo trình|đề cương',
  'dự toán|cơ sở dữ liệu|bản đồ|hồ sơ|biên bản',
].join('|');
/** A paper with its name, to the next mark. A number says that it is an existing one that is cited. */
const PAPER = new RegExp(
  `(?:(?:các|dự thảo|bản|bộ|hệ thống) )?(?:${NOUNS})${WORD_END}(?! (?:số \\d|này|đó|trên|\\d))(?<name>[^,;.:()]{0,120})`,
  'iuy',
);
/** The body to which it is submitted, before a paper that is written with a capital: `quyết định` would be what the body does. */
const TO_WHOM = new RegExp(
  `(?:[${LETTERS}]+\\s+){1,14}?(?=(?:dự thảo )?(?:${NOUNS.split('|').map(capitalize).join('|')})${WORD_END})`,
  'uy',
);
/** What follows a paper's name and is no part of it. */
const BEHIND = new RegExp(
  `\\s+(?:(?:để|nhằm|theo|phù hợp|bảo đảm|đảm bảo|gửi|báo cáo|khi|(?<!(?:chương|quy|tờ|công|lộ|giáo|quá|tiến) )trình|chậm nhất|và (?:tổ chức|triển khai|trình|ban hành|gửi|báo cáo|chỉ đạo|thực hiện|hướng dẫn|kiểm tra|đôn đốc|theo dõi|(?:dự thảo )?(?:${NOUNS})))${WORD_END}` +
    '|trong (?=quý |tháng |năm |vòng|thời|\\d|giai)|trước (?=ngày|tháng|năm|khi|quý |\\d))',
  'iu',
);
const NEXT = /\s*(?:,|và)\s+/uy;

/** Adds the papers that stand at `at`, one behind the other; returns the index behind them, null when there are none. */
function addPapers(run: Run, at: number, isSubmitted: boolean, found: Run[]): number | null {
  let from = isSubmitted ? behindReceiver(run.text, at) : at;
  let end: number | null = null;
  while (found.length < MOST) {
    const paper = matchAt(PAPER, run.text, from);
    if (!paper) break;
    const { name } = paper.groups!;
    end = from + paper[0].length - (name!.length - (BEHIND.exec(name!)?.index ?? name!.length));
    const whole = subRun(run, run.start + from, run.start + end);
    if (!found.some(({ text }) => text.toLowerCase().startsWith(whole.text.toLowerCase()))) found.push(whole);
    const next = endAt(NEXT, run.text, end);
    if (next === null) break;
    from = next;
  }
  return end;
}

function behindReceiver(text: string, at: number): number {
  return endAt(TO_WHOM, text, at) ?? at;
}
