import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { cleanEnvironment, docparse, makeFolder, makeSamples, program } from './docparse.ts';

const folder = makeSamples();
const plan = join(folder, 'ke-hoach.txt');

describe('output file', () => {
  test('holds what stdout would, and nothing is left beside it', () => {
    const cwd = makeFolder();
    const run = docparse({ args: [plan, '--csv', '-o', 'out.csv'], cwd });
    expect(run).toMatchObject({ status: 0, stdout: '', stderr: '' });
    expect(readFileSync(join(cwd, 'out.csv'), 'utf8')).toBe(docparse({ args: [plan, '--csv'] }).stdout);
    expect(readdirSync(cwd)).toEqual(['out.csv']);
  });
  test('holds bytes as they are, in a file, a pipe and a folder', () => {
    const cwd = makeFolder();
    docparse({ args: [plan, '--xlsx', '-o', 'out.xlsx'], cwd });
    docparse({ args: [plan, '--out-dir', 'folder', '--format', 'xlsx'], cwd });
    const written = readFileSync(join(cwd, 'out.xlsx'));
    expect(written.subarray(0, 4).toString('latin1')).toBe('PK\u0003\u0004');
    expect(readFileSync(join(cwd, 'folder', 'ke-hoach.txt.xlsx')).length).toBe(written.length);
  });
  test('- is stdout', () => {
    expect(docparse({ args: [plan, '--csv', '-o', '-'] }).stdout).toBe(docparse({ args: [plan, '--csv'] }).stdout);
  });
  test('an existing file is replaced', () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'out.json'), 'x'.repeat(1 << 20));
    docparse({ args: [plan, '--json', '--output', 'out.json'], cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'out.json'), 'utf8'))).toHaveProperty('tasks');
  });
  test('stays as it was when a file can not be read', () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'out.json'), 'kept');
    expect(docparse({ args: [plan, 'missing.txt', '--json', '-o', 'out.json'], cwd }).status).toBe(2);
    expect(readFileSync(join(cwd, 'out.json'), 'utf8')).toBe('kept');
    expect(readdirSync(cwd)).toEqual(['out.json']);
  });
  test('a device is written to', () => {
    if (existsSync('/dev/null')) expect(docparse({ args: [plan, '--json', '-o', '/dev/null'] }).status).toBe(0);
  });
  test.skipIf(!existsSync('/dev/full'))('a full disk is told in one line', () => {
    const child = spawnSync('sh', ['-c', `'${process.execPath}' '${program}' '${plan}' --json > /dev/full`], {
      env: cleanEnvironment(),
      encoding: 'utf8',
    });
    expect(child.stderr).toMatch(/^docparse: “stdout” cannot be written \(ENOSPC[^\n]*\n$/);
    expect(child.status).toBe(2);
    expect(docparse({ args: [plan, '--json', '-o', '/dev/full'] }).stderr).toMatch(
      /^docparse: “\/dev\/full” [^\n]*\n$/,
    );
  });
  test('of schema', () => {
    const cwd = makeFolder();
    docparse({ args: ['schema', '-o', 'schema.json'], cwd });
    expect(JSON.parse(readFileSync(join(cwd, 'schema.json'), 'utf8'))).toHaveProperty('$defs.Task');
  });
});

describe('colours', () => {
  const isColoured = (env: Record<string, string>, ...args: string[]) =>
    docparse({ args: [plan, ...args], env }).stdout.includes('\u001B[');
  test('none into a pipe', () => expect(isColoured({})).toBe(false));
  test('FORCE_COLOR wins over NO_COLOR, --no-color over both', () => {
    expect(isColoured({ FORCE_COLOR: '1' })).toBe(true);
    expect(isColoured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(true);
    expect(isColoured({ FORCE_COLOR: '0' })).toBe(false);
    expect(isColoured({ FORCE_COLOR: '1' }, '--no-color')).toBe(false);
    expect(isColoured({ FORCE_COLOR: '1' }, '--json')).toBe(false);
  });
});

const hasTerminal = process.platform === 'linux' && spawnSync('script', ['--version']).status === 0;

describe.skipIf(!hasTerminal)('in a terminal', () => {
  const inTerminal = (args: string, env: Record<string, string> = {}) =>
    spawnSync('script', ['-qec', `stty cols 60; '${process.execPath}' '${program}' ${args}`, '/dev/null'], {
      env: cleanEnvironment({ TERM: 'xterm', ...env }),
      encoding: 'utf8',
      stdio: ['inherit', 'pipe', 'pipe'],
    });
  test('without arguments: short help and exit code 2', () => {
    const { status, stdout } = inTerminal('');
    expect(stdout).toMatch(/Usage: docparse/);
    expect(status).toBe(2);
  });
  test('colours, and the width of the terminal', () => {
    const { stdout } = inTerminal(`'${plan}'`);
    expect(stdout).toContain('\u001B[1m');
    const lines = stdout.replace(/\u001B\[\d+m/g, '').split(/\r?\n/);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(60, plan.length));
  });
  test('a format of bytes is refused, with what to do instead', () => {
    const { status, stdout } = inTerminal(`'${plan}' --xlsx`);
    expect(stdout).toMatch(
      /^docparse: --xlsx is not text and is not printed on a terminal; use -o FILE or a pipe\r?\n$/,
    );
    expect(status).toBe(2);
  });
  test('NO_COLOR', () => {
    expect(inTerminal(`'${plan}'`, { NO_COLOR: '1' }).stdout).not.toContain('\u001B[');
  });
});

describe('broken pipe', () => {
  test('is success, and quiet', async () => {
    const long = join(folder, 'long.txt');
    writeFileSync(long, sampleText.repeat(2000));
    const child = spawn(process.execPath, [program, long, '--text'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let talk = '';
    child.stderr.on('data', (chunk) => (talk += chunk));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect({ status, talk }).toEqual({ status: 0, talk: '' });
  });
  test('a slow reader gets everything', async () => {
    const long = join(folder, 'long.txt');
    const child = spawn(process.execPath, [program, long, '--text'], { stdio: ['ignore', 'pipe', 'ignore'] });
    let length = 0;
    for await (const chunk of child.stdout) {
      length += chunk.length;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect(length).toBe(Buffer.byteLength(sampleText) * 2000);
  });
});
