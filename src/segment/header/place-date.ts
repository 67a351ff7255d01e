/**
 * Place and time of issue (địa danh và thời gian ban hành): `Phong Thổ, ngày 05 tháng 3 năm 2020`, with day, month or both left blank.
 */
import { provinceOf } from '../../lexicon/places.ts';
import { latin } from '../../text/letter-case.ts';

export interface PlaceDate {
  from: number;
  to: number;
  place: { from: number; to: number } | null;
  /** From `ngày` (or `tháng`) to the year; `iso` is cut to what is printed, null when not even a year is. */
  date: { from: number; to: number; iso: string | null };
}

/** Lines of a column keep the blanks that set it off. */
const DATE = latin(
  /(?:ng[àa]y([^\p{L}]{0,100}))?th[áa]ng([^\p{L}]{0,100})n[ăa]m(?:[ \t]{0,100}(\d{4})(?!\d)|[ \t]{0,4}(\d{0,3}[.…_ ]{0,12}))/iu,
);
/** `ngày 12/3/2020`, `ngày 12 tháng 3/2020`, `ngày 12 / 3 / 2020`, `ngày 12 tháng 3, 2020` */
const SLASHED = /ng[àa]y\s+(\d{1,2})(?:\s?[/.-]\s?|\s+th[áa]ng\s+)(\d{1,2})(?:\s?[/.-]\s?|,\s?)(\d{4})(?!\d)/iu;
/** `Hà Nội, 12/3/2020`: without its word a date is one of issue behind a place that is known, and nothing else on the line. */
const BARE = latin(/^(\s{0,100})(\p{Lu}[\p{L} .]{1,30})(,\s?)(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*$/u);
/** `Lý Sơn, 12 tháng 3 năm 2020` */
const DAY_BEFORE = /(?<=[,;]\s?)\d{1,2}\s+$/;
/** `Ea H'leo`, `Cư M’gar` */
const PLACE_WORD =
  "(?:\\p{Lu}[\\p{L}\\p{M}]*(?:['’‘][\\p{L}\\p{M}]+)?\\.?|\\d{1,2}|tỉnh|huyện|quận|thị|xã|phường|thành|phố|trấn)";
const PLACE = latin(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${PLACE_WORD}(?:(?:[ .-]{1,3}| {4,100})${PLACE_WORD}){0,6})(?:\\s*[,.;–-])?\\s*$`,
    'u',
  ),
);
const NO_WORD = latin(/^[^\p{L}\p{N}]*$/u);

/** Finds place and date in the text of a header line. */
export function findPlaceDate(text: string): PlaceDate | null {
  if (!/[Nn][Gg](?:[ÀàAa][Yy]|\s|\d|[^\w])/.test(text)) return bareDate(text);
  const match = DATE.exec(text);
  const slashed = match ? null : SLASHED.exec(text);
  if (!match && !slashed) return bareDate(text);
  const day = match && match[1] === undefined ? DAY_BEFORE.exec(text.slice(0, match.index)) : null;
  const from = day?.index ?? (match ?? slashed)!.index;
  const to = (match ?? slashed)!.index + (match ?? slashed)![0].trimEnd().length;
  const iso = match ? isoOf(match[3], match[2], match[1] ?? day?.[0]) : isoOf(slashed![3], slashed![2], slashed![1]);
  const place = findPlace(text.slice(0, from));
  return { from: place?.from ?? from, to, place, date: { from, to, iso } };
}

function bareDate(text: string): PlaceDate | null {
  const match = text.length < LONGEST_BARE ? BARE.exec(text) : null;
  if (!match) return null;
  const [, indent, name, comma, day, month, year] = match as unknown as string[];
  if (provinceOf(name!.replace(PLACE_NOUN, '')) === null) return null;
  const place = { from: indent!.length, to: indent!.length + name!.length };
  const date = { from: place.to + comma!.length, to: text.trimEnd().length, iso: isoOf(year, month, day) };
  return { from: place.from, to: date.to, place, date };
}
const LONGEST_BARE = 60;
const PLACE_NOUN = /^(?:tp|thành phố|tỉnh)\.?\s*/iu;

/** Whether place and date are all that the text says. */
export function isPlaceDateLine(text: string): boolean {
  const found = findPlaceDate(text);
  if (!found) return false;
  return NO_WORD.test(text.slice(0, found.from)) && NO_WORD.test(text.slice(found.to));
}

const REACH = 160;
/** `Hà Nội, hồi 10h00 ngày …`: telegrams print the hour too. */
const HOUR = /(?<!\s)\s*(?:(?:hồi|lúc)\s+)?(?<!\d)\d{1,2}\s?(?:h|g|giờ)\s?\d{0,2}(?:\s?phút)?(?:\s*,)?\s*$/iu;

function findPlace(before: string): { from: number; to: number } | null {
  const near = before.slice(-REACH).replace(HOUR, '');
  const match = PLACE.exec(near) ?? SMALL_PLACE.exec(near);
  const name = match?.[1];
  if (!match || !name) return null;
  const from = Math.max(0, before.length - REACH) + match.index;
  return { from, to: from + name.length };
}

/** `Phù yên, ngày …`: a name whose second word has lost its capital, alone before the date. */
const SMALL_PLACE = latin(/^\s{0,100}(\p{Lu}\p{Ll}{1,6} \p{Ll}{2,6}),\s*$/u);

function isoOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  if (!year) return null;
  const mm = twoDigits(month, 12);
  if (!mm) return year;
  const dd = twoDigits(day, 31);
  return dd ? `${year}-${mm}-${dd}` : `${year}-${mm}`;
}

function twoDigits(printed: string | undefined, most: number): string | null {
  const digits = (printed ?? '').replace(/\D/g, '');
  const value = Number(digits);
  return digits === '' || value < 1 || value > most ? null : String(value).padStart(2, '0');
}
