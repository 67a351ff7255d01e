/** The workers of the server: so many jobs at once, the others wait. */
import { availableParallelism } from 'node:os';
import { startPool } from '../batch/pool.ts';
import type { ReadOptions } from '../options.ts';
import type { Answer, Job } from './job.ts';

export interface Workers {
  /** Throws a WorkerLost where a job costs too much. */
  run(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

/** Seconds that a reading has to end by itself before its worker is ended. */
const GRACE = 2;

export function startWorkers(options: ReadOptions): Workers {
  const jobs = Math.max(1, availableParallelism() - 1);
  const pool = startPool<Job, Answer>({
    script: require.resolve('../bin/serve-worker.js'),
    data: options,
    jobs,
    timeout: options.limits.timeout + GRACE,
    maxMemory: null,
  });
  const waiting: (() => void)[] = [];
  let free = jobs;
  const takeTurn = () => (free-- > 0 ? undefined : new Promise<void>((next) => waiting.push(next)));
  return {
    async run(job) {
      await takeTurn();
      try {
        return await pool.run(job);
      } finally {
        free++;
        waiting.shift()?.();
      }
    },
    close: pool.close,
  };
}
