/**
 * What comes out of a task (sản phẩm): the product column or label, else the document that the work is to issue or to submit.
 *
 * > | Xây dựng, ban hành Kế hoạch truyền thông năm 2026.
 *                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
import { type Run, subRun } from '../model/run.ts';
import { latin } from '../text/letter-case.ts';
import type { TaskDraft } from './draft.ts';

const ISSUES = latin(
  /(?<![\p{L}])(?:ban hành|trình(?:\s+(?:[^,;.]{0,60}?))?\s+(?:ban hành|phê duyệt|thông qua)|xây dựng|soạn thảo|lập)\s+(?:và\s+(?:ban hành|trình)\s+)?((?:dự thảo\s+)?(?:Kế hoạch|Đề án|Quyết định|Nghị quyết|Chỉ thị|Quy chế|Quy định|Chương trình|Phương án|Báo cáo|Tờ trình|Hướng dẫn|Bộ tiêu chí|Danh mục|Thông tư|Nghị định|Dự án)(?![\p{L}])[^,;.:]{0,120})/u,
);
/** What follows a document's name and is no part of it. */
const BEHIND = /\s+(?:để|nhằm|trong|trước|theo|phù hợp|bảo đảm|đảm bảo|gửi|báo cáo|khi|và\s+\p{Ll}).*$/u;

export function deliverablesOf(draft: TaskDraft): Run[] {
  if (draft.products.length > 0) return draft.products;
  const found = ISSUES.exec(draft.run.text);
  if (!found?.[1]) return [];
  const begin = draft.run.start + found.index + found[0].length - found[1].length;
  const text = found[1].replace(BEHIND, '');
  return [subRun(draft.run, begin, begin + text.length)];
}
