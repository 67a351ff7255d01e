/** From what a command line gives to what a run does. */
import { availableParallelism } from 'node:os';
import type { Language } from '../model/messages.ts';
import { DEFAULT_LIMITS } from '../read/budget.ts';
import { COLUMN_KEYS, type ColumnKey } from '../render/columns.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../render/formats.ts';
import {
  type BatchOptions,
  DEBUG_VIEWS,
  type Given,
  RECORDS_FORM,
  type ReadOptions,
  type ServeOptions,
  type Settings,
} from './options.ts';
import { parseSize } from './size.ts';
import { USAGE, UsageError } from './usage-error.ts';

/** Throws a UsageError for options that can't be followed. `settings` are those of the project, which hold where nothing is given. */
export function readOptions(paths: string[], given: Given, language: Language, settings: Settings = {}): ReadOptions {
  const text = (name: string) => textOf(given, name);
  if (given.includeCollective && given.agency === undefined) {
    throw new UsageError(USAGE.collectiveWithoutAgency()[language]);
  }
  const batch = readBatchOptions(given, language, settings);
  const format = batch ? 'json' : chosenFormat(given, language, settings);
  return {
    paths,
    format,
    language,
    output: text('output'),
    agency: text('agency'),
    includeCollective: given.includeCollective === true,
    from: text('from') === RECORDS_FORM ? null : (text('from') as ReadOptions['from']),
    areRecords: text('from') === RECORDS_FORM,
    encoding: text('encoding') as ReadOptions['encoding'],
    limits: {
      maxBytes:
        readSize('--max-bytes', text('maxBytes'), language) ?? settings.limits?.maxBytes ?? DEFAULT_LIMITS.maxBytes,
      timeout: readSeconds(text('timeout'), language) ?? settings.limits?.timeout ?? DEFAULT_LIMITS.timeout,
      maxPages:
        readCount('--max-pages', text('maxPages'), language) ?? settings.limits?.maxPages ?? DEFAULT_LIMITS.maxPages,
    },
    ocr: given.ocr === undefined ? 'auto' : given.ocr === true ? 'always' : 'never',
    lexicon: text('lexicon'),
    patch: text('patch'),
    mayConfigure: given.config !== false,
    withText: given.withText === true,
    excel: given.excel === true,
    columns: readColumns(text('columns'), batch?.formats ?? [format], language) ?? settings.columns ?? null,
    printsConfig: given.printConfig === true,
    mayColour: given.color !== false,
    task: TASK.test(String(given.debug)) ? String(given.debug) : null,
    filesFrom: text('filesFrom'),
    jobs: readJobs(text('jobs') ?? (batch ? 'auto' : '1'), language),
    maxMemory: readMemory(text('maxMemory'), language),
    batch,
  };
}

/** Where `docparse serve` listens: on this machine alone unless asked otherwise. */
export function readServeOptions(given: Given, language: Language): ServeOptions {
  const port = textOf(given, 'port') ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65535)
    throw new UsageError(USAGE.badNumber('--port', port, String(DEFAULT_PORT))[language]);
  return {
    host: textOf(given, 'host') ?? '127.0.0.1',
    port: Number(port),
    opens: given.open === true,
    keep: textOf(given, 'keep'),
  };
}

const DEFAULT_PORT = 7390;

export function textOf(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' ? value : null;
}

/** Options that say how a folder of outputs is written, or can't be. */
const BATCH_OPTIONS = { resume: '--resume', quiet: '--quiet' } as const;
const NOT_IN_BATCH = { output: '--output', text: '--text', debug: '--debug' } as const;

function readBatchOptions(given: Given, language: Language, settings: Settings): BatchOptions | null {
  const outDir = textOf(given, 'outDir');
  const misplaced = Object.entries(outDir === null ? BATCH_OPTIONS : NOT_IN_BATCH).find(([name]) => given[name]);
  if (misplaced) throw new UsageError(USAGE[outDir === null ? 'needsOutDir' : 'notIntoFolder'](misplaced[1])[language]);
  if (outDir === null) return null;
  if (given.from === RECORDS_FORM) throw new UsageError(USAGE.notIntoFolder(`--from ${RECORDS_FORM}`)[language]);
  const asked = [...askedFormats(given, language).keys()];
  const formats = FORMAT_NAMES.filter((name) => asked.includes(name));
  if (given.excel && !formats.includes('csv')) formats.push('csv');
  return {
    outDir,
    formats: formats.length > 0 ? formats : [...(settings.formats ?? ['json'])],
    resume: given.resume === true,
    quiet: given.quiet === true,
  };
}

function readCount(option: string, given: string | null, language: Language): number | null {
  if (given === null) return null;
  if (!/^[1-9]\d{0,8}$/.test(given)) throw new UsageError(USAGE.badNumber(option, given, '500')[language]);
  return Number(given);
}

function readJobs(given: string, language: Language): number {
  if (given === 'auto') return availableParallelism();
  if (!/^[1-9]\d{0,2}$/.test(given)) throw new UsageError(USAGE.badNumber('--jobs', given, '4')[language]);
  return Number(given);
}

const TASK = /^T\d+$/;

/** A view, or the id of the task that is asked about. */
function debugView(asked: string, language: Language): (typeof DEBUG_VIEWS)[number] {
  if (TASK.test(asked)) return 'tasks';
  const view = DEBUG_VIEWS.find((name) => name === asked);
  if (!view) throw new UsageError(USAGE.badChoice('--debug', asked, [...DEBUG_VIEWS, 'T1'])[language]);
  return view;
}

function readSize(option: string, given: string | null, language: Language): number | null {
  if (given === null) return null;
  const size = parseSize(given);
  if (size === null) throw new UsageError(USAGE.badNumber(option, given, '300M')[language]);
  return size;
}

/** Bytes in which a worker can start at all. */
const LEAST_MEMORY = 32 * 2 ** 20;

function readMemory(given: string | null, language: Language): number | null {
  const size = readSize('--max-memory', given, language);
  if (size !== null && size < LEAST_MEMORY) throw new UsageError(USAGE.tooLittleMemory(given!)[language]);
  return size;
}

/** `task,lead,deadline`. */
function readColumns(
  given: string | null,
  formats: readonly ReadOptions['format'][],
  language: Language,
): ColumnKey[] | null {
  if (given === null) return null;
  if (!formats.some((name) => MATRIX_FORMATS.includes(name))) {
    throw new UsageError(USAGE.columnsWithoutMatrix(MATRIX_FORMATS)[language]);
  }
  return given.split(',').map((word) => {
    const key = COLUMN_KEYS.find((known) => known === word.trim());
    if (!key) throw new UsageError(USAGE.badChoice('--columns', word, COLUMN_KEYS)[language]);
    return key;
  });
}

const MATRIX_FORMATS: readonly string[] = FORMAT_NAMES.filter((name) => FORMATS[name].hasColumns);

function readSeconds(given: string | null, language: Language): number | null {
  if (given === null) return null;
  if (!/^\d+(?:\.\d+)?$/.test(given) || Number(given) <= 0)
    throw new UsageError(USAGE.badNumber('--timeout', given, '60')[language]);
  return Number(given);
}

/** The one format of a run. */
export function chosenFormat(given: Given, language: Language, settings: Settings = {}): ReadOptions['format'] {
  const asked = new Map<ReadOptions['format'], string>(askedFormats(given, language));
  if (given.text) asked.set('text', '--text');
  if (given.debug) asked.set(debugView(String(given.debug), language), `--debug ${given.debug}`);
  if (given.excel && asked.size === 0) asked.set('csv', '--csv');
  if (asked.size > 1) throw new UsageError(USAGE.severalFormats([...asked.values()])[language]);
  if (given.excel && !asked.has('csv')) throw new UsageError(USAGE.excelWithoutCsv()[language]);
  return [...asked.keys()][0] ?? settings.formats?.[0] ?? 'summary';
}

/** The formats that are named, each with the words that name it: `--csv`, `--format json,csv`. */
function askedFormats(given: Given, language: Language): Map<FormatName, string> {
  const asked = new Map<FormatName, string>();
  for (const name of FORMAT_NAMES) if (given[name]) asked.set(name, `--${name}`);
  for (const word of textOf(given, 'format')?.split(',') ?? []) {
    const name = FORMAT_NAMES.find((known) => known === word.trim());
    if (!name) throw new UsageError(USAGE.badChoice('--format', word, FORMAT_NAMES)[language]);
    asked.set(name, `--format ${name}`);
  }
  return asked;
}
