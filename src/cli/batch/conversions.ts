/** The conversions of a run into a folder: what is done already is kept, all else goes to the workers, and what is done is noted. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../model/messages.ts';
import { version } from '../../version.ts';
import type { BatchOptions, ReadOptions } from '../options.ts';
import { createCorrector, readLexiconRows } from '../reading.ts';
import { reasonOf, USAGE, UsageError } from '../usage-error.ts';
import type { Outcome } from './conversion.ts';
import { type NamedInput, outputPath } from './output-names.ts';
import { openState, type State } from './state.ts';
import { startWorkers, type Workers } from './workers.ts';

export interface Conversions {
  state: State;
  /** To be called for no more inputs at once than there are jobs. */
  convert(input: NamedInput): Promise<Outcome>;
  close(): Promise<void>;
}

export async function openConversions(options: ReadOptions, batch: BatchOptions, jobs: number): Promise<Conversions> {
  const width = Number(process.env.COLUMNS) || 100;
  const state = openState(batch.outDir, await hashRun(options, batch, width), batch.resume);
  const workers = startWorkers({ options, width }, batch, jobs);
  return {
    state,
    async convert(input) {
      const outcome = await convertOrKeep(input, batch, state, workers);
      state.note(input, outcome);
      return outcome;
    },
    close: workers.close,
  };
}

export function makeOutDir(path: string, language: Language): void {
  let isFile = false;
  try {
    isFile = statSync(path, { throwIfNoEntry: false })?.isDirectory() === false;
    if (!isFile) mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(USAGE.unwritable(path, reasonOf(error))[language]);
  }
  if (isFile) throw new UsageError(USAGE.outDirIsFile(path)[language]);
}

/** Of all that outputs depend on beside the file. */
async function hashRun(options: ReadOptions, { formats }: BatchOptions, width: number): Promise<string> {
  const { language, agency, includeCollective, from, encoding, limits, ocr, withText, excel, columns } = options;
  const rows = await readLexiconRows(options);
  // Also says what is wrong with the corrections before anything is read.
  await createCorrector(options);
  const patch = options.patch === null ? null : readFileSync(options.patch, 'utf8');
  const { maxBytes, maxPages } = limits;
  const seen = {
    version,
    formats,
    language,
    agency,
    includeCollective,
    from,
    encoding,
    maxBytes,
    maxPages,
    ocr,
    withText,
    excel,
    columns,
  };
  return createHash('sha256')
    .update(JSON.stringify({ ...seen, width, rows, patch }))
    .digest('hex')
    .slice(0, 16);
}

async function convertOrKeep(
  { path, output }: NamedInput,
  { outDir, formats }: BatchOptions,
  state: State,
  workers: Workers,
): Promise<Outcome> {
  const target = join(outDir, output);
  const entry = state.find({ path, output });
  const isThere = entry !== null && formats.every((name) => existsSync(outputPath(target, name)));
  const outcome = await workers.convert({ path, target, known: isThere ? entry.sha256 : null });
  return outcome.isKept && entry ? { ...outcome, ...entry } : outcome;
}
