/** What the properties of a paragraph say of its place: in a list, in a table, in the order of headings. */
import { type Bytes, NO_BYTES } from './bytes.ts';
import { eachProperty, SPRM } from './single-properties.ts';
import { chainOf, type Stylesheet } from './stylesheet.ts';

/** Cells from left to right. */
export interface RowDefinition {
  /** The edges of the cells, in twentieths of a point: one more than cells. */
  edges: readonly number[];
  /** Whether a cell goes on in the rows below, or is such a one. */
  merges: readonly Merge[];
}

export type Merge = 'none' | 'starts' | 'goes on';

export interface ParagraphProperties {
  /** The list, from 1; 0 for none. */
  list: number;
  /** The style that puts it into the list, or its own. */
  listStyle: number;
  /** Null where nothing says it. */
  level: number | null;
  /** Numbered as in files of Word 6, which Word 97 took over. */
  isInOldList: boolean;
  isHeading: boolean;
  /** In how many tables, one in the other, the paragraph stands. */
  depth: number;
  /** It is the mark behind the last cell of a row. */
  endsRow: boolean;
  /** The same for tables in tables. */
  endsInnerCell: boolean;
  endsInnerRow: boolean;
  /** The cells of the row that it ends. */
  row: RowDefinition;
}

const PLAIN: ParagraphProperties = {
  list: 0,
  listStyle: 0,
  level: null,
  isInOldList: false,
  isHeading: false,
  depth: 0,
  endsRow: false,
  endsInnerCell: false,
  endsInnerRow: false,
  row: { edges: [], merges: [] },
};

const HEADINGS = 9;
/** Outline levels are counted from 0; the text has level 9. */
const TEXT_LEVEL = 9;
/** Tables in tables in tables are read as one from there on. */
const DEEPEST = 20;
const MOST_CELLS = 64;
const CELL_SIZE = 20;

export class ParagraphStyles {
  readonly #sheet: Stylesheet;
  readonly #data: Bytes;
  readonly #known = new Map<number, ParagraphProperties>();

  /** `data` is the stream in which long lists of properties stand. */
  constructor(sheet: Stylesheet, data: Bytes) {
    this.#sheet = sheet;
    this.#data = data;
  }

  of(style: number): ParagraphProperties {
    let properties = this.#known.get(style);
    if (!properties) {
      properties = this.#resolve(style);
      this.#known.set(style, properties);
    }
    return properties;
  }

  /** Takes in a list of properties. */
  add(to: ParagraphProperties, bytes: Bytes, from = 0, end = bytes.length): ParagraphProperties {
    const own = { ...to };
    eachProperty(bytes, from, end, (property, at, size) => {
      if (property === SPRM.elsewhere || property === SPRM.elsewhereForTable) {
        const list = this.#listInData(bytes.u32(at));
        eachProperty(list, 0, list.length, (inner, place, length) => addProperty(own, inner, list, place, length));
      } else {
        addProperty(own, property, bytes, at, size);
      }
    });
    return own;
  }

  #resolve(style: number): ParagraphProperties {
    let properties: ParagraphProperties = { ...PLAIN, listStyle: style };
    for (const { number, known, paragraph } of chainOf(this.#sheet, style)) {
      const { list, isHeading } = properties;
      properties = { ...properties, isHeading: isHeading || (known >= 1 && known <= HEADINGS) };
      if (paragraph) properties = this.add(properties, paragraph);
      if (properties.list !== list) properties.listStyle = number;
    }
    return properties;
  }

  #listInData(at: number): Bytes {
    if (at + 2 > this.#data.length) return NO_BYTES;
    return this.#data.slice(at + 2, Math.min(this.#data.u16(at), this.#data.length - at - 2));
  }
}

function addProperty(own: ParagraphProperties, property: number, bytes: Bytes, at: number, size: number): void {
  switch (property) {
    case SPRM.list:
      own.list = listOf(bytes.i16(at));
      break;
    case SPRM.listLevel:
      own.level = Math.min(bytes.u8(at), 8);
      break;
    case SPRM.oldList:
      own.isInOldList = size > 0 && bytes.u8(at) < NO_OLD_NUMBER;
      break;
    case SPRM.outlineLevel:
      own.isHeading = bytes.u8(at) < TEXT_LEVEL;
      break;
    case SPRM.isInTable:
      own.depth = bytes.u8(at) === 0 ? 0 : Math.max(own.depth, 1);
      break;
    case SPRM.tableDepth:
      own.depth = clampDepth(bytes.i32(at));
      break;
    case SPRM.tableDepthChange:
      own.depth = clampDepth(own.depth + bytes.i32(at));
      break;
    case SPRM.endsRow:
      own.endsRow = bytes.u8(at) !== 0;
      break;
    case SPRM.endsInnerCell:
      own.endsInnerCell = bytes.u8(at) !== 0;
      break;
    case SPRM.endsInnerRow:
      own.endsInnerRow = bytes.u8(at) !== 0;
      break;
    case SPRM.tableRow:
      own.row = readRow(bytes, at, size);
      break;
    case SPRM.rowsOfCell:
      if (size >= 2)
        own.row = { ...own.row, merges: withMerge(own.row.merges, bytes.u8(at), mergeOf(bytes.u8(at + 1))) };
      break;
  }
}

/** A negative number stands for a list whose indents the paragraph does not share; -2047 for none any more. */
function listOf(number: number): number {
  return number === -0x7ff ? 0 : Math.abs(number);
}

/** The formats of numbers end below the one that stands for none. */
const NO_OLD_NUMBER = 0xff;

function clampDepth(depth: number): number {
  return Math.min(Math.max(depth, 0), DEEPEST);
}

/** The definition of a row (TDefTableOperand): the number of cells, their edges, and what is said of each cell. */
function readRow(bytes: Bytes, at: number, size: number): RowDefinition {
  const cells = size > 0 ? bytes.u8(at) : 0;
  const cellsAt = at + 1 + (cells + 1) * 2;
  if (cells === 0 || cells > MOST_CELLS || cellsAt > at + size) return PLAIN.row;
  return {
    edges: Array.from({ length: cells + 1 }, (_, i) => bytes.i16(at + 1 + i * 2)),
    merges: Array.from({ length: cells }, (_, i) => {
      const cell = cellsAt + i * CELL_SIZE;
      return cell + 2 <= at + size ? mergeOf((bytes.u16(cell) >> 5) & 3) : 'none';
    }),
  };
}

function withMerge(merges: readonly Merge[], cell: number, merge: Merge): Merge[] {
  return merges.map((each, i) => (i === cell ? merge : each));
}

function mergeOf(flags: number): Merge {
  if ((flags & 2) !== 0) return 'starts';
  return (flags & 1) !== 0 ? 'goes on' : 'none';
}
