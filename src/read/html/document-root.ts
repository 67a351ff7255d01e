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

/** What an element holds, with all inside of it. */
interface Content {
  /** Code units outside of links; of menus nothing. */
  length: number;
  lines: MarkedLine[];
}

const KEY = 60;
/** Shares of a parent's text that a child must hold: where marks show the document, and where nothing does. */
const LEAST_SHARE = 0.3;
const PLAIN_SHARE = 0.95;
/** Section numbers outside of the document: a few stand in metadata, tables of contents, news. */
const FEW_SECTIONS = 2;

/** The ranges of elements, in the order of the page, that the document stands in: the first, and the one behind the last. */
export function findDocument(page: WalkedPage): { from: number; to: number } {
  const { parents, inCells } = page;
  const ends = endsOf(parents);
  const lengths = lengthsOf(page);
  const lines = markedLines(page);
  const children = childrenOf(page, lengths);
  const contentOf = (element: number): Content => ({
    length: lengths[element] ?? 0,
    lines: lines.filter((line) => line.element >= element && line.element < ends[element]!),
  });
  let current = -1;
  for (let next: number | undefined = 0; next !== undefined; ) {
    current = next;
    const whole = contentOf(current);
    const candidates: { child: number; content: Content }[] = (children.get(current) ?? [])
      .filter((child) => !inCells.has(child))
      .map((child) => ({ child, content: contentOf(child) }));
    candidates.sort((a, b) => kindsOf(b.content) - kindsOf(a.content) || b.content.length - a.content.length);
    next = candidates.slice(0, MOST_CANDIDATES).find(({ content }) => holdsDocument(content, whole))?.child;
  }
  return current < 0 ? { from: 0, to: 1 } : { from: current, to: ends[current] ?? parents.length };
}
const MOST_CANDIDATES = 4;

function kindsOf({ lines }: Content): number {
  return new Set(lines.map(({ mark }) => mark).filter((mark) => mark !== 'section')).size;
}

/** Whether what a child holds is all of the document that its parent holds. */
function holdsDocument(child: Content, whole: Content): boolean {
  const inside = new Set(child.lines);
  const keys = new Set(child.lines.map(({ key }) => key));
  const outside = whole.lines.filter((line) => !inside.has(line) && !isRepeated(line, keys));
  const hasHead = child.lines.some(({ mark }) => isHeadMark(mark));
  const hasFoot = child.lines.some(({ mark }) => isFootMark(mark));
  if (!hasHead && !hasFoot) return outside.length <= FEW_SECTIONS && child.length >= whole.length * PLAIN_SHARE;
  if (outside.some(({ mark }) => mark !== 'section')) return false;
  const sections = child.lines.length;
  if (outside.length > Math.max(FEW_SECTIONS, sections * 0.15)) return false;
  return (hasHead && hasFoot) || child.length >= whole.length * LEAST_SHARE;
}

/** Tables of contents repeat the beginnings of sections, or cut them short. */
function isRepeated({ key }: MarkedLine, keys: ReadonlySet<string>): boolean {
  if (keys.has(key)) return true;
  const bare = key.replace(/(?:\.{3}|…)$/, '').trim();
  if (bare.length < 6) return false;
  for (const one of keys) if (one.startsWith(bare) || bare.startsWith(one)) return true;
  return false;
}

/** The lines of the page that say what documents say. Links and menus are no document. */
function markedLines({ blocks, chrome, parents }: WalkedPage): MarkedLine[] {
  const lines: MarkedLine[] = [];
  const inChrome = withinOf(parents, chrome);
  for (const block of blocks) {
    if (block.length === 0 || block.linked * 2 > block.length || inChrome[block.element]) continue;
    for (const line of textOf(block).normalize('NFC').split('\n')) {
      const text = line.replace(/[\s\u00a0]+/g, ' ').trim();
      const mark = markOf(text);
      if (mark) lines.push({ mark, key: text.slice(0, KEY).toLowerCase(), element: block.element });
    }
  }
  return lines;
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
  parents.forEach((parent, at) => within.push(roots.has(at) || (within[parent] ?? false)));
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
