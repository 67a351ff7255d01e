/**
 * How much of each form is read in a second, beside the least that any reader of it does: hashing the bytes, and unpacking them where they are zipped.
 *
 *   node bench/forms.mjs
 *
 * The same documents (`fixtures/forms`) in every form, by the library in one process, from bytes to results. Beside text: a document of the form beside one
 * of plain text. PDF and the older Word files are the same documents; of Markdown there are other ones.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';

const ROUNDS = 4;

const root = join(import.meta.dirname, '..');
const { parse } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
const forms = ['txt', 'md', 'html', 'docx', 'odt', 'rtf', 'doc', 'pdf'].map((name) => ({ name, files: filesOf(name) }));
const best = new Map(
  forms.map(({ name }) => [name, { read: Number.POSITIVE_INFINITY, least: Number.POSITIVE_INFINITY }]),
);
for (let round = 0; round < ROUNDS; round++) {
  for (const { name, files } of forms) {
    const times = best.get(name);
    times.least = Math.min(times.least, await timeOf(() => takeInAll(files)));
    times.read = Math.min(times.read, await timeOf(() => readAll(files)));
  }
}
const [{ files: texts }] = forms;
const text = best.get('txt').read / texts.length;
process.stdout.write('form\tms a document\tleast\tratio\tbeside text\n');
for (const { name, files } of forms) {
  const { read, least } = best.get(name);
  const cells = [read / files.length, least / files.length].map((ms) => `${ms.toFixed(2)} ms`);
  process.stdout.write(
    `${name}\t${cells.join('\t')}\t× ${(read / least).toFixed(0)}\t× ${(read / files.length / text).toFixed(1)}\n`,
  );
}

/** The documents in a form; texts are those that the others are made of. */
function filesOf(name) {
  const texts = join(root, 'fixtures', 'documents');
  const folder = join(root, 'fixtures', 'forms', name);
  const paths =
    name === 'txt' || name === 'md'
      ? readdirSync(texts).flatMap((document) => readIfThere(join(texts, document, `input.${name}`)))
      : readdirSync(folder).flatMap((file) => readIfThere(join(folder, file)));
  return paths;
}

function readIfThere(path) {
  try {
    return [{ path, bytes: readFileSync(path) }];
  } catch {
    return [];
  }
}

async function readAll(files) {
  for (const { path, bytes } of files) await parse(bytes, { path });
}

function takeInAll(files) {
  for (const { bytes } of files) {
    createHash('sha256').update(bytes).digest();
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) unzipSync(bytes);
    else new TextDecoder().decode(bytes).normalize('NFC');
  }
}

async function timeOf(work) {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
