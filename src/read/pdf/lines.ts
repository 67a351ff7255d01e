/** From characters to printed lines: those on one baseline, from left to right. */
import type { Glyph } from './page-marks.ts';

/** A printed line. `glyphs` holds no blanks; where one stood, or room for one, the next glyph has `isSpaced`. */
export interface TextLine {
  page: number;
  y: number;
  x: number;
  end: number;
  size: number;
  glyphs: Mark[];
}

export type Mark = Glyph & { isSpaced: boolean };

/** How far a character may stand above or below the baseline of its line (superscripts), in ems of the larger of them. */
const BASELINE = 0.38;
/** Room of so many ems between two characters is a blank. */
const BLANK = 0.17;

export function makeLines(glyphs: readonly Glyph[], page: number): TextLine[] {
  const byHeight = glyphs.filter(({ text, size }) => size > 0.5 && text.trim() !== '').sort((a, b) => a.y - b.y);
  const blanks = glyphs.filter(({ text }) => text !== '' && text.trim() === '').sort((a, b) => a.y - b.y);
  const rows: { y: number; size: number; glyphs: Glyph[] }[] = [];
  for (const glyph of byHeight) {
    const row = rows.at(-1);
    if (row && glyph.y - row.y <= BASELINE * Math.max(glyph.size, row.size)) {
      row.glyphs.push(glyph);
      // the baseline is that of the larger letters
      if (glyph.size > row.size * 1.1) [row.y, row.size] = [glyph.y, glyph.size];
    } else rows.push({ y: glyph.y, size: glyph.size, glyphs: [glyph] });
  }
  let at = 0;
  return rows.map((row) => {
    const own: Glyph[] = [];
    while (at < blanks.length && blanks[at]!.y < row.y - row.size * BASELINE) at++;
    for (let i = at; i < blanks.length && blanks[i]!.y <= row.y + row.size * BASELINE; i++) own.push(blanks[i]!);
    return lineOf(arrange(row.glyphs, own), page, row.y);
  });
}

/** The part of a line between two places, null where nothing stands. */
export function cutLine(line: TextLine, from: number, to: number): TextLine | null {
  const glyphs = line.glyphs.filter((glyph) => middle(glyph) >= from && middle(glyph) < to);
  return glyphs.length === 0 ? null : lineOf(glyphs, line.page, line.y);
}

export function textOf({ glyphs }: TextLine): string {
  return glyphs.map(({ text, isSpaced }, i) => (isSpaced && i > 0 ? ` ${text}` : text)).join('');
}

/** The widths of the blanks of a line, with the places of the characters around them. */
export function gapsOf({ glyphs }: TextLine): { from: number; to: number }[] {
  const gaps: { from: number; to: number }[] = [];
  let end = glyphs[0]?.end ?? 0;
  for (const glyph of glyphs) {
    if (glyph.x > end && glyph.isSpaced) gaps.push({ from: end, to: glyph.x });
    end = Math.max(end, glyph.end);
  }
  return gaps;
}

export function middle({ x, end }: { x: number; end: number }): number {
  return (x + end) / 2;
}

function lineOf(glyphs: Mark[], page: number, y: number): TextLine {
  const sizes = glyphs.map(({ size }) => size).sort((a, b) => a - b);
  const end = glyphs.reduce((most, glyph) => Math.max(most, glyph.end), 0);
  return { page, y, x: glyphs[0]!.x, end, size: sizes[sizes.length >> 1]!, glyphs };
}

/** From left to right, blanks folded, letters that are drawn twice (as some programs do for bold) once. */
function arrange(glyphs: Glyph[], blanks: readonly Glyph[]): Mark[] {
  const sorted = glyphs.sort((a, b) => a.x - b.x);
  const starts = blanks.map((blank) => middle(blank)).sort((a, b) => a - b);
  const marks: Mark[] = [];
  let blank = 0;
  let end = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    const before = marks.at(-1);
    if (
      before &&
      before.text === glyph.text &&
      glyph.x - before.x < 0.12 * glyph.size &&
      glyph.end - glyph.x > 0.2 * glyph.size
    )
      continue;
    let isSpaced = glyph.x - end > BLANK * glyph.size;
    while (blank < starts.length && starts[blank]! < middle(glyph)) {
      // below what was stamped there are blanks of the page
      const isStamped = glyph.annotation > 0 && before?.annotation === glyph.annotation;
      if (starts[blank]! > end - 0.1 * glyph.size && !isStamped) isSpaced = true;
      blank++;
    }
    marks.push({ ...glyph, isSpaced });
    end = Math.max(end, glyph.end);
  }
  return marks;
}
