/**
 * The content of a document: all that is printed in it, in reading order, markup taken out; for formats that hold the whole document, not only what
 * was found in it. It is no part of the contract: it goes with a result through the program under a symbol, which no JSON prints and copies of the result
 * keep, and is made only when it is asked for. Offsets are those of the source, as everywhere in a result.
 */
import type { LineKind, Part } from './frame.ts';
import type { SectionKind } from './outline.ts';
import type { Result } from './result.ts';

export const CONTENT = Symbol('content');

export interface WithContent {
  [CONTENT]?: Content;
}

/** One for each component of the result, in order. */
export type Content = readonly PartContent[];

export interface PartContent {
  kind: Part['kind'];
  /** Code of an enclosed text's type; null for an appendix without one. */
  type: string | null;
  /** Paragraphs of header, title, addressees, recipients, signatures and footnotes. */
  frame: FrameParagraph[];
  /** The rest, as the outline nests it. */
  blocks: Block[];
}

export interface FrameParagraph {
  kind: LineKind;
  passage: Passage;
}

export interface Block {
  type: 'section' | 'paragraph' | 'item' | 'table';
  /** Of a section. */
  kind: SectionKind | null;
  /** As printed, without blanks. */
  marker: string | null;
  isHeading: boolean;
  /** Own text without the marker; null where only a marker is printed, and for a table. */
  passage: Passage | null;
  /** Of a table. */
  rows: Row[];
  start: number;
  end: number;
  children: Block[];
}

export interface Row {
  /** Whether it names the columns. */
  isHead: boolean;
  cells: Cell[];
}

export interface Cell {
  column: number;
  /** How many rows it reaches over. */
  rows: number;
  lines: Passage[];
}

/** A stretch of text that is read as one, although it may be printed over several lines. */
export interface Passage {
  text: string;
  start: number;
  end: number;
  /** Where in `text` stands what is printed at an offset of the source. */
  indexOf(offset: number): number;
}

/** Throws when the result was read without it. What could not be read has none. */
export function contentOf(result: Result & WithContent): Content {
  const content = result[CONTENT] ?? [];
  if (content.length < result.components.length)
    throw new TypeError('The document must be read with its content (withContent)');
  return content;
}
