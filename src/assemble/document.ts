/** Header and foot as the contract prints them. */

import { type DocType, typeOfCode, typeOfLine } from '../lexicon/doc-types.ts';
import type { CitedDocument, Issuers } from '../model/annotations.ts';
import type { BodyMention, NameContext } from '../model/body.ts';
import type { CitationIndex } from '../model/citation-index.ts';
import type { Frame } from '../model/frame.ts';
import type { Citation, Result } from '../model/result.ts';
import type { Run } from '../model/run.ts';
import { namesIn } from '../names/listed.ts';
import { issuerBody, toBody } from './bodies.ts';
import type { Spans } from './spans.ts';

export interface DocumentParts {
  spans: Spans;
  frame: Frame;
  issuers: Issuers;
  names: NameContext;
  legalBases: readonly Run[];
  addressees: readonly BodyMention[];
  citations: readonly CitedDocument[];
  index: CitationIndex;
}

export function mapDocument(parts: DocumentParts): Result['document'] {
  const { frame, spans, issuers, names } = parts;
  const { header, recipients, signatures } = frame;
  const body = (mention: BodyMention) => toBody(mention, 'stated', issuers.home, spans);
  return {
    type: mapType(frame, spans),
    number: header.number
      ? {
          text: spans.text(header.number.run),
          number: header.number.number,
          symbol: header.number.symbol,
          span: spans.of(header.number.run),
        }
      : null,
    issuer: issuerBody(issuers.issuer, spans),
    parentIssuer: issuerBody(issuers.parent, spans),
    coIssuers: issuers.co.flatMap((issuer) => issuerBody(issuer, spans) ?? []),
    place: header.place ? spans.grounded(header.place) : null,
    date: header.date
      ? { text: spans.text(header.date.run), iso: header.date.iso, span: spans.of(header.date.run) }
      : null,
    title: header.title ? spans.grounded(header.title) : null,
    urgency: header.urgency ? spans.grounded(header.urgency) : null,
    secrecy: header.secrecy ? spans.grounded(header.secrecy) : null,
    legalBases: parts.legalBases.map((run) => ({
      text: spans.text(run),
      span: spans.of(run),
      citations: parts.index.idsIn(run),
    })),
    addressees: parts.addressees.map(body),
    recipients: recipients.entries.map(({ run, purpose, group }) => ({
      text: spans.text(run),
      bodies: recipientBodies(run, purpose, names).map(body),
      purpose: purpose ? spans.text(purpose) : null,
      group: group ? spans.text(group) : null,
      span: spans.of(run),
    })),
    archive: recipients.archive
      ? {
          text: spans.text(recipients.archive.run),
          units: recipients.archive.units.map((unit) => spans.text(unit)),
          copies: recipients.archive.copies,
          span: spans.of(recipients.archive.run),
        }
      : null,
    signatures: signatures.map(({ run, authority, capacity, position, name }) => ({
      authority: authority ? spans.text(authority) : null,
      capacity: capacity ? spans.text(capacity) : null,
      position: position ? spans.text(position) : null,
      name: name ? spans.text(name) : null,
      span: spans.of(run),
    })),
    citations: parts.citations.map((cited) => mapCitation(cited, spans)),
  };
}

function mapType({ header }: Frame, spans: Spans): Result['document']['type'] {
  if (!header.type) return null;
  const { code, run } = header.type;
  const prefer = header.isParty
    ? 'party'
    : /^\d{4}\//.test(header.number?.symbol ?? '')
      ? 'normative'
      : 'administrative';
  const type: DocType | null = (run ? typeOfLine(run.text, prefer) : null) ?? typeOfCode(code, prefer);
  return {
    code,
    name: type?.name ?? code,
    family: type?.family ?? 'other',
    span: run ? spans.of(run) : null,
    certainty: run ? 'stated' : 'inferred',
  };
}

/** `Như trên`, `Như Điều 3` name nobody. */
function recipientBodies(run: Run, purpose: Run | null, names: NameContext): BodyMention[] {
  const end = purpose ? purpose.start - 1 : run.end;
  const text = run.text.slice(0, end - run.start);
  if (/^như /iu.test(text)) return [];
  return namesIn({ start: run.start, end: run.start + text.length, text }, names).filter(
    (body) => body.entry !== null || body.kind !== 'agency',
  );
}

function mapCitation(cited: CitedDocument, spans: Spans): Citation {
  return {
    id: cited.id,
    symbol: cited.symbol,
    type: cited.type,
    date: cited.date,
    issuer: cited.issuer,
    title: cited.title,
    mentions: cited.mentions.map((mention) => ({
      text: spans.textOf(mention),
      span: spans.of(mention),
      pinpoint: mention.pinpoint,
    })),
  };
}
