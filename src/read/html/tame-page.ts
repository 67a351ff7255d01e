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
/** Elements of formatting, which the parser opens again in every paragraph until they are closed; alike ones are opened three times at most. */
const FORMATTING = new Set('b big code em font i s small strike strong tt u'.split(' '));
const MOST_REOPENED = 100;
/** What ends a paragraph that nothing has closed; not what stands in a table inside of it. */
const ENDS_PARAGRAPH = new Set(
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr main menu nav ol p pre section summary table ul'.split(
    ' ',
  ),
);
/** Elements that end when the next of their kind begins. */
const SELF_ENDING = new Set('li dd dt tr td th tbody thead tfoot option optgroup colgroup body html head'.split(' '));
const LINE_TAG = /^(?:p|div|br|tr|td|th|li|h[1-6]|table|section|article|blockquote|pre|dd|dt)$/;

export function tamePage(source: string): string {
  return isTame(source) ? source : flatten(source);
}

function isTame(source: string): boolean {
  const open: string[] = [];
  const counts = new Map<string, number>();
  const formatting = new Map<string, Unclosed>();
  for (const tag of tagsOf(source)) {
    if (tag.attributes > MOST_ATTRIBUTES) return false;
    if (VOID.has(tag.name) || SELF_ENDING.has(tag.name)) continue;
    if (FORMATTING.has(tag.name) && !isFewReopened(formatting, tag, source)) return false;
    if (tag.isEnd) closeTag(open, counts, tag.name);
    else {
      if (ENDS_PARAGRAPH.has(tag.name) && open.lastIndexOf('p') > open.lastIndexOf('table'))
        closeTag(open, counts, 'p');
      open.push(tag.name);
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
      if (open.length > DEEPEST) return false;
    }
  }
  return true;
}

/** Elements of one name that were not closed by their own end tag, and how they were written. */
interface Unclosed {
  count: number;
  written: Set<string>;
}

function isFewReopened(formatting: Map<string, Unclosed>, { name, isEnd, from, to }: Tag, source: string): boolean {
  const unclosed = formatting.get(name) ?? { count: 0, written: new Set() };
  formatting.set(name, unclosed);
  unclosed.count = Math.max(unclosed.count + (isEnd ? -1 : 1), 0);
  if (unclosed.count === 0) unclosed.written.clear();
  else if (!isEnd) unclosed.written.add(source.slice(from, Math.min(to, from + 200)));
  return Math.min(unclosed.count, unclosed.written.size) <= MOST_REOPENED;
}

/** An end tag closes what was opened inside of its element as well; one of formatting leaves open what is none. */
function closeTag(open: string[], counts: Map<string, number>, name: string): void {
  if (!counts.get(name)) return;
  const at = open.lastIndexOf(name);
  const closed = FORMATTING.has(name) || name === 'a' || name === 'nobr' ? open.splice(at, 1) : open.splice(at);
  for (const one of closed) counts.set(one, counts.get(one)! - 1);
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
