/** Counts of a run, and what they come to. Only counts and the bodies' hashes are kept of what was read. */
import { findDiagnostic, type Language, tellDiagnostic } from '../../model/messages.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import type { Failure, Outcome } from './conversion.ts';
import type { Totals } from './words.ts';

export class Tally {
  readonly #totals = { files: 0, documents: 0, tasks: 0, doubtful: 0, failed: 0, kept: 0 };
  readonly #bodies = new Set<string>();
  #exitCode: ExitCode = EXIT.done;

  get totals(): Totals {
    return { ...this.#totals, bodies: this.#bodies.size };
  }

  get exitCode(): ExitCode {
    return this.#exitCode;
  }

  add({ documents, tasks, doubtful, bodies, failures, isKept }: Outcome): void {
    this.#totals.files++;
    this.#totals.documents += documents;
    this.#totals.tasks += tasks;
    this.#totals.doubtful += doubtful;
    this.#totals.failed += failures.length;
    if (isKept) this.#totals.kept++;
    for (const body of bodies) this.#bodies.add(body);
    if (failures.some(({ code }) => code === 'file-unreadable')) this.#exitCode = EXIT.usage;
    else if (failures.length > 0 && this.#exitCode === EXIT.done) this.#exitCode = EXIT.documentErrors;
  }

  /** A failure in a line. */
  tell({ path, code, message }: Failure, language: Language): string {
    const told = tellDiagnostic({ code, message, severity: 'error', span: null }, language);
    return `${path}: ${told}${findDiagnostic(code) ? ` [${code}]` : ''}`;
  }
}
