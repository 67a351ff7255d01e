/**
 * Names that Akoma Ntoso gives to things: identifiers of elements (eId), IRIs of documents. The IRIs follow the naming convention of the standard as far as it
 * says; what it leaves to a country is a proposal, see docs/akn.md. All of it is ASCII, made from what the document prints.
 */
import { typeOfCode } from '../../lexicon/doc-types.ts';
import type { Citation, Result } from '../../model/result.ts';
import { firstDay, isValidDate } from '../../text/calendar.ts';

const LONGEST_SLUG = 80;

/** `Sở Y tế tỉnh Hà Nam` → `so-y-te-tinh-ha-nam`; empty when nothing of it has letters or digits. */
export function slug(text: string): string {
  return toAscii(text)
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST_SLUG)
    .replace(/^-+|(?<!-)-+$/g, '');
}

/** `Kế hoạch` → `keHoach`. */
export function camelCase(text: string): string {
  return slug(text).replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

/** Letters of Vietnamese without their marks, in lower case. */
function toAscii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd');
}

/** Gives each element a name of its own, which begins with that of the element that holds it: `sec_II__para_1`. */
export class Ids {
  readonly #prefix: string;
  readonly #used = new Map<string, number>();

  /** `prefix` tells the names of one document of a collection from those of the others. */
  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** A name by what is printed; the second `sec_III` is `sec_III-2`. */
  take(wanted: string, parent = ''): string {
    const first = this.#inside(wanted, parent);
    return this.#used.has(first) ? this.#unused((count) => `${first}-${count + 1}`, first) : this.#note(first);
  }

  /** A name by count: `hcontainer_1`, `hcontainer_2`. */
  next(wanted: string, parent = ''): string {
    const first = this.#inside(wanted, parent);
    return this.#unused((count) => `${first}_${count}`, first);
  }

  #inside(wanted: string, parent: string): string {
    return parent === '' ? this.#prefix + wanted : `${parent}__${wanted}`;
  }

  #unused(name: (count: number) => string, counted: string): string {
    let count = this.#used.get(counted) ?? 0;
    do count++;
    while (this.#used.has(name(count)));
    this.#used.set(counted, count);
    return this.#note(name(count));
  }

  #note(id: string): string {
    this.#used.set(id, 0);
    return id;
  }
}

/** The element of the standard, and the name of the type: normative documents are acts. */
export function kindOf({ document: { type } }: Result): { element: 'act' | 'doc'; name: string } {
  return { element: type?.family === 'normative' ? 'act' : 'doc', name: type ? camelCase(type.name) : UNKNOWN_TYPE };
}
const UNKNOWN_TYPE = 'vanBan';

/** Of an enclosed text or an appendix. */
export function nameOfPart(code: string | null): string {
  const type = code === null ? null : typeOfCode(code);
  return type ? camelCase(type.name) : 'phuLuc';
}

/** A day for an attribute that must hold one. Where the document prints none, or only a month or a year, `name` says so. */
export interface DayOfIssue {
  date: string;
  name: string;
}

export function dayOfIssue({ document: { date } }: Result): DayOfIssue {
  const [year = 0, month = 1, day = 1] = (date?.iso ?? '').split('-').map(Number);
  if (!date || !isValidDate(year, month, day)) return NO_DAY;
  return { date: firstDay(date.iso), name: NAMES_OF_DAY[date.iso.length] ?? 'banHanh' };
}
/** The attribute must be a day; this one stands for none. */
export const NO_DAY: DayOfIssue = { date: '0001-01-01', name: 'khongRoNgay' };
const NAMES_OF_DAY: Readonly<Record<number, string>> = { 7: 'thangBanHanh', 4: 'namBanHanh' };

/** IRI of the document as a work: `/akn/vn/doc/keHoach/uy-ban-nhan-dan-tinh-ha-tinh/2025-09-12/318-kh-ubnd`. What is not printed is left out. */
export function workIri(result: Result): string {
  const { number, issuer, date } = result.document;
  const { element, name } = kindOf(result);
  const numbered = number?.number ? slug(number.text) : '';
  return iri([element, name, slug(issuer?.name ?? ''), date?.iso ?? '', numbered || unnumbered(result)]);
}

/** Of a document without a number: `nn` and what the file is known by. */
function unnumbered({ source: { sha256, part } }: Result): string {
  return `nn-${sha256.slice(0, 12)}${part ? `-${part.index + 1}` : ''}`;
}

/** Null for a document that is cited without a number: nothing says how it would be found. */
export function citedIri({ symbol, type, issuer, date }: Citation): string | null {
  if (!symbol || !slug(symbol)) return null;
  const name = camelCase(type ?? '') || UNKNOWN_TYPE;
  const element = ACTS.test(name) || /\/[12]\d{3}\//.test(symbol) ? 'act' : 'doc';
  return iri([element, name, slug(issuer ?? ''), date ?? '', slug(symbol)]);
}
const ACTS = /^(?:hienPhap|luat|boLuat|phapLenh|nghiDinh|lenh)$/;

function iri(steps: readonly string[]): string {
  return `/akn/vn/${steps.filter((step) => step !== '').join('/')}`;
}
