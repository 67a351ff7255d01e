/** List styles (kiểu danh sách) of OpenDocument: how the labels of each level are made. */
import type { ListLevel } from '../office/list-labels.ts';
import type { Attributes } from '../office/xml.ts';
import { numberFormat } from './elements.ts';

/** A level before its neighbours are known. */
interface RawLevel {
  format: string;
  /** Text of a bullet. */
  bullet: string;
  prefix: string;
  suffix: string;
  /** How many levels' numbers the label shows. */
  shown: number;
  /** `%1%.%2%`, where LibreOffice says it so; it holds prefix and suffix. */
  template: string | null;
  start: number;
}

const LEVELS = 10;

export class ListStyleReader {
  readonly #common = new Map<string, RawLevel[]>();
  #automatic = new Map<string, RawLevel[]>();
  readonly #built = new Map<RawLevel[], ListLevel[]>();
  #outline: RawLevel[] | null = null;
  #levels: RawLevel[] | null = null;

  get isReading(): boolean {
    return this.#levels !== null;
  }

  beginPart(): void {
    this.#automatic = new Map();
  }

  open(name: string, attributes: Attributes, isAutomatic: boolean): void {
    if (name === 'text:list-style') {
      this.#levels = [];
      (isAutomatic ? this.#automatic : this.#common).set(attributes['style:name'] ?? '', this.#levels);
    } else if (name === 'text:outline-style') {
      this.#levels = [];
      this.#outline = this.#levels;
    } else if (this.#levels && LEVEL.test(name)) {
      const level = Number(attributes['text:level']) - 1;
      if (level >= 0 && level < LEVELS) this.#levels[level] = readLevel(name, attributes);
    }
  }

  close(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#levels = null;
  }

  get(name: string): readonly ListLevel[] | null {
    return this.#build(this.#automatic.get(name) ?? this.#common.get(name) ?? null);
  }

  get outline(): readonly ListLevel[] | null {
    return this.#build(this.#outline);
  }

  #build(raw: RawLevel[] | null): ListLevel[] | null {
    if (!raw) return null;
    const built = this.#built.get(raw) ?? Array.from({ length: LEVELS }, (_, i) => buildLevel(raw, i));
    this.#built.set(raw, built);
    return built;
  }
}

const LEVEL = /^text:(?:list-level-style-(?:number|bullet|image)|outline-level-style)$/;

function readLevel(name: string, attributes: Attributes): RawLevel {
  const isBullet = !name.endsWith('-number') && !name.startsWith('text:outline');
  const format = numberFormat(attributes['style:num-format'] ?? '', attributes['style:num-letter-sync'] === 'true');
  return {
    format: isBullet ? 'bullet' : format,
    bullet: attributes['text:bullet-char'] ?? '•',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    shown: Number(attributes['text:display-levels'] ?? 1) || 1,
    template: attributes['style:num-list-format'] ?? attributes['loext:num-list-format'] ?? null,
    start: Number(attributes['text:start-value'] ?? 1),
  };
}

function buildLevel(raw: readonly (RawLevel | undefined)[], at: number): ListLevel {
  const own = raw[at];
  if (!own) return { format: 'none', text: [], start: 1 };
  const { format, start } = own;
  if (format === 'bullet') return { format, text: [own.bullet], start };
  const numbers = own.template === null ? numbersOf(raw, at, own) : parseTemplate(own.template, at);
  return { format, text: numbers, start: Number.isInteger(start) ? start : 1 };
}

/** The numbers of the levels that are shown, those without a format left out, with a point between them. */
function numbersOf(raw: readonly (RawLevel | undefined)[], at: number, own: RawLevel): (string | number)[] {
  const text: (string | number)[] = [own.prefix];
  for (let level = Math.max(at - own.shown + 1, 0); level <= at; level++) {
    const format = raw[level]?.format ?? 'none';
    if (format === 'none' || format === 'bullet') continue;
    if (text.length > 1) text.push('.');
    text.push(level);
  }
  return [...text, own.suffix];
}

function parseTemplate(template: string, at: number): (string | number)[] {
  return template.split(/(%\d{1,2}%)/).map((part) => {
    const level = /^%(\d{1,2})%$/.exec(part);
    return level ? Math.min(Math.max(Number(level[1]) - 1, 0), at) : part;
  });
}
