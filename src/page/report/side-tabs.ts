/** On a narrow page one side is seen at a time; tabs turn from one to the other. */
import { make } from '../dom.ts';
import { words } from './words.ts';

export type Side = 'tasks' | 'source';

const SIDES: readonly Side[] = ['tasks', 'source'];

export class SideTabs {
  readonly element: HTMLElement;
  readonly #page: HTMLElement;
  readonly #tabs: ReadonlyMap<Side, HTMLElement>;

  /** `page` shows the side that its `data-shown` names. */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.#tabs = new Map(SIDES.map((side) => [side, this.#renderTab(side)]));
    this.element = make('nav', { class: 'tabs', 'aria-label': words.document }, ...this.#tabs.values());
    this.turnTo('tasks');
  }

  turnTo(shown: Side): void {
    this.#page.dataset.shown = shown;
    for (const [side, tab] of this.#tabs) tab.setAttribute('aria-pressed', String(side === shown));
  }

  #renderTab(side: Side): HTMLElement {
    return make('button', { type: 'button', 'data-side': side, onclick: () => this.turnTo(side) }, words[side]);
  }
}
