/** The lines of a page while it is walked: blocks of text, each with what it stands in. */
import type { Cell, Line } from '../../model/source.ts';
import { convertLegacyText, type LegacyFont } from '../../text/legacy-fonts.ts';
import { ITEM_SIGNS } from '../../text/symbol-glyphs.ts';

export interface Piece {
  text: string;
  font: LegacyFont | null;
}

export interface Block {
  /** The label of a list item, with a blank behind it. */
  label: string;
  pieces: Piece[];
  cell: Cell | null;
  role: Line['role'];
  /** The element that holds it, numbered in the order of the page. */
  element: number;
  /** Code units of text, and of text in links. */
  length: number;
  linked: number;
}

/** What the text in an element is like. */
export interface Context {
  font: LegacyFont | null;
  /** The font shows signs, not letters: Symbol, Wingdings. */
  isSymbols: boolean;
  space: 'collapsed' | 'kept' | 'lines';
  cell: Cell | null;
  role: Line['role'];
  isLink: boolean;
  isRaised: boolean;
}

/** The text of a block as it is read. */
export function textOf({ label, pieces }: Block): string {
  return label + pieces.map(({ text, font }) => (font ? convertLegacyText(text, font) : text)).join('');
}

/** An item that begins with a marker of its own needs no label. */
const OWN_MARKER = new RegExp(
  String.raw`^\s*(?:[${ITEM_SIGNS}](?=\s)|\(?\d{1,3}(?:\.\d{1,3})*[.)](?=\s|\p{Lu})|\d{1,3}(?:\.\d{1,3})+\s|\p{L}[.)]\s|[IVXLC]{1,6}[.)-]\s|(?:Điều|Chương|Mục|Phần|Khoản)\s+[\dIVXLC]+)`,
  'u',
);

/** So many blanks in a line of the file were typed to set columns side by side. Browsers don't show them; those behind a line's end are indentation. */
const COLUMN_GAP = 5;
/** Longer pieces are not joined to, because their ends are looked at again and again. */
const LONG_PIECE = 1000;

/** Collects blocks; white space is collapsed as CSS lays down. */
export class BlockBuilder {
  readonly blocks: Block[] = [];
  /** The label that the next text gets. */
  label = '';
  #pieces: Piece[] = [];
  #first: { cell: Cell | null; role: Line['role']; element: number } | null = null;
  #length = 0;
  #linked = 0;
  /** The last character, or nothing at the start of a line. */
  #last = '';

  get length(): number {
    return this.#length;
  }

  add(value: string, context: Context, element: number): void {
    const text = this.#collapse(value, context.space);
    if (text === '') return;
    this.#first ??= { cell: context.cell, role: context.role, element };
    const font = context.font;
    const last = this.#pieces.at(-1);
    if (last && last.font === font && last.text.length < LONG_PIECE) last.text += text;
    else this.#pieces.push({ text, font });
    this.#length += text.length;
    if (context.isLink) this.#linked += text.length;
    this.#last = text.at(-1)!;
  }

  breakLine(context: Context, element: number): void {
    if (isSpace(this.#last.charCodeAt(0))) this.#trimEnd(isSpace);
    this.add('\n', { ...context, space: 'kept' }, element);
    this.#last = '';
  }

  /** Makes a label of what the paragraph says so far. */
  takeAsLabel(): string {
    const text = this.#pieces.map((piece) => piece.text).join('');
    this.#clear();
    return text;
  }

  end(): void {
    this.#trimEnd(isBlank);
    if (this.#first && this.#pieces.some(({ text }) => /\S/.test(text))) {
      const own = this.#pieces
        .map(({ text }) => text)
        .join('')
        .slice(0, 20);
      const label = OWN_MARKER.test(own) ? '' : this.label;
      this.blocks.push({ label, pieces: this.#pieces, ...this.#first, length: this.#length, linked: this.#linked });
      this.label = '';
    }
    this.#clear();
  }

  addBlank(context: Context, element: number): void {
    const { cell, role } = context;
    this.blocks.push({ label: '', pieces: [], cell, role, element, length: 0, linked: 0 });
  }

  #clear(): void {
    this.#pieces = [];
    this.#first = null;
    this.#length = 0;
    this.#linked = 0;
    this.#last = '';
  }

  #collapse(value: string, space: Context['space']): string {
    if (space === 'kept') return value.replace(/\r\n?/g, '\n');
    const isAtStart = this.#last === '' || /[ \t\n]/.test(this.#last);
    if (space === 'lines')
      return value.replace(/(?:(?<![ \t\r\f])[ \t\r\f]+)?\n[ \t\r\f]*/g, '\n').replace(/[ \t\r\f]+/g, ' ');
    const text = value.replace(/[ \t\n\r\f]+/g, (blanks, at: number) =>
      blanks.length >= COLUMN_GAP &&
      at > 0 &&
      at + blanks.length < value.length &&
      / {5}/.test(blanks.split('\n', 1)[0]!)
        ? ' '.repeat(blanks.length)
        : ' ',
    );
    return isAtStart && text.startsWith(' ') ? text.slice(1) : text;
  }

  #trimEnd(isTrimmed: (code: number) => boolean): void {
    for (let last = this.#pieces.at(-1); last; last = this.#pieces.at(-1)) {
      let end = last.text.length;
      while (end > 0 && isTrimmed(last.text.charCodeAt(end - 1))) end--;
      if (end < last.text.length) last.text = last.text.slice(0, end);
      if (end > 0) return;
      this.#pieces.pop();
    }
  }
}

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 13;
const isBlank = (code: number): boolean => isSpace(code) || code === 10;
