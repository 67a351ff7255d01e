/**
 * Blocks that a style sets side by side without a table: `display: flex`, floats, cells by style. Only short ones are taken for columns, as those of
 * letterheads and feet are; the columns of a site's layout are longer.
 */
import type { Element } from 'hast';
import type { Style } from './styles.ts';
import type { Measure } from './table-grid.ts';

const LONGEST = 1500;
const MOST = 3;

/** The children of an element that are columns; empty when they stand one below the other. */
export function columnsIn(
  element: Element,
  style: Style,
  measures: ReadonlyMap<Element, Measure>,
  styleOf: (child: Element) => Style,
): Element[] {
  const children = element.children.filter((child): child is Element => child.type === 'element');
  if (children.length < 2 || children.length > 2 * MOST) return [];
  const length = measures.get(element)?.length ?? 0;
  if (length > LONGEST || length === 0) return [];
  const filled = children.filter((child) => (measures.get(child)?.length ?? 0) > 0);
  if (filled.length < 2 || filled.length > MOST || hasOwnText(element)) return [];
  const isRow =
    (/^(?:inline-)?(?:flex|grid)$/.test(style.get('display') ?? '') &&
      !style.get('flex-direction')?.startsWith('column')) ||
    filled.every((child) => isBeside(styleOf(child)));
  return isRow &&
    filled.every((child) => child.tagName === 'div' || child.tagName === 'section' || child.tagName === 'p')
    ? filled
    : [];
}

function isBeside(style: Style): boolean {
  return (
    /^(?:left|right)$/.test(style.get('float') ?? '') ||
    /^(?:table-cell|inline-block)$/.test(style.get('display') ?? '')
  );
}

function hasOwnText(element: Element): boolean {
  return element.children.some((child) => child.type === 'text' && child.value.trim() !== '');
}
