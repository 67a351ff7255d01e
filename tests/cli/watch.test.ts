/** A folder that is watched: what arrives is converted once, also when it comes slowly, is replaced or can't be read. */
import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeFolder, program } from './docparse.ts';

/** Of the whole sample. */
const TASKS = JSON.parse(docparse({ args: ['--json'], input: sampleText }).stdout).tasks.length;

let child: ChildProcess | null = null;
afterEach(() => child?.kill('SIGKILL'));

/** Starts to watch `in` in a folder; `lines` are those on stderr. */
function watch(cwd: string) {
  const started = spawn(process.execPath, [program, 'watch', 'in', '--out-dir', 'out'], {
    cwd,
    env: cleanEnvironment(),
  });
  child = started;
  let told = '';
  started.stderr.on('data', (chunk) => (told += chunk));
  const ended = new Promise<number | null>((resolve) => started.on('close', resolve));
  return {
    lines: () => told.split('\n').filter(Boolean),
    isTold: (line: string | RegExp, times = 1) =>
      vi.waitFor(() => expect(told.split(line).length - 1).toBe(times), { timeout: 30_000, interval: 50 }),
    async end() {
      started.kill('SIGINT');
      return ended;
    },
  };
}

function folderWith(...names: string[]): string {
  const cwd = makeFolder();
  mkdirSync(join(cwd, 'in', 'below'), { recursive: true });
  for (const name of names) writeFileSync(join(cwd, 'in', name), sampleText);
  return cwd;
}

const tasksOf = (file: string): number => JSON.parse(readFileSync(file, 'utf8')).tasks.length;

describe.skipIf(process.platform === 'win32')('docparse watch', { timeout: 120_000 }, () => {
  test('converts what is there and what arrives, each once', async () => {
    const cwd = folderWith('a.txt');
    const { lines, isTold, end } = watch(cwd);
    await isTold(`in/a.txt: 1 documents, ${TASKS} tasks`);
    writeFileSync(join(cwd, 'in', 'below', 'b.txt'), sampleText);
    for (const name of ['.hidden.txt', '~$b.txt', 'c.png']) writeFileSync(join(cwd, 'in', name), sampleText);
    await isTold('in/below/b.txt: 1 documents');
    writeFileSync(join(cwd, 'in', 'a.txt'), sampleText);
    writeFileSync(join(cwd, 'in', 'bad.txt'), '');
    await isTold('[empty-input]');
    expect(await end()).toBe(0);
    expect(lines()).toContain('docparse: watching in; Ctrl-C ends');
    expect(lines().filter((line) => line.includes('a.txt'))).toHaveLength(1);
    expect(lines().at(-1)).toMatch(/^docparse: [34] documents, \d+ tasks, .*, 1 failed/);
    expect(readFileSync(join(cwd, 'out', 'errors.ndjson'), 'utf8')).toContain('in/bad.txt');
    expect(readFileSync(join(cwd, 'out', 'a.txt.json'), 'utf8')).toBe(
      docparse({ args: ['in/a.txt', '--json'], cwd }).stdout,
    );
    const again = watch(cwd);
    await again.isTold('[empty-input]');
    expect(await again.end()).toBe(0);
    expect(again.lines().filter((line) => / documents, \d+ tasks$/.test(line))).toEqual([]);
    expect(again.lines().at(-1)).toMatch(/\([1-3] files done before\)/);
  });
  test('waits for files that come slowly, and takes up those that are replaced', async () => {
    const cwd = folderWith();
    const { lines, isTold, end } = watch(cwd);
    await isTold('watching in');
    const slow = join(cwd, 'in', 'slow.txt');
    for (let i = 0; i < 5; i++) {
      appendFileSync(slow, sampleText.slice((i * sampleText.length) / 5, ((i + 1) * sampleText.length) / 5));
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await isTold(`in/slow.txt: 1 documents, ${TASKS} tasks`);
    writeFileSync(join(cwd, 'other'), sampleText.replace(/^2\. [\s\S]*/m, ''));
    renameSync(join(cwd, 'other'), slow);
    await isTold(/in\/slow\.txt: 1 documents, \d tasks/, 2);
    expect(tasksOf(join(cwd, 'out', 'slow.txt.json'))).toBe(1);
    await end();
    expect(lines().filter((line) => line.includes('slow.txt'))).toHaveLength(2);
    expect(existsSync(join(cwd, 'out', 'slow.txt.json.tmp'))).toBe(false);
  });
  test('takes a folder and where to put what it makes', () => {
    const cwd = folderWith();
    const told = (...args: string[]) => docparse({ args: ['watch', ...args], cwd }).stderr;
    expect(told('in')).toBe('docparse: watch is for writing into a folder; give --out-dir DIR\n');
    expect(told('nowhere', '--out-dir', 'out')).toContain('there is no folder “nowhere”');
    expect(told('in', 'in', '--out-dir', 'out')).toContain('docparse watch takes no “in”');
  });
});
