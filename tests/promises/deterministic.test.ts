/** Promise 5: no clock, no locale, no time zone, nothing random in a result. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseText } from '../../src/index.ts';
import { program } from '../cli/docparse.ts';
import { loadFixtures } from '../fixtures/load.ts';

const fixtures = loadFixtures();
const folder = mkdtempSync(join(tmpdir(), 'docparse-'));
fixtures.forEach(({ path, text }, i) => {
  writeFileSync(join(folder, `${String(i).padStart(4, '0')}${path.endsWith('.md') ? '.md' : '.txt'}`), text);
});

test('two runs in one process are equal', () => {
  for (const { name, path, text } of fixtures) {
    expect(JSON.stringify(parseText(text, { path })), name).toBe(JSON.stringify(parseText(text, { path })));
  }
});

test('what was read before makes no difference', () => {
  const forwards = fixtures.map(({ path, text }) => JSON.stringify(parseText(text, { path })));
  const backwards = fixtures.toReversed().map(({ path, text }) => JSON.stringify(parseText(text, { path })));
  expect(backwards.toReversed()).toEqual(forwards);
});

test('time zone, language and clock of the machine make no difference', () => {
  const here = run({ TZ: 'UTC', LANG: 'C', LC_ALL: 'C' });
  expect(here).not.toBe('');
  expect(run({ TZ: 'Pacific/Kiritimati', LANG: 'vi_VN.UTF-8', LC_ALL: 'vi_VN.UTF-8' })).toBe(here);
  expect(run({ TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' })).toBe(here);
});

function run(env: Record<string, string>): string {
  const { PATH = '', SystemRoot = '' } = process.env;
  const { stdout } = spawnSync(process.execPath, [program, folder, '--ndjson'], {
    env: { PATH, SystemRoot, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return stdout;
}
