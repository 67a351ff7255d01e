/**
 * What style sheets and `style` attributes say of an element, as far as it changes its text: whether it is shown, how it stands in line, its font and its
 * list label. Selectors of one element are understood (`p.MsoNormal`, `.c1`, `#note`, `li`), all others are passed over, as are rules for other media.
 */
import type { Element } from 'hast';
import type { Budget } from '../budget.ts';

/** Properties by name, in lower case, as written. */
export type Style = ReadonlyMap<string, string>;

interface Rule {
  tag: string;
  classes: readonly string[];
  id: string;
  weight: number;
  order: number;
  style: Style;
}

/** Rules for one class, and styles that are kept. */
const MOST_RULES = 200;
const MOST_STYLES = 10_000;
const KNOWN =
  /^(?:display|visibility|font|font-family|list-style|list-style-type|white-space|float|flex-direction|mso-.*|content|counter-reset|counter-increment)$/;
const NO_STYLE: Style = new Map();
const LONGEST = 4000;
const SELECTOR = /^([a-z][a-z\d]*)?((?:[.#][\w-]+)*)$/i;
const BEFORE_ITEM = /^(?:[a-z]+)?\.([\w-]+) ?>? ?li::?(?:before|marker)$/i;
const ITEM = /^(?:[a-z]+)?\.([\w-]+) ?>? ?li$/i;

/** The declarations of a `style` attribute or of a rule's body. */
function parseStyle(text: string): Style {
  if (text === '') return NO_STYLE;
  const style = new Map<string, string>();
  for (const declaration of cutDeclarations(text.slice(0, LONGEST))) {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && KNOWN.test(name))
      style.set(
        name,
        declaration
          .slice(colon + 1)
          .replace(/!important/i, '')
          .trim(),
      );
  }
  return style.size > 0 ? style : NO_STYLE;
}

/** Parted by semicolons outside of quotes and brackets. */
function cutDeclarations(text: string): string[] {
  if (!/["'(]/.test(text)) return text.split(';');
  const parts: string[] = [];
  let quote = '';
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text[at]!;
    if (quote) quote = mark === quote ? '' : quote;
    else if (mark === '"' || mark === "'") quote = mark;
    else if (mark === '(') depth++;
    else if (mark === ')') depth--;
    else if (mark === ';' && depth <= 0) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  parts.push(text.slice(from));
  return parts;
}

export class StyleSheet {
  /** Rules by the last thing that their selector names. */
  readonly #rules = new Map<string, Rule[]>();
  /** Styles of items and of their labels, by a class of the list: `.lst-1 > li:before`. */
  readonly #items = new Map<string, Style>();
  readonly #labels = new Map<string, Style>();
  /** Levels of Word's lists, `@list l0:level1`, by their names. */
  readonly wordLists = new Map<string, Style>();
  readonly #bySelector = new Map<string, Rule>();
  readonly #styles = new Map<string, Style>();
  #count = 0;

  add(css: string, budget: Budget): void {
    for (const [selectors, body] of rulesOf(withoutComments(css))) {
      budget.step();
      const list = /^@list (l\d+:level\d+)/.exec(selectors)?.[1];
      const style = selectors.startsWith('@') && !list ? NO_STYLE : parseStyle(body);
      if (style === NO_STYLE) continue;
      if (list) this.wordLists.set(list, style);
      else for (const selector of selectors.split(',').slice(0, 100)) this.#addRule(selector.trim(), style);
    }
  }

  styleOf({ tagName, properties }: Element): Style {
    const { className, id, style } = properties;
    if (className == null && id == null && style == null && !this.#rules.has(tagName)) return NO_STYLE;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const key = `${tagName}\n${classes.join(' ')}\n${id ?? ''}\n${style ?? ''}`;
    const known = this.#styles.get(key);
    if (known) return known;
    const found = this.#cascade(
      tagName,
      classes,
      String(id ?? ''),
      typeof style === 'string' ? parseStyle(style) : NO_STYLE,
    );
    if (this.#styles.size < MOST_STYLES) this.#styles.set(key, found);
    return found;
  }

  #cascade(tagName: string, classes: readonly string[], id: string, own: Style): Style {
    const keys = [tagName, ...new Set(classes.map((name) => `.${name}`)), `#${id}`];
    const rules = keys
      .flatMap((key) => this.#rules.get(key) ?? [])
      .filter(
        (rule) =>
          (rule.tag === '' || rule.tag === tagName) &&
          (rule.id === '' || rule.id === id) &&
          rule.classes.every((name) => classes.includes(name)),
      );
    if (rules.length === 0) return own;
    rules.sort((a, b) => a.weight - b.weight || a.order - b.order);
    return new Map([...rules.map((rule) => rule.style), own].flatMap((part) => [...part]));
  }

  /** How the items of a list are labelled by rules that name the list's class. */
  itemStyles(list: Element): { label: Style | null; item: Style } {
    const { className } = list.properties;
    const classes = Array.isArray(className) ? className.map(String) : [];
    const name = classes.find((one) => this.#labels.has(one));
    return {
      label: name ? (this.#labels.get(name) ?? null) : null,
      item: this.#items.get(classes.find((one) => this.#items.has(one)) ?? '') ?? NO_STYLE,
    };
  }

  #addRule(selector: string, style: Style): void {
    const label = BEFORE_ITEM.exec(selector)?.[1];
    const item = ITEM.exec(selector)?.[1];
    if (label) this.#labels.set(label, style);
    if (item) this.#items.set(item, style);
    const match = SELECTOR.exec(selector);
    if (!match || selector === '') return;
    const same = this.#bySelector.get(selector);
    if (same) {
      same.style = new Map([...same.style, ...style]);
      return;
    }
    const names = match[2]?.match(/[.#][\w-]+/g) ?? [];
    const rule: Rule = {
      tag: match[1]?.toLowerCase() ?? '',
      classes: names.filter((name) => name[0] === '.').map((name) => name.slice(1)),
      id: names.find((name) => name[0] === '#')?.slice(1) ?? '',
      weight: (match[1] ? 1 : 0) + names.reduce((sum, name) => sum + (name[0] === '#' ? 100 : 10), 0),
      order: this.#count++,
      style,
    };
    const key = names.at(-1) ?? rule.tag;
    const rules = this.#rules.get(key) ?? [];
    if (rules.length === MOST_RULES) return;
    rules.push(rule);
    this.#rules.set(key, rules);
    this.#bySelector.set(selector, rule);
  }
}

/** Selectors and bodies of the rules; what stands in blocks of their own (`@media print`) is passed over. */
function* rulesOf(css: string): Generator<[string, string]> {
  for (let at = 0; at < css.length; ) {
    const open = css.indexOf('{', at);
    if (open === -1) return;
    const head = css.slice(at, open);
    const selectors = head
      .slice(head.lastIndexOf(';') + 1)
      .replace(/\s+/g, ' ')
      .trim();
    let close = css.indexOf('}', open);
    if (close === -1) close = css.length;
    if (selectors.startsWith('@') && css.slice(open + 1, close).includes('{')) {
      at = behindBlock(css, open);
      continue;
    }
    yield [selectors, css.slice(open + 1, close)];
    at = close + 1;
  }
}

function behindBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at++) {
    if (css[at] === '{') depth++;
    else if (css[at] === '}' && --depth === 0) return at + 1;
  }
  return css.length;
}

function withoutComments(css: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let open = css.indexOf('/*'); open !== -1; open = css.indexOf('/*', at)) {
    parts.push(css.slice(at, open));
    const close = css.indexOf('*/', open + 2);
    at = close === -1 ? css.length : close + 2;
  }
  parts.push(css.slice(at));
  return parts.join('').replace(/<!--|-->/g, '');
}

/** The first font that a style names. */
export function fontOf(style: Style): string | null {
  const family = style.get('font-family');
  if (family !== undefined) return firstFont(family);
  const font = style.get('font');
  return font === undefined ? null : (/["'][^"']+["']|\.\S+/.exec(font)?.[0].replace(/["']/g, '') ?? null);
}

export function firstFont(families: string): string {
  return families.split(',')[0]!.replace(/["']/g, '').trim();
}
