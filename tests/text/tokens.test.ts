import { describe, expect, test } from 'vitest';
import { hasSign, scanAtSigns } from '../../src/text/signed-patterns.ts';
import { signWhere, signWords } from '../../src/text/signs.ts';
import { tokenize } from '../../src/text/tokens.ts';

const runOf = (text: string) => ({ start: 100, end: 100 + text.length, text });

describe('signs of words', () => {
  const FRUIT = signWords(['cam', 'xoài']);
  const COUNTED = signWords(['0', 'vài']);

  test('are borne whatever the case, by whole words alone', () => {
    expect(hasSign(runOf('Vườn CAM.'), FRUIT)).toBe(true);
    expect(hasSign(runOf('Vườn camel'), FRUIT)).toBe(false);
    expect(hasSign(runOf('Một vườn'), FRUIT)).toBe(false);
  });

  test('are given for figures, alone or within a word', () => {
    for (const text of ['12 quả', 'quý3', 'vài quả']) expect(hasSign(runOf(text), COUNTED), text).toBe(true);
    expect(hasSign(runOf('ba quả'), COUNTED)).toBe(false);
  });

  test('add up: a word bears those of several lists', () => {
    const SWEET = signWords(['cam', 'mía']);
    const signs = tokenize(runOf('mía cam')).map((token) => [token.signs & FRUIT, token.signs & SWEET]);
    expect(signs).toEqual([
      [0, SWEET],
      [FRUIT, SWEET],
    ]);
  });

  test('say where a pattern is tried; it goes on behind what was read', () => {
    const run = runOf('cam cam xoài, cam chín');
    const places = (behind: (end: number) => number | null) => {
      const found: number[] = [];
      scanAtSigns(run, [{ form: /cam(?: (?:cam|chín))?/uy, sign: FRUIT }], ({ 0: matched, index }) => {
        found.push(index);
        return behind(index + matched.length);
      });
      return found;
    };
    expect(places(() => null)).toEqual([0, 4, 14]);
    expect(places((end) => end)).toEqual([0, 14]);
    expect(places(() => run.text.length)).toEqual([0]);
  });
});

test('a name with an apostrophe is one word, a quotation is not', () => {
  const words = (text: string) => tokenize(runOf(text)).map(({ start, end }) => text.slice(start - 100, end - 100));
  expect(words("xã Ea M'Droh, K’Bang")).toEqual(['xã', 'Ea', "M'Droh", ',', 'K’Bang']);
  expect(words("xã Ea M'Droh, K’Bang ﬁ")).toEqual(['xã', 'Ea', "M'Droh", ',', 'K’Bang', 'ﬁ']);
  expect(words("'Sạch' và 'x'y")).toEqual(["'", 'Sạch', "'", 'và', "'", 'x', "'", 'y']);
});

test('a run is cut into tokens once', () => {
  const run = runOf('Sở Y tế');
  expect(tokenize(run)).toBe(tokenize(run));
});

test('a test picks words too, those that were met before with them', () => {
  tokenize(runOf('cam chanh'));
  const LONG = signWhere((word) => word.length > 3);
  expect(tokenize(runOf('cam chanh')).map(({ signs }) => (signs & LONG) !== 0)).toEqual([false, true]);
});
