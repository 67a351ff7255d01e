/**
 * The gazetteer of bodies (cơ quan, tổ chức, chức danh), and the nouns with which names begin, ready to be looked up: see `body-index.built.ts`.
 */
import type { Entry } from '../model/body.ts';
import { foldWords } from '../text/fold.ts';
import type { Token } from '../text/tokens.ts';
import { Trie, type TrieMatch } from '../text/trie.ts';
import { bodyIndex } from './body-index.built.ts';
import { codeKey } from './code-key.ts';
import type { OwnBodies } from './own-bodies.ts';
import { unpackEntry } from './packed-entry.ts';

export type NounRole =
  | 'head'
  | 'over'
  | 'officer'
  | 'common'
  | 'people'
  | 'quantifier'
  | 'place'
  | 'qualifier'
  | 'region'
  | 'inner'
  | 'field';

/** How a predicate goes with names: see `predicates.tsv`; empty when it is in none. */
export type InName = '' | 'field' | 'object' | 'never';

const codes = new Map(Object.entries(bodyIndex.codes));
const ids = new Map(Object.entries(bodyIndex.ids));
const expansions = new Map(Object.entries(bodyIndex.expansions));
const ambiguous = new Map(Object.entries(bodyIndex.ambiguous));
const entries: (string | Entry)[] = bodyIndex.entries;

function entryAt(index: number): Entry {
  const entry = entries[index]!;
  if (typeof entry !== 'string') return entry;
  const unpacked = unpackEntry(entry);
  entries[index] = unpacked;
  return unpacked;
}

/** Words that go on inside a name and begin none. */
export function isTerm(roles: ReadonlySet<NounRole>): boolean {
  return roles.has('inner') || roles.has('field') || roles.has('region');
}

const names = new Trie<readonly Entry[]>(bodyIndex.names, (cell) =>
  cell.split(' ').map((index) => entryAt(Number(index))),
).signFirstWords();

/** The user's own bodies, while a document is read with them. */
let own: OwnBodies | null = null;

/** Reads a document with own bodies beside those of the gazetteer. */
export function withBodies<Value>(bodies: OwnBodies | null, read: () => Value): Value {
  const before = own;
  own = bodies;
  try {
    return read();
  } finally {
    own = before;
  }
}

/** Of two names the longer one, of equals the first. */
function longer<Match extends { next: number }>(one: Match | null, other: Match | null): Match | null {
  return one && (!other || one.next >= other.next) ? one : other;
}

/** The one name that words and initials agree with: `Sở Nông nghiệp và PTNT`; null where they agree with several. */
function byInitials(tokens: readonly Token[], at: number): TrieMatch<readonly Entry[]> | null {
  const [first, ...others] = names.matchInitials(tokens, at);
  const isOne = others.every(({ value }) => value[0]!.name === first!.value[0]!.name);
  return first && isOne ? first : null;
}

export const lexicon = {
  /** Entries by name or abbreviation; of two names the longer one. */
  names: {
    match(tokens: readonly Token[], at: number): TrieMatch<readonly Entry[]> | null {
      const found = longer(own?.names.match(tokens, at) ?? null, names.match(tokens, at));
      return longer(found, byInitials(tokens, at));
    },
    hasFirst: (word: string): boolean => names.hasFirst(word) || (own?.names.hasFirst(word) ?? false),
  },
  /** Roles of a noun. */
  nouns: new Trie<ReadonlySet<NounRole>>(
    bodyIndex.nouns,
    (cell) => new Set(cell.split(' ') as NounRole[]),
  ).signFirstWords(),
  /** Words that end a list of bodies because what they do begins. */
  predicates: new Trie<InName>(bodyIndex.predicates, (cell) => cell as InName).signFirstWords(),
  /** What an abbreviation of running text stands for, in lower case; null when unknown or ambiguous. */
  expand: (folded: string): string | null => expansions.get(folded) ?? null,
  /** What an ambiguous abbreviation may stand for; null for other words. */
  sensesOf: (folded: string): readonly string[] | null => ambiguous.get(folded) ?? null,
  /** The folded words of the name that has these letters, marks aside; null when none or several have. */
  wordsOfBareLetters(letters: string): readonly string[] | null {
    // few documents ask: the table is not made a map for them
    return Object.hasOwn(bodyIndex.bareLetters, letters) ? bodyIndex.bareLetters[letters]!.split(' ') : null;
  },
  /** Bodies that sign with a code. */
  byCode: (code: string): readonly Entry[] =>
    own?.byCode.get(codeKey(code)) ?? (codes.get(codeKey(code)) ?? []).map(entryAt),
  /** The id of a full name, collectives included. */
  idOf: (name: string): string | null => own?.ids.get(foldWords(name)) ?? ids.get(foldWords(name)) ?? null,
};
