/**
 * Scans of documents of `fixtures/documents`, made anew by `scripts/make-scans.mjs`, against the text that they were made from. Letters may be
 * recognised wrongly, so values are alike when few of their letters differ. It takes minutes: runs with
 * `DOCPARSE_SCANS=1`, or `DOCPARSE_SCANS=all` for all documents, where `pdftoppm` is installed.
 * `SCANS=FOLDER` reads scans that were made before, `DIFFERENCES=1` prints what differs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from '../../src/index.ts';
import { compareAlike, METRICS, type Metric, readDocumentText, valuesOf } from './likeness.ts';

const canDraw = spawnSync('pdftoppm', ['-v']).status === 0;
const wanted = process.env.DOCPARSE_SCANS;
/** Of each kind one; all of them take many minutes. */
const SOME = [
  'chi-thi-thu-tuong',
  'cong-dien',
  'ke-hoach-dang',
  'ke-hoach-so',
  'quyet-dinh-phan-cong',
  'thong-bao-ket-luan',
];
const given = process.env.SCANS;
/** What has to be found again. */
const LEAST_SHARE: Partial<Record<Metric, number>> = { header: 0.95, tasks: 0.92, bodies: 0.92 };

describe.skipIf(!wanted || !(given || canDraw))('scans', { timeout: 3_600_000 }, () => {
  const folder = given ?? mkdtempSync(join(tmpdir(), 'docparse-scans-'));
  test('say what the text says', async () => {
    if (!given) {
      const script = fileURLToPath(new URL('../../scripts/make-scans.mjs', import.meta.url));
      const { status, stderr } = spawnSync(process.execPath, [script, folder, ...(wanted === 'all' ? [] : SOME)], {
        encoding: 'utf8',
      });
      expect(status, stderr).toBe(0);
    }
    const sums = new Map<Metric, { same: number; all: number }>(METRICS.map((metric) => [metric, { same: 0, all: 0 }]));
    const differences: string[] = [];
    const table: string[] = [];
    for (const file of readdirSync(folder)) {
      const name = basename(file, '.pdf');
      const path = join(folder, file);
      const ocr = { mode: 'auto' as const, workers: Math.min(4, availableParallelism()) };
      const read = valuesOf(await parse(readFileSync(path), { path, ocr, limits: { maxBytes: 1e9, timeout: 3600 } }));
      const wanted = valuesOf(readDocumentText(name));
      const shares = METRICS.map((metric) => {
        const likeness = compareAlike(withoutIds(wanted, metric), withoutIds(read, metric));
        const sum = sums.get(metric)!;
        sum.same += likeness.same;
        sum.all += likeness.all;
        differences.push(...likeness.differences.map((line) => `${name} ${metric} ${line.slice(0, 160)}`));
        return likeness.all === 0 ? 1 : likeness.same / likeness.all;
      });
      table.push([name.padEnd(44), ...shares.map((share) => (100 * share).toFixed(1).padStart(10))].join(' '));
    }
    const shares = METRICS.map((metric) => sums.get(metric)!.same / sums.get(metric)!.all);
    table.push(['all'.padEnd(44), ...shares.map((share) => (100 * share).toFixed(1).padStart(10))].join(' '));
    console.log([['scan'.padEnd(44), ...METRICS.map((metric) => metric.padStart(10))].join(' '), ...table].join('\n'));
    if (process.env.DIFFERENCES) console.log(differences.join('\n'));
    const low = METRICS.filter((metric, i) => shares[i]! < (LEAST_SHARE[metric] ?? 0));
    expect(low.length === 0 ? [] : [...low, ...differences.slice(0, 40)]).toEqual([]);
  });
});

/**
 * Tasks and what belongs to them without the numbers of tasks and sections: one task too many would make all that follow it wrong. Sections without their
 * markers, which are printed as they were recognised; their ids say what was understood.
 */
function withoutIds(values: Record<Metric, string[]>, metric: Metric): string[] {
  if (metric === 'sections') return values.sections.map((value) => value.replace(/^(\S+) \S+(?: \d+\.)?/, '$1'));
  const isNumbered = metric === 'tasks' || metric === 'bodies' || metric === 'deadlines';
  return values[metric].map((value) => (isNumbered ? value.slice(value.indexOf(' ') + 1) : value));
}
