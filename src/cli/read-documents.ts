/** From the bytes of a file to the results of the documents in it. The reader of its form alone is loaded. */
import type { Result } from '../model/result.ts';
import { readDocument } from '../pipeline.ts';
import { type OpenOptions, openDocument } from '../read/open.ts';

export async function readDocuments(bytes: Uint8Array, options: OpenOptions): Promise<Result[]> {
  const opened = await openDocument(bytes, options);
  return [readDocument(opened, { path: options.path ?? null, bytes })];
}
