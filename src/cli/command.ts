/** The command line: its options, their words in both languages, and what is asked for. */
import { Command, CommanderError, Option } from 'commander';
import type { Language } from '../model/messages.ts';
import { COLUMN_KEYS } from '../render/columns.ts';
import { FORMAT_NAMES, FORMATS } from '../render/formats.ts';
import { version } from '../version.ts';
import { HELP } from './help.ts';
import {
  COMMANDS,
  ENCODING_NAMES,
  type Given,
  INPUT_FORMS,
  LANGUAGES,
  RECORDS_FORM,
  type Request,
  SHELLS,
} from './options.ts';
import { chosenFormat, textOf } from './read-options.ts';
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
  const given = command.opts<Given>();
  const named = namedCommand(command.args, argv);
  if (named === null) return { kind: 'read', paths: command.args, given };
  const output = textOf(given, 'output');
  const operands = command.args.slice(1);
  if (named === 'view') return viewRequest(operands, given, language);
  if (named === 'serve') return serveRequest(operands, given, language);
  if (named === 'watch') return watchRequest(operands, given, language);
  if (named === 'completion') return completionRequest(operands, output, language);
  if (named === 'schema') return schemaRequest(operands, output, language);
  if (named === 'explain') return explainRequest(operands, output, language);
  const asJson = chosenFormat(given, language) === 'json';
  return lookupRequest(operands, { asJson, output }, language);
}

/** A few lines for who called the program without anything. */
export function shortHelp(language: Language): string {
  return `${HELP[language].short}\n`;
}

export interface OptionWords {
  /** `--output`, then `-o`. */
  names: string[];
  description: string;
  /** What `--help` calls the value; null where there is none. */
  placeholder: string | null;
  choices: readonly string[] | null;
  /** Whether several of them may be named, separated by commas. */
  isList: boolean;
}

const LISTS: readonly (string | undefined)[] = ['--format', '--columns'];

/** The options as they are defined, for who tells of them. */
export function listOptions(language: Language): OptionWords[] {
  const command = createCommand(language);
  return command
    .createHelp()
    .visibleOptions(command)
    .map(({ long, short, description, flags, argChoices }) => ({
      names: [long, short].filter((name) => name !== undefined),
      description,
      placeholder: /<(.+)>/.exec(flags)?.[1] ?? null,
      choices: argChoices ?? null,
      isList: LISTS.includes(long),
    }));
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
    .addOption(new Option('--columns <keys>', words.columns).choices([...COLUMN_KEYS]).argParser((given) => given))
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
    .addOption(new Option('--from <form>', words.from).choices([...INPUT_FORMS, RECORDS_FORM]))
    .addOption(new Option('--encoding <name>', words.encoding).choices([...ENCODING_NAMES]))
    .option('--lexicon <file>', words.lexicon)
    .option('--patch <file>', words.patch)
    .option('--host <name>', words.host)
    .option('--port <number>', words.port)
    .option('--open', words.open)
    .option('--keep <folder>', words.keep)
    .option('--no-config', words.noConfig)
    .option('--print-config', words.printConfig)
    .option('--max-bytes <size>', words.maxBytes)
    .option('--max-pages <number>', words.maxPages)
    .option('--timeout <seconds>', words.timeout)
    .option('--ocr', words.ocr)
    .option('--no-ocr', words.noOcr)
    .option('--with-text', words.withText)
    .addOption(new Option('--lang <language>', words.lang).choices([...LANGUAGES]))
    .option('--no-color', words.noColor);
}

/** The command that is the first operand, unless it stands behind `--` and is therefore a file. */
function namedCommand(operands: readonly string[], argv: readonly string[]): (typeof COMMANDS)[number] | null {
  const separator = argv.indexOf('--');
  const behind = separator < 0 ? 0 : argv.length - separator - 1;
  return operands.length > behind ? (COMMANDS.find((name) => name === operands[0]) ?? null) : null;
}

function schemaRequest([unneeded]: readonly string[], output: string | null, language: Language): Request {
  if (unneeded !== undefined) throw new UsageError(USAGE.unneededOperand('schema', unneeded)[language]);
  return { kind: 'schema', output };
}

function explainRequest([code, unneeded]: readonly string[], output: string | null, language: Language): Request {
  if (unneeded !== undefined) throw new UsageError(USAGE.unneededOperand('explain', unneeded)[language]);
  return { kind: 'explain', code: code ?? null, output };
}

function watchRequest(paths: string[], given: Given, language: Language): Request {
  if (paths[1] !== undefined) throw new UsageError(USAGE.unneededOperand('watch', paths[1])[language]);
  return { kind: 'watch', paths, given };
}

function viewRequest(paths: string[], given: Given, language: Language): Request {
  if (paths.length === 0 && given.filesFrom === undefined) throw new UsageError(USAGE.viewWithoutFile()[language]);
  return { kind: 'view', paths, given };
}

function serveRequest([unneeded]: readonly string[], given: Given, language: Language): Request {
  if (unneeded !== undefined) throw new UsageError(USAGE.unneededOperand('serve', unneeded)[language]);
  return { kind: 'serve', paths: [], given };
}

function completionRequest(
  [asked = '', unneeded]: readonly string[],
  output: string | null,
  language: Language,
): Request {
  const shell = SHELLS.find((name) => name === asked);
  if (!shell) throw new UsageError(USAGE.badChoice('docparse completion', asked, SHELLS)[language]);
  if (unneeded !== undefined) throw new UsageError(USAGE.unneededOperand('completion', unneeded)[language]);
  return { kind: 'completion', shell, output };
}

function lookupRequest(
  names: string[],
  { asJson, output }: { asJson: boolean; output: string | null },
  language: Language,
): Request {
  if (names.length === 0) throw new UsageError(USAGE.lookupWithoutName()[language]);
  return { kind: 'lookup', names, asJson, output };
}

/** Commander's messages span lines and are English only; what they speak of is taken out of them. */
function tellCommanderError({ code, message }: CommanderError, language: Language): string {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const option = quoted.split(/[ ,]+/).find((part) => part.startsWith('--')) ?? quoted;
  const similar = /\(Did you mean (?:one of )?([^()?]+)\??\)/.exec(message)?.[1] ?? null;
  if (code === 'commander.unknownOption') return USAGE.unknownOption(quoted, similar)[language];
  if (code === 'commander.optionMissingArgument') return USAGE.missingValue(option)[language];
  const choice = /argument '(.*)' is invalid\. Allowed choices are (.*)\.$/s.exec(message);
  if (choice) return USAGE.badChoice(option, choice[1] ?? '', (choice[2] ?? '').split(', '))[language];
  return message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
}
