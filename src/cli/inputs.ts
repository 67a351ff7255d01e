/** What is read: files, the documents of folders, those that fit a pattern, and the standard input. */
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join, resolve, sep } from 'node:path';
import type { Language } from '../model/messages.ts';
import { createIgnoring, type IsIgnored } from './ignoring.ts';
import { cannotRead, USAGE, UsageError } from './usage-error.ts';

export interface InputFile {
  /** `-` is the standard input. */
  path: string;
  /** The folder that was given, where the file was found in one. */
  folder: string | null;
}

export interface Inputs {
  /** In the order given, those of a folder sorted. */
  files: InputFile[];
  /** Whether several documents were asked for: several paths, a folder, a pattern or a list. */
  isList: boolean;
}

export interface InputOptions {
  language: Language;
  /** A file with paths, or `-`. */
  filesFrom?: string | null;
  /** A folder that is not looked into. */
  leaveOut?: string | null;
  /** Whether a path of the list that isn't there is left to who reads it. */
  mayMiss?: boolean;
}

/** Finds out what is there before anything is read. In folders only known extensions count; a file that is named is read whatever its name. */
export async function expandInputs(operands: readonly string[], options: InputOptions): Promise<Inputs> {
  const { language, filesFrom = null } = options;
  const files: InputFile[] = [];
  let isList = operands.length > 1 || filesFrom !== null;
  for (const operand of operands) {
    const found = operand === '-' ? [fileAt(operand)] : await expandOperand(operand, options);
    if (found.length !== 1 || found[0]?.folder !== null) isList = true;
    for (const file of found) files.push(file);
  }
  if (filesFrom === null) return { files, isList };
  const { readPathList } = await import('./path-list.ts');
  for (const path of readPathList(filesFrom, language)) {
    for (const file of await expandListed(path, options)) files.push(file);
  }
  return { files, isList };
}

function fileAt(path: string): InputFile {
  return { path, folder: null };
}

async function expandOperand(operand: string, options: InputOptions): Promise<InputFile[]> {
  const stats = statOf(operand, options.language);
  if (stats) return stats.isDirectory() ? expandFolder(operand, options) : [fileAt(operand)];
  if (!/[*?[\]{}]/.test(operand)) throw new UsageError(USAGE.missingFile(operand)[options.language]);
  return expandPattern(operand, options);
}

/** Paths of a list are taken as they are: a bracket in them is a bracket. */
async function expandListed(path: string, options: InputOptions): Promise<InputFile[]> {
  const stats = statOf(path, options.language);
  if (!stats && !options.mayMiss) throw new UsageError(USAGE.missingFile(path)[options.language]);
  return stats?.isDirectory() ? expandFolder(path, options) : [fileAt(path)];
}

async function expandFolder(folder: string, { language, leaveOut }: InputOptions): Promise<InputFile[]> {
  const extensions = await knownExtensions();
  const isIgnored = createIgnoring(folder, language);
  const outside = leaveOut ? resolve(leaveOut) : null;
  const found = await listDocuments(folder, { extensions, isIgnored, outside, language });
  if (found.length === 0) throw new UsageError(USAGE.emptyFolder(folder, extensions)[language]);
  return found.map((path) => ({ path, folder }));
}

async function expandPattern(pattern: string, { language, leaveOut }: InputOptions): Promise<InputFile[]> {
  const { findByPattern } = await import('./glob.ts');
  const { folder, paths } = findByPattern(pattern);
  const extensions = await knownExtensions();
  const isIgnored = createIgnoring(folder, language);
  const outside = leaveOut ? resolve(leaveOut) + sep : null;
  const namesEnding = /\.[^*?[\]/]+$/.test(pattern);
  const files: InputFile[] = [];
  for (const path of paths) {
    const isMeant = namesEnding || extensions.includes(extname(path).toLowerCase());
    if (!isMeant || (outside !== null && resolve(path).startsWith(outside))) continue;
    if (!(await isIgnored(path, false))) files.push({ path, folder });
  }
  if (files.length === 0) throw new UsageError(USAGE.emptyPattern(pattern)[language]);
  return files;
}

/** The bytes of a file; null when they are more than `most`. */
export async function readInput(path: string, most: number, language: Language): Promise<Uint8Array | null> {
  try {
    if (path === '-') return await readStandardInput(most);
    return statSync(path).size > most ? null : readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

async function readStandardInput(most: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > most) return null;
  }
  return Buffer.concat(chunks);
}

/** Endings of the names of documents. */
export async function knownExtensions(): Promise<readonly string[]> {
  return (await import('../read/forms.ts')).FOLDER_EXTENSIONS;
}

/** Null when nothing is there. */
function statOf(path: string, language: Language): Stats | null {
  try {
    return statSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

interface Walk {
  extensions: readonly string[];
  isIgnored: IsIgnored;
  /** The folder of the outputs, which are no inputs. */
  outside: string | null;
  language: Language;
}

/** Documents below a folder, by name. Hidden files, lock files of Word (`~$`), linked folders, installed packages and what is ignored are left out. */
async function listDocuments(folder: string, walk: Walk): Promise<string[]> {
  if (walk.outside !== null && resolve(folder) === walk.outside) return [];
  const found: string[] = [];
  for (const entry of readFolder(folder, walk.language)) {
    if (isHidden(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (await walk.isIgnored(path, true)) continue;
      for (const document of await listDocuments(path, walk)) found.push(document);
    } else if (isDocument(entry, path, walk.extensions) && !(await walk.isIgnored(path, false))) found.push(path);
  }
  return found;
}

/** Hidden files, lock files of Word and installed packages are no documents. */
export function isHidden(name: string): boolean {
  return /^(?:\.|~\$|node_modules$)/.test(name);
}

function readFolder(folder: string, language: Language): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    throw cannotRead(folder, error, language);
  }
}

function isDocument(entry: Dirent, path: string, extensions: readonly string[]): boolean {
  if (!extensions.includes(extname(entry.name).toLowerCase())) return false;
  return entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile() === true);
}
