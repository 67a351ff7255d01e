/** The fonts of a file (SttbfFfn, [MS-DOC] 2.9.286), which runs of characters name by number. */
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import type { Bytes } from './bytes.ts';

/** Where the name stands in a font's entry. */
const NAME = 40;

export class FontTable {
  readonly #names: readonly string[];
  readonly #legacy: readonly (LegacyFont | null)[];
  readonly #capitals: readonly (LegacyFont | null)[];

  constructor(names: readonly string[]) {
    this.#names = names;
    this.#legacy = names.map(legacyFontOf);
    this.#capitals = this.#legacy.map((font) => font && { ...font, showsCapitals: true });
  }

  name(number: number): string | null {
    return this.#names[number] ?? null;
  }

  /** The legacy font that a number stands for; null for a font of Unicode. */
  legacy(number: number, isCapitals = false): LegacyFont | null {
    return (isCapitals ? this.#capitals : this.#legacy)[number] ?? null;
  }
}

/** Reads the names of the fonts in their order. Throws `BrokenPart` behind what could be read. */
export function readFontNames(part: Bytes, names: string[]): void {
  if (part.length < 4) return;
  const count = part.u16(0);
  let at = 4;
  for (let i = 0; i < count; i++) {
    const size = part.u8(at);
    const name = size + 1 > NAME ? part.utf16(at + NAME, (size + 1 - NAME) >> 1) : '';
    const end = name.indexOf('\0');
    names.push(end < 0 ? name : name.slice(0, end));
    at += 1 + size;
  }
}
