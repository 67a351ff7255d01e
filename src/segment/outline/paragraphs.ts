/**
 * Paragraphs: printed lines joined to what the writer wrote as one.
 *
 * A line that begins with a marker opens a paragraph. Other lines go on with the one before them where it was broken by the width of the page
 * (hard wraps) or by the page's end (a sentence torn by a blank line). The width of the page is taken from the document: from lines that are
 * evidently continued.
 */
import { lexicon } from '../../lexicon/bodies.ts';
import type { Reading } from '../../model/source.ts';
import { endsSentence } from '../../text/letter-case.ts';
import { tokenize } from '../../text/tokens.ts';
import { standingIn } from './indents.ts';
import type { Marker } from './markers.ts';
import {
  isOneWidth,
  isOpening,
  isShouted,
  localWidths,
  NEARLY,
  neededWidth,
  type Printed,
  partsByBlankLines,
  partsItemsByBlankLines,
  printedLines,
  STARTS_LOW,
  spansYears,
  WIDER,
} from './printed-lines.ts';

export interface Paragraph {
  marker: Marker | null;
  /** Indexes into `reading.lines`. */
  lines: number[];
  /** The table that its lines belong to, as the reader numbered it; null outside tables. */
  table: number | null;
}

/** Joins the given lines (ascending indexes of body lines). Lines of tables are given back one a paragraph, with their table. */
export function joinParagraphs(reading: Reading, lines: readonly number[]): Paragraph[] {
  const printed = printedLines(reading, lines);
  const widths = localWidths(printed, (line) => line.isBroken);
  const openings = new Set(printed.filter((line, i) => isOpening(line, printed[i + 1], widths[i]!)));
  const openingWidths = isOneWidth(openings)
    ? localWidths(printed, (line) => openings.has(line))
    : widths.map(() => Number.POSITIVE_INFINITY);
  const isSpaced = partsByBlankLines(printed);
  const standsIn = standingIn(reading, printed);
  const areItemsSpaced = partsItemsByBlankLines(printed);
  const paragraphs: Paragraph[] = [];
  const counted = new Map<string, Marker>();
  let open: Paragraph | null = null;
  let first = printed[0]!;
  let isQuoted = false;
  printed.forEach((line, i) => {
    const marker = isQuoted || line.line.cell ? null : line.marker;
    const isQuotedUnit = isQuoted && line.marker !== null && !line.marker.isWeak;
    const before = printed[i - 1];
    const joint =
      open && before && !before.line.cell && !line.line.cell && !isQuotedUnit
        ? {
            open,
            first,
            before,
            line,
            marker,
            width: widths[i - 1]!,
            openingWidth: openingWidths[i - 1]!,
            isSpaced,
            standsIn: standsIn?.[i] ?? null,
            areItemsSpaced,
            gap: gapBetween(reading, before, line),
            isOverPage: line.index > before.index + 1,
            counted,
          }
        : null;
    if (joint && continues(joint, openings.has(line))) joint.open.lines.push(line.index);
    else {
      open = { marker, lines: [line.index], table: line.line.cell?.table ?? null };
      first = line;
      paragraphs.push(open);
      if (marker?.kind) counted.set(marker.style, marker);
    }
    isQuoted = staysQuoted(isQuoted, line.text);
  });
  return paragraphs;
}

/** The most blank lines in a row: a page number between the lines may have them above it alone. */
function gapBetween(reading: Reading, before: Printed, line: Printed): number {
  let { gap } = line.line;
  for (let i = before.index + 1; i < line.index; i++) gap = Math.max(gap, reading.lines[i]!.gap);
  return gap;
}

/** Text quoted from line to line (amended articles) keeps its markers to itself: its units are paragraphs. */
function staysQuoted(isQuoted: boolean, text: string): boolean {
  if (!isQuoted && !('“"'.includes(text.charAt(0)) && OPENS_QUOTED_UNIT.test(text))) return false;
  return !/[”"][.;,]?$/u.test(text);
}

const OPENS_QUOTED_UNIT = /^[“"](?:Điều|Chương|Mục|Phần|\d{1,2}[.)]|[a-zđ]\)|[IVX]+\.)/u;

interface Joint {
  open: Paragraph;
  /** The line with which it begins. */
  first: Printed;
  before: Printed;
  line: Printed;
  marker: Marker | null;
  /** Width of the page around the earlier line. */
  width: number;
  /** Width at which portals break the first lines of paragraphs; infinite where they don't. */
  openingWidth: number;
  /** The document parts its paragraphs by blank lines. */
  isSpaced: boolean;
  /** Whether the line stands in, where that tells paragraphs. */
  standsIn: boolean | null;
  /** So are its items: a line directly below an item is no paragraph of its own. */
  areItemsSpaced: boolean;
  /** Blank lines between the lines. */
  gap: number;
  /** What belongs to the page stands between the lines. */
  isOverPage: boolean;
  /** The last markers so far, by their style. */
  counted: ReadonlyMap<string, Marker>;
}

/** Does the line go on with the paragraph that is open? `opens`: the line is itself broken early, as first lines are. */
function continues(joint: Joint, opens: boolean): boolean {
  const { before, line, marker, open } = joint;
  if (line.line.role === 'heading' || before.line.role === 'heading') return false;
  // a marker alone on its line waits for its text
  if (isBareMarker(open, before)) return marker === null;
  if (marker === null && isLabelAbove(joint)) return true;
  if (marker) return joint.gap === 0 && (marker.kind === null ? isJoiningDash(joint) : isMidSentence(joint, marker));
  if (joint.gap > 0) return isTorn(before.text, line.text) || (joint.isOverPage && isFullAndOpen(joint));
  if (OPENS_ASIDE.test(line.text) || isClosedAside(joint)) return false;
  if (isShouted(before.text)) return isShouted(`${before.text} ${line.text}`) && !endsSentence(before.text);
  if (before.text.endsWith(',') && OPENS_BASIS.test(line.text)) return false;
  if (endsOpen(before.text, line.text) || joint.isSpaced) return true;
  if (joint.standsIn !== null) return !joint.standsIn;
  const needed = neededWidth(before, line);
  const isFull = needed > joint.width && before.text.length < joint.width * WIDER;
  const isEnd = endsSentence(before.text);
  if (STARTS_LOW.test(line.text))
    return isFull || before.text.length > joint.width * NEARLY || !/[;:]$/.test(before.text);
  if (isEnd) return isFull && !opens;
  if (/^\d/.test(line.text) || hasOpenBracket(joint) || isNameAcross(before.text, line.text)) return true;
  if (open.lines.length === 1 && needed > joint.openingWidth) return true;
  if (open.marker === null && before.text.length > joint.width * NEARLY) return true;
  if (isFull) return !(opens && open.marker !== null && line.text.length < joint.width * EARLY);
  // the first line of a paragraph may be broken early by the portal that gave the text
  return (
    joint.areItemsSpaced &&
    open.lines.length === 1 &&
    before.text.length < joint.width * EARLY &&
    Number.isFinite(joint.width)
  );
}

/** A dash within a phrase or a name came to stand first when the line was full: `phát triển kinh tế` ⏎ `- xã hội`, `Sở Lao động` ⏎ `- Thương binh và Xã hội`. */
function isJoiningDash({ before, line, width, isSpaced, areItemsSpaced }: Joint): boolean {
  const { length } = before.text;
  if (ENDS_CLAUSE.test(before.text) || length < width * NEARLY || length > width * WIDER) return false;
  // where a blank line stands before every item this is none: `Vụ Kế hoạch` ⏎ `- Tài chính`
  if (isSpaced && areItemsSpaced) return true;
  if (/^[-–] \p{Ll}/u.test(line.text) || spansYears(before.text, line.text)) return true;
  return isSymbolAcross(before.text, line.text) || isNameAcross(before.text, line.text);
}

/** `Công văn số 123/UBND` ⏎ `-NC ngày …` */
function isSymbolAcross(before: string, text: string): boolean {
  return /^[-–][A-ZĐ]{2}/u.test(text) && /\d\/[A-ZĐ]{2,6}$/u.test(before);
}

/** Is a body of the gazetteer named by the end of one line with the beginning of the next: `trình Thủ tướng` ⏎ `Chính phủ quyết định`? */
function isNameAcross(before: string, text: string): boolean {
  const head = before.slice(-LONGEST_HEAD);
  const joined = `${head} ${text.slice(0, LONGEST_HEAD)}`;
  const tokens = tokenize({ start: 0, end: joined.length, text: joined });
  const next = tokens.findIndex(({ start }) => start > head.length);
  return tokens.some((_, i) => i < next && (lexicon.names.match(tokens, i)?.next ?? 0) > next);
}
/** Letters in which the part of a name before its dash has room. */
const LONGEST_HEAD = 40;
const ENDS_CLAUSE = /[.:;,!?…][”"’')*]*$/u;

/** Legal bases that are parted by commas: `Căn cứ Luật Đất đai,` ⏎ `Căn cứ Nghị định …,` */
const OPENS_BASIS = /^(?:Căn cứ|Xét|Theo đề nghị)\s/u;

/** A parenthesis on a line of its own that says who and when: `(Cơ quan chủ trì: …; thời gian: …)`. */
const OPENS_ASIDE = /^\((?:(?:cơ quan|đơn vị) )?(?:chủ trì|phối hợp|thực hiện|thời gian|thời hạn)[^():]{0,30}:/iu;

/** Did the parenthesis that opened the paragraph end with the line before? */
function isClosedAside({ open, first, before }: Joint): boolean {
  return open.marker === null && /\)[.;]?$/u.test(before.text) && OPENS_ASIDE.test(first.text);
}

/** Is a bracket open at the end of the line that it opened in? What stands in it is not torn. */
function hasOpenBracket({ before }: Joint): boolean {
  return before.text.lastIndexOf('(') > before.text.lastIndexOf(')');
}

/** Share of the page's width below which a line was broken early. */
const EARLY = 0.4;

function isBareMarker(open: Paragraph, before: Printed): boolean {
  return open.marker !== null && open.lines.length === 1 && open.marker.length >= before.text.length;
}

/** The label of a line (`- Thời gian:`, `Đơn vị chủ trì:`) stands above what it says, which is short. */
function isLabelAbove({ open, before, line }: Joint): boolean {
  return (
    before.text.endsWith(':') &&
    open.lines.length === 1 &&
    open.marker?.kind == null &&
    line.text.length < LONGEST_VALUE &&
    !line.text.endsWith(':') &&
    LABEL_ALONE.test(before.text) &&
    !isShouted(line.text)
  );
}
const LONGEST_VALUE = 160;
const LABEL_ALONE =
  /^(?:\P{L}\s*)?(?:(?:các )?(?:cơ quan|đơn vị|bộ phận|người|cá nhân)(?:, (?:đơn vị|cá nhân))? )?(?:chủ trì|phối hợp|thực hiện|phụ trách|tham gia|chịu trách nhiệm|thời gian|thời hạn|tiến độ|địa điểm)(?: (?:thực hiện|tổ chức|hoàn thành|phối hợp|dự kiến))?\s*:$/iu;

/** What looks like a marker is a number in the middle of a sentence: `Điều` ⏎ `12. …`, or a weak form behind a full line that ends no sentence. */
function isMidSentence(joint: Joint, marker: Marker): boolean {
  const { before, width } = joint;
  // `(sau đây gọi là Nghị quyết` ⏎ `26), …` closes the bracket
  const closes = marker.printed.endsWith(')') && !marker.printed.startsWith('(');
  const isEnd = endsSentence(before.text);
  if (closes && hasOpenBracket(joint) && !isEnd) return true;
  const isNumber = marker.kind === 'number';
  if ((isNumber || marker.kind === 'roman') && isNextNumber(joint, marker)) return false;
  if (closes && isNumber && marker.ordinal > 1 && !isEnd) return true;
  if ((isNumber || marker.kind === 'roman') && CITES_NUMBER.test(before.text) && !isShouted(before.text)) return true;
  return marker.isWeak && !isEnd && before.text.length > width * 0.7;
}

/** The number goes on counting where the last unit stopped, or opens a list below one: `Thời gian: Hằng năm` ⏎ `3. Tập huấn …`. */
function isNextNumber({ open, counted }: Joint, { style, ordinal, path }: Marker): boolean {
  const last = counted.get(style);
  const parent = path.slice(0, -1);
  if (last && ordinal === last.ordinal + 1 && parent.every((number, i) => number === last.path[i])) return true;
  if (ordinal !== 1 || open.marker?.kind == null || open.lines.length > 1) return false;
  return parent.length === 0 || parent.join('.') === open.marker.path.join('.');
}

const CITES_NUMBER = /(?:^|\s)(?:điều|khoản|điểm|mục|phần|chương|số|ngày|tháng|năm|lớp|quý|từ|đến|tại|theo|lần thứ)$/iu;

/** A sentence torn by a page break or an empty line: it ends in the middle and goes on in lower case, or ends in a joining word. */
function isTorn(before: string, text: string): boolean {
  if (endsSentence(before) || isShouted(before)) return false;
  return joins(before, text) || /^\p{Ll}/u.test(text);
}

/** The line at the foot of a page is full and ends no sentence: `…; Báo` ⏎ page ⏎ `Quảng Trị mở chuyên mục …`. */
function isFullAndOpen({ before, line, width }: Joint): boolean {
  return (
    neededWidth(before, line) > width && !endsSentence(before.text) && !isShouted(before.text) && !isShouted(line.text)
  );
}

const JOINING =
  /(?:^|\s)(?:và|vào|của|các|với|về|cho|tại|trong|do|để|nhằm|là|từ|đến|theo|hoặc|hay|thuộc|những|bằng|giữa|trên|dưới|như|khi|nếu|vì|được|phải|cần|không|có|(?<!cuối )cùng|mỗi|mọi|bởi|sẽ|nhưng|(?<!(?:các|của|thuộc|cấp|đạo|quan|phòng|tra) )(?:Sở|Bộ|Ủy|Uỷ))$/u;
/** Words that a figure follows; otherwise they may end a heading: `Phát triển kinh tế số`. */
const COUNTING = /(?:^|\s)(?:số|ngày|tháng|năm)$/u;

/** `III/2018`, `II và quý III` */
const QUARTER = /^(?:I{1,3}|IV)(?![A-ZĐ.)])/u;

/** Does the line end in a word that the next completes? */
function joins(before: string, text: string): boolean {
  return (
    JOINING.test(before) ||
    (COUNTING.test(before) && /^\d/.test(text)) ||
    (/\squý$/iu.test(before) && QUARTER.test(text))
  );
}

/** The line ends in a word or mark that cannot end a sentence. */
function endsOpen(before: string, text: string): boolean {
  return joins(before, text) || /[,–-]$|[\dA-ZĐ]\/$/u.test(before) || (text.startsWith('/') && /\d$/.test(before));
}
