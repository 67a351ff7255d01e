/** Word files made of a few elements, as Word writes them. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import type { Reading } from '../../src/model/source.ts';
import { Budget, type Limits } from '../../src/read/budget.ts';
import { readDocx } from '../../src/read/docx/read-docx.ts';
import { Unreadable } from '../../src/read/unreadable.ts';
import { cellsOf } from './promises.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const XMLNS = `xmlns:w="${TRANSITIONAL}" xmlns:r="${OFFICE}"
  xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
  xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
  xmlns:v="urn:schemas-microsoft-com:vml"`;

export interface DocxParts {
  /** What stands in the body. */
  body: string;
  styles?: string;
  numbering?: string;
  footnotes?: string;
  header?: string;
  footer?: string;
  /** Whole parts by name; null leaves one out. */
  parts?: Record<string, string | Uint8Array | null>;
}

const KINDS = ['styles', 'numbering', 'footnotes', 'header', 'footer'] as const;
const ROOTS = { styles: 'styles', numbering: 'numbering', footnotes: 'footnotes', header: 'hdr', footer: 'ftr' };

export function docx({ body, parts = {}, ...beside }: DocxParts): Uint8Array {
  const kinds = KINDS.filter((kind) => beside[kind] !== undefined);
  const files: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': relationships([['rId1', `${OFFICE}/officeDocument`, 'word/document.xml']]),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': relationships(kinds.map((kind) => [kind, `${OFFICE}/${kind}`, `${kind}.xml`])),
  };
  for (const kind of kinds) files[`word/${kind}.xml`] = part(ROOTS[kind], beside[kind]!);
  Object.assign(files, parts);
  const zipped: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    if (content !== null) zipped[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(zipped);
}

export function part(root: string, content: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} ${XMLNS}>${content}</w:${root}>`;
}

export function relationships(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = list.map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="${PACKAGE}/relationships">${each.join('')}</Relationships>`;
}

/** A paragraph: its properties, and its text or its runs. */
export function p(content = '', properties = ''): string {
  const runs = content.startsWith('<') || content === '' ? content : r(content);
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

export function r(text: string, properties = ''): string {
  const own = properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${own}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A paragraph of a list. */
export function li(text: string, list: number, level = 0): string {
  return p(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

export function lvl(level: number, format: string, text: string, more = ''): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

export function definition(id: number, ...content: string[]): string {
  return `<w:abstractNum w:abstractNumId="${id}">${content.join('')}</w:abstractNum>`;
}

export function num(id: number, of: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
}

export function style(id: string, content: string, type = 'paragraph'): string {
  return `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`;
}

/** A table: the widths of its grid, and its rows, each the cells or the properties of the row and the cells. */
export function tbl(widths: readonly number[], ...rows: string[]): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
}

export function tc(content: string, properties = ''): string {
  const paragraphs = content.startsWith('<w:p') || content.startsWith('<w:tbl') ? content : p(content);
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs}</w:tc>`;
}

export function read(bytes: Uint8Array, limits?: Limits): Reading {
  return readDocx(bytes, new Budget(limits));
}

/** The lines of a file, with their places in tables. */
export function linesOf(parts: DocxParts | string): string[] {
  return cellsOf(read(docx(typeof parts === 'string' ? { body: parts } : parts)));
}

/** Why a file can't be read; null where it can. */
export function problemOf(bytes: Uint8Array, limits?: Limits): string | null {
  try {
    read(bytes, limits);
    return null;
  } catch (error) {
    if (error instanceof Unreadable) return error.code;
    throw error;
  }
}
