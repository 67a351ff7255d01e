/** Finds the longest of many word sequences at a place among tokens. Keys are folded words; values are what the tables say of them. */
import type { Token } from './tokens.ts';

interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  value: Value | undefined;
  /** Sequences through this node that were not yet followed further: of thousands of names a document needs few. */
  pending: Pending<Value>[] | null;
}

interface Pending<Value> {
  words: readonly string[];
  /** How many of the words lead to the node. */
  depth: number;
  value: Value;
  keep: (old: Value | undefined, value: Value) => Value;
}

export interface TrieMatch<Value> {
  value: Value;
  /** Index of the token behind the match. */
  next: number;
}

/** Marks that may stand between the words of a name, whatever the table prints: `Lao động - Thương binh`, `TT. Tỉnh ủy`. */
const LOOSE = new Set(['-', '.', '/']);

export class Trie<Value> {
  readonly #root: Node<Value> = { next: null, value: undefined, pending: null };

  /** Adds a sequence of folded words. A comma in a name is part of the word behind it (`, thể`). */
  add(
    words: readonly string[],
    value: Value,
    keep: (old: Value | undefined, value: Value) => Value = (_, v) => v,
  ): void {
    this.#root.pending ??= [];
    this.#root.pending.push({ words, depth: 0, value, keep });
  }

  /** Does any sequence begin with a word? */
  hasFirst(word: string): boolean {
    return nextOf(this.#root).has(word);
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
      node = nextOf(node).get(key);
      if (!node) break;
      i++;
      if (node.value !== undefined) found = { value: node.value, next: i };
    }
    return found;
  }
}

/** The nodes below a node, made when they are first asked for. */
function nextOf<Value>(node: Node<Value>): Map<string, Node<Value>> {
  node.next ??= new Map();
  if (!node.pending) return node.next;
  for (const one of node.pending) {
    const depth = one.depth + 1;
    const word = one.words[one.depth] ?? '';
    let next = node.next.get(word);
    if (!next) {
      next = { next: null, value: undefined, pending: null };
      node.next.set(word, next);
    }
    if (depth >= one.words.length) next.value = one.keep(next.value, one.value);
    else {
      next.pending ??= [];
      next.pending.push({ ...one, depth });
    }
  }
  node.pending = null;
  return node.next;
}
