/**
 * Documents to measure with, made from those of `fixtures/documents`.
 *
 *   node bench/documents.mjs FOLDER [COUNT [BYTES [BROKEN]]]
 *
 * writes COUNT documents (10,000) of about BYTES each (20,000) into folders of a hundred, of which the part BROKEN (0.01) can't be read. The same numbers
 * always give the same files.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const fixtures = join(import.meta.dirname, '..', 'fixtures', 'documents');

/** The plan of a province, its body repeated up to a length in bytes. */
export function plan(length) {
  const { before, body, after } = partsOf('ke-hoach-ubnd-tinh');
  return before + fill([body], length - byteLength(before + after)) + after;
}

/** Documents of all kinds, each with its own number; their bodies are filled up with those of the ones that follow. */
export function* documents(count, length) {
  const all = readdirSync(fixtures).map(partsOf).filter(Boolean);
  for (let i = 0; i < count; i++) {
    const { before, body, after } = all[i % all.length];
    const others = all.map((_, k) => all[(i + k + Math.floor(i / all.length)) % all.length].body);
    const text = before + fill([body, ...others], length - byteLength(before + after)) + after;
    yield text.replace(/^(Số:?\s*)\d+/m, `$1${i + 1}`);
  }
}

/** Writes a folder of documents; gives how many of them are broken. */
export function writeDocuments(folder, { count = 10_000, length = 20_000, broken = 0.01 } = {}) {
  const every = broken > 0 ? Math.round(1 / broken) : Number.POSITIVE_INFINITY;
  let failing = 0;
  let i = 0;
  for (const text of documents(count, length)) {
    const below = join(folder, String(Math.floor(i / 100)).padStart(3, '0'));
    if (i % 100 === 0) mkdirSync(below, { recursive: true });
    const name = join(below, String(i).padStart(5, '0'));
    if (i % every === every - 1) {
      const [ending, contents] = BROKEN[failing++ % BROKEN.length];
      writeFileSync(name + ending, contents);
    } else writeFileSync(`${name}.txt`, text);
    i++;
  }
  return failing;
}

/** What lies about in folders: empty files, scans, damaged Word files, and what is no document. */
const BROKEN = [
  ['.txt', ''],
  ['.txt', Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256))],
  ['.docx', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(3000, 7)])],
  ['.doc', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 1, 2, 3])],
  ['.doc', Buffer.from(`%PDF-1.7\n${'x'.repeat(3000)}`)],
  ['.txt', '\n \n\t\n'],
];

/** A fixture in three parts: up to its first numbered line, its body, and from the recipients on. Null where it has no such parts. */
function partsOf(name) {
  let text;
  try {
    text = readFileSync(join(fixtures, name, 'input.txt'), 'utf8');
  } catch {
    return null;
  }
  const from = /^(?:I|1|Điều 1)\. /m.exec(text)?.index ?? -1;
  const to = text.indexOf('Nơi nhận:');
  return from < 0 || to < from
    ? null
    : { before: text.slice(0, from), body: text.slice(from, to), after: text.slice(to) };
}

/** Whole lines of these texts, one after the other and again, as many as fit. */
function fill(texts, length) {
  let filled = '';
  let left = length;
  for (let i = 0; ; i++) {
    for (const line of texts[i % texts.length].split(/(?<=\n)/)) {
      left -= byteLength(line);
      if (left < 0) return filled;
      filled += line;
    }
  }
}

function byteLength(text) {
  return Buffer.byteLength(text);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [folder, ...numbers] = process.argv.slice(2);
  if (!folder) throw new Error('node bench/documents.mjs FOLDER [COUNT [BYTES [BROKEN]]]');
  const [count, length, broken] = numbers.map(Number);
  const failing = writeDocuments(folder, { count, length, broken });
  process.stdout.write(`${failing} of the documents are broken\n`);
}
