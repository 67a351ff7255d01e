/** What is read: files, the documents of folders, and the standard input. */
import { type Dirent, readdirSync, readFileSync, type Stats, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Language } from '../model/messages.ts';
import { reasonOf, USAGE, UsageError } from './usage-error.ts';

export interface Inputs {
  /** In the order given, those of a folder sorted; `-` is the standard input. */
  paths: string[];
  /** Whether several documents were asked for: several paths or a folder. */
  isList: boolean;
}

/** Finds out what is there before anything is read. In folders only known extensions count; a file that is named is read whatever its name. */
export async function expandInputs(paths: readonly string[], language: Language): Promise<Inputs> {
  const expanded: string[] = [];
  let isList = paths.length > 1;
  for (const path of paths) {
    if (path === '-' || !statOf(path, language).isDirectory()) {
      expanded.push(path);
      continue;
    }
    isList = true;
    const extensions = await knownExtensions();
    const documents = listDocuments(path, extensions, language);
    if (documents.length === 0) throw new UsageError(USAGE.emptyFolder(path, extensions)[language]);
    for (const document of documents) expanded.push(document);
  }
  return { paths: expanded, isList };
}

export async function readInput(path: string, language: Language): Promise<Uint8Array> {
  try {
    return path === '-' ? await readStandardInput() : readFileSync(path);
  } catch (error) {
    throw new UsageError(USAGE.unreadable(path, reasonOf(error))[language]);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function knownExtensions(): Promise<readonly string[]> {
  const { FORMS } = await import('../read/forms.ts');
  return FORMS.flatMap((form) => form.extensions);
}

function statOf(path: string, language: Language): Stats {
  let found: Stats | undefined;
  try {
    found = statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw new UsageError(USAGE.unreadable(path, reasonOf(error))[language]);
  }
  if (!found) throw new UsageError(USAGE.missingFile(path)[language]);
  return found;
}

/** Documents below a folder, by name. Hidden files, linked folders and installed packages are left out. */
function listDocuments(folder: string, extensions: readonly string[], language: Language): string[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    throw new UsageError(USAGE.unreadable(folder, reasonOf(error))[language]);
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') return [];
    if (entry.isDirectory()) return listDocuments(path, extensions, language);
    if (!extensions.includes(extname(entry.name).toLowerCase())) return [];
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
    return isFile ? [path] : [];
  });
}
