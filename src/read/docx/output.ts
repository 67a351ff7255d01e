/** What leaves a story: its paragraphs, with the labels of their lists, joined where the mark between them is gone. */
import type { Line } from '../../model/source.ts';
import type { DocumentText } from '../office/document-text.ts';
import type { Numbering } from './numbering.ts';
import type { Paragraph, Piece, ReadyParagraph } from './paragraph.ts';
import type { Styles } from './styles.ts';

/** What the stories of a file share, and what is found out in them. */
export interface Surroundings {
  styles: Styles;
  numbering: Numbering;
  text: DocumentText;
  insertions: number;
  deletions: number;
  /** Notes that are referred to: `footnote 2`. */
  notes: Set<string>;
  /** Running heads and feet in use, by their relationships. */
  furniture: Set<string>;
  /** Other files that are taken in, by their relationships. */
  chunks: Set<string>;
}

/** A longer paragraph is no heading, whatever its style. */
const LONGEST_HEADING = 200;
/** What is left of `Trang 2/5` without its numbers. */
const PAGE_WORDS = /^[\s\p{P}\p{S}]*(?:(?:trang|tr|page)[\s\p{P}\p{S}]*)?(?:(?:of|trên|trong)[\s\p{P}\p{S}]*)?$/iu;

export class Output {
  readonly #around: Surroundings;
  readonly #role: Line['role'];
  readonly #emit: (paragraph: ReadyParagraph) => void;
  /** A paragraph that goes on in the next one. What was printed of it stands before the next one's label, other text behind. */
  #carried: (ReadyParagraph & { isPrinted: boolean }) | null = null;

  constructor(around: Surroundings, role: Line['role'], emit: (paragraph: ReadyParagraph) => void) {
    this.#around = around;
    this.#role = role;
    this.#emit = emit;
  }

  /** Ends a paragraph. `boxes` takes those of a text box, which follow the paragraph that it is anchored in. */
  close(paragraph: Paragraph, boxes: ReadyParagraph[] | null): void {
    const { mark } = paragraph;
    const isHidden = mark.isHidden ?? paragraph.style(this.#around.styles).run.isHidden ?? false;
    if (mark.isDeleted) this.#around.deletions++;
    if (!boxes && (mark.isDeleted || isHidden)) this.#carry(paragraph, !mark.isDeleted);
    else if (isHidden && paragraph.isEmpty) this.#put(paragraph.boxes, boxes);
    else this.#put([this.#ready(paragraph, boxes === null), ...paragraph.boxes], boxes);
  }

  /** Ends a line of a paragraph that goes on, as on another page. */
  cut(paragraph: Paragraph, boxes: ReadyParagraph[] | null): void {
    this.#put([this.#ready(paragraph, boxes === null)], boxes);
    paragraph.pieces = [];
    paragraph.isLabelled = true;
  }

  /** Text that stands in no paragraph. */
  putLoose(text: string): void {
    if (text.trim() !== '') this.#put([{ pieces: [{ text, font: null }], cell: null, role: this.#role }], null);
  }

  /** Nothing follows that could go on with what was carried. */
  flush(): void {
    if (!this.#carried) return;
    const { pieces, cell, role } = this.#carried;
    this.#carried = null;
    if (pieces.length > 0) this.#emit({ pieces, cell, role });
  }

  #put(paragraphs: readonly ReadyParagraph[], boxes: ReadyParagraph[] | null): void {
    for (const paragraph of paragraphs) {
      if (boxes) boxes.push(paragraph);
      else this.#emit(paragraph);
    }
  }

  #carry(paragraph: Paragraph, isPrinted: boolean): void {
    const { boxes, cell } = paragraph;
    const isNothing = paragraph.isEmpty;
    if (!isNothing) {
      const before = this.#takeCarried();
      const label = isPrinted ? this.#label(paragraph) : '';
      const pieces = [...before, ...piecesOf(label), ...paragraph.pieces];
      this.#carried = { pieces, cell, role: this.#role, isPrinted };
    }
    if (boxes.length > 0) this.flush();
    this.#put(boxes, null);
  }

  #takeCarried(): Piece[] {
    const pieces = this.#carried?.pieces ?? [];
    this.#carried = null;
    return pieces;
  }

  #ready(paragraph: Paragraph, takesCarried: boolean): ReadyParagraph {
    const { cell } = paragraph;
    const isBehind = this.#carried?.isPrinted === false;
    const carried = takesCarried ? this.#takeCarried() : [];
    const label = piecesOf(this.#label(paragraph));
    const lead = isBehind ? [...label, ...carried] : [...carried, ...label];
    const pieces = [...lead, ...paragraph.pieces];
    const text = pieces.map((piece) => piece.text).join('');
    if (paragraph.hadPageNumber && PAGE_WORDS.test(text)) return { pieces: [], cell, role: this.#role };
    return { pieces, cell, role: this.#isHeading(paragraph, text) ? 'heading' : this.#role };
  }

  /** A bullet without text is nothing; a number may be all that a cell holds. */
  #label(paragraph: Paragraph): string {
    if (paragraph.isLabelled) return '';
    const label = this.#around.numbering.label(paragraph.own, paragraph.style(this.#around.styles));
    if (paragraph.isEmpty && !/[\p{L}\p{N}]/u.test(label)) return '';
    return /^\s/.test(paragraph.pieces[0]?.text ?? ' ') ? label.trimEnd() : label;
  }

  #isHeading(paragraph: Paragraph, text: string): boolean {
    const outline = paragraph.own.outline ?? paragraph.style(this.#around.styles).outline ?? 9;
    if (outline > 8 || this.#role !== 'text' || paragraph.cell) return false;
    return text.length <= LONGEST_HEADING && !/[.;,]\s*$/.test(text);
  }
}

function piecesOf(label: string): Piece[] {
  return label === '' ? [] : [{ text: label, font: null }];
}
