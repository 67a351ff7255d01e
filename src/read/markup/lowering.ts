/**
 * Lowers a Markdown tree (mdast) to the text it prints. One case for each kind of node; what a kind does not print (images, comments, link targets) has
 * no text.
 */
import type { Code, FootnoteDefinition, InlineCode, List, Nodes, Paragraph, Root, Text, ThematicBreak } from 'mdast';
import { indentOf } from '../../text/indent.ts';
import { matchAt } from '../../text/matches.ts';
import type { Edit } from '../../text/normalize.ts';
import { decodeEntity } from './html-entities.ts';
import { ENTITY_OR_ESCAPE, type HtmlReader } from './html-tags.ts';
import { findFormulas } from './latex.ts';
import { findLooseStars } from './loose-stars.ts';
import type { MarkdownText } from './markdown-text.ts';
import { endOf, startOf } from './places.ts';
import { addTable, type LastTable } from './tables.ts';

/** What is nested deeper is taken as it stands. */
const DEEPEST = 400;

export function lowerBlocks(root: Root, out: MarkdownText, html: HtmlReader): void {
  let last: LastTable | null = null;
  const visit = (node: Nodes, depth: number): void => {
    if (depth > DEEPEST) {
      out.addRange(startOf(node, out), endOf(node, out));
      return;
    }
    switch (node.type) {
      case 'text':
        addText(node, out);
        return;
      case 'inlineCode':
        addInlineCode(node, out);
        return;
      case 'code':
        addCode(node, out);
        return;
      case 'html':
        html.read(startOf(node, out), endOf(node, out));
        return;
      case 'thematicBreak':
        addRule(node, out);
        return;
      case 'footnoteReference':
        // The mark is no part of the name or the sentence that it stands behind.
        out.bridge(startOf(node, out));
        out.skipTo(endOf(node, out));
        return;
      case 'definition':
        out.addRange(startOf(node, out), endOf(node, out));
        return;
      case 'heading':
        out.enter({ role: 'heading' });
        for (const child of node.children) visit(child, depth + 1);
        out.enter({ role: 'text' });
        return;
      case 'list':
        addList(node, out, (child) => visit(child, depth + 2));
        return;
      case 'paragraph':
        if (addPageMark(node, out)) return;
        break;
      case 'table':
        last = addTable(node, last, out, (child) => visit(child, depth + 3));
        return;
      case 'footnoteDefinition':
        out.enter({ role: 'footnote' });
        out.addRange(startOf(node, out), endOfLabel(node, out));
        for (const child of node.children) visit(child, depth + 1);
        out.enter({ role: 'text' });
        return;
    }
    if (depth === 1) html.leaveStale(startOf(node, out));
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
}

/** Text, without the asterisks of emphasis that remark could not pair. */
function addText(node: Text, out: MarkdownText): void {
  const from = startOf(node, out);
  const to = endOf(node, out);
  const edits = [...findFormulas(out.source, from, to), ...findMarks(out.source, from, to)];
  if (edits.length > 0) {
    addEdited(
      out,
      from,
      to,
      edits.sort((a, b) => a.from - b.from),
    );
    return;
  }
  const drops = node.value.includes('*') ? findLooseStars(out.source, from, to) : [];
  const isAsItStands = to - from === node.value.length && drops.length === 0 && out.source.startsWith(node.value, from);
  if (isAsItStands) out.addRange(from, to);
  else out.addMeaning(from, to, node.value, drops);
}

/** Text with formulas and tags in it, which say something else than they are. */
function addEdited(out: MarkdownText, from: number, to: number, edits: readonly Edit[]): void {
  let at = from;
  out.bridge(from);
  const addPlain = (end: number): void => {
    const begin = at;
    for (const { 0: found, index } of out.source.slice(begin, end).matchAll(ENTITY_OR_ESCAPE)) {
      const start = begin + index;
      out.addRange(at, start);
      out.addAtom(decodeEntity(found), start, start + found.length);
      at = start + found.length;
    }
    out.addRange(at, end);
    at = end;
  };
  for (const edit of edits) {
    if (edit.from < at) continue;
    addPlain(edit.from);
    out.addAtom(edit.text, edit.from, edit.to);
    at = edit.to;
  }
  addPlain(to);
}

/** `<page_number>2</page_number>`: what vision models say of a page, tagged. */
const PAGE_MARK = /^<(page_number|page_header|page_footer|watermark)>([^<>\n]{0,200})<\/\1>$/i;

const MARK = /<\/?(?:page_number|page_header|page_footer)>|(?<!^[ \t]*)\[\^[\w-]{1,20}\]/gim;

/** Such tags in a text, whose names Markdown takes for no tag; and marks of footnotes that are missing, or stand in another piece. */
function findMarks(source: string, from: number, to: number): Edit[] {
  const text = source.slice(from, to);
  if (!text.includes('<') && !text.includes('[^')) return [];
  return [...text.matchAll(MARK)].map(({ 0: tag, index }) => ({
    from: from + index,
    to: from + index + tag.length,
    text: '',
  }));
}

function addPageMark(node: Paragraph, out: MarkdownText): boolean {
  const from = startOf(node, out);
  const mark = PAGE_MARK.exec(out.source.slice(from, Math.min(endOf(node, out), from + 300)));
  if (!mark) return false;
  out.enter({ role: 'page-furniture' });
  out.bridge(from);
  out.skipTo(from + mark[1]!.length + 2);
  out.addRange(from + mark[1]!.length + 2, from + mark[1]!.length + 2 + mark[2]!.length);
  out.skipTo(endOf(node, out));
  out.enter({ role: 'text' });
  return true;
}

/** A rule stays a line, but between two tables it is a page's end; `** **`, which converters make of an empty bold cell, is nothing. */
function addRule(node: ThematicBreak, out: MarkdownText): void {
  const from = startOf(node, out);
  const to = endOf(node, out);
  if (/^\*\*[ \t]*\*\*$/.test(out.source.slice(from, to).trim())) return;
  const isPageEnd =
    out.source
      .slice(Math.max(0, from - NEAR), from)
      .trimEnd()
      .endsWith('|') && /^(?:\s|<!--[^>]{0,100}-->)*\|/.test(out.source.slice(to, to + NEAR));
  if (isPageEnd) out.enter({ role: 'page-furniture' });
  out.addRange(from, to);
  if (isPageEnd) out.enter({ role: 'text' });
}
const NEAR = 200;

function addInlineCode(node: InlineCode, out: MarkdownText): void {
  const raw = out.source.slice(startOf(node, out), endOf(node, out));
  const ticks = /^`+/.exec(raw)?.[0].length ?? 0;
  out.addRange(startOf(node, out) + ticks, endOf(node, out) - ticks);
}

/** The lines between the fences. */
function addCode(node: Code, out: MarkdownText): void {
  const from = out.source.indexOf('\n', startOf(node, out)) + 1;
  const lastLine = out.source.lastIndexOf('\n', endOf(node, out) - 1);
  if (from === 0 || node.value === '' || lastLine <= from) return;
  out.enter({ role: 'code' });
  out.addRange(from, lastLine);
  out.enter({ role: 'text' });
}

const MARKER = /(?:[-+*]|\d{1,9}[.)])[ \t]?/y;

/** Items keep the marker that is printed, and how far they stand in. */
function addList(list: List, out: MarkdownText, visit: (node: Nodes) => void): void {
  for (const item of list.children) {
    const from = startOf(item, out);
    const marker = matchAt(MARKER, out.source, from)?.[0] ?? '';
    out.addRange(from - indentOnLine(out.source, from), from + marker.length);
    for (const child of item.children) visit(child);
  }
}

/** How far what begins at an offset stands in; 0 behind anything else on its line. */
function indentOnLine(source: string, start: number): number {
  const indent = indentOf(source, start);
  return source[start - indent - 1] === '\n' ? indent : 0;
}

/** `[^1]: `. */
function endOfLabel(node: FootnoteDefinition, out: MarkdownText): number {
  const end = startOf(node, out) + node.identifier.length + 4;
  return out.source[end] === ' ' ? end + 1 : end;
}
