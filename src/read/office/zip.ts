/**
 * The parts of a zipped file (docx, odt, zip), unpacked one by one when they are asked for.
 *
 * What a part unpacks to is taken from the budget before it is unpacked; a part that lies about its size does not unpack to more than it says.
 */
import { unzipSync } from 'fflate';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';

/** Bit of a part's flags that says that it is encrypted (APPNOTE 4.4.4). */
const ENCRYPTED = 1;

export class ZipFile {
  /** Names of the parts in the order of the file's directory; folders are left out. */
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #form: string;

  /** Throws `Unreadable` where the bytes are no zipped file, or one with a password. `form` is what the message calls the file. */
  constructor(bytes: Uint8Array, form: string, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#form = form;
    const names: string[] = [];
    this.#unzip(({ name }) => {
      if (!name.endsWith('/')) names.push(name);
      return false;
    });
    this.names = names;
    if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) throw new Unreadable('file-encrypted', { form });
  }

  has(name: string): boolean {
    return this.names.includes(name);
  }

  /** The bytes of a part; null where there is none. Throws `Unreadable` where it is damaged or too large. */
  read(name: string): Uint8Array | null {
    let isTaken = false;
    const parts = this.#unzip((part) => {
      if (part.name !== name || isTaken) return false;
      this.#budget.take(part.originalSize);
      isTaken = true;
      return true;
    });
    return parts[name] ?? null;
  }

  /** A part as text in UTF-8 or UTF-16; null where there is none. */
  text(name: string): string | null {
    const bytes = this.read(name);
    if (!bytes) return null;
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  }

  #unzip(filter: (part: { name: string; originalSize: number }) => boolean): Record<string, Uint8Array> {
    try {
      return unzipSync(this.#bytes, { filter });
    } catch (error) {
      if (error instanceof Unreadable) throw error;
      throw new Unreadable('file-damaged', { form: this.#form });
    }
  }
}
