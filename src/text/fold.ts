/**
 * Folding: two spellings of one text become equal (contract: NFC, lower case, one tone placement, `Ð` = `Đ`, only letters and digits).
 */

import { INVISIBLE } from './sorts.ts';

/** `oà oè uỷ` as the older placement writes them, beside `òa òe ủy`: `hoà` = `hòa`. */
const OLD_TONES = 'oà oá oả oã oạ oè oé oẻ oẽ oẹ uỳ uý uỷ uỹ uỵ'.split(' ');
const NEW_TONES = 'òa óa ỏa õa ọa òe óe ỏe õe ọe ùy úy ủy ũy ụy'.split(' ');
const TONE = new Map(OLD_TONES.map((old, i) => [old, NEW_TONES[i]!]));
const OLD_TONE = new RegExp(`(?<!q)(?:${OLD_TONES.join('|')})(?!\\p{L})`, 'gu');

const ENDS_WITH_OLD_TONE = new RegExp(`(?:${OLD_TONES.join('|')})$`, 'iu');

/** Does a word, or a piece of one, end as the older placement writes tones? Within a word (`hoàn`) they stand there in both. */
export function endsWithOldTone(word: string): boolean {
  return ENDS_WITH_OLD_TONE.test(word);
}

/** One word or text in lower case with today's tone placement; punctuation stays. The text is NFC. */
export function foldCase(text: string): string {
  const lower = text.toLowerCase().replaceAll('ð', 'đ');
  return OLD_TONE_HINT.test(lower) ? lower.replace(OLD_TONE, (old) => TONE.get(old) ?? old) : lower;
}
/** Finds at least what `OLD_TONE` finds, and fast. */
const OLD_TONE_HINT = /(?:o[àáảãạèéẻẽẹ]|(?<!q)u[ỳýỷỹỵ])(?![a-zà-öø-ưạ-ỹ])/;

/** All but letters of Vietnamese, digits and single blanks, of which most names are. */
const NOT_PLAIN_WORDS = /[^ \dA-Za-zÀ-ÖØ-öø-ƿẠ-ỹ]|^ | (?: |$)/;

/** The contract's fold: equal for two texts that say the same in letters and digits. */
export function fold(text: string): string {
  return foldPlain(text) ?? joinWords(foldCase(text.normalize('NFC').replace(UNSEEN, '')), '');
}
/** Characters without a shape end no word. */
const UNSEEN = new RegExp(`[${INVISIBLE}]+`, 'g');

/** Folds in one pass what has neither foreign characters nor tones in the older placement; else null. */
function foldPlain(text: string): string | null {
  if (text.length > LONGEST_PLAIN) return null;
  tables ??= makeTables();
  const { codes, folded, bytes } = tables;
  let length = 0;
  let before = NOTHING;
  let twoBefore = NOTHING;
  let mayBeOld = false;
  for (let i = 0; i < text.length; i++) {
    const code = codes[text.charCodeAt(i)]!;
    if (code === FOREIGN || (mayBeOld && code <= DIGIT_9)) return null;
    mayBeOld = code >= FIRST_TONE && (before === SMALL_O || before === SMALL_U) && twoBefore !== SMALL_Q;
    if (code !== NOTHING) folded[length++] = code;
    twoBefore = before;
    before = code;
  }
  return mayBeOld ? null : bytes.toString('utf16le', 0, 2 * length);
}

/** Stands for a mark, which folds to nothing, and for a character of which only Unicode's tables tell. */
const NOTHING = 0;
const FOREIGN = 1;
const DIGIT_9 = 57;
const SMALL_O = 111;
const SMALL_Q = 113;
const SMALL_U = 117;
/** The first of the vowels with tones, `à`. */
const FIRST_TONE = 0xe0;
const LONGEST_PLAIN = 2048;

/** What characters fold to, by their codes, and room for a folded text: the same as codes and as bytes. */
interface FoldTables {
  codes: Uint16Array;
  folded: Uint16Array;
  bytes: Buffer;
}
let tables: FoldTables | null = null;

function makeTables(): FoldTables {
  const codes = new Uint16Array(0x10000).fill(FOREIGN);
  const folded = new Uint16Array(LONGEST_PLAIN);
  const bytes = Buffer.from(folded.buffer);
  folded[0] = FOREIGN;
  // where numbers are kept the other way round, the table stays empty
  const ranges =
    bytes[0] === FOREIGN
      ? [
          [0, 0x7f],
          [0xc0, 0x1b0],
          [0x1ea0, 0x1ef9],
          [0x2010, 0x2027],
        ]
      : [];
  for (const [from, to] of ranges) for (let code = from!; code <= to!; code++) codes[code] = foldedCode(code);
  return { codes, folded, bytes };
}

function foldedCode(code: number): number {
  const lower = foldCase(String.fromCharCode(code));
  const only = lower.charCodeAt(0);
  if (lower.length === 1 && (isPlainLetter(only) || (only >= 48 && only <= 57))) return only;
  return isPlainMark(code) ? NOTHING : FOREIGN;
}

/** The letters and digits of a folded text, with `joint` for what stands between them. */
function joinWords(folded: string, joint: string): string {
  let kept = '';
  let from = 0;
  for (let i = 0; i <= folded.length; i++) {
    const code = i < folded.length ? folded.charCodeAt(i) : BLANK;
    if (isPlainLetter(code) || (code >= 48 && code <= 57)) continue;
    if (!isPlainMark(code)) return folded.replace(NO_WORD, joint).trim();
    if (i > from) kept += kept === '' ? folded.slice(from, i) : joint + folded.slice(from, i);
    from = i + 1;
  }
  return kept;
}

const BLANK = 32;

const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** Letters of Vietnamese in lower case. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 97 && code <= 122) ||
    (code >= 0xe0 && code <= 0x1b0 && code !== 0xf7) ||
    (code >= 0x1ea0 && code <= 0x1ef9)
  );
}

/** Blanks, ASCII's marks, dashes, quotes, bullets. */
function isPlainMark(code: number): boolean {
  return code < 0x80 || (code >= 0x2010 && code <= 0x2027);
}

/** Folded words joined by single spaces: the key under which names are looked up. */
export function foldWords(text: string): string {
  if (!NOT_PLAIN_WORDS.test(text)) return foldCase(text);
  return joinWords(foldCase(text.normalize('NFC')), ' ');
}
