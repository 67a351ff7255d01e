/** The corrections of all documents of the page. */
import type { Patch, PatchedDocument } from '../../model/patch.ts';
import type { ReportDocument } from '../report-data.ts';
import { Corrections } from './corrections.ts';

export class CorrectionStore {
  readonly #opened = new Map<ReportDocument, Corrections>();
  /** Of documents that were not looked at yet, or are not in the page. */
  #waiting: PatchedDocument[] = [];

  of(document: ReportDocument): Corrections {
    const known = this.#opened.get(document);
    if (known) return known;
    const corrections = new Corrections(document);
    this.#opened.set(document, corrections);
    this.#hand(document, corrections);
    return corrections;
  }

  load({ documents }: Patch): void {
    this.#waiting.push(...documents);
    for (const [document, corrections] of this.#opened) this.#hand(document, corrections);
  }

  /** Whether some are of documents that were looked at. */
  concerns({ documents }: Patch): boolean {
    return [...this.#opened.keys()].some((document) => documents.some((one) => isOf(one, document)));
  }

  get count(): number {
    const opened = [...this.#opened.values()].reduce((sum, { count }) => sum + count, 0);
    return this.#waiting.reduce((sum, { tasks, added }) => sum + Object.keys(tasks).length + added.length, opened);
  }

  toPatch(): Patch {
    const opened = [...this.#opened.values()].filter(({ count }) => count > 0).map((one) => one.toPatch());
    return { patchVersion: '1', documents: [...opened, ...this.#waiting] };
  }

  #hand(document: ReportDocument, corrections: Corrections): void {
    for (const one of this.#waiting.filter((one) => isOf(one, document))) corrections.load(one);
    this.#waiting = this.#waiting.filter((one) => !isOf(one, document));
  }
}

function isOf({ source: { sha256, part } }: PatchedDocument, { source }: ReportDocument): boolean {
  return sha256 === source.sha256 && part === source.part;
}
