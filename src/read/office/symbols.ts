/** Texts set in symbol fonts (Symbol, Wingdings …), of which the font says what a letter looks like. */
import { BULLET, symbolOf } from '../../text/symbol-glyphs.ts';

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings|marlett|zapf ?dingbats)$/i;
const PRIVATE = /[\uf020-\uf0ff]/;

const WINGDINGS: Readonly<Record<number, string>> = {
  32: ' ',
  40: '☎',
  42: '✉',
  111: '☐',
  113: '☐',
  114: '☐',
  168: '☐',
  224: '→',
  232: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

function isSymbolFont(font: string | null | undefined): boolean {
  return typeof font === 'string' && SYMBOL_FONT.test(font);
}

/** A text with its glyphs read; only a symbol font changes letters. */
export function readSymbols(text: string, font: string | null | undefined): string {
  const isOfFont = isSymbolFont(font);
  if (!isOfFont && !PRIVATE.test(text)) return text;
  const isSymbol = isOfFont ? /^symbol$/i.test(font ?? '') : true;
  return Array.from(text, (glyph) => {
    const code = glyph.charCodeAt(0);
    const isPrivate = PRIVATE.test(glyph);
    if (!isPrivate && (!isOfFont || code < 33 || code > 255)) return glyph;
    const own = isPrivate ? code - 0xf000 : code;
    return isSymbol ? symbolOf(own) : (WINGDINGS[own] ?? BULLET);
  }).join('');
}
