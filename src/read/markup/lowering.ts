/**
 * Lowers a Markdown tree (mdast) to the text it prints. One case for each kind of node; what a kind does not print (images, comments, link targets) has
 * no text.
 */
import type { Code, InlineCode, List, Nodes, Root, Table, Text, ThematicBreak } from 'mdast';
import type { HtmlReader } from './html-tags.ts';
import { findLooseStars } from './loose-stars.ts';
import type { MarkdownText } from './markdown-text.ts';

/** What is nested deeper is taken as it stands. */
const DEEPEST = 400;

export function lowerBlocks(root: Root, out: MarkdownText, html: HtmlReader): void {
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
      case 'table':
        addTable(node, out, (child) => visit(child, depth + 3));
        return;
      case 'footnoteDefinition':
        out.addRange(startOf(node, out), startOf(node, out) + node.identifier.length + 4);
        break;
    }
    if (depth === 1) html.leaveStale(startOf(node, out));
    if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(root, 0);
}

function startOf(node: Nodes, out: MarkdownText): number {
  return out.base + (node.position?.start.offset ?? 0);
}

function endOf(node: Nodes, out: MarkdownText): number {
  return out.base + (node.position?.end.offset ?? 0);
}

/** Text, without the asterisks of emphasis that remark could not pair. */
function addText(node: Text, out: MarkdownText): void {
  const from = startOf(node, out);
  const to = endOf(node, out);
  const drops = node.value.includes('*') ? findLooseStars(out.source, from, to) : [];
  const isAsItStands = to - from === node.value.length && drops.length === 0 && out.source.startsWith(node.value, from);
  if (isAsItStands) out.addRange(from, to);
  else out.addMeaning(from, to, node.value, drops);
}

/** A rule stays a line; `** **`, which converters make of an empty bold cell, is nothing. */
function addRule(node: ThematicBreak, out: MarkdownText): void {
  const rule = out.source.slice(startOf(node, out), endOf(node, out));
  if (!/^\*\*[ \t]*\*\*$/.test(rule.trim())) out.addRange(startOf(node, out), endOf(node, out));
}

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

/** Items keep the marker that is printed. */
function addList(list: List, out: MarkdownText, visit: (node: Nodes) => void): void {
  for (const item of list.children) {
    const from = startOf(item, out);
    MARKER.lastIndex = from;
    const marker = MARKER.exec(out.source)?.[0] ?? '';
    out.addRange(from, from + marker.length);
    for (const child of item.children) visit(child);
  }
}

/** A cell's lines are lines of the text; the rule under the header row is none. */
function addTable(node: Table, out: MarkdownText, visit: (node: Nodes) => void): void {
  const table = out.tables.next++;
  out.bridge(startOf(node, out));
  node.children.forEach((line, row) => {
    line.children.forEach((cell, column) => {
      out.enter({ cell: { table, row, column } });
      out.skipTo(startOf(cell, out));
      out.isTight = true;
      for (const child of cell.children) visit(child);
      out.isTight = false;
    });
  });
  out.skipTo(endOf(node, out));
  out.enter({ cell: null });
}
