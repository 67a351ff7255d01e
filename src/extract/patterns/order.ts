/**
 * An order (giao, yêu cầu, đề nghị): the bodies behind the verb are to do it, whoever gives the order.
 *
 * > | Giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp thẩm định …
 *          ^^^^^^^^^^^^ lead                  ^^^^^^^^^ support
 */
import { type BodyList, bodiesAt } from '../../annotate/bodies.ts';
import { type Clause, hasWords } from '../clause.ts';
import { partnersOf } from '../partners.ts';
import type { Pattern } from '../pattern.ts';

export const order: Pattern = {
  name: 'order',
  gloss: { en: 'Giao, yêu cầu or đề nghị with the bodies behind it', vi: 'Giao, yêu cầu, đề nghị kèm tên cơ quan' },
  examples: [
    { text: 'Giao Sở Tài chính chủ trì, phối hợp với Sở Tư pháp thẩm định dự toán.', lead: ['Sở Tài chính'], support: ['Sở Tư pháp'] },
    { text: 'Ủy ban nhân dân tỉnh yêu cầu Giám đốc Sở Y tế khẩn trương báo cáo.', lead: ['Giám đốc Sở Y tế'], support: [] },
    { text: 'Thành lập đoàn kiểm tra (giao Thanh tra tỉnh tham mưu).', lead: ['Thanh tra tỉnh'], support: [] },
  ],
  read(clause) {
    for (let i = clause.from; i < clause.to; i++) {
      const list = orderedAt(clause, i);
      if (list) return { lead: list.bodies, support: partnersOf(clause) };
    }
    return null;
  },
};

/** The bodies that are ordered by the word at `at`. */
export function orderedAt(clause: Clause, at: number): BodyList | null {
  const { tokens, from, context } = clause;
  const before = tokens[at - 1]?.fold ?? '';
  let behind: number;
  if (tokens[at]!.fold === 'giao') {
    if (at > from && /^(được|bàn|chuyển|khoán|đã|ngoại|và|giao|xuất)$/u.test(before)) return null;
    behind = at + 1;
    if (hasWords(tokens, behind, 'nhiệm', 'vụ')) behind += 2;
    if (tokens[behind]?.fold === 'cho') behind++;
  } else if (hasWords(tokens, at, 'yêu', 'cầu') || hasWords(tokens, at, 'đề', 'nghị') || hasWords(tokens, at, 'phân', 'công')) {
    if (at > from && /^(theo|các|những|đáp|ứng|có|của|và|hồ|sơ|đã|được|khi|với|người|văn|nội|dung|mục|đích|đúng)$/u.test(before)) return null;
    behind = at + 2;
    if (tokens[behind]?.fold === ':') behind++;
  } else return null;
  const list = bodiesAt(tokens, behind, context);
  if (!list || list.next > clause.to) return null;
  return isLoose(tokens[at]!.fold, list, clause) ? null : list;
}

/** `đề nghị công nhận …`, `yêu cầu người dân`: only bodies, or persons of the office, take orders in the middle of a sentence. */
function isLoose(verb: string, list: BodyList, clause: Clause): boolean {
  const next = clause.tokens[list.next];
  return verb !== 'giao' && next !== undefined && (next.fold === 'của' || next.fold === ')');
}
