/** The program: from the arguments to an exit code. Only here is the process looked at; what a run does not need is not loaded. */
import type { Language } from '../model/messages.ts';
import type { ConverterSettings } from './batch/conversion.ts';
import type { Convert } from './batch/convert.ts';
import type { ReadAlone } from './batch/read-alone.ts';
import { listOptions, parseCommandLine, shortHelp } from './command.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { findConfig } from './find-config.ts';
import { chooseLanguage } from './language.ts';
import type { Given, ReadOptions, Request } from './options.ts';
import { isBrokenPipe, openOutput, writeAll } from './output.ts';
import { readOptions, readServeOptions } from './read-options.ts';
import type { DoJob } from './serve/do-job.ts';
import { isTerminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

export async function run(argv: readonly string[]): Promise<ExitCode> {
  const language = chooseLanguage(argv, process.env);
  try {
    return await answer(parseCommandLine(argv, language), language);
  } catch (error) {
    if (isBrokenPipe(error)) return EXIT.done;
    if (error instanceof UsageError) say(error.message);
    else reportBug(error);
    return EXIT.usage;
  }
}

/** For the worker threads: what converts a file. */
export async function startConverter(settings: ConverterSettings): Promise<Convert> {
  const { createConverter } = await import('./batch/convert.ts');
  return createConverter(settings);
}

/** Likewise: what reads a file for an output of many. */
export async function startReader(options: ReadOptions): Promise<ReadAlone> {
  const { createReader } = await import('./batch/read-alone.ts');
  return createReader(options);
}

/** Likewise of the server. */
export async function startServeWorker(options: ReadOptions): Promise<DoJob> {
  const { createDoJob } = await import('./serve/do-job.ts');
  return createDoJob(options);
}

async function answer(request: Request, language: Language): Promise<ExitCode> {
  switch (request.kind) {
    case 'print':
      return print(request.text, null, language);
    case 'schema': {
      const { resultJsonSchema } = await import('../schema.ts');
      return print(`${JSON.stringify(resultJsonSchema(), null, 2)}\n`, request.output, language);
    }
    case 'completion': {
      const { completionScript } = await import('./completion.ts');
      return print(completionScript(request.shell, listOptions(language)), request.output, language);
    }
    case 'explain': {
      const { explain } = await import('./explain.ts');
      return print(explain(request.code, language), request.output, language);
    }
    case 'lookup': {
      const { lookup } = await import('./lookup.ts');
      return print(lookup(request.names, language, request.asJson), request.output, language);
    }
    default: {
      const options = await settle(request, language);
      if (!options.printsConfig) return work(request, options);
      const { printConfig } = await import('./print-config.ts');
      return print(await printConfig(options), options.output, language);
    }
  }
}

/** What is asked for, with the options that hold. */
async function work({ kind, given }: Settled, options: ReadOptions): Promise<ExitCode> {
  const { language } = options;
  switch (kind) {
    case 'watch': {
      const { runWatch } = await import('./batch/watch-command.ts');
      return runWatch(options, say);
    }
    case 'view': {
      const { runView } = await import('./view/view-command.ts');
      return runView(options, say);
    }
    case 'serve': {
      const { runServe } = await import('./serve/serve-command.ts');
      return runServe(options, readServeOptions(given, language), say);
    }
    case 'read': {
      if (options.paths.length === 0 && options.filesFrom === null) {
        if (isTerminal(0)) {
          writeAll(2, shortHelp(language));
          return EXIT.usage;
        }
        options.paths = ['-'];
      }
      if (options.batch) {
        const { runBatch } = await import('./batch/batch-command.ts');
        return runBatch(options, options.batch, say);
      }
      const { runRead } = await import('./read-command.ts');
      return runRead(options, say);
    }
  }
}

/** What settings of the project may complete. */
type Settled = Extract<Request, { given: Given }>;

/** The options that hold, with the settings of the project. */
async function settle({ paths, given }: Settled, language: Language): Promise<ReadOptions> {
  const config = given.config === false ? null : findConfig('.');
  if (config === null) return readOptions(paths, given, language);
  const { readSettings } = await import('./config.ts');
  const settings = readSettings(config, language);
  return readOptions(paths, given, given.lang === undefined ? (settings.language ?? language) : language, settings);
}

/** What should never happen is told whole, so that it can be mended. */
function reportBug(error: unknown): void {
  const stack = error instanceof Error ? error.stack : String(error);
  writeAll(2, `docparse: internal error, please report it with these lines:\n${stack}\n`);
}

function print(text: string, path: string | null, language: Language): ExitCode {
  const output = openOutput(path, language);
  output.write(text);
  output.finish();
  return EXIT.done;
}

/** One line of talk. */
function say(line: string): void {
  try {
    writeAll(2, `docparse: ${line.replace(/\s*\n\s*/g, ' ')}\n`);
  } catch {
    // Nobody listens on stderr; the exit code still tells.
  }
}
