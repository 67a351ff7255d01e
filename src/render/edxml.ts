/**
 * edXML (QCVN 102:2016/BTTTT): the header of a document for the national exchange, as far as the document prints it and public sources tell the format; what
 * is left to the sending system stands in docs/edxml.md. Names are those of the format, with its misspellings.
 */
import type { DocumentInfo, Result, Signature } from '../model/result.ts';
import { isDay } from '../text/calendar.ts';
import type { Renderer, RenderSettings } from './renderer.ts';
import { type Element, element, openingTag, textElement, writeXml, XML_DECLARATION } from './xml.ts';

const NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
/** Messages are one a file by the format; several stand in an element of our own. */
const LIST = openingTag('messages', { xmlns: 'urn:docparse:edxml:1' });
/** Nghị định 30/2020/NĐ-CP, phụ lục VI. */
const LONGEST_SUBJECT = 500;

export function createEdxmlRenderer({ isList }: Pick<RenderSettings, 'isList'>): Renderer {
  return {
    begin: () => XML_DECLARATION + (isList ? `${LIST}\n` : ''),
    *add(result) {
      yield* writeXml(writeMessage(result), isList ? '  ' : '');
    },
    end: () => (isList ? '</messages>\n' : ''),
  };
}

function writeMessage({ document, components }: Result): Element {
  const appendices = components.flatMap(({ kind, title }) => (kind === 'main' || !title ? [] : [title.text]));
  const places = [...document.addressees.map(({ name }) => name), ...document.recipients.map(({ text }) => text)];
  const header = [
    ...group('From', [
      leaf('OrganizationInCharge', document.parentIssuer?.name),
      leaf('OrganName', document.issuer?.name),
    ]),
    ...group('Code', codeOf(document)),
    ...group('PromulgationInfo', [
      leaf('Place', document.place?.text),
      leaf('PromulgationDate', isDay(document.date?.iso) ? document.date.iso.replaceAll('-', '/') : null),
    ]),
    ...group('DocumentType', [leaf('TypeName', document.type?.name)]),
    ...leaf('Subject', document.title && cutSubject(document.title.text)),
    ...group('SignerInfo', signerOf(document.signatures[0])),
    ...group(
      'ToPlaces',
      places.map((place) => leaf('Place', place)),
    ),
    ...group(
      'OtherInfo',
      group(
        'Appendixes',
        appendices.map((title) => leaf('Appendix', title)),
      ),
    ),
  ];
  return element('edXML:edXML', { 'xmlns:edXML': NAMESPACE }, [
    element('edXML:edXMLEnvelope', {}, [
      element('edXML:edXMLHeader', {}, [element('edXML:MessageHeader', {}, header)]),
    ]),
  ]);
}

function codeOf({ number }: DocumentInfo): Element[][] {
  return number ? [leaf('CodeNumber', number.number), leaf('CodeNotation', number.symbol)] : [];
}

function signerOf(signature: Signature | undefined): Element[][] {
  if (!signature) return [];
  const competence = [signature.authority, signature.capacity].filter((line) => line !== null).join(' ');
  return [leaf('Competence', competence), leaf('Position', signature.position), leaf('FullName', signature.name)];
}

function cutSubject(text: string): string {
  const letters = [...text];
  return letters.length > LONGEST_SUBJECT ? `${letters.slice(0, LONGEST_SUBJECT - 1).join('')}…` : text;
}

/** Nothing where nothing is known: the format's fields are there or not. */
function leaf(name: string, text: string | null | undefined): Element[] {
  return text ? [textElement(`edXML:${name}`, {}, [text])] : [];
}

function group(name: string, fields: readonly (Element | readonly Element[])[]): Element[] {
  const children = fields.flat();
  return children.length > 0 ? [element(`edXML:${name}`, {}, children)] : [];
}
