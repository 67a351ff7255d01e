/** How much text the elements of a page hold. */
import type { Element, Nodes, Root } from 'hast';
import { SILENT } from './element-kinds.ts';
import type { Measure } from './table-grid.ts';

const MOTTO = /CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]\s*Tự do|ĐẢNG CỘNG SẢN VIỆT NAM/iu;
const LONGEST_MOTTO = 300;

export function measurePage(root: Root): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const visit = (node: Nodes): Measure => {
    if (node.type === 'text') return measureText(node.value);
    const sum = { length: 0, hasMotto: false };
    if (!('children' in node) || (node.type === 'element' && SILENT.has(node.tagName))) return sum;
    for (const child of node.children) {
      const { length, hasMotto } = visit(child);
      sum.length += length;
      sum.hasMotto ||= hasMotto;
    }
    if (node.type === 'element') measures.set(node, sum);
    return sum;
  };
  visit(root);
  return measures;
}

function measureText(value: string): Measure {
  const text = value.trim();
  const hasMotto =
    text.length < LONGEST_MOTTO && text.length > 10 && MOTTO.test(text.normalize('NFC').replace(/\s+/g, ' '));
  return { length: text.length, hasMotto };
}
