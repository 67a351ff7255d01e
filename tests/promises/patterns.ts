/** Every regular expression of the program, as it comes out of the build: literals, and what is composed when a module loads. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { parseAst } from 'vitest/node';
import { evaluateCompositions, replaceCompositions } from '../../scripts/finished-patterns.mjs';

export interface Pattern {
  /** Below `src`, the first where several have it. */
  file: string;
  source: string;
  flags: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const src = join(root, 'src');

export async function collectPatterns(): Promise<Pattern[]> {
  const compositions = await evaluateCompositions(src, {
    build,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    target: 'node20',
    logLevel: 'warning',
    outdir: 'dist',
    loader: { '.tsv': 'text' },
    plugins: [],
  });
  const found = new Map<string, Pattern>();
  for (const file of readdirSync(src, { recursive: true, encoding: 'utf8' })) {
    if (!/(?<!\.d)\.ts$/.test(file)) continue;
    const path = join(src, file);
    const finished = replaceCompositions(readFileSync(path, 'utf8'), (_, i) => compositions.get(path)![i]!);
    const code = transformSync(finished, { loader: 'ts' }).code;
    for (const { pattern: source, flags } of regexesIn(parseAst(code))) {
      const key = `/${source}/${flags}`;
      if (!found.has(key)) found.set(key, { file: file.replaceAll('\\', '/'), source, flags });
    }
  }
  return [...found.values()];
}

function* regexesIn(node: unknown): Generator<{ pattern: string; flags: string }> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    yield node.regex as { pattern: string; flags: string };
    return;
  }
  for (const value of Object.values(node)) yield* regexesIn(value);
}
