/** Whether a printed line goes on with the paragraph of the line before it: what a typesetter broke is joined, what a writer broke is not. */
import { type TextLine, textOf } from './lines.ts';
import type { Margins } from './margins.ts';

/** How two lines follow: in one paragraph (and with a blank between them or none), broken in it, or as paragraphs. */
export type Joint = 'blank' | 'none' | 'break' | 'paragraph';

/** What begins an item: a bullet, a number or letter with its mark, a heading of a part. */
const MARKER =
  /^(?:[-–—+•*▪●○■§]\s?\S|(?:\d{1,3}(?:\.\d{1,3}){0,4}[.)]?|[IVXLC]{1,6}[.)]|[A-ZĐa-zđ][.)]|\(\d{1,2}\))\s|(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC|Phụ lục|PHỤ LỤC)\s+[\dIVXLC])/u;
/** The heads of divisions are paragraphs, however they are centred. */
const DIVISION = /^(?:Điều|Chương|Mục|Phần|PHẦN|CHƯƠNG|MỤC|Phụ lục|PHỤ LỤC)\s+[\dIVXLC]/u;
const NUMBERED = /^\d{1,3}\s/;
/** Words and symbols that a line's end cuts: `QĐ-`, `22/`. */
const CUT = /[\p{L}\p{N}][-/]$/u;

export function jointOf(above: TextLine, line: TextLine, first: TextLine, margins: Margins): Joint {
  const { left, right, leading, isIndented } = margins;
  const text = textOf(line);
  const isFull = !fits(above, line, right);
  const isSamePage = above.page === line.page;
  const isNear = !isSamePage || line.y - above.y <= leading * 1.32 * Math.max(line.size, above.size) + 1;
  const isAlike = Math.abs(line.size - above.size) < 0.12 * line.size;
  if (isCentred(line, margins) && isCentred(above, margins) && isSamePage && !isMarker(text)) {
    const isOfOneKind = isAlike && isBold(line) === isBold(above) && isCapitals(text) === isCapitals(textOf(above));
    return isNear && isOfOneKind && !DIVISION.test(text) ? (isFull ? glue(above) : 'break') : 'paragraph';
  }
  if (!isFull || !isNear || !isAlike) return 'paragraph';
  const em = line.size;
  const isAtMargin = line.x < left + 0.7 * em;
  const beganInside = first.x > left + 0.9 * em;
  const goesOn = isIndented && isAtMargin && beganInside;
  const isInside = isCentred(line, margins) && line.x > left + 4 * em;
  if (isInside && isCapitals(text) !== isCapitals(textOf(above))) return 'paragraph';
  if (isMarker(text) && !goesOn && !isInside) return 'paragraph';
  const hangs = above === first && isMarker(textOf(above));
  if (line.x > above.x + 0.9 * em && !hangs && !isInside) return 'paragraph';
  if (isIndented && beganInside && !isAtMargin && Math.abs(line.x - first.x) < 0.5 * em) return 'paragraph';
  if (isBold(above) && !isBold(line) && above === first && endsBold(above) && !startsBold(line)) return 'paragraph';
  return glue(above);
}

/** Likewise in a cell, where nothing is known but its width. */
export function jointInCell(above: TextLine, line: TextLine, right: number): Joint {
  const text = textOf(line);
  if (isMarker(text)) return 'paragraph';
  return fits(above, line, right) ? 'paragraph' : glue(above);
}

export function isMarker(text: string): boolean {
  return MARKER.test(text) && !NUMBERED.test(text);
}

function glue(above: TextLine): Joint {
  return CUT.test(textOf(above)) ? 'none' : 'blank';
}

/** Whether the first word of a line would have had room at the end of the line above. */
function fits(above: TextLine, line: TextLine, right: number): boolean {
  let end = line.glyphs[0]!.end;
  // a dash goes with the word behind it
  let isWord = false;
  for (const [i, glyph] of line.glyphs.entries()) {
    if (i > 0 && glyph.isSpaced && isWord) break;
    end = glyph.end;
    isWord ||= LETTER.test(glyph.text);
  }
  // boxes of recognised words are a little too narrow
  const spare = line.glyphs[0]!.font === null ? 0.5 : 0.06;
  return above.end + 0.22 * line.size + (end - line.x) < right - spare * line.size;
}

const LETTER = /[\p{L}\p{N}]/u;

function isCentred(line: TextLine, { left, right, size }: Margins): boolean {
  const [before, behind] = [line.x - left, right - line.end];
  return before > 1.5 * size && behind > 1.5 * size && Math.abs(before - behind) < 1.6 * size;
}

function isCapitals(text: string): boolean {
  return text === text.toUpperCase();
}

function isBold(line: TextLine): boolean {
  return line.glyphs.filter(({ font }) => isBoldFont(font)).length > line.glyphs.length * 0.8;
}

function endsBold({ glyphs }: TextLine): boolean {
  return isBoldFont(glyphs.at(-1)!.font);
}

function startsBold({ glyphs }: TextLine): boolean {
  return isBoldFont(glyphs[0]!.font);
}

function isBoldFont(font: TextLine['glyphs'][number]['font']): boolean {
  return font !== null && (font.bold === true || font.black === true || /bold|black/i.test(font.name));
}
