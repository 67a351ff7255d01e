/**
 * What a reader hands to the stages: the text as it stands in the file, the text as the stages see it, and the way back.
 *
 * Two texts and two kinds of offset run through the program. `source` is the decoded file, byte order mark removed, and its offsets are the only
 * ones that leave the program. `text` is the working text: NFC, markup taken out, one space for one space; every stage speaks in its offsets, and
 * `map` leads from them to the source. Both count UTF-16 code units.
 */
import type { DiagnosticCode } from './messages.ts';

/** Leads from offsets of the working text to offsets of the source. */
export interface OffsetMap {
  /** Source offset of the character at `offset`. */
  start(offset: number): number;
  /** Source offset behind the last character of a range that ends at `offset`. */
  end(offset: number): number;
  /** Source range of all that stands in a range. It is wider than from start to end where cells were put together whose lines stand side by side. */
  cover(start: number, end: number): { start: number; end: number };
}

export interface Reading {
  /** The decoded source text, before any normalisation. */
  source: string;
  /** The working text. Lines are ranges of it. */
  text: string;
  map: OffsetMap;
  /** Non-blank lines in reading order; ranges are trimmed, ascending and disjoint. */
  lines: Line[];
  /** The stretch of the source that is read, where a file holds several documents, and the line (from 1) on which it begins. All of it otherwise. */
  extent?: { start: number; end: number; line: number };
  /** What the reader met in the file and the text does not show. */
  notices?: readonly Notice[];
  /** The encoding in which the file keeps its text, where the reader found it out: by the names of its fonts. */
  encoding?: string | null;
  /** Words of the working text that were recognised (OCR) or are spelled otherwise, in order, with what stands in the source. */
  variants?: readonly Variant[];
  /** Where pages begin, in ascending order of `at`; none for a form without pages. Notes behind the text turn back to their pages. */
  pages?: readonly PageStart[];
}

/** From the source offset `at` on, the text stands on a page, counted from 1. */
export interface PageStart {
  at: number;
  page: number;
}

/**
 * A word that a fixed phrase or a series of markers requires, or that is kept in another spelling: `III.` stands in the working text at `start` … `end`, `HI.`
 * in the source; `kỹ`, and `kĩ` in the source.
 */
export interface Variant {
  start: number;
  end: number;
  printed: string;
}

/** A diagnostic of the file: its code, and what its message names. */
export interface Notice {
  code: DiagnosticCode;
  params: Readonly<Record<string, string | number>>;
  /** The place in the source that it speaks of, if there is one. */
  at?: { start: number; end: number };
}

/** A printed line, or one cell's line where a row holds several cells. */
export interface Line {
  /** Range in the working text, without surrounding blanks. */
  start: number;
  end: number;
  /** Source offset at which the line's territory begins, its markup included (`# `, `| `, `<p>`): regions are cut here. */
  origin: number;
  /** Blank lines (or lines of markup alone) between this line and the one before. */
  gap: number;
  /** Where the line stands in a table, else null. A header or a foot set as a borderless table has cells too. */
  cell: Cell | null;
  /** What the file says of the line; `text` where it says nothing. */
  role: 'text' | 'heading' | 'front-matter' | 'surroundings' | 'code' | 'footnote' | 'page-furniture';
}

/** Counted from 0; tables are numbered through the document. */
export interface Cell {
  table: number;
  row: number;
  column: number;
  /** How many rows a merged cell (ô gộp) covers; one where nothing is said. */
  rows?: number;
}
