import { join } from 'node:path';
import type { CorrectionUse } from '../corrections.ts';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { expandInputs } from '../inputs.ts';
import type { BatchOptions, ReadOptions } from '../options.ts';
import { createCorrector } from '../reading.ts';
import { isTerminal } from '../terminal.ts';
import { USAGE, UsageError } from '../usage-error.ts';
import { makeOutDir, openConversions } from './conversions.ts';
import { mapInOrder } from './in-order.ts';
import { type Interrupts, watchInterrupts } from './interrupts.ts';
import { ERRORS_FILE, type NamedInput, nameOutputs } from './output-names.ts';
import { createReporter, type Reporter } from './reporter.ts';
import { Tally } from './tally.ts';
import { createWholeFile } from './whole-file.ts';
import { BATCH_WORDS } from './words.ts';

/** How many files may be done before a slow one that stands before them. */
const AHEAD = 1000;

export async function runBatch(
  options: ReadOptions,
  batch: BatchOptions,
  say: (line: string) => void,
): Promise<ExitCode> {
  const { language } = options;
  if (options.paths.includes('-')) throw new UsageError(USAGE.notIntoFolder('-')[language]);
  makeOutDir(batch.outDir, language);
  const { files } = await expandInputs(options.paths, { ...options, leaveOut: batch.outDir, mayMiss: true });
  const inputs = nameOutputs(files);
  const reporter = createReporter({
    all: inputs.length,
    language,
    quiet: batch.quiet,
    isTerminal: isTerminal(2) && process.env.TERM !== 'dumb',
    say,
  });
  const interrupts = watchInterrupts(() => reporter.say(BATCH_WORDS[language].stopping));
  try {
    return await convertAll(inputs, { options, batch, reporter, interrupts });
  } finally {
    reporter.end();
    interrupts.end();
  }
}

interface Run {
  options: ReadOptions;
  batch: BatchOptions;
  reporter: Reporter;
  interrupts: Interrupts;
}

async function convertAll(
  inputs: readonly NamedInput[],
  { options, batch, reporter, interrupts }: Run,
): Promise<ExitCode> {
  const { language } = options;
  const jobs = Math.max(1, Math.min(options.jobs, inputs.length));
  const conversions = await openConversions(options, batch, jobs);
  const { state } = conversions;
  const errors = createWholeFile(join(batch.outDir, ERRORS_FILE));
  const tally = new Tally();
  const corrections: CorrectionUse[] = [];
  try {
    const convert = async (input: NamedInput) => {
      const outcome = await conversions.convert(input);
      reporter.count(outcome);
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
      corrections.push(...outcome.corrections);
    }
    errors.close();
    errors.publish();
    const isWhole = tally.totals.files === inputs.length;
    if (isWhole) state.finish();
    else state.leave();
    // Of files that an earlier run has done it is not known.
    const corrector = isWhole && tally.totals.kept === 0 ? await createCorrector(options) : null;
    for (const line of corrector?.tell(corrections) ?? []) reporter.say(line);
    reporter.say(BATCH_WORDS[language].summary(tally.totals));
    if (isWhole) return tally.exitCode;
    reporter.say(BATCH_WORDS[language].interrupted(tally.totals.files, inputs.length));
    return EXIT.interrupted;
  } catch (error) {
    errors.abandon();
    state.leave();
    throw error;
  } finally {
    await conversions.close();
  }
}

function* takeUntil<One>(all: Iterable<One>, isOver: () => boolean): Generator<One> {
  for (const one of all) {
    if (isOver()) return;
    yield one;
  }
}
