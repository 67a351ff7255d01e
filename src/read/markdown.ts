/**
 * Reads Markdown: remark says what is markup, the rest is text.
 *
 * The working text is the source's own characters in the source's own lines; markers of lists and headings that are printed stay as printed and are
 * never counted anew. Two constructs of Markdown are switched off, because administrative texts print something else that way: an indented `b)` is no
 * code, and an issuer above `-------` no heading. remark's time grows faster than its input, so a text goes through it in pieces.
 */
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Reading } from '../model/source.ts';
import { normalizeText } from '../text/normalize.ts';
import { Budget } from './budget.ts';
import { layOut } from './layout.ts';
import { joinBrokenRows } from './markup/broken-rows.ts';
import { cutAtCells, putCellsTogether } from './markup/drawn-cells.ts';
import { HtmlReader } from './markup/html-tags.ts';
import { lowerBlocks } from './markup/lowering.ts';
import { MarkdownText } from './markup/markdown-text.ts';
import { cutPieces } from './markup/pieces.ts';
import { splitLines } from './physical-lines.ts';

const parser = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(function switchOff() {
    const data = this.data() as { micromarkExtensions?: unknown[] };
    data.micromarkExtensions = [
      ...(data.micromarkExtensions ?? []),
      { disable: { null: ['codeIndented', 'setextUnderline'] } },
    ];
  })
  .freeze();

export function readMarkdown(source: string, budget = new Budget()): Reading {
  const tables = { next: 0 };
  const printed = normalizeText(source);
  const normal = putCellsTogether(source, { ...printed, text: joinBrokenRows(printed.text) }, tables);
  const out = new MarkdownText(normal.text, tables);
  const html = new HtmlReader(out);
  for (const piece of cutAtCells(cutPieces(normal.text), normal.cells)) {
    budget.checkTime();
    if (piece.cell !== out.cell) out.enter({ cell: piece.cell });
    if (piece.role !== 'text') {
      out.enter({ role: piece.role });
      out.addRange(piece.from, piece.to);
      out.enter({ role: 'text' });
    } else {
      lowerPiece(out, html, piece.from, piece.to);
    }
  }
  const { text, map: lowered } = out.build();
  const map = lowered.through(normal.map);
  const lines = layOut(source, text, map, out.assign(splitLines(text)), out.tables);
  return { source, text: text.includes('\t') ? text.replaceAll('\t', ' ') : text, map, lines };
}

/** A line that opens a hundred lists and quotations, one in the other, and then says something. */
const TOO_DEEP = /^[ \t]*(?:>[ \t]*|[-+*][ \t]+|\d{1,9}[.)][ \t]+){100}(?![ \t])[^\n\p{L}\p{N}]*[\p{L}\p{N}]/mu;

/** Markup nested too deep takes remark long and may exhaust its stack; such a piece is read as the text that it is. */
function lowerPiece(out: MarkdownText, html: HtmlReader, from: number, to: number): void {
  const root = parsePiece(out.source.slice(from, to));
  if (!root) {
    out.addRange(from, to);
    return;
  }
  out.base = from;
  lowerBlocks(root, out, html);
}

function parsePiece(text: string): Root | null {
  if (TOO_DEEP.test(text)) return null;
  try {
    return parser.parse(text);
  } catch {
    return null;
  }
}
