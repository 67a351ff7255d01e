/**
 * Scores the program on real documents with reference readings, and holds every metric against its floor in `floors.json`. Where the documents
 * are not beside this checkout nothing is scored.
 *
 *   node .ci/score.mjs             print the tables; exit 1 when a metric falls short
 *   node .ci/score.mjs --raise     lift the floors to today's scores, cut to two digits; no floor is ever lowered
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const root = dirname(here);
const references = join(root, '..', 'shared', 'eval');
const scorer = join(references, 'score.mjs');
const floorsFile = join(here, 'floors.json');

const floors = JSON.parse(readFileSync(floorsFile, 'utf8'));
const mayRaise = process.argv.includes('--raise');
const short = Object.keys(floors).flatMap((set) => scoreSet(set, join(references, set)));

if (mayRaise) writeFileSync(floorsFile, `${JSON.stringify(floors, null, 2)}\n`);
for (const line of short) console.log(line);
process.exitCode = short.length > 0 ? 1 : 0;

/** Prints the table of one set and returns what falls short of its floor. */
function scoreSet(set, folder) {
  if (!existsSync(scorer) || !existsSync(folder)) {
    console.log(`${set}: not at hand, not scored`);
    return [];
  }
  console.log(`${set}\n${runScorer(folder)}`);
  const scores = JSON.parse(runScorer(folder, '--json'));
  if (!(scores.documents > 0)) return [`${set}: no documents were scored`];
  if (mayRaise) raise(floors[set], scores);
  return Object.entries(floors[set]).flatMap(([metric, floor]) =>
    scores[metric] >= floor ? [] : [`${set}: ${metric} is ${scores[metric]}, below its floor of ${floor}`],
  );
}

function runScorer(folder, ...more) {
  const args = [scorer, '--gold', folder, '--bin', 'node .ci/flat.mjs', ...more];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  // metrics go to stdout whatever the exit code; what the scorer could not do goes to stderr
  if (stderr) console.log(stderr.trimEnd());
  return stdout;
}

function raise(set, scores) {
  for (const [metric, score] of Object.entries(scores)) {
    if (metric !== 'documents') set[metric] = Math.max(set[metric] ?? 0, Math.floor(score * 100) / 100);
  }
}
