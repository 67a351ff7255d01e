/**
 * How long the program takes, as multiples of what nothing but the unavoidable takes.
 *
 *   node bench/speed.mjs
 *
 * One-shot: `docparse plan.txt --json` beside `node -e 0`, both as child processes in turns; the bound is 2.5. Where NODE_EXTRA_CA_CERTS is set, each start of
 * Node reads certificates, which makes the yardstick twice as long: then a second line tells the same without it. In one process: reading the same text with the
 * library beside a loop that decodes, normalises and splits it into lines; the bound is 25. Each reading begins some lines further down than the one before,
 * so that nothing is remembered of it but words. Growth: the text at one, two, four and eight times its length.
 *
 * Printed are the medians of both, their ratio, and the ratio of the fastest runs, which says more on a busy machine.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '..');
const LENGTH = 20_000;
const folder = mkdtempSync(join(tmpdir(), 'docparse-bench-'));
try {
  const text = plan(LENGTH);
  const bytes = Buffer.from(text);
  const file = join(folder, 'plan.txt');
  writeFileSync(file, bytes);
  spawnSync(process.execPath, [join(root, 'scripts', 'build.mjs'), '--if-stale'], { stdio: 'inherit' });
  const { parseText } = await import(pathToFileURL(join(root, 'dist', 'index.js')).href);
  const read = (input) => parseText(input, { path: 'plan.txt' });
  const { NODE_EXTRA_CA_CERTS: certificates, ...bare } = process.env;
  tell('one-shot', oneShot(file, process.env), 2.5);
  if (certificates) tell('one-shot without NODE_EXTRA_CA_CERTS', oneShot(file, bare), 2.5);

  const moved = Array.from({ length: 8 }, (_, lines) => '\n'.repeat(lines) + text);
  const [loop, pipeline] = inTurns(600, [() => decodeAndSplit(bytes), (round) => read(moved[round % moved.length])]);
  tell('in one process', [loop, pipeline], 25);

  const lengths = [1, 2, 4, 8];
  const texts = lengths.map((times) => plan(LENGTH * times));
  const times = inTurns(
    30,
    texts.map((input) => () => read(input)),
  );
  const growth = lengths.map(
    (length, i) => `${length}×: ${times[i].median.toFixed(2)} ms (${(times[i].median / times[0].median).toFixed(1)})`,
  );
  process.stdout.write(`growth\t${growth.join('\t')}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

/** The least that any reader does. */
function decodeAndSplit(bytes) {
  const text = new TextDecoder().decode(bytes).normalize('NFC');
  const lines = [];
  for (let at = 0; at <= text.length; ) {
    const end = text.indexOf('\n', at);
    lines.push(text.slice(at, end < 0 ? text.length : end));
    at = end < 0 ? text.length + 1 : end + 1;
  }
  return lines;
}

/** The plan of a province, its body repeated up to a length in bytes. */
function plan(length) {
  const text = readFileSync(join(root, 'fixtures', 'documents', 'ke-hoach-ubnd-tinh', 'input.txt'), 'utf8');
  const from = text.indexOf('\nI. ') + 1;
  const to = text.indexOf('Nơi nhận:');
  const body = text.slice(from, to);
  let filled = body;
  while (Buffer.byteLength(text) - Buffer.byteLength(body) + Buffer.byteLength(filled) < length) filled += body;
  while (Buffer.byteLength(text) - Buffer.byteLength(body) + Buffer.byteLength(filled) > length)
    filled = filled.slice(0, filled.lastIndexOf('\n', filled.length - 2) + 1);
  return text.slice(0, from) + filled + text.slice(to);
}

function oneShot(file, env) {
  return inTurns(40, [
    () => node(['-e', '0'], env),
    () => node([join(root, 'bin', 'docparse.js'), file, '--json'], env),
  ]);
}

function node(args, env) {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(stderr);
}

/** The median and the least time of each, taken in turns, so that whatever else the machine does meets all. The first third warms up. */
function inTurns(rounds, runs) {
  const times = runs.map(() => []);
  for (let round = 0; round < rounds * 1.5; round++) {
    runs.forEach((run, i) => {
      const started = performance.now();
      run(round);
      if (round >= rounds / 2) times[i].push(performance.now() - started);
    });
  }
  return times.map((list) => {
    list.sort((a, b) => a - b);
    return { median: list[list.length >> 1], least: list[0] };
  });
}

function tell(name, [base, time], bound) {
  const ratio = time.median / base.median;
  const fastest = time.least / base.least;
  const verdict = ratio <= bound ? 'ok' : `over ${bound}`;
  process.stdout.write(
    `${name}\t${base.median.toFixed(2)} ms\t${time.median.toFixed(2)} ms\t× ${ratio.toFixed(2)}\tfastest × ${fastest.toFixed(2)}\t${verdict}\n`,
  );
}
