/**
 * The labels of list items, which browsers print and no text holds: `1. `, `a) `, `III. `, and `- ` for every bullet. Numbers come from the attributes of
 * HTML, from CSS counters (Google Docs) and from Word's own descriptions of its lists.
 *
 * HTML says that letters count, not what stands behind them: browsers set a full stop. Points (điểm) have a bracket by Nghị định 30/2020/NĐ-CP, phụ lục I,
 * and lose it where a document is saved as a page; the letters that lists can't count (`đ)`) stand typed among them.
 */
import type { Element } from 'hast';
import { bulletLabel } from '../office/list-labels.ts';
import { formatNumber } from '../office/number-formats.ts';
import { LISTS } from './element-kinds.ts';
import type { Style, StyleSheet } from './styles.ts';

/** A list that is being read. */
export interface OpenList {
  /** A name of CSS for its labels (`decimal`, `lower-alpha`, `none`, `disc`), or a text in quotes. */
  type: string;
  next: number;
  step: number;
  /** Items that are written with the browser's own labels, by style sheet. */
  label: Style | null;
  item: Style;
}

const TYPES = new Map([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
]);
const FORMATS = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetterPairs'],
  ['lower-latin', 'lowerLetterPairs'],
  ['alpha-lower', 'lowerLetterPairs'],
  ['upper-alpha', 'upperLetterPairs'],
  ['upper-latin', 'upperLetterPairs'],
  ['alpha-upper', 'upperLetterPairs'],
  ['lower-roman', 'lowerRoman'],
  ['roman-lower', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
  ['roman-upper', 'upperRoman'],
]);
const BULLETS = new Set(['disc', 'circle', 'square', 'bullet']);

export class ListItems {
  readonly #sheet: StyleSheet;
  readonly #open: OpenList[] = [];
  /** The lists that were open last, by depth: a list that begins with another list goes on with the list before. */
  #last: OpenList[] = [];
  /** CSS counters, and the counters of Word's lists (`l0:level1`). */
  readonly #counters = new Map<string, number>();

  constructor(sheet: StyleSheet) {
    this.#sheet = sheet;
  }

  enter(list: Element, style: Style): void {
    const depth = this.#open.length;
    const type = typeOfList(list, style);
    const { label, item } = this.#sheet.itemStyles(list);
    const last = this.#last[depth];
    this.#count(style, 'counter-reset', 0);
    const step = list.properties.reversed ? -1 : 1;
    const start = numberOf(list.properties.start) ?? (step < 0 ? countItems(list) : 1);
    const goesOn = list.properties.start == null && last?.type === type && beginsWithList(list);
    const open = { type, next: goesOn ? last.next : start, step, label, item };
    if (!goesOn) this.#last.length = Math.min(this.#last.length, depth);
    this.#open.push(open);
    this.#last[depth] = open;
  }

  leave(): void {
    this.#open.pop();
  }

  /** The label of the next item, with a blank behind it; empty where none is printed. */
  label(item: Element, style: Style): string {
    const list = this.#open.at(-1);
    if (!list) return '- ';
    this.#last.length = this.#open.length;
    const number = numberOf(item.properties.value) ?? list.next;
    list.next = number + list.step;
    const word = this.#wordLabel(style.get('mso-list'), number, list);
    if (word !== null) return word;
    if (list.label) {
      this.#count(list.item, 'counter-increment', 1);
      return this.#generated(list.label.get('content') ?? '');
    }
    return labelOf(typeOfItem(item, style) ?? list.type, number);
  }

  /** `counter-reset: NAME 3`, `counter-increment: NAME`. */
  #count(style: Style, property: 'counter-reset' | 'counter-increment', otherwise: number): void {
    for (const [, name, number] of (style.get(property) ?? '').matchAll(
      /(?<![\w-])([\d-]*[a-z_][\w-]*)(?:\s+(-?\d{1,6}))?/gi,
    )) {
      const given = number === undefined ? otherwise : Number(number);
      const base = property === 'counter-reset' ? 0 : (this.#counters.get(name!) ?? 0);
      this.#counters.set(name!, base + given);
    }
  }

  /** `"" counter(NAME,lower-latin) ") "`. */
  #generated(content: string): string {
    let label = '';
    for (const [, text, , name, type] of content.matchAll(
      /"((?:[^"\\]|\\.)*)"|(counters?)\(\s*([\w-]+)\s*(?:,\s*([\w-]+)\s*)?\)/g,
    )) {
      if (text !== undefined) label += unescapeCss(text);
      else if (name) label += formatNumber(this.#counters.get(name) ?? 0, FORMATS.get(type ?? '') ?? 'decimal');
    }
    return printed(label);
  }

  /** `mso-list: l0 level2 lfo1`, described by `@list l0:level2 { mso-level-text: "%1\.%2\." }`. */
  #wordLabel(place: string | undefined, number: number, list: OpenList): string | null {
    const [, name, level] = /^(l\d+) level(\d)/.exec(place ?? '') ?? [];
    const described = name ? this.#sheet.wordLists.get(`${name}:level${level}`) : undefined;
    if (!described) return null;
    this.#counters.set(`${name}:level${level}`, number);
    if (described.get('mso-level-number-format') === 'bullet') return '- ';
    const text = described.get('mso-level-text')?.replace(/^"|"$/g, '');
    if (text === undefined) return null;
    const label = unescapeCss(text).replace(/%(\d)/g, (_, above: string) => {
      const format = this.#sheet.wordLists.get(`${name}:level${above}`)?.get('mso-level-number-format');
      const counted = this.#counters.get(`${name}:level${above}`) ?? 1;
      return formatNumber(counted, FORMATS.get(format ?? (above === level ? list.type : '')) ?? 'decimal');
    });
    return printed(label);
  }
}

function typeOfList(list: Element, style: Style): string {
  return typeOfItem(list, style) ?? (list.tagName === 'ol' ? 'decimal' : 'disc');
}

function typeOfItem({ properties }: Element, style: Style): string | null {
  const css = style.get('list-style-type') ?? style.get('list-style');
  if (css) {
    const quoted = /["']([^"']*)["']/.exec(css);
    if (quoted) return `"${quoted[1]}`;
    const known = css
      .toLowerCase()
      .split(/\s+/)
      .find((word) => FORMATS.has(word) || BULLETS.has(word) || word === 'none');
    if (known) return known;
  }
  const type = String(properties.type ?? '');
  return TYPES.get(type) ?? (BULLETS.has(type.toLowerCase()) ? type.toLowerCase() : null);
}

function labelOf(type: string, number: number): string {
  if (type === 'none') return '';
  if (type.startsWith('"')) return printed(type.slice(1));
  const format = FORMATS.get(type);
  if (!format) return '- ';
  return `${formatNumber(number, format)}${format === 'lowerLetterPairs' ? ')' : '.'} `;
}

function printed(text: string): string {
  const label = text.replace(/[\s\u00a0]+/g, ' ').trim();
  if (label === '') return '';
  return `${/[\p{L}\p{N}]/u.test(label) && label !== 'o' ? label : bulletLabel(label)} `;
}

function unescapeCss(text: string): string {
  return text.replace(/\\(?:([\da-f]{1,6})\s?|(.))/gi, (_, hex: string | undefined, mark: string | undefined) => {
    if (hex === undefined) return mark ?? '';
    const code = Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The first element of the list is a list: no item of it was printed here. */
function beginsWithList(list: Element): boolean {
  const first = list.children.find((child) => child.type === 'element');
  return first?.type === 'element' && LISTS.has(first.tagName);
}

function countItems(list: Element): number {
  return list.children.filter((child) => child.type === 'element' && child.tagName === 'li').length;
}

function numberOf(value: unknown): number | null {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) && Math.abs(number) < 1e6 ? number : null;
}
