/**
 * The documents of `fixtures/corpus` are read no worse than before. `npm run eval -- --corpus fixtures/corpus --verbose` lists each mistake with the rule that
 * made it, `--against main` what a change has gained and lost.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { METRICS } from '../../eval/judge.mjs';
import { root } from '../cli/docparse.ts';

/** Values that are missed or made up, by metric. They may only become fewer. */
const MISTAKES: Partial<Record<string, number>> = { tasks: 2, lead: 24, support: 5, deadline: 12, reportTo: 3 };

const args = [join(root, 'eval', 'main.mjs'), '--corpus', join(root, 'fixtures', 'corpus'), '--json'];
const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
const { all, documents } = JSON.parse(stdout);

test('all documents are judged', () => {
  expect(Object.keys(documents).length).toBeGreaterThan(100);
});

test.each(METRICS)('%s', (metric) => {
  const { missing, extra } = all[metric];
  expect(missing + extra).toBeLessThanOrEqual(MISTAKES[metric] ?? 0);
});
