/** Finds the longest of many word sequences at a place among tokens. Keys are folded words; values are what the tables say of them. */
import type { Token } from './tokens.ts';

interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  value: Value | undefined;
}

export interface TrieMatch<Value> {
  value: Value;
  /** Index of the token behind the match. */
  next: number;
}

/** Marks that may stand between the words of a name, whatever the table prints: `Lao động - Thương binh`, `TT. Tỉnh ủy`. */
const LOOSE = new Set(['-', '.', '/']);

export class Trie<Value> {
  readonly #root: Node<Value> = { next: null, value: undefined };

  /** Adds a sequence of folded words. A comma in a name is part of the word behind it (`, thể`). */
  add(
    words: readonly string[],
    value: Value,
    keep: (old: Value | undefined, value: Value) => Value = (_, v) => v,
  ): void {
    let node = this.#root;
    for (const word of words) {
      node.next ??= new Map();
      let next = node.next.get(word);
      if (!next) {
        next = { next: null, value: undefined };
        node.next.set(word, next);
      }
      node = next;
    }
    node.value = keep(node.value, value);
  }

  /** The longest sequence that begins at token `at`, else null. */
  match(tokens: readonly Token[], at: number): TrieMatch<Value> | null {
    let node: Node<Value> | undefined = this.#root;
    let found: TrieMatch<Value> | null = null;
    let i = at;
    while (i < tokens.length) {
      const token = tokens[i]!;
      let key = token.fold;
      if (token.kind === 'mark' && i > at) {
        const behind = tokens[i + 1];
        if (!behind || behind.kind === 'mark') break;
        if (token.fold === ',') key = `,${behind.fold}`;
        else if (LOOSE.has(token.fold)) key = behind.fold;
        else break;
        i++;
      }
      node = node.next?.get(key);
      if (!node) break;
      i++;
      if (node.value !== undefined) found = { value: node.value, next: i };
    }
    return found;
  }
}
