/** Properties of characters and paragraphs (`w:rPr`, `w:pPr`), as far as they change what is read. */
import type { Attributes } from '../office/xml.ts';

/** What a run of characters says of itself; what it leaves open its styles say. */
export interface RunProperties {
  style?: string;
  /** The font of letters beyond ASCII; null for one of the theme, which is of Unicode. */
  font?: string | null;
  /** Printed in capitals (`w:caps`). */
  isCapitals?: boolean;
  isHidden?: boolean;
  /** For the mark of a paragraph: it was deleted, so that the next paragraph goes on behind this one's text. */
  isDeleted?: boolean;
}

export interface ParagraphProperties {
  style?: string;
  /** The list; '0' for none. */
  list?: string;
  level?: number;
  /** 0 to 8 for headings, 9 for text. */
  outline?: number;
}

export function textValue(attributes: Attributes): string {
  return attributes['w:val'] ?? '';
}

/** Whether a property that is on or off is on (ECMA-376 17.17.4). */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** A whole number, or null. */
export function numberOf(attributes: Attributes): number | null {
  const value = Number.parseInt(textValue(attributes), 10);
  return Number.isSafeInteger(value) ? value : null;
}

/** Takes in an element that stands in a `w:rPr`. */
export function readRunProperty(into: RunProperties, name: string, attributes: Attributes): void {
  switch (name) {
    case 'w:rStyle':
      into.style = textValue(attributes);
      break;
    case 'w:rFonts': {
      const font = fontOf(attributes);
      if (font !== undefined) into.font = font;
      break;
    }
    case 'w:caps':
      into.isCapitals = isOn(attributes);
      break;
    case 'w:vanish':
      into.isHidden = isOn(attributes);
      break;
    case 'w:del':
    case 'w:moveFrom':
      into.isDeleted = true;
      break;
  }
}

function fontOf(attributes: Attributes): string | null | undefined {
  const named = attributes['w:hAnsi'] ?? attributes['w:ascii'];
  if (attributes['w:hAnsiTheme'] !== undefined) return null;
  if (named === undefined && attributes['w:asciiTheme'] !== undefined) return null;
  return named;
}

/** Takes in an element that stands in a `w:pPr`. */
export function readParagraphProperty(into: ParagraphProperties, name: string, attributes: Attributes): void {
  const number = numberOf(attributes);
  switch (name) {
    case 'w:pStyle':
      into.style = textValue(attributes);
      break;
    case 'w:numId':
      into.list = textValue(attributes);
      break;
    case 'w:ilvl':
      if (number !== null) into.level = number;
      break;
    case 'w:outlineLvl':
      if (number !== null) into.outline = number;
      break;
  }
}
