/** What a command line asks for. */
import type { Language } from '../model/messages.ts';
import type { Limits } from '../read/budget.ts';
import type { FormName } from '../read/forms.ts';
import type { OcrSettings } from '../read/ocr/recognise-pages.ts';
import type { ColumnKey } from '../render/columns.ts';
import type { FormatName } from '../render/formats.ts';
import type { EncodingName } from '../text/decode.ts';

export type Request =
  /** What is left to the settings of the project is not yet settled. */
  | { kind: 'read' | 'watch' | 'view' | 'serve'; paths: string[]; given: Given }
  | { kind: 'schema'; output: string | null }
  | { kind: 'lookup'; names: string[]; asJson: boolean; output: string | null }
  | { kind: 'explain'; code: string | null; output: string | null }
  | { kind: 'completion'; shell: (typeof SHELLS)[number]; output: string | null }
  /** `--help`, `--version`: text to print. */
  | { kind: 'print'; text: string };

/** Options as they stand on the command line. */
export type Given = Record<string, string | boolean | undefined>;

/** What a project sets (`docparse.config.json`) for all runs that don't say otherwise. */
export interface Settings {
  /** The first of them where a run writes one. */
  formats?: readonly FormatName[] | undefined;
  columns?: readonly ColumnKey[] | undefined;
  language?: Language | undefined;
  limits?: { maxBytes?: number | undefined; timeout?: number | undefined; maxPages?: number | undefined } | undefined;
}

export interface ReadOptions {
  paths: string[];
  /** `text` prints the source text, `lines` shows every line's place, `tasks` why the tasks read as they do. */
  format: FormatName | 'text' | (typeof DEBUG_VIEWS)[number];
  /** The task that is asked about; null for all. */
  task: string | null;
  language: Language;
  output: string | null;
  agency: string | null;
  includeCollective: boolean;
  from: FormName | null;
  /** `--from ndjson`: the inputs are lines of records, not documents. */
  areRecords: boolean;
  encoding: EncodingName | null;
  limits: Limits;
  ocr: OcrSettings['mode'];
  /** Path of an own table of bodies. */
  lexicon: string | null;
  /** Path of a file of corrections. */
  patch: string | null;
  /** Whether a configuration file is looked for. */
  mayConfigure: boolean;
  withText: boolean;
  excel: boolean;
  /** Of the task matrix; null for all. */
  columns: readonly ColumnKey[] | null;
  /** Whether the settings that hold are printed, and nothing is read. */
  printsConfig: boolean;
  /** False when `--no-color` forbids them. */
  mayColour: boolean;
  /** A file with paths, or `-`. */
  filesFrom: string | null;
  /** Threads that read: without being asked one for one output, as many as there are processors for a folder of outputs. */
  jobs: number;
  /** Bytes that a worker may hold; null for what Node allows. */
  maxMemory: number | null;
  /** Set by `--out-dir`. */
  batch: BatchOptions | null;
}

/** Where the page of `docparse serve` is. */
export interface ServeOptions {
  /** A name or number of this machine. */
  host: string;
  /** 0 for any that is free. */
  port: number;
  /** Whether the page is opened in the browser. */
  opens: boolean;
  /** Folder in which uploads, results and corrections are kept; null for none. */
  keep: string | null;
}

/** A folder of outputs, one for each input and format. */
export interface BatchOptions {
  outDir: string;
  /** In the order of the table of formats. */
  formats: FormatName[];
  resume: boolean;
  quiet: boolean;
}

/** Names of the forms of input; a test holds them equal to the readers' table, which the start of the program does not load. */
export const INPUT_FORMS = [
  'txt',
  'md',
  'html',
  'docx',
  'odt',
  'rtf',
  'doc',
  'pdf',
  'jpeg',
  'png',
  'tiff',
] as const satisfies readonly FormName[];
/** What `--from` calls lists of records, whose lines are documents or name them. */
export const RECORDS_FORM = 'ndjson';
/** Like the forms, the encodings. */
export const ENCODING_NAMES = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'viscii',
  'tcvn3',
  'vni',
  'windows-1252',
] as const satisfies readonly EncodingName[];
export const LANGUAGES = ['vi', 'en'] as const;
export const DEBUG_VIEWS = ['lines', 'tasks'] as const;
export const SHELLS = ['bash', 'zsh', 'fish'] as const;
/** First operands that are no files. */
export const COMMANDS = ['schema', 'explain', 'lookup', 'watch', 'completion', 'view', 'serve'] as const;
