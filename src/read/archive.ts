/**
 * A zip of documents, read as the folder that it is: the files in it whose names are those of documents, sorted by path; a zip in it as a folder again.
 */
import { Budget, type Limits } from './budget.ts';
import { startsWith } from './choose-form.ts';
import { FOLDER_EXTENSIONS } from './forms.ts';
import { ZipFile } from './office/zip.ts';
import { Unreadable } from './unreadable.ts';

export interface ArchiveFile {
  /** Path in the archive, with `/`. */
  path: string;
  /** Unpacks the file. Throws `Unreadable` where it is damaged, protected or too large. */
  read: () => Uint8Array;
}

/** Zips in zips are looked into this deep. */
const DEEPEST = 3;

/** Whether the bytes are a zip that is no document itself. */
export async function isArchive(bytes: Uint8Array, limits?: Limits): Promise<boolean> {
  if (!startsWith(bytes, 'PK')) return false;
  try {
    const { holdsDocument } = await import('./office/containers.ts');
    return !holdsDocument(new ZipFile(bytes, 'zip', new Budget(limits)));
  } catch (error) {
    if (error instanceof Unreadable) return false;
    throw error;
  }
}

/** The documents of an archive. */
export function* filesOfArchive(bytes: Uint8Array, limits?: Limits, depth = 1): Generator<ArchiveFile> {
  const zip = new ZipFile(bytes, 'zip', new Budget(limits));
  for (const path of zip.names.filter(isDocument).sort()) {
    const read = () => zip.read(path, new Budget(limits))!;
    if (!path.toLowerCase().endsWith('.zip')) yield { path, read };
    else if (depth < DEEPEST) for (const file of within(path, read, limits, depth)) yield file;
  }
}

function* within(folder: string, read: () => Uint8Array, limits: Limits | undefined, depth: number) {
  let files: ArchiveFile[];
  try {
    files = [...filesOfArchive(read(), limits, depth + 1)];
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { path: folder, read };
    return;
  }
  for (const file of files) yield { ...file, path: `${folder}/${file.path}` };
}

/** Hidden files, and those that word processors and systems leave behind, are no documents. */
function isDocument(path: string): boolean {
  if (/(?:^|\/)(?:\.|~\$|__MACOSX\/)/.test(path)) return false;
  const name = path.toLowerCase();
  return name.endsWith('.zip') || FOLDER_EXTENSIONS.some((extension) => name.endsWith(extension));
}
