/** What is marked in the text: parts of the header, names of bodies with what they do, days, cited documents. */
import type { Body, Deadline, Result, Span } from '../../model/result.ts';
import { isDay } from '../../text/calendar.ts';
import type { Attributes } from '../xml.ts';
import { citedIri } from './names.ts';
import type { References } from './references.ts';
import type { Stretch } from './stretches.ts';

export interface Mark extends Stretch {
  /** As printed: the stretch may hold lines that are none of it (the quốc hiệu beside a name over two lines). */
  text: string;
  /** Element and attributes. */
  name: string;
  attributes: Attributes;
}

/** A value of the result with its place. */
interface Printed {
  text: string | null;
  span: Span | null;
}

export function collectMarks(result: Result, references: References): Mark[] {
  const collector = new Collector(references);
  collector.addHeader(result.document);
  collector.addTasks(result.tasks);
  collector.addCitations(result.document.citations);
  return collector.list();
}

/** Of several marks of one kind in one place the first stays. */
class Collector {
  readonly #references: References;
  readonly #marks = new Map<string, Mark>();

  constructor(references: References) {
    this.#references = references;
  }

  addHeader(document: Result['document']): void {
    const { type, number, issuer, parentIssuer, coIssuers, place, date, title, urgency, secrecy } = document;
    if (type) this.#add({ text: type.name, span: type.span }, 'docType');
    this.#add(number, 'docNumber');
    for (const body of [issuer, ...coIssuers]) this.#add(body, 'docAuthority');
    this.#add(parentIssuer, 'docProponent');
    this.#addBodies([issuer, parentIssuer, ...coIssuers]);
    if (place) this.#add(place, 'location', { refersTo: this.#references.refer('location', place.text) });
    if (date && isDay(date.iso)) this.#add(date, 'docDate', { date: date.iso });
    this.#add(title, 'docTitle');
    for (const mark of [urgency, secrecy]) this.#add(mark, 'docStatus');
    this.#addBodies(document.addressees);
    for (const { bodies } of document.recipients) this.#addBodies(bodies);
  }

  addTasks(tasks: Result['tasks']): void {
    for (const { lead } of tasks) this.#addBodies(lead, 'chuTri');
    for (const { support } of tasks) this.#addBodies(support, 'phoiHop');
    for (const { reportTo } of tasks) this.#addBodies(reportTo, 'baoCao');
    for (const { deadline, otherDeadlines } of tasks) {
      for (const one of [deadline, ...otherDeadlines]) this.#addDeadline(one);
    }
  }

  addCitations(citations: Result['document']['citations']): void {
    for (const citation of citations) {
      const href = citedIri(citation);
      for (const mention of citation.mentions) {
        if (href) this.#add(mention, 'ref', { href });
        else this.#add(mention, 'concept', { refersTo: this.#references.cited(citation) });
      }
    }
  }

  list(): Mark[] {
    return [...this.#marks.values()];
  }

  #addBodies(bodies: readonly (Body | null)[], role?: string): void {
    for (const body of bodies) {
      if (!body?.span) continue;
      const { element, refersTo } = this.#references.body(body);
      this.#add(body, element, { refersTo, class: role });
    }
  }

  #addDeadline(deadline: Deadline | null): void {
    if (deadline?.type === 'date' && isDay(deadline.due)) {
      this.#add(deadline, 'date', { date: deadline.due, class: 'thoiHan' });
    }
  }

  #add(printed: Printed | null, name: string, attributes: Attributes = {}): void {
    if (!printed?.span || printed.span.end <= printed.span.start) return;
    const { start, end } = printed.span;
    const key = `${start} ${end} ${name}`;
    if (!this.#marks.has(key)) this.#marks.set(key, { start, end, text: printed.text ?? '', name, attributes });
  }
}
