/** Promises 1 to 3 (grounded, nothing lost, never throws) over every fixture, and over damage done to them. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAll, parseAllText } from '../../src/index.ts';
import { loadFixtures } from '../fixtures/load.ts';
import { applyDamage, damages, STEPS } from './damage.ts';
import { brokenPromises } from './promises.ts';

const fixtures = loadFixtures();
const SEED = Number(process.env.SEED ?? 20_210_905);
const settings = { seed: SEED, endOnFailure: false };

/** A number from 0 to 1 that a name always has, whatever stands beside it. */
function shareOf(name: string): number {
  return createHash('sha1').update(name).digest().readUInt32BE() / 2 ** 32;
}

describe('every fixture is read as promised', () => {
  test.each(fixtures)('$name', ({ path, text }) => {
    expect(brokenPromises(parseAllText(text, { path }))).toEqual([]);
  });
});

describe('damaged fixtures are read as promised', () => {
  test.each(STEPS.map(({ name }) => name))('%s', (step) => {
    for (const { name, path, text } of fixtures) {
      const damaged = applyDamage(text, [{ step, here: shareOf(name), there: shareOf(`${name} ${step}`) }]);
      expect(brokenPromises(parseAllText(damaged, { path })), name).toEqual([]);
    }
  });

  test('several steps on one text', () => {
    for (const { name, path, text } of fixtures) {
      const broken = fc.property(damages, (steps) => {
        expect(brokenPromises(parseAllText(applyDamage(text, steps), { path })), name).toEqual([]);
      });
      fc.assert(broken, { ...settings, seed: SEED ^ Math.floor(shareOf(name) * 2 ** 31), numRuns: 2 });
    }
  });
});

describe('any text, any bytes give a result', () => {
  const word = fc.constantFrom(...new Set(fixtures.flatMap(({ text }) => text.match(/\S+|\s+/gu) ?? [])));
  const form = fc.constantFrom('a.txt', 'a.md', undefined);

  test('characters', () => {
    const text = fc.string({
      unit: fc.oneof(
        fc.constantFrom(...'|-*#\n\n\t <>&;1.a)('),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
      ),
      maxLength: 300,
    });
    fc.assert(fc.property(text, form, readsAsPromised), { ...settings, numRuns: 1000 });
  });

  test('words of documents in any order', () => {
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 200 }).map((words) => words.join('')),
        form,
        readsAsPromised,
      ),
      { ...settings, numRuns: 500 },
    );
  });

  test('bytes', async () => {
    const reads = fc.asyncProperty(
      fc.uint8Array({ maxLength: 500 }),
      fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
      async (bytes, mark) => {
        expect(brokenPromises(await parseAll(Uint8Array.from([...mark, ...bytes])))).toEqual([]);
      },
    );
    await fc.assert(reads, { ...settings, numRuns: 300 });
  });

  function readsAsPromised(text: string, path: string | undefined): void {
    expect(brokenPromises(parseAllText(text, path ? { path } : {}))).toEqual([]);
  }
});
