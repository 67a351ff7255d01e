/**
 * Those who are told nothing but to work with others: behind another clause they are its partners.
 *
 * > | Sở Tư pháp chủ trì; Ban Dân tộc, Sở Nội vụ phối hợp khi có yêu cầu.
 *                         ^^^^^^^^^^^  ^^^^^^^^^ support
 */
import { bodiesAt } from '../../names/bodies.ts';
import { isOneOf, WordSequences } from '../../text/word-sequence.ts';
import type { Clause } from '../subject/clause.ts';

/** `…; Ban Dân tộc, Sở Nội vụ phối hợp khi có yêu cầu.`: the subject of a later clause is told no more. */
export function isPartnersClause(clause: Clause): boolean {
  const predicate = clause.from === 0 ? null : (clause.subject()?.predicate ?? null);
  return predicate !== null && cooperatesOnly(clause, predicate);
}

/** `phối hợp thực hiện`, `có trách nhiệm phối hợp với Sở Tư pháp theo chức năng`, and no more, from a token to the end of the clause. */
export function cooperatesOnly({ tokens, to, context }: Clause, at: number): boolean {
  const verb = HELPS.behind(tokens, HAS_TO.behind(tokens, at) ?? at);
  if (verb === null) return false;
  let behind = MANNER.behind(tokens, verb) ?? verb;
  if (isOneOf(tokens[behind], 'với', 'cùng')) behind = bodiesAt(tokens, behind + 1, context)?.next ?? to + 1;
  for (let next: number | null = behind; next !== null; next = SAYS_HOW.behind(tokens, behind)) behind = next;
  // `phối hợp theo đề nghị của Sở Tư pháp`
  if (behind > verb && tokens[behind]?.fold === 'của') behind = bodiesAt(tokens, behind + 1, context)?.next ?? behind;
  return behind === to || (tokens[behind]?.kind === 'mark' && behind === to - 1);
}
/** In which capacity they do, before the verb or behind it. */
const BY_DUTY = [
  'theo chức năng , nhiệm vụ được giao',
  'theo chức năng , nhiệm vụ',
  'theo chức năng',
  'theo nhiệm vụ được giao',
];
const HAS_TO = new WordSequences('có trách nhiệm', 'có nhiệm vụ', 'cùng', ...BY_DUTY);
const HELPS = new WordSequences('phối hợp', 'tham gia phối hợp', 'tham gia hỗ trợ', 'tham gia', 'hỗ trợ', 'giúp đỡ');
const MANNER = new WordSequences('chặt chẽ', 'kịp thời', 'đồng bộ', 'tốt');
/** How and when they do. */
const SAYS_HOW = new WordSequences(
  ...'thực hiện|để thực hiện|triển khai thực hiện|triển khai|tổ chức thực hiện|tổ chức|hỗ trợ|, hỗ trợ|và hỗ trợ|chặt chẽ|kịp thời|đồng bộ|nhịp nhàng'.split(
    '|',
  ),
  ...'khi có yêu cầu|khi có đề nghị|khi được yêu cầu|khi được đề nghị|khi cần thiết|khi cần|theo yêu cầu|theo đề nghị|theo hướng dẫn|theo phân công'.split(
    '|',
  ),
  ...[...BY_DUTY, 'theo chức năng nhiệm vụ', 'theo quy định'],
  ...'trong quá trình triển khai thực hiện|trong quá trình triển khai|trong quá trình thực hiện|trên địa bàn|nhiệm vụ này|nội dung này|việc này'.split(
    '|',
  ),
);
