/** The styles of a file (STSH, [MS-DOC] 2.9.271): properties of paragraphs and characters, each style based on another. */
import { BrokenPart, type Bytes } from './bytes.ts';

export interface Style {
  number: number;
  /** Its number among the styles that Word knows; 1 to 9 are headings. */
  known: number;
  /** The style that it is based on. */
  base: number;
  /** Lists of properties, without what stands before them. */
  paragraph: Bytes | null;
  characters: Bytes | null;
}

export interface Stylesheet {
  styles: readonly (Style | null)[];
  /** The number of the font of text that has no other. */
  font: number;
  isDamaged: boolean;
}

export const NO_STYLES: Stylesheet = { styles: [], font: 0, isDamaged: false };

const PARAGRAPH = 1;
const CHARACTER = 2;

export function readStylesheet(part: Bytes): Stylesheet {
  if (part.length === 0) return NO_STYLES;
  const headSize = part.u16(0);
  const count = part.u16(2);
  const baseSize = part.u16(4);
  const styles: (Style | null)[] = [];
  let at = 2 + headSize;
  let isDamaged = false;
  for (let i = 0; i < count && !isDamaged; i++) {
    try {
      const size = part.u16(at);
      styles.push(size === 0 ? null : readStyle(i, part.slice(at + 2, size), baseSize));
      at += 2 + size;
    } catch (error) {
      if (!(error instanceof BrokenPart)) throw error;
      isDamaged = true;
    }
  }
  return { styles, font: headSize >= 18 ? part.u16(18) : 0, isDamaged };
}

function readStyle(number: number, bytes: Bytes, baseSize: number): Style {
  const kind = bytes.u16(2) & 0xf;
  const known = bytes.u16(0) & 0xfff;
  const style: Style = { number, known, base: bytes.u16(2) >> 4, paragraph: null, characters: null };
  if (kind !== PARAGRAPH && kind !== CHARACTER) return style;
  let at = baseSize + 2 + bytes.u16(baseSize) * 2 + 2;
  const lists = Array.from({ length: bytes.u16(4) & 0xf }, () => {
    at += at % 2;
    if (at + 2 > bytes.length) return null;
    const size = bytes.u16(at);
    const list = bytes.slice(at + 2, Math.min(size, bytes.length - at - 2));
    at += 2 + size;
    return list;
  });
  if (kind === CHARACTER) return { ...style, characters: lists[0] ?? null };
  // the list of a paragraph begins with the number of its own style
  const paragraph = lists[0] && lists[0].length >= 2 ? lists[0].slice(2, lists[0].length - 2) : null;
  return { ...style, paragraph, characters: lists[1] ?? null };
}

/** A style and those that it is based on, the outermost first. */
export function chainOf({ styles }: Stylesheet, number: number): Style[] {
  const found: Style[] = [];
  for (let style = styles[number]; style && found.length < DEEPEST; style = styles[style.base]) {
    if (found.includes(style)) break;
    found.push(style);
  }
  return found.reverse();
}

const DEEPEST = 100;
