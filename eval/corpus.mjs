/**
 * Reads a corpus: a folder with a folder for each document, which holds the document (`raw.*` or `input.*`) and its reading: `gold.json`, the
 * `expected.json` of a fixture, or `patched.json`, a result that people corrected (`docparse FILE --patch FILE --json`). All become one thing; tasks and
 * sections of a fixture have no spans and are found by their words.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

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
  const file = readdirSync(folder).find((entry) => /^(?:raw|input)\./.test(entry));
  const [known, read] = READINGS.find(([reading]) => existsSync(join(folder, reading))) ?? [];
  if (!file || !known) return [];
  const reading = read(join(folder, known));
  return [{ name, path: join(folder, file), bytes: readFileSync(join(folder, file)), reading }];
}

function readGold(file) {
  const gold = JSON.parse(readFileSync(file, 'utf8'));
  const spanned = (item) => ({ ...item, span: { start: item.span[0], end: item.span[1] } });
  return { ...gold, sections: (gold.sections ?? []).map(spanned), tasks: (gold.tasks ?? []).map(spanned) };
}

/** Of a corrected result the tasks count: the rest is what the program read, which nobody looked at. */
function readPatched(file) {
  const { tasks } = JSON.parse(readFileSync(file, 'utf8'));
  const names = (bodies) => bodies.map(({ name }) => name);
  return {
    tasks: tasks.map(({ text, span, lead, support, reportTo, deadline }) => ({
      ...{ text, span, lead: names(lead), support: names(support), reportTo: names(reportTo) },
      deadline: deadline && { type: deadline.type, due: deadline.due, rrule: deadline.rrule },
    })),
  };
}

/** What a fixture does not speak of is undefined, and not judged. */
function readExpected(file) {
  const expected = JSON.parse(readFileSync(file, 'utf8'));
  return { ...expected, sections: expected.sections?.map(readSection) };
}

/** By the name of the file, those that count first. */
const READINGS = [
  ['gold.json', readGold],
  ['expected.json', readExpected],
  ['patched.json', readPatched],
];

const MARKER =
  /^(?:(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|Điều|PHỤ LỤC|Phụ lục)(?: [\dIVXLCA-Z]{1,6}[a-z]?(?![\p{L}\d]))?[.:]?|[\dIVXLCa-zđA-ZĐ.]{1,9}[.):/-]|[\d.]+|\([\da-zđ]{1,3}\)) /u;

/** `  b) Sở Y tế`: depth by indent, marker, beginning of the text. */
function readSection(line) {
  const own = line.trimStart();
  const marker = MARKER.exec(`${own} `)?.[0].trim() ?? null;
  const text = marker ? own.slice(marker.length).trim() : own;
  return { depth: (line.length - own.length) / 2 + 1, marker, text };
}
