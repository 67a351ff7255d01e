/** What the case of letters tells: headings, names of bodies and titles are printed in capitals, names of persons word by word. */
import { CAPITALS, LETTERS } from './letters.ts';

const CLASSES: Record<string, string> = {
  L: LETTERS,
  M: '\\u0300-\\u036F',
  N: '\\d',
  Lu: CAPITALS,
  Ll: CAPITALS.replace('A-Z', 'a-z').toLowerCase(),
};

/** Capitals throughout; a stray small letter among many (`TRƯỜNG THPT Ea Rốk`) is forgiven. */
export function isUpper(text: string): boolean {
  const most = text.length / 9;
  let upper = 0;
  let lower = 0;
  for (let i = 0; i < text.length; i++) {
    const letterCase = caseOf(text.charCodeAt(i));
    if (letterCase === UPPER) upper++;
    else if (letterCase === LOWER && ++lower > most) return false;
  }
  return upper >= 2 && lower * 8 <= upper;
}

const UPPER = 1;
const LOWER = 2;
/** The case of each code unit up to the last Vietnamese letter, looked up once; 0 is unknown, 3 no letter. */
const cases = new Uint8Array(0x1f00);

function caseOf(code: number): number {
  const known = cases[code];
  if (known) return known;
  const char = String.fromCharCode(code);
  const lower = char.toLowerCase();
  const found = lower !== char ? UPPER : char.toUpperCase() !== char ? LOWER : 3;
  if (code < cases.length) cases[code] = found;
  return found;
}

/** Whether the first two letters are capitals, which few lines of running text can say. */
export function startsInCapitals(text: string): boolean {
  let seen = 0;
  for (let i = 0; i < text.length && i < 12; i++) {
    const letterCase = caseOf(text.charCodeAt(i));
    if (letterCase === LOWER) return false;
    if (letterCase === UPPER && ++seen === 2) return true;
  }
  return false;
}

/** Begins with a capital (a small letter), opening quotes and brackets aside. */
export function startsUpper(text: string): boolean {
  return caseOfStart(text) === UPPER;
}

export function startsLower(text: string): boolean {
  return caseOfStart(text) === LOWER;
}

function caseOfStart(text: string): number {
  let at = 0;
  while (at < text.length && ' \t“"\'‘('.includes(text[at]!)) at++;
  return at < text.length ? caseOf(text.charCodeAt(at)) : 0;
}

/** The line ends as sentences and items do, quotes and brackets behind the mark aside. */
export function endsSentence(text: string): boolean {
  return ENDS_SENTENCE.test(text);
}
const ENDS_SENTENCE = /[.:;!?…][”"’')*]*$/u;

/**
 * The words after which a phrase can't end: a line that ends with one goes on. `Quyết định số` does, `chuyển đổi số`, `dân tộc thiểu số` and `hằng năm` may end.
 */
const DANGLING = latin(
  /(?:[,\-–&/(:]|(?<!\p{L})(?:và|của|về|các|những|cho|với|trong|trên|tại|theo|từ|đến|do|bởi|(?<!(?:đổi|thiểu|đa|dân|chỉ|hệ|thông|tần|biển|tỷ|tế|quyền|hội|thuật|nghệ|vụ|năng|tảng|tầng|liệu|ký|trường|gian|nguyên|hóa|chí|lực|dục|nghiệp|toán) )số|(?<!(?:hàng|hằng) )(?:ngày|tháng|năm)|là|để|hoặc|cùng|giữa|(?<!(?:làm|công|giúp) )việc|thuộc|đối|được))$/iu,
);

/** The line breaks off in the midst of a phrase. */
export function isDangling(text: string): boolean {
  return DANGLING.test(text);
}

/**
 * The pattern with its classes of letters spelled out for Vietnamese in NFC: the engine takes milliseconds to compile each `\\p{L}`.
 */
export function latin(pattern: RegExp): RegExp {
  let isClass = false;
  const source = pattern.source.replace(/\\p\{(\w+)\}|\\[\s\S]|[[\]]/g, (token: string, name?: string) => {
    if (token === '[') isClass = true;
    else if (token === ']') isClass = false;
    const letters = name === undefined ? undefined : CLASSES[name];
    if (letters === undefined) return token;
    return isClass ? letters : `[${letters}]`;
  });
  return new RegExp(source, pattern.flags);
}

/** Bare letters `a`–`z` of a text: what stays of words after bad recognition of tones. */
export function bareLetters(text: string): string {
  let bare = '';
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= bases.length) return takeMarks(text);
    bases[code] ||= takeMarks(String.fromCharCode(code)).charCodeAt(0) || NO_LETTER;
    if (bases[code] !== NO_LETTER) bare += String.fromCharCode(bases[code]!);
  }
  return bare;
}

/** The bare letter of each code unit up to the last Vietnamese one, looked up once; 0 is unknown. */
const bases = new Uint8Array(0x1f00);
const NO_LETTER = 1;

function takeMarks(text: string): string {
  const lower = text.toLowerCase().replace(/đ|ð/g, 'd');
  return lower.normalize('NFD').replace(/[^a-z]/g, '');
}

/** Words in small letters without their marks: `muc dich` for `Mục đích`. */
export function withoutMarks(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd');
}

/** The word with its first letter as a capital. */
export function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
