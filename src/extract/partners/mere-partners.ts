/**
 * Those who are told nothing but to work with others: behind another clause they are its partners.
 *
 * > | Sở Tư pháp chủ trì; Ban Dân tộc, Sở Nội vụ phối hợp khi có yêu cầu.
 *                         ^^^^^^^^^^^  ^^^^^^^^^ support
 */
import { WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from '../subject/clause.ts';

/** `…; Ban Dân tộc, Sở Nội vụ phối hợp khi có yêu cầu.`: the subject of a later clause is told no more. */
export function isPartnersClause(clause: Clause): boolean {
  const predicate = clause.from === 0 ? null : (clause.subject()?.predicate ?? null);
  return predicate !== null && cooperatesOnly(clause, predicate);
}

/** `phối hợp thực hiện`, `có trách nhiệm phối hợp theo chức năng`, and no more, from a token to the end of the clause. */
export function cooperatesOnly({ tokens, to }: Clause, at: number): boolean {
  let behind = HELPS.behind(tokens, HAS_TO.behind(tokens, at) ?? at);
  if (behind === null) return false;
  for (let next: number | null = behind; next !== null; next = SAYS_HOW.behind(tokens, behind)) behind = next;
  return behind >= to || (tokens[behind]!.kind === 'mark' && behind === to - 1);
}
const HAS_TO = new WordSequences('có trách nhiệm', 'có nhiệm vụ', 'cùng');
const HELPS = new WordSequences('phối hợp', 'tham gia phối hợp', 'tham gia hỗ trợ', 'tham gia');
/** How and when they do. */
const SAYS_HOW = new WordSequences(
  ...'thực hiện|triển khai thực hiện|triển khai|tổ chức thực hiện|tổ chức|hỗ trợ|, hỗ trợ|và hỗ trợ|chặt chẽ|kịp thời|đồng bộ|nhịp nhàng'.split(
    '|',
  ),
  ...'khi có yêu cầu|khi có đề nghị|khi được yêu cầu|khi được đề nghị|khi cần thiết|khi cần|theo yêu cầu|theo đề nghị'.split(
    '|',
  ),
  ...'theo chức năng , nhiệm vụ được giao|theo chức năng , nhiệm vụ|theo chức năng nhiệm vụ|theo chức năng|theo nhiệm vụ được giao|theo quy định'.split(
    '|',
  ),
  ...'trong quá trình triển khai thực hiện|trong quá trình triển khai|trong quá trình thực hiện|trên địa bàn|nhiệm vụ này|nội dung này|việc này'.split(
    '|',
  ),
);
