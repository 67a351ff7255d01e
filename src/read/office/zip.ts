/**
 * The parts of a zipped file (docx, odt, zip), unpacked one by one when they are asked for.
 *
 * What a part unpacks to is taken from the budget before it is unpacked; a part that lies about its size does not unpack to more than it says.
 */
import { inflateSync } from 'fflate';
import type { Budget } from '../budget.ts';
import { Unreadable } from '../unreadable.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';

/** Bit of a part's flags that says that it is encrypted (APPNOTE 4.4.4). */
const ENCRYPTED = 1;

export class ZipFile {
  /** Names of the parts in the order of the file's directory; folders are left out. */
  readonly names: readonly string[];
  readonly #bytes: Uint8Array;
  readonly #budget: Budget;
  readonly #form: string;
  readonly #entries = new Map<string, ZipEntry>();

  /** Throws `Unreadable` where the bytes are no zipped file, or one with a password. `form` is what the message calls the file. */
  constructor(bytes: Uint8Array, form: string, budget: Budget) {
    this.#bytes = bytes;
    this.#budget = budget;
    this.#form = form;
    for (const entry of this.#orDamaged(() => readDirectory(bytes))) {
      if (!this.#entries.has(entry.name)) this.#entries.set(entry.name, entry);
    }
    this.names = [...this.#entries.keys()].filter((name) => !name.endsWith('/'));
    if (((bytes[6] ?? 0) & ENCRYPTED) !== 0) throw new Unreadable('file-encrypted', { form });
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /** The bytes of a part; null where there is none. Throws `Unreadable` where it is damaged, protected or too large; `budget` is one of its own. */
  read(name: string, budget = this.#budget): Uint8Array | null {
    const entry = this.#entries.get(name);
    if (!entry) return null;
    if (((this.#bytes[entry.at + 6] ?? 0) & ENCRYPTED) !== 0)
      throw new Unreadable('file-encrypted', { form: this.#form });
    budget.take(entry.size);
    return this.#orDamaged(() => unpack(this.#bytes, entry));
  }

  /** A part as text in UTF-8 or UTF-16; null where there is none. */
  text(name: string): string | null {
    const bytes = this.read(name);
    if (!bytes) return null;
    const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    return new TextDecoder(isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
  }

  #orDamaged<Value>(read: () => Value): Value {
    try {
      return read();
    } catch {
      throw new Unreadable('file-damaged', { form: this.#form });
    }
  }
}

/** A part lies behind a header of its own, whose name and extra field may be others than the directory's (APPNOTE 4.3.7). */
function unpack(bytes: Uint8Array, { at, method, packed, size }: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method === 0) return data.slice();
  if (method !== 8) throw new RangeError('packed in another way');
  return inflateSync(data, { out: new Uint8Array(size) });
}
