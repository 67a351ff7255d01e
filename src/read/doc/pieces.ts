/**
 * The text of a file and where each of its characters stands ([MS-DOC] 2.8.35): pieces, in 8 or 16 bits a character, in the order of reading. A file that
 * was saved fast keeps later insertions at its end, and formatting of whole pieces beside them.
 */
import { BrokenPart, Bytes, NO_BYTES } from './bytes.ts';
import { SPRM } from './single-properties.ts';

export interface Piece {
  /** Range in the text. */
  start: number;
  end: number;
  /** Place of its first character in the stream, and the bytes of a character. */
  at: number;
  width: 1 | 2;
  /** Formatting of the whole piece. */
  change: Bytes;
}

export interface PieceText {
  text: string;
  pieces: readonly Piece[];
  /** The text ends before its time. */
  isCut: boolean;
}

const PROPERTIES = 1;
const PIECES = 2;
const PIECE_SIZE = 8;
const COMPRESSED = 0x40000000;

export function readPieces(document: Bytes, part: Bytes): PieceText {
  const { table, changes } = splitPart(part);
  const count = Math.floor((table.length - 4) / (4 + PIECE_SIZE));
  const texts: string[] = [];
  const pieces: Piece[] = [];
  let length = 0;
  // Pieces don't overlap: a file that says so would unpack to any size.
  let bytesLeft = document.length;
  let isCut = count < 1;
  for (let i = 0; i < count && !isCut; i++) {
    const at = (count + 1) * 4 + i * PIECE_SIZE;
    const place = table.u32(at + 2);
    const width = (place & COMPRESSED) !== 0 ? 1 : 2;
    const start = width === 1 ? (place & ~COMPRESSED) >>> 1 : place & ~COMPRESSED;
    const wanted = table.u32((i + 1) * 4) - table.u32(i * 4);
    const room = Math.floor(Math.min(document.length - start, bytesLeft) / width);
    const characters = Math.min(wanted, room);
    isCut = characters < wanted || table.u32(i * 4) !== length;
    if (characters <= 0 || table.u32(i * 4) !== length) continue;
    texts.push(width === 1 ? document.ansi(start, characters) : document.utf16(start, characters));
    const change = changeOf(table.u16(at + 6), changes);
    pieces.push({ start: length, end: length + characters, at: start, width, change });
    length += characters;
    bytesLeft -= characters * width;
  }
  return { text: texts.join(''), pieces, isCut };
}

/** The part begins with the formatting that pieces refer to by number. */
function splitPart(part: Bytes): { table: Bytes; changes: Bytes[] } {
  const changes: Bytes[] = [];
  let at = 0;
  while (part.u8(at) === PROPERTIES) {
    const size = part.u16(at + 1);
    changes.push(part.slice(at + 3, size));
    at += 3 + size;
  }
  if (part.u8(at) !== PIECES) throw new BrokenPart();
  return { table: part.slice(at + 5, Math.min(part.u32(at + 1), part.length - at - 5)), changes };
}

/** Formatting of a piece is one of the list, or a single property in short form: its number and a byte. */
function changeOf(code: number, changes: readonly Bytes[]): Bytes {
  if ((code & 1) !== 0) return changes[code >> 1] ?? NO_BYTES;
  const property = SHORT_FORMS.get((code >> 1) & 0x7f);
  if (property === undefined) return NO_BYTES;
  return shortChange(property, code >> 8);
}

/** The numbers of short forms ([MS-DOC] 2.9.215) for the properties that are read here. */
const SHORT_FORMS: ReadonlyMap<number, number> = new Map([
  [0x0c, SPRM.listLevel],
  [0x18, SPRM.isInTable],
  [0x19, SPRM.endsRow],
  [0x41, SPRM.isDeleted],
  [0x42, SPRM.isInserted],
  [0x5b, SPRM.isCapitals],
  [0x5c, SPRM.isHidden],
  [0x75, SPRM.isSpecial],
  [0x78, SPRM.outlineLevel],
]);

function shortChange(property: number, value: number): Bytes {
  return new Bytes(Uint8Array.of(property & 0xff, property >> 8, value));
}
