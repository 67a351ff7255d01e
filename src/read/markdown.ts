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
import { HtmlReader } from './html-tags.ts';
import { layOut } from './layout.ts';
import { cutPieces } from './markdown-pieces.ts';
import { MarkdownText } from './markdown-text.ts';
import { lowerBlocks } from './mdast-lowering.ts';
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

export function readMarkdown(source: string): Reading {
  const normal = normalizeText(source);
  const out = new MarkdownText(normal.text);
  const html = new HtmlReader(out);
  for (const piece of cutPieces(normal.text)) {
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

/** Markup nested thousands deep exhausts remark's stack; such a piece is read as the text that it is. */
function lowerPiece(out: MarkdownText, html: HtmlReader, from: number, to: number): void {
  let root: Root;
  try {
    root = parser.parse(out.source.slice(from, to));
  } catch {
    out.addRange(from, to);
    return;
  }
  out.base = from;
  lowerBlocks(root, out, html);
}
