/** Holds that work takes time in proportion to its size, by comparing two sizes in one run; machines differ, and are noisy. */
import { expect } from 'vitest';

/** Ratio of the times of four sizes to one beyond which something grows faster: linear work has about 4, quadratic 16. */
const BOUND = 10;
/** Milliseconds that noise may take. */
const NOISE = 25;

/** `make` builds what is worked on, `work` is measured. The faster of two rounds counts; a pair that looks bad is measured once more. */
export function expectLinear<Input>(make: (size: 1 | 4) => Input, work: (input: Input) => void, what = ''): void {
  expect(isLinear(make, work), what).toBe(true);
}

export function isLinear<Input>(make: (size: 1 | 4) => Input, work: (input: Input) => void, noise = NOISE): boolean {
  const short = make(1);
  const long = make(4);
  const measure = (input: Input) => Math.min(timeOf(work, input), timeOf(work, input));
  const isBounded = () => measure(long) <= noise + BOUND * measure(short);
  return isBounded() || isBounded();
}

export function timeOf<Input>(work: (input: Input) => void, input: Input): number {
  const started = performance.now();
  work(input);
  return performance.now() - started;
}
