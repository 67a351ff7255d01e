/**
 * The streams of a compound file ([MS-CFB]): sectors of equal size, chained by a table (FAT), and a directory of names. Small streams lie in still smaller
 * sectors of a stream of their own.
 *
 * A chain that leads out of the file or back into itself ends there; what was found of the stream is kept.
 */
import { Unreadable } from '../unreadable.ts';
import { BrokenPart, Bytes } from './bytes.ts';

/** Sector numbers above this one are marks, such as the end of a chain. */
const LAST_SECTOR = 0xfffffffa;
const NO_ENTRY = 0xffffffff;
const ENTRY_SIZE = 128;
const STREAM = 2;
/** Places in the header; the table of tables (DIFAT) begins there with 109 entries. */
const FIRST_TABLES = 0x4c;
const FIRST_TABLE_COUNT = 109;

interface Entry {
  name: string;
  type: number;
  left: number;
  right: number;
  child: number;
  sector: number;
  size: number;
}

export class CompoundFile {
  readonly #file: Bytes;
  readonly #sectorSize: number;
  readonly #smallSize: number;
  readonly #smallBelow: number;
  readonly #table: Uint32Array;
  readonly #smallTable: Uint32Array;
  readonly #entries: Entry[];
  #smallStream: Uint8Array | null = null;

  /** Throws `Unreadable` where there is no directory. */
  constructor(bytes: Uint8Array) {
    const file = new Bytes(bytes);
    this.#file = file;
    try {
      this.#sectorSize = 1 << checkShift(file.u16(0x1e), 9, 12);
      this.#smallSize = 1 << checkShift(file.u16(0x20), 6, 9);
      this.#smallBelow = file.u32(0x38);
      this.#table = this.#readTable();
      this.#smallTable = toNumbers(this.#follow(file.u32(0x3c)));
      this.#entries = readEntries(new Bytes(this.#follow(file.u32(0x30))));
    } catch (error) {
      if (error instanceof BrokenPart) throw new Unreadable('file-damaged', { form: 'doc' });
      throw error;
    }
  }

  /** A stream of the file itself, not of a file embedded in it; null where there is none. It is cut short where its chain is. */
  stream(name: string): Bytes | null {
    const entry = this.#find(name);
    if (!entry) return null;
    if (entry.size >= this.#smallBelow) return new Bytes(this.#follow(entry.sector, entry.size));
    const root = this.#entries[0];
    this.#smallStream ??= root ? this.#follow(root.sector, root.size) : new Uint8Array();
    const sectors = chain(this.#smallTable, entry.sector, Math.ceil(this.#smallStream.length / this.#smallSize));
    return new Bytes(gather(this.#smallStream, sectors, this.#smallSize, 0, entry.size));
  }

  /** The directory is a tree; where it is broken, the first entry of the name is taken. */
  #find(name: string): Entry | null {
    const seen = new Set<number>();
    const open = [this.#entries[0]?.child ?? NO_ENTRY];
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      const entry = this.#entries[index];
      if (!entry || seen.has(index)) continue;
      seen.add(index);
      if (isNamed(entry, name)) return entry;
      open.push(entry.left, entry.right);
    }
    return this.#entries.find((entry) => isNamed(entry, name)) ?? null;
  }

  /** The sectors of the table are named in the header, further ones in a chain of their own. */
  #readTable(): Uint32Array {
    const file = this.#file;
    const size = this.#sectorSize;
    const limit = Math.ceil(file.length / size);
    const sectors: number[] = [];
    for (let i = 0; i < FIRST_TABLE_COUNT; i++) sectors.push(file.u32(FIRST_TABLES + i * 4));
    let next = file.u32(0x44);
    for (let steps = 0; next <= LAST_SECTOR && steps < limit; steps++) {
      const at = (next + 1) * size;
      if (at + size > file.length) break;
      for (let i = 0; i < size / 4 - 1; i++) sectors.push(file.u32(at + i * 4));
      next = file.u32(at + size - 4);
    }
    const known = sectors.filter((sector) => sector <= LAST_SECTOR).slice(0, limit);
    // A sector that is not in the file would shift the ones after it.
    const bytes = new Uint8Array(known.length * size).fill(0xff);
    known.forEach((sector, i) => {
      const start = Math.min((sector + 1) * size, file.length);
      bytes.set(file.raw.subarray(start, start + size), i * size);
    });
    return toNumbers(bytes);
  }

  #follow(sector: number, size = Number.POSITIVE_INFINITY): Uint8Array {
    const sectors = chain(this.#table, sector, Math.ceil(this.#file.length / this.#sectorSize));
    return gather(this.#file.raw, sectors, this.#sectorSize, 1, size);
  }
}

function checkShift(shift: number, from: number, to: number): number {
  if (shift < from || shift > to) throw new BrokenPart();
  return shift;
}

/** The sectors of a chain, `most` at the most. */
function chain(table: Uint32Array, first: number, most: number): number[] {
  const sectors: number[] = [];
  for (let sector = first; sector <= LAST_SECTOR && sectors.length < most; sector = table[sector] ?? NO_ENTRY) {
    sectors.push(sector);
  }
  return sectors;
}

/** The bytes of sectors, up to the first that is not there; `before` sectors precede the first one. */
function gather(
  from: Uint8Array,
  sectors: readonly number[],
  sectorSize: number,
  before: number,
  size: number,
): Uint8Array {
  const bytes = new Uint8Array(Math.min(size, sectors.length * sectorSize));
  let filled = 0;
  for (const sector of sectors) {
    const start = (sector + before) * sectorSize;
    const piece = from.subarray(start, Math.min(start + sectorSize, start + bytes.length - filled));
    if (piece.length === 0) break;
    bytes.set(piece, filled);
    filled += piece.length;
    if (piece.length < sectorSize) break;
  }
  return filled < bytes.length ? bytes.subarray(0, filled) : bytes;
}

function toNumbers(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  return Uint32Array.from({ length: bytes.length >> 2 }, (_, i) => view.getUint32(i * 4, true));
}

function readEntries(directory: Bytes): Entry[] {
  return Array.from({ length: Math.floor(directory.length / ENTRY_SIZE) }, (_, i) => {
    const at = i * ENTRY_SIZE;
    const nameLength = Math.min(Math.max(directory.u16(at + 0x40) / 2 - 1, 0), 31);
    return {
      name: directory.utf16(at, Math.floor(nameLength)),
      type: directory.u8(at + 0x42),
      left: directory.u32(at + 0x44),
      right: directory.u32(at + 0x48),
      child: directory.u32(at + 0x4c),
      sector: directory.u32(at + 0x74),
      size: directory.u32(at + 0x78),
    };
  });
}

function isNamed(entry: Entry, name: string): boolean {
  return entry.type === STREAM && entry.name.toLowerCase() === name.toLowerCase();
}
