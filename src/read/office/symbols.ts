/**
 * Glyphs of symbol fonts (Symbol, Wingdings …), which have codes of their own, at U+F000 and above or among the ASCII letters. They are read as what they
 * look like; all that only points, an arrow head, a diamond, a hand, is a bullet.
 */

const SYMBOL_FONT = /^(?:symbol|wingdings(?: [23])?|webdings|marlett|zapf ?dingbats)$/i;
const PRIVATE = /[\uf020-\uf0ff]/;

export const BULLET = '•';

const GREEK_CAPITALS = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';

const SYMBOLS: Readonly<Record<number, string>> = {
  163: '≤',
  165: '∞',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  222: '⇒',
};

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
    return isSymbol ? symbol(own) : (WINGDINGS[own] ?? BULLET);
  }).join('');
}

function symbol(code: number): string {
  if (code >= 65 && code <= 90) return GREEK_CAPITALS[code - 65]!;
  if (code >= 97 && code <= 122) return GREEK[code - 97]!;
  return code < 127 ? String.fromCharCode(code) : (SYMBOLS[code] ?? BULLET);
}
