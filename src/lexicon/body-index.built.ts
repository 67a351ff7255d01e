/**
 * The gazetteer of bodies, folded and indexed. Sources: `src/data/agencies.tsv`, `head-nouns.tsv`, `predicates.tsv`, `abbreviations.tsv`.
 *
 * A name is kept without the level at its end: `Công an tỉnh`, `Công an huyện` and `Công an xã` are three entries of `Công an`, and what follows the
 * name in a text chooses among them.
 *
 * Indexing takes longer than reading a document, so the build does it: the bundles hold what this module exports, as data.
 */
import abbreviations from '../data/abbreviations.tsv';
import agencies from '../data/agencies.tsv';
import headNouns from '../data/head-nouns.tsv';
import predicates from '../data/predicates.tsv';
import type { Entry, Level } from '../model/body.ts';
import { foldWords } from '../text/fold.ts';
import { bareLetters } from '../text/letter-case.ts';
import { packNames } from '../text/trie.ts';
import { codeKey } from './code-key.ts';
import { packEntry } from './packed-entry.ts';
import { listOf, readTable, wordsOf } from './table.ts';

type AgencyColumn = 'id' | 'level' | 'kind' | 'name' | 'number' | 'short' | 'since' | 'until';

/** Abbreviations that several bodies or words share, with what they may stand for; alone they name nobody. */
const ambiguous = new Map<string, string[]>();
/** Words that an abbreviation stands for: `gdđt` → `giáo dục và đào tạo`. */
const expansions = new Map<string, string>();
for (const row of readTable<'abbr' | 'expansion' | 'ambiguous'>(abbreviations)) {
  const key = wordsOf(row.abbr).join(' ');
  if (row.ambiguous === '1') ambiguous.set(key, [...(ambiguous.get(key) ?? []), row.expansion]);
  else if (!expansions.has(key) && !/[();/]/.test(row.expansion)) expansions.set(key, row.expansion);
}

const roles = new Map<string, Set<string>>();
for (const row of readTable<'word' | 'role'>(headNouns)) {
  const key = wordsOf(row.word).join(' ');
  roles.set(key, (roles.get(key) ?? new Set()).add(row.role));
}

/** Where a name says its level. */
const LEVEL_SUFFIX =
  / (?:các )?(tỉnh|huyện|xã|phường|cấp tỉnh|thành phố|thị xã|quận|[Tt]hành phố Hồ Chí Minh)(?:, .*)?$/;

/** Spellings of several bodies at once, and those with a place of their own. */
const SEVERAL = /[:[\]]|^các | các (?:huyện|quận|xã|phường|thị|thành|tỉnh|cấp|địa)/;

const entries: Entry[] = [];
/** Indices of entries by folded name and by code. */
const names = new Map<string, number[]>();
const codes = new Map<string, number[]>();
const ids = new Map<string, string>();
/** Names with other joints than the table's: `Sở Giáo dục - Đào tạo`, `Sở Lao động, Thương binh và Xã hội`. */
const otherJoints = new Map<string, number[]>();
for (const row of readTable<AgencyColumn>(agencies)) addAgency(row);
for (const [name, indices] of otherJoints) if (!names.has(name)) names.set(name, indices);

export const bodyIndex = {
  entries: entries.map(packEntry),
  names: packNames([...names].map(([name, indices]) => [name.split(' '), indices.join(' ')])),
  nouns: packNames([...roles].map(([noun, ofNoun]) => [noun.split(' '), [...ofNoun].join(' ')])),
  predicates: packNames(readTable<'word' | 'in_name'>(predicates).map(({ word, in_name }) => [wordsOf(word), in_name])),
  codes: Object.fromEntries(codes),
  ids: Object.fromEntries(ids),
  bareLetters: Object.fromEntries(indexBareLetters()),
  expansions: Object.fromEntries(expansions),
  ambiguous: Object.fromEntries(ambiguous),
};

function addAgency(row: Record<AgencyColumn, string>): void {
  const full = row.name.replace(/\s*(\[[^\]]*\]|\([^)]*\))/g, '').trim();
  ids.set(foldWords(full), row.id);
  if (row.level === 'collective') return;
  const { core, suffix } = row.level === 'central' ? { core: full, suffix: '' } : splitLevel(full);
  const entry: Entry = {
    id: row.id,
    name: core,
    suffix,
    level: levelOf(row.level, suffix),
    kind: row.level === 'office' ? 'officer' : 'agency',
    isOpen: /\[[A-Z]\]$/.test(row.name) && suffix === '',
    codes: listOf(row.number),
    since: row.since,
    until: row.until,
  };
  const index = entries.push(entry) - 1;
  for (const code of entry.codes) addIndex(codes, codeKey(code), index);
  if (entry.kind === 'officer') return; // titles are read by grammar
  const shorts = row.level === 'unit' ? [] : listOf(row.short);
  const ofCentre = row.level === 'mass-central' ? centralSpellings(full) : [];
  const spellings = new Set([full, core, ...shorts, ...shorts.map((short) => splitLevel(short).core), ...ofCentre]);
  for (const spelling of spellings) {
    if (SEVERAL.test(spelling) && row.id !== 'coll:tinh-uy-thanh-uy') continue;
    const words = wordsOf(spelling);
    if (words.length === 0 || (words.length === 1 && spelling !== full && spelling !== core && isWeak(words[0]!)))
      continue;
    addName(names, words, index);
    for (const joined of joinedOtherwise(spelling)) addName(otherJoints, wordsOf(joined), index);
  }
}

/** The centre of an organisation that has members everywhere: `Trung ương Hội Nông dân Việt Nam`, `TW Hội Nông dân`. */
function centralSpellings(name: string): string[] {
  if (!name.startsWith('Hội ')) return [];
  const bare = name.replace(/ Việt Nam$/, '');
  return ['Trung ương', 'TW', 'T.Ư'].flatMap((centre) => [`${centre} ${name}`, `${centre} ${bare}`]);
}

/** What joins the parts of a name may be a dash in print; a dash may be a comma where `và` follows. */
function joinedOtherwise(spelling: string): string[] {
  let spellings = [''];
  for (const part of spelling.split(/(, | và | - )/)) {
    const others = [part];
    if (part === ', ' || part === ' và ') others.push(' ');
    else if (part === ' - ' && spelling.includes(' và ')) others.push(', ');
    spellings = spellings.flatMap((begun) => others.map((other) => begun + other));
  }
  return spellings;
}

function addName(lists: Map<string, number[]>, words: readonly string[], index: number): void {
  const name = words.join(' ');
  if (!lists.get(name)?.some((other) => entries[other]!.id === entries[index]!.id)) addIndex(lists, name, index);
}

function addIndex(lists: Map<string, number[]>, key: string, index: number): void {
  const list = lists.get(key);
  if (list) list.push(index);
  else lists.set(key, [index]);
}

/** An abbreviation too short or too common to name a body by itself. */
function isWeak(word: string): boolean {
  return ambiguous.has(word) || (word.length < 3 && word !== 'tu' && word !== 'hu');
}

function splitLevel(name: string): { core: string; suffix: string } {
  const found = LEVEL_SUFFIX.exec(name);
  // `Hợp tác xã` is one noun
  if (!found || roles.has(wordsOf(name).join(' ')) || /^(Thuế|Thống kê)/.test(name)) return { core: name, suffix: '' };
  return { core: name.slice(0, found.index), suffix: found[1] ?? '' };
}

function levelOf(level: string, suffix: string): Level {
  if (suffix === 'huyện') return 'district';
  if (suffix === 'xã') return 'commune';
  if (level.endsWith('central')) return 'central';
  if (level.endsWith('province')) return 'province';
  if (level === 'district' || level === 'commune') return level;
  return 'other';
}

/** The words of names by their letters without marks, names that end in a level without it too; letters that several have are left out. */
function indexBareLetters(): Map<string, string> {
  const index = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name } of entries) {
    const fold = foldWords(name.replace(/ \[.*/, ''));
    for (const words of new Set([fold, fold.replace(/ (?:tỉnh|huyện|xã)$/u, '')])) {
      const letters = bareLetters(words);
      if ((index.get(letters) ?? words) !== words) shared.add(letters);
      index.set(letters, words);
    }
  }
  for (const letters of shared) index.delete(letters);
  return index;
}
