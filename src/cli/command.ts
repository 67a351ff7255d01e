/** The command line: its options, their words in both languages, and what they come to. */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../model/messages.ts';
import { DEFAULT_LIMITS } from '../read/budget.ts';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../render/formats.ts';
import { version } from '../version.ts';
import { HELP } from './help.ts';
import {
  type BatchOptions,
  DEBUG_VIEWS,
  ENCODING_NAMES,
  INPUT_FORMS,
  LANGUAGES,
  type ReadOptions,
  type Request,
} from './options.ts';
import { USAGE, UsageError } from './usage-error.ts';

/** Throws a UsageError for a command line that can't be followed. */
export function parseCommandLine(argv: readonly string[], language: Language): Request {
  const command = createCommand(language);
  let printed = '';
  command.configureOutput({ writeOut: (text) => (printed += text), writeErr: () => {} });
  try {
    command.parse(argv, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { kind: 'print', text: printed };
    throw new UsageError(tellCommanderError(error, language));
  }
  const named = namedCommand(command.args, argv);
  const options = readOptions(command, language);
  if (named === 'schema') return schemaRequest(options, language);
  if (named === 'explain') return explainRequest(options, language);
  if (named === 'lookup') return lookupRequest(options, language);
  return { kind: 'read', options };
}

/** A few lines for who called the program without anything. */
export function shortHelp(language: Language): string {
  return `${HELP[language].short}\n`;
}

function createCommand(language: Language): Command {
  const words = HELP[language];
  const command = new Command('docparse')
    .usage(words.usage)
    .description(words.description)
    .argument('[files...]', words.files)
    .version(version, '-V, --version', words.version)
    .helpOption('-h, --help', words.help)
    .configureHelp({
      helpWidth: 100,
      styleTitle: (title) => words.titles[title] ?? title,
      optionDescription: ({ description, argChoices }) =>
        argChoices ? `${description} (${argChoices.join(', ')})` : description,
    })
    .addHelpText('after', `\n${words.after}`)
    .exitOverride();
  for (const name of FORMAT_NAMES) command.option(`--${name}`, FORMATS[name][language]);
  return command
    .addOption(new Option('--format <name>', words.format).choices(FORMAT_NAMES).argParser((given) => given))
    .option('--excel', words.excel)
    .option('--text', words.text)
    .option('--debug <view>', words.debug)
    .option('-o, --output <file>', words.output)
    .option('--out-dir <folder>', words.outDir)
    .option('--resume', words.resume)
    .option('--jobs <number>', words.jobs)
    .option('--max-memory <size>', words.maxMemory)
    .option('-q, --quiet', words.quiet)
    .option('--files-from <file>', words.filesFrom)
    .option('--agency <name>', words.agency)
    .option('--include-collective', words.includeCollective)
    .addOption(new Option('--from <form>', words.from).choices([...INPUT_FORMS, RECORDS]))
    .addOption(new Option('--encoding <name>', words.encoding).choices([...ENCODING_NAMES]))
    .option('--lexicon <file>', words.lexicon)
    .option('--no-config', words.noConfig)
    .option('--max-bytes <size>', words.maxBytes)
    .option('--timeout <seconds>', words.timeout)
    .option('--with-text', words.withText)
    .addOption(new Option('--lang <language>', words.lang).choices([...LANGUAGES]))
    .option('--no-color', words.noColor);
}

/** `schema`, `explain` or `lookup`, unless it stands behind `--` and is therefore a file. */
function namedCommand(operands: readonly string[], argv: readonly string[]): string | null {
  const separator = argv.indexOf('--');
  const behind = separator < 0 ? 0 : argv.length - separator - 1;
  return operands.length > behind ? (operands[0] ?? null) : null;
}

function schemaRequest({ paths, output }: ReadOptions, language: Language): Request {
  if (paths[1] !== undefined) throw new UsageError(USAGE.unneededOperand('schema', paths[1])[language]);
  return { kind: 'schema', output };
}

function explainRequest({ paths, output }: ReadOptions, language: Language): Request {
  if (paths[2] !== undefined) throw new UsageError(USAGE.unneededOperand('explain', paths[2])[language]);
  return { kind: 'explain', code: paths[1] ?? null, output };
}

function lookupRequest({ paths, output, format }: ReadOptions, language: Language): Request {
  const names = paths.slice(1);
  if (names.length === 0) throw new UsageError(USAGE.lookupWithoutName()[language]);
  return { kind: 'lookup', names, asJson: format === 'json', output };
}

/** As `--from` names lists of records, whose lines are documents or name them. */
const RECORDS = 'ndjson';

type Given = Record<string, string | boolean | undefined>;

function readOptions(command: Command, language: Language): ReadOptions {
  const given = command.opts<Given>();
  const text = (name: string) => textOf(given, name);
  if (given.includeCollective && given.agency === undefined) {
    throw new UsageError(USAGE.collectiveWithoutAgency()[language]);
  }
  const batch = readBatchOptions(given, language);
  return {
    paths: command.args,
    format: batch ? 'json' : chosenFormat(given, language),
    language,
    output: text('output'),
    agency: text('agency'),
    includeCollective: given.includeCollective === true,
    from: text('from') === RECORDS ? null : (text('from') as ReadOptions['from']),
    areRecords: text('from') === RECORDS,
    encoding: text('encoding') as ReadOptions['encoding'],
    limits: {
      maxBytes: readSize('--max-bytes', text('maxBytes'), language) ?? DEFAULT_LIMITS.maxBytes,
      timeout: readSeconds(text('timeout'), language) ?? DEFAULT_LIMITS.timeout,
    },
    lexicon: text('lexicon'),
    mayConfigure: given.config !== false,
    withText: given.withText === true,
    excel: given.excel === true,
    mayColour: given.color !== false,
    task: TASK.test(String(given.debug)) ? String(given.debug) : null,
    filesFrom: text('filesFrom'),
    batch,
  };
}

function textOf(given: Given, name: string): string | null {
  const value = given[name];
  return typeof value === 'string' ? value : null;
}

/** Options that say how a folder of outputs is written, or can't be. */
const BATCH_OPTIONS = { resume: '--resume', jobs: '--jobs', maxMemory: '--max-memory', quiet: '--quiet' } as const;
const NOT_IN_BATCH = { output: '--output', text: '--text', debug: '--debug' } as const;

function readBatchOptions(given: Given, language: Language): BatchOptions | null {
  const outDir = textOf(given, 'outDir');
  const misplaced = Object.entries(outDir === null ? BATCH_OPTIONS : NOT_IN_BATCH).find(([name]) => given[name]);
  if (misplaced) throw new UsageError(USAGE[outDir === null ? 'needsOutDir' : 'notIntoFolder'](misplaced[1])[language]);
  if (outDir === null) return null;
  if (given.from === RECORDS) throw new UsageError(USAGE.notIntoFolder(`--from ${RECORDS}`)[language]);
  const asked = [...askedFormats(given, language).keys()];
  const formats = FORMAT_NAMES.filter((name) => asked.includes(name));
  if (given.excel && !formats.includes('csv')) formats.push('csv');
  return {
    outDir,
    formats: formats.length > 0 ? formats : ['json'],
    jobs: readJobs(textOf(given, 'jobs'), language),
    maxMemory: readSize('--max-memory', textOf(given, 'maxMemory'), language),
    resume: given.resume === true,
    quiet: given.quiet === true,
  };
}

function readJobs(given: string | null, language: Language): number | null {
  if (given === null || given === 'auto') return null;
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

const UNITS = { k: 2 ** 10, m: 2 ** 20, g: 2 ** 30 };

/** `500000`, `300M`, `2G`. */
function readSize(option: string, given: string | null, language: Language): number | null {
  if (given === null) return null;
  const found = /^(\d+(?:\.\d+)?)\s*([kmg])?(?:i?b)?$/i.exec(given);
  const size = Number(found?.[1]) * (UNITS[found?.[2]?.toLowerCase() as keyof typeof UNITS] ?? 1);
  if (!found || size < 1) throw new UsageError(USAGE.badNumber(option, given, '300M')[language]);
  return Math.floor(size);
}

function readSeconds(given: string | null, language: Language): number | null {
  if (given === null) return null;
  if (!/^\d+(?:\.\d+)?$/.test(given) || Number(given) <= 0)
    throw new UsageError(USAGE.badNumber('--timeout', given, '60')[language]);
  return Number(given);
}

function chosenFormat(given: Given, language: Language): ReadOptions['format'] {
  const asked = new Map<ReadOptions['format'], string>(askedFormats(given, language));
  if (given.text) asked.set('text', '--text');
  if (given.debug) asked.set(debugView(String(given.debug), language), `--debug ${given.debug}`);
  if (given.excel && asked.size === 0) asked.set('csv', '--csv');
  if (asked.size > 1) throw new UsageError(USAGE.severalFormats([...asked.values()])[language]);
  if (given.excel && !asked.has('csv')) throw new UsageError(USAGE.excelWithoutCsv()[language]);
  return [...asked.keys()][0] ?? 'summary';
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

/** Commander's messages span lines and are English only; what they speak of is taken out of them. */
function tellCommanderError({ code, message }: CommanderError, language: Language): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const option = quoted.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? quoted;
  const similar = /\(Did you mean (?:one of )?([^)?]+)\??\)/.exec(message)?.[1] ?? null;
  if (code === 'commander.unknownOption') return USAGE.unknownOption(quoted, similar)[language];
  if (code === 'commander.optionMissingArgument') return USAGE.missingValue(option)[language];
  const choice = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(message);
  if (choice) return USAGE.badChoice(option, choice[1] ?? '', (choice[2] ?? '').split(', '))[language];
  return message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
}
