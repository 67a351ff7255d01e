/**
 * The automatic lists of an OpenDocument text while it is walked through. A list is an element; its level is the number of lists around it. It goes on
 * counting where an earlier list stopped if it says so.
 */
import { ListCounter } from '../office/list-labels.ts';
import type { Attributes } from '../office/xml.ts';
import type { Styles } from './styles.ts';

interface OpenList {
  style: string;
  counter: ListCounter;
  level: number;
  item: Item | null;
}

interface Item {
  /** Without a number: a header, or one whose first paragraph was read. */
  isBare: boolean;
  start: number | null;
  style: string | null;
}

export class Lists {
  readonly #styles: Styles;
  readonly #byId = new Map<string, ListCounter>();
  /** The last list of each style. */
  readonly #byStyle = new Map<string, ListCounter>();
  readonly #outline = new ListCounter();
  #open: OpenList[] = [];
  /** Lists around the cells, notes and boxes that are open. */
  readonly #outer: OpenList[][] = [];
  /** Paragraphs of lists without a definition. */
  missing = 0;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  /** A cell, a note or a box begins; lists in it are not part of those around it. */
  enter(): void {
    this.#outer.push(this.#open);
    this.#open = [];
  }

  leave(): void {
    this.#open = this.#outer.pop() ?? [];
  }

  openList(attributes: Attributes): void {
    const around = this.#open.at(-1);
    const style = attributes['text:style-name'] ?? around?.style ?? '';
    const isSame = around !== undefined && around.style === style;
    const counter = isSame ? around.counter : this.#counterOf(attributes, style);
    const id = attributes['xml:id'] ?? attributes['text:id'];
    if (id !== undefined) this.#byId.set(id, counter);
    this.#byStyle.set(style, counter);
    this.#open.push({ style, counter, level: this.#open.length, item: null });
  }

  closeList(): void {
    this.#open.pop();
  }

  openItem(attributes: Attributes, isHeader: boolean): void {
    const list = this.#open.at(-1);
    if (!list) return;
    const start = Number(attributes['text:start-value'] ?? Number.NaN);
    const style = attributes['text:style-override'] ?? null;
    list.item = { isBare: isHeader, start: Number.isInteger(start) ? start : null, style };
  }

  closeItem(): void {
    const list = this.#open.at(-1);
    if (list) list.item = null;
  }

  /** A paragraph that is an item of its own, in a list that is named and not an element. */
  openNumbered(attributes: Attributes): void {
    const style = attributes['text:style-name'] ?? '';
    const id = attributes['text:list-id'] ?? '';
    const counter = this.#byId.get(id) ?? this.#counterOf(attributes, style);
    this.#byId.set(id, counter);
    const level = Math.max(Number(attributes['text:level'] ?? 1) - 1 || 0, 0);
    this.#open.push({ style, counter, level, item: null });
    this.openItem(attributes, false);
  }

  /** The label of the next paragraph. `listStyle` is what its own style says, if its list says nothing. */
  labelOf(listStyle: string | undefined): string {
    const list = this.#open.at(-1);
    const item = list?.item;
    if (!list || !item || item.isBare) return '';
    item.isBare = true;
    const levels = this.#styles.list(item.style ?? (list.style || (listStyle ?? '')));
    if (levels) return list.counter.count(levels, list.level, item.start).trim();
    this.missing++;
    return '';
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  /** The number of a heading (số của đề mục) by the outline of the file. */
  outlineLabel(attributes: Attributes): string {
    const levels = this.#styles.outline;
    const level = Number(attributes['text:outline-level'] ?? 1) - 1;
    if (!levels?.[level] || attributes['text:is-list-header'] === 'true') return '';
    const start = Number(attributes['text:start-value'] ?? levels[level].start);
    const restarts = attributes['text:restart-numbering'] === 'true';
    return this.#outline.count(levels, level, restarts && Number.isInteger(start) ? start : null).trim();
  }

  #counterOf(attributes: Attributes, style: string): ListCounter {
    const continued = this.#byId.get(attributes['text:continue-list'] ?? '');
    if (continued) return continued;
    const last = attributes['text:continue-numbering'] === 'true' ? this.#byStyle.get(style) : undefined;
    return last ?? new ListCounter();
  }
}
