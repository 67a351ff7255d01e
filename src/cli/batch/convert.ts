/** Reads one file and writes its outputs, in whatever thread it is called. Whatever happens to the file is part of the answer. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { diagnostic } from '../../model/messages.ts';
import type { Body, Result } from '../../model/result.ts';
import { FORMATS } from '../../render/formats.ts';
import { TooManyRows } from '../../render/renderer.ts';
import { readDocuments } from '../read-documents.ts';
import { createCorrector, createFilter, hasErrors, readLexicon } from '../reading.ts';
import { reasonOf, USAGE } from '../usage-error.ts';
import { type Conversion, type ConverterSettings, emptyOutcome, type Outcome } from './conversion.ts';
import { outputPath } from './output-names.ts';
import { createWriters, type FileWriters, type OpenWriters } from './writers.ts';

export type Convert = (conversion: Conversion) => Promise<Outcome>;

export async function createConverter({ options, width }: ConverterSettings): Promise<Convert> {
  const { limits, from, encoding, language, excel, columns, withText, ocr } = options;
  const formats = options.batch?.formats ?? [];
  const keep = await createFilter(options);
  const corrector = await createCorrector(options);
  const withContent = formats.some((name) => FORMATS[name].needsContent);
  const lexicon = await readLexicon(options);
  // files are read side by side already
  const settings = { from, encoding, limits, lexicon, withContent, ocr: { mode: ocr, workers: 1 } };
  const renderers = await Promise.all(formats.map(async (name) => [name, await FORMATS[name].load()] as const));
  const openWriters: OpenWriters = (target, isList) =>
    createWriters(
      renderers.map(([name, create]) => ({
        path: outputPath(target, name),
        renderer: create({ language, excel, columns, withText, isList, colours: false, width }),
      })),
    );

  return async ({ path, target, known }) => {
    const outcome = emptyOutcome();
    const outputs = formats.map((name) => outputPath(target, name));
    const bytes = readBytes(path, limits.maxBytes, outcome);
    if (bytes) outcome.sha256 = createHash('sha256').update(bytes).digest('hex');
    if (outcome.sha256 !== null && outcome.sha256 === known) return { ...outcome, isKept: true };
    if (outcome.failures.length > 0) return withoutOutputs(outputs, outcome);
    const writing = new Writing(target, openWriters);
    try {
      for await (const file of readDocuments({ path, bytes }, settings)) {
        const isList = file.isInArchive || file.results.length > 1;
        for (const read of file.results) {
          const result = corrector?.correct(read) ?? read;
          count(result, file.path, outcome);
          writing.add(keep(result), isList);
        }
      }
      await writing.finish();
      outcome.corrections = corrector?.takeUses() ?? [];
      return outcome;
    } catch (error) {
      writing.abandon();
      if (error instanceof WriteError) return { ...outcome, fatal: USAGE.unwritable(target, error.message)[language] };
      const { code, message } =
        error instanceof TooManyRows
          ? diagnostic('too-many-rows', { most: error.most }, null)
          : diagnostic('reading-failed', { reason: reasonOf(error) }, null);
      return withoutOutputs(outputs, { ...outcome, failures: [...outcome.failures, { path, code, message }] });
    }
  };
}

/** Null where the file is too large or can't be read; the latter is noted. */
function readBytes(path: string, most: number, outcome: Outcome): Uint8Array | null {
  try {
    const stats = statSync(path);
    if (!stats.isFile()) throw new Error('not a file');
    return stats.size > most ? null : readFileSync(path);
  } catch (error) {
    const { code, message } = diagnostic('file-unreadable', { reason: reasonOf(error) }, null);
    outcome.failures.push({ path, code, message });
    return null;
  }
}

/** Those of an earlier run would be taken for the file's. */
function withoutOutputs(outputs: readonly string[], outcome: Outcome): Outcome {
  for (const output of outputs) rmSync(output, { force: true });
  return outcome;
}

class WriteError extends Error {}

/** The outputs of a file; opened with the first result, which tells whether they are lists. */
class Writing {
  readonly #target: string;
  readonly #open: OpenWriters;
  #writers: FileWriters | null = null;

  constructor(target: string, open: OpenWriters) {
    this.#target = target;
    this.#open = open;
  }

  add(result: Result, isList: boolean): void {
    try {
      if (!this.#writers) mkdirSync(dirname(this.#target), { recursive: true });
      this.#writers ??= this.#open(this.#target, isList);
      this.#writers.write(result);
    } catch (error) {
      refuse(error);
    }
  }

  async finish(): Promise<void> {
    await this.#writers?.finish().catch(refuse);
  }

  abandon(): void {
    this.#writers?.abandon();
  }
}

/** The system's refusals to write end the run; all else is the document's. */
function refuse(error: unknown): never {
  if ((error as NodeJS.ErrnoException).syscall === undefined) throw error;
  throw new WriteError(reasonOf(error));
}

function count(result: Result, path: string, outcome: Outcome): void {
  outcome.documents++;
  outcome.tasks += result.tasks.length;
  const bodies = new Set(outcome.bodies);
  for (const { lead, support, doubts } of result.tasks) {
    if (doubts.length > 0) outcome.doubtful++;
    for (const body of [...lead, ...support]) bodies.add(bodyHash(body));
  }
  outcome.bodies = [...bodies];
  const error = hasErrors(result) ? result.diagnostics.find(({ severity }) => severity === 'error') : null;
  if (error) outcome.failures.push({ path, code: error.code, message: error.message });
}

function bodyHash({ id, name, place }: Body): string {
  const key = `${id ?? name} ${place ?? ''}`;
  return createHash('sha256').update(key).digest('base64url').slice(0, 8);
}
