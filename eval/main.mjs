/**
 * Scores the program on a corpus with reference readings.
 *
 *   npm run eval                              the project's own corpus, fixtures/documents
 *   npm run eval -- --corpus DIR              another one: a folder for each document with raw.* and gold.json or patched.json
 *   npm run eval -- --document NAME --verbose every mistake, with the rule that made it
 *   npm run eval -- --against REV             what was gained and lost since another commit, by rule
 *   npm run eval -- --json                    the figures for programs
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus } from './corpus.mjs';
import { judge, METRICS } from './judge.mjs';
import { tellChanges, tellFigures, tellMistakes, writeFigures } from './report.mjs';

const root = join(import.meta.dirname, '..');
const { values: options } = parseArgs({
  options: {
    corpus: { type: 'string', default: join(root, 'fixtures', 'documents') },
    document: { type: 'string' },
    against: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});

build(root);
const corpus = readCorpus(options.corpus, options.document ?? null);
if (corpus.length === 0) {
  process.stderr.write(`eval: no documents with readings in ${options.corpus}; give --corpus DIR\n`);
  process.exit(2);
}
const now = await judgeAll(root);
if (options.json) process.stdout.write(`${JSON.stringify(writeFigures(now, METRICS), null, 2)}\n`);
else {
  if (options.verbose) process.stdout.write(tellMistakes(now));
  process.stdout.write(tellFigures(now, METRICS));
}
if (options.against) process.stdout.write(tellChanges(await judgeRevision(options.against), now));

/** Judgements by document. */
async function judgeAll(folder) {
  const { parseAll } = await import(pathToFileURL(join(folder, 'dist', 'index.js')).href);
  const judged = new Map();
  for (const { name, path, bytes, part, reading } of corpus) {
    const results = await parseAll(bytes, { path });
    // Where the program sees fewer documents in the file, it has no task of this one.
    judged.set(name, judge(reading, results[part] ?? { ...results[0], tasks: [] }));
  }
  return judged;
}

/** The same by the program of another commit, checked out and built beside this one. */
async function judgeRevision(revision) {
  const folder = mkdtempSync(join(tmpdir(), 'docparse-eval-'));
  try {
    run('git', ['-C', root, 'worktree', 'add', '--detach', folder, revision]);
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    build(folder);
    return await judgeAll(folder);
  } finally {
    spawnSync('git', ['-C', root, 'worktree', 'remove', '--force', folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder) {
  run(process.execPath, [join(folder, 'scripts', 'build.mjs'), '--if-stale']);
}

function run(command, args) {
  const { status, stderr } = spawnSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) {
    process.stderr.write(`eval: ${command} failed: ${stderr}\n`);
    process.exit(2);
  }
}
