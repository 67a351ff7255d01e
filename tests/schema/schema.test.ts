/**
 * The schema of the result is a promise to programs: it changes only with a line in CHANGELOG.md, and within a version it only grows.
 *
 * When it changes: add an entry to `history.json` with its hash, its version, and words of the changelog's line that tells of it. A new version
 * also gets its `version-N.json`, the schema with which it begins.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { resultJsonSchema } from '../../src/schema.ts';
import { root } from '../cli/docparse.ts';

type Json = Record<string, unknown>;

interface Entry {
  sha256: string;
  schemaVersion: string;
  /** Words of the line in CHANGELOG.md. */
  changelog: string;
}

const schema = JSON.parse(JSON.stringify(resultJsonSchema())) as Json;
const version = String(at(schema, 'properties', 'schemaVersion', 'const'));
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8')) as unknown;
const history = read('tests/schema/history.json') as Entry[];

test('a change of the schema is noted with its version and a line of the changelog', () => {
  const sha256 = createHash('sha256').update(JSON.stringify(schema)).digest('hex');
  expect(history.at(-1), 'the schema has changed: see the head of this file').toMatchObject({
    sha256,
    schemaVersion: version,
  });
});

test.each(history)('the changelog tells of “$changelog”', ({ changelog }) => {
  const text = readFileSync(join(root, 'CHANGELOG.md'), 'utf8').replace(/\s+/g, ' ');
  expect(text).toContain(changelog);
});

test('within a version nothing that was there is gone or another', () => {
  const first = read(`tests/schema/version-${version}.json`) as Json;
  expect(breaches(first, schema)).toEqual([]);
});

test('what takes something away is found', () => {
  const first = read(`tests/schema/version-${version}.json`) as Json;
  const change = (edit: (properties: Json) => void) => {
    const changed = structuredClone(schema);
    edit(at(changed, '$defs', 'Task', 'properties') as Json);
    return breaches(first, changed);
  };
  expect(change((task) => delete task.lead)).toEqual(['$defs.Task.properties.lead']);
  expect(change((task) => (task.text = { type: 'number' }))).toEqual(['$defs.Task.properties.text.type']);
  expect(change((task) => (task.more = { type: 'string' }))).toEqual([]);
});

test('the package has it as a file', () => {
  expect(read('dist/schema.json')).toEqual(schema);
});

/** Words for people, which may change. */
const WORDS = new Set(['description', 'title', '$schema']);

/** Paths of what the older schema says and the newer doesn't. Lists (`required`, `enum`) may grow. */
function breaches(older: unknown, newer: unknown, path = ''): string[] {
  if (Array.isArray(older)) {
    const entries = new Set((Array.isArray(newer) ? newer : []).map((entry) => JSON.stringify(entry)));
    return older.every((entry) => entries.has(JSON.stringify(entry))) ? [] : [path];
  }
  if (typeof older !== 'object' || older === null) return older === newer ? [] : [path];
  return Object.entries(older).flatMap(([key, value]) => {
    const inner = path === '' ? key : `${path}.${key}`;
    if (WORDS.has(key) && typeof value === 'string') return [];
    const found = typeof newer === 'object' && newer !== null ? (newer as Json)[key] : undefined;
    return found === undefined ? [inner] : breaches(value, found, inner);
  });
}

function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((inner, key) => (inner as Json | undefined)?.[key], value);
}
