/** Styles (kiểu, `styles.xml`): what a paragraph or a run is by its style, and by the styles that this one is based on. */
import type { XmlHandler } from '../office/xml.ts';
import type { DocxPackage } from './package.ts';
import {
  isOn,
  type ParagraphProperties,
  type RunProperties,
  readParagraphProperty,
  readRunProperty,
  textValue,
} from './properties.ts';

interface Style {
  id: string;
  name: string;
  basedOn: string | null;
  run: RunProperties;
  paragraph: ParagraphProperties;
}

/** What a paragraph is by its style. */
export interface ParagraphStyle extends ParagraphProperties {
  run: RunProperties;
  /** The style itself and those that it is based on, nearest first. */
  chain: readonly string[];
}

const HEADING = /^(?:heading|tiêu đề|đề mục) ?[1-9]?$/iu;
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #paragraphs = new Map<string, ParagraphStyle>();
  readonly #runs = new Map<string, RunProperties>();
  /** The style of paragraphs that name none. */
  #usual = '';
  readonly defaults: RunProperties = {};

  constructor(parts: DocxPackage) {
    for (const part of parts.related('styles').slice(0, 1)) parts.walk(part, this.#reader());
  }

  paragraph(id: string | undefined): ParagraphStyle {
    const key = id !== undefined && this.#styles.has(id) ? id : this.#usual;
    let style = this.#paragraphs.get(key);
    if (!style) {
      const chain = this.#chain(key);
      style = { run: {}, chain: chain.map((each) => each.id) };
      for (const { paragraph, run } of chain.toReversed()) {
        Object.assign(style, paragraph);
        Object.assign(style.run, run);
      }
      const isHeading = style.outline === undefined && chain.some(({ name }) => HEADING.test(name));
      if (isHeading) style.outline = 0;
      this.#paragraphs.set(key, style);
    }
    return style;
  }

  /** What a run is by its character style. */
  run(id: string): RunProperties {
    let run = this.#runs.get(id);
    if (!run) {
      run = {};
      for (const style of this.#chain(id).toReversed()) Object.assign(run, style.run);
      this.#runs.set(id, run);
    }
    return run;
  }

  /** A style and those that it is based on; a circle is walked once. */
  #chain(id: string): Style[] {
    const chain: Style[] = [];
    for (let style = this.#styles.get(id); style && !chain.includes(style) && chain.length < LONGEST_CHAIN; ) {
      chain.push(style);
      style = this.#styles.get(style.basedOn ?? '');
    }
    return chain;
  }

  #reader(): XmlHandler {
    let style: Style | null = null;
    let isDefaults = false;
    let within: 'w:rPr' | 'w:pPr' | null = null;
    /** Conditional formats of tables, and changes that were tracked. */
    let skipped: string | null = null;
    return {
      open: (name, attributes) => {
        if (skipped !== null) return;
        if (name === 'w:style') {
          style = { id: attributes['w:styleId'] ?? '', name: '', basedOn: null, run: {}, paragraph: {} };
          if (attributes['w:type'] === 'paragraph' && isDefault(attributes['w:default'])) this.#usual = style.id;
        } else if (name === 'w:docDefaults') isDefaults = true;
        else if (name === 'w:tblStylePr' || name.endsWith('Change')) skipped = name;
        else if (name === 'w:rPr' || name === 'w:pPr') within = name;
        else if (within === 'w:rPr') readRunProperty(style?.run ?? (isDefaults ? this.defaults : {}), name, attributes);
        else if (within === 'w:pPr') readParagraphProperty(style?.paragraph ?? {}, name, attributes);
        else if (style && name === 'w:name') style.name = textValue(attributes);
        else if (style && name === 'w:basedOn') style.basedOn = textValue(attributes);
      },
      close: (name) => {
        if (name === skipped) skipped = null;
        else if (skipped !== null) return;
        else if (name === within) within = null;
        else if (name === 'w:docDefaults') isDefaults = false;
        else if (name === 'w:style' && style) {
          this.#styles.set(style.id, style);
          style = null;
        }
      },
    };
  }
}

/** Word allows ten. */
const LONGEST_CHAIN = 50;

function isDefault(value: string | undefined): boolean {
  return value !== undefined && isOn({ 'w:val': value });
}
