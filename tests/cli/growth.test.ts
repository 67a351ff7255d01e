/** What a run over many files keeps of them takes time in proportion to their number; what a large file takes, to its length. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { emptyOutcome } from '../../src/cli/batch/conversion.ts';
import { type NamedInput, nameOutputs } from '../../src/cli/batch/output-names.ts';
import { openState } from '../../src/cli/batch/state.ts';
import { Tally } from '../../src/cli/batch/tally.ts';
import { expectLinear } from '../growth.ts';
import { sampleText } from '../render/sample.ts';
import { docparse, makeFolder } from './docparse.ts';

const filesOf = (count: number, name: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => ({ path: name(i), folder: null }));

describe('the number of files', () => {
  test('in names of outputs', () => {
    expectLinear(
      (size) => filesOf(5000 * size, (i) => `van-ban/${i % 30}/${i}.txt`),
      (files) => void nameOutputs(files),
    );
  });
  test('in names that would meet', () => {
    expectLinear(
      (size) =>
        filesOf(5000 * size, (i) =>
          [...'abcdefghijklmnop'].map((c, k) => ((i >> k) % 2 ? c.toUpperCase() : c)).join(''),
        ),
      (files) => expect(new Set(nameOutputs(files).map(({ output }) => output)).size).toBe(files.length),
    );
  });
  test('in the state, noted and gone on from', () => {
    const outcome = { ...emptyOutcome(), sha256: 'a', documents: 1, bodies: ['b'] };
    const runOver = (inputs: readonly NamedInput[]) => {
      const folder = mkdtempSync(join(tmpdir(), 'docparse-'));
      const tally = new Tally();
      for (const isResumed of [false, true]) {
        const state = openState(folder, 'run', isResumed);
        for (const input of inputs) {
          expect(state.find(input) !== null).toBe(isResumed);
          state.note(input, { ...outcome, isKept: isResumed });
          state.confirm(input, outcome);
          tally.add(outcome);
        }
        state.finish();
      }
      expect(tally.totals.documents).toBe(2 * inputs.length);
    };
    expectLinear((size) => nameOutputs(filesOf(1500 * size, (i) => `${i}.txt`)), runOver);
  });
});

describe.skipIf(process.env.DOCPARSE_SLOW !== '1')('the length of a file', { timeout: 1_800_000 }, () => {
  test('up to fifty megabytes', () => {
    const cwd = makeFolder();
    const body = sampleText.slice(sampleText.indexOf('\n1. '), sampleText.indexOf('Nơi nhận'));
    const start = sampleText.indexOf(body);
    expect(body.length).toBeGreaterThan(200);
    for (const size of [1, 4]) {
      const repeated = body.repeat(Math.ceil((12.5e6 * size) / Buffer.byteLength(body)));
      const text = sampleText.slice(0, start) + repeated + sampleText.slice(start + body.length);
      writeFileSync(join(cwd, `${size}.txt`), text);
    }
    const secondsFor = (size: number) => {
      const started = performance.now();
      const { status, stderr } = docparse({ args: [`${size}.txt`, '--csv', '-o', 'out.csv'], cwd });
      expect(stderr).toBe('');
      expect(status).toBe(0);
      return (performance.now() - started) / 1000;
    };
    const isBounded = () => secondsFor(4) < 10 * secondsFor(1);
    expect(isBounded() || isBounded()).toBe(true);
  });
});
