/**
 * Holds what ARCHITECTURE.md says of the code, by reading the sources: who imports whom, what loads late, what occurs nowhere.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../src', import.meta.url));
const STAGES = ['read', 'segment', 'annotate', 'extract', 'assemble', 'render'];

/** From the top down. Imports go to a line further down, or stay inside of one area. */
const LAYERS: readonly (readonly string[])[] = [
  ['cli'],
  ['index.ts'],
  ['pipeline.ts', 'schema.ts'],
  [...STAGES, 'correct'],
  ['page'],
  ['names'],
  ['lexicon'],
  ['text'],
  ['model', 'data', 'version.ts'],
];

/** The folders within a large one, from above to below. */
const FOLDERS: Record<string, readonly string[]> = {
  segment: ['foot', 'header', 'outline', 'lines'],
  extract: ['labels', 'assignment', 'patterns', 'partners', 'subject', 'deadlines'],
  names: ['lists', 'officers', 'collectives', 'agencies', 'tail', 'words'],
};

/**
 * Imports that break the layers today, each with the change that would mend it. The list only gets shorter: a new one fails, and so does a line here
 * that is no longer needed.
 */
const EXCEPTIONS: readonly { from: string; to: string; mend: string }[] = [];

/** Likewise, circles of imports. */
const KNOWN_CYCLES: readonly { circle: string; mend: string }[] = [];

/** Likewise: the ending moves into a column of `agencies.tsv`. */
const KNOWN_NAMES = ['lexicon/body-index.built.ts: Hồ Chí Minh'];

interface Import {
  /** Path below `src`, or the name of a package. */
  to: string;
  /** Gone when the program runs. */
  isType: boolean;
  /** Loaded when its line is reached: `import('…')`. */
  isLazy: boolean;
}

const files = listSources();
const code = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));
const imports = new Map(files.map((file) => [file, importsOf(file)]));

describe('the layers', () => {
  const broken = files.flatMap((file) =>
    imports.get(file)!.flatMap(({ to }) => (isAllowed(file, to) ? [] : [{ file, from: areaOf(file), to }])),
  );
  const isExcepted = (from: string, to: string) => EXCEPTIONS.some((known) => known.from === from && known.to === to);

  test('know every area', () => {
    expect(files.map(areaOf).filter((area) => layerOf(area) < 0)).toEqual([]);
  });
  test('are imported downwards, and no stage imports another', () => {
    const unknown = broken.filter(({ from, to }) => !isExcepted(from, to));
    expect(unknown.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
  });
  test('have no exception that is no longer needed', () => {
    const needed = new Set(broken.map(({ from, to }) => `${from} ${to}`));
    expect(EXCEPTIONS.filter(({ from, to }) => !needed.has(`${from} ${to}`))).toEqual([]);
  });
  test.each(Object.entries(FOLDERS))('so are the folders within %s', (area, folders) => {
    const rank = (path: string) => folders.indexOf(path.split('/')[1]!);
    const within = files.filter((file) => areaOf(file) === area && file.split('/').length > 2);
    expect([...new Set(within.map((file) => file.split('/')[1]!))].sort()).toEqual([...folders].sort());
    const upward = within.flatMap((file) =>
      imports
        .get(file)!
        .filter(({ to, isType }) => !isType && areaOf(to) === area && rank(to) >= 0 && rank(to) < rank(file))
        .map(({ to }) => `${file} imports ${to}`),
    );
    expect(upward).toEqual([]);
  });
  test('hold no cycle', () => {
    expect(findCycles()).toEqual(KNOWN_CYCLES.map(({ circle }) => circle));
  });
});

describe('what loads late', () => {
  test('a run on a plain text needs none of the heavy packages', () => {
    const loaded = new Set([...reachedFrom('cli/main.ts'), ...reachedFrom('cli/read-command.ts')]);
    const heavy = [
      'fflate',
      'htmlparser2',
      'rehype-parse',
      'pdfjs-dist/legacy/build/pdf.worker.mjs',
      'tesseract.js',
      'zod',
      'remark-parse',
      'remark-gfm',
      'csv-stringify/sync',
      'hyparquet-writer',
      'chalk',
      'string-width',
      'tinypool',
      'hono',
      '@hono/node-server',
      'tinyglobby',
      'chokidar',
      'ignore',
    ];
    expect(heavy.filter((name) => loaded.has(name))).toEqual([]);
    expect(loaded).toContain('pipeline.ts');
  });
  test('only one module knows each of the packages that shape texts', () => {
    expect(importersOf(/^xregexp/)).toEqual(['text/pattern.ts']);
    expect(importersOf(/^remark-/)).toEqual(['read/markdown.ts']);
    expect(importersOf(/^rehype-/)).toEqual(['read/html/parse-page.ts']);
    expect(importersOf(/^fflate$/)).toEqual(['page/packed-data.ts', 'read/office/zip.ts', 'render/office/package.ts']);
    expect(importersOf(/^htmlparser2$/)).toEqual(['read/office/xml.ts']);
    expect(importersOf(/^pdfjs-dist/)).toEqual(['read/pdf/engine.ts']);
    expect(importersOf(/^zod$/)).toEqual([
      'cli/checked-json.ts',
      'cli/config.ts',
      'model/patch.ts',
      'model/result.ts',
      'schema.ts',
    ]);
    expect(importersOf(/^@?tesseract\.js/)).toEqual(['read/ocr/tesseract.ts']);
    expect(importersOf(/^commander$/)).toEqual(['cli/command.ts']);
    expect(importersOf(/^csv-stringify/)).toEqual(['render/csv.ts']);
    expect(importersOf(/^hyparquet-writer$/)).toEqual(['render/parquet.ts']);
    expect(importersOf(/^hono/)).toEqual(['cli/serve/app.ts', 'cli/serve/guard.ts']);
    expect(importersOf(/^@hono\//)).toEqual(['cli/serve/serve-command.ts']);
    expect(importersOf(/^tinypool$/)).toEqual(['cli/batch/pool.ts']);
    expect(importersOf(/^tinyglobby$/)).toEqual(['cli/glob.ts']);
    expect(importersOf(/^chokidar$/)).toEqual(['cli/batch/arrivals.ts']);
    expect(importersOf(/^ignore$/)).toEqual(['cli/ignore-file.ts']);
  });
});

describe('below the command line', () => {
  const below = files.filter((file) => areaOf(file) !== 'cli');

  test('nothing reads files, the terminal or the environment', () => {
    const outside = below.flatMap((file) =>
      imports.get(file)!.flatMap(({ to }) => (/^node:(?!(?:crypto|zlib)$)/.test(to) ? [`${file} imports ${to}`] : [])),
    );
    expect(outside).toEqual([]);
    expect(below.filter((file) => /\bprocess\.|\bconsole\./.test(withoutComments(file)))).toEqual([]);
  });
  test('nothing depends on clock, chance or locale', () => {
    const unsteady = /\bDate\b\s*[.(]|Math\.random|\bIntl\.|\.toLocale|\.localeCompare|performance\.now/;
    // The budget looks at the clock to end a reading that takes too long; nothing that is read depends on it.
    expect(below.filter((file) => unsteady.test(withoutComments(file)))).toEqual(['read/budget.ts']);
  });
});

describe('facts stand in tables', () => {
  test('no province and no agency of a province is named by the code', () => {
    const provinces = column('provinces.tsv', 'name');
    const agencies = column('agencies.tsv', 'name').filter((name) =>
      /^(?:Sở|Bộ|Chi cục|Cục|Ban Quản lý) \p{Lu}/u.test(name),
    );
    const named = files
      .filter((file) => !SHOWS_EXAMPLES.has(file))
      .flatMap((file) => {
        const text = withoutExamples(withoutComments(file));
        return [...provinces, ...agencies].filter((name) => text.includes(name)).map((name) => `${file}: ${name}`);
      });
    expect(named).toEqual(KNOWN_NAMES);
  });
  /** Texts for people, with examples in them. */
  const SHOWS_EXAMPLES = new Set(['model/message-table.ts', 'cli/help.ts']);
});

/** Every module of the program. */
function listSources(): string[] {
  return readdirSync(root, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.ts$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function importsOf(file: string): Import[] {
  const text = code.get(file)!;
  const found: Import[] = [];
  for (const [, type, path] of text.matchAll(/^(?:import|export) (type )?(?:[^;'"]* from )?'([^']+)';/gm)) {
    found.push({ to: resolve(file, path!), isType: type !== undefined, isLazy: false });
  }
  for (const [, path] of text.matchAll(/\bimport\('([^']+)'\)/g)) {
    found.push({ to: resolve(file, path!), isType: false, isLazy: true });
  }
  return found;
}

function resolve(file: string, path: string): string {
  return path.startsWith('.') ? posix.normalize(posix.join(dirname(file), path)) : path;
}

/** The folder of a module, or the module itself where it lies in none. */
function areaOf(path: string): string {
  return path.split('/', 1)[0]!;
}

function layerOf(area: string): number {
  return LAYERS.findIndex((layer) => layer.includes(area));
}

function isAllowed(file: string, to: string): boolean {
  const isOwn = /\.(?:ts|tsv|html)$/.test(to);
  if (!isOwn || areaOf(file) === areaOf(to)) return true;
  return layerOf(areaOf(to)) > layerOf(areaOf(file));
}

/** Modules and packages that are loaded as soon as `file` is. */
function reachedFrom(file: string, reached = new Set<string>()): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const { to, isType, isLazy } of imports.get(file) ?? []) {
    if (!isType && !isLazy) reachedFrom(to, reached);
  }
  return reached;
}

function importersOf(name: RegExp): string[] {
  return files.filter((file) => imports.get(file)!.some(({ to }) => name.test(to)));
}

/** Groups of modules that import each other in a circle when the program runs. */
function findCycles(): string[] {
  const reached = new Map(files.map((file) => [file, reachedFrom(file)]));
  const groups = files.map((file) =>
    files.filter((other) => reached.get(file)!.has(other) && reached.get(other)!.has(file)),
  );
  return [...new Set(groups.filter((group) => group.length > 1).map((group) => group.join(' ↔ ')))];
}

function withoutComments(file: string): string {
  return code.get(file)!.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** Patterns show by examples what they read. */
function withoutExamples(text: string): string {
  return text.replace(/^ {2}examples: \[(?:.*\],?$|[\s\S]*?^ {2}\],?$)/gm, '');
}

function column(table: string, name: string): string[] {
  const lines = readFileSync(join(root, 'data', table), 'utf8')
    .split(/\r?\n/)
    .filter((line) => line && !line.startsWith('#'));
  const at = lines[0]!.split('\t').indexOf(name);
  return [...new Set(lines.slice(1).map((line) => line.split('\t')[at]!))];
}
