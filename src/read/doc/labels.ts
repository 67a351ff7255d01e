/** The numbers that Word prints before the paragraphs of automatic lists. */
import type { Budget } from '../budget.ts';
import { ListCounter } from '../office/list-labels.ts';
import { textOfPieces } from '../office/story.ts';
import type { FontTable } from './fonts.ts';
import type { List, ListDefinition } from './lists.ts';
import type { ParagraphProperties } from './paragraph-properties.ts';

export class Labels {
  /** Paragraphs that are numbered in a way that the file does not tell. */
  missing = 0;
  readonly #lists: readonly (List | null)[];
  readonly #counters = new Map<ListDefinition, ListCounter>();
  /** The levels of lists that have begun anew with a number of their own. */
  readonly #started = new Map<List, Set<number>>();

  constructor(lists: readonly (List | null)[]) {
    this.#lists = lists;
  }

  /** Counts a paragraph; '' for one without a number. */
  next(paragraph: ParagraphProperties, { fonts, budget }: { fonts: FontTable; budget: Budget }): string {
    if (paragraph.list === 0) {
      if (paragraph.isInOldList) this.missing++;
      return '';
    }
    const list = this.#lists[paragraph.list - 1];
    if (!list) {
      this.missing++;
      return '';
    }
    const { definition, levels } = list;
    const at = paragraph.level ?? Math.max(definition.styles.indexOf(paragraph.listStyle), 0);
    const label = this.#counterOf(definition).count(levels, at, this.#startOf(list, at)).trim();
    budget.take(label.length);
    const { font = null, isCapitals, isHidden } = levels[at] ?? {};
    if (isHidden) return '';
    const legacy = font === null ? null : fonts.legacy(font, isCapitals);
    return textOfPieces([{ text: isCapitals && !legacy ? label.toUpperCase() : label, font: legacy }]);
  }

  #counterOf(definition: ListDefinition): ListCounter {
    const counter = this.#counters.get(definition) ?? new ListCounter();
    this.#counters.set(definition, counter);
    return counter;
  }

  /** A list that changes its definition's first number begins with it once. */
  #startOf(list: List, level: number): number | null {
    const start = list.starts.get(level);
    if (start === undefined) return null;
    const started = this.#started.get(list) ?? new Set();
    if (started.has(level)) return null;
    this.#started.set(list, started.add(level));
    return start;
  }
}
