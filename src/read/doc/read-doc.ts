/**
 * Reads files of Word 97 to 2003 (doc, [MS-DOC]): a compound file with the text in pieces, and beside it tables of what the text is: formatting by ranges of
 * bytes, styles, lists, fonts.
 *
 * Where one of these tables is damaged, the text is read without it, and a notice says so.
 */
import type { Reading } from '../../model/source.ts';
import type { Budget } from '../budget.ts';
import { DocumentText } from '../office/document-text.ts';
import { type Block, isBlankParagraph, writeStories } from '../office/story.ts';
import { Unreadable } from '../unreadable.ts';
import { BrokenPart, type Bytes, NO_BYTES } from './bytes.ts';
import { CharacterStyles } from './character-properties.ts';
import { CompoundFile } from './compound-file.ts';
import { type FileInformation, type PartName, readFileInformation, type TextRange } from './file-information.ts';
import { FontTable, readFontNames } from './fonts.ts';
import { FormattedPages } from './formatted-pages.ts';
import { Labels } from './labels.ts';
import { type List, type ListDefinition, readDefinitions, readLists } from './lists.ts';
import { ParagraphStyles } from './paragraph-properties.ts';
import { type StoryOptions, StoryReader, type Surroundings } from './paragraphs.ts';
import { readPieces } from './pieces.ts';
import { NO_STYLES, readStylesheet } from './stylesheet.ts';
import { groupTables } from './table-blocks.ts';
import { TextBoxes } from './text-boxes.ts';
import { readWord6 } from './word-6.ts';

export function readDoc(bytes: Uint8Array, budget: Budget): Reading {
  const file = new CompoundFile(bytes);
  const information = readFileInformation(file);
  if (!information) return readWord6(file, budget);
  return new DocReader(information, budget).read();
}

class DocReader {
  readonly #file: FileInformation;
  readonly #around: Surroundings;
  /** What could not be read, by the names of the specification. */
  readonly #damaged = new Set<string>();

  constructor(file: FileInformation, budget: Budget) {
    this.#file = file;
    this.#around = this.#readTables(budget);
  }

  read(): Reading {
    const { stories } = this.#file;
    const boxes = this.#textBoxes('anchors', 'textBoxes', stories.textBoxes);
    const body = this.#story(stories.main, { boxesAt: (place) => this.#boxes(boxes.takeAt(place)) });
    body.push(...this.#boxes(boxes.takeRest()));
    const notes = [...this.#story(stories.footnotes), ...this.#story(stories.endnotes)];
    const text = new DocumentText(this.#around.budget);
    writeStories(text, { body, notes: notes.filter(holdsText), furniture: this.#furniture() });
    this.#addNotices(text);
    return text.build();
  }

  #readTables(budget: Budget): Surroundings {
    const { document, data, part, partAndRest } = this.#file;
    const text = this.#attempt('Clx', null, () => readPieces(document, part('pieces')));
    if (!text || text.text === '') throw new Unreadable('file-damaged', { form: 'doc' });
    if (text.isCut) this.#damaged.add('WordDocument');
    const styles = this.#attempt('STSH', NO_STYLES, () => readStylesheet(part('styles')));
    if (styles.isDamaged) this.#damaged.add('STSH');
    const fontNames: string[] = [];
    this.#attempt('SttbfFfn', undefined, () => readFontNames(part('fonts'), fontNames));
    const definitions = new Map<number, ListDefinition>();
    const lists: (List | null)[] = [];
    this.#attempt('PlfLst', undefined, () => {
      const { part: heads, rest } = partAndRest('lists');
      readDefinitions(heads, rest, definitions);
    });
    this.#attempt('PlfLfo', undefined, () => readLists(part('listOverrides'), definitions, lists));
    const characters = this.#attempt('PlcfBteChpx', NO_BYTES, () => part('characterPages'));
    const paragraphs = this.#attempt('PlcfBtePapx', NO_BYTES, () => part('paragraphPages'));
    return {
      document,
      text,
      characterPages: new FormattedPages(document, characters, 'characters'),
      paragraphPages: new FormattedPages(document, paragraphs, 'paragraphs'),
      characterStyles: new CharacterStyles(styles),
      paragraphStyles: new ParagraphStyles(styles, data),
      fonts: new FontTable(fontNames),
      labels: new Labels(lists),
      budget,
      insertions: 0,
      deletions: 0,
    };
  }

  #story(range: TextRange, options: StoryOptions = {}): Block[] {
    return groupTables(new StoryReader(this.#around, range, options).read());
  }

  #textBoxes(anchors: PartName, texts: PartName, story: TextRange): TextBoxes {
    const boxes = new TextBoxes(story);
    this.#attempt('PlcftxbxTxt', undefined, () => boxes.readTexts(this.#file.part(texts)));
    this.#attempt('PlcfSpa', undefined, () => boxes.readAnchors(this.#file.part(anchors)));
    return boxes;
  }

  #boxes(ranges: readonly TextRange[], options: StoryOptions = {}): Block[] {
    return ranges.flatMap((range) => this.#story(range, options)).filter(holdsText);
  }

  /** The heads and feet of pages; the first six texts part notes from the page. Text boxes in them are read behind them. */
  #furniture(): Block[][] {
    const { stories, part } = this.#file;
    const options: StoryOptions = { isFurniture: true };
    const places = this.#attempt('PlcfHdd', [], () => readPlaces(part('heads'), stories.heads));
    const ranges = places
      .slice(NOTE_SEPARATORS, -1)
      .map((start, i) => ({ start, end: places[i + NOTE_SEPARATORS + 1]! }));
    const boxes = this.#textBoxes('headAnchors', 'headTextBoxes', stories.headTextBoxes);
    return [...ranges, ...boxes.takeRest()].map((range) => this.#story(range, options).filter(holdsText));
  }

  #addNotices(text: DocumentText): void {
    const { characterPages, paragraphPages, labels, insertions, deletions } = this.#around;
    if (characterPages.isDamaged) this.#damaged.add('ChpxFkp');
    if (paragraphPages.isDamaged) this.#damaged.add('PapxFkp');
    if (this.#damaged.size > 0) text.notice({ code: 'part-damaged', params: { part: [...this.#damaged].join(', ') } });
    if (insertions + deletions > 0) text.notice({ code: 'tracked-changes', params: { insertions, deletions } });
    if (labels.missing > 0) text.notice({ code: 'list-numbers-missing', params: { count: labels.missing } });
  }

  #attempt<T>(name: string, otherwise: T, read: () => T): T {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BrokenPart)) throw error;
      this.#damaged.add(name);
      return otherwise;
    }
  }
}

const NOTE_SEPARATORS = 6;

/** Places of the whole text from a table of places in a story; what does not ascend is left out. */
function readPlaces(part: Bytes, { start, end }: TextRange): number[] {
  const places: number[] = [];
  for (let at = 0; at + 4 <= part.length; at += 4) {
    const place = start + part.u32(at);
    if (place > end || place < (places.at(-1) ?? start)) break;
    places.push(place);
  }
  return places;
}

function holdsText(block: Block): boolean {
  return block.kind === 'table' || !isBlankParagraph(block);
}
