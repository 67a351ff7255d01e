/**
 * A body alone in the parenthesis that closes the work.
 *
 * > | Sửa chữa mái nhà văn hóa thôn (Phòng Văn hóa và Thông tin).
 *                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^ lead
 */
import { bodiesAt } from '../../names/bodies.ts';
import type { Clause } from '../clause.ts';
import { isEvident } from '../evident.ts';
import type { Pattern } from '../pattern.ts';

/** Most words before the parenthesis among which names may begin that it would explain. */
const REACH = 16;

export const closingParenthesis: Pattern = {
  name: 'closing-parenthesis',
  gloss: {
    en: 'Bodies alone in a parenthesis that closes the work',
    vi: 'Tên cơ quan trong ngoặc đơn ở cuối câu',
  },
  examples: [
    {
      text: 'Sửa chữa mái nhà văn hóa thôn (Phòng Văn hóa và Thông tin).',
      lead: ['Phòng Văn hóa và Thông tin'],
      support: [],
    },
  ],
  read(clause) {
    const { tokens, from, to, context } = clause;
    let close = to - 1;
    while (close > from && tokens[close]!.kind === 'mark' && tokens[close]!.fold !== ')') close--;
    let open = close;
    while (open > from && tokens[open]!.fold !== '(') open--;
    if (tokens[close]!.fold !== ')' || open <= from) return null;
    const list = bodiesAt(tokens, open + 1, context);
    if (!list?.bodies.every(isEvident) || explains(clause, open)) return null;
    // `(Phòng Nội vụ; hoàn thành trước ngày …)`
    const mark = tokens[list.next]!.fold;
    const isTimed = mark === ',' && BEGINS_TIME.has(tokens[list.next + 1]!.fold);
    const isAlone = list.next === close || mark === ';' || isTimed;
    return isAlone ? { lead: list.bodies, support: [] } : null;
  },
};

/** `(Phòng Nội vụ, tháng 6/2021)` */
const BEGINS_TIME = new Set('hoàn xong trong trước quý tháng năm ngày'.split(' '));

/** `gửi Sở Y tế (Phòng Nghiệp vụ)`, `các cơ quan (Sở Y tế, Sở Tài chính)`: the parenthesis tells more of a body or of a document. */
function explains({ tokens, from, context }: Clause, open: number): boolean {
  for (let i = Math.max(from, open - REACH); i < open; i++) {
    const list = bodiesAt(tokens, i, context);
    if (list?.next === open && list.bodies.some(isEvident)) return true;
  }
  return false;
}
