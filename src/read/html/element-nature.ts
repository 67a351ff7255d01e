/** What an element is to the text of its page: hidden, a block of its own, a part with a role; and what the labels that Word prints look like. */
import type { Element } from 'hast';
import type { Context } from './blocks.ts';
import { BLOCKS, CHROME, HEADINGS } from './element-kinds.ts';
import type { Notes } from './notes.ts';
import type { Style } from './styles.ts';

const BLANK = /^[\s\u00a0]*$/;

export function isBlankElement(element: Element): boolean {
  return element.children.every((child) =>
    child.type === 'element' ? isBlankElement(child) : child.type !== 'text' || BLANK.test(child.value),
  );
}

/** `1.&nbsp;&nbsp;&nbsp;` is `1. `, a glyph of a symbol font `- `. */
export function printedLabel(text: string): string {
  const label = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (label === '') return '';
  const isGlyph = label.length === 1 && (/[^\p{L}\p{N}]/u.test(label) || /[oqvnlØü§Ÿ]/.test(label));
  return `${isGlyph ? (label === '+' || label === '*' ? label : '-') : label} `;
}

export function isHidden({ properties }: Element, style: Style): boolean {
  if (properties.hidden && properties.hidden !== 'until-found') return true;
  return (
    style.get('display') === 'none' ||
    /^(?:hidden|collapse)$/.test(style.get('visibility') ?? '') ||
    style.get('mso-hide') === 'all'
  );
}

export function isBlock(name: string, style: Style): boolean {
  const display = style.get('display');
  if (!display || name === 'table' || name === 'td' || name === 'th' || name === 'tr') return BLOCKS.has(name);
  if (display === 'inline' || display === 'contents') return display === 'contents' && BLOCKS.has(name);
  return BLOCKS.has(name) || /^(?:block|flex|grid|table|list-item|flow-root)/.test(display);
}

export function roleOf(element: Element, style: Style, notes: Notes): Context['role'] | null {
  const { tagName, properties } = element;
  const part = style.get('mso-element');
  if (notes.notes.has(element) || part === 'footnote' || part === 'endnote') return 'footnote';
  if (part === 'header' || part === 'footer') return 'page-furniture';
  if (tagName === 'div' && (properties.title === 'header' || properties.title === 'footer')) return 'page-furniture';
  if (CHROME.has(tagName) || properties.role === 'navigation' || part === 'comment-list') return 'surroundings';
  return HEADINGS.has(tagName) ? 'heading' : null;
}
