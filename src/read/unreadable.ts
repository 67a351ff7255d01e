/** A file that can't be read: the code says why, and becomes the error in the file's result. */
import type { DiagnosticCode } from '../model/messages.ts';

export class Unreadable extends Error {
  readonly code: DiagnosticCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: DiagnosticCode, params: Readonly<Record<string, string | number>> = {}) {
    super(code);
    this.name = 'Unreadable';
    this.code = code;
    this.params = params;
  }
}
