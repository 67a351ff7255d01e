/**
 * Finds the document in a page: the smallest element that holds all that is the document's. What stands around it – menus, tables of metadata, links,
 * comments – is left aside; so is the document itself where a page holds it twice, for wide and for narrow screens or behind another tab.
 *
 * It goes down from the page's root as long as one child holds the document whole: letterhead, foot and sections, apart from what is repeated elsewhere.
 * Nothing is known of any site; where a page can't be told from its document, all of it is read.
 */
import { textOf } from './blocks.ts';
import { isFootMark, isHeadMark, type Mark, markOf } from './document-lines.ts';
import type { WalkedPage } from './walk-page.ts';

interface MarkedLine {
  mark: Mark;
  key: string;
  element: number;
}

/** What an element holds, with all inside of it: a range of the marked lines. */
interface Content {
  element: number;
  /** Code units outside of links; of menus nothing. */
  length: number;
  from: number;
  to: number;
}

const KEY = 60;
/** The share of a parent's text that a child must hold when only its head or its foot is known. */
const LEAST_SHARE = 0.3;
/** Such a child, or one in which nothing tells a document and around which there are only links, is as long as this. */
const LONG_TEXT = 1000;
/** Section numbers outside of the document: a few stand in metadata, tables of contents, news. */
const FEW_SECTIONS = 3;

/** The elements that the document stands in, by their numbers: the first, and the one behind the last. */
export function findDocument(page: WalkedPage): { from: number; to: number } {
  const { parents, inCells } = page;
  const ends = endsOf(parents);
  const lengths = lengthsOf(page);
  const lines = markedLines(page);
  const children = childrenOf(page, lengths);
  const contentOf = (element: number): Content => ({
    element,
    length: lengths[element] ?? 0,
    from: firstLine(lines, element),
    to: firstLine(lines, ends[element] ?? 0),
  });
  let whole = contentOf(0);
  for (;;) {
    const inside = (children.get(whole.element) ?? []).filter((child) => !inCells.has(child)).map(contentOf);
    const kinds = new Map(inside.map((content) => [content, kindsOf(lines, content)]));
    inside.sort((a, b) => kinds.get(b)! - kinds.get(a)! || b.length - a.length);
    const next = inside.slice(0, MOST_CANDIDATES).find((child) => holdsDocument(lines, child, whole));
    if (!next) return { from: whole.element, to: ends[whole.element] ?? parents.length };
    whole = next;
  }
}
const MOST_CANDIDATES = 4;

/** The first line of an element or of those behind it; the lines are in the order of their elements. */
function firstLine(lines: readonly MarkedLine[], element: number): number {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.element < element) low = middle + 1;
    else high = middle;
  }
  return low;
}

function kindsOf(lines: readonly MarkedLine[], { from, to }: Content): number {
  const kinds = new Set<Mark>();
  for (let at = from; at < to; at++) kinds.add(lines[at]!.mark);
  kinds.delete('section');
  return kinds.size;
}

/** Whether what a child holds is all of the document that its parent holds. */
function holdsDocument(lines: readonly MarkedLine[], child: Content, whole: Content): boolean {
  const own = lines.slice(child.from, child.to);
  const hasHead = own.some(({ mark }) => isHeadMark(mark));
  const hasFoot = own.some(({ mark }) => isFootMark(mark));
  const others = [...lines.slice(whole.from, child.from), ...lines.slice(child.to, whole.to)];
  const keys = others.length > 0 ? new Set(own.flatMap(({ key }) => [key, headOf(key)])) : null;
  const outside = keys ? others.filter(({ key }) => !keys.has(key) && !isCutShort(key, keys)) : others;
  if (!hasHead && !hasFoot) return child.length === whole.length && child.length >= LONG_TEXT;
  if (outside.some(({ mark }) => mark !== 'section')) return false;
  if (outside.length > Math.max(FEW_SECTIONS, own.length * 0.15)) return false;
  return (hasHead && hasFoot) || child.length >= Math.max(whole.length * LEAST_SHARE, LONG_TEXT);
}

/** Tables of contents repeat the beginnings of sections. */
function isCutShort(key: string, keys: ReadonlySet<string>): boolean {
  return key.length >= HEAD && keys.has(headOf(key));
}

const HEAD = 24;
const headOf = (key: string): string => key.slice(0, HEAD);

/** The lines of the page that say what documents say. Links and menus are no document. */
function markedLines({ blocks, chrome, parents }: WalkedPage): MarkedLine[] {
  const lines: MarkedLine[] = [];
  const inChrome = withinOf(parents, chrome);
  for (const block of blocks) {
    if (block.length === 0 || block.linked * 2 > block.length || inChrome[block.element]) continue;
    // Menus are lists with bullets.
    const bare = block.label === '- ' ? { ...block, label: '' } : block;
    for (const line of textOf(bare).normalize('NFC').split('\n')) {
      const text = line.replace(/[\s\u00a0]+/g, ' ').trim();
      const mark = markOf(text);
      if (mark) lines.push({ mark, key: text.slice(0, KEY).toLowerCase(), element: block.element });
    }
  }
  return lines.sort((a, b) => a.element - b.element);
}

/** Text outside of links and menus, for each element with all inside of it. */
function lengthsOf({ blocks, parents, chrome }: WalkedPage): number[] {
  const lengths = parents.map(() => 0);
  const inChrome = withinOf(parents, chrome);
  for (const { element, length, linked } of blocks) {
    if (element >= 0 && !inChrome[element]) lengths[element]! += Math.max(length - linked, 0);
  }
  for (let at = parents.length - 1; at > 0; at--) if (parents[at]! >= 0) lengths[parents[at]!]! += lengths[at]!;
  return lengths;
}

function withinOf(parents: readonly number[], roots: ReadonlySet<number>): boolean[] {
  const within: boolean[] = [];
  for (const [at, parent] of parents.entries()) within.push(roots.has(at) || (within[parent] ?? false));
  return within;
}

/** For each element the number behind the last one inside of it. */
function endsOf(parents: readonly number[]): number[] {
  const ends = parents.map((_, at) => at + 1);
  for (let at = parents.length - 1; at > 0; at--) {
    const parent = parents[at]!;
    if (parent >= 0) ends[parent] = Math.max(ends[parent]!, ends[at]!);
  }
  return ends;
}

function childrenOf({ parents }: WalkedPage, lengths: readonly number[]): Map<number, number[]> {
  const children = new Map<number, number[]>();
  parents.forEach((parent, at) => {
    if (lengths[at] === 0) return;
    const same = children.get(parent);
    if (same) same.push(at);
    else children.set(parent, [at]);
  });
  return children;
}
