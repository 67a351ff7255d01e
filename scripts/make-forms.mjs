/**
 * Writes every document of `fixtures/documents` in the other forms that are read, into `fixtures/forms/FORM/DOCUMENT.EXTENSION`.
 *
 *   node scripts/make-forms.mjs            all documents; needs LibreOffice (`soffice`) for the forms of word processors
 *   node scripts/make-forms.mjs chi-thi    one of them
 *   FORMS=pdf,docx node scripts/make-forms.mjs
 *                                          in these forms alone
 *
 * A document is set as an office would type it: letterhead and foot in tables without borders, tables as tables, and numbered paragraphs numbered by the
 * word processor wherever its counting gives the number that is printed. It is written as flat OpenDocument, which LibreOffice converts.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { build } from 'esbuild';
import { unzipSync, zipSync } from 'fflate';
import { setDocument } from './flat-document.mjs';

const root = join(import.meta.dirname, '..');
const documents = join(root, 'fixtures', 'documents');
const forms = join(root, 'fixtures', 'forms');
/** What LibreOffice calls the forms; the text filter of HTML has no pictures. */
const OFFICE_FORMS = [
  ['docx', 'docx'],
  ['odt', 'odt'],
  ['rtf', 'rtf'],
  ['doc', 'doc:MS Word 97'],
  ['html', 'html:HTML (StarWriter)'],
  ['pdf', 'pdf'],
];

/** Names of encoders: the folders bear them too. */
const ENCODINGS = ['utf-16le', 'utf-16be', 'windows-1258', 'viscii', 'tcvn3', 'vni', 'nfd'];

const { parseText, readMarkdown, readPlain, segment } = await import(
  pathToFileURL(join(root, 'dist', 'index.js')).href
);
const wanted = process.argv.slice(2);
const names = readdirSync(documents).filter((name) => wanted.length === 0 || wanted.includes(name));
const work = mkdtempSync(join(tmpdir(), 'docparse-forms-'));
try {
  for (const [form, filter] of OFFICE_FORMS.filter(([form]) => isWanted(form))) {
    // A page numbers with `a.` whatever the list says, so lists are typed where a page is made; a PDF knows no lists.
    const files = names.map((name) => writeFlat(name, form));
    convert(files, form, filter);
  }
  await writeEncodings();
} finally {
  rmSync(work, { recursive: true });
}

function isWanted(form) {
  return !process.env.FORMS || process.env.FORMS.split(',').includes(form);
}

/** The text of each document in each encoding, by the encoders of the tests. */
async function writeEncodings() {
  const outfile = join(work, 'encoders.mjs');
  await build({
    entryPoints: [join(root, 'tests', 'text', 'encoders.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile,
  });
  symlinkSync(join(root, 'node_modules'), join(work, 'node_modules'));
  const { ENCODERS } = await import(pathToFileURL(outfile).href);
  for (const encoding of ENCODINGS.filter(isWanted)) {
    mkdirSync(join(forms, encoding), { recursive: true });
    for (const name of names) {
      const input = readdirSync(join(documents, name)).find((file) => file.startsWith('input.'));
      const text = readFileSync(join(documents, name, input), 'utf8');
      writeFileSync(join(forms, encoding, `${name}${extname(input)}`), ENCODERS[encoding](text));
    }
  }
}

function writeFlat(name, form) {
  const countsLists = form !== 'html' && form !== 'pdf';
  const file = join(work, `${name}.fodt`);
  writeFileSync(file, setDocument(...readFixture(name), countsLists, form === 'pdf'));
  return file;
}

/** The reading of a fixture, its result, and its structure. */
function readFixture(name) {
  const plain = join(documents, name, 'input.txt');
  const isPlain = existsSync(plain);
  const text = readFileSync(isPlain ? plain : join(documents, name, 'input.md'), 'utf8');
  const reading = isPlain ? readPlain(text) : readMarkdown(text);
  return [reading, parseText(text, { from: isPlain ? 'txt' : 'md' }), segment(reading)];
}

function convert(files, form, filter) {
  const folder = join(forms, form);
  mkdirSync(folder, { recursive: true });
  const profile = pathToFileURL(join(work, 'profile')).href;
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', filter, '--outdir', work, ...files],
    { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new Error(`soffice failed for ${form}: ${stderr}`);
  for (const file of files) {
    const name = file.slice(work.length + 1, -'.fodt'.length);
    const made = join(work, `${name}.${form}`);
    const kept = join(folder, `${name}.${form}`);
    if (form === 'odt') writeFileSync(kept, withoutPreview(readFileSync(made)));
    else renameSync(made, kept);
  }
}

/** The picture of its first page is most of a small file. */
function withoutPreview(bytes) {
  const { mimetype, ...parts } = unzipSync(bytes, {
    filter: ({ name }) => !/^(?:Thumbnails|Configurations2)\//.test(name),
  });
  return zipSync({ mimetype: [mimetype, { level: 0 }], ...parts }, { level: 9, mtime: '2025-01-01' });
}
