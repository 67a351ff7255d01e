/**
 * Text boxes (hộp văn bản): their texts stand in a story of their own, each with the number of its shape; the shapes are anchored at places of another
 * story ([MS-DOC] 2.8.32 and 2.8.37). A box in a group of shapes has no anchor of its own.
 */
import type { Bytes } from './bytes.ts';
import type { TextRange } from './file-information.ts';

const TEXT_SIZE = 22;
const ANCHOR_SIZE = 26;

export class TextBoxes {
  readonly #story: TextRange;
  readonly #texts = new Map<number, TextRange[]>();
  readonly #shapes = new Map<number, number>();

  constructor(story: TextRange) {
    this.#story = story;
  }

  /** The last of the texts is none. */
  readTexts(part: Bytes): void {
    const count = Math.floor((part.length - 4) / (4 + TEXT_SIZE));
    let read = this.#story.start;
    for (let i = 0; i + 1 < count; i++) {
      const entry = (count + 1) * 4 + i * TEXT_SIZE;
      const isSpare = part.u16(entry + 8) !== 0;
      const range = {
        start: this.#story.start + part.u32(i * 4),
        end: Math.min(this.#story.start + part.u32((i + 1) * 4), this.#story.end),
      };
      if (range.start < read) break;
      read = Math.max(range.end, read);
      if (isSpare || range.start >= range.end) continue;
      const shape = part.u32(entry + 14);
      const texts = this.#texts.get(shape);
      if (texts) texts.push(range);
      else this.#texts.set(shape, [range]);
    }
  }

  readAnchors(part: Bytes): void {
    const count = Math.floor((part.length - 4) / (4 + ANCHOR_SIZE));
    for (let i = 0; i < count; i++) this.#shapes.set(part.u32(i * 4), part.u32((count + 1) * 4 + i * ANCHOR_SIZE));
  }

  /** The texts of the shape anchored at a place; each is taken once. */
  takeAt(place: number): readonly TextRange[] {
    const shape = this.#shapes.get(place);
    const texts = shape === undefined ? [] : (this.#texts.get(shape) ?? []);
    if (shape !== undefined) this.#texts.delete(shape);
    return texts;
  }

  takeRest(): TextRange[] {
    const rest = [...this.#texts.values()].flat();
    this.#texts.clear();
    return rest;
  }
}
