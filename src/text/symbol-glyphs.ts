/**
 * Glyphs of symbol fonts (Symbol, Wingdings …), which stand at U+F020 to U+F0FF when they leave a Word file for a plain text, a page or a PDF. They are read as
 * what they look like; all that only points, an arrow head, a diamond, a hand, is a bullet.
 */

export const BULLET = '•';

/** What opens an item in print; for a class of a pattern, in which it stands first. */
export const ITEM_SIGNS = '-–—+*•·∙●▪■□◦○◆◇❖❑❒✓✔✦✧➔➜➢➣➤➥►▶▸▷‣⁃→⇒⇨☞★☆☑›»';

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

/** A glyph of the font Symbol. */
export function symbolOf(code: number): string {
  if (code >= 65 && code <= 90) return GREEK_CAPITALS[code - 65]!;
  if (code >= 97 && code <= 122) return GREEK[code - 97]!;
  return code < 127 ? String.fromCharCode(code) : (SYMBOLS[code] ?? BULLET);
}

/** Does a character stand where the glyphs of symbol fonts do? */
export function isPrivateGlyph(char: string): boolean {
  return char >= '\uf020' && char <= '\uf0ff';
}

/** A private glyph of which the font is not known: letters are the bullets of Wingdings, for hardly an office writes Greek. */
export function glyphOf(char: string): string {
  const code = char.charCodeAt(0) - 0xf000;
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) ? BULLET : symbolOf(code);
}
