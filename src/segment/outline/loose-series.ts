/**
 * Series of markers of which one alone would tell nothing: with a comma or a colon, behind letters before small words, before figures. At least two follow
 * each other, or one goes on with a series that is told by itself.
 *
 * > | 1, Mục đích ⏎ 2, Yêu cầu    a. rà soát … ⏎ b. tổng hợp …    1. Mở 02 lớp … ⏎ 2. 05 lớp …    A: Nội dung ⏎ B: Kinh phí
 *     ^^            ^^            ^^             ^^                              ^^               ^^            ^^
 */
import { endsSentence, latin } from '../../text/letter-case.ts';
import { pointOf, romanValue } from '../../text/ordinals.ts';
import type { Marker } from './markers.ts';
import type { Printed } from './printed-lines.ts';

/** The last marker of a series. */
interface Last {
  marker: Marker;
  at: number;
  /** Nothing says yet that it is a marker: the next of its series does. */
  isPending: boolean;
}

/** The markers of such series, by the index of their lines. */
export function looseSeries(printed: readonly Printed[]): Map<number, Marker> {
  const found = new Map<number, Marker>();
  /** Series as they are nested, the outermost first. */
  const open: Last[] = [];
  printed.forEach(({ line, text, marker: own }, at) => {
    if (line.cell) return;
    const above = line.gap > 0 ? undefined : printed[at - 1];
    const isBelowUnit = Boolean(above?.marker?.kind) || found.has(at - 1);
    const may = own
      ? readings(own)
      : looseMarkers(text).filter((one) => !goesOnAbove(one, text, above) || (isBelowUnit && one.ordinal === 1));
    const levelOf = (one: Marker) => open.findLastIndex((last) => goesOn(last.marker, one));
    const marker = may.find((one) => levelOf(one) >= 0) ?? may.find(({ ordinal }) => ordinal === 1) ?? own;
    if (!marker) return;
    const level = levelOf(marker);
    const last = open[level];
    if (last?.isPending) found.set(last.at, last.marker);
    if (last && !own) found.set(at, marker);
    // what follows none of those that are alike opens a series in their place
    const isAlike = (other: Last) => other.marker.style === marker.style && (own !== null || other.isPending);
    const place = last ? level : open.findLastIndex(isAlike);
    if (place >= 0) open.length = place;
    open.push({ marker, at, isPending: !own && !last });
  });
  return found;
}

/** Below a line that ends no sentence a figure goes on with it, where it is no first unit below a heading: `Tỷ lệ sinh là` ⏎ `4. 6 phần nghìn`. */
function goesOnAbove({ length }: Marker, text: string, above: Printed | undefined): boolean {
  return above !== undefined && isFigureAt(text, length) && !endsSentence(above.text);
}

function isFigureAt(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at));
}

/** `i)` alone may be a letter or a small Roman number. */
function readings(own: Marker): Marker[] {
  return own.kind === 'letter' && /^i(?!\p{L})/u.test(own.printed) ? [own, { ...own, ordinal: 1 }] : [own];
}

/** Does a marker follow another in its series? */
function goesOn(before: Marker, { style, ordinal, path }: Marker): boolean {
  if (style !== before.style || ordinal !== before.ordinal + 1) return false;
  return path.every((part, i) => i === path.length - 1 || part === before.path[i]);
}

const SIGN =
  '(?<number>\\d{1,2}(?:\\.\\d{1,2}){0,3})|(?<mixed>[A-HĐ]\\.?\\d{1,2}(?:\\.\\d{1,2})?)|(?<letter>[A-HĐa-zđ])|(?<roman>[IVX]{1,5}|[ivx]{2,4})|(?<glyph>[①-⑳Ⅰ-Ⅻ])';
const LOOSE = latin(
  new RegExp(
    `^(?:${SIGN})(?:[ \\t]?(?<mark>\\\\[.)]|[.)/,;:–-]{1,2}))?(?:(?<blank>[ \\t]+)(?=\\S)|(?=\\p{Lu})|$)`,
    'u',
  ),
);
/** `1. 1. Mục đích`, `2 .1 Yêu cầu`: numbers with blanks in them. */
const SPACED = latin(/^(\d{1,2}(?:[ \t]?\.[ \t]?\d{1,2}){1,3})[.)]?[ \t]+(?=\p{Lu})/u);
/** Behind these a figure tells a span or a date: `1 - 2 ngày`, `5/ 6`. */
const JOINS_FIGURES = /[/,;:-]/;

/** What a line may begin with; a small letter that is a Roman number too is read as both. */
function looseMarkers(text: string): Marker[] {
  const found = LOOSE.exec(text);
  if (!found) return [];
  const { number, mixed, letter, roman, glyph, mark = '', blank } = found.groups!;
  const { length } = found[0];
  const sign = (number ?? mixed ?? letter ?? roman ?? glyph)!;
  if (mark === '' && !glyph && !((blank || length === text.length) && sign.includes('.'))) return [];
  const closer = mark.replace('\\', '').replace('–', '-');
  const spaced = number ? SPACED.exec(text) : null;
  const apart = spaced ? [numberMarker(spaced[1]!.replace(/[ \t]/g, ''), '', spaced[0].length)] : [];
  if (JOINS_FIGURES.test(closer) && isFigureAt(text, length)) return apart;
  if (number) return [...apart, numberMarker(number, closer, length)];
  const plain = sign.normalize('NFKC');
  if (glyph && /\d/.test(plain)) return [{ ...numberMarker(plain, closer, length), style: 'glyph', printed: sign }];
  return placesOf(plain, mixed).map(([sort, ordinal]) => ({
    style: sort === 'upper' ? 'upper.' : `${sort}${closer}`,
    kind: sort === 'roman' ? 'roman' : sort.startsWith('mixed') ? 'number' : 'letter',
    ordinal,
    path: [],
    printed: sign + closer,
    length,
    isWeak: false,
  }));
}

function numberMarker(digits: string, closer: string, length: number): Marker {
  const path = digits.split('.').map(Number);
  const style = path.length === 1 ? `number${closer}` : `number.${path.length}`;
  return { style, kind: 'number', ordinal: path.at(-1)!, path, printed: digits + closer, length, isWeak: false };
}

/** The series that a letter or a Roman number may belong to, with its place there. */
function placesOf(sign: string, mixed: string | undefined): [sort: string, place: number][] {
  // `A.1`, `B2.`: in another letter the series begins anew
  const [, above = '', place] = mixed ? MIXED.exec(sign)! : [];
  if (place) return [[`mixed ${above}`, Number(place)]];
  if (/^[IVX]/.test(sign)) return romanValue(sign) > 0 ? [['roman', romanValue(sign)]] : [];
  if (/^[A-HĐ]/.test(sign)) return [['upper', sign.charCodeAt(0) - 64]];
  const point = sign.length === 1 ? pointOf(sign) : 0;
  const value = romanValue(sign.toUpperCase());
  return [point, value].filter((place) => place > 0).map((place) => ['letter', place]);
}
const MIXED = /^([A-HĐ]\.?(?:\d{1,2}\.)?)(\d{1,2})$/;
