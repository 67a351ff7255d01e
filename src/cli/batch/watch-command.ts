/** Converts what arrives in a folder (`docparse watch`), until it is told to stop. What is done is noted as in a run over many files, and not done twice. */
import { appendFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, relative, resolve } from 'node:path';
import { EXIT, type ExitCode } from '../exit-code.ts';
import { createIgnoring } from '../ignoring.ts';
import { isHidden, knownExtensions } from '../inputs.ts';
import type { BatchOptions, ReadOptions } from '../options.ts';
import { USAGE, UsageError } from '../usage-error.ts';
import { watchArrivals } from './arrivals.ts';
import type { Outcome } from './conversion.ts';
import { type Conversions, makeOutDir, openConversions } from './conversions.ts';
import { watchInterrupts } from './interrupts.ts';
import { createNaming, ERRORS_FILE } from './output-names.ts';
import { Tally } from './tally.ts';
import { BATCH_WORDS } from './words.ts';

export async function runWatch(options: ReadOptions, say: (line: string) => void): Promise<ExitCode> {
  const { batch, language, paths } = options;
  const [folder = '.'] = paths;
  if (!batch) throw new UsageError(USAGE.needsOutDir('watch')[language]);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw new UsageError(USAGE.noFolder(folder)[language]);
  makeOutDir(batch.outDir, language);
  const tell = batch.quiet ? () => {} : say;
  const words = BATCH_WORDS[language];
  const { jobs } = options;
  const conversions = await openConversions(options, { ...batch, resume: true }, jobs);
  const errors = join(batch.outDir, ERRORS_FILE);
  writeFileSync(errors, '');
  const tally = new Tally();
  const note = (path: string, outcome: Outcome) => {
    tally.add(outcome);
    for (const failure of outcome.failures) {
      appendFileSync(errors, `${JSON.stringify(failure)}\n`);
      tell(tally.tell(failure, language));
    }
    if (outcome.failures.length === 0 && !outcome.isKept) tell(words.converted(path, outcome));
  };
  try {
    await convertArrivals(folder, batch, { options, conversions, jobs, note, tell });
    tell(words.summary(tally.totals));
    return EXIT.done;
  } finally {
    conversions.state.leave();
    await conversions.close();
  }
}

interface Watch {
  options: ReadOptions;
  conversions: Conversions;
  jobs: number;
  note: (path: string, outcome: Outcome) => void;
  tell: (line: string) => void;
}

/** Ends when an interrupt was told and the files in hand are done. */
async function convertArrivals(folder: string, { outDir }: BatchOptions, watch: Watch): Promise<void> {
  const { options, conversions, jobs, note, tell } = watch;
  const { language } = options;
  const extensions = await knownExtensions();
  const isIgnored = createIgnoring(folder, language);
  const outside = resolve(outDir);
  const isLeftOut = (path: string) => isHidden(basename(path)) || resolve(path) === outside;
  const outputs = new Map<string, string>();
  const takeName = createNaming();
  const convert = async (path: string) => {
    if (!extensions.includes(extname(path).toLowerCase()) || (await isIgnored(path, false))) return;
    const output = outputs.get(path) ?? takeName(relative(folder, path));
    outputs.set(path, output);
    const outcome = await conversions.convert({ path, output });
    if (outcome.fatal !== null) throw new UsageError(outcome.fatal);
    note(path, outcome);
  };
  await new Promise<void>((done, fail) => {
    const queue = new Queue(convert, jobs, fail);
    const arrivals = watchArrivals(folder, isLeftOut, (path) => queue.add(path));
    arrivals.ready.then(() => tell(BATCH_WORDS[language].watching(folder)));
    const interrupts = watchInterrupts(() => {
      arrivals
        .close()
        .then(() => queue.end())
        .then(done, fail)
        .finally(() => interrupts.end());
    });
  });
}

/** Works on several paths at once, and never twice at once on the same; a path that comes again while it is worked on is taken up once more. */
class Queue {
  readonly #work: (path: string) => Promise<void>;
  readonly #atOnce: number;
  readonly #fail: (error: unknown) => void;
  readonly #waiting = new Set<string>();
  readonly #running = new Map<string, Promise<void>>();

  constructor(work: (path: string) => Promise<void>, atOnce: number, fail: (error: unknown) => void) {
    this.#work = work;
    this.#atOnce = atOnce;
    this.#fail = fail;
  }

  add(path: string): void {
    this.#waiting.add(path);
    this.#go();
  }

  /** What is in hand is finished, the rest left. */
  async end(): Promise<void> {
    this.#waiting.clear();
    await Promise.all(this.#running.values());
  }

  #go(): void {
    for (const path of this.#waiting) {
      if (this.#running.size >= this.#atOnce) return;
      if (this.#running.has(path)) continue;
      this.#waiting.delete(path);
      const work = this.#work(path)
        .catch(this.#fail)
        .finally(() => {
          this.#running.delete(path);
          this.#go();
        });
      this.#running.set(path, work);
    }
  }
}
