/**
 * What the reading of one file may cost. A file can unpack to a thousand times its size, or be built to take hours; a reader asks before it goes on.
 */
import { Unreadable } from './unreadable.ts';

export interface Limits {
  /** Bytes of the file, and of all that is unpacked from it. */
  maxBytes: number;
  /** Seconds that the reading of one file may take. */
  timeout: number;
}

export const DEFAULT_LIMITS: Limits = { maxBytes: 256 * 1024 * 1024, timeout: 300 };

/** The clock is looked at once in so many steps. */
const STEPS_A_LOOK = 256;

export class Budget {
  readonly #limits: Limits;
  readonly #ends: number;
  #bytes = 0;
  #steps = 0;

  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.#limits = limits;
    this.#ends = performance.now() + limits.timeout * 1000;
  }

  /** Takes bytes that are about to be unpacked. Throws `Unreadable` when there are too many. */
  take(bytes: number): void {
    this.#bytes += bytes;
    if (this.#bytes > this.#limits.maxBytes) {
      throw new Unreadable('file-too-large', { limit: this.#limits.maxBytes });
    }
  }

  /** Called for each small piece of work: a paragraph, a page. Throws `Unreadable` when the time is over. */
  step(): void {
    if (this.#steps++ % STEPS_A_LOOK === 0) this.checkTime();
  }

  /** Called between large pieces of work. Throws `Unreadable` when the time is over. */
  checkTime(): void {
    if (performance.now() > this.#ends) throw new Unreadable('reading-timed-out', { seconds: this.#limits.timeout });
  }
}
