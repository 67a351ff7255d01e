/** Runs the built program as a user does. */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleText } from '../render/sample.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const program = join(root, 'bin', 'docparse.js');

spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });

export interface Run {
  args: string[];
  input?: string | Uint8Array;
  cwd?: string;
  env?: Record<string, string>;
}

/** No variable of the machine that the tests run on reaches the program, but what Node needs. */
export function docparse({ args, input = '', cwd, env = {} }: Run): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [program, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: cleanEnvironment(env),
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
}

export function cleanEnvironment(env: Record<string, string> = {}): Record<string, string> {
  const { PATH = '', SystemRoot = '' } = process.env;
  return { PATH, SystemRoot, LANG: 'en_GB.UTF-8', ...env };
}

export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'docparse-'));
}

/** A folder with a plan (`ke-hoach.txt`), an empty file, an empty folder, and a folder `many` with documents and other things. */
export function makeSamples(): string {
  const folder = makeFolder();
  writeFileSync(join(folder, 'ke-hoach.txt'), sampleText);
  writeFileSync(join(folder, 'empty.txt'), '');
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'many', 'below'), { recursive: true });
  writeFileSync(join(folder, 'many', 'b.txt'), sampleText);
  writeFileSync(join(folder, 'many', 'a.md'), sampleText);
  writeFileSync(join(folder, 'many', 'below', 'c.TXT'), sampleText);
  writeFileSync(join(folder, 'many', 'image.png'), 'not read');
  writeFileSync(join(folder, 'many', '.hidden.txt'), 'not read');
  return folder;
}
