/** Lines of records through the command as a filter: order, ids, lines that are none, pace. */
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, test } from 'vitest';
import type { Result } from '../../src/model/result.ts';
import { Result as ResultSchema } from '../../src/schema.ts';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeSamples, program } from './docparse.ts';

const cwd = makeSamples();
const TEXT = 'KẾ HOẠCH\n1. Sở Y tế rà soát hồ sơ trước ngày 15/9/2025.';

function linesOf(records: readonly unknown[]): string {
  return records.map((record) => `${typeof record === 'string' ? record : JSON.stringify(record)}\n`).join('');
}

function filter(records: readonly unknown[], ...args: string[]) {
  const run = docparse({ args: ['--ndjson', '-', ...args], input: linesOf(records), cwd });
  const results: (Result & { id?: unknown })[] = run.stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  return { ...run, results };
}

const errorsOf = ({ diagnostics }: Result) =>
  diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('records', () => {
  test('are answered in order, a result a line, with their ids', () => {
    const ids = [7, 'a', null, { part: [1] }, 2.5];
    const { results, status, stderr } = filter(ids.map((id) => ({ id, text: TEXT, year: 2025 })));
    expect(results.map(({ id }) => id)).toEqual(ids);
    for (const result of results) {
      expect(ResultSchema.parse(result)).toEqual(result);
      expect(result.tasks).toHaveLength(1);
      expect(result.source.path).toBeNull();
    }
    expect([status, stderr]).toEqual([0, '']);
  });
  test('may name files, and texts by what their files were called', () => {
    const { results } = filter([{ path: 'ke-hoach.txt' }, { text: sampleText, path: 'x/ke-hoach.txt' }]);
    const [file, text] = results;
    expect(file).not.toHaveProperty('id');
    expect(file?.source.path).toBe('ke-hoach.txt');
    expect(text).toEqual({ ...file, source: { ...file?.source, path: 'x/ke-hoach.txt' } });
    expect(filter([{ text: '# KẾ HOẠCH\n', path: 'a.md' }]).results[0]?.source.mediaType).toBe('text/markdown');
  });
  test('that are none are answered by an error in their place', () => {
    const bad = ['{"id": 1, "text": "x', 'KẾ HOẠCH', '[]', { id: 4 }, { id: 5, text: 3 }, { id: 6, path: '' }];
    const { results, status, stderr } = filter([
      { id: 0, text: TEXT },
      ...bad,
      { id: 7, path: 'missing' },
      { id: 8, text: TEXT },
    ]);
    expect(results.map(({ id }) => id)).toEqual([0, undefined, undefined, undefined, 4, 5, 6, 7, 8]);
    expect(results.map(errorsOf)).toEqual([[], ...bad.map(() => ['record-invalid']), ['file-unreadable'], []]);
    expect(status).toBe(1);
    expect(stderr.split('\n')[0]).toMatch(
      /^docparse: standard input:2: Line 2 is no record \(.*\) \[record-invalid\]$/,
    );
    expect(filter(bad.slice(1), '--from', 'ndjson').results).toHaveLength(bad.length - 1);
  });
  test('may be followed by a line without its end, by blank lines and returns', () => {
    const input = `\uFEFF{"id":1,"text":"x"}\r\n\r\n  \n{"id":2,"text":"y"}`;
    const { stdout } = docparse({ args: ['--ndjson'], input });
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2]);
  });
  test('that are too long cost no memory and stop nothing', () => {
    const { results } = filter(
      [
        { id: 1, text: 'x'.repeat(200_000) },
        { id: 2, text: TEXT },
      ],
      '--max-bytes',
      '100k',
    );
    expect(results.map(errorsOf)).toEqual([['file-too-large'], []]);
  });
  test('are known by their first brace, or named', () => {
    expect(
      docparse({ args: ['--ndjson', '-'], input: sampleText })
        .stdout.trim()
        .split('\n'),
    ).toHaveLength(1);
    expect(docparse({ args: ['--ndjson'], input: '{\\rtf1 KE HOACH}' }).stdout).toContain('application/rtf');
    expect(docparse({ args: ['--json'], input: linesOf([{ text: TEXT }]) }).stdout).toMatch(/^\{/);
    expect(docparse({ args: ['--from', 'ndjson', '--ndjson'] })).toMatchObject({ status: 0, stdout: '' });
    writeFileSync(join(cwd, 'records'), linesOf([{ id: 1, text: TEXT }, { text: TEXT }]));
    const { stdout } = docparse({ args: ['records', '--from', 'ndjson', '--json'], cwd });
    expect(JSON.parse(stdout).map(({ id }: { id?: unknown }) => id)).toEqual([1, undefined]);
    const { stderr, status } = docparse({ args: ['records', '--from', 'ndjson', '--out-dir', 'out'], cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('--from ndjson does not go with --out-dir');
  });
});

test('each record is answered before the next one comes', async () => {
  const child = spawn(process.execPath, [program, '--ndjson', '-'], { env: cleanEnvironment(), stdio: 'pipe' });
  const answers = createInterface(child.stdout)[Symbol.asyncIterator]();
  for (const id of [1, 2, 3]) {
    child.stdin.write(linesOf([{ id, text: TEXT }]));
    expect(JSON.parse((await answers.next()).value).id).toBe(id);
  }
  child.stdin.end();
  expect((await answers.next()).done).toBe(true);
});

test('no more is read than the reader of the answers takes', async () => {
  const child = spawn(process.execPath, [program, '--ndjson', '-'], { env: cleanEnvironment(), stdio: 'pipe' });
  const line = linesOf([{ text: `${TEXT}\n`.repeat(200) }]);
  child.stdin.on('error', () => {});
  let written = 0;
  // The answers are longer than the records and nobody takes them, so that the pipes fill up.
  while (child.stdin.write(line) && written < 1e8) written += line.length;
  const isTaken = new Promise((resolve) => child.stdin.once('drain', () => resolve(true)));
  for (let i = 0; i < 40; i++) child.stdin.write(line);
  const isFull = await Promise.race([isTaken, new Promise((resolve) => setTimeout(() => resolve(false), 1500))]);
  expect(isFull).toBe(false);
  child.kill('SIGKILL');
});
