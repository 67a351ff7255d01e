/** What is said of a document beside its text: FRBR identification, the things it speaks of, and its tasks, for which the standard has no element. */
import type { Body, Result, Task } from '../../model/result.ts';
import { isDay } from '../../text/calendar.ts';
import { type Element, element, textElement } from '../xml.ts';
import type { Place } from './hierarchy.ts';
import { type DayOfIssue, dayOfIssue, Ids, kindOf, NO_DAY, workIri } from './names.ts';
import { References } from './references.ts';
import type { Stretches } from './stretches.ts';

/** Namespace of the tasks. */
export const TASK_NAMESPACE = 'urn:docparse:tasks:1';

export function writeMeta(result: Result, references: References, places: Stretches<Place>): Element {
  const identification = identify(result, references, '!main');
  const { date, name } = dayOfIssue(result);
  const source = toolOf(references);
  const tasks = result.tasks.map((task) => writeTask(task, references, places));
  const { number } = result.document;
  const lifecycle: Element[] = [];
  const original: Element[] = [];
  if (isDay(result.document.date?.iso)) {
    lifecycle.push(
      element('lifecycle', { source }, [
        element('eventRef', { date, type: 'generation', source: `#${references.original}` }),
      ]),
    );
    original.push(
      element('original', {
        eId: references.original,
        href: workIri(result),
        showAs: number?.text ?? result.document.title?.text ?? name,
      }),
    );
  }
  return element('meta', {}, [
    identification,
    ...lifecycle,
    element('references', { source }, [...original, ...references.list()]),
    ...(tasks.length > 0 ? [element('proprietary', { source }, [element('dp:tasks', {}, tasks)])] : []),
  ]);
}

/** Of a text that comes with the document: the same work, another component. */
export function partMeta(result: Result, references: References, component: string): Element {
  return element('meta', {}, [identify(result, references, component)]);
}

function identify(result: Result, references: References, component: string): Element {
  const { number, issuer, coIssuers } = result.document;
  const work = workIri(result);
  const day = dayOfIssue(result);
  const expression = `${work}/vie@${result.document.date?.iso ?? ''}`;
  const issuers = [issuer, ...coIssuers].flatMap((body) => body ?? []);
  const authors = issuers.map((body) => author(references, references.body(body).refersTo));
  if (authors.length === 0) authors.push(author(references, references.refer('organization', UNKNOWN_ISSUER)));
  return element('identification', { source: toolOf(references) }, [
    element('FRBRWork', {}, [
      ...uris(`${work}/${component}`, work),
      ...(number ? [element('FRBRalias', { value: number.text, name: 'soKyHieu' })] : []),
      dated(day),
      ...authors,
      element('FRBRcountry', { value: 'vn' }),
      element('FRBRsubtype', { value: kindOf(result).name }),
      ...(number ? [element('FRBRnumber', { value: number.text })] : []),
      element('FRBRprescriptive', { value: String(kindOf(result).element === 'act') }),
      element('FRBRauthoritative', { value: 'false' }),
    ]),
    element('FRBRExpression', {}, [
      ...uris(`${expression}/${component}`, expression),
      dated(day),
      ...authors,
      element('FRBRlanguage', { language: 'vie' }),
    ]),
    element('FRBRManifestation', {}, [
      ...uris(`${expression}/${component}.xml`, `${expression}.akn`),
      dated(day),
      element('FRBRauthor', { href: toolOf(references), as: references.refer('role', 'Công cụ đánh dấu', 'editor') }),
      element('FRBRformat', { value: 'application/akn+xml' }),
    ]),
  ]);
}
const UNKNOWN_ISSUER = '(không rõ cơ quan ban hành)';

function uris(component: string, uri: string): Element[] {
  return [element('FRBRthis', { value: component }), element('FRBRuri', { value: uri })];
}

function dated({ date, name }: DayOfIssue): Element {
  return element('FRBRdate', { date, name });
}

function author(references: References, href: string): Element {
  return element('FRBRauthor', { href, as: references.refer('role', 'Cơ quan ban hành', 'author') });
}

function toolOf(references: References): string {
  return references.refer('object', 'docparse');
}

function writeTask(task: Task, references: References, places: Stretches<Place>): Element {
  const { start } = task.unit;
  const place = places.reachingInto({ start, end: start + 1 }).at(-1);
  const { certainty, pattern } = task.assignment;
  const bodies = (name: string, list: readonly Body[]) =>
    list.map((body) => element(name, { href: references.body(body).refersTo, certainty: body.certainty }));
  const corrected = task.corrected.join(' ') || null;
  return element(
    'dp:task',
    { id: task.id, key: task.key, ref: place && `#${place.eId}`, assignment: certainty, pattern, corrected },
    [
      ...bodies('dp:lead', task.lead),
      ...bodies('dp:support', task.support),
      ...bodies('dp:reportTo', task.reportTo),
      ...[task.deadline, ...task.otherDeadlines].flatMap((deadline) => {
        if (!deadline) return [];
        const { type, due, start, rrule, duration, governs, text } = deadline;
        return [textElement('dp:deadline', { type, due, start, rrule, duration, governs }, [text])];
      }),
      ...task.deliverables.map(({ text }) => textElement('dp:deliverable', {}, [text])),
    ],
  );
}

const COLLECTION = '/akn/vn/documentCollection/tapVanBan';

/** Of several documents together, of which nothing is known before they come. */
export function collectionMeta(): Element {
  const references = new References(new Ids(''));
  const author = element('FRBRauthor', { href: toolOf(references) });
  const expression = `${COLLECTION}/vie@`;
  return element('meta', {}, [
    element('identification', { source: toolOf(references) }, [
      element('FRBRWork', {}, [
        ...uris(`${COLLECTION}/!main`, COLLECTION),
        dated(NO_DAY),
        author,
        element('FRBRcountry', { value: 'vn' }),
      ]),
      element('FRBRExpression', {}, [
        ...uris(`${expression}/!main`, expression),
        dated(NO_DAY),
        author,
        element('FRBRlanguage', { language: 'vie' }),
      ]),
      element('FRBRManifestation', {}, [
        ...uris(`${expression}/!main.xml`, `${expression}.akn`),
        dated(NO_DAY),
        author,
      ]),
    ]),
    element('references', { source: toolOf(references) }, references.list()),
  ]);
}
