import { chmodSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleText } from '../render/sample.ts';
import { docparse, makeFolder, makeSamples } from './docparse.ts';

const folder = makeSamples();
const plan = join(folder, 'ke-hoach.txt');

/** A usage error says so in one line, prints no data and exits with 2. */
function expectUsageError(args: string[], text: string | RegExp, env: Record<string, string> = {}): void {
  const { status, stdout, stderr } = docparse({ args, cwd: folder, env });
  expect(stderr).toMatch(/^docparse: [^\n]+\n$/);
  expect(stderr).toMatch(text);
  expect(stdout).toBe('');
  expect(status).toBe(2);
}

describe('usage errors', () => {
  test('unknown option', () => {
    expectUsageError(['--cvs', plan], /no option --cvs; did you mean --csv\?/);
    expectUsageError(['--zzzzzz', plan], /see docparse --help/);
    expectUsageError(['-x', plan], /no option -x/);
  });
  test('value missing or not among the choices', () => {
    expectUsageError([plan, '--format'], /--format lacks its value/);
    expectUsageError([plan, '--format', 'xml'], /--format does not take “xml”; choose summary, json/);
    expectUsageError([plan, '--lang', 'fr'], /choose vi, en/);
    expectUsageError([plan, '--from=exe'], /choose txt, md/);
  });
  test('options that exclude or need one another', () => {
    expectUsageError([plan, '--json', '--csv'], /--json and --csv/);
    expectUsageError([plan, '--json', '--format', 'md'], /--json and --format md/);
    expectUsageError([plan, '--json', '--excel'], /--excel is for CSV/);
    expectUsageError([plan, '--include-collective'], /give --agency/);
  });
  test('files and folders', () => {
    expectUsageError(['missing.txt', '--json'], /no file or folder “missing.txt”; check the path/);
    expectUsageError([plan, 'missing.txt', '--json'], /“missing.txt”/);
    expectUsageError(['--files-from', 'list', '--json'], /no file or folder “list”; check the path/);
    expectUsageError(['empty'], /“empty” holds no documents; files in \.txt, /);
    expectUsageError([plan, '-o', 'nowhere/out.json'], /the folder “nowhere” does not exist; create it first/);
    expectUsageError([plan, '-o', 'many'], /“many” .* is a folder/);
    expectUsageError([plan, '-o', `${plan}/out.json`], /out\.json” cannot be written \(ENOTDIR: not a directory\)/);
    expectUsageError(['ke-hoach.txt', '-o', './ke-hoach.txt'], /both input and output/);
    expect(readFileSync(plan, 'utf8')).toBe(sampleText);
  });
  test('commands', () => {
    expectUsageError(['schema', 'x'], /docparse schema takes no “x”/);
    expectUsageError(['explain', 'number-mising'], /no code “number-mising”; the nearest: number-missing/);
  });
  test('in Vietnamese', () => {
    expectUsageError(['--lang', 'vi', '--cvs'], /không có tùy chọn --cvs; có phải ý bạn là --csv\?/);
    expectUsageError(['missing.txt'], /không có tệp hay thư mục/, { LC_ALL: 'vi_VN.UTF-8' });
  });
  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('unreadable file', () => {
    const secret = join(folder, 'secret.txt');
    writeFileSync(secret, 'x');
    chmodSync(secret, 0);
    expectUsageError([secret], /cannot be read \(EACCES: permission denied\)/);
  });
  test('a file that can not be read does not take the others of a folder away', () => {
    if (process.platform === 'win32') return;
    const cwd = makeFolder();
    writeFileSync(join(cwd, 'a.txt'), sampleText);
    symlinkSync('/proc/self/mem', join(cwd, 'b.txt'));
    writeFileSync(join(cwd, 'c.txt'), sampleText);
    if (process.platform !== 'linux') return;
    const { status, stdout, stderr } = docparse({ args: [cwd, '--json'] });
    expect(stderr).toMatch(/^docparse: “[^\n]*b\.txt” cannot be read[^\n]*\n$/);
    expect(JSON.parse(stdout)).toHaveLength(2);
    expect(status).toBe(2);
  });
});

describe('documents with errors', () => {
  const junk = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 0xff);
  test('an empty file gives a result, a line on stderr and exit code 1', () => {
    const { status, stdout, stderr } = docparse({ args: ['empty.txt', '--json'], cwd: folder });
    expect(JSON.parse(stdout).diagnostics).toContainEqual(expect.objectContaining({ code: 'empty-input' }));
    expect(stderr).toBe('docparse: empty.txt: The input is empty [empty-input]\n');
    expect(status).toBe(1);
  });
  test('binary junk too', () => {
    const { status, stdout, stderr } = docparse({ args: ['--json', '-'], input: junk });
    expect(JSON.parse(stdout).diagnostics).toContainEqual(expect.objectContaining({ severity: 'error' }));
    expect(stderr).toMatch(/^docparse: standard input: [^\n]+\n$/);
    expect(status).toBe(1);
  });
  test('the other documents are written all the same', () => {
    const { status, stdout } = docparse({ args: [plan, 'empty.txt', plan, '--ndjson'], cwd: folder });
    expect(stdout.trimEnd().split('\n')).toHaveLength(3);
    expect(status).toBe(1);
  });
});
