/** Numbers and texts in a stretch of bytes, little-endian as Word writes them. Nothing is read beyond its end. */

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
    const text = WESTERN.decode(this.raw.subarray(at, at + length));
    return text.replace(/[\x80-\x9f]/g, (letter) => WINDOWS_1252[letter.charCodeAt(0) - 0x80]!);
  }

  #check(at: number, length: number): number {
    if (at < 0 || length < 0 || at + length > this.raw.length) throw new BrokenPart();
    return at;
  }
}

export const NO_BYTES = new Bytes(new Uint8Array());

const UTF_16 = new TextDecoder('utf-16le', { ignoreBOM: true });
// Some releases of Node take it for Latin-1.
const WESTERN = new TextDecoder('windows-1252');
/** The characters of the codes from 0x80 to 0x9F. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';
