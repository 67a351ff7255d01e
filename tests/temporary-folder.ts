/** What tests write goes below one temporary folder, which is removed when all have run. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'docparse-tests-'));

export function setup(): void {
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
