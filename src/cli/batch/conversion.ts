/** What a worker is told and what it answers: plain values that go from thread to thread. */
import type { CorrectionUse } from '../corrections.ts';
import type { ReadOptions } from '../options.ts';

/** Options that hold for every file of a run. */
export interface ConverterSettings {
  options: ReadOptions;
  /** Columns for formats that people read. */
  width: number;
}

export interface Conversion {
  path: string;
  /** Path of the outputs without the ending of a format. */
  target: string;
  /** Hash of the file when an earlier run made its outputs, and they are still there. */
  known: string | null;
}

export interface Failure {
  path: string;
  code: string;
  /** In English. */
  message: string;
}

export interface Counts {
  documents: number;
  tasks: number;
  /** Tasks with a doubt. */
  doubtful: number;
}

export interface Outcome extends Counts {
  /** Of the file's bytes; null when they were not read. */
  sha256: string | null;
  /** Whether the file is the one that is known, and nothing was done. */
  isKept: boolean;
  /** Short hashes of the bodies that lead or support. */
  bodies: string[];
  failures: Failure[];
  /** Corrections that were laid over its documents. */
  corrections: CorrectionUse[];
  /** Why the run can't go on: the outputs can't be written. */
  fatal: string | null;
}

export function emptyOutcome(): Outcome {
  return {
    sha256: null,
    isKept: false,
    documents: 0,
    tasks: 0,
    doubtful: 0,
    bodies: [],
    failures: [],
    corrections: [],
    fatal: null,
  };
}
