/**
 * docparse as a library: `parseText` reads a text, `parse` the bytes of a file. Each stage is exported as a plain function and as a unified plugin.
 */
import type { Result } from './model/result.ts';
import { readDocument } from './pipeline.ts';
import { chooseForm, type FormName, readerOf, registerReader } from './read/index.ts';
import { readMarkdown } from './read/markdown.ts';
import { decodeBytes } from './text/decode.ts';

export { annotate } from './annotate/annotate.ts';
export { extract } from './extract/extract.ts';
export type * from './model/result.ts';
export { docparseAnnotate, docparseAssemble, docparseExtract, docparseRead, docparseSegment } from './pipeline.ts';
export { readMarkdown } from './read/markdown.ts';
export { readPlain } from './read/plain.ts';
export { segment } from './segment/structure.ts';
export { version } from './version.ts';

registerReader('md', readMarkdown);

export interface ParseOptions {
  /** Where the text comes from: given back in `source.path`, and its ending tells the form. */
  path?: string;
  /** The form, where neither name nor content tells. */
  from?: FormName;
}

/** Reads one document from a text. Never throws on content: what is wrong with it is told in `diagnostics`. */
export function parseText(text: string, options: ParseOptions = {}): Result {
  const bare = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const form = chooseForm(bare, options.path, options.from);
  const problem = bare.trim() === '' ? 'empty' : null;
  return readDocument({
    text: bare,
    path: options.path ?? null,
    form,
    read: readerOf(form)!,
    bytes: null,
    encoding: null,
    problem,
  });
}

/** Reads one document from the bytes of a file, whose encoding is found out. */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result> {
  const { text, encoding, problem } = decodeBytes(bytes);
  const form = chooseForm(text, options.path, options.from);
  return readDocument({ text, path: options.path ?? null, form, read: readerOf(form)!, bytes, encoding, problem });
}
