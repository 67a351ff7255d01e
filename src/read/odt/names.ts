/**
 * Names of elements and attributes as everyone writes them (`text:p`), whatever prefixes a file has chosen for the namespaces of ODF. Almost all files use
 * the usual ones, and their names are left as they are.
 */
import type { Attributes } from '../office/xml.ts';

const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*["']urn:oasis:names:tc:opendocument:xmlns:([a-z-]+):1\.0["']/g;

/** The usual prefixes of namespaces whose own name is another. */
const PREFIXES = new Map([
  ['drawing', 'draw'],
  ['svg-compatible', 'svg'],
  ['xsl-fo-compatible', 'fo'],
]);

export type Rename = (name: string) => string;

/** How the names of a part are to be changed; null where they are as usual. */
export function renameOf(xml: string): Rename | null {
  const prefixes = new Map<string, string>();
  for (const [, written = '', namespace = ''] of xml.slice(0, DECLARED).matchAll(DECLARATION)) {
    const usual = PREFIXES.get(namespace) ?? namespace;
    if (usual !== written) prefixes.set(written, usual);
  }
  if (prefixes.size === 0) return null;
  return (name) => {
    const colon = name.indexOf(':');
    const prefix = prefixes.get(colon < 0 ? '' : name.slice(0, colon));
    return prefix === undefined ? name : `${prefix}:${name.slice(colon + 1)}`;
  };
}

export function renameAll(attributes: Attributes, rename: Rename): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name), value]));
}

/** Namespaces are declared by the first element. */
const DECLARED = 10_000;
