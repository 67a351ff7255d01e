/** Numbers and texts in a stretch of bytes, little-endian as Word writes them. Nothing is read beyond its end. */
import { decodeWindows1252 } from '../../text/encodings/windows-1252.ts';

/** Thrown where a file points behind the end of what it holds, or where its parts contradict one another. */
export class BrokenPart extends Error {}

export class Bytes {
  readonly raw: Uint8Array;
  readonly #view: DataView;

  constructor(raw: Uint8Array) {
    this.raw = raw;
    this.#view = new DataView(raw.buffer, raw.byteOffset, raw.length);
  }

  get length(): number {
    return this.raw.length;
  }

  u8(at: number): number {
    return this.#view.getUint8(this.#check(at, 1));
  }

  u16(at: number): number {
    return this.#view.getUint16(this.#check(at, 2), true);
  }

  i16(at: number): number {
    return this.#view.getInt16(this.#check(at, 2), true);
  }

  u32(at: number): number {
    return this.#view.getUint32(this.#check(at, 4), true);
  }

  i32(at: number): number {
    return this.#view.getInt32(this.#check(at, 4), true);
  }

  slice(at: number, length: number): Bytes {
    this.#check(at, length);
    return new Bytes(this.raw.subarray(at, at + length));
  }

  /** A text of `length` UTF-16 code units. */
  utf16(at: number, length: number): string {
    this.#check(at, length * 2);
    return UTF_16.decode(this.raw.subarray(at, at + length * 2));
  }

  /** A text of `length` bytes in Windows-1252. */
  ansi(at: number, length: number): string {
    this.#check(at, length);
    return decodeWindows1252(this.raw.subarray(at, at + length));
  }

  #check(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.raw.length) throw new BrokenPart();
    return at;
  }
}

export const NO_BYTES = new Bytes(new Uint8Array());

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
