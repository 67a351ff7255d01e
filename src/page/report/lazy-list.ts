/** A long list that a browser can bear: its items are made, in portions, when they come near to what is seen. */
import { make } from '../dom.ts';

export interface LazyListSettings {
  count: number;
  /** Items of a portion. */
  portion: number;
  /** Pixels that an item takes, about. */
  height: number;
  role?: string;
  /** What scrolls. */
  scroller: Element;
  render(index: number): Element;
}

export class LazyList {
  readonly element: HTMLElement;
  readonly #settings: LazyListSettings;
  readonly #portions: HTMLElement[] = [];
  readonly #observer: IntersectionObserver;

  constructor(settings: LazyListSettings) {
    this.#settings = settings;
    const { count, portion, height, role, scroller } = settings;
    this.#observer = new IntersectionObserver((entries) => this.#meet(entries), {
      root: scroller,
      rootMargin: '600px 0px',
    });
    for (let from = 0; from < count; from += portion) {
      const element = make('div', { class: 'portion', role });
      element.style.minHeight = `${Math.min(portion, count - from) * height}px`;
      this.#portions.push(element);
      this.#observer.observe(element);
    }
    this.element = make('div', { class: 'lazy', role: role ? 'presentation' : undefined }, ...this.#portions);
  }

  /** The element of an item, made if need be. */
  at(index: number): HTMLElement | null {
    const { portion } = this.#settings;
    const holder = this.#portions[Math.floor(index / portion)];
    if (!holder) return null;
    this.#fill(holder);
    return (holder.children[index % portion] as HTMLElement | undefined) ?? null;
  }

  /** Those that are there; others will be made as they should be. */
  has(index: number): boolean {
    return Boolean(this.#portions[Math.floor(index / this.#settings.portion)]?.firstElementChild);
  }

  renew(index: number): HTMLElement | null {
    if (!this.has(index)) return null;
    const element = this.#settings.render(index) as HTMLElement;
    this.at(index)?.replaceWith(element);
    return element;
  }

  fillAll(): void {
    for (const portion of this.#portions) this.#fill(portion);
  }

  /** Brings an item into view. What is made on the way there shifts it, so it is looked for again. */
  show(index: number, block: ScrollLogicalPosition): HTMLElement | null {
    const element = this.at(index);
    element?.scrollIntoView({ block, behavior: 'instant' });
    requestAnimationFrame(() => requestAnimationFrame(() => element?.scrollIntoView({ block, behavior: 'instant' })));
    return element;
  }

  end(): void {
    this.#observer.disconnect();
  }

  #meet(entries: readonly IntersectionObserverEntry[]): void {
    for (const { isIntersecting, target } of entries) if (isIntersecting) this.#fill(target as HTMLElement);
  }

  #fill(holder: HTMLElement): void {
    if (holder.firstElementChild) return;
    const { count, portion, render } = this.#settings;
    const from = this.#portions.indexOf(holder) * portion;
    const items: Element[] = [];
    for (let i = from; i < Math.min(from + portion, count); i++) items.push(render(i));
    holder.append(...items);
    holder.style.minHeight = '';
    this.#observer.unobserve(holder);
  }
}
