/** Workers that hang, run out of memory or end: each costs its own task only. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { mapInOrder } from '../../src/cli/batch/in-order.ts';
import { startPool, WorkerLost } from '../../src/cli/batch/pool.ts';
import { makeFolder } from './docparse.ts';

const script = join(makeFolder(), 'worker.cjs');
writeFileSync(
  script,
  `module.exports = (task) => {
    if (task === 'hang') for (;;);
    if (task === 'fill') for (const all = []; ; ) all.push(new Array(10000).fill({}));
    if (task === 'throw') throw new Error('no');
    return task + '!';
  };`,
);
const pool = startPool<string, string>({ script, data: null, jobs: 2, timeout: 6, maxMemory: 32 * 2 ** 20 });
afterAll(() => pool.close());

test('a lost worker is replaced, and the order is kept', { timeout: 60_000 }, async () => {
  const tasks = ['a', 'hang', 'b', 'fill', 'c', 'throw', 'd', 'hang', 'fill', 'e', 'f'];
  const answers: string[] = [];
  const run = (task: string) =>
    pool.run(task).catch((error) => {
      expect(error).toBeInstanceOf(WorkerLost);
      return error.reason;
    });
  for await (const answer of mapInOrder(tasks, run, { atOnce: 2, ahead: 4 })) answers.push(answer);
  expect(answers).toEqual(['a!', 'time', 'b!', 'memory', 'c!', 'crash', 'd!', 'time', 'memory', 'e!', 'f!']);
});

test('no more is begun than allowed, nor further ahead', async () => {
  let running = 0;
  let begun = 0;
  let handedOn = 0;
  const work = async (i: number) => {
    begun++;
    expect(++running).toBeLessThanOrEqual(3);
    expect(begun - handedOn).toBeLessThanOrEqual(6);
    await new Promise((resolve) => setTimeout(resolve, i === 0 ? 50 : 1));
    running--;
    return i;
  };
  const given = Array.from({ length: 40 }, (_, i) => i);
  for await (const made of mapInOrder(given, work, { atOnce: 3, ahead: 5 })) expect(made).toBe(handedOn++);
  expect(handedOn).toBe(40);
});
