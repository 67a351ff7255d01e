/**
 * Footnotes of a page (chú thích): a mark in the text links to a note, and the note links back to the mark. Word, LibreOffice, Google Docs and pandoc write
 * them so, each with names of its own.
 *
 *     … hằng năm<a href="#_ftn1" name="_ftnref1">[1]</a>.
 *     <p><a href="#_ftnref1" name="_ftn1">[1]</a> Theo Quyết định số …</p>
 */
import type { Element, Root } from 'hast';
import { BLOCKS } from './element-kinds.ts';

export interface Notes {
  /** Marks in the text, and links back that are arrows: they are not printed. */
  marks: ReadonlySet<Element>;
  /** Blocks that hold a note. */
  notes: ReadonlySet<Element>;
}

interface Link {
  element: Element;
  target: string;
  /** Its own names and those of the inline elements around it. */
  names: readonly string[];
  label: string;
  parents: readonly Element[];
}

const MARK = /^[[(]?(?:[\p{L}\d]{1,4}|\*{1,3}|†|‡)[\])]?$/u;
const NOTE_GROUP = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/;
const NEAR_PARENTS = 3;

export function findNotes(root: Root): Notes {
  const marks = new Set<Element>();
  const notes = new Set<Element>();
  const names = new Map<string, Element[]>();
  const links = listLinks(root, names);
  const byName = new Map(links.flatMap((link) => link.names.map((name) => [name, link] as const)).reverse());
  const order = new Map(links.map((link, i) => [link, i]));
  for (const back of links) {
    const mark = byName.get(back.target);
    if (!mark || order.get(mark)! >= order.get(back)! || !MARK.test(mark.label)) continue;
    const path = names.get(mark.target);
    const aim = path?.at(-1);
    if (!path || !aim || !(back.names.includes(mark.target) || back.parents.includes(aim))) continue;
    marks.add(mark.element);
    if (!/[\p{L}\d*]/u.test(back.label)) marks.add(back.element);
    const note =
      back.parents.find(({ properties }) => NOTE_GROUP.test(String(properties.id ?? ''))) ??
      (BLOCKS.has(aim.tagName) ? aim : back.parents.findLast(({ tagName }) => BLOCKS.has(tagName)));
    if (note && note.tagName !== 'body' && note.tagName !== 'html') notes.add(note);
  }
  return { marks, notes };
}

/** The links within the page, in order; `names` gets the elements that can be linked to, with the way to them. */
function listLinks(root: Root, names: Map<string, Element[]>): Link[] {
  const links: Link[] = [];
  const parents: Element[] = [];
  const visit = (element: Element): void => {
    for (const name of namesOf(element)) if (!names.has(name)) names.set(name, [...parents, element]);
    const { href } = element.properties;
    if (element.tagName === 'a' && typeof href === 'string' && href.startsWith('#') && href.length > 1) {
      const near = parents.slice(-NEAR_PARENTS).filter(({ tagName }) => !BLOCKS.has(tagName));
      links.push({
        element,
        target: href.slice(1),
        names: [element, ...near].flatMap(namesOf),
        label: shortText(element),
        parents: [...parents],
      });
    }
    parents.push(element);
    for (const child of element.children) if (child.type === 'element') visit(child);
    parents.pop();
  };
  for (const child of root.children) if (child.type === 'element') visit(child);
  return links;
}

function namesOf({ properties: { id, name } }: Element): string[] {
  return [...new Set([id, name].filter((one): one is string => typeof one === 'string' && one !== ''))];
}

/** The text of a link, as far as it may be a mark. */
function shortText(element: Element): string {
  let text = '';
  const visit = (node: Element): void => {
    for (const child of node.children) {
      if (text.length > 20) return;
      if (child.type === 'text') text += child.value;
      else if (child.type === 'element') visit(child);
    }
  };
  visit(element);
  return text.trim();
}
