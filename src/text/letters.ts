/**
 * Letters for patterns. Classes are spelled out: the engine takes milliseconds to compile each `\p{L}`, and the working text is Vietnamese in NFC.
 */

/** For character classes: letters of the Latin script and the marks of decomposed text; capitals of Vietnamese. */
export const LETTERS = 'A-Za-z\\u00C0-\\u024F\\u0300-\\u036F\\u1E00-\\u1EFF';
export const CAPITALS = `A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝÐĂĐĨŨƠƯ${capitalsOf(0x1ea0, 0x1ef8)}`;

/** Begins (ends) a word: no letter, mark, digit before (behind). `\b` knows only ASCII. */
export const WORD_START = `(?<![${LETTERS}\\d_])`;
export const WORD_END = `(?![${LETTERS}\\d_])`;

/** In this block capitals and small letters alternate. */
function capitalsOf(from: number, to: number): string {
  let letters = '';
  for (let code = from; code <= to; code += 2) letters += String.fromCharCode(code);
  return letters;
}
