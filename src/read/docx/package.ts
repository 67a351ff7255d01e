/**
 * The parts of a docx file and how they hang together (Open Packaging Conventions, ECMA-376 part 2): a part is found by its relationship, never by its
 * name. A part that is missing or broken is told and done without; only the text itself must be there.
 */

import type { Budget } from '../budget.ts';
import type { XmlHandler } from '../office/xml.ts';
import { ZipFile } from '../office/zip.ts';
import { Unreadable } from '../unreadable.ts';
import { walkPart } from './names.ts';

interface Relationship {
  id: string;
  /** The last word of its type: `styles`, `numbering`, `footnotes`, `header`. */
  type: string;
  /** The part's name; null for what lies outside the file. */
  target: string | null;
}

export class DocxPackage {
  /** The name of the part that holds the text. */
  readonly main: string;
  /** The parts that are missing or broken. */
  readonly damaged = new Set<string>();
  readonly #zip: ZipFile;
  readonly #budget: Budget;
  readonly #relationships: readonly Relationship[];

  /** Throws `Unreadable` where the file has no text. */
  constructor(bytes: Uint8Array, budget: Budget) {
    this.#zip = new ZipFile(bytes, 'docx', budget);
    this.#budget = budget;
    this.main = this.#findMain();
    this.#relationships = this.#readRelationships(this.main);
  }

  /** The parts that stand in a relation to the text, by its type. */
  related(type: string): string[] {
    return this.#relationships.filter((one) => one.type === type).flatMap(({ target }) => target ?? []);
  }

  target(id: string): string | null {
    return this.#relationships.find((one) => one.id === id)?.target ?? null;
  }

  /** Walks through the part that holds the text. */
  walkMain(handler: XmlHandler): void {
    const xml = this.#zip.text(this.main);
    if (xml === null || !xml.includes('<')) throw new Unreadable('file-damaged', { form: 'docx' });
    if (!walkPart(xml, handler, this.#budget)) this.damaged.add(this.main);
  }

  /** Walks through a part beside the text. */
  walk(part: string, handler: XmlHandler): void {
    const xml = this.text(part);
    if (xml !== null && !walkPart(xml, handler, this.#budget)) this.damaged.add(part);
  }

  /** A part beside the text; null, and counted as damaged, where it is missing or broken. */
  text(part: string): string | null {
    try {
      const text = this.#zip.text(part);
      if (text !== null && text.trim() !== '') return text;
    } catch (error) {
      if (!(error instanceof Unreadable) || error.code !== 'file-damaged') throw error;
    }
    this.damaged.add(part);
    return null;
  }

  /** The package names its main part; where it does not, what is usual counts. */
  #findMain(): string {
    const named = this.#readRelationships('').find(({ type }) => type === 'officeDocument')?.target;
    if (named && this.#zip.has(named)) return named;
    const usual = this.#zip.names.find((name) => /^word\/document\d*\.xml$/.test(name));
    if (!usual) throw new Unreadable('file-damaged', { form: 'docx' });
    return usual;
  }

  #readRelationships(part: string): Relationship[] {
    const slash = part.lastIndexOf('/') + 1;
    const folder = part.slice(0, slash);
    const name = `${folder}_rels/${part.slice(slash)}.rels`;
    const found: Relationship[] = [];
    if (!this.#zip.has(name)) return found;
    const open: XmlHandler['open'] = (element, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (element !== 'Relationship') return;
      const target = TargetMode === 'External' ? null : this.#resolve(folder, Target);
      found.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target });
    };
    this.walk(name, { open });
    return found;
  }

  /** The name of a part that is given from a folder on; names are compared without regard to case (OPC 9.1.1.1.2). */
  #resolve(folder: string, target: string): string {
    const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
    for (const step of decode(target).split('/')) {
      if (step === '..') parts.pop();
      else if (step !== '.' && step !== '') parts.push(step);
    }
    const name = parts.join('/');
    if (this.#zip.has(name)) return name;
    return this.#zip.names.find((each) => each.toLowerCase() === name.toLowerCase()) ?? name;
  }
}

function decode(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}
