/**
 * Reads a corpus: a folder with a folder for each document, which holds the document (`raw.*` or `input.*`) and its reading: `gold.json`, the
 * `expected.json` of a fixture, or `patched.json`, a result that people corrected (`docparse FILE --patch FILE --json`), or a list of them, of documents in
 * the folder. All become one thing; tasks and sections of a fixture have no spans and are found by their words.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';

/** `only`: the name of one document, or null. */
export function readCorpus(folder, only) {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return names
    .map(({ name }) => name)
    .filter((name) => only === null || name === only)
    .sort()
    .flatMap((name) => readCase(join(folder, name), name));
}

function readCase(folder, name) {
  const known = READINGS.find((reading) => existsSync(join(folder, reading)));
  if (!known) return [];
  const read = JSON.parse(readFileSync(join(folder, known), 'utf8'));
  if (known === 'patched.json') return readPatched(folder, name, read);
  const file = readdirSync(folder).find((entry) => /^(?:raw|input)\./.test(entry));
  if (!file) return [];
  const reading = known === 'gold.json' ? readGold(read) : readExpected(read);
  return [{ name, path: join(folder, file), bytes: readFileSync(join(folder, file)), part: 0, reading }];
}

function readGold(gold) {
  const spanned = (item) => ({ ...item, span: { start: item.span[0], end: item.span[1] } });
  return { ...gold, sections: (gold.sections ?? []).map(spanned), tasks: (gold.tasks ?? []).map(spanned) };
}

/** Each corrected result is of the document whose bytes it names, and of which part of it. */
function readPatched(folder, name, patched) {
  const documents = new Map(listDocuments(folder).map((one) => [hashOf(one.bytes), one]));
  const results = Array.isArray(patched) ? patched : [patched];
  return results.flatMap(({ source, tasks }, i) => {
    const document = documents.get(source.sha256);
    if (!document) {
      process.stderr.write(`eval: no document in ${folder} has the bytes of ${source.path ?? source.sha256}\n`);
      return [];
    }
    const own = results.length === 1 ? name : `${name}/${i + 1}`;
    return [{ name: own, ...document, part: source.part?.index ?? 0, reading: readTasks(tasks) }];
  });
}

/** Files of a folder; of archives what is in them. */
function listDocuments(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.json'))
    .flatMap(({ name }) => {
      const path = join(folder, name);
      const bytes = readFileSync(path);
      if (!name.endsWith('.zip')) return [{ path, bytes }];
      return Object.entries(unzipSync(bytes)).map(([inner, inside]) => ({ path: join(path, inner), bytes: inside }));
    });
}

function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Of a corrected result the tasks count: the rest is what the program read, which nobody looked at. */
function readTasks(tasks) {
  const names = (bodies) => bodies.map(({ name }) => name);
  return {
    tasks: tasks.map(({ text, span, lead, support, reportTo, deadline }) => ({
      ...{ text, span, lead: names(lead), support: names(support), reportTo: names(reportTo) },
      deadline: deadline && { type: deadline.type, due: deadline.due, rrule: deadline.rrule },
    })),
  };
}

/** What a fixture does not speak of is undefined, and not judged. */
function readExpected(expected) {
  return { ...expected, sections: expected.sections?.map(readSection) };
}

/** By the name of the file, those that count first. */
const READINGS = ['gold.json', 'expected.json', 'patched.json'];

const MARKER =
  /^(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|Điều|PHỤ LỤC|Phụ lục)(?: [\dIVXLCA-Z]{1,6}[a-z]?(?![\p{L}\d]))?[.:]?|[\dIVXLCa-zđA-ZĐ.]{1,9}[.):/-]|[\d.]+|\([\da-zđ]{1,3}\)) /u;

/** `  b) Sở Y tế`: depth by indent, marker, beginning of the text. */
function readSection(line) {
  const own = line.trimStart();
  const marker = MARKER.exec(`${own} `)?.[0].trim() ?? null;
  const text = marker ? own.slice(marker.length).trim() : own;
  return { depth: (line.length - own.length) / 2 + 1, marker, text };
}
