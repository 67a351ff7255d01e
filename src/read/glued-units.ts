/**
 * Units (mục, khoản, điểm) that a converter has put on one line with the unit before them: `I. MỤC ĐÍCH, YÊU CẦU 1. Mục đích`, `1. … tập huấn. 2. Kiểm tra …`.
 *
 * A line is parted before a marker that counts on from one before it on the line, behind the end of a sentence; and before the first of a series, where the second
 * follows on the line, or opens one of the next.
 */
import { isUpper, latin } from '../text/letter-case.ts';
import { matchAt, matchesOf } from '../text/matches.ts';
import { pointOf, romanValue } from '../text/ordinals.ts';
import { type PrintedLine, trimEnd } from './physical-lines.ts';

/** What a marker counts with, and its place. */
interface Count {
  /** What tells its series from others: the sort of sign, the numbers before the last, the mark behind. */
  series: string;
  ordinal: number;
}

const SIGN = '(?<roman>[IVX]{1,5})|(?<digits>\\d{1,2}(?:\\.\\d{1,2}){0,3})|(?<letter>[a-zđ])';
const FIRST = latin(new RegExp(`(?:Điều[ \\t]+(?<article>\\d{1,3})|${SIGN})(?<mark>[.)])[ \\t]+(?=\\p{Lu})`, 'uy'));
/** Behind a blank, or directly behind the end of a sentence: `… tập huấn.2. Kiểm tra`. */
const WITHIN = latin(new RegExp(`(?<blank>[ \\t]|(?<=\\p{Ll}[.!?…]))(?:${SIGN})(?<mark>[.)])[ \\t]+(?=\\p{Lu})`, 'gu'));
/** Shorter lines hold no two units. */
const SHORTEST = 20;
/** Most characters of a heading that holds the first unit below it, and of a unit that holds the next. */
const LONGEST_HEADING = 160;
const LONGEST_UNIT = 2000;
/** Most lines below among which the second of a series is looked for. */
const REACH = 12;

/** Each such line as several. */
export function partUnits(text: string, lines: PrintedLine[]): PrintedLine[] {
  const parted = lines.flatMap((line, i) => {
    const cuts = cutsOf(text, lines, i);
    return [line.start, ...cuts].map((start, k) => {
      const end = cuts[k];
      const piece = k === 0 ? line : { ...line, start, head: start, gap: 0 };
      return end === undefined ? piece : { ...piece, end: trimEnd(text, start, end) };
    });
  });
  return parted.length === lines.length ? lines : parted;
}

/** Offsets of the markers before which a line is to be parted. */
function cutsOf(text: string, lines: readonly PrintedLine[], at: number): number[] {
  const { start, end, cell } = lines[at]!;
  if (cell !== null || end - start < SHORTEST) return [];
  const first = matchAt(FIRST, text, start);
  if (!first) return [];
  const line = text.slice(start, end);
  const own = countOf(first);
  const open = [own];
  const cuts: number[] = [];
  /** Where the text of the unit begins that is open. */
  let from = first[0].length;
  for (const found of matchesOf(WITHIN, line)) {
    const count = countOf(found);
    const before = line.slice(Math.max(from, found.index - LONGEST_HEADING), found.index);
    const level = open.findIndex(({ series }) => series === count.series);
    const goesOn =
      level >= 0 && count.ordinal === open[level]!.ordinal + 1 && ENDS_UNIT.test(line.charAt(found.index - 1));
    const opens =
      level < 0 &&
      count.ordinal === 1 &&
      mayHoldUnits(before, own) &&
      isFollowed(count, line.slice(found.index + 1, found.index + LONGEST_UNIT), text, lines, at);
    if (!goesOn && !opens) continue;
    if (level >= 0) open.length = level;
    open.push(count);
    cuts.push(start + found.index + found.groups!.blank!.length);
    from = found.index + found[0].length;
  }
  return cuts;
}

/** Behind a semicolon it is a paragraph that counts: `Công tác thi: a) Sở Y tế soạn đề; b) Sở Nội vụ chấm thi`. */
const ENDS_UNIT = /[.!?…”"]/;
const HOLDS_UNITS = /[.:!?…”"]/;

/** Behind a colon or a sentence, or a heading in capitals; behind an article's or a Roman heading in small letters, where it cites nothing. */
function mayHoldUnits(before: string, own: Count): boolean {
  return (
    HOLDS_UNITS.test(before.slice(-1)) ||
    isUpper(before) ||
    (IS_HEADING.test(own.series) && !CITES.test(before.slice(-LONGEST_CITING)))
  );
}
const IS_HEADING = /^(?:article|roman)/;
const CITES = /(?:khoản|điểm|điều|mục|phần|số|bước|tiểu mục|và|,)$/iu;
/** Characters within which such a word stands. */
const LONGEST_CITING = 12;

/** The second of the series follows on the line, or opens one of the next before the first does. */
function isFollowed({ series }: Count, rest: string, text: string, lines: readonly PrintedLine[], at: number): boolean {
  for (const found of matchesOf(WITHIN, rest)) {
    const count = countOf(found);
    if (count.series !== series || CITES.test(rest.slice(Math.max(0, found.index - LONGEST_CITING), found.index)))
      continue;
    return count.ordinal === 2 && ENDS_UNIT.test(rest.charAt(found.index - 1));
  }
  for (let i = at + 1; i < Math.min(lines.length, at + REACH); i++) {
    const found = lines[i]!.cell === null ? matchAt(FIRST, text, lines[i]!.start) : null;
    const count = found && countOf(found);
    if (count?.series === series) return count.ordinal === 2;
  }
  return false;
}

function countOf({ groups }: RegExpExecArray): Count {
  const { article, digits, letter, roman, mark } = groups!;
  if (article !== undefined) return { ordinal: Number(article), series: 'article' };
  if (letter !== undefined) return { ordinal: pointOf(letter), series: `letter ${mark}` };
  if (roman !== undefined) return { ordinal: romanValue(roman), series: `roman ${mark}` };
  const parts = digits!.split('.');
  return { ordinal: Number(parts.at(-1)), series: `number ${parts.slice(0, -1).join('.')} ${mark}` };
}
