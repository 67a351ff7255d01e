/**
 * Bodies that a user adds to the gazetteer: an office's own units, a company's branches. They hold for the documents that are read with them and win over
 * the gazetteer's where both know a name of the same length.
 */
import type { Entry, Level } from '../model/body.ts';
import { fold, foldWords } from '../text/fold.ts';
import { spellAsKept } from '../text/spelling.ts';
import { packNames, Trie } from '../text/trie.ts';
import { codeKey } from './code-key.ts';
import { wordsOf } from './table.ts';

/** A row of an own table. */
export interface OwnBody {
  /** Full name: `Trung tâm Điều hành thông minh`. */
  name: string;
  /** Made of the name where it is not given. */
  id?: string | undefined;
  /** What it is called for short in texts: `TTĐHTM`, `IOC`. */
  abbreviations?: readonly string[] | undefined;
  /** Codes by which it signs in symbols: `TTĐH`. */
  codes?: readonly string[] | undefined;
  /** A body of a province or a district is completed by the document's place; others are not. */
  level?: Level | undefined;
}

/** An own table, indexed. */
export interface OwnBodies {
  names: Trie<readonly Entry[]>;
  byCode: ReadonlyMap<string, readonly Entry[]>;
  ids: ReadonlyMap<string, string>;
}

export function indexBodies(rows: readonly OwnBody[]): OwnBodies {
  const entries = rows.map(entryOf);
  const spellings = rows.flatMap(({ name, abbreviations = [] }, i) =>
    [name, ...abbreviations].map((spelling) => [wordsOf(spelling), String(i)] as const),
  );
  const byCode = new Map<string, Entry[]>();
  for (const entry of entries) {
    for (const code of entry.codes) byCode.set(codeKey(code), [...(byCode.get(codeKey(code)) ?? []), entry]);
  }
  return {
    names: new Trie(packNames(spellings.filter(([words]) => words.length > 0)), (cell) => [entries[Number(cell)]!]),
    byCode,
    ids: new Map(entries.map(({ name, id }) => [foldWords(spellAsKept(name)), id])),
  };
}

function entryOf({ name, id, codes = [], level = 'other' }: OwnBody): Entry {
  return {
    id: id ?? `own:${fold(name)}`,
    name,
    suffix: '',
    level,
    kind: 'agency',
    isOpen: false,
    codes: [...codes],
    since: '',
    until: '',
  };
}
