/**
 * The outline as the hierarchy of the standard: sections with number, heading, and text or what stands below. The standard lets text stand beside inner
 * sections only before and behind them, therefore what stands between is an `alinea`.
 */
import type { Block, Passage, Row } from '../../model/content.ts';
import type { SectionKind } from '../../model/outline.ts';
import { type Element, element, type Node, textElement } from '../xml.ts';
import type { Inline } from './inline.ts';
import { type Ids, slug } from './names.ts';
import type { Stretch } from './stretches.ts';

/** The element of a section, and what its identifier begins with. */
const SECTIONS: Readonly<Record<SectionKind, { element: string; prefix: string; name?: string }>> = {
  part: { element: 'part', prefix: 'part' },
  chapter: { element: 'chapter', prefix: 'chp' },
  section: { element: 'section', prefix: 'sec' },
  subsection: { element: 'subsection', prefix: 'subsec' },
  article: { element: 'article', prefix: 'art' },
  roman: { element: 'section', prefix: 'sec' },
  number: { element: 'paragraph', prefix: 'para' },
  letter: { element: 'point', prefix: 'point' },
  heading: { element: 'hcontainer', prefix: 'hcontainer', name: 'deMuc' },
  appendix: { element: 'hcontainer', prefix: 'hcontainer', name: 'phuLuc' },
};
/** `1.1.` below `1.` */
const DECIMAL = { element: 'subparagraph', prefix: 'subpara' };
/** `A.` above `I.`, unlike the points a), b). */
const CAPITAL = { element: 'division', prefix: 'dvs' };
/** A dash or another bullet. */
const ITEM = { element: 'hcontainer', prefix: 'hcontainer', name: 'gachDauDong' };
const TEXT = { element: 'alinea', prefix: 'al' };

export interface Place extends Stretch {
  eId: string;
}

export class Hierarchy {
  readonly #inline: Inline;
  readonly #ids: Ids;
  /** Where each element of the hierarchy stands in the source, outer before inner. */
  readonly places: Place[] = [];

  constructor(inline: Inline, ids: Ids) {
    this.#inline = inline;
    this.#ids = ids;
  }

  /** `holdsBlocks`: whether paragraphs may stand beside sections, as in a `mainBody`; in the `body` of an act they may not. */
  write(blocks: readonly Block[], parent: string, holdsBlocks: boolean): Element[] {
    return blocks.flatMap((block) =>
      holdsBlocks && isPlain(block) ? this.blocks(block, parent) : [this.#container(block, parent)],
    );
  }

  /** A block without a place of its own in the hierarchy: its paragraphs and tables, those below it too. */
  blocks(block: Block, parent: string): Element[] {
    const { passage, marker, rows } = block;
    const own = passage || marker ? [this.paragraph(passage, marker ? [`${marker} `] : [])] : [];
    const table = rows.length > 0 ? [this.#table(rows, parent)] : [];
    return [...own, ...table, ...block.children.flatMap((child) => this.blocks(child, parent))];
  }

  paragraph(passage: Passage | null, before: readonly Node[] = []): Element {
    return textElement('p', {}, [...before, ...(passage ? this.#inline.read(passage) : [])]);
  }

  #container(block: Block, parent: string): Element {
    const { element: tag, prefix, name } = kindOf(block);
    const step = stepOf(block);
    const eId = step ? this.#ids.take(`${prefix}_${step}`, parent) : this.#ids.next(prefix, parent);
    this.places.push({ start: block.start, end: block.end, eId });
    return element(tag, { eId, name }, this.#contents(block, eId));
  }

  #contents(block: Block, eId: string): Element[] {
    const { marker, passage, children } = block;
    // A text that ends in a colon leads in what stands below it.
    const isHeading = block.isHeading && passage !== null && !passage.text.trimEnd().endsWith(':');
    const head = [
      ...(marker ? [textElement('num', {}, [marker])] : []),
      ...(isHeading ? [textElement('heading', {}, this.#inline.read(passage))] : []),
    ];
    const leading = children.findIndex((child) => !isPlain(child));
    const plain = leading < 0 ? children : children.slice(0, leading);
    const text = [
      ...(passage && !isHeading ? [this.paragraph(passage)] : []),
      ...(block.rows.length > 0 ? [this.#table(block.rows, eId)] : []),
      ...plain.flatMap((child) => this.blocks(child, eId)),
    ];
    if (leading < 0) return text.length > 0 ? [...head, element('content', {}, text)] : head;
    const intro = text.length > 0 ? [element('intro', {}, text)] : [];
    return [...head, ...intro, ...this.write(children.slice(leading), eId, false)];
  }

  #table(rows: readonly Row[], parent: string): Element {
    const width = Math.max(...rows.map(({ cells }) => (cells.at(-1)?.column ?? 0) + 1));
    const covered = new Array<number>(width).fill(0);
    const written = rows.map(({ isHead, cells }) => {
      const tag = isHead ? 'th' : 'td';
      const isBanner = width > 1 && cells.length === 1 && cells[0]!.column === 0 && covered.every((left) => left === 0);
      const columns = isBanner ? [0] : covered.keys();
      const found = new Map(cells.map((cell) => [cell.column, cell]));
      const written: Element[] = [];
      for (const column of columns) {
        const cell = found.get(column);
        const isCovered = covered[column]! > 0;
        if (isCovered) covered[column]!--;
        if (isCovered && !cell) continue;
        if (cell && cell.rows > 1) covered[column] = cell.rows - 1;
        const attributes = { rowspan: cell && cell.rows > 1 ? cell.rows : null, colspan: isBanner ? width : null };
        const lines = cell?.lines.map((line) => this.paragraph(line)) ?? [];
        written.push(element(tag, attributes, lines.length > 0 ? lines : [textElement('p', {}, [])]));
      }
      return element('tr', {}, written);
    });
    return element('table', { eId: this.#ids.next('table', parent) }, written);
  }
}

/** Paragraphs and tables with nothing below them are text where text may stand. */
function isPlain({ type, children }: Block): boolean {
  return type === 'table' || (type === 'paragraph' && children.length === 0);
}

function kindOf({ type, kind, marker }: Block): { element: string; prefix: string; name?: string } {
  if (type === 'item') return ITEM;
  if (type !== 'section' || kind === null) return TEXT;
  if (kind === 'number' && /\d\.\d/.test(marker ?? '')) return DECIMAL;
  if (kind === 'letter' && /^\(?\p{Lu}/u.test(marker ?? '')) return CAPITAL;
  return SECTIONS[kind];
}

/** `II`, `1-1`, `a`, `dd` for đ, which is not d; empty where nothing is printed that can be a name. */
function stepOf({ type, marker }: Block): string {
  if (type !== 'section' || !marker) return '';
  const step = slug(marker.replace(WORDS, '').replace(/[đĐ]/g, 'dd'));
  return ROMAN.test(step) && /\p{Lu}/u.test(marker) ? step.toUpperCase() : step;
}
const WORDS = /^(?:phần|chương|mục|tiểu mục|điều|phụ lục)\s*/iu;
const ROMAN = /^[ivxlcd]+$/;
