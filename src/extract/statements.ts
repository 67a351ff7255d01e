/** Units that state something and assign nothing, whatever heading they stand under. */

const CLOSING =
  /^(?:trên đây là|trong quá trình|quá trình (?:tổ chức |triển khai )?thực hiện|nhận được|quyết định này|thông báo này|văn phòng chính phủ (?:xin )?thông báo|kính đề nghị .{0,80}xem xét|xin trân trọng|trân trọng)(?![\p{L}])/iu;
const TROUBLE = /nếu (?:có )?(?:khó khăn|vướng mắc|phát sinh|vấn đề|gì|cần|có vấn đề)/iu;
const EFFECT =
  /(?:có hiệu lực (?:thi hành )?(?:kể )?(?:từ|sau)|hết hiệu lực|thay thế (?:quyết định|chỉ thị|kế hoạch|nghị quyết)|chịu trách nhiệm (?:thi hành|thực hiện) (?:quyết định|nghị quyết|thông tư|chỉ thị) này|căn cứ (?:quyết định|nghị quyết) (?:này )?thi hành)/iu;

/** A customary closing, a clause of effect or of implementation (điều khoản thi hành). */
export function isFormula(text: string): boolean {
  if (EFFECT.test(text.slice(-260)) && text.length < 700) return !/;\s*báo cáo/iu.test(text);
  if (!CLOSING.test(text)) return false;
  return !/^(?:trong quá trình|quá trình)/iu.test(text) || TROUBLE.test(text.slice(0, 160));
}

/** Notes in parentheses, sources and rules of marks are no work. */
export function isNote(text: string): boolean {
  if (!/\p{L}{2}/u.test(text)) return true;
  if (/\.{5,}|…{2,}|_{4,}/.test(text)) return true; // a line of a form, to be filled in
  return /^\(.*\)[.;]?$/u.test(text) || /^(?:ghi chú|nguồn|chú thích)\s*:/iu.test(text);
}
