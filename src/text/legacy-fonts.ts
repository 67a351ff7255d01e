/**
 * Fonts from before Unicode (phông chữ cũ): their names tell which letters their codes show.
 */

export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** `.VnTimeH`: a font that shows small letters as capitals. */
  showsCapitals: boolean;
}

/** What a font's name says; null for a font of Unicode. */
export function legacyFontOf(_name: string): LegacyFont | null {
  return null;
}

/** Text set in a legacy font, given as the characters of Windows-1252 that its bytes stand for. */
export function convertLegacyText(text: string, _font: LegacyFont): string {
  return text;
}
