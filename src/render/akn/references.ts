/** Things that the text speaks of, each with one identifier: bodies, officers, signers, places (the top-level classes of the standard). */
import type { Body, Citation } from '../../model/result.ts';
import { type Element, element } from '../xml.ts';
import { type Ids, slug } from './names.ts';

const CLASSES = {
  organization: 'TLCOrganization',
  role: 'TLCRole',
  person: 'TLCPerson',
  location: 'TLCLocation',
  object: 'TLCObject',
  concept: 'TLCConcept',
} as const;

export type Thing = keyof typeof CLASSES;

export class References {
  readonly #ids: Ids;
  readonly #known = new Map<string, string>();
  readonly #elements: Element[] = [];
  /** eId of the document as it was issued. */
  readonly original: string;

  constructor(ids: Ids) {
    this.#ids = ids;
    this.original = ids.take('original');
  }

  /** `#eId` of a thing, which is listed when it is named first. */
  refer(thing: Thing, name: string, wanted = slug(name) || thing): string {
    const key = `${thing} ${name}`;
    const known = this.#known.get(key);
    if (known) return known;
    const eId = this.#ids.take(wanted);
    const path = thing === 'object' ? wanted : `vn.${wanted}`;
    this.#elements.push(element(CLASSES[thing], { eId, href: `/akn/ontology/${thing}/${path}`, showAs: name }));
    this.#known.set(key, `#${eId}`);
    return `#${eId}`;
  }

  /** An officer is a role, all else an organization. */
  body(body: Body): { element: 'organization' | 'role'; refersTo: string } {
    const thing = body.kind === 'officer' ? 'role' : 'organization';
    return { element: thing, refersTo: this.refer(thing, body.name) };
  }

  /** A document that is cited without a number. */
  cited({ title, type, mentions }: Citation): string {
    const name = title && type ? `${type} ${title}` : title;
    return this.refer('concept', name ?? mentions[0]?.text ?? type ?? '');
  }

  list(): readonly Element[] {
    return this.#elements;
  }
}
