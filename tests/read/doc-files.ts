/** Builds files of Word 97 from a description, for what word processors of today don't write: a compound file with the streams that a reader needs. */

/** A property: its number and its operand. */
export function sprm(code: number, ...operand: number[]): number[] {
  return [...u16(code), ...operand];
}

export interface DocRun {
  text: string;
  /** Properties of its characters. */
  chpx?: number[];
}

export interface DocParagraph {
  /** The last character is the paragraph's mark. */
  runs: (DocRun | string)[];
  style?: number;
  /** Properties of the paragraph. */
  papx?: number[];
}

export interface DocFile {
  paragraphs?: DocParagraph[];
  /** Other stories, by the place of their length in the file information block. */
  stories?: { at: number; paragraphs: DocParagraph[] }[];
  fonts?: string[];
  /** Properties of styles, each based on the one named. */
  styles?: { known?: number; base?: number; papx?: number[]; chpx?: number[]; isOfCharacters?: boolean }[];
  lists?: DocListDefinition[];
  /** What paragraphs refer to, from 1 on. */
  overrides?: DocList[];
  /** Other parts, by their place in the list of parts. */
  parts?: Record<number, number[]>;
  /** The stream of long properties. */
  data?: number[];
  /** Text in 8 bits a character. */
  isCompressed?: boolean;
  /** Cuts the text into pieces in another order of bytes: lengths of pieces, written from the last to the first. */
  pieces?: { length: number; prm?: number }[];
  /** Lists of properties that pieces refer to. */
  changes?: number[][];
  nFib?: number;
  flags?: number;
}

export interface DocLevel {
  nfc?: number;
  text?: string;
  start?: number;
  flags?: number;
  limit?: number;
  chpx?: number[];
}

export interface DocListDefinition {
  id: number;
  levels: DocLevel[];
  styles?: number[];
}

export interface DocList {
  id: number;
  levels?: { level: number; start?: number; definition?: DocLevel }[];
}

const TEXT_AT = 0x600;
const PAGE = 512;
const NO_STYLE = 0xfff;

export function doc(file: DocFile): Uint8Array {
  const paragraphs = [...(file.paragraphs ?? []), ...(file.stories ?? []).flatMap((story) => story.paragraphs)];
  const text = paragraphs.map(textOf).join('');
  const width = file.isCompressed ? 1 : 2;
  const pieces = placePieces(file, text.length, width);
  const place = (at: number) => {
    const piece = pieces.find(({ start, length }) => at >= start && at < start + length)!;
    return piece.place + (at - piece.start) * width;
  };
  const body = new Uint8Array(text.length * width);
  for (let i = 0; i < text.length; i++) {
    const at = place(i) - TEXT_AT;
    body[at] = text.charCodeAt(i) & 0xff;
    if (width === 2) body[at + 1] = text.charCodeAt(i) >> 8;
  }
  const textEnd = Math.ceil((TEXT_AT + body.length) / PAGE) * PAGE;
  const runs = formatted(paragraphs, place, width);
  const characterPages = pagesOf(runs.characters, 1);
  const paragraphPages = pagesOf(runs.paragraphs, 13);
  const pages = [...characterPages, ...paragraphPages];
  const parts: Record<number, number[]> = {
    1: styleSheet(file.styles ?? [{}]),
    12: pageTable(characterPages, textEnd / PAGE),
    13: pageTable(paragraphPages, textEnd / PAGE + characterPages.length),
    15: fontTable(file.fonts ?? ['Times New Roman']),
    33: pieceTable(pieces, file.changes ?? [], width),
    ...(file.lists ? { 73: listTable(file.lists), 74: overrideTable(file.overrides ?? []) } : {}),
    ...file.parts,
  };
  const { table, places } = layParts(parts, file.lists ?? []);
  const document = [
    ...informationBlock(file, paragraphs, places),
    ...body,
    ...zeros(textEnd - TEXT_AT - body.length),
    ...pages.flatMap(({ bytes }) => bytes),
  ];
  return compound({
    WordDocument: pad(document, 4096),
    '0Table': pad(table, 4096),
    ...(file.data ? { Data: file.data } : {}),
  });
}

/** A compound file of the streams, in sectors of 512 bytes; those below 4096 bytes lie in the small sectors. */
export function compound(streams: Record<string, number[] | Uint8Array>): Uint8Array {
  const sectors: number[][] = [];
  const table: number[] = [];
  const add = (bytes: ArrayLike<number>): number => {
    const first = sectors.length;
    const count = Math.max(Math.ceil(bytes.length / PAGE), 1);
    for (let i = 0; i < count; i++) {
      sectors.push(pad(Array.from(bytes).slice(i * PAGE, (i + 1) * PAGE), PAGE));
      table.push(i === count - 1 ? 0xfffffffe : first + i + 1);
    }
    return first;
  };
  const small: number[] = [];
  const smallTable: number[] = [];
  const entries = Object.entries(streams).map(([name, bytes]) => {
    if (bytes.length >= 4096) return { name, type: 2, sector: add(bytes), size: bytes.length };
    const sector = smallTable.length;
    const count = Math.max(Math.ceil(bytes.length / 64), 1);
    for (let i = 0; i < count; i++) smallTable.push(i === count - 1 ? 0xfffffffe : sector + i + 1);
    small.push(...pad(Array.from(bytes), count * 64));
    return { name, type: 2, sector, size: bytes.length };
  });
  const root = { name: 'Root Entry', type: 5, sector: small.length > 0 ? add(small) : 0xfffffffe, size: small.length };
  const smallAt = smallTable.length > 0 ? add(smallTable.flatMap(u32)) : 0xfffffffe;
  const directory = [root, ...entries].flatMap((entry, i) => {
    const name = [...entry.name].flatMap((letter) => u16(letter.charCodeAt(0)));
    const right = i > 0 && i < entries.length ? i + 1 : 0xffffffff;
    const child = i === 0 ? 1 : 0xffffffff;
    const links = [...u32(0xffffffff), ...u32(right), ...u32(child)];
    const head = [...pad(name, 64), ...u16(name.length + 2), entry.type, 1, ...links, ...zeros(36)];
    return [...head, ...u32(entry.sector), ...u32(entry.size), ...u32(0)];
  });
  const directoryAt = add(directory);
  const tableSectors = Math.ceil((sectors.length + 8) / 127);
  const tableAt = sectors.length;
  for (let i = 0; i < tableSectors; i++) table.push(0xfffffffd);
  const tableBytes = table.flatMap(u32);
  for (let i = 0; i < tableSectors; i++) {
    const bytes = tableBytes.slice(i * PAGE, (i + 1) * PAGE);
    sectors.push([...bytes, ...new Array<number>(PAGE - bytes.length).fill(0xff)]);
  }
  const header = [
    ...[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ...zeros(16),
    ...[...u16(0x3e), ...u16(3), ...u16(0xfffe), ...u16(9), ...u16(6)],
    ...zeros(10),
    ...[...u32(tableSectors), ...u32(directoryAt), ...u32(0), ...u32(4096), ...u32(smallAt), ...u32(1)],
    ...[...u32(0xfffffffe), ...u32(0)],
    ...Array.from({ length: 109 }, (_, i) => (i < tableSectors ? tableAt + i : 0xffffffff)).flatMap(u32),
  ];
  return Uint8Array.from([...header, ...sectors.flat()]);
}

interface Piece {
  start: number;
  length: number;
  place: number;
  prm: number;
}

function placePieces({ pieces }: DocFile, length: number, width: number): Piece[] {
  const cut = pieces ?? [{ length }];
  let start = 0;
  let place = TEXT_AT + length * width;
  return cut.map((piece) => {
    place -= piece.length * width;
    const placed = { start, length: piece.length, place, prm: piece.prm ?? 0 };
    start += piece.length;
    return placed;
  });
}

function pieceTable(pieces: readonly Piece[], changes: readonly number[][], width: number): number[] {
  const ends = pieces.map(({ start, length }) => start + length);
  const table = [
    ...[0, ...ends].flatMap(u32),
    ...pieces.flatMap(({ place, prm }) => [
      ...u16(0),
      ...u32(width === 1 ? place * 2 + 0x40000000 : place),
      ...u16(prm),
    ]),
  ];
  return [...changes.flatMap((list) => [1, ...u16(list.length), ...list]), 2, ...u32(table.length), ...table];
}

interface Formatted {
  start: number;
  end: number;
  list: number[];
}

/** The formatting of runs and paragraphs, in the order of the file. */
function formatted(
  paragraphs: readonly DocParagraph[],
  place: (at: number) => number,
  width: number,
): Record<'characters' | 'paragraphs', Formatted[]> {
  const characters: Formatted[] = [];
  const lists: Formatted[] = [];
  let at = 0;
  for (const { runs, style = 0, papx = [] } of paragraphs) {
    const list = [...u16(style), ...papx];
    for (const run of runs) {
      const { text, chpx = [] } = typeof run === 'string' ? { text: run } : run;
      for (const _ of text.split('')) {
        const start = place(at++);
        characters.push({ start, end: start + width, list: chpx });
        lists.push({ start, end: start + width, list });
      }
    }
  }
  return { characters: joined(characters), paragraphs: joined(lists) };
}

function joined(runs: Formatted[]): Formatted[] {
  const joint: Formatted[] = [];
  for (const run of runs.sort((one, other) => one.start - other.start)) {
    const last = joint.at(-1);
    if (last && last.end === run.start && last.list === run.list) last.end = run.end;
    else joint.push({ ...run });
  }
  return joint;
}

/** Pages of formatting, four runs a page. */
function pagesOf(runs: readonly Formatted[], slot: 1 | 13): { start: number; end: number; bytes: number[] }[] {
  const pages: { start: number; end: number; bytes: number[] }[] = [];
  for (let i = 0; i < runs.length; i += 4) {
    const own = runs.slice(i, i + 4);
    const page = zeros(PAGE);
    let free = PAGE - 2;
    [...own.map(({ start }) => start), own.at(-1)!.end].flatMap(u32).forEach((byte, at) => {
      page[at] = byte;
    });
    own.forEach(({ list }, at) => {
      const bytes = slot === 1 ? [list.length, ...list] : [0, Math.ceil(list.length / 2), ...list];
      free = (free - bytes.length) & ~1;
      page.splice(free, bytes.length, ...bytes);
      page[(own.length + 1) * 4 + at * slot] = list.length === 0 ? 0 : free / 2;
    });
    page[PAGE - 1] = own.length;
    pages.push({ start: own[0]!.start, end: own.at(-1)!.end, bytes: page });
  }
  return pages;
}

function pageTable(pages: readonly { start: number; end: number }[], first: number): number[] {
  if (pages.length === 0) return [];
  return [
    ...[...pages.map(({ start }) => start), pages.at(-1)!.end].flatMap(u32),
    ...pages.flatMap((_, i) => u32(first + i)),
  ];
}

function styleSheet(styles: NonNullable<DocFile['styles']>): number[] {
  const head = [...u16(styles.length), ...u16(10), ...u16(1), ...u16(15), ...u16(15), ...u16(0), ...zeros(6)];
  return [
    ...u16(head.length),
    ...head,
    ...styles.flatMap(({ known = 0xffe, base = NO_STYLE, papx = [], chpx = [], isOfCharacters }, i) => {
      const lists = isOfCharacters ? [chpx] : [[...u16(i), ...papx], chpx];
      const body = [
        ...[...u16(known), ...u16((isOfCharacters ? 2 : 1) + base * 16), ...u16(lists.length), ...zeros(4)],
        ...[...u16(1), ...u16(65), ...u16(0)],
        ...lists.flatMap((list) => [...u16(list.length), ...pad(list, Math.ceil(list.length / 2) * 2)]),
      ];
      return [...u16(body.length), ...body];
    }),
  ];
}

function fontTable(names: readonly string[]): number[] {
  return [
    ...[...u16(names.length), ...u16(0)],
    ...names.flatMap((name) => {
      const letters = [...name, '\0'].flatMap((letter) => u16(letter.charCodeAt(0)));
      return [39 + letters.length, ...zeros(39), ...letters];
    }),
  ];
}

function listTable(lists: readonly DocListDefinition[]): number[] {
  return [
    ...u16(lists.length),
    ...lists.flatMap(({ id, levels, styles = [] }) => [
      ...[...u32(id), ...u32(0)],
      ...Array.from({ length: 9 }, (_, i) => styles[i] ?? NO_STYLE).flatMap(u16),
      ...[levels.length === 1 ? 1 : 0, 0],
    ]),
  ];
}

/** The levels of all lists stand behind the table. */
function levelsOf(lists: readonly DocListDefinition[]): number[] {
  return lists.flatMap(({ levels }) =>
    Array.from({ length: levels.length === 1 ? 1 : 9 }, (_, i) => levelBytes(levels[i] ?? {})).flat(),
  );
}

function levelBytes({ nfc = 0, text = '', start = 1, flags = 0, limit = 0, chpx = [] }: DocLevel): number[] {
  const numbers = [...text].flatMap((letter, i) => (letter.charCodeAt(0) < 9 ? [i + 1] : []));
  const head = [...u32(start), nfc, flags, ...pad(numbers, 9), 0, ...zeros(8), chpx.length, 0, limit, 0];
  return [...head, ...chpx, ...u16(text.length), ...[...text].flatMap((letter) => u16(letter.charCodeAt(0)))];
}

function overrideTable(lists: readonly DocList[]): number[] {
  return [
    ...u32(lists.length),
    ...lists.flatMap(({ id, levels = [] }) => [...u32(id), ...zeros(8), levels.length, 0, 0, 0]),
    ...lists.flatMap(({ levels = [] }) => [
      ...u32(0xffffffff),
      ...levels.flatMap(({ level, start, definition }) => [
        ...[...u32(start ?? 0), ...u32(level + (start === undefined ? 0 : 0x10) + (definition ? 0x20 : 0))],
        ...(definition ? levelBytes(definition) : []),
      ]),
    ]),
  ];
}

function layParts(parts: Record<number, number[]>, lists: readonly DocListDefinition[]) {
  const table: number[] = [];
  const places = new Map<number, [number, number]>();
  for (const [index, bytes] of Object.entries(parts)) {
    places.set(Number(index), [table.length, bytes.length]);
    for (const byte of bytes) table.push(byte);
    if (Number(index) === 73) table.push(...levelsOf(lists));
  }
  return { table, places };
}

function informationBlock(
  file: DocFile,
  paragraphs: readonly DocParagraph[],
  places: ReadonlyMap<number, readonly [number, number]>,
): number[] {
  const block = new DataView(new ArrayBuffer(TEXT_AT));
  block.setUint16(0, 0xa5ec, true);
  block.setUint16(2, file.nFib ?? 0xc1, true);
  block.setUint16(0xa, file.flags ?? 0, true);
  block.setUint32(0x18, TEXT_AT, true);
  block.setUint32(0x1c, TEXT_AT + lengthOf(paragraphs), true);
  block.setUint16(0x20, 0xe, true);
  block.setUint16(0x3e, 0x16, true);
  block.setUint32(0x4c, lengthOf(file.paragraphs ?? []), true);
  for (const { at, paragraphs: own } of file.stories ?? []) block.setUint32(at, lengthOf(own), true);
  block.setUint16(0x98, 0x5d, true);
  for (const [index, [at, length]] of places) {
    block.setUint32(0x9a + index * 8, at, true);
    block.setUint32(0x9e + index * 8, length, true);
  }
  return Array.from(new Uint8Array(block.buffer));
}

function lengthOf(paragraphs: readonly DocParagraph[]): number {
  return paragraphs.reduce((length, paragraph) => length + textOf(paragraph).length, 0);
}

function textOf({ runs }: DocParagraph): string {
  return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

export function u16(number: number): number[] {
  return [number & 0xff, (number >> 8) & 0xff];
}

export function u32(number: number): number[] {
  return [...u16(number), (number >>> 16) & 0xff, number >>> 24];
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

function pad(bytes: number[], size: number): number[] {
  return bytes.length >= size ? bytes : [...bytes, ...zeros(size - bytes.length)];
}

/** A file of Word 6 with the characters of a text as bytes, of which the last two lie behind the end of the main text. */
export function word6(text: string, font: string): Uint8Array {
  const block = new DataView(new ArrayBuffer(0x300));
  block.setUint16(0, 0xa5ec, true);
  block.setUint16(2, 101, true);
  block.setUint32(0x18, 0x300, true);
  block.setUint32(0x1c, 0x300 + text.length, true);
  block.setUint32(0x34, text.length - 2, true);
  const fonts = [0, 0, font.length + 6, ...zeros(5), ...[...font].map((letter) => letter.charCodeAt(0)), 0];
  block.setUint32(0xd0, 0x300 + text.length, true);
  block.setUint32(0xd4, fonts.length, true);
  const bytes = [...text].map((letter) => letter.charCodeAt(0) & 0xff);
  return compound({ WordDocument: pad([...new Uint8Array(block.buffer), ...bytes, ...fonts], 4096) });
}
