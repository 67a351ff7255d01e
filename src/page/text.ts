/** Texts of documents as a page shows and searches them. */

/** Signs that turn the direction of what follows: with them a text could look like another. */
const BIDI_SIGNS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** The text with such signs shown by their numbers. */
export function visible(text: string): string {
  return text.replace(BIDI_SIGNS, (sign) => `⟨U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
}

export function evenBlanks(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** The beginning of a text that is too long to be read in a field. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)} …` : text;
}

/** Letters without marks, in lower case, blanks evened: what is typed in a hurry finds it. */
export function bare(text: string): string {
  return evenBlanks(text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd'));
}
const MARKS = /\p{M}+/gu;

/** A bare text with the place of each of its characters in the text that it was made of. */
export interface BareText {
  text: string;
  /** Offsets, one more than characters. */
  places: Uint32Array;
}

export function bareWithPlaces(text: string): BareText {
  const kept: string[] = [];
  const places = new Uint32Array(text.length + 1);
  let length = 0;
  let isBlank = true;
  for (let i = 0; i < text.length; i++) {
    const letter = bareLetter(text[i]!);
    if (letter === '' || (letter === ' ' && isBlank)) continue;
    isBlank = letter === ' ';
    places[length++] = i;
    kept.push(letter);
  }
  places[length] = text.length;
  return { text: kept.join(''), places };
}

const letters = new Map<string, string>();

/** One character for one, or none for a mark. */
function bareLetter(unit: string): string {
  let letter = letters.get(unit);
  if (letter === undefined) {
    letter = /\s/.test(unit) ? ' ' : bare(unit).slice(0, 1);
    letters.set(unit, letter);
  }
  return letter;
}

/** `1.234` in Vietnamese, `1,234` in English. */
export function countWords(count: number, language: string): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, language === 'vi' ? '.' : ',');
}
