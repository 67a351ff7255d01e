/** Numbers as lists, pages and notes print them. The names of the formats are those of ECMA-376 (17.18.59). */

/** A number in a format; one that is not known, or can't show the number, is printed in digits. */
export function formatNumber(number: number, format: string): string {
  const digits = String(number);
  if (number < 0) return digits;
  return (Object.hasOwn(FORMATS, format) ? FORMATS[format]!(number) : null) ?? digits;
}

/** The name of a format by its number in Word's files (MSONFC, [MS-OSHARED] 2.2.1.3), which RTF counts as well; others are printed in digits. */
export function formatOfWord(number: number): string {
  return WORD_FORMATS.get(number) ?? 'decimal';
}

const WORD_FORMATS: ReadonlyMap<number, string> = new Map([
  [0, 'decimal'],
  [1, 'upperRoman'],
  [2, 'lowerRoman'],
  [3, 'upperLetter'],
  [4, 'lowerLetter'],
  [5, 'ordinal'],
  [8, 'hex'],
  [18, 'decimalEnclosedCircle'],
  [22, 'decimalZero'],
  [23, 'bullet'],
  [26, 'decimalEnclosedFullstop'],
  [27, 'decimalEnclosedParen'],
  [56, 'vietnameseCounting'],
  [57, 'numberInDash'],
  [255, 'none'],
]);

const FORMATS: Readonly<Record<string, (number: number) => string | null>> = {
  none: () => '',
  decimalZero: (number) => String(number).padStart(2, '0'),
  lowerLetter: (number) => repeatLetter(number),
  upperLetter: (number) => repeatLetter(number)?.toUpperCase() ?? null,
  // Not of ECMA-376: OpenDocument counts so unless its letters are `synchronised`.
  lowerLetterPairs: (number) => pairLetters(number),
  upperLetterPairs: (number) => pairLetters(number)?.toUpperCase() ?? null,
  lowerRoman: (number) => toRoman(number)?.toLowerCase() ?? null,
  upperRoman: (number) => toRoman(number),
  ordinal: (number) => `${number}${ordinalEnding(number)}`,
  numberInDash: (number) => `- ${number} -`,
  decimalEnclosedCircle: (number) => enclose(number, 0x2460),
  decimalEnclosedParen: (number) => `(${number})`,
  decimalEnclosedFullstop: (number) => `${number}.`,
  hex: (number) => number.toString(16).toUpperCase(),
  vietnameseCounting: (number) => countInVietnamese(number),
};

const LETTERS = 26;
/** A list with so many letters is no list. */
const MOST_REPEATED = 20;

/** `z` is followed by `aa`, `bb`. */
function repeatLetter(number: number): string | null {
  if (number < 1 || number > LETTERS * MOST_REPEATED) return null;
  const letter = String.fromCharCode(97 + ((number - 1) % LETTERS));
  return letter.repeat(Math.ceil(number / LETTERS));
}

/** `z` is followed by `aa`, `ab`. */
function pairLetters(number: number): string | null {
  if (number < 1) return null;
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCharCode(97 + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

const ROMAN = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function toRoman(number: number): string | null {
  if (number < 1 || number > 3999) return null;
  let roman = '';
  let rest = number;
  for (const [value, letters] of ROMAN) {
    while (rest >= value) {
      roman += letters;
      rest -= value;
    }
  }
  return roman;
}

function ordinalEnding(number: number): string {
  const tens = number % 100;
  if (tens >= 11 && tens <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][number % 10] ?? 'th';
}

function enclose(number: number, first: number): string | null {
  return number >= 1 && number <= 20 ? String.fromCharCode(first + number - 1) : null;
}

const ONES = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** `hai mươi mốt`. */
function countInVietnamese(number: number): string | null {
  if (number >= 100) return null;
  const tens = Math.floor(number / 10);
  const one = number % 10;
  if (tens === 0) return ONES[one]!;
  const head = tens === 1 ? 'mười' : `${ONES[tens]} mươi`;
  if (one === 0) return head;
  if (one === 5) return `${head} lăm`;
  return `${head} ${one === 1 && tens > 1 ? 'mốt' : ONES[one]}`;
}
