/**
 * Automatic numbering (đánh số tự động, `numbering.xml`; ECMA-376 17.9). A paragraph names a list (`w:num`), the list the definition that it is made
 * after (`w:abstractNum`), and may change levels of it. Lists of one definition count on one another's numbers, but where a list starts anew.
 */
import { ListCounter, type ListLevel, parseLevelText } from '../office/list-labels.ts';
import { readSymbols } from '../office/symbols.ts';
import type { Attributes, XmlHandler } from '../office/xml.ts';
import type { DocxPackage } from './package.ts';
import {
  isOn,
  numberOf,
  type ParagraphProperties,
  type RunProperties,
  readRunProperty,
  textValue,
} from './properties.ts';
import type { ParagraphStyle, Styles } from './styles.ts';

interface Level extends ListLevel {
  /** Between label and text stand a tab, a space or nothing. */
  suffix: string;
  /** The style whose paragraphs stand on this level. */
  style: string | null;
  run: RunProperties;
}

/** A definition; `levels` may be changed by a list. */
interface Definition {
  levels: Level[];
  /** The style of lists that the definition belongs to, or that it is to be looked up by. */
  styleLink: string | null;
  lookedUpBy: string | null;
}

interface List {
  definition: string;
  /** Levels of its own. */
  levels: Level[];
  /** Numbers that it starts with, by level. */
  starts: (number | undefined)[];
}

/** A list as it is used. */
interface Used {
  levels: Level[];
  counter: ListCounter;
  /** The numbers with which levels start anew, once. */
  restarts: (number | undefined)[];
}

export class Numbering {
  /** Paragraphs whose list is not defined. */
  missing = 0;
  readonly #styles: Styles;
  readonly #definitions = new Map<string, Definition>();
  readonly #lists = new Map<string, List>();
  readonly #used = new Map<string, Used | null>();
  readonly #counters = new Map<Definition, ListCounter>();

  constructor(parts: DocxPackage, styles: Styles) {
    this.#styles = styles;
    for (const part of parts.related('numbering').slice(0, 1)) parts.walk(part, this.#reader());
  }

  /** Counts a paragraph and returns its label with the space that parts it from the text; '' for a paragraph without a number. */
  label(own: ParagraphProperties, style: ParagraphStyle): string {
    const id = own.list ?? style.list;
    if (id === undefined || id === '0' || id === '') return '';
    const used = this.#use(id);
    if (!used) {
      this.missing++;
      return '';
    }
    const at = own.level ?? (own.list === undefined ? levelOfStyle(used, style) : null) ?? style.level ?? 0;
    const level = used.levels[at];
    const restart = used.restarts[at] ?? null;
    used.restarts[at] = undefined;
    const label = used.counter.count(used.levels, at, restart);
    if (!level || label.trim() === '' || level.run.isHidden) return '';
    const shown = level.run.isCapitals ? label.toUpperCase() : label;
    // `1.` is read as a marker by its space, printed or not
    const isApart = level.suffix !== 'nothing' || /[.):;*+-]$/.test(shown);
    return isApart && !/\s$/.test(shown) ? `${shown} ` : shown;
  }

  #use(id: string): Used | null {
    let used = this.#used.get(id);
    if (used === undefined) {
      used = this.#resolve(id);
      this.#used.set(id, used);
    }
    return used;
  }

  #resolve(id: string): Used | null {
    const list = this.#lists.get(id);
    const definition = list && this.#definitionOf(list);
    if (!definition) return null;
    const counter = this.#counters.get(definition) ?? new ListCounter();
    this.#counters.set(definition, counter);
    const count = Math.max(definition.levels.length, list.levels.length);
    const levels = Array.from({ length: count }, (_, at): Level => {
      const level = list.levels[at] ?? definition.levels[at] ?? newLevel();
      return { ...level, start: list.starts[at] ?? level.start };
    });
    return { levels, counter, restarts: [...list.starts] };
  }

  /** A definition may send to that of a list style (`w:numStyleLink`), and this one to another. */
  #definitionOf(list: List): Definition | null {
    let definition = this.#definitions.get(list.definition) ?? null;
    for (let step = 0; definition?.lookedUpBy && definition.levels.length === 0 && step < 10; step++) {
      const link: string = definition.lookedUpBy;
      const next = this.#lists.get(this.#styles.paragraph(link).list ?? '');
      const named = [...this.#definitions.values()].find(({ styleLink }) => styleLink === link);
      definition = named ?? this.#definitions.get(next?.definition ?? '') ?? null;
    }
    return definition;
  }

  #reader(): XmlHandler {
    let definition: Definition | null = null;
    let list: List | null = null;
    let level: Level | null = null;
    let changed = 0;
    let isInRun = false;
    const openList = (name: string, attributes: Attributes): void => {
      if (name === 'w:abstractNum') {
        definition = { levels: [], styleLink: null, lookedUpBy: null };
        this.#definitions.set(attributes['w:abstractNumId'] ?? '', definition);
      } else if (name === 'w:num') {
        list = { definition: '', levels: [], starts: [] };
        this.#lists.set(attributes['w:numId'] ?? '', list);
      } else if (name === 'w:lvl') {
        const levels = list?.levels ?? definition?.levels;
        level = newLevel();
        if (levels) levels[levelNumber(attributes['w:ilvl'])] = level;
      } else if (name === 'w:lvlOverride') changed = levelNumber(attributes['w:ilvl']);
      else if (name === 'w:startOverride' && list) list.starts[changed] = numberOf(attributes) ?? 0;
      else if (name === 'w:abstractNumId' && list) list.definition = textValue(attributes);
      else if (name === 'w:styleLink' && definition) definition.styleLink = textValue(attributes);
      else if (name === 'w:numStyleLink' && definition) definition.lookedUpBy = textValue(attributes);
    };
    return {
      open: (name, attributes) => {
        if (level === null) openList(name, attributes);
        else if (name === 'w:rPr') isInRun = true;
        else if (isInRun) readRunProperty(level.run, name, attributes);
        else readLevelProperty(level, name, attributes);
      },
      close: (name) => {
        if (name === 'w:rPr') isInRun = false;
        else if (name === 'w:lvl' && level) {
          finishLevel(level);
          level = null;
        } else if (name === 'w:num') list = null;
        else if (name === 'w:abstractNum') definition = null;
      },
    };
  }
}

function newLevel(): Level {
  return { format: 'decimal', text: [], start: 0, isLegal: false, suffix: 'tab', style: null, run: {} };
}

/** Nine levels are counted from 0 on. */
function levelNumber(text: string | undefined): number {
  return Math.min(Math.max(Number.parseInt(text ?? '', 10) || 0, 0), 8);
}

function readLevelProperty(level: Level, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:start':
      level.start = numberOf(attributes) ?? 0;
      break;
    case 'w:numFmt':
      // a format made by hand has an alternative beside it, which is one of the named formats
      if (textValue(attributes) !== 'custom') level.format = textValue(attributes);
      break;
    case 'w:lvlText':
      level.text = parseLevelText(textValue(attributes));
      break;
    case 'w:lvlRestart':
      level.restartsBelow = numberOf(attributes) ?? 0;
      break;
    case 'w:isLgl':
      level.isLegal = isOn(attributes);
      break;
    case 'w:suff':
      level.suffix = textValue(attributes);
      break;
    case 'w:pStyle':
      level.style = textValue(attributes);
      break;
    case 'w:lvlPicBulletId':
      level.text = ['•'];
      break;
  }
}

/** Bullets are mostly glyphs of symbol fonts. */
function finishLevel(level: Level): void {
  if (level.format !== 'bullet') return;
  level.text = level.text.map((part) => (typeof part === 'string' ? readSymbols(part, level.run.font) : part));
}

function levelOfStyle(used: Used, style: ParagraphStyle): number | null {
  for (const id of style.chain) {
    const at = used.levels.findIndex((level) => level.style === id);
    if (at >= 0) return at;
  }
  return null;
}
