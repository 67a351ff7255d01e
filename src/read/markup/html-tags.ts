/**
 * HTML inside Markdown: tags are read for what they print — lines, cells, nothing — by one pass over them; it is no HTML parser.
 *
 * Cells are those of `<table>`, and the children of a `<div>` that lays them side by side (`display: flex`): converters print the two columns of a
 * document's header that way.
 */
import type { Cell } from '../../model/source.ts';
import { findEmphasis } from '../emphasis.ts';
import { decodeEntity } from './html-entities.ts';
import type { MarkdownText } from './markdown-text.ts';

interface OpenTag {
  name: string;
  /** The cell outside this element. */
  outer: Cell | null;
  /** Where the cells inside stand, for a table or a row of columns. */
  grid: Cell | null;
  /** Of a table: the row with which each column is free again of a cell that spans several. */
  freeFrom: number[];
  at: number;
}

const TAG = /<!?(\/?)([a-z][a-z\d]*)(?=[\s>/])([^<>]*)>/gi;
const TAG_OR_COMMENT = new RegExp(`<!--[\\s\\S]*?-->|${TAG.source}`, 'gi');
export const ENTITY_OR_ESCAPE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});|\\(?=[!-/:-@[-`{-~])/gi;
const BREAKS = new Set(
  'address article aside blockquote br center dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const HOLDS = new Set(['table', 'td', 'th', 'div']);
const SILENT = new Set(['script', 'style', 'title']);
const SIDE_BY_SIDE = /display\s*:\s*(?:inline-)?(?:flex|grid)/i;
const COLUMNS = /colspan\s*=\s*["']?(\d{1,4})/i;
const ROWS = /rowspan\s*=\s*["']?(\d{1,4})/i;
/** Columns that cells may span and keep free below them, and the most rows: what a tag says costs no more than these. */
const WIDEST = 200;
const TALLEST = 5000;
/** A cell that nothing closes ends at the first paragraph this far behind its tag. */
const LONGEST_CELL = 4000;

export class HtmlReader {
  readonly #out: MarkdownText;
  readonly #open: OpenTag[] = [];
  #silent: string | null = null;

  constructor(out: MarkdownText) {
    this.#out = out;
  }

  /** Reads one node of HTML, a block or a single tag. */
  read(from: number, to: number): void {
    const out = this.#out;
    const wasTight = out.isTight;
    out.bridge(from);
    out.isTight = true;
    let at = from;
    for (const match of findTags(out.source.slice(from, to))) {
      this.#addText(at, from + match.index);
      at = from + match.index + match[0].length;
      const name = match[2]?.toLowerCase();
      if (name) this.#readTag(name, match[1] === '/', match[3] ?? '', at);
      out.skipTo(at);
    }
    this.#addText(at, to);
    out.skipTo(to);
    out.isTight = wasTight;
  }

  /** Forgets tags that were never closed. */
  leaveStale(at: number): void {
    const first = this.#open[0];
    if (!first || at - first.at < LONGEST_CELL) return;
    this.#open.length = 0;
    this.#silent = null;
    if (this.#out.cell) this.#out.enter({ cell: null });
  }

  #readTag(name: string, isEnd: boolean, attributes: string, at: number): void {
    if (this.#silent) {
      if (isEnd && name === this.#silent) this.#silent = null;
      return;
    }
    if (SILENT.has(name) && !isEnd && !attributes.endsWith('/')) this.#silent = name;
    if (BREAKS.has(name)) this.#out.breakLine();
    if (name === 'tr' && !isEnd) this.#startRow();
    if (!HOLDS.has(name)) return;
    if (isEnd) this.#close(name);
    else this.#enter(name, attributes, at);
  }

  #enter(name: string, attributes: string, at: number): void {
    const out = this.#out;
    const parent = this.#open.findLast((tag) =>
      name === 'div' ? tag.name === 'div' || tag.grid === null : tag.grid !== null,
    );
    const outer = out.cell;
    const isGrid =
      name === 'table' ||
      (name === 'div' && SIDE_BY_SIDE.test(attributes) && !/flex-direction\s*:\s*column/i.test(attributes));
    const isCell =
      name === 'td' || name === 'th'
        ? parent?.grid != null
        : !isGrid && name === 'div' && parent === this.#open.at(-1) && parent?.grid != null;
    if (isCell && parent?.grid) this.#enterCell(parent.grid, parent.freeFrom, attributes);
    const row = name === 'table' ? -1 : 0;
    this.#open.push({
      name,
      outer,
      grid: isGrid ? { table: out.tables.next++, row, column: -1 } : null,
      freeFrom: [],
      at,
    });
  }

  /** The next free column; a cell may span several columns and rows (`<td rowspan="2">`). */
  #enterCell(grid: Cell, freeFrom: number[], attributes: string): void {
    grid.row = Math.max(grid.row, 0);
    let column = grid.column + 1;
    while ((freeFrom[column] ?? 0) > grid.row) column++;
    const spans = attributes.includes('span') || attributes.includes('SPAN');
    const columns = spans ? spanIn(COLUMNS, attributes, WIDEST) : 1;
    const rows = spans ? spanIn(ROWS, attributes, TALLEST) : 1;
    this.#out.enter({ cell: { table: grid.table, row: grid.row, column, ...(rows > 1 && { rows }) } });
    grid.column = Math.max(column, Math.min(column + columns - 1, WIDEST));
    if (rows > 1) for (let i = column; i <= grid.column && i < WIDEST; i++) freeFrom[i] = grid.row + rows;
  }

  #startRow(): void {
    const table = this.#open.findLast((tag) => tag.grid !== null);
    if (table?.grid) table.grid = { ...table.grid, row: table.grid.row + 1, column: -1 };
  }

  #close(name: string): void {
    const i = this.#open.findLastIndex((tag) => tag.name === name);
    const tag = this.#open[i];
    if (!tag) return;
    this.#open.length = i;
    if (this.#out.cell !== tag.outer) this.#out.enter({ cell: tag.outer });
  }

  /** Text between tags, line by line. */
  #addText(from: number, to: number): void {
    if (this.#silent || to <= from) return;
    const { source } = this.#out;
    for (let at = from; at < to; ) {
      const lineFeed = source.indexOf('\n', at);
      const end = lineFeed === -1 || lineFeed > to ? to : lineFeed;
      this.#addLine(at, end);
      if (end < to) this.#out.breakLine();
      at = end + 1;
    }
  }

  #addLine(from: number, to: number): void {
    const out = this.#out;
    const line = out.source.slice(from, to);
    if (line.trim() === '' && out.isAtLineStart) return;
    const marks = line.includes('*') || line.includes('__') ? findEmphasis(line) : [];
    const atoms = [...line.matchAll(ENTITY_OR_ESCAPE)].map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      text: decodeEntity(match[0]),
    }));
    let at = 0;
    for (const edit of [...marks, ...atoms].sort((a, b) => a.from - b.from)) {
      out.addRange(from + at, from + edit.from);
      out.addAtom(edit.text, from + edit.from, from + edit.to);
      at = edit.to;
    }
    out.addRange(from + at, to);
  }
}

function spanIn(pattern: RegExp, attributes: string, most: number): number {
  const span = Number(pattern.exec(attributes)?.[1] ?? 1);
  return span >= 1 ? Math.min(span, most) : 1;
}

/** Tags and comments. A comment that nothing closes is read as text: it would take the rest of the document with it. */
function* findTags(html: string): Generator<RegExpExecArray> {
  const lastEnd = html.lastIndexOf('-->');
  const closed = lastEnd < 0 ? 0 : lastEnd + 3;
  yield* html.slice(0, closed).matchAll(TAG_OR_COMMENT);
  TAG.lastIndex = closed;
  yield* html.matchAll(TAG);
}
