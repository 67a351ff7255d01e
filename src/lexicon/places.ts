/** Provinces and cities under the centre (tỉnh, thành phố trực thuộc trung ương), before and after 1 July 2025. */
import { bareLetters } from '../text/letter-case.ts';
import { type Token, tokenize } from '../text/tokens.ts';
import { Trie } from '../text/trie.ts';
import { placeNames, places } from './place-names.built.ts';

export interface Province {
  name: string;
  /** The noun of its kind in lower case: `tỉnh`, `thành phố`. */
  noun: string;
}

const names = new Trie<Province>(placeNames, (cell) => places[Number(cell)]!).signFirstWords();

/** The province whose name begins at token `at`, else null. */
export function provinceAt(tokens: readonly Token[], at: number): { value: Province; next: number } | null {
  if (tokens[at]?.case === 'lower') return null;
  return names.match(tokens, at);
}

/** Whether a province's name begins with a word, folded. */
export function beginsProvince(fold: string): boolean {
  return names.hasFirst(fold);
}

/** The province of a name, whatever its tone placement or capitals. */
export function provinceOf(name: string): Province | null {
  const tokens = tokenize({ start: 0, end: name.length, text: name });
  const found = names.match(tokens, 0);
  return found && found.next === tokens.length ? found.value : null;
}

/** The name of the province that has these letters, marks aside. */
export function provinceOfBareLetters(letters: string): string | null {
  byBareLetters ??= new Map(places.map(({ name }) => [bareLetters(name), name]));
  return byBareLetters.get(letters) ?? null;
}
let byBareLetters: Map<string, string> | null = null;
