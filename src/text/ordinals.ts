/** Places in a series as documents print them. */

/** The order of the points (điểm): no f, j, w, z; đ behind d. Nghị định 30/2020/NĐ-CP. */
const POINTS = 'abcdđeghiklmnopqrstuvxy';

/** Letters that are no points, each behind the point that it follows where somebody counts by the Latin alphabet: `e. … f. … g. …`. */
const BETWEEN_POINTS: Readonly<Record<string, string>> = { f: 'e', j: 'i', w: 'v', z: 'y' };

/** The place of a small letter among the points, from 1; between two points for a letter that is none; 0 for what is no letter of either kind. */
export function pointOf(letter: string): number {
  const before = BETWEEN_POINTS[letter];
  return before === undefined ? POINTS.indexOf(letter) + 1 : pointOf(before) + 0.5;
}

/** The place in its series that a number, a Roman numeral, a word or a letter says: `2`, `IV`, `thứ nhất`, `B`. */
export function ordinalOf(text: string): number {
  if (/^\d/.test(text)) return Number.parseInt(text, 10);
  if (/^[ivxl]+$/i.test(text)) return romanValue(text.toUpperCase());
  const word = text.toLowerCase().replace(/^thứ\s+/, '');
  const place = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].indexOf(word);
  return place >= 0 ? place + 1 : text.toUpperCase().charCodeAt(0) - 64;
}

const ROMAN_DIGITS: Record<string, number> = { I: 1, V: 5, X: 10, L: 50 };

/** Value of a Roman numeral in capitals; 0 when it is none. */
export function romanValue(text: string): number {
  if (!/^L?X{0,4}(?:IX|IV|V?I{0,4})$/.test(text)) return 0;
  let value = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = ROMAN_DIGITS[text[i]!]!;
    value += digit < (ROMAN_DIGITS[text[i + 1]!] ?? 0) ? -digit : digit;
  }
  return value;
}
