/** What the properties of a run of characters say of its text. */
import type { Bytes } from './bytes.ts';
import { eachProperty, SPRM } from './single-properties.ts';
import { chainOf, type Stylesheet } from './stylesheet.ts';

export interface CharacterProperties {
  isDeleted: boolean;
  isInserted: boolean;
  isHidden: boolean;
  isCapitals: boolean;
  /** Control characters are marks of fields, notes and pictures. */
  isSpecial: boolean;
  /** The number of the font of letters beyond ASCII. */
  font: number;
  /** The run is one character of another font. */
  symbol: { font: number; code: number } | null;
}

export class CharacterStyles {
  readonly #sheet: Stylesheet;
  readonly #known = new Map<number, CharacterProperties>();
  readonly #plain: CharacterProperties;

  constructor(sheet: Stylesheet) {
    this.#sheet = sheet;
    this.#plain = {
      isDeleted: false,
      isInserted: false,
      isHidden: false,
      isCapitals: false,
      isSpecial: false,
      font: sheet.font,
      symbol: null,
    };
  }

  /** The properties of characters in a style of paragraphs. */
  of(style: number): CharacterProperties {
    let properties = this.#known.get(style);
    if (!properties) {
      properties = this.#addStyle(this.#plain, style);
      this.#known.set(style, properties);
    }
    return properties;
  }

  /** Takes in a list of properties, and the style of characters that it names. */
  add(to: CharacterProperties, bytes: Bytes, from = 0, end = bytes.length): CharacterProperties {
    let base = to;
    eachProperty(bytes, from, end, (property, at) => {
      if (property === SPRM.characterStyle) base = this.#addStyle(to, bytes.u16(at));
    });
    return addProperties(base, bytes, from, end);
  }

  #addStyle(to: CharacterProperties, style: number): CharacterProperties {
    return chainOf(this.#sheet, style).reduce(
      (properties, { characters }) =>
        characters ? addProperties(properties, characters, 0, characters.length) : properties,
      to,
    );
  }
}

function addProperties(to: CharacterProperties, bytes: Bytes, from: number, end: number): CharacterProperties {
  const own = { ...to };
  eachProperty(bytes, from, end, (property, at) => {
    switch (property) {
      case SPRM.isDeleted:
        own.isDeleted = isOn(bytes.u8(at), to.isDeleted);
        break;
      case SPRM.isInserted:
        own.isInserted = isOn(bytes.u8(at), to.isInserted);
        break;
      case SPRM.isHidden:
        own.isHidden = isOn(bytes.u8(at), to.isHidden);
        break;
      case SPRM.isCapitals:
        own.isCapitals = isOn(bytes.u8(at), to.isCapitals);
        break;
      case SPRM.isSpecial:
        own.isSpecial = bytes.u8(at) !== 0;
        break;
      // the second, where it is there, follows the first
      case SPRM.font:
      case SPRM.fontOfOthers:
        own.font = bytes.u16(at);
        break;
      case SPRM.symbol:
        own.symbol = { font: bytes.u16(at), code: bytes.u16(at + 2) };
        break;
    }
  });
  return own;
}

/** 0x80 stands for what the style says, 0x81 for its opposite. */
function isOn(value: number, isInStyle: boolean): boolean {
  if (value === 0x80) return isInStyle;
  return value === 0x81 ? !isInStyle : value !== 0;
}
