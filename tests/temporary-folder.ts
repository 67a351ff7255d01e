/** What tests write goes below one temporary folder, which is removed when all have run. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'docparse-tests-'));

export function setup(): void {
  // a database server, which runs as a user of its own, passes through
  chmodSync(folder, 0o711);
  process.env.TMPDIR = folder;
  process.env.TEMP = folder;
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
