/** Reads XML with libxml2: what isn't well formed throws. The schema of Akoma Ntoso is not part of the project: it is looked for beside it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';

const AKN = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';
const EDXML = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

export interface Read {
  /** Texts and attributes that an XPath finds, in order; `a:` is Akoma Ntoso, `e:` edXML, `dp:` the tasks. */
  find(xpath: string): string[];
}

/** Hands a document to `use` and frees it. */
export function readXml<Value>(xml: string, use: (document: Read) => Value): Value {
  const document = XmlDocument.fromString(xml);
  try {
    const names = { a: AKN, e: EDXML, dp: 'urn:docparse:tasks:1' };
    return use({ find: (xpath) => document.find(xpath, names).map(({ content }) => content) });
  } finally {
    document.dispose();
  }
}

/** Folder of `akomantoso30.xsd` and `xml.xsd`: named by AKN_SCHEMA, else beside the project. */
const folder = process.env.AKN_SCHEMA ?? fileURLToPath(new URL('../../../shared/domain/akn', import.meta.url));
const schemaPath = join(folder, 'akomantoso30.xsd');
export const hasAknSchema = existsSync(schemaPath);

let validator: XsdValidator | null = null;

/** What the schema says against it; empty when it is valid. */
export function refuteAkn(xml: string): string {
  validator ??= loadSchema();
  const document = XmlDocument.fromString(xml);
  try {
    validator.validate(document);
    return '';
  } catch (error) {
    return String(error);
  } finally {
    document.dispose();
  }
}

function loadSchema(): XsdValidator {
  xmlRegisterFsInputProviders();
  return XsdValidator.fromDoc(
    XmlDocument.fromBuffer(readFileSync(schemaPath), { url: pathToFileURL(schemaPath).pathname }),
  );
}
