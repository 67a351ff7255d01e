/** Looks for words in the text of a document, marks aside. The text is prepared when it is first searched. */
import type { Range } from '../report-data.ts';
import { type BareText, bare, bareWithPlaces } from '../text.ts';

/** Places that are remembered; who looks for one letter needs no more. */
const MOST = 10_000;

export class TextSearch {
  readonly #source: string;
  #bare: BareText | null = null;
  #places: Range[] = [];
  #at = -1;

  constructor(source: string) {
    this.#source = source;
  }

  /** How many places there are. */
  find(words: string): number {
    this.#places = [];
    this.#at = -1;
    const query = bare(words);
    if (query.length < 2) return 0;
    this.#bare ??= bareWithPlaces(this.#source);
    const { text, places } = this.#bare;
    for (let at = text.indexOf(query); at >= 0 && this.#places.length < MOST; at = text.indexOf(query, at + 1)) {
      this.#places.push([places[at]!, places[at + query.length - 1]! + 1]);
    }
    return this.#places.length;
  }

  /** The place so many further, from the end on to the beginning. */
  step(by: number): { range: Range; number: number } | null {
    const { length } = this.#places;
    if (length === 0) return null;
    this.#at = this.#at < 0 && by < 0 ? length - 1 : (this.#at + by + length) % length;
    return { range: this.#places[this.#at]!, number: this.#at + 1 };
  }
}
