/** Where blocks of an OpenDocument text are collected: a story, a cell or a text box, with the paragraph that is open in it. */
import { addPiece, type Block, type Paragraph } from '../office/story.ts';
import type { StyleProperties } from './styles.ts';
import { type Repetitions, TableStack } from './tables.ts';

export class Place {
  readonly blocks: Block[] = [];
  readonly tables: TableStack;
  /** Styles of the paragraph and of the runs in it, innermost last. */
  runs: StyleProperties[] = [];
  /** The paragraph is not shown. */
  isHidden = false;
  #paragraph: Paragraph | null = null;
  /** A blank was written last, so that another one is none. */
  #endsWithBlank = true;
  /** Boxes anchored in the paragraph; they follow it. */
  #boxes: Block[] = [];

  constructor(repetitions: Repetitions) {
    this.tables = new TableStack(repetitions);
  }

  openParagraph(paragraph: Paragraph, style: StyleProperties): void {
    this.closeParagraph();
    this.#paragraph = paragraph;
    this.#endsWithBlank = true;
    this.runs = [style];
    this.isHidden = style.isHidden === true;
  }

  closeParagraph(): void {
    if (!this.#paragraph) return;
    if (!this.isHidden) this.blocks.push(this.#paragraph);
    this.#paragraph = null;
    this.runs = [];
    for (const box of this.#boxes) this.blocks.push(box);
    this.#boxes = [];
  }

  /** Text as it stands in the file: blanks and line breaks are one blank, those at the beginning of a paragraph none. */
  addText(text: string): void {
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    const added = this.#endsWithBlank && single.startsWith(' ') ? single.slice(1) : single;
    if (added === '') return;
    this.add(added);
    this.#endsWithBlank = added.endsWith(' ');
  }

  /** Text as it is printed. */
  add(text: string): void {
    if (!this.#paragraph) return;
    const { font = null, isCapital, isHidden } = this.#properties();
    const { pieces } = this.#paragraph;
    this.#endsWithBlank = false;
    if (isHidden) return;
    if (!isCapital) addPiece(pieces, text, font);
    else if (font) addPiece(pieces, text, { ...font, showsCapitals: true });
    else addPiece(pieces, text.toUpperCase());
  }

  addBoxes(blocks: readonly Block[]): void {
    const place = this.#paragraph ? this.#boxes : this.blocks;
    for (const block of blocks) place.push(block);
  }

  #properties(): StyleProperties {
    const found: StyleProperties = {};
    for (let i = this.runs.length - 1; i >= 0; i--) {
      const { font, isCapital, isHidden } = this.runs[i]!;
      if (found.font === undefined && font !== undefined) found.font = font;
      if (isCapital !== undefined) found.isCapital ??= isCapital;
      if (isHidden !== undefined) found.isHidden ??= isHidden;
    }
    return found;
  }
}
