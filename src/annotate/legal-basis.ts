/** Legal bases (căn cứ ban hành): paragraphs of the preamble that open with one of the customary words. Nghị định 30/2020/NĐ-CP, phụ lục I. */
import { latin } from '../text/letter-case.ts';

const OPENING = latin(/^(?:[-–+*]\s*)?(?:căn cứ|thực hiện|theo đề nghị của|xét|trên cơ sở|thi hành|theo)(?![\p{L}])/iu);

export function isLegalBasis(text: string): boolean {
  return OPENING.test(text);
}
