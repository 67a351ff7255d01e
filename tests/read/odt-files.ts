/** OpenDocument files for tests, from snippets of their XML. */
import { strToU8, zipSync } from 'fflate';

const NAMESPACES = ['office', 'style', 'text', 'table', 'draw', 'fo', 'svg', 'loext']
  .map((prefix) => `xmlns:${prefix}="urn:${prefix}"`)
  .join(' ');

export interface OdtParts {
  /** Automatic styles of the text. */
  automatic?: string;
  /** Common styles. */
  common?: string;
  /** Pages with their heads and feet. */
  master?: string;
  /** Further parts, or others than those that are made here. */
  parts?: Readonly<Record<string, string>>;
}

export function contentOf(body: string, automatic = ''): string {
  return `<?xml version="1.0"?><office:document-content ${NAMESPACES}><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
}

export function stylesOf(common = '', master = '', automatic = ''): string {
  return `<?xml version="1.0"?><office:document-styles ${NAMESPACES}><office:styles>${common}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`;
}

export function odtFile(body: string, { automatic, common, master, parts }: OdtParts = {}): Uint8Array {
  const all: Record<string, string> = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': contentOf(body, automatic),
    'styles.xml': stylesOf(common, master),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

export function flatFile(body: string, { automatic = '', common = '', master = '' }: OdtParts = {}): Uint8Array {
  return strToU8(
    `<?xml version="1.0"?>\n<office:document ${NAMESPACES} office:mimetype="application/vnd.oasis.opendocument.text"><office:styles>${common}</office:styles><office:automatic-styles>${automatic}</office:automatic-styles><office:master-styles>${master}</office:master-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  );
}

export function p(text: string, style = ''): string {
  return `<text:p${style && ` text:style-name="${style}"`}>${text}</text:p>`;
}

/** A list whose items are paragraphs. */
export function list(style: string, items: readonly string[], attributes = ''): string {
  const inner = items.map((item) => `<text:list-item>${item.startsWith('<') ? item : p(item)}</text:list-item>`);
  return `<text:list text:style-name="${style}" ${attributes}>${inner.join('')}</text:list>`;
}

export function row(...cells: readonly string[]): string {
  return `<table:table-row>${cells.map((cell) => (cell.startsWith('<table:') ? cell : `<table:table-cell>${cell && p(cell)}</table:table-cell>`)).join('')}</table:table-row>`;
}

export function table(...rows: readonly string[]): string {
  return `<table:table><table:table-column table:number-columns-repeated="3"/>${rows.join('')}</table:table>`;
}
