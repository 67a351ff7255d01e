/** What a worker of the server does: reads a file, or writes an output of files that were read. */
import { isOf } from '../../correct/apply-patch.ts';
import { relocate } from '../../correct/relocate.ts';
import { tellDiagnostic } from '../../model/messages.ts';
import type { PatchedDocument } from '../../model/patch.ts';
import type { Result } from '../../model/result.ts';
import { correctResult } from '../../pipeline.ts';
import { FORMATS } from '../../render/formats.ts';
import { summarizeDocument } from '../../render/html/describe-document.ts';
import { createHtmlRenderer } from '../../render/html/html.ts';
import type { Chunk, Renderer } from '../../render/renderer.ts';
import type { ReadOptions } from '../options.ts';
import { readDocuments } from '../read-documents.ts';
import { readLexicon } from '../reading.ts';
import type { Answer, Job } from './job.ts';

export type DoJob = (job: Job) => Promise<Answer>;

export async function createDoJob(options: ReadOptions): Promise<DoJob> {
  const { limits, language } = options;
  const settings = { from: null, encoding: null, limits, lexicon: await readLexicon(options) };
  return async (job) => {
    if (job.kind === 'render') return { bytes: await write(job, options), found: null, moved: [] };
    if (job.kind === 'move') {
      const moved = listResults(job.results).flatMap((result) => moveCorrections(job.corrections, result));
      return { bytes: new Uint8Array(), found: null, moved };
    }
    const results: Result[] = [];
    for await (const file of readDocuments({ path: job.path, bytes: job.bytes }, settings))
      results.push(...file.results);
    const moved = results.flatMap((result) => moveCorrections(job.corrections, result));
    const own = [...job.corrections, ...moved].filter((one) => results.some((result) => isOf(one, result)));
    const found = {
      documents: results.map((result) => ({
        sha256: result.source.sha256,
        ...summarizeDocument(result, language),
      })),
      errors: results.flatMap(({ diagnostics }) =>
        diagnostics.filter(({ severity }) => severity === 'error').map((one) => tellDiagnostic(one, language)),
      ),
      corrected: own.reduce((sum, { tasks, added }) => sum + Object.keys(tasks).length + added.length, 0),
    };
    return { bytes: Buffer.from(JSON.stringify(results)), found, moved };
  };
}

/** The last that were made for the same text in another file: a document that came again in another form, or was touched up. */
function moveCorrections(corrections: readonly PatchedDocument[], result: Result): PatchedDocument[] {
  if (corrections.some((one) => isOf(one, result))) return [];
  const { path, sha256, part } = result.source;
  const source = { path, sha256, part: part?.index ?? null };
  return corrections
    .flatMap((one) => relocate(one, result) ?? [])
    .slice(-1)
    .map((one) => ({ ...one, source }));
}

async function write(
  { results, corrections, format }: Extract<Job, { kind: 'render' }>,
  options: ReadOptions,
): Promise<Uint8Array> {
  const all = results.flatMap(listResults);
  const renderer = await createRenderer(format, options, all.length > 1);
  // The report lays the corrections over what was read by itself, so that they can be taken back.
  const correct = (result: Result) =>
    format === 'html' ? result : corrections.filter((one) => isOf(one, result)).reduce(correctResult, result);
  const chunks: Chunk[] = [renderer.begin()];
  for (const result of all) for (const chunk of renderer.add(correct(result))) chunks.push(chunk);
  chunks.push(await renderer.end());
  return Buffer.concat(chunks.map((chunk) => Buffer.from(chunk)));
}

function listResults(bytes: Uint8Array): Result[] {
  return JSON.parse(Buffer.from(bytes).toString('utf8'));
}

async function createRenderer(
  format: keyof typeof FORMATS,
  { language, columns }: ReadOptions,
  isList: boolean,
): Promise<Renderer> {
  if (format === 'html') return createHtmlRenderer({ language, isServed: true });
  const create = await FORMATS[format].load();
  return create({ language, columns, isList, excel: true, withText: false, colours: false, width: 100 });
}
