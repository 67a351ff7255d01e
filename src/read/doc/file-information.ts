/**
 * The file information block (FIB, [MS-DOC] 2.5) at the beginning of the stream `WordDocument`: which Word wrote it, how long its texts are, and where its
 * parts stand in the table stream.
 */
import { Unreadable } from '../unreadable.ts';
import { BrokenPart, type Bytes, NO_BYTES } from './bytes.ts';
import type { CompoundFile } from './compound-file.ts';

/** The places of parts in the block's list of offsets and lengths. */
const PARTS = {
  styles: 1,
  heads: 11,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  anchors: 40,
  headAnchors: 41,
  textBoxes: 56,
  headTextBoxes: 58,
  lists: 73,
  listOverrides: 74,
} as const;
export type PartName = keyof typeof PARTS;

/** The texts of a file follow one another in this order; their lengths stand in the block, from this place on. */
const STORIES = ['main', 'footnotes', 'heads', 'macros', 'comments', 'endnotes', 'textBoxes', 'headTextBoxes'] as const;
const STORY_LENGTHS = 0x4c;
export type StoryName = (typeof STORIES)[number];

/** A range of characters of the whole text. */
export interface TextRange {
  start: number;
  end: number;
}

const SIGNATURE = 0xa5ec;
/** Files of Word 97 and later. */
const FIRST_VERSION = 106;
const ENCRYPTED = 0x100;
const TABLE_IN_1 = 0x200;
/** Where the list of offsets and lengths begins, and its length in pairs stands before it. */
const PART_LIST = 0x9a;

export interface FileInformation {
  document: Bytes;
  /** Parts that are paragraphs' and tables' properties when they are long. */
  data: Bytes;
  stories: Readonly<Record<StoryName, TextRange>>;
  /** The bytes of a part, empty where the file has none, and those that follow it in the stream. Throws `BrokenPart`. */
  part: (name: PartName) => Bytes;
  partAndRest: (name: PartName) => { part: Bytes; rest: Bytes };
}

/** Throws `Unreadable` for a file that is encrypted, or has no text. A file of Word 6 or 95 gives null. */
export function readFileInformation(file: CompoundFile): FileInformation | null {
  const document = file.stream('WordDocument');
  if (!document || document.length < 0x20 || document.u16(0) !== SIGNATURE) throw damaged();
  const flags = document.u16(0xa);
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable('file-encrypted', { form: 'doc' });
  if (document.u16(2) < FIRST_VERSION) return null;
  const table = file.stream((flags & TABLE_IN_1) !== 0 ? '1Table' : '0Table');
  if (!table || document.length < PART_LIST) throw damaged();
  const partAndRest = (name: PartName) => findPart(document, table, PARTS[name]);
  return {
    document,
    data: file.stream('Data') ?? NO_BYTES,
    stories: readStories(document),
    part: (name) => partAndRest(name).part,
    partAndRest,
  };
}

function findPart(document: Bytes, table: Bytes, index: number): { part: Bytes; rest: Bytes } {
  const none = { part: NO_BYTES, rest: NO_BYTES };
  if (index >= document.u16(PART_LIST - 2)) return none;
  const start = document.u32(PART_LIST + index * 8);
  const length = document.u32(PART_LIST + index * 8 + 4);
  if (length === 0) return none;
  if (start + length > table.length) throw new BrokenPart();
  return { part: table.slice(start, length), rest: table.slice(start + length, table.length - start - length) };
}

function readStories(document: Bytes): Record<StoryName, TextRange> {
  let start = 0;
  const stories = {} as Record<StoryName, TextRange>;
  STORIES.forEach((name, i) => {
    const end = start + Math.max(document.i32(STORY_LENGTHS + i * 4), 0);
    stories[name] = { start, end };
    start = end;
  });
  return stories;
}

function damaged(): Unreadable {
  return new Unreadable('file-damaged', { form: 'doc' });
}
