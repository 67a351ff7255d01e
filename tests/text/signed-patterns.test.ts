/** Signs make rules fast and change nothing: a pattern matches only where a word bears its sign, and fixtures are read the same where all words bear all. */
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseText } from '../../src/index.ts';
import type { SignedPattern } from '../../src/text/signed-patterns.ts';
import type { Token } from '../../src/text/tokens.ts';
import { loadFixtures } from '../fixtures/load.ts';

const { signed, signs } = vi.hoisted(() => ({ signed: [] as SignedPattern[], signs: { areEverywhere: false } }));

vi.mock('../../src/text/tokens.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/text/tokens.ts')>();
  const bearingAll = new WeakMap<object, Token[]>();
  const tokenize: typeof actual.tokenize = (run) => {
    if (!signs.areEverywhere) return actual.tokenize(run);
    if (!bearingAll.has(run))
      bearingAll.set(
        run,
        actual.tokenize(run).map((token) => ({ ...token, signs: -1 })),
      );
    return bearingAll.get(run)!;
  };
  return { ...actual, tokenize };
});

vi.mock('../../src/text/signed-patterns.ts', async (importActual) => {
  const actual = await importActual<typeof import('../../src/text/signed-patterns.ts')>();
  const signPattern: typeof actual.signPattern = (form, words) => {
    signed.push(actual.signPattern(form, words));
    return signed.at(-1)!;
  };
  return { ...actual, signPattern };
});

const { hasSign } = await import('../../src/text/signed-patterns.ts');
const { tokenize } = await import('../../src/text/tokens.ts');

describe('whatever a pattern matches holds a word with its sign', () => {
  test('there are such patterns', () => expect(signed.length).toBeGreaterThan(3));

  test.each(signed.map(({ form, sign }) => ({ form, sign, head: form.source.slice(0, 60) })))('$head', (pattern) => {
    const samples = fc.stringMatching(new RegExp(`^(?:${withoutLookarounds(pattern.form.source)})$`, 'u'));
    fc.assert(
      fc.property(samples, (text) => {
        const run = { start: 0, end: text.length, text };
        const isFound = pattern.form.sticky
          ? (tokenize(run)[0]!.signs & pattern.sign) !== 0
          : hasSign(run, pattern.sign);
        expect(isFound, JSON.stringify(text)).toBe(true);
      }),
      { numRuns: 3000, seed: 1 },
    );
  });
});

test.each(loadFixtures())('$name is read the same without regard to signs', ({ path, text }) => {
  const read = (areEverywhere: boolean) => {
    signs.areEverywhere = areEverywhere;
    return parseText(text, { path });
  };
  expect(read(true)).toEqual(read(false));
});

/** A pattern that matches at least as much. */
function withoutLookarounds(source: string): string {
  let kept = source;
  for (let at = kept.search(LOOKAROUND); at >= 0; at = kept.search(LOOKAROUND))
    kept = kept.slice(0, at) + kept.slice(endOfGroup(kept, at));
  return kept;
}
const LOOKAROUND = /\(\?<?[=!]/;

function endOfGroup(source: string, from: number): number {
  let depth = 0;
  for (const { 0: token, index } of source.slice(from).matchAll(/\\.|\[(?:\\.|[^\]\\])*\]|[()]/gu)) {
    depth += token === '(' ? 1 : token === ')' ? -1 : 0;
    if (depth === 0) return from + index + 1;
  }
  throw new Error(`a group is not closed: ${source.slice(from)}`);
}
