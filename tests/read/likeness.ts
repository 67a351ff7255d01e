/** How much of one document's reading is found again in the reading of the same document in another form. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseText } from '../../src/index.ts';
import type { Body, Result, Section } from '../../src/model/result.ts';
import { fold } from '../../src/text/fold.ts';

export const METRICS = ['header', 'sections', 'tasks', 'bodies', 'deadlines', 'recipients'] as const;
export type Metric = (typeof METRICS)[number];

export interface Likeness {
  /** Values that both have, and all that either has. */
  same: number;
  all: number;
  /** Values that one of them lacks, a line each. */
  differences: string[];
}

/** What is compared: values as words, offsets aside. */
export function valuesOf(result: Result): Record<Metric, string[]> {
  const { document, tasks } = result;
  const text = (value: { text: string } | null) => fold(value?.text ?? '');
  return {
    header: [
      `type ${document.type?.code}`,
      `number ${document.number?.number} ${fold(document.number?.symbol ?? '')}`,
      `issuer ${nameOf(document.issuer)}`,
      `parent ${nameOf(document.parentIssuer)}`,
      ...document.coIssuers.map((body) => `with ${nameOf(body)}`),
      `place ${text(document.place)}`,
      `date ${document.date?.iso}`,
      `title ${text(document.title)}`,
      `urgency ${text(document.urgency)} secrecy ${text(document.secrecy)}`,
      ...document.legalBases.map((basis) => `basis ${text(basis)}`),
      ...document.addressees.map((body) => `to ${nameOf(body)}`),
      ...document.citations.map(({ symbol, type }) => `cites ${type} ${fold(symbol ?? '')}`),
      ...result.components.map(({ kind, type, title }) => `holds ${kind} ${type} ${text(title)}`),
    ],
    sections: flatten(result.sections).map(
      ({ id, marker, title, text: own }) => `${id} ${marker} ${text(title)} ${fold(own)}`,
    ),
    tasks: tasks.map((task) => `${task.section} ${fold(task.text)}`),
    bodies: tasks.flatMap(({ id, lead, support, reportTo }) => [
      ...lead.map((body) => `${id} lead ${nameOf(body)}`),
      ...support.map((body) => `${id} support ${nameOf(body)}`),
      ...reportTo.map((body) => `${id} report ${nameOf(body)}`),
    ]),
    deadlines: tasks.flatMap(({ id, deadline, otherDeadlines }) =>
      [deadline, ...otherDeadlines].flatMap((one) => (one ? `${id} ${fold(one.text)} ${one.due} ${one.rrule}` : [])),
    ),
    recipients: [
      ...document.recipients.map((recipient) => `${text(recipient)} ${fold(recipient.purpose ?? '')}`),
      `archive ${document.archive?.units.map(fold).join(' ')}`,
      ...document.signatures.map(
        ({ authority, capacity, position, name }) =>
          `signed ${[authority, capacity, position, name].map((part) => fold(part ?? '')).join('/')}`,
      ),
    ],
  };
}

export function compare(wanted: readonly string[], read: readonly string[]): Likeness {
  const left = [...read];
  const missing = wanted.filter((value) => {
    const at = left.indexOf(value);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return {
    same: wanted.length - missing.length,
    all: wanted.length + left.length,
    differences: [...missing.map((value) => `- ${value}`), ...left.map((value) => `+ ${value}`)],
  };
}

/** As `compare`, with values alike when no more than a tenth of their letters differ. Of what is missing and what is too much, the larger counts. */
export function compareAlike(wanted: readonly string[], read: readonly string[]): Likeness {
  const left = [...read];
  const missing = wanted.filter((value) => {
    const at = left.findIndex((other) => isAlike(value, other));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return {
    same: wanted.length - missing.length,
    all: wanted.length + Math.max(0, left.length - missing.length),
    differences: [...missing.map((value) => `- ${value}`), ...left.map((value) => `+ ${value}`)],
  };
}

function isAlike(one: string, other: string): boolean {
  const most = Math.floor(one.length / 10);
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const changed = row[j - 1]! + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(changed, row[j]! + 1, next[j - 1]! + 1));
    }
    if (Math.min(...next) > most) return false;
    row = next;
  }
  return row[other.length]! <= most;
}

const documents = fileURLToPath(new URL('../../fixtures/documents', import.meta.url));

/** The reading of the text of a document of the fixtures. */
export function readDocumentText(name: string): Result {
  const plain = join(documents, name, 'input.txt');
  const isPlain = existsSync(plain);
  const text = readFileSync(isPlain ? plain : join(documents, name, 'input.md'), 'utf8');
  return parseText(text, { from: isPlain ? 'txt' : 'md' });
}

function nameOf(body: Body | null): string {
  return body ? `${fold(body.name)} ${body.id}` : '-';
}

function flatten(sections: readonly Section[]): Section[] {
  return sections.flatMap((section) => [section, ...flatten(section.children)]);
}
