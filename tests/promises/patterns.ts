/** Every regular expression of the program: literals and what is composed when a module loads, as they come out of the build, and what is made in a run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transformSync } from 'esbuild';
import { parseAst } from 'vitest/node';
import { evaluateCompositions, replaceCompositions } from '../../scripts/finished-patterns.mjs';
import { loadFixtures } from '../fixtures/load.ts';

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

/** What is put together while the fixtures are read. Modules that were loaded before are not seen. */
export async function recordPatterns(): Promise<Pattern[]> {
  const found = new Map<string, Pattern>();
  const native = globalThis.RegExp;
  globalThis.RegExp = new Proxy(native, {
    construct(_, [source, flags]: ConstructorParameters<typeof RegExp>) {
      const made = new native(source, flags);
      const file = callerInSource(new Error().stack ?? '');
      if (file !== null) found.set(String(made), { file, source: made.source, flags: made.flags });
      return made;
    },
  });
  try {
    const { parseText } = await import('../../src/index.ts');
    for (const { text, path } of loadFixtures()) parseText(text, { path });
  } finally {
    globalThis.RegExp = native;
  }
  return [...found.values()];
}

/** The module that asks for a pattern; what XRegExp makes for itself is none of the program's. */
function callerInSource(stack: string): string | null {
  const [, caller = '', ...above] = stack.split('\n').slice(1);
  const frames = IN_SOURCE.test(caller) ? [caller, ...above] : [];
  const file = frames.map((frame) => IN_SOURCE.exec(frame)?.[1]).find((name) => name && !COMPOSERS.includes(name));
  return file ?? null;
}
const IN_SOURCE = /\/src\/([\w./-]+\.ts)/;
const COMPOSERS = ['text/pattern.ts', 'text/letter-case.ts'];

function* regexesIn(node: unknown): Generator<{ pattern: string; flags: string }> {
  if (typeof node !== 'object' || node === null) return;
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) {
    yield node.regex as { pattern: string; flags: string };
    return;
  }
  for (const value of Object.values(node)) yield* regexesIn(value);
}
