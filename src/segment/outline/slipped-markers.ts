/**
 * Markers with a slip of the pen or of recognition, which only those before and behind them tell: the mark behind one of a series is missing or another, its
 * letters are misread; or a whole series has numbers without a mark.
 *
 * > | 1. Mục đích ⏎ 2 Yêu cầu ⏎ 3. Nội dung    a) … ⏎ b, … ⏎ c) …    I. … ⏎ Il. … ⏎ III. …    Điều 4. … ⏎ Điêu 5. … ⏎ Điều 6. …
 *                   ^                                ^^                   ^^^                         ^^^^^^^
 */
import { bareLetters, endsSentence, latin } from '../../text/letter-case.ts';
import { ordinalOf, pointOf, romanValue } from '../../text/ordinals.ts';
import { looseSeries } from './loose-series.ts';
import type { Marker } from './markers.ts';
import type { Printed } from './printed-lines.ts';

/** Gives markers to lines that miss one in a series; lines of tables have none. */
export function mendMarkers(printed: readonly Printed[]): readonly Printed[] {
  const found = looseSeries(printed);
  addUnmarkedNumbers(printed, found);
  fillGaps(printed, found);
  if (found.size === 0) return printed;
  return printed.map((line, i) => {
    const marker = found.get(i) ?? line.marker;
    return { ...line, marker, isBroken: line.isBroken && !found.has(i + 1) };
  });
}

/** The last marker of an open series. */
interface Open {
  marker: Marker;
  at: number;
}

/** Most markers in a row that may have slipped. */
const LONGEST_GAP = 3;

/** Looks for what is missing between two markers of a series, before its second, and behind its last. */
function fillGaps(printed: readonly Printed[], found: Map<number, Marker>): void {
  /** Series as they are nested, the outermost first. */
  const open: Open[] = [];
  printed.forEach(({ line, text, marker: own }, i) => {
    if (line.cell) return;
    const slipped = own || found.has(i) ? null : nextOf(open, text, printed[i - 1]);
    if (slipped) found.set(i, slipped);
    const marker = found.get(i) ?? own;
    if (!marker?.kind) return;
    const level = open.findLastIndex(({ marker: other }) => other.style === marker.style);
    const last = open[level];
    const before = last ? last.marker.ordinal : 0;
    // capitals are weak before all that they stand at
    if (marker.isWeak && marker.style !== 'upper.' && marker.ordinal !== before + 1) return;
    const missing = marker.ordinal - before - 1;
    if (missing > 0 && missing <= (last ? LONGEST_GAP : 1)) {
      const outer = level < 0 ? open : open.slice(0, level + 1);
      const slips = slipsBetween(printed, last ?? open.at(-1), { marker, at: i }, before, outer);
      for (const slip of slips) found.set(slip.at, slip.marker);
    }
    if (level >= 0) open.length = level;
    open.push({ marker, at: i });
  });
}

/** The next of one of the series that are open, the innermost first, where a line may begin a unit. */
function nextOf(open: readonly Open[], text: string, above: Printed | undefined): Marker | null {
  if (!above || !MAY_SLIP.test(text)) return null;
  const isEnd = endsSentence(above.text);
  if (!isEnd && (above.marker === null || above.text.length > LONGEST_HEADING || above.text.endsWith(','))) return null;
  for (const { marker } of open.toReversed()) {
    const slipped = slippedMarker(text, marker, marker.ordinal + 1);
    // `cấp giống cho` ⏎ `2 Hợp tác xã`
    if (slipped && (isEnd || !/[\p{L}\d]$/u.test(slipped.printed))) return slipped;
  }
  return null;
}
/** No name, which may be cited without a mark (`Điều 3 Luật Đầu tư`), and no figure that might be a Roman number (`11 Trung tâm Y tế`). */
const MAY_SLIP = /^\(?(?:[1-9]\d?|[a-zđA-ZĐ]|(?=.{0,4}[IVX])[IVXl1]{1,5})[^\p{L}\d]/u;
/** Characters of a heading that no mark ends. */
const LONGEST_HEADING = 80;

/** All markers that are missing before `next`, in order; none where one of them is not found. */
function slipsBetween(
  printed: readonly Printed[],
  above: Open | undefined,
  next: Open,
  before: number,
  outer: readonly Open[],
): Open[] {
  const slips: Open[] = [];
  for (let i = (above?.at ?? -1) + 1; i < next.at && before + slips.length + 1 < next.marker.ordinal; i++) {
    const { line, text, marker: own } = printed[i]!;
    if (line.cell || (own?.kind && outer.some(({ marker }) => marker.style === own.style))) continue;
    const marker = slippedMarker(text, next.marker, before + slips.length + 1);
    if (marker) slips.push({ marker, at: i });
  }
  return before + slips.length + 1 === next.marker.ordinal ? slips : [];
}

/** How the markers of a sort are written with slips; the first group of the form is the sign, of which the rule tells whether it is meant. */
interface Slip {
  form: RegExp;
  isMeant(sign: string, series: Marker, ordinal: number): boolean;
}

const NUMBER: Slip = {
  form: latin(/^\(?([\dl]{1,2}(?:[ \t]?[.,][ \t]?\d{1,2}){0,4})[ \t]?[.,:;)\]/-]{0,2}[ \t]+(?=\p{Lu})/u),
  isMeant: (sign, { path }, ordinal) => isPath(sign, [...path.slice(0, -1), ordinal]),
};
const ROMAN: Slip = {
  form: latin(/^([IVXl1]{1,5})[ \t]?[.,:;)/-]{0,2}[ \t]+(?=\p{Lu})/u),
  isMeant: (sign, _, ordinal) => romanValue(sign.replace(/[l1]/g, 'I')) === ordinal,
};
const LETTER: Slip = {
  form: latin(/^\(?([a-zđA-ZĐ])[ \t]?[.,:;)\]/]{0,2}[ \t]+(?=\p{Lu})/u),
  isMeant: (sign, series, ordinal) => placeOf(sign, series) === ordinal,
};
/** `Điêu 5.` for `Điều 5.` */
const NAMED: Slip = {
  form: latin(/^(\p{L}{3,6}(?:[ \t]\p{L}{2,5}){0,2}[ \t]+(?:\d{1,3}|[IVX]{1,5}))[ \t]?[.,:;]?[ \t]+(?=\p{Lu})/u),
  isMeant: (sign, { printed }, ordinal) =>
    nameOf(sign) === nameOf(printed) && ordinalOf(sign.slice(NAME.exec(sign)![0].length).trim()) === ordinal,
};

/** The marker at the beginning of a line, read with a slip as the one of a series that has a given place. */
function slippedMarker(text: string, series: Marker, ordinal: number): Marker | null {
  const isNamed = nameOf(series.printed) !== '';
  const { form, isMeant } = isNamed
    ? NAMED
    : series.kind === 'roman'
      ? ROMAN
      : series.kind === 'number'
        ? NUMBER
        : LETTER;
  const found = form.exec(text);
  if (!found || !isMeant(found[1]!, series, ordinal)) return null;
  const path = series.path.length > 0 ? [...series.path.slice(0, -1), ordinal] : series.path;
  const printed = isNamed ? found[0].trim().replace(/[ \t]+/g, ' ') : found[0].replace(/[ \t]/g, '');
  return { ...series, ordinal, path, printed, length: found[0].length, isWeak: false };
}

/** What names a marker, without marks on the letters: `dieu` of `Điều 4.`; an empty string for a marker without a name. */
function nameOf(printed: string): string {
  return bareLetters((NAME.exec(printed)?.[1] ?? '').toLowerCase());
}
const NAME = latin(/^(\p{L}{3,6}(?:[ \t]\p{L}{2,5}){0,2})[ \t]/u);

/** `1,2` and `1. 2` for `1.2`; `l` for `1`. */
function isPath(digits: string, path: readonly number[]): boolean {
  const parts = digits.replace(/l/g, '1').split(/[.,]/);
  return parts.length === path.length && parts.every((part, i) => Number(part) === path[i]);
}

/** The place of a letter in the series: capitals have their own order. */
function placeOf(letter: string, series: Marker): number {
  return series.style === 'upper.' ? letter.toUpperCase().charCodeAt(0) - 64 : pointOf(letter.toLowerCase());
}

/**
 * Numbers without a mark, as some writers have all of theirs: where Roman numbers stand without one too (`II NỘI DUNG`), and in series that begin right below
 * a heading: `I. MỤC ĐÍCH, YÊU CẦU` ⏎ `1 Mục đích` … `2 Yêu cầu`.
 */
function addUnmarkedNumbers(printed: readonly Printed[], found: Map<number, Marker>): void {
  const isUsual = printed.some(({ marker }) => marker?.style === 'roman');
  /** The last of the series that is open below a heading; its number is 0 right behind the heading. */
  let last: { ordinal: number; at: number; marker: Marker | null } | null = null;
  printed.forEach(({ line, text, marker: own }, i) => {
    if (own?.kind && OUTER.has(own.kind)) last = /[.;,]$/.test(text) ? null : { ordinal: 0, at: i, marker: null };
    const marker = own || line.cell || found.has(i) ? null : unmarkedNumber(text);
    if (!marker) return;
    if (isUsual) found.set(i, marker);
    if (marker.ordinal !== (last?.ordinal ?? -1) + 1 || (marker.ordinal === 1 && last!.at !== i - 1)) return;
    if (last?.marker) {
      found.set(last.at, last.marker);
      found.set(i, marker);
    }
    last = { ordinal: marker.ordinal, at: i, marker };
  });
}
/** Units whose headings stand above numbers. */
const OUTER: ReadonlySet<string> = new Set(['roman', 'part', 'chapter', 'section', 'subsection']);

function unmarkedNumber(line: string): Marker | null {
  const found = UNMARKED_NUMBER.exec(line);
  if (!found) return null;
  const [{ length }, printed = ''] = found;
  const ordinal = Number(printed);
  return { style: 'number', kind: 'number', ordinal, path: [ordinal], printed, length, isWeak: false };
}
const UNMARKED_NUMBER = latin(/^(\d{1,2})[ \t]+(?=\p{Lu})/u);
