/** A paragraph while it is walked through: its pieces of text, each with the legacy font that it is set in. */

import type { Cell, Line } from '../../model/source.ts';
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import { BULLET } from '../../text/symbol-glyphs.ts';
import type { DocumentText } from '../office/document-text.ts';
import { readSymbols } from '../office/symbols.ts';
import type { ParagraphProperties, RunProperties } from './properties.ts';
import type { ParagraphStyle, Styles } from './styles.ts';

export interface Piece {
  text: string;
  font: LegacyFont | null;
}

/** A paragraph that is ready for the text. */
export interface ReadyParagraph {
  pieces: Piece[];
  cell: Cell | null;
  role: Line['role'];
}

export class Paragraph {
  readonly own: ParagraphProperties = {};
  /** The properties of its mark (dấu đoạn). */
  readonly mark: RunProperties = {};
  readonly cell: Cell | null;
  /** Paragraphs of the text boxes that are anchored in it. */
  readonly boxes: ReadyParagraph[] = [];
  pieces: Piece[] = [];
  /** A number of a page was left out of it. */
  hadPageNumber = false;
  /** The number of its list was printed: what follows a page break has none. */
  isLabelled = false;
  #run: RunProperties = {};
  #look: Look | null = null;
  #style: ParagraphStyle | null = null;

  constructor(cell: Cell | null) {
    this.cell = cell;
  }

  get isEmpty(): boolean {
    return this.pieces.length === 0;
  }

  get run(): RunProperties {
    return this.#run;
  }

  openRun(): void {
    this.#run = {};
    this.#look = null;
  }

  style(styles: Styles): ParagraphStyle {
    this.#style ??= styles.paragraph(this.own.style);
    return this.#style;
  }

  /** Adds text of the run that is open. `symbolFont` is the font of a glyph that has one of its own (`w:sym`). */
  add(text: string, styles: Styles, symbolFont?: string): void {
    this.#look ??= lookOf(this.#run, this.style(styles), styles);
    const { isHidden, isCapitals, font, legacy } = this.#look;
    if (isHidden || text === '') return;
    if (symbolFont !== undefined) this.#addSymbols(text, symbolFont);
    else if (legacy) this.push(fromPrivate(text), isCapitals ? { ...legacy, showsCapitals: true } : legacy);
    else this.#addSymbols(isCapitals ? text.toUpperCase() : text, font);
  }

  /** Adds text as it is. */
  push(text: string, font: LegacyFont | null): void {
    const last = this.pieces.at(-1);
    if (last && last.font === font) last.text += text;
    else this.pieces.push({ text, font });
  }

  /** A glyph of a symbol font that opens the paragraph is a bullet. */
  #addSymbols(text: string, font: string | null): void {
    const read = readSymbols(text, font);
    this.push(read !== text && this.isEmpty && read.startsWith(BULLET) ? `-${read.slice(1)}` : read, null);
  }
}

/** Adds a paragraph to the text. */
export function putParagraph(text: DocumentText, { pieces, cell, role }: ReadyParagraph): void {
  text.enter({ cell, role });
  for (const piece of pieces) text.add(piece.text, piece.font);
  text.endParagraph();
}

/** How a run is printed. */
interface Look {
  isHidden: boolean;
  isCapitals: boolean;
  font: string | null;
  legacy: LegacyFont | null;
}

/** What a run says itself, else its style, else its paragraph's, else the file as a whole. */
function lookOf(run: RunProperties, { run: paragraph }: ParagraphStyle, styles: Styles): Look {
  const style = run.style === undefined ? {} : styles.run(run.style);
  const { defaults } = styles;
  const font = [run.font, style.font, paragraph.font, defaults.font].find((each) => each !== undefined) ?? null;
  return {
    isHidden: run.isHidden ?? toggled(style.isHidden, paragraph.isHidden, defaults.isHidden),
    isCapitals: run.isCapitals ?? toggled(style.isCapitals, paragraph.isCapitals, defaults.isCapitals),
    font,
    legacy: font === null ? null : legacyFont(font),
  };
}

/** Of two styles that both switch a property on, one switches it off again (ECMA-376 17.7.3). */
function toggled(one = false, other = false, always = false): boolean {
  return always || one !== other;
}

const LEGACY_FONTS = new Map<string, LegacyFont | null>();

function legacyFont(name: string): LegacyFont | null {
  let font = LEGACY_FONTS.get(name);
  if (font === undefined) {
    font = legacyFontOf(name);
    if (LEGACY_FONTS.size < 1000) LEGACY_FONTS.set(name, font);
  }
  return font;
}

/** Some programs keep the codes of a font without Unicode at U+F000 and above. */
function fromPrivate(text: string): string {
  return text.replace(/[\uf020-\uf0ff]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xf000));
}
