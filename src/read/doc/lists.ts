/**
 * The automatic lists of a file: their definitions (PlfLst, [MS-DOC] 2.9.148) and the lists that paragraphs refer to (PlfLfo, 2.9.147), which take a
 * definition and may change some of its levels.
 */
import type { ListLevel } from '../office/list-labels.ts';
import { formatOfWord } from '../office/number-formats.ts';
import type { Bytes } from './bytes.ts';
import { eachProperty, SPRM } from './single-properties.ts';

export interface DocListLevel extends ListLevel {
  /** The number of the font of the label; null for that of the paragraph. */
  font: number | null;
  isCapitals: boolean;
  isHidden: boolean;
}

export interface ListDefinition {
  levels: readonly DocListLevel[];
  /** The style that stands for each of its levels. */
  styles: readonly number[];
}

/** A list as paragraphs refer to it. */
export interface List {
  definition: ListDefinition;
  levels: readonly DocListLevel[];
  /** The number that its first paragraph on a level has, where it doesn't go on counting. */
  starts: ReadonlyMap<number, number>;
}

const DEFINITION_SIZE = 28;
const LIST_SIZE = 16;
const LEVEL_SIZE = 28;
const LEVELS = 9;
/** Word takes no longer ones. */
const LONGEST_LABEL = 255;

/** Reads the definitions by their identifier. The levels follow the part that lists them. Throws `BrokenPart` behind what could be read. */
export function readDefinitions(part: Bytes, rest: Bytes, definitions: Map<number, ListDefinition>): void {
  if (part.length < 2) return;
  const count = part.u16(0);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const head = part.slice(2 + i * DEFINITION_SIZE, DEFINITION_SIZE);
    const isSimple = (head.u8(26) & 1) !== 0;
    const levels: DocListLevel[] = [];
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = readLevel(rest, at, level);
      levels.push(read.level);
      at = read.end;
    }
    const styles = Array.from({ length: LEVELS }, (_, level) => head.u16(8 + level * 2));
    definitions.set(head.i32(0), { levels, styles });
  }
}

/** Reads the lists in the order in which paragraphs refer to them, from 1; null where the definition is missing. Throws as above. */
export function readLists(part: Bytes, definitions: ReadonlyMap<number, ListDefinition>, lists: (List | null)[]): void {
  if (part.length < 4) return;
  const count = part.u32(0);
  let at = 4 + count * LIST_SIZE;
  for (let i = 0; i < count; i++) {
    const head = part.slice(4 + i * LIST_SIZE, LIST_SIZE);
    const definition = definitions.get(head.i32(0));
    const levels = [...(definition?.levels ?? [])];
    const starts = new Map<number, number>();
    at += 4;
    for (let change = 0; change < head.u8(12); change++) {
      const start = part.i32(at);
      const flags = part.u32(at + 4);
      const level = Math.min(flags & 0xf, LEVELS - 1);
      at += 8;
      if ((flags & 0x20) !== 0) {
        const read = readLevel(part, at, level);
        levels[level] = read.level;
        at = read.end;
      }
      if ((flags & 0x10) !== 0) starts.set(level, (flags & 0x20) !== 0 ? levels[level]!.start : start);
    }
    lists.push(definition ? { definition, levels, starts } : null);
  }
}

/** A level (LVL, 2.9.131): numbers, the properties of its paragraphs and characters, the text of the label. */
function readLevel(bytes: Bytes, at: number, level: number): { level: DocListLevel; end: number } {
  const head = bytes.slice(at, LEVEL_SIZE);
  const flags = head.u8(5);
  const charactersAt = at + LEVEL_SIZE + head.u8(25);
  const textAt = charactersAt + head.u8(24);
  const length = bytes.u16(textAt);
  const text = bytes.utf16(textAt + 2, length).slice(0, LONGEST_LABEL);
  const read: DocListLevel = {
    format: formatOfWord(head.u8(4)),
    text: splitLabel(text),
    start: head.i32(0),
    isLegal: (flags & 4) !== 0,
    font: null,
    isCapitals: false,
    isHidden: false,
  };
  eachProperty(bytes, charactersAt, textAt, (property, operand) => {
    if (property === SPRM.font || property === SPRM.fontOfOthers) read.font = bytes.u16(operand);
    else if (property === SPRM.isCapitals) read.isCapitals = bytes.u8(operand) === 1;
    else if (property === SPRM.isHidden) read.isHidden = bytes.u8(operand) === 1;
  });
  // `restartsBelow` counts levels from 1, of which 0 is none
  if ((flags & 8) !== 0) read.restartsBelow = Math.min(head.u8(26), level);
  return { level: read, end: textAt + 2 + length * 2 };
}

/** In the text of a label the characters 0 to 8 stand for the numbers of levels. */
function splitLabel(text: string): (string | number)[] {
  return text
    .split(/([\0-\x08])/)
    .filter((part) => part !== '')
    .map((part) => (part.charCodeAt(0) < LEVELS ? part.charCodeAt(0) : part));
}
