/** Reads the documents of one file, in whatever thread it is called. What comes of it goes from thread to thread. */
import { readInput } from '../inputs.ts';
import type { ReadOptions } from '../options.ts';
import { type ReadFile, readDocuments } from '../read-documents.ts';
import { readLexicon } from '../reading.ts';
import { UsageError } from '../usage-error.ts';

/** The documents of a file, or why it can't be opened. */
export type ReadAlone = (path: string) => Promise<ReadFile[] | { refusal: string }>;

export async function createReader(options: ReadOptions): Promise<ReadAlone> {
  const { from, encoding, limits, ocr, language } = options;
  const lexicon = await readLexicon(options);
  // files are read side by side already
  const settings = { from, encoding, limits, lexicon, ocr: { mode: ocr, workers: 1 } };
  return async (path) => {
    try {
      const bytes = await readInput(path, limits.maxBytes, language);
      const files: ReadFile[] = [];
      for await (const file of readDocuments({ path, bytes }, settings)) files.push(file);
      return files;
    } catch (error) {
      if (error instanceof UsageError) return { refusal: error.message };
      throw error;
    }
  };
}
