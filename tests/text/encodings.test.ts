/** Promise 4, same words, same reading: every document of `fixtures/documents` in each encoding that Vietnamese files come in. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse, parseText } from '../../src/index.ts';
import { compare, METRICS, valuesOf } from '../read/likeness.ts';
import { ENCODERS, withSignsOf } from './encoders.ts';

const root = fileURLToPath(new URL('../../fixtures/documents', import.meta.url));
const documents = readdirSync(root).map((name) => {
  const file = ['input.txt', 'input.md'].find((each) => existsSync(join(root, name, each)))!;
  return { name, file, text: readFileSync(join(root, name, file), 'utf8') };
});
const names = Object.keys(ENCODERS) as (keyof typeof ENCODERS)[];
/** What `source.encoding` says of an encoding that is named otherwise here. */
const SAID: Readonly<Record<string, string>> = {
  'windows-1258, all tones as marks': 'windows-1258',
  'windows-1258 in utf-8': 'windows-1258',
  'tcvn 5712-1': 'tcvn3',
  'tcvn3 in utf-8': 'tcvn3',
  'vni in utf-8': 'vni',
};

/** Values that both readings have and all that either has, by encoding and metric. */
const sums = new Map(names.map((name) => [name, METRICS.map(() => ({ same: 0, all: 0 }))]));

describe.each(names)('%s', (encoding) => {
  const said = SAID[encoding] ?? /^(?:utf-16..|windows-1258|viscii|tcvn3|vni)/.exec(encoding)?.[0] ?? 'utf-8';

  test.each(documents)('$name', async ({ file, text: printed }) => {
    const text = withSignsOf(encoding, printed);
    const wanted = valuesOf(parseText(text, { path: file }));
    const result = await parse(ENCODERS[encoding](text), { path: file });
    const read = valuesOf(result);
    const likenesses = METRICS.map((metric) => compare(wanted[metric], read[metric]));
    likenesses.forEach(({ same, all }, i) => {
      const sum = sums.get(encoding)![i]!;
      sum.same += same;
      sum.all += all;
    });
    expect(likenesses.flatMap(({ differences }) => differences)).toEqual([]);
    expect(result.source.encoding).toBe(said);
  });
});

test('the table of encodings', () => {
  const row = (name: string, cells: readonly string[]) =>
    [name.padEnd(33), ...cells.map((cell) => cell.padStart(10))].join(' ');
  const share = ({ same, all }: { same: number; all: number }) => ((100 * same) / all).toFixed(1);
  console.log([row('encoding', METRICS), ...names.map((name) => row(name, sums.get(name)!.map(share)))].join('\n'));
  expect(sums.size).toBe(names.length);
});
