/** The main command: reads what is given and writes it in a format, document after document. */
import { realpathSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findDiagnostic, type Language, tellDiagnostic } from '../model/messages.ts';
import type { Result } from '../model/result.ts';
import type { OcrSettings } from '../read/ocr/recognise-pages.ts';
import { FORMATS, type Format, type FormatName } from '../render/formats.ts';
import { type Renderer, type RenderSettings, TooManyRows } from '../render/renderer.ts';
import { wantsColours } from './colour.ts';
import { EXIT, type ExitCode } from './exit-code.ts';
import { expandInputs, type Inputs, readInput } from './inputs.ts';
import type { ReadOptions } from './options.ts';
import { isBrokenPipe, type Output, openOutput } from './output.ts';
import { type ReadFile, type ReadSettings, readDocuments } from './read-documents.ts';
import { createCorrector, createFilter, hasErrors, readLexicon } from './reading.ts';
import { isTerminal } from './terminal.ts';
import { USAGE, UsageError } from './usage-error.ts';

export async function runRead(options: ReadOptions, say: (line: string) => void): Promise<ExitCode> {
  const { language, output: outputPath } = options;
  if (isForTerminal(options) && formatOf(options)?.isBinary)
    throw new UsageError(USAGE.binaryToTerminal(options.format)[language]);
  const inputs = await expandInputs(options.paths, options);
  refuseOverwriting(inputs, outputPath, language);
  const output = openOutput(outputPath, language);
  try {
    const worst = await writeAllDocuments(inputs, options, output, say);
    output.finish();
    return worst;
  } catch (error) {
    // What a closed pipe did not take can't be finished, and need not.
    if (!isBrokenPipe(error)) output.abandon();
    if (error instanceof TooManyRows) throw new UsageError(USAGE.tooManyRows(options.format, error.most)[language]);
    throw error;
  }
}

async function writeAllDocuments(
  { files, isList }: Inputs,
  options: ReadOptions,
  output: Output,
  say: (line: string) => void,
): Promise<ExitCode> {
  const { from, encoding, limits } = options;
  const keep = await createFilter(options);
  const corrector = await createCorrector(options);
  const lexicon = await readLexicon(options);
  const withContent = formatOf(options)?.needsContent === true;
  const settings: ReadSettings = { from, encoding, limits, lexicon, withContent };
  let renderer: Renderer | null = null;
  let worst: ExitCode = EXIT.done;
  for await (const input of openInputs(files, options, settings, say)) {
    if (input instanceof UsageError) {
      // One file of many that can't be read does not take the others away.
      if (!isList) throw input;
      say(input.message);
      worst = EXIT.usage;
      continue;
    }
    for await (const file of input.documents) {
      const { isInArchive } = file;
      const results = corrector ? file.results.map(corrector.correct) : file.results;
      if (worst === EXIT.done && results.some(hasErrors)) worst = EXIT.documentErrors;
      for (const result of results) reportErrors(result, file.path, options.language, say);
      renderer ??= await startRenderer(
        options,
        isList || input.areRecords || isInArchive || results.length > 1,
        output,
      );
      for (const result of options.format === 'text' ? results.slice(0, 1) : results) {
        for (const piece of renderer.add(keep(result))) output.write(piece);
      }
      if (input.areRecords) output.flush();
    }
  }
  for (const line of corrector?.tell(corrector.takeUses()) ?? []) say(line);
  renderer ??= await startRenderer(options, isList, output);
  output.write(await renderer.end());
  return worst;
}

interface Input {
  documents: Iterable<ReadFile> | AsyncIterable<ReadFile>;
  areRecords: boolean;
}

/** One after the other, or read by several threads; in their order either way. */
async function* openInputs(
  files: Inputs['files'],
  options: ReadOptions,
  settings: ReadSettings,
  say: (line: string) => void,
): AsyncGenerator<Input | UsageError> {
  const paths = files.map(({ path }) => path);
  // The content of a document does not go from thread to thread, and records are read from one stream.
  if (options.jobs > 1 && paths.length > 1 && !paths.includes('-') && !settings.withContent && !options.areRecords) {
    const { readSideBySide } = await import('./batch/side-by-side.ts');
    for await (const read of readSideBySide(paths, options))
      yield read instanceof UsageError ? read : { documents: read, areRecords: false };
    return;
  }
  for (const path of paths) {
    try {
      yield await openInput(path, options, { ...settings, ocr: ocrSettings(options, path, say) });
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      yield error;
    }
  }
}

/** Asked for as lines of JSON, the standard input may be lines of JSON too. */
async function openInput(path: string, options: ReadOptions, settings: ReadSettings): Promise<Input> {
  const { areRecords, format, from, limits, language } = options;
  if (areRecords || (path === '-' && format === 'ndjson' && from === null)) {
    const { openRecords, readRecords } = await import('./records.ts');
    const chunks = await openRecords(path, areRecords, language);
    if (chunks) return { documents: readRecords(chunks, settings), areRecords: true };
  }
  const bytes = await readInput(path, limits.maxBytes, language);
  return { documents: readDocuments({ path, bytes }, settings), areRecords: false };
}

/** Recognising takes seconds a page, so each is told. */
function ocrSettings({ ocr, language }: ReadOptions, path: string, say: (line: string) => void): OcrSettings {
  const onPage = (done: number, count: number) => say(`${nameOf(path, language)}: OCR ${done}/${count}`);
  return { mode: ocr, workers: Math.min(availableParallelism(), MOST_OCR_WORKERS), onPage };
}
/** Each takes some 200 MB. */
const MOST_OCR_WORKERS = 4;

async function startRenderer(options: ReadOptions, isList: boolean, output: Output): Promise<Renderer> {
  const renderer = await createRenderer(options, isList);
  output.write(renderer.begin());
  return renderer;
}

async function createRenderer(options: ReadOptions, isList: boolean): Promise<Renderer> {
  const { format, language, excel, columns, withText } = options;
  if (format === 'text') return { begin: () => '', add: ({ source }) => [source.text ?? ''], end: () => '' };
  if (format === 'lines') return (await import('../render/lines.ts')).createLinesRenderer();
  if (format === 'tasks') return (await import('../render/tasks.ts')).createTasksRenderer(options.task);
  const isTerminal = isForTerminal(options);
  const settings: RenderSettings = {
    language,
    excel,
    columns,
    withText,
    isList,
    colours: wantsColours(isTerminal, options.mayColour, process.env),
    width: isTerminal ? process.stdout.columns || DEFAULT_WIDTH : Number(process.env.COLUMNS) || DEFAULT_WIDTH,
  };
  return (await FORMATS[format].load())(settings);
}

const DEFAULT_WIDTH = 100;

function isForTerminal({ output }: ReadOptions): boolean {
  return (output === null || output === '-') && isTerminal(1);
}

/** Null for the views that are no format. */
function formatOf({ format }: ReadOptions): Format | null {
  return format in FORMATS ? FORMATS[format as FormatName] : null;
}

const STANDARD_INPUT = { vi: 'đầu vào chuẩn', en: 'standard input' };

function nameOf(path: string, language: Language): string {
  return path.replace(/^-(?=$|:)/, STANDARD_INPUT[language]);
}

/** Errors are told in a line each; warnings are in the result and the summary. */
function reportErrors(result: Result, path: string, language: Language, say: (line: string) => void): void {
  for (const found of result.diagnostics) {
    if (found.severity !== 'error') continue;
    const code = findDiagnostic(found.code) ? ` [${found.code}]` : '';
    say(`${nameOf(path, language)}: ${tellDiagnostic(found, language)}${code}`);
  }
}

function refuseOverwriting({ files }: Inputs, outputPath: string | null, language: Language): void {
  if (outputPath === null || outputPath === '-') return;
  const target = realPathOf(outputPath);
  const isInput = target !== null && files.some(({ path }) => path !== '-' && realPathOf(path) === target);
  if (isInput) throw new UsageError(USAGE.outputIsInput(outputPath)[language]);
}

function realPathOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}
