/** Reads the frame of a sample and shows it in plain words, so that a test states what matters to it. */
import type { Frame } from '../../src/model/frame.ts';
import type { Run } from '../../src/model/run.ts';
import { plain } from '../../src/model/run.ts';
import type { Reading } from '../../src/model/source.ts';
import { readPlain } from '../../src/read/plain.ts';
import { findFrame } from '../../src/segment/frame.ts';

export function frameOf(source: string) {
  const reading = readPlain(source);
  return { ...show(findFrame(reading)), body: linesOfKind(reading, 'body') };
}

export function linesOfKind(reading: Reading, kind: Frame['kinds'][number]): string[] {
  const { kinds } = findFrame(reading);
  return reading.lines.filter((_, i) => kinds[i] === kind).map(({ start, end }) => reading.text.slice(start, end));
}

function show({ kinds, header, recipients, signatures, parts }: Frame) {
  return {
    kinds,
    type: header.type?.code ?? null,
    number: header.number ? `${header.number.number ?? ''} ${header.number.symbol}` : null,
    bodies: header.bodies.map(plain),
    coIssuers: header.coIssuers.map(plain),
    authority: text(header.authority),
    place: text(header.place),
    date: header.date?.iso ?? null,
    title: text(header.title),
    urgency: text(header.urgency),
    secrecy: text(header.secrecy),
    addressees: header.addressees.map(plain),
    isParty: header.isParty,
    recipients: recipients.entries.map(({ run }) => plain(run)),
    purposes: recipients.entries.map(({ purpose }) => text(purpose)),
    groups: recipients.entries.map(({ group }) => text(group)),
    archive: recipients.archive?.units.map(plain) ?? null,
    copies: recipients.archive?.copies ?? null,
    signatures: signatures.map((signature) => [
      text(signature.authority),
      text(signature.capacity),
      text(signature.position),
      text(signature.name),
    ]),
    parts: parts.map(({ kind, type, heading, title }) => [kind, type, text(heading), text(title)]),
  };
}

function text(run: Run | null): string | null {
  return run && plain(run);
}
