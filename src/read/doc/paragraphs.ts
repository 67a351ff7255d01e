/**
 * Walks through a story of the text and hands on its paragraphs as Word prints them: tracked changes accepted, fields with their last results, lists with
 * their numbers, hidden text left out.
 */

import { matchAt } from '../../text/matches.ts';
import type { Budget } from '../budget.ts';
import { addPiece, type Block, isBlankParagraph, newParagraph, type Paragraph, textOfPieces } from '../office/story.ts';
import { readSymbols } from '../office/symbols.ts';
import type { Bytes } from './bytes.ts';
import type { CharacterProperties, CharacterStyles } from './character-properties.ts';
import { findFields, type HiddenText } from './fields.ts';
import type { TextRange } from './file-information.ts';
import type { FontTable } from './fonts.ts';
import type { FormattedPages } from './formatted-pages.ts';
import type { Labels } from './labels.ts';
import type { ParagraphProperties, ParagraphStyles } from './paragraph-properties.ts';
import type { Piece, PieceText } from './pieces.ts';
import type { DocParagraph } from './table-blocks.ts';

/** What the stories of a file share, and what is found out in them. */
export interface Surroundings {
  document: Bytes;
  text: PieceText;
  characterPages: FormattedPages;
  paragraphPages: FormattedPages;
  characterStyles: CharacterStyles;
  paragraphStyles: ParagraphStyles;
  fonts: FontTable;
  labels: Labels;
  budget: Budget;
  insertions: number;
  deletions: number;
}

export interface StoryOptions {
  /** The story is printed on each page; numbers of pages in it are left out. */
  isFurniture?: boolean;
  /** The text boxes that are anchored at a place of the text. */
  boxesAt?: (place: number) => readonly Block[];
}

/** A stretch of text with one formatting. */
interface Run {
  end: number;
  characters: CharacterProperties;
}

/** The control characters of the text ([MS-DOC] 2.4.1) that are not left out. */
const MARK = {
  cell: 0x07,
  object: 0x08,
  lineBreak: 0x0b,
  pageBreak: 0x0c,
  paragraph: 0x0d,
  columnBreak: 0x0e,
  field: 0x13,
  hyphen: 0x1e,
} as const;
/** What stands beside the number of a page, and nothing else. */
const PAGE_WORDS = /^[^\p{L}\p{N}]*(?:(?:trang|tr|page)[^\p{L}\p{N}]*)?$/iu;
const CONTROL = /[\0-\x08\x0b-\x1f]/g;

export class StoryReader {
  readonly #around: Surroundings;
  readonly #options: StoryOptions;
  readonly #paragraphs: DocParagraph[] = [];
  /** By the places of their marks. */
  readonly #fields: ReadonlyMap<number, HiddenText>;
  readonly #range: TextRange;
  #open: Paragraph = newParagraph();
  #boxes: Block[] = [];
  #hadPageNumber = false;
  #wasDeleted = false;
  #wasInserted = false;
  #piece = 0;
  #knownRuns = new Map<string, CharacterProperties>();
  #knownParagraphs = new Map<number, ParagraphProperties>();

  constructor(around: Surroundings, range: TextRange, options: StoryOptions = {}) {
    const { text } = around.text;
    this.#around = around;
    this.#options = options;
    this.#range = { start: Math.min(range.start, text.length), end: Math.min(range.end, text.length) };
    this.#fields = findFields(text, this.#range, { hidesPageNumbers: options.isFurniture === true });
  }

  read(): DocParagraph[] {
    const { start, end } = this.#range;
    let at = start;
    while (at < end) {
      this.#around.budget.step();
      const run = this.#runAt(at);
      at = this.#readRun(at, Math.min(run.end, end), run.characters);
    }
    if (this.#open.pieces.length > 0 || this.#boxes.length > 0) this.#close(end - 1, false);
    return this.#paragraphs;
  }

  /** Returns where to go on: at the end of the run, or behind what a field hides. */
  #readRun(from: number, to: number, characters: CharacterProperties): number {
    const { text } = this.#around.text;
    this.#countChange(characters);
    const isShown = !characters.isDeleted && !characters.isHidden;
    let at = from;
    while (at < to) {
      const next = Math.min(matchAt(CONTROL, text, at)?.index ?? to, to);
      if (isShown && next > at) this.#add(text.slice(at, next), characters);
      if (next === to) return to;
      const hidden = this.#fields.get(next);
      if (hidden) {
        this.#hadPageNumber ||= hidden.isPageNumber;
        return hidden.end;
      }
      this.#readControl(text.charCodeAt(next), next, isShown);
      at = next + 1;
    }
    return at;
  }

  #readControl(code: number, at: number, isShown: boolean): void {
    switch (code) {
      case MARK.cell:
        this.#close(at, true);
        break;
      case MARK.paragraph:
        // a paragraph whose mark is deleted or hidden goes on in the next one
        if (isShown || this.#propertiesAt(at).endsInnerCell) this.#close(at, false);
        break;
      case MARK.pageBreak:
        if (this.#endsParagraph(at)) this.#close(at, false);
        else if (this.#open.pieces.length > 0) addPiece(this.#open.pieces, '\n');
        break;
      case MARK.lineBreak:
      case MARK.columnBreak:
        if (isShown) addPiece(this.#open.pieces, '\n');
        break;
      case MARK.hyphen:
        if (isShown) addPiece(this.#open.pieces, '-');
        break;
      case MARK.object:
        this.#boxes.push(...(this.#options.boxesAt?.(at) ?? []));
        break;
    }
  }

  #add(text: string, { symbol, font, isCapitals }: CharacterProperties): void {
    const { fonts } = this.#around;
    const { pieces } = this.#open;
    const name = fonts.name(symbol?.font ?? font);
    const legacy = fonts.legacy(symbol?.font ?? font, isCapitals);
    const shown = symbol ? String.fromCharCode(symbol.code).repeat(text.length) : text;
    if (legacy) {
      addPiece(pieces, shown, legacy);
    } else {
      const read = readSymbols(shown, name);
      const isBullet = read !== shown && pieces.length === 0 && read.startsWith('•');
      addPiece(pieces, isBullet ? `-${read.slice(1)}` : isCapitals ? read.toUpperCase() : read);
    }
  }

  #close(at: number, isCellMark: boolean): void {
    const properties = this.#propertiesAt(at);
    const paragraph = this.#open;
    paragraph.isHeading = properties.isHeading;
    if (this.#hadPageNumber && PAGE_WORDS.test(textOfPieces(paragraph.pieces))) paragraph.pieces = [];
    if (!(isCellMark && properties.endsRow) && !properties.endsInnerRow) {
      const label = this.#around.labels.next(properties, this.#around);
      // a bullet without text is nothing; a number may be all that a cell holds
      if (!isBlankParagraph(paragraph) || /[\p{L}\p{N}]/u.test(label)) paragraph.label = label;
    }
    this.#hadPageNumber = false;
    this.#paragraphs.push({ paragraph, properties, isCellMark, boxes: this.#boxes });
    this.#open = newParagraph();
    this.#boxes = [];
  }

  /** Runs that follow one another are one change. */
  #countChange({ isDeleted, isInserted }: CharacterProperties): void {
    if (isDeleted && !this.#wasDeleted) this.#around.deletions++;
    if (isInserted && !this.#wasInserted && !isDeleted) this.#around.insertions++;
    this.#wasDeleted = isDeleted;
    this.#wasInserted = isInserted;
  }

  /** A break of pages stands within a paragraph, one of sections ends it. */
  #endsParagraph(at: number): boolean {
    const piece = this.#pieceAt(at);
    const place = placeOf(piece, at);
    return this.#around.paragraphPages.find(place).end <= place + piece.width;
  }

  #runAt(at: number): Run {
    const { characterPages, paragraphPages, characterStyles, document } = this.#around;
    const piece = this.#pieceAt(at);
    const place = placeOf(piece, at);
    const own = characterPages.find(place);
    const paragraph = paragraphPages.find(place);
    const length = Math.floor((Math.min(own.end, paragraph.end) - place) / piece.width);
    const style = this.#styleOf(paragraph.from, paragraph.to);
    const key = `${own.from} ${style} ${piece.change.length > 0 ? this.#piece : ''}`;
    let characters = this.#knownRuns.get(key);
    if (!characters) {
      characters = characterStyles.add(characterStyles.of(style), document, own.from, own.to);
      if (piece.change.length > 0) characters = characterStyles.add(characters, piece.change);
      this.#knownRuns.set(key, characters);
    }
    return { end: Math.min(piece.end, at + Math.max(length, 1)), characters };
  }

  #propertiesAt(at: number): ParagraphProperties {
    const { paragraphPages, paragraphStyles, document } = this.#around;
    const piece = this.#pieceAt(at);
    const { from, to } = paragraphPages.find(placeOf(piece, at));
    let properties = this.#knownParagraphs.get(from);
    if (!properties) {
      const style = paragraphStyles.of(this.#styleOf(from, to));
      properties = to - from > 2 ? paragraphStyles.add(style, document, from + 2, to) : style;
      this.#knownParagraphs.set(from, properties);
    }
    return piece.change.length > 0 ? paragraphStyles.add(properties, piece.change) : properties;
  }

  #styleOf(from: number, to: number): number {
    return to - from >= 2 ? this.#around.document.u16(from) : 0;
  }

  /** Pieces are asked for in order, but for a few steps. */
  #pieceAt(at: number): Piece {
    const { pieces } = this.#around.text;
    if (at < pieces[this.#piece]!.start) this.#piece = 0;
    while (at >= pieces[this.#piece]!.end) this.#piece++;
    return pieces[this.#piece]!;
  }
}

function placeOf(piece: Piece, at: number): number {
  return piece.at + (at - piece.start) * piece.width;
}
