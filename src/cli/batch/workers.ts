/** Files through worker threads: what becomes of a worker becomes of the file. */
import { rmSync } from 'node:fs';
import { tellNotice } from '../../model/messages.ts';
import { Unreadable } from '../../read/unreadable.ts';
import type { BatchOptions } from '../options.ts';
import { type Conversion, type ConverterSettings, emptyOutcome, type Outcome } from './conversion.ts';
import { outputPath } from './output-names.ts';
import { startPool, WorkerLost } from './pool.ts';

export interface Workers {
  convert(conversion: Conversion): Promise<Outcome>;
  close(): Promise<void>;
}

/** Seconds that a reading has to end by itself before its worker is ended. */
export const GRACE = 2;

export function startWorkers(settings: ConverterSettings, { formats }: BatchOptions, jobs: number): Workers {
  const { limits, maxMemory } = settings.options;
  const pool = startPool<Conversion, Outcome>({
    script: require.resolve('../bin/batch-worker.js'),
    data: settings,
    jobs,
    timeout: limits.timeout + GRACE,
    maxMemory,
  });
  return {
    async convert(conversion) {
      try {
        return await pool.run(conversion);
      } catch (error) {
        if (!(error instanceof WorkerLost)) throw error;
        const { path, target } = conversion;
        for (const name of formats) {
          rmSync(outputPath(target, name), { force: true });
          rmSync(`${outputPath(target, name)}.tmp`, { force: true });
        }
        const loss = lossOf(error, limits.timeout, maxMemory);
        const { code, message } = tellNotice(loss, null);
        return { ...emptyOutcome(), failures: [{ path, code, message }] };
      }
    },
    close: () => pool.close(),
  };
}

/** What is told of a file whose worker was lost. */
export function lossOf({ reason, message }: WorkerLost, seconds: number, maxMemory: number | null): Unreadable {
  if (reason === 'time') return new Unreadable('reading-timed-out', { seconds });
  if (reason === 'crash') return new Unreadable('reading-failed', { reason: message });
  return new Unreadable('memory-exceeded', { limit: maxMemory ?? 'the' });
}
