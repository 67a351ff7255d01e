/** Holds that work takes time in proportion to its size, by comparing two sizes in one run; machines differ, and are noisy. */
import { expect } from 'vitest';

/** Ratio of the times of four sizes to one beyond which something grows faster: linear work has about 4, quadratic 16. */
const BOUND = 10;
/** Milliseconds that noise may take. */
const NOISE = 25;

/** `make` builds what is worked on, `work` is measured. The faster of two short rounds counts; what looks bad is measured anew, twice. */
export function expectLinear<Input>(make: (size: 1 | 4) => Input, work: (input: Input) => void, what = ''): void {
  expect(isLinear(make, work), what).toBe(true);
}

export function isLinear<Input>(make: (size: 1 | 4) => Input, work: (input: Input) => void, noise = NOISE): boolean {
  const short = make(1);
  const long = make(4);
  const isBounded = () => timeOf(work, long) <= noise + BOUND * Math.min(timeOf(work, short), timeOf(work, short));
  return isBounded() || isBounded() || isBounded();
}

/** Milliseconds of the processor, so that what else the machine does in the meantime is not counted. */
export function timeOf<Input>(work: (input: Input) => void, input: Input): number {
  const started = process.cpuUsage();
  work(input);
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1000;
}
