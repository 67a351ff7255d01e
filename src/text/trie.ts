/** Finds the longest of many word sequences at a place among tokens. Keys are folded words; values are what the tables say of them. */
import type { Token } from './tokens.ts';

/**
 * Sequences by their first word: for each the words behind it and, after a tab, the cell that its value is read from; one a line. Text, because a document
 * needs few of thousands of names: what begins with a word is taken apart when the word is first asked for.
 */
export type PackedNames = Record<string, string>;

interface Node<Value> {
  next: Map<string, Node<Value>> | null;
  value: Value | undefined;
  /** Sequences through this node that were not yet followed further. */
  pending: Pending[] | null;
}

/** What is left of a sequence behind a node. */
interface Pending {
  words: string;
  cell: string;
}

export interface TrieMatch<Value> {
  value: Value;
  /** Index of the token behind the match. */
  next: number;
}

/** Marks that may stand between the words of a name, whatever the table prints: `Lao động - Thương binh`, `TT. Tỉnh ủy`. */
const LOOSE = new Set(['-', '.', '/']);

/** Sequences of folded words with their cells. A comma in a name is part of the word behind it (`, thể`). */
export function packNames(sequences: Iterable<readonly [words: readonly string[], cell: string]>): PackedNames {
  const groups = new Map<string, string[]>();
  for (const [[first, ...rest], cell] of sequences) {
    const line = `${rest.join(' ')}\t${cell}`;
    const lines = groups.get(first!);
    if (lines) lines.push(line);
    else groups.set(first!, [line]);
  }
  return Object.fromEntries([...groups].map(([first, lines]) => [first, lines.join('\n')]));
}

export class Trie<Value> {
  /** Sequences by their first word: packed until one is asked for. */
  readonly #byFirst: Map<string, string | Node<Value>>;
  readonly #read: (cell: string) => Value;

  constructor(packed: PackedNames, read: (cell: string) => Value) {
    this.#byFirst = new Map(Object.entries(packed));
    this.#read = read;
  }

  /** Does any sequence begin with a word? */
  hasFirst(word: string): boolean {
    return this.#byFirst.has(word);
  }

  /** The longest sequence that begins at token `at`, else null. */
  match(tokens: readonly Token[], at: number): TrieMatch<Value> | null {
    const first = tokens[at];
    let node = first && this.#first(first.fold);
    let found: TrieMatch<Value> | null = null;
    let i = at + 1;
    while (node) {
      if (node.value !== undefined) found = { value: node.value, next: i };
      const token = tokens[i];
      if (!token) break;
      let key = token.fold;
      if (token.kind === 'mark') {
        const behind = tokens[i + 1];
        if (!behind || behind.kind === 'mark') break;
        if (token.fold === ',') key = `,${behind.fold}`;
        else if (LOOSE.has(token.fold)) key = behind.fold;
        else break;
        i++;
      }
      node = this.#next(node).get(key);
      i++;
    }
    return found;
  }

  #first(word: string): Node<Value> | undefined {
    const known = this.#byFirst.get(word);
    if (typeof known !== 'string') return known;
    const node: Node<Value> = { next: null, value: undefined, pending: null };
    for (const line of known.split('\n')) {
      const tab = line.indexOf('\t');
      this.#hang(node, line.slice(0, tab), line.slice(tab + 1));
    }
    this.#byFirst.set(word, node);
    return node;
  }

  /** The nodes below a node, made when they are first asked for. */
  #next(node: Node<Value>): Map<string, Node<Value>> {
    node.next ??= new Map();
    if (!node.pending) return node.next;
    for (const { words, cell } of node.pending) {
      const blank = words.indexOf(' ');
      const word = blank < 0 ? words : words.slice(0, blank);
      let next = node.next.get(word);
      if (!next) {
        next = { next: null, value: undefined, pending: null };
        node.next.set(word, next);
      }
      this.#hang(next, blank < 0 ? '' : words.slice(blank + 1), cell);
    }
    node.pending = null;
    return node.next;
  }

  #hang(node: Node<Value>, words: string, cell: string): void {
    if (words === '') node.value = this.#read(cell);
    else {
      node.pending ??= [];
      node.pending.push({ words, cell });
    }
  }
}
