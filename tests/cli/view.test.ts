/** `docparse view`: the report, opened in the browser that `BROWSER` names. */
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docparse, makeSamples } from './docparse.ts';

const folder = makeSamples();
const browser = join(folder, 'browser.sh');
writeFileSync(browser, `#!/bin/sh\necho "$1" > '${join(folder, 'opened')}'\n`);
chmodSync(browser, 0o755);
const view = (args: string[], env: Record<string, string> = { BROWSER: browser }) =>
  docparse({ args: ['view', ...args], cwd: folder, env });

describe.skipIf(process.platform === 'win32')('docparse view', () => {
  test('opens the report of a file', () => {
    const { status, stderr, stdout } = view(['ke-hoach.txt']);
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    const opened = readFileSync(join(folder, 'opened'), 'utf8').trim();
    expect(stderr).toContain(opened);
    expect(readFileSync(opened, 'utf8')).toMatch(/^<!doctype html>[\s\S]*125\/KH-UBND/);
  });
  test('-o says where it is written', () => {
    expect(view(['many', '-o', 'r.html']).status).toBe(0);
    expect(existsSync(join(folder, 'r.html'))).toBe(true);
  });
  test('without a browser the file is named', () => {
    const { status, stderr } = view(['ke-hoach.txt'], { BROWSER: join(folder, 'none') });
    expect(status).toBe(0);
    expect(stderr).toMatch(/no browser could be opened; open .*docparse\.html yourself/);
  });
  test('needs a file', () => {
    expect(view([])).toMatchObject({
      status: 2,
      stderr: 'docparse: docparse view needs a file; write docparse view FILE\n',
    });
    expect(view(['no-file.txt']).status).toBe(2);
  });
});
