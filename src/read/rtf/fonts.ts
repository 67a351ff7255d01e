/** The fonts of an RTF file: which letters their bytes stand for. */
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import { codePageOfCharset, decodeCodePage } from './code-pages.ts';

interface Font {
  name: string;
  /** Null for that of the file. */
  codePage: number | null;
  /** Its bytes are glyphs. */
  isSymbol: boolean;
  legacy: LegacyFont | null;
  capitals: LegacyFont | null;
}

const SYMBOLS = 2;
const MACINTOSH = 10000;
/** Where Word puts the bytes of symbol fonts. */
const GLYPHS = 0xf000;

export class FontTable {
  /** The code page of fonts that name none. */
  codePage = 1252;
  readonly #fonts = new Map<number, Font>();
  #font: Font = newFont();

  /** A control word that speaks of fonts; in the table of fonts `\f` begins one. */
  set(word: string, value: number, isTable: boolean): void {
    if (word === 'ansicpg') this.codePage = value;
    else if (word === 'mac') this.codePage = MACINTOSH;
    else if (!isTable) return;
    else if (word === 'f') this.#begin(value);
    else if (word === 'cpg') this.#font.codePage = value;
    else if (word === 'fcharset') {
      this.#font.isSymbol = value === SYMBOLS;
      this.#font.codePage = codePageOfCharset(value);
    }
  }

  #begin(number: number): void {
    this.#font = newFont();
    this.#fonts.set(number, this.#font);
  }

  /** The name comes in pieces, and ends with a semicolon. */
  addName(text: string): void {
    const font = this.#font;
    const end = text.indexOf(';');
    font.name += end === -1 ? text : text.slice(0, end);
    if (end === -1) return;
    font.legacy = legacyFontOf(font.name.trim());
    font.capitals = font.legacy && { ...font.legacy, showsCapitals: true };
    this.#font = newFont();
  }

  legacyOf(number: number): LegacyFont | null {
    return this.#fonts.get(number)?.legacy ?? null;
  }

  /** The legacy font, as one that shows capitals. */
  capitalsOf(number: number): LegacyFont | null {
    return this.#fonts.get(number)?.capitals ?? null;
  }

  decode(bytes: string, number: number): string {
    const font = this.#fonts.get(number);
    if (font?.legacy) return decodeCodePage(bytes, 1252);
    if (font?.isSymbol) return bytes.replace(/[!-\xff]/g, (byte) => String.fromCharCode(GLYPHS + byte.charCodeAt(0)));
    return decodeCodePage(bytes, font?.codePage ?? this.codePage);
  }

  /** Letters of legacy fonts may be written as glyphs too. */
  showUnicode(text: string, number: number): string {
    const code = text.charCodeAt(0);
    if (code < GLYPHS || code > GLYPHS + 0xff || !this.legacyOf(number)) return text;
    return decodeCodePage(String.fromCharCode(code - GLYPHS), 1252);
  }
}

function newFont(): Font {
  return { name: '', codePage: null, isSymbol: false, legacy: null, capitals: null };
}
