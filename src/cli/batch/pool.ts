/** Worker threads, each with one file in hand. A worker that takes too long or too much memory is ended and replaced; only its file is lost. */
import { Tinypool } from 'tinypool';

export interface PoolSettings {
  /** Path of a module that exports the function to call. */
  script: string;
  /** What the script finds as `workerData[1]`. */
  data: unknown;
  jobs: number;
  /** Seconds for one call. */
  timeout: number;
  /** Bytes for the objects of a worker. */
  maxMemory: number | null;
}

/** Megabytes for the objects that a worker has just made. The engine would take four times as much, and a document makes no use of it. */
const YOUNG = 12;

/** Why a call gave no answer. */
export class WorkerLost extends Error {
  readonly reason: 'time' | 'memory' | 'crash';

  constructor(reason: WorkerLost['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

export interface Pool<Task, Answer> {
  /** To be called for no more than `jobs` tasks at once, for the time counts from the call. */
  run(task: Task): Promise<Answer>;
  close(): Promise<void>;
}

export function startPool<Task, Answer>(settings: PoolSettings): Pool<Task, Answer> {
  const { script, data, jobs, timeout, maxMemory } = settings;
  const pool = new Tinypool({
    filename: script,
    workerData: data,
    minThreads: jobs,
    maxThreads: jobs,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG,
      ...(maxMemory === null ? {} : { maxOldGenerationSizeMb: Math.ceil(maxMemory / 2 ** 20) }),
    },
  });
  // What happens between two tasks is met by the next.
  pool.on('error', () => {});
  return {
    async run(task) {
      const controller = new AbortController();
      const timer = setTimeout(() => controller.abort(), timeout * 1000);
      try {
        return await pool.run(task, { signal: controller.signal });
      } catch (error) {
        const { name, code, message } = error as NodeJS.ErrnoException;
        if (name === 'AbortError') throw new WorkerLost('time', message);
        throw new WorkerLost(code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'crash', message);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => pool.destroy(),
  };
}
