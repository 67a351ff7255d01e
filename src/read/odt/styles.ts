/**
 * The styles of an OpenDocument text. Automatic styles belong to the part that they stand in, all others to the file; a style takes what it doesn't say
 * from its parent.
 */
import { type LegacyFont, legacyFontOf } from '../../text/legacy-fonts.ts';
import type { ListLevel } from '../office/list-labels.ts';
import type { Attributes } from '../office/xml.ts';
import { ListStyleReader } from './list-styles.ts';

/** What a style says; undefined where it says nothing. */
export interface StyleProperties {
  /** Null for a font of Unicode. */
  font?: LegacyFont | null;
  isCapital?: boolean;
  isHidden?: boolean;
  /** Empty where the paragraphs are to have no list. */
  listStyle?: string;
  /** Level of the outline from 1; 0 for none. */
  outline?: number;
}

interface Style extends StyleProperties {
  parent: string;
  fontName?: string;
}

/** Chains of parents are short. */
const MOST_PARENTS = 50;

export class Styles {
  readonly #common = new Map<string, Style>();
  #automatic = new Map<string, Style>();
  #resolved = new Map<string, StyleProperties>();
  readonly #lists = new ListStyleReader();
  readonly #fontFamilies = new Map<string, string>();
  #style: Style | null = null;
  #isAutomatic = false;

  /** Another part begins, with automatic styles of its own. */
  beginPart(): void {
    this.#automatic = new Map();
    this.#resolved = new Map();
    this.#lists.beginPart();
  }

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'office:styles':
        this.#isAutomatic = false;
        break;
      case 'office:automatic-styles':
        this.#isAutomatic = true;
        break;
      case 'style:font-face':
        this.#fontFamilies.set(attributes['style:name'] ?? '', attributes['svg:font-family'] ?? '');
        break;
      case 'style:style':
      case 'style:default-style':
        this.#begin(attributes);
        break;
      case 'style:text-properties':
        if (this.#style && !this.#lists.isReading) readTextProperties(this.#style, attributes);
        break;
      default:
        this.#lists.open(name, attributes, this.#isAutomatic);
    }
  }

  close(name: string): void {
    if (name === 'style:style' || name === 'style:default-style') this.#style = null;
    else this.#lists.close(name);
  }

  paragraph(name: string | undefined): StyleProperties {
    return this.#resolve('paragraph', name ?? '');
  }

  text(name: string | undefined): StyleProperties {
    return name === undefined ? {} : this.#resolve('text', name);
  }

  list(name: string): readonly ListLevel[] | null {
    return this.#lists.get(name);
  }

  get outline(): readonly ListLevel[] | null {
    return this.#lists.outline;
  }

  #begin(attributes: Attributes): void {
    const style: Style = { parent: attributes['style:parent-style-name'] ?? '' };
    const listStyle = attributes['style:list-style-name'];
    const outline = attributes['style:default-outline-level'];
    if (listStyle !== undefined) style.listStyle = listStyle;
    if (outline !== undefined) style.outline = Number(outline) || 0;
    const key = `${attributes['style:family']} ${attributes['style:name'] ?? ''}`;
    (this.#isAutomatic ? this.#automatic : this.#common).set(key, style);
    this.#style = style;
  }

  /** A style with what its parents say; last of all speaks the default of its family, which has no name. */
  #resolve(family: string, name: string): StyleProperties {
    const key = `${family} ${name}`;
    const known = this.#resolved.get(key);
    if (known) return known;
    const found: StyleProperties = {};
    let next = key;
    for (let i = 0; i < MOST_PARENTS; i++) {
      const style = this.#automatic.get(next) ?? this.#common.get(next);
      if (style) this.#complete(found, style);
      if (next === `${family} `) break;
      next = `${family} ${style?.parent ?? ''}`;
      if (family === 'text' && next === 'text ') break;
    }
    this.#resolved.set(key, found);
    return found;
  }

  #complete(found: StyleProperties, style: Style): void {
    if (style.fontName !== undefined) {
      found.font ??= legacyFontOf(
        (this.#fontFamilies.get(style.fontName) || style.fontName).replace(/['"]/g, '').trim(),
      );
    }
    if (style.isCapital !== undefined) found.isCapital ??= style.isCapital;
    if (style.isHidden !== undefined) found.isHidden ??= style.isHidden;
    if (style.listStyle !== undefined) found.listStyle ??= style.listStyle;
    if (style.outline !== undefined) found.outline ??= style.outline;
  }
}

function readTextProperties(style: Style, attributes: Attributes): void {
  const fontName = attributes['style:font-name'] ?? attributes['fo:font-family'];
  const transform = attributes['fo:text-transform'];
  const display = attributes['text:display'];
  if (fontName !== undefined) style.fontName = fontName;
  if (transform !== undefined) style.isCapital = transform === 'uppercase';
  if (display !== undefined) style.isHidden = display === 'none';
}
