import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { replaceCompositions } from '../../scripts/finished-patterns.mjs';

const finish = (source: string) => replaceCompositions(source, (_, i) => `/${i}/u`);

describe('what is composed when a module loads', () => {
  test('is found on one line and on several', () => {
    expect(finish(`const A = new RegExp(\`[\${X}]\`, 'u');\n`)).toBe('const A = /0/u;\n');
    expect(
      finish("export const A: RegExp = pattern(\n  `{{a}} \\)`,\n  { a: ')' },\n  'u',\n);\n\nconst b = 1;\n"),
    ).toBe('export const A: RegExp = /0/u;\n\nconst b = 1;\n');
  });
  test('is found in lists, one by one', () => {
    expect(finish("const A = [\n  ['a', latin(/^\\)(/u)],\n  ['b', new RegExp(`a`)],\n];\n")).toBe(
      "const A = [\n  ['a', /0/u],\n  ['b', /1/u],\n];\n",
    );
  });
  test('may hold brackets in strings, templates, their insertions and expressions', () => {
    expect(finish(`const A = new RegExp(\`(\${f(')', \`}\`)}\` + ')' + "(", 'u').source;\n`)).toBe(
      'const A = /0/u.source;\n',
    );
  });
  test('is left alone in functions: there it may come to something else each time', () => {
    for (const source of [
      "function f(x) {\n  const a = new RegExp(x, 'u');\n  return a;\n}\n",
      'const f = (x) => new RegExp(x);\n',
      'const f = [\n  (x) => {\n    const a = new RegExp(x);\n    return a;\n  },\n];\n',
    ])
      expect(finish(source)).toBe(source);
  });
});

test('the bundle composes no patterns', () => {
  const bundle = readFileSync(fileURLToPath(new URL('../../dist/cli.cjs', import.meta.url)), 'utf8');
  expect(bundle).not.toContain('XRegExp');
  const folder = fileURLToPath(new URL('../../src', import.meta.url));
  const composers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/(?:letter-case|pattern)\.ts$/.test(file))
    .filter((file) =>
      /^(?:export )?const .*(?:new RegExp|pattern|latin)\(/m.test(finish(readFileSync(join(folder, file), 'utf8'))),
    );
  expect(composers).toEqual([]);
});
