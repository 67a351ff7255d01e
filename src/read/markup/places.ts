/** Where the nodes of a piece stand in the source. */
import type { Nodes } from 'mdast';
import type { MarkdownText } from './markdown-text.ts';

export function startOf(node: Nodes, out: MarkdownText): number {
  return out.base + (node.position?.start.offset ?? 0);
}

export function endOf(node: Nodes, out: MarkdownText): number {
  return out.base + (node.position?.end.offset ?? 0);
}
