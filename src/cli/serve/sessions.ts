/** What the server holds of each visitor: files that were read and corrections, in memory alone. Whoever does not have the cookie finds nothing. */
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
  /** Files that are being read. */
  pending: number;
  /** Milliseconds of the clock. */
  seen: number;
}

export interface SessionLimits {
  sessions: number;
  /** Files of a visitor. */
  files: number;
  /** Bytes that are held for a visitor. */
  bytes: number;
  /** Milliseconds without a visit after which all is forgotten. */
  idle: number;
}

export const SESSION_LIMITS: SessionLimits = { sessions: 100, files: 200, bytes: 2 ** 29, idle: 2 * 60 * 60 * 1000 };

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

  /** Null when there are too many. */
  open(): string | null {
    if (this.#sessions.size >= this.#limits.sessions) return null;
    const key = newId();
    this.#sessions.set(key, { files: new Map(), patch: emptyPatch(), pending: 0, seen: Date.now() });
    return key;
  }

  mayTake({ files, pending }: Session): boolean {
    const held = [...files.values()].reduce((sum, { results }) => sum + results.length, 0);
    return files.size + pending < this.#limits.files && held < this.#limits.bytes;
  }

  #forget(): void {
    const before = Date.now() - this.#limits.idle;
    for (const [key, { seen }] of this.#sessions) if (seen < before) this.#sessions.delete(key);
  }
}

/** One that nobody guesses. */
export function newId(): string {
  return randomBytes(16).toString('base64url');
}

export function emptyPatch(): Patch {
  return { patchVersion: '1', documents: [] };
}
