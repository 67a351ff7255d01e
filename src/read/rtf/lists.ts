/**
 * Labels of the automatic lists of an RTF file. Word and others print them into the file, in groups that only old readers look at (`\listtext`,
 * `\pntext`); where those are missing, the definitions of the lists tell.
 */
import { bulletLabel, ListCounter, type ListLevel } from '../office/list-labels.ts';
import { formatOfWord } from '../office/number-formats.ts';
import { type Piece, textOfPieces } from '../office/story.ts';

/** A level as it is read: `template` begins with its length, and holds the numbers of levels as characters 0 to 8. */
interface RawLevel {
  format: number;
  start: number;
  template: string;
  isLegal: boolean;
  restarts: boolean;
}

interface Override {
  list: number;
  /** First numbers by level. */
  starts: Map<number, number>;
  levels: Map<number, RawLevel>;
  /** Levels that were counted under this override. */
  begun: Set<number>;
}

interface List {
  levels: RawLevel[];
}

/** Lists have nine levels; more are no lists. */
const LEVELS = 9;

export class ListTable {
  readonly #lists = new Map<number, List>();
  readonly #overrides = new Map<number, Override>();
  readonly #counters = new Map<number, ListCounter>();
  /** What is being read: a list or an override, and its level. */
  #list: List = { levels: [] };
  #override: Override | null = null;
  #overrideLevel = -1;
  #overridesStart = false;
  #level: RawLevel | null = null;

  /** A control word of the tables of lists. */
  set(word: string, value: number): void {
    const level = this.#level;
    if (word === 'list') this.#begin(null);
    else if (word === 'listoverride') this.#begin(newOverride());
    else if (word === 'lfolevel') this.#beginOverrideLevel();
    else if (word === 'listoverridestartat') this.#overridesStart = true;
    else if (word === 'listlevel') this.#beginLevel();
    else if (word === 'levelstartat') this.#setStart(value);
    else if (word === 'listid') this.#setListId(value);
    else if (word === 'ls' && this.#override) this.#overrides.set(value, this.#override);
    else if (!level) return;
    else if (word === 'levelnfc' || word === 'levelnfcn') level.format = value;
    else if (word === 'levellegal') level.isLegal = value !== 0;
    else if (word === 'levelnorestart') level.restarts = value === 0;
  }

  /** The text of a level. */
  addTemplate(text: string): void {
    if (this.#level) this.#level.template += text;
  }

  #begin(override: Override | null): void {
    this.#override = override;
    this.#overrideLevel = -1;
    this.#level = null;
    if (!override) this.#list = { levels: [] };
  }

  #beginOverrideLevel(): void {
    this.#overrideLevel++;
    this.#overridesStart = false;
    this.#level = null;
  }

  #beginLevel(): void {
    const level: RawLevel = { format: 0, start: 1, template: '', isLegal: false, restarts: true };
    this.#level = level;
    if (this.#override) this.#override.levels.set(Math.max(this.#overrideLevel, 0), level);
    else if (this.#list.levels.length < LEVELS) this.#list.levels.push(level);
  }

  #setStart(start: number): void {
    if (this.#level) this.#level.start = start;
    if (this.#override && this.#overridesStart) this.#override.starts.set(this.#overrideLevel, start);
  }

  /** Closes a list, or names the list of an override. */
  #setListId(id: number): void {
    if (this.#override) this.#override.list = id;
    else this.#lists.set(id, this.#list);
  }

  /** Counts a paragraph and returns its label; null where its list is not defined. */
  count(id: number, level: number): string | null {
    const override = this.#overrides.get(id);
    const list = override && this.#lists.get(override.list);
    if (!list || list.levels.length === 0) return null;
    const levels = list.levels.map((raw, i) => toLevel(override.levels.get(i) ?? raw));
    const start = override.begun.has(level) ? null : (override.starts.get(level) ?? null);
    override.begun.add(level);
    const counter = this.#counters.get(override.list) ?? new ListCounter();
    this.#counters.set(override.list, counter);
    return counter.count(levels, Math.min(level, list.levels.length - 1), start);
  }
}

function newOverride(): Override {
  return { list: 0, starts: new Map(), levels: new Map(), begun: new Set() };
}

function toLevel({ format, start, template, isLegal, restarts }: RawLevel): ListLevel {
  const length = template.charCodeAt(0);
  const text = [...template.slice(1, 1 + (Number.isNaN(length) ? 0 : length))];
  return {
    format: formatOfWord(format),
    text: text.map((character) => (character.charCodeAt(0) < LEVELS ? character.charCodeAt(0) : character)),
    start,
    isLegal,
    ...(restarts ? {} : { restartsBelow: 0 }),
  };
}

/** A label as it is printed in the file: a glyph is a bullet, all else is a number. */
export function printedLabel(pieces: readonly Piece[]): string {
  const text = textOfPieces(pieces).replace(/\s+/g, ' ').trim();
  if (/^(?:[\p{L}\p{N}]|.{2,})$/u.test(text) && text !== 'o') return text;
  return bulletLabel(text);
}
