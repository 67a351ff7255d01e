/** A fixed amount of plain work, shared among threads: how much two of them are faster than one is what the machine gives at that time. */
import { isMainThread, Worker, workerData } from 'node:worker_threads';

const STEPS = 3e9;

/** Seconds that so many threads take. */
export async function spin(threads) {
  const started = performance.now();
  await Promise.all(
    Array.from({ length: threads }, () => {
      const worker = new Worker(new URL(import.meta.url), { workerData: STEPS / threads });
      return new Promise((resolve) => worker.on('exit', resolve));
    }),
  );
  return (performance.now() - started) / 1000;
}

if (!isMainThread) {
  let state = 1;
  for (let i = 0; i < workerData; i++) state = (state * 48271 + i) | 0;
  process.exitCode = state & 1;
}
