/** The mentions of cited documents by their place: which of them a range of the text holds. */
import type { CitedDocument } from './annotations.ts';

interface Range {
  start: number;
  end: number;
}

interface Mention extends Range {
  /** Place of the cited document in the list of all. */
  document: number;
}

export class CitationIndex {
  readonly #documents: readonly CitedDocument[];
  /** In the order of the text; mentions don't overlap. */
  readonly #mentions: Mention[];

  constructor(documents: readonly CitedDocument[]) {
    this.#documents = documents;
    this.#mentions = documents
      .flatMap(({ mentions }, document) => mentions.map(({ start, end }) => ({ start, end, document })))
      .sort((a, b) => a.start - b.start);
  }

  /** Mentions that share characters with a range. */
  touching(range: Range): Range[] {
    const found: Mention[] = [];
    for (let i = this.#firstBehind(range.start); i < this.#mentions.length; i++) {
      const mention = this.#mentions[i]!;
      if (mention.start >= range.end) break;
      found.push(mention);
    }
    return found;
  }

  /** Ids of the documents that are mentioned in a range, in the order of the ids. */
  idsIn(range: Range): string[] {
    const first = this.#firstBehind(range.start);
    if (first === this.#mentions.length || this.#mentions[first]!.start >= range.end) return [];
    const documents = new Set<number>();
    for (let i = first; i < this.#mentions.length; i++) {
      const { start, end, document } = this.#mentions[i]!;
      if (start >= range.end) break;
      if (start >= range.start && end <= range.end) documents.add(document);
    }
    return [...documents].sort((a, b) => a - b).map((document) => this.#documents[document]!.id);
  }

  /** Index of the first mention that ends behind an offset. */
  #firstBehind(offset: number): number {
    let low = 0;
    let high = this.#mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#mentions[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}
