/**
 * Partners (cơ quan phối hợp): the bodies that a clause names behind `phối hợp với`, `phối hợp cùng`, `cùng với`.
 *
 * > | Sở Y tế chủ trì, phối hợp chặt chẽ với Sở Tài chính và các đơn vị liên quan rà soát …
 *                                           ^^^^^^^^^^^^    ^^^^^^^^^^^^^^^^^^^^^
 */
import { type BodyMention, bodiesAt } from '../annotate/bodies.ts';
import { type Clause, hasWords } from './clause.ts';

/** Words between `phối hợp` and the names. */
const MANNER = /^(chặt|chẽ|tốt|hiệu|quả|thường|xuyên|đồng|bộ|kịp|thời|có|tích|cực|chủ|động|,|hỗ|trợ|tham|gia|nhịp|nhàng|hướng|dẫn)$/u;

export function partnersOf(clause: Clause): BodyMention[] {
  const partners: BodyMention[] = [];
  for (let i = clause.from; i < clause.to; i++) {
    const behind = behindPartnership(clause, i);
    if (behind === null) continue;
    const list = bodiesAt(clause.tokens, behind, clause.context);
    if (list && list.next <= clause.to) {
      for (const body of list.bodies) if (!partners.some((other) => other.name === body.name)) partners.push(body);
      i = list.next - 1;
    }
  }
  return partners;
}

/** Index at which the names of partners would begin when the word at `at` introduces them; else null. */
function behindPartnership(clause: Clause, at: number): number | null {
  const { tokens } = clause;
  if (hasWords(tokens, at, 'cùng', 'với') && tokens[at - 1]?.fold !== 'hợp') return at + 2;
  if (!hasWords(tokens, at, 'phối', 'hợp') || isNoun(clause, at) || isOthers(clause, at)) return null;
  let i = at + 2;
  while (i < clause.to && MANNER.test(tokens[i]!.fold)) i++;
  const word = tokens[i]?.fold;
  if (word === 'với' || word === 'cùng') return tokens[i + 1]?.fold === 'với' ? i + 2 : i + 1;
  // without `với` only an evident name: `phối hợp Ban Tuyên giáo`, `phối hợp các đơn vị`
  const isName = word === 'các' || tokens[i]?.case === 'title' || tokens[i]?.case === 'upper';
  return i === at + 2 && isName ? i : null;
}

/** `công tác phối hợp`, `Quy chế phối hợp`, `trong việc phối hợp với`. */
function isNoun(clause: Clause, at: number): boolean {
  const before = clause.tokens[at - 1]?.fold ?? '';
  const twoBefore = clause.tokens[at - 2]?.fold ?? '';
  return /^(tác|chế|việc|sự|trình|quan|vị|kết)$/u.test(before) && !(before === 'vị' && twoBefore !== 'đơn');
}

/** What the object of `chỉ đạo`, `hướng dẫn` does with others: `Chỉ đạo các trường phối hợp với …`. */
const DIRECTS = /^(đạo|dẫn|đốc|động|cầu|nghị)$/u;

function isOthers(clause: Clause, at: number): boolean {
  const { tokens, context } = clause;
  for (let i = at - 2; i >= Math.max(clause.from, at - 24); i--) {
    if (tokens[i]!.fold === ';' || tokens[i]!.fold === '.') return false;
    if (!DIRECTS.test(tokens[i]!.fold) || !/^(chỉ|hướng|đôn|vận)$/u.test(tokens[i - 1]?.fold ?? '')) continue;
    const object = bodiesAt(tokens, i + 1, context);
    if (object && object.next <= at && tokens.slice(object.next, at).every((token) => token.kind === 'word' && MANNER.test(token.fold))) return true;
  }
  return false;
}
