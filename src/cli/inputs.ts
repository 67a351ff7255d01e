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

/** The bytes of a file; null when they are more than `most`. */
export async function readInput(path: string, most: number, language: Language): Promise<Uint8Array | null> {
  try {
    if (path === '-') return await readStandardInput(most);
    return statSync(path).size > most ? null : readFileSync(path);
  } catch (error) {
    throw new UsageError(USAGE.unreadable(path, reasonOf(error))[language]);
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

/** Documents below a folder, by name. Hidden files, lock files of Word (`~$`), linked folders and installed packages are left out. */
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
    if (/^(?:\.|~\$|node_modules$)/.test(entry.name)) return [];
    if (entry.isDirectory()) return listDocuments(path, extensions, language);
    if (!extensions.includes(extname(entry.name).toLowerCase())) return [];
    const isFile = entry.isFile() || (entry.isSymbolicLink() && statSync(path, { throwIfNoEntry: false })?.isFile());
    return isFile ? [path] : [];
  });
}
