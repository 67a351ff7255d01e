/** What the process says when it ends. */
export const EXIT = {
  /** All was read and written; also when the reader of a pipe went away. */
  done: 0,
  /** All was written, but some document has a diagnostic of severity `error`. */
  documentErrors: 1,
  /** The command line was wrong, or a file could not be read or written. */
  usage: 2,
  /** Ctrl-C: what was begun is finished, the rest is left. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
