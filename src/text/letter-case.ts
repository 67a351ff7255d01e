/** What the case of letters tells: headings, names of bodies and titles are printed in capitals, names of persons word by word. */

/** Capitals throughout; a stray small letter among many (`TRƯỜNG THPT Ea Rốk`) is forgiven. */
export function isUpper(text: string): boolean {
  let upper = 0;
  let lower = 0;
  for (const char of text) {
    if (char === char.toLowerCase()) {
      if (char !== char.toUpperCase()) lower++;
    } else upper++;
  }
  return upper >= 2 && lower * 8 <= upper;
}

export function startsUpper(text: string): boolean {
  return /^[“"'‘(\s]*\p{Lu}/u.test(text);
}

export function startsLower(text: string): boolean {
  return /^[“"'‘(\s]*\p{Ll}/u.test(text);
}

/** The words after which a phrase can't end: a line that ends with one goes on. */
const DANGLING =
  /(?:[,\-–&/(:]|(?<!\p{L})(?:và|của|về|các|những|cho|với|trong|trên|tại|theo|từ|đến|do|bởi|số|ngày|tháng|năm|là|để|hoặc|cùng|giữa|việc|thuộc|đối|được))$/iu;

/** The line breaks off in the midst of a phrase. */
export function isDangling(text: string): boolean {
  return DANGLING.test(text);
}

const MARKS = /[\u0300-\u036f]/g;

/** Bare letters `a`–`z` of a text: what stays of words after bad recognition of tones. */
export function bareLetters(text: string): string {
  return text
    .toLowerCase()
    .replace(/đ|ð/g, 'd')
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[^a-z]/g, '');
}
