/** The walk through the text of an OpenDocument file: collects its stories. */
import type { Budget } from '../budget.ts';
import { type Block, newParagraph, type Stories } from '../office/story.ts';
import { type Attributes, walkXml } from '../office/xml.ts';
import { DRAWING_FRAMES, FURNITURE, SKIPPED } from './elements.ts';
import { Lists } from './lists.ts';
import { renameAll, renameOf } from './names.ts';
import { Place } from './place.ts';
import { Styles } from './styles.ts';
import { countOf, type Repetitions } from './tables.ts';

/** Rows that are written once and stand in a table several times. */
const MOST_REPEATED_ROWS = 100;
/** Blanks of one element, and of all; more say nothing. */
const MOST_BLANKS = 200;
const MOST_BLANKS_OF_FILE = 1_000_000;

export class OdtWalk {
  insertions = 0;
  deletions = 0;
  readonly #budget: Budget;
  readonly #styles = new Styles();
  readonly #lists = new Lists(this.#styles);
  readonly #repetitions: Repetitions = { left: MOST_REPEATED_ROWS };
  readonly #body = new Place(this.#repetitions);
  readonly #notes: Block[] = [];
  readonly #furniture: Block[][] = [];
  readonly #places: Place[] = [this.#body];
  /** Open elements inside of one that is skipped, itself included. */
  #skipped = 0;
  #isInBody = false;
  #blanksLeft = MOST_BLANKS_OF_FILE;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  get missingLabels(): number {
    return this.#lists.missing;
  }

  /** Reads a part of the file; styles come before the text that uses them. */
  read(xml: string): void {
    this.#styles.beginPart();
    const rename = renameOf(xml);
    walkXml(
      xml,
      'odt',
      {
        open: (name, attributes) => {
          if (rename) this.#open(rename(name), renameAll(attributes, rename));
          else this.#open(name, attributes);
        },
        text: (text) => this.#text(text),
        close: (name) => this.#close(rename ? rename(name) : name),
      },
      this.#budget,
    );
  }

  finish(): Stories {
    return { body: this.#body.blocks, notes: this.#notes, furniture: this.#furniture };
  }

  get #place(): Place {
    return this.#places.at(-1)!;
  }

  #open(name: string, attributes: Attributes): void {
    if (this.#skipped > 0 || this.#isLeftOut(name, attributes)) {
      this.#skipped++;
      return;
    }
    if (name === 'office:text') this.#isInBody = true;
    else if (FURNITURE.has(name)) this.#enter();
    else if (!this.#isReading) this.#styles.open(name, attributes);
    else if (name.startsWith('table:')) this.#openTablePart(name, attributes);
    else if (name.startsWith('draw:')) {
      if (!DRAWING_FRAMES.has(name)) this.#enter();
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
      if (name === 'table:covered-table-cell') this.#place.tables.passColumns(attributes);
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
    const place = this.#place;
    switch (name) {
      case 'text:p':
      case 'text:h':
        this.#openParagraph(name, attributes);
        break;
      case 'text:span':
        place.runs.push(this.#styles.text(attributes['text:style-name']));
        break;
      case 'text:s':
        this.#addBlanks(countOf(attributes['text:c']));
        break;
      case 'text:tab':
        place.add('\t');
        break;
      case 'text:line-break':
        place.add('\n');
        break;
      case 'text:hidden-paragraph':
        if (attributes['text:is-hidden'] === 'true') place.isHidden = true;
        break;
      case 'text:note-body':
        this.#enter();
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
    if (this.#skipped > 0) {
      this.#skipped--;
      return;
    }
    if (!this.#isReading) this.#styles.close(name);
    else if (name === 'office:text') this.#isInBody = false;
    else if (FURNITURE.has(name)) this.#furniture.push(this.#leave());
    else if (name.startsWith('table:')) this.#closeTablePart(name);
    else if (name.startsWith('draw:')) {
      if (!DRAWING_FRAMES.has(name)) this.#endBox();
    } else this.#closeText(name);
  }

  #closeText(name: string): void {
    if (name === 'text:p' || name === 'text:h') this.#closeParagraph();
    else if (name === 'text:span') this.#place.runs.pop();
    else if (name === 'text:note-body') this.#endNote();
    else if (name === 'text:list') this.#lists.closeList();
    else if (name === 'text:list-item' || name === 'text:list-header') this.#lists.closeItem();
    else if (name === 'text:numbered-paragraph') {
      this.#lists.closeItem();
      this.#lists.closeList();
    }
  }

  #openParagraph(name: string, attributes: Attributes): void {
    const style = this.#styles.paragraph(attributes['text:style-name'] ?? attributes['text:cond-style-name']);
    const isHeading = name === 'text:h';
    const paragraph = newParagraph();
    paragraph.isHeading = isHeading || (style.outline ?? 0) > 0;
    if (style.isHidden !== true) {
      if (this.#lists.isOpen) paragraph.label = this.#lists.labelOf(style.listStyle);
      else if (isHeading && style.listStyle !== '') paragraph.label = this.#lists.outlineLabel(attributes);
    }
    this.#place.openParagraph(paragraph, style);
  }

  #closeParagraph(): void {
    this.#place.closeParagraph();
    this.#budget.step();
  }

  #text(text: string): void {
    if (this.#skipped === 0) this.#place.addText(text);
  }

  #addBlanks(count: number): void {
    const added = Math.min(count, MOST_BLANKS, this.#blanksLeft);
    this.#blanksLeft -= added;
    this.#place.add(' '.repeat(added));
  }

  #openTablePart(name: string, attributes: Attributes): void {
    const { tables } = this.#place;
    if (name === 'table:table') {
      this.#closeParagraph();
      tables.open();
    } else if (name === 'table:table-row') {
      tables.openRow(attributes);
    } else if (name === 'table:table-cell') {
      tables.openCell(attributes, this.#enter().blocks);
    }
  }

  #closeTablePart(name: string): void {
    if (name === 'table:table-cell') {
      this.#leave();
    } else if (name === 'table:table-row') {
      this.#place.tables.closeRow();
    } else if (name === 'table:table') {
      const table = this.#place.tables.close();
      if (table) this.#place.blocks.push(table);
    }
  }

  #endNote(): void {
    for (const block of this.#leave()) this.#notes.push(block);
  }

  #endBox(): void {
    const blocks = this.#leave();
    this.#place.addBoxes(blocks);
  }

  #enter(): Place {
    const place = new Place(this.#repetitions);
    this.#places.push(place);
    this.#lists.enter();
    return place;
  }

  #leave(): Block[] {
    this.#closeParagraph();
    this.#lists.leave();
    return this.#places.length > 1 ? this.#places.pop()!.blocks : [];
  }
}
