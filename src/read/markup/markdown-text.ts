/**
 * The working text of a Markdown file while it is being collected: stretches of the source that are text, the line feeds between them, and what stands
 * in which cell or role.
 */
import type { Cell, Line } from '../../model/source.ts';
import { matchAt } from '../../text/matches.ts';
import { normalizeText } from '../../text/normalize.ts';
import type { SourceMap } from '../../text/source-map.ts';
import { TextBuilder } from '../../text/source-map.ts';
import type { PrintedLine, TableCounter } from '../physical-lines.ts';

interface Stand {
  at: number;
  cell: Cell | null;
  role: Line['role'];
}

export class MarkdownText {
  readonly source: string;
  readonly tables: TableCounter;
  /** Where the piece that is being lowered begins in the source. */
  base = 0;
  #builder = new TextBuilder();
  #stands: Stand[] = [{ at: 0, cell: null, role: 'text' }];
  /** End of what was last taken from the source. */
  #taken = 0;
  #endsInBreak = true;
  /** Line feeds put in that the source may have too. */
  #broken = 0;
  /** Within a table or a block of HTML the source's own line feeds don't count lines. */
  isTight = false;

  constructor(source: string, tables: TableCounter) {
    this.source = source;
    this.tables = tables;
  }

  /** The text from here on stands in another cell or role. */
  enter(change: Partial<Pick<Stand, 'cell' | 'role'>>): void {
    const last = this.#stands.at(-1)!;
    this.breakLine();
    const next = { ...last, ...change, at: this.#builder.length };
    if (last.at === next.at) this.#stands.pop();
    this.#stands.push(next);
  }

  get cell(): Cell | null {
    return this.#stands.at(-1)!.cell;
  }

  /** Takes a range of the source as it stands. */
  addRange(from: number, to: number): void {
    if (to <= from) return;
    this.bridge(from);
    this.#add(this.source.slice(from, to), from, to);
    this.#taken = to;
  }

  /** Takes a range of the source that means `text`, the two walked side by side; `drops` are ranges of the source that mean nothing. */
  addMeaning(from: number, to: number, text: string, drops: readonly { from: number; to: number }[] = []): void {
    this.bridge(from);
    let at = from;
    let start = from;
    let drop = 0;
    for (let i = 0; i < text.length && at < to; ) {
      const dropped = drops[drop];
      const entity = this.source[at] === '&' ? entityAt(this.source, at, to) : '';
      if (dropped?.from === at) {
        this.#add(this.source.slice(start, at), start, at);
        i += dropped.to - at;
        at = dropped.to;
        start = at;
        drop++;
      } else if (entity && !text.startsWith(entity, i)) {
        const decoded = String.fromCodePoint(text.codePointAt(i)!);
        this.#add(this.source.slice(start, at), start, at);
        this.#add(normalizeText(decoded).text, at, at + entity.length);
        i += decoded.length;
        at += entity.length;
        start = at;
      } else if (this.source[at] === text[i] || (this.source[at] === '\0' && text[i] === '\uFFFD')) {
        // remark gives U+FFFD for U+0000
        i++;
        at++;
      } else {
        this.#add(this.source.slice(start, at), start, at);
        start = ++at;
      }
    }
    this.#add(this.source.slice(start, at), start, at);
    this.#taken = to;
  }

  /** Adds text that means `text` for a whole range: an entity of HTML. */
  addAtom(text: string, from: number, to: number): void {
    this.#add(normalizeText(text).text, from, to);
    this.#taken = to;
  }

  /** Between two stretches of text the source's line feeds are kept, everything else is markup. */
  bridge(to: number): void {
    if (this.isTight || to <= this.#taken) return;
    let breaks = -this.#broken;
    for (let at = this.#taken; at < to; at++) if (this.source.charCodeAt(at) === 10) breaks++;
    if (breaks > 0) {
      this.#builder.insert('\n'.repeat(breaks));
      this.#endsInBreak = true;
    }
    this.#broken = 0;
    this.#taken = to;
  }

  /** Ends the line, unless nothing stands on it yet. */
  breakLine(): void {
    if (this.#endsInBreak) return;
    this.#builder.insert('\n');
    this.#endsInBreak = true;
    this.#broken = 1;
  }

  get isAtLineStart(): boolean {
    return this.#endsInBreak;
  }

  /** What lies before `to` is markup. */
  skipTo(to: number): void {
    this.#taken = Math.max(this.#taken, to);
  }

  build(): { text: string; map: SourceMap } {
    return this.#builder.build();
  }

  /** Gives each line its cell and role. */
  assign(lines: PrintedLine[]): PrintedLine[] {
    let i = 0;
    for (const line of lines) {
      while (i + 1 < this.#stands.length && this.#stands[i + 1]!.at <= line.start) i++;
      const { cell, role } = this.#stands[i]!;
      line.cell = cell;
      line.role = role;
    }
    return lines;
  }

  #add(text: string, from: number, to: number): void {
    if (text === '') return;
    this.#builder.add(text, from, to);
    this.#endsInBreak = text.endsWith('\n');
    this.#broken = 0;
  }
}

const ENTITY = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** The entity that begins at an ampersand, or nothing. */
function entityAt(source: string, at: number, to: number): string {
  const found = matchAt(ENTITY, source, at)?.[0] ?? '';
  return at + found.length <= to ? found : '';
}
