/**
 * Printed lines, and what they tell of the page: how wide it is, and whether its paragraphs and items are parted by blank lines.
 */
import type { Line, Reading } from '../../model/source.ts';
import { endsSentence } from '../../text/letter-case.ts';
import { type Marker, readMarker } from './markers.ts';
import { mendMarkers } from './slipped-markers.ts';

export interface Printed {
  index: number;
  line: Line;
  text: string;
  marker: Marker | null;
  /** The line is directly followed by one that begins in lower case: it was broken by the width of the page. */
  isBroken: boolean;
}

/** The printed lines of the given indexes. */
export function printedLines(reading: Reading, indexes: readonly number[]): readonly Printed[] {
  return mendMarkers(indexes.map((index) => printedLine(reading, index)));
}

function printedLine(reading: Reading, index: number): Printed {
  const line = reading.lines[index]!;
  const text = reading.text.slice(line.start, line.end);
  const next = reading.lines[index + 1];
  const isFollowed =
    next !== undefined && next.gap === 0 && !line.cell && STARTS_LOW.test(reading.text.charAt(next.start));
  // `BÍ THƯ` ⏎ `(chữ ký)` is none
  const isBroken = isFollowed && !isShouted(text) && readMarker(reading.text.slice(next.start, next.end)) === null;
  return { index, line, text, marker: readMarker(text), isBroken };
}

export const STARTS_LOW = /^[\p{Ll}(,;)%]/u;

/** `giai đoạn 2023` ⏎ `- 2026`: the dash between two years came to stand first on a line. */
export function spansYears(before: string, text: string): boolean {
  return ENDS_WITH_YEAR.test(before) && STARTS_WITH_YEAR.test(text);
}
const ENDS_WITH_YEAR = /(?:^|\s)(?:19|20)\d\d$/;
const STARTS_WITH_YEAR = /^[-–]\s?(?:19|20)\d\d(?!\d)/;

export function isShouted(text: string): boolean {
  return text.length > 3 && text === text.toUpperCase() && /\p{Lu}/u.test(text);
}

/** Characters by which a full line may fall short of the page's width. */
const SLACK = 3;
/** Share of the page's width above which a line counts as full when the next goes on in lower case. */
export const NEARLY = 0.8;

/** A first line: broken in the middle of a sentence although the next word would have fitted. */
export function isOpening(line: Printed, next: Printed | undefined, width: number): boolean {
  if (!line.isBroken || !next || endsSentence(line.text)) return false;
  return neededWidth(line, next) <= width;
}

/** Fewest first lines that show the width at which a portal breaks them. */
const FEWEST_OPENINGS = 4;

/** Were the first lines broken by a width? Then they are of about one length. */
export function isOneWidth(openings: ReadonlySet<Printed>): boolean {
  const lengths = [...openings].map(({ text }) => text.length);
  return lengths.length >= FEWEST_OPENINGS && Math.min(...lengths) > Math.max(...lengths) * NEARLY;
}

/** The width that a line with the first word of the next would have taken. */
export function neededWidth(line: Printed, next: Printed): number {
  return line.text.length + 1 + firstWordLength(next.text) + SLACK;
}

function firstWordLength(text: string): number {
  const blank = text.search(/\s/);
  return blank < 0 ? text.length : blank;
}

/** Fewest blank lines by which a document shows that it parts its paragraphs so. */
const FEWEST_BLANKS = 6;

/** Are paragraphs parted by blank lines throughout? Then a line directly below another goes on with it, whatever its first letter. */
export function partsByBlankLines(printed: readonly Printed[]): boolean {
  let blanks = 0;
  let breaks = 0;
  let continued = 0;
  const items = { spaced: 0, tight: 0 };
  printed.forEach((line, i) => {
    const before = printed[i - 1];
    if (!before || line.line.cell || before.line.cell) return;
    if (line.marker) items[line.line.gap > 0 ? 'spaced' : 'tight']++;
    else if (line.line.gap > 0) blanks++;
    else if (before.isBroken) continued++;
    else if (endsSentence(before.text) || isShouted(before.text)) breaks++;
  });
  if (continued <= 2) return false;
  const all = blanks + items.spaced;
  return (
    (blanks >= FEWEST_BLANKS && breaks * 8 < blanks) || (all >= FEWEST_BLANKS * 2 && (breaks + items.tight) * 8 < all)
  );
}

/** Share of the items that stand behind blank lines in a document that parts them so. */
const MOST_ITEMS = 0.8;

export function partsItemsByBlankLines(printed: readonly Printed[]): boolean {
  const items = printed.filter(({ line, marker }) => !line.cell && marker !== null);
  return items.filter(({ line }) => line.gap > 0).length >= items.length * MOST_ITEMS;
}

/** How many lines around a line tell the width of the page at it. */
export const AROUND = 12;
/** A line that is longer than the page is wide by more than this was not broken by it: it is a paragraph. */
export const WIDER = 1.4;

/** Characters of the widest page; what goes on behind longer lines was torn by other things. */
const WIDEST = 220;

/**
 * The width of the page at each line: the longest line around it that was broken by it. Infinite where none was, and where more lines are paragraphs of their
 * own than were broken, as those are that a page's end tore: then no line is full.
 */
export function localWidths(printed: readonly Printed[], isBroken: (line: Printed) => boolean): number[] {
  return printed.map((_, i) => {
    const around = printed.slice(Math.max(0, i - AROUND), i + AROUND);
    const broken = around.filter(isBroken);
    const width = Math.max(0, ...broken.map(({ text }) => text.length));
    const wider = around.filter(({ text }) => text.length > width * WIDER);
    return broken.length === 0 || width > WIDEST || wider.length > broken.length ? Number.POSITIVE_INFINITY : width;
  });
}
