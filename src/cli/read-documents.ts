/** From the bytes of a file to the results of the documents in it. The reader of its form alone is loaded. */
import type { OwnBodies } from '../lexicon/own-bodies.ts';
import type { Result } from '../model/result.ts';
import { readDocuments as readAll } from '../pipeline.ts';
import { startsWith } from '../read/choose-form.ts';
import { type Opened, type OpenOptions, openDocument, refuse } from '../read/open.ts';
import { Unreadable } from '../read/unreadable.ts';

export interface ReadFile {
  /** As messages call it: a file of an archive by its path in there. */
  path: string;
  isInArchive: boolean;
  results: Result[];
}

export interface ReadSettings extends OpenOptions {
  /** The user's own bodies. */
  lexicon?: OwnBodies | null;
  /** Whether a format needs the content. */
  withContent?: boolean;
}

export interface NamedBytes {
  /** `-` for the standard input. */
  path: string;
  /** Null when they are more than the limit, and were not read. */
  bytes: Uint8Array | null;
}

/** The documents of a file; those of an archive (zip) one by one. */
export async function* readDocuments(file: NamedBytes, options: ReadSettings): AsyncGenerator<ReadFile> {
  const { bytes, path } = file;
  if (bytes && !options.from && startsWith(bytes, 'PK')) {
    const { filesOfArchive, isArchive } = await import('../read/archive.ts');
    if (await isArchive(bytes, options.limits)) {
      let isEmpty = true;
      for (const { path: inner, read } of filesOfArchive(bytes, options.limits)) {
        const name = `${path}/${inner}`;
        yield { path: name, isInArchive: true, results: await readMember(name, read, options) };
        isEmpty = false;
      }
      if (isEmpty) yield refused(new Unreadable('archive-without-documents'), path, bytes);
      return;
    }
  }
  if (!bytes) {
    yield refused(new Unreadable('file-too-large', { limit: options.limits?.maxBytes ?? 0 }), path, null);
    return;
  }
  const opened = await openDocument(bytes, { ...options, path });
  yield { path, isInArchive: false, results: resultsOf(opened, path, bytes, options) };
}

/** What stands for a file of which there is nothing to read. */
export function refused(why: Unreadable, path: string, bytes: Uint8Array | null): ReadFile {
  return { path, isInArchive: false, results: resultsOf(refuse(why, path), path, bytes) };
}

async function readMember(path: string, read: () => Uint8Array, options: ReadSettings): Promise<Result[]> {
  let bytes: Uint8Array;
  try {
    bytes = read();
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return resultsOf(refuse(error, path), path, null);
  }
  return resultsOf(await openDocument(bytes, { ...options, path }), path, bytes, options);
}

function resultsOf(
  opened: Opened,
  path: string,
  bytes: Uint8Array | null,
  { lexicon = null, withContent = false }: ReadSettings = {},
): Result[] {
  return readAll(opened, { path: path === '-' ? null : path, bytes, lexicon, withContent });
}
