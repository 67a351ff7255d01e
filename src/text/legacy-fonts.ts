/**
 * Fonts from before Unicode (phông chữ cũ): their names tell which letters their codes show. Fonts of VPS and BKHCM are not known here.
 */
import { convertLegacy } from './encodings/convert.ts';
import { judge } from './encodings/judge.ts';

export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** `.VnTimeH`: a font that shows small letters as capitals. */
  showsCapitals: boolean;
}

/** ABC fonts: `.VnTime`, `.VnArial NarrowH`; some converters drop the dot, and others the case. */
const ABC = /^(?:\.vn[a-z0-9]|vn(?:time|arial|avant|helvet|book|century|courier)(?:[a-z]{0,8})h?$)/i;
const ABC_WITHOUT_DOT = /^Vn[A-Z0-9]/;
const VNI = /^vni(?:[-_ ]|times|helve|ari|centur|univer)/i;
/** Words that say the weight, behind the name of the family. */
const WEIGHT = /(?: (?:bold|italic|oblique|regular|normal|medium|light)){1,4}$/i;

/** What a font's name says; null for a font of Unicode. */
export function legacyFontOf(name: string): LegacyFont | null {
  const bare = name.trim().replace(/^["']|["']$/g, '');
  if (VNI.test(bare)) return { encoding: 'vni', showsCapitals: false };
  if (!ABC.test(bare) && !ABC_WITHOUT_DOT.test(bare)) return null;
  return { encoding: 'tcvn3', showsCapitals: showsCapitals(bare.replace(WEIGHT, '')) };
}

/** A name in one case has lost the difference between `H` and a letter of the family; no family ends in that letter. */
function showsCapitals(family: string): boolean {
  if (family.endsWith('H')) return true;
  return family.endsWith('h') && family === family.toLowerCase();
}

/** Letters that only Unicode has: a text with one of them was never in the font's encoding. */
const UNICODE =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u0300-\u0303\u0309\u0323]/;
/** Letters of fonts that Word takes for symbols stand in a private area. */
const PRIVATE = /[\uf020-\uf0ff]/g;

/**
 * Text set in a legacy font, given as the characters of Windows-1252 that its bytes stand for (U+00AD is a letter). A text that is Unicode already, set in
 * such a font later, stays as it is.
 */
export function convertLegacyText(text: string, font: LegacyFont): string {
  const converted = isUnicode(text, font)
    ? text
    : convertLegacy(
        text.replace(PRIVATE, (found) => String.fromCharCode(found.charCodeAt(0) - 0xf000)),
        font.encoding,
      ).normalize('NFC');
  return font.showsCapitals ? converted.toUpperCase() : converted;
}

function isUnicode(text: string, font: LegacyFont): boolean {
  if (UNICODE.test(text)) return true;
  const asItIs = judge(text);
  return asItIs.valid > 0 && asItIs.valid > judge(text, font.encoding).valid;
}
