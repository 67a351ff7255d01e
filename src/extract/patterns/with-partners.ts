/**
 * Bodies that work with others, without chủ trì: the subject leads.
 *
 * > | Các trường phối hợp với chính quyền địa phương vận động học sinh …
 *     ^^^^^^^^^^ lead         ^^^^^^^^^^^^^^^^^^^^^^ support
 */
import { hasWords, WordSequences } from '../../text/word-sequence.ts';
import { partnersOf } from '../partners/partners.ts';
import type { Clause } from '../subject/clause.ts';
import type { Pattern } from './pattern.ts';

export const withPartners: Pattern = {
  name: 'with-partners',
  gloss: { en: 'Bodies with phối hợp với, without chủ trì', vi: 'Cơ quan … phối hợp với …, không có chủ trì' },
  examples: [
    {
      text: 'Các trường phối hợp với chính quyền địa phương vận động học sinh.',
      lead: ['Các trường'],
      support: ['chính quyền địa phương'],
    },
    {
      text: 'Sở Y tế, Sở Tài chính phối hợp, triển khai chính sách hỗ trợ.',
      lead: ['Sở Y tế', 'Sở Tài chính'],
      support: [],
    },
  ],
  read(clause) {
    const subject = clause.subject();
    if (!subject || subject.asks) return null;
    if (isPartnersClause(clause)) return { lead: [], support: subject.list.bodies };
    const support = partnersOf(clause);
    const { tokens } = clause;
    const isMutual = tokens[subject.predicate]?.fold === 'phối' && tokens[subject.predicate + 1]?.fold === 'hợp';
    return support.length > 0 || isMutual ? { lead: subject.list.bodies, support } : null;
  },
};

/** `Sở Tư pháp chủ trì; Ban Dân tộc, Sở Nội vụ phối hợp khi có yêu cầu.`: behind another clause, with nothing more to do, they are its partners. */
export function isPartnersClause(clause: Clause): boolean {
  const { tokens, from, to } = clause;
  const predicate = from === 0 ? -1 : (clause.subject()?.predicate ?? -1);
  const verb = HAS_TO.behind(tokens, predicate) ?? predicate;
  if (!hasWords(tokens, verb, 'phối', 'hợp')) return false;
  let behind = verb + 2;
  for (let next: number | null = behind; next !== null; next = SAYS_HOW.behind(tokens, behind)) behind = next;
  return behind >= to || (tokens[behind]!.kind === 'mark' && behind === to - 1);
}
const HAS_TO = new WordSequences('có trách nhiệm', 'có nhiệm vụ', 'cùng');
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
