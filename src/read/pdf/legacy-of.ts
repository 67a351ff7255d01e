/** The encoding of a font from before Unicode, by its name. A file that holds a part of a font calls it `ABCDEF+VnTime`. */
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import type { Font } from './engine.ts';

export function legacyOf(font: Font | null): LegacyFont | null {
  return font ? legacyFontOf(font.name.replace(/^[A-Z]{6}\+/, '')) : null;
}
