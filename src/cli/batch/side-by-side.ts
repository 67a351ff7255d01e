/** Files that are read by several threads and handed on in their order, for one output: only a few wait for a slow one before them. */
import type { ReadOptions } from '../options.ts';
import { type ReadFile, refused } from '../read-documents.ts';
import { UsageError } from '../usage-error.ts';
import { mapInOrder } from './in-order.ts';
import { startPool, WorkerLost } from './pool.ts';
import type { ReadAlone } from './read-alone.ts';
import { GRACE, lossOf } from './workers.ts';

/** Files for each thread that may be read before a slow one that stands before them. */
const AHEAD = 4;

/** The documents of each file, or why it can't be opened. */
export async function* readSideBySide(
  paths: readonly string[],
  options: ReadOptions,
): AsyncGenerator<ReadFile[] | UsageError> {
  const { limits, maxMemory } = options;
  const jobs = Math.min(options.jobs, paths.length);
  const pool = startPool<string, Awaited<ReturnType<ReadAlone>>>({
    script: require.resolve('../bin/read-worker.js'),
    data: options,
    jobs,
    timeout: limits.timeout + GRACE,
    maxMemory,
  });
  const read = async (path: string) => {
    try {
      const read = await pool.run(path);
      return 'refusal' in read ? new UsageError(read.refusal) : read;
    } catch (error) {
      if (!(error instanceof WorkerLost)) throw error;
      return [refused(lossOf(error, limits.timeout, maxMemory), path, null)];
    }
  };
  try {
    yield* mapInOrder(paths, read, { atOnce: jobs, ahead: jobs * AHEAD });
  } finally {
    await pool.close();
  }
}
