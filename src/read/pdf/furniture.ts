/**
 * What belongs to pages and not to their text: page numbers, running heads and feet, what signatures show. Footnotes stand at the bottom, in small letters.
 */
import { makeLines, type TextLine, textOf } from './lines.ts';
import type { Glyph, PageMarks, Rule } from './page-marks.ts';
import type { PageTable } from './tables.ts';

/** How much of a page, above and below, running heads and feet may take. */
const EDGE = 0.11;
const PAGE_NUMBER =
  /^(?:[-–—.|\s]*\d{1,4}[-–—.|\s]*|(?:Trang|Tr\.|Page)\s*\d{1,4}(?:\s*(?:\/|trên|of)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;
/** What browsers print above and below a page: time and title, address and page. */
const PRINTED =
  /^(?:\d{1,2}\/\d{1,2}\/\d{2,4}, \d{1,2}:\d{2}(?: [AP]M)?(?: |$)|\d{1,2}:\d{2},? \d{1,2}\/\d{1,2}\/\d{4}(?: |$)|(?:https?|file):\/\/\S+(?: \d{1,4}\/\d{1,4})?$)/u;
/** What is stamped into the text later: the document's number, the day, the month. */
const STAMPED = /^[\d\s/.-]{1,12}$/;
const NOTE = /^(?:\(?\[?\d{1,3}\]?\)?|\*{1,3})\s?\S/;

export interface EdgePage {
  width: number;
  height: number;
  lines: TextLine[];
}

/** What annotations draw, apart from the numbers that are stamped into the text. */
export function takeSignatures(glyphs: readonly Glyph[]): { rest: Glyph[]; signatures: Glyph[] } {
  const texts = new Map<number, string>();
  for (const { annotation, text } of glyphs) {
    if (annotation > 0) texts.set(annotation, (texts.get(annotation) ?? '') + text);
  }
  const isText = ({ annotation }: Glyph) => annotation === 0 || STAMPED.test(texts.get(annotation)!.trim());
  if (texts.size === 0) return { rest: [...glyphs], signatures: [] };
  return { rest: glyphs.filter(isText), signatures: glyphs.filter((glyph) => !isText(glyph)) };
}

/**
 * Takes the marks of incoming mail (dấu công văn đến) out of the tables of a recognised page: a small box with `Số`, `Ngày`, `Chuyển` to be filled in, which the
 * office that got the document stamped on it.
 */
export function takeIncomingMarks(
  { tables, rest }: { tables: readonly PageTable[]; rest: readonly Glyph[] },
  { width, height }: PageMarks,
  number: number,
): { tables: PageTable[]; rest: Glyph[]; incoming: TextLine[] } {
  const isMark = ({ columns, top, bottom, cells }: PageTable) => {
    const isSmall = columns.at(-1)! - columns[0]! < width * 0.5 && bottom - top < height * 0.2 && bottom < height / 2;
    return isSmall && INCOMING.test(cells.flatMap(({ lines }) => lines.map(textOf)).join(' '));
  };
  const marks = tables.filter(isMark);
  const incoming = marks.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines));
  const isBeside = (glyph: Glyph) => marks.some((mark) => isOnMark(glyph, mark));
  return {
    tables: tables.filter((table) => !marks.includes(table)),
    rest: rest.filter((glyph) => !isBeside(glyph)),
    incoming: [...incoming, ...makeLines(rest.filter(isBeside), number)],
  };
}

/** The office's name stands on or above the upper edge of its mark. */
function isOnMark({ x, end, y }: Glyph, { columns, top, bottom }: PageTable): boolean {
  const middle = (x + end) / 2;
  return middle > columns[0]! - ASIDE && middle < columns.at(-1)! + ASIDE && y > top - ABOVE && y < bottom;
}
const ASIDE = 6;
const ABOVE = 16;

const INCOMING = /(?:^|\s)(?:[ĐD][ẾEÊỀ]N|C[VÔO]|Chuy[êểeề]n)(?:\s|:|\.|$)/u;

/** Takes the furniture out of the lines of all pages. */
export function takeFurniture(pages: readonly EdgePage[]): TextLine[] {
  const repeated = findRepeated(pages);
  const taken: TextLine[] = [];
  for (const page of pages) {
    page.lines = page.lines.filter((line, i) => {
      const isOuter = i === 0 || i === page.lines.length - 1;
      const isOwn = isOuter && isAtEdge(line, page) && isOfPage(textOf(line));
      if (!isOwn && !repeated.has(line)) return true;
      taken.push(line);
      return false;
    });
  }
  return taken;
}

function isOfPage(text: string): boolean {
  // `ﬁle://` with a ligature
  return PAGE_NUMBER.test(text) || PRINTED.test(text.normalize('NFKC'));
}

/** Takes the footnotes out of a page's lines. `across` are its rules: notes stand below one, or are marked by a raised number. */
export function takeFootnotes(page: EdgePage, size: number, across: readonly Rule[]): TextLine[] {
  let from = page.lines.length;
  while (from > 0 && page.lines[from - 1]!.size <= size * 0.9) from--;
  for (let i = from; i < page.lines.length; i++) {
    const line = page.lines[i]!;
    const text = textOf(line);
    if (!NOTE.test(text)) continue;
    const rule = across.some(
      ({ at, from: x, to }) => line.y - at > 0 && line.y - at < 4 * size && to - x < page.width * 0.5 && x < line.x + 8,
    );
    const [first, second] = [line.glyphs[0]!, line.glyphs[Math.min(2, line.glyphs.length - 1)]!];
    const isRaised = first.size < second.size * 0.85 || first.y < second.y - 1.5;
    if (rule || isRaised) return page.lines.splice(i);
  }
  return [];
}

/** Lines in the edges that say the same on several pages, numbers aside. */
function findRepeated(pages: readonly EdgePage[]): Set<TextLine> {
  const groups = new Map<string, TextLine[]>();
  for (const page of pages) {
    const edge = [...page.lines.slice(0, 2), ...page.lines.slice(-2)];
    for (const line of new Set(edge)) {
      if (!isAtEdge(line, page)) continue;
      const key = `${textOf(line).replace(/\d+/g, '#')} ${Math.round(line.y / 4)}`;
      groups.set(key, [...(groups.get(key) ?? []), line]);
    }
  }
  const least = Math.max(2, Math.min(3, Math.ceil(pages.length / 2)));
  return new Set([...groups.values()].filter((group) => group.length >= least).flat());
}

function isAtEdge({ y }: TextLine, { height }: EdgePage): boolean {
  return y < height * EDGE || y > height * (1 - EDGE);
}
