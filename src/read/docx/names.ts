/**
 * Names of elements and attributes as everyone writes them (`w:p`), whatever prefixes a file has chosen for the namespaces. What a name means is said
 * by its namespace; almost all files use the usual prefixes, and their names are left as they are.
 */
import type { Budget } from '../budget.ts';
import { type Attributes, walkXml, type XmlHandler } from '../office/xml.ts';
import { Unreadable } from '../unreadable.ts';

/** The usual prefixes. ECMA-376 has two sets of namespaces, the transitional and the strict one. */
const PREFIXES: readonly (readonly [namespace: RegExp, prefix: string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/drawingml(?:\/2006)?\/main$/, 'a'],
  [/\/package\/2006\/(?:relationships|content-types)$/, ''],
];
const DECLARATION = /\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;

/**
 * Walks through a part. Returns whether it is whole: a part that is cut short has no end. Throws `Unreadable` for what no program writes and only harms:
 * a document type with entities of its own, and nesting without end.
 */
export function walkPart(xml: string, handler: XmlHandler, budget: Budget): boolean {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(xml.slice(0, 2000))) throw new Unreadable('file-damaged', { form: 'docx' });
  const prefixes = unusualPrefixes(xml);
  const rename = (name: string, isAttribute: boolean) => renamed(name, prefixes!, isAttribute);
  walkXml(
    xml,
    'docx',
    {
      open: (name, attributes) => {
        if (prefixes) handler.open?.(rename(name, false), renameAll(attributes, rename));
        else handler.open?.(name, attributes);
      },
      ...(handler.text ? { text: handler.text } : {}),
      close: (name) => {
        handler.close?.(prefixes ? rename(name, false) : name);
      },
    },
    budget,
  );
  return isWhole(xml);
}

/** The end of the last element is the end of the first. */
function isWhole(xml: string): boolean {
  const root = /<([A-Za-z_][\w.:-]*)/.exec(xml)?.[1];
  const end = /<\/([\w.:-]+)\s*>\s*$|\/>\s*$/.exec(xml.slice(-200));
  return root !== undefined && end !== null && (end[1] === undefined || end[1] === root);
}

/** Which prefixes of the file stand for which usual ones; null where all are usual. */
function unusualPrefixes(xml: string): Map<string, string> | null {
  const found = new Map<string, string>();
  let isUsual = true;
  for (const [, written = '', one, other] of xml.matchAll(DECLARATION)) {
    if (found.has(written)) continue;
    const usual = PREFIXES.find(([namespace]) => namespace.test(one ?? other ?? ''))?.[1] ?? written;
    found.set(written, usual);
    isUsual &&= usual === written;
  }
  return isUsual ? null : found;
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>, isAttribute: boolean): string {
  const colon = name.indexOf(':');
  const written = colon < 0 ? '' : name.slice(0, colon);
  // an attribute without a prefix is its element's own: `w:val` may be written `val` where `w` is the default namespace
  if (isAttribute && colon < 0) return prefixes.get('') === 'w' ? `w:${name}` : name;
  const usual = prefixes.get(written) ?? written;
  const local = colon < 0 ? name : name.slice(colon + 1);
  return usual === '' ? local : `${usual}:${local}`;
}

function renameAll(attributes: Attributes, rename: (name: string, isAttribute: boolean) => string): Attributes {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [rename(name, true), value]));
}
