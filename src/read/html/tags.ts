/** The tags of a page in one pass, comments and the contents of scripts and style sheets left out. It is no parser: it knows where tags begin and end. */

import { matchAt } from '../../text/matches.ts';

export interface Tag {
  /** In lower case. */
  name: string;
  isEnd: boolean;
  from: number;
  to: number;
  /** How many attributes it has, roughly. */
  attributes: number;
}

const RAW = new Set(['script', 'style', 'xmp', 'iframe', 'noembed', 'noframes']);
const NAME = /\/?[a-z][^\s/>]{0,100}/iy;

export function* tagsOf(source: string): Generator<Tag> {
  for (let at = source.indexOf('<'); at !== -1; at = source.indexOf('<', at)) {
    if (source.startsWith('<!--', at)) {
      at = behind(source, '-->', at + 4);
      continue;
    }
    const written = matchAt(NAME, source, at + 1)?.[0].toLowerCase();
    if (!written) {
      at++;
      continue;
    }
    const isEnd = written.startsWith('/');
    const name = isEnd ? written.slice(1) : written;
    const { to, attributes } = scanAttributes(source, at + 1 + written.length);
    yield { name, isEnd, from: at, to, attributes };
    at = !isEnd && RAW.has(name) ? endOfRaw(source, name, to) : to;
  }
}

/** A value in quotes may hold `>`. */
function scanAttributes(source: string, from: number): { to: number; attributes: number } {
  let attributes = 0;
  let isBetween = false;
  for (let at = from; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER) return { to: at + 1, attributes };
    if (code === EQUALS) {
      let value = at + 1;
      while (isBlank(source.charCodeAt(value))) value++;
      const quote = source[value];
      if (quote === '"' || quote === "'") {
        const closing = source.indexOf(quote, value + 1);
        if (closing === -1) return { to: source.length, attributes };
        at = closing;
        isBetween = true;
      }
    } else if (isBlank(code) || code === SLASH) isBetween = true;
    else if (isBetween) {
      attributes++;
      isBetween = false;
    }
  }
  return { to: source.length, attributes };
}
const GREATER = 62;
const EQUALS = 61;
const SLASH = 47;

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13);
}

function behind(source: string, mark: string, from: number): number {
  const at = source.indexOf(mark, from);
  return at === -1 ? source.length : at + mark.length;
}

/** Where the end tag of a script begins. */
function endOfRaw(source: string, name: string, from: number): number {
  const end = new RegExp(`</${name}`, 'gi');
  return matchAt(end, source, from)?.index ?? source.length;
}
