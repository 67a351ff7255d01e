/** What the server holds of each visitor: files that were read and corrections, in memory. Whoever does not have the cookie finds nothing. */
import { randomBytes } from 'node:crypto';
import type { Patch } from '../../model/patch.ts';
import type { Found } from './job.ts';

export interface ServedFile {
  id: string;
  name: string;
  found: Found;
  /** JSON of the list of results. */
  results: Uint8Array;
}

export interface Session {
  files: Map<string, ServedFile>;
  patch: Patch;
  /** Files that are coming in or being read, and their bytes. */
  pending: { files: number; bytes: number };
  /** Milliseconds of the clock. */
  seen: number;
}

export interface SessionLimits {
  sessions: number;
  /** Files of a visitor. */
  files: number;
  /** Bytes that are held for a visitor, those of files that are coming in too. */
  bytes: number;
  /** Bytes that are held for all of them. */
  allBytes: number;
  /** Milliseconds without a visit after which all is forgotten. */
  idle: number;
}

export const SESSION_LIMITS: SessionLimits = {
  sessions: 100,
  files: 200,
  bytes: 2 ** 29,
  allBytes: 2 ** 31,
  idle: 2 * 60 * 60 * 1000,
};

export class Sessions {
  readonly #sessions = new Map<string, Session>();
  readonly #limits: SessionLimits;

  constructor(limits: SessionLimits) {
    this.#limits = limits;
  }

  find(key: string | undefined): Session | null {
    this.#forget();
    const session = key === undefined ? undefined : this.#sessions.get(key);
    if (!session) return null;
    session.seen = Date.now();
    return session;
  }

  /** Where there are too many, who holds nothing goes first; null when all hold something. */
  open(): string | null {
    if (this.#sessions.size >= this.#limits.sessions) this.#forgetEmpty();
    if (this.#sessions.size >= this.#limits.sessions) return null;
    const key = newId();
    this.#sessions.set(key, {
      files: new Map(),
      patch: emptyPatch(),
      pending: { files: 0, bytes: 0 },
      seen: Date.now(),
    });
    return key;
  }

  /** Whether one more file of so many bytes finds room. */
  mayTake(session: Session, bytes: number): boolean {
    const { files, bytes: most, allBytes } = this.#limits;
    const all = [...this.#sessions.values()].reduce((sum, one) => sum + heldBytes(one), 0);
    const isOneMore = session.files.size + session.pending.files < files;
    return isOneMore && heldBytes(session) + bytes <= most && all + bytes <= allBytes;
  }

  /** The one that was seen longest ago. */
  #forgetEmpty(): void {
    const empty = [...this.#sessions].filter(([, { files, pending }]) => files.size + pending.files === 0);
    empty.sort(([, one], [, other]) => one.seen - other.seen);
    for (const [key] of empty.slice(0, 1)) this.#sessions.delete(key);
  }

  #forget(): void {
    const before = Date.now() - this.#limits.idle;
    for (const [key, { seen }] of this.#sessions) if (seen < before) this.#sessions.delete(key);
  }
}

/** Takes room for a file; what it gives back frees it. */
export function reserve({ pending }: Session, bytes: number): () => void {
  pending.files++;
  pending.bytes += bytes;
  return () => {
    pending.files--;
    pending.bytes -= bytes;
  };
}

function heldBytes({ files, pending }: Session): number {
  return [...files.values()].reduce((sum, { results }) => sum + results.length, pending.bytes);
}

/** One that nobody guesses. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

export function emptyPatch(): Patch {
  return { patchVersion: '1', documents: [] };
}
