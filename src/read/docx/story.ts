/**
 * Walks through a story (the text, the notes, a running head; ECMA-376 17.11) in one pass, and hands on its paragraphs as Word prints them: tracked changes
 * accepted, fields with their last results, lists with their numbers, hidden text left out.
 */
import type { Line } from '../../model/source.ts';
import type { Attributes, XmlHandler } from '../office/xml.ts';
import { PROPERTIES, readTableProperty, SKIPPED } from './elements.ts';
import { Fields } from './fields.ts';
import { Output, type Surroundings } from './output.ts';
import { Paragraph, type ReadyParagraph } from './paragraph.ts';
import { readParagraphProperty, readRunProperty } from './properties.ts';
import { Table } from './tables.ts';

export class Story implements XmlHandler {
  readonly #around: Surroundings;
  readonly #role: Line['role'];
  readonly #output: Output;
  readonly #fields = new Fields();
  readonly #tables: Table[] = [];
  /** Paragraphs that are open: in a text box the one that it is anchored in too. */
  readonly #paragraphs: Paragraph[] = [];
  readonly #properties: string[] = [];
  /** For each alternative content that is open, whether a choice was taken. */
  readonly #choices: boolean[] = [];
  /** Elements that are open within one that is skipped, itself included. */
  #skipping = 0;
  #isText = false;
  #isInstruction = false;

  constructor(around: Surroundings, role: Line['role'], emit: (paragraph: ReadyParagraph) => void) {
    this.#around = around;
    this.#role = role;
    this.#output = new Output(around, role, emit);
  }

  open = (name: string, attributes: Attributes): void => {
    if (this.#skipping > 0) this.#skipping++;
    else if (this.#properties.length > 0) this.#openProperty(name, attributes);
    else if (SKIPPED.has(name)) this.#skipping = 1;
    else if (PROPERTIES.has(name)) this.#properties.push(name);
    else this.#openElement(name, attributes);
  };

  text = (text: string): void => {
    if (this.#skipping > 0) return;
    if (this.#isText) {
      this.#fields.meetText(text);
      // lines of the file are none of the text
      this.#add(text.includes('\n') ? text.replace(/\s*\n\s*/g, ' ') : text);
    } else if (this.#isInstruction) this.#fields.instruct(text);
  };

  close = (name: string): void => {
    if (this.#skipping > 0) this.#skipping--;
    else if (this.#properties.length > 0) {
      if (this.#properties.at(-1) === name) this.#properties.pop();
    } else this.#closeElement(name);
  };

  /** Hands on what is left. */
  finish(): void {
    while (this.#paragraphs.length > 0) this.#closeParagraph();
    this.#output.flush();
  }

  get #table(): Table | undefined {
    return this.#tables.at(-1);
  }

  #openElement(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:p':
        this.#openParagraph();
        break;
      case 'w:r':
      case 'm:r':
        this.#paragraphs.at(-1)?.openRun();
        break;
      case 'w:t':
      case 'm:t':
      case 'a:t':
        this.#isText = true;
        break;
      case 'w:tab':
      case 'w:ptab':
        this.#add('\t');
        break;
      case 'w:br':
        if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column') this.#breakParagraph();
        else this.#add('\n');
        break;
      case 'w:cr':
        this.#add('\n');
        break;
      case 'w:noBreakHyphen':
        this.#add('-');
        break;
      case 'w:sym':
        this.#addSymbol(attributes);
        break;
      case 'w:tbl':
      case 'w:tr':
      case 'w:tc':
        this.#openOfTable(name);
        break;
      case 'w:ins':
      case 'w:moveTo':
        this.#around.insertions++;
        break;
      case 'w:del':
      case 'w:moveFrom':
        this.#around.deletions++;
        this.#skipping = 1;
        break;
      case 'mc:AlternateContent':
        this.#choices.push(false);
        break;
      case 'mc:Choice':
      case 'mc:Fallback':
        this.#choose();
        break;
      default:
        this.#openReference(name, attributes);
    }
  }

  #openReference(name: string, attributes: Attributes): void {
    switch (name) {
      case 'w:fldChar':
        this.#openField(attributes['w:fldCharType']);
        break;
      case 'w:fldSimple':
        this.#fields.begin(attributes['w:instr'], true);
        break;
      case 'w:instrText':
        this.#isInstruction = true;
        break;
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        this.#around.notes.add(`${name.slice(2, -9)} ${attributes['w:id']}`);
        break;
      case 'w:headerReference':
      case 'w:footerReference':
        this.#around.furniture.add(attributes['r:id'] ?? '');
        break;
      case 'w:altChunk':
      case 'w:subDoc':
        this.#around.chunks.add(attributes['r:id'] ?? '');
        break;
      case 'w:footnote':
      case 'w:endnote':
        if (!this.#around.notes.has(`${name.slice(2)} ${attributes['w:id']}`)) this.#skipping = 1;
        break;
    }
  }

  #closeElement(name: string): void {
    switch (name) {
      case 'w:p':
        this.#closeParagraph();
        break;
      case 'w:t':
      case 'm:t':
      case 'a:t':
        this.#isText = false;
        break;
      case 'a:p':
        this.#add(' ');
        break;
      case 'w:instrText':
        this.#isInstruction = false;
        break;
      case 'w:fldSimple':
        this.#fields.end();
        break;
      case 'w:tc':
        this.#output.flush();
        this.#table?.closeCell();
        break;
      case 'w:tbl':
        this.#tables.pop();
        break;
      case 'mc:AlternateContent':
        this.#choices.pop();
        break;
    }
  }

  /** An element among properties. */
  #openProperty(name: string, attributes: Attributes): void {
    if (PROPERTIES.has(name)) this.#properties.push(name);
    else if (SKIPPED.has(name)) this.#skipping = 1;
    else {
      const paragraph = this.#paragraphs.at(-1);
      const group = this.#properties.at(-1);
      if (group === 'w:rPr' && paragraph) {
        const isOfMark = this.#properties.includes('w:pPr');
        readRunProperty(isOfMark ? paragraph.mark : paragraph.run, name, attributes);
      } else if (group === 'w:pPr' && paragraph) readParagraphProperty(paragraph.own, name, attributes);
      else if (this.#table) readTableProperty(this.#table, this.#around, `${group} ${name}`, attributes);
      if (name === 'w:headerReference' || name === 'w:footerReference') this.#openReference(name, attributes);
    }
  }

  #openOfTable(name: 'w:tbl' | 'w:tr' | 'w:tc'): void {
    const table = this.#table;
    if (name === 'w:tbl') {
      this.#output.flush();
      if (table?.isCellHidden) this.#skipping = 1;
      else this.#tables.push(new Table(this.#around.text.tables, table?.placeCell() ?? null));
    } else if (name === 'w:tr') table?.openRow();
    else table?.openCell();
  }

  #choose(): void {
    const last = this.#choices.length - 1;
    if (last < 0) return;
    if (this.#choices[last]) this.#skipping = 1;
    this.#choices[last] = true;
  }

  #openField(type: string | undefined): void {
    if (type === 'begin') this.#fields.begin();
    else if (type === 'separate') this.#fields.separate();
    else if (type === 'end') this.#fields.end();
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!this.#fields.isText) return;
    // text outside paragraphs is against the rules, and text all the same
    if (!paragraph) this.#output.putLoose(text);
    else if (this.#role === 'page-furniture' && this.#fields.isPageNumber) paragraph.hadPageNumber = true;
    else paragraph.add(text, this.#around.styles);
  }

  #addSymbol(attributes: Attributes): void {
    const code = Number.parseInt(attributes['w:char'] ?? '', 16);
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || !(code > 0 && code <= 0xffff) || !this.#fields.isText) return;
    paragraph.add(String.fromCharCode(code), this.#around.styles, attributes['w:font'] ?? '');
  }

  #openParagraph(): void {
    const table = this.#table;
    if (table?.isCellHidden) this.#skipping = 1;
    else this.#paragraphs.push(new Paragraph(table ? table.placeCell() : null));
  }

  /** A page that breaks within a paragraph ends it. */
  #breakParagraph(): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph && !paragraph.isEmpty) this.#output.cut(paragraph, this.#paragraphs.at(-2)?.boxes ?? null);
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph) this.#output.close(paragraph, this.#paragraphs.at(-1)?.boxes ?? null);
  }
}
