/**
 * The gazetteer of bodies (cơ quan, tổ chức, chức danh), and the nouns with which names begin. Sources: `src/data/agencies.tsv`, `head-nouns.tsv`,
 * `abbreviations.tsv`.
 *
 * A name is kept without the level at its end: `Công an tỉnh`, `Công an huyện` and `Công an xã` are three entries of `Công an`, and what follows the
 * name in a text chooses among them.
 */
import abbreviations from '../data/abbreviations.tsv';
import agencies from '../data/agencies.tsv';
import headNouns from '../data/head-nouns.tsv';
import predicates from '../data/predicates.tsv';
import type { Entry, Level } from '../model/body.ts';
import { foldWords } from '../text/fold.ts';
import { Trie } from '../text/trie.ts';
import { listOf, readTable, wordsOf } from './table.ts';

export type NounRole =
  | 'head'
  | 'over'
  | 'officer'
  | 'common'
  | 'people'
  | 'quantifier'
  | 'place'
  | 'qualifier'
  | 'inner';

type AgencyColumn = 'id' | 'level' | 'kind' | 'name' | 'number' | 'short' | 'since' | 'until';

/** Abbreviations that several bodies or words share; alone they name nobody. */
const ambiguous = new Set<string>();
/** Words that an abbreviation stands for: `gdđt` → `giáo dục và đào tạo`. */
const expansions = new Map<string, string>();
for (const row of readTable<'abbr' | 'expansion' | 'ambiguous'>(abbreviations)) {
  const key = wordsOf(row.abbr).join(' ');
  if (row.ambiguous === '1') ambiguous.add(key);
  else if (!expansions.has(key) && !/[();/]/.test(row.expansion)) expansions.set(key, row.expansion);
}

const names = new Trie<Entry[]>();
const byCode = new Map<string, Entry[]>();
const idsByName = new Map<string, string>();

const nouns = new Trie<ReadonlySet<NounRole>>();
for (const row of readTable<'word' | 'role'>(headNouns)) {
  nouns.add(wordsOf(row.word), new Set([row.role as NounRole]), (old, added) => new Set([...(old ?? []), ...added]));
}

const predicateWords = new Trie<true>();
for (const row of readTable<'word'>(predicates)) predicateWords.add(wordsOf(row.word), true);

export const lexicon = {
  /** Entries by name or abbreviation. */
  names,
  /** Roles of a noun. */
  nouns,
  /** Words that end a list of bodies because what they do begins. */
  predicates: predicateWords,
  /** What an abbreviation of running text stands for, in lower case; null when unknown or ambiguous. */
  expand: (folded: string): string | null => expansions.get(folded) ?? null,
  /** Bodies that sign with a code. */
  byCode: (code: string): readonly Entry[] => byCode.get(codeKey(code)) ?? [],
  /** The id of a full name, collectives included. */
  idOf: (name: string): string | null => idsByName.get(foldWords(name)) ?? null,
};

function addAgency(row: Record<AgencyColumn, string>): void {
  const full = row.name.replace(/\s*(\[[^\]]*\]|\([^)]*\))/g, '').trim();
  idsByName.set(foldWords(full), row.id);
  if (row.level === 'collective') return;
  const { core, suffix } = splitLevel(full);
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
  for (const code of entry.codes) {
    const key = codeKey(code);
    byCode.set(key, [...(byCode.get(key) ?? []), entry]);
  }
  if (entry.kind === 'officer') return; // titles are read by grammar
  const shorts = row.level === 'unit' ? [] : listOf(row.short);
  const spellings = new Set([full, core, ...shorts, ...shorts.map((short) => splitLevel(short).core)]);
  for (const spelling of spellings) {
    if (/[:[\]]|(?:^| )các /.test(spelling) && row.id !== 'coll:tinh-uy-thanh-uy') continue;
    const words = wordsOf(spelling);
    if (words.length === 0 || (words.length === 1 && spelling !== full && spelling !== core && isWeak(words[0]!)))
      continue;
    addName(words, entry);
    if (words.some((word) => word.startsWith(',')))
      addName(
        words.map((word) => word.replace(',', '')),
        entry,
      );
  }
}

/** Codes are typed with D for Đ often enough. */
function codeKey(code: string): string {
  return foldWords(code).replaceAll(' ', '').replaceAll('đ', 'd');
}

function addName(words: readonly string[], entry: Entry): void {
  names.add(words, [entry], (old, added) =>
    old?.some((other) => other.id === entry.id) ? old : [...(old ?? []), ...added],
  );
}

/** An abbreviation too short or too common to name a body by itself. */
function isWeak(word: string): boolean {
  return ambiguous.has(word) || (word.length < 3 && word !== 'tu' && word !== 'hu');
}

const LEVEL_SUFFIX =
  / (?:các )?(tỉnh|huyện|xã|phường|cấp tỉnh|thành phố|thị xã|quận|[Tt]hành phố Hồ Chí Minh)(?:, .*)?$/;

function splitLevel(name: string): { core: string; suffix: string } {
  const found = LEVEL_SUFFIX.exec(name);
  if (!found || /^(Thuế|Thống kê)/.test(name)) return { core: name, suffix: '' };
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

for (const row of readTable<AgencyColumn>(agencies)) addAgency(row);
