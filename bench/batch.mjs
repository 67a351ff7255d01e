/**
 * Many documents: how much faster two workers are than one, what memory they take, and that broken documents are told.
 *
 *   node bench/batch.mjs [COUNT [ROUNDS]]
 *
 * COUNT documents (1,000) of 20 KB, one in a hundred broken, go through one worker and through two, in turns. The yardstick is a loop that needs no memory,
 * by one thread and by two in the same rounds: on a machine that has something else to do two threads are not twice as fast. Of each the best round counts.
 * With processor time the ratio shows what a second worker costs, whatever else the machine does. Bounds: 1.7 times as fast over 10,000 documents, 400 MB.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocuments } from './documents.mjs';
import { spin } from './threads.mjs';

const FASTER = 1.7;
const MEMORY = 400;

const root = join(import.meta.dirname, '..');
const [count = 1000, rounds = 3] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(join(tmpdir(), 'docparse-bench-'));
try {
  spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
  const documents = join(folder, 'in');
  const broken = writeDocuments(documents, { count });
  const runs = { threads: { 1: [], 2: [] }, workers: { 1: [], 2: [] } };
  for (let round = 0; round < rounds; round++) {
    for (const jobs of [1, 2]) {
      runs.threads[jobs].push({ wall: await spin(jobs) });
      runs.workers[jobs].push(convert(documents, jobs));
    }
  }
  const best = (list, name) => Math.min(...list.map((run) => run[name]));
  const ratio = (of, name) => best(runs[of][1], name) / best(runs[of][2], name);
  for (const jobs of [1, 2]) {
    const [wall, cpu] = ['wall', 'cpu'].map((name) => best(runs.workers[jobs], name));
    tell(
      `${jobs} at once`,
      `${wall.toFixed(1)} s`,
      `${cpu.toFixed(1)} s of processors`,
      `${(count / wall).toFixed(0)} files/s`,
    );
  }
  tell('two threads, one', `× ${ratio('threads', 'wall').toFixed(2)}`, 'what the machine gives');
  tell('two workers, one', `× ${ratio('workers', 'wall').toFixed(2)}`, `bound ${FASTER} over 10,000 documents`);
  tell('processor time', `× ${(1 / ratio('workers', 'cpu')).toFixed(2)}`, 'two workers beside one');
  const peak = Math.max(...runs.workers[2].map(({ memory }) => memory));
  tell('memory, two workers', `${peak.toFixed(0)} MB`, verdict(peak <= MEMORY, `over ${MEMORY}`));
  const failed = runs.workers[2].at(-1).errors;
  tell('rows of errors', `${failed} of ${broken}`, verdict(failed === broken, 'wrong'));
} finally {
  rmSync(folder, { recursive: true });
}

/** Runs the command over a folder, and lets it tell what it took. */
function convert(documents, jobs) {
  const out = join(folder, 'out');
  rmSync(out, { recursive: true, force: true });
  const started = performance.now();
  const { output, status, stderr } = spawnSync(
    process.execPath,
    ['--require', join(import.meta.dirname, 'tell-usage.cjs'), join(root, 'bin', 'docparse.js'), documents].concat([
      '--out-dir',
      out,
      '--jobs',
      String(jobs),
      '--quiet',
      '--no-config',
    ]),
    { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe', 'pipe'] },
  );
  const wall = (performance.now() - started) / 1000;
  if (status !== 1) throw new Error(`exit code ${status}: ${stderr}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(output[3]);
  const errors = readFileSync(join(out, 'errors.ndjson'), 'utf8').split('\n').length - 1;
  return { wall, cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024, errors };
}

function tell(...cells) {
  process.stdout.write(`${cells.join('\t')}\n`);
}

function verdict(isGood, otherwise) {
  return isGood ? 'ok' : otherwise;
}
