/**
 * The text of a file that is not text itself (docx, odt, rtf, doc, html), while a reader walks through it: paragraphs, the cells of its tables, and what
 * the file says of them. The text collected here is the source that spans point into; the working text is made beside it.
 *
 * A paragraph (đoạn) is a line, a line break in it another one. The cells of a row follow one another, with a tab between them as long as the row stands
 * on one line.
 */
import type { Cell, Line, Notice, PageStart, Reading, Variant } from '../../model/source.ts';
import { convertLegacyText, type LegacyFont } from '../../text/legacy-fonts.ts';
import { addParagraph } from '../../text/normalize.ts';
import { TextBuilder } from '../../text/source-map.ts';
import type { Budget } from '../budget.ts';
import { layOut } from '../layout.ts';
import type { TableCounter } from '../physical-lines.ts';
import { type PrintedLine, splitLines } from '../physical-lines.ts';

/** Where a paragraph stands. */
interface Place {
  cell: Cell | null;
  role: Line['role'];
}

export class DocumentText {
  /** Numbers the tables; `next` is the number of the next one. */
  readonly tables: TableCounter = { next: 0 };
  readonly #budget: Budget;
  readonly #builder = new TextBuilder();
  readonly #source: string[] = [];
  readonly #notices: Notice[] = [];
  /** The places of the text, each from an offset of the working text on. */
  readonly #places: (Place & { at: number })[] = [];
  #length = 0;
  #tornPieces = 0;
  #place: Place = { cell: null, role: 'text' };
  /** The paragraph so far; it is normalised whole, because a letter's marks may stand in the next run of characters. */
  #paragraph = '';
  /** What follows it in a legacy font. */
  #pending = '';
  #pendingFont: LegacyFont | null = null;
  #encoding: string | null = null;
  /** Where pages begin, and those that begin in the paragraph, from its start. */
  readonly #pages: PageStart[] = [];
  #turns: PageStart[] = [];
  #page: number | null = null;
  /** What is doubtful in the paragraph, from its start, and what must be meant by it where that is known. */
  #doubts: { start: number; end: number; meant: string | null }[] = [];
  readonly #variants: Variant[] = [];
  /** The cell of the last paragraph. */
  #lastCell: Cell | null = null;
  /** Whether its row stands on one line so far. */
  #isRowOnLine = false;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get cell(): Cell | null {
    return this.#place.cell;
  }

  get role(): Line['role'] {
    return this.#place.role;
  }

  /** Whether nothing stands in the paragraph yet. */
  get isParagraphEmpty(): boolean {
    return this.#paragraph === '' && this.#pending === '';
  }

  /**
   * Adds text to the paragraph. A line feed in it is a line break (ngắt dòng), a tab a tab. `font` is the legacy font that the text is set in; letters of
   * such fonts may be cut in two by runs, so they are converted when the font changes.
   */
  add(text: string, font: LegacyFont | null = null): void {
    if (this.#pendingFont && (!font || !isSameFont(font, this.#pendingFont))) this.#convertPending();
    if (!font) {
      this.#paragraph += text;
    } else {
      this.#pending += text;
      this.#pendingFont = font;
    }
  }

  /** Adds text that was recognised with little confidence, or as something else than what must be meant: that is what the working text says. */
  addDoubtful(text: string, meant: string | null = null): void {
    this.#convertPending();
    const start = this.#paragraph.length + text.length - text.trimStart().length;
    this.#paragraph += text;
    this.#doubts.push({ start, end: this.#paragraph.length, meant });
  }

  /** What is added from here on stands on another page. */
  turnTo(page: number): void {
    if (page === this.#page) return;
    this.#page = page;
    this.#convertPending();
    this.#turns.push({ at: this.#paragraph.length, page });
  }

  /** The paragraphs from here on stand in another cell or role. */
  enter(change: Partial<Place>): void {
    if (!this.isParagraphEmpty) this.endParagraph();
    this.#place = { ...this.#place, ...change };
  }

  /** Ends the paragraph; one without text is a blank line, in a cell nothing. */
  endParagraph(): void {
    this.#budget.step();
    this.#convertPending();
    const { cell } = this.#place;
    const text = this.#paragraph;
    this.#paragraph = '';
    if (cell && text.trim() === '') return;
    const isSameRow = cell !== null && this.#lastCell !== null && isInRow(this.#lastCell, cell);
    const isNextCell = isSameRow && this.#isRowOnLine && this.#lastCell!.column !== cell.column;
    if (this.#length > 0) this.#separate(isNextCell ? '\t' : '\n');
    for (const { at, page } of this.#turns) this.#pages.push({ at: this.#length + at, page });
    this.#turns = [];
    this.#places.push({ ...this.#place, at: this.#builder.length });
    let from = 0;
    for (const { start, end, meant } of this.#doubts) {
      const printed = text.slice(start, end);
      const at = { start: this.#length + start, end: this.#length + end };
      if (meant === null) {
        this.#notices.push({ code: 'low-confidence', params: { text: printed }, at });
        continue;
      }
      this.#notices.push({ code: 'read-otherwise', params: { text: printed, meant }, at });
      this.#normalize(text.slice(from, start), from);
      this.#variants.push({ start: this.#builder.length, end: this.#builder.length + meant.length, printed });
      this.#builder.add(meant, at.start, at.end);
      from = end;
    }
    this.#doubts = [];
    this.#normalize(text.slice(from), from);
    this.#source.push(text);
    this.#length += text.length;
    this.#lastCell = cell;
    this.#isRowOnLine = !text.includes('\n') && (isNextCell || !isSameRow);
  }

  /** Says once what was met in the file that its text does not show. */
  notice(notice: Notice): void {
    if (!this.#notices.some(({ code }) => code === notice.code)) this.#notices.push(notice);
  }

  build(): Reading {
    if (!this.isParagraphEmpty) this.endParagraph();
    const source = this.#source.join('');
    const { text, map } = this.#builder.build();
    const lines = layOut(source, text, map, this.#assign(splitLines(text)), this.tables);
    return {
      source,
      text: text.includes('\t') ? text.replaceAll('\t', ' ') : text,
      map,
      lines,
      notices: this.#notices,
      encoding: this.#encoding,
      ...(this.#variants.length > 0 ? { variants: this.#variants } : {}),
      ...(this.#pages.length > 0 ? { pages: this.#pages } : {}),
    };
  }

  /** Adds a part of the paragraph, which begins `from` its start, to the working text. */
  #normalize(part: string, from: number): void {
    this.#tornPieces = addParagraph(this.#builder, part, this.#length + from, this.#tornPieces);
  }

  #convertPending(): void {
    if (!this.#pendingFont) return;
    const converted = convertLegacyText(this.#pending, this.#pendingFont);
    if (converted !== this.#pending) {
      this.#encoding = this.#pendingFont.encoding;
      this.notice({ code: 'legacy-encoding', params: { encoding: this.#encoding } });
    }
    this.#paragraph += converted;
    this.#pending = '';
    this.#pendingFont = null;
  }

  /** In the working text every cell has lines of its own. */
  #separate(mark: '\t' | '\n'): void {
    this.#source.push(mark);
    this.#length++;
    this.#builder.insert('\n');
  }

  /** Gives each line its cell and role, and sets paragraphs apart as a text does with a blank line. */
  #assign(lines: PrintedLine[]): PrintedLine[] {
    let paragraph = -1;
    for (const line of lines) {
      const before = paragraph;
      while (paragraph + 1 < this.#places.length && this.#places[paragraph + 1]!.at <= line.start) paragraph++;
      const { cell, role } = this.#places[paragraph]!;
      line.cell = cell;
      line.role = role;
      if (paragraph !== before && before >= 0 && cell === null) line.gap = Math.max(1, line.gap);
    }
    return lines;
  }
}

function isSameFont(one: LegacyFont, other: LegacyFont): boolean {
  return one.encoding === other.encoding && one.showsCapitals === other.showsCapitals;
}

function isInRow(one: Cell, other: Cell): boolean {
  return one.table === other.table && one.row === other.row;
}
