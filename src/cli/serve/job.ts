/** What a worker of the server is told and what it answers: bytes and plain values that go from thread to thread. */
import type { PatchedDocument } from '../../model/patch.ts';
import type { FormatName } from '../../render/formats.ts';

export type Job =
  | {
      kind: 'read';
      path: string;
      bytes: Uint8Array;
      /** Those of the visitor. */
      corrections: PatchedDocument[];
    }
  | { kind: 'move'; results: Uint8Array; corrections: PatchedDocument[] }
  | {
      kind: 'render';
      /** JSON of lists of results. */
      results: Uint8Array[];
      corrections: PatchedDocument[];
      format: FormatName;
    };

/** What the page says of a file. */
export interface Found {
  documents: { sha256: string; name: string; title: string; tasks: number; checks: number }[];
  /** Why it could not be read, in words. */
  errors: string[];
  /** How many tasks the visitor corrected before, in this file or in another one of the same text. */
  corrected: number;
}

export interface Answer {
  /** JSON of a list of results, or the output. */
  bytes: Uint8Array;
  /** Of a file that was read. */
  found: Found | null;
  /** Corrections of another file that hold for this one. */
  moved: PatchedDocument[];
}
