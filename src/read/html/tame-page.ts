/**
 * Keeps pages that were built to exhaust a parser away from it. A page is tame unless its elements nest without end, or a tag has thousands of
 * attributes: what the standard asks of a parser takes quadratic time then, and recursion over the tree exhausts the stack. Such a page is read as the
 * text between its tags, which end lines where they would.
 */
import { VOID } from './element-kinds.ts';
import { type Tag, tagsOf } from './tags.ts';

/** Real pages stay below a hundred. */
const DEEPEST = 600;
const MOST_ATTRIBUTES = 1000;
/** Elements that the parser opens again in every paragraph until they are closed; alike ones are opened three times at most. */
const REOPENED = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));
const MOST_REOPENED = 100;
/** Elements that end when the next of their kind begins. */
const SELF_ENDING = new Set('p li dd dt tr td th tbody thead tfoot option optgroup colgroup body html head'.split(' '));
const LINE_TAG = /^(?:p|div|br|tr|td|th|li|h[1-6]|table|section|article|blockquote|pre|dd|dt)$/;

export function tamePage(source: string): string {
  return isTame(source) ? source : flatten(source);
}

function isTame(source: string): boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const reopened = new Set<string>();
  for (const tag of tagsOf(source)) {
    if (tag.attributes > MOST_ATTRIBUTES) return false;
    if (VOID.has(tag.name) || SELF_ENDING.has(tag.name)) continue;
    if (tag.isEnd) closeTag(open, counts, tag.name);
    else {
      open.push(tag.name);
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
      if (REOPENED.has(tag.name) && open.length > 1) reopened.add(source.slice(tag.from, Math.min(tag.to, tag.from + 200)));
      if (open.length > DEEPEST) return false;
    }
    if (reopened.size > MOST_REOPENED && balanceOf(counts) > MOST_REOPENED) return false;
    if (open.length === 0) reopened.clear();
  }
  return true;
}

/** An end tag closes what was opened inside of its element as well. */
function closeTag(open: string[], counts: Map<string, number>, name: string): void {
  if (!counts.get(name)) return;
  for (let closed = ''; closed !== name && open.length > 0; ) {
    closed = open.pop()!;
    counts.set(closed, counts.get(closed)! - 1);
  }
}

function balanceOf(counts: ReadonlyMap<string, number>): number {
  let balance = 0;
  for (const name of REOPENED) balance += counts.get(name) ?? 0;
  return balance;
}

function flatten(source: string): string {
  const out: string[] = [];
  let at = 0;
  let silent: string | null = null;
  const addText = (to: number): void => {
    if (!silent && to > at) out.push(source.slice(at, to).replaceAll('<', '&lt;'));
  };
  const breakLine = ({ name }: Tag): void => {
    if (LINE_TAG.test(name)) out.push('<br>');
  };
  for (const tag of tagsOf(source)) {
    addText(tag.from);
    at = tag.to;
    if (silent) {
      if (tag.isEnd && tag.name === silent) silent = null;
    } else if (!tag.isEnd && /^(?:title|template|noscript|select|textarea)$/.test(tag.name)) silent = tag.name;
    else breakLine(tag);
  }
  addText(source.length);
  return out.join('');
}
