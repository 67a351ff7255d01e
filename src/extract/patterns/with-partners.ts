/**
 * Bodies that work with others, without chủ trì: the subject leads.
 *
 * > | Các trường phối hợp với chính quyền địa phương vận động học sinh …
 *     ^^^^^^^^^^ lead         ^^^^^^^^^^^^^^^^^^^^^^ support
 */
import { isPartnersClause } from '../partners/mere-partners.ts';
import { partnersOf } from '../partners/partners.ts';
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
