/**
 * The package of an office document (OPC, ECMA-376 part 2): parts of XML in a zipped file, with a list of what they are and how they relate. The same parts
 * give the same bytes.
 */
import { zipSync } from 'fflate';
import { escapeAttribute } from '../xml.ts';

export interface Part {
  /** `xl/workbook.xml` */
  path: string;
  /** Media type; null for relationships, whose type goes with their ending. */
  type: string | null;
  /** In pieces where it may be longer than a string can be. */
  xml: string | readonly string[];
}

export interface Relation {
  /** Last step of the type's URI: `worksheet`, `styles`. */
  type: string;
  target: string;
}

export interface DocumentProperties {
  title: string;
  subject: string;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** Zipped entries carry a local time; the first that the form knows, for no clock takes part. */
const NO_TIME = '1980-01-01T00:00:00';

/** `main` is the first of the parts. */
export function writePackage(parts: readonly Part[], properties: DocumentProperties): Uint8Array {
  const whole = [...parts, ...propertyParts(properties), rootRelations(parts[0]!.path)];
  const files = [{ path: '[Content_Types].xml', xml: contentTypes(whole) }, ...whole];
  const entries = files.map(({ path, xml }) => [path, encode(xml)] as const);
  return zipSync(Object.fromEntries(entries), { mtime: NO_TIME, level: 6 });
}

function encode(xml: Part['xml']): Uint8Array {
  return Buffer.concat([DECLARATION, ...(typeof xml === 'string' ? [xml] : xml)].map((piece) => Buffer.from(piece)));
}

/** The relations of a part: `xl/workbook.xml` has them in `xl/_rels/workbook.xml.rels`, with the ids `rId1` and so on. */
export function relationsOf(path: string, relations: readonly Relation[]): Part {
  return {
    path: path.replace(/(?<![^/])[^/]*$/, '_rels/$&.rels'),
    type: null,
    xml: writeRelations(relations.map(({ type, target }) => ({ type: `${OFFICE}/relationships/${type}`, target }))),
  };
}

function rootRelations(main: string): Part {
  const relations = [
    { type: `${OFFICE}/relationships/officeDocument`, target: main },
    { type: `${PACKAGE}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
    { type: `${OFFICE}/relationships/extended-properties`, target: 'docProps/app.xml' },
  ];
  return { path: '_rels/.rels', type: null, xml: writeRelations(relations) };
}

function writeRelations(relations: readonly Relation[]): string {
  const rows = relations.map(
    ({ type, target }, i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${rows.join('')}</Relationships>`;
}

function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ path, type }) =>
    type === null ? [] : [`<Override PartName="/${path}" ContentType="${type}"/>`],
  );
  return (
    `<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
  );
}

/** Title and subject; neither author nor dates, which nobody has told. */
function propertyParts({ title, subject }: DocumentProperties): Part[] {
  return [
    {
      path: 'docProps/core.xml',
      type: 'application/vnd.openxmlformats-package.core-properties+xml',
      xml:
        `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
        `<dc:title>${escapeAttribute(title)}</dc:title><dc:subject>${escapeAttribute(subject)}</dc:subject></cp:coreProperties>`,
    },
    {
      path: 'docProps/app.xml',
      type: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
      xml: `<Properties xmlns="${OFFICE}/extended-properties"><Application>docparse</Application></Properties>`,
    },
  ];
}
