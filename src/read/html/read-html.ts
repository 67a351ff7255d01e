/**
 * Reads a web page: what a browser shows of it, as lines. The page's text is the source that spans point into; its markup is not.
 *
 * The document is found in the page by its contents, and what stands around it keeps its place in the text as `surroundings`. rehype parses the page by
 * the rules of the HTML standard, as browsers do, so that unclosed and misplaced tags mean here what they mean there.
 */
import type { Reading } from '../../model/source.ts';
import { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import type { Block } from './blocks.ts';
import { textOf } from './blocks.ts';
import { isHeadMark, markOf } from './document-lines.ts';
import { findDocument } from './document-root.ts';
import { pageOfArchive } from './mhtml.ts';
import { parsePage } from './parse-page.ts';
import { type WalkedPage, walkPage } from './walk-page.ts';

export function readHtml(source: string, budget = new Budget()): Reading {
  const root = parsePage(pageOfArchive(source) ?? source);
  budget.checkTime();
  const page = walkPage(root, budget);
  return write(hasLetterhead(page) ? page : withHidden(page, () => walkPage(root, budget, true)), budget);
}

/** Some pages show their document only when a script has run. */
function withHidden(shown: WalkedPage, walkAll: () => WalkedPage): WalkedPage {
  const all = walkAll();
  return hasLetterhead(all) || shown.blocks.length === 0 ? all : shown;
}

function hasLetterhead({ blocks }: WalkedPage): boolean {
  return blocks.some((block) => {
    if (block.length === 0 || block.length > LONGEST_HEAD) return false;
    const mark = markOf(textOf(block).trim());
    return mark !== null && isHeadMark(mark);
  });
}
const LONGEST_HEAD = 300;

function write(page: WalkedPage, budget: Budget): Reading {
  const text = new DocumentText(budget);
  const { from, to } = findDocument(page);
  const fonts = isLegacyText(page.blocks);
  const tables = new Map<number, number>();
  for (const block of page.blocks) {
    const isOutside = block.element < from || block.element >= to;
    const role = isOutside ? 'surroundings' : block.role;
    text.enter({ cell: isOutside ? null : renumber(block.cell, tables, text), role });
    if (block.label) text.add(block.label);
    for (const piece of block.pieces) text.add(piece.text, fonts ? piece.font : null);
    text.endParagraph();
  }
  text.enter({ cell: null, role: 'text' });
  for (const notice of page.notices) text.notice(notice);
  return text.build();
}

/** Tables are numbered in the order in which their first cells with text come. */
function renumber(cell: Block['cell'], tables: Map<number, number>, text: DocumentText): Block['cell'] {
  if (!cell) return null;
  let table = tables.get(cell.table);
  if (table === undefined) {
    table = text.tables.next++;
    tables.set(cell.table, table);
  }
  return { ...cell, table };
}

/** Pages whose text was converted to Unicode often name the old fonts still. */
function isLegacyText(blocks: readonly Block[]): boolean {
  return !blocks.some(({ pieces }) => pieces.some(({ text, font }) => font && VIETNAMESE.test(text)));
}
const VIETNAMESE = /[\u1ea0-\u1ef9ĂăĐđƠơƯư]/;
