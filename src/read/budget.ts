/**
 * What the reading of one file may cost. A file can unpack to a thousand times its size, or be built to take hours; a reader asks before it goes on.
 */
import { Unreadable } from './unreadable.ts';

export interface Limits {
  /** Bytes of the file, and of all that is unpacked from it. */
  maxBytes: number;
  /** Seconds that the reading of one file may take. */
  timeout: number;
  /** Pages that a file with pages may have. */
  maxPages?: number;
}

export const DEFAULT_LIMITS: Required<Limits> = { maxBytes: 256 * 1024 * 1024, timeout: 300, maxPages: 5000 };

/** The clock is looked at once in so many steps. */
const STEPS_A_LOOK = 256;
/** Timers of Node go no further, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class Budget {
  readonly #limits: Limits;
  /** By the clock, in milliseconds. The time begins with the first look at it: what needs no look is spared the modules that Node loads for it. */
  #ends: number | null = null;
  #bytes = 0;
  #steps = 0;

  constructor(limits: Limits = DEFAULT_LIMITS) {
    this.#limits = limits;
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
    if (this.#timeLeft() < 0) throw new Unreadable('reading-timed-out', { seconds: this.#limits.timeout });
  }

  /** Throws `Unreadable` for a file with too many pages. */
  checkPages(count: number): void {
    const { maxPages = DEFAULT_LIMITS.maxPages } = this.#limits;
    if (count > maxPages) throw new Unreadable('too-many-pages', { pages: count, limit: maxPages });
  }

  /** Waits no longer for work in another thread than the time allows. */
  async within<T>(work: Promise<T>): Promise<T> {
    this.checkTime();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = new Promise<never>((_, reject) => {
      const late = new Unreadable('reading-timed-out', { seconds: this.#limits.timeout });
      timer = setTimeout(() => reject(late), Math.min(this.#timeLeft(), LONGEST_TIMER));
    });
    try {
      return await Promise.race([work, end]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** In milliseconds; below zero when it is over. */
  #timeLeft(): number {
    const now = performance.now();
    this.#ends ??= now + this.#limits.timeout * 1000;
    return this.#ends - now;
  }
}
