/**
 * Builds `dist`: the command line (`cli.cjs`, with the code that the engine compiles for it, and packages that few runs need
 * beside it), the library (`index.js`, `schema.js`, with its two dependencies left outside), the JSON Schema of a result
 * (`schema.json`), what of pdf.js both load for a PDF (`pdfjs.cjs`), and the types.
 *
 *   node scripts/build.mjs              all of it
 *   node scripts/build.mjs --if-stale   nothing when the sources are older than the last build; else the JavaScript alone
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { BUILT_MODULE, finishModule } from './built-modules.mjs';
import { evaluateCompositions, replaceCompositions } from './finished-patterns.mjs';
import { inlinePage, PAGE } from './inline-page.mjs';
import { spellOutClasses } from './letter-classes.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const dist = join(root, 'dist');
const stamp = join(dist, '.built');

const onlyIfStale = process.argv.includes('--if-stale');
if (onlyIfStale && !isStale()) process.exit(0);

const { build } = await import('esbuild');
const started = Date.now();
const AUTHORS_COLUMNS = new Set(['source', 'confidence', 'note']);
const OPTIONAL = ['tesseract.js', '@tesseract.js-data/vie'];
/**
 * Packages that reading a text doesn't need, by the file that the command finds each in beside itself: what is compiled with the command is read whole at each
 * start. The pool starts its threads from a file that lies beside its own.
 */
const BESIDE = {
  tinypool: 'pool/index',
  tinyglobby: 'packages/tinyglobby',
  chokidar: 'packages/chokidar',
  zod: 'packages/zod',
  'remark-parse': 'packages/remark-parse',
  'remark-gfm': 'packages/remark-gfm',
  'rehype-parse': 'packages/rehype-parse',
  htmlparser2: 'packages/htmlparser2',
  'hyparquet-writer': 'packages/hyparquet-writer',
  'csv-stringify/sync': 'packages/csv-stringify',
  hono: 'packages/hono',
  'hono/cookie': 'packages/hono-cookie',
  '@hono/node-server': 'packages/hono-node-server',
};
/** Where a package's own entry is none for CommonJS. */
const ENTRIES = { tinyglobby: join(root, 'node_modules', 'tinyglobby', 'dist', 'index.cjs') };
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20',
  charset: 'utf8',
  plugins: [
    { name: 'tables', setup: loadTables },
    { name: 'pages', setup: loadPages },
    { name: 'unneeded', setup: leaveOutUnneeded },
  ],
  outdir: 'dist',
  legalComments: 'none',
  metafile: true,
  logLevel: 'warning',
  // Packages that need not be installed, and start threads from files of their own.
  external: OPTIONAL,
};
const src = join(root, 'src');
const toFinish = { build, ...shared };
const compositions = await evaluateCompositions(src, toFinish);
shared.plugins = [
  ...shared.plugins,
  { name: 'built-modules', setup: loadBuiltModules },
  { name: 'patterns', setup: loadSources },
];

removeKeptCode();
const built = await Promise.all([
  build({
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    // One file, because compiled code is kept by file; what a run doesn't need is evaluated no sooner for that.
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
    charset: 'ascii',
    // A function as a script, for compiled code to be kept of; a module of CommonJS where it is required.
    banner: {
      js: "(load=>typeof module==='undefined'?load:load(exports,require,module))(function(exports,require,module){",
    },
    footer: { js: '})' },
    write: false,
    plugins: [...shared.plugins, { name: 'outside', setup: leaveOutside }],
  }),
  // pdf.js is as large as all the rest; command and library share it.
  build({
    ...shared,
    entryPoints: {
      ...Object.fromEntries(Object.entries(BESIDE).map(([name, file]) => [file, ENTRIES[name] ?? name])),
      pdfjs: 'pdfjs-dist/legacy/build/pdf.worker.mjs',
    },
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minify: true,
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: "const ownUrl=require('node:url').pathToFileURL(__filename).href;" },
    // As modules see those of CommonJS: what is exported is the default.
    footer: { js: "if(Object.keys(module.exports).join()==='default')module.exports=module.exports.default;" },
  }),
  build({
    ...shared,
    entryPoints: { 'pool/entry/worker': join(root, 'node_modules', 'tinypool', 'dist', 'entry', 'worker.js') },
    format: 'esm',
    minify: true,
  }),
  build({
    ...shared,
    plugins: [...shared.plugins, { name: 'outside', setup: leavePdfjsOutside }],
    entryPoints: { index: 'src/index.ts', schema: 'src/schema.ts' },
    format: 'esm',
    splitting: true,
    chunkNames: 'lib/[name]-[hash]',
    external: ['zod', 'unified', 'vfile', ...OPTIONAL],
    // Bundled CommonJS asks for Node's own modules by `require`.
    banner: { js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);" },
  }),
]).catch(() => process.exit(1)); // esbuild has said what is wrong

const [command] = built[0].outputFiles;
mkdirSync(dist, { recursive: true });
writeFileSync(command.path, escapeRest(command.text), 'latin1');
keepCode();
removeLeftovers(built.flatMap(({ metafile }) => Object.keys(metafile.outputs)));
await writeSchema();
if (!onlyIfStale) writeTypes();
writeFileSync(stamp, `${readVersion()}\n`);
if (!onlyIfStale) console.error(`docparse: built in ${Date.now() - started} ms`);

/** For who wants the schema without running anything: validators, editors, generators of types. */
async function writeSchema() {
  const { resultJsonSchema } = await import(pathToFileURL(join(dist, 'schema.js')).href);
  writeFileSync(join(dist, 'schema.json'), `${JSON.stringify(resultJsonSchema(), null, 2)}\n`);
}

/** Data tables go into the bundle as text, without what only their authors read: comments, and the columns that say where a row comes from. */
function loadTables({ onLoad }) {
  onLoad({ filter: /\.tsv$/ }, ({ path }) => {
    const rows = readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line !== '' && !line.startsWith('#'))
      .map((line) => line.split('\t'));
    const kept = rows[0].map((column) => !AUTHORS_COLUMNS.has(column));
    const table = rows.map((row) => row.filter((_, i) => kept[i]).join('\t'));
    return { contents: `${table.join('\n')}\n`, loader: 'text' };
  });
}

/** Pages with their style and script in them. */
function loadPages({ onLoad }) {
  onLoad({ filter: PAGE }, async ({ path }) => ({ contents: await inlinePage(path, build), loader: 'text' }));
}

/** Commander starts other programs for commands that are programs of their own; there are none, and the module takes milliseconds to load. */
function leaveOutUnneeded({ onResolve, onLoad }) {
  onResolve({ filter: /^node:child_process$/ }, ({ path, importer }) =>
    /[\\/]commander[\\/]/.test(importer) ? { path, namespace: 'unneeded' } : undefined,
  );
  onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({ contents: 'module.exports = {};' }));
}

/** The command finds them beside itself, be it loaded as a module or from compiled code. */
function leaveOutside({ onResolve }) {
  onResolve({ filter: /^[^./]/ }, ({ path }) =>
    BESIDE[path] ? { path: `../dist/${BESIDE[path]}.cjs`, external: true } : undefined,
  );
  onResolve({ filter: /^pdfjs-dist\// }, () => ({ path: '../dist/pdfjs.cjs', external: true }));
  onResolve({ filter: /(?:batch|read|serve)-worker\.js$/ }, ({ path }) => ({ path, external: true }));
}

/** The library finds it by the package's `imports`, wherever its chunks lie. */
function leavePdfjsOutside({ onResolve }) {
  onResolve({ filter: /^pdfjs-dist\// }, () => ({ path: '#pdfjs', external: true }));
}

function loadBuiltModules({ onLoad }) {
  onLoad({ filter: BUILT_MODULE }, async ({ path }) => ({
    contents: await finishModule(path, toFinish),
    loader: 'js',
  }));
}

/** Sources go into the bundle with their patterns as the engine compiles them fast. */
function loadSources({ onLoad }) {
  onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
    if (!path.startsWith(src)) return undefined;
    const finished = replaceCompositions(readFileSync(path, 'utf8'), (_, i) => compositions.get(path)[i]);
    return { contents: spellOutClasses(finished), loader: 'ts', resolveDir: dirname(path) };
  });
}

/** A file of nothing but ASCII is read several times faster. esbuild escapes all but patterns and, tagged as raw, their parts, in which an escape means the same. */
function escapeRest(text) {
  return text.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The engine would take code compiled for an earlier bundle for that of a new one of the same length. */
function removeKeptCode() {
  for (const file of existsSync(dist) ? readdirSync(dist) : []) {
    if (/^cli-.*\.cache(?:\.new)?$/.test(file)) rmSync(join(dist, file));
  }
}

/** Where it can't be kept, the command still runs. */
function keepCode() {
  spawnSync(process.execPath, [join(root, 'scripts', 'keep-code.cjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
}

/** Whether a source is newer than the last build. */
function isStale() {
  if (!existsSync(stamp) || !existsSync(join(dist, 'cli.cjs'))) return true;
  const builtAt = statSync(stamp).mtimeMs;
  const sources = [join(root, 'package.json'), ...listFiles(join(root, 'scripts')), ...listFiles(join(root, 'src'))];
  return sources.some((file) => statSync(file).mtimeMs > builtAt);
}

/** Chunks are named by their content, so those of earlier builds stay behind. */
function removeLeftovers(outputs) {
  const kept = new Set(outputs);
  for (const folder of ['lib', 'packages', 'glob', 'watch']) {
    for (const file of listFiles(join(dist, folder))) {
      if (!kept.has(relative(root, file).replaceAll('\\', '/'))) rmSync(file);
    }
  }
}

function writeTypes() {
  rmSync(join(dist, 'types'), { recursive: true, force: true });
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', join(root, 'tsconfig.build.json')], { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
}

function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function readVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version;
}
