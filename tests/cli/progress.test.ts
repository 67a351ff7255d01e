/** How a run over many files tells how far it is: on a terminal, elsewhere, and not at all. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createReporter } from '../../src/cli/batch/reporter.ts';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeFolder, program } from './docparse.ts';

const FILES = 40;
const cwd = makeFolder();
mkdirSync(join(cwd, 'in'));
for (let i = 1; i < FILES; i++) writeFileSync(join(cwd, 'in', `${i}.txt`), `${sampleText}\n${i}\n`);
writeFileSync(join(cwd, 'in/0.txt'), '');

/** `script` of util-linux runs a command on a terminal of its own; those of other systems have other options. */
const hasTerminal = /util-linux/.test(spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout ?? '');

/** What a terminal of so many columns gets. */
function onTerminal(columns: number, env: Record<string, string>, ...args: string[]): string {
  const command = `stty cols ${columns}; '${process.execPath}' '${program}' in ${args.join(' ')}`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    cwd,
    env: cleanEnvironment({ TERM: 'xterm', ...env }),
    encoding: 'utf8',
  });
  return stdout;
}

/** What stays on the screen when all is written, line by line. */
function screenAfter(output: string): string[] {
  return output.split('\r\n').map((line) => line.split('\r').at(-1)!.replace('\x1B[K', ''));
}

describe.skipIf(!hasTerminal)('on a terminal', () => {
  test('a line is written over and over, and is gone at the end', () => {
    const output = onTerminal(100, {}, '--out-dir', 'out', '--jobs', '2');
    const lines = output.split('\r').filter((line) => line.endsWith('\x1B[K') && line !== '\x1B[K');
    expect(lines[0]).toBe('0/40 files · 0 failed\x1B[K');
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines.slice(1))
      expect(line).toMatch(/^\d+\/40 files · [\d.]+ files\/s · \d+:\d\d left · [01] failed\x1B\[K$/);
    expect(screenAfter(output)).toEqual([
      'docparse: in/0.txt: The input is empty [empty-input]',
      expect.stringMatching(/^docparse: 40 documents, .* 1 failed$/),
      '',
    ]);
  });
  test('it is as long as the terminal is wide, and in the language of the run', () => {
    const output = onTerminal(20, {}, '--out-dir', 'narrow', '--lang', 'vi');
    expect(output).toContain('\r0/40 tệp · 0 lỗi\x1B[K');
    for (const line of output.split('\r')) if (line.includes('/40 tệp')) expect(line.length).toBeLessThan(20 + 3);
  });
  test('files that an earlier run has done say nothing of the time that is left', () => {
    const output = onTerminal(100, {}, '--out-dir', 'out', '--jobs', '2', '--resume');
    expect(output).not.toContain('left');
    expect(screenAfter(output).at(-2)).toMatch(/\(40 files done before\)$/);
  });
  test('there is none with --quiet, or where a line can not be written over', () => {
    expect(onTerminal(100, {}, '--out-dir', 'out', '--quiet')).toBe('');
    expect(onTerminal(100, { TERM: 'dumb' }, '--out-dir', 'out')).not.toContain('\x1B');
  });
});

test('elsewhere nothing is written over', () => {
  const { stderr } = docparse({ args: ['in', '--out-dir', 'out'], cwd });
  expect(stderr).toMatch(/^docparse: in\/0\.txt: [^\r\n]*\ndocparse: 40 documents[^\r\n]*\n$/);
});

describe('elsewhere a line is told', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  test('every ten seconds, of the files that were done in them', () => {
    const clock = vi.spyOn(performance, 'now').mockReturnValue(0);
    const say = vi.fn();
    const reporter = createReporter({ all: 500, language: 'en', quiet: false, isTerminal: false, say });
    const count = (files: number, isKept: boolean) => {
      for (let i = 0; i < files; i++) reporter.count({ isKept, failures: [] });
    };
    count(100, true);
    clock.mockReturnValue(9999);
    count(49, false);
    expect(say).not.toHaveBeenCalled();
    clock.mockReturnValue(10_000);
    reporter.count({ isKept: false, failures: [{ path: 'a', code: 'b', message: 'c' }] });
    expect(say.mock.calls).toEqual([['150/500 files · 5.0 files/s · 1:10 left · 1 failed']]);
    count(10, false);
    expect(say).toHaveBeenCalledTimes(1);
  });
});
