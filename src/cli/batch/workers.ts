/** Files through worker threads: what becomes of a worker becomes of the file. */
import { rmSync } from 'node:fs';
import { diagnostic } from '../../model/messages.ts';
import type { Diagnostic } from '../../model/result.ts';
import type { BatchOptions } from '../options.ts';
import { type Conversion, type ConverterSettings, emptyOutcome, type Outcome } from './conversion.ts';
import { outputPath } from './output-names.ts';
import { startPool, WorkerLost } from './pool.ts';

export interface Workers {
  convert(conversion: Conversion): Promise<Outcome>;
  close(): Promise<void>;
}

/** Seconds that a reading has to end by itself before its worker is ended. */
const GRACE = 2;

export function startWorkers(settings: ConverterSettings, { maxMemory, formats }: BatchOptions, jobs: number): Workers {
  const { limits } = settings.options;
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
        const { code, message } = tellLoss(error, limits.timeout, maxMemory);
        return { ...emptyOutcome(), failures: [{ path, code, message }] };
      }
    },
    close: () => pool.close(),
  };
}

function tellLoss({ reason, message }: WorkerLost, seconds: number, maxMemory: number | null): Diagnostic {
  if (reason === 'time') return diagnostic('reading-timed-out', { seconds }, null);
  if (reason === 'crash') return diagnostic('reading-failed', { reason: message }, null);
  return diagnostic('memory-exceeded', { limit: maxMemory ?? 'the' }, null);
}
