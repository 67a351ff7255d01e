/**
 * XML 1.0 from elements, piece by piece. What a document prints is escaped in text and in attributes alike; characters that XML can't hold (controls, halves
 * of surrogate pairs) become U+FFFD, so that a reader sees that something stood there.
 */
export interface Element {
  name: string;
  /** Those without a value are left out. */
  attributes: Attributes;
  children: readonly Node[];
  /** Whether blanks count in it: its children stand on its own line. */
  isMixed: boolean;
}

export type Node = Element | string;
export type Attributes = Readonly<Record<string, string | number | null | undefined>>;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** An element that holds elements, one a line. */
export function element(name: string, attributes: Attributes = {}, children: readonly Node[] = []): Element {
  return { name, attributes, children, isMixed: false };
}

/** An element that holds text. */
export function textElement(name: string, attributes: Attributes, children: readonly Node[]): Element {
  return { name, attributes, children, isMixed: true };
}

export function openingTag(name: string, attributes: Attributes = {}): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === null || value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`,
  );
  return `<${name}${pairs.join('')}>`;
}

export function* writeXml(node: Element, margin = ''): Generator<string> {
  if (node.isMixed || node.children.length === 0) {
    yield margin;
    yield* writeInline(node);
    yield '\n';
    return;
  }
  yield `${margin}${openingTag(node.name, node.attributes)}\n`;
  for (const child of node.children) {
    if (typeof child === 'string') yield `${margin}  ${escapeText(child)}\n`;
    else yield* writeXml(child, `${margin}  `);
  }
  yield `${margin}</${node.name}>\n`;
}

function* writeInline(node: Node): Generator<string> {
  if (typeof node === 'string') {
    yield escapeText(node);
    return;
  }
  const tag = openingTag(node.name, node.attributes);
  if (node.children.length === 0) {
    yield `${tag.slice(0, -1)}/>`;
    return;
  }
  yield tag;
  for (const child of node.children) yield* writeInline(child);
  yield `</${node.name}>`;
}

/** What XML 1.0 has no place for: section 2.2, Char. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const SPECIAL_IN_TEXT = /[&<>\r]/g;
const SPECIAL_IN_ATTRIBUTE = /[&<>"\t\n\r]/g;
const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeText(text: string): string {
  return escapeXml(text, SPECIAL_IN_TEXT);
}

/** Holds in texts too. Blanks other than a space are references here: a reader evens out the others. */
export function escapeAttribute(text: string): string {
  return escapeXml(text, SPECIAL_IN_ATTRIBUTE);
}

function escapeXml(text: string, special: RegExp): string {
  return text
    .replace(IMPOSSIBLE, '\uFFFD')
    .replace(special, (character) => ENTITIES[character] ?? `&#${character.charCodeAt(0)};`);
}
