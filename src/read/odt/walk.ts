/** The walk through the text of an OpenDocument file: collects its stories. */
import type { Budget } from '../budget.ts';
import {
  addPiece,
  type Block,
  newParagraph,
  type Paragraph,
  type Stories,
  type Table,
  type TableCell,
} from '../office/story.ts';
import { type Attributes, walkXml } from '../office/xml.ts';
import { Unreadable } from '../unreadable.ts';
import { DRAWING_FRAMES, FURNITURE, SKIPPED } from './elements.ts';
import { Lists } from './lists.ts';
import { type StyleProperties, Styles } from './styles.ts';

/** A story, a cell or a text box: what collects blocks. */
interface Place {
  kind: 'body' | 'note' | 'furniture' | 'box' | 'cell';
  blocks: Block[];
  /** The open paragraph, and the styles of its runs, innermost last. */
  paragraph: Paragraph | null;
  runs: StyleProperties[];
  isHidden: boolean;
  /** A blank was written last, so that another one is none. */
  endsWithBlank: boolean;
  /** Boxes anchored in the paragraph. */
  boxes: Block[];
  tables: OpenTable[];
}

interface OpenTable {
  table: Table;
  row: TableCell[] | null;
  column: number;
  /** How often the row stands in the table. */
  repeated: number;
}

/** Rows that are written once and stand in the table several times; more are no document. */
const MOST_REPEATED_ROWS = 100;
/** Deeper nesting is no document. */
const DEEPEST = 500;

export class OdtWalk {
  insertions = 0;
  deletions = 0;
  readonly #budget: Budget;
  readonly #styles = new Styles();
  readonly #lists = new Lists(this.#styles);
  readonly #body = newPlace('body');
  readonly #notes: Block[] = [];
  readonly #furniture: Block[][] = [];
  readonly #places: Place[] = [this.#body];
  #depth = 0;
  /** Open elements inside of one that is skipped, itself included. */
  #skipped = 0;
  #isInBody = false;
  #repeatedRows = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get missingLabels(): number {
    return this.#lists.missing;
  }

  /** Reads a part of the file; styles come before the text that uses them. */
  read(xml: string): void {
    this.#styles.beginPart();
    const open = (name: string, attributes: Attributes): void => this.#open(name, attributes);
    walkXml(xml, { open, text: (text) => this.#text(text), close: (name) => this.#close(name) }, this.#budget);
  }

  finish(): Stories {
    return { body: this.#body.blocks, notes: this.#notes, furniture: this.#furniture };
  }

  get #place(): Place {
    return this.#places.at(-1)!;
  }

  #open(name: string, attributes: Attributes): void {
    if (++this.#depth > DEEPEST) throw new Unreadable('file-damaged', { form: 'odt' });
    if (this.#skipped > 0 || this.#isLeftOut(name, attributes)) {
      this.#skipped++;
      return;
    }
    if (name === 'office:text') this.#isInBody = true;
    else if (FURNITURE.has(name)) this.#enter('furniture');
    else if (!this.#isReading) this.#styles.open(name, attributes);
    else if (name.startsWith('table:')) this.#openTablePart(name, attributes);
    else if (name.startsWith('draw:')) {
      if (!DRAWING_FRAMES.has(name)) this.#enter('box');
    } else this.#openText(name, attributes);
  }

  /** Whether text is read, and not styles or settings. */
  get #isReading(): boolean {
    return this.#isInBody || this.#places.length > 1;
  }

  #isLeftOut(name: string, attributes: Attributes): boolean {
    if (name === 'text:insertion') this.insertions++;
    if (name === 'text:deletion') this.deletions++;
    if (SKIPPED.has(name)) {
      if (name === 'table:covered-table-cell') this.#passColumns(attributes);
      return true;
    }
    const isHidden = attributes['text:is-hidden'] === 'true' && name !== 'text:hidden-paragraph';
    if (name === 'text:section') return attributes['text:display'] === 'none' || isHidden;
    if (FURNITURE.has(name)) return attributes['style:display'] === 'false';
    return (
      (isHidden && name.startsWith('text:')) || (attributes['text:display'] === 'none' && !name.startsWith('style:'))
    );
  }

  #openText(name: string, attributes: Attributes): void {
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        break;
      case 'text:span':
        this.#place.runs.push(this.#styles.text(attributes['text:style-name']));
        break;
      case 'text:s':
        this.#add(' '.repeat(boundedCount(attributes['text:c'])));
        break;
      case 'text:tab':
        this.#add('\t');
        break;
      case 'text:line-break':
        this.#add('\n');
        break;
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] === 'true') this.#place.isHidden = true;
        break;
      case 'text:note-body':
        this.#enter('note');
        break;
      case 'text:list':
        this.#lists.openList(attributes);
        break;
      case 'text:list-item':
      case 'text:list-header':
        this.#lists.openItem(attributes, name === 'text:list-header');
        break;
      case 'text:numbered-paragraph':
        this.#lists.openNumbered(attributes);
        break;
    }
  }

  #close(name: string): void {
    this.#depth--;
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (!this.#isReading) this.#styles.close(name);
    else if (name === 'office:text') this.#isInBody = false;
    else if (FURNITURE.has(name)) this.#furniture.push(this.#leave());
    else if (name.startsWith('table:')) this.#closeTablePart(name);
    else if (name.startsWith('draw:')) {
      if (!DRAWING_FRAMES.has(name)) this.#closeBox();
    } else this.#closeText(name);
  }

  #closeText(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:span') this.#place.runs.pop();
    else if (name === 'text:note-body') this.#notes.push(...this.#leave());
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') this.#lists.closeItem();
    else if (name === 'text:numbered-paragraph') {
      this.#lists.closeItem();
      this.#lists.closeList();
    }
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const place = this.#place;
    if (place.paragraph) this.#closeParagraph();
    const style = this.#styles.paragraph(attributes['text:style-name'] ?? attributes['text:cond-style-name']);
    const isHeading = name === 'text:h';
    const paragraph = newParagraph();
    paragraph.isHeading = isHeading || (style.outline ?? 0) > 0;
    if (style.isHidden !== true) {
      if (this.#lists.isOpen) paragraph.label = this.#lists.labelOf(style.listStyle);
      else if (isHeading && style.listStyle !== '') paragraph.label = this.#lists.outlineLabel(attributes);
    }
    Object.assign(place, { paragraph, runs: [style], isHidden: false, endsWithBlank: true });
  }

  #closeParagraph(): void {
    const place = this.#place;
    const { paragraph, boxes } = place;
    if (paragraph && !place.isHidden && place.runs[0]?.isHidden !== true) place.blocks.push(paragraph);
    place.blocks.push(...boxes);
    Object.assign(place, { paragraph: null, runs: [], boxes: [] });
    this.#budget.step();
  }

  /** Blanks and line breaks in the file are one blank; those at the beginning of a paragraph are none. */
  #text(text: string): void {
    const place = this.#place;
    if (this.#skipped > 0 || !place.paragraph) return;
    const single = text.replace(/[ \t\r\n]+/g, ' ');
    const added = place.endsWithBlank && single.startsWith(' ') ? single.slice(1) : single;
    if (added === '') return;
    this.#add(added);
    place.endsWithBlank = added.endsWith(' ');
  }

  #add(text: string): void {
    const place = this.#place;
    if (!place.paragraph) return;
    place.endsWithBlank = false;
    let font: StyleProperties['font'];
    let isCapital: boolean | undefined;
    let isHidden: boolean | undefined;
    for (let i = place.runs.length - 1; i >= 0; i--) {
      const run = place.runs[i]!;
      font ??= run.font;
      isCapital ??= run.isCapital;
      isHidden ??= run.isHidden;
    }
    if (isHidden) return;
    if (!isCapital) addPiece(place.paragraph.pieces, text, font ?? null);
    else if (font) addPiece(place.paragraph.pieces, text, { ...font, showsCapitals: true });
    else addPiece(place.paragraph.pieces, text.toUpperCase());
  }

  #openTablePart(name: string, attributes: Attributes): void {
    const { tables } = this.#place;
    const open = tables.at(-1);
    if (name === 'table:table') {
      if (this.#place.paragraph) this.#closeParagraph();
      tables.push({ table: { kind: 'table', rows: [] }, row: null, column: 0, repeated: 1 });
    } else if (name === 'table:table-row' && open) {
      Object.assign(open, { row: [], column: 0, repeated: countOf(attributes['table:number-rows-repeated']) });
    } else if (name === 'table:table-cell') {
      const column = this.#passColumns(attributes);
      const place = this.#enter('cell');
      const rows = countOf(attributes['table:number-rows-spanned']);
      open?.row?.push({ column, ...(rows > 1 ? { rows } : {}), blocks: place.blocks });
    }
  }

  #closeTablePart(name: string): void {
    if (name === 'table:table-cell') {
      this.#leave();
      return;
    }
    const { tables, blocks } = this.#place;
    const open = tables.at(-1);
    if (name === 'table:table-row' && open?.row) {
      open.table.rows.push(open.row);
      this.#repeatRow(open.table, open.row, open.repeated);
      open.row = null;
    } else if (name === 'table:table' && open) {
      tables.pop();
      if (open.table.rows.length > 0) blocks.push(open.table);
    }
  }

  #repeatRow(table: Table, row: TableCell[], repeated: number): void {
    const isPlain = row.every(({ blocks }) => blocks.every(({ kind }) => kind === 'paragraph'));
    if (!isPlain || row.every(({ blocks }) => blocks.length === 0)) return;
    for (let i = 1; i < repeated && this.#repeatedRows < MOST_REPEATED_ROWS; i++, this.#repeatedRows++) {
      table.rows.push(row);
    }
  }

  /** The column of a cell; the next one stands behind those that it is repeated in. */
  #passColumns(attributes: Attributes): number {
    const open = this.#place.tables.at(-1);
    if (!open) return 0;
    const { column } = open;
    open.column += countOf(attributes['table:number-columns-repeated']);
    return column;
  }

  #closeBox(): void {
    const blocks = this.#leave();
    const place = this.#place;
    (place.paragraph ? place.boxes : place.blocks).push(...blocks);
  }

  #enter(kind: Place['kind']): Place {
    const place = newPlace(kind);
    this.#places.push(place);
    this.#lists.enter();
    return place;
  }

  #leave(): Block[] {
    if (this.#place.paragraph) this.#closeParagraph();
    this.#lists.leave();
    const place = this.#places.length > 1 ? this.#places.pop()! : newPlace('box');
    return place.blocks;
  }
}

function newPlace(kind: Place['kind']): Place {
  return {
    kind,
    blocks: [],
    paragraph: null,
    runs: [],
    isHidden: false,
    endsWithBlank: true,
    boxes: [],
    tables: [],
  };
}

function countOf(value: string | undefined): number {
  const count = Number(value ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}

/** Blanks in a row; more than a line holds say nothing. */
function boundedCount(value: string | undefined): number {
  return Math.min(countOf(value), 200);
}
