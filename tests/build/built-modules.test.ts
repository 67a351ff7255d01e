import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { finishModule } from '../../scripts/built-modules.mjs';

const folder = mkdtempSync(join(tmpdir(), 'docparse-built-'));

async function finish(source: string): Promise<string> {
  const path = join(folder, 'table.built.ts');
  writeFileSync(path, source);
  return finishModule(path, { build, bundle: true, platform: 'node' });
}

test('a module of data becomes its data', async () => {
  const finished = await finish(`
    const rows: [string, number][] = [['điều "1"', 1]];
    export const names = rows.map(([name]) => name);
    export const byName = Object.fromEntries(rows);`);
  const read = new Function(`${finished.replaceAll('export const', 'const')}; return { names, byName };`);
  expect(read()).toEqual({ names: ['điều "1"'], byName: { 'điều "1"': 1 } });
});

test('what JSON would change is refused', async () => {
  await expect(finish('export const map = new Map([[1, 2]]);')).rejects.toThrow('map is not data');
  await expect(finish('export const found = { at: undefined };')).rejects.toThrow('found is not data');
});
