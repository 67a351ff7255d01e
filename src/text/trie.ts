/** Finds the longest of many word sequences at a place among tokens. Keys are folded words; values are what the tables say of them. */
import { signWhere } from './signs.ts';
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
  /** Sequences by their first word, packed; those that were asked for stand taken apart in `#byFirst`. */
  readonly #packed: PackedNames;
  readonly #byFirst = new Map<string, Node<Value>>();
  readonly #read: (cell: string) => Value;
  /** What words bear that begin a sequence; 0 where they bear none. */
  #sign = 0;

  constructor(packed: PackedNames, read: (cell: string) => Value) {
    this.#packed = packed;
    this.#read = read;
  }

  /** For a table that is asked at nearly every word: what begins none of its sequences is told by the word itself. Called when a module loads. */
  signFirstWords(): this {
    this.#sign = signWhere((word) => this.hasFirst(word));
    return this;
  }

  /** Does any sequence begin with a word? */
  hasFirst(word: string): boolean {
    return Object.hasOwn(this.#packed, word);
  }

  /** The longest sequence that begins at token `at`, else null. */
  match(tokens: readonly Token[], at: number): TrieMatch<Value> | null {
    let node = this.#first(tokens[at]);
    let found: TrieMatch<Value> | null = null;
    let i = at + 1;
    while (node) {
      if (node.value !== undefined) found = { value: node.value, next: i };
      const step = keyAt(tokens, i);
      if (!step) break;
      node = this.#next(node).get(step.key);
      i = step.next;
    }
    return found;
  }

  /**
   * Every longest sequence of which words are printed by their initials: `Sở Lao động - TB&XH`, `Sở Văn hóa, TT và DL`. A run of capitals stands for as
   * many words as it has letters; what is printed in full agrees word by word. Several are given where the initials fit several.
   */
  matchInitials(tokens: readonly Token[], at: number): TrieMatch<Value>[] {
    let found: TrieMatch<Value>[] = [];
    const follow = (node: Node<Value>, i: number, words: number, initials: number): void => {
      const isClear = initials > 0 && (words > 1 || initials >= MOST_UNCLEAR);
      if (node.value !== undefined && isClear && i >= (found[0]?.next ?? 0))
        found = [...(found[0]?.next === i ? found : []), { value: node.value, next: i }];
      const step = keyAt(tokens, i);
      if (!step) return;
      const next = this.#next(node).get(step.key);
      if (next) follow(next, step.next, words + 1, initials);
      if (next || !isInitials(tokens[step.next - 1]!)) return;
      for (const behind of this.#behindInitials(node, step.key))
        follow(behind, step.next, words, initials + step.key.length);
    };
    const first = this.#first(tokens[at]);
    if (first) follow(first, at + 1, 1, 0);
    return found;
  }

  /** The nodes behind words that begin with the letters of `initials`, in order; a comma before them is part of the first. */
  #behindInitials(node: Node<Value>, initials: string): Node<Value>[] {
    const comma = initials.startsWith(',') ? ',' : '';
    let nodes = [node];
    for (const [i, letter] of [...initials.slice(comma.length)].entries()) {
      const mark = i === 0 ? comma : '';
      nodes = nodes.flatMap((from) =>
        [...this.#next(from)].flatMap(([word, to]) => (initialOf(word, mark) === letter ? [to] : [])),
      );
    }
    return nodes;
  }

  #first(token: Token | undefined): Node<Value> | undefined {
    if (token === undefined || (this.#sign !== 0 && (token.signs & this.#sign) === 0)) return undefined;
    return this.#byFirst.get(token.fold) ?? this.#open(token.fold);
  }

  #open(word: string): Node<Value> | undefined {
    if (!this.hasFirst(word)) return undefined;
    const node: Node<Value> = { next: null, value: undefined, pending: null };
    for (const line of this.#packed[word]!.split('\n')) {
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

/** The word that a sequence must go on with at token `i`, a comma before it taken in; null where no word stands. */
function keyAt(tokens: readonly Token[], i: number): { key: string; next: number } | null {
  const token = tokens[i];
  if (!token) return null;
  if (token.kind !== 'mark') return { key: token.fold, next: i + 1 };
  const behind = tokens[i + 1];
  if (!behind || behind.kind === 'mark') return null;
  if (token.fold === ',') return { key: `,${behind.fold}`, next: i + 2 };
  return LOOSE.has(token.fold) ? { key: behind.fold, next: i + 2 } : null;
}

/** Initials behind a single word (`Sở`, `Phòng`) could be anybody's when they are fewer. */
const MOST_UNCLEAR = 4;

/** Capitals without a tone, which spell no word. */
function isInitials({ case: printed, fold }: Token): boolean {
  return printed === 'upper' && fold.length > 1 && INITIALS.test(fold);
}
const INITIALS = /^[a-zđăâêôơư]+$/;

/** The first letter of a word without its tone, in the form in which initials print it; `mark` must stand before it. */
function initialOf(word: string, mark: string): string | null {
  if (!word.startsWith(mark)) return null;
  const letter = word.charAt(mark.length);
  return letter === 'đ' ? letter : letter.normalize('NFD').charAt(0);
}
