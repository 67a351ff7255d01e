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

describe.each(names)('%s', (encoding) => {
  const said = SAID[encoding] ?? /^(?:utf-16..|windows-1258|viscii|tcvn3|vni)/.exec(encoding)?.[0] ?? 'utf-8';

  test.each(documents)('$name', async ({ file, text: printed }) => {
    const text = withSignsOf(encoding, printed);
    const wanted = valuesOf(parseText(text, { path: file }));
    const result = await parse(ENCODERS[encoding](text), { path: file });
    const read = valuesOf(result);
    expect(METRICS.flatMap((metric) => compare(wanted[metric], read[metric]).differences)).toEqual([]);
    expect(result.source.encoding).toBe(said);
  });
});
