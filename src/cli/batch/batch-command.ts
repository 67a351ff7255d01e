/** Many files into a folder (`--out-dir`): each file has its outputs, its failure or both; nothing that happens to one touches another. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { version } from '../../version.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { expandInputs } from '../inputs.ts';
import type { BatchOptions, ReadOptions } from '../options.ts';
import { readLexiconRows } from '../reading.ts';
import { reasonOf, USAGE, UsageError } from '../usage-error.ts';
import type { Outcome } from './conversion.ts';
import { mapInOrder } from './in-order.ts';
import { watchInterrupts } from './interrupts.ts';
import { ERRORS_FILE, type NamedInput, nameOutputs, outputPath } from './output-names.ts';
import { createReporter } from './reporter.ts';
import { openState, type State } from './state.ts';
import { Tally } from './tally.ts';
import { createWholeFile } from './whole-file.ts';
import { BATCH_WORDS } from './words.ts';
import { startWorkers, type Workers } from './workers.ts';

/** How many files may be done before a slow one that stands before them. */
const AHEAD = 1000;

export async function runBatch(
  options: ReadOptions,
  batch: BatchOptions,
  say: (line: string) => void,
): Promise<ExitCode> {
  const { language } = options;
  if (options.paths.includes('-')) throw new UsageError(USAGE.notIntoFolder('-')[language]);
  makeOutDir(batch.outDir, options);
  const { files } = await expandInputs(options.paths, { ...options, leaveOut: batch.outDir, mayMiss: true });
  const inputs = nameOutputs(files);
  const width = Number(process.env.COLUMNS) || 100;
  const state = openState(batch.outDir, await hashRun(options, batch, width), batch.resume);
  const jobs = Math.max(1, Math.min(batch.jobs ?? availableParallelism(), inputs.length));
  const workers = startWorkers({ options, width }, batch, jobs);
  const reporter = createReporter({ all: inputs.length, language, quiet: batch.quiet, say });
  const interrupts = watchInterrupts(() => reporter.say(BATCH_WORDS[language].stopping));
  const errors = createWholeFile(join(batch.outDir, ERRORS_FILE));
  const tally = new Tally();
  try {
    const convert = async (input: NamedInput) => {
      const outcome = await convertOrKeep(input, batch, state, workers);
      state.note(input, outcome);
      return { input, outcome };
    };
    const given = takeUntil(inputs, () => interrupts.isStopping);
    for await (const { input, outcome } of mapInOrder(given, convert, { atOnce: jobs, ahead: AHEAD + jobs })) {
      if (outcome.fatal !== null) throw new UsageError(outcome.fatal);
      state.confirm(input, outcome);
      for (const failure of outcome.failures) {
        errors.write(`${JSON.stringify(failure)}\n`);
        reporter.say(tally.tell(failure, language));
      }
      tally.add(outcome);
      reporter.progress(tally.totals.files, tally.totals.failed);
    }
    errors.close();
    errors.publish();
    const isWhole = tally.totals.files === inputs.length;
    if (isWhole) state.finish();
    else state.leave();
    reporter.say(BATCH_WORDS[language].summary(tally.totals));
    if (isWhole) return tally.exitCode;
    reporter.say(BATCH_WORDS[language].interrupted(tally.totals.files, inputs.length));
    return EXIT.interrupted;
  } catch (error) {
    errors.abandon();
    state.leave();
    throw error;
  } finally {
    reporter.end();
    interrupts.end();
    await workers.close();
  }
}

function makeOutDir(path: string, { language }: ReadOptions): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new UsageError(USAGE.outDirIsFile(path)[language]);
  }
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new UsageError(USAGE.unwritable(path, reasonOf(error))[language]);
  }
}

/** Of all that outputs depend on beside the file. */
async function hashRun(options: ReadOptions, { formats }: BatchOptions, width: number): Promise<string> {
  const { language, agency, includeCollective, from, encoding, limits, ocr, withText, excel, columns } = options;
  const rows = await readLexiconRows(options);
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
    .update(JSON.stringify({ ...seen, width, rows }))
    .digest('hex')
    .slice(0, 16);
}

function* takeUntil<One>(all: Iterable<One>, isOver: () => boolean): Generator<One> {
  for (const one of all) {
    if (isOver()) return;
    yield one;
  }
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
