/**
 * Stories: stretches of a file's text that are read on their own and then follow one another: the body, the notes, what is printed on each page.
 * Readers that learn only behind a paragraph or a table where it belongs collect it here before they write it.
 */
import type { Line } from '../../model/source.ts';
import { convertLegacyText, type LegacyFont } from '../../text/legacy-fonts.ts';
import type { DocumentText } from './document-text.ts';

/** Text in one font; `font` as for `DocumentText.add`. */
export interface Piece {
  text: string;
  font: LegacyFont | null;
}

export interface Paragraph {
  kind: 'paragraph';
  /** The label of an automatic list, without blanks around it. */
  label: string;
  pieces: Piece[];
  isHeading: boolean;
}

export interface Table {
  kind: 'table';
  rows: TableCell[][];
}

export interface TableCell {
  /** Column of the grid, from 0. */
  column: number;
  /** How many rows a merged cell covers. */
  rows?: number;
  blocks: Block[];
}

export type Block = Paragraph | Table;

export interface Stories {
  body: readonly Block[];
  /** Footnotes and endnotes in their order. */
  notes: readonly Block[];
  /** Heads and feet of pages; each is written once, and numbers of pages not at all. */
  furniture: readonly (readonly Block[])[];
}

/** A longer paragraph is text, whatever its style says. */
const LONGEST_HEADING = 300;
const PAGE_NUMBER = /^[\s\d./–—-]*$/;

export function newParagraph(): Paragraph {
  return { kind: 'paragraph', label: '', pieces: [], isHeading: false };
}

export function addPiece(pieces: Piece[], text: string, font: LegacyFont | null = null): void {
  const last = pieces.at(-1);
  if (last && last.font === font) last.text += text;
  else if (text !== '') pieces.push({ text, font });
}

export function isBlankParagraph(paragraph: Paragraph): boolean {
  return paragraph.label === '' && paragraph.pieces.every(({ text }) => text.trim() === '');
}

/** The text of pieces, those in legacy fonts converted. */
export function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text, font }) => (font ? convertLegacyText(text, font) : text)).join('');
}

export function writeStories(out: DocumentText, { body, notes, furniture }: Stories): void {
  writeBlocks(out, body, null);
  writeBlocks(out, notes, 'footnote');
  const written = new Set<string>();
  for (const story of furniture) {
    const text = textOfBlocks(story);
    if (PAGE_NUMBER.test(text) || written.has(text)) continue;
    written.add(text);
    writeBlocks(out, story, 'page-furniture');
  }
}

/** Writes blocks; those of a note or a page's head have its role, others that of their style. */
function writeBlocks(out: DocumentText, blocks: readonly Block[], role: Line['role'] | null): void {
  const { cell } = out;
  for (const block of blocks) {
    if (block.kind === 'table') {
      writeTable(out, block, role);
      out.enter({ cell });
    } else {
      writeParagraph(out, block, role);
    }
  }
}

function writeTable(out: DocumentText, { rows }: Table, role: Line['role'] | null): void {
  const table = out.tables.next++;
  rows.forEach((cells, row) => {
    for (const { column, rows, blocks } of cells) {
      out.enter({ cell: rows === undefined ? { table, row, column } : { table, row, column, rows } });
      writeBlocks(out, blocks, role);
    }
  });
}

function writeParagraph(out: DocumentText, paragraph: Paragraph, role: Line['role'] | null): void {
  const { label, pieces, isHeading } = paragraph;
  out.enter({ role: role ?? (isHeading && isShort(pieces) ? 'heading' : 'text') });
  if (label !== '') out.add(`${label} `);
  for (const { text, font } of pieces) out.add(text, font);
  out.endParagraph();
}

function isShort(pieces: readonly Piece[]): boolean {
  return pieces.reduce((length, { text }) => length + text.length, 0) <= LONGEST_HEADING;
}

function textOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .map((block) =>
      block.kind === 'table'
        ? block.rows.map((cells) => cells.map((cell) => textOfBlocks(cell.blocks)).join('\t')).join('\n')
        : textOfPieces(block.pieces).trim(),
    )
    .filter((text) => text !== '')
    .join('\n');
}
