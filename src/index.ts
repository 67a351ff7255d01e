/**
 * docparse as a library: `parseText` reads a text, `parse` the bytes of a file. Each stage is exported as a plain function and as a unified plugin.
 */

import { indexBodies, type OwnBody } from './lexicon/own-bodies.ts';
import type { Result } from './model/result.ts';
import { type Origin, readDocuments } from './pipeline.ts';
import type { Limits } from './read/budget.ts';
import type { FormName } from './read/forms.ts';
import { readHtml } from './read/html/read-html.ts';
import { readMarkdown } from './read/markdown.ts';
import type { OcrSettings } from './read/ocr/recognise-pages.ts';
import { openDocument, openText } from './read/open.ts';
import { readPlain } from './read/plain.ts';
import type { EncodingName } from './text/decode.ts';

export { annotate } from './annotate/annotate.ts';
export { extract } from './extract/extract.ts';
export type { OwnBody } from './lexicon/own-bodies.ts';
export type { AddedTask, Correction, Patch, PatchedDocument } from './model/patch.ts';
export type * from './model/result.ts';
export {
  correctResult as applyPatch,
  docparseAnnotate,
  docparseAssemble,
  docparseExtract,
  docparseRead,
  docparseSegment,
} from './pipeline.ts';
export type { Limits } from './read/budget.ts';
export type { FormName } from './read/forms.ts';
export { readMarkdown } from './read/markdown.ts';
export type { OcrSettings } from './read/ocr/recognise-pages.ts';
export { readPlain } from './read/plain.ts';
export type { FormatName } from './render/formats.ts';
export { type RenderOptions, render } from './render/render.ts';
export { segment } from './segment/structure.ts';
export type { EncodingName } from './text/decode.ts';
export { version } from './version.ts';

const TEXT_READERS = { txt: readPlain, md: readMarkdown, html: readHtml };

export interface ParseOptions {
  /** Where the text comes from: given back in `source.path`, and its ending helps to choose the form. */
  path?: string;
  /** The form, where neither name nor content tells. */
  from?: FormName;
  /** The encoding, where the bytes don't tell it; of a text, the one that its letters were in before they were taken for Western ones. */
  encoding?: EncodingName;
  /** What the reading of one file may cost. */
  limits?: Limits;
  /** How pages that are pictures are read; by default those without text are recognised, where the packages for it are installed. */
  ocr?: OcrSettings;
  /** Own bodies, beside those of the gazetteer. */
  lexicon?: readonly OwnBody[];
  /** Whether the results can be rendered as formats that print the whole document (`akn`). */
  withContent?: boolean;
}

/**
 * Reads the document in a text: plain, Markdown or HTML. Of several documents the first; `source.part` says how many there are. Never throws on
 * content: what is wrong with it is told in `diagnostics`.
 */
export function parseText(text: string, options: ParseOptions = {}): Result {
  return parseAllText(text, options)[0]!;
}

/** Reads every document in a text. */
export function parseAllText(text: string, options: ParseOptions = {}): Result[] {
  return readDocuments(openText(text, options, TEXT_READERS), { ...originOf(options), bytes: null });
}

/** Reads the document in the bytes of a file, whose form and encoding are found out; of several the first. */
export async function parse(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result> {
  return (await parseAll(bytes, options))[0]!;
}

/** Reads every document in the bytes of a file. */
export async function parseAll(bytes: Uint8Array, options: ParseOptions = {}): Promise<Result[]> {
  return readDocuments(await openDocument(bytes, options), { ...originOf(options), bytes });
}

function originOf({ path, lexicon, withContent = false }: ParseOptions): Omit<Origin, 'bytes'> {
  return { path: path ?? null, lexicon: lexicon ? indexBodies(lexicon) : null, withContent };
}
