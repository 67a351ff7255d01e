/** Words that begin the names of bodies, titles of officers and family names, as letterheads and signatures print them. */
import { foldWords } from '../text/fold.ts';
import { bareLetters, isUpper } from '../text/letter-case.ts';
import { type BodyHead, bareHeads, families, heads, titleStarts, titles } from './letterhead-words.built.ts';

export type { BodyHead };

const headsByWords = new Map(Object.entries(heads));
const headsByLetters = new Map(Object.entries(bareHeads));
const knownTitles = new Set(titles);
const startsOfTitles = new Set(titleStarts);
const familyNames = new Set(families);

/** The longest head of a body's name with which the text begins. In capitals its letters without marks are enough: `SƠ Y TẾ`, as scanners read it. */
export function headOfBody(text: string): BodyHead | null {
  const words = firstWords(text, 5);
  const head = longestOf(words, (start) => headsByWords.get(start));
  if (head || !isUpper(text)) return head?.rank === '-' ? null : head;
  if (NUMBERED.test(text)) return null;
  const misread = longestOf(words, (start) => headsByLetters.get(bareLetters(start)));
  return misread?.rank === '-' ? null : misread;
}

/** `SỐ 30C/NQ-CP` is no `SỞ`. */
const NUMBERED = /^SỐ\s?[:\d]/u;

/** Whether a text is a head without the words that tell one body from another: `BAN CHỈ ĐẠO`. */
export function isHeadAlone(text: string): boolean {
  const head = headOfBody(text);
  return head?.isBare === true && foldWords(text).split(' ').length === head.length;
}

/** `Sở` behind `Thanh tra`, `Bộ;` behind `Văn phòng`: the noun alone tells whose office it is, and begins no name. */
export function isOwnerAlone(text: string): boolean {
  return OWNER_ALONE.test(text);
}
const OWNER_ALONE = /^(?:Sở|Bộ)[.;,]?$/u;

function longestOf(words: readonly string[], find: (start: string) => BodyHead | undefined): BodyHead | null {
  for (let length = words.length; length > 0; length--) {
    const head = find(words.slice(0, length).join(' '));
    if (head) return head;
  }
  return null;
}

/**
 * How many words of a title (chức vụ) the text begins with: `PHÓ CHỦ TỊCH THƯỜNG TRỰC` gives 3; 0 for none. Capitals that have lost all their marks are enough:
 * `PHO CHU TICH`. A deputy may be told by a letter: `P. GIÁM ĐỐC`.
 */
export function titleLength(text: string): number {
  const deputy = text.startsWith('P.') ? DEPUTY.exec(text)?.[0].length : undefined;
  if (deputy !== undefined) return titleLength(text.slice(deputy)) + (text[deputy - 1] === '.' ? 0 : 1);
  const isKnown = startsOfTitles.has(firstWords(text.slice(0, text.indexOf(' ') + 1 || 12), 1)[0] ?? '');
  if (!isKnown && !(MARKLESS.test(text) && isUpper(text))) return 0;
  const words = firstWords(text, 5);
  for (let length = words.length; length > 0; length--) {
    const start = words.slice(0, length);
    if (isKnown ? knownTitles.has(start.join(' ')) : titlesByLetters().has(start.join(''))) return length;
  }
  return 0;
}
/** Whether a title goes on behind these words: `PHÓ GIÁM`. */
export function isTitleBegun(text: string): boolean {
  const begun = `${foldWords(text)} `;
  return startsOfTitles.has(begun.split(' ', 1)[0]!) && titles.some((title) => title.startsWith(begun));
}

const DEPUTY = /^P\.\s?(?=\S)/u;
const MARKLESS = /^[A-Z][ -~]+$/;

/** The folded words of the one title that these letters spell without marks: `phochutich`; null for `thutruong`, which are two. */
export function titleOfBareLetters(letters: string): readonly string[] | null {
  return titlesByLetters().get(letters) ?? null;
}

function titlesByLetters(): ReadonlyMap<string, string[] | null> {
  if (bareTitles) return bareTitles;
  bareTitles = new Map<string, string[] | null>();
  for (const title of titles) {
    const bare = bareLetters(title);
    bareTitles.set(bare, bareTitles.has(bare) ? null : title.split(' '));
  }
  return bareTitles;
}
let bareTitles: Map<string, string[] | null> | null = null;

/** Whether a folded word is a family name. */
export function isFamilyName(fold: string): boolean {
  return familyNames.has(fold);
}

/** Whether the first word is a family name. */
export function startsWithSurname(text: string): boolean {
  const [first] = firstWords(text, 1);
  return first !== undefined && familyNames.has(first);
}

function firstWords(text: string, count: number): string[] {
  return foldWords(text.slice(0, 60)).split(' ').slice(0, count);
}
